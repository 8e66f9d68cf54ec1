"""The same facts as a page, a PDF in two columns, a Word document and Markdown are the same figures, and no news."""

import json
from collections import Counter
from itertools import permutations

import pytest
from blocks_read import document_of, figures
from program import run
from same_facts import MAKES

CONFIGURATION = """[monitor]
database = "sqlite:///{database}"
minimum_delay = 0

[[source]]
name = "fund"
url = "{url}"
every = "6h"
allow_private_addresses = true
"""


@pytest.fixture(scope="module")
def made():
    return {name: write() for name, (write, _) in MAKES.items()}


@pytest.mark.parametrize("make", [name for name in MAKES if name != "page"])
def test_every_make_gives_the_same_figures(made, make):
    """Value, unit, modifier and entity; twenty of them, none lost and none invented."""
    page, other = (Counter(figures(document_of(made[name], "sheet", MAKES[name][1]))) for name in ("page", make))
    assert sum(page.values()) == 20
    assert (page - other, other - page) == (Counter(), Counter())


@pytest.mark.parametrize(("old", "new"), list(permutations(MAKES, 2))[::3])
@pytest.mark.whole
def test_one_make_after_another_shows_no_change(made, tmp_path, old, new):
    for name in (old, new):
        (tmp_path / name).write_bytes(made[name])
    told = json.loads(run(tmp_path, "compare", old, new, "--json").stdout)
    assert ([change["kind"] for change in told["changes"] if change["kind"] != "moved"], told["unchanged"]) == ([], 20)


@pytest.mark.parametrize(("old", "new"), [("page", "pdf"), ("pdf", "word"), ("word", "markdown"), ("markdown", "page")])
@pytest.mark.whole
def test_a_source_that_changes_its_format_has_no_news(made, tmp_path, publisher, old, new):
    (tmp_path / "config.toml").write_text(CONFIGURATION.format(database=tmp_path / "watch.db", url=publisher.url("/fund")))
    for name in (old, new):
        publisher.serve("/fund", made[name], media_type=MAKES[name][1])
        (check,) = json.loads(run(tmp_path, "check", "--json").stdout)["checks"]
    assert check["outcome"] in ("released", "unchanged"), check["cause"]
    assert [change["kind"] for change in check["changes"] if change["kind"] not in ("moved", "restated")] == []
