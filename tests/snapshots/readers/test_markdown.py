"""Markdown reads as the page that it makes."""

from datetime import date

from blocks_read import blocks, document_of, figures, places

SHEET = """---
title: Lighthouse fund
updated: 2024-03-01
---
# Lighthouse fund

By spring, **over 9,000** keepers[^1] had been trained; ~~8,500~~ was the plan.

## Needs

| Sector | Keepers (thousands) | Funding (US$ million) |
|---|---:|---:|
| Lamps | 1,204 | 12.5 |

- 38 boats
- 7 cranes

[^1]: Counted in 12 districts.
"""


def test_markdown_gives_headings_tables_lists_and_its_own_date():
    document = document_of(SHEET, "sheet.md")
    assert (document.media_type, document.title) == ("text/markdown", "Lighthouse fund")
    assert document.published.day == date(2024, 3, 1)
    assert "paragraph: By spring, over 9,000 keepers had been trained; was the plan." in blocks(document)
    assert ("1,204", "Lamps", "Keepers (thousands)") in places(document)
    assert {"item: 38 boats", "item: 7 cranes", "heading: Needs"} <= set(blocks(document))
    assert ("12500000", "USD", "exact", "Lamps") in figures(document)


def test_a_footnote_mark_never_merges_with_the_number():
    document = document_of("# Sheet\n\nSome 1,204[^2] boats came.\n\n[^2]: Since June.\n", "a.md")
    assert ("1204", "1", "about", "boats") in figures(document)


def test_markdown_that_begins_with_markup_is_still_markdown():
    document = document_of('<p align="center">Harbour</p>\n\n# Title\n\n* 5 boats\n', "README.md", "text/plain")
    assert (document.media_type, document.title) == ("text/markdown", "Title")


def test_a_whole_page_named_markdown_is_a_page():
    document = document_of("<!DOCTYPE html><html><body><h1>Title</h1><p>5 boats came.</p></body></html>", "sheet.md")
    assert document.media_type == "text/html"


def test_markdown_that_nobody_declares_is_known_by_its_make():
    assert document_of(SHEET.rsplit("---\n", maxsplit=1)[-1], "standard input").media_type == "text/markdown"
    assert document_of("# 12 boats\n\nThey came [early] (at 6).\n", "standard input").media_type == "text/plain"
    assert document_of(SHEET, "sheet.txt").media_type == "text/plain"


def test_heads_go_on_under_the_only_row_that_markdown_marks():
    sheet = "# Isles\n\n| Isle | Cod (t) | | Eel (t) | |\n|---|---|---|---|---|\n| | 2030 | 2031 | 2030 | 2031 |\n| Holm | 4 | 5 | 6 | 7 |\n"
    document = document_of(sheet, "a.md")
    assert ("7", "Holm", "Eel (t) / 2031") in places(document)
    assert ("5", "t", "exact", "Holm") in figures(document)


def test_label_and_value_lines_of_one_paragraph_stand_each_alone():
    """CommonMark joins them into one paragraph; the label of each line is the name of its figure."""
    document = document_of(
        "## Port\nPier length: 240 m\nDepth - at low tide: 9.5 m\nDepth - at high tide: 13 m\nNote: all rebuilt\n", "p.md"
    )
    assert {"paragraph: Depth - at low tide: 9.5 m", "paragraph: Depth - at high tide: 13 m"} <= set(blocks(document))
    prose = "The port was rebuilt with\na pier of 240 m; depth: 9.5 m\nat low tide.\n"
    assert "paragraph: The port was rebuilt with a pier of 240 m; depth: 9.5 m at low tide." in blocks(document_of(prose, "p.md"))


def test_the_lines_of_a_fenced_table_stay_lines():
    document = document_of("# Port\n\n```\nRegion    Wells   Pumps\nNorth     12      45\nSouth     14      48\n```\n", "p.md")
    assert {("12", "North"), ("48", "South")} <= {(value, name) for value, _, _, name in figures(document)}
