"""What derives the parts that are missing: the readers of this machine, or Ray on several."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from monitor.bulk.parts import Batches, BulkError, Way, write_part
from monitor.bulk.units import Unit

Engine = Callable[[Sequence[Unit], Way, int], Iterator[Unit]]
"""(units, way, how many documents are read at once) -> the units in the order in which their parts get ready."""


def by_readers(units: Sequence[Unit], way: Way, jobs: int) -> Iterator[Unit]:
    """One unit after the other, the documents of each by several readers."""
    batches = Batches(way.limits, jobs)
    try:
        for unit in units:
            write_part(unit, way, batches)
            yield unit
    finally:
        batches.close()


def by_ray(units: Sequence[Unit], way: Way, jobs: int) -> Iterator[Unit]:
    """A unit for each worker of Ray, on the cluster that RAY_ADDRESS names, else on this machine.

    Documents and parts lie in folders that all machines see under the same path.
    """
    try:
        import ray  # noqa: PLC0415 -- an extra that most never need
        import ray.data  # noqa: PLC0415
    except ImportError as error:
        raise BulkError("Ray is an extra: pip install 'figurewatch[ray]'") from error
    if not ray.is_initialized():
        here: dict[str, Any] = {} if "RAY_ADDRESS" in os.environ else {"num_cpus": jobs, "include_dashboard": False}
        ray.init(log_to_driver=False, **here)
    ray.data.DataContext.get_current().enable_progress_bars = False
    rows = ray.data.from_items([{"unit": number} for number in range(len(units))], override_num_blocks=max(len(units), 1))
    done = rows.map_batches(
        _RayWorker, fn_constructor_args=(tuple(units), way), batch_size=1, compute=ray.data.ActorPoolStrategy(size=jobs)
    )
    for row in done.iter_rows():
        yield units[int(row["unit"])]


class _RayWorker:
    """In a process of Ray: one reader with limits, as on one machine."""

    def __init__(self, units: tuple[Unit, ...], way: Way) -> None:
        self._units, self._way, self._batches = units, way, Batches(way.limits, 1)

    def __call__(self, batch: dict[str, Any]) -> dict[str, Any]:
        for number in batch["unit"]:
            write_part(self._units[int(number)], self._way, self._batches)
        return batch


ENGINES: dict[str, Engine] = {"pool": by_readers, "ray": by_ray}


def missing(units: Sequence[Unit], way: Way) -> list[Unit]:
    """Those whose parts are not there yet, each once."""
    lacking: dict[Path, Unit] = {}
    for unit in units:
        part = way.part_of(unit)
        if not part.exists():
            lacking.setdefault(part, unit)
    return list(lacking.values())
