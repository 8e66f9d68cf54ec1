"""A run of inline content as lines of text: what touches on the rendered page, what does not.

No one rule of joining is right: "3<span>,141</span>" is one number, "<b>6.2</b><small>million" two words, "1,204<sup>1</sup>"
a number and a footnote mark, "10<sup>5</sup>" a power. The decisions stand here, one function each.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, TypeGuard

from snapshots.data.listing import listed
from snapshots.data.measures import SIGNS
from snapshots.data.tile_words import PHOTOGRAPHS, SCALES
from snapshots.readers.page.tree import Node, words_of
from snapshots.readers.words.encoding import clean

_STRONG = frozenset({"b", "strong", "big"})
_STRUCK = frozenset({"del", "s", "strike"})
_SPECIAL = frozenset({"br", "sup", "sub", "img", "svg", *_STRUCK})
_PRESSED = frozenset({"a", "button", "summary", "label", "nav", "form"})
_STRUCK_STYLE = re.compile(r"text-decoration[^;]*line-through", re.IGNORECASE)
_RAISED_STYLE = re.compile(r"vertical-align\s*:\s*super", re.IGNORECASE)
_NOTE_LINK = re.compile(r"#_?(?:fn|ftn|edn|note|footnote|endnote|foot|cite|ref|reference|en|nb)", re.IGNORECASE)
_NOTE_NAMES = frozenset({"footnote", "footnotes", "fn", "fnref", "noteref", "endnote", "superscript", "sup", "citation"})
_MARK_SIZE = 6
_BOLD_STYLE = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
# Sizes of <font> beyond 3, the usual one.
_LARGE_FONT = re.compile(r"[4-7]|\+[1-9]")

# What may follow a number without a space though it stands in an element of its own: 1.4|m, 98|%, 6|th, 12|km.
_SUFFIX = re.compile(
    r"(?:[a-zA-Zµ°]|st|nd|rd|th|er|re|e|ème|eme|bn|mn|mio|mrd|tn|km|kg|mm|cm|ha|MW|GW|kW|pp|hrs?|m²|km²|m³)(?![a-zA-ZÀ-ÿ])"
)
_NUMBER_ONLY = re.compile(
    rf"\s*[^\w\s]{{0,3}}\s?\d[\d.,'’ \u00a0\u202f]*[%+]?(?:[ \u00a0]?(?:[^\W\d_]{{1,3}}|{SCALES}))?\s*", re.IGNORECASE
)
_GROUPED = re.compile(r"(?:\d{1,3}(?:[.,'’ \u00a0\u202f]\d{3})*|\d+)(?:[.,]\d{1,4})?")
_EDGE_NUMBER = re.compile(r"[\d.,'’]+$")
_LEAD_NUMBER = re.compile(r"[\d.,'’]+")
_YEARS = re.compile(r"(?:19|20)\d\d(?:19|20)\d\d")
_LAST_WORD = re.compile(r"[^\W\d_]+$")
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_LONGEST_ACRONYM = 5
_MEASURED = re.compile(r"\d[\d.,]*(?:\s[^\W\d_]+){1,2}$")
_SCALED_AMOUNT = re.compile(r"[$€£¥]\s?\d[\d.,]*\s?(?:[KMBkm]|bn)$")
"""As in "$312|M|in research": the letter of scale, small beside its number, is no beginning of a word."""
_OF_LETTERS = re.compile(r"[^\W\d_]{2}")
_WHOLE_WORD = 3
_OPENS_NUMBER = re.compile(r"[+−▲▼]?\s?\d")

_EXPONENT_BASE = re.compile(r"(?:[×x·*⋅]\s?|^|[\s(~≈<>≤≥±])10$")
_BOUND_WORDS = "[–—-]|and|to|und|bis|et|à|y|a|e"
_TIMES_TEN = re.compile(rf"(?:[×x·*⋅]|10[⁰¹²³⁴-⁹]+\s?(?:{_BOUND_WORDS}))\s?10$")
"""Before a raised number, in which it can be nothing but an exponent: a factor, the lower bound of a range of powers."""
_TO_A_POWER = re.compile(rf"\s?(?:{_BOUND_WORDS})\s?10")
"""After a power of ten that is the lower bound of a range: the base of the upper one."""
_UNIT_BASE = re.compile(r"(?:^|[\d\s/.(])(?:k|c|m|d|h|µ)?m$", re.IGNORECASE)
_POWERS = str.maketrans("0123456789+-−–", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻")
_LOWER = str.maketrans("0123456789+-−", "₀₁₂₃₄₅₆₇₈₉₊₋₋")
_INTEGER = re.compile(r"[+\-−–]?\d{1,3}")
_JOINING_SUP = re.compile(r"(?:st|nd|rd|th|ST|ND|RD|TH|er|re|e|ère|ème|eme|ers|o|os|[%‰+€$£¥º°™®]|US\$|TM|[KMB]|bn|mn?|k)")
_MARK = re.compile(r"[\[(]?(?:\d{1,3}|[a-z]|[ivx]{1,4}|[*†‡§#¶]+)[\])]?(?:\s*[,;–-]\s*[\[(]?(?:\d{1,3}|[a-z])[\])]?)*")
_VULGAR = {
    ("1", "2"): "½", ("1", "3"): "⅓", ("2", "3"): "⅔", ("1", "4"): "¼", ("3", "4"): "¾", ("1", "5"): "⅕", ("2", "5"): "⅖",
    ("3", "5"): "⅗", ("4", "5"): "⅘", ("1", "6"): "⅙", ("5", "6"): "⅚", ("1", "8"): "⅛", ("3", "8"): "⅜", ("5", "8"): "⅝",
    ("7", "8"): "⅞",
}  # fmt: skip
_RAISED_MARK = re.compile(r"(?<=\d)[⁰¹²³⁴⁵⁶⁷⁸⁹]+(?![\d⁄])")
_FRACTION = re.compile(r" ?(?<!\d)(\d{1,2}) ?⁄ ?(\d{1,2})(?!\d)")
_FILE_NAME = re.compile(
    r"\.(?:jpe?g|png|gif|svg|webp)\b|_|^\S+--\S+$|%[0-9A-F]{2}"
    r"|^(?:img|dsc|image|photo|screenshot|logo|icon)[\s_-]?\d*",
    re.IGNORECASE,
)
_HAS_DIGIT = re.compile(r"\d")
_NO_STATEMENT = re.compile(rf"{_FILE_NAME.pattern}|^(?:{PHOTOGRAPHS})", re.IGNORECASE)
"""The description of a picture that says what its file is called, or what a photograph shows."""
_AMOUNT_IN_WORDS = re.compile(
    r"\d[ \u00a0\u202f](?:thousand|[mb]illion|trillion|mil|millon(?:es)?|millions?|milliards?|Million(?:en)?|Milliarden?)$"
)
_CUT_SCALES = listed(
    "millones millón millon million millions millionen milliard milliards milliarde milliarden milioni milione miliardi "
    "milhões milhão milhares millares milliers miles"
)
"""Words of scale that begin with one: "mil|lones"."""
_WHOLE = re.compile(r"[^\W\d_]{3}")
_EDGE = 40
"""How far back the joining of two texts looks: no number is longer, and time stays linear."""


@dataclass(slots=True)
class Piece:
    """A text run of the page: `loose` where no inline element of this run is around it."""

    text: str
    loose: bool
    strong: bool
    linked: bool
    apart: bool = False
    """Between the text before it and this one, one element ends and another begins."""


@dataclass(slots=True)
class Line:
    """What stands on one rendered line: between two <br>, or the whole run."""

    pieces: list[Piece] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The pieces joined as the page joins them."""
        return joined(self.pieces)

    @property
    def linked(self) -> int:
        """Characters in links."""
        return sum(len(piece.text) for piece in self.pieces if piece.linked)

    @property
    def strong(self) -> bool:
        """Whether every word of it is bold or large."""
        return all(piece.strong or not piece.text.strip() for piece in self.pieces)


