"""Options that several commands share, and how data leaves them."""

from __future__ import annotations

import getpass
import json
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, tzinfo
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from db import AsOf, LeastChange
    from monitor.assembly import Parts
    from monitor.configuration import Configuration, Source
    from monitor.read_only import ReadOnlyParts

Command = TypeVar("Command", bound=Callable[..., Any])


class Day(click.ParamType[date]):
    """An ISO 8601 date."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:  # noqa: ANN401
        """Refuses what is no date, with an example."""
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(value)
        except ValueError:
            return self.fail(f"{value!r} is no date. Write for example 2024-06-01", param, ctx)


class ChangeSize(click.ParamType[Any]):
    """An amount, or a share in percent: a `LeastChange`."""

    name = "size"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> LeastChange:  # noqa: ANN401
        """Refuses what is none, with an example."""
        from db import LeastChange

        try:
            return LeastChange.of(str(value))
        except ValueError as error:
            return self.fail(str(error), param, ctx)


def least_option(command: Command) -> Command:
    """`--min-change SIZE`."""
    words = "Only changes of at least this size, up or down: an amount (500), or a share of the number before (10%)."
    return click.option("--min-change", "least", type=ChangeSize(), metavar="SIZE", help=words)(command)


def as_of_option(command: Command) -> Command:
    """`--as-of DAY --by published|seen`."""
    by = click.option(
        "--by", type=click.Choice(["published", "seen"]), default="published", show_default=True,
        help="The day that counts for --as-of: the publisher's (else when it was first seen), or when it was first seen.",
    )  # fmt: skip
    return click.option("--as-of", type=Day(), help="As known at the end of this day (in your zone).")(by(command))


def chosen_as_of(day: date | None, by: str, zone: tzinfo) -> AsOf | None:
    """The values of `as_of_option`."""
    from db import AsOf, Clock

    return None if day is None else AsOf(day, Clock(by), zone)


def as_of_record(asked: AsOf | None) -> dict[str, str] | None:
    """The day that was asked for, so that no answer is taken for another."""
    return None if asked is None else {"day": asked.day.isoformat(), "by": asked.clock.value}


def config_option(command: Command) -> Command:
    """`--config PATH`, else FIGUREWATCH_CONFIG, else ./config.toml."""
    return click.option(
        "--config", "config", type=click.Path(path_type=Path), envvar="FIGUREWATCH_CONFIG", default="config.toml",
        show_default=True, help="The configuration file (or FIGUREWATCH_CONFIG).",
    )(command)  # fmt: skip


def json_option(command: Command) -> Command:
    """`--json`: documented in docs/reference/json.md."""
    return click.option("--json", "as_json", is_flag=True, help="Print JSON (docs/reference/json.md).")(command)


def print_json(record: Any, *, compact: bool = False) -> None:  # noqa: ANN401
    """One JSON document, or one line of JSON lines."""
    click.echo(json.dumps(record, ensure_ascii=False, indent=None if compact else 2))


def load_configuration(path: Path) -> Configuration:
    """Raises ConfigError."""
    from monitor.configuration import load

    return load(path, os.environ)


def _with_parts(context: click.Context, _option: click.Parameter, engine: str) -> str:
    """Ray writes parts. Raises click.UsageError where nothing says where they go."""
    if engine == "ray" and context.params.get("folder") is None:
        raise click.UsageError("--engine ray keeps what it reads in parts: name a folder with --parts")
    return engine


def bulk_options(command: Command) -> Command:
    """Of commands that read many documents: how many at once, by what, and where what was read is kept."""
    command = click.option(
        "--engine", type=click.Choice(["pool", "ray"]), default="pool", show_default=True, callback=_with_parts,
        help="With --parts: what reads.",
    )(command)  # fmt: skip
    folder = click.Path(path_type=Path, file_okay=False)
    words = "Keep what was read here; a second run skips it."
    command = click.option("--parts", "folder", type=folder, is_eager=True, help=words)(command)
    return click.option(
        "--jobs", type=click.IntRange(1, 64), help="How many documents are read at once (default: [monitor] workers, 2)."
    )(command)


@contextmanager
def parts_of(path: Path, *, ask_anyway: bool = False, jobs: int | None = None) -> Iterator[Parts]:
    """The parts that the configuration asks for, closed at the end."""
    from monitor.assembly import open_parts

    configuration = load_configuration(path)
    if jobs is not None:
        configuration = configuration.model_copy(update={"monitor": configuration.monitor.model_copy(update={"workers": jobs})})
    parts = open_parts(configuration, ask_anyway=ask_anyway)
    try:
        yield parts
    finally:
        parts.close()


def load_for_reading(path: Path) -> Configuration:
    """The configuration without the secrets of channels. Raises ConfigError."""
    from monitor.configuration import load

    return load(path, None)


@contextmanager
def reading_parts_of(path: Path) -> Iterator[ReadOnlyParts]:
    """For commands that only read: they need no secret of a channel and wait for no writer."""
    from monitor.read_only import open_for_reading

    parts = open_for_reading(load_for_reading(path))
    try:
        yield parts
    finally:
        parts.close()


def deciding(command: Command) -> Command:
    """Options of every decision that a person makes."""
    command = click.option("--by", default=getpass.getuser, show_default="your user name", help="Who decides.")(command)
    command = click.option("--note", help="Why; kept with the decision.")(command)
    return config_option(json_option(command))


def require_consent(question: str, undone: str, command: str, *, as_json: bool) -> None:
    """Asks before what cannot be taken back. Raises click.UsageError saying what was not done; without a terminal at once.

    `command` is what says yes beforehand.
    """
    if as_json or not sys.stdin.isatty():
        raise click.UsageError(f"{undone}: run it in a terminal, or say `{command}`")
    if not click.confirm(question, err=True):
        raise click.UsageError(undone)


NO_SOURCE = (
    "{}: it names no [[source]] yet. `figurewatch add URL` adds one, and `figurewatch init` shows in a new folder how one looks"
)
"""With the file of the configuration."""


def sources_named(configuration: Configuration, names: Sequence[str]) -> list[Source]:
    """The configured sources of these names, or all without a name. Raises click.UsageError naming those that there are."""
    known = {source.name: source for source in configuration.sources}
    for name in names:
        if name not in known:
            raise click.UsageError(f"there is no source {name!r}; known: {', '.join(known) or 'none'}")
    return [known[name] for name in names or known]
