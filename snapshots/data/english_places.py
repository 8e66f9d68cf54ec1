"""English words that tell a place without a gazetteer: prepositions, and common nouns that name ground."""

from __future__ import annotations

from snapshots.data.listing import listed

PLACE_PREPOSITIONS = listed("in across within throughout inside around near outside to into at over")
"""Prepositions that a place may follow."""
NAMES_ONLY = listed("to into at over")
"""Those that a place follows only as a name, or as plain ground ("to areas ...")."""
OPENING = listed("in across within throughout inside around near outside")
"""Prepositions of a place that opens a clause and holds for all its figures."""
GROUND = listed(
    "area areas province provinces district districts city cities region regions territory territories camp camps site "
    "sites community communities country countries capital village villages town towns governorate governorates county "
    "counties municipality municipalities island islands neighbourhood neighbourhoods neighborhood "
    "neighborhoods zone zones valley valleys border borders north south east west suburb suburbs locality "
    "localities settlement settlements shelter shelters basin coast "
    "highlands lowlands plain plains hemisphere prefecture prefectures parish"
)
"""Common nouns that make a phrase after such a preposition a place."""
COMPASS = listed("north south east west northeast northwest southeast southwest outskirts")
NOT_PLACES = listed(
    "english french arabic spanish german russian chinese portuguese monday tuesday wednesday thursday friday saturday "
    "sunday q1 q2 q3 q4 h1 h2 fy phase resolution article section table figure annex chapter appendix game euros dollars "
    "congress parliament"
)
"""Capitalised words after "in" or "to" that are languages, days, references or bodies."""
