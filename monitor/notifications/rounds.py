"""What is told of sources in trouble: a pure decision over the troubles that there are and those that were told.

Rule 1: a trouble is told once when it has lasted for so many checks, once when it is over, and again rarely while it lasts.
Rule 2: what is to be told at one moment is one message, and it waits a little for its like (`settle`).
Rule 3: many sources that fail at about the same time are one outage: whatever joins it is not told by itself, and its end is
told once, when nearly all of them answer again.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TypeVar

from db import ToldTrouble, Trouble, TroubleKind

FEW, MANY = 3, 10
"""An outage has at least FEW sources and half of the watched ones, or MANY of however many."""
NEAR = timedelta(days=1)
"""Failures told within so long of each other may be one outage: a source is visited once a day if nothing else is said."""
LEFT_OVER = 4
"""An outage is over when less than one in so many of its sources still fails."""

Key = tuple[str, TroubleKind]
AnyTrouble = TypeVar("AnyTrouble", Trouble, ToldTrouble)


@dataclass(frozen=True, slots=True, kw_only=True)
class TellingRules:
    """What is configured."""

    failing_after: int = 3
    """Failures in a row; 0 tells none."""
    held_after: int = 1
    """Checks at which the document was held; 0 tells none."""
    remind_every: timedelta = timedelta(days=7)
    settle: timedelta = timedelta(0)

    def reached(self, trouble: Trouble) -> datetime | None:
        """When a trouble came to last long enough to be told; None where it has not."""
        after = self.failing_after if trouble.kind is TroubleKind.FAILING else self.held_after
        return trouble.checks[after - 1] if 0 < after <= len(trouble.checks) else None

    @property
    def counted(self) -> int:
        """How many checks of a run must be known."""
        return max(self.failing_after, self.held_after, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """What is told now, and what is remembered of it."""

    entered: tuple[Trouble, ...] = ()
    recovered: tuple[ToldTrouble, ...] = ()
    """Failing sources that answer again."""
    reminded: tuple[Trouble, ...] = ()
    outage: str | None = None
    """`begun`: `entered` is an outage of many; `over`: that of `recovered` has ended, and `reminded` is what still fails."""
    told: tuple[ToldTrouble, ...] = ()
    """All that people know from now on."""

    @property
    def failing(self) -> tuple[Trouble, ...]:
        """Sources that are failing now."""
        return tuple(trouble for trouble in self.entered if trouble.kind is TroubleKind.FAILING)

    @property
    def held(self) -> tuple[Trouble, ...]:
        """Sources that hold a document now."""
        return tuple(trouble for trouble in self.entered if trouble.kind is TroubleKind.HELD)

    @property
    def is_silent(self) -> bool:
        """Is there nothing to say?"""
        return not (self.entered or self.recovered or self.reminded)


def next_round(
    troubles: Sequence[Trouble], told: Sequence[ToldTrouble], watched: int, rules: TellingRules, moment: datetime
) -> Round:
    """Of `watched` sources, those in trouble now and those that people were told of."""
    now = _by_key(troubles)
    members = _by_key(trouble for trouble in told if trouble.together)
    lasting = _by_key(trouble for trouble in told if _lasts(trouble, now))
    recovered = tuple(trouble for trouble in told if _recovered(trouble, now))
    known = members.keys() | lasting.keys()
    fresh = {key: trouble for key, trouble in now.items() if key not in known and rules.reached(trouble)}
    if members:
        return _during(_Outage.of(members, fresh, now, moment), lasting, recovered, now, rules, moment)
    entered = _settled(fresh, rules, moment)
    again = _due_again(lasting, rules, moment)
    remembered = _told_again(lasting, again, moment)
    if _is_outage(entered.values(), lasting.values(), watched, moment):
        return _round(entered, recovered, again, now, _grouped(remembered, entered.values(), moment), outage="begun")
    return _round(entered, recovered, again, now, [*remembered, *_told(entered.values(), moment)])


def _key(trouble: Trouble | ToldTrouble) -> Key:
    return trouble.source, trouble.kind


def _by_key(troubles: Iterable[AnyTrouble]) -> dict[Key, AnyTrouble]:
    return {_key(trouble): trouble for trouble in troubles}


def _lasts(told: ToldTrouble, now: Mapping[Key, Trouble]) -> bool:
    """Is what was told by itself the trouble that there is now? One that ended and came back is another."""
    return not told.together and _key(told) in now and now[_key(told)].since == told.since


def _recovered(told: ToldTrouble, now: Mapping[Key, Trouble]) -> bool:
    """A source that failed by itself answers; what becomes of a held document tells itself."""
    return not told.together and told.kind is TroubleKind.FAILING and not _lasts(told, now)


@dataclass(frozen=True, slots=True)
class _Outage:
    """The sources that fail together, as they are now, and what else is new."""

    members: Mapping[Key, ToldTrouble]
    fresh: Mapping[Key, Trouble]

    @classmethod
    def of(
        cls, before: Mapping[Key, ToldTrouble], fresh: Mapping[Key, Trouble], now: Mapping[Key, Trouble], moment: datetime
    ) -> _Outage:
        """One that answered may fail again; whatever else fails meanwhile joins."""
        members = {key: _seen_now(trouble, now.get(key), moment) for key, trouble in before.items()}
        joined = {key: trouble for key, trouble in fresh.items() if key[1] is TroubleKind.FAILING}
        members |= {_key(trouble): trouble for trouble in _told(joined.values(), moment, together=True)}
        return cls(members, {key: trouble for key, trouble in fresh.items() if key not in joined})

    @property
    def failing(self) -> dict[Key, ToldTrouble]:
        """Its sources that still fail."""
        return {key: trouble for key, trouble in self.members.items() if trouble.recovered_at is None}

    @property
    def is_over(self) -> bool:
        """Do nearly all answer again?"""
        return len(self.failing) * LEFT_OVER < len(self.members)


def _during(
    outage: _Outage,
    lasting: Mapping[Key, ToldTrouble],
    recovered: tuple[ToldTrouble, ...],
    now: Mapping[Key, Trouble],
    rules: TellingRules,
    moment: datetime,
) -> Round:
    """A round while an outage lasts, or at its end."""
    entered, failing = _settled(outage.fresh, rules, moment), outage.failing
    fresh = _told(entered.values(), moment)
    if not outage.is_over:
        again = _due_again({**lasting, **failing}, rules, moment)
        known = _told_again({**lasting, **outage.members}, again, moment)
        return _round(entered, recovered, again, now, [*known, *fresh])
    known = [replace(told_trouble, together=False) for told_trouble in _told_again({**lasting, **failing}, set(failing), moment)]
    answering = tuple(member for member in outage.members.values() if member.recovered_at is not None)
    return _round(entered, (*recovered, *answering), set(failing), now, [*known, *fresh], outage="over")


def _round(
    entered: Mapping[Key, Trouble],
    recovered: tuple[ToldTrouble, ...],
    again: Collection[Key],
    now: Mapping[Key, Trouble],
    known: Iterable[ToldTrouble],
    *,
    outage: str | None = None,
) -> Round:
    return Round(
        entered=tuple(entered.values()),
        recovered=recovered,
        reminded=tuple(now[key] for key in sorted(again)),
        outage=outage,
        told=tuple(sorted(known, key=lambda trouble: (trouble.source, trouble.kind))),
    )


def _told_again(known: Mapping[Key, ToldTrouble], again: Collection[Key], moment: datetime) -> list[ToldTrouble]:
    return [replace(trouble, told_at=moment) if key in again else trouble for key, trouble in known.items()]


def _told(troubles: Iterable[Trouble], moment: datetime, *, together: bool = False) -> list[ToldTrouble]:
    return [
        ToldTrouble(source=trouble.source, kind=trouble.kind, since=trouble.since, told_at=moment, together=together)
        for trouble in troubles
    ]


def _grouped(known: Iterable[ToldTrouble], entered: Iterable[Trouble], moment: datetime) -> list[ToldTrouble]:
    """An outage begins: what fails anew belongs to it, and what was told as failing just before."""
    before = [replace(told_trouble, together=_is_near(told_trouble, moment)) for told_trouble in known]
    return before + [
        replace(told_trouble, together=told_trouble.kind is TroubleKind.FAILING) for told_trouble in _told(entered, moment)
    ]


def _seen_now(member: ToldTrouble, trouble: Trouble | None, moment: datetime) -> ToldTrouble:
    if trouble is None:
        return replace(member, recovered_at=member.recovered_at or moment)
    return replace(member, since=trouble.since, recovered_at=None)


def _settled(fresh: Mapping[Key, Trouble], rules: TellingRules, moment: datetime) -> Mapping[Key, Trouble]:
    """All that is new, once the first of it has waited long enough for its like."""
    reached = [when for trouble in fresh.values() if (when := rules.reached(trouble)) is not None]
    return fresh if reached and min(reached) + rules.settle <= moment else {}


def _is_near(told_trouble: ToldTrouble, moment: datetime) -> bool:
    return told_trouble.kind is TroubleKind.FAILING and moment - told_trouble.told_at <= NEAR


def _is_outage(fresh: Iterable[Trouble], lasting: Iterable[ToldTrouble], watched: int, moment: datetime) -> bool:
    """Do so many fail anew that one cause is likelier than many?"""
    failing = sum(trouble.kind is TroubleKind.FAILING for trouble in fresh)
    many = min(MANY, max(FEW, -(-watched // 2)))
    return failing > 0 and failing + sum(_is_near(trouble, moment) for trouble in lasting) >= many


def _due_again(known: Mapping[Key, ToldTrouble], rules: TellingRules, moment: datetime) -> set[Key]:
    """Those whose reminder has come; those whose reminder is near come along, so that one message does."""
    if not any(trouble.told_at + rules.remind_every <= moment for trouble in known.values()):
        return set()
    return {key for key, trouble in known.items() if trouble.told_at + rules.remind_every / 2 <= moment}
