"""Progress bars of the longer commands: on stderr, and none where stderr is no terminal."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TypeVar

import click

Item = TypeVar("Item")
Pause = Callable[[str, float], None]


@contextmanager
def counting(what: str) -> Iterator[Callable[[int, int], None]]:
    """Gives a function that is told how many of how many are done."""
    with click.progressbar(length=1, label=what, show_pos=True, file=sys.stderr, hidden=not sys.stderr.isatty()) as bar:

        def tell(done: int, total: int) -> None:
            bar.length = max(total, 1)
            bar.update(done - bar.pos)

        yield tell


@contextmanager
def going_through(
    items: Iterable[Item], name: Callable[[Item], str], tell_of_pauses: Callable[[Pause], None] | None = None
) -> Iterator[Iterable[Item]]:
    """The same items, one after the other, each shown by its name while it is at work.

    `tell_of_pauses` is given a function to call before each pause for a host's sake, with the host and the seconds.
    """
    pause = ""

    def shown(item: Item | None) -> str | None:
        return None if item is None else f"{name(item)}{pause}"

    def paused(site: str, seconds: float) -> None:
        nonlocal pause
        pause = f", {site} is asked again in {seconds:.0f} s"
        bar.render_progress()
        pause = ""

    hidden = not sys.stderr.isatty()
    with click.progressbar(items, item_show_func=shown, show_pos=True, width=16, file=sys.stderr, hidden=hidden) as bar:
        if tell_of_pauses is not None:
            tell_of_pauses(paused)
        yield bar
