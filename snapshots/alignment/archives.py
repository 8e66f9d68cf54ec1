"""Pages that keep older updates below the present one: which figures stand in an update that is no longer the present one.

"Status, 19 March" above "Status, 12 March": headings that are the same but for their day. The figures of the present status
continue those of the status that was present before, and not the copy of these that now stands further down. So do those beside a
heading that says what it holds: "Archive".
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping, Sequence
from functools import lru_cache

from snapshots.alignment.features import Features
from snapshots.alignment.pool import Match, Pool
from snapshots.alignment.similarity import jaccard
from snapshots.data.following_words import FILED
from snapshots.data.months import BEFORE_AN_HOUR, MONTHS, WEEKDAYS_OF_ALL
from snapshots.documents import fold
from snapshots.releases import ARCHIVE

LEAST_ALIKE, LEAST_SHARE = 0.5, 0.5
"""From which likeness of their words on a sentence is told again, and what share of an update's figures must be."""
COPIED = 0.9
"""Confidence in a copy."""
DAYS, FIRST_YEAR, NOON = 31, 1900, 12
_WEEKDAY = re.compile("|".join(WEEKDAYS_OF_ALL))
_TOKEN = re.compile(r"\d+|[^\W\d_]+")
_CLOCK = re.compile(
    rf"(?:\b(?P<lead>{BEFORE_AN_HOUR})\.?\s+)?"
    r"\b(?P<hour>[01]?\d|2[0-4])(?:\s?[:h]\s?(?P<minute>[0-5]\d)|[.](?P<point>[0-5]\d)(?=\s?(?:uhr|[ap]\.?m))"
    r"|(?=\s?(?:h|uhr|hrs|heures|horas|[ap]\.?m)\b)|(?(lead)(?:[.](?P<led>[0-5]\d))?(?![.\d])|(?!)))"
    r"\s?(?P<half>[ap]\.?m\b\.?)?(?:heures|horas|hrs|uhr|h)?(?:\s?(?:gmt|utc|est|cet)\b)?",
    re.IGNORECASE,
)
"""The hour in a heading that names a day as well: "Update, 6 March, 18:00"."""
_NUMERIC = re.compile(r"\b(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)\b|\b(?P<day>\d{1,2})[./](?P<month>\d{1,2})[./](?P<year>\d{4})\b")
_SERIAL = re.compile(r"\W*((?:[^\W\d_]+\s){0,3}([^\W\d_]+))\.?[°º]?\s#?\d{1,3}\s?(?=[,:(–—-])")
"""The number of an update before its day: "Update 3, 14 March"."""
_LEAD = re.compile(r"\W*((?:[^.:–—]|(?<=\d):(?=\d\d)){4,50}(?:\d\.\d+\.\d+)?)\s?[:–—]\s")
Day = tuple[int, int, int]
"""Year (0 where none is named), month and day."""
Stamp = tuple[int, int, int, int]
"""A day with the minute of it."""
Section = tuple[str, ...]
Dated = tuple[Hashable, Stamp]
"""A kind of update, and the day of one."""


def archived(old: Sequence[Features], new: Sequence[Features], stated: Collection[int]) -> tuple[frozenset[int], frozenset[int]]:
    """On each side, the indices of the figures that stand in older updates; none where the present ones tell other things.

    `stated` are the old figures of the last release.
    """
    updates = _updates(old, sorted(stated)), _updates(new, range(len(new)))
    shared = [kind for kind in updates[0].keys() & updates[1].keys() if max(len(side[kind]) for side in updates) > 1]
    kinds = [kind for kind in shared if _goes_on(old, updates[0][kind], new, updates[1][kind])]
    status = [old[i] for i in stated]
    several = {kind: days for kind, days in updates[1].items() if len(days) > 1 and kind not in updates[0]}
    begun = [kind for kind, days in several.items() if _was_status(status, new, days)]
    filed = _filed(old, stated), _filed(new, range(len(new)))
    return _older(updates[0], kinds) | filed[0], _older(updates[1], kinds + begun) | filed[1]


def _filed(items: Sequence[Features], among: Collection[int]) -> frozenset[int]:
    """What stands under a heading that says so: "Archive: February", "Earlier updates"; none where nothing else is told."""
    filed = frozenset(i for i in among if any(map(FILED.search, items[i].figure.section[1:])))
    return filed if len(filed) < len(among) else frozenset()


def copies(pool: Pool) -> dict[int, Match]:
    """Figures of older updates that nothing continues, with the old mention that they repeat or that the present one continues.

    They begin no series: what was the present status now stands further down, or was never present when the page was read.
    A copy of what has no successor is paired with it.
    """
    left = sorted(pool.archives[1] - pool.matches.keys())
    if not left:
        return {}
    stated = {_told(item): i for i, item in reversed(list(enumerate(pool.old))) if i in pool.open_old}
    present = {_worded(pool.new[j]): match.old for j, match in pool.matches.items() if j not in pool.archives[1]}
    matches: dict[int, Match] = {}
    for j in left:
        i = stated.get(_told(pool.new[j]), present.get(_worded(pool.new[j])))
        if i is not None and i not in pool.taken:
            pool.pair(i, j, Match(i, "block", COPIED))
        elif i is not None:
            matches[j] = Match(i, ARCHIVE, COPIED)
    return matches


def _told(item: Features) -> Hashable:
    return item.sentence.statement, item.turn, item.row, item.column


def _worded(item: Features) -> Hashable:
    return item.sentence.skeleton, item.turn, item.row, item.column, item.base


def _older(updates: Mapping[Hashable, Mapping[Stamp, list[int]]], kinds: Collection[Hashable]) -> frozenset[int]:
    return frozenset(i for kind in kinds for day, those in updates[kind].items() if day != max(updates[kind]) for i in those)


