"""`figurewatch compare`."""

from __future__ import annotations

import click

from monitor.cli.comparisons import print_comparison
from monitor.cli.forms import ROW_FORMS, change_row, format_option, print_rows
from monitor.cli.options import json_option, print_json


@click.command()
@click.argument("old")
@click.argument("new")
@click.option("--currency", default="USD", show_default=True, help="What a bare $ means (ISO 4217).")
@click.option("--all", "everything", is_flag=True, help="Also what is only told in other words or at another place.")
@format_option("text")
@json_option
def command(*, old: str, new: str, currency: str, everything: bool, form: str, as_json: bool) -> None:
    """Print what changed between two documents (files or addresses). Needs no configuration and no database.

    \b
    Example:
      figurewatch compare march.html june.html
    """
    from monitor.cli.stateless import document_of
    from monitor.reading.here import within_limits
    from snapshots import Reading, circumstances_of, compare, extract

    if old == new == "-":
        raise click.UsageError("- stands for standard input, which holds one document; name a file for the other")
    with within_limits(f"comparing {old} with {new}"):
        documents = [document_of(place) for place in (old, new)]
        figures = [extract(document, Reading(currency=currency)) for document in documents]
        comparison = compare(figures[0], figures[1], circumstances_of(documents[1], documents[0].published, lambda: documents[0]))
    if form in ROW_FORMS:
        print_rows([change_row(change) for change in (comparison.changes if everything else comparison.told)], form)
        return
    if as_json or form == "json":
        from monitor.reports.json import changes_record

        print_json(changes_record(comparison.changes, comparison.unchanged))
        return
    print_comparison(comparison.changes, comparison.unchanged, len(figures[1]), everything=everything)
