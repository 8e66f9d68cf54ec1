"""The one file that talks to PDFium: a page's characters as segments, and its ruled lines.

PDFium is asked as little as possible for each character (two calls), the rest once for each run of equal look; a page of
5,000 characters takes about 15 ms.
"""

from __future__ import annotations

import ctypes
import math
import unicodedata
from collections import Counter
from string import ascii_letters
from typing import TYPE_CHECKING, Any

from snapshots.readers.pdf.drawn import Box, read_objects, turned
from snapshots.readers.pdf.right_to_left import FIRST, is_right_to_left, put_together
from snapshots.readers.pdf.segments import EDGE, LOWERED, RAISED, PageText, Segment
from snapshots.readers.pdf.written_spaces import writes_spaces
from snapshots.readers.words.encoding import clean

if TYPE_CHECKING:
    import pypdfium2 as pdfium

MOST_CHARACTERS = 100_000
"""Of one page: a sheet of paper in the smallest print holds fewer."""
_SMALLEST = 1.0
_SPACE = 0.22
"""Share of the font size from which a gap is a space."""
_GAP = 0.8
"""Share of the font size from which a gap parts two segments."""
_ROOM = 0.3
"""Share of the font size from which a gap without a space is no narrow space, which PDFium leaves out."""
_SCRIPT_SIZE = 0.85
SKEW = -1
_ALL_TURNS = frozenset({SKEW, 0, 1, 2, 3})
_STRAIGHT = 0.12
"""Share of a quarter turn within which a page that was laid askew on a scanner is straight."""
_TURNS_SAMPLED = 100
_FEWEST_TURNED = 100
"""Characters in another direction than the page's that are more than the name of an axis or a stamp on the margin."""
_FEWEST_UPRIGHT = 20
_FARTHEST = 14_400.0
"""Points to which a page may reach (ISO 32000-2, annex C)."""
_SAMPLED = 20
_MOST_MARK = 4
_SAME_PLACE = 0.01
_LIFTED = 0.2
"""Share of the font size by which the ink of a raised digit stands over the base line: that of others stands on or under it."""
_PLAIN = frozenset(map(ord, ascii_letters))
_FEWEST_PASSED = 2
_NARROWEST, _BROADEST = 0.15, 1.0
"""Shares of the font size that letters of a word take on average."""
_LETTERS = {chr(code): unicodedata.normalize("NFKC", chr(code)) for code in range(0xFB00, 0xFB07)}
"""Ligatures as letters, and what PDFium gives for a hyphen at the end of a line as a soft one."""
_LETTERS |= dict.fromkeys("\x02\ufffe\u00ad", "\u00ad")


