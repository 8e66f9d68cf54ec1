"""Which wording of its pack a gloss takes for the words at a token: by what stands around them, else the longest."""

from __future__ import annotations

import re
from collections.abc import Sequence

from snapshots.extraction.languages.lexicon import Wordings, match
from snapshots.extraction.languages.looks import CHANGE, CURRENCY_NAMES, DATING, GRADING, NOUN, NUMBER, PERSONS, START, Looks

_SHARE = re.compile(r"\b(?:half|thirds?|quarters?|fifths?|tenths?)$")
_DAY_OPENERS = {"the": "on", "to the": "as of"}
"""What a definite article before a day of a month means, alone and with a preposition."""
_SHORTEST_SCALE = 3
"""Letters of a scale word that is known for one without a number before it, as in a table head."""


class Wording(Looks):
    """The choice of a wording; of the state of the gloss it changes only whether a range is open."""

    def _wording(self, at: int) -> tuple[str, int] | None:
        """English and end of the wording at token `at`: by what stands around it, else the longest that the pack has."""
        placed = self._after_scale(at) or self._inside(at) or self._on_day(at)
        if placed is not None:
            return placed
        found = self._before_number(at)
        led = self._by(at, found) or self._aged(at) or self._out_of(at)
        if led is not None:
            return led
        found = found or self._behind(at)
        scales = (self.lexicon.scales,) if len(self.lows[at]) >= _SHORTEST_SCALE else ()
        general = self._longest(at, self.lexicon.months, self.lexicon.glosses, *scales)
        if general is not None and self._is_result(*general):
            return "reached", general[1]
        if found is None or (general is not None and general[1] > found[1]):
            return general
        return found

    def _after_scale(self, at: int) -> tuple[str, int] | None:
        """As in "3 millions | d'| habitants": English has no word there."""
        dropped = self.scaled and self.state == NUMBER and self.lows[at] in self.lexicon.after_scale
        return ("", at + 1) if dropped else None

    def _on_day(self, at: int) -> tuple[str, int] | None:
        """As in "| Le | 5 juillet", "| el | 5 de julio": the article before a day of a month says when."""
        apart = not self.opened and self.last not in DATING | {"between"}
        said = match(self.lexicon.glosses, self.lows, at) if apart and at + 1 < len(self.lows) else None
        if said is None or said[0] not in _DAY_OPENERS or not self._is_day_of_month(said[1]):
            return None
        return _DAY_OPENERS[said[0]], said[1]

    def _is_result(self, gloss: str, end: int) -> bool:
        """As in "تصل القيمة | إلى | 35": where the verb stands before its subject, "to" leads to what was reached."""
        free = self.state not in (NUMBER, CHANGE) and not (self.opened or self.changed)
        return gloss == "to" and self.lexicon.pack.verb_first and free and self._leads_number(end)

    def _inside(self, at: int) -> tuple[str, int] | None:
        """As in "Betten | in | Bonn 40": the place stands before the number."""
        places = self.lexicon.pack.places
        if self.state == START or self.lows[at] not in places.openers or at + 1 >= len(self.lows):
            return None
        named = self.tokens[at + 1].sort == "word" and self._is_place(at + 1) and self._leads_number(at + 2)
        return ("— in", at + 1) if named else None

    def _by(self, at: int, found: tuple[str, int] | None) -> tuple[str, int] | None:
        """As in "stieg | um | 5 Prozent"."""
        by = self.state == CHANGE and self.lows[at] in self.lexicon.by and (found is None or found[0] != "from")
        return ("by", at + 1) if by else None

    def _aged(self, at: int) -> tuple[str, int] | None:
        """As in "Kinder | unter | 5 Jahren"."""
        aged = self.last in PERSONS and self.lows[at] in self.lexicon.age_bounds and self._counts_time(at + 1)
        return ("aged", at + 1) if aged else None

    def _out_of(self, at: int) -> tuple[str, int] | None:
        """As in "9 | von | 10"."""
        joins = self.state == NUMBER and self.lows[at] in self.lexicon.pack.out_of and not self.opened
        return ("out of", at + 1) if joins and self._is_number(at + 1) else None

    def _behind(self, at: int) -> tuple[str, int] | None:
        """What the words mean because a number or a noun stands before them."""
        tables = {NUMBER: self.lexicon.after_number, NOUN: self.lexicon.after_noun}
        if self.lexicon.pack.capital_nouns and self.last in CURRENCY_NAMES:
            return match(self.lexicon.after_noun, self.lows, at)  # "5 Millionen Euro | des | Gewinns"
        return match(tables[self.state], self.lows, at) if self.state in tables else None

    def _longest(self, at: int, *tables: Wordings) -> tuple[str, int] | None:
        best = self._longest_in(self.lows, at, tables)
        if best is None or not self._grades_behind(at, best[1]):
            return best
        return self._longest_in(self.lows[: at + 1], at, tables) or best

    def _longest_in(self, lows: list[str], at: int, tables: Sequence[Wordings]) -> tuple[str, int] | None:
        found = [entry for table in tables if (entry := match(table, lows, at)) is not None]
        return max(found, key=lambda entry: entry[1]) if found else None

    def _grades_behind(self, at: int, end: int) -> bool:
        """As in "une hausse de | plus de | 5 %": the next words grade a number, so that they are not of "de plus"."""
        graded = match(self.lexicon.glosses, self.lows, at + 1) if at + 1 < len(self.lows) else None
        return graded is not None and graded[0] in GRADING and graded[1] > end > at + 1 and self._is_number(graded[1])

    def _before_number(self, at: int) -> tuple[str, int] | None:
        """What the words mean because a number follows them."""
        lexicon, lows = self.lexicon, self.lows
        timed = match(lexicon.before_time, lows, at)
        if timed is not None and self._counts_time(begin := self._past_grading(timed[1])) and not self._opens_year(begin):
            return timed[0], begin
        joint = self._range_joint(at)
        if joint is not None:
            return joint
        found = match(lexicon.before_number, lows, at)
        if found is not None and (self._is_counted(found[1]) or (found[0] == "to" and self._leads_number(found[1]))):
            return found
        return self._range_opener(at) if self._leads_graded(at + 1) else None

    def _is_counted(self, at: int) -> bool:
        """Does a number stand at token `at`, or a share in words: "rund | ein Drittel"?"""
        share = match(self.lexicon.glosses, self.lows, at) if at < len(self.tokens) else None
        return self._is_number(at) or (share is not None and _SHARE.search(share[0]) is not None)

    def _range_joint(self, at: int) -> tuple[str, int] | None:
        """As in "von 5 | bis | 9", "stieg von 5 | auf | 9"."""
        expected = self.opened or self.state in (NUMBER, CHANGE)
        if not expected or self.lows[at] not in self.lexicon.range_middles or not self._leads_graded(at + 1):
            return None
        joint = "to" if self.opened or self.lows[at] not in self.lexicon.pack.change_middles else ", to"
        self.opened = False
        return joint, at + 1

    def _range_opener(self, at: int) -> tuple[str, int] | None:
        """As in "| von | 5 bis 9"."""
        if self.lows[at] not in self.lexicon.range_openers or not self._has_middle(at + 2):
            return None
        if self._is_share_with_result(at + 1):
            return "by", at + 1
        self.opened = True
        is_change = self._middle_after(at + 2) in self.lexicon.pack.change_middles
        went = "up from" if self.acted else "went from"
        return went if is_change and not self.changed else "from", at + 1
