"""What a PDF unfolds to, reckoned before PDFium reads it: PDFium itself stops only at a gigabyte, and can not be stopped.

A few kilobytes can hold a stream that unpacks to a gigabyte, or forms that draw each other ten times on each of ten levels.
The streams are found by their marks, not by the file's directory, which may lie. Rule: what is reckoned is never less than
what a page draws, as far as the streams can be read; those of a file encrypted with an empty password cannot.
"""

from __future__ import annotations

import binascii
import re
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from snapshots.errors import CauseCode, ReadError

MOST_STREAM = 24_000_000
"""Bytes of one stream that is no picture and no font, unpacked, with all that it draws."""
MOST_SHOWN = 1_000_000
"""Bytes of text strings that one stream draws: about the characters of 300 pages of print."""
MOST_FORMS = 100_000
"""Forms that one stream draws, each as often as it is drawn."""
_MOST_STREAMS = 200_000
_MOST_OTHER = 400_000
"""Packed bytes of a stream in one of the old codings, which are not unpacked here."""
_STREAM = re.compile(rb"stream\r?\n")
_OBJECT = re.compile(rb"(\d{1,9})\s+\d{1,5}\s+obj\b")
_REFERENCE = re.compile(rb"/([^\s/<>\[\]()%{}]{1,127})\s+(\d{1,9})\s+\d{1,5}\s+R")
_DRAWN = re.compile(rb"/([^\s/<>\[\]()%{}]{1,127})\s+Do\b")
_STRING = re.compile(rb"\((?:[^()\\]|\\.){0,65535}\)|<[0-9A-Fa-f\s]{2,65535}>", re.DOTALL)
_PASSED = re.compile(rb"/Subtype\s*/Image\b|/Length1\b|/Subtype\s*/(?:Type1C|CIDFontType0C|OpenType|XML)\b|/Alternate\b")
_FORM = re.compile(rb"/Subtype\s*/Form\b")
_PACKED_OBJECTS = re.compile(rb"/Type\s*/ObjStm\b")
_RESOURCES = re.compile(rb"/(?:Resources|XObject)\s+(\d{1,9})\s+\d{1,5}\s+R")
_FILTERS = re.compile(rb"/(FlateDecode|Fl|ASCII85Decode|A85|ASCIIHexDecode|AHx|LZWDecode|LZW|RunLengthDecode|RL)\b")
_HEAD = 4_000
_MOST_WORDS = 60_000_000


@dataclass(slots=True)
class _Stream:
    """A stream that a page may draw."""

    size: int
    shown: int
    draws: dict[bytes, int]
    """Name → how often it is drawn."""
    names: dict[bytes, int] = field(default_factory=dict)
    """Name → object, as the stream's own resources say."""
    is_form: bool = False


class _Dictionaries:
    """The words of objects that are no streams, by number; no more of them than any real file has."""

    def __init__(self) -> None:
        self.words: dict[int, bytes] = {}
        self._size = 0

    def has_room_for(self, count: int) -> bool:
        """Whether as many more objects, whatever their length, stay below what is kept."""
        return self._size + count * (_HEAD + 100) <= _MOST_WORDS

    def put(self, number: int, words: bytes) -> None:
        """Keeps the first words under a number. Raises ReadError(TOO_COMPLEX) beyond all measure."""
        if number in self.words:
            return
        self._size += len(words) + 100
        if self._size > _MOST_WORDS:
            raise ReadError(CauseCode.TOO_COMPLEX, "Found a PDF document of more objects than any has: it may be an attack.")
        self.words[number] = words


