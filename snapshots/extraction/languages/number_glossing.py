"""Numbers of a sentence in another language, written in English: digits, words, scales, shares, rates and percentages."""

from __future__ import annotations

import re

from snapshots.data.currencies import CODES
from snapshots.data.currencies import SIGNS as CURRENCY_SIGNS
from snapshots.data.languages.common_times import WEEKDAYS
from snapshots.data.measures import NAMES as MEASURES
from snapshots.extraction.languages.idle_numbers import IdleNumbers
from snapshots.extraction.languages.lexicon import match
from snapshots.extraction.languages.looks import AUXILIARY, CHANGE, NOUN, NUMBER, OTHER, PERSONS, START, VERBS, YEAR
from snapshots.extraction.languages.mixed_amounts import mixed_at
from snapshots.extraction.languages.spelling import in_english, number_at
from snapshots.extraction.languages.year_looks import YearLooks
from snapshots.extraction.words.digits import MAX_DIGITS, split_run, value_of

_ROUND = re.compile(r"10{2,6}")
_MINUTES = re.compile(r"[0-5]\d")
_SIGNS_BEHIND = tuple("%‰°$€£/-–")
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
_VOWELS, _CONSONANTS = "aeiou", "bcdfgklmnpqrtvwxz"
_LONGEST_PAIR = 4
"""Tokens between the number of a compound and its last noun: "30-Euro-Marke" has four, "30-Tonner" two and counts."""