@dataclass(slots=True)
class Run:
    """The lines of a run, the words of its pictures that state numbers, and what it strikes out."""

    lines: list[Line] = field(default_factory=list)
    aside: list[str] = field(default_factory=list)
    struck: list[str] = field(default_factory=list)


class _Look(NamedTuple):
    loose: bool
    strong: bool
    linked: bool


def only_text(items: Sequence[Node | str], *, strong: bool = False, linked: bool = False) -> Piece | None:
    """The one text of a run that holds nothing else, in whatever elements: most runs of most pages; None for all others."""
    look = _Look(loose=True, strong=strong, linked=linked)
    while len(items) == 1:
        item = items[0]
        if isinstance(item, str):
            return Piece(item, look.loose, look.strong, look.linked)
        if not _only_wraps(item):
            return None
        items, look = item.children, _look_inside(item, look)
    return None


def _only_wraps(item: Node | str) -> TypeGuard[Node]:
    """Whether this is an element that says nothing itself of how its words are read."""
    if isinstance(item, str) or item.tag in _SPECIAL or not item.size:
        return False
    return "style" not in item.attrs and not _is_raised(item)


def read_run(items: Sequence[Node | str], *, strong: bool = False, linked: bool = False) -> Run:
    """The lines of these neighbouring inline nodes."""
    run = Run([Line()])
    items, look = _unwrapped(items, _Look(loose=True, strong=strong, linked=linked))
    frames: list[tuple[Sequence[Node | str], int, _Look]] = [(items, 0, look)]
    ended = begun = False
    while frames:
        items, index, look = frames.pop()
        while index < len(items):
            item = items[index]
            index += 1
            if isinstance(item, str):
                run.lines[-1].pieces.append(Piece(item, look.loose, look.strong, look.linked, ended and begun))
                ended = begun = False
            elif item.tag in ("sup", "sub") or _is_raised(item):
                _script(run.lines[-1].pieces, item, look, items[index] if index < len(items) else None)
            elif not _is_written(run, item, look):
                frames.append((items, index, look))
                items, index, look = item.children, 0, _look_inside(item, look)
                begun = True
        ended, begun = True, False
    return run


