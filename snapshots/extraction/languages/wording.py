"""Which wording of its pack a gloss takes for the words at a token: by what stands around them, else the longest."""

from __future__ import annotations

import re
from collections.abc import Sequence

from snapshots.data.currencies import NAMES as CURRENCIES
from snapshots.data.languages.grades_of_change import LESS
from snapshots.data.listing import listed
from snapshots.data.measures import NAMES as MEASURES
from snapshots.extraction.languages.lexicon import Wordings, match, matches
from snapshots.extraction.languages.looks import (
    AUXILIARY,
    CHANGE,
    CURRENCY_NAMES,
    DATING,
    GRADING,
    NOUN,
    NUMBER,
    OTHER,
    PERSONS,
    SHORTEST_VERB,
    START,
    TIME_UNITS,
    YEAR,
    Looks,
)

_SHARE = re.compile(r"\b(?:half|thirds?|quarters?|fifths?|(?:six|seven|eigh|nin|ten)ths?)$")
_DAY_OPENERS = {"the": "on", "to the": "as of"}
"""What a definite article before a day of a month means, alone and with a preposition."""
_ALSO_OF_TIMES = frozenset(["under", "up to"])
_REFERENCES = frozenset(["exit", "section"])
_REFERENCE_REACH = 3
"""Tokens before a second reference within which the first begins: "ст. 5 | ч. | 2"."""
_BETWEEN = frozenset(["between", "among"])
_BEFORE_SIGN = frozenset(
    ["the", "of", "of the", "to", "to the", "at", "in", "in the", "by", "from", "for", "with", "on", "between"]
)
"""Before a number below zero."""
_COMPARED = ("than", "against", "more than", "fewer than")
_KNOWN_NOUNS = TIME_UNITS | PERSONS | {"times", "period", "quarter", "city", "region", "area", "district", "village", "camp"}
_BEHIND_AREA = frozenset(["", ".", ",", ";", ")", "di", "de", "e", "y"])
_BEHIND_AVERAGE = listed("of is was are were in to by for at from on has rose fell reached per and")
_SHORTEST_SCALE = 3
"""Letters of a scale word that is known for one without a number before it, as in a table head."""


