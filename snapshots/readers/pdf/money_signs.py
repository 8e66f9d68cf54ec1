"""Currency signs that a statement of accounts sets in a column of their own: one text with the amount right of them.

    Fees            $  113    $  136
    Publishing         274       262

Left alone, the sign would be a name of the row, or a column without a head.
"""

from __future__ import annotations

import re
from itertools import pairwise

from snapshots.readers.pdf.segments import PageText, Segment, rows_of
from snapshots.readers.tables.entries import is_blank, is_value

_SIGN = re.compile(r"(?:US|A|C|NZ|HK|S|R)?[$€£¥₹]")
_FARTHEST = 16.0
"""Font sizes that a sign may stand left of its amount: signs are set left in a column as wide as its largest amount."""


def join_money_signs(page: PageText) -> None:
    """Puts each lone sign before the amount that is the next text right of it."""
    text = [segment for segment in page.segments if not segment.table]
    if not any(map(_is_sign, text)):
        return
    joined = [pair for row in rows_of(text) for pair in pairwise(row) if _is_sign(pair[0]) and _is_amount_of(*pair)]
    for sign, amount in joined:
        amount.parts = [(sign.text, 0), *amount.parts]
        amount.forget()
    page.take(sign for sign, _ in joined)


def _is_sign(segment: Segment) -> bool:
    return _SIGN.fullmatch(segment.text) is not None


def _is_amount_of(sign: Segment, amount: Segment) -> bool:
    is_near = amount.left - sign.right <= _FARTHEST * sign.size
    return is_near and amount.text[:1] in "0123456789(-–−" and (is_value(amount.text) or is_blank(amount.text))