def _unwrapped(items: Sequence[Node | str], look: _Look) -> tuple[Sequence[Node | str], _Look]:
    """What stands in an element that is around the whole run, as loose as the run itself."""
    if len(items) == 1 and _only_wraps(items[0]):
        return items[0].children, _look_inside(items[0], look)._replace(loose=True)
    return items, look


def _is_raised(node: Node) -> bool:
    """Whether a short element is a footnote mark, or raised, by its style, its name or what it points to."""
    if not node.attrs or not 0 < node.size <= _MARK_SIZE:
        return False
    if "style" in node.attrs and _RAISED_STYLE.search(node.get("style")):
        return True
    is_note = _NOTE_LINK.match(node.get("href")) if node.tag == "a" else node.tokens & _NOTE_NAMES
    return bool(is_note) and _MARK.fullmatch(words_of(node)) is not None


def _is_written(run: Run, item: Node, look: _Look) -> bool:
    """Whether an element is read as one thing, not by what stands in it: a break, a picture, struck words."""
    if item.tag == "br":
        run.lines.append(Line())
    elif item.tag in _STRUCK or ("style" in item.attrs and _STRUCK_STYLE.search(item.get("style"))):
        run.struck.append(words_of(item))
    elif item.tag in ("img", "svg"):
        _pictured(run, item, look)
    else:
        if not item.size:
            _pictured(run, item, look)
        return False
    return True


def _look_inside(node: Node, look: _Look) -> _Look:
    strong = look.strong or node.tag in _STRONG or (node.tag == "font" and bool(_LARGE_FONT.fullmatch(node.get("size"))))
    strong = strong or ("style" in node.attrs and bool(_BOLD_STYLE.search(node.get("style"))))
    linked = look.linked or node.tag == "a"
    return _Look(loose=False, strong=strong, linked=linked)


def _pictured(run: Run, node: Node, look: _Look) -> None:
    """Words of a picture, or of an empty element, that state a number: a number alone joins the line."""
    said = pictured_words(node)
    if not said:
        return
    if _NUMBER_ONLY.fullmatch(said):
        run.lines[-1].pieces.append(Piece(f" {said} ", False, look.strong, look.linked))
    else:
        run.aside.append(said)


