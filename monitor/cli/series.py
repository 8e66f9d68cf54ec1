"""`figurewatch series`: the quantities of a source, and what people decide about them."""

from __future__ import annotations

import getpass
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from monitor.cli.options import config_option, deciding, json_option, parts_of, print_json, reading_parts_of

if TYPE_CHECKING:
    from datetime import tzinfo

    from db import SeriesHistory
    from monitor.assembly import Parts
    from monitor.curating import Desk
    from snapshots import Curation, Series

Command = Callable[..., Any]
SCHEMA = "figurewatch/series/1"
DECISIONS = "figurewatch/decisions/1"


@click.group()
def command() -> None:
    """List the series of a source, and correct what they follow. Every decision is kept, and can be undone.

    \b
    Example:
      figurewatch series list global-coalition
      figurewatch series rename global-coalition airstrikes "Coalition air strikes"
    """


def at_release(command: Command) -> Command:
    """`--release N`."""
    return click.option("--release", type=click.IntRange(min=1), help="Of this release, not the newest.")(command)


@command.command("list")
@click.argument("source")
@click.option("--gone", is_flag=True, help="Also those that the newest release no longer states.")
@config_option
@json_option
def list_series(source: str, gone: bool, config: Path, as_json: bool) -> None:
    """Print key, label and last number of each series of SOURCE.

    \b
    Example:
      figurewatch series list global-coalition --gone
    """
    with reading_parts_of(config) as parts:
        state = parts.database.state_of(source)
        newest = state.latest.number if state.latest else 0
        shown = [series for series in state.series if gone or series.last_release == newest]
        histories = parts.database.histories([(source, series.key) for series in shown]) if as_json else []
    if as_json:
        print_json({"schema": SCHEMA, "source": source, "series": _series_records(shown, histories)})
    else:
        _print_lines(shown)


def _series_records(shown: Sequence[Series], histories: Sequence[SeriesHistory]) -> list[dict[str, Any]]:
    ignored = {series.key for series in shown if series.ignored}
    return [_series_record(history, history.key in ignored) for history in histories]


def _print_lines(shown: Sequence[Series]) -> None:
    from monitor.reports.wording import safe, stated

    for series in shown:
        marks = f"{' (ignored)' if series.ignored else ''}  release {series.last_release}"
        click.echo(f"{series.key}\n    {safe(series.label)}: {stated(series.last[0])}{marks}")


@command.command()
@click.argument("source")
@click.argument("key")
@click.argument("label")
@deciding
def rename(source: str, key: str, label: str, **how: Any) -> None:  # noqa: ANN401
    """Give the series KEY another LABEL, in older reports too. The key stays.

    \b
    Example:
      figurewatch series rename global-coalition iraqis "Iraqi forces trained"
    """
    _decide(source, lambda desk: desk.rename(key, label), **how)


@command.command()
@click.argument("source")
@click.argument("key")
@click.argument("into")
@deciding
def merge(source: str, key: str, into: str, **how: Any) -> None:  # noqa: ANN401
    """Make the series KEY and INTO one: they are the same quantity, and INTO is the key that stays.

    \b
    Example:
      figurewatch series merge global-coalition soldiers troops
    """
    _decide(source, lambda desk: desk.merge(key, into), **how)


@command.command()
@click.argument("source")
@click.argument("key")
@deciding
def ignore(source: str, key: str, **how: Any) -> None:  # noqa: ANN401
    """Let the series KEY ring no alarm any more. It is followed, stored and shown as before.

    \b
    Example:
      figurewatch series ignore global-coalition followers
    """
    _decide(source, lambda desk: desk.ignore(key), **how)


def _about_match(name: str, text: str) -> None:
    @command.command(name, help=f"{text}\n\n\b\nExample:\n  figurewatch series {name} global-coalition troops --release 4")
    @click.argument("source")
    @click.argument("key")
    @at_release
    @deciding
    def decide(source: str, key: str, release: int | None, **how: Any) -> None:  # noqa: ANN401
        from snapshots import CurationKind

        _decide(source, lambda desk: desk.about_match(CurationKind(name), key, release), **how)