class Wording(Looks):
    """The choice of a wording; of the state of the gloss it changes only whether a range is open."""

    def _wording(self, index: int) -> tuple[str, int] | None:
        """English and end of the wording at token `index`: by what stands around it, else the longest that the pack has."""
        if self.lows[index] not in self.lexicon.leading:
            return None
        placed = self._after_scale(index) or self._inside(index) or self._on_day(index)
        if placed is not None:
            return placed
        wording = self._before_number(index)
        led = self._by(index, wording) or self._aged(index) or self._out_of(index)
        if led is not None:
            return led
        wording = wording or self._behind(index)
        scales = (self.lexicon.scales,) if len(self.lows[index]) >= _SHORTEST_SCALE else ()
        general = self._longest(index, self.lexicon.months, self.lexicon.glosses, *scales)
        if general is not None and (result := self._by_what_follows(*general)):
            return result
        if wording is None or (general is not None and general[1] > wording[1]):
            return general
        return wording

    def _after_scale(self, index: int) -> tuple[str, int] | None:
        """As in "3 millions | d'| habitants", where English has no word, and "2 milioni | e mezzo"."""
        if not self.scaled or self.state != NUMBER:
            return None
        half_end, said = self._half_end(index), match(self.lexicon.glosses, self.lows, index)
        if half_end > (said[1] if said is not None else 0):
            return "and a half", half_end
        is_of = self.last == "thousand" and self.lows[index - 1] in self.lexicon.numbers.bare  # "14 mil de mato": 14,000 of it
        return ("", index + 1) if self.lows[index] in self.lexicon.after_scale and not is_of else None

    def _on_day(self, index: int) -> tuple[str, int] | None:
        """As in "| Le | 5 juillet", "| el | 5 de julio": the article before a day of a month says when."""
        apart = not self.opened and self.last not in DATING | {"between"}
        said = match(self.lexicon.glosses, self.lows, index) if apart and index + 1 < len(self.lows) else None
        if said is None or said[0] not in _DAY_OPENERS or not self._is_day_of_month(said[1]):
            return None
        return _DAY_OPENERS[said[0]], said[1]

    def _by_what_follows(self, gloss: str, end: int) -> tuple[str, int] | None:
        """Another wording than the longest, where the words behind it ask for one."""
        if (between := self._between(gloss, end)) is not None:
            return between
        if (result := self._of_result(gloss, end)) or self._is_ordinal_of(gloss, end):
            return result or "a", end
        if gloss == "and a half" and self._is_half_of_another(end):
            return "and", end - 1
        if meant := self._of_homonym(gloss, end):
            return meant, end
        return ("", end) if self._is_less(gloss, end) or self._is_amount_apart(gloss, end) else None

    def _of_homonym(self, gloss: str, end: int) -> str:
        """What a word means here that elsewhere has the meaning of `gloss`; "" where it has that."""
        if gloss == "groszy" and self._is_weighed(end):
            return "grams"
        if gloss == "has" and self._is_area(end):
            return "hectares"
        if gloss == "rose from" and self._is_passed(end):
            return "more than"
        if gloss == "degrees" and self._tells_heat(end):
            return "degrees celsius"
        return "average" if gloss == "half" and self._is_average(end) else ""

    def _tells_heat(self, end: int) -> bool:
        """As in "una temperatura de 22 | grados |", "menos 12 | grados |": does a word of heat or a minus stand before?"""
        begin = next((step for step in range(end - 1, 0, -1) if self.lows[step] in ",;"), 0)
        stems = self.lexicon.pack.heat_stems
        return any(
            self.lows[step].startswith(stems) or (self.lows[step] in LESS and self._is_number(step + 1))
            for step in range(begin, end)
        )

    def _is_average(self, end: int) -> bool:
        """As in "la edad | media | fue", "la | media | de edad", not "media | hora", "medio | millón"."""
        average = match(self.lexicon.after_noun, self.lows, end - 1)
        said = match(self.lexicon.glosses, self.lows, end)
        governs = said is not None and said[0].split()[0] in _BEHIND_AVERAGE
        return average is not None and average[0] == "average" and (governs or not self._low(end).isalpha())

    def _is_area(self, end: int) -> bool:
        """As in "occupa 118 | ha | di bosco"; not "La squadra 24 | ha | spento", "nel 2031 | ha"."""
        measured = end > 1 and self.tokens[end - 2].sort == "number" and not self._is_year(end - 2)
        return measured and self.lows[end - 1] == "ha" and self._low(end) in _BEHIND_AREA

    def _is_half_of_another(self, end: int) -> bool:
        """As in "36 personas y | medio centenar"; not right behind a number: "2 i | pół miliona"."""
        longer = match(self.lexicon.glosses, self.lows, end - 1)
        return longer is not None and longer[1] > end and (self.state != NUMBER or self.scaled)

    def _between(self, gloss: str, end: int) -> tuple[str, int] | None:
        """As in "| tra i | 19 | e i | 23 milioni": the words of a range, each with the article behind it."""
        if gloss in _BETWEEN and (begin := self._first_between(end)):
            self.between = True
            return "between", begin
        if self.between and gloss == "and" and (begin := self._past_article(end)):
            self.between = False
            return "and", begin
        return None

    def _of_result(self, gloss: str, end: int) -> str:
        """What leads to what was reached: "reached" behind a verb that opens, "to" for "up to" behind a change; else ""."""
        if self._is_result(gloss, end):
            return "reached"
        return "to" if gloss == "up to" and self.changed and (self.state == CHANGE or not self.last) else ""

    def _is_amount_apart(self, gloss: str, end: int) -> bool:
        """As in "El presupuesto, | de | 21 millones, subirá": between commas the amount needs no word."""
        apart = gloss == "of" and self.state == OTHER and self.out.out[-1:] == [","]
        return apart and self._is_measured(end) and not self._counts_time(end)

    def _first_between(self, index: int) -> int:
        """As in "tra | i 19 e i 23 milioni", "entre | les 19 et les 23": the first of two numbers, each behind its article."""
        begin = self._past_article(index)
        joint = begin + 1 if begin else len(self.lows)
        said = match(self.lexicon.glosses, self.lows, joint)
        return begin if said is not None and said[0] == "and" and self._past_article(said[1]) else 0

    def _past_article(self, index: int) -> int:
        """The number at token `index`, or behind the article there; 0 where none stands."""
        said = match(self.lexicon.glosses, self.lows, index)
        begin = said[1] if said is not None and said[0] == "the" else index
        return begin if begin < len(self.tokens) and self.tokens[begin].sort == "number" else 0

    def _is_ordinal_of(self, gloss: str, end: int) -> bool:
        """As in "un quinto | incendio", "el quinto | trimestre", where "un quinto dei boschi" is a share: the fifth of them."""
        ordinal = gloss.startswith("one ") and self.lows[end - 1] in self.lexicon.pack.ordinal_parts
        if not ordinal or end >= len(self.tokens) or self.tokens[end].sort != "word":
            return False
        said = match(self.lexicon.glosses, self.lows, end)
        return self._may_be_noun(end) or (said is not None and said[0] in _KNOWN_NOUNS)

    def _may_be_noun(self, index: int) -> bool:
        return self.lows[index] not in self.lexicon.known and len(self.lows[index]) >= SHORTEST_VERB

    def _is_weighed(self, end: int) -> bool:
        """As in "500 gr | sera": grams have the sign of a coin, where a thing follows and nobody speaks of a price."""
        stems = self.lexicon.pack.price_stems
        thing = self._low(end).isalpha() and self.lows[end] not in self.lexicon.known and self.lows[end - 1] == "gr"
        return thing and bool(stems) and not any(low.startswith(stems) for low in self.lows)

    def _is_result(self, gloss: str, end: int) -> bool:
        """As in "تصل القيمة | إلى | 35": where the verb stands before its subject, "to" leads to what was reached."""
        free = self.state not in (NUMBER, CHANGE) and not (self.opened or self.changed)
        return gloss == "to" and self.lexicon.pack.verb_first and free and self._leads_number(end)

    def _is_passed(self, end: int) -> bool:
        """As in "já passou de | 300", "pasan de | 1.200": with no number behind it to which it went, it is exceeded."""
        if not self.lexicon.pack.passing_exceeds or not self._is_number(end):
            return False
        middles = (step for step in range(end + 1, len(self.lows)) if self.lows[step] in self.lexicon.range_middles)
        return not any(self._is_number(step + 1) for step in middles)

    def _is_less(self, gloss: str, end: int) -> bool:
        """As in "| menos | 17% do que em 2023", ", | soit | 3 % de plus que": how much less or more, and no number below zero."""
        if self._is_fewer(gloss, end):
            return True
        behind = self._past_unit(end) if self._is_number(end) else end + 1
        if gloss not in ("minus", "worth", "the") or behind >= len(self.lows):
            return False
        tables = (self.lexicon.glosses, self.lexicon.after_number)
        compared = (*_COMPARED, "that") if gloss == "minus" else _COMPARED  # "menos 17 % que en 2023"
        return any(said is not None and said[0].startswith(compared) for said in (match(t, self.lows, behind) for t in tables))

    def _is_fewer(self, gloss: str, end: int) -> bool:
        """As in "registaram-se | menos | 54 acidentes", "gastou | menos | 310 mil euros": how many fewer, and none below zero.

        A sign stands behind another preposition or "is" ("de menos 12 mil euros"), behind a colon, where an amount opens, and
        before degrees.
        """
        if gloss != "minus" or self.lows[end - 1] not in LESS or not self._is_number(end):
            return False
        said, unit = self._behind_number(end)
        if said in PERSONS or (not said and self._may_be_noun(unit)):
            return self._opens_fewer(end - 2) or not self._leads_sign(end - 2)
        measured = said in CURRENCIES or (said in MEASURES and not said.startswith("degree"))
        apart = self.state != AUXILIARY and self.tokens[end - 2].sort == "word"
        return measured and apart and not self._leads_sign(end - 2)

    def _opens_fewer(self, index: int) -> bool:
        """As in "| Menos 340 alunos", "con | menos 12 bomberos": behind nothing, or what is had so many fewer of."""
        led = match(self.lexicon.glosses, self.lows, index) if index >= 0 else None
        return index < 0 or (led is not None and led[0] == "with")

    def _leads_sign(self, index: int) -> bool:
        """Is the word at token `index` a preposition, or one that opens a wording with the next; nothing before the first?"""
        led = match(self.lexicon.glosses, self.lows, index) if index >= 0 else None
        return index < 0 or self.lows[index] == ":" or (led is not None and (led[0] in _BEFORE_SIGN or led[1] > index + 1))

    def _behind_number(self, index: int) -> tuple[str, int]:
        """What stands behind the number at token `index` and its scale in English, "" for what the pack has not, and where."""
        scale = match(self.lexicon.scales, self.lows, index + 1)
        unit = scale[1] + (self._low(scale[1]) in self.lexicon.after_scale) if scale is not None else index + 1
        said = match(self.lexicon.glosses, self.lows, unit)
        return (said[0] if said is not None else ""), unit

    def _past_unit(self, index: int) -> int:
        """The token behind the number at token `index`, its scale, and the word or the sign for percent or a currency."""
        unit = self._behind_number(index)[1]
        said = match(self.lexicon.glosses, self.lows, unit)
        named = said is not None and (said[0] == "percent" or said[0] in CURRENCIES)
        return said[1] if said is not None and named else unit + self._is_percent(unit)

    def _inside(self, index: int) -> tuple[str, int] | None:
        """As in "Betten | in | Bonn 40": the place stands before the number."""
        places = self.lexicon.pack.places
        if self.state == START or self.lows[index] not in places.openers or index + 1 >= len(self.lows):
            return None
        named = self.tokens[index + 1].sort == "word" and self._is_place(index + 1) and self._leads_number(index + 2)
        return ("— in", index + 1) if named else None

    def _by(self, index: int, wording: tuple[str, int] | None) -> tuple[str, int] | None:
        """As in "stieg | um | 5 Prozent"."""
        by = self.state == CHANGE and self.lows[index] in self.lexicon.by and (wording is None or wording[0] != "from")
        return ("by", index + 1) if by else None

    def _aged(self, index: int) -> tuple[str, int] | None:
        """As in "Kinder | unter | 5 Jahren"."""
        aged = self.last in PERSONS and self.lows[index] in self.lexicon.age_bounds and self._counts_time(index + 1)
        return ("aged", index + 1) if aged else None

    def _out_of(self, index: int) -> tuple[str, int] | None:
        """As in "9 | von | 10", "zeven | op de | tien"."""
        if self.state != NUMBER or self.opened or not self._parts(index):
            return None
        whole = index + 1 + (self._low(index + 1) in self.lexicon.pack.out_of_articles)
        return ("out of", whole) if self._is_number(whole) else None

    def _parts(self, index: int) -> bool:
        """Does the word between two numbers mean "out of"; as in "otto | su | dieci", where both are spelled?"""
        pack, low = self.lexicon.pack, self.lows[index]
        spelled = self.tokens[index - 1].sort == "word" and self._low(index + 1)[:1].isalpha()
        return low in pack.out_of or (low in pack.share_middles and spelled)

    def _behind(self, index: int) -> tuple[str, int] | None:
        """What the words mean because a number or a noun stands before them."""
        tables = {NUMBER: self.lexicon.after_number, NOUN: self.lexicon.after_noun}
        if self.lexicon.pack.capital_nouns and self.last in CURRENCY_NAMES:
            return match(self.lexicon.after_noun, self.lows, index)  # "5 Millionen Euro | des | Gewinns"
        return match(tables[self.state], self.lows, index) if self.state in tables else None

    def _longest(self, index: int, *tables: Wordings) -> tuple[str, int] | None:
        best = self._longest_in(self.lows, index, tables)
        if best is None or not self._grades_behind(index, best[1]):
            return best
        return self._longest_in(self.lows[: index + 1], index, tables) or best

    def _longest_in(self, lows: list[str], index: int, tables: Sequence[Wordings]) -> tuple[str, int] | None:
        matches = [entry for table in tables if (entry := match(table, lows, index)) is not None]
        return max(matches, key=lambda entry: entry[1]) if matches else None

    def _grades_behind(self, index: int, end: int) -> bool:
        """As in "une hausse de | plus de | 5 %": the next words grade a number, so that they are not of "de plus"."""
        graded = match(self.lexicon.glosses, self.lows, index + 1) if index + 1 < len(self.lows) else None
        return graded is not None and graded[0] in GRADING and graded[1] > end > index + 1 and self._is_number(graded[1])

    def _before_number(self, index: int) -> tuple[str, int] | None:
        """What the words mean because a number follows them."""
        lexicon, lows = self.lexicon, self.lows
        timed = self._before_time(index)
        if timed is not None:
            return timed
        joint = self._range_joint(index)
        if joint is not None:
            return joint
        if (bound := self._upper_bound(index) or self._passed_first(index)) is not None:
            return bound
        for gloss, end in matches(lexicon.before_number, lows, index):
            leads = self._is_counted(end) or (gloss in ("to", "by") and self._leads_number(end))
            if leads and self._may_lead(gloss, index, end):
                return ("of" if gloss == "by" and self.state != CHANGE and self._is_year(end) else gloss), end
        return self._range_opener(index) if self._leads_graded(index + 1) else None

    def _passed_first(self, index: int) -> tuple[str, int] | None:
        """As in "| superó por primera vez | los 2,3 millones"."""
        for table in (self.lexicon.before_number, self.lexicon.glosses):
            for gloss, end in matches(table, self.lows, index):
                phrase = self._phrase_at(end, self.lexicon.first_times)
                if phrase and gloss in ("more than", "nearly") and (number := self._past_article(end + len(phrase))):
                    return gloss, number
        return None

    def _may_lead(self, gloss: str, index: int, end: int) -> bool:
        """As in "under | 400 kronor", not "under | 2031", "até | 31 de dezembro": a word that elsewhere leads to a time."""
        if gloss in _REFERENCES:
            return self._may_refer(index, end)
        if gloss not in _ALSO_OF_TIMES:
            return True
        if self._is_day_of_month(end) or (self._is_year(end) and not self._is_many(end + 1)):
            return False
        return gloss != "under" or not (self._counts_time(end) or self._counts_unknown(end))

    def _is_many(self, index: int) -> bool:
        """Is the word a plural by its ending, or one of persons?"""
        said = match(self.lexicon.glosses, self.lows, index)
        if said is not None or not self._is_lower(index):
            return said is not None and said[0] in PERSONS
        return self._is_plural_noun(index)

    def _may_refer(self, index: int, end: int) -> bool:
        """As in "Ausfahrt | 12 ist zu", "ст. 5 ч. | 2"; not "An der Ausfahrt | 340 Autos", "за 24 ч. | 300 лодок"."""
        counts = self.lexicon.pack.capital_nouns and self._is_capital(end + 1)
        named = (match(self.lexicon.glosses, self.lows, step) for step in range(max(0, index - _REFERENCE_REACH), index))
        return not counts and (self.state != NUMBER or any(said is not None and said[0] == "article" for said in named))

    def _counts_unknown(self, index: int) -> bool:
        """As in "under | 14 förhandlingsdagar", while they went on: does a number count what the language does not know?"""
        follow = index + 1
        return not self._is_measured(index) and follow < len(self.tokens) and self._may_be_noun(follow)

    def _upper_bound(self, index: int) -> tuple[str, int] | None:
        """As in "штраф | до | 50 тыс. рублей", "czeka się | do | 6 godzin"; not "увеличен до", "до 2030 года"."""
        pack = self.lexicon.pack
        if self.lows[index] not in pack.upper_bounds or self.changed or self.opened or self.state in (NUMBER, CHANGE):
            return None
        came = any(low.startswith(pack.change_stems) for low in self.lows)
        return None if came or not self._is_measured(index + 1) else ("up to", index + 1)

    def _is_measured(self, index: int) -> bool:
        """Does a number in digits stand at token `index`, with money, a measure or a percentage behind it?"""
        if index >= len(self.tokens) or self.tokens[index].sort != "number" or YEAR.fullmatch(self.lows[index]):
            return False
        scale = match(self.lexicon.scales, self.lows, index + 1) if index + 1 < len(self.lows) else None
        unit = scale[1] if scale is not None else index + 1
        unit += scale is not None and self._low(unit) in self.lexicon.after_scale
        if unit >= len(self.lows):
            return False
        said = match(self.lexicon.glosses, self.lows, unit)
        if said is not None and said[0] in PERSONS:
            return self.lexicon.pack.bounds_persons
        named = said is not None and (said[0] in CURRENCIES or said[0] in MEASURES)
        return named or self._is_percent(unit) or self._sign_of_unit(self.tokens[unit]) is not None

    def _is_counted(self, index: int) -> bool:
        """Does a number stand at token `index`, or a share in words: "rund | ein Drittel"?"""
        share = match(self.lexicon.glosses, self.lows, index) if index < len(self.tokens) else None
        return self._is_number(index) or (share is not None and _SHARE.search(share[0]) is not None)

    def _range_joint(self, index: int) -> tuple[str, int] | None:
        """As in "von 5 | bis | 9", "stieg von 5 | auf | 9"."""
        expected = self.opened or self.state in (NUMBER, CHANGE)
        if not expected or self.lows[index] not in self.lexicon.range_middles or not self._leads_graded(index + 1):
            return None
        apart = self.state == NUMBER and not self.opened and self.lows[index] in self.lexicon.pack.change_middles
        joint = ", to" if apart else "to"
        self.opened = False
        return joint, index + 1

    def _before_time(self, index: int) -> tuple[str, int] | None:
        """What the words mean because a time that is counted follows them: "depuis | 30 ans"."""
        timed = match(self.lexicon.before_time, self.lows, index)
        if timed is None or self._opens_change(index):
            return None
        if self.lows[index] in self.lexicon.idle.span_openers and not self._dates_another(index, timed[1]):
            return None
        begin = self._past_grading(timed[1])
        return (timed[0], begin) if self._counts_time(begin) and not self._opens_year(begin) else None

    def _dates_another(self, opener: int, number: int) -> bool:
        """As in "| за девять месяцев | порт принял 40 лодок", not "построили | за 18 месяцев": another number is told there."""
        sorts = [token.sort for token in self.tokens]
        begin = next((step for step in range(opener, 0, -1) if sorts[step - 1] == "mark"), 0)
        end = next((step for step in range(number, len(sorts)) if sorts[step] == "mark" and opener > 0), len(sorts))
        is_title = self.lows[-1] not in ".!?"
        return is_title or "number" in sorts[begin:opener] + sorts[number + 1 : end]

    def _opens_change(self, index: int) -> bool:
        """As in "è sceso | da | 9 a 6 giorni": behind a verb of change, and its middle comes."""
        return self.changed and self.lows[index] in self.lexicon.range_openers and self._has_middle(index + 2)

    def _range_opener(self, index: int) -> tuple[str, int] | None:
        """As in "| von | 5 bis 9"."""
        if self.lows[index] not in self.lexicon.range_openers or not self._has_middle(index + 2):
            return None
        if self._is_share_with_result(index + 1):
            return "by", index + 1
        self.opened = True
        pack = self.lexicon.pack
        may_change = not pack.change_openers or self.lows[index] in pack.change_openers
        is_change = may_change and self._middle_after(index + 2) in pack.change_middles
        went = "up from" if self.acted else "went from"
        return went if is_change and not self.changed else "from", index + 1
