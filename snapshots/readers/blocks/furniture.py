"""What on a page is not content, by wording: notices, counters, reading times, left-over markup, in many languages.

Used for pages and for plain text alike. Rule: a wording labels a block only where the whole block is that thing; a sentence
about cookies in a report on bakeries stays content.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from snapshots.data.furniture_parts import CUE_LENGTH, CUES, HINTS, PARTS
from snapshots.data.furniture_wording import LINES, NOTICE_WORDS, NOTICES, OPENERS, SHORTCODE
from snapshots.documents import BlockKind
from snapshots.readers.blocks.galleries import cut_places, label_galleries
from snapshots.readers.blocks.layout import Draft
from snapshots.readers.blocks.outline import free_dated_headings
from snapshots.readers.blocks.stories import label_stories
from snapshots.readers.blocks.teasers import label_ages_of_posts, label_headed_links, label_inserted, label_teasers

_GAPS = re.compile(r"\s+[|•·–—-]\s+|\s{3,}|(?<=[)\]])\s+(?=[^\W\d_])")
"""What parts a line of short statements: dots, bars, dashes, wide gaps, the end of a bracket."""
_COUNTED = re.compile(r"\s*[(\[]\d{1,5}[)\]]$")
"""As in "Related documents (4)"."""
_WORDS = re.compile(r"[^\W\d_]{2,}")
_OTHER_LETTERS = re.compile(r"[\u0400-\u06ff\u3040-\u9fff]")
_HAS_DIGIT = re.compile(r"\d")
_MOST_NOTICE = 700
_MOST_LINE = 160
_LEFTOVER = re.compile(rf"(?:\s*(?:{SHORTCODE}))+\s*")
_LEADING = re.compile(rf"(?:\s*(?:{SHORTCODE}))+\s*")
_TRAILING = re.compile(rf"\s*(?:(?:{SHORTCODE})\s*)+$")
_MONTH_COUNT = re.compile(r".{0,24}(?:19|20)\d\d.{0,4}[(（\[]\s?\d{1,5}\s?[)）\]]")
_LINK_COUNT = re.compile(r".{1,60}?[(\[]\s?\d[\d.,]{0,6}\s?[)\]]|[^\W\d_].{1,40}\s\d{1,3}(?:[.,]\d{3})+")
_FILE_SIZE = re.compile(r"\d+(?:[.,]\d+)?\s?(?:[KMGTkmgt]i?B|[KMGk]o|bytes|Bytes)")
_FILE_NAME = re.compile(r"\.(?:pdf|docx?|xlsx?|csv|zip|pptx?|od[ts]|txt|json|xml|jpe?g|png)\b", re.IGNORECASE)
_LINES_OF_IMPRINT = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM})
_LINES_OF_HEADER = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.HEADING, BlockKind.CAPTION})
_LINES_AND_PARTS = (*LINES, *PARTS)
_IDLE = re.compile(r"0+\s?[%+]?")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_BARE = re.compile(r"\d[\d.,' \u00a0\u202f]{0,12}\s?[kKmM]?")
_SCALE = re.compile(r"\W{0,3}(?:\d{1,4}(?:\s?%|\s)\s{0,3}){5,400}\d{0,4}\W{0,3}")
"""Whole numbers, each with its percent sign or a space, and no word."""
_OF_VISITORS = re.compile(r"(?:total )?(?:visits?|visitors?|besuche(?:r|rinnen)?|visite|visites|visitas)\s?[:：]", re.IGNORECASE)
_LABELLED_NUMBER = re.compile(
    r"(?!(?:today|yesterday|online|total|hits|heute|gestern|gesamt|hoy|ayer|en ligne|last|this|since|posts|topics|page|id|no)\b)"
    r"[^\W\d_][^\d:：]{1,60}[:：]\s?(?:\D{0,12}\s)?[$€£]?\d[\d.,' \u00a0]{0,15}(?:\s?[^\W\d_%²³/]{0,15}[%²³]?){0,3}",
    re.IGNORECASE,
)
"""A label, a number and at most its unit: "Staff: 400", "Area: 12.5 km²", no day."""
_PART = re.compile(r"(\d{1,2})[.)]?\s(?=[^\W\d])")
_FEWEST_ALIKE = 3
_MOST_IMPRINT, _MOST_HEADER = 200, 200
"""Characters of a line of an imprint, and of a page's header: longer ones are text."""
_TOLD_OF = frozenset(["archive", "contact", "download"])
_TOLD = re.compile(
    r"(?<![\w.,+(/-])(?:[$€£]\s?)?(?:\d{1,3}(?:,\d{3})+(?![\d,/-])|\d+(?:\.\d+)?(?:%| (?:per cent|percent|million|billion)\b))"
    r".*[.!]\W{0,2}$",
    re.DOTALL,
)
_MOST_TRAILING = 3_000
_MOST_LEAD = 40


