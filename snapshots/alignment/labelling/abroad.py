"""A noun phrase from a sentence in another language than English: the noun, and what is said of it without its auxiliary."""

from __future__ import annotations

import re
from collections.abc import Iterable

from snapshots.alignment.labelling.clauses_abroad import clause_in_case, clause_of_agent, without_hanging, without_period
from snapshots.alignment.labelling.said import SHARES, text_after, text_before
from snapshots.alignment.labelling.statements import undated_phrase
from snapshots.alignment.labelling.verbs_abroad import done_before
from snapshots.data.label_words import (
    AUXILIARIES,
    CHANGE_ABROAD,
    HANGING_ABROAD,
    MONEY_ABROAD,
    NOT_DONE_ABROAD,
    PURPOSES_ABROAD,
    RELATIVES_ABROAD,
    SHARE_ABROAD,
    STATING_ABROAD,
)
from snapshots.documents import fold
from snapshots.extraction.languages.choosing import language_of
from snapshots.figures import Figure, Kind

_CLAUSE_END = re.compile(r"[,;:.()–—|،؛]|\s-\s|\d")
_JOINT = re.compile(r"\s(?:et|und|y|ed?)\s(?!.*\s(?:et|und|y|ed?)\s)")
_ARABIC_JOINT = re.compile(r"\s\u0648\S+\s*$")
"""What is written together with "and" before the next number."""
_NEXT_VERB = re.compile(r"\s[ey]\s(?=\w{3,}(?:ou|aram|eram|iram|eu|iu|ó|aron|ieron)\b)")
"""As in "lojas | e | fechou três"."""
_BY_ABROAD = {
    "fr": re.compile(r"\b(?:a|ont|avait|avaient)\s+(?:\w+\s+)?\w+(?:é|i|u)\s+de\s+[\d,.\s]+%$"),
    "de": re.compile(r"\bum\s+[\d,.\s]+(?:%|Prozent)$"),
    "es": re.compile(r"(?:ó|ado|ido|aron|ieron)\s+(?:en\s+)?un\s+[\d,.\s]+%$"),
}
"""A verb of change before its percentage."""
_OF_THEM = frozenset(["davon", "darunter"])
_NONE = frozenset[str]()
_MOST_WORDS = 8
_MOST_OPENING = 2
_SHORTEST_VERB = 4
_SHARE_OF = re.compile(
    r"\s*(?:des|du|de la|de l'|de los|de las|del|dell['’]|dello|della|dei|degli|delle|das|dos|do|da|de|di|d'|der|von)\b",
    re.IGNORECASE,
)
_APART = re.compile(r"(?<=\b[dl]['’])\s")
_FUNDED = re.compile(r"\b(\w{3,}(?:é|[ai]d))(?:e?s?|[oa]s?)\s+(?:à|al|en un|en)\s*$", re.IGNORECASE)
_ELIDED = re.compile(r"^(?:[ld]|qu)['’]", re.IGNORECASE)


def language_told(sentences: Iterable[str]) -> str:
    """The language in which a document states its figures; English where they leave it open."""
    return language_of("\n".join(sentences), configured=None, declared=None)


def foreign_phrase(figure: Figure, language: str) -> str:
    """The phrase for a figure of a sentence in `language`; '' where no noun is known.

    It is the noun alone in a language whose verbs no list here knows.
    """
    if agent := clause_of_agent(figure, language):
        return agent
    if language not in AUXILIARIES:
        return clause_in_case(figure, language) or _noun(
            fold(figure.entity or ""), frozenset(), HANGING_ABROAD.get(language, _NONE)
        )
    auxiliaries, hanging = AUXILIARIES[language], HANGING_ABROAD[language]
    before, follows = text_before(figure), fold(without_period(text_after(figure), figure))
    told = _part_done(before, language) if figure.kind is Kind.PERCENT else _purpose(figure, follows, language)
    if told:
        return told
    noun = _noun(_without_next(fold(figure.entity or ""), follows), auxiliaries, hanging)
    if not noun:
        return _subject(fold(before), auxiliaries, hanging)
    after = _clause(follows)
    if noun.lower() not in after.lower():
        return _told_of_part(figure, noun, after, language)
    return _told_after(figure, noun, after, language)


def _told_of_part(figure: Figure, noun: str, after: str, language: str) -> str:
    """What stands before the number, with how far it changed or which part of it is told: "54 % | são mulheres"."""
    if _changes(figure, text_before(figure), language):
        return f"{noun} ({CHANGE_ABROAD[language]})"
    words = without_hanging(after.split()[:_MOST_WORDS], HANGING_ABROAD[language])
    is_part = figure.kind in SHARES and len(words) > 1 and words[0].lower() in AUXILIARIES[language] | _OF_THEM
    return f"{noun}, … {' '.join(words)}" if is_part else noun