def refuse_unbounded(content: bytes) -> None:
    """Raises ReadError(TOO_COMPLEX, TOO_LARGE) for a file that unfolds beyond all measure."""
    streams, names = _streams_of(content)
    forms = {number: stream for number, stream in streams.items() if stream.is_form}
    weights: dict[int, tuple[int, int, int]] = {}
    for number in forms:
        _weigh(number, forms, names, weights)
    for stream in streams.values():
        size, shown, drawn = stream.size, stream.shown, 0
        for name, count in stream.draws.items():
            for form in _targets(stream, name, names, forms):
                more = weights.get(form, (0, 0, 0))
                size, shown, drawn = size + count * more[0], shown + count * more[1], drawn + count * (more[2] + 1)
        if size > MOST_STREAM or shown > MOST_SHOWN or drawn > MOST_FORMS:
            raise ReadError(
                CauseCode.TOO_COMPLEX,
                f"Found a PDF document with a page that unfolds to {size:,} bytes and {drawn:,} forms: it may be an attack.",
            )


def _weigh(
    number: int,
    forms: dict[int, _Stream],
    names: dict[bytes, set[int]],
    weights: dict[int, tuple[int, int, int]],
) -> None:
    """Bytes, shown bytes and forms of a form with all that it draws; a form that draws itself is drawn once."""
    stack = [(number, False)]
    while stack:
        index, is_ready = stack.pop()
        if index in weights and not is_ready:
            continue
        stream = forms[index]
        inner = [(form, count) for name, count in stream.draws.items() for form in _targets(stream, name, names, forms)]
        if not is_ready:
            weights[index] = (stream.size, stream.shown, 0)  # what a ring finds when it comes round
            stack.append((index, True))
            stack += [(form, False) for form, _ in inner if form not in weights]
            continue
        size, shown, drawn = stream.size, stream.shown, 0
        for form, count in inner:
            more = weights.get(form, (0, 0, 0))
            size, shown, drawn = size + count * more[0], shown + count * more[1], drawn + count * (more[2] + 1)
        weights[index] = (size, shown, drawn)


def _targets(stream: _Stream, name: bytes, names: dict[bytes, set[int]], forms: dict[int, _Stream]) -> list[int]:
    """The forms that a name may stand for: by the stream's own resources, else the heaviest-looking that any has under it."""
    if name in stream.names:
        return [stream.names[name]] if stream.names[name] in forms else []
    candidates = names.get(name, set())
    return [max(candidates, key=lambda form: (len(forms[form].draws), forms[form].size))] if candidates else []


def _streams_of(content: bytes) -> tuple[dict[int, _Stream], dict[bytes, set[int]]]:
    """Streams by object number, the forms that names stand for anywhere."""
    streams: dict[int, _Stream] = {}
    objects = _Dictionaries()
    resources: dict[int, bytes] = {}
    for number, head, packed in _raw_streams(content):
        if _PASSED.search(head):
            continue
        body = _unpacked(head, packed)
        if _PACKED_OBJECTS.search(head):
            for inner, words in _packed_objects(head, body):
                objects.put(inner, words)
            continue
        drawn = Counter(_DRAWN.findall(body)) if b"Do" in body else Counter[bytes]()
        shown = sum(len(match) for match in _STRING.findall(body)) if len(body) > _MOST_OTHER or _FORM.search(head) else 0
        streams[number] = _Stream(len(body), shown, drawn, is_form=_FORM.search(head) is not None)
        resources[number] = head
    if objects.has_room_for(content.count(b"obj")) and not any(stream.is_form for stream in streams.values()):
        return streams, {}  # names lead to forms only
    for match in _OBJECT.finditer(content):
        if int(match[1]) not in streams:
            objects.put(int(match[1]), content[match.end() : match.end() + _HEAD].partition(b"endobj")[0])
    for number, head in resources.items():
        streams[number].names = _own_names(head, objects.words)
    return streams, _names_anywhere((*objects.words.values(), *resources.values()), streams)


def _names_anywhere(dictionaries: Iterable[bytes], streams: dict[int, _Stream]) -> dict[bytes, set[int]]:
    """Name → the forms that some dictionary has under it."""
    names: dict[bytes, set[int]] = {}
    for words in dictionaries:
        for match in _REFERENCE.finditer(words):
            form = streams.get(int(match[2]))
            if form is not None and form.is_form:
                names.setdefault(match[1], set()).add(int(match[2]))
    return names