class NumberGlosser(IdleNumbers, YearLooks):
    """Writes what a number at a token is in English; each reader gives the token after it, or 0 where there is none."""

    def _mixed(self, index: int) -> int:
        """As in "1 millón 200 mil": a number of several parts; the token after it, or 0."""
        mixed = mixed_at(self.tokens, self.lows, index, self.lexicon, self.style) if self.state != NUMBER else None
        if mixed is None:
            return 0
        self._write(f"{mixed[0]:,f}", index, mixed[1], NUMBER)
        self.scaled = match(self.lexicon.scales, self.lows, mixed[1] - 1) is not None
        return mixed[1]

    def _half(self, index: int) -> int:
        """The words of a half that the number before its unit has already; the token after them, or 0."""
        return self._drop(index, self._half_end(index)) if index == self.half_at else 0

    def _number(self, index: int) -> int:
        """A number in digits: one that a wording holds ("2. Quartal"), a year, or any other; the token after it, or 0."""
        token = self.tokens[index]
        if token.sort != "number":
            return 0
        numbered = match(self.lexicon.glosses, self.lows, index)
        if numbered is not None:
            self._write(numbered[0], index, numbered[1], OTHER)
            return numbered[1]
        lasting = self._lasting_end(index)
        if lasting:
            self._write(f"{token.low}-year", index, lasting, OTHER)
            return lasting
        if self._year_first(index) or self._is_bare_year(index):
            end = index + 1 + (self._low(index + 1) in self.lexicon.idle.after_years and self.tokens[index + 1].sort == "word")
            self._write(f"in {token.low}", index, end, OTHER)
            return end
        if self._counts_after_month(index) or self.last in WEEKDAYS:
            self.out.append(",")
        if self._is_count_like_year(index):
            self._put(f"{int(token.low):,}", token.start, token.end, NUMBER)
            self.scaled = False
            return index + 1
        return self._numbered_compound(index) or self._digits(index)

    def _lettered(self, index: int) -> int:
        """As in "la | A-340 |", "la | E-90 |": a capital letter with its number is a name, and no word of the language."""
        if self.tokens[index].sort != "word" or index + 2 >= len(self.tokens) or self.lows[index + 1] != "-":
            return 0
        begin, end = self.tokens[index].start, self.tokens[index + 2].end
        shown = self.text[begin:end]
        if shown[1:2] != "-" or not shown[0].isupper() or not shown[2:].isdecimal():
            return 0
        self._put(shown, begin, end, NOUN)
        return index + 3

    def _sign_before(self, index: int) -> int:
        """As in "%50", "yüzde 12,5"; the token after the number, or 0."""
        signed = self.lows[index] in "%٪" and self._is_sign_before(index)
        return self._percent_before(index) if signed or self._is_percent_word_before(index) else 0

    def _is_percent_word_before(self, index: int) -> bool:
        return (
            self.lows[index] in self.lexicon.percent_before
            and index + 1 < len(self.tokens)
            and self.tokens[index + 1].sort == "number"
            and not (index and self.lows[index] in self.lexicon.per_mille_before and self.tokens[index - 1].sort == "number")
        )

    def _scale(self, index: int) -> int:
        """A letter or a word that scales the number before it; the token after it, or 0."""
        if self.state != NUMBER:
            return 0
        letter = self._letter_scale(index)
        token = self.tokens[index]
        shown = self.text[token.start : token.end]
        unit = shown == "mm" or (token.end - token.start == 1 and (shown.islower() or self._is_part_of_name(index)))
        scale = match(self.lexicon.scales, self.lows, index) if not letter and not unit else None
        if scale is None:
            return letter
        self._write(scale[0], index, scale[1], NUMBER)
        self.scaled = True
        return scale[1]

    def _number_words(self, index: int) -> int:
        """A number in words, unless a longer wording begins with it; the token after it, or 0."""
        number = number_at(self.lows, index, self.lexicon.numbers) if self.tokens[index].sort == "word" else None
        part = self.lexicon.pack.parts_of_definite.get(self.lows[index])
        whole = self._low(index + 1)
        if part and whole.startswith(self.lexicon.article) and whole not in self.lexicon.scales:
            self._write(part, index, index + 1, NUMBER)
            return index + 1
        phrase = match(self.lexicon.glosses, self.lows, index)
        if number is None or self.state == NUMBER or (phrase is not None and phrase[1] > number[1]):
            return 0
        self._write(in_english(number[0]), index, number[1], NUMBER)
        self.scaled = self.lows[number[1] - 1] in self.lexicon.numbers.scales
        return number[1]

    def _one_of_range(self, index: int) -> int:
        """As in "zwischen | einer | und drei": an article that begins a range counts; the token after it, or 0."""
        if not self.last.endswith("between") or self.lows[index] not in self.lexicon.numbers.articles:
            return 0
        joint = match(self.lexicon.glosses, self.lows, index + 1)
        if joint is None or joint[0] != "and" or not self._is_number(joint[1]):
            return 0
        self._write("one", index, index + 1, NUMBER)
        self.scaled = False
        return index + 1

    def _idle(self, index: int) -> int:
        """A number that counts nothing, or one with a half behind its unit; the token after it, or 0."""
        if self.tokens[index].sort == "mark":
            return 0
        idle = self._idle_number(index)
        if idle is not None:
            said = idle[0].removeprefix("aged ") if self.last in ("aged over", "aged under") else idle[0]
            self._write(said or made_noun(index), index, idle[1], OTHER)
            return idle[1]
        halved = self._halved_unit(index)
        if halved is None:
            return 0
        self._write(halved[0], index, halved[1], NUMBER)
        self.half_at = halved[2]
        return halved[1]

    def _scale_of_head(self, index: int) -> int:
        """As in "(T€)", "in T €": a letter that scales the money of a label or a head; the token after it, or 0."""
        token, letters = self.tokens[index], self.lexicon.pack.scale_letters
        follow = self.tokens[index + 1] if index + 1 < len(self.tokens) else None
        shown = self.text[token.start : token.end]
        if shown not in letters or follow is None or self.text[follow.start : follow.end] not in CURRENCY_SIGNS:
            return 0
        if self.state == NUMBER or (index and self.lows[index - 1] not in ("(", "[", ",", "in", "en")):
            return 0
        self._write(letters[shown], index, index + 1, OTHER)
        return index + 1

    def _letter_scale(self, index: int) -> int:
        """As in "20 k€", "350 TEUR", "350 k habitants": a letter that scales, alone or before a code; the token after, or 0."""
        token = self.tokens[index]
        shown = self.text[token.start : token.end]
        letters = self.lexicon.pack.scale_letters
        follow = self.tokens[index + 1] if index + 1 < len(self.tokens) else None
        if shown[:1] in letters and shown[1:] in CODES:
            self._write(f"{letters[shown[:1]]} {shown[1:]}", index, index + 1, OTHER)
            return index + 1
        if shown not in letters or follow is None:
            return 0
        name = self.text[follow.start : follow.end]
        counts = shown.lower() == "k" and follow.sort == "word" and follow.start > token.end
        if name not in CURRENCY_SIGNS and name not in CODES and not counts:
            return 0
        self._write(letters[shown], index, index + 1, NUMBER)
        self.scaled = True
        return index + 1

    def _numbered_compound(self, index: int) -> int:
        """As in "Vier-Personen-Haushalt", "7-Tage-Inzidenz": the number is part of a noun; the token after it, or 0."""
        tokens, end = self.tokens, index
        if not self.lexicon.pack.capital_nouns or (tokens[index].sort != "number" and not self._is_number(index)):
            return 0
        while end + 2 < len(tokens) and self.lows[end + 1] == "-" and tokens[end].end == tokens[end + 1].start:
            if tokens[end + 2].start != tokens[end + 1].end or tokens[end + 2].sort != "word" or self._is_lower(end + 2):
                break
            end += 2
        if end - index < _LONGEST_PAIR:
            return 0
        self._write(made_noun(index), index, end + 1, NOUN)
        return end + 1

    def _share(self, index: int) -> int:
        """As in "une personne sur cinq": "one in five", then the noun; the token after it, or 0."""
        lexicon, lows = self.lexicon, self.lows
        if lows[index] in lexicon.numbers.articles and (of_one := self._whole_of_one(index + 1)):
            self._write("one", index, index + 1, NUMBER)
            begin, said, end = of_one
            self._write("in", index + 1, begin, NUMBER)
            self._write(said, begin, end, NUMBER)
            return end
        share = self._share_of(index)
        if share is None:
            return 0
        part, noun, middle, whole = share
        if whole[0] == part and self.lows[index].isdecimal():
            self._write(made_noun(index), index, whole[1], OTHER)  # "24 heures sur 24"
            return whole[1]
        if self.tokens[noun].sort != "word" or not self._is_part_of(part, whole):
            return 0
        self._write(part, index, noun, NUMBER)
        self._write("in" if part in ("one", "1") else "out of", noun, middle + 1, NUMBER)
        self._write(whole[0], middle + 1, whole[1], NUMBER)
        self.out.append(" ")
        known = match(lexicon.glosses, lows, noun) if middle == noun + 1 else None
        self._write(known[0] if known else made_noun(noun), noun, middle, NOUN)
        self.out.written_until = self.tokens[whole[1] - 1].end
        return whole[1]

    def _share_of(self, index: int) -> tuple[str, int, int, tuple[str, int]] | None:
        """Of "une personne sur cinq": the part, where its noun and the word behind it stand, the whole and its end."""
        lexicon, lows = self.lexicon, self.lows
        part = ("one", index + 1) if lows[index] in lexicon.numbers.articles else self._whole_number(index)
        middle = self._share_middle(part[1]) if part is not None else 0
        if part is None or not 0 < middle < len(lows) - 1:
            return None
        phrase = match(lexicon.glosses, lows, index)
        if phrase is not None and phrase[1] > part[1]:
            return None  # "una decina | di barche su venti"
        led = lows[middle + 1] in lexicon.pack.out_of_articles
        whole = self._whole_number(middle + 1 + led)
        if whole is None or (not led and self._counts_others(part[0], whole[1])):
            return None
        return part[0], part[1], middle, whole

    def _share_middle(self, noun: int) -> int:
        """The token of the word between a noun and its whole, past what it is of: "permessi di lavoro | su | dieci"; else 0."""
        said = match(self.lexicon.glosses, self.lows, noun + 1)
        middle = said[1] + 1 if said is not None and said[0] == "of" else noun + 1
        return middle if self._low(middle) in self.lexicon.share_middles else 0

    def _whole_of_one(self, index: int) -> tuple[int, str, int] | None:
        """As in "een | op de vier", where an article is the part: where the whole begins, in English, and the token after it."""
        if self._low(index) not in self.lexicon.share_middles:
            return None
        whole = index + 1 + (self._low(index + 1) in self.lexicon.pack.out_of_articles)
        number = self._whole_number(whole) if whole < len(self.lows) and self.tokens[whole].sort == "word" else None
        return (whole, *number) if number is not None else None

    def _single(self, index: int) -> int:
        """As in "حالة وفاة | واحدة": behind its noun the word for one counts; the token after it, or 0."""
        behind = index + 1
        if not self._is_one_behind(behind) or not self._is_single_noun(index):
            return 0
        known = match(self.lexicon.glosses, self.lows, index)
        self._write("one", behind, behind + 1, NUMBER)
        self.out.append(" ")
        self._write(known[0] if known else made_noun(index), index, index + 1, NOUN)
        self.out.written_until = self.tokens[behind].end
        return behind + 1

    def _is_one_behind(self, index: int) -> bool:
        """Is the word a one that stands behind its noun, and begins no larger number ("واحد وعشرون")?"""
        if not self.lexicon.pack.verb_first or self._low(index) not in self.lexicon.numbers.articles:
            return False
        number = number_at(self.lows, index, self.lexicon.numbers)
        return self.state not in (NUMBER, START) and (number is None or number[1] == index + 1)

    def _is_single_noun(self, index: int) -> bool:
        """A noun without an article that is not in the pack, or one of persons, that opens no share ("شخص واحد من كل أربعة")."""
        low, known = self.lows[index], match(self.lexicon.glosses, self.lows, index)
        if self.tokens[index].sort != "word" or low.startswith(self.lexicon.article):
            return False
        if match(self.lexicon.before_number, self.lows, index) is not None:
            return False
        return known[0] in PERSONS if known else low not in self.lexicon.known

    def _is_part_of(self, part: str, whole: tuple[str, int]) -> bool:
        """Whether a number may be a share of another: "1 200 logements sur 96 km" is two, of which one measures."""
        larger = part.isdigit() and whole[0].isdigit() and int(part) > int(whole[0])
        if YEAR.fullmatch(whole[0]):
            return False  # "512 barcos em 2024"
        if larger or self.state == NUMBER or self._time_end(whole[1]):
            return False  # "62 | mil pessoas em quatro meses"
        if whole[1] >= len(self.tokens):
            return True
        is_word = self.lows[whole[1]] in self.lexicon.known  # "uno su sei | ha votato"
        return is_word or self._sign_of_unit(self.tokens[whole[1]]) is None

    def _counts_others(self, part: str, index: int) -> bool:
        """As in "quatre maisons sur dix | hectares", "quatro casas em dez | aldeias"; not "trois patients sur quatre | guéris".

        A noun alone tells it where a share has an article before its whole ("em cada dez").
        """
        if part in ("one", "1") or index >= len(self.tokens):
            return False
        if self.lexicon.pack.out_of_articles:
            return self._is_plural_noun(index) and not self.lows[index].endswith(self.lexicon.pack.participle_endings)
        said = match(self.lexicon.glosses, self.lows, index)
        return said is not None and said[0] in MEASURES

    def _whole_number(self, index: int) -> tuple[str, int] | None:
        """English and end of the whole number at token `index`."""
        if self.lows[index].isdecimal():  # "²" is a digit, too
            return self.lows[index].translate(_DIGITS), index + 1
        spelled = number_at(self.lows, index, self.lexicon.numbers)
        return (in_english(spelled[0]), spelled[1]) if spelled is not None else None

    def _rate_base(self, index: int) -> int:
        """As in "12 cas | pour 100 000 | habitants": what a rate is stated per; the token after it, or 0."""
        last = index + 1
        while last < len(self.tokens) and self.tokens[last].sort == "number":
            last += 1
        digits = re.sub(r"\D", "", "".join(self.lows[index + 1 : last]).translate(_DIGITS))
        if self.lows[index] not in self.lexicon.rate_openers or _ROUND.fullmatch(digits) is None:
            return 0
        self._write(f"per {int(digits):,}", index, last, NUMBER)
        return last

    def _rate_base_ended(self, index: int) -> int:
        """As in "100 bin | kişide": the word behind the number says that a rate is stated per so many; the token after, or 0."""
        if not self.lexicon.rate_ends or index + 1 >= len(self.lows):
            return 0
        scale = match(self.lexicon.scales, self.lows, index + 1)
        last = scale[1] if scale is not None else index + 1
        if last >= len(self.lows) or self.lows[last] not in self.lexicon.rate_ends:
            return 0
        digits = re.sub(r"\D", "", self.lows[index].translate(_DIGITS))
        if _ROUND.fullmatch(digits) is None:
            return 0
        self._write(f"per {int(digits):,}{f' {scale[0]}' if scale else ''}", index, last, NUMBER)
        return last

    def _digits(self, index: int) -> int:
        token, style = self.tokens[index], self.style
        ordinal = self._ordinal_end(index + 1)
        if ordinal and not self._is_day(ordinal):
            self._write(made_noun(index), index, ordinal, OTHER)
            return ordinal
        swapped = self._decimals_first(index)
        if swapped:
            return swapped
        plain = self.text[token.start : token.end].isdigit()
        runs = ((token.start, token.end, True),) if plain else split_run(self.text, token.start, token.end, style)
        for begin, stop, whole in runs:
            run = self.text[begin:stop].translate(_DIGITS)
            read = value_of(run, style) if whole and not plain and len(run) <= MAX_DIGITS else None
            if read is not None:
                # "000,50" ends "12 000,50": its zeros count.
                run = run.replace(",", ".") if run[0] == "0" else f"{read[0]:,.{-read[1]}f}"
            self._put(run, begin, stop, NUMBER)
        self.scaled = False
        if ordinal:
            self.out.written_until = self.tokens[ordinal - 1].end
        return self._minutes(index + 1) or ordinal or index + 1

    def _rest_of_hours(self, index: int) -> int:
        """As in "2 heures | 40": minutes behind hours, where nothing follows that could be counted; the token after, or 0."""
        few = self.last in ("hours", "hour") and _MINUTES.fullmatch(self.lows[index]) is not None
        if not few or self._may_count(index + 1) or self._low(index + 1) in _SIGNS_BEHIND:
            return 0
        token = self.tokens[index]
        self._put(f"{token.low} minutes", token.start, token.end, NUMBER)
        return index + 1

    def _decimals_first(self, index: int) -> int:
        """As in "31ر99", which is 99.31: the token after it, or 0."""
        letter, last = self.lexicon.pack.decimal_letter, index + 2
        if not letter or last >= len(self.tokens) or self.lows[index + 1] != letter or self.tokens[last].sort != "number":
            return 0
        parts = self.text[self.tokens[index].start : self.tokens[last].end].translate(_DIGITS).split(letter)
        if len(parts) != 2 or not all(map(str.isdigit, parts)):
            return 0
        self._put(".".join(reversed(parts)), self.tokens[index].start, self.tokens[last].end, NUMBER)
        self.scaled = False
        return last + 1

    def _minutes(self, index: int) -> int:
        """As in "14 h 30": a time of day; the token after it, or 0."""
        if index + 1 >= len(self.tokens) or self.lows[index] != "h" or not _MINUTES.fullmatch(self.lows[index + 1]):
            return 0
        if self._names_minutes(index + 2):
            return 0  # "4 h 10 min" is how long
        self.out.written_until = -1
        self._put(f":{self.lows[index + 1]}", self.tokens[index].start, self.tokens[index + 1].end, OTHER)
        return index + 2

    def _names_minutes(self, index: int) -> bool:
        said = match(self.lexicon.glosses, self.lows, index)
        return self._low(index) in ("min", "mins") or (said is not None and said[0] == "minutes")

    def _percent_before(self, index: int) -> int:
        sign, number = self.tokens[index], self.tokens[index + 1]
        self.out.write_gap(sign.start)
        begin = len(self.out.pieces)
        last = self._digits(index + 1)
        start, _, end = self.out.pieces[begin]
        self.out.pieces[begin] = (start, sign.start, end)
        self._put("‰" if self.lows[index] in self.lexicon.per_mille_before else "%", number.end, number.end, NUMBER)
        return last

    def _drop(self, first: int, last: int) -> int:
        """English does without these words; one gap stays, behind an ending ("TL|'ye ulaştı") the one that follows."""
        is_ending = self.out.written_until == self.tokens[first].start
        self.out.write_gap(self.tokens[first].start)
        if is_ending and self.state == NUMBER and last < len(self.tokens) and self.tokens[last].sort == "number":
            self.out.append(",")  # "112'den 131'e" are two numbers, "112 131" is one
        self.out.written_until = self.tokens[last - 1].end if is_ending else -1
        return last

    def _write(self, gloss: str, first: int, last: int, state: int) -> None:
        """A wording for the tokens `first` to `last` (exclusive)."""
        self.out.put(gloss, self.tokens[first].start, self.tokens[last - 1].end, worded=True)
        self.state, self.last = state, gloss
        opens_change = gloss == "rose from"
        self.opened = self.opened or opens_change
        self.changed = self.changed or state == CHANGE or opens_change
        self.acted = self.acted or state in (CHANGE, AUXILIARY) or gloss in VERBS

    def _put(self, shown: str, start: int, end: int, state: int) -> None:
        """What is copied or rewritten in place."""
        self.out.put(shown, start, end)
        self.state, self.last = state, ""


def made_noun(index: int, ending: str = "us") -> str:
    """A noun that no language has, another for each index: without an English ending, and no plural.

    In -s it may be taken for a verb right before a number.
    """
    syllables = ""
    while True:
        index, place = divmod(index, len(_VOWELS) * len(_CONSONANTS))
        syllables += _VOWELS[place % len(_VOWELS)] + _CONSONANTS[place // len(_VOWELS)]
        if not index:
            return f"q{syllables}{ending}"