def _title_within(node: Node) -> str:
    """A drawing is named by an element of its own."""
    titles = (child for child in node.children if isinstance(child, Node) and child.tag == "title")
    return next(map(words_of, titles), "") if node.tag == "svg" else ""


def pictured_words(node: Node) -> str:
    """The alternative text of a picture where it states a number, else ''; what a button is called, or a photo shows, is none."""
    if node.tag in _PRESSED or node.get("role") in ("button", "link", "tab", "menuitem"):
        return ""
    said = " ".join(clean(node.get("alt") or node.get("aria-label")).split()) or _title_within(node)
    return said if _HAS_DIGIT.search(said) and not _NO_STATEMENT.search(said) else ""


def joined(pieces: Sequence[Piece]) -> str:
    """One line of text, white space collapsed, gaps put only where the page shows words apart."""
    if len(pieces) == 1:
        return tidy(pieces[0].text)
    parts: list[str] = []
    tail = ""
    for piece in pieces:
        text = piece.text
        if tail.endswith(" ") or not tail:
            text = text.lstrip(" ")
        elif not text.startswith(" "):
            text = (_gap(tail, text) or _gap_of_elements(tail, piece)) + text
        parts.append(text)
        tail = (tail + text)[-_EDGE:]
    return tidy("".join(parts))


def tidy(text: str) -> str:
    """The text without spaces around it; "5 3⁄4" (a raised and a lowered number) as "5¾", where the character exists.

    A raised digit after a number is a footnote mark, unless the number is a ten: "1,204¹" is 1,204, "10⁵" a power.
    """
    text = text.strip()
    if text.isascii():
        return text
    if "⁄" in text:
        text = _FRACTION.sub(lambda match: _VULGAR.get((match[1], match[2]), f" {match[1]}/{match[2]}"), text).strip()
    return _RAISED_MARK.sub(
        lambda raised: raised[0] if _is_after_ten(text[max(0, raised.start() - _EDGE) : raised.start()]) else "", text
    )


def _is_after_ten(before: str) -> bool:
    """Whether a power of ten may end here."""
    return bool(_EXPONENT_BASE.search(before) or _TIMES_TEN.search(before))


def _gap(left: str, right: str) -> str:
    """What stands between two texts of different elements that touch in the markup."""
    if not right or not left:
        return ""
    before, after = left[-1], right[0]
    if before.isdigit() or before in "%+":
        return _gap_after_number(left, right)
    if before.isalpha() and (after.isdigit() or after in "$€£¥"):
        return " " if _NUMBER_ONLY.fullmatch(right) and not _ends_in_name(left) else ""
    return " " if _begins_anew(left, right) else ""


def _begins_anew(left: str, right: str) -> bool:
    """As in "boats|Nets", "14 million|boats": a capital after a small letter, a word after an amount in words."""
    is_capital = left[-1].islower() and right[0].isupper() and right[1:2].islower()
    return is_capital or bool(_AMOUNT_IN_WORDS.search(left) and _WHOLE.match(right) and not _is_one_scale(left, right))


def _is_one_scale(left: str, right: str) -> bool:
    """As in "2 mil|lones": a word of scale that goes on in the next element."""
    before, after = _LAST_WORD.search(left), _FIRST_WORD.match(right)
    return before is not None and after is not None and f"{before[0]}{after[0]}".lower() in _CUT_SCALES


def _gap_after_number(left: str, right: str) -> str:
    """As in "40|people", "40|km", "2021|45", "1|2|0|4"."""
    is_sign = not left[-1].isdigit()
    if right[0].isalpha():
        return "" if _SUFFIX.match(right) and not is_sign else " "
    return " " if right[0].isdigit() and not is_sign and not _one_number(left, right) else ""


def _ends_in_name(left: str) -> bool:
    """As in "A|4", "NATO|2030": one letter or capitals that a number goes on."""
    word = _LAST_WORD.search(left)
    return word is not None and (len(word[0]) == 1 or (word[0].isupper() and len(word[0]) <= _LONGEST_ACRONYM))


