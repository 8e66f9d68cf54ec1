"""The worked vintage case: 5.3 published on 1990-02-02, 5.4 on 1996-03-08, asked for as of any day, in every shape."""

import csv
import io
import json
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from click.testing import CliRunner
from figure_builder import figure
from web_pages import Pages

from db import AsOf, CheckResult, Clock, Database, FetchedCapture, ReleaseToStore, SourceEntry, StorageError
from db.engine import make_engine
from monitor.cli import cli
from monitor.configuration import Configuration
from monitor.spans import SpanError, span
from snapshots import Observation, Outcome, Period, Published, compare_observations

pytestmark = pytest.mark.whole

SEEN = [datetime(1996, 4, 1, 9, tzinfo=UTC), datetime(1996, 4, 1, 10, tzinfo=UTC)]
"""Both were found on one day, long after they were published, as in a listing."""
DAYS = [date(1990, 2, 2), date(1996, 3, 8)]


def unemployment(value):
    stated = figure(f"Unemployment was [{value}%] in January 1990.", value, unit="%", entity="unemployment")
    return replace(stated, period=Period("January 1990", date(1990, 1, 1), date(1990, 1, 31)), section=("Labour",))


@pytest.fixture
def database(url):
    opened = Database.open(url)
    opened.declare_sources([SourceEntry(name="bureau", title="Bureau", address="http://b.test/")], SEEN[0])
    before = ()
    for value, day, moment in zip(("5.3", "5.4"), DAYS, SEEN, strict=True):
        now = (Observation(series="unemployment", label="Unemployment", figure=unemployment(value)),)
        content = FetchedCapture(
            content=value.encode(), address="http://b.test/", media_type="text/plain", charset=None, etag=None, last_modified=None,
            fetched_at=moment,
        )  # fmt: skip
        check = opened.store_capture(opened.begin_check("bureau", moment), content)
        release = ReleaseToStore(
            published=Published(day, "listing"), title="Bureau", language="en", fingerprint=value, text="x" * 50, observations=now,
            changes=compare_observations(before, now).changes if before else (), unchanged=0, extractor="1",
        )  # fmt: skip
        opened.finish_check(check, CheckResult(outcome=Outcome.RELEASED, release=release), moment)
        before = now
    yield opened
    opened.close()


CASES = [
    ("1990-02-01", "published", None),
    ("1990-02-02", "published", "5.3"),
    ("1996-03-07", "published", "5.3"),
    ("1996-03-08", "published", "5.4"),
    ("2024-01-01", "published", "5.4"),
    ("1996-03-31", "seen", None),
    ("1996-04-01", "seen", "5.4"),
]


@pytest.mark.parametrize(("day", "by", "value"), CASES)
def test_as_of_any_day_by_either_clock(database, day, by, value):
    as_of = AsOf(date.fromisoformat(day), Clock(by))
    if value is None:
        with pytest.raises(StorageError, match="not known"):
            database.vintage("bureau", as_of=as_of)
        with pytest.raises(StorageError, match="not known"):
            database.history_of("bureau", "unemployment", as_of)
        assert database.history("unemployment", as_of=as_of) == []
        return
    assert str(database.vintage("bureau", as_of=as_of)[1][0].figure.value) == value
    assert str(database.history("unemployment", as_of=as_of)[0].intervals[-1].figure.value) == value


@pytest.fixture
def ask(database, url, tmp_path):
    (tmp_path / "config.toml").write_text(f'[monitor]\ndatabase = "{url}"\n')

    def run(*arguments, exit_code=0):
        done = CliRunner().invoke(cli, [*arguments, "--config", str(tmp_path / "config.toml")])
        assert done.exit_code == exit_code, done.output
        return done.stdout or done.stderr

    return run


@pytest.mark.parametrize(("day", "by", "value"), [case for case in CASES if case[2]])
def test_every_shape_answers_alike_and_says_as_of_when(ask, day, by, value):
    asked = ("history", "unemployment", "--as-of", day, "--by", by)
    for shape in ("releases", "intervals", "revisions"):
        rows = list(csv.DictReader(io.StringIO(ask(*asked, "--shape", shape, "--format", "csv"))))
        assert (rows[-1]["value"], rows[-1]["as_of"], rows[-1]["by"]) == (value, day, by)
    (first,) = csv.DictReader(io.StringIO(ask(*asked, "--shape", "first", "--format", "csv")))
    assert (first["value"], first["period"]) == ("5.3", "January 1990")
    (side_by_side,) = csv.DictReader(io.StringIO(ask(*asked, "--shape", "triangle", "--format", "csv")))
    assert value in side_by_side.values()
    assert ask(*asked).startswith(f"As of {day} by {by} day")
    assert json.loads(ask(*asked, "--json"))["as_of"] == {"day": day, "by": by}


@pytest.mark.parametrize(("day", "by"), [case[:2] for case in CASES if case[2] is None])
def test_before_the_first_knowledge_the_answer_says_as_of_when_nothing_was_known(ask, day, by):
    said = ask("history", "unemployment", "--as-of", day, "--by", by, "--shape", "intervals", exit_code=1)
    assert f"no series was known as of {day} by {by} day that is called 'unemployment'" in said


