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
from snapshots.data.measures import SIGNS
from snapshots.extraction.languages.glosses import Gloss, GlossWriter
from snapshots.extraction.languages.lexicon import Lexicon, Token, Wordings, folded, match, tokens_of
from snapshots.extraction.languages.mixed_amounts import mixed_at
from snapshots.extraction.languages.spelling import in_english, number_at
from snapshots.extraction.words.digits import MAX_DIGITS, Style, split_run, value_of

_START, _NUMBER, _NOUN, _MONTH, _CHANGE, _AUXILIARY, _OTHER = range(7)
_AUXILIARIES = frozenset(["has", "have", "had", "has been", "have been", "is", "are", "was", "were", "will be"])
_PERSONS = listed("residents children people women men pupils girls boys youths adults")
_COMMON_NOUNS = _PERSONS | {
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
_SIGN = re.compile(r"([°º]?[A-Za-zµμΩ]{1,5})[²³]?(?:/[A-Za-z]{1,4}[²³]?)*(?![^\W_])")
"""The sign of a unit, with what it is divided by."""
_ROUND = re.compile(r"10{2,6}")
_YEAR = re.compile(r"(?:19|20)\d\d")
_HYPHENATED = 2
_JOINTS = frozenset(["and", "or", "of", "from", "to", "in", "by"])
_MINUTES = re.compile(r"[0-5]\d")
_TIME_UNITS = frozenset(["years", "year", "months", "month", "weeks", "week", "days", "day", "hours", "hour"])
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
_MARKS = {"،": ",", "؛": ";", "؟": "?", "٪": "%", "۔": "."}
_VOWELS, _CONSONANTS = "aeiou", "bcdfgklmnpqrtvwxz"
_ACRONYM = range(2, 6)
_RANGE_REACH = 10
_TIME_REACH = 4
_YEAR_LENGTH = 4
_VERB = "became"
_LONGEST_PAIR = 4
"""Tokens between the number of a compound and its last noun: "30-Euro-Marke" has four, "30-Tonner" two and counts."""
_SHORTEST_VERB = 4
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
        noun = len(rest) > _SHORTEST_VERB and bool(article) and (rest.startswith(article) or prefix in lexicon.articled)
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


class _Glosser:
    """One walk over the tokens of a sentence."""

    def __init__(self, text: str, tokens: list[Token], lexicon: Lexicon, style: Style) -> None:
        self.text, self.tokens, self.lexicon, self.style = text, tokens, lexicon, style
        self.lows = [token.low for token in tokens]
        self.out = GlossWriter(text)
        self.state = _START
        self.scaled = False
        """Did a scale word come last?"""
        self.last = ""
        """The last wording."""
        self.named = -1
        """Index of the last token that was taken for a name."""
        self.changed = False
        """Did a verb of change come?"""
        self.opened = False
        """Did a word that opens a range come, and its middle not yet?"""

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
        mixed = mixed_at(self.tokens, self.lows, at, self.lexicon, self.style) if self.state != _NUMBER else None
        if mixed is not None:
            self._write(f"{mixed[0]:,f}", at, mixed[1], _NUMBER)
            return mixed[1]
        if token.sort == "number" and self._year_first(at):
            self._write(f"in {token.low}", at, at + 1, _OTHER)
            return at + 1
        if token.sort == "number":
            return self._numbered_compound(at) or self._digits(at)
        base = self._rate_base(at)
        if base:
            return base
        if token.low in "%٪" and self._is_sign_before(at):
            return self._percent_before(at)
        if self.state == _NUMBER:
            letter = self._letter_scale(at)
            if letter:
                return letter
            scale = match(self.lexicon.scales, self.lows, at)
            if scale is not None:
                self._write(scale[0], at, scale[1], _NUMBER)
                self.scaled = True
                return scale[1]
        if self._is_date_joint(at):
            return self._drop(at, at + 1)
        compound = self._numbered_compound(at)
        if compound:
            return compound
        number = number_at(self.lows, at, self.lexicon.numbers) if token.sort == "word" else None
        phrase = match(self.lexicon.glosses, self.lows, at)
        if number is not None and self.state != _NUMBER and (phrase is None or phrase[1] <= number[1]):
            self._write(in_english(number[0]), at, number[1], _NUMBER)
            self.scaled = self.lows[number[1] - 1] in self.lexicon.numbers.scales
            return number[1]
        found = self._wording(at)
        if found is not None:
            gloss, last = found
            if not gloss:
                return self._drop(at, last)
            self._write(gloss, at, last, _state_after(gloss))
            return last
        return self._unknown(at)

    def _letter_scale(self, at: int) -> int:
        """As in "20 k€", "350 TEUR", "350 k habitants": a letter that scales, alone or before a code; the token after, or 0."""
        token = self.tokens[at]
        shown = self.text[token.start : token.end]
        letters = self.lexicon.pack.scale_letters
        follow = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        if shown[:1] in letters and shown[1:] in CODES:
            self._write(f"{letters[shown[:1]]} {shown[1:]}", at, at + 1, _OTHER)
            return at + 1
        if shown not in letters or follow is None:
            return 0
        name = self.text[follow.start : follow.end]
        counts = shown.lower() == "k" and follow.sort == "word" and follow.start > token.end
        if name not in CURRENCY_SIGNS and name not in CODES and not counts:
            return 0
        self._write(letters[shown], at, at + 1, _NUMBER)
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
        self._write(_noun(at), at, end + 1, _NOUN)
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
        self._write(part[0], at, noun, _NUMBER)
        self._write("in" if part[0] in ("one", "1") else "out of", noun, middle + 1, _NUMBER)
        self._write(whole[0], middle + 1, whole[1], _NUMBER)
        self.out.append(" ")
        known = match(lexicon.glosses, lows, noun)
        self._write(known[0] if known else _noun(noun), noun, noun + 1, _NOUN)
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
        if self.scaled and self.state == _NUMBER and lows[at] in lexicon.after_scale:
            return "", at + 1
        inside = lows[at] in lexicon.pack.places.openers and at + 1 < len(lows) and self.tokens[at + 1].sort == "word"
        if inside and self.state != _START and self._is_place(at + 1) and self._leads_number(at + 2):
            return "— in", at + 1
        found = self._before_number(at)
        if self.state == _CHANGE and lows[at] in lexicon.by and (found is None or found[0] != "from"):
            return "by", at + 1
        if self.last in _PERSONS and lows[at] in lexicon.age_bounds and self._counts_time(at + 1):
            return "aged", at + 1
        if self.state == _NUMBER and lows[at] in lexicon.pack.out_of and self._is_number(at + 1):
            return "out of", at + 1
        if found is None and self.state == _NUMBER:
            found = match(lexicon.after_number, lows, at)
        if found is None and self.state == _NOUN:
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
        if lows[at] in lexicon.range_middles and self._is_number(at + 1) and (self.opened or self.state in (_NUMBER, _CHANGE)):
            joint = "to" if self.opened or lows[at] not in lexicon.pack.change_middles else ", to"
            self.opened = False
            return joint, at + 1
        found = match(lexicon.before_number, lows, at)
        if found is not None and self._is_number(found[1]):
            return found
        if not self._is_number(at + 1):
            return None
        if lows[at] in lexicon.range_openers and self._has_middle(at + 2):
            self.opened = True
            is_change = self._middle_after(at + 2) in lexicon.pack.change_middles
            return "up from" if is_change and not self.changed else "from", at + 1
        return None

    def _is_number(self, at: int) -> bool:
        if at >= len(self.tokens):
            return False
        if self.tokens[at].sort == "number":
            return True
        sign = self.lows[at] in "$€£%-−" and at + 1 < len(self.tokens) and self.tokens[at + 1].sort == "number"
        return sign or number_at(self.lows, at, self.lexicon.numbers) is not None

    def _has_middle(self, at: int) -> bool:
        return bool(self._middle_after(at))

    def _middle_after(self, at: int) -> str:
        """The word between the ends of a range whose first end stands before token `at`; "" if none."""
        reach = range(at, min(at + _RANGE_REACH, len(self.lows) - 1))
        found = (self.lows[step] for step in reach if self.lows[step] in self.lexicon.range_middles and self._is_number(step + 1))
        return next(found, "")

    def _rate_base(self, at: int) -> int:
        """As in "12 cas | pour 100 000 | habitants": what a rate is stated per; the token after it, or 0."""
        last = at + 1
        while last < len(self.tokens) and self.tokens[last].sort == "number":
            last += 1
        digits = re.sub(r"\D", "", "".join(self.lows[at + 1 : last]).translate(_DIGITS))
        if self.lows[at] not in self.lexicon.rate_openers or _ROUND.fullmatch(digits) is None:
            return 0
        self._write(f"per {int(digits):,}", at, last, _NUMBER)
        return last

    def _counts_time(self, at: int) -> bool:
        if not self._is_number(at):
            return False
        reach = range(at, min(at + _TIME_REACH, len(self.tokens)))
        found = [match(self.lexicon.glosses, self.lows, step) for step in reach]
        return any(entry is not None and entry[0] in _TIME_UNITS for entry in found)

    def _is_date_joint(self, at: int) -> bool:
        """As in "3 | de | mayo | de | 2017", "3 | . | Mai"."""
        if self.lows[at] not in self.lexicon.date_joints or at + 1 >= len(self.tokens):
            return False
        if self.state == _NUMBER:
            return match(self.lexicon.months, self.lows, at + 1) is not None
        year = self.tokens[at + 1]
        return self.state == _MONTH and year.sort == "number" and year.end - year.start == _YEAR_LENGTH

    def _digits(self, at: int) -> int:
        token, style = self.tokens[at], self.style
        ordinal = self._ordinal_end(at + 1)
        if ordinal and not self._is_day(ordinal):
            self._write(_noun(at), at, ordinal, _OTHER)
            return ordinal
        plain = self.text[token.start : token.end].isdigit()
        runs = ((token.start, token.end, True),) if plain else split_run(self.text, token.start, token.end, style)
        for begin, stop, whole in runs:
            run = self.text[begin:stop].translate(_DIGITS)
            read = value_of(run, style) if whole and not plain and len(run) <= MAX_DIGITS else None
            if read is not None:
                # "000,50" ends "12 000,50": its zeros count.
                run = run.replace(",", ".") if run[0] == "0" else f"{read[0]:,.{-read[1]}f}"
            self._put(run, begin, stop, _NUMBER)
        self.scaled = False
        if ordinal:
            self.out.written_until = self.tokens[ordinal - 1].end
        return self._minutes(at + 1) or ordinal or at + 1

    def _minutes(self, at: int) -> int:
        """As in "14 h 30": a time of day; the token after it, or 0."""
        if at + 1 >= len(self.tokens) or self.lows[at] != "h" or not _MINUTES.fullmatch(self.lows[at + 1]):
            return 0
        self.out.written_until = -1
        self._put(f":{self.lows[at + 1]}", self.tokens[at].start, self.tokens[at + 1].end, _OTHER)
        return at + 2

    def _ordinal_end(self, at: int) -> int:
        """End of the ordinal whose digits end before token `at`, or 0: "1er", "3.ª", and "4." where a stop makes ordinals."""
        if at >= len(self.tokens):
            return 0
        if self.tokens[at].start != self.tokens[at - 1].end:
            return at + 1 if self.lows[at] in self.lexicon.pack.loose_ordinal_ends else 0
        point = self.lows[at] == "." and at + 1 < len(self.tokens)
        glued = point and self.tokens[at + 1].start == self.tokens[at].end
        if self.lows[at + glued] in self.lexicon.pack.ordinal_ends:
            return at + glued + 1
        ordinal = point and not glued and self.lexicon.pack.stops.ordinals and self.tokens[at + 1].sort == "word"
        return at + 1 if ordinal else 0

    def _is_day(self, at: int) -> bool:
        """Does a month follow at token `at`, or another day and then a month: "22. | und 23. März"?"""
        if at >= len(self.tokens):
            return False
        if match(self.lexicon.months, self.lows, at) is not None:
            return True
        last = self._ordinal_end(at + 2) if at + 2 < len(self.tokens) and self.tokens[at + 1].sort == "number" else 0
        return 0 < last < len(self.lows) and match(self.lexicon.months, self.lows, last) is not None

    def _is_sign_before(self, at: int) -> bool:
        """As in "%50": the sign stands before its number."""
        if at + 1 >= len(self.tokens) or self.tokens[at + 1].sort != "number" or self.tokens[at + 1].start != self.tokens[at].end:
            return False
        return not (at and self.tokens[at - 1].sort == "number" and self.tokens[at - 1].end == self.tokens[at].start)

    def _percent_before(self, at: int) -> int:
        sign, number = self.tokens[at], self.tokens[at + 1]
        self.out.write_gap(sign.start)
        begin = len(self.out.pieces)
        last = self._digits(at + 1)
        start, _, end = self.out.pieces[begin]
        self.out.pieces[begin] = (start, sign.start, end)
        self._put("%", number.end, number.end, _NUMBER)
        return last

    def _unknown(self, at: int) -> int:
        token = self.tokens[at]
        shown = self.text[token.start : token.end]
        sign = self._unit_sign(token)
        if sign is not None:
            self._put(sign[0], token.start, sign.end(), _OTHER)
            return next((step for step in range(at, len(self.tokens)) if self.tokens[step].start >= sign.end()), len(self.tokens))
        if token.sort == "mark":
            shown = _MARKS.get(shown, shown)
            counted = shown in "%‰" or (self.state == _NUMBER and shown in "$€£/")
            self._put(shown, token.start, token.end, _NUMBER if counted else _OTHER)
            return at + 1
        if shown.isupper() and shown.isascii() and len(shown) in _ACRONYM:
            self._put(shown, token.start, token.end, _NOUN)
        elif self.state == _AUXILIARY and not self.lexicon.pack.verb_first:
            self._write(f"{_noun(at)}ed", at, at + 1, _OTHER)
        elif self._is_verb(at, shown):
            self._write(_VERB, at, at + 1, _OTHER)
        else:
            noun = _noun(at, "um" if self.lexicon.pack.verb_first and self.state != _NUMBER else "us")
            name = shown[0].isupper() and not self.lexicon.pack.capital_nouns and self.state != _START and not shown.isupper()
            place = self._is_place(at)
            name = name or place
            self.named = at if name else -1
            self._put(noun.capitalize() if name else noun, token.start, token.end, _NOUN)
            if place and self._leads_number(at + 1):
                self.out.append(",")
        return at + 1

    def _is_place(self, at: int) -> bool:
        """Where capitals tell no names: is the bare noun after "in" one, or does it go on with one ("Bad | Homburg")?"""
        pack, low = self.lexicon.pack, self.lows[at]
        opener = self.lows[at - 1] if at else ""
        if opener == "-" and at > 1 and self.named == at - _HYPHENATED:
            return True
        if pack.capital_nouns:
            if self._is_lower(at) or low in pack.places.never:
                return False
            if at and self.named == at - 1:
                return True
            plain = low.endswith(pack.places.common_endings) and not low.endswith(pack.places.endings)
            return opener in pack.places.openers and not plain
        follow = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        alone = follow is None or follow.sort != "word" or follow.low in self.lexicon.known
        alone = alone or (follow is not None and follow.low.startswith(pack.verb_beginnings))
        bare = bool(self.lexicon.article) and not low.startswith(self.lexicon.article)
        return opener in pack.places.openers and low not in pack.places.never and bare and alone

    def _leads_number(self, at: int) -> bool:
        """Does a number, or what grades one, stand at token `at`?"""
        if at >= len(self.tokens):
            return False
        graded = match(self.lexicon.before_number, self.lows, at) or match(self.lexicon.glosses, self.lows, at)
        return self._is_number(at) or (graded is not None and self._is_number(graded[1]) and graded[0] not in _JOINTS)

    def _year_first(self, at: int) -> bool:
        """As in "2023 wurden 40 Brunnen gebaut": a year that opens the sentence, with its verb right after."""
        token = self.tokens[at]
        digits = self.text[token.start : token.end]
        if not self.lexicon.pack.capital_nouns or self.state != _START or _YEAR.fullmatch(digits) is None:
            return False
        return at + 1 < len(self.tokens) and self.tokens[at + 1].sort == "word" and self._is_lower(at + 1)

    def _unit_sign(self, token: Token) -> re.Match[str] | None:
        """The sign of a unit after a number, or alone in brackets, as table heads have it."""
        found = _SIGN.match(self.text, token.start)
        if found is None or found[1] not in SIGNS or token.low.endswith("'"):
            return None
        bracketed = self.text[token.start - 1 : token.start] == "(" and self.text[found.end() : found.end() + 1] == ")"
        return found if bracketed or self.state == _NUMBER else None

    def _is_verb(self, at: int, shown: str) -> bool:
        token = self.tokens[at]
        pack = self.lexicon.pack
        if pack.capital_nouns:
            return shown[0].islower() and (self._ends_in_capital() or not self._is_attribute(at))
        if pack.verb_first and self.state == _START:
            return not token.low.startswith(self.lexicon.article)
        if shown[0].isupper() or len(token.low) < _SHORTEST_VERB or token.low.endswith(pack.noun_endings):
            return False
        known = token.low.endswith(pack.verb_endings) or token.low.startswith(pack.verb_beginnings)
        return known and self.state in (_NOUN, _START, _NUMBER)

    def _ends_in_capital(self) -> bool:
        """Was the last word of the source a noun by its capital? That of the first word says nothing."""
        return self.state == _NOUN and len(self.out.pieces) > 1 and self.text[self.out.pieces[-1][1]].isupper()

    def _is_attribute(self, at: int) -> bool:
        """Does a noun by its capital come next, or after one more word that is not in the pack?"""
        step = at + 1
        if step < len(self.tokens) and self._is_lower(step) and self.lows[step] not in self.lexicon.known:
            step += 1
        return step < len(self.tokens) and self.tokens[step].sort == "word" and not self._is_lower(step)

    def _is_lower(self, at: int) -> bool:
        return self.text[self.tokens[at].start].islower()

    def _drop(self, first: int, last: int) -> int:
        """English does without these words; one gap stays."""
        self.out.write_gap(self.tokens[first].start)
        self.out.written_until = -1
        return last

    def _write(self, gloss: str, first: int, last: int, state: int) -> None:
        """A wording for the tokens `first` to `last` (exclusive)."""
        self.out.put(gloss, self.tokens[first].start, self.tokens[last - 1].end, worded=True)
        self.state, self.last = state, gloss
        self.changed = self.changed or state == _CHANGE

    def _put(self, shown: str, start: int, end: int, state: int) -> None:
        """What is copied or rewritten in place."""
        self.out.put(shown, start, end)
        self.state, self.last = state, ""


_MONTH_NAMES = listed("January February March April May June July August September October November December")


def _state_after(gloss: str) -> int:
    if gloss in _MONTH_NAMES:
        return _MONTH
    if gloss in _AUXILIARIES:
        return _AUXILIARY
    if gloss in _COMMON_NOUNS:
        return _NOUN
    if gloss in _CHANGES:
        return _CHANGE
    return _NUMBER if _COUNTED.search(gloss) else _OTHER


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
