"""Numbers after a name: "Area 51", "Voyager 2", and the age in "Maria Lopez, 66, said"."""

from __future__ import annotations

import re

from snapshots.data.english_words import CASUALTIES, CLASSES
from snapshots.data.listing import listed
from snapshots.extraction.exclusions.ages import COUNTED_PERSONS
from snapshots.extraction.quantities.quantity import Quantity
from snapshots.extraction.words.neighbours import counts_noun
from snapshots.extraction.words.tokens import NUMBER, WORD, Tokens

_TELLING = listed("said says added adds told recalled")
_SUMS = listed("total totals subtotal sum overall")
_LONGEST_NUMBER = 3
_LONG_WORD = 4
_DASHES = frozenset("-–—‑−")
_BEFORE_PLACES = frozenset(["in", "at", "near", "since", "until", "during"])
_OF_ONE = frozenset(["is", "was", "has"])
_SYSTEM = re.compile(r"[a-z]{1,6}OS")
_NUMBER = re.compile(r"\d[\d,]*(?:(?:,|;|,? and) )?")
_NAME_AND_NUMBER = r"(?:the )?(?:[^\W\d_a-z][^\W\d_]*[ ’'-]){1,3}\d{1,3}(?:,\d{3})*"
_JOINED = rf"(?:(?:,|;|,? and) {_NAME_AND_NUMBER})+"
_TALLY = re.compile(rf"(?P<by>\b(?:by|per) [^:.;,]{{2,30}}: )?(?P<items>{_NAME_AND_NUMBER}{_JOINED})(?: (?P<noun>[a-z]+))?")
_FEWEST_TALLIED = 3
_EVENTS = frozenset(["deaths", "cases", "injuries", "infections", "votes", "seats"])
_NUMBERED_NAMES = {"covid": "19", "cov": "2"}
"""Names of what spread over the world that end in a number."""


def name_reason(tokens: Tokens, quantity: Quantity) -> str | None:
    """Why the number after a capital letter belongs to a name; None where it counts what follows."""
    if _is_of_numbered_name(tokens, quantity):
        return "name"
    index = quantity.first - 1
    shown = tokens.shown(index)
    if not shown or tokens.kind(index) != WORD or shown.islower() or quantity.number_first != quantity.first:
        return "age" if shown == "," and _is_aged_name(tokens, quantity) else None
    if not _is_number_of_name(tokens, quantity) or counts_noun(tokens, quantity.last) or looks_upper(tokens):
        return None
    if _is_in_row_of_numbers(tokens, quantity.last) or not _may_be_name(tokens, index, tokens.word(quantity.last)):
        return None
    return None if _is_tallied(tokens, quantity) else "name"


def _is_tallied(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "Ash | 66 |, Elm 31 deaths", "Cases by ward: Ash | 66 |, Elm 31, Oak 7": counts of one kind, name by name."""
    place = tokens.starts[quantity.first]
    runs = _TALLY.finditer(tokens.text, tokens.starts[0], tokens.ends[-1])
    run = next((run for run in runs if run.start() <= place < run.end()), None)
    if run is None:
        return False
    names = [name.removeprefix("the ").split()[0] for name in _NUMBER.split(run["items"]) if name.strip(" ,;")]
    if run["noun"] in COUNTED_PERSONS | CASUALTIES | _EVENTS:
        return len(names) == len(set(names))
    return run["by"] is not None and len(names) == len(set(names)) >= _FEWEST_TALLIED


def _is_in_row_of_numbers(tokens: Tokens, index: int) -> bool:
    """As in "Ash 30 | 40 50", "Women 38 | (9.2)", "Ash 41 | (12%)": a second number follows, or the share of the count."""
    if tokens.kind(index) == NUMBER:
        return True
    share = tokens.word(index + 1)
    closes = tokens.words[index + 2 : index + 4] == ["%", ")"] or ("." in share and tokens.word(index + 2) == ")")
    return tokens.word(index) == "(" and tokens.kind(index + 1) == NUMBER and closes


def _is_of_numbered_name(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "COVID 19", "COVID – 19", "Covid -19", "iOS 16.2": set in any way, it is no count of what follows."""
    number = quantity.number_first
    before = number - 1
    while tokens.word(before) in _DASHES:
        before -= 1
    return _NUMBERED_NAMES.get(tokens.word(before)) == tokens.word(number) or _is_version(tokens, quantity)


def _is_version(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "iOS | 16.2 | came out": an operating system, by how all of them are spelt."""
    named = _SYSTEM.fullmatch(tokens.shown(quantity.first - 1)) is not None and quantity.first == quantity.number_first
    pointed = "." in tokens.word(quantity.number_first)
    return named and quantity.unit == "1" and (pointed or not counts_noun(tokens, quantity.last))


def _is_number_of_name(tokens: Tokens, quantity: Quantity) -> bool:
    """Up to three digits; a multiple is none."""
    digits = tokens.words[quantity.number_first]
    alone = quantity.number_last - quantity.number_first == 1 and "times" not in quantity.rules
    return alone and digits.isdigit() and len(digits) <= _LONGEST_NUMBER


def _may_be_name(tokens: Tokens, index: int, follow: str) -> bool:
    """As in "Voyager | 2", not "In | 2", "Trained | 20", "Sites | 12." where the capital is that of the sentence."""
    word = tokens.words[index]
    if CLASSES.get(word, "noun") != "noun" or word in _SUMS:
        return False
    is_verb = word.endswith(("ed", "ing", "s")) and follow not in _OF_ONE  # "Windows 11 is slow": no plural
    return index > 0 or not (is_verb or follow in ("", "."))


def _is_aged_name(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "Maria Lopez, 66, said", "said Lopez, 66.", "Lopez, 66 – who lives": an age in apposition to a name."""
    told = tokens.word(quantity.last) == "." and not _TELLING.isdisjoint(
        tokens.words[max(0, quantity.first - 5) : quantity.first]
    )
    told = told or (tokens.word(quantity.last) in ("–", "—") and tokens.word(quantity.last + 1) in ("who", "whose"))
    placed = tokens.word(quantity.first - 3) in _BEFORE_PLACES  # "Deaths in September, | 45, | were few"
    if placed or (tokens.word(quantity.last) != "," and not told):
        return False
    name = tokens.shown(quantity.first - 2)
    return name[:1].isupper() and not name.isupper() and quantity.value is not None and 0 < quantity.value < 120


def looks_upper(tokens: Tokens) -> bool:
    """Is the whole sentence in capitals, which then say nothing?"""
    return len(tokens) > 3 and tokens.text[tokens.starts[0] : tokens.ends[-1]].isupper()


def looks_titled(tokens: Tokens) -> bool:
    """Do most longer words of the sentence begin with a capital, as in a headline?"""
    longer = [
        tokens.shown(index)
        for index in range(len(tokens))
        if tokens.kind(index) == WORD and len(tokens.words[index]) >= _LONG_WORD
    ]
    return 2 * sum(word[:1].isupper() for word in longer) > len(longer)
