"""How documents say that one of their numbers was revised or corrected."""

from __future__ import annotations

import re

_OF_NUMBER = (
    r"[(\[](?:revised|corrected)\b|\b(?:revised|corrected|amended|restated)\s+(?:up|down|upwards?|downwards?|from|to|by|figures?|"
    r"estimates?|totals?|numbers?|data)\b|\b(?:revision|correction)\s+(?:of|to)\b|\bcorrection\s?:|\bcorrigendum\b|\berrat(?:um|a)\b|"
    r"\b(?:an|the|our) earlier version\b|\b(?:previously|originally|wrongly|incorrectly|mistakenly)\s+"
    r"(?:stated|reported|published|given|shown|listed)\b|\b(?:révisée?s?|corrigée?s?|rectifiée?s?)\b|"
    r"\b(?:revidiert|korrigiert|berichtigt)e?[nrs]?\b|\b(?:revisad|corregid|rectificad)[oa]s?\b"
)
SAID_OF_NUMBER = re.compile(_OF_NUMBER, re.IGNORECASE)
"""Wordings that, near a number, can only be about it."""
NOTED = re.compile(
    rf"{_OF_NUMBER}|\b(?:has|have|had|was|were|is|are)\s+(?:since\s+)?(?:been\s+)?(?:revised|corrected|amended|restated)\b|"
    r"^\W{0,3}\w{0,2}\W{0,3}(?:revised|corrected)\b",
    re.IGNORECASE,
)
"""Wordings of a note, which must name the figure besides."""
