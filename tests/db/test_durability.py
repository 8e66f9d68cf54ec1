"""What waits for the disk, and what need not: a claim is worth nothing after the power has failed, a release is."""

import pytest
from sqlalchemy import text

from db.engine import make_engine, transaction

ASKED = {"sqlite": "PRAGMA synchronous", "postgresql": "SHOW synchronous_commit"}
WAITS = {"sqlite": 2, "postgresql": "on"}
PASSES = {"sqlite": 1, "postgresql": "off"}


@pytest.mark.parametrize("order", [(True, False), (False, True)])
def test_each_transaction_waits_for_the_disk_unless_it_is_passing_whatever_came_before_on_its_connection(url, order):
    engine = make_engine(url)
    name = engine.dialect.name
    for passing in order:
        with transaction(engine, passing=passing) as connection:
            assert connection.execute(text(ASKED[name])).scalar() == (PASSES if passing else WAITS)[name]
    engine.dispose()
