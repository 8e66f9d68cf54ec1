"""Language packs: what a language writes where English writes "more than", "million" and "of the".

One file a language, each with one record `PACK`; it is loaded when a document in that language is read. How to add one
stands in docs/languages.md.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from snapshots.data.languages.pack import LanguagePack

PACKS = {"ar": "arabic", "de": "german", "es": "spanish", "fr": "french"}
"""Primary language subtag to the file that holds its pack."""
SHORT_PACKS = {
    "it": "italian", "ja": "japanese", "nl": "dutch", "pl": "polish", "pt": "portuguese", "ru": "russian", "sv": "swedish",
    "tr": "turkish", "uk": "ukrainian", "zh": "chinese",
}  # fmt: skip
"""Packs that know what keeps a figure true (scales, money, percent, measures, modifiers, months) and little else."""


def pack_of(code: str) -> LanguagePack:
    """The pack of a language that has one."""
    module = importlib.import_module(f"snapshots.data.languages.{(PACKS | SHORT_PACKS)[code]}")
    return cast("LanguagePack", module.PACK)
