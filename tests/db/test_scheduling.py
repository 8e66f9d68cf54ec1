"""When hosts are asked and sources are visited: one pace and one claim for all machines, on each engine."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import text
from waiting import until

from db import CheckResult, Database, HostWait, NextVisit, SourceDecision, SourceDecisionKind, SourceEntry, StorageError
from snapshots import Outcome

NOON = datetime(2026, 6, 1, 12, tzinfo=UTC)
SECOND, MINUTE = timedelta(seconds=1), timedelta(minutes=1)


@pytest.fixture
def database(url):
    opened = Database.open(url)
    yield opened
    opened.close()


def declare(database, *names, site="example.org"):
    entries = [SourceEntry(name=name, title=name, address=f"https://{site}/{name}", site=site) for name in names]
    database.declare_sources(entries, NOON)
    database.set_all_next_due({name: NOON + number * SECOND for number, name in enumerate(names)})


def take(database, moment, gap=2 * SECOND, **options):
    return database.take_turn("example.org", moment, gap, moment + MINUTE, **options)


def test_a_host_that_is_being_asked_is_not_asked_a_second_time(database):
    assert take(database, NOON) is None
    assert take(database, NOON + SECOND) == HostWait(until=NOON + MINUTE, is_silence=False)


def test_a_host_rests_after_a_request_as_long_as_the_next_one_asks_for(database):
    take(database, NOON)
    database.end_turn("example.org", NOON + MINUTE, NOON + 5 * SECOND)
    assert take(database, NOON + 6 * SECOND) == HostWait(until=NOON + 7 * SECOND, is_silence=False)
    assert take(database, NOON + 7 * SECOND, gap=10 * SECOND) == HostWait(until=NOON + 15 * SECOND, is_silence=False)
    assert take(database, NOON + 7 * SECOND) is None


def test_the_turn_of_a_machine_that_vanished_runs_out_and_it_cannot_end_that_of_another(database):
    take(database, NOON)
    assert take(database, NOON + MINUTE) is None
    database.end_turn("example.org", NOON + MINUTE, NOON + MINUTE)
    assert take(database, NOON + MINUTE + SECOND, gap=SECOND) == HostWait(until=NOON + 2 * MINUTE, is_silence=False)


def test_a_host_that_asked_one_machine_for_silence_is_left_alone_by_all(database):
    database.hold_host("example.org", NOON + MINUTE)
    assert take(database, NOON) == HostWait(until=NOON + MINUTE, is_silence=True)
    assert take(database, NOON, in_silence=True) is None


def test_a_visit_is_claimed_only_while_it_is_due_at_that_moment(database):
    declare(database, "harbour")
    assert not database.claim("harbour", "job 1", NOON, MINUTE, NOON + SECOND)
    assert database.claim("harbour", "job 1", NOON, MINUTE, NOON)
    assert database.claim("harbour", "job 1", NOON, MINUTE, NOON)  # taken up by another worker
    assert not database.claim("harbour", "job 2", NOON, MINUTE, NOON)


def test_an_unchanged_visit_ends_claims_and_sets_the_next_moment_at_once(database):
    declare(database, "harbour")
    following = NextVisit(holder="job 1", due=NOON + MINUTE)
    assert database.claim("harbour", "job 1", NOON, MINUTE, NOON)
    entry = _ended(database, Outcome.UNCHANGED, following)
    assert (entry.next_due, database.next_due("harbour"), database.claimant("harbour")) == (following.due, following.due, None)


def test_a_claim_that_another_has_taken_over_stays_theirs_and_a_stopped_source_is_never_due(database):
    declare(database, "harbour")
    assert database.claim("harbour", "job 2", NOON, MINUTE)
    database.decide_about("harbour", SourceDecision(kind=SourceDecisionKind.PAUSE, made_by="me", made_at=NOON, note=None))
    _ended(database, Outcome.UNCHANGED, NextVisit(holder="job 1", due=NOON + MINUTE))
    assert (database.next_due("harbour"), database.claimant("harbour")) == (None, "job 2")


def test_only_a_visit_that_found_nothing_new_is_followed_by_the_next_one_as_it_was_planned(database):
    declare(database, "harbour")
    entry = _ended(database, Outcome.SKIPPED, NextVisit(holder="job 1", due=NOON + MINUTE))
    assert (entry.next_due, database.next_due("harbour")) == (None, NOON)


def _ended(database, outcome, following):
    check = replace(database.begin_check("harbour", NOON), next_visit=following)
    return database.finish_check(check, CheckResult(outcome=outcome), NOON + SECOND)


def test_a_visit_that_has_ended_is_not_ended_again_and_plans_nothing(database):
    declare(database, "harbour")
    check = replace(database.begin_check("harbour", NOON), next_visit=NextVisit(holder="job 1", due=NOON + MINUTE))
    database.finish_check(check, CheckResult(outcome=Outcome.UNCHANGED), NOON + SECOND)
    late = replace(check, next_visit=NextVisit(holder="job 1", due=NOON + 9 * MINUTE))
    with pytest.raises(StorageError, match="it has an outcome already"):
        database.finish_check(late, CheckResult(outcome=Outcome.UNCHANGED), NOON + 2 * SECOND)
    assert database.next_due("harbour") == NOON + MINUTE
    assert database.checks("harbour", 2) == [replace(database.checks("harbour", 1)[0], finished_at=NOON + SECOND)]


def _wait_for_one_that_waits(database):
    with database._engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        mine = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"
        until(lambda: connection.scalar(text(mine)))


def test_a_visit_ends_after_whoever_holds_its_source_meanwhile(postgresql_url):
    database = Database.open(postgresql_url)
    declare(database, "harbour")
    check = replace(database.begin_check("harbour", NOON), next_visit=NextVisit(holder="job 1", due=NOON + MINUTE))
    with ThreadPoolExecutor(1) as other:
        with database._engine.begin() as connection:
            connection.execute(text("SELECT 1 FROM source WHERE name = 'harbour' FOR UPDATE"))
            ending = other.submit(database.finish_check, check, CheckResult(outcome=Outcome.UNCHANGED), NOON + SECOND)
            _wait_for_one_that_waits(database)
        assert ending.result().outcome is Outcome.UNCHANGED
    assert (database.next_due("harbour"), database.open_checks()) == (NOON + MINUTE, [])
    database.close()


def test_without_a_job_a_claim_is_taken_once(database):
    declare(database, "harbour")
    assert database.claim("harbour", "figurewatch check", NOON, MINUTE)
    assert not database.claim("harbour", "figurewatch check", NOON, MINUTE)


def test_a_claim_lasts_to_the_end_of_its_lease_and_is_given_back_by_its_holder_alone(database):
    declare(database, "harbour")
    assert database.claim("harbour", "job 1", NOON, MINUTE)
    database.release_claim("harbour", "job 2")
    assert not database.claim("harbour", "job 2", NOON + MINUTE, MINUTE)
    assert database.claim("harbour", "job 2", NOON + MINUTE + SECOND, MINUTE)
    database.release_claim("harbour", "job 2")
    assert database.claim("harbour", "job 3", NOON, MINUTE)


@pytest.mark.parametrize("change", ["claim", "set_next_due", "latest_release"])
def test_a_source_that_is_not_known_is_named_with_those_that_are(database, change):
    declare(database, "harbour", "pier")
    of_change = {"claim": ("job 1", NOON, MINUTE), "set_next_due": (NOON,)}.get(change, ())
    with pytest.raises(StorageError, match="there is no such source; known: harbour, pier"):
        getattr(database, change)("quay", *of_change)


def test_a_database_keeps_its_name_from_the_source_that_was_declared_first(database):
    assert database.installation() == "new"
    declare(database, "harbour")
    name = database.installation()
    assert len(name) == 36
    declare(database, "a pier")
    assert database.installation() == name


def test_a_host_of_many_sources_leaves_room_for_the_others(database):
    declare(database, "a1", "a2", "a3")
    declare(database, "b1", site="other.example")
    assert [visit.source for visit in database.due_visits(NOON + MINUTE, per_site=2)] == ["a1", "b1", "a2"]
    assert [visit.source for visit in database.due_visits(NOON + MINUTE, limit=2)] == ["a1", "b1"]


def test_a_visit_is_put_off_unless_its_source_has_another_moment_by_now(database):
    declare(database, "harbour")
    (visit,) = database.due_visits(NOON)
    database.put_off(visit, NOON + MINUTE)
    assert database.next_due("harbour") == NOON + MINUTE
    database.put_off(visit, NOON + 2 * MINUTE)
    assert database.next_due("harbour") == NOON + MINUTE