def wording_label(text: str, notice_words: Sequence[str] = NOTICE_WORDS) -> str | None:
    """What a block of these words is, if it is furniture, else None; `notice_words` are those that the page holds at all."""
    if len(text) <= _MOST_LINE:
        if _is_leftover(text):
            return "markup"
        if label := _line_label(text):
            return label
    if notice_words and len(text) <= _MOST_NOTICE and _holds_one(text.lower(), notice_words):
        for label, pattern in NOTICES:
            if pattern.search(text):
                return label
    return None


def _line_label(text: str) -> str | None:
    """What a short line is; or each of its parts that states a number: "By A. Lee | 3 min read | 12 views"."""
    for label, pattern in LINES:
        if pattern.fullmatch(text):
            return label
    if not _HAS_DIGIT.search(text):
        return None
    tables = _LINES_AND_PARTS if _may_count_site(text) else LINES
    own = _label_in(tables[len(LINES) :], text.strip(" .[]"))
    if own is not None or not _GAPS.search(text):
        return own
    parts = [part.strip(" .,;[]") for part in _GAPS.split(text)]
    labels = [_label_in(tables, part) for part in parts if _HAS_DIGIT.search(part)]
    return labels[0] if labels and None not in labels else None


def _label_in(tables: Sequence[tuple[str, re.Pattern[str]]], text: str) -> str | None:
    for label, pattern in tables:
        hint = HINTS.get(label)
        if (hint is None or hint.search(text)) and pattern.fullmatch(text):
            return label
    return None


def _may_count_site(text: str) -> bool:
    """Does the line hold a word by which sites count themselves, or an international telephone number?"""
    lowered = text.lower()
    if not lowered.isascii() and _OTHER_LETTERS.search(lowered):
        return True
    return "+" in text or not CUES.isdisjoint([word[:CUE_LENGTH] for word in _WORDS.findall(lowered)])


def _holds_one(lowered: str, words: Sequence[str]) -> bool:
    return any(word in lowered for word in words)


def opener_label(heading: str) -> str | None:
    """What stands under a heading of these words, if that is furniture: "Related posts", "Share this page", "Archive"."""
    words = _COUNTED.sub("", heading.strip(" :：»›→>").lower())
    return next((label for label, pattern in OPENERS if pattern.fullmatch(words)), None) if len(words) <= 60 else None


def _is_leftover(text: str) -> bool:
    return "[" in text and _LEFTOVER.fullmatch(text) is not None


def leftover_edges(text: str) -> tuple[int, int]:
    """Where the words begin and end between left-over markup at the edges of a text: (0, len) where there is none."""
    leading = _LEADING.match(text)
    first = leading.end() if leading else 0
    window = max(first, len(text) - _MOST_TRAILING)
    trailing = _TRAILING.search(text, window) if text.rstrip()[-1:] in ("]", "}", ">", ";") else None
    return first, trailing.start() if trailing else len(text)


def label_by_wording(drafts: list[Draft]) -> None:
    """Labels what its words, or the heading over it, show to be furniture; cuts left-over markup from the edges of blocks."""
    # What frees a block (tiles, days, visitors) comes before what labels runs and neighbours: these look at the labels beside
    # them.
    _cut_leftovers(drafts)
    cut_places(drafts)
    _label_by_own_words(drafts)
    _free_tiles(drafts)
    free_dated_headings(drafts)
    for index in stated_visitors([(draft.text, draft.boilerplate) for draft in drafts]):
        drafts[index].boilerplate = None
    _label_archives(drafts)
    _label_contents(drafts)
    _label_counted_links(drafts)
    _label_repeated_links(drafts)
    label_ages_of_posts(drafts)
    _label_file_lists(drafts)
    label_stories(drafts)
    label_teasers(drafts)
    label_inserted(drafts)
    label_headed_links(drafts)
    label_galleries(drafts)
    _label_scales(drafts)
    _label_imprints(drafts)
    _label_neighbours(drafts)
    _label_bare_numbers(drafts)


