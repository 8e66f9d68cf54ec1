"""Endings of cases that Turkish writes on a word: "tondan" is "from ... tonnes", "milyonu" the object.

Source: the rules of vowel harmony and of the hardening of consonants, as any grammar states them.
"""

from __future__ import annotations

from collections.abc import Sequence

from snapshots.data.languages.pack import Glosses

_HARD = "fstkçşhp"
_VOWELS = "aıoueiöü"
_BACK = "aıou"
_CLOSED = {"a": "ı", "ı": "ı", "o": "u", "u": "u", "e": "i", "i": "i", "ö": "ü", "ü": "ü"}


def cases_of(word: str) -> tuple[str, ...]:
    """The accusative, dative, locative, ablative and genitive of a word, and the adjective "of so many"."""
    vowel = next(letter for letter in reversed(word) if letter in _VOWELS)
    closed, opened = _CLOSED[vowel], "a" if vowel in _BACK else "e"
    glide, joint = ("y", "n") if word[-1] in _VOWELS else ("", "")
    stop = "t" if word[-1] in _HARD else "d"
    endings = (
        f"{glide}{closed}", f"{glide}{opened}", f"{stop}{opened}", f"{stop}{opened}n", f"{joint}{closed}n", f"l{closed}k"
    )  # fmt: skip
    return tuple(word + ending for ending in endings)


def in_cases(glosses: Glosses, words: Sequence[str]) -> Glosses:
    """The glosses, and those of the given words in every case; what a table has itself stays."""
    return {form: glosses[word] for word in words if word in glosses for form in cases_of(word)} | glosses
