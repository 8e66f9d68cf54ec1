"""Names of shares and sums that only point at the whole before them: "42 % of the total", "of which | €2m | came from tolls"."""

from __future__ import annotations

from collections.abc import Sequence

from snapshots.alignment.labelling.said import text_before
from snapshots.documents import fold
from snapshots.figures import Figure, Kind

_OF_TOTAL = frozenset(["share of total", "share of the total"])


def tell_totals(names: list[str], figures: Sequence[Figure], new: Sequence[int]) -> None:
    """Names what "42 % of the total" is the share of: what the figure before it in the sentence tells."""
    for index in range(1, len(names)):
        total, before = figures[new[index]], figures[new[index - 1]]
        if (
            names[index].lower() in _OF_TOTAL
            and total.sentence_start == before.sentence_start
            and new[index] == new[index - 1] + 1
        ):
            names[index] = f"{names[index - 1]}, as share of total"
        elif new[index] == new[index - 1] + 1 and _is_part_of_money(total, before):
            names[index] = _part_of_money(names[index - 1], names[index])


def _is_part_of_money(part: Figure, whole: Figure) -> bool:
    """As in "€9m is needed, of which | 38 % | was received", "... of which | €2m | came from tolls"."""
    told = part.kind in (Kind.MONEY, Kind.PERCENT) and whole.kind is Kind.MONEY
    return told and part.sentence_start == whole.sentence_start and fold(text_before(part)).rstrip().lower().endswith("of which")


def _part_of_money(whole: str, part: str) -> str:
    """The name of the part with the name of the whole in it: "Share of money needed, received"."""
    if part.startswith("Share ") and not part.startswith("Share of "):
        return f"Share of {whole[0].lower()}{whole[1:]}, {part.removeprefix('Share ')}"
    return part.replace("Money", whole, 1) if part.startswith("Money that ") and not whole.startswith("Money") else part