def _told_after(figure: Figure, noun: str, after: str, language: str) -> str:
    """What the words after the number say of its noun; of a share, with "part of the"."""
    before = text_before(figure)
    told = _told(before, noun, after, language)
    link = _SHARE_OF.match(after)
    if figure.kind is not Kind.PERCENT or link is None or language not in SHARE_ABROAD:
        return told
    return _APART.sub("", f"{SHARE_ABROAD[language]} {link[0].strip()} {told}")


def _changes(figure: Figure, before: str, language: str) -> bool:
    """As in "a augmenté | de 36 % |", "um | 12 % | gestiegen", "subió un | 12 %": how far what stands before it has changed."""
    by = _BY_ABROAD.get(language)
    return figure.kind is Kind.PERCENT and by is not None and by.search(before + figure.quote) is not None


def _purpose(figure: Figure, follows: str, language: str) -> str:
    """As in "25 Millionen Euro für neue Brücken", "9 millions d'euros à la forêt": the money, and what it is for."""
    noun = fold(figure.entity or "")
    begin = follows.find(noun)
    if figure.kind is not Kind.MONEY or language not in MONEY_ABROAD or not noun or begin < 0:
        return ""
    opening = follows[:begin].lower().split()  # the preposition and an article
    is_purpose = 0 < len(opening) <= _MOST_OPENING and opening[0] in PURPOSES_ABROAD[language]
    return f"{MONEY_ABROAD[language]} {follows[: begin + len(noun)].strip()}" if is_purpose else ""


def _told(before: str, noun: str, after: str, language: str) -> str:
    """The noun with what the words after it say of it, or else with what the verb before the number did to it."""
    hanging = HANGING_ABROAD[language]
    said = after[after.lower().find(noun.lower()) + len(noun) :]
    words = without_hanging(_statement(undated_phrase(said).split(), language, AUXILIARIES[language])[:_MOST_WORDS], hanging)
    opens_place = not words or words[0].lower() in hanging
    done = done_before(before, noun, language) if opens_place else ""
    return " ".join((noun, done, *words) if done else (noun, *words))


def _part_done(before: str, language: str) -> str:
    """As in "demandés, financés à 27 %": the part that is financed."""
    done = _FUNDED.search(before) if language in ("fr", "es") else None
    if done is None or done[0].split()[0].lower() in NOT_DONE_ABROAD:
        return ""
    return f"{SHARE_ABROAD[language]} {done[1]}{'e' if language == 'fr' else 'a'}"


def _without_next(entity: str, follows: str) -> str:
    """The entity without "und rettete" where the next number follows it."""
    joint = _JOINT.search(entity)
    takes_number = follows[follows.find(entity) + len(entity) :].lstrip()[:1].isdigit()
    return entity[: joint.start()] if joint and takes_number else entity


def _subject(before: str, auxiliaries: frozenset[str], hanging: frozenset[str]) -> str:
    """What stands before the verb of a clause that names nothing after its number: "Le taux de chômage s'établit à"."""
    words = _CLAUSE_END.split(before)[-1].split()
    verb = next((index for index, word in enumerate(words) if index and _is_finite(word.lower(), auxiliaries)), 0)
    return _noun(" ".join(words[:verb]), auxiliaries, hanging) if verb <= _MOST_WORDS else ""


def _clause(text: str) -> str:
    """The text up to where its clause ends; without "et hébergé" where the next number follows."""
    end = _CLAUSE_END.search(text)
    clause = text[: end.start()] if end else text
    joint = (_JOINT.search(clause) or _ARABIC_JOINT.search(clause)) if end and end[0].isdigit() else _NEXT_VERB.search(clause)
    return clause[: joint.start()] if joint else clause


def _statement(words: list[str], language: str, auxiliaries: frozenset[str]) -> list[str]:
    """What is said of the noun: a participle without its auxiliary, else a relative clause ("personnes qui ont besoin")."""
    rest = [word for word in words if word.lower() not in auxiliaries]
    relative = RELATIVES_ABROAD.get(language)
    if relative is None or not rest:
        return rest
    pronoun, having, participle_ends, verb_ends = relative
    passive = len(words) > 1 and words[1].lower() in auxiliaries
    acts = not rest[0].lower().endswith(participle_ends) or (len(rest) > 1 and rest[1].lower() in HANGING_ABROAD[language])
    has = words[0].lower() in having and not passive and acts
    finite = words[0] == rest[0] and len(rest[0]) > _SHORTEST_VERB and rest[0].lower().endswith(verb_ends)
    return [pronoun, *words] if has or finite else rest


def _noun(entity: str, auxiliaries: frozenset[str], hanging: frozenset[str]) -> str:
    words = entity.split()
    verb = next((index for index, word in enumerate(words) if index and _is_finite(word.lower(), auxiliaries)), len(words))
    words = without_hanging(words[:verb], hanging)
    while words and words[0].lower() in hanging:
        words = words[1:]
    return _ELIDED.sub("", " ".join(words))


def _is_finite(low: str, auxiliaries: frozenset[str]) -> bool:
    return low in auxiliaries or low in STATING_ABROAD
