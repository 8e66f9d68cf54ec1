"""The address of a database, as far as it can be judged without opening it."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator


def _database_address(text: str) -> str:
    """It is not repeated where it is none: a mistyped one may hold a password."""
    if not re.match(r"(sqlite|postgresql)(\+\w+)?://", text):
        raise ValueError('database: this is no database address. Write for example "sqlite:///figurewatch.db"')
    return text


DatabaseAddress = Annotated[str, AfterValidator(_database_address)]
