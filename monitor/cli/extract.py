"""`figurewatch extract`."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

import click
from click.core import ParameterSource

from monitor.cli.forms import ROW_FORMS, figure_row, format_option, print_rows
from monitor.cli.options import Day, bulk_options, json_option, print_json

BYTE_ORDER_MARK = "\ufeff"
"""What some editors and shells put before the first line."""

if TYPE_CHECKING:
    from snapshots import Document, Reading


@click.command()
@click.argument("place", metavar="[FILE|FOLDER|URL|-]", required=False)
@click.option("--lines", is_flag=True, help='FILE (or -) holds JSON lines {"id","text"}; write {"id","figures"}.')
@click.option("--text", "with_text", is_flag=True, help="With --json: also the text that the offsets point into.")
@click.option("--explain", is_flag=True, help="Which rules made each figure, and why each other number is none.")
@click.option("--all-blocks", is_flag=True, help="Print every block of the document with its label.")
@click.option("--published", type=Day(), help="The day of the document, for relative dates.")
@click.option("--currency", default="USD", show_default=True, help="What a bare $ means (ISO 4217).")
@click.option("--language", help="BCP 47; by default what the text speaks, else what the document declares.")
@bulk_options
@format_option("text")
@json_option
def command(  # noqa: PLR0913 -- one parameter for each option
    *, place: str | None, lines: bool, with_text: bool, explain: bool, all_blocks: bool, published: date | None, currency: str,
    language: str | None, jobs: int | None, folder: Path | None, engine: str, form: str, as_json: bool,
) -> None:  # fmt: skip
    """Print the figures of one document. Needs no configuration and no database.

    Of a FOLDER all documents are read, and of a WARC file all captures, several at once: a line of JSON for each, in the order of
    their names. What cannot be read is named and passed over; exit code 1 where that leaves nothing. With --parts a run that was
    broken off goes on where it was, but for the part that it was at.

    \b
    Examples:
      figurewatch extract sheet.html
      figurewatch extract sheets/ --jobs 4 > figures.jsonl
      figurewatch extract crawl/ --jobs 32 --parts parts/ > figures.jsonl
      figurewatch extract sheet.html --json | jq '.figures[] | select(.unit == "t")'
    """
    from monitor.extensions import installed
    from snapshots import Reading

    reading = Reading(published=published, currency=currency, language=language, lexicons=installed().lexicons)
    if lines:
        _refuse("--lines", "explain all_blocks with_text jobs folder engine form as_json")
        with _opened(place or "-") as file:
            _each_line(file, reading)
        return
    if place is None:
        raise click.UsageError("name a FILE, a URL, or - for standard input")
    many = _each_document(Path(place), folder, engine)
    if many is not None:
        _refuse("a FOLDER, a WARC file or --parts", "explain all_blocks with_text form")
        sys.exit(many(Path(place), reading, jobs))
    _refuse("a single document", "jobs engine")
    if all_blocks:
        _refuse("--all-blocks", "explain with_text form as_json")
    if form != "json" and not as_json:
        _refuse(f"--format {form}", "with_text explain" if form in ROW_FORMS else "with_text")
    _print_document(place, reading, "json" if as_json else form, all_blocks=all_blocks, with_text=with_text, explain=explain)


def _each_document(place: Path, parts: Path | None, engine: str) -> Callable[[Path, Reading, int | None], int] | None:
    """What prints the documents of a place; None where it is one document."""
    from monitor.cli.extract_folder import print_lines
    from monitor.cli.extract_parts import print_archive, print_parts
    from monitor.importers.warcs import is_warc

    if parts is not None:
        return partial(print_parts, parts=parts, engine=engine)
    if place.is_dir():
        return print_lines
    return print_archive if place.is_file() and is_warc(place) else None


def _print_document(place: str, reading: Reading, form: str, *, all_blocks: bool, with_text: bool, explain: bool) -> None:
    from monitor.cli.stateless import document_of
    from monitor.reading.here import within_limits
    from snapshots import extract

    with within_limits(place):
        document = document_of(place)
        if all_blocks:
            _print_blocks(document)
        elif form in ROW_FORMS:
            print_rows([figure_row(figure) for figure in extract(document, reading)], form)
        elif form == "json":
            print_json(_record(document, reading, with_text=with_text, explain=explain))
        else:
            _print_figures(document, reading, explain=explain)


def _refuse(what: str, names: str) -> None:
    """An option that was given and would be ignored is refused."""
    context = click.get_current_context()
    for option in context.command.params:
        if option.name in names.split() and context.get_parameter_source(option.name) is ParameterSource.COMMANDLINE:
            raise click.UsageError(f"{what} does not go with {option.opts[0]}")


@contextmanager
def _opened(place: str) -> Iterator[TextIO]:
    """The lines of a file or of standard input. Raises click.UsageError for what is no file."""
    if place == "-":
        yield sys.stdin
        return
    try:
        with Path(place).open(encoding="utf-8") as file:
            yield file
    except OSError as error:
        raise click.UsageError(
            f"{place}: {error.strerror}; --lines reads a file of JSON lines, or - for standard input"
        ) from error
    except UnicodeDecodeError as error:
        raise click.UsageError(f"{place}: it is not in UTF-8, as JSON lines are") from error


def _each_line(file: TextIO, reading: Reading) -> None:
    from monitor.reading.here import within_limits
    from snapshots import extract, plain_document
    from snapshots.figures import as_record

    for number, line in enumerate(file, 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line.removeprefix(BYTE_ORDER_MARK))
            document = plain_document(row["text"])
        except (ValueError, KeyError, TypeError) as error:
            raise click.UsageError(f'line {number} is not {{"id", "text"}} in JSON') from error
        with within_limits(f"line {number}"):
            figures = extract(document, reading)
        print_json({"id": row.get("id"), "figures": [as_record(figure) for figure in figures]}, compact=True)


def _record(document: Document, reading: Reading, *, with_text: bool, explain: bool) -> dict[str, Any]:
    from snapshots import explain as explained
    from snapshots import extract
    from snapshots.figures import as_record

    about: dict[str, Any] = {
        "title": document.title,
        "media_type": document.media_type,
        "language": document.language,
        "published": document.published and document.published.day.isoformat(),
        "published_origin": document.published and document.published.origin,
        "encoding": document.encoding,
        "fingerprint": document.fingerprint,
        "complaints": list(document.complaints),
    }
    if with_text:
        about["text"] = document.text
    record = {"schema": "figurewatch/figures/1", "document": about, "figures": [as_record(f) for f in extract(document, reading)]}
    if explain:
        record["excluded"] = [
            {"quote": left_out.quote, "start": left_out.start, "end": left_out.end, "reason": left_out.reason}
            for left_out in explained(document, reading)
        ]
    return record


def _print_figures(document: Document, reading: Reading, *, explain: bool) -> None:
    from monitor.reports.wording import counted, marked, section, stated, subject
    from snapshots import explain as explained
    from snapshots import extract

    figures = extract(document, reading)
    click.echo(counted(len(figures), "figure"))
    heading = None
    for figure in figures:
        if section(figure) != heading:
            heading = section(figure)
            click.echo(f"\n{heading}")
        click.echo(f"  {stated(figure):>26}  {subject(figure) or '—'}  “{marked(figure, '[', ']', 120)}”")
        if explain:
            click.echo(f"{'':30}{figure.kind}, {figure.modifier}, {figure.unit}; rules: {', '.join(figure.rules) or '—'}")
    if explain:
        click.echo("\nNo figures:")
        for left_out in explained(document, reading):
            click.echo(f"  {left_out.quote!r}: {left_out.reason}")


def _print_blocks(document: Document) -> None:
    from monitor.reports.wording import safe

    for block in document.blocks:
        label = block.boilerplate or block.kind.value
        click.echo(f"{label:>16}  {safe(document.words_of(block))}")
