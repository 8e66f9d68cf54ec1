"""Document → figures: the driver. It walks the blocks, reads each sentence that holds a number, and fills every field.

Boilerplate and head cells yield nothing. Sentences without a digit and without a number word are passed over at the
speed of a set look-up; a very long one is read in stretches, so that time and memory stay linear.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

from snapshots.data.english_numbers import SCALE_PLURALS, SCALES, STARTERS
from snapshots.data.english_stops import ENGLISH_STOPS
from snapshots.documents import Block, BlockKind, Document
from snapshots.extraction.bracketed import without_false_signs
from snapshots.extraction.dating.cell_periods import dating, period_of_cell
from snapshots.extraction.dating.periods import FoundPeriod, date_spans, find_periods, period_for, periods_of_part
from snapshots.extraction.exclusions.cited import Cited
from snapshots.extraction.exclusions.masking import Excluded, Mask, masked, merged
from snapshots.extraction.exclusions.named_numbers import NamedNumbers
from snapshots.extraction.exclusions.numbering import section_numbers, title_number
from snapshots.extraction.exclusions.unread import unread
from snapshots.extraction.languages.choosing import DOLLAR, currency_in, language_of, lexicon_for
from snapshots.extraction.languages.glosses import Gloss
from snapshots.extraction.languages.glossing import gloss_of
from snapshots.extraction.languages.lexicon import Lexicon
from snapshots.extraction.languages.restoring import glossed_block, restored
from snapshots.extraction.languages.unspaced_words import is_bare_scale
from snapshots.extraction.mentions import mentions_in
from snapshots.extraction.naming.cell_counts import count_of_cell, count_of_label, is_dated_by_label, scales_in_label
from snapshots.extraction.naming.class_names import ClassNames, is_number_of_class
from snapshots.extraction.naming.head_units import SILENT
from snapshots.extraction.naming.heads import Head, head_of, is_identifier
from snapshots.extraction.naming.labels import label_of, stated_beside
from snapshots.extraction.naming.line_labels import heads_a_clause
from snapshots.extraction.naming.list_scales import apply_to_item, framed_scales, lines_about_tables, list_heads
from snapshots.extraction.naming.nearest import Nearest
from snapshots.extraction.naming.note_marks import NoteMarks
from snapshots.extraction.naming.places import place_for
from snapshots.extraction.naming.questions import entity_under
from snapshots.extraction.naming.respective import own_words
from snapshots.extraction.plain_cells import is_plain, plain_number
from snapshots.extraction.quantities.comparisons import are_compared
from snapshots.extraction.quantities.confidence import confidence_of
from snapshots.extraction.quantities.quantity import Quantity
from snapshots.extraction.quantities.shares import noun_in_share
from snapshots.extraction.words.digits import Style, style_of
from snapshots.extraction.words.number_columns import counts_and_shares, shares_with_errors, style_in_tables
from snapshots.extraction.words.phrases import is_plural
from snapshots.extraction.words.plain_view import plain_view
from snapshots.extraction.words.sentences import sentence_spans
from snapshots.extraction.words.tokens import Tokens
from snapshots.figures import Figure, Kind, Modifier, Period, bounds

EXTRACTOR_VERSION = "23"
"""Changes whenever the same document may give other figures."""

_DIGIT = re.compile(r"[\d½¼¾⅐-⅞]")
_LETTERS = re.compile(r"[a-z]+")
_RESTATING = ("(", ", or", "or", "), or", ") or")
_SIGNS_OF_CHANGES = ("", "+", "-", "–", "−", "±", "up", "down")
_LEADING_WORDS = 4
"""Words between a label and its number that make a sentence."""
_CURRENCY_STOPS = ("Rs.", "Rp.", "Fr.", "Dhs.", "kr.", "Kr.", "Tk.", "sfr.", "No.")
"""Abbreviations of currencies end no sentence before a number."""
_SHAPES_OF_ALL = frozenset({
    "address", "comments", "coordinates", "file size", "identifier", "month", "opening hours", "phone", "reading time",
    "reference", "share counter",
})  # fmt: skip
"""Reasons of masks that need no word of English."""
_SIGNED_CELL = re.compile(r"[-–−]\s[\d.,\u00a0\u202f ]*\d\s?%?")
"""As in "- 30.3 %": in a cell the mark is a sign, and no bullet."""
_SCALE_AND_BRACKET = 2
"""Tokens of "(x".."""
_LONG = 4000
"""Characters after which a sentence is cut at white space: no sentence of prose is longer."""
_CONTEXT_LIMIT = 4000
_TEXT_KINDS = frozenset([BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.HEADING, BlockKind.CAPTION])


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What the configuration knows of a source; where it says nothing, the document's own word counts."""

    published: date | None = None
    currency: str = DOLLAR
    """ISO 4217 of a bare "$"; where it is the US dollar, the country that the document's language tag names may say otherwise."""
    language: str | None = None
    lexicons: Mapping[str, Lexicon] = field(default_factory=dict)
    """Of languages that Figurewatch has no pack for, by primary subtag."""


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence with its quantities."""

    text: str
    """What the offsets point into: the document's text, or the gloss."""
    block: Block
    start: int
    end: int
    tokens: Tokens
    quantities: list[Quantity]
    passed: list[tuple[int, int, str]]
    masks: list[Mask]
    gloss: Gloss | None = None
    """Of a sentence in another language: its English, which `text`, `block` and `tokens` are of then."""
    origin: Block | None = None
    """Of a glossed sentence: its block in the document."""
    stated: tuple[int, int] = (0, 0)
    """Of a glossed sentence: where it stands in the document."""
    heads: tuple[Gloss, ...] = ()
    """Of a glossed cell: what heads it and names its row."""


