"""Key-figure tiles: a number in one element, the words that name it in another, before it or after it.

Pages set them in boxes of every make, so the rule looks at what stands together, not at names: a text that is nothing but a
number, in the smallest box where words stand beside it. Rule: a number finds its words once; what found them is closed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from snapshots.data.english_references import EMERGENCY_LINES
from snapshots.data.tile_words import AFTERTHOUGHTS
from snapshots.documents import BlockKind
from snapshots.readers.blocks.layout import Draft
from snapshots.readers.blocks.tile_parts import HAS_DIGIT, STOP, is_label, is_led, is_number, part_gap, tile
from snapshots.readers.page.inline import Line, Piece, joined
from snapshots.readers.page.tree import Marks, Node

_MOST_TOGETHER = 60
_LETTER_OF_SCALE = re.compile(r"[KMBkm]|[bm]n")
_AFTERTHOUGHT = re.compile(rf"(?:{AFTERTHOUGHTS})\b|[-–+▲▼↑↓(]", re.IGNORECASE)
_WHERE = re.compile(r"(?:in|across|among|of which|en|dans|im|в|في)\s", re.IGNORECASE)
_STOPPED = re.compile(r"(?!(?:19|20)\d\d\.).*\d{3}\.")
_ENUMERATION = re.compile(r"0?(\d{1,2})[.)]?")
_STEP = re.compile(r"0?(\d{1,2})[.)]?\s+(?=\D)")
_FEWEST_STEPS = 3
_YEAR = re.compile(r"(?:19|20)\d\d")
_LED = re.compile(r"[^\w\s]?\d[\d.,]*(?![\d.,-])")
"""A figure that begins a text of its own: "45% of homes", not "3-year-olds"."""
_EMERGENCY_CALLS = re.compile(rf"(?:{'|'.join(sorted(EMERGENCY_LINES))}) calls?\b", re.IGNORECASE)
"""Words that begin with the number that is called: "1,204 | 999 calls answered"."""
_LABEL_NAMES_WORDS = "label title name caption heading desc description text"
_LABEL_NAMES = frozenset(_LABEL_NAMES_WORDS.split())


def of_line(line: Line, home: Node) -> list[Draft]:
    """Tiles whose numbers and words are neighbouring inline elements with no other text between them."""
    pieces = _said(line)
    if not 2 <= len(pieces) <= _MOST_TOGETHER or any(piece.loose for piece in pieces):
        return []
    drafts = _drafts_of(pieces, home)
    shape = _shape(drafts)
    if "-" in shape or _is_enumeration(drafts):
        return []
    made = _pairs(shape, drafts)
    return _paired(drafts, made, home) if len(made) * 2 == len(drafts) and not _hold_sentence(drafts, made) else []


def _said(line: Line) -> list[Piece]:
    """Its pieces that say something; a space alone between two of them stays between them."""
    said: list[Piece] = []
    for before, piece in zip([None, *line.pieces], line.pieces, strict=False):
        if piece.text.strip():
            is_parted = said and before is not None and before.text.isspace()
            said.append(replace(piece, text=f" {piece.text}") if is_parted else piece)
    return said


def _drafts_of(pieces: Sequence[Piece], home: Node) -> list[Draft]:
    drafts = [Draft(BlockKind.PARAGRAPH, text, home=home, linked=linked) for text, linked in _phrases(pieces)]
    _merge_parts(drafts, 0)
    return drafts


def _hold_sentence(drafts: Sequence[Draft], pairs: Sequence[tuple[int, int]]) -> bool:
    return any(STOP.search(drafts[words].text) for _, words in pairs)


def _is_one_phrase(pieces: Sequence[Piece], following: Piece) -> bool:
    """Words with words, or the rest of a number that stands close: "1" and "2,400", "$312" and "M"."""
    before, both = joined(pieces), joined([*pieces, following])
    if before and not is_number(before) and not is_number(following.text.strip()):
        return True
    is_close = len(both) == len(before) + len(following.text)
    ends = HAS_DIGIT.search(following.text) or _LETTER_OF_SCALE.fullmatch(following.text)
    return is_close and is_number(both) and ends is not None


def _phrases(pieces: Sequence[Piece]) -> list[tuple[str, int]]:
    """(text, characters in links): neighbours that are one number, or words with words, are one phrase."""
    phrases: list[list[Piece]] = []
    for piece in pieces:
        if phrases and _is_one_phrase(phrases[-1], piece):
            phrases[-1].append(piece)
        else:
            phrases.append([piece])
    return [(joined(phrase), sum(len(piece.text) for piece in phrase if piece.linked)) for phrase in phrases]


def close(drafts: list[Draft], first: int, node: Node) -> None:
    """A container has ended: its drafts, from `first` on, may be a tile, a row of tiles, a list of definitions."""
    count = len(drafts) - first
    if node.tag == "dl":
        _define(drafts, first)
    elif node.tag == "li" and any(isinstance(child, Node) and child.tag in ("ul", "ol") for child in node.children):
        return  # an item and the list under it, each with figures of its own
    elif 2 <= count <= _MOST_TOGETHER and any(map(_waits, drafts[first:])):
        if not node.marks & Marks.MAIN:
            _merge_parts(drafts, first)
        _pair(drafts, first, node)


def _waits(draft: Draft) -> bool:
    return draft.kind in _OPEN_KINDS and not draft.boilerplate and (is_number(draft.text) or is_led(draft.text))


_OPEN_KINDS = frozenset({BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.ITEM})


def _merge_parts(drafts: list[Draft], first: int) -> None:
    """A lone currency, scale or percent sign belongs to the number beside it: [$] [119] [million] is one number."""
    index = first
    while index + 1 < len(drafts):
        left, right = drafts[index], drafts[index + 1]
        if left.kind in _OPEN_KINDS and right.kind in _OPEN_KINDS and (gap := part_gap(left.text, right.text)) is not None:
            left.text = f"{left.text}{gap}{right.text}"
            left.tokens |= right.tokens
            del drafts[index + 1]
        else:
            index += 1


def _is_led_by_number(group: Sequence[Draft]) -> bool:
    return is_led(group[0].text) and not _says_more(group[1].text)


def _pair(drafts: list[Draft], first: int, node: Node) -> None:
    """Pairs the open drafts from `first` on, where their order says how."""
    group = drafts[first:]
    if any(draft.kind not in _OPEN_KINDS or draft.boilerplate for draft in group):
        return
    if _are_dated(group):
        drafts[first:] = _dated(group, node)
        return
    shape = _shape(group)
    if shape == "LL" and node.tag not in ("ul", "ol") and _is_led_by_number(group):
        shape = "NL"
    if "N" not in shape or _is_enumeration(group):
        return
    made = [pair for pair in _pairs(shape, group) if not _dates_a_sentence(group[pair[0]].text, group[pair[1]].text)]
    drafts[first:] = _paired(group, made, node) if made else group


def _are_dated(group: Sequence[Draft]) -> bool:
    """Whether each number stands under its year: "2017 | $9.4B | 2016 | $9.3B", below the heading that names them."""
    years, numbers = group[::2], group[1::2]
    is_dated = all(_YEAR.fullmatch(draft.text) for draft in years)
    return is_dated and len(years) == len(numbers) and all(map(_is_amount, numbers))


def _is_amount(draft: Draft) -> bool:
    return is_number(draft.text) and _YEAR.fullmatch(draft.text) is None


def _dated(group: Sequence[Draft], node: Node) -> list[Draft]:
    pairs = zip(group[::2], group[1::2], strict=True)
    return [Draft(BlockKind.PARAGRAPH, f"{year.text}: {number.text}", home=node) for year, number in pairs]


def _dates_a_sentence(number: str, words: str) -> bool:
    """Whether a year stands beside what happened in it: a time line, no figure."""
    return _YEAR.fullmatch(number) is not None and _says_more(words)


def _says_more(text: str) -> bool:
    """Whether a text under "1.4 million people" is more than the rest of their name: a sentence, or a figure of its own."""
    return bool(STOP.search(text) or HAS_DIGIT.search(text))


def _shape(group: Sequence[Draft]) -> str:
    """One letter a draft: a number, a label, or neither."""
    return "".join("N" if _states_number(draft.text) else "L" if is_label(draft.text) else "-" for draft in group)


def _states_number(text: str) -> bool:
    """Is it nothing but a number, which a full stop may end: "21,900."? A short one with a stop numbers an item."""
    return is_number(text) or (_STOPPED.fullmatch(text) is not None and is_number(text[:-1]))


def _pairs(shape: str, group: Sequence[Draft]) -> list[tuple[int, int]]:
    """(number, words) by position in the group; [] where the order does not say."""
    half = len(shape) // 2
    if half > 1 and shape == "N" * half + "L" * half:
        return [(index, index + half) for index in range(half)]
    if re.fullmatch(r"[L-]?(?:NL){2,}", shape) and not (shape[0] == "L" and _labels_lead(group)):
        lead = len(shape) % 2
        return [(index, index + 1) for index in range(lead, len(shape), 2)]
    if re.fullmatch(r"(?:LN){2,}[L-]?", shape):
        return [(index + 1, index) for index in range(0, len(shape) - 1, 2)]
    if shape.count("N") == 1 and len(shape) <= 5:
        return _single(shape, group)
    return []


def _labels_lead(group: Sequence[Draft]) -> bool:
    """Of words, number, words, ...: whether the words before are names (all headings, or named so), not one heading over all."""
    return group[0].kind is not BlockKind.HEADING and bool(group[0].tokens & _LABEL_NAMES)


def _single(shape: str, group: Sequence[Draft]) -> list[tuple[int, int]]:
    number = shape.index("N")
    before, after = number - 1, number + 1
    leads = shape[:number].endswith("L") and group[before].level != 1 and not STOP.search(group[before].text)
    follows = shape[after:].startswith("L") and not _is_figure_led(group[after].text)
    if not follows or (leads and _is_second_thought(group[before], group[after])):
        return [(number, before)] if leads else []
    return [(number, after)]


def _is_figure_led(text: str) -> bool:
    return _LED.match(text) is not None and _EMERGENCY_CALLS.match(text) is None


def _is_second_thought(before: Draft, after: Draft) -> bool:
    """Whether the words before a number name it and the words after it only add: "Cases | 1,204 | since January"."""
    if before.tokens & _LABEL_NAMES and not after.tokens & _LABEL_NAMES:
        return True
    if before.kind is not BlockKind.HEADING and _WHERE.match(after.text):
        return True
    return bool(_AFTERTHOUGHT.match(after.text)) or bool(HAS_DIGIT.search(after.text))


def _paired(group: Sequence[Draft], pairs: Sequence[tuple[int, int]], node: Node) -> list[Draft]:
    partner = dict(pairs)
    taken = set(partner.values())
    made: list[Draft] = []
    for index, draft in enumerate(group):
        if index in partner:
            words = group[partner[index]].text
            label_first = partner[index] < index
            made.append(tile(draft.text, words, home=node, label_first=label_first, boilerplate=draft.boilerplate))
            made[-1].linked = min(draft.linked + group[partner[index]].linked, len(made[-1].text))
        elif index not in taken:
            made.append(draft)
    return made


def _is_enumeration(group: Sequence[Draft]) -> bool:
    """1, 2, 3 before words are steps, not figures."""
    numbers = [match for draft in group if (match := _ENUMERATION.fullmatch(draft.text))]
    steps = [int(match[1]) for match in numbers]
    return len(steps) > 1 and steps[0] in (0, 1) and all(b == a + 1 for a, b in pairwise(steps))


def _define(drafts: list[Draft], first: int) -> None:
    """Terms and their descriptions: "Members: 73"; a number as the term stands first, as in a tile."""
    made: list[Draft] = []
    term: Draft | None = None
    for draft in drafts[first:]:
        if draft.is_term:
            if term is not None:
                made.append(term)
            term = draft
        elif draft.kind is not BlockKind.DEFINITION or term is None or not draft.text:
            made += [draft] if term is None else [term, draft]
            term = None
        else:
            made.append(_definition(term, draft))
            term = None
    drafts[first:] = made if term is None else [*made, term]


def _definition(term: Draft, said: Draft) -> Draft:
    if is_number(term.text) and is_label(said.text):
        return tile(term.text, said.text, home=said.home, boilerplate=said.boilerplate)
    name = term.text.rstrip(" :：")
    said.text, said.label = f"{name}: {said.text}", name
    return said


def _is_open_number(draft: Draft) -> bool:
    return draft.kind is BlockKind.PARAGRAPH and not draft.boilerplate and _states_number(draft.text)


def pair_neighbours(drafts: list[Draft]) -> None:
    """Numbers that no container paired: the short words right after them, else right before, in the same home.

    Last, the lesser heading that has nothing under it but the number.
    """
    index = 0
    while index < len(drafts):
        number = drafts[index]
        if _is_open_number(number):
            after = drafts[index + 1] if index + 1 < len(drafts) else None
            before = drafts[index - 1] if index else None
            if after is not None and _are_partners(number, after):
                drafts[index : index + 2] = [tile(number.text, after.text, home=number.home)]
            elif before is not None and (_are_partners(number, before) or _heads_only(before, after)):
                drafts[index - 1 : index + 1] = [tile(number.text, before.text, home=number.home, label_first=True)]
                continue
        index += 1
    _undo_enumerations(drafts)


def _are_partners(number: Draft, words: Draft) -> bool:
    is_plain = words.kind is BlockKind.PARAGRAPH and not words.boilerplate and words.home is number.home
    return is_plain and is_label(words.text) and not STOP.search(words.text) and not _is_figure_led(words.text)


def _heads_only(heading: Draft, after: Draft | None) -> bool:
    """Whether this is a lesser heading over one number, with nothing after it before the next."""
    is_name = heading.kind is BlockKind.HEADING and not heading.boilerplate and (heading.level or 0) > 1
    return is_name and is_label(heading.text) and (after is None or after.kind is BlockKind.HEADING or bool(after.boilerplate))


def _undo_enumerations(drafts: Sequence[Draft]) -> None:
    """Tiles that count 1, 2, 3 down the page number the steps of something: their words stay, as paragraphs."""
    run: list[Draft] = []
    for draft in [draft for draft in drafts if draft.kind is BlockKind.TILE and not draft.boilerplate]:
        step = _step_of(draft)
        if step != len(run) + 1:
            _number_steps(run)
            run = []
        if step == len(run) + 1:
            run.append(draft)
    _number_steps(run)


def _step_of(draft: Draft) -> int | None:
    step = _STEP.match(draft.text)
    return int(step[1]) if step else None


def _number_steps(run: Sequence[Draft]) -> None:
    for draft in run if len(run) >= _FEWEST_STEPS else ():
        draft.kind, draft.text, draft.label = BlockKind.PARAGRAPH, _STEP.sub("", draft.text, count=1), None
