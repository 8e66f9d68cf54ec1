"""English words that tell a place without a gazetteer: prepositions, and common nouns that name ground."""

from __future__ import annotations

PLACE_PREPOSITIONS = frozenset("in across within throughout inside around near outside to into from at over".split())
"""Prepositions that a place may follow; "to", "from", "at" and "over" only with a name."""
NAMES_ONLY = frozenset("to into from at over".split())
OPENING = frozenset("in across within throughout inside around near outside".split())
"""Prepositions of a place that opens a clause and holds for all its figures."""
GROUND = frozenset(
    "area areas province provinces district districts city cities region regions territory territories camp camps site "
    "sites community communities country countries capital village villages town towns governorate governorates county "
    "counties state states municipality municipalities island islands neighbourhood neighbourhoods neighborhood "
    "neighborhoods zone zones valley valleys border borders north south east west centre center suburb suburbs locality "
    "localities settlement settlements shelter shelters hospital hospitals school schools facility facilities basin coast "
    "highlands lowlands plain plains world continent hemisphere department departments prefecture prefectures parish".split()
)
"""Common nouns that make a phrase after such a preposition a place."""
COMPASS = frozenset("north south east west northeast northwest southeast southwest outskirts".split())
NOT_PLACES = frozenset(
    "english french arabic spanish german russian chinese portuguese monday tuesday wednesday thursday friday saturday "
    "sunday q1 q2 q3 q4 h1 h2 fy phase resolution article section table figure annex chapter appendix game euros dollars "
    "congress parliament".split()
)
"""Capitalised words after "in" or "to" that are languages, days, references or bodies."""
