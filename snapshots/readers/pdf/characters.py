"""The one file that talks to PDFium: a page's characters as segments, and its ruled lines.

PDFium is asked as little as possible for each character (two calls), the rest once for each run of equal look; a page of
5,000 characters takes about 15 ms.
"""

from __future__ import annotations

import ctypes
import math
import unicodedata
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from snapshots.readers.pdf.right_to_left import FIRST, is_right_to_left, put_together
from snapshots.readers.pdf.segments import EDGE, LOWERED, RAISED, PageText, Rule, Segment
from snapshots.readers.words.encoding import clean

if TYPE_CHECKING:
    import pypdfium2 as pdfium

MOST_CHARACTERS = 100_000
"""Of one page: a sheet of paper in the smallest print holds fewer."""
_MOST_OBJECTS = 20_000
_MOST_PATH_POINTS = 4_000
_MOST_RULES = 2_000
_SMALLEST = 1.0
_THIN = 2.5
_LONG = 6.0
_GROUND = 30.0
"""Width and height from which a rectangle is a ground for words."""
_MOST_GROUNDS = 200
_SPACE = 0.22
"""Share of the font size from which a gap is a space."""
_GAP = 0.8
"""Share of the font size from which a gap parts two segments."""
_ROOM = 0.3
"""Share of the font size from which a gap without a space is no narrow space, which PDFium leaves out."""
_SCRIPT_SIZE = 0.85
_SAMPLED = 20
_MOST_MARK = 4
_MOST_SAMPLED = 2_000
_LETTERS = {chr(code): unicodedata.normalize("NFKC", chr(code)) for code in range(0xFB00, 0xFB07)}
"""Ligatures as letters, and what PDFium gives for a hyphen at the end of a line as a soft one."""
_LETTERS |= dict.fromkeys("\x02\ufffe\u00ad", "\u00ad")


_DOUBLED = frozenset("ft")
"""Letters that one glyph of a font may stand for twice ("ff"): PDFium gives each the whole box of the glyph."""


def read_page(page: pdfium.PdfPage, number: int) -> PageText:
    """The text and the ruled lines of a page."""
    from pypdfium2 import raw

    textpage = page.get_textpage()
    try:
        turn = _turn_of(raw, textpage.raw)
        told = PageText(number)
        box = page.get_mediabox()
        _Reading(raw, textpage.raw, told, turn, box).read()
        if told.outside > told.characters // 2:  # width and height of a turned page were confused by whoever wrote the file
            told = PageText(number)
            _Reading(raw, textpage.raw, told, turn, _square(box)).read()
    finally:
        textpage.close()
    _read_objects(raw, page, told, turn)
    return told


def _square(box: tuple[float, float, float, float]) -> tuple[float, float, float, float]:
    """A page as wide as high, which holds what stands on it whichever way it is turned."""
    side = max(box[2] - box[0], box[3] - box[1])
    return box[0], box[1], box[0] + side, box[1] + side


