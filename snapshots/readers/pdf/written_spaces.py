"""Which spaces of a page the file itself writes: PDFium makes up the others, where it sees room between two letters."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

_MOST_SAMPLED, _MOST = 2_000, 0.6


def writes_spaces(raw: Any, textpage: Any, codes: Sequence[int]) -> tuple[bool, bool]:  # noqa: ANN401 -- PDFium's bindings are made at build time
    """Whether the file writes its spaces: then room without one parts cells.

    Also whether it writes those between words, whatever it does elsewhere: a space that is made up between small letters stands
    between words, beside a number or a capital it may part cells.
    """
    spaces = [index for index, code in enumerate(codes[:_MOST_SAMPLED]) if code == 32]
    made_up = [index for index in spaces if raw.FPDFText_IsGenerated(textpage, index)]
    written = len(spaces) - len(made_up)
    in_words = sum(1 for index in made_up if _is_small(codes[index - 1]) and _is_small(codes[min(index + 1, len(codes) - 1)]))
    return written > len(spaces) * _MOST, written > (written + in_words) * _MOST


def _is_small(code: int) -> bool:
    letter = chr(code)
    return letter.isalpha() and not letter.isupper()
