"""The scale that a section states once for all the tables in it: "($ in thousands)" under the heading of a statement."""

from __future__ import annotations

import re
from collections.abc import Sequence

from snapshots.data.currencies import CODES, NAMES, SIGNS
from snapshots.documents import BlockKind
from snapshots.readers.blocks.layout import Draft

_LEAD = (
    r"(?:all|the|figures|amounts|values|numbers|dollars|euros?|pounds|are|is|presented|shown|expressed|stated|reported|unaudited|audited|"
    r"montants|chiffres|données|exprimés|beträge|angaben|alle|werte|cifras|importes|expresad[oa]s|valores|[A-Z]{3}|(?:US|A|C|NZ|HK|S|R)?[$€£¥₹])"
)
_SCALE = (
    r"(?:(?:[$€£]\s?)?['’]?000['’]?s?|thousands?|millions?|billions?|lakhs?|crores?|tsd\.?|tausend|mio\.?|millionen|milliarden|teur|"
    r"milliers|milliards|miles|millones|milhares|milhões|migliaia|milioni)"
)
_STATEMENT = re.compile(rf"[(\[]?\s*(?:{_LEAD}\W{{1,3}}){{0,6}}(?:in|en|em)\s+{_SCALE}(?!\w)(?P<rest>.{{0,60}})", re.IGNORECASE)
_MONEY_WORDS = frozenset([*NAMES, *(code.lower() for code in CODES), "pounds", "dólares", "dollari", "libras", "livres"])
_ENDS_STATEMENT = re.compile(
    r"\s*(?:[^\w\s]|$|(?:except|unless|unaudited|audited|sauf|salvo|wenn|excepto|exceto)\b)", re.IGNORECASE
)
_LONGEST = 120
_MONEY = re.compile(r"[$€£¥₹]\s?\d|\d\s?[$€£¥₹]")


class SectionScales:
    """Goes through the drafts of a page once, as its tables are met, and knows which statements of scale still hold."""

    def __init__(self) -> None:
        self._seen = 0
        self._level = 0
        self._stated: list[tuple[int, str]] = []

    def before(self, drafts: Sequence[Draft]) -> str:
        """The statement that holds for what comes after these drafts, or ''."""
        for draft in drafts[self._seen :]:
            if draft.cell is None and draft.boilerplate is None:
                self._pass(draft)
        self._seen = len(drafts)
        return self._stated[-1][1] if self._stated else ""

    def _pass(self, draft: Draft) -> None:
        """A heading ends what was said in sections as deep as its own or deeper; a statement holds in its own section."""
        if draft.kind is BlockKind.HEADING:
            self._level = draft.level or 6
            self._stated = [stated for stated in self._stated if stated[0] < self._level]
        elif len(draft.text) <= _LONGEST and states_scale(draft.text):
            self._stated.append((self._level, draft.text))


def states_scale(text: str) -> bool:
    """Is it "(in thousands of euros)", and not a sentence ("In thousands of homes the power was cut")?"""
    statement = _STATEMENT.fullmatch(text)
    if statement is None:
        return False
    rest = statement["rest"]
    return _ENDS_STATEMENT.match(rest) is not None or any(
        word in _MONEY_WORDS or word in SIGNS for word in re.findall(r"\w+|[^\w\s]", rest.lower())
    )


def is_of_money(texts: Sequence[str]) -> bool:
    """Whether cells state money, whose scale a section may state; counts beside them are printed in full."""
    return any(_MONEY.search(text) for text in texts)