def _notice_words_in(drafts: Sequence[Draft]) -> tuple[str, ...]:
    """Those of the notice words that stand anywhere in short blocks: most pages hold few, and each block is asked for all."""
    short = "\n".join(draft.text for draft in drafts if len(draft.text) <= _MOST_NOTICE).lower()
    return tuple(word for word in NOTICE_WORDS if word in short)


def _label_by_own_words(drafts: Sequence[Draft]) -> None:
    notice_words = _notice_words_in(drafts)
    under: _Under | None = None
    text_home: object = None
    for draft in _below_its_name([draft for draft in drafts if not draft.boilerplate]):
        if draft.kind is BlockKind.HEADING:
            under = _under(draft, under, text_home)
        elif under:
            under = _still_under(draft, under)
        if draft.kind is not BlockKind.CELL:
            draft.boilerplate = wording_label(draft.text, notice_words) or _pointer_label(draft) or (under and under.label)
        if draft.kind is BlockKind.PARAGRAPH and not draft.boilerplate:
            text_home = draft.home


def _below_its_name(drafts: Sequence[Draft]) -> Sequence[Draft]:
    """All but the only heading of the first level, with nothing before it: it names the page, as "Cookies" that of a bakery."""
    if not drafts or not _is_name(drafts[0]) or any(map(_is_name, drafts[1:])):
        return drafts
    return drafts[1:]


def _is_name(draft: Draft) -> bool:
    return draft.kind is BlockKind.HEADING and draft.level == 1


def _free_tiles(drafts: Sequence[Draft]) -> None:
    """A tile among tiles is content, whatever it counts: "2,745 tweets" beside "813 speakers" is no counter of this page."""
    for kind, run in groupby(drafts, key=lambda draft: draft.kind):
        tiles = list(run) if kind is BlockKind.TILE else []
        counters = [tile for tile in tiles if tile.boilerplate == "share counter"]
        if len(tiles) > 2 * len(counters):
            for tile in counters:
                tile.boilerplate = None


def stated_visitors(lines: Sequence[tuple[str, str | None]]) -> frozenset[int]:
    """Of lines, each with what it was taken for, those that state visitors and do not count those of the site.

    As in "Visitors: 41,200" beside "Staff: 400", which a museum states; alone, or beside "Today: 12", a site counts itself.
    """
    stated: set[int] = set()
    # Forwards and backwards, so that a run of such lines is told from whichever end is known.
    for index in (*range(len(lines)), *reversed(range(len(lines)))):
        text, label = lines[index]
        if label == "share counter" and _OF_VISITORS.match(text):
            beside = [step for step in (index - 1, index + 1) if 0 <= step < len(lines)]
            if any((step in stated or not lines[step][1]) and _LABELLED_NUMBER.fullmatch(lines[step][0]) for step in beside):
                stated.add(index)
    return frozenset(stated)


def label_idle_counters(drafts: Sequence[Draft]) -> None:
    """Of a web page: several bare zeros, each a block of its own without a word, are counters whose script has not run."""
    kinds = (BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.ITEM)
    idle = [draft for draft in drafts if draft.text[:1] == "0" and draft.kind in kinds and _IDLE.fullmatch(draft.text)]
    if len(idle) >= _FEWEST_ALIKE:
        for draft in idle:
            draft.boilerplate = draft.boilerplate or "idle counter"


def _pointer_label(draft: Draft) -> str | None:
    """What a line is that says so before a colon and then links: "Read also: Why six mills closed"."""
    if not draft.linked:
        return None
    lead, colon, rest = draft.text.partition(":")
    is_pointer = colon and len(lead) <= _MOST_LEAD and draft.linked * 2 >= len(rest)
    return opener_label(lead) if is_pointer and rest.strip() else None


class _Under(NamedTuple):
    """What a heading such as "Related" opens."""

    label: str
    level: int
    around: object
    """The home of the text before a box that the heading opens; None where the heading is at home there itself."""
    listed: bool = False
    """A list has begun under it."""


def _under(heading: Draft, under: _Under | None, text_home: object) -> _Under | None:
    label = opener_label(heading.text)
    level = heading.level or 6
    if label:
        return _Under(label, level, None if heading.home is text_home else text_home)
    return under._replace(listed=False) if under and level > under.level else None


def _still_under(draft: Draft, under: _Under) -> _Under | None:
    if _outgrows(draft, under):
        return None
    return under._replace(listed=True) if draft.kind is BlockKind.ITEM else under


