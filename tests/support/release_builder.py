"""Releases of an invented publisher written straight into a database, for tests of what comes after a check."""

from decimal import Decimal

from figure_builder import figure

from db import CheckResult, FetchedCapture, ReleaseToStore, SourceEntry
from snapshots import Change, ChangeKind, Observation, Outcome

PATROLS = ("patrols", "Patrols carried out")
VESSELS = ("vessels", "Vessels at sea")


def revised(before, after, series=PATROLS, modifier="over"):
    """The change of one count; both numbers as integers."""
    delta = Decimal(after - before)
    return Change(
        kind=ChangeKind.REVISED, series=series[0], label=series[1],
        before=stating(before, modifier), after=stating(after, modifier), delta=delta,
        percent=round(delta / Decimal(before) * 100, 1) if before else None,
        direction="up" if delta > 0 else "down",
    )  # fmt: skip


def changed(kind, series=VESSELS, *, before=None, after=None):
    """A change of another kind than `revised`."""
    return Change(
        kind=ChangeKind(kind), series=series[0], label=series[1],
        before=None if before is None else stating(before), after=None if after is None else stating(after),
    )  # fmt: skip


def stating(number, modifier="exact"):
    words = "" if modifier == "exact" else f"{modifier} "
    return figure(f"Crews count [{words}{number:,}] of them.", number, modifier)


def publish(database, moment, changes=(), deliveries=(), *, source="harbour", number=1):
    """Lets the next release of a source come: checked, captured, stored, with what it queued."""
    database.declare_sources([SourceEntry(name=source, title="Harbour Mission", address="https://example.org/facts")], moment)
    check = database.begin_check(source, moment)
    capture = FetchedCapture(
        content=f"release {number}".encode(), address="https://example.org/facts", media_type="text/plain",
        charset="utf-8", etag=None, last_modified=None, fetched_at=moment,
    )  # fmt: skip
    release = ReleaseToStore(
        published=None, title="Harbour Mission", language="en", fingerprint=f"{number:064x}", text="Crews.",
        observations=tuple(
            Observation(series=change.series, label=change.label, figure=change.after) for change in changes if change.after
        ),
        changes=tuple(changes), unchanged=3, extractor="by hand",
    )  # fmt: skip
    result = CheckResult(outcome=Outcome.RELEASED, release=release, fingerprint=release.fingerprint, deliveries=tuple(deliveries))
    return database.finish_check(database.store_capture(check, capture), result, moment)