def _own_names(head: bytes, objects: dict[int, bytes]) -> dict[bytes, int]:
    """Name → object, in a stream's dictionary and in the resources that it refers to."""
    said = [head]
    for _ in range(2):  # /Resources may refer to an object whose /XObject refers to another
        said += [objects.get(int(match[1]), b"") for match in _RESOURCES.finditer(said[-1])]
    return {match[1]: int(match[2]) for words in said for match in _REFERENCE.finditer(words)}


def _raw_streams(content: bytes) -> Iterator[tuple[int, bytes, bytes]]:
    """(object number, dictionary, packed bytes) of each stream, found by their marks."""
    before = 0
    for count, match in enumerate(_STREAM.finditer(content)):
        if count > _MOST_STREAMS:
            raise ReadError(CauseCode.TOO_COMPLEX, f"Found a PDF document of more than {_MOST_STREAMS:,} streams.")
        if content[match.start() - 3 : match.start()] == b"end":
            continue
        head = content[max(before, match.start() - _HEAD) : match.start()]
        begun = None
        for begun in _OBJECT.finditer(head):  # noqa: B007 -- the last one counts
            pass
        end = content.find(b"endstream", match.end())
        end = end if end >= 0 else len(content)
        yield (int(begun[1]) if begun else -count, head[begun.end() :] if begun else head, content[match.end() : end])
        before = match.end()


def _unpacked(head: bytes, packed: bytes) -> bytes:
    """A stream's bytes, up to one more than is allowed. Raises ReadError(TOO_LARGE) beyond that."""
    body = packed
    for name in [match[1] for match in _FILTERS.finditer(head)]:
        if name in (b"FlateDecode", b"Fl"):
            try:
                body = zlib.decompressobj().decompress(body.lstrip(b"\r\n"), MOST_STREAM + 1)
            except zlib.error:
                return body  # damaged, or encrypted
        elif name in (b"ASCII85Decode", b"A85"):
            body = _from_ascii85(body)
        elif name in (b"ASCIIHexDecode", b"AHx"):
            try:
                body = binascii.unhexlify(re.sub(rb"[\s>]", b"", body))
            except ValueError:
                return body
        elif len(body) > _MOST_OTHER:
            raise ReadError(CauseCode.TOO_LARGE, "Found a PDF document with a large stream in an old coding: watch a newer one.")
        if len(body) > MOST_STREAM:
            raise ReadError(
                CauseCode.TOO_LARGE, f"Found a PDF document with a stream that unpacks to more than {MOST_STREAM:,} bytes."
            )
    return body


def _from_ascii85(words: bytes) -> bytes:
    """Five signs to four bytes (ISO 32000-2, 7.4.3), whatever the signs are: only the measure of what follows counts."""
    import numpy as np

    signs = words.partition(b"~>")[0].translate(None, b" \t\r\n\0\f").replace(b"z", b"!!!!!")
    short = -len(signs) % 5
    digits = np.frombuffer(signs + b"u" * short, np.uint8).astype(np.uint64) - 33
    values = digits.reshape(-1, 5) @ np.array([85**4, 85**3, 85**2, 85, 1], np.uint64)
    return (values & 0xFFFFFFFF).astype(">u4").tobytes()[: -short or None]


def _packed_objects(head: bytes, body: bytes) -> Iterator[tuple[int, bytes]]:
    """(object number, its words) of the objects in an object stream (ISO 32000-2, 7.5.7)."""
    first = re.search(rb"/First\s+(\d{1,9})", head)
    if first is None:
        return
    start = int(first[1])
    numbers = [int(word) for word in body[: min(start, _MOST_STREAMS)].split() if word.isdigit() and len(word) < 10]
    places = list(zip(numbers[0::2], numbers[1::2], strict=False))
    for index, (number, place) in enumerate(places):
        end = places[index + 1][1] if index + 1 < len(places) else len(body)
        yield number, body[start + place : min(start + end, start + place + _HEAD)]
