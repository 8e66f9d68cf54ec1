"""The gloss of a sentence that puts no space between its words: Japanese, Chinese.

No word of it can be told without a dictionary, but what stands right beside a number can: a modifier, a scale, a unit,
a counter, the word that joins it to what is counted. All else between marks and numbers is one noun each.
"""

from __future__ import annotations

import re
from decimal import Decimal

from snapshots.data.languages.pack import UnspacedWords
from snapshots.extraction.languages.glosses import Gloss, GlossWriter
from snapshots.extraction.languages.number_glossing import made_noun
from snapshots.extraction.languages.spelled_signs import spelled_signs
from snapshots.extraction.languages.unspaced_words import (
    BEHIND_BRACKET,
    CHANGED,
    CLOCK,
    FRACTION,
    NAMED,
    PRICED,
    SO_MANY_IN,
    SPAN,
    TENTHS,
    YEAR,
    Tail,
    date_in_english,
    dates_of,
    in_english,
    longest_first,
    noun_behind,
    said_at,
    size_in_english,
)  # fmt: skip
from snapshots.extraction.words.digits import Style, is_number, value_of

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_PER = re.compile(r"[^\W\d_]{1,3}?(?:\d[^\W\d_]{1,2}?)?(?:当たり|あたり)")
_MINUS_SHARE = re.compile(r"[-−](?=\d+(?:\.\d+)?%)")
_HYPHENED = re.compile(r"[^\W\d_][-–−]$")
_RANGE = re.compile(r"[-–~〜至](?=\d)")
_NOTHING_BEHIND = re.compile(r"[^\W\d_ぁ-ん]|、(?=\d)")
"""A sign that is no ending, whose meaning nobody tells here ("3|密"), or a number that has the counter of both ("3|、4人")."""
_SHARED = re.compile(r"\d[、・]$")
_SOME = re.compile(r"(?<![一-鿿])[数數几幾]$")
"""As in "数|10人", but not "件数|10件"."""
_AFTER_LATIN = re.compile(r"[A-Za-z][-/._]?$")
_BROKEN = re.compile(r"\d\.\d{1,2}$")
_NEAR = 5
_MARKS = {**dict.fromkeys("、「」『』・【】《》　", ","), "。": ".", "〜": "–", "￥": "¥"}
"""Those of full width are spelled as ASCII before (`words/plain_view.py`)."""
_PIECE = re.compile(r"[^\W\d_]+|\s+|[\W_]")
_LATIN = re.compile(r"[A-Za-zµμ°²³/·-]+")
_LATIN_UNIT = re.compile(r"[A-Za-zµμ°Ω]+[²³]?(?:[/·][A-Za-z]+[²³]?)*")
_KATAKANA = re.compile(r"[ァ-ヶー]{2}")
_LENGTHS = frozenset(["minutes", "hours", "days", "weeks", "months"])
_KANA = re.compile(r"[ぁ-ん]+")
_SHORTEST_NAME = 2
_BELOW_ZERO = "minus"


def unspaced_gloss(text: str, start: int, end: int, words: UnspacedWords, style: Style) -> Gloss:
    """The gloss of `text[start:end]`, one sentence."""
    return _Unspaced(text, end, words, style).gloss(start)


