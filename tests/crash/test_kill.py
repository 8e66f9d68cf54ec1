"""The process is killed at any statement and any line of the write path: nothing acknowledged is lost, doubled or half-written."""

import pytest
from kills import Tally, _look, killed
from sqlalchemy import text

from db import Database
from db.engine import transaction

KILLS = {"sqlite": 300, "postgresql": 20}
SEED = 20240301


@pytest.mark.timeout(300)
@pytest.mark.long
def test_killed_anywhere_the_record_is_whole(url, request):
    kills = KILLS[request.node.callspec.params["url"]]
    tally = killed(url, kills, SEED)
    assert tally.is_clean, f"seed {SEED}: {tally}"
    assert tally.kills == kills
    assert tally.releases > kills / 4


@pytest.mark.parametrize(
    ("statement", "what"),
    [
        ("DELETE FROM delivery WHERE key = 'k2'", "half"),
        ("INSERT INTO visit (source_id, started_at, quiet, outcome, release_id) SELECT source_id, started_at, quiet, outcome, release_id FROM visit WHERE release_id IS NOT NULL LIMIT 1", "doubled"),
        ("UPDATE release SET number = number + 1 WHERE number = (SELECT max(number) FROM release)", "lost"),
    ],
)  # fmt: skip
@pytest.mark.long
def test_the_count_sees_what_is_wrong(tmp_path, statement, what):
    """Else a clean count would say nothing."""
    url = f"sqlite:///{tmp_path / 'watch.db'}"
    assert killed(url, 6, SEED).is_clean
    database = Database.open(url)
    with transaction(database._engine) as connection:
        connection.execute(text(statement))
    tally = Tally()
    _look(database, tally, [], first=1)
    database.close()
    assert getattr(tally, what) > 0
