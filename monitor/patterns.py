"""The operator's patterns for addresses, matched in linear time by RE2 whatever pattern and address are.

A pattern such as `(a+)+$` makes a backtracking engine try for hours while it holds the interpreter (CWE-1333). RE2 has no
look-around and no back references, and says so when the configuration is read.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import re2

_OPTIONS = re2.Options()
_OPTIONS.log_errors = False


@lru_cache(maxsize=256)
def pattern_of(text: str) -> Any:  # noqa: ANN401 -- RE2's bindings have no types
    """The compiled pattern; `.search(address)` finds it. Raises ValueError saying what is wrong with it."""
    try:
        return re2.compile(text, _OPTIONS)
    except re2.error as error:
        why = error.args[0].decode() if error.args and isinstance(error.args[0], bytes) else str(error)
        raise ValueError(why) from error
