"""Cells, tiles and lines whose name running text says of one number, asked of the step alone."""

import pytest

from snapshots import Hints, extract, read
from snapshots.alignment.features import FeatureReader
from snapshots.alignment.pool import Pool
from snapshots.alignment.stated_names import OF_CELL, OF_LINE, pair_told_by_name


def paired(old, new, *, near=True):
    """(number before, number after, confidence) of each pair, by the number before."""
    reader, nothing = FeatureReader(), (frozenset(), frozenset())
    olds, news = (reader.read(extract(read(f"<html><body>{page}</body></html>".encode(), Hints()))) for page in (old, new))
    pool = Pool(olds, news, set(range(len(olds))), nothing, nothing)
    pair_told_by_name(pool, near=near)
    return sorted(
        (int(olds[match.old].figure.value), int(news[j].figure.value), match.confidence) for j, match in pool.matches.items()
    )


def table(*rows):
    lines = "".join(f"<tr><td>{name}</td><td>{boats}</td><td>{crew}</td></tr>" for name, boats, crew in rows)
    return f"<table><tr><th>Port</th><th>Boats</th><th>Crew</th></tr>{lines}</table>"


PORTS = table(("Tarn Quay", 41, 310), ("Orme", 56, 92))


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("Tarn Quay has 43 boats and 305 crew.", [(41, 43, OF_CELL), (310, 305, OF_CELL)]),
        ("Orme has 57 boats.", [(56, 57, OF_CELL)]),
        ("Skell has 57 boats.", []),  # another row
        ("Orme has 57 cranes.", []),  # another column
        ("There are 57 boats in Orme.", []),  # the name stands behind the number
        ("Last spring Orme has 57 boats.", []),  # the sentence does not begin with it
        ("In Orme there are 57 boats.", [(56, 57, OF_CELL)]),  # one word before it
        ("Orme has 57% of boats.", []),  # another unit
        ("Orme has 57 boats. Orme has 12 boats.", []),  # either may be it
    ],
)
def test_a_cell_is_what_a_sentence_that_begins_with_its_row_says_of_its_column(text, pairs):
    assert paired(PORTS, f"<p>{text}</p>") == pairs
    assert paired(PORTS, f"<p>{text}</p>", near=False) == pairs, "a cell needs no permission"
    assert paired(f"<p>{text}</p>", PORTS) == sorted((new, old, confidence) for old, new, confidence in pairs)


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("This year our volunteers, 85 in number, handed out 21,050 parcels.", [(72, 85, OF_LINE)]),
        (
            "This year our volunteers, 228 in number, handed out 21,050 parcels.",
            [],
        ),  # over three times as many: half an order of magnitude
        ("This year our volunteers, 227 in number, handed out 21,050 parcels.", [(72, 227, OF_LINE)]),
        ("This year our drivers, 85 in number, handed out 21,050 parcels.", []),
        ("This year our volunteers gave 85% of the parcels.", []),
    ],
)
def test_a_tile_is_the_only_number_near_its_own_of_which_the_text_says_its_name(text, pairs):
    tiles = "<div><div><b>18,400</b><span>parcels handed out</span></div><div><b>72</b><span>volunteers</span></div></div>"
    assert [pair for pair in paired(tiles, f"<p>{text}</p>") if pair[0] == 72] == pairs
    assert paired(tiles, f"<p>{text}</p>", near=False) == [], "a tile waits until nothing better is left"