def _gap_of_elements(left: str, piece: Piece) -> str:
    """What stands between whole words of two elements that touch: a style sheet sets them apart, the markup does not.

    "<span>18.5 weeks</span><span>average wait</span>" are two; a letter set in an element of its own begins a word.
    """
    before, after = _LAST_WORD.search(left), _FIRST_WORD.match(piece.text)
    if _ends_in_sign(left, piece):
        return " "
    if not piece.apart or before is None or len(before[0]) < _WHOLE_WORD:
        return ""
    is_word = after is not None and (len(after[0]) >= _WHOLE_WORD or _goes_on(left, piece.text))
    return " " if _OPENS_NUMBER.match(piece.text) or is_word else ""


def _ends_in_sign(left: str, piece: Piece) -> bool:
    """As in "48 s|average response", "$312|M|in research": the sign of a unit or a scale, and words behind it."""
    if _SCALED_AMOUNT.search(left) and _OF_LETTERS.match(piece.text):
        return True
    word = _LAST_WORD.search(left)
    return piece.apart and word is not None and word[0] in SIGNS and _goes_on(left, piece.text)


def _goes_on(left: str, right: str) -> bool:
    """As in "1,150 acres|of land": several words after an amount with its unit."""
    return _MEASURED.search(left) is not None and len(right.split()) > 1


def _one_number(left: str, right: str) -> bool:
    tail, head = _EDGE_NUMBER.search(left), _LEAD_NUMBER.match(right)
    before, after = tail[0] if tail else "", head[0] if head else ""
    if before.isdigit() and after.isdigit() and len(after) > 1:
        return False  # 2021|45 are two numbers; 1|2|0|4, an element for each digit, is one
    together = f"{before}{after}".rstrip(".,")
    return bool(_GROUPED.fullmatch(together.lstrip(".,'’"))) and not _YEARS.fullmatch(together)


def _script(pieces: list[Piece], node: Node, look: _Look, following: Node | str | None) -> None:
    """A raised or lowered run: power, unit, ordinal and fraction stay with what they belong to, footnote marks go."""
    said = words_of(node)
    before = "".join(piece.text for piece in pieces[-2:])[-_EDGE:]
    if not said:
        return
    shown = _lowered(said, before) if node.tag == "sub" else _raised(said, before, node, following)
    if shown and pieces:
        pieces[-1].text += shown
    elif shown:
        pieces.append(Piece(shown, look.loose, look.strong, look.linked))


def _lowered(said: str, before: str) -> str:
    if before.endswith("⁄"):
        return said
    return said.translate(_LOWER) if _INTEGER.fullmatch(said) else said


def _raised(said: str, before: str, node: Node, following: Node | str | None) -> str:
    if said.isdigit() and _text_of(following).startswith("⁄"):
        return f" {said}" if before[-1:].isdigit() else said
    if node.links or node.linked:
        return ""
    if _INTEGER.fullmatch(said):
        return said.translate(_POWERS) if _is_power(said, before, following) else ""
    if before.strip() and _JOINING_SUP.fullmatch(said):
        return said
    if _is_flag(said, before, following):
        return " ʳ"
    return "" if _MARK.fullmatch(said) else f" {said}"


def _text_of(item: Node | str | None) -> str:
    return item.lstrip() if isinstance(item, str) else ""


def _is_flag(said: str, before: str, following: Node | str | None) -> bool:
    """Whether a raised letter says "revised" of the number that ends a cell, as statistics offices flag it."""
    is_last = not isinstance(following, Node) and not _text_of(following)
    return is_last and said in ("r", "R") and before[-1:].isdigit()


def _is_power(said: str, before: str, following: Node | str | None) -> bool:
    """Whether a raised number is an exponent: of a unit of length, of ten; else it marks a footnote."""
    if _UNIT_BASE.search(before):
        return said in ("2", "3")
    if _TIMES_TEN.search(before):
        return True
    is_range = isinstance(following, str) and _TO_A_POWER.fullmatch(following)
    return bool(_EXPONENT_BASE.search(before)) and (said not in ("1", "2") or bool(is_range))
