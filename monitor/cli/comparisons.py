"""Changes in words on a terminal: what `compare` and `check --dry-run` print."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from snapshots import Change


def print_comparison(changes: Sequence[Change], unchanged: int, figures: int, *, everything: bool = False) -> None:
    """In words; `figures` is how many the newer document states."""
    from monitor.reports.arrange import arrange
    from monitor.reports.text import change_lines, uncertain_lines
    from monitor.reports.wording import summary

    parts = arrange(changes)
    click.echo(summary(changes, figures))
    for change in parts.sure:
        click.echo("\n".join(change_lines(change)))
    if parts.check:
        click.echo("Please check (the match is not certain):")
    for change in parts.check:
        click.echo("\n".join(uncertain_lines(change)))
    if parts.remarked:
        click.echo("Unchanged, but worth a look:")
    for change in (*parts.remarked, *(parts.quiet if everything else ())):
        click.echo("\n".join(change_lines(change)))
    if parts.quiet and not everything:
        click.echo(f"{len(parts.quiet)} told in other words or at another place (--all shows them).")
    click.echo(f"{unchanged + len(parts.quiet)} unchanged in number.")