def extract(document: Document, reading: Reading = Reading()) -> tuple[Figure, ...]:
    """The figures of a document in order of their start; they do not overlap."""
    published = reading.published or (document.published.day if document.published else None)
    figures: list[Figure] = []
    nearest = Nearest()
    view = plain_view(document)
    for sentence in _sentences(view.document, reading):
        if sentence.quantities:
            made = _figures(sentence, published, nearest.under(sentence.block.section))
            if sentence.gloss is not None and sentence.origin is not None:
                made = restored(made, sentence.gloss, sentence.origin, sentence.stated, sentence.heads)
            figures += nearest.take(made)
    return tuple(map(view.restored, without_false_signs(figures)))


def explain(document: Document, reading: Reading = Reading()) -> tuple[Excluded, ...]:
    """What holds a number and is no figure, in order, each with its reason."""
    view = plain_view(document)
    out = [*unread(document), *NoteMarks(document).excluded(document)]
    for sentence in _sentences(view.document, reading):
        tokens = sentence.tokens
        spans = list(sentence.masks)
        for first, last, reason in sentence.passed:
            begin, end = tokens.starts[first], tokens.ends[last - 1]
            if not any(begin < stop and start < end for start, stop, _ in sentence.masks):
                spans.append((begin, end, reason))
        if sentence.gloss is not None:
            spans = [(*sentence.gloss.original(begin, end), reason) for begin, end, reason in spans]
        for begin, end, reason in spans:
            start, stop = view.original(begin, end)
            out.append(Excluded(start, stop, document.text[start:stop], reason))
    return tuple(sorted(out))


def _sentences(document: Document, reading: Reading) -> Iterator[_Sentence]:
    text = document.text
    language = language_of(text, configured=reading.language, declared=document.language, added=reading.lexicons)
    style = style_in_tables(document, style_of(text, language))
    lexicon = lexicon_for(language, reading.lexicons, text)
    currency = currency_in(document.language, text, reading.currency)
    may_hold = lexicon.may_state if lexicon else _may_hold
    numbered, titled = section_numbers(document), title_number(document)
    # Only English lines and cells are read with either.
    listed_heads, with_errors = (
        (list_heads(document, currency), shares_with_errors(document)) if lexicon is None else ({}, frozenset[int]())
    )
    classes, notes, named, cited = ClassNames(document), NoteMarks(document), NamedNumbers(document), Cited(document)
    about_tables = lines_about_tables(document)
    parted: dict[int, Sequence[tuple[int, int]]] = {**counts_and_shares(document), **classes.numbers}
    for block in map(notes.of, map(classes.of, filter(_states_figures, document.blocks))):
        if not may_hold(text[block.start : block.end]):
            continue
        is_cell = block.cell is not None and lexicon is None
        head = head_of(block, currency, has_errors=block.start in with_errors) if is_cell else None
        for begin, end in parted.get(block.start) or _stretches(text, block, lexicon):
            start = numbered[begin].words if begin in numbered else begin
            if not may_hold(text[start:end]):
                continue
            if lexicon is None:
                sentence = _read(text, block, (start, end), style, currency, head)
            else:
                sentence = _read_gloss(gloss_of(text, start, end, lexicon, style), block, (start, end), lexicon, style, currency)
            if block.start in listed_heads:
                _read_under_line(sentence, listed_heads[block.start])
            _pass_scale_of_table(sentence, about_tables)
            if titled is not None and start <= titled[0] < end:
                _pass_title_number(sentence)
            _pass(sentence, named.passed(sentence.tokens, sentence.quantities), "version")
            _pass(sentence, cited.passed(sentence.tokens, sentence.quantities), "citation")
            yield sentence