def _outgrows(draft: Draft, under: _Under) -> bool:
    """A table, a tile, a long paragraph, words after the list under "Related", text back where it stood before: content again.

    So is a sentence with a share or thousands under a heading that a report may have as well as a site: "Enquiries", "Archive".
    """
    if draft.kind in (BlockKind.CELL, BlockKind.TILE):
        return True
    if draft.linked * 2 >= len(draft.text):
        return False
    is_back = under.around is not None and draft.home is under.around
    if under.label in _TOLD_OF and draft.kind is BlockKind.PARAGRAPH and _TOLD.search(draft.text):
        return True
    return is_back or len(draft.text) > 400 or (under.listed and draft.kind is not BlockKind.ITEM)


def _label_archives(drafts: Sequence[Draft]) -> None:
    """Links to months with the number of their posts, one after the other, in whatever language the months are named."""
    run: list[Draft] = []
    for draft in [*drafts, None]:
        if draft is not None and draft.linked and _MONTH_COUNT.fullmatch(draft.text):
            run.append(draft)
            continue
        for month in run if len(run) > 1 else ():
            month.boilerplate = month.boilerplate or "archive"
        run = []


def _label_contents(drafts: Sequence[Draft]) -> None:
    """Links that number the parts of a page from 1 on, two or more of them: "1 Economy", "2 Transport"."""
    run: list[Draft] = []
    for draft in drafts:
        number = _part_of(draft)
        run = [*run, draft] if number == len(run) + 1 else [draft] if number == 1 else []
        for part in run if len(run) > 1 else ():
            part.boilerplate = part.boilerplate or "navigation"


def _part_of(draft: Draft) -> int | None:
    """The number that a link of nothing else begins with."""
    part = _PART.match(draft.text) if 0 < draft.linked >= len(draft.text) - 1 else None
    return None if part is None else int(part[1])


def _label_counted_links(drafts: Sequence[Draft]) -> None:
    """Links that say how much is behind them, two or more of them: "Reports (12)", "Photos (230)"; three headlines or more."""
    linked = [draft for draft in drafts if draft.linked and draft.cell is None]
    counted = [draft for draft in linked if _LINK_COUNT.fullmatch(draft.text)]
    headlines = [draft for draft in linked if draft.linked >= len(draft.text) * 0.8 and _COUNTED.search(draft.text)]
    for alike, fewest in ((counted, 2), (headlines, _FEWEST_ALIKE)):
        for draft in alike if len(alike) >= fewest else ():
            draft.boilerplate = draft.boilerplate or "navigation"


def _label_repeated_links(drafts: Sequence[Draft]) -> None:
    """Links that say the same but for their number, three or more of them: "Read on, 5 minutes" under each teaser."""
    shapes: dict[str, list[Draft]] = {}
    for draft in drafts:
        if draft.linked * 2 >= len(draft.text) > 0 and draft.cell is None and _HAS_DIGIT.search(draft.text):
            shapes.setdefault(_NUMBER.sub("0", draft.text.lower()), []).append(draft)
    for alike in shapes.values():
        for draft in alike if len(alike) >= _FEWEST_ALIKE else ():
            draft.boilerplate = draft.boilerplate or "repeated"


def _label_file_lists(drafts: Sequence[Draft]) -> None:
    """Tables with a column of file sizes beside names of files or links are lists of downloads, whatever else they count."""
    tables: dict[int, list[Draft]] = {}
    for draft in drafts:
        if draft.cell is not None:
            tables.setdefault(draft.cell.number, []).append(draft)
    for cells in tables.values():
        if not _is_file_list(cells):
            continue
        for draft in cells:
            draft.boilerplate = draft.boilerplate or "download"


def _is_file_list(cells: Sequence[Draft]) -> bool:
    placed = [(draft, draft.cell) for draft in cells if draft.cell]
    rows = {cell.row_index for _, cell in placed if not cell.is_head}
    sized = {cell.row_index for draft, cell in placed if _FILE_SIZE.fullmatch(draft.text.strip())}
    named = {cell.row_index for draft, cell in placed if _may_name_file(draft)}
    return len(sized) * 2 > len(rows) and len(sized & named) * 2 > len(sized)


def _may_name_file(draft: Draft) -> bool:
    return draft.linked > 0 or _FILE_NAME.search(draft.text) is not None


