"""A round of telling in words: what a channel hears of the sources that it is told of. Values in, values out."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, tzinfo
from typing import Any

from db import Notice, NoticeToQueue, ToldTrouble, Trouble
from monitor.clock import local_time
from monitor.configuration import Source
from monitor.notifications.rounds import Round
from monitor.reports.wording import safe

SCHEMA = "figurewatch/notice/1"

Titles = Mapping[str, str]
"""Titles of sources by name."""


def notices_of(
    told: Round, sources: Iterable[Source], zone_of: Callable[[str], tzinfo] = lambda _: UTC
) -> tuple[NoticeToQueue, ...]:
    """One message for each channel that is concerned, with the sources that it is told of, in the channel's zone."""
    heard: dict[str, dict[str, str]] = {}
    for source in sources:
        for channel in source.notify:
            heard.setdefault(channel, {})[source.name] = source.title
    parts = {channel: (_only(told, titles), titles) for channel, titles in heard.items()}
    return tuple(
        NoticeToQueue(channel=channel, key=_key(part, channel), notice=_notice(part, titles, zone_of(channel)))
        for channel, (part, titles) in parts.items()
        if not part.is_silent
    )


def _only(told: Round, names: Titles) -> Round:
    return replace(
        told,
        entered=tuple(trouble for trouble in told.entered if trouble.source in names),
        recovered=tuple(trouble for trouble in told.recovered if trouble.source in names),
        reminded=tuple(trouble for trouble in told.reminded if trouble.source in names),
    )


def _notice(told: Round, titles: Titles, zone: tzinfo) -> Notice:
    subject = f"[figurewatch] {'; '.join(_headlines(told, titles))}"
    record: dict[str, Any] = {
        "schema": SCHEMA,
        "outage": told.outage,
        "failing": [_record(trouble, titles) for trouble in told.failing],
        "held": [_record(trouble, titles) for trouble in told.held],
        "recovered": [_record(trouble, titles) for trouble in told.recovered],
        "reminded": [{**_record(trouble, titles), "kind": trouble.kind.value} for trouble in told.reminded],
    }
    return Notice(subject=subject, body="\n".join(_lines(told, titles, zone)), record=record)


def _headlines(told: Round, titles: Titles) -> Iterator[str]:
    """`Harbour is failing`: what has begun first, then what is over, then what lasts."""
    together = " together: an outage" if told.outage == "begun" else ""
    over = "outage over: " if told.outage == "over" else ""
    phrases = (
        (told.failing, "", "is failing", f"sources are failing{together}"),
        (told.held, "", "holds a document that looks wrong", "sources hold documents that look wrong"),
        (told.recovered, over, "answers again", "sources answer again"),
        (told.reminded, "", "is still in trouble", "sources are still in trouble"),
    )
    for troubles, before, singular, plural in phrases:
        if troubles:
            yield before + (
                f"{safe(titles[troubles[0].source])} {singular}" if len(troubles) == 1 else f"{len(troubles)} {plural}"
            )


OUTAGE = """Many sources fail at about the same time: look at the connection of this machine first.
Further ones that join them are not told one by one; you will hear when nearly all answer again.
"""


def _lines(told: Round, titles: Titles, zone: tzinfo) -> Iterator[str]:
    if told.failing and told.outage == "begun":
        yield OUTAGE
    for troubles, head in (
        (told.failing, "Failing:"),
        (told.held, "Held: a document came that does not look like the sheet. It is kept, and it is no release yet:"),
        (told.recovered, "Answering again:"),
        (told.reminded, "Still in trouble:"),
    ):
        if troubles:
            yield head
            yield from (f"  {_line(trouble, titles, zone)}" for trouble in troubles)
            yield ""
    if told.held:
        yield "A true release? `figurewatch suspect release NAME`. Not the sheet? `figurewatch suspect discard NAME`.\n"
    yield "No figure was changed by any of this. `figurewatch sources` shows the state of every source."


def _line(trouble: Trouble | ToldTrouble, titles: Titles, zone: tzinfo) -> str:
    if isinstance(trouble, ToldTrouble):
        return f"{_named(trouble, titles)}, failing since {local_time(trouble.since, zone)}"
    return f"{_named(trouble, titles)}, since {local_time(trouble.since, zone)}: {safe(trouble.cause.message)}"


def _named(trouble: Trouble | ToldTrouble, titles: Titles) -> str:
    title = safe(titles[trouble.source])
    return title if title == trouble.source else f"{title} ({trouble.source})"


def _record(trouble: Trouble | ToldTrouble, titles: Titles) -> dict[str, Any]:
    cause = {"code": trouble.cause.code.value, "message": trouble.cause.message} if isinstance(trouble, Trouble) else None
    return {"source": trouble.source, "title": titles[trouble.source], "since": trouble.since.isoformat(), "cause": cause}


def _key(told: Round, channel: str) -> str:
    """The same for the same round to the same channel, whichever process tells it."""
    parts = [f"{channel}\0{told.outage}"]
    parts += [f"entered\0{trouble.source}\0{trouble.kind}\0{trouble.since.isoformat()}" for trouble in told.entered]
    parts += [f"recovered\0{trouble.source}\0{trouble.since.isoformat()}" for trouble in told.recovered]
    times = {(trouble.source, trouble.kind): trouble.told_at.isoformat() for trouble in told.told}
    parts += [f"reminded\0{trouble.source}\0{trouble.kind}\0{times[trouble.source, trouble.kind]}" for trouble in told.reminded]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:32]