def read_page(page: pdfium.PdfPage, number: int) -> PageText:
    """The text and the ruled lines of a page."""
    from pypdfium2 import raw

    textpage = page.get_textpage()
    try:
        turn, others = _turns_of(raw, textpage.raw, -page.get_rotation() // 90 % 4)
        told = _told(raw, textpage.raw, number, turn, frozenset(others), page.get_mediabox())
        for other, is_slight in others.items():
            apart = _told(raw, textpage.raw, number, other, _ALL_TURNS - {other}, page.get_mediabox())
            apart.is_slight = is_slight
            told.turned.append(apart)
    finally:
        textpage.close()
    read_objects(raw, page, told, turn)
    return told


def _told(raw: Any, textpage: Any, number: int, turn: int, elsewhere: frozenset[int], box: Box) -> PageText:  # noqa: ANN401 -- PDFium's bindings are made at build time
    """What stands on a page in one direction of writing; where most of it stands outside the page's frame, the frame is wrong."""
    told = PageText(number, turn=turn)
    _Reading(raw, textpage, told, turn, elsewhere, box).read()
    if told.outside <= sum(len(words) for segment in told.segments for words, _ in segment.parts):
        return told
    outside, told = told.outside, PageText(number, turn=turn, is_frame_believed=False)
    _Reading(raw, textpage, told, turn, elsewhere, _box_of_text(raw, textpage, box)).read()
    told.outside = outside
    return told


def _box_of_text(raw: Any, textpage: Any, box: Box) -> Box:  # noqa: ANN401
    """The frame that holds a page and all its characters, within twice the largest sheet of paper."""
    x0, y0, x1, y1 = box
    rectangle = raw.FS_RECTF()
    for index in range(min(raw.FPDFText_CountChars(textpage), MOST_CHARACTERS)):
        raw.FPDFText_GetLooseCharBox(textpage, index, ctypes.byref(rectangle))
        x0, y0, x1, y1 = min(x0, rectangle.left), min(y0, rectangle.bottom), max(x1, rectangle.right), max(y1, rectangle.top)
    return max(x0, -_FARTHEST), max(y0, -_FARTHEST), min(x1, _FARTHEST), min(y1, _FARTHEST)


def _turns_of(raw: Any, textpage: Any, upright: int) -> tuple[int, dict[int, bool]]:  # noqa: ANN401
    """By how many quarters most of the page's text is turned, and the rest: whether that is no more than the name of an axis.

    What stands `upright` on the page as it is shown needs fewer characters than what is turned.
    """
    count = max(raw.FPDFText_CountChars(textpage), 0)
    step = max(1, count // _TURNS_SAMPLED)
    turns = Counter(_quarter_at(raw, textpage, index) for index in range(0, count, step))
    turns.pop(SKEW, None)
    first = max(turns, key=lambda turn: turns[turn], default=0)
    fewest = {turn: _FEWEST_UPRIGHT if turn == upright else _FEWEST_TURNED for turn in turns}
    return first, {turn: turns[turn] * step < fewest[turn] for turn in sorted(turns) if turn != first}


def _codes_of(raw: Any, textpage: Any) -> list[int]:  # noqa: ANN401
    """The characters of a page, each one's code: in one call, where that gives one code for each."""
    count = max(min(raw.FPDFText_CountChars(textpage), MOST_CHARACTERS), 0)
    buffer = (ctypes.c_ushort * (count + 1))()
    # A character beyond the basic plane takes two codes of UTF-16: then the counts differ, and each is asked for by itself.
    if raw.FPDFText_GetText(textpage, 0, count, buffer) == count + 1:
        return list(buffer[:count])
    return [raw.FPDFText_GetUnicode(textpage, index) for index in range(count)]


def _height_of(matrix: Any) -> float:  # noqa: ANN401
    """By how much letters are enlarged across their base line, however slanted they are."""
    length = math.hypot(matrix.a, matrix.b)
    return (abs(matrix.a * matrix.d - matrix.b * matrix.c) / length if length else math.hypot(matrix.c, matrix.d)) or 1.0


def _quarter_at(raw: Any, textpage: Any, index: int) -> int:  # noqa: ANN401
    """The quarters by which a character is turned: by its base line, where it is slanted as italics are that have no font."""
    turn = _quarter(raw.FPDFText_GetCharAngle(textpage, index))
    matrix = raw.FS_MATRIX()
    if turn == SKEW and raw.FPDFText_GetMatrix(textpage, index, matrix):
        return _quarter(-math.atan2(matrix.b, matrix.a) % math.tau)
    return turn


def _quarter(angle: float) -> int:
    """How many quarters a character is turned by; SKEW where it is turned by anything else, as the words of a watermark are."""
    if angle < 0:
        return 0
    turns = angle / (math.pi / 2)
    return round(turns) % 4 if abs(turns - round(turns)) < _STRAIGHT else SKEW


class _Reading:
    """Reads the characters of one page in the order of the file, and joins what stands together."""

    def __init__(self, raw: Any, textpage: Any, told: PageText, turn: int, elsewhere: frozenset[int], box: Box) -> None:  # noqa: ANN401
        self._raw, self._textpage, self._told, self._turn = raw, textpage, told, turn
        self._elsewhere = elsewhere
        """Directions of writing that are read by themselves."""
        corners = [turned(turn, box[0], box[1]), turned(turn, box[2], box[3])]
        self._left, self._top = min(x for x, _ in corners), min(y for _, y in corners)
        self._edge, self._floor = max(x for x, _ in corners), max(y for _, y in corners)
        told.width, told.height = self._edge - self._left, self._floor - self._top
        self._segment: Segment | None = None
        self._words: list[str] = []
        self._script = 0
        self._spaced = self._broken = False
        self._size = self._base = 0.0
        self._bold = self._is_aside = self._is_elsewhere = self._is_steady = self._is_seam = False
        self._near, self._line = 0.0, 0
        self._letters: list[Segment] = []
        """Those written from right to left."""
        self._is_said = False
        """Whether the file itself writes a space here, rather than leaving room."""
        self._codes = _codes_of(raw, textpage)
        self._writes_spaces, self._parts_words = writes_spaces(raw, textpage, self._codes)
        self._fonts: dict[bytes, bool] = {}
        """Whether the fonts of the page are bold, by their handles."""
        self._box, self._matrix = raw.FS_RECTF(), raw.FS_MATRIX()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._edges = [ctypes.c_double() for _ in range(4)]
        self._seen: set[tuple[str, int, int]] = set()
        self._dropped = -1
        """The last character that was left out because it had been printed before."""
        self._seam = -1
        """The letter at which another piece of print begins in what is glued to a number, as a caption behind its figure."""

    def read(self) -> None:
        """Fills the page."""
        codes, raw, textpage = self._codes, self._raw, self._textpage
        self._told.characters = len(codes)
        floor = ceiling = math.inf
        was_digit = False
        passed = -1
        for index, code in enumerate(codes):
            if index <= passed:
                continue
            if was_digit and not 48 <= code <= 57:
                self._lift(index - 1)
                self._find_seam(index)
            was_digit = 48 <= code <= 57
            if code in (13, 10):
                self._broken = True  # PDFium breaks the line before and after a raised mark too: the gap tells
                continue
            if code in (32, 9, 160, 0):
                self._spaced = True
                self._is_said = self._is_said or (code in (32, 160) and not raw.FPDFText_IsGenerated(textpage, index))
                continue
            left, right, top, bottom = self._box_of(index)
            if not (floor - 0.05 < bottom < floor + 0.05 and ceiling - 0.05 < top < ceiling + 0.05):
                floor, ceiling = bottom, top
                self._take_look(index)
            if index % _SAMPLED == 0:
                self._told.sampled += 1
                self._told.unmapped += raw.FPDFText_HasUnicodeMapError(textpage, index) == 1 or code == 0xFFFD
            letter = chr(code)
            segment = self._segment
            if self._is_steady and segment and not self._spaced and code < FIRST and -0.5 < left - segment.right < self._near:
                self._seen.add((letter, int(left), self._line))
                self._words.append(_LETTERS.get(letter, letter))
                segment.right = right
            else:
                self._take(index, letter, left, right)
            if code in _PLAIN:
                passed = self._pass_word(index, floor, ceiling)
        self._end_segment()
        put_together(self._told, self._letters)

    def _box_of(self, index: int) -> Box:
        """(left, right, top, bottom) of a character, in the direction of reading."""
        box = self._box
        self._raw.FPDFText_GetLooseCharBox(self._textpage, index, box)
        if not self._turn:
            return box.left, box.right, -box.top, -box.bottom
        (x0, y0), (x1, y1) = turned(self._turn, box.left, box.bottom), turned(self._turn, box.right, box.top)
        return min(x0, x1), max(x0, x1), min(y0, y1), max(y0, y1)

    def _pass_word(self, index: int, floor: float, ceiling: float) -> int:
        """Takes the rest of a word of plain letters by its last one, if that stands on the line; where the reading has come to.

        A word that is printed a second time to look bold is passed over by its first and last letters.
        """
        codes, last, segment = self._codes, index, self._segment
        while last + 1 < len(codes) and codes[last + 1] in _PLAIN and last + 1 != self._seam:
            last += 1
        self._is_steady = self._is_steady and last + 1 != self._seam
        count = last - index
        is_again = self._dropped == index
        if count < _FEWEST_PASSED or segment is None or not (self._is_steady or is_again):
            return index
        left, right, top, bottom = self._box_of(last)
        if not (floor - 0.05 < bottom < floor + 0.05 and ceiling - 0.05 < top < ceiling + 0.05):
            return index
        place = chr(codes[last]), int(left), self._line
        if is_again or place in self._seen:
            self._dropped = last if is_again and place in self._seen else self._dropped
            return last if is_again and place in self._seen else index
        if not _NARROWEST * count * self._size < right - segment.right < _BROADEST * count * self._size:
            return index
        self._seen.add(place)
        self._words.append("".join(map(chr, codes[index + 1 : last + 1])))
        segment.right = right
        return last

    def _take_look(self, index: int) -> None:
        """Font size, base line and weight, which hold until the box of a character differs."""
        raw, textpage = self._raw, self._textpage
        self._end_run()
        x, y, matrix = self._x, self._y, self._matrix
        raw.FPDFText_GetCharOrigin(textpage, index, x, y)
        scale = 1.0
        if raw.FPDFText_GetMatrix(textpage, index, matrix):
            scale = _height_of(matrix)
        self._size = raw.FPDFText_GetFontSize(textpage, index) * scale
        self._base = turned(self._turn, x.value, y.value)[1]
        self._line, self._is_steady = round(self._base), False
        turn = _quarter_at(raw, textpage, index)
        self._is_aside, self._is_elsewhere = turn != self._turn, turn in self._elsewhere
        key = _handle(raw.FPDFTextObj_GetFont(raw.FPDFText_GetTextObject(textpage, index)))
        if key not in self._fonts:
            self._fonts[key] = raw.FPDFText_GetFontWeight(textpage, index) >= 600 or _is_bold(raw, textpage, index)
        self._bold = self._fonts[key]

    def _take(self, index: int, letter: str, left: float, right: float) -> None:
        told = self._told
        self._is_seam = index == self._seam
        if self._size < _SMALLEST or self._is_elsewhere:
            return
        if right < self._left or left > self._edge or not self._top <= self._base <= self._floor:
            told.outside += not self._is_aside
            return
        place = letter, int(left), self._line
        if place in self._seen and not self._is_of_ligature(index, letter, right):  # the same letter printed twice to look bold
            self._dropped = index
            return
        self._seen.add(place)
        if self._is_aside:
            self._write_aside(letter)
            return
        if is_right_to_left(letter):
            self._end_segment()
            mine = Segment(left, right, self._base, self._size, bold=self._bold, parts=[(letter, 0)])
            self._put_straight(mine)
            self._letters.append(mine)
            return
        self._write(letter, left, right)

    def _write_aside(self, letter: str) -> None:
        aside = self._told.aside
        if (self._spaced or self._broken) and aside:
            aside.append(" ")
        aside.append(letter)
        self._spaced = self._broken = False

    def _write(self, letter: str, left: float, right: float) -> None:
        """Adds a letter to the open segment, or opens one with it."""
        segment = self._segment
        if segment is None or not self._goes_on(segment, left):
            self._end_segment()
            segment = self._segment = Segment(left, right, self._base, self._size, bold=self._bold)
            self._script = 0
        elif self._spaced or left - segment.right > _SPACE * min(self._size, segment.size):
            self._words.append(" ")
            segment.gaps.append((segment.right, left))
            if self._parts_words and not self._is_said:
                segment.unwritten.append(segment.right)
        elif self._words or segment.parts:
            self._words.append(EDGE if self._is_seam or abs(self._size - segment.size) > 0.2 * segment.size else "")
        segment.bold = segment.bold and self._bold
        self._spaced = self._is_said = self._broken = False
        self._words.append(_LETTERS.get(letter, letter))
        segment.right = max(segment.right, right)
        self._is_steady, self._near = True, _SPACE * min(self._size, segment.size)

    def _find_seam(self, first: int) -> None:
        """Looks for the letter, of those that follow a digit without a space, that begins another text object."""
        raw, textpage, codes = self._raw, self._textpage, self._codes
        text, index = _handle(raw.FPDFText_GetTextObject(textpage, first - 1)), first
        while index < len(codes) and codes[index] in _PLAIN and _handle(raw.FPDFText_GetTextObject(textpage, index)) == text:
            index += 1
        self._seam = index if index < len(codes) and codes[index] in _PLAIN else -1
        self._is_steady = self._is_steady and self._seam != first

    def _is_of_ligature(self, position: int, letter: str, right: float) -> bool:
        """Whether a letter is one more of the sign before it: PDFium gives both letters of a sign "ff" the box of the sign."""
        raw, textpage, segment = self._raw, self._textpage, self._segment
        if self._dropped == position - 1 or segment is None or abs(segment.right - right) > _SAME_PLACE:
            return False
        before, this = (_handle(raw.FPDFText_GetTextObject(textpage, index)) for index in (position - 1, position))
        is_one_text = before == this
        return is_one_text and chr(raw.FPDFText_GetUnicode(textpage, position - 1)) == letter

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
        script = self._script_beside(segment, gap, rise)
        if script:
            self._set_script(script)
        return bool(script)

    def _script_beside(self, segment: Segment, gap: float, rise: float) -> int:
        """RAISED or LOWERED for a small character close beside the open segment, over or under its base; else 0."""
        if self._size > segment.size * _SCRIPT_SIZE or gap > _SPACE * 1.5 * segment.size:
            return 0
        if 0 < rise <= 0.75 * segment.size:
            return RAISED
        return LOWERED if -0.4 * segment.size <= rise < 0 else 0

    def _is_mark(self, segment: Segment, gap: float, rise: float) -> bool:
        """Whether the open segment is a raised mark before the words that now begin: of a footnote."""
        is_small = segment.size <= self._size * _SCRIPT_SIZE and -0.75 * self._size <= rise < -0.12 * self._size
        letters = sum(len(words) for words, _ in segment.parts) + len(self._words)
        return is_small and gap <= self._size * _GAP and letters <= _MOST_MARK

    def _lift(self, last: int) -> None:
        """Takes digits that a font draws raised, in signs of the full size on the base line, for a mark or an exponent."""
        words = self._words
        size = 0
        while size < len(words) and words[-1 - size].isdigit() and self._is_lifted(last - size):
            size += 1
        if size and not self._script:
            mark = words[-size:]
            del words[-size:]
            self._set_script(RAISED)
            self._words = mark
            self._set_script(0)

    def _is_lifted(self, index: int) -> bool:
        self._raw.FPDFText_GetCharBox(self._textpage, index, *self._edges)
        left, right, bottom, top = (edge.value for edge in self._edges)
        floor = max(turned(self._turn, left, bottom)[1], turned(self._turn, right, top)[1])
        return self._base - floor > _LIFTED * self._size

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
        segment.gaps = [(left - self._left, right - self._left) for left, right in segment.gaps]
        segment.unwritten = [left - self._left for left in segment.unwritten]
        segment.base -= self._top


def _handle(pointer: Any) -> bytes:  # noqa: ANN401
    """An object of PDFium, to be told from another: the bytes of its address, for a tenth of what a cast takes."""
    return bytes(pointer)


def _is_bold(raw: Any, textpage: Any, index: int) -> bool:  # noqa: ANN401
    """Whether the name of the font says bold: many fonts do not give their weight."""
    flags = ctypes.c_int()
    length = raw.FPDFText_GetFontInfo(textpage, index, None, 0, ctypes.byref(flags))
    if not 0 < length <= 512:
        return False
    buffer = ctypes.create_string_buffer(length)
    raw.FPDFText_GetFontInfo(textpage, index, buffer, length, ctypes.byref(flags))
    name = buffer.value.lower()
    return any(word in name for word in (b"bold", b"black", b"heavy", b"semibd"))
