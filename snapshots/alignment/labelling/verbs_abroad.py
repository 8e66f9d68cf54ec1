"""What was done to the things counted, by a verb before the number in French, German, Italian, Portuguese or Spanish.

The participle follows the noun; in the Romance languages it agrees with it, its gender read from how the noun ends.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from snapshots.data.label_words import FEMININE_ABROAD, GRADING_ABROAD, NOT_DONE_ABROAD, SINGULAR_IN_S

_FRENCH = re.compile(r"\b(?:a|ont|avons|avait|avaient|et)\s+(?:\w+ment\s+|aussi\s+|déjà\s+)?(\w{3,}(?:é|i|u))$", re.IGNORECASE)
_SPANISH = re.compile(r"\b(?:ha|han|hemos|había|habían)\s+(?:\w+mente\s+)?(\w{2,}(?:ad|id)o)$", re.IGNORECASE)
_SPANISH_PAST = re.compile(r"\b(\w{3,}?)(ó|aron|ió|ieron|yó|yeron)$", re.IGNORECASE)
_ITALIAN = re.compile(
    r"\b(?:ha|hanno|abbiamo|aveva|avevano|e)\s+(?:\w+mente\s+|anche\s+|già\s+)?(\w{3,}(?:at|ut|it))o$", re.IGNORECASE
)
_PORTUGUESE_PAST = re.compile(r"\b(\w{3,}?)(ou|aram|eu|eram|iu|iram)$", re.IGNORECASE)
_IRREGULAR_PORTUGUESE = {"abr": "abert", "cobr": "cobert", "descobr": "descobert", "escrev": "escrit", "inscrev": "inscrit"}
"""Stems of verbs with the stems of their participles."""
_PASSIVE = {
    "es": re.compile(r"\b(?:fue|fueron|son|han sido|serán)\s+(\w{2,}(?:ad|id)[oa]s?)$", re.IGNORECASE),
    "it": re.compile(r"\b(?:è stat[oa]|sono stat[ie]|vengono|saranno)\s+(\w{2,}(?:at|it|ut|s|t)[oaie])$", re.IGNORECASE),
    "pt": re.compile(r"\b(?:foi|foram|são|serão)\s+(\w{2,}(?:ad|id)[oa]s?)$", re.IGNORECASE),
}
_GERMAN_PAST = re.compile(r"\b([a-zäöüß]{3,}?)(e?te|e?ten)$")
_STRONG_PAST = re.compile(r"(?:(?:tr?a|ba|bo|hiel|gal|rie|brie|floch|foch)t|(?:l|r|gl|schn|schr|str)itt)en$")
"""Pasts of strong verbs, which end as those of regular verbs do: "traten" is of "treten"."""
_UNSTRESSED = ("be", "ver", "er", "ent", "zer", "ge", "miss")
_FEMININE = {
    "fr": re.compile(r"(?:[st]ion|té|ie|ure|ance|ence|ette|elle|esse|ée|ille|aine|ine|ade|ise)s?$"),
    "es": re.compile(r"(?:a|ci[oó]n|si[oó]n|dad|tud|umbre)(?:e?s)?$"),
    "it": re.compile(r"(?:a|e|[zsg]ion[ei]|tà)$"),
    "pt": re.compile(r"(?:as?|[çs]ão|[çs]ões|dades?|gens?)$"),
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
    passive = _PASSIVE[language].search(text) if language in _PASSIVE else None
    if passive is not None:
        return passive[1].lower()  # it agrees with the noun to come
    participle = _PARTICIPLES[language](text) if language in _PARTICIPLES else ""
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


def _italian(text: str) -> str:
    match = _ITALIAN.search(text)
    return f"{match[1].lower()}o" if match and f"{match[1].lower()}o" not in NOT_DONE_ABROAD else ""


def _portuguese(text: str) -> str:
    """Of a verb in the past: "vacinou" is "vacinado", "abriu" is "aberto"."""
    past = _PORTUGUESE_PAST.search(text)
    if past is None or past[0].lower() in NOT_DONE_ABROAD:
        return ""
    stem = past[1].lower()
    return f"{_IRREGULAR_PORTUGUESE.get(stem) or stem + ('ad' if past[2].lower()[0] in 'oa' else 'id')}o"


_PARTICIPLES: dict[str, Callable[[str], str]] = {"fr": _french, "es": _spanish, "it": _italian, "pt": _portuguese}


def _italian_end(noun: str, *, feminine: bool) -> str:
    if noun.endswith(("i", "tà", "e")) and not noun.endswith("zione"):
        return "e" if feminine else "i"
    return "a" if feminine else "o"


def _german(text: str) -> str:
    """Of a regular verb: "rettete" is "gerettet", "verteilte" is "verteilt"."""
    match = _GERMAN_PAST.search(text)
    if match is None or match[0] in NOT_DONE_ABROAD or _STRONG_PAST.search(text):
        return ""
    stem = match[1]
    ending = "et" if match[2].startswith("ete") or stem.endswith(("t", "d")) else "t"
    plain = stem.startswith(_UNSTRESSED) or stem.endswith("ier")
    return f"{stem}{ending}" if plain else f"ge{stem}{ending}"


def _agreeing(participle: str, noun: str, language: str) -> str:
    plural = "s" if noun.endswith(("s", "x")) and noun not in SINGULAR_IN_S else ""
    feminine = noun in FEMININE_ABROAD or bool(_FEMININE[language].search(noun))
    if language == "it":
        return f"{participle[:-1]}{_italian_end(noun, feminine=feminine)}"
    if language in ("es", "pt"):
        feminine = feminine and not _MASCULINE_SPANISH.search(noun)
        return f"{participle[:-1]}{'a' if feminine else 'o'}{plural}"
    return f"{participle}{'e' if feminine else ''}{plural}"
