"""A word as it is compared: cut to its stem, or in the form that stands for all that say the same."""

from __future__ import annotations

import re
import unicodedata

from snapshots.data.following_words import PLURALS_ALONE, SAME_THING

STEM = 6
"""Letters of a word that are kept: "liberated" and "liberation" are one (truncation, McNamee and Mayfield 2004)."""
ENDING = re.compile(r"(?<=[^\W\d_]{4})(?:en|es|er|em|e|n|s)$|(?<=[^\W\d_]{3})s$|(?<=[ء-ي]{3})(?:ات|ان|ين|ون|ا|ة)$")
"""Of a plural or a case, in English, French, German, Spanish and Arabic: "Busse" and "Bussen" are one, "خزانا" and "خزانات"."""
ARTICLE = re.compile(r"^[وفبك]?ال(?=[ء-ي]{3})|^لل(?=[ء-ي]{3})")
"""The Arabic article, with what is written together with it: "المستشفيات" and "مستشفيات" are one."""
CYRILLIC_CASE = re.compile(
    r"(?<=[а-яєіґ]{3})(?:иями|ями|ами|иях|ях|ах|иям|ям|ам|ов|ев|ів|ив|ои|ием|ом|ем|ии|ие|ия|ию|ого|его|ому|ему|ая|яя|ое|ее|ые|"
    r"ых|их|ым|им|а|я|о|е|ы|и|у|ю|ь|і|є)$"
    r"|(?<=[а-яєіґ]{4})еи$"
)
"""Of Russian and Ukrainian words, without the marks of й and ї: "машины" and "машин" are one."""
FLEETING = re.compile(r"(?<=[а-яєіґ][бвгджзклмнпрстфхцчшщ])[оеі](?=[кнлцр]$)")
"""The vowel that comes and goes before the last letter: "лодки" and "лодок", "окна" and "окон"."""
AFTER_VOWEL = re.compile(r"(?<=[аоеуюяиі])ек$")
"""As in "коек", of "койка"."""
POLISH_CASE = re.compile(r"(?<=[^\W\d_]{2})ów$|(?<=[^\W\d_]{2}[bcdfghjklłmnńprsśtwzźż])(?:ek|ka|ki|ko|kę|ką)$")
"""As in "łóżka" and "łóżek", "psów"; what the second alternative cuts is a k, which is put back."""
MARK = re.compile(r"[\u0300-\u036f]")
"""An accent or an umlaut, which one form of a word may have and another not: "uczniów", "uczniowie"; "Häuser", "Haus"."""
ELIDED = re.compile(r"^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|un|[dn]?all|dell|nell|sull|coll)'(?=[^\W\d_]{2})|'s$")
"""What is joined to a word and is none of it: "d'habitants" and "habitants" are one, "dell'acqua" and "acqua", "town's"."""
_CYRILLIC = re.compile("[а-яєіґ]")
STANDING_FOR: dict[str, str] = {}
"""Each word of a group that says the same, to the form that stands for all."""


def without_article(word: str) -> str:
    """A folded word without what French and Italian join to it by an apostrophe, and without the English possessive."""
    return ELIDED.sub("", word) if "'" in word else word


def stem(word: str) -> str:
    """A folded word without its accents, its article and the ending of its plural, cut to the letters that are kept."""
    word = POLISH_CASE.sub(_cut, word)
    if word.isascii():
        return ENDING.sub("", word)[:STEM]
    plain = unicodedata.normalize("NFC", MARK.sub("", unicodedata.normalize("NFD", word)))
    if _CYRILLIC.match(plain):
        return FLEETING.sub("", AFTER_VOWEL.sub("ик", CYRILLIC_CASE.sub("", plain)))[:STEM]
    return ENDING.sub("", ARTICLE.sub("", plain))[:STEM]


def _cut(ending: re.Match[str]) -> str:
    return "" if ending[0] == "ów" else "k"


def compared(word: str) -> str:
    """A folded word in the form that stands for all that say the same, else its stem."""
    return STANDING_FOR.get(word) or _SINGULARS.get(cut := stem(word)) or cut


STANDING_FOR.update((word, f"{min(group)}~") for group in SAME_THING for word in group)
_SINGULARS = {stem(plural): stem(singular) for plural, singular in PLURALS_ALONE.items()}


def with_digits(words: frozenset[str]) -> frozenset[str]:
    """Those that are numbers, or hold some."""
    return frozenset(word for word in words if any(map(str.isdigit, word)))
