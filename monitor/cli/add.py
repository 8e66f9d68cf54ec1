"""`figurewatch add`."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from monitor.cli.options import config_option

if TYPE_CHECKING:
    from monitor.adding import Proposal
    from monitor.discovery.offers import Offer
    from snapshots import Document, Figure

MOST_SHOWN = 12
KINDS = {"url": "a page", "feed": "a feed", "listing": "a listing, and the newest document that it links to"}


@click.command()
@click.argument("address", metavar="URL")
@click.option("--name", default="", help="Short name: small letters, digits, hyphens (default: from the title).")
@click.option("--private", is_flag=True, help="The address may lie in a private network.")
@click.option("--listing", is_flag=True, help="It is a page that links to the releases: watch the newest of those.")
@click.option("--yes", is_flag=True, help="Add it without asking.")
@config_option
def command(address: str, name: str, private: bool, listing: bool, yes: bool, config: Path) -> None:
    """Show what would be read at URL, and add it to the configuration as a source.

    \b
    Example:
      figurewatch add https://example.org/facts --name example-facts
    """
    from monitor.adding import append, propose
    from monitor.configuration import load

    configuration = load(config, None)
    proposal = propose(address, configuration, name=name, private=private, listing=listing)
    _tell(proposal)
    if not yes and not click.confirm(f"Add it to {config}?", err=True):
        raise click.Abort
    append(proposal, config, os.environ)
    click.echo(f"Added {proposal.name} to {config}. Check it now with: figurewatch check {proposal.name}", err=True)


def _tell(proposal: Proposal) -> None:
    from monitor.reports.wording import counted, safe

    document = proposal.document
    kind = KINDS[proposal.kind]
    click.echo(f"{safe(proposal.title)}: {kind}{_published(document)}")
    if proposal.figures:
        click.echo(f"{counted(len(proposal.figures), 'figure')}{', for example' if len(proposal.figures) > MOST_SHOWN else ''}:")
    _print_figures(proposal.figures[:MOST_SHOWN])
    if proposal.passed_over:
        click.echo(f"Passed over: {', '.join(f'{count} {what}' for what, count in proposal.passed_over.items())}")
    if proposal.doubt is not None:
        click.echo(
            f"A check would hold this page: {safe(proposal.doubt.message)}. "
            "Where it is the sheet, `figurewatch suspect release` takes it after the first check."
        )
    for offer in proposal.offers:
        _tell_offer(offer, proposal.kind)
    if document is not None and not proposal.figures:
        hint = " Is it a page that links to the sheets? Then write a [[source]] with listing and link."
        click.echo(f"No figure was found.{'' if proposal.offers else hint}")
    click.echo(f"\n{proposal.block}")


def _tell_offer(offer: Offer, proposed: str) -> None:
    """A feed always; documents that a page links to, unless they are what is proposed."""
    if offer.kind == "feed":
        click.echo(f"It announces a feed: figurewatch add {offer.address}")
    elif proposed != "listing":
        newest = offer.findings[0]
        day = f", the newest of {newest.published.day}" if newest.published else ""
        click.echo(f"It links to {len(offer.findings)} documents alike{day}: {newest.address}; to watch these add --listing")


def _print_figures(figures: Sequence[Figure]) -> None:
    from monitor.reports.wording import marked, safe, stated, subject

    for figure in figures:
        click.echo(f"  {stated(figure):>28}  {safe(subject(figure) or marked(figure, '[', ']', 60))}")


def _published(document: Document | None) -> str:
    if document is None or document.published is None:
        return ""
    return f", published {document.published.day} ({document.published.origin})"
