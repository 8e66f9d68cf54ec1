"""How the figures of one release stand in its document, as one small frame: order, offsets, and how sure each match was.

Nearly all of it is what the row of the observation says already; the frame holds offsets as distances, which an edit further up
does not touch, and in full only what differs from the row. Format: JSON, packed by zstd (RFC 8878).
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from db.compression import zstd
from db.statements import Standing

LEVEL = 10
Match = tuple[float, str, str | None]
"""Confidence, anchor and rival of the match of a figure with its series."""


@dataclass(frozen=True, slots=True)
class Placed:
    """One figure of a release: its observation's number, how it stands where that differs from the row, and its match."""

    observation: int
    start: int
    sentence_start: int
    varied: Standing
    """Of `sentence`, `confidence`, `rules` and `cell` those that are not as the row has them."""
    match: Match


def pack(figures: Sequence[Placed]) -> bytes:
    """In the order of the document."""
    matches = list(dict.fromkeys(figure.match for figure in figures))
    where = {match: number for number, match in enumerate(matches)}
    record = {
        "o": _steps([figure.observation for figure in figures]),
        "s": _steps([figure.start for figure in figures]),
        "p": [figure.start - figure.sentence_start for figure in figures],
        "m": [where[figure.match] for figure in figures],
        "k": matches,
        "v": {number: numbered.varied for number, numbered in enumerate(figures) if numbered.varied},
    }
    return zstd.compress(json.dumps(record, ensure_ascii=False, separators=(",", ":")).encode(), LEVEL)


def unpack(frame: bytes) -> list[Placed]:
    """The inverse. Raises ValueError on a frame that is none."""
    try:
        unpacked = zstd.decompress(frame)
    except zstd.ZstdError as error:
        raise ValueError(f"a layout is damaged: {error}") from error
    record: dict[str, Any] = json.loads(unpacked)
    matches = [(confidence, anchor, rival) for confidence, anchor, rival in record["k"]]
    starts = _sums(record["s"])
    return [
        Placed(observation, start, start - distance, record["v"].get(str(number), {}), matches[match])
        for number, (observation, start, distance, match) in enumerate(
            zip(_sums(record["o"]), starts, record["p"], record["m"], strict=True)
        )
    ]


def _steps(numbers: Sequence[int]) -> list[int]:
    return [number - before for number, before in zip(numbers, [0, *numbers], strict=False)]


def _sums(steps: Sequence[int]) -> list[int]:
    total, sums = 0, []
    for step in steps:
        total += step
        sums.append(total)
    return sums
