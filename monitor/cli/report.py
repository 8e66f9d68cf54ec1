"""`figurewatch report`."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from monitor.cli.forms import ROW_FORMS, change_row, format_option, print_rows
from monitor.cli.options import Day, config_option, json_option, least_option, print_json, reading_parts_of

if TYPE_CHECKING:
    from db import LeastChange, ReportEntry
    from monitor.read_only import ReadOnlyParts
    from monitor.reports.reader import Reader
    from snapshots import Change


@click.command()
@click.argument("source", required=False)
@click.argument("between", metavar="[A..B]", required=False)
@click.option("--release", type=click.IntRange(1), help="The release to report on (default: the newest).")
@click.option("--since", type=Day(), help="All releases first seen on or after this day (in your zone).")
@least_option
@format_option("text", "markdown", "html")
@click.option("--all", "everything", is_flag=True, help="Also what is only told in other words or at another place.")
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), help="Write to a file instead.")
@config_option
@json_option
def command(  # noqa: PLR0913 -- one parameter for each option
    *,
    source: str | None,
    between: str | None,
    release: int | None,
    since: date | None,
    least: LeastChange | None,
    form: str,
    everything: bool,
    output: Path | None,
    config: Path,
    as_json: bool,
) -> None:
    """Tell what the newest release of SOURCE changed, or of every source; with A..B what changed between any two of its releases.

    A and B are numbers, `latest`, `previous`, or days: then the release that was known at the end of that day, by the
    publisher's date.

    \b
    Examples:
      figurewatch report global-coalition
      figurewatch report global-coalition 2..latest
      figurewatch report global-coalition 2024-01-01..2024-06-30
      figurewatch report --since 2024-06-01 --format html --output week.html
    """
    from monitor.reports.reader import Reader

    _refuse_contradictions(source, between, release, since)
    with reading_parts_of(config) as parts:
        reports = _asked_for(parts, source, between, release, since)
        settings = parts.configuration
    reader = Reader(zone=settings.zone, pages=settings.web.pages if form != "text" else "")
    if least is not None:
        reports = [_without_small(report, least) for report in reports]
    if as_json or form == "json":
        _print_records(reports, single=source is not None and since is None)
    elif form in ROW_FORMS:
        _print_changes(reports, form, output)
    else:
        _write("\n".join(_rendered(report, form, settings.monitor.confidence, everything, reader) for report in reports), output)


def _without_small(report: ReportEntry, least: LeastChange) -> ReportEntry:
    return replace(report, changes=tuple(filter(least.takes, report.changes)))


def _refuse_contradictions(source: str | None, between: str | None, release: int | None, since: date | None) -> None:
    if release is not None and source is None:
        raise click.UsageError("--release needs a SOURCE")
    if between is not None and (release is not None or since is not None):
        raise click.UsageError("give either A..B, --release or --since")


def _print_records(reports: list[ReportEntry], *, single: bool) -> None:
    from monitor.reports.json import json_record

    records = [json_record(report) for report in reports]
    print_json(records[0] if single else {"schema": "figurewatch/reports/1", "reports": records})


def _print_changes(reports: list[ReportEntry], form: str, output: Path | None) -> None:
    if output is not None:
        raise click.UsageError(f"--output writes text, markdown and html; send --format {form} where you want it with >")
    print_rows([_row(report, change) for report in reports for change in report.changes], form)


def _write(text: str, output: Path | None) -> None:
    from monitor.whole_files import written_whole

    if output is None:
        click.echo(text, nl=False)
        return
    try:
        with written_whole(output) as place:
            place.write_text(text, encoding="utf-8")
    except OSError as error:
        raise click.FileError(str(output), f"{error.strerror}; name a file in a writable directory") from error


def _row(report: ReportEntry, change: Change) -> dict[str, Any]:
    return {"source": report.source.name, "release": report.release.number, **change_row(change)}


def _between(parts: ReadOnlyParts, source: str, words: str) -> ReportEntry:
    from monitor.spans import SpanError, span

    try:
        older, newer = span(parts.database, source, words, zone=parts.configuration.zone)
    except SpanError as error:
        raise click.UsageError(str(error)) from error
    return parts.database.between(source, older, newer)


def _asked_for(
    parts: ReadOnlyParts, source: str | None, between: str | None, release: int | None, since: date | None
) -> list[ReportEntry]:
    if source and between:
        return [_between(parts, source, between)]
    database = parts.database
    if since is not None:
        return database.reports(source, datetime.combine(since, time(), parts.configuration.zone), 1000)
    if source is not None:
        return [database.report(source, release)]
    return [database.report(line.source.name) for line in database.overview() if line.releases]


def _rendered(report: ReportEntry, form: str, confidence: float, everything: bool, reader: Reader) -> str:
    from monitor.reports.html import html_report
    from monitor.reports.markdown import markdown_report
    from monitor.reports.text import text_report

    render = {"text": text_report, "markdown": markdown_report, "html": html_report}[form]
    return render(report, confidence=confidence, everything=everything, reader=reader)
