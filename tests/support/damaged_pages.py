"""Damaged pages and texts, and what must hold of each: a sound document, or a named cause, in time.

A seed makes one of them, the same again whenever it is asked: from a sample, by one to six mishaps that markup knows. Used by the
tests for some hundred seeds and by benchmarks/fuzz.py for as long as it is told to.
"""

import random
import signal
import time
import traceback
from dataclasses import dataclass
from pathlib import Path

from snapshots import extract
from snapshots.documents import Document
from snapshots.errors import ReadError
from snapshots.readers import Hints, read

SAMPLES = Path(__file__).parents[1] / "snapshots/readers/samples"
SLOW = 10.0
"""Processor seconds after which one small document counts as a hang: a sample takes milliseconds."""
HANGS = 40
"""Processor seconds after which it is given up."""
MOST = 300_000
CHARSETS = (
    None,
    None,
    None,
    "utf-8",
    "iso-8859-1",
    "windows-1251",
    "utf-16",
    "gb18030",
    "shift_jis",
    "utf-7",
    "no-such",
    "",
    "\x00",
)
CODECS = (
    "utf-8",
    "utf-8-sig",
    "utf-16",
    "utf-16-le",
    "utf-16-be",
    "utf-32",
    "cp1252",
    "koi8-r",
    "gb18030",
    "cp932",
    "cp037",
    "utf-7",
)
TYPES = (
    None,
    None,
    "text/html",
    "text/html; charset=x",
    "application/xhtml+xml",
    "text/plain",
    "application/octet-stream",
    "nonsense",
)
TOKENS = (
    b"<", b">", b"</", b"<!--", b"-->", b"<![CDATA[", b"]]>", b"<?xml version='1.0' encoding='utf-16'?>", b"&", b"&#0;", b"&#xD800;",
    b"&#1114112;", b"\x00", b"\x1a", b"\xff\xfe", b"\xef\xbb\xbf", b"\xed\xa0\x80", "\u202e".encode(), "\u0301".encode() * 50,
    b"<script>", b"</script>", b"<style>", b"<title>", b"<textarea>", b"<plaintext>", b"<noscript>", b"<template>", b"<svg>",
    b"<template shadowrootmode=open>", b"<math>", b"<frameset>", b"<select><option>", b"<table>", b"<tr>", b"<td>", b"<th>", b"</table>",
    b"<td colspan=0 rowspan=0>", b"<td colspan=99999 rowspan=65534>", b"<caption>", b"<dl><dt>", b"<dd>", b"<li>", b"<ul>", b"<p>",
    b"<h1>", b"</h1>", b"<sup>", b"<sub>", b"<del>", b"<br>", b"<wbr>", b"<a href='#fn1'>", b"<img alt='45%'>", b"<meter value=1e999>",
    b"<span data-to-value='--1'>0</span>", b"<span data-count='9' data-suffix=k>0k</span>", b"<div hidden>", b"<div role=main>",
    b"<body>", b"</body>", b"<html>", b"<base href=x>", b"<meta charset=utf-16>", b"<meta name=date content='9999-99-99'>",
    b"<time datetime='0000-00-00'>", b'<script type="application/ld+json">', b'[[[{"@graph":', b"9" * 400, b"1,2", b".5", b"%", b"1204",
    b"million", "٣".encode(), "½".encode(), "²".encode(), b"|", b"\t", b"\r", b"\n\n", b"---|---", b"# ", b"* ", b"1) ",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Case:
    """One damaged document, what is said of it, and what it was made from."""

    content: bytes
    hints: Hints
    name: str


def samples():
    """(name, content) of every page and text."""
    return [(path.name, path.read_bytes()) for path in sorted(SAMPLES.iterdir()) if path.suffix in (".html", ".txt")]


def case_of(seed, kept):
    """The damaged document of a seed: one sample, one to six mishaps."""
    dice = random.Random(seed)
    name, content = dice.choice(kept)
    for _ in range(dice.randint(1, 6)):
        content = dice.choice(MISHAPS)(dice, content, kept)[:MOST]
    hints = Hints(media_type=dice.choice(TYPES), charset=dice.choice(CHARSETS), address=f"https://example.org/{name}")
    return Case(content, hints, name)


def cut(dice, content, _):
    return content[: dice.randint(0, len(content))]


def behead(dice, content, _):
    return content[dice.randint(0, len(content)) :]


def drop(dice, content, _):
    first = dice.randint(0, len(content))
    return content[:first] + content[first + dice.randint(1, 400) :]


def repeat(dice, content, _):
    first = dice.randint(0, len(content))
    part = content[first : first + dice.randint(1, 300)]
    return content[:first] + part * dice.choice((2, 3, 40, 600)) + content[first:]


def splice(dice, content, kept):
    other = dice.choice(kept)[1]
    return content[: dice.randint(0, len(content))] + other[dice.randint(0, len(other)) :]


def flip(dice, content, _):
    damaged = bytearray(content)
    for _ in range(dice.choice((1, 5, 50)) if damaged else 0):
        damaged[dice.randrange(len(damaged))] = dice.randrange(256)
    return bytes(damaged)


def insert(dice, content, _):
    for _ in range(dice.choice((1, 3, 12))):
        at = dice.randint(0, len(content))
        content = content[:at] + dice.choice(TOKENS) * dice.choice((1, 1, 1, 2, 700)) + content[at:]
    return content


def leave_open(dice, content, _):
    closing = dice.choice((b"</div>", b"</p>", b"</td>", b"</table>", b"</a>", b"</span>", b"</ul>", b'"', b">"))
    return content.replace(closing, b"")


def recode(dice, content, _):
    return content.decode("utf-8", "replace").encode(dice.choice(CODECS), "replace")


MISHAPS = (cut, behead, drop, repeat, splice, flip, insert, insert, leave_open, recode)


def check(case):
    """None where all holds, else what does not."""
    began = time.process_time()  # of the processor: on a busy machine the clock on the wall tells nothing
    signal.signal(signal.SIGPROF, _too_long)
    signal.setitimer(signal.ITIMER_PROF, HANGS)
    try:
        finding = unsound(read(case.content, case.hints))
    except ReadError as error:
        finding = None if error.cause.message.strip() and "\n" not in error.cause.message else "a cause without a sentence"
    except Exception:  # noqa: BLE001 -- a fuzzer's whole work is to find what nobody foresaw
        finding = traceback.format_exc(limit=-4)
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    taken = time.process_time() - began
    return finding or (f"{taken:.1f} seconds for {len(case.content):,} bytes" if taken > SLOW else None)


def _too_long(*_):
    raise TimeoutError(f"still read after {HANGS} seconds")


def unsound(document: Document):
    """What is wrong with a document and its figures, or None."""
    end = 0
    for block in document.blocks:
        words = document.words_of(block)
        if not end <= block.start < block.end <= len(document.text):
            return f"a block out of order: {block}"
        if words.strip() != words:
            return f"a block with white space around it: {words[:80]!r}"
        end = block.end
    controls = [character for character in set(document.text) if ord(character) < 32 and character not in "\t\n\r"]
    if controls or any("\ud800" <= character <= "\udfff" for character in document.text):
        return f"a character that no reader should see: {controls}"
    document.text.encode()
    for figure in extract(document):
        if document.text[figure.start : figure.end] != figure.quote:
            return f"a figure that is not where it says: {figure}"
    return None
