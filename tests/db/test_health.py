"""How sources have behaved lately, from real checks in each of the two databases."""

from datetime import UTC, date, datetime, timedelta

from sqlalchemy import text

from db import CheckResult, upgrade
from snapshots import Cause, CauseCode, Outcome

NOON = datetime(2024, 3, 1, 12, tzinfo=UTC)


def look(database, outcome, code=None, moment=NOON + timedelta(days=90)):
    cause = Cause(code, "so it is") if code else None
    database.finish_check(database.begin_check("harbour", moment), CheckResult(outcome=outcome, cause=cause), moment)


def test_a_source_without_checks_has_no_health_to_tell(database):
    (health,) = database.health().values()
    assert (health.last_success, health.checks, health.usual_figures, health.rhythm) == (None, 0, None, None)


def test_health_counts_the_newest_checks_and_releases(writer, database):
    for value in (40, 41, 42, 43, 44):
        writer.release(value)
    for _ in range(3):
        look(database, Outcome.SUSPECT, CauseCode.VARIANT)
    look(database, Outcome.FAILED, CauseCode.TIMEOUT)
    health = database.health(["harbour"])["harbour"]
    assert (health.checks, health.flips) == (9, 3)
    assert (health.releases, health.without_change, health.usual_figures) == (4, 0, 1)
    assert health.last_success == NOON + timedelta(days=4, seconds=5)
    for _ in range(60):
        look(database, Outcome.UNCHANGED)
    health = database.health()["harbour"]
    assert (health.checks, health.flips) == (50, 0)
    assert health.last_success == NOON + timedelta(days=90)


def test_the_rhythm_follows_from_the_days_on_which_figures_changed(writer, database):
    for value in (40, 41, 42):
        writer.release(value)
        writer.count += 6
    assert database.rhythm_of("harbour") is None, "two distances are no rhythm"
    writer.release(43)
    rhythm = database.rhythm_of("harbour")
    assert (rhythm.every.days, str(rhythm.expected)) == (7, "2024-03-29")
    assert database.health()["harbour"].rhythm == rhythm


def test_releases_that_change_no_figure_are_no_issues(writer, database):
    for value in (40, 41, 42, 43):
        writer.release(value)
        writer.last = None  # the next one tells no change
        writer.count += 6
    assert database.rhythm_of("harbour") is None
    assert database.health()["harbour"].without_change == 3


def test_a_source_is_in_trouble_from_the_day_on_which_its_next_issue_is_late(writer, database):
    for value in (40, 41, 42, 43):
        writer.release(value)
        writer.count += 6
    late = database.rhythm_of("harbour").overdue_from
    for day, told in ((late - timedelta(days=1), []), (late, ["harbour"])):
        assert [line.source.name for line in database.troubled(NOON, day)] == told
    writer.count = 40
    writer.release(44)
    assert database.troubled(NOON, late) == [], "the next issue has come"


def test_an_older_database_knows_after_its_upgrade_who_is_late(writer, database):
    for value in (40, 41, 42, 43):
        writer.release(value)
        writer.count += 6
    with database._engine.begin() as connection:
        connection.execute(text("ALTER TABLE source DROP COLUMN overdue_from"))
        connection.execute(text("DROP TABLE robots"))  # step 0012
        for index in ("ix_observation_number", "ix_observation_unit_series_id"):  # step 0013
            connection.execute(text(f"DROP INDEX {index}"))
        connection.execute(text("UPDATE alembic_version SET version_num = '0009'"))
    upgrade(database._engine.url.render_as_string(hide_password=False))
    (line,) = database.troubled(NOON, date(2024, 12, 1))
    assert line.overdue_from == database.rhythm_of("harbour").overdue_from
