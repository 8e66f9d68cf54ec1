"""Many documents, one after the other for whoever takes them, and several at once for the readers."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

from snapshots import FigurewatchError

Item = TypeVar("Item")
Result = TypeVar("Result")


def each_in_order(work: Callable[[Item], Result], items: Iterable[Item], at_once: int) -> Iterator[Result]:
    """What `work` makes of each item, in the order of the items; so many are under way at once, and as many more are ready.

    What `work` raises is raised in its turn, and what `items` raises on purpose once all before it has been given.
    """
    threads = ThreadPoolExecutor(at_once, thread_name_prefix="ahead")
    under_way: deque[Future[Result]] = deque()
    end: list[FigurewatchError] = []
    try:
        for item in _until_error(items, end):
            under_way.append(threads.submit(work, item))
            if len(under_way) >= 2 * at_once:
                yield under_way.popleft().result()
        while under_way:
            yield under_way.popleft().result()
    finally:
        threads.shutdown(cancel_futures=True)
    for error in end:
        raise error


def _until_error(items: Iterable[Item], end: list[FigurewatchError]) -> Iterator[Item]:
    try:
        yield from items
    except FigurewatchError as error:
        end.append(error)
