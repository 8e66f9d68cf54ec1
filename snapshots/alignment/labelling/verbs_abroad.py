"""What was done to the things counted, by a verb before the number in French, German or Spanish.

The participle follows the noun; in French and Spanish it agrees with it, its gender read from how the noun ends.
"""

from __future__ import annotations

import re

from snapshots.data.label_words import FEMININE_ABROAD, GRADING_ABROAD, NOT_DONE_ABROAD

_FRENCH = re.compile(r"\b(?:a|ont|avons|avait|avaient|et)\s+(?:\w+ment\s+|aussi\s+|déjà\s+)?(\w{3,}(?:é|i|u))$", re.IGNORECASE)
_SPANISH = re.compile(r"\b(?:ha|han|hemos|había|habían)\s+(?:\w+mente\s+)?(\w{2,}(?:ad|id)o)$", re.IGNORECASE)
_SPANISH_PAST = re.compile(r"\b(\w{3,}?)(ó|aron|ió|ieron|yó|yeron)$", re.IGNORECASE)
_GERMAN_PAST = re.compile(r"\b([a-zäöüß]{3,}?)(e?te|e?ten)$")
_UNSTRESSED = ("be", "ver", "er", "ent", "zer", "ge", "miss")
_FEMININE = {
    "fr": re.compile(r"(?:[st]ion|té|ie|ure|ance|ence|ette|elle|esse|ée|ille|aine|ine|ade|ise)s?$"),
    "es": re.compile(r"(?:a|ción|sión|dad|tud|umbre)(?:e?s)?$"),
}
_MASCULINE_SPANISH = re.compile(r"(?:ma|día|mapa)s?$")


def done_before(before: str, noun: str, language: str) -> str:
    """The participle of the verb right before a number, as it follows `noun`; '' where none is seen."""
    words = before.split()
    while words and (words[-1].lower() in GRADING_ABROAD or [word.lower() for word in words[-2:]] == ["bis", "zu"]):
        words.pop()
    text = " ".join(words)
    if language == "de":
        return _german(text)
    participle = _french(text) if language == "fr" else _spanish(text) if language == "es" else ""
    return _agreeing(participle, noun.split(maxsplit=1)[0].lower(), language) if participle else ""


def _french(text: str) -> str:
    match = _FRENCH.search(text)
    return match[1].lower() if match and match[1].lower() not in NOT_DONE_ABROAD else ""


def _spanish(text: str) -> str:
    match = _SPANISH.search(text)
    if match:
        return match[1].lower() if match[1].lower() not in NOT_DONE_ABROAD else ""
    past = _SPANISH_PAST.search(text)
    if past is None:
        return ""
    participle = f"{past[1].lower()}{'ido' if past[2].lower()[0] in 'iy' else 'ado'}"
    return participle if participle not in NOT_DONE_ABROAD else ""


def _german(text: str) -> str:
    """Of a regular verb: "rettete" is "gerettet", "verteilte" is "verteilt"."""
    match = _GERMAN_PAST.search(text)
    if match is None or match[0] in NOT_DONE_ABROAD:
        return ""
    stem = match[1]
    ending = "et" if match[2].startswith("ete") or stem.endswith(("t", "d")) else "t"
    plain = stem.startswith(_UNSTRESSED) or stem.endswith("ier")
    return f"{stem}{ending}" if plain else f"ge{stem}{ending}"


def _agreeing(participle: str, noun: str, language: str) -> str:
    plural = "s" if noun.endswith(("s", "x")) else ""
    feminine = noun in FEMININE_ABROAD or bool(_FEMININE[language].search(noun))
    if language == "es":
        feminine = feminine and not _MASCULINE_SPANISH.search(noun)
        return f"{participle[:-1]}{'a' if feminine else 'o'}{plural}"
    return f"{participle}{'e' if feminine else ''}{plural}"