def _present(items: Sequence[Features], days: Mapping[Stamp, list[int]]) -> list[Features]:
    return [items[i] for i in days[max(days)]]


def _goes_on(
    old: Sequence[Features], old_days: Mapping[Stamp, list[int]], new: Sequence[Features], new_days: Mapping[Stamp, list[int]]
) -> bool:
    """Does the present update of one release tell again what that of the other told?

    Where this now stands below, word for word, it is enough that the new one counts the same things in other words.
    """
    before, now = _present(old, old_days), _present(new, new_days)
    again = _counts_again if _below(new, new_days).issuperset(map(_told, before)) else _tells_again
    return _mostly(before, now, again)


def _was_status(status: Sequence[Features], new: Sequence[Features], days: Mapping[Stamp, list[int]]) -> bool:
    """Does the page head its updates for the first time, the last one first, and was what now stands below its status?

    What is headed by days that follow each other is more often a calendar: "Concert, 3 June", "Concert, 9 June".
    """
    if min(days[max(days)]) != min(map(min, days.values())):
        return False
    below = _below(new, days)
    before = [item for item in status if _told(item) in below]
    return bool(before) and _mostly(before, _present(new, days), _counts_again)


def _below(new: Sequence[Features], days: Mapping[Stamp, list[int]]) -> set[Hashable]:
    """What the older updates tell."""
    last = max(days)
    return {_told(new[i]) for day, those in days.items() if day != last for i in those}


def _mostly(before: Sequence[Features], now: Sequence[Features], again: Callable[[Features, Features], bool]) -> bool:
    return sum(any(again(item, other) for other in now) for item in before) >= LEAST_SHARE * len(before)


def _tells_again(old: Features, new: Features) -> bool:
    return (jaccard(old.words, new.words) or 0.0) >= LEAST_ALIKE


def _counts_again(old: Features, new: Features) -> bool:
    return _tells_again(old, new) or (old.base == new.base and bool(old.entity & new.entity))


def _updates(items: Sequence[Features], among: Iterable[int]) -> dict[Hashable, dict[Stamp, list[int]]]:
    """For each kind of dated heading, or of dated first words of a paragraph: the figures below it, by its day."""
    updates: dict[Hashable, dict[Stamp, list[int]]] = defaultdict(lambda: defaultdict(list))
    headed: Dated | None = None
    section, sentence = None, None
    for index in sorted(among, key=lambda i: items[i].order):
        item = items[index]
        if item.figure.section != section:
            section = item.figure.section
            headed = dated_heading(section)
        if item.sentence is not sentence:
            sentence = item.sentence
            headed = _led(sentence.text, section) or headed
        if headed is not None:
            updates[headed[0]][headed[1]].append(index)
    return updates


def _led(sentence: str, section: Section) -> Dated | None:
    """As `dated_heading`, of a sentence that begins with a name and a day: "Update, 3 June: ..."; a bare day heads an entry."""
    day = _day_led(sentence)
    return None if day is None or not day[0].strip(" ,") else ((section, day[0]), day[1])


@lru_cache(maxsize=1 << 12)
def _day_led(sentence: str) -> tuple[str, Stamp] | None:
    """What `_day` tells of its first words; remembered, because most sentences stay from release to release."""
    lead = _LEAD.match(sentence)
    return None if lead is None else _day(lead[1])


def dated_heading(section: Section) -> Dated | None:
    """The path with the day of its innermost dated heading left out, and that day; None without one."""
    for depth in range(len(section) - 1, -1, -1):
        day = _day(section[depth])
        if day is not None:
            return (section[:depth], day[0]), day[1]
    return None


def _day(heading: str) -> tuple[str, Stamp] | None:
    """The words of a heading that names a day, perhaps with an hour, and when that is."""
    serial = _SERIAL.match(heading)
    if serial and fold(serial[2]).lower() not in MONTHS:
        heading = f"{serial[1]} {heading[serial.end() :]}"
    clock = _CLOCK.search(heading)
    bare = f"{heading[: clock.start()]} {heading[clock.end() :]}" if clock else heading
    day = _numeric_day(bare) or _written_day(bare)
    return None if day is None else (" ".join(day[0].split()).rstrip(" ,"), (*day[1], _minute(clock) if clock else 0))


def _minute(clock: re.Match[str]) -> int:
    """Of the day."""
    hour = int(clock["hour"])
    if clock["half"]:
        hour = hour % NOON + (NOON if clock["half"][0] in "pP" else 0)
    return hour * 60 + int(clock["minute"] or clock["point"] or clock["led"] or 0)


def _numeric_day(heading: str) -> tuple[str, Day] | None:
    match = _NUMERIC.search(heading)
    if match is None:
        return None
    year, month, day = match.group("y", "m", "d") if match["y"] else match.group("year", "month", "day")
    return f"{heading[: match.start()]}{heading[match.end() :]}".lower(), (int(year), int(month), int(day))


def _written_day(heading: str) -> tuple[str, Day] | None:
    tokens = _TOKEN.findall(fold(heading).lower())
    numbers = sorted(int(token) for token in tokens if token.isdecimal())
    months = [MONTHS[token] for token in tokens if token in MONTHS]
    others = (token for token in tokens if token not in MONTHS and not token.isdecimal())
    words = " ".join(token for token in others if _WEEKDAY.fullmatch(token) is None)
    match (months, numbers):
        case [[month], [day]] if 0 < day <= DAYS:
            return words, (0, month, day)
        case [[month], [day, year]] if 0 < day <= DAYS and year >= FIRST_YEAR:
            return words, (year, month, day)
    return None
