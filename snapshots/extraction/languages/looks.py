"""What a gloss in the making looks at: what stands at a token of the sentence, and what was written so far. Writes nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable

from snapshots.data.listing import listed
from snapshots.data.measures import SIGNS
from snapshots.extraction.languages.glosses import GlossWriter
from snapshots.extraction.languages.lexicon import Lexicon, Token, folded, match
from snapshots.extraction.languages.spelling import number_at
from snapshots.extraction.words.digits import Style

START, NUMBER, NOUN, MONTH, CHANGE, AUXILIARY, OTHER = range(7)
"""What was written last."""
_ENDS_OF_HEAD = ("", "(", ",", ":")
_SIGN = re.compile(
    r"([°º]?[A-Za-zµμΩ]{1,5}?)(?:CO[2₂](?:eq?|éq|äq)?|[²³23])?"
    r"(?:/[A-Za-z]{1,4}[²³23]?|/\([A-Za-z]{1,5}[²³23]?(?:\s?[·*.⋅ ]\s?[^\W\d_]{1,5}[²³23]?){0,2}\))*(?![^\W_])"
)
"""The sign of a unit, with what it is a mass of ("MtCO2e") and what it is divided by ("W/(m·K)")."""
YEAR = re.compile(r"(?:19|20)\d\d")
_DAY_IN_DIGITS = re.compile(r"(?:[0-2]?\d|3[01])\.(?:0?\d|1[0-2])\.(?:\d{4}|\d\d)?(?!\d)")
_DASHES = frozenset("-‐‑–")
_HYPHENATED = 2
_MOST_IN_BRACKET = 3
"""Words before the unit of a head: "in", the scale, "of"."""
GRADING = frozenset(
    ["about", "nearly", "over", "under", "at least", "at most", "more than", "less than", "just over", "just under"]
)
_JOINTS = frozenset(["and", "or", "of", "from", "to", "in", "by"])
_PREPOSITIONS = frozenset(
    ["the", "in", "on", "to", "for", "with", "by", "about", "among", "from", "at", "at the", "to the", "against", "because"]
)
PLAIN_VERBS = frozenset(["rose", "fell", "reached", "was", "were", "is", "are", "has", "have", "will be", "it", "there are"])
PERSONS = listed("residents children people women men pupils girls boys youths adults")
_BEHIND_NUMBERS = frozenset(["in", "on", "for", "with", "by", "at", "from", "against", "because", "in the"])
"""Prepositions of which none stands between a number and its unit."""
VERBS = PLAIN_VERBS | {"became", "been", "be"}
DATING = frozenset(["in", "year", "in the", "since", "from", "until", "before", "after", "early", "mid", "late"])
CURRENCY_NAMES = frozenset(
    ["euros", "dollars", "us dollars", "pesos", "soles", "pounds sterling", "yen", "swiss francs", "reais"]
)
TIME_UNITS = frozenset(
    [
        "seconds",
        "minutes",
        "seasons",
        "decades",
        "years",
        "year",
        "months",
        "month",
        "weeks",
        "week",
        "days",
        "day",
        "hours",
        "hour",
    ]
)
_DOLLAR_LETTERS = frozenset(["r", "us", "a", "c", "nz", "hk", "mx"])
_RANGE_REACH = 10
_CASE_REACH = 5
"""Tokens of a number within which its case shows: scale, unit, apostrophe and ending."""
_TIME_REACH = 4
_YEAR_LENGTH = 4
_GLUED_LETTERS = (2, 3)
"""How many letters behind a number make a name with it: "500px"; one is a unit or a scale, more a word that lost its space."""
SHORTEST_VERB = 4


class Looks:
    """A sentence with the place that its gloss has reached, and the questions asked of it."""

    def __init__(self, text: str, tokens: list[Token], lexicon: Lexicon, style: Style) -> None:
        self.text, self.tokens, self.lexicon, self.style = text, tokens, lexicon, style
        self.lows = [token.low for token in tokens]
        self.out = GlossWriter(text)
        self.state = START
        self.scaled = False
        """Did a scale word come last?"""
        self.last = ""
        """The last wording."""
        self.named = -1
        """Index of the last token that was taken for a name."""
        self.half_at = -1
        """Index of the token where a half stands that has been added to the number before its unit."""
        self.changed = False
        """Did a verb of change come?"""
        self.acted = False
        """Did any verb come in this clause?"""
        self.result_at = -1
        """Index of the token where the result of a change stands that endings of cases tell; -1 for none."""
        self.opened = False
        """Did a word that opens a range come, and its middle not yet?"""
        self.has = 0
        """Index of the token behind the last "has" or "have" of the clause; 0 where none came."""
        self.between = False
        """Did "between" come with its first number behind an article, and the second number not yet?"""

    def _is_number(self, index: int) -> bool:
        if index >= len(self.tokens):
            return False
        index += 2 * self._is_lettered_sign(index)
        if self.tokens[index].sort == "number":
            return True
        sign = self.lows[index] in "$€£%-−" and index + 1 < len(self.tokens) and self.tokens[index + 1].sort == "number"
        return sign or number_at(self.lows, index, self.lexicon.numbers) is not None

    def _is_lettered_sign(self, index: int) -> bool:
        """As in "R$ 95"."""
        return self._low(index + 1) == "$" and self._low(index) in _DOLLAR_LETTERS and self._low(index + 2)[:1].isdigit()

    def _has_middle(self, index: int) -> bool:
        return bool(self._middle_after(index))

    def _middle_after(self, index: int) -> str:
        """The word between the ends of a range whose first end stands before token `index`; "" if none."""
        reach = range(index, min(index + _RANGE_REACH, len(self.lows) - 1))
        reach = range(index, next((step for step in reach if self.lows[step] == ";"), reach.stop))
        middles = (
            self.lows[step]
            for step in reach
            if self.lows[step] in self.lexicon.range_middles
            and self._leads_graded(step + 1)
            and not self._is_year_alone(index, step + 1)
        )
        return next(middles, "")

    def _is_year_alone(self, first: int, last: int) -> bool:
        """As in "de | 1,8 % respecto al | 2021": a year ends no range whose begin, before token `first`, is none."""
        ends_in_year = YEAR.fullmatch(self._low(last)) is not None and self._low(last + 1) in (",", ".", "")
        return ends_in_year and YEAR.fullmatch(self.lows[first - 1]) is None

    def _counts_time(self, index: int) -> bool:
        if not self._is_number(index):
            return False
        for step in range(index, min(index + _TIME_REACH, len(self.tokens))):
            said = match(self.lexicon.glosses, self.lows, step)
            if said is not None and (said[0] in TIME_UNITS or said[0] in _BEHIND_NUMBERS):
                return said[0] in TIME_UNITS
        return False

    def _result_of_change(self, index: int) -> int:
        """As in "| 3 milyondan 4 milyona", whose cases say "from" and "to": where the second number begins; else 0."""
        pack = self.lexicon.pack
        result = self._cased_end(index, pack.from_endings) if pack.from_endings else 0
        return result if result and self._cased_end(result, pack.to_endings) else 0

    def _cased_end(self, index: int, endings: tuple[str, ...]) -> int:
        """The token after the number at token `index`, its scale and its unit, whose last word has one of the endings; else 0."""
        first = index + (self._low(index) in self.lexicon.percent_before)
        if not self._is_number(first):
            return 0
        for step in range(first + 1, min(first + _CASE_REACH, len(self.lows))):
            low, glued = self.lows[step], self.lows[step - 1] == "'"
            if self.tokens[step].sort == "word" and low.endswith(endings) and (glued or low in self.lexicon.known):
                return step + 1
            if self.tokens[step].sort == "word" and low not in self.lexicon.known:
                return 0
        return 0

    def _is_date_joint(self, index: int) -> bool:
        """As in "3 | de | mayo | de | 2017", "3 | . | Mai"."""
        if self.lows[index] not in self.lexicon.date_joints or index + 1 >= len(self.tokens):
            return False
        if self.state == NUMBER:
            return match(self.lexicon.months, self.lows, index + 1) is not None
        joined = self.lows[index + 1] in self.lexicon.date_joints and index + 2 < len(self.tokens)
        year = self.tokens[index + 1 + joined]
        return self.state == MONTH and year.sort == "number" and year.end - year.start == _YEAR_LENGTH

    def _ordinal_end(self, index: int) -> int:
        """End of the ordinal whose digits end before token `index`, or 0: "1er", "3.ª", and "4." where a stop makes ordinals."""
        if index >= len(self.tokens):
            return 0
        if self._is_degree(index):
            return 0
        if self.tokens[index].start != self.tokens[index - 1].end:
            loose = self.lows[index] in self.lexicon.pack.loose_ordinal_ends or self._is_spaced_day(index)
            return index + 1 if loose else 0
        glued = (
            self.lows[index] in (".", ":")
            and index + 1 < len(self.tokens)
            and self.tokens[index + 1].start == self.tokens[index].end
        )
        if self.lows[index + glued] in self.lexicon.pack.ordinal_ends:
            return index + glued + 1
        return self._stopped_ordinal_end(index, glued=glued)

    def _is_before_last_ordinal(self, index: int) -> bool:
        """As in "vom 11|.–17. April", "11|.-17.04.2031", "3|.-5. Platz": where a stop makes ordinals, the first of two."""
        last = index + 2
        if not self.lexicon.pack.stops.ordinals or self.lows[index] != "." or last >= len(self.tokens):
            return False
        if self.lows[index + 1] not in _DASHES or self.tokens[last].sort != "number":
            return False
        return self._ordinal_end(last + 1) > 0 or _DAY_IN_DIGITS.match(self.text, self.tokens[last].start) is not None

    def _is_spaced_day(self, index: int) -> bool:
        """As in "il 1 | ° maggio", "am 20 | . November", "4 | . maj 2026": before a month the sign is that of an ordinal."""
        low, pack = self.lows[index], self.lexicon.pack
        if low == ".":
            return self._names_month(index + 1) and (pack.stops.ordinals or self._is_year(index + 2))
        return low == "°" and "°" in pack.ordinal_ends and self._names_month(index + 1)

    def _is_year(self, index: int) -> bool:
        return YEAR.fullmatch(self._low(index)) is not None

    def _stopped_ordinal_end(self, index: int, *, glued: bool) -> int:
        """As in "am 3|. März": a stop makes the number an ordinal; in every language before a month without a capital."""
        follow = index + 1
        if self._is_before_last_ordinal(index):
            return follow
        if glued or self.lows[index] != "." or follow >= len(self.tokens) or self.tokens[follow].sort != "word":
            return 0
        return follow if self.lexicon.pack.stops.ordinals or (self._names_month(follow) and self._is_lower(follow)) else 0

    def _is_degree(self, index: int) -> bool:
        """As in "23|°C", which is no ordinal."""
        sign = self._sign_of_unit(self.tokens[index]) if self.lows[index] in "°º" else None
        return sign is not None and len(sign[1]) > 1

    def _is_day(self, index: int) -> bool:
        """Does a month follow at token `index`, or another day and then a month: "22. | und 23. März"?"""
        if index >= len(self.tokens):
            return False
        if match(self.lexicon.months, self.lows, index) is not None:
            return True
        last = self._ordinal_end(index + 2) if index + 2 < len(self.tokens) and self.tokens[index + 1].sort == "number" else 0
        return 0 < last < len(self.lows) and match(self.lexicon.months, self.lows, last) is not None

    def _is_day_of_month(self, index: int) -> bool:
        """As in "5 juillet", "5 de julio", "1er juin"."""
        if index + 1 >= len(self.tokens) or self.tokens[index].sort != "number":
            return False
        behind = self._ordinal_end(index + 1) or index + 1
        return any(self._names_month(behind + joined) for joined in (0, self._low(behind) in self.lexicon.date_joints))

    def _past_grading(self, index: int) -> int:
        """The number that a word before it grades, as in "depuis | plus de | 30 ans"."""
        graded = match(self.lexicon.glosses, self.lows, index) if index < len(self.lows) else None
        return graded[1] if graded is not None and graded[0] in GRADING and self._is_number(graded[1]) else index

    def _opens_year(self, index: int) -> bool:
        """As in "les | neuf premiers mois de 2022"."""
        said = match(self.lexicon.glosses, self.lows, index)
        return said is not None and said[0].startswith("first ")

    def _names_month(self, index: int) -> bool:
        return index < len(self.lows) and match(self.lexicon.months, self.lows, index) is not None

    def _is_sign_before(self, index: int) -> bool:
        """As in "%50": the sign stands before its number."""
        if (
            index + 1 >= len(self.tokens)
            or self.tokens[index + 1].sort != "number"
            or self.tokens[index + 1].start != self.tokens[index].end
        ):
            return False
        return not (index and self.tokens[index - 1].sort == "number" and self.tokens[index - 1].end == self.tokens[index].start)

    def _is_place(self, index: int) -> bool:
        """Where capitals tell no names: is the bare noun after "in" one, or does it go on with one ("Bad | Homburg")?"""
        opener = self.lows[index - 1] if index else ""
        if opener == "-" and index > 1 and self.named == index - _HYPHENATED:
            return True
        if self.lows[index] in self.lexicon.pack.places.never:
            return False
        if self.lexicon.pack.capital_nouns:
            return not self._is_lower(index) and self._is_place_by_ending(index, opener)
        return opener in self.lexicon.pack.places.openers and self._is_bare_name(index)

    def _is_place_by_ending(self, index: int, opener: str) -> bool:
        """As in "in Bonn", "Bad | Homburg", not "in Betrieben": where all nouns have capitals, their endings tell."""
        if index and self.named == index - 1:
            return True
        places, low = self.lexicon.pack.places, self.lows[index]
        plain = low.endswith(places.common_endings) and not low.endswith(places.endings)
        return opener in places.openers and not plain

    def _is_bare_name(self, index: int) -> bool:
        """Where names have no article: does the word stand without one, and alone?"""
        article = self.lexicon.article
        if not article or self.lows[index].startswith(article):
            return False
        follow = self.tokens[index + 1] if index + 1 < len(self.tokens) else None
        if follow is None or follow.sort != "word":
            return True
        return follow.low in self.lexicon.known or follow.low.startswith(self.lexicon.pack.verb_beginnings)

    def _leads_number(self, index: int) -> bool:
        """Does a number, or what grades one, stand at token `index`?"""
        if index >= len(self.tokens):
            return False
        graded = match(self.lexicon.before_number, self.lows, index) or match(self.lexicon.glosses, self.lows, index)
        return self._is_number(index) or (graded is not None and self._is_number(graded[1]) and graded[0] not in _JOINTS)

    def _leads_graded(self, index: int) -> bool:
        """Does a number stand at token `index`, or one right after a word that grades it ("ca. 90")?"""
        if index >= len(self.tokens):
            return False
        graded = match(self.lexicon.before_number, self.lows, index) or match(self.lexicon.glosses, self.lows, index)
        return self._is_number(index) or (graded is not None and graded[0] in GRADING and self._is_number(graded[1]))

    def _is_share_with_result(self, index: int) -> bool:
        """As in "progresse de | 4,5 % à 350": a percentage, and after the middle of a range a number that is none."""
        reach = range(index + 1, min(index + _RANGE_REACH, len(self.lows) - 1))
        middle = next((step for step in reach if self.lows[step] in self.lexicon.range_middles), 0)
        if not middle or not self._is_percent(middle - 1):
            return False
        end = next((step for step in range(middle + 1, len(self.lows)) if self.tokens[step].sort == "number"), len(self.lows))
        return end < len(self.lows) and not self._is_percent(end + 1)

    def _is_percent(self, index: int) -> bool:
        return index < len(self.lows) and self.lows[index] in self.lexicon.percent

    def _half_end(self, index: int) -> int:
        """The token after the words at token `index` that add a half, or 0."""
        half = self._phrase_at(index, self.lexicon.idle.halves)
        return index + len(half) if half else 0

    def _phrase_at(self, index: int, phrases: Iterable[str]) -> list[str]:
        """The words of the phrase that begins at token `index`; none where none does."""
        return next((words for words in map(str.split, phrases) if self.lows[index : index + len(words)] == words), [])

    def _low(self, index: int) -> str:
        return self.lows[index] if 0 <= index < len(self.lows) else ""

    def _is_capital(self, index: int) -> bool:
        return 0 <= index < len(self.tokens) and self.tokens[index].sort == "word" and not self._is_lower(index)

    def _is_preposition(self, index: int) -> bool:
        """An article leads no number either: "stieg 2024 | die | Zahl"."""
        matched = match(self.lexicon.glosses, self.lows, index)
        before = match(self.lexicon.before_number, self.lows, index)
        return any(entry is not None and entry[0] in _PREPOSITIONS for entry in (matched, before))

    def _counts_after_month(self, index: int) -> bool:
        """As in "im März 45 Schulen": where the day stands before its month, a number after it counts what follows."""
        follows = index + 1 < len(self.tokens) and self.tokens[index + 1].sort == "word" and not self._names_month(index + 2)
        return self.state == MONTH and follows and self.tokens[index].end - self.tokens[index].start != _YEAR_LENGTH

    def _is_month_of_year(self, index: int) -> bool:
        """As in "sept. 2021": what is a number elsewhere is a month before a year."""
        dotted = index + 1 < len(self.tokens) and self.lows[index + 1] == "."
        after = self.tokens[index + 1 + dotted] if index + 1 + dotted < len(self.tokens) else None
        return after is not None and YEAR.fullmatch(after.low) is not None and self._names_month(index)

    def _sign_of_unit(self, token: Token) -> re.Match[str] | None:
        """The sign of a unit that the word is, wherever it stands."""
        matched = _SIGN.match(self.text, token.start)
        return matched if matched is not None and matched[1] in SIGNS else None

    def _unit_sign(self, token: Token) -> re.Match[str] | None:
        """The sign of a unit after a number, or as table heads have it: alone in brackets, or behind "in" at the end."""
        matched = self._sign_of_unit(token)
        if matched is None or token.low.endswith("'"):
            return None
        closes = self.text.startswith((")", ".)"), matched.end())
        bracketed = closes and (self.text[token.start - 1 : token.start] == "(" or self._follows_scale(token))
        divides = self.text[token.start - 1 : token.start] == "/" and token.start > 0
        ends_head = self.last == "in" and self.text[matched.end() :].lstrip()[:1] in _ENDS_OF_HEAD
        return matched if bracketed or divides or ends_head or self.state == NUMBER else None

    def _follows_scale(self, token: Token) -> bool:
        """As in "(miles de | t)", "(in miljoen | m³)": a word that scales stands before it in the bracket."""
        opened = self.text.rfind("(", 0, token.start)
        inside = self.text[opened + 1 : token.start].split() if opened >= 0 else []
        return len(inside) <= _MOST_IN_BRACKET and any(folded(word) in self.lexicon.scales for word in inside[-2:])

    def _is_part_of_name(self, index: int) -> bool:
        """Does a number stand at the word without a space: "mp3", "500px"?"""
        token, before = self.tokens[index], self.tokens[index - 1] if index else None
        follow = self.tokens[index + 1] if index + 1 < len(self.tokens) else None
        if before is not None and before.sort == "number" and before.end == token.start:
            return token.end - token.start in _GLUED_LETTERS and token.low.isascii()
        return follow is not None and follow.sort == "number" and follow.start == token.end

    def _is_letter_of_name(self, index: int) -> bool:
        """As in "11-S": one letter behind a number and its hyphen."""
        token = self.tokens[index]
        hyphen = index > 1 and self.lows[index - 1] == "-" and self.tokens[index - 1].end == token.start
        return hyphen and self.tokens[index - 2].sort == "number" and token.end - token.start == 1

    def _is_verb(self, index: int, shown: str) -> bool:
        token = self.tokens[index]
        pack = self.lexicon.pack
        if pack.capital_nouns:
            return shown[0].islower() and (self._ends_in_capital() or not self._is_attribute(index))
        if pack.verb_first and self.state == START:
            return not token.low.startswith(self.lexicon.article)
        if self.last == ":" and token.low.startswith(pack.subordinate_beginnings):
            return True
        if shown[0].isupper() or len(token.low) < SHORTEST_VERB or token.low.endswith(pack.noun_endings):
            return False
        known = token.low.endswith(pack.verb_endings) or token.low.startswith(pack.verb_beginnings)
        return known and (self.state in (NOUN, START, NUMBER) or (pack.verb_last and self._ends_clause(index + 1)))

    def _ends_clause(self, index: int) -> bool:
        return index >= len(self.tokens) or self.lows[index] in (".", ",", ";")

    def _is_infinitive(self, index: int) -> bool:
        """As in "As obras devem | durar | 14 meses": a verb right behind a verb."""
        behind = self.last in ("became", "sold") and len(self.lows[index]) >= SHORTEST_VERB and self._is_lower(index)
        return behind and self.lows[index].endswith(self.lexicon.pack.infinitive_endings)

    def _is_second_verb(self, index: int) -> bool:
        """As in "hanno fatto 12 controlli e | ritirato | 31 patenti": one word between "and" and a number counts nothing.

        Where the first number has no noun behind it, the noun stands before each: "medici 12 e | infermieri | 40".
        """
        pack = self.lexicon.pack
        if index < 2 or self.tokens[index - 2].sort == "number":
            return False
        joined = self.last == "and" and not pack.verb_last and self._is_lower(index) and self._leads_number(index + 1)
        counts = any(token.sort == "number" for token in self.tokens[:index]) and not self._is_percent(index + 2)
        return joined and counts and len(self.lows[index]) >= SHORTEST_VERB

    def _is_plural_noun(self, index: int) -> bool:
        """Is the word a plural by its ending?"""
        endings = self.lexicon.idle.plural_endings
        return bool(endings) and self._low(index).isalpha() and self._is_lower(index) and self.lows[index].endswith(endings)

    def _is_adverb(self, index: int) -> bool:
        """Is the word one by its ending; where all nouns have capitals, the first word before a word without one?"""
        pack, follow = self.lexicon.pack, index + 1
        if not self.lows[index].endswith(pack.adverb_endings) or self.state == NUMBER:
            return False
        lower = follow < len(self.tokens) and self.tokens[follow].sort == "word" and self._is_lower(follow)
        return not pack.capital_nouns or (self.state == START and lower)

    def _ends_in_capital(self) -> bool:
        """Was the last word of the source a noun by its capital? That of the first word says nothing."""
        return self.state == NOUN and len(self.out.pieces) > 1 and self.text[self.out.pieces[-1][1]].isupper()

    def _is_attribute(self, index: int) -> bool:
        """Does a noun by its capital come next, or after one more word that is not in the pack?"""
        step = index + 1
        if step < len(self.tokens) and self._is_lower(step) and self.lows[step] not in self.lexicon.known:
            step += 1
        return step < len(self.tokens) and self.tokens[step].sort == "word" and not self._is_lower(step)

    def _is_lower(self, index: int) -> bool:
        return self.text[self.tokens[index].start].islower()
