"""Progress bars of the longer commands: on stderr, and none where stderr is no terminal."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING, TypeVar

import click

if TYPE_CHECKING:
    from click._termui_impl import ProgressBar

Item = TypeVar("Item")
Pause = Callable[[str, float], None]


@contextmanager
def counting(what: str) -> Iterator[Callable[[int, int], None]]:
    """Gives a function that is told how many of how many are done. The bar begins when it is told so for the first time."""
    begun: list[ProgressBar[int]] = []
    with ExitStack() as shown:

        def tell(done: int, total: int) -> None:
            if not begun:
                hidden = not sys.stderr.isatty()
                bar = click.progressbar(length=max(total, 1), label=what, show_pos=True, file=sys.stderr, hidden=hidden)
                begun.append(shown.enter_context(bar))
            begun[0].length = max(total, 1)
            begun[0].update(done - begun[0].pos)

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
