"""Whatever two documents are compared: no exception, and the same answer whatever order sets are walked in."""

import itertools
import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from snapshots import Hints, compare, extract, read

SAMPLES = sorted(path for path in (Path(__file__).parents[1] / "readers/samples").iterdir() if path.suffix in (".html", ".txt"))
TELL = """
import sys
from pathlib import Path
from snapshots import Hints, compare, extract, read
for name in sys.argv[1:]:
    old, new = (extract(read(Path(path).read_bytes(), Hints(address=path))) for path in name.split("|"))
    for change in compare(old, new).changes:
        print(change)
"""


@pytest.fixture(scope="module")
def figures():
    return [extract(read(path.read_bytes(), Hints(address=path.name))) for path in SAMPLES]


WORDS = [
    "boats",
    "wells",
    "trucks",
    "north",
    "coast",
    "repaired",
    "lost",
    "by",
    "the",
    "crews",
    "in",
    "winter",
    "old",
    "town",
    "of",
    "harbour",
    "with",
    "nets",
    "and",
    "sails",
]


def shuffled_document(seed):
    """Lines out of few words, so that many are nearly alike and few are the same."""
    chance = random.Random(seed)
    lines = []
    for _ in range(chance.randint(3, 14)):
        words = chance.choices(WORDS, k=chance.randint(2, 9))
        for _ in range(chance.randint(1, 2)):
            words.insert(chance.randrange(len(words) + 1), f"{chance.choice([12, 40, 57, 133, 1400, 20500]):,}")
        lines.append(" ".join(words).capitalize() + ".")
    return extract(read("\n\n".join(lines).encode(), Hints(media_type="text/plain")))


@pytest.mark.long
@pytest.mark.parametrize("block", range(2))
def test_documents_out_of_few_words_compare_whatever_is_alike(block):
    """A likeness that rounding lifts over 1, a rival far ahead of the match: both once ended a comparison."""
    documents = [shuffled_document(seed) for seed in range(block * 60, block * 60 + 60)]
    for old, new in itertools.pairwise(documents):
        for change in compare(old, new).changes:
            assert 0 <= change.confidence <= 1


@pytest.mark.long
@pytest.mark.parametrize("step", [1, 7, 19])
def test_unrelated_documents_compare_in_both_directions(figures, step):
    """A likeness over 1, a confidence under 0: documents with nothing in common find the bounds that revisions never reach."""
    for number, old in enumerate(figures):
        new = figures[(number + step) % len(figures)]
        assert len(compare(old, new).told) == len(compare(new, old).told)


@pytest.mark.long
def test_no_hash_seed_shows_in_what_is_told():
    pairs = [f"{old}|{new}" for old, new in zip(SAMPLES[:12], SAMPLES[12:24], strict=False)]
    told = {
        subprocess.run(
            [sys.executable, "-c", TELL, *pairs], env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True
        ).stdout
        for seed in ("0", "1", "2")
    }  # fmt: skip
    assert len(told) == 1
