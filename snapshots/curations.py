"""Human decisions about figures and series. They are record, as captures are: every rebuild applies them again.

Decisions about a match name figures by how they are stated, and not by key: a better extractor may key them otherwise.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from snapshots.documents import fold
from snapshots.figures import Figure


class CurationKind(StrEnum):
    """What was decided."""

    RENAME = "rename"
    """The series bears another label."""
    IGNORE = "ignore"
    """The series rings no alarm; what becomes of it is stored and shown all the same."""
    MERGE = "merge"
    """Two series are one quantity."""
    SPLIT = "split"
    """From this figure on it is another series."""
    CONFIRM = "confirm"
    """The match is right."""
    REJECT = "reject"
    """The match is wrong: these two figures are not of one series."""
    WRONG = "wrong"
    """What is stated so is no figure, or was misread."""
    RELEASE = "release"
    """A document that was held is a release, however it looks."""
    DISCARD = "discard"
    """A document that was held is none, however often it comes."""


ABOUT_DOCUMENTS = frozenset({CurationKind.RELEASE, CurationKind.DISCARD})


@dataclass(frozen=True, slots=True, order=True)
class Statement:
    """How a figure is stated: its sentence and quote in one spelling and, in a table, the heads of its column."""

    sentence: str
    quote: str
    column: tuple[str, ...] = ()


def statement_of(figure: Figure) -> Statement:
    """Equal for two figures that say the same in the same words, whatever the typography."""
    column = figure.cell.column if figure.cell is not None else ()
    return Statement(fold(figure.sentence).lower(), fold(figure.quote).lower(), tuple(fold(head).lower() for head in column))


@dataclass(frozen=True, slots=True, kw_only=True)
class Curation:
    """One decision, with who made it and when."""

    kind: CurationKind
    series: str
    """Key of the series it is about; empty for a decision about a document."""
    into: str | None = None
    """Of a merge: the key of the series that stays."""
    label: str | None = None
    """Of a rename: the new label."""
    capture: str | None = None
    """Of a decision about a document, and of a split of the release that it begins with: SHA-256 of its bytes."""
    fingerprint: str | None = None
    """And the fingerprint of what it says, by which it is known again in other bytes."""
    statements: tuple[Statement, ...] = ()
    """Of a decision about a match the two figures, the older first; of `split` and `wrong` the one figure."""
    made_by: str
    made_at: datetime
    note: str | None = None
    number: int = 0
    """Number of the decision within the database, by which it can be undone."""
    undone_by: str | None = None
    undone_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Rulings:
    """What decisions mean for following figures."""

    same: frozenset[tuple[Statement, Statement]] = frozenset()
    apart: frozenset[tuple[Statement, Statement]] = frozenset()
    begins: frozenset[Statement] = frozenset()
    wrong: frozenset[Statement] = frozenset()

    @property
    def silent(self) -> bool:
        """Is nothing ruled?"""
        return not (self.same or self.apart or self.begins or self.wrong)

    def parted(self, statement: Statement, other: Statement) -> bool:
        """Were these two said not to be of one series?"""
        return (statement, other) in self.apart or (other, statement) in self.apart


def standing(curations: Iterable[Curation]) -> list[Curation]:
    """Those that nobody has undone."""
    return [curation for curation in curations if curation.undone_at is None]


def held_to(curations: Iterable[Curation], capture: str, fingerprint: str) -> tuple[Curation, ...]:
    """The decisions that count where a document is followed: all but the splits that begin with another document.

    A split of former versions names no document and counts wherever its figure is stated so.
    """
    return tuple(
        curation
        for curation in curations
        if curation.kind is not CurationKind.SPLIT
        or curation.capture is None
        or capture == curation.capture
        or fingerprint == curation.fingerprint
    )


def verdict_on(curations: Iterable[Curation], capture: str, fingerprint: str) -> CurationKind | None:
    """What people decided about a document, the latest counts: `release`, `discard`, or nothing."""
    about = [curation for curation in standing(curations) if curation.kind in ABOUT_DOCUMENTS]
    return next(
        (curation.kind for curation in reversed(about) if capture == curation.capture or fingerprint == curation.fingerprint),
        None,
    )


def ignored_by(curations: Iterable[Curation]) -> frozenset[str]:
    """Keys of the series that are to ring no alarm."""
    return frozenset(curation.series for curation in standing(curations) if curation.kind is CurationKind.IGNORE)


def rulings_of(curations: Iterable[Curation]) -> Rulings:
    """Of decisions that stand; a later one about the same two figures overrules an earlier one."""
    pairs: dict[tuple[Statement, Statement], bool] = {}
    alone: dict[CurationKind, set[Statement]] = {CurationKind.SPLIT: set(), CurationKind.WRONG: set()}
    for curation in standing(curations):
        if curation.kind in alone:
            alone[curation.kind].update(curation.statements)
        elif len(curation.statements) == 2:
            older, newer = curation.statements
            pairs[older, newer] = curation.kind is not CurationKind.REJECT
    return Rulings(
        same=frozenset(pair for pair, curation in pairs.items() if curation),
        apart=frozenset(pair for pair, curation in pairs.items() if not curation),
        begins=frozenset(alone[CurationKind.SPLIT]),
        wrong=frozenset(alone[CurationKind.WRONG]),
    )
