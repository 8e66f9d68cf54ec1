"""Is a number of four digits in a sentence of another language its year, or does it count?"""

from __future__ import annotations

from snapshots.extraction.languages.lexicon import match
from snapshots.extraction.languages.looks import AUXILIARY, DATING, MONTH, NUMBER, PERSONS, PLAIN_VERBS, START, VERBS, YEAR, Looks

_SUBJECTS = PERSONS | {"number", "population", "rate", "price"}
_LEADING_TO_COUNTS = frozenset(["including", "a total of", "of whom"])
_SINGULAR = frozenset(["is", "was", "be", "been", "has been", "became", "will be"])
"""Verbs that say which year it was: "l'année la plus sèche a été | 2022 devant ..."."""


class YearLooks(Looks):
    """The questions asked of numbers that may be years."""

    def _year_first(self, index: int) -> bool:
        """As in "2023 wurden 40 Brunnen gebaut": a year that opens the sentence, with its verb right after."""
        token = self.tokens[index]
        digits = self.text[token.start : token.end]
        if not self.lexicon.pack.capital_nouns or self.state != START or YEAR.fullmatch(digits) is None:
            return False
        return index + 1 < len(self.tokens) and self.tokens[index + 1].sort == "word" and self._is_lower(index + 1)

    def _is_bare_year(self, index: int) -> bool:
        """As in "Der Umsatz stieg 2025 auf 3 Mio. Euro", "lebten 2023 rund 3.700 Menschen": a year without a preposition.

        A number that counts has its noun, or the adjective before it, right after it; what grades or dates it stands before.
        """
        digits = self.text[self.tokens[index].start : self.tokens[index].end]
        if YEAR.fullmatch(digits) is None:
            return False
        if self._low(index + 1) in self.lexicon.idle.after_years:
            return True
        if not self.lexicon.pack.capital_nouns or index == 0:
            return False
        before, follow = self.tokens[index - 1], index + 1
        said = match(self.lexicon.glosses, self.lows, index - 1)
        governed = self.state in (NUMBER, MONTH) or match(self.lexicon.before_number, self.lows, index - 1) is not None
        plain = said is None or said[0] in PLAIN_VERBS or said[0] in _SUBJECTS or self.last in PLAIN_VERBS
        if before.sort != "word" or governed or not plain or self.last in DATING:
            return False
        return follow < len(self.tokens) and (self._leads_number(follow) or self._is_preposition(follow))

    def _is_count_like_year(self, index: int) -> bool:
        """As in "2010 Häuser brannten.", "stieg auf 2010 Gäste": where a noun follows, years have a preposition or a verb.

        A line without a full stop may be a title: "2023 Budget".
        """
        digits = self.text[self.tokens[index].start : self.tokens[index].end]
        noun = index + 1
        if YEAR.fullmatch(digits) is None or noun >= len(self.tokens) or not self._may_be_counted(noun):
            return False
        titled = self.lexicon.pack.capital_nouns or self.text[self.tokens[noun].start].isupper()
        opens = self.state == START and noun + 1 < len(self.tokens) and (self.lows[-1] in ".!" or not titled)
        led = self.last in _LEADING_TO_COUNTS or (self.last == "to" and self.changed)
        return opens or led or (index > 0 and self._is_told_apart_from_years(index) and self._leads_count(index))

    def _is_told_apart_from_years(self, index: int) -> bool:
        """Where years need no preposition, only persons, or a sentence that names its year already, tell a count."""
        return not self.lexicon.pack.capital_nouns or self._is_dated(index) or self._names_persons(index + 1)

    def _leads_count(self, index: int) -> bool:
        """As in "repartieron | 2015 mantas y | 1998 tiendas", "en 2021, | 2015 mantas": no year follows such a word."""
        before = self.tokens[index - 1]
        if before.sort == "mark":
            return before.low == ","
        if self.last == "and":
            return self.tokens[index - 2].sort != "number"
        tells_year = self.last in _SINGULAR and not self._names_persons(index + 1)
        verbal = (not tells_year and (self.state == AUXILIARY or self.last in VERBS)) or (
            self.last == "to" and self._names_persons(index + 1)
        )
        return verbal or (before.low not in self.lexicon.known and self._is_lower(index - 1) and self._is_dated(index))

    def _is_dated(self, index: int) -> bool:
        return any(YEAR.fullmatch(low) for low in self.lows[:index])

    def _names_persons(self, index: int) -> bool:
        said = match(self.lexicon.glosses, self.lows, index)
        return said is not None and said[0] in PERSONS

    def _may_be_counted(self, index: int) -> bool:
        token, low = self.tokens[index], self.lows[index]
        said = match(self.lexicon.glosses, self.lows, index)
        known = low in self.lexicon.known and (said is None or said[0] not in PERSONS)
        if token.sort != "word" or known or self._unit_sign(token) is not None:
            return False
        return self._is_lower(index) != self.lexicon.pack.capital_nouns or not self.text[token.start].isascii()
