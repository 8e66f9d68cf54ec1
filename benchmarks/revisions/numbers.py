"""Numbers revised and graded anew, printed as they were printed before."""

from __future__ import annotations

import re

from revisions.sheets import MARK

NUMERAL = re.compile(r"\d(?:[\d.,'\u00a0\u202f ]*\d)?")
ABOUT = ("about", "more than", "nearly", "at least", "almost", "over", "around")
GRADED = re.compile(r"(?i)^(about|around|some|over|more than|nearly|almost|at least|up to|approximately)\s+(?=\d|[$€£])")


NEARNESS = (0.08, 0.35, 0.35, 0.9)
"""How far a number moves, as a share of it: most a little, some a lot."""


def revised(quote, chance):
    """The quote with another number of as many digits; None where it has no number in digits, or one of a single small digit."""
    numerals = NUMERAL.findall(quote)
    if len(numerals) != 1:
        return None
    digits = re.sub(r"\D", "", numerals[0])
    kept = digits.rstrip("0") or digits
    kept = digits[: max(len(kept), min(2, len(digits)))]
    low, high = 10 ** (len(kept) - 1), 10 ** len(kept) - 1
    if digits[0] == "0" or len(kept) < 1:
        return None
    old, nearness = int(kept), chance.choice(NEARNESS)
    for _ in range(20):
        new = max(low, min(high, round(old * chance.uniform(1 - nearness, 1 + nearness)) + chance.choice((-1, 1))))
        if new != old:
            return quote.replace(numerals[0], _in_form(numerals[0], str(new) + digits[len(kept) :]))
    return None


def _in_form(numeral, digits):
    turn = iter(digits)
    return "".join(next(turn) if sign.isdigit() else sign for sign in numeral)


def revise(sheet, chance, share, names=None):
    """Revises about this share of the quantities, at least one; each at all its places. The names of those revised."""
    stated = names if names is not None else sheet.stated()
    groups = sorted({sheet.numbers[name].group for name in stated})
    chosen = [group for group in groups if chance.random() < share] or groups[:1]
    done = set()
    for group in chosen:
        places = [name for name in sheet.stated() if sheet.numbers[name].group == group]
        new = revised(sheet.numbers[places[0]].quote, chance) if places else None
        same = len({sheet.numbers[name].quote for name in places}) == 1
        if new is None or not same:
            continue
        for name in places:
            sheet.numbers[name].quote = new
            done.add(name)
    return done


def requalify(sheet, chance, share):
    """Puts a modifier before plain numbers of English running text, or takes one away."""
    done = set()
    for text in dict.fromkeys(text for block in sheet.blocks for text in getattr(block, "sentences", ())):
        for mark in MARK.finditer(text):
            number = sheet.numbers[mark[1]]
            if mark.start() == 0 or chance.random() > share or number.group != mark[1]:
                continue
            if sum(other.group == number.group for other in sheet.numbers.values()) > 1:
                continue
            if GRADED.match(number.quote):
                number.quote = GRADED.sub("", number.quote)
            elif number.plain and not text[: mark.start()].rstrip().endswith(("from", "to", "and", "between", "by")):
                number.quote = f"{chance.choice(ABOUT)} {number.quote}"
            else:
                continue
            done.add(mark[1])
    return done


def and_some_revised(sheet, chance):
    revise(sheet, chance, 0.2)
    return True
