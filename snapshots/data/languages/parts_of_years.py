"""Wordings for quarters, halves and first months of a year: "im ersten Quartal", "au 2e semestre", "los nueve primeros meses"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from snapshots.data.languages.pack import Glosses

ORDINALS = ("first", "second", "third", "fourth")
_COUNTS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven")
_SMALLEST = 2


def pieces_of_years(pattern: str, ordinals: Sequence[str], *, quarters: Sequence[str], halves: Sequence[str]) -> Glosses:
    """Every "{ordinal} {piece}" to its English; `ordinals` has the spellings of first to fourth, separated by spaces."""
    out: Glosses = {}
    for english, spellings in zip(ORDINALS, ordinals, strict=True):
        for spelling in spellings.split():
            out |= {pattern.format(ordinal=spelling, piece=piece): f"{english} quarter" for piece in quarters}
            if english in ORDINALS[:_SMALLEST]:
                out |= {pattern.format(ordinal=spelling, piece=piece): f"{english} half" for piece in halves}
    return out


def first_months(patterns: Sequence[str], counts: Sequence[str], units: Mapping[str, str]) -> Glosses:
    """Every "{count} {unit}" of `patterns` to "first nine months"; `counts` has the words for two to eleven."""
    out: Glosses = {}
    for size, (english, word) in enumerate(zip(_COUNTS, counts, strict=True), _SMALLEST):
        for shown in (word, str(size)):
            for unit, name in units.items():
                out |= {pattern.format(count=shown, unit=unit): f"first {english} {name}" for pattern in patterns}
    return out


def lettered(quarter: str, half: str) -> Glosses:
    """As in "T3 2021", "S1 2021": letters of quarters and halves to the English ones."""
    out = {f"{quarter}{number}": f"Q{number}" for number in range(1, 5)}
    return out | ({f"{half}{number}": f"H{number}" for number in (1, 2)} if half else {})


def led(wordings: Glosses, leads: Mapping[str, str]) -> Glosses:
    """The wordings, alone and behind each lead: "au premier trimestre", "au cours des neuf premiers mois"."""
    return wordings | {f"{lead} {words}": f"{meant} {said}" for words, said in wordings.items() for lead, meant in leads.items()}


def last_spans(patterns: Sequence[str], counts: Mapping[str, str], units: Mapping[str, str]) -> Glosses:
    """Every "{unit} {count}" of `patterns` to "over the last 24 hours"; `counts` leads from a count to its English."""
    return {
        pattern.format(count=shown, unit=unit): f"over the last {count} {name}"
        for pattern in patterns
        for shown, count in counts.items()
        for unit, name in units.items()
    }
