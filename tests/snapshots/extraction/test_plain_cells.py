"""A cell with one number in digits is read the short way, and gives what the long way gives."""

from dataclasses import replace

from hypothesis import assume, example, given
from hypothesis import strategies as st

from snapshots import extract
from snapshots.documents import Block, BlockKind, Cell, Document
from snapshots.extraction.plain_cells import is_plain

NUMBERS = st.builds(
    lambda whole, grouped, decimals, sign: (f"{whole:,}" if grouped else str(whole)) + decimals + sign,
    st.one_of(st.integers(0, 120), st.integers(0, 9999), st.integers(0, 10**10)),
    st.booleans(),
    st.sampled_from(["", ".0", ".25", ".125", ".1234"]),
    st.sampled_from(["", "", "%"]),
)
HEADS = st.sampled_from(["Boats", "Fare (USD)", "Year", "No.", "Catch, thousand tonnes", "Share (%)"])


def _figures(number, head, filler):
    """The figures of a table of one cell; the filler makes what stands in the cell more than a number, and says nothing."""
    text = number + filler
    cell = Cell(table="", number=0, row=("Holm",), column=(head,), row_index=1, column_index=1)
    block = Block(kind=BlockKind.CELL, start=0, end=len(text), cell=cell)
    figures = extract(Document(text=text, blocks=(block,), media_type="text/csv"))
    return [replace(figure, sentence=number) for figure in figures]


@given(NUMBERS, HEADS)
@example("0", "Boats")
@example("2,031", "No.")
@example("1234567", "Boats")
def test_both_ways_give_the_same_figures(number, head):
    assume(is_plain(number, 0, len(number)))
    assert not is_plain(f"{number} ¶", 0, len(number) + 2)
    assert _figures(number, head, "") == _figures(number, head, " ¶")


def test_what_may_be_more_than_a_number_goes_the_long_way():
    assert [text for text in ("2031", "007", "12345678", "1,50", "5m", "12-14", "1.2.3") if is_plain(text, 0, len(text))] == []
