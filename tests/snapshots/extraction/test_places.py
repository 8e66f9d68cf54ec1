"""Places of figures. In the tables the figure stands between bars; every name is invented."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from snapshots.extraction.naming.places import place_for


def read(marked: str) -> str | None:
    start = marked.index("|")
    return place_for(marked.replace("|", ""), start, marked.index("|", start + 1) - 1)


@pytest.mark.parametrize(
    ("marked", "place"),
    [
        ("In eastern Ostrava and surrounding areas, |40| shops reopened.", "eastern Ostrava and surrounding areas"),
        ("Across Norland and Sudland, the fund fed |900| goats from its stores.", "Norland and Sudland"),
        ("The charity flew |40 tons| of tents to Port Elm.", "Port Elm"),
        ("In Port Elm alone, crews laid |3 km| of pipe to 40 homes.", "Port Elm"),
        ("|130| families shelter in known camp sites.", "known camp sites"),
        ("|12| nurses work in host communities and informal sites.", "host communities and informal sites"),
        ("About |900| goats returned to their barns in Elm County.", "Elm County"),
        ("|900| goats returned to their barns west of Ostrava.", "west of Ostrava"),
        ("They sent |20| tents and 8 tons of rice to Port Elm.", "Port Elm"),
        ("|70 percent| of the land in Norland and half in Sudland is dry.", "Norland"),
    ],
)
def test_says_where(marked, place):
    assert read(marked) == place


@pytest.mark.parametrize(
    "marked",
    [
        "|40| shops reopened in May.",
        "It has |60| members.",
        "|40| of them publish in French.",
        "They sent |300| profiles to INTERBUREAU.",
        "|60| members work to defeat Hunger.",
        "At the summit in Ostrava, members pledged |$5m|.",
        "|60| goats are back in school.",
        "The office in Elm City pays |60| nurses.",
    ],
)
def test_says_no_place(marked):
    assert read(marked) is None


@settings(max_examples=150)
@given(
    st.lists(
        st.sampled_from(
            ["In", "to", "the", "Ostrava", "and", "areas", ",", ";", "40", "of", "west", "goats", "who", "are", "around", "in"]
        ),
        min_size=1,
        max_size=25,
    )
)
def test_a_place_stands_in_the_sentence(words):
    text = " ".join(words)
    place = place_for(text, 0, 2)
    assert place is None or (place in text and place == place.strip() != "")


@settings(max_examples=100)
@given(st.text(max_size=60), st.integers(0, 60), st.integers(0, 20))
def test_any_string_gives_an_answer(text, start, size):
    place_for(text, start, start + size)
