"""The database opened in Datasette with the metadata of the documentation: facets, sorted tables, canned queries."""

import asyncio
import json
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from release_builder import PATROLS, VESSELS, changed, publish, revised

from db import Database

METADATA = json.loads((Path(__file__).parents[2] / "docs/reference/datasette.json").read_text(encoding="utf-8"))
OURS = METADATA["databases"]["figurewatch"]
START = datetime(2026, 3, 1, 12, tzinfo=UTC)
ASKED = {"source": "harbour", "series": "patrols", "day": "2026-03-02", "since": "2026-03-02"}


@pytest.fixture
def file(tmp_path):
    """Three releases a day apart: patrols are revised twice, vessels come in the second and go in the third."""
    path = tmp_path / "figurewatch.db"
    database = Database.open(f"sqlite:///{path}")
    publish(database, START, [changed("added", PATROLS, after=2_700)])
    publish(database, START + timedelta(days=1), [revised(2_700, 2_800, modifier="exact"), changed("added", after=12)], number=2)
    publish(
        database, START + timedelta(days=2), [revised(2_800, 2_900, modifier="exact"), changed("removed", before=12)], number=3
    )
    database.close()
    return path


@pytest.fixture
def ask(file):
    """`ask(path)`: what Datasette answers there as JSON, a row an object."""
    from datasette.app import Datasette  # seconds to import: by the process that needs it, not by each of them

    datasette = Datasette([str(file)], metadata=METADATA)

    async def answer(path, parameters):
        response = await datasette.client.get(path, params={**parameters, "_shape": "objects"})
        assert response.status_code == 200, response.text
        return response.json()

    return lambda path, **parameters: asyncio.run(answer(path, parameters))


@pytest.mark.parametrize("table", OURS["tables"])
def test_every_facet_of_a_view_counts_something(ask, table):
    told = ask(f"/figurewatch/{table}.json")
    assert told["rows"]
    assert set(told["facet_results"]) == set(OURS["tables"][table]["facets"])
    assert all(facet["results"] for facet in told["facet_results"].values())


@pytest.mark.parametrize(
    ("query", "rows"),
    [
        ("as_of", [("patrols", 2_800), ("vessels", 12)]),
        ("seen_as_of", [("patrols", 2_800), ("vessels", 12)]),
        ("one_series", [(2_700,), (2_800,), (2_900,)]),
        ("largest_revisions", [(2_700, 2_800), (2_800, 2_900)]),
        ("came_and_went", [("removed", VESSELS[1]), ("added", VESSELS[1]), ("added", PATROLS[1])]),
        ("quietly_changed", []),
    ],
)
def test_every_canned_query_answers(ask, query, rows):
    """Numbers come as numbers."""
    columns = {"as_of": ("series", "value"), "seen_as_of": ("series", "value"), "one_series": ("value",)}
    columns |= {"largest_revisions": ("old_value", "new_value"), "came_and_went": ("kind", "label"), "quietly_changed": ()}
    wanted = {name: ASKED[name] for name in re.findall(r":(\w+)", OURS["queries"][query]["sql"])}
    told = ask(f"/figurewatch/{query}.json", **wanted)
    assert [tuple(row[name] for name in columns[query]) for row in told["rows"]] == rows


def test_no_query_of_the_metadata_is_untried():
    tried = next(mark for mark in test_every_canned_query_answers.pytestmark if mark.name == "parametrize").args[1]
    assert {query for query, _ in tried} == set(OURS["queries"])
