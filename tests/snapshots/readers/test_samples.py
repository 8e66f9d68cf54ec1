"""Pages and texts of many makes, in our own words about invented publishers: what must be read, and what must be labelled.

Each sample stands beside an expectation of the same name. `main`: blocks that must be content, with kind, label, section, cell;
`furniture`: words that stand in labelled blocks only; `absent`: words that stand nowhere; `rows`: whole lines of the text.
A page that is read wrongly is written here first, in other words, then the rule is mended.
"""

import json
from datetime import date
from pathlib import Path

import pytest

from snapshots.readers import Hints, read

SAMPLES = Path(__file__).with_name("samples")
NAMES = sorted(path.name for path in SAMPLES.iterdir() if path.suffix != ".json")


def sample(name):
    path = SAMPLES / name
    told = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    return path.read_bytes(), told


def document_of(name):
    content, told = sample(name)
    return read(content, Hints(address=f"https://example.org/{name}")), told


def spaced(text):
    return text.replace("\u00a0", " ").replace("\u202f", " ").replace("\u2009", " ")


def described(document, block):
    seen = {"kind": block.kind.value, "text": spaced(document.words_of(block)), "section": list(block.section)}
    seen |= {"label": block.label}
    if block.cell:
        seen |= {
            "row": [*map(spaced, block.cell.row)],
            "column": [*map(spaced, block.cell.column)],
            "table": spaced(block.cell.table),
        }
    return seen


@pytest.mark.parametrize("name", NAMES)
def test_every_fact_stands_in_a_block_of_its_kind(name):
    document, told = document_of(name)
    blocks = [described(document, block) for block in document.main_blocks]
    missing = [
        wanted
        for wanted in told.get("main", [])
        if not any(all(block.get(key) == value for key, value in wanted.items()) for block in blocks)
    ]
    near = [block for block in blocks if any(w["text"][:6] in block["text"] for w in missing)]
    assert (missing, near) == ([], [])


@pytest.mark.parametrize("name", NAMES)
def test_furniture_stands_only_in_labelled_blocks(name):
    document, told = document_of(name)
    labelled = [spaced(document.words_of(block)) for block in document.blocks if block.boilerplate]
    main = [spaced(document.words_of(block)) for block in document.main_blocks]
    for words in told.get("furniture", []):
        assert any(words in text for text in labelled), f"{words!r} is not labelled"
        assert not any(words in text for text in main if len(words) > 3), f"{words!r} is content"


@pytest.mark.parametrize("name", NAMES)
def test_what_nobody_sees_is_left_out(name):
    document, told = document_of(name)
    assert [words for words in told.get("absent", []) if words in document.text] == []
    tiles = [document.words_of(block) for block in document.main_blocks if block.kind == "tile"]
    assert [words for words in told.get("not_tiles", []) if words in tiles] == []


@pytest.mark.parametrize("name", NAMES)
def test_the_document_knows_its_title_date_and_charset(name):
    document, told = document_of(name)
    if "title" in told:
        assert document.title == told["title"]
    if "published" in told:
        day, origin = told["published"]
        assert document.published
        assert (document.published.day, document.published.origin) == (date.fromisoformat(day), origin)
    assert document.encoding == told.get("encoding", document.encoding)


@pytest.mark.parametrize("name", NAMES)
def test_blocks_are_in_order_and_lie_in_the_text(name):
    document, told = document_of(name)
    assert all(0 <= block.start < block.end <= len(document.text) for block in document.blocks)
    assert all(a.end <= b.start for a, b in zip(document.blocks, document.blocks[1:], strict=False))
    assert all(document.words_of(block).strip() == document.words_of(block) for block in document.blocks)
    lines = [spaced(line) for line in document.text.splitlines()]
    assert [row for row in told.get("rows", []) if row not in lines] == []
    heads = {spaced(document.words_of(block)) for block in document.blocks if block.cell and block.cell.is_head}
    assert set(told.get("heads", [])) <= heads
    if told.get("exact"):
        assert document.text == sample(name)[0].decode()
