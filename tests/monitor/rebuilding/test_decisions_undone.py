"""Each kind of decision, undone and rebuilt, leaves the source as it was: releases, figures, keys, labels, changes.

A rebuild is a function of captures, decisions and the statements that found the keys; the derived rows have no say in it.
"""

import random

import pytest
from postgres_server import new_database
from watching import Watch

from monitor.curating import Desk
from monitor.rebuilding import rebuild
from snapshots import CurationKind

SHEETS = [
    "The base has {a} boats and {b} beds.\n\nSome {c} people were fed.\n\nThe store holds {d} tents.",
    "There are {a} boats at the base.\n\nIt offers {b} beds for the night.\n\nSome {c} people were fed.\n\nIt holds {d} tents.",
    "There are {a} boats at the base.\n\nIt offers {b} beds for the night.\n\nThe store holds {d} tents and 7 kitchens.",
]
KINDS = tuple(CurationKind)


@pytest.fixture(scope="module", params=["sqlite"])
def harbour(request, tmp_path_factory):
    folder = tmp_path_factory.mktemp("decided")
    sheet = folder / "sheet.txt"
    monitor = {"database": new_database(request.getfixturevalue("postgresql"))} if request.param == "postgresql" else {}
    watch = Watch(folder / "watch.db", monitor=monitor, path=str(sheet))
    for step, text in enumerate(SHEETS):
        numbers = {name: f"{number + 13 * step:,}" for name, number in (("a", 41), ("b", 365), ("c", 8_120), ("d", 977))}
        sheet.write_text(text.format(**numbers))
        assert watch.look() == ("released", None)
    yield watch
    watch.close()


def decide(harbour, kind, rng):
    """A decision of that kind about any series for which it can be made."""
    desk = Desk(harbour.parts, "harbour", "Ada")
    series = harbour.database.history("", "harbour")
    chosen = rng.choice(series)
    if kind is CurationKind.RENAME:
        return desk.rename(chosen.key, "Another name")
    if kind is CurationKind.IGNORE:
        return desk.ignore(chosen.key)
    if kind is CurationKind.MERGE:
        return desk.merge(chosen.key, rng.choice([other.key for other in series if other.key != chosen.key]))
    longer = [each for each in series if len(each.points) > 1]
    if kind is CurationKind.WRONG:
        return desk.about_match(kind, chosen.key, rng.choice([point.release.number for point in chosen.points]))
    chosen = rng.choice(longer)
    return desk.about_match(kind, chosen.key, rng.choice([point.release.number for point in chosen.points[1:]]))


def state(harbour):
    return harbour.whole(), [(series.key, series.label, series.ignored) for series in harbour.database.state_of("harbour").series]


@pytest.mark.long
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    ("harbour", "seed"),
    [("sqlite", 0), pytest.param("sqlite", 1, marks=pytest.mark.whole), ("postgresql", 0)],
    indirect=["harbour"],
)
def test_a_decision_undone_and_rebuilt_gives_the_state_before(harbour, kind, seed):
    before = state(harbour)
    number = harbour.database.add_curation("harbour", decide(harbour, kind, random.Random(seed)))
    rebuild(harbour.source, harbour.parts)
    decided = state(harbour)
    rebuild(harbour.source, harbour.parts)
    assert state(harbour) == decided, "a second rebuild says the same"
    harbour.database.undo_curation("harbour", number, "Bea", harbour.moment)
    rebuild(harbour.source, harbour.parts)
    assert state(harbour) == before


def test_a_merge_undone_does_not_lift_what_stands_about_the_merged(harbour):
    """The key that was merged away is that of the same series when it comes back, and a standing decision holds for it."""
    desk = Desk(harbour.parts, "harbour", "Ada")
    keys = [series.key for series in harbour.database.history("", "harbour")]
    beds, boats = (next(key for key in keys if word in key) for word in ("bed", "boat"))
    harbour.database.add_curation("harbour", desk.ignore(beds))
    merged = harbour.database.add_curation("harbour", desk.merge(beds, boats))
    rebuild(harbour.source, harbour.parts)
    assert beds not in {series.key for series in harbour.database.history("", "harbour")}
    harbour.database.undo_curation("harbour", merged, "Bea", harbour.moment)
    rebuild(harbour.source, harbour.parts)
    (renamed,) = [series for series in harbour.database.state_of("harbour").series if series.key == beds]
    assert renamed.ignored
    assert "beds" in renamed.last[0].sentence


def test_a_new_series_never_takes_a_key_that_was_used(harbour):
    used = harbour.database.state_of("harbour").used_keys
    assert {series.key for series in harbour.database.history("", "harbour")} <= used
