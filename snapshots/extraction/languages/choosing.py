"""In which language a document is read: the configured one, else the one its words speak, else the one it declares.

Publishers' templates declare English over translated pages, so plain words weigh more than the declaration.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Mapping

from snapshots.data.languages.stop_words import STOP_WORDS
from snapshots.extraction.languages.lexicon import PACKS, Lexicon, lexicon_of

_SAMPLE, _GLANCE = 20_000, 1_500
"""Characters looked at: the language of a document shows on its first pages, most often in its first lines."""
_WORD = re.compile(r"[^\W\d_]+")
_ARABIC = re.compile(r"[\u0620-\u064a]")
_ENOUGH, _CLEARLY, _SURE = 3, 2, 15
"""Different words that must speak for a language, and how many times as often as for the declared one or for English; and how
many of the declared one settle it at a glance."""
_ARABIC_SHARE = 0.3


def language_of(text: str, *, configured: str | None, declared: str | None, added: Container[str] = ()) -> str:
    """Primary language subtag, lower case, in which the text is read; of the languages `added` a declaration is believed."""
    if configured:
        return _primary(configured)
    told = _primary(declared) if declared else "en"
    if told in added:
        return told
    if told in STOP_WORDS and _is_told_at_a_glance(text[:_GLANCE], told):
        return told
    return _spoken(text[:_SAMPLE], told) or told


def _is_told_at_a_glance(opening: str, told: str) -> bool:
    """Do the first lines speak the declared language, and no other half as much: banners of an archive speak their own."""
    words = _WORD.findall(opening.lower())
    scores = {code: sum(word in stops for word in words) for code, stops in STOP_WORDS.items()}
    own = scores.pop(told)
    return own >= _SURE and own > _CLEARLY * max(scores.values())


def _primary(tag: str) -> str:
    return tag.replace("_", "-").split("-")[0].lower()


def _spoken(sample: str, told: str) -> str | None:
    """The language that the words of the sample clearly speak; None where they leave it open."""
    words = Counter(_WORD.findall(sample.lower()))
    total = sum(map(len, words.elements()))
    if not sample.isascii() and total and len(_ARABIC.findall(sample)) > _ARABIC_SHARE * total:
        return None if told in ("fa", "ur", "ps", "ckb") else "ar"
    scores = {code: sum(words[word] for word in stops) for code, stops in STOP_WORDS.items()}
    best = max(scores, key=lambda code: scores[code])
    known = max(scores["en"], scores.get(told, 0))
    # One word many times is no language: "(2023 est.)" after each figure is not French.
    various = sum(word in words for word in STOP_WORDS[best]) >= _ENOUGH
    return best if various and scores[best] > _CLEARLY * known else None


def lexicon_for(language: str, added: Mapping[str, Lexicon]) -> Lexicon | None:
    """What the language needs to be read; None for English, and for a language without a pack, which is read as English is.

    `added` are lexicons of languages that Figurewatch has no pack for.
    """
    return lexicon_of(language) if language in PACKS else added.get(language)
