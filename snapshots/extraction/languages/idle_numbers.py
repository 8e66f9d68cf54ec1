"""Numbers of a sentence in another language that date or describe and count nothing: days, hours, decades, ages of persons."""

from __future__ import annotations

import re

from snapshots.data.listing import listed
from snapshots.data.measures import NAMES as MEASURES
from snapshots.extraction.languages.lexicon import match
from snapshots.extraction.languages.looks import GRADING, PERSONS, TIME_UNITS, Looks
from snapshots.extraction.languages.spelling import number_at
from snapshots.extraction.words.tokens import PRINTED_HYPHENS

_HALF_OF_DAY, _HOURS, _DAYS, _LEAST_AGE, _DECADE, _LONGEST = 12, 24, 31, 10, 10, 4
_LONGEST_GRADING = 3
"""Words of "no more than".."""
_AGE_REACH = 5
"""Tokens before a span of years in which a word for age makes it one of ages."""
_MONTHS, _LONGEST_NAME = 12, 2
_FUNCTION_WORDS = listed(
    "in on at for with without against by about among and or is are was were has have will as the of from to"
)
_MINUTES = re.compile(r"\d{1,2}\.[0-5]\d")
"""As in "7.30 bis 16 Uhr"."""
_YEAR_WORDS = frozenset(["years", "year"])
_MOST_DECADES = 100
_OPENS_MILEPOSTS = 5
"""Tokens from "between" to the second of two: "entre los kilómetros 12 y | 27 |"."""