def _label_imprints(drafts: Sequence[Draft]) -> None:
    """At the end of a page, the lines beside an imprint ("©", a telephone) in one box are imprint, too; sentences are not.

    Nor are the only lines that state numbers: "1,450 people moved", then "Telephone: 555 0137".
    """
    for _, run in groupby(reversed(drafts), key=lambda draft: id(draft.home)):
        box = list(run)
        if box[0].home is None or not all(_is_line_of_imprint(draft) for draft in box):
            return
        if any(draft.boilerplate in ("footer", "contact") for draft in box):
            if not _state_numbers(draft for draft in drafts if draft.home is not box[0].home):
                return
            for draft in box:
                draft.boilerplate = draft.boilerplate or "footer"


def _state_numbers(drafts: Iterable[Draft]) -> bool:
    return any(any(map(str.isdigit, draft.text)) for draft in drafts if draft.boilerplate is None)


def _is_line_of_imprint(draft: Draft) -> bool:
    is_short = len(draft.text) <= _MOST_IMPRINT and not draft.text.rstrip("”»\"'").endswith((".", "!", "?"))
    return draft.boilerplate is not None or (draft.kind in _LINES_OF_IMPRINT and is_short)


def _may_be_header(draft: Draft) -> bool:
    return draft.kind in _LINES_OF_HEADER and len(draft.text) <= _MOST_HEADER


def label_before_headline(drafts: Sequence[Draft]) -> None:
    """On a web page, short lines before the headline belong to the site, not to the sheet, unless more of them state numbers.

    A hero of key figures above the headline is tiles, or holds most of the page's numbers: it stays.
    """
    headline = next((index for index, draft in enumerate(drafts) if _is_headline(draft)), None)
    if not headline:
        return
    above = [draft for draft in drafts[:headline] if draft.boilerplate is None]
    if not all(map(_may_be_header, above)):
        return
    if sum(map(_states, above)) <= sum(map(_states, drafts[headline:])) + 1:
        for draft in above:
            draft.boilerplate = "header"


def _is_headline(draft: Draft) -> bool:
    return draft.kind is BlockKind.HEADING and draft.level == 1 and draft.boilerplate is None


def _states(draft: Draft) -> bool:
    return draft.boilerplate is None and _HAS_DIGIT.search(draft.text) is not None


def _label_neighbours(drafts: Sequence[Draft]) -> None:
    """A short line of links alone beside furniture on both sides is furniture too."""
    for before, draft, after in zip(drafts, drafts[1:], drafts[2:], strict=False):
        is_link = bool(draft.text) and draft.linked >= len(draft.text) * 0.8 and len(draft.text) < 60
        if draft.boilerplate is None and is_link and before.boilerplate and after.boilerplate:
            draft.boilerplate = before.boilerplate


def _label_bare_numbers(drafts: Sequence[Draft]) -> None:
    """A number without a word between two pieces of furniture counts readers or pages: "84.1K" under the author's name."""
    for before, draft, after in zip(drafts, drafts[1:], drafts[2:], strict=False):
        is_bare = draft.kind is BlockKind.PARAGRAPH and draft.boilerplate is None and _BARE.fullmatch(draft.text)
        if is_bare and before.boilerplate and after.boilerplate:
            draft.boilerplate = before.boilerplate


def _label_scales(drafts: Sequence[Draft]) -> None:
    """Numbers in even steps and nothing else, in one block, are the scale of a drawing: "0% 10% 20% 30% 40% 50%"."""
    for draft in drafts:
        if draft.boilerplate is None and draft.cell is None and _SCALE.fullmatch(draft.text):
            marks = [int(number) for number in _NUMBER.findall(draft.text)]
            steps = {later - earlier for earlier, later in pairwise(marks)}
            if len(steps) == 1 and steps != {0}:
                draft.boilerplate = "axis"


def _cut_leftovers(drafts: list[Draft]) -> None:
    index = 0
    while index < len(drafts):
        draft = drafts[index]
        if "[" in draft.text and draft.cell is None:
            first, last = leftover_edges(draft.text)
            head, words, tail = draft.text[:first].strip(), draft.text[first:last].strip(), draft.text[last:].strip()
            if words and (head or tail):
                draft.text = words
                drafts[index : index + 1] = [*_markup_of(head), draft, *_markup_of(tail)]
                index += 1
        index += 1


def _markup_of(text: str) -> list[Draft]:
    return [Draft(BlockKind.PARAGRAPH, text, boilerplate="markup")] if text else []
