"""The order in which a publisher issued what was seen.

Rule 1: at one address, what was seen later was issued later; and it was issued after the sighting of what stood there before.
Rule 2: what checks saw keeps their order, since that is how it became known.
Rule 3: what was imported is placed by the publisher's date, else by the day on which its archive saw it.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from itertools import accumulate

from db import Sighting

Place = tuple[date, datetime]


def in_order(sightings: Sequence[Sighting], published: Mapping[int, date]) -> list[Sighting]:
    """The sightings, first issue first; `published` gives the publisher's date by capture, where one is known."""
    places = _places(sightings, published)
    checked = [i for i, sighting in enumerate(sightings) if sighting.visit is not None]
    imported = [i for i, sighting in enumerate(sightings) if sighting.visit is None]
    never_back = dict(zip(checked, accumulate((places[i] for i in checked), max), strict=True))
    by_place = sorted(imported, key=lambda i: (places[i], i))
    merged = heapq.merge(((never_back[i], i) for i in checked), ((places[i], i) for i in by_place))
    return [sightings[i] for _, i in merged]


def _places(sightings: Sequence[Sighting], published: Mapping[int, date]) -> dict[int, Place]:
    places: dict[int, Place] = {}
    before: dict[str, date] = defaultdict(lambda: date.min)
    for i in sorted(range(len(sightings)), key=lambda i: (sightings[i].moment, i)):
        sighting = sightings[i]
        seen = sighting.moment.date()
        if sighting.capture is None or sighting.address is None:
            places[i] = (seen, sighting.moment)
            continue
        stated = published.get(sighting.capture, seen)
        places[i] = (max(min(stated, seen), before[sighting.address]), sighting.moment)
        before[sighting.address] = seen
    return places