class IdleNumbers(Looks):
    """The questions whether a number at a token is one of them; each gives the token after it, or 0."""

    def _idle_number(self, index: int) -> tuple[str, int] | None:
        """English for what dates or describes at token `index`, and the token after it; "" where English has no number for it."""
        if index and self.tokens[index - 1].sort == "number":
            return None
        for meant, find in (
            ("", self._turned_time),
            ("", self._span_of_another),
            ("", self._number_of_name),
            ("", self._weekday_number),
            ("", self._day_and_month),
            ("", self._named_number),
            ("", self._capital_number),
            ("", self._road),
            ("", self._milepost),
            ("", self._called),
            ("9 o'clock", self._clock),
            ("", self._decade),
            ("aged 9 years", self._older_years),
            ("aged 9 years", self._person_years),
        ):
            end = find(index)
            if end:
                return meant, end
        return None

    def _turned_time(self, index: int) -> int:
        """As in "les 48 dernières heures", "le prossime 48 ore", "24 ساعة الماضية": a length of time that dates.

        What is glossed as "over the last" before it tells the period as well.
        """
        turns = self.lexicon.idle.turns
        if self.last.endswith((" last", " next")) or turns.isdisjoint(self.lows[max(0, index - 1) : index + 4]):
            return 0
        end = self._whole_value(index)[1]
        inside = self._low(end) in turns
        unit = self._time_end(end + inside)
        if not unit:
            return 0
        behind = self._low(unit) in turns
        return unit + behind if inside or behind or (index and self.lows[index - 1] in turns) else 0

    def _span_of_another(self, index: int) -> int:
        """As in "| Altı ayda | 340 araç satıldı": a length of time within which the number behind it was counted."""
        end = self._whole_value(index)[1]
        spans = self._low(end) in self.lexicon.idle.loose_spans
        sorts = [token.sort for token in self.tokens[end:]] if spans else []
        clause = sorts[: sorts.index("mark")] if "mark" in sorts else sorts
        return end + 1 if "number" in clause else 0

    def _number_of_name(self, index: int) -> int:
        """As in "| 5237 | sayılı Kanun"."""
        return index + 1 if self._low(index + 1) in self.lexicon.idle.named_behind else 0

    def _time_end(self, index: int) -> int:
        """The token after the unit of time at token `index`, or 0."""
        for table in (self.lexicon.glosses, self.lexicon.after_number):
            matched = match(table, self.lows, index) if index < len(self.lows) else None
            if matched is not None and matched[0] in TIME_UNITS:
                return matched[1]
        return 0

    def _weekday_number(self, index: int) -> int:
        """As in "el martes 3 y el viernes 6": a day of the month, whose month may be missing."""
        if not index or self.lows[index - 1] not in self.lexicon.idle.weekdays or not self._is_below(index, _DAYS + 1):
            return 0
        months = (match(self.lexicon.months, self.lows, step) for step in (index + 1, index + 2) if step < len(self.lows))
        return 0 if any(months) or self._counts_behind_weekday(index) else index + 1

    def _counts_behind_weekday(self, index: int) -> bool:
        """As in "domenica | 25 | persone", "w sobotę | 12 | strażaków"; "lunedì | 15 | riapre il porto" is a day."""
        follow, idle = index + 1, self.lexicon.idle
        if index == 0 or self.lows[index - 1] not in idle.weekdays or not self._low(follow).isalpha():
            return False
        said = match(self.lexicon.glosses, self.lows, follow)
        if said is not None:
            return said[0] in PERSONS or self.lows[follow] in idle.persons
        return not idle.plural_endings or self.lows[follow].endswith(idle.plural_endings)

    def _day_and_month(self, index: int) -> int:
        """As in "am Dienstag (6.10.)": where a stop makes ordinals, a day and a month in digits, each with its stop."""
        if (
            not self.lexicon.pack.stops.ordinals
            or self._low(index + 1) != "."
            or self.tokens[index + 1].start != self.tokens[index].end
        ):
            return 0
        day, stop, month = self.lows[index].partition(".")
        dated = stop and day.isdecimal() and month.isdecimal() and 0 < int(day) <= _DAYS and 0 < int(month) <= _MONTHS
        return index + 2 if dated else 0

    def _named_number(self, index: int) -> int:
        """As in "Das Effizienzhaus 55 wird gefördert.": after a noun, with none behind it, a number is part of a name.

        Only in a sentence: a label may stand before its number without a colon.
        """
        noun, follow = index - 1, index + 1
        is_in_sentence = self.lexicon.pack.capital_nouns and self.lows[-1] in ".!?"
        if not is_in_sentence or not 0 < noun < follow < len(self.tokens) or not self._may_be_part_of_name(index):
            return 0
        named = self.tokens[noun].sort == "word" and not self._is_lower(noun) and self.lows[noun] not in self.lexicon.known
        goes_on = self.tokens[follow].sort == "word" and self._is_lower(follow) and self._is_function_word(follow)
        return follow if named and goes_on else 0

    def _may_be_part_of_name(self, index: int) -> bool:
        return self.tokens[index].sort == "number" and self.lows[index].isdecimal() and len(self.lows[index]) <= _LONGEST_NAME

    def _capital_number(self, index: int) -> int:
        """As in "la colonia Tres Cruces": a number in words with a capital, and a name behind it."""
        if self.lexicon.pack.capital_nouns or self.lexicon.article or not index or self.tokens[index - 1].sort != "word":
            return 0
        end = self._whole_value(index)[1] if self.tokens[index].sort == "word" and not self._is_lower(index) else 0
        named = 0 < end < len(self.tokens) and self.tokens[end].sort == "word" and not self._is_lower(end)
        if end and self._is_lower(index - 1) and not self._may_count(end):
            return end  # "le pont Neuf est fermé", "la mostra sul Trecento"
        return end if named and not self.text[self.tokens[index].start : self.tokens[end].end].isupper() else 0

    def _may_count(self, index: int) -> bool:
        """Does a word follow at token `index` that may be counted: a unit, or one that the language does not know?"""
        if index >= len(self.tokens) or self.tokens[index].sort != "word":
            return False
        said = match(self.lexicon.glosses, self.lows, index)
        return not self._is_function_word(index) if said is not None else self.lows[index] not in self.lexicon.known

    def _road(self, index: int) -> int:
        """As in "auf der | A | 61", "sur l'| A | 7", "la | D | 904": the number of a road, behind its letter and an article."""
        letter, article = index - 1, index - 2
        if article < 0 or not self._low(index).isdecimal() or len(self._low(index)) > _LONGEST:
            return 0
        shown = self.text[self.tokens[letter].start : self.tokens[letter].end]
        said = match(self.lexicon.glosses, self.lows, article)
        is_road = len(shown) == 1 and "A" <= shown <= "Z" and said is not None and said[0].split()[-1] == "the"
        return index + 1 if is_road and self.tokens[letter].end < self.tokens[index].start else 0

    def _milepost(self, index: int) -> int:
        """As in "los kilómetros | 12 | y | 27 |", "al chilometro | 12 | e 45 auto": behind article and unit it says where."""
        if index < 2:
            return 0
        if self.tokens[index - 2].sort == "number":
            return index + 1 if self._is_second_milepost(index) and self._milepost(index - 2) else 0
        said, led = match(self.lexicon.glosses, self.lows, index - 1), match(self.lexicon.glosses, self.lows, index - 2)
        return index + 1 if said is not None and said[0] == "kilometers" and led is not None and led[0].endswith("the") else 0

    def _is_second_milepost(self, index: int) -> bool:
        """As in "entre los kilómetros 12 y | 27 |"; without "between" a number with a noun behind it counts."""
        if self.lows[index - 1] not in self.lexicon.numbers.joints | self.lexicon.range_middles:
            return False
        led = match(self.lexicon.glosses, self.lows, index - _OPENS_MILEPOSTS) if index >= _OPENS_MILEPOSTS else None
        return not self._may_count(index + 1) or (led is not None and led[0].startswith(("between", "among")))

    def _called(self, index: int) -> int:
        """As in "il | 118 | ha gestito", "le | 3919 | a reçu": behind an article of one thing, before a verb, it is a name."""
        follow = index + 1
        if not self._may_be_called(index) or not self._low(follow).isalpha():
            return 0
        said = match(self.lexicon.glosses, self.lows, follow)
        acts = said is not None and said[0] in ("has", "is", "was", "will be")
        return follow if acts or (said is None and self.lows[follow].endswith(self.lexicon.pack.verb_endings)) else 0

    def _may_be_called(self, index: int) -> bool:
        """A short whole number behind an article of one thing; not the year in "del | 2031 | ha sido"."""
        name = self._low(index)
        whole = name.isdecimal() and int(name) > 1 and len(name) <= _LONGEST
        return whole and not self._is_year(index) and self._low(index - 1) in self.lexicon.idle.single_articles

    def _is_function_word(self, index: int) -> bool:
        """Is the word known, and neither a unit nor what grades or counts?"""
        matched = match(self.lexicon.glosses, self.lows, index)
        return matched is not None and matched[0].split()[0] in _FUNCTION_WORDS and self._unit_sign(self.tokens[index]) is None

    def _clock(self, index: int) -> int:
        """As in "à 11h", "vers 20 heures", "a las 7 de la mañana", "von 8 bis 17 Uhr"."""
        end = index + 1
        if self._is_result_in_hours(index) or self._is_stated_length(index):
            return 0
        if _MINUTES.fullmatch(self.lows[index]):
            return self._clock_with_minutes(index)
        if not self._is_below(index, _HOURS + 1) or self._has_minutes(index):
            return 0
        hyphened = self._low(end) in PRINTED_HYPHENS  # "vid 7-tiden"
        if self._low(end + hyphened) in self.lexicon.idle.hour_ends:
            return end + hyphened + 1
        if self._is_span(end) and (self._low(end + 2) in self.lexicon.idle.hour_ends or self._are_opening_hours(index, end + 2)):
            return end + 3
        if not self._is_behind_date(index) and not self._follows(index, self.lexicon.idle.hour_openers):
            return 0
        if self._low(end) not in self.lexicon.idle.hours:
            return self._bare_hour(end)
        return 0 if self._lasts_so_long(index, end + 1) else end + 1

    def _lasts_so_long(self, index: int, behind: int) -> bool:
        """As in "длилась около | 6 часов", not "около 6 часов утра", "около 18 часов"."""
        idle = self.lexicon.idle
        loose = self._low(index - 1) in idle.loose_hours and self._low(behind) not in idle.parts_of_day
        return loose and self._is_below(index, _HALF_OF_DAY + 1)

    def _clock_with_minutes(self, index: int) -> int:
        """As in "7.30 bis 16 Uhr", "alle 7.30", "15.00 uur": no number where a comma leads decimals."""
        idle, end = self.lexicon.idle, index + 1
        if self._is_span(end) and (self._low(end + 2) in idle.hour_ends or self._are_opening_hours(index, end + 2)):
            return end + 3
        told, led = self._low(end) in idle.hours | idle.hour_ends, self._follows(index, idle.hour_openers)
        is_time = (told or led) if self.style.comma_decimal else led and (told or idle.bare_hours)
        return end + told if is_time else 0

    def _is_result_in_hours(self, index: int) -> bool:
        """As in "steeg tot | 9 uur", "сократился с 20 до | 14 часов": the first number behind a verb of change."""
        leads = self.lexicon.range_openers | self.lexicon.range_middles
        if not self.changed or self._low(index - 1) not in leads:
            return False
        before = [step for step in range(index) if self.tokens[step].sort == "number"]
        return before in ([], [index - 2])

    def _is_stated_length(self, index: int) -> bool:
        """As in "le délai est de | 2 heures": what something is lasts; no hour of the day, "est de | 9 heures à 17 heures"."""
        said = match(self.lexicon.glosses, self.lows, index - 2) if index > 1 else None
        opens_span = self._is_span(index + 2) and self._low(index + 1) in self.lexicon.idle.hours
        return self._low(index - 1) in self.lexicon.idle.of and said is not None and said[0] in ("is", "was") and not opens_span

    def _has_minutes(self, index: int) -> bool:
        """As in "14:30", "14 h 30", which are read as one."""
        behind = self._low(index - 1) in (":", ".") and self.tokens[index - 1].end == self.tokens[index].start
        return behind or (self._low(index + 1) in (":", "h", "hs") and self._is_number(index + 2))

    def _is_behind_date(self, index: int) -> bool:
        """As in "22 avril 2026, | 17 h", "mardi 15 août, | 9h", "| 9 heures."; "15 août, | 9 h de pluie" lasted so long."""
        is_last = index + 2 >= len(self.tokens) or self.tokens[index + 2].sort == "mark"
        hour = index > 2 and self.lows[index - 1] == "," and self._low(index + 1) in (self.lexicon.idle.hours if is_last else "h")
        if not hour or self._low(index + 2) in self.lexicon.idle.of:
            return False
        return self.tokens[index - 2].sort == "number" or (
            self._names_month(index - 2) and self.tokens[index - 3].sort == "number"
        )

    def _bare_hour(self, end: int) -> int:
        """As in "a las 7 | de la mañana", "a las 15 | .": an hour without a word for it."""
        idle = self.lexicon.idle
        bare = self._low(end) in idle.after_hours or end >= len(self.tokens) or self.tokens[end].sort == "mark"
        if not bare or not idle.bare_hours or self.changed or self._low(end) in tuple("%‰°$€£"):
            return 0
        spans = self._low(end) in PRINTED_HYPHENS and self._is_span(end)
        return end + 2 if spans else end

    def _are_opening_hours(self, index: int, unit: int) -> bool:
        """As in "Horario: de 9 a 14 | horas.", nothing after it that would take so long."""
        idle = self.lexicon.idle
        ends = unit + 1 >= len(self.tokens) or self.tokens[unit + 1].sort == "mark"
        return ends and self._low(unit) in idle.hours and self._low(index - 1) in idle.of and self._is_below(unit - 1, _HOURS + 1)

    def _decade(self, index: int) -> int:
        """As in "les années 90", "la década de los noventa", "die 90er"."""
        value, end = self._whole_value(index)
        if value is None or value % _DECADE or not 0 < value < _MOST_DECADES:
            return 0
        glued = end < len(self.tokens) and self.tokens[end].start == self.tokens[end - 1].end
        if glued and self._low(end) in self.lexicon.idle.decade_ends:
            return end + 1
        is_counted = index > 1 and self.tokens[index - 2].sort == "number"  # "15-29 años | 30-44 años"
        return end if self._follows(index, self.lexicon.idle.decade_openers) and not is_counted else 0

    def _person_years(self, index: int) -> int:
        """As in "der 34-Jährige", "die 55- bis 64-Jährigen", "une femme de 34 ans", "los menores de 18 años"."""
        aged = self._aged_noun(index)
        if aged:
            return aged
        value, end = self._whole_value(index)
        if value is None:
            return 0
        years = self._years_end(end + 2) if self._is_span(end) else 0
        if years:
            banded = value == 0 or self._is_near_age_word(index)  # "0-4 år"
            return years if banded or self._is_group(index) or self._leads_age(index, value) else 0
        years = self._years_end(end)
        if not years or self._ends_span(index):
            return 0
        grouped = value >= _LEAST_AGE and self._is_group(index)
        return years if grouped or self._is_apposition(index, years) or self._leads_age(index, value) else 0

    def _older_years(self, index: int) -> int:
        """As in "12 jaar en jonger", "65 år och äldre"."""
        years = self._years_end(self._whole_value(index)[1])
        older = self._phrase_at(years, self.lexicon.idle.older) if years else []
        return years + len(older) if older else 0

    def _is_apposition(self, index: int, years: int) -> bool:
        """As in "Jean Dupont, | 45 ans, | a dit"."""
        return self._is_after_name(index) and self._low(years) in (",", ".", ")", "")

    def _leads_age(self, index: int, value: int) -> bool:
        """As in "à | 22 ans", "une femme de | 34 ans"."""
        if self._closes_ages(index):
            return True
        if self._follows(index, self.lexicon.idle.age_openers):
            return True
        return value < _MOST_DECADES and (self._is_after_person(index) or self._is_after_graded_person(index))

    def _is_after_graded_person(self, index: int) -> bool:
        """As in "habitants de plus de | 75 ans", "personas de más de | 65 años"; not "con más de 20 años de servicio"."""
        for step in range(max(2, index - _LONGEST_GRADING), index):
            said = match(self.lexicon.glosses, self.lows, step)
            if said is not None and said[0] in GRADING and said[1] == index:
                unit = self._years_end(self._whole_value(index)[1])
                return self._is_after_person(step) and self._low(unit) not in self.lexicon.idle.of
        return False

    def _is_group(self, index: int) -> bool:
        """As in "les | 55-64 ans"."""
        return self._low(index - 1) in self.lexicon.idle.group_articles

    def _is_near_age_word(self, index: int) -> bool:
        return not self.lexicon.idle.age_words.isdisjoint(self.lows[max(0, index - _AGE_REACH) : index])

    def _closes_ages(self, index: int) -> bool:
        """As in "niños de 6 meses a | 5 años"."""
        if index < _AGE_REACH or self.lows[index - 1] not in self.lexicon.range_middles or not self._is_number(index - 3):
            return False
        return not self.lexicon.idle.persons.isdisjoint(self.lows[index - _AGE_REACH : index - 3])

    def _ends_span(self, index: int) -> bool:
        """As in "de 3 à | 5 ans"."""
        return index > 1 and self.lows[index - 1] in self.lexicon.range_middles and self._is_number(index - 2)

    def _aged_noun(self, index: int) -> int:
        """As in "34-Jährige", "17-jährige Schülerin", "55- bis 64-Jährige", "34 yaşında"; not "10-jährige Laufzeit"."""
        stems, end = self.lexicon.idle.aged_stems, index + 1
        behind = end + 2 * self._is_span(end)  # "15-24 yaş"
        if self._low(behind) in self.lexicon.idle.aged_behind:
            return behind + 1
        if self._follows(index, self.lexicon.idle.aged_ahead):
            return end
        if not stems or self._low(end) not in PRINTED_HYPHENS:
            return 0
        if (
            self._low(end + 1) in self.lexicon.idle.aged_joints
            and self._is_number(end + 2)
            and self._low(end + 3) in PRINTED_HYPHENS
        ):
            end += 3
        word = end + 1
        if not self._low(word).startswith(stems):
            return 0
        noun = self._low(word + 1)
        person = noun in self.lexicon.idle.persons or noun.endswith(self.lexicon.idle.person_endings)
        plain = self.lexicon.pack.capital_nouns and self._is_lower(word)
        return word + 1 if not plain or person else 0

    def _lasting_end(self, index: int) -> int:
        """As in "ein 10-jähriges Ehrenamt": years of what is no person; the token after the word, or 0."""
        stems = self.lexicon.idle.aged_stems
        whole = bool(stems) and self.lows[index].isdecimal() and self._low(index + 1) in PRINTED_HYPHENS
        return index + 3 if whole and self._low(index + 2).startswith(stems) else 0

    def _halved_unit(self, index: int) -> tuple[str, int, int] | None:
        """As in "deux ans et demi", "dos años y medio": the number, its end, and the token of the half."""
        value, end = self._whole_value(index)
        unit = match(self.lexicon.glosses, self.lows, end) if value is not None and end < len(self.lows) else None
        unit = unit or (match(self.lexicon.after_number, self.lows, end) if value is not None and end < len(self.lows) else None)
        if unit is None:
            return None
        half_end = self._half_end(unit[1]) if unit[0] not in PERSONS else 0
        return (f"{value}.5", end, unit[1]) if half_end and not self._is_half_of(half_end) else None

    def _is_half_of(self, index: int) -> bool:
        """As in "36 horas y medio | centenar", "due giorni e mezzo | milione": what the half is of stands at token `index`.

        Not of "dos horas y media | diarias".
        """
        longer, said = match(self.lexicon.glosses, self.lows, index - 1), match(self.lexicon.glosses, self.lows, index)
        named = (longer is not None and longer[1] > index) or (said is not None and said[0] in MEASURES)
        return named or self._low(index) in self.lexicon.numbers.scales

    def _is_after_person(self, index: int) -> bool:
        """As in "une femme | de | 34 ans", "un estudiante venezolano | de | 11 años", "женщина | 34 лет"."""
        if index < 2 or self.lows[index - 1] not in self.lexicon.idle.of:
            beside = self.lexicon.idle.bare_ages and index > 0 and self.lows[index - 1] in self.lexicon.idle.persons
            return beside and self.tokens[index].sort == "number"
        near = self.lows[max(0, index - 3) : index - 1]
        idle = self.lexicon.idle
        return any(low in idle.persons or low.endswith(idle.person_endings) for low in near) or self._is_after_name(index - 1)

    def _is_after_name(self, index: int) -> bool:
        """As in "Jean Dupont, | 45 ans": a capital before the comma, where capitals tell names."""
        if index < 2 or self.lows[index - 1] != "," or self.lexicon.pack.capital_nouns or self.lexicon.article:
            return False
        return self.tokens[index - 2].sort == "word" and not self._is_lower(index - 2) and index > 2

    def _follows(self, index: int, phrases: tuple[str, ...]) -> bool:
        """Do the words before token `index` end in one of the phrases?"""
        return any(self.lows[max(0, index - len(words)) : index] == words for words in map(str.split, phrases))

    def _is_below(self, index: int, limit: int) -> bool:
        value = self._whole_value(index)[0] if self.tokens[index].sort == "number" else None
        return value is not None and value < limit

    def _is_span(self, index: int) -> bool:
        joined = (
            self._low(index) in PRINTED_HYPHENS
            or self._low(index) in self.lexicon.range_middles
            or self._low(index) in self.lexicon.numbers.joints
        )
        return joined and index + 1 < len(self.tokens) and self.tokens[index + 1].sort == "number"

    def _years_end(self, index: int) -> int:
        for table in (self.lexicon.glosses, self.lexicon.after_number):
            matched = match(table, self.lows, index) if index < len(self.lows) else None
            if matched is not None and matched[0] in _YEAR_WORDS:
                return matched[1]
        return 0

    def _whole_value(self, index: int) -> tuple[int | None, int]:
        """Value and end of the whole number at token `index`."""
        if self.tokens[index].sort == "number":
            short = self.lows[index].isdecimal() and len(self.lows[index]) <= _LONGEST
            return (int(self.lows[index]) if short else None), index + 1
        spelled = number_at(self.lows, index, self.lexicon.numbers) if self.tokens[index].sort == "word" else None
        return (spelled[0], spelled[1]) if spelled is not None else (None, index + 1)
