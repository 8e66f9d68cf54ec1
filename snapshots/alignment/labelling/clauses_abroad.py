"""The clause of a figure in another language than English, with the number cut out: "Skazano … osób".

After a number, Polish, Russian and Ukrainian write "of persons", and Turkish says at the end what happened: the noun alone
tells no reader there what was counted.
"""

from __future__ import annotations

import re

from snapshots.alignment.labelling.said import text_after, text_before
from snapshots.data.label_words import (
    AUXILIARIES,
    HANGING_ABROAD,
    IN_CASES,
    JOINTS_ABROAD,
    RATES_ABROAD,
    STATING_ABROAD,
    VERB_SECOND,
    YEARS_ABROAD,
)
from snapshots.documents import fold
from snapshots.figures import Figure, Kind

_ENDS = re.compile(r"[,;:()–—|\n،؛]|\.\s|\s-\s|\d(?:[.,\d\s]*\d)?")
_EAST_ASIAN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_MARKS_OF_EAST_ASIA = re.compile(r"[\uff0c\u3002\uff1b\uff1a\u3001\n]|[,;:](?!\d)")
_NUMBERS = re.compile(r"\d[\d.,]*\s?[%\uff05]?")
_CASE_ENDING = re.compile(r"^\s?['’]\w+")
_AND, _SHORTEST_PREFIXED = "\u0648", 3
"""Arabic "and", and how many letters it makes longer a word that has it: "ولد" is a boy."""
_MOST_BEFORE, _MOST_AFTER = 8, 4
"""Words of the clause on either side of the number."""


def clause_in_case(figure: Figure, language: str) -> str:
    """The clause of a count whose noun stands in a case that its number asks for; '' where the noun tells enough alone."""
    noun = fold(figure.entity or "")
    if language not in IN_CASES or not noun:
        return ""
    if noun in fold(text_after(figure)):
        return clause_abroad(figure, language)
    counted_before = re.search(rf"\d\S* {re.escape(noun)}\b|{re.escape(noun)}[,;]", fold(text_before(figure)))
    return clause_abroad(figure, language, noun=noun) if counted_before else ""


def clause_abroad(figure: Figure, language: str, *, noun: str = "") -> str:
    """The words about the number up to the marks or numbers next to it; `noun` is what they leave out."""
    left = _last_clause(without_period(text_before(figure), figure), language)
    right = _first_clause(_CASE_ENDING.sub("", without_period(text_after(figure), figure)).lstrip(" —–"), language)
    if noun and right and not left:
        return f"{noun}, … {' '.join(right)}"  # "23 пацієнтів, з них | 4 | дитини"
    return " ".join((*left, "…", *(right or noun.split()))) if left or len(right) > 1 else ""


def clause_run_together(figure: Figure) -> str:
    """The clause in a script without spaces, with every number cut out: "水质合格率由…提高到…"; '' in other scripts."""
    if _EAST_ASIAN.search(figure.sentence) is None:
        return ""
    before, after = _MARKS_OF_EAST_ASIA.split(text_before(figure))[-1], _MARKS_OF_EAST_ASIA.split(text_after(figure))[0]
    told = _NUMBERS.sub("…", f"{before}…{after}").strip(" |")
    return told if _EAST_ASIAN.search(told) else ""


def clause_of_agent(figure: Figure, language: str) -> str:
    """The clause of money or a measure before which who gives or takes it stands: "stellt das Land | 9 Mio. Euro | bereit"."""
    noun = fold(figure.entity or "")
    if figure.kind not in (Kind.MONEY, Kind.MEASURE) or language not in JOINTS_ABROAD or figure.compared:
        return ""
    led = noun and noun not in fold(text_after(figure)) and not _is_told_of(figure, noun, language)
    return clause_abroad(figure, language) if led else ""


def _is_told_of(figure: Figure, noun: str, language: str) -> bool:
    """Is the number that of the noun before it: by a verb that states, by a preposition, or with nothing else between?"""
    before = fold(text_before(figure))
    behind = before.rpartition(noun)[2].lower().split()
    if any(word in STATING_ABROAD or word in AUXILIARIES.get(language, ()) for word in behind):
        return True
    if not set(behind) - HANGING_ABROAD[language] and (behind or language not in VERB_SECOND):
        return True
    left = _last_clause(without_period(text_before(figure), figure), language)
    return len(before.split()) < 2 or set(map(str.lower, left)) - HANGING_ABROAD[language] <= set(noun.lower().split())


def without_period(text: str, figure: Figure) -> str:
    """The text without the words for the figure's period, which the next release will not have; "per day" stays."""
    period = figure.period.text if figure.period is not None else ""
    return text.replace(period, " ") if period and not period.lower().startswith(RATES_ABROAD) else text


def without_hanging(words: list[str], hanging: frozenset[str]) -> list[str]:
    """The words up to the last that can end a phrase: "personas en | la" ends in the air."""
    while words and words[-1].lower() in hanging:
        words = words[:-1]
    return words


def _last_clause(text: str, language: str) -> list[str]:
    """The words between the last mark and the number; behind another number, those that "and" opens."""
    end = next(reversed(list(_ENDS.finditer(text))), None)
    words = fold(_CASE_ENDING.sub("", text[end.end() :]) if end is not None else text).split()
    if end is not None and end[0][0].isdigit():
        joint = _last_joint(words, language)
        words = [*_after_prefix(words, joint), *words[joint + 1 :]] if joint >= 0 else []
        if not set(map(str.lower, words)) - HANGING_ABROAD[language]:
            return _last_clause(text[: end.start()], language) if joint >= 0 else []  # "Mamy 19 sędziów i około | 60 |"
    words = words[-_MOST_BEFORE:]
    while words and words[0].lower() in JOINTS_ABROAD[language] | YEARS_ABROAD:
        words = words[1:]
    return without_hanging(words, HANGING_ABROAD[language])


def _first_clause(text: str, language: str) -> list[str]:
    end = _ENDS.search(text)
    words = fold(text[: end.start()] if end is not None else text).rstrip(" .!?").split()
    if end is not None and end[0][0].isdigit() and (joint := _last_joint(words, language)) > 0:
        words = words[:joint]
    return without_hanging(words[:_MOST_AFTER], HANGING_ABROAD[language])


def _last_joint(words: list[str], language: str) -> int:
    """The place of the last word that joins clauses, or is written together with "and" as Arabic writes it; -1."""
    joints = JOINTS_ABROAD[language]
    return next(
        (index for index in range(len(words) - 1, -1, -1) if words[index] in joints or _has_prefix(words[index], language)), -1
    )


def _has_prefix(word: str, language: str) -> bool:
    return language == "ar" and word.startswith(_AND) and len(word) > _SHORTEST_PREFIXED


def _after_prefix(words: list[str], index: int) -> list[str]:
    """The word that "and" is written together with."""
    return [words[index].removeprefix(_AND)] if words[index].startswith(_AND) and len(words[index]) > 1 else []
