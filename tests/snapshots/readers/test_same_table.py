"""The same facts as list, tiles, definitions, table, turned table and data are the same figures under the same names."""

import io
import json

import openpyxl
from docx import Document
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from snapshots import Hints, extract, read
from snapshots.figures import plain

NAMES = ("Boats mended", "Keepers trained", "Turnover (EUR million)", "Grazing land (km²)", "Share of lamps lit (%)", "Nets lost",
         "Oil stored (thousand tonnes)", "Fares (US cents)", "Visitors (x 1,000)", "Harbour dues, USD")  # fmt: skip
HTML = "text/html"


def _page(markup):
    return f"<!DOCTYPE html><html><head><title>Fund</title></head><body><h1>Fund</h1><p>A sheet of facts.</p>{markup}</body></html>".encode()


def _rows(rows, head=""):
    return f"<table>{head}{''.join('<tr>' + ''.join(f'<td>{cell}</td>' for cell in row) + '</tr>' for row in rows)}</table>"


def _heads(cells):
    return "<tr>" + "".join(f"<th>{cell}</th>" for cell in cells) + "</tr>"


def _workbook(rows):
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(list(row))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _word(rows):
    document = Document()
    document.add_heading("Fund", 0)
    table = document.add_table(len(rows), len(rows[0]))
    for row, cells in enumerate(rows):
        for column, words in enumerate(cells):
            table.cell(row, column).text = words
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _delimited(rows):
    return "\n".join(";".join(row) for row in rows).encode()


def _bars(rows):
    lines = [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join(["# Fund", "", lines[0], "|---|---|", *lines[1:]]).encode()


WAYS = {
    "a list": (HTML, lambda facts: _page(f"<ul>{''.join(f'<li>{name}: {said}</li>' for name, said in facts)}</ul>")),
    "tiles": (
        HTML,
        lambda facts: _page("".join(f"<div class=card><b>{said}</b><span>{name}</span></div>" for name, said in facts)),
    ),
    "definitions": (HTML, lambda facts: _page(f"<dl>{''.join(f'<dt>{name}</dt><dd>{said}</dd>' for name, said in facts)}</dl>")),
    "a table": (HTML, lambda facts: _page(_rows(facts))),
    "a table with heads": (HTML, lambda facts: _page(_rows(facts, _heads(("What", "Value"))))),
    "a turned table": (HTML, lambda facts: _page(_rows([[said for _, said in facts]], _heads(name for name, _ in facts)))),
    "delimited text": ("text/csv", lambda facts: _delimited([("what", "value"), *facts])),
    "bars": ("text/markdown", lambda facts: _bars([("What", "Value"), *facts])),
    "lines of text": ("text/plain", lambda facts: "\n".join(["Fund", "", *(f"{name}: {said}" for name, said in facts)]).encode()),
    "data by name": ("application/json", lambda facts: json.dumps(dict(facts)).encode()),
    "a workbook": (None, lambda facts: _workbook([("What", "Value"), *facts])),
    "a workbook, turned": (None, lambda facts: _workbook(list(zip(*facts, strict=True)))),
    "a document": (None, lambda facts: _word([("What", "Value"), *facts])),
}
FACTS = st.dictionaries(
    st.sampled_from(NAMES), st.integers(1_000, 99_999).map(lambda number: f"{number:,}"), min_size=2, max_size=5
).map(lambda facts: list(facts.items()))


def _named(figure):
    heads = (*figure.cell.row, *figure.cell.column) if figure.cell else (figure.label,)
    return frozenset(head.lower() for head in heads if head and head.lower() != "value")


def _stated(way, facts):
    media_type, write = WAYS[way]
    figures = extract(read(write(facts), Hints(media_type=media_type)))
    return sorted((sorted(_named(figure)), plain(figure.value), figure.unit, figure.kind) for figure in figures)


@settings(max_examples=10, phases=[Phase.explicit, Phase.generate])
@given(FACTS)
def test_the_same_facts_are_the_same_figures_under_the_same_names(facts):
    expected = _stated("a table", facts)
    assert len(expected) == len(facts)
    assert {way: stated for way in WAYS if (stated := _stated(way, facts)) != expected} == {}
