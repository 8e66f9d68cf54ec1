"""What holds for every text: offsets, order, determinism, and that typography changes no value."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sentences_read import figures, sheet, told

from snapshots.extraction import explain, extract

SENTENCES = (
    "The port handled over 1,284 ships.", "Repairs cost $3.2-4.1 million in all.", "Two-thirds of 40 wells are dry.",
    "Tens of thousands of goats died.", "Turnout fell by 4 percentage points to 61 percent.", "It moved some 18,300 metric tons of grain.",
    "Between 10 and 15 clinics are closed.", "At least 38 tons of sand went out.", "Twenty-six towns joined 3 leagues.",
    "The tender is for EUR 35 million.",
)  # fmt: skip
NOISE = st.text(alphabet="0123456789.,  -–/()%$€'’:;×x^e+ \n|abm", max_size=120)
DECIMALS = st.decimals(min_value=Decimal("0.01"), max_value=Decimal(999999999), places=2)


def sound(text):
    extracted = extract(sheet(text))
    end = 0
    for figure in extracted:
        assert text[figure.start : figure.end] == figure.quote
        assert figure.sentence_start <= figure.start
        assert text[figure.sentence_start :].startswith(figure.sentence)
        assert figure.start >= end
        end = figure.end
        for number in (figure.value, figure.low, figure.high):
            assert number is None or (number.is_finite() and abs(number.adjusted()) < 130)
    return extracted


@given(NOISE)
@settings(max_examples=300)
def test_marks_and_digits_in_any_order_are_read_soundly(text):
    sound(text)
    explain(sheet(text))


@given(st.text(max_size=80))
@settings(max_examples=150)
def test_any_text_is_read_soundly(text):
    sound(text)


@given(st.lists(st.sampled_from(SENTENCES), max_size=6))
@settings(max_examples=60)
def test_the_same_text_gives_the_same_figures(chosen):
    text = " ".join(chosen)
    assert sound(text) == sound(text)


@given(st.sampled_from(SENTENCES), st.sampled_from(SENTENCES))
@settings(max_examples=60)
def test_an_unrelated_sentence_changes_nothing_elsewhere(first, second):
    assert told(f"{first}\n{second}") == told(first) + told(second)


@pytest.mark.parametrize("sentence", SENTENCES)
def test_upper_case_changes_no_value(sentence):
    values = [(f.value, f.low, f.high, f.unit, f.modifier) for f in figures(sentence)]
    assert [(f.value, f.low, f.high, f.unit, f.modifier) for f in figures(sentence.upper())] == values


@pytest.mark.parametrize("space", ["\u00a0", "\u202f", "\n", "  "])
@pytest.mark.parametrize("sentence", SENTENCES)
def test_spaces_and_line_breaks_change_no_value(sentence, space):
    text = sentence.replace(" ", space)
    block = sheet("x").blocks[0]
    document = sheet("x")
    document = type(document)(text=text, blocks=(type(block)(kind=block.kind, start=0, end=len(text)),), media_type="text/plain")
    assert [(f.value, f.low, f.high, f.unit) for f in extract(document)] == [
        (f.value, f.low, f.high, f.unit) for f in figures(sentence)
    ]


def grouped(text, mark, point):
    whole, _, part = text.partition(".")
    groups = f"{int(whole):,}".replace(",", mark)
    return f"{groups}{point}{part}" if part else groups


@pytest.mark.parametrize(
    ("mark", "point"), [(",", "."), ("", "."), ("\u202f", "."), ("'", "."), (".", ","), ("\u00a0", ","), ("", ",")]
)
@given(number=DECIMALS)
@settings(max_examples=60)
def test_a_decimal_written_in_any_style_reads_back(mark, point, number):
    text = f"{number:f}"
    extracted = figures(f"Es sind {grouped(text, mark, point)} Prozent." if point == "," else f"It is {grouped(text, mark, point)} percent.",
                    language="de" if point == "," else "en")  # fmt: skip
    assert [figure.value for figure in extracted][:1] == [number]


@given(st.integers(min_value=2, max_value=999_999_999))
@settings(max_examples=120)
def test_number_words_read_back(number):
    extracted = figures(f"It holds {in_words(number)} books.")
    assert [figure.value for figure in extracted] == [Decimal(number)]


SMALL = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def in_words(number):
    for size, name in ((10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if number >= size:
            rest = number % size
            joint = " and " if rest and rest < 100 else " " if rest else ""
            return f"{in_words(number // size)} {name}{joint}{in_words(rest) if rest else ''}"
    if number < 20:
        return SMALL[number]
    return TENS[number // 10 - 2] + (f"-{SMALL[number % 10]}" if number % 10 else "")
