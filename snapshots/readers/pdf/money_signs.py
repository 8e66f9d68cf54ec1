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
_FARTHEST = 8.0
"""Font sizes that a sign may stand left of its amount: signs are set left in a column as wide as its largest amount."""


def join_money_signs(page: PageText) -> None:
    """Puts each lone sign before the amount that is the next text right of it."""
    signs = {segment for segment in page.segments if not segment.table and _SIGN.fullmatch(segment.text)}
    if not signs:
        return
    gone: set[Segment] = set()
    for row in rows_of(segment for segment in page.segments if not segment.table):
        for sign, amount in pairwise(row):
            if sign in signs and _is_amount(amount) and amount.left - sign.right <= _FARTHEST * sign.size:
                amount.parts = [(sign.text, 0), *amount.parts]
                amount.forget()
                gone.add(sign)
    page.take(gone)


def _is_amount(segment: Segment) -> bool:
    return segment.text[:1] in "0123456789(-–−" and (is_value(segment.text) or is_blank(segment.text))
