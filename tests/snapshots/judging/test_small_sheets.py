"""What comes after a release of a sheet with one to three figures: their loss alone says little, another page in their place much."""

import pytest
from hostile.fifth_lot import FIFTH_WALLS
from hostile.fourth_lot import FOURTH_WALLS
from hostile.third_lot import THIRD_WALLS
from hostile.true_sheets import media_type_of

from snapshots import Hints, compare, extract, judge, read
from snapshots.judging import Expected, Previous

PORTS = ("Tarn", "Orme", "Skell")
WALLS = {name: row[-1] for name, row in (THIRD_WALLS | FOURTH_WALLS | FIFTH_WALLS).items() if not row[-1].startswith("<?xml")}
LET_IN = {"pl brak", "pl logowanie"}
"""Two whose small number passes for the one of a series."""


def sheet(figures, title="Ferry traffic", words="the port of {} counted {:,} passengers, and its ferries made many trips"):
    told = "".join(f"<p>In {2016 + n} {words.format(PORTS[n], 41_200 + 977 * n)}.</p>" for n in range(figures))
    return f"<html><title>{title}</title><h1>{title}</h1>{told}</html>"


def later(former, body, *named):
    before, document = (
        read(former.encode(), Hints(media_type="text/html")),
        read(body.encode(), Hints(media_type=media_type_of(body))),
    )
    earlier, figures = extract(before), extract(document)
    known = Previous(
        title=before.title, figures=len(earlier), text_length=len(before.text), fingerprints=(before.fingerprint,)
    )  # fmt: skip
    return judge(document, figures, compare(earlier, figures), known, *named)


@pytest.mark.parametrize("figures", [1, 3])
@pytest.mark.parametrize("name", sorted(WALLS.keys() - LET_IN))
def test_a_wall_in_the_place_of_a_small_sheet_is_held(name, figures):
    assert later(sheet(figures), WALLS[name]) is not None


@pytest.mark.parametrize(
    "body",
    [
        sheet(1).replace("41,200", "43,000"),
        sheet(2),
        sheet(1, words="{0} harbour: {1:,} travellers"),
        sheet(1, title="Passengers").replace("41,200", "43,000"),
        sheet(1, words="{0} built 12 berths and 3 cranes for {1:,} euros"),
    ],
    ids=["revised", "added", "worded anew", "another title", "another matter, same title"],
)
def test_a_small_sheet_that_changes_is_a_release(body):
    assert later(sheet(1), body) is None


@pytest.mark.parametrize(("title", "is_held"), [("Ferry traffic", False), ("Passengers", True)])
def test_a_small_sheet_may_be_called_otherwise_than_its_source_as_long_as_it_always_is(title, is_held):
    assert (later(sheet(2), sheet(1, title=title), Expected(title="Crossings")) is not None) is is_held
