"""A sentence of another language, word by word in English, so that one reader serves all languages.

"Plus de 9 000 soldats ont été formés en avril 2017" becomes "more than 9 000 qabus have been qacus in April 2017". Words
that the pack knows get their English wording, numbers are spelled the English way, and every other word becomes a noun
that English does not have. The gloss is only read; `original` leads each of its spans back to the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from snapshots.data.currencies import CODES
from snapshots.data.currencies import SIGNS as CURRENCY_SIGNS
from snapshots.data.listing import listed
from snapshots.extraction.languages.glosses import Gloss
from snapshots.extraction.languages.idle_numbers import IdleNumbers
from snapshots.extraction.languages.lexicon import Lexicon, Token, Wordings, folded, match, tokens_of
from snapshots.extraction.languages.looks import (
    AUXILIARY,
    CHANGE,
    MONTH,
    NOUN,
    NUMBER,
    OTHER,
    PERSONS,
    SHORTEST_VERB,
    START,
)
from snapshots.extraction.languages.mixed_amounts import mixed_at
from snapshots.extraction.languages.spelling import in_english, number_at
from snapshots.extraction.words.digits import MAX_DIGITS, Style, split_run, value_of

_AUXILIARIES = frozenset(["has", "have", "had", "has been", "have been", "is", "are", "was", "were", "will be"])
_COMMON_NOUNS = PERSONS | {
    "city",
    "district",
    "province",
    "region",
    "villages",
    "camps",
    "camp",
    "village",
    "number",
    "number of",
    "price",
    "rate",
    "value",
    "area",
    "population",
}
_CHANGES = frozenset(["rose", "fell", "rise", "fall"])
_COUNTED = re.compile(r"(?:%|‰|percent|percentage points|half|thirds?|quarters?|fifths?|tenths?|dozen|twice|double)(?: of)?$")
"""Glosses after which a word stands as it does after a number."""
_SCALE_ENDS = (" million", " billion")
_ROUND = re.compile(r"10{2,6}")
_MINUTES = re.compile(r"[0-5]\d")
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
_MARKS = {"،": ",", "؛": ";", "؟": "?", "٪": "%", "۔": "."}
_VOWELS, _CONSONANTS = "aeiou", "bcdfgklmnpqrtvwxz"
_ACRONYM = range(2, 6)
_VERB = "became"
_LONGEST_PAIR = 4
"""Tokens between the number of a compound and its last noun: "30-Euro-Marke" has four, "30-Tonner" two and counts."""
_SHORTEST_SCALE = 3
"""Letters of a scale word that is known for one without a number before it, as in a table head."""


def gloss_of(text: str, start: int, end: int, lexicon: Lexicon, style: Style) -> Gloss:
    """The gloss of `text[start:end]`, one sentence; `style` is how its document writes numbers."""
    return _Glosser(text, _tokens_of(text, start, end, lexicon), lexicon, style).gloss()


def _tokens_of(text: str, start: int, end: int, lexicon: Lexicon) -> list[Token]:
    out: list[Token] = []
    for token in tokens_of(text, start, end, lexicon.pack.elisions):
        out += _split_prefixes(token, text, lexicon) if token.sort == "word" else (token,)
    return out


def _split_prefixes(token: Token, text: str, lexicon: Lexicon) -> Iterator[Token]:
    """Particles written together with a word that the pack knows, or with an article, are words of their own."""
    low, article = token.low, lexicon.article
    for prefix in lexicon.prefixes if low not in lexicon.known else ():
        rest = low[len(prefix) :]
        noun = len(rest) > SHORTEST_VERB and bool(article) and (rest.startswith(article) or prefix in lexicon.articled)
        if low.startswith(prefix) and (rest in lexicon.known or noun):
            cut = _past_letters(text, token.start, len(prefix))
            yield Token(token.start, cut, "word", prefix)
            token = Token(cut, token.end, "word", rest)
            break
    plain = token.low.removeprefix(article)
    yield token if token.low in lexicon.worded or plain not in lexicon.glosses else token._replace(low=plain)


def _past_letters(text: str, at: int, count: int) -> int:
    """Offset behind `count` letters; vowel signs belong to the letter before them."""
    while count:
        at += 1
        count -= bool(folded(text[at - 1]))
    while not folded(text[at]):
        at += 1
    return at


class _Glosser(IdleNumbers):
    """One walk over the tokens of a sentence."""

    def gloss(self) -> Gloss:
        at = 0
        while at < len(self.tokens):
            at = self._step(at)
        return self.out.gloss()

    def _step(self, at: int) -> int:
        token = self.tokens[at]
        share = self._share(at)
        if share:
            return share
        mixed = mixed_at(self.tokens, self.lows, at, self.lexicon, self.style) if self.state != NUMBER else None
        if mixed is not None:
            self._write(f"{mixed[0]:,f}", at, mixed[1], NUMBER)
            return mixed[1]
        if at == self.half_at:
            return self._drop(at, self._half_end(at))
        if token.sort != "mark":
            idle = self._idle(at)
            if idle:
                return idle
        if token.sort == "number" and (numbered := match(self.lexicon.glosses, self.lows, at)) is not None:
            self._write(numbered[0], at, numbered[1], OTHER)  # "2. Quartal"
            return numbered[1]
        if token.sort == "number" and (self._year_first(at) or self._is_bare_year(at)):
            self._write(f"in {token.low}", at, at + 1, OTHER)
            return at + 1
        if token.sort == "number":
            if self._counts_after_month(at):
                self.out.append(",")
            if self._is_count_like_year(at):
                self._put(f"{int(token.low):,}", token.start, token.end, NUMBER)
                self.scaled = False
                return at + 1
            return self._numbered_compound(at) or self._digits(at)
        base = self._rate_base(at)
        if base:
            return base
        if token.low in "%٪" and self._is_sign_before(at):
            return self._percent_before(at)
        if self.state == NUMBER:
            letter = self._letter_scale(at)
            if letter:
                return letter
            scale = match(self.lexicon.scales, self.lows, at)
            if scale is not None:
                self._write(scale[0], at, scale[1], NUMBER)
                self.scaled = True
                return scale[1]
        if self._is_date_joint(at):
            return self._drop(at, at + 1)
        compound = self._numbered_compound(at)
        if compound:
            return compound
        number = number_at(self.lows, at, self.lexicon.numbers) if token.sort == "word" else None
        phrase = match(self.lexicon.glosses, self.lows, at)
        if number is not None and self.state != NUMBER and (phrase is None or phrase[1] <= number[1]):
            self._write(in_english(number[0]), at, number[1], NUMBER)
            self.scaled = self.lows[number[1] - 1] in self.lexicon.numbers.scales
            return number[1]
        found = self._wording(at)
        if found is not None:
            gloss, last = found
            if not gloss:
                return self._drop(at, last)
            self._write(gloss, at, last, _state_after(gloss))
            self.scaled = gloss.endswith(_SCALE_ENDS)
            return last
        return self._unknown(at)

    def _idle(self, at: int) -> int:
        """A number that counts nothing, or one with a half behind its unit; the token after it, or 0."""
        idle = self._idle_number(at)
        if idle is not None:
            self._write(idle[0] or _noun(at), at, idle[1], OTHER)
            return idle[1]
        halved = self._halved_unit(at)
        if halved is None:
            return 0
        self._write(halved[0], at, halved[1], NUMBER)
        self.half_at = halved[2]
        return halved[1]

    def _letter_scale(self, at: int) -> int:
        """As in "20 k€", "350 TEUR", "350 k habitants": a letter that scales, alone or before a code; the token after, or 0."""
        token = self.tokens[at]
        shown = self.text[token.start : token.end]
        letters = self.lexicon.pack.scale_letters
        follow = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        if shown[:1] in letters and shown[1:] in CODES:
            self._write(f"{letters[shown[:1]]} {shown[1:]}", at, at + 1, OTHER)
            return at + 1
        if shown not in letters or follow is None:
            return 0
        name = self.text[follow.start : follow.end]
        counts = shown.lower() == "k" and follow.sort == "word" and follow.start > token.end
        if name not in CURRENCY_SIGNS and name not in CODES and not counts:
            return 0
        self._write(letters[shown], at, at + 1, NUMBER)
        self.scaled = True
        return at + 1

    def _numbered_compound(self, at: int) -> int:
        """As in "Vier-Personen-Haushalt", "7-Tage-Inzidenz": the number is part of a noun; the token after it, or 0."""
        tokens, end = self.tokens, at
        if not self.lexicon.pack.capital_nouns or (tokens[at].sort != "number" and not self._is_number(at)):
            return 0
        while end + 2 < len(tokens) and self.lows[end + 1] == "-" and tokens[end].end == tokens[end + 1].start:
            if tokens[end + 2].start != tokens[end + 1].end or tokens[end + 2].sort != "word" or self._is_lower(end + 2):
                break
            end += 2
        if end - at < _LONGEST_PAIR:
            return 0
        self._write(_noun(at), at, end + 1, NOUN)
        return end + 1

    def _share(self, at: int) -> int:
        """As in "une personne sur cinq": "one in five", then the noun; the token after it, or 0."""
        lexicon, lows = self.lexicon, self.lows
        part = ("one", at + 1) if lows[at] in lexicon.numbers.articles else self._whole_number(at)
        if part is None or part[1] + 2 >= len(lows) or lows[part[1] + 1] not in lexicon.share_middles:
            return 0
        noun, middle = part[1], part[1] + 1
        whole = self._whole_number(middle + 1)
        if whole is None or self.tokens[noun].sort != "word":
            return 0
        self._write(part[0], at, noun, NUMBER)
        self._write("in" if part[0] in ("one", "1") else "out of", noun, middle + 1, NUMBER)
        self._write(whole[0], middle + 1, whole[1], NUMBER)
        self.out.append(" ")
        known = match(lexicon.glosses, lows, noun)
        self._write(known[0] if known else _noun(noun), noun, noun + 1, NOUN)
        self.out.written_until = self.tokens[whole[1] - 1].end
        return whole[1]

    def _whole_number(self, at: int) -> tuple[str, int] | None:
        """English and end of the whole number at token `at`."""
        if self.lows[at].isdigit():
            return self.lows[at].translate(_DIGITS), at + 1
        found = number_at(self.lows, at, self.lexicon.numbers)
        return (in_english(found[0]), found[1]) if found is not None else None

    def _wording(self, at: int) -> tuple[str, int] | None:
        lexicon, lows = self.lexicon, self.lows
        if self.scaled and self.state == NUMBER and lows[at] in lexicon.after_scale:
            return "", at + 1
        inside = lows[at] in lexicon.pack.places.openers and at + 1 < len(lows) and self.tokens[at + 1].sort == "word"
        if inside and self.state != START and self._is_place(at + 1) and self._leads_number(at + 2):
            return "— in", at + 1
        found = self._before_number(at)
        if self.state == CHANGE and lows[at] in lexicon.by and (found is None or found[0] != "from"):
            return "by", at + 1
        if self.last in PERSONS and lows[at] in lexicon.age_bounds and self._counts_time(at + 1):
            return "aged", at + 1
        if self.state == NUMBER and lows[at] in lexicon.pack.out_of and self._is_number(at + 1) and not self.opened:
            return "out of", at + 1
        if found is None and self.state == NUMBER:
            found = match(lexicon.after_number, lows, at)
        if found is None and self.state == NOUN:
            found = match(lexicon.after_noun, lows, at)
        scales = (lexicon.scales,) if len(lows[at]) >= _SHORTEST_SCALE else ()
        general = self._longest(at, lexicon.months, lexicon.glosses, *scales)
        if found is None or (general is not None and general[1] > found[1]):
            return general
        return found

    def _longest(self, at: int, *tables: Wordings) -> tuple[str, int] | None:
        found = [entry for table in tables if (entry := match(table, self.lows, at)) is not None]
        return max(found, key=lambda entry: entry[1]) if found else None

    def _before_number(self, at: int) -> tuple[str, int] | None:
        """What the words mean because a number follows them."""
        lexicon, lows = self.lexicon, self.lows
        timed = match(lexicon.before_time, lows, at)
        if timed is not None and self._counts_time(timed[1]):
            return timed
        if lows[at] in lexicon.range_middles and self._is_number(at + 1) and (self.opened or self.state in (NUMBER, CHANGE)):
            joint = "to" if self.opened or lows[at] not in lexicon.pack.change_middles else ", to"
            self.opened = False
            return joint, at + 1
        found = match(lexicon.before_number, lows, at)
        if found is not None and (self._is_number(found[1]) or (found[0] == "to" and self._leads_number(found[1]))):
            return found
        if not self._is_number(at + 1):
            return None
        if lows[at] in lexicon.range_openers and self._has_middle(at + 2):
            self.opened = True
            is_change = self._middle_after(at + 2) in lexicon.pack.change_middles
            return "up from" if is_change and not self.changed else "from", at + 1
        return None

    def _rate_base(self, at: int) -> int:
        """As in "12 cas | pour 100 000 | habitants": what a rate is stated per; the token after it, or 0."""
        last = at + 1
        while last < len(self.tokens) and self.tokens[last].sort == "number":
            last += 1
        digits = re.sub(r"\D", "", "".join(self.lows[at + 1 : last]).translate(_DIGITS))
        if self.lows[at] not in self.lexicon.rate_openers or _ROUND.fullmatch(digits) is None:
            return 0
        self._write(f"per {int(digits):,}", at, last, NUMBER)
        return last

    def _digits(self, at: int) -> int:
        token, style = self.tokens[at], self.style
        ordinal = self._ordinal_end(at + 1)
        if ordinal and not self._is_day(ordinal):
            self._write(_noun(at), at, ordinal, OTHER)
            return ordinal
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
        return self._minutes(at + 1) or ordinal or at + 1

    def _minutes(self, at: int) -> int:
        """As in "14 h 30": a time of day; the token after it, or 0."""
        if at + 1 >= len(self.tokens) or self.lows[at] != "h" or not _MINUTES.fullmatch(self.lows[at + 1]):
            return 0
        self.out.written_until = -1
        self._put(f":{self.lows[at + 1]}", self.tokens[at].start, self.tokens[at + 1].end, OTHER)
        return at + 2

    def _percent_before(self, at: int) -> int:
        sign, number = self.tokens[at], self.tokens[at + 1]
        self.out.write_gap(sign.start)
        begin = len(self.out.pieces)
        last = self._digits(at + 1)
        start, _, end = self.out.pieces[begin]
        self.out.pieces[begin] = (start, sign.start, end)
        self._put("%", number.end, number.end, NUMBER)
        return last

    def _unknown(self, at: int) -> int:
        token = self.tokens[at]
        shown = self.text[token.start : token.end]
        sign = self._unit_sign(token)
        if sign is not None:
            self._put(sign[0], token.start, sign.end(), OTHER)
            return next((step for step in range(at, len(self.tokens)) if self.tokens[step].start >= sign.end()), len(self.tokens))
        if token.sort == "mark":
            shown = _MARKS.get(shown, shown)
            counted = shown in "%‰" or (self.state == NUMBER and shown in "$€£/")
            self._put(shown, token.start, token.end, NUMBER if counted else OTHER)
            return at + 1
        if shown.isupper() and shown.isascii() and len(shown) in _ACRONYM:
            self._put(shown, token.start, token.end, NOUN)
        elif self.state == AUXILIARY and not self.lexicon.pack.verb_first:
            self._write(f"{_noun(at)}ed", at, at + 1, OTHER)
        elif self._is_verb(at, shown):
            self._write(_VERB, at, at + 1, OTHER)
        else:
            noun = _noun(at, "um" if self.lexicon.pack.verb_first and self.state != NUMBER else "us")
            name = shown[0].isupper() and not self.lexicon.pack.capital_nouns and self.state != START and not shown.isupper()
            place = self._is_place(at)
            name = name or place
            self.named = at if name else -1
            self._put(noun.capitalize() if name else noun, token.start, token.end, NOUN)
            if place and self._leads_number(at + 1):
                self.out.append(",")
        return at + 1

    def _drop(self, first: int, last: int) -> int:
        """English does without these words; one gap stays."""
        self.out.write_gap(self.tokens[first].start)
        self.out.written_until = -1
        return last

    def _write(self, gloss: str, first: int, last: int, state: int) -> None:
        """A wording for the tokens `first` to `last` (exclusive)."""
        self.out.put(gloss, self.tokens[first].start, self.tokens[last - 1].end, worded=True)
        self.state, self.last = state, gloss
        self.changed = self.changed or state == CHANGE

    def _put(self, shown: str, start: int, end: int, state: int) -> None:
        """What is copied or rewritten in place."""
        self.out.put(shown, start, end)
        self.state, self.last = state, ""


_MONTH_NAMES = listed("January February March April May June July August September October November December")


def _state_after(gloss: str) -> int:
    if gloss in _MONTH_NAMES:
        return MONTH
    if gloss in _AUXILIARIES:
        return AUXILIARY
    if gloss in _COMMON_NOUNS:
        return NOUN
    if gloss in _CHANGES:
        return CHANGE
    return NUMBER if _COUNTED.search(gloss) or gloss.endswith(_SCALE_ENDS) else OTHER


def _noun(index: int, ending: str = "us") -> str:
    """A noun that no language has, another for each index: without an English ending, and no plural.

    In -s it may be taken for a verb right before a number.
    """
    syllables = ""
    while True:
        index, place = divmod(index, len(_VOWELS) * len(_CONSONANTS))
        syllables += _VOWELS[place % len(_VOWELS)] + _CONSONANTS[place // len(_VOWELS)]
        if not index:
            return f"q{syllables}{ending}"
