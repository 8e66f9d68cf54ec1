"""In which language a document is read: the configured one, else the one its words speak, else the one it declares.

Publishers' templates declare English over translated pages, so plain words weigh more than the declaration.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Mapping

from snapshots.data.currencies import DOLLAR_PREFIXES, DOLLAR_SIGN, NAMES, SHARED
from snapshots.data.languages import PACKS, SHORT_PACKS
from snapshots.data.languages.local_money import ENGLISH_COUNTRIES, LOCAL_MONEY, SHARED_NAME
from snapshots.data.languages.stop_words import SHARED_WORDS, SHEET_WORDS, STOP_WORDS, WORD_SHAPES
from snapshots.extraction.languages.lexicon import Lexicon, lexicon_of, local_lexicon

_SAMPLE, _GLANCE, _LINE = 20_000, 1_500, 160
"""Characters looked at: the language of a document shows on its first pages, most often in its first lines; and those of a
text so short that it may hold no common word."""
_WORD = re.compile(r"[^\W\d_]+")
_CAPITAL = re.compile(r"\b[A-ZÀ-Þ](?=[^\W\d_]*\s+[a-zß-ÿ\d])")
"""A capital that begins a sentence rather than a name: a small letter or a number comes next, as in "Les ateliers"."""
_ARABIC = re.compile(r"[\u0620-\u064a]")
_ENOUGH, _ALONE, _CLEARLY, _SURE = 3, 2, 2, 15
"""Different words that must speak for a language, and how many where none speaks for another; how many times as often they must
stand as those of the declared one or of English; and how many of the declared one settle it at a glance."""
_SHAPES = {code: re.compile(rf"(?<!\w)(?:{shape})") for code, shape in WORD_SHAPES.items()}
_OWN_WORDS = {code: stops | SHEET_WORDS.get(code, frozenset()) for code, stops in STOP_WORDS.items()}
_ANY_CASE = frozenset[str]().union(*SHEET_WORDS.values())
_ARABIC_SHARE = 0.3
_HAN_OR_KANA, _KANA = re.compile("[\u3040-\u30ff\u4e00-\u9fff]"), re.compile("[\u3040-\u30ff]")
_UNSPACED_SHARE, _KANA_SHARE = 0.3, 0.05
"""Shares of letters by which a text is Chinese or Japanese; Japanese writes its endings in signs of its own."""

_STATED_DOLLARS = re.compile(
    r"\b(?:amounts?|figures?|sums?|values?|prices?|dollars?|currency)\b[^.\n]{0,60}?\b(?:in|are|is)\s([A-Z][a-z]+(?:\s[A-Z][a-z]+)?)\sdollars"
)
DOLLAR = "USD"
_EUROS = re.compile(r"€|\bEUR(?=[ \d]|\b)|\beuros?\b")
_DOLLARS = re.compile(r"\$|\bdollars?\b|\bUSD\b")
"""Money that cents of a document are of: euros, where it speaks of no dollars."""
_SIGNED = re.compile(r"(?<![A-Za-z.])([A-Z]{1,3})\$")
_OTHER_DOLLARS = re.compile(r"\bUSD\b|\bU\.?S\.? dollars?\b|\$[\d.,]+\s?(?:[a-z]+\s)?\(\$")
"""Dollars of the United States by name, and a bare amount in brackets right behind a signed one."""
_IN_EUROS = frozenset(["de", "el", "et", "fi", "fr", "it", "lt", "lv", "nl", "sk", "sl"])


def language_of(text: str, *, configured: str | None, declared: str | None, added: Container[str] = ()) -> str:
    """Primary language subtag, lower case, in which the text is read; of the languages `added` a declaration is believed."""
    if configured:
        return primary_of(configured)
    told = primary_of(declared) if declared else "en"
    if told in added:
        return told
    if told in STOP_WORDS and _is_told_at_a_glance(text[:_GLANCE], told):
        return told
    return _spoken(text[:_SAMPLE], told) or told


def currency_in(declared: str | None, text: str, configured: str) -> str:
    """ISO 4217 of a bare "$" in a document: the configured one unless that is the US dollar, else what the document tells."""
    if configured != DOLLAR:
        return configured
    told = currency_of(declared) or dollars_of(text) or shared_money_of(text)
    in_euros = told is None and _EUROS.search(text) and not _DOLLARS.search(text)
    return told or ("EUR" if in_euros else "GBP" if "£" in text else DOLLAR)


def currency_of(language: str | None) -> str | None:
    """ISO 4217 of a bare "$" in the country that a language tag names ("es-AR"); None where it names none with its own.

    A language that is spoken above all where cents are those of the euro speaks of euros.
    """
    primary, *parts = (language or "").replace("_", "-").split("-")
    if not parts and primary.lower() in _IN_EUROS:
        return "EUR"
    return next((DOLLAR_SIGN[part.upper()] for part in parts if part.upper() in DOLLAR_SIGN), None)


def dollars_of(text: str) -> str | None:
    """ISO 4217 of a bare "$" where the text says whose dollars it counts in, or begins with those of one country.

    As in "All amounts are in Canadian dollars.", or "A$3.9bn" before any bare sign, with no other dollars and no bare amount in
    brackets behind it, which converts.
    """
    stated = _STATED_DOLLARS.search(text)
    if stated and f"{stated[1].lower()} dollars" in NAMES:
        return NAMES[f"{stated[1].lower()} dollars"]
    signed = {DOLLAR_PREFIXES.get(prefix.lower(), "") for prefix in _SIGNED.findall(text)}
    if len(signed) != 1 or signed == {""} or _OTHER_DOLLARS.search(text):
        return None
    sign = _SIGNED.search(text)
    return signed.pop() if sign and text.index("$") == sign.end() - 1 else None


def shared_money_of(text: str) -> str | None:
    """ISO 4217 of bare "pesos" or "dinars" in an English text: of the country with such money that it names most, alone.

    None beside a bare "$", which may be of another country.
    """
    name = SHARED_NAME.search(text) if "$" not in text else None
    if name is None:
        return None
    sample = text[:_SAMPLE]
    named = Counter({code: len(ENGLISH_COUNTRIES[code].findall(sample)) for code in SHARED[name[0]]})
    (first, most), (_, next_most) = named.most_common(2)
    return first if most > next_most else None


def _is_told_at_a_glance(opening: str, told: str) -> bool:
    """Do the first lines speak the declared language, and no other half as much: banners of an archive speak their own."""
    words = _WORD.findall(opening)
    scores = {code: sum(word in stops for word in words) for code, stops in STOP_WORDS.items()}
    own = scores.pop(told)
    return own >= _SURE and own > _CLEARLY * max(scores.values())


def primary_of(tag: str) -> str:
    """The primary subtag of a language tag (RFC 5646), in small letters."""
    return tag.replace("_", "-").split("-")[0].lower()


def _spoken(sample: str, told: str) -> str | None:
    """The language that the words of the sample clearly speak; None where they leave it open."""
    spelled = Counter(_WORD.findall(_CAPITAL.sub(lambda capital: capital[0].lower(), sample)))
    total = sum(map(len, spelled.elements()))
    shown = None if sample.isascii() else _shown_by_signs(sample, total, told)
    if shown:
        return shown
    words = spelled + Counter(
        {word.lower(): times for word, times in spelled.items() if word.lower() in _ANY_CASE and word != word.lower()}
    )
    scores = {code: _score(words, code) for code in _OWN_WORDS}
    return _clearly_told(words, scores, max(scores["en"], scores.get(told, 0))) or _shown_in_line(sample, scores, told)


def _shown_by_signs(sample: str, letters: int, told: str) -> str | None:
    """Arabic, Japanese or Chinese, where enough of the letters are of its script; another language of the script only as told."""
    if len(_ARABIC.findall(sample)) > _ARABIC_SHARE * letters:
        return told if told in ("fa", "ur", "ps", "ckb") else "ar"
    signs = len(_HAN_OR_KANA.findall(sample))
    if signs > _UNSPACED_SHARE * letters:
        return "ja" if told == "ja" or len(_KANA.findall(sample)) > _KANA_SHARE * signs else "zh"
    return None


def _clearly_told(words: Counter[str], scores: Mapping[str, int], known: int) -> str | None:
    """The language of the most words, where they are various and clearly more than those of a `known` one."""
    best = max(scores, key=lambda code: scores[code])
    # One word many times is no language: "(2023 est.)" after each figure is not French.
    different = sum(words[word] > 0 for word in _OWN_WORDS[best]) + any(words[word] for word in SHARED_WORDS.get(best, ()))
    various = different >= (_ENOUGH if known else _ALONE)
    return best if various and scores[best] > _CLEARLY * known else None


def _shown_in_line(sample: str, scores: Mapping[str, int], told: str) -> str | None:
    """The language of a line without a word of English that its words look like, most of all: "Abbiamo 33 volontari"."""
    if told != "en" or scores["en"] or len(sample) > _LINE:
        return None
    looks = {code: len(set(shape.findall(sample))) for code, shape in _SHAPES.items()}
    shown = Counter({code: scores[code] + like for code, like in looks.items() if like})
    (best, most), (_, next_most) = [*shown.most_common(2), ("", 0), ("", 0)][:2]
    return best if most > next_most else None


def _score(words: Counter[str], code: str) -> int:
    """How often its words stand; what it shares with others counts no more than what is its own: "de" is Dutch, too."""
    own = sum(words[word] for word in _OWN_WORDS[code])
    return own + min(own, sum(words[word] for word in SHARED_WORDS.get(code, ())))


def lexicon_for(language: str, added: Mapping[str, Lexicon], text: str = "") -> Lexicon | None:
    """What the language needs to be read; None for English, and for a language without a pack, which is read as English is.

    `added` are lexicons of languages that Figurewatch has no pack for. The countries that `text` names most tell whose money
    a shared name is: "pesos", "دينار".
    """
    if language in added:
        return added[language]
    country = _country_told(text[:_SAMPLE], language)
    if country is not None:
        return local_lexicon(language, country)
    return lexicon_of(language) if language in PACKS or language in SHORT_PACKS else None


def _country_told(sample: str, language: str) -> str | None:
    """The country whose money the text means by a shared name: the one that it names most, alone; None without the name."""
    monies = LOCAL_MONEY.get(language, {})
    shared = frozenset().union(*(money.glosses for money in monies.values()))
    if not any(name in sample for name in shared):
        return None
    named = Counter({country: len(money.told_by.findall(sample)) for country, money in monies.items()})
    (first, most), (_, next_most) = named.most_common(2)
    return first if most > next_most else None
