"""A sentence of another language, word by word in English, so that one reader serves all languages.

"Plus de 9 000 soldats ont été formés en avril 2017" becomes "more than 9 000 qabus have been qacus in April 2017". Words
that the pack knows get their English wording, numbers are spelled the English way, and every other word becomes a noun
that English does not have. The gloss is only read; `original` leads each of its spans back to the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from snapshots.data.english_references import STREETS
from snapshots.data.listing import listed
from snapshots.data.measures import SIGNS
from snapshots.extraction.languages.glosses import Gloss
from snapshots.extraction.languages.lexicon import Lexicon, Token, folded, match, tokens_of
from snapshots.extraction.languages.looks import (
    AUXILIARY,
    CHANGE,
    CURRENCY_NAMES,
    MONTH,
    NOUN,
    NUMBER,
    OTHER,
    PERSONS,
    SHORTEST_VERB,
    START,
)
from snapshots.extraction.languages.number_glossing import NumberGlosser, made_noun
from snapshots.extraction.languages.spelling import number_at
from snapshots.extraction.languages.unspaced import unspaced_gloss
from snapshots.extraction.languages.wording import Wording
from snapshots.extraction.numbers.numerals import VULGAR
from snapshots.extraction.words.digits import Style

_AUXILIARIES = frozenset(["has", "have", "had", "has been", "have been", "is", "are", "was", "were", "will be"])
_COMMON_NOUNS = PERSONS | {
    "revenue",
    "spending",
    "investments",
    "profit",
    "deficit",
    "debt",
    "exports",
    "imports",
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
_TO_PLACES = frozenset(["in", "in the", "at", "to"])
_OF, _THE, _ARTICLES = frozenset(["of"]), frozenset(["the"]), frozenset(["the", "a"])
_CHANGES = frozenset(["rose", "fell", "rise", "fall", "improved", "worsened"])
_DIVISOR = re.compile(r"(?<=[/·*.⋅])[^\W\d_]{2,5}(?![^\W\d_])")
_COUNTED = re.compile(
    r"(?:%|‰|percent|percentage points|half|thirds?|quarters?|fifths?|(?:six|seven|eigh|nin|ten)ths?|dozen|twice|double)(?: of)?$"
)
"""Glosses after which a word stands as it does after a number."""
_SCALE_ENDS = (" million", " billion")
_PERCENT_GLOSSES = frozenset(["percent", "percentage points"])
_STAY_COUNTED = "$€£/⁰¹²³⁴⁵⁶⁷⁸⁹"
"""Marks after a number that leave the next word counted, as in "10⁶ Zellen"."""
_MARKS = {"،": ",", "؛": ";", "؟": "?", "٪": "%", "۔": "."}
_ACRONYM = range(2, 6)
_VERB, _ACTING_VERB = "became", "sold"
"""What a verb that the pack does not know becomes: of what it states, and of what its subject does to what is counted."""
_ANY_VERB = "acted"
"""What packs call a verb of which they say no more."""
_OBJECT_REACH = 5
"""Tokens behind a verb within which the number of its object begins, those of "a total of" not counted."""


def gloss_of(text: str, start: int, end: int, lexicon: Lexicon, style: Style) -> Gloss:
    """The gloss of `text[start:end]`, one sentence; `style` is how its document writes numbers."""
    if lexicon.pack.unspaced is not None:
        return unspaced_gloss(text, start, end, lexicon.pack.unspaced, style)
    return _Glosser(text, _tokens_of(text, start, end, lexicon), lexicon, style).gloss()


def _tokens_of(text: str, start: int, end: int, lexicon: Lexicon) -> list[Token]:
    out: list[Token] = []
    for token in tokens_of(text, start, end, lexicon.pack.elisions):
        out += _split_prefixes(token, text, lexicon) if token.sort == "word" else (token,)
    return _without_loose_articles(out, lexicon)


def _without_loose_articles(tokens: list[Token], lexicon: Lexicon) -> list[Token]:
    """An article that is written together with its noun stands alone before digits: "خلال ال 24 ساعة"."""
    if not lexicon.article:
        return tokens
    return [
        token
        for index, token in enumerate(tokens)
        if token.low != lexicon.article or index + 1 == len(tokens) or tokens[index + 1].sort != "number"
    ]


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


def _past_letters(text: str, index: int, count: int) -> int:
    """Offset behind `count` letters; vowel signs belong to the letter before them."""
    while count:
        index += 1
        count -= bool(folded(text[index - 1]))
    while not folded(text[index]):
        index += 1
    return index


class _Glosser(NumberGlosser, Wording):
    """One walk over the tokens of a sentence."""

    def gloss(self) -> Gloss:
        index = 0
        while index < len(self.tokens):
            index = self._step(index)
        return self.out.gloss()

    def _step(self, index: int) -> int:
        """The token after what the first reader that takes token `index` has written for it."""
        self._lead_change(index)
        word_readers = (
            self._share, self._one_of_range, self._half, self._rate_base, self._sign_before, self._scale_of_head, self._scale,
            self._joint, self._single, self._lettered, self._grade_of_change, self._worded, self._unit, self._mark,
        )  # fmt: skip
        number_readers = (
            self._share, self._rate_base_ended, self._mixed, self._half, self._idle, self._rest_of_hours, self._number,
            self._rate_base, self._scale, self._joint, self._numbered_compound, self._number_words, self._worded, self._unit,
            self._mark,
        )  # fmt: skip
        readers = number_readers if self._opens_number(index) else word_readers
        return next((end for read in readers if (end := read(index))), 0) or self._unknown(index)

    def _lead_change(self, index: int) -> None:
        """Writes "from" and "to" before the numbers that endings of cases lead from and to."""
        if index == self.result_at:
            self.out.append(" to" if self.out.out[-1].endswith(",") else ", to")
            self.result_at = -1
        elif self.result_at < 0 and self.out.pieces and (result := self._result_of_change(index)):
            self.out.append(" went from")
            self.result_at = result

    def _opens_number(self, index: int) -> bool:
        token = self.tokens[index]
        spelt = token.sort == "word" and number_at(self.lows, index, self.lexicon.numbers) is not None
        return token.sort == "number" or (spelt and not self._is_month_of_year(index))

    def _joint(self, index: int) -> int:
        return self._drop(index, index + 1) if self._is_date_joint(index) else 0

    def _grade_of_change(self, index: int) -> int:
        """As in "una caída | interanual | del 3 %": English has it before its noun, and reads the change without it."""
        return self._drop(index, index + 1) if self.last in ("rise", "fall") and self.lows[index] in self.lexicon.grades else 0

    def _worded(self, index: int) -> int:
        wording = self._wording(index)
        if wording is None:
            return 0
        gloss, last = wording
        if gloss in _AUXILIARIES and self._is_in_name(index):
            return 0
        gloss = self._fitting(gloss, last)
        if not gloss:
            return self._drop(index, last)
        self._write(gloss, index, last, _state_after(gloss))
        self.has = last if gloss in ("has", "have", "had") else self.has
        self.scaled = gloss.endswith(_SCALE_ENDS) or (self.scaled and gloss == "and a half")
        return last

    def _fitting(self, gloss: str, last: int) -> str:
        """The gloss before token `last`; in "87 % | mindestens | eine" the word grades the number behind it."""
        if gloss == "up to" and self._names_month(last):
            return "until"
        if gloss == "or more" and last < len(self.lows) and self._spells_number(last):
            return "at least"
        return self._verb(last - 1) if gloss == _ANY_VERB else gloss

    def _spells_number(self, index: int) -> bool:
        return self._opens_number(index) or self.lows[index] in self.lexicon.numbers.articles

    def _is_in_name(self, index: int) -> bool:
        """As in "em | São | Paulo": with a capital before another one it is no verb."""
        follow = index + 1
        if self.lexicon.pack.capital_nouns or self._is_lower(index) or follow >= len(self.tokens):
            return False
        shown = self.text[self.tokens[follow].start : self.tokens[follow].end]
        return shown[0].isupper() and shown[1:].islower()

    def _unit(self, index: int) -> int:
        """As in "40 | km²": the sign of a unit is copied; an m in a head, which in English may be a million, is spelled out."""
        token = self.tokens[index]
        sign = self._unit_sign(token)
        if sign is None:
            return 0
        shown = "metres" if sign[0] == "m" and self.state != NUMBER else _DIVISOR.sub(self._divided, sign[0])
        self._put(shown, token.start, sign.end(), OTHER)
        return next((step for step in range(index, len(self.tokens)) if self.tokens[step].start >= sign.end()), len(self.tokens))

    def _divided(self, word: re.Match[str]) -> str:
        """The word that a unit is divided by, in English: "kWh/|Jahr"."""
        said = match(self.lexicon.glosses, [folded(word[0])], 0)
        return said[0] if said is not None and said[0].isalpha() and word[0] not in SIGNS else word[0]

    def _mark(self, index: int) -> int:
        token = self.tokens[index]
        if token.sort != "mark":
            return 0
        shown = self.text[token.start : token.end]
        shown = _MARKS.get(shown, shown)
        if shown in "–—" and self._states_by_dash(index):
            self._write("was", index, index + 1, _state_after("was"))
            return index + 1
        counted = shown in "%‰" or shown in VULGAR or (self.state == NUMBER and shown in _STAY_COUNTED)
        self._put(shown, token.start, token.end, NUMBER if counted else OTHER)
        self.changed = self.changed and shown != ";"
        self.acted = self.acted and shown not in ",;:"
        self.has = 0 if shown in ",;:" else self.has
        return index + 1

    def _states_by_dash(self, index: int) -> bool:
        """As in "Средний срок | — | 47 дней", not "в порту — 40 лодок", "5 — 7": what its number is stands behind a name."""
        spaced = index > 0 and self.tokens[index - 1].end < self.tokens[index].start
        if not self.lexicon.pack.dash_states or not spaced or self.state == NUMBER or not self._leads_number(index + 1):
            return False
        begin = next((step + 1 for step in range(index - 1, -1, -1) if self.tokens[step].sort == "mark"), 0)
        return begin < index and not self._is_preposition(begin) and self.tokens[begin].sort == "word"

    def _unknown(self, index: int) -> int:
        """A word that the pack does not know: a short name, a verb, or a noun."""
        token = self.tokens[index]
        shown = self.text[token.start : token.end]
        if self._is_acronym(index, shown):
            self._put(shown, token.start, token.end, NOUN)
        elif shown in "x×" and index + 1 < len(self.tokens) and self.tokens[index + 1].sort == "number":
            self._put("x", token.start, token.end, OTHER)  # "(x 1.000 Tonnen)"
        elif self._is_part_of_name(index):
            self._put(made_noun(index), token.start, token.end, NOUN)  # "mp3", "nh24"
        elif self._is_participle(index):
            self._write(f"{made_noun(index)}ed", index, index + 1, OTHER)
        elif self._is_adverb(index):
            self._write(made_noun(index, "ably"), index, index + 1, OTHER)
        elif self.state == AUXILIARY and not self.lexicon.pack.verb_first:
            self._write(f"{made_noun(index)}ed", index, index + 1, OTHER)
        elif self.lexicon.pack.verb_first and self._is_verb(index, shown) and self.last == ":":
            return self._drop(index, index + 1)  # its subject follows: "توقع أن | تصل | القيمة إلى 35"
        elif self._acts(index, shown):
            self._write(self._verb(index), index, index + 1, OTHER)
        else:
            self._noun_or_name(index, shown)
        return index + 1

    def _is_participle(self, index: int) -> bool:
        """As in "3 millones de euros | asignados", "el 40 % | destinado a": behind a currency or a percentage.

        Behind a scale alone, too, where its noun needs a preposition and money was told of: "de euros, 2 millones | asignados".
        """
        if self._opens_with_participle(index):
            return True
        spoken = self.last in CURRENCY_NAMES or self.last in _PERCENT_GLOSSES or self.lows[index - 1 : index] == ["%"]
        if not spoken and not (self.scaled and self.lexicon.pack.after_scale and self._tells_money_before(index)):
            return False
        return self.lows[index].endswith(self.lexicon.pack.participle_endings)

    def _opens_with_participle(self, index: int) -> bool:
        """As in "| Erledigt | wurden 340 Fälle", where nouns have capitals: no plural of theirs ends in -t."""
        follow = match(self.lexicon.glosses, self.lows, index + 1)
        many = follow is not None and follow[0] in ("were", "are")
        return many and self.state == START and self.lexicon.pack.capital_nouns and self.lows[index].endswith("t")

    def _tells_money_before(self, index: int) -> bool:
        said = (match(self.lexicon.glosses, self.lows, step) for step in range(index))
        return any(wording is not None and wording[0] in CURRENCY_NAMES for wording in said)

    def _acts(self, index: int, shown: str) -> bool:
        return (
            self._is_verb(index, shown)
            or self._is_second_verb(index)
            or self._is_infinitive(index)
            or self._opens_with_verb(index)
            or self._is_denied(index)
            or self._is_behind_pronoun(index)
        )

    def _opens_with_verb(self, index: int) -> bool:
        """As in "| Invertirá | 1,2 millones de euros en la red.": by its ending, before a number or an article."""
        pack, low = self.lexicon.pack, self.lows[index]
        opens = index == 0 or (self.lows[index - 1] in ",;" and self._is_lower(index))
        if not opens or not pack.verb_opens or self.lows[-1] != ".":
            return False
        behind = index + 1 + 2 * (self.lows[index + 1 : index + 3] == ["-", "se"])
        if not (self._leads_number(behind) or self._means(behind, _ARTICLES)):
            return False
        return len(low) > SHORTEST_VERB and low.endswith(pack.verb_endings) and not low.endswith(pack.noun_endings)

    def _is_behind_pronoun(self, index: int) -> bool:
        """As in "che si | estende | su 1.150 metri", "il | reste | 94 euros"; not behind its hyphen, "registaram-se | menos"."""
        pack = self.lexicon.pack
        apart = index < 2 or self.lows[index - 2] != "-"
        return (
            self.last == "it"
            and apart
            and bool(pack.participle_endings)
            and len(self.lows[index]) >= SHORTEST_VERB
            and self._is_lower(index)
        )

    def _is_denied(self, index: int) -> bool:
        """As in "uno de cada cuatro no | llevaba | el cinturón", not "40 personas no | identificadas |"."""
        pack = self.lexicon.pack
        if self.last != "not" or self.state == START or pack.capital_nouns or not pack.participle_endings:
            return False
        named = self._is_plural_noun(index) or self.lows[index].endswith(pack.participle_endings)
        return self._is_lower(index) and len(self.lows[index]) >= SHORTEST_VERB and not named

    def _verb(self, index: int) -> str:
        return _ACTING_VERB if self._has_counted_object(index) or self._closes_on_object(index) else _VERB

    def _closes_on_object(self, index: int) -> bool:
        """As in "Die Klinik hat 512 Kinder | behandelt |, 3 % mehr": the verb at the end of the clause that "has" opened."""
        if not self.lexicon.pack.capital_nouns or not self._ends_clause(index + 1) or self.state != NOUN or not self.has:
            return False
        numbers = [step for step in range(self.has, index) if self.tokens[step].sort == "number"]
        return bool(numbers) and self.tokens[numbers[-1] + 1].sort == "word"

    def _has_counted_object(self, index: int) -> bool:
        """As in "Die Polizei | registrierte | 512 Fälle": does the verb act on what a number with a noun of its own counts?"""
        number = self._number_of_object(index)
        if not number or not index:
            return False
        noun = number + 1
        scale = match(self.lexicon.scales, self.lows, noun) if noun < len(self.tokens) else None
        if scale is not None:
            noun = scale[1] + (self._low(scale[1]) in self.lexicon.after_scale)
        if noun >= len(self.tokens) or self.tokens[noun].sort != "word":
            return False
        said = match(self.lexicon.glosses, self.lows, noun)
        return self.lows[noun] not in self.lexicon.known or (said is not None and said[0] in PERSONS)

    def _number_of_object(self, index: int) -> int:
        """The number near the verb at token `index`, past a year and "a total of": "atendió | durante 2034 un total de | 512"."""
        step, near = index + 1, _OBJECT_REACH - 1
        while near and step < len(self.tokens) and self.tokens[step].sort != "mark":
            if self.tokens[step].sort == "number" and not self._is_year(step):
                return step
            said = match(self.lexicon.glosses, self.lows, step)
            is_total = said is not None and said[0] == "a total of"
            near -= not is_total
            step = said[1] if said is not None and is_total else step + 1
        return 0

    def _is_acronym(self, index: int, shown: str) -> bool:
        """As in "PIB", the letters of "R$", and the letter of "11-S"."""
        if shown.isupper() and shown.isascii() and self.text[self.tokens[index].end : self.tokens[index].end + 1] == "$":
            return True
        return shown.isupper() and shown.isascii() and (len(shown) in _ACRONYM or self._is_letter_of_name(index))

    def _noun_or_name(self, index: int, shown: str) -> None:
        """A noun that the pack has not; with a capital where it is a name or a place."""
        token, pack = self.tokens[index], self.lexicon.pack
        noun = made_noun(index, "um" if pack.verb_first and self.state != NUMBER else "us")
        place = self._is_place(index)
        named = place or self._is_name(index, shown)
        placed = place or (named and self._counts_at(index))
        self.named = index if named else -1
        self._put(noun.capitalize() if named else noun, token.start, token.end, NOUN)
        if placed and self._leads_number(index + 1):
            self.out.append(",")

    def _is_name(self, index: int, shown: str) -> bool:
        """Does its capital make the word a name?"""
        opens = self.state == START and not self._opens_name(index)
        return shown[0].isupper() and not self.lexicon.pack.capital_nouns and not opens and not shown.isupper()

    def _counts_at(self, index: int) -> bool:
        """As in "in Molise | 555 incidenti", "en la calle Mayor | 12 vecinos": what the number behind a place counts there."""
        noun = index + 2
        if noun >= len(self.tokens) or self.tokens[noun].sort != "word":
            return False
        return self.last == "in" or (self._is_many(noun) and (self._leads_to_place(index) or self._is_capital(index - 1)))

    def _leads_to_place(self, index: int) -> bool:
        """Does "in" or "at" stand before the name that ends at token `index`, or before a street and its name?"""
        first = index
        while step := self._is_capital(first - 1) + 2 * (self._means(first - 1, _OF) and self._is_capital(first - 2)):
            first -= step
        if first == 0:
            return self._means(first, _TO_PLACES)
        if self.lows[first - 1] in STREETS:
            first -= 1 + self._means(first - 2, _THE)
        return first > 0 and self._means(first - 1, _TO_PLACES)

    def _means(self, index: int, meanings: frozenset[str]) -> bool:
        said = match(self.lexicon.glosses, self.lows, index) if index >= 0 else None
        return said is not None and said[0] in meanings

    def _opens_name(self, index: int) -> bool:
        """Is the first word of a line a name: a number in brackets follows it, or another capital ("Cabo Verde (4)")?"""
        follow = index + 1
        if follow + 1 >= len(self.tokens):
            return False
        if self.tokens[follow].sort == "word":
            return self.text[self.tokens[follow].start].isupper()
        return self.lows[follow] == "(" and self._is_number(follow + 1)


_PIECES_OF_YEAR = (
    "first quarter", "second quarter", "third quarter", "fourth quarter", "first half", "second half",
    "spring", "summer", "autumn", "winter",
)  # fmt: skip
_FIRST_MONTHS = re.compile(r"\bfirst \w+ months$")
_MONTH_NAMES = listed("January February March April May June July August September October November December")


def _state_after(gloss: str) -> int:
    if gloss in _MONTH_NAMES or gloss.endswith(_PIECES_OF_YEAR) or _FIRST_MONTHS.search(gloss):
        return MONTH
    if gloss in _AUXILIARIES:
        return AUXILIARY
    if gloss in _COMMON_NOUNS:
        return NOUN
    if gloss in _CHANGES:
        return CHANGE
    return NUMBER if _COUNTED.search(gloss) or gloss.endswith(_SCALE_ENDS) else OTHER
