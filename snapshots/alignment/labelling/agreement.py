"""A statement in the number of its head: "one in six adults | drinks" tells of adults who drink."""

from __future__ import annotations

from snapshots.data.label_words import PERSON_HEADS, PLAIN_FORMS
from snapshots.extraction.words.phrases import is_plural

_PLURAL_FORMS = {"is": "are", "was": "were", "has": "have", "does": "do", **PLAIN_FORMS}


def agreeing(told: str, head: str) -> str:
    """The statement in the plural, under a head in the plural: "one in six adults | drinks" tells of adults who drink."""
    verb, _, rest = told.partition(" ")
    if not is_plural(head) and head not in PERSON_HEADS:
        return told
    return f"{_PLURAL_FORMS.get(verb.lower(), verb)} {rest}".strip()
