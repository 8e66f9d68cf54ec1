"""`figurewatch history`."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from monitor.cli.forms import format_option, print_rows
from monitor.cli.options import (
    Day,
    as_of_option,
    as_of_record,
    chosen_as_of,
    config_option,
    json_option,
    least_option,
    print_json,
    reading_parts_of,
)

if TYPE_CHECKING:
    from datetime import tzinfo

    from db import AsOf, SeriesHistory
    from monitor.asking import Question
    from monitor.days import Days

SHAPES = ("releases", "intervals", "triangle", "revisions", "first")


class Number(click.ParamType[Decimal]):
    """A plain number."""

    name = "number"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Decimal:  # noqa: ANN401
        """Refuses what is none; separators of thousands are let pass."""
        try:
            return Decimal(str(value).replace(",", ""))
        except InvalidOperation:
            return self.fail(f"{value!r} is no number. Write for example 9500 or 5.4", param, ctx)


@click.command()
@click.argument("query")
@click.option("--source", help="Only this source.")
@as_of_option
@click.option(
    "--shape", type=click.Choice(SHAPES), default="releases", show_default=True,
    help="A row a release; a row a statement with the days it held; all vintages side by side; new and revised only; first only.",
)  # fmt: skip
@click.option("--unit", help="Only this unit, for example %, USD, km2, or 1 for counts.")
@click.option("--kind", type=click.Choice(["count", "percent", "money", "measure", "ratio"]), help="Only this kind of quantity.")
@click.option("--section", help="Only where the section holds these words.")
@click.option("--number", type=Number(), help="Only statements of this number.")
@click.option("--from", "since", type=Day(), help="Only what held on or after this day.")
@click.option("--until", type=Day(), help="Only what held on or before this day.")
@least_option
@format_option("table")
@config_option
@json_option
def command(  # noqa: PLR0913 -- one parameter for each option
    *,
    query: str,
    source: str | None,
    as_of: date | None,
    by: str,
    shape: str,
    form: str,
    config: Path,
    as_json: bool,
    **wanted: Any,  # noqa: ANN401 -- the options of a selection
) -> None:
    """Show the quantities that the words of QUERY name, through all releases, with a plot.

    A comparison in QUERY holds for the number that was stated last: "> 9000", "over 5%", "between 10 and 20".

    \b
    Examples:
      figurewatch history airstrikes
      figurewatch history "troops > 9000"
      figurewatch history "troops deployed" --source global-coalition --format csv
      figurewatch history unemployment --as-of 1996-03-08 --shape intervals --format csv
    """
    from db import Clock
    from monitor.asking import question_of
    from monitor.days import Days
    from monitor.selecting import Selection

    with reading_parts_of(config) as parts:
        asked = chosen_as_of(as_of, by, parts.configuration.zone)
        question = question_of(query)
        named = parts.database.history(question.names, source, asked)
        compared = [series for series in named if _answers(question, series)]
        days = Days(Clock(by), parts.configuration.zone)
        histories = Selection(days=days, **wanted).of(compared)
    form = "json" if as_json else form
    if form == "json" and shape == "releases":
        _print_records(histories, asked)
    elif form == "table" and shape == "releases":
        _plot(histories, asked, days.zone)
    else:
        _write(_rows(histories, shape, days, asked), form, shape)
    if not histories:
        is_cut = any(value is not None for value in wanted.values())
        click.echo(_nothing_called(query, asked, is_cut=is_cut), err=True)
        sys.exit(1)


def _nothing_called(query: str, asked: AsOf | None, *, is_cut: bool) -> str:
    cut = " with what was asked of it" if is_cut else ""
    known = "is" if asked is None else f"was known as of {asked} that is"
    return f"figurewatch: no series {known} called {query!r}{cut}; `figurewatch figures SOURCE` lists them"


def _answers(question: Question, series: SeriesHistory) -> bool:
    """Is what was stated last what a comparison asks for?"""
    return question.bounds is None or question.takes(series.intervals[-1].figure)


def _print_records(histories: Iterable[SeriesHistory], asked: AsOf | None) -> None:
    from monitor.reports.series_data import history_record

    records = [history_record(series) for series in histories]
    print_json({"schema": "figurewatch/history/1", "as_of": as_of_record(asked), "series": records})


def _rows(histories: Iterable[SeriesHistory], shape: str, days: Days, asked: AsOf | None) -> list[dict[str, Any]]:
    """With the day that was asked for in every row, so that no answer is taken for another."""
    from monitor.shapes import SHAPES as KNOWN

    said = {} if asked is None else {"as_of": asked.day.isoformat(), "by": asked.clock.value}
    return [row | said for series in histories for row in KNOWN[shape](series, days)]


def _plot(histories: Sequence[SeriesHistory], asked: AsOf | None, zone: tzinfo) -> None:
    from monitor.reports.history_plot import render_history

    if asked is not None:
        click.echo(f"As of {asked}")
    for series in histories:
        click.echo(render_history(series, zone=zone))


def _write(rows: Sequence[dict[str, Any]], form: str, shape: str) -> None:
    if form == "json":
        print_json({"schema": "figurewatch/history-rows/1", "shape": shape, "rows": rows})
    else:
        names = dict.fromkeys(name for row in rows for name in row)  # the days of one source are not those of another
        print_rows([dict.fromkeys(names) | row for row in rows], form)