class _Unspaced:
    """One walk over a sentence, from number to number."""

    def __init__(self, text: str, end: int, words: UnspacedWords, style: Style) -> None:
        self.text, self.end, self.words, self.style = text, end, words, style
        self.dates = dates_of(tuple(words.eras))
        self.times, self.units, self.grades = map(longest_first, (words.times, words.units, words.graded_behind))
        self.counters = longest_first({word: word for word in words.counters | words.persons})
        self.scales = longest_first({word: word for word in words.scales})
        self.out = GlossWriter(text)
        self.spelled: dict[int, tuple[str, int]] = {}
        """Where numbers in signs begin, each with its English and the offset behind it."""
        self.nouns = 0
        self.graded: tuple[str, int] | None = None
        """The modifier right before the next number, and where it begins."""
        self.named = False
        """Does the noun that is counted stand before the number?"""
        self.changing = False
        """Did a change begin, whose result comes next: "由|8.6万户减少至1.2万户"?"""
        self.per = ""
        """The measure that the next amount is stated per."""

    def gloss(self, start: int) -> Gloss:
        offset = start
        self.spelled = spelled_signs(self.text, start, self.end, self.words.counters | self.words.persons)
        while offset < self.end:
            offset = (
                self._time(offset)
                or self._unit_of_head(offset)
                or self._in_signs(offset)
                or self._amount(offset)
                or self._stretch(offset)
            )
        return self.out.gloss()

    def _time(self, offset: int) -> int:
        """A date, a clock time, or a span of years: the offset behind it, or 0."""
        span = SPAN.match(self.text, offset, self.end)
        if span:
            return self._put(f"from {span[1]} to {span[2]}", offset, span.end())
        date = self.dates.match(self.text, offset, self.end) if not self.text[max(0, offset - 1) : offset].isdigit() else None
        if date:
            self.named, self.graded = False, None
            return self._put(date_in_english(date, self.words.eras), offset, date.end())
        clock = CLOCK.match(self.text, offset, self.end)
        if clock:
            return self._put(f"{self._noun()},", offset, clock.end())
        said, behind = said_at(self.times, self.text, offset, self.end)
        return self._put(f"{said},", offset, behind) if said else 0

    def _unit_of_head(self, offset: int) -> int:
        """As in "収入(|百万円|)", "单位:|万元": in what the numbers below are printed; the offset behind it, or 0."""
        named = next((word for word in self.words.unit_names if self.text.startswith(f"{word}:", offset, self.end)), "")
        if named:
            return self._put("unit", offset, offset + len(named))
        if self.text[max(0, offset - 1) : offset] not in ("(", ":"):
            return 0
        scale, begin = said_at(self.scales, self.text, offset, self.end)
        unit, stop = self._unit(begin)
        stop = stop if unit else said_at(self.counters, self.text, begin, self.end)[1]
        behind = self.text[stop + 1 : self.end].lstrip() if self.text.startswith(")", stop) else self.text[stop : self.end]
        power = self.words.scales.get(scale, 0)
        if stop == offset or behind[:1] not in ("", ":"):
            return self._amount_of_head(offset, stop, power, unit)
        said = filter(None, (size_in_english(power), unit))
        return self._put(" ".join(said) or self._noun(), offset, stop)

    def _amount_of_head(self, offset: int, stop: int, power: int, unit: str) -> int:
        """As in "売上高(|百万円)45": an amount right behind the bracket with its unit; the offset behind it, or 0."""
        place = BEHIND_BRACKET.match(self.text, stop, self.end)
        low, last, own = self._parts(place.end()) if place is not None and unit else (None, stop, 0)
        if place is None or low is None or own or self._tail(last).last > last:
            return 0
        self._put(f"{self._noun()}) ", offset, place.end())
        return self._put(f"{in_english(low.scaleb(power))} {unit}", place.end(), last)

    def _in_signs(self, offset: int) -> int:
        """As in "六成", "半数以上", "三百人": the offset behind it, or 0."""
        said, behind = self.spelled.get(offset, ("", 0))
        if not said:
            return 0
        tail = self._tail(behind)
        self._state(said, offset, tail)
        return self._behind(tail)

    def _amount(self, offset: int) -> int:
        """A number with its scales, unit, counter and modifiers: the offset behind it, or 0."""
        if not self.text[offset].isdecimal():
            return 0
        share = self._share(offset)
        if share:
            return share
        said, behind = self._value(offset)
        tail = self._tail(behind)
        base = self._base_end(offset, tail)
        if base:
            return base
        name = self._name_end(offset, behind, tail)
        if name or said is None:
            self.named, self.graded = False, None
            return self._put(self._noun(), offset, name or behind)
        glued = tail.unit[:1] == self.text[behind] if behind < self.end else False
        stated = f"{said}{tail.unit}" if glued and said[-1].isdigit() else f"{said} {tail.unit}".rstrip()
        self._state(f"{stated} per {self.per}" if self.per and tail.unit else stated, offset, tail)
        return self._behind(tail)

    def _state(self, stated: str, offset: int, tail: Tail) -> None:
        """Writes an amount with the modifiers before and behind it; the sign of one below zero stays."""
        grade, begin = self.graded or ("", offset)
        grades = (tail.grade, grade) if grade == _BELOW_ZERO else (tail.grade or grade,)
        self._put(" ".join(filter(None, (*grades, stated))), begin, tail.stop)

    def _tail(self, offset: int) -> Tail:
        """What stands right behind a number: "|億円以上", "|余人", "|人以上"."""
        inner, begin = said_at(self.grades, self.text, offset, self.end)
        unit, stop = self._unit(begin)
        counted, after = ("", stop) if unit else said_at(self.counters, self.text, begin, self.end)
        outer, last = ("", after) if inner else said_at(self.grades, self.text, after, self.end)
        return Tail(inner or outer, unit, counted, stop if counted else last, after, last)

    def _unit(self, offset: int) -> tuple[str, int]:
        """A unit by its word, in English, or by Latin letters as they are; none where a word in katakana goes on."""
        latin = _LATIN_UNIT.match(self.text, offset, self.end)
        if latin:
            return latin[0], latin.end()
        if self.text.startswith("日", offset) and _BROKEN.search(self.text[max(0, offset - _NEAR) : offset]):
            return "days", offset + 1  # "11.2|日": a day of a month is whole
        unit, behind = said_at(self.units, self.text, offset, self.end)
        if not unit or _KATAKANA.match(self.text, behind - 1, self.end):
            return "", offset
        per, last = self._unit(behind + 1) if self.text.startswith("/", behind, self.end) else ("", behind)
        return (f"{unit}/{per}", last) if per else (unit, behind)

    def _name_end(self, offset: int, behind: int, tail: Tail) -> int:
        """Where what is no amount ends: "第|3", "|12歳", "G|7", "|03-5555-0100", "|2020", "|1株当たり"; 0 for an amount."""
        named = NAMED.match(self.text, offset, self.end)
        if named:
            return named.end()
        idle = self._idle_at(behind)
        if idle > tail.after - behind or _PER.match(self.text, behind, self.end):
            return behind + idle
        if self._only_dates(offset, tail) or self._goes_on(tail):
            digits = _NUMBER.match(self.text, tail.last, self.end)
            return digits.end() if digits else tail.last
        return behind if self._is_named(offset) or (tail.last == behind and self._says_nothing(offset, behind)) else 0

    def _base_end(self, offset: int, tail: Tail) -> int:
        """As in "|1立方メートル当たり|120円": the offset behind what the amount after it is stated per, or 0."""
        ends = PRICED.match(self.text, tail.stop, self.end) if tail.unit and self.text[offset : offset + 1] == "1" else None
        if ends is None or self.text[offset + 1].isdigit():
            return 0
        self.per = tail.unit
        return ends.end()

    def _idle_at(self, offset: int) -> int:
        """The length of the longest word there that makes a number before it none."""
        return max((len(word) for word in self.words.idle if self.text.startswith(word, offset)), default=0)

    def _goes_on(self, tail: Tail) -> bool:
        """Does what makes it no number, or another, stand behind a modifier or unit: "30余|年", "300多|万", "9秒|98"?"""
        if tail.grade:
            return bool(self._idle_at(tail.last) or said_at(self.scales, self.text, tail.last, self.end)[0])
        told = self._tail(digits.end()) if (digits := _NUMBER.match(self.text, tail.last, self.end)) else None
        return told is not None and tail.unit != "" and not (tail.unit in _LENGTHS and told.unit)

    def _only_dates(self, offset: int, tail: Tail) -> bool:
        """A length of time that only dates: "過去|3か月", "|2週間前"."""
        if tail.unit not in _LENGTHS:
            return False
        opened = self.text.endswith(tuple(self.words.time_openers), 0, offset)
        return opened or self.text.startswith(tuple(self.words.time_ends), tail.after)

    def _is_named(self, offset: int) -> bool:
        """As in "G|7", "COVID-|19", "第|3", "数|10"; "3、|4人" is told as little."""
        before = self.text[max(0, offset - _NEAR) : offset]
        hyphened = _HYPHENED.search(before) if self.graded is None else None
        named = hyphened or _AFTER_LATIN.search(before) or _SHARED.search(before) or _SOME.search(before)
        return named is not None or before.endswith(tuple(self.words.idle_before))

    def _says_nothing(self, offset: int, behind: int) -> bool:
        """Is a bare number a year, an address, the number of a list, or does a sign follow that nobody tells here?"""
        if re.fullmatch(rf"{YEAR}|\d+[-–]\d+", self.text[offset:behind]) or _NOTHING_BEHIND.match(self.text, behind, self.end):
            return True
        numbered = self.text[max(0, offset - _NEAR) : offset].rstrip(" :").endswith(tuple(self.words.numbered))
        return numbered or (not self.named and self.text[behind : behind + 1] in tuple("、)."))

    def _share(self, offset: int) -> int:
        """As in "3分の1", "約6割", "3人に1人": the offset behind it, or 0."""
        part, whole, behind = self._part_of_whole(offset)
        if not behind:
            return 0
        grade, last = said_at(self.grades, self.text, behind, self.end)
        tail = Tail(grade, "", "", last, last, last)
        self._state(f"{part} out of {whole}", offset, tail)
        return self._behind(tail)

    def _part_of_whole(self, offset: int) -> tuple[str, str, int]:
        """Part, whole, and the offset behind them, or 0."""
        tenths = TENTHS.match(self.text, offset, self.end)
        if tenths:
            return tenths[1] + (tenths[2] or ""), "100" if tenths[2] else "10", tenths.end()
        shown = FRACTION.match(self.text, offset, self.end) or SO_MANY_IN.match(self.text, offset, self.end)
        if shown is None or int(shown["part"]) >= int(shown["whole"]):
            return "", "", 0
        return shown["part"], shown["whole"], shown.end()

    def _behind(self, tail: Tail) -> int:
        """What is counted, where it stands behind the number, and a comma: a new phrase begins there."""
        offset = tail.last
        noun = self._noun_behind(tail)
        if noun:
            self._put(f"{'of ' if tail.unit else ''}{self._noun()},", *noun)
            offset = noun[1]
        elif tail.counted in self.words.persons and not self.named:
            self._put("people,", tail.stop, tail.after)
        elif tail.counted in self.words.things and not self.named:
            self._put(f"{self._noun()},", tail.stop, tail.after)
        elif self.changing:
            pass
        elif tail.counted or self.text[offset : min(offset + 1, self.end)].isalpha():
            self.out.append(";" if tail.counted else ",")  # in a list of numbers the last unit would be that of all
        self.named, self.graded, self.per = False, None, self.per if self.changing else ""
        return offset

    def _noun_behind(self, tail: Tail) -> tuple[int, int] | None:
        """Where what is counted stands behind the number, up to the next number in signs."""
        stop = min((place for place in self.spelled if place > tail.last), default=self.end)
        return noun_behind(self.text, stop, tail, self.words, is_named=self.named)

    def _value(self, offset: int) -> tuple[str | None, int]:
        """A number or a range of two in English, and the offset behind it."""
        low, behind, power = self._parts(offset)
        joint = _RANGE.match(self.text, behind, self.end)
        if low is None or joint is None:
            return (in_english(low) if low is not None else None), behind
        high, end, high_power = self._parts(joint.end())
        if high is None or high <= low.scaleb(0 if power else high_power):
            return None, end
        return f"{in_english(low if power else low.scaleb(high_power))}–{in_english(high)}", end

    def _parts(self, offset: int) -> tuple[Decimal | None, int, int]:
        """The value of digits with their scales, "12億5000万", the offset behind it, and the power of its first scale."""
        total, behind, first = self._part(offset)
        power = first
        while total is not None and power:
            part, end, lower = self._part(behind)
            if part is None or part >= Decimal(10) ** power:
                break
            total, behind, power = total + part, end, lower
        return total, behind, first

    def _part(self, offset: int) -> tuple[Decimal | None, int, int]:
        """The value of digits with one scale, the offset behind it, and the power; a unit may begin as a scale does: "5千克"."""
        digits = _NUMBER.match(self.text, offset, self.end)
        if digits is None:
            return None, offset, 0
        whole = digits[0].isdigit() or is_number(digits[0], self.style)
        read = value_of(digits[0], self.style) if whole else None
        none = ("", digits.end())
        scale, behind = none if self._unit(digits.end())[0] else said_at(self.scales, self.text, digits.end(), self.end)
        power = self.words.scales.get(scale, 0)
        return read[0].scaleb(power) if read else None, behind, power

    def _stretch(self, offset: int) -> int:
        """Words up to the next number or mark, or one mark."""
        piece = _PIECE.match(self.text, offset, self.end)
        if piece is None:
            return self._put(self.text[offset], offset, offset + 1)
        if not piece[0][0].isalpha():
            return self._mark(offset, piece)
        stop = self._next_time(offset, piece.end())
        return self._words(offset, stop)

    def _next_time(self, offset: int, stop: int) -> int:
        """Where a time begins within a stretch of words, or its end."""
        starts = [self.text.find(word, offset + 1, stop) for word in (*self.words.times, *self.words.eras)]
        return min((place for place in (*starts, *self.spelled) if offset < place < stop), default=stop)

    def _mark(self, offset: int, piece: re.Match[str]) -> int:
        if piece[0].isspace() and piece[0] not in _MARKS:
            self.out.write_gap(offset)
            return self._put(" ", offset, piece.end())
        if _MINUS_SHARE.match(self.text, offset, self.end):
            self.graded = _BELOW_ZERO, offset
            return offset + 1
        if piece[0] not in "-–~〜$€£¥￥":
            self.named = self.named and piece[0] == ":"
            self.graded = None
        return self._put(_MARKS.get(piece[0], piece[0]), offset, piece.end())

    def _words(self, offset: int, stop: int) -> int:
        """A noun, with the words that join it to the number behind it."""
        begin = self._past_skipped(offset, stop)
        self.graded = None
        below = _MINUS_SHARE.match(self.text, stop, self.end)
        if not (below or stop in self.spelled or self.text[stop : stop + 1].isdecimal()):
            self._name(begin, stop)
            return stop
        last, self.graded = (stop, (_BELOW_ZERO, stop)) if below else self._graded_before(begin, stop)
        self._join(begin, self._before_base(begin, last), stop)
        return below.end() if below else stop

    def _before_base(self, begin: int, last: int) -> int:
        """As in "水价|每立方米|2.8元": where the words before what a price is of end; of a measure only."""
        place = max((self.text.rfind(word, begin, last) for word in self.words.price_openers), default=-1)
        unit, stop = self._unit(place + 1) if place >= 0 else ("", 0)
        if not unit or stop != last:
            return last
        self.per = unit
        return place

    def _join(self, begin: int, last: int, stop: int) -> None:
        """Writes the noun between two offsets, and whether it is what the number behind it counts."""
        if self._joins_change(begin, last, stop):
            return
        joint = max((word for word in self.words.subject_ends if self.text.endswith(word, begin, last)), key=len, default="")
        apart = not joint and self.text.endswith(tuple(self.words.phrase_ends), begin, last)
        named = not apart and self._name(begin, last - len(joint))
        self.named = self.named and not apart
        self.out.append(" was " if named and self.named else ", ")

    def _joins_change(self, begin: int, last: int, stop: int) -> bool:
        """Writes what a number is the begin, the result or the size of, where the words before it say so; False where not."""
        if self.changing:
            self.changing = False
            self.out.append(", to ")
            return True
        opener = next((word for word in self.words.change_openers if self.text.endswith(word, begin, last)), "")
        if opener and CHANGED.match(self.text, stop, self.end):
            self.out.append(";" if self.out.out else "")
            self.changing = self._name(begin, last - len(opener))
            self.out.append(" went from ")
            return True
        change = next((word for word in self.words.changes if self.text.endswith(word, begin, last)), "")
        told = bool(change) and last - len(change) - begin >= _SHORTEST_NAME and self._name(begin, last - len(change))
        return told and self._put(f" {self.words.changes[change]} ", last - len(change), last) > 0

    def _name(self, begin: int, last: int) -> bool:
        """Writes the noun between two offsets, letters of Latin as they are; False where none stands there."""
        begin = self._past_verb(begin, last)
        if last <= begin:
            return False
        self.named = _LATIN.fullmatch(self.text, begin, last) is None
        self._put(self._noun() if self.named else self.text[begin:last], begin, last)
        return True

    def _past_verb(self, begin: int, last: int) -> int:
        """As in "全市法院受理|案件": past the last verb that says what was done to what is counted."""
        ends = (self.text.rfind(word, begin, last) + len(word) for word in self.words.verbs if word in self.text[begin:last])
        verb = max(ends, default=begin)
        return begin if verb == last - 1 else verb  # "发生|率"

    def _graded_before(self, begin: int, last: int) -> tuple[int, tuple[str, int] | None]:
        """The modifier at the end of a stretch, or ahead of a whole in it, and where the words before the modifier end."""
        word = max((word for word in self.words.graded if self.text.endswith(word, begin, last)), key=len, default="")
        if word:
            return last - len(word), (self.words.graded[word], last - len(word))
        ahead = next((word for word in self.words.graded_shares if self.text.find(word, begin, last) >= 0), "")
        return last, (self.words.graded_shares[ahead], last) if ahead else None

    def _past_skipped(self, offset: int, stop: int) -> int:
        """Past the words that open a clause and name nothing, and the endings of what came before."""
        kana = _KANA.match(self.text, offset, stop) if self.out.pieces else None
        begin = kana.end() if kana and (kana.end() == stop or self.text[offset - 1].isalnum()) else offset
        skipped = max((word for word in self.words.skipped if self.text.startswith(word, offset)), key=len, default="")
        return max(begin, offset + len(skipped))

    def _noun(self) -> str:
        self.nouns += 1
        return made_noun(self.nouns)

    def _put(self, shown: str, start: int, end: int) -> int:
        """Writes a piece, apart from the one before it: "12所，300人" are two numbers."""
        before = self.out.out[-1][-1:] if self.out.out else ""
        if shown[0].isalnum() and (before.isalnum() or before in tuple(",.:%)”")):
            self.out.append(" ")
        self.out.put(shown, start, end, worded=True)
        return end