def _states_figures(block: Block) -> bool:
    """What is no part of the sheet states none, and the head of a table names them."""
    return block.boilerplate is None and (block.cell is None or not block.cell.is_head)


def _pass_title_number(sentence: _Sentence) -> None:
    """The bare number that ends a title numbers the document, unless what stands before it is counted: "Beds 45"."""
    tokens, quantities = sentence.tokens, sentence.quantities
    if not quantities or quantities[-1].last != len(tokens):
        return
    number = quantities[-1]
    if (
        number.unit == "1"
        and not number.graded
        and number.last - number.first == 1
        and not is_plural(tokens.word(number.first - 1))
    ):
        sentence.passed.append((number.first, number.last, "reference"))
        del quantities[-1]


def _read_gloss(gloss: Gloss, block: Block, span: tuple[int, int], lexicon: Lexicon, style: Style, currency: str) -> _Sentence:
    origin = block
    block, heads = glossed_block(block, gloss, lexicon, style)
    head = head_of(block, currency) if block.cell is not None else None
    read = _read(gloss.text, block, (0, len(gloss.text)), Style(), currency, head)
    _hide_shapes(read, gloss, span, style)
    if is_dated_by_label(gloss.source, *span):
        _pass(read, list(read.quantities), "year")
    return replace(read, gloss=gloss, origin=origin, stated=_stated_in(gloss.source, origin, *span), heads=heads)


def _hide_shapes(sentence: _Sentence, gloss: Gloss, span: tuple[int, int], style: Style) -> None:
    """Addresses, phones, sizes of files and their like have one shape in all languages: they are looked for before the gloss.

    A scale that stands alone, as in "单位：万元", has a number in the gloss only.
    """
    source = Tokens(gloss.source, *span, style)
    shapes = [mask for mask in masked(source, *span, abroad=True) if mask[2] in _SHAPES_OF_ALL]
    for quantity in list(sentence.quantities):
        tokens = sentence.tokens
        begin, end = gloss.original(tokens.starts[quantity.number_first], tokens.ends[quantity.number_last - 1])
        bare = "scale" if is_bare_scale(gloss.source, begin) else None
        reason = next((reason for start, stop, reason in shapes if begin < stop and start < end), bare)
        if reason is not None:
            sentence.quantities.remove(quantity)
            sentence.passed.append((quantity.first, quantity.last, reason))


def _may_hold(stretch: str) -> bool:
    return _DIGIT.search(stretch) is not None or not STARTERS.isdisjoint(_LETTERS.findall(stretch.lower()))