def test_intervals_are_half_open_and_bear_their_true_days(ask):
    rows = list(csv.DictReader(io.StringIO(ask("history", "unemployment", "--shape", "intervals", "--format", "csv"))))
    held = [(row["value"], row["valid_from"], row["valid_until"]) for row in rows]
    assert held == [("5.3", "1990-02-02", "1996-03-08"), ("5.4", "1996-03-08", "")]


@pytest.mark.parametrize(("zone", "second"), [("UTC", "1996-04-01"), ("Pacific/Kiritimati", "1996-04-02")])
def test_days_of_first_sight_are_those_of_the_configured_zone(ask, tmp_path, zone, second):
    """Both releases were seen in the morning in UTC; on Kiritimati, fourteen hours ahead, midnight lies between them."""
    config = tmp_path / "config.toml"
    config.write_text(config.read_text() + f'timezone = "{zone}"\n')
    asked = ("history", "unemployment", "--by", "seen", "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(ask(*asked, "--shape", "intervals"))))
    assert [(row["valid_from"], row["valid_until"]) for row in rows] == [("1996-04-01", second), (second, "")]
    until = list(csv.DictReader(io.StringIO(ask(*asked, "--shape", "intervals", "--until", "1996-04-01"))))
    assert len(until) == (2 if zone == "UTC" else 1)
    (side_by_side,) = csv.DictReader(io.StringIO(ask(*asked, "--shape", "triangle")))
    assert {"1996-04-01", second} <= set(side_by_side)
    assert f"first seen {second}" in ask("figures", "bureau")


@pytest.mark.parametrize(
    ("option", "count"),
    [
        (("--unit", "%"), 2), (("--unit", "km2"), 0), (("--number", "5.4"), 1), (("--kind", "percent"), 2), (("--section", "labour"), 2),
        (("--until", "1996-03-07"), 1), (("--from", "1996-03-08"), 1), (("--from", "1990-01-01", "--until", "1990-02-01"), 0),
    ],
)  # fmt: skip
def test_a_history_is_cut_to_what_is_asked_for(database, url, tmp_path, option, count):
    (tmp_path / "config.toml").write_text(f'[monitor]\ndatabase = "{url}"\n')
    arguments = ["history", "unemployment", "--shape", "intervals", "--format", "jsonl", *option]
    done = CliRunner().invoke(cli, [*arguments, "--config", str(tmp_path / "config.toml")])
    assert len(done.stdout.splitlines()) == count
    assert done.exit_code == (0 if count else 1)
    table = CliRunner().invoke(cli, ["history", "unemployment", *option, "--config", str(tmp_path / "config.toml")])
    assert "not stated" not in table.output  # the releases that are left out did state it


@pytest.mark.parametrize(("day", "by", "value"), CASES)
def test_sql_answers_for_any_day_by_either_clock(database, url, day, by, value):
    start, end = ("valid_from", "valid_until") if by == "published" else ("substr(seen_from, 1, 10)", "substr(seen_until, 1, 10)")
    engine = make_engine(url)
    with engine.connect() as connection:
        query = f"SELECT value_text FROM history WHERE {start} <= '{day}' AND ({end} IS NULL OR {end} > '{day}')"
        assert list(connection.exec_driver_sql(query).scalars()) == ([value] if value else [])
    engine.dispose()


def test_the_api_answers_for_any_day_by_either_clock(database, url):
    """404 where nothing was known yet."""
    with Pages(database, Configuration.model_validate({"monitor": {"database": url}})) as pages:
        for day, by, value in CASES:
            for asked, list_of in (("figures", "figures"), ("series/unemployment", "points")):
                answer = pages.get(f"/api/v1/sources/bureau/{asked}?as_of={day}&by={by}")
                assert answer.status == (200 if value else 404), (asked, day, by)
                told = [entry["value"] for entry in json.loads(answer.text).get(list_of, [])]
                assert told[-1:] == ([value] if value else [])


def test_the_views_say_the_same(database, url):
    engine = make_engine(url)
    with engine.connect() as connection:
        query = "SELECT value, valid_from, valid_until FROM history WHERE valid_from <= '1996-03-07' AND (valid_until IS NULL OR valid_until > '1996-03-07')"
        assert [(Decimal(str(v)), start, end) for v, start, end in connection.exec_driver_sql(query)] == [
            (Decimal("5.3"), "1990-02-02", "1996-03-08")
        ]
        (change,) = connection.exec_driver_sql("SELECT old_quote, new_quote, old_date, new_date, unit FROM changes_flat").all()
        assert tuple(change) == ("5.3%", "5.4%", "1990-02-02", "1996-03-08", "%")
    engine.dispose()


@pytest.mark.parametrize(
    ("words", "releases"),
    [
        ("1..2", (1, 2)),
        ("previous..latest", (1, 2)),
        ("1990-02-02..1996-03-08", (1, 2)),
        ("1996-03-07..", (1, 2)),
        ("..latest", (1, 2)),
    ],
)
def test_two_releases_are_named_in_many_ways(database, words, releases):
    assert span(database, "bureau", words) == releases


@pytest.mark.parametrize("words", ["2", "first..last", "1996-13-01..latest"])
def test_what_names_no_release_is_refused(database, words):
    with pytest.raises(SpanError):
        span(database, "bureau", words)


def test_any_two_releases_compared(ask):
    assert "5.3% → 5.4%" in ask("report", "bureau", "1..2")
    assert "5.4% → 5.3%" in ask("report", "bureau", "2..1")
