"""How documents say that one of their numbers was revised or corrected."""

from __future__ import annotations

import re

from snapshots.data.furniture_parts import DAY
from snapshots.data.listing import listed

CALLED_IN_NOTES: frozenset[str] = listed(
    "right correct correction corrected version edition richtig richtige korrekt korrektur berichtigung fassung correcte corrigé "
    "rectification rectificatif chiffre correcto correcta corrección rectificación versión cifra dato corretto corretta "
    "correzione rettifica versione zahl angabe total totale gesamtzahl summe debía debería decir"
)
"""What a note says of itself and of the number, in place of what that counts: "Korrektur: ...", "Richtig sind 42"."""
_OF_NUMBER = (
    r"[(\[](?:revised|corrected)\b|\b(?:revised|corrected|amended|restated)\s+(?:up|down|upwards?|downwards?|from|to|by|figures?|"
    r"estimates?|totals?|numbers?|data)\b|\b(?:revision|correction)\s+(?:of|to)\b|\bcorrigendum\b|\berrat(?:um|a)\b|"
    r"\b(?:correction|correcci[oó]n|correzione|rettifica|rectifica(?:tif|tion|ci[oó]n)|korrektur|berichtigung|richtigstellung|"
    r"sprostowanie|korekta|düzeltme)(?:\b[^:;]{0,12}\d[^:;]{0,16})?\s?:|\bversione precedente\b|"
    r"\bversi[oó]n anterior\b|\bversion (?:précédente|antérieure)\b|\bfrüheren? (?:fassung|version)\b|"
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
_STEMS_OF_NOTES = (
    "rev", "rév", "corr", "amend", "restat", "errat", "rett", "rect", "korr", "korekt", "cht", "sprost", "düzelt", "vers", "fass",
    "nally", "wrongly", "takenly",
)  # fmt: skip
"""Each wording holds one of these, folded, and no sentence of most documents does: asked first, for a fiftieth of the time."""
NOTED_BELOW = re.compile(
    r"(?:(?:list of |recent )corrections?|corrigend(?:um|a)|errat(?:um|a)|korrekturen?|berichtigung(?:en)?|"
    r"rectifications?|rectificatifs?|correcciones|correcci[oó]n|fe de erratas|correzion[ei]|rettifich?[ea])\W*",
    re.IGNORECASE,
)
"""A heading over such notes."""
MAYBE_NOTED_BELOW = re.compile(r"corrections?\W*", re.IGNORECASE)
"""A heading over such notes, or over the prisons of a state: `TOLD_AS_NOTE` tells which."""
TOLD_AS_NOTE = re.compile(
    r"\b(?:correct(?:ed|ly)?|wrong(?:ly)?|mis(?:stated|taken(?:ly)?|printed|counted)|mistakes?|errors?|erroneous(?:ly)?|"
    r"incorrect(?:ly)?|originally|instead|should have|this page|not\s[$€£]?\d+|"
    rf"(?:gave|given|stated|shown|listed|reported)\b[^.;]{{0,40}}\bas)\b|^\W*(?:{DAY.pattern})\s?[:–—-]",
    re.IGNORECASE,
)
"""What tells an entry of such a list: an error, or its day, in front."""
NO_REVISION = re.compile(
    r"\b(?:is|are)\s(?:[^.;]{0,30}\s)?(?:every|each|annually|monthly|weekly|quarterly|yearly|daily|"
    r"regularly|routinely|usually|periodically|normally|whenever|when)\b|\b(?:will|may|might|shall|would)\s(?:[^.;]{0,20}\s)?"
    r"(?:be|follow|appear)\b|\b(?:wird|werden)\b[^.;]{0,40}\b(?:jährlich|monatlich|regelmäßig|laufend|jede[nsrm]?)\b|"
    r"\b(?:est|sont)\b[^.;]{0,40}\b(?:chaque|régulièrement)\b|\b(?:cada|regularmente)\b",
    re.IGNORECASE,
)
"""How documents say that numbers are revised as a rule, or will be: "Figures are revised every spring"."""
DENIED = re.compile(r"^\W*(?:no|none|neither)\b", re.IGNORECASE)
"""As in "No figures were revised"."""
DONE = re.compile(
    r"\b(?:has|have|had|was|were)\s+(?:\w+\s+)?(?:been\s+)?(?:revised|corrected|amended|restated)\b|\bwurden?\b|\bété\b|"
    r"\b(?:sido|fueron|fue)\b|\bearlier version\b",
    re.IGNORECASE,
)
"""How they say that it was done, whatever else the sentence says."""
RULE = re.compile(
    r"\b(?:laws?|acts?|rules?|regulations?|polic(?:y|ies)|bylaws?|codes?|charters?|constitution|guidelines?|guidance|plans?|"
    r"spellings?|addresse?s?|links?|captions?|photos?|titles?|headlines?|typos?|gesetz\w*|verordnung\w*|lois?|ley(?:es)?)\b",
    re.IGNORECASE,
)
"""What else is amended and corrected than numbers."""
OF_FIGURES = re.compile(
    r"\b(?:figures?|numbers?|data|totals?|counts?|estimates?|values?|statistics|\w*zahl(?:en)?|daten|angaben|werte?|chiffres?|nombres?|"
    r"données|valeurs?|cifras?|números?|datos|valor(?:es)?)\b",
    re.IGNORECASE,
)
_ALL = (
    r"(?:\ball (?:of )?(?:the |our |these )?(?:figures|numbers|data|values|estimates|totals)\b(?! (?:for|of|on|in|from|about)\b)|"
    r"\b(?:toutes les (?:données|valeurs)|tous les chiffres|alle (?:zahlen|daten|angaben|werte)|"
    r"tod[oa]s l[oa]s (?:cifras|datos|valores))\b"
    r"(?! (?:de|du|des|pour|sur|von|für|aus|in|zu|del|sobre|para)\b))"
)
_REVISED = (
    r"(?:revised|corrected|amended|restated|(?:révis|corrig|rectifi)ée?s|revidiert|korrigiert|berichtigt|"
    r"(?:revisad|corregid|rectificad)[oa]s)"
)
_BETWEEN = r"(?: (?!(?:and|but|except|not|und|aber|außer|nicht|et|mais|sauf|pas|y|pero|salvo|no)\b)[^\W\d_]+){0,4}"
OF_ALL = re.compile(
    rf"(?<!\bnot )(?<!\bnicht )(?<!\bpas )(?<!\bno )(?:{_ALL}{_BETWEEN} {_REVISED}\b|\b{_REVISED} {_ALL})", re.IGNORECASE
)
"""As in "All figures were revised"; not in "All figures on schools", or "All figures are rounded, and one was revised"."""


def is_noted(sentence: str) -> bool:
    """Does it speak of a correction?"""
    folded = sentence.casefold()
    return any(stem in folded for stem in _STEMS_OF_NOTES) and NOTED.search(sentence) is not None