def _stretches(text: str, block: Block, lexicon: Lexicon | None) -> Iterator[tuple[int, int]]:
    if block.cell is not None and (
        is_plain(text, block.start, block.end) or _SIGNED_CELL.fullmatch(text, block.start, block.end)
    ):
        yield block.start, block.end
        return
    spans = sentence_spans(text, block.start, block.end, lexicon.pack.stops if lexicon else ENGLISH_STOPS)
    for index in range(len(spans) - 1, 0, -1):
        if text[spans[index - 1][0] : spans[index - 1][1]].endswith(_CURRENCY_STOPS) and text[spans[index][0]].isdigit():
            spans[index - 1 : index + 1] = [(spans[index - 1][0], spans[index][1])]
    for start, end in spans:
        begin = start
        while end - begin > _LONG:
            cut = text.rfind(" ", begin + _LONG // 2, begin + _LONG)
            cut = cut if cut > 0 else begin + _LONG
            yield begin, cut
            begin = cut
        yield begin, end


def _read(text: str, block: Block, span: tuple[int, int], style: Style, currency: str, head: Head | None) -> _Sentence:
    start, end = span
    tokens = Tokens(text, start, end, style)
    plain = plain_number(tokens, start, end, style) if head is not None else None
    if plain is not None:
        sentence = _Sentence(text, block, start, end, tokens, [plain], [], [])
    else:
        sentence = _read_words(tokens, block, span, style, currency)
    return _with_label(sentence, style, currency) if head is None else _with_head(sentence, head, style, currency)


def _read_words(tokens: Tokens, block: Block, span: tuple[int, int], style: Style, currency: str) -> _Sentence:
    text, (start, end) = tokens.text, span
    masks = masked(tokens, start, end)
    if end - start <= _CONTEXT_LIMIT:
        dates = [(start + begin, start + stop, "date") for begin, stop in date_spans(text[start:end])]
        masks = merged(masks + dates) if dates else masks
    quantities, passed = mentions_in(tokens, masks, style, currency, free=block.kind in _TEXT_KINDS)
    sentence = _Sentence(text, block, start, end, tokens, quantities, passed, masks)
    if block.kind is BlockKind.CAPTION:
        _pass(sentence, [quantity for quantity in quantities if _is_bare_scale(tokens, quantity)], "scale")
    return sentence


def _is_bare_scale(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "Exports (million)", "Trips, thousands", "Cargo (x 1,000 tons)", "Budget (× 1 000 €)" over a table."""
    before, word = tokens.word(quantity.first - 1), tokens.word(quantity.number_last - 1)
    if before in ("x", "×") and tokens.word(quantity.first - _SCALE_AND_BRACKET) == "(":
        return True
    if quantity.number_last - quantity.number_first != 1:
        return False
    framed = before in ("(", "[", ",", "in", ":") and tokens.word(quantity.last) in ("", ")", "]", ",")
    return word in SCALES or (word in SCALE_PLURALS and framed)


def _pass(sentence: _Sentence, quantities: list[Quantity], reason: str) -> None:
    """Pass over quantities of the sentence for one reason."""
    sentence.passed.extend((quantity.first, quantity.last, reason) for quantity in quantities)
    sentence.quantities[:] = [quantity for quantity in sentence.quantities if quantity not in quantities]


def _with_label(sentence: _Sentence, style: Style, currency: str) -> _Sentence:
    """A line or a tile: what its label says of its number, or the number like a year that it counts."""
    tokens, block, quantities = sentence.tokens, sentence.block, sentence.quantities
    count = None if quantities else count_of_label(tokens, block, style, currency)
    if count is not None:
        sentence = replace(sentence, quantities=[count], passed=[], masks=[])
    if sentence.quantities:
        _pass(sentence, scales_in_label(sentence.text, block, tokens, sentence.quantities, currency), "scale")
    return sentence


def _pass_scale_of_table(sentence: _Sentence, about_tables: frozenset[int]) -> None:
    """A line over or under a table states its scale there, not a number."""
    if sentence.block.start in about_tables:
        _pass(sentence, framed_scales(sentence.tokens, sentence.quantities), "scale")


def _read_under_line(sentence: _Sentence, head: Head) -> None:
    """An item under a line that states its scale; that line itself states nothing."""
    if head.first is SILENT:
        _pass(sentence, [quantity for quantity in sentence.quantities if quantity.form == "vague"], "scale")
    apply_to_item(head, sentence.tokens, sentence.block, sentence.quantities)


def _with_head(sentence: _Sentence, head: Head, style: Style, currency: str) -> _Sentence:
    """A cell: what its heads say of its number, or the number like a year that it counts."""
    tokens, block = sentence.tokens, sentence.block
    if not sentence.quantities or (len(tokens) == 2 and len(sentence.quantities) == 1):
        count = count_of_cell(tokens, block, style, currency)
        if count is not None:
            sentence = replace(sentence, quantities=[count], passed=[], masks=[])
    if is_identifier(block, sentence.text[sentence.start : sentence.end]):
        _pass(sentence, list(sentence.quantities), "identifier")
    for quantity in sentence.quantities:
        first, last = tokens.starts[quantity.first], tokens.ends[quantity.last - 1]
        head.apply(quantity, sentence.text[block.start : first], sentence.text[last : block.end])
    return sentence


def _figures(sentence: _Sentence, published: date | None, nearest: str | None) -> list[Figure]:
    text, tokens, block = sentence.text, sentence.tokens, sentence.block
    begin, stop = _stated_in(text, block, sentence.start, sentence.end)
    raw = text[begin:stop]
    spans = [(tokens.starts[quantity.first] - begin, tokens.ends[quantity.last - 1] - begin) for quantity in sentence.quantities]
    rich = len(raw) <= _CONTEXT_LIMIT
    periods = dating(find_periods(raw, published), block, begin) if rich else ()
    over = period_of_cell(block, begin, periods, published)
    made: list[Figure] = []
    compared = are_compared(tokens, sentence.quantities)
    beside = stated_beside(tokens, sentence.quantities)
    for said, (start, end), is_compared in zip(sentence.quantities, spans, compared, strict=True):
        label = label_of(text, block, sentence.start, begin + start, beside)
        entity = _named_by_time_or_label(block, raw, (start, end), label, periods)
        if entity is None and rich:
            entity = _named_at_once(block, tokens, said) or entity_under(
                block.section, raw, (start, end), said.kind, spans, nearest
            )
        if label is None and _compares_in_bracket(made, raw, start, end, periods):
            entity = made[-1].entity or entity
        low, high = _bounds_of(said)
        told = own_words(raw, spans, start)
        dated = periods_of_part(told, raw, periods, published) if rich else ()
        made.append(
            Figure(
                quote=raw[start:end], start=begin + start, end=begin + end, kind=said.kind, value=said.value, low=low, high=high,
                modifier=said.modifier, unit=said.unit, entity=entity, section=block.section, sentence=raw, sentence_start=begin,
                period=over or period_for(dated, start, end, told) or _restated_period(made, said.kind, raw[:start]),
                place=place_for(told, start, end) if rich else None,
                confidence=confidence_of(said), precision=None if said.modifier is Modifier.VAGUE else said.precision,
                label=label, cell=block.cell, compared=is_compared, rules=tuple(said.rules),
            )
        )  # fmt: skip
    return made


def _named_by_label(block: Block, before: str, label: str | None) -> str | None:
    return label if block.kind is not BlockKind.PARAGRAPH and not _is_told(before, label) else None


def _named_by_time_or_label(
    block: Block, raw: str, span: tuple[int, int], label: str | None, periods: tuple[FoundPeriod, ...]
) -> str | None:
    """The label; the heading over a number that is alone with its time; None where words of its own may name it."""
    before, after = raw[: span[0]], raw[span[1] :]
    if block.section and _is_dated_only(periods, label, before):
        return None if after.strip(" .") else block.section[-1]
    of_share = label is not None and label.startswith("of ") and raw[: span[1]].endswith(("%", "cent"))
    if of_share or (block.kind is BlockKind.ITEM and label and heads_a_clause(raw, span[1])):
        return None
    return _named_by_label(block, before, label)


def _is_dated_only(periods: tuple[FoundPeriod, ...], label: str | None, before: str) -> bool:
    """As in "2019: | 2,190": nothing but a time names the number, and the heading over it says what it counts."""
    name = label or (before.rstrip(" :").lstrip() if before.endswith(": ") else "")
    return bool(name) and any(name == period.period.text for period in periods)


def _named_at_once(block: Block, tokens: Tokens, quantity: Quantity) -> str | None:
    return _row_entity(block) or noun_in_share(tokens, quantity)


def _bounds_of(quantity: Quantity) -> tuple[Decimal | None, Decimal | None]:
    return (quantity.low, quantity.high) if quantity.value is None else bounds(quantity.modifier, quantity.value)


def _compares_in_bracket(made: list[Figure], raw: str, start: int, end: int, periods: tuple[FoundPeriod, ...]) -> bool:
    """As in "€2.1bn | (+3.4%)", "€5.0bn (end of 2023: | €5.6bn)": alone in the bracket of a figure, a number is of the same."""
    before = made[-1].end - made[-1].sentence_start if made else start
    opening, bracket, lead = raw[before:start].partition("(")
    if not bracket or opening.strip() or raw[end : end + 1] not in (")", ";"):
        return False
    lead = lead.strip().rstrip(":").strip()
    return lead in _SIGNS_OF_CHANGES or any(before < period.start < start and lead == period.period.text for period in periods)


def _restated_period(made: list[Figure], kind: Kind, before: str) -> Period | None:
    """Of "$5m in May ($132m)", "$5m, or $2 a share": what restates the figure before it is of the same time."""
    if not made or kind not in (made[-1].kind, Kind.PERCENT):
        return None
    between = before[made[-1].end - made[-1].sentence_start :].strip()
    return made[-1].period if between in _RESTATING else None


def _is_told(before: str, label: str | None) -> bool:
    """Do words of its own lead to a number under a label: "Smallest mission: the monitors in Norland, | with 110 troops"?"""
    led = before.rpartition(":")[2] if label is not None else ""
    return len(_LETTERS.findall(led)) >= _LEADING_WORDS


def _stated_in(text: str, block: Block, start: int, end: int) -> tuple[int, int]:
    """The span of the sentence; of a cell, the whole row that it stands in."""
    if block.cell is None:
        return (block.start if is_number_of_class(text, block, start) else start), end
    begin = text.rfind("\n", max(0, start - _CONTEXT_LIMIT), start) + 1
    stop = text.find("\n", end, end + _CONTEXT_LIMIT)
    begin = begin if begin or start < _CONTEXT_LIMIT else start
    return begin, stop if stop >= 0 else (len(text) if len(text) < end + _CONTEXT_LIMIT else end)


def _row_entity(block: Block) -> str | None:
    """What a cell counts: its row's head, else its column's."""
    if block.cell is None:
        return None
    head = " ".join(block.cell.row) or " ".join(block.cell.column[-1:])
    return head.strip() or None
