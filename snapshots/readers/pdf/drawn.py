"""What a page of a PDF draws besides its characters: ruled lines, coloured grounds, and whether there are pictures."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from snapshots.readers.pdf.segments import PageText, Rule

if TYPE_CHECKING:
    import pypdfium2 as pdfium

Box = tuple[float, float, float, float]
_MOST_OBJECTS = 20_000
_MOST_PATH_POINTS = 4_000
_MOST_RULES = 2_000
_THIN = 2.5
_LONG = 6.0
_GROUND = 30.0
"""Width and height from which a rectangle is a ground for words."""
_MOST_GROUNDS = 200


def turned(turn: int, x: float, y: float) -> tuple[float, float]:
    """Page coordinates (y upwards) as reading coordinates (y downwards); PDFium counts quarters clockwise."""
    return ((x, -y), (-y, -x), (-x, y), (y, x))[turn]


def read_objects(raw: Any, page: pdfium.PdfPage, told: PageText, turn: int) -> None:  # noqa: ANN401
    """Ruled lines, and whether there are pictures."""
    box = page.get_mediabox()
    corners = [turned(turn, box[0], box[1]), turned(turn, box[2], box[3])]
    left, top = min(x for x, _ in corners), min(y for _, y in corners)
    edges = [ctypes.c_float() for _ in range(4)]
    for index in range(min(raw.FPDFPage_CountObjects(page.raw), _MOST_OBJECTS)):
        page_object = raw.FPDFPage_GetObject(page.raw, index)
        kind = raw.FPDFPageObj_GetType(page_object)
        if kind in (raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_FORM):
            told.has_picture = True
        if kind != raw.FPDF_PAGEOBJ_PATH or len(told.rules) >= _MOST_RULES:
            continue
        if not raw.FPDFPageObj_GetBounds(page_object, *edges):
            continue
        x0, y0, x1, y1 = [edge.value for edge in edges]
        if min(x1 - x0, y1 - y0) >= _GROUND and len(told.grounds) < _MOST_GROUNDS:
            told.grounds.append(_straightened(turn, (x0, y0, x1, y1), left, top))
        for line in _lines_of(raw, page_object, (x0, y0, x1, y1)):
            told.rules.append(_straightened(turn, line, left, top))


def _straightened(turn: int, line: Box, left: float, top: float) -> Rule:
    ends = [turned(turn, line[0], line[1]), turned(turn, line[2], line[3])]
    xs, ys = sorted(x - left for x, _ in ends), sorted(y - top for _, y in ends)
    return Rule(xs[0], ys[0], xs[1], ys[1])


def _lines_of(raw: Any, path: Any, box: tuple[float, float, float, float]) -> Iterator[tuple[float, float, float, float]]:  # noqa: ANN401
    """The level and upright lines that a path draws."""
    x0, y0, x1, y1 = box
    if min(x1 - x0, y1 - y0) < _THIN:
        if max(x1 - x0, y1 - y0) >= _LONG:
            yield box
        return
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    if not raw.FPDFPath_GetDrawMode(path, ctypes.byref(fill), ctypes.byref(stroke)) or not stroke.value:
        return
    matrix = raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(path, ctypes.byref(matrix))
    x, y = ctypes.c_float(), ctypes.c_float()
    before: tuple[float, float] | None = None
    begun: tuple[float, float] | None = None
    for index in range(min(raw.FPDFPath_CountSegments(path), _MOST_PATH_POINTS)):
        segment = raw.FPDFPath_GetPathSegment(path, index)
        raw.FPDFPathSegment_GetPoint(segment, ctypes.byref(x), ctypes.byref(y))
        point = (
            matrix.a * x.value + matrix.c * y.value + matrix.e,
            matrix.b * x.value + matrix.d * y.value + matrix.f,
        )
        kind = raw.FPDFPathSegment_GetType(segment)
        if kind == raw.FPDF_SEGMENT_MOVETO:
            begun = point
        elif kind == raw.FPDF_SEGMENT_LINETO and before is not None:
            yield from _straight(before, point)
        before = point
        if raw.FPDFPathSegment_GetClose(segment) and begun is not None:
            yield from _straight(point, begun)


def _straight(start: tuple[float, float], end: tuple[float, float]) -> Iterator[tuple[float, float, float, float]]:
    wide, high = abs(start[0] - end[0]), abs(start[1] - end[1])
    if min(wide, high) < 1 and max(wide, high) >= _LONG:
        yield start[0], start[1], end[0], end[1]
