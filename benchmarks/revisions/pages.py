"""A sheet printed as a page, and each figure that is read from it led back to its identity."""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from html import escape

from revisions.sheets import MARK, Facts, Heading, Paragraph
from snapshots import Hints, extract, read

FURNITURE = (
    ("", ""),
    (
        '<header><nav><a href="/">Home</a> <a href="/about">About us</a></nav></header>',
        "<footer><p>All rights reserved</p></footer>",
    ),
    (
        '<div class="cookie-banner"><p>We use cookies. Accept</p></div><div class="breadcrumb"><a href="/">Start</a></div>',
        '<aside class="related"><h2>Related posts</h2><ul><li><a href="/x">A visit to the coast</a></li></ul></aside>',
    ),
)


class Printer:
    """Prints a sheet and notes, in order, each text that it puts on the page."""

    def __init__(self, sheet):
        self.sheet = sheet
        self.pieces = []

    def page(self):
        before, after = FURNITURE[self.sheet.furniture % len(FURNITURE)]
        body = "\n".join(self._blocks())
        box = (
            ("<main><article>", "</article></main>")
            if self.sheet.furniture % 2 == 0
            else ('<div class="content"><div>', "</div></div>")
        )
        return (
            f'<!doctype html><html lang="{self.sheet.language}"><head><meta charset="utf-8">'
            f"<title>{escape(self.sheet.title)}</title>"
            f"</head><body>{before}{box[0]}{body}{box[1]}{after}</body></html>"
        )

    def _blocks(self):
        blocks = self.sheet.blocks
        at = 0
        while at < len(blocks):
            block = blocks[at]
            if isinstance(block, Paragraph) and block.bullets:
                end = next(
                    (i for i in range(at, len(blocks)) if not (isinstance(blocks[i], Paragraph) and blocks[i].bullets)),
                    len(blocks),
                )
                yield "<ul>" + "".join(f"<li>{self._sentences(sentences)}</li>" for sentences in blocks[at:end]) + "</ul>"
                at = end
                continue
            yield self._block(block)
            at += 1

    def _block(self, block):
        if isinstance(block, Heading):
            return f"<h{block.level}>{self._text(block.text)}</h{block.level}>"
        if isinstance(block, Paragraph):
            return f"<p>{self._sentences(block)}</p>"
        if isinstance(block, Facts):
            return getattr(self, f"_{block.form}")(block)
        return self._table(block)

    def _sentences(self, block):
        return " ".join(self._text(sentence) for sentence in block.sentences)

    def _list(self, facts):
        return "<ul>" + "".join(f"<li>{self._text(f'{label}: {said}')}</li>" for label, said in facts.rows) + "</ul>"

    def _definitions(self, facts):
        return (
            "<dl>" + "".join(f"<dt>{self._text(label)}</dt><dd>{self._text(said)}</dd>" for label, said in facts.rows) + "</dl>"
        )

    def _tiles(self, facts):
        tiles = (
            f'<div class="tile"><div class="number">{self._text(said)}</div><div class="label">{self._text(label)}</div></div>'
            for label, said in facts.rows
        )
        return f'<div class="tiles">{"".join(tiles)}</div>'

    def _rows(self, facts):
        rows = "".join(f"<tr><th>{self._text(label)}</th><td>{self._text(said)}</td></tr>" for label, said in facts.rows)
        return f"<table>{rows}</table>"

    def _table(self, table):
        rows, columns = (table.columns, table.rows) if table.turned else (table.rows, table.columns)
        corner = "" if table.turned else table.corner
        lines = [f"<tr>{''.join(f'<th>{self._text(cell)}</th>' for cell in (corner, *columns))}</tr>"]
        for row in rows:
            cells = (table.cells.get((column, row) if table.turned else (row, column), "") for column in columns)
            lines.append(f"<tr><th>{self._text(row)}</th>{''.join(f'<td>{self._text(cell)}</td>' for cell in cells)}</tr>")
        return f"<table>{''.join(lines)}</table>"

    def _text(self, text):
        """Printed, noted with the places of its figures."""
        out, marks, at = "", [], 0
        for mark in MARK.finditer(text):
            out += text[at : mark.start()]
            quote = self.sheet.numbers[mark[1]].quote
            marks.append((len(out), len(out) + len(quote), mark[1]))
            out += quote
            at = mark.end()
        out += text[at:]
        self.pieces.append((out, marks))
        return escape(out)


class Reading:
    """The figures of a printed sheet with the identities that they state."""

    def __init__(self, sheet):
        printer = Printer(sheet)
        self.sheet = sheet
        self.page = printer.page()
        text, self.figures = _read(self.page)
        spans = sorted(_located(text, printer.pieces))
        starts = [start for start, _, _ in spans]
        self.identity = {}
        for figure in self.figures:
            place = bisect_right(starts, figure.end - 1) - 1
            if place >= 0 and figure.start < spans[place][1]:
                self.identity.setdefault(figure.start, spans[place][2])
        self.read = frozenset(self.identity.values())


@lru_cache(maxsize=64)
def _read(page):
    """The older release is the same page for most kinds of revision."""
    document = read(page.encode(), Hints(media_type="text/html"))
    return document.text, extract(document)


def _located(text, pieces):
    at = 0
    for piece, marks in pieces:
        place = text.find(piece, at) if piece else -1
        if place < 0:
            continue
        yield from ((place + start, place + end, name) for start, end, name in marks)
        at = place + len(piece)
