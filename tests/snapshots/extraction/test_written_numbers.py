"""Any number, written in any way that texts write numbers, is read back exactly; typography and neighbours change nothing."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sentences_read import figures, sheet

from snapshots.documents import Block, BlockKind, Document
from snapshots.extraction import extract

SCALES = {"": 0, " hundred": 2, " thousand": 3, " million": 6, " billion": 9, " trillion": 12, " lakh": 5, " crore": 7, " bn": 9}
UNITS = {" percent": "%", "%": "%", " tonnes": "t", " square kilometres": "km2", " km": "km", " euros": "EUR", " hectares": "har"}
SIGNS = {"$": "USD", "€": "EUR", "£": "GBP", "US$": "USD", "EUR ": "EUR"}
MODIFIERS = ("", "about ", "more than ", "at least ", "nearly ", "up to ", "an estimated ", "no fewer than ")
NOUNS = ("schools", "displaced families", "fishing boats", "wells", "health workers")
FRAMES = ("The office counted {} in the north.", "In all, {} were seen.", "It has {}.", "They reported {} on Monday.")

wholes = st.integers(min_value=2200, max_value=10**24)
decimals = st.builds(
    lambda digits, places: Decimal(digits).scaleb(-places), st.integers(min_value=1, max_value=10**18), st.integers(0, 6)
)


def as_in_india(digits):
    if len(digits) <= 3:
        return digits
    head, tail = digits[:-3], digits[-3:]
    pairs = [head[max(0, end - 2) : end] for end in range(len(head), 0, -2)]
    return ",".join([*reversed(pairs), tail])


STYLES = {
    "plain": lambda number: f"{number:f}",
    "commas": lambda number: f"{number:,f}",
    "thin spaces": lambda number: f"{number:,f}".replace(",", "\u202f"),
    "no-break spaces": lambda number: f"{number:,f}".replace(",", "\u00a0"),
    "apostrophes": lambda number: f"{number:,f}".replace(",", "’"),
}


@pytest.mark.parametrize("style", STYLES)
@given(number=decimals)
@settings(max_examples=80)
def test_a_decimal_reads_back_in_every_style(style, number):
    written = STYLES[style](number)
    assert [figure.value for figure in figures(f"It weighs {written} tonnes.")] == [number]


@given(wholes)
@settings(max_examples=120)
def test_indian_grouping_reads_back(number):
    assert [figure.value for figure in figures(f"It has {as_in_india(str(number))} voters.")] == [number]


@given(decimals, st.sampled_from(sorted(SCALES)), st.sampled_from(sorted(UNITS)))
@settings(max_examples=150)
def test_scale_and_unit_words_are_multiplied_out_and_told(number, scale, unit):
    (figure,) = figures(f"It is {number:f}{scale}{unit}.")
    assert (figure.value, figure.unit) == (number.scaleb(SCALES[scale]), UNITS[unit])


@given(decimals, st.sampled_from(["", "−", "-"]), st.sampled_from(sorted(SIGNS)), st.sampled_from(["", " million", "bn", "k"]))
@settings(max_examples=150)
def test_money_reads_back(number, minus, sign, scale):
    (figure,) = figures(f"It is {minus}{sign}{number:,f}{scale} now.")
    power = {"": 0, " million": 6, "bn": 9, "k": 3}[scale]
    assert (figure.value, figure.unit) == (number.scaleb(power).copy_sign(-1 if minus else 1), SIGNS[sign])


@given(
    st.decimals(min_value=1, max_value=Decimal("9.999"), places=3), st.integers(-12, 12), st.sampled_from(["×10^", " × 10^", "e"])
)
@settings(max_examples=120)
def test_powers_of_ten_read_back(mantissa, power, mark):
    (figure,) = figures(f"It emits {mantissa:f}{mark}{power} g in all.")
    assert (figure.value, figure.unit) == (mantissa.scaleb(power), "g")


@given(decimals, decimals, st.sampled_from(["{} to {}", "{}–{}", "{}-{}", "between {} and {}", "from {} to {}"]))
@settings(max_examples=150)
def test_both_ends_of_a_range_read_back(first, second, words):
    low, high = sorted((first, second))
    if low == high:
        return
    (figure,) = figures(f"It weighs {words.format(f'{low:,f}', f'{high:,f}')} tonnes.")
    assert (figure.value, figure.low, figure.high, figure.unit) == (None, low, high, "t")


sentences = st.builds(
    lambda frame, modifier, number, scale, noun: frame.format(f"{modifier}{number:,f}{scale} {noun}"),
    st.sampled_from(FRAMES),
    st.sampled_from(MODIFIERS),
    st.integers(min_value=2, max_value=10**9).map(Decimal),
    st.sampled_from(["", " million", " thousand"]),
    st.sampled_from(NOUNS),
)


def numbers(extracted):
    return [(figure.value, figure.low, figure.high, figure.unit, figure.modifier) for figure in extracted]


@given(sentences)
@settings(max_examples=150)
def test_upper_case_changes_no_value(sentence):
    assert len(numbers(figures(sentence))) == 1
    assert numbers(figures(sentence.upper())) == numbers(figures(sentence))


@given(sentences, st.sampled_from(["\u00a0", "\u202f", "\n", "  ", "\t", "\r\n"]))
@settings(max_examples=150)
def test_white_space_changes_no_value(sentence, space):
    text = sentence.replace(" ", space)
    block = Block(kind=BlockKind.PARAGRAPH, start=0, end=len(text))
    extracted = extract(Document(text=text, blocks=(block,), media_type="text/plain"))
    assert numbers(extracted) == numbers(figures(sentence))


@given(sentences, st.lists(sentences, max_size=3), st.lists(sentences, max_size=3))
@settings(max_examples=120)
def test_sentences_around_it_change_nothing_of_a_figure(sentence, before, after):
    (alone,) = figures(sentence)
    extracted = figures(" ".join([*before, sentence, *after]))
    figure = extracted[len(before)]
    assert len(extracted) == len(before) + 1 + len(after)
    assert (figure.quote, figure.entity, figure.sentence, figure.unit) == (alone.quote, alone.entity, alone.sentence, alone.unit)
    assert (figure.value, figure.low, figure.high, figure.place) == (alone.value, alone.low, alone.high, alone.place)


@given(st.text(alphabet="0123456789,. -–−", max_size=300))
@settings(max_examples=300)
def test_digits_and_separators_in_any_order_give_sound_figures(text):
    document = sheet(text)
    end = 0
    for figure in extract(document):
        assert text[figure.start : figure.end] == figure.quote
        assert figure.start >= end
        end = figure.end
        assert all(number is None or number.is_finite() for number in (figure.value, figure.low, figure.high))