def _turn_of(raw: Any, textpage: Any) -> int:  # noqa: ANN401 -- PDFium's bindings are made at build time
    """How often the page's text is turned by a quarter: what most of a sample of its characters say."""
    count = raw.FPDFText_CountChars(textpage)
    turns = Counter(_quarter(raw.FPDFText_GetCharAngle(textpage, at)) for at in range(0, max(count, 0), max(1, count // 60)))
    return turns.most_common(1)[0][0] if turns else 0


def _writes_spaces(raw: Any, textpage: Any) -> bool:  # noqa: ANN401
    """Whether the file writes its spaces: then room without one parts cells. PDFium makes up the spaces of the others."""
    count = min(raw.FPDFText_CountChars(textpage), _MOST_SAMPLED)
    spaces = [at for at in range(count) if raw.FPDFText_GetUnicode(textpage, at) == 32]
    written = sum(1 for at in spaces if not raw.FPDFText_IsGenerated(textpage, at))
    return written > len(spaces) * 0.6


def _quarter(angle: float) -> int:
    return round(angle / (math.pi / 2)) % 4 if angle >= 0 else 0


def _turned(turn: int, x: float, y: float) -> tuple[float, float]:
    """Page coordinates (y upwards) as reading coordinates (y downwards); PDFium counts quarters clockwise."""
    return ((x, -y), (-y, -x), (-x, y), (y, x))[turn]


class _Reading:
    """Reads the characters of one page in the order of the file, and joins what stands together."""

    def __init__(self, raw: Any, textpage: Any, told: PageText, turn: int, box: tuple[float, float, float, float]) -> None:  # noqa: ANN401
        self._raw, self._textpage, self._told, self._turn = raw, textpage, told, turn
        corners = [_turned(turn, box[0], box[1]), _turned(turn, box[2], box[3])]
        self._left, self._top = min(x for x, _ in corners), min(y for _, y in corners)
        self._edge, self._floor = max(x for x, _ in corners), max(y for _, y in corners)
        told.width, told.height = self._edge - self._left, self._floor - self._top
        self._segment: Segment | None = None
        self._words: list[str] = []
        self._script = 0
        self._spaced = False
        self._size = self._base = 0.0
        self._bold = self._is_aside = self._is_steady = False
        self._near, self._line = 0.0, 0
        self._letters: list[Segment] = []
        """Those written from right to left."""
        self._is_said = False
        """Whether the file itself writes a space here, rather than leaving room."""
        self._writes_spaces = _writes_spaces(raw, textpage)
        self._seen: set[tuple[str, int, int]] = set()
        self._prints_twice = False

    def read(self) -> None:
        """Fills the page."""
        raw, textpage = self._raw, self._textpage
        count = min(raw.FPDFText_CountChars(textpage), MOST_CHARACTERS)
        self._told.characters = max(count, 0)
        box = raw.FS_RECTF()
        pointer = ctypes.byref(box)
        floor = ceiling = math.inf
        unicode_of, box_of, turn = raw.FPDFText_GetUnicode, raw.FPDFText_GetLooseCharBox, self._turn
        for at in range(count):
            code = unicode_of(textpage, at)
            if code in (32, 13, 10, 9, 160, 0):
                self._spaced = True
                self._is_said = self._is_said or (code in (32, 160) and not raw.FPDFText_IsGenerated(textpage, at))
                continue
            box_of(textpage, at, pointer)
            if turn:
                (x0, y0), (x1, y1) = _turned(turn, box.left, box.bottom), _turned(turn, box.right, box.top)
                left, right, top, bottom = min(x0, x1), max(x0, x1), min(y0, y1), max(y0, y1)
            else:
                left, right, top, bottom = box.left, box.right, -box.top, -box.bottom
            if not (floor - 0.05 < bottom < floor + 0.05 and ceiling - 0.05 < top < ceiling + 0.05):
                floor, ceiling = bottom, top
                self._take_look(at)
            if at % _SAMPLED == 0:
                self._told.sampled += 1
                self._told.unmapped += raw.FPDFText_HasUnicodeMapError(textpage, at) == 1 or code == 0xFFFD
            letter = chr(code)
            segment = self._segment
            if self._is_steady and segment and not self._spaced and code < FIRST and -0.5 < left - segment.right < self._near:
                self._seen.add((letter, int(left), self._line))
                self._words.append(_LETTERS.get(letter, letter))
                segment.right = right
            else:
                self._take(letter, left, right)
        self._end_segment()
        put_together(self._told, self._letters)

    def _take_look(self, at: int) -> None:
        """Font size, base line and weight, which hold until the box of a character differs."""
        raw, textpage = self._raw, self._textpage
        self._end_run()
        x, y = ctypes.c_double(), ctypes.c_double()
        raw.FPDFText_GetCharOrigin(textpage, at, ctypes.byref(x), ctypes.byref(y))
        matrix = raw.FS_MATRIX()
        scale = 1.0
        if raw.FPDFText_GetMatrix(textpage, at, ctypes.byref(matrix)):
            scale = math.hypot(matrix.c, matrix.d) or 1.0
        self._size = raw.FPDFText_GetFontSize(textpage, at) * scale
        self._base = _turned(self._turn, x.value, y.value)[1]
        self._line, self._is_steady = round(self._base), False
        self._is_aside = _quarter(raw.FPDFText_GetCharAngle(textpage, at)) != self._turn
        self._bold = raw.FPDFText_GetFontWeight(textpage, at) >= 600 or _is_bold(raw, textpage, at)

    def _take(self, letter: str, left: float, right: float) -> None:
        told = self._told
        is_out = right < self._left or left > self._edge or not self._top <= self._base <= self._floor
        if self._size < _SMALLEST or is_out:
            told.outside += is_out
            return
        place = letter, int(left), self._line
        if place in self._seen and not self._is_ligature(letter, right):  # the same letter printed twice to look bold
            self._prints_twice = True
            return
        self._seen.add(place)
        if self._is_aside:
            if self._spaced and told.aside:
                told.aside.append(" ")
            told.aside.append(letter)
            self._spaced = False
            return
        if is_right_to_left(letter):
            self._end_segment()
            mine = Segment(left, right, self._base, self._size, bold=self._bold, parts=[(letter, 0)])
            self._put_straight(mine)
            self._letters.append(mine)
            return
        segment = self._segment
        if segment is None or not self._goes_on(segment, left):
            self._end_segment()
            segment = self._segment = Segment(left, right, self._base, self._size, bold=self._bold)
            self._script = 0
        elif self._spaced or left - segment.right > _SPACE * min(self._size, segment.size):
            self._words.append(" ")
        elif self._words or segment.parts:
            self._words.append(EDGE if abs(self._size - segment.size) > 0.2 * segment.size else "")
        segment.bold = segment.bold and self._bold
        self._spaced = self._is_said = False
        self._words.append(_LETTERS.get(letter, letter))
        segment.right = max(segment.right, right)
        self._is_steady, self._near = True, _SPACE * min(self._size, segment.size)

    def _is_ligature(self, letter: str, right: float) -> bool:
        """Whether a letter and the one before it are one glyph, in one box; unless the page prints its letters twice."""
        before = self._segment.right if self._segment is not None and self._words[-1:] == [letter] else None
        return letter in _DOUBLED and right == before and not self._prints_twice

    def _goes_on(self, segment: Segment, left: float) -> bool:
        """Whether a character belongs to the open segment: on its line, or raised or lowered beside it."""
        gap = left - segment.right
        small, large = (self._size, segment.size) if self._size < segment.size else (segment.size, self._size)
        is_apart = gap > _ROOM * small and self._writes_spaces and not self._is_said
        if is_apart or gap > _GAP * small or left < segment.left - 1 or gap < -large * 2:
            return False
        rise = segment.base - self._base
        if abs(rise) <= 0.12 * large:
            self._set_script(0)
            if self._size > segment.size * 1.3:
                segment.size = self._size
            return True
        if self._is_mark(segment, gap, rise):
            self._end_run()
            segment.parts = [(words, RAISED) for words, _ in segment.parts]
            segment.base, segment.size, self._script = self._base, self._size, 0
            return True
        is_script = self._size <= segment.size * _SCRIPT_SIZE and gap <= _SPACE * 1.5 * segment.size
        if is_script and 0 < rise <= 0.75 * segment.size:
            self._set_script(RAISED)
            return True
        if is_script and -0.4 * segment.size <= rise < 0:
            self._set_script(LOWERED)
            return True
        return False

    def _is_mark(self, segment: Segment, gap: float, rise: float) -> bool:
        """Whether the open segment is a raised mark before the words that now begin: of a footnote."""
        is_small = segment.size <= self._size * _SCRIPT_SIZE and -0.75 * self._size <= rise < -0.12 * self._size
        letters = sum(len(words) for words, _ in segment.parts) + len(self._words)
        return is_small and gap <= self._size * _GAP and letters <= _MOST_MARK

    def _set_script(self, script: int) -> None:
        if script != self._script:
            self._end_run()
            self._script = script

    def _end_run(self) -> None:
        if self._segment is not None and self._words:
            self._segment.parts.append((clean("".join(self._words)), self._script))
            self._words = []

    def _end_segment(self) -> None:
        self._end_run()
        segment = self._segment
        if segment is not None and segment.parts:
            self._put_straight(segment)
            self._told.segments.append(segment)
        self._segment, self._words = None, []

    def _put_straight(self, segment: Segment) -> None:
        segment.left -= self._left
        segment.right -= self._left
        segment.base -= self._top


def _is_bold(raw: Any, textpage: Any, at: int) -> bool:  # noqa: ANN401
    """Whether the name of the font says bold: many fonts do not give their weight."""
    flags = ctypes.c_int()
    length = raw.FPDFText_GetFontInfo(textpage, at, None, 0, ctypes.byref(flags))
    if not 0 < length <= 512:
        return False
    buffer = ctypes.create_string_buffer(length)
    raw.FPDFText_GetFontInfo(textpage, at, buffer, length, ctypes.byref(flags))
    name = buffer.value.lower()
    return any(word in name for word in (b"bold", b"black", b"heavy", b"semibd"))


def _read_objects(raw: Any, page: pdfium.PdfPage, told: PageText, turn: int) -> None:  # noqa: ANN401
    """Ruled lines, and whether there are pictures."""
    box = page.get_mediabox()
    corners = [_turned(turn, box[0], box[1]), _turned(turn, box[2], box[3])]
    left, top = min(x for x, _ in corners), min(y for _, y in corners)
    edges = [ctypes.c_float() for _ in range(4)]
    for at in range(min(raw.FPDFPage_CountObjects(page.raw), _MOST_OBJECTS)):
        one = raw.FPDFPage_GetObject(page.raw, at)
        kind = raw.FPDFPageObj_GetType(one)
        if kind in (raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_FORM):
            told.has_picture = True
        if kind != raw.FPDF_PAGEOBJ_PATH or len(told.rules) >= _MOST_RULES:
            continue
        if not raw.FPDFPageObj_GetBounds(one, *(ctypes.byref(edge) for edge in edges)):
            continue
        x0, y0, x1, y1 = (edge.value for edge in edges)
        if min(x1 - x0, y1 - y0) >= _GROUND and len(told.grounds) < _MOST_GROUNDS:
            told.grounds.append(_straightened(turn, (x0, y0, x1, y1), left, top))
        for line in _lines_of(raw, one, (x0, y0, x1, y1)):
            told.rules.append(_straightened(turn, line, left, top))


def _straightened(turn: int, line: tuple[float, float, float, float], left: float, top: float) -> Rule:
    ends = [_turned(turn, line[0], line[1]), _turned(turn, line[2], line[3])]
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
    for at in range(min(raw.FPDFPath_CountSegments(path), _MOST_PATH_POINTS)):
        segment = raw.FPDFPath_GetPathSegment(path, at)
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


def _straight(one: tuple[float, float], other: tuple[float, float]) -> Iterator[tuple[float, float, float, float]]:
    wide, high = abs(one[0] - other[0]), abs(one[1] - other[1])
    if min(wide, high) < 1 and max(wide, high) >= _LONG:
        yield one[0], one[1], other[0], other[1]
