"""A noun phrase from a sentence in French, German, Spanish or Arabic: the noun, and what is said of it without its auxiliary."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from snapshots.alignment.labelling.verbs import undated_phrase
from snapshots.data.label_words import AUXILIARIES, HANGING_ABROAD, RELATIVES_ABROAD, SHARE_ABROAD
from snapshots.data.languages.stop_words import STOP_WORDS
from snapshots.documents import fold
from snapshots.figures import Figure, Kind

_CLAUSE_END = re.compile(r"[,;:.()–—|]|\s-\s|\d")
_MOST_WORDS = 8
_SHORTEST_VERB = 4
_ARABIC = re.compile(r"[\u0620-\u064a]")
_SHARE_OF = re.compile(r"\s*(?:des|du|de la|de l'|de los|de las|del|de|d'|der|von)\b", re.IGNORECASE)
_ELIDED = re.compile(r"^(?:[ld]|qu)['’]", re.IGNORECASE)


def language_told(sentences: Iterable[str]) -> str:
    """The language in which a document states its figures: that of most of its small words; English where they leave it open."""
    text = "\n".join(sentences).lower()
    if len(_ARABIC.findall(text)) * 2 > sum(map(str.isalpha, text)):
        return "ar"
    words = Counter(re.findall(r"[^\W\d_]+", text))
    told = {code: sum(words[word] for word in stops) for code, stops in STOP_WORDS.items()}
    best = max(told, key=lambda code: (told[code], code == "en"))
    return best if best in AUXILIARIES else "en"


def foreign_phrase(figure: Figure, language: str) -> str:
    """The phrase for a figure of a sentence in `language`; '' where no noun is known."""
    auxiliaries, hanging = AUXILIARIES[language], HANGING_ABROAD[language]
    noun = _noun(fold(figure.entity or ""), auxiliaries, hanging)
    if not noun:
        return ""
    at = figure.start - figure.sentence_start
    after = _CLAUSE_END.split(fold(figure.sentence[at + len(figure.quote) :]), maxsplit=1)[0]
    place = after.lower().find(noun.lower())
    said = after[place + len(noun) :] if place >= 0 else ""
    words = _statement(undated_phrase(said).split(), language, auxiliaries)
    told = " ".join((noun, *_trimmed(words[:_MOST_WORDS], hanging)))
    share = SHARE_ABROAD.get(language) if figure.kind is Kind.PERCENT and place >= 0 else None
    link = _SHARE_OF.match(after)
    return f"{share} {link[0].strip()} {told}" if share and link else told


def _statement(words: list[str], language: str, auxiliaries: frozenset[str]) -> list[str]:
    """What is said of the noun: a participle without its auxiliary, else a relative clause ("personnes qui ont besoin")."""
    rest = [word for word in words if word.lower() not in auxiliaries]
    relative = RELATIVES_ABROAD.get(language)
    if relative is None or not rest:
        return rest
    pronoun, having, participle_ends, verb_ends = relative
    passive = len(words) > 1 and words[1].lower() in auxiliaries
    has = words[0].lower() in having and not passive and not rest[0].lower().endswith(participle_ends)
    finite = words[0] == rest[0] and len(rest[0]) > _SHORTEST_VERB and rest[0].lower().endswith(verb_ends)
    return [pronoun, *words] if has or finite else rest


def _noun(entity: str, auxiliaries: frozenset[str], hanging: frozenset[str]) -> str:
    words = entity.split()
    verb = next((at for at, word in enumerate(words) if at and word.lower() in auxiliaries), len(words))
    words = _trimmed(words[:verb], hanging)
    while words and words[0].lower() in hanging:
        words = words[1:]
    return _ELIDED.sub("", " ".join(words))


def _trimmed(words: list[str], hanging: frozenset[str]) -> list[str]:
    while words and words[-1].lower() in hanging:
        words = words[:-1]
    return words
