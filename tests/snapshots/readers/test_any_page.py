"""What holds for any page: a sound document or a named cause, whatever is nested in what, cut off or told wrongly."""

import pytest
from damaged_pages import CODECS, case_of, check, samples, unsound
from hypothesis import given, settings
from hypothesis import strategies as st

from snapshots.documents import BlockKind
from snapshots.errors import CauseCode, ReadError
from snapshots.readers import Hints, read
from snapshots.readers.page import tree

SAMPLES = samples()
PAGES = [content for name, content in SAMPLES if name.endswith(".html")]
LEVELS = 10_000
TAGS = (
    "div",
    "span",
    "b",
    "sup",
    "ul><li",
    "table><tr><td",
    "dl><dd",
    "blockquote",
    "a href=x",
    "font size=7",
    "x-box",
    "h2",
    "details",
    "section hidden",
)
WORDS = st.sampled_from(
    [
        "1,204",
        "boats",
        "73%",
        " ",
        "million",
        "2021",
        "Cookies: 9",
        "٣",
        "<br>",
        "\u00a0",
        "&shy;",
        "[vc_row]",
        "1",
        "0",
        "$",
        "Total:",
        "a.b",
    ]
)
OPEN = st.sampled_from(
    ["div", "p", "span", "b", "li", "ul", "ol", "table", "tr", "td", "th", "thead", "caption", "dl", "dt", "dd", "h1", "h3", "sup", "sub", "del", "a href=#",
     "nav", "main", "td rowspan=3 colspan=2", "td rowspan=0", "td colspan=1000", "div class=related", "div hidden", "svg", "text", "template", "pre", "select",
     "meter value=3 max=5", "i data-count=7", "section role=tabpanel aria-hidden=true", "article", "footer", "figure", "img alt=5%", "plaintext", "noscript"]
)  # fmt: skip
PARTS = st.lists(st.one_of(WORDS, OPEN.map(lambda tag: f"<{tag}>"), OPEN.map(lambda tag: f"</{tag.split()[0]}>")), max_size=60)


def told(content, hints=Hints(media_type="text/html")):  # noqa: B008 -- frozen
    try:
        return unsound(read(content, hints))
    except ReadError as error:
        return None if error.cause.message else "no sentence"


@given(PARTS)
@settings(max_examples=150)
@pytest.mark.long
def test_any_tree_is_read_soundly(parts):
    assert told("".join(parts).encode()) is None


@given(st.sampled_from(PAGES), st.floats(0, 1))
@settings(max_examples=150)
def test_a_page_cut_off_anywhere_is_read_soundly(page, share):
    assert told(page[: int(len(page) * share)]) is None


@given(st.sampled_from(PAGES), st.sampled_from(CODECS), st.sampled_from([*CODECS, None, "x-unknown", ""]))
@settings(max_examples=150)
@pytest.mark.long
def test_a_page_in_any_charset_said_to_be_in_any_other_is_read_soundly(page, written, declared):
    content = page.decode("utf-8", "replace").encode(written, "replace")
    assert told(content, Hints(media_type="text/html", charset=declared)) is None


@given(st.binary(max_size=400))
@settings(max_examples=150)
def test_any_bytes_called_a_page_are_read_soundly(content):
    assert told(b"<html><body>" + content) is None


@pytest.mark.parametrize("first", range(0, 200, 50))
@pytest.mark.long
def test_damaged_pages_are_read_soundly(first):
    """The first seeds of benchmarks/fuzz.py, which tries them for as long as it is told to."""
    findings = {seed: check(case_of(seed, SAMPLES)) for seed in range(first, first + 50)}
    assert {seed: finding for seed, finding in findings.items() if finding} == {}


@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.long
def test_ten_thousand_levels_are_read_to_the_last(tag):
    """As in a browser, what is nested deeper than 512 hangs on the last level: its words are kept."""
    document = read(f"<h1>Deep</h1>{f'<{tag}>' * LEVELS}<p>1,204 boats".encode(), Hints(media_type="text/html"))
    assert "1,204" in document.text


@pytest.mark.long
@pytest.mark.parametrize(
    ("markup", "code"),
    [
        ("<div>" * 60_000 + "1,204 boats", CauseCode.TOO_COMPLEX),
        ("<b>1</b>" * 4_500, CauseCode.TOO_COMPLEX),
        ("<!-- 1,204 boats -->", CauseCode.UNREADABLE),
        ("<html><body></body></html>", CauseCode.UNREADABLE),
    ],
)
def test_what_cannot_be_read_says_why(markup, code, monkeypatch):
    monkeypatch.setattr(tree, "MOST_ELEMENTS", 4_000)
    with pytest.raises(ReadError) as refused:
        read(f"<html>{markup}".encode(), Hints(media_type="text/html"))
    assert refused.value.cause.code is code


def test_cells_that_cover_each_other_end_where_they_should():
    """A cell that spans over one that hangs from the row above: once, the row was filled up for ever."""
    table = "<table><tr><th>A<th>B<th>C<tr><td>x<td rowspan=9>1<td>2<tr><td colspan=3>3<tr><td>y<td>5<td>6</table>"
    document = read(f"<h1>T</h1>{table}".encode(), Hints(media_type="text/html"))
    assert [document.words_of(block) for block in document.blocks if block.cell][-2:] == ["5", "6"]


def test_cells_that_claim_all_columns_and_rows_cost_no_more_than_they_say():
    bombs = "<table><tr><td colspan=99999 rowspan=65534>1</td></tr><tr><td>2</table>" * 2_000
    document = read(f"<h1>T</h1><p>Two numbers.</p>{bombs}".encode(), Hints(media_type="text/html"))
    assert len(document.blocks) < 10_000
    assert BlockKind.HEADING in {block.kind for block in document.blocks}