_about_match("split", "Begin another series with what a release states for KEY: it is not the quantity of before.")
_about_match("confirm", "Confirm that what a release states for KEY continues the series.")
_about_match("reject", "Reject the match of a release with KEY: the figure goes to the next best series, or begins one.")
_about_match("wrong", "Mark what a release states for KEY as wrong: a number that was misread, or is no figure.")


@command.command()
@click.argument("source")
@config_option
@json_option
def decisions(source: str, config: Path, as_json: bool) -> None:
    """Print all decisions about SOURCE, with who made and who undid them.

    \b
    Example:
      figurewatch series decisions global-coalition
    """
    with reading_parts_of(config) as parts:
        made, zone = parts.database.state_of(source).curations, parts.configuration.zone
    if as_json:
        print_json({"schema": DECISIONS, "source": source, "decisions": [_decision_record(curation) for curation in made]})
        return
    for curation in made:
        click.echo(_told(curation, zone))


@command.command()
@click.argument("source")
@click.argument("number", type=int)
@click.option("--by", default=getpass.getuser, show_default="your user name", help="Who undoes it.")
@config_option
@json_option
def undo(source: str, number: int, by: str, config: Path, as_json: bool) -> None:
    """Undo the decision of this NUMBER.

    \b
    Example:
      figurewatch series undo global-coalition 3
    """
    with parts_of(config) as parts:
        _finish(parts, parts.database.undo_curation(source, number, by, parts.clock()), source, as_json)


def _decide(source: str, made: Callable[[Desk], Curation], *, by: str, note: str | None, config: Path, as_json: bool) -> None:
    from dataclasses import replace

    from monitor.curating import Desk

    with parts_of(config) as parts:
        curation = made(Desk(parts, source, by, note))
        number = parts.database.add_curation(source, curation)
        _finish(parts, replace(curation, number=number), source, as_json)


def _finish(parts: Parts, curation: Curation, source: str, as_json: bool) -> None:
    from monitor.cli.rebuild import readings_of, rebuilt_with_progress, source_named

    rebuilt_with_progress(source_named(parts, source), parts, readings_of(source))
    if as_json:
        print_json({"schema": DECISIONS, "source": source, "decisions": [_decision_record(curation)]})
    else:
        click.echo(_told(curation, parts.configuration.zone))


def _told(curation: Curation, zone: tzinfo) -> str:
    from monitor.reports.wording import safe

    what = _subject(curation)
    quote = f" “{safe(curation.statements[-1].quote)}”" if curation.statements and not curation.into else ""
    undone = (
        f"; undone by {safe(curation.undone_by)} on {curation.undone_at.astimezone(zone):%Y-%m-%d}"
        if curation.undone_by and curation.undone_at
        else ""
    )
    note = f" ({safe(curation.note)})" if curation.note else ""
    made = f"by {safe(curation.made_by)} on {curation.made_at.astimezone(zone):%Y-%m-%d}"
    return f"{curation.number}  {curation.kind.value} {what}{quote}, {made}{note}{undone}"


def _subject(curation: Curation) -> str:
    from monitor.reports.wording import safe

    if curation.capture and not curation.series:
        return f"the document {curation.capture[:12]}"
    if curation.into:
        return f"{curation.series} → {curation.into}"
    return f"{curation.series} → “{safe(curation.label)}”" if curation.label else curation.series


def _series_record(series: SeriesHistory, ignored: bool) -> dict[str, Any]:
    from snapshots.figures import as_record

    last = series.points[-1]
    return {
        "key": series.key,
        "label": series.label,
        "ignored": ignored,
        "releases": [point.release.number for point in series.points],
        "last": as_record(last.observation.figure),
        "confidence": last.observation.confidence,
    }


def _decision_record(curation: Curation) -> dict[str, Any]:
    return {
        "number": curation.number,
        "kind": curation.kind.value,
        "series": curation.series,
        "into": curation.into,
        "label": curation.label,
        "capture": curation.capture,
        "statements": [{"sentence": statement.sentence, "quote": statement.quote} for statement in curation.statements],
        "note": curation.note,
        "made_by": curation.made_by,
        "made_at": curation.made_at.isoformat(),
        "undone_by": curation.undone_by,
        "undone_at": curation.undone_at and curation.undone_at.isoformat(),
    }
