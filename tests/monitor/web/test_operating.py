"""/healthz, /readyz and /metrics of a real server, over real checks; what is exposed is read by Prometheus's own parser."""

import gc
import sqlite3
from contextlib import closing
from datetime import timedelta

import pytest
from harbour_sheet import page
from prometheus_client.parser import text_string_to_metric_families
from watching import Watch
from web_pages import Pages

from monitor.metrics import Metrics


class Measured:
    """A watch whose checks are counted, and its pages."""

    def __init__(self, path, publisher):
        publisher.serve("/facts", page())
        self.metrics, self.trouble = Metrics(), ""
        self.watch = Watch(path, url=publisher.url("/facts"), meter=self.metrics)
        self.pages = Pages(
            self.watch.database, self.watch.parts.configuration, metrics=self.metrics, trouble=lambda: self.trouble,
            clock=lambda: self.watch.moment,
        )  # fmt: skip

    def values(self):
        """{(name, label values): value} of all samples."""
        answer = self.pages.get("/metrics")
        assert (answer.status, answer.headers["content-type"]) == (200, "text/plain; version=0.0.4; charset=utf-8")
        return {
            (sample.name, *sample.labels.values()): sample.value
            for family in text_string_to_metric_families(answer.text)
            for sample in family.samples
        }


@pytest.fixture
def measured(tmp_path, publisher):
    measured = Measured(tmp_path / "watch.db", publisher)
    with measured.pages:
        yield measured
    measured.watch.close()


def test_checks_are_counted_by_outcome_and_cause(measured, publisher):
    measured.watch.look()
    measured.watch.look()
    publisher.serve("/facts", b"broken", status=500)
    measured.watch.look()
    values = measured.values()
    counted = {key[1:]: value for key, value in values.items() if key[0] == "figurewatch_checks_total"}
    assert counted == {("", "released"): 1, ("", "unchanged"): 1, ("status", "failed"): 1}
    assert values["figurewatch_reading_seconds_count",] == 1, "the same bytes are not read again"
    assert values["figurewatch_sources", "failing"] == 1
    assert values["figurewatch_open_checks",] == 0


def test_the_processes_that_read_are_counted_with_their_memory(measured):
    measured.watch.look()
    values = measured.values()
    assert values["figurewatch_readers",] >= 1
    largest, together = (values["figurewatch_readers_memory_bytes", of] for of in ("largest", "all"))
    assert 10e6 < largest <= together


def test_queue_lateness_and_deliveries_come_from_the_database(measured):
    measured.watch.look()
    measured.watch.database.set_next_due("harbour", measured.watch.moment - timedelta(minutes=2))
    values = measured.values()
    assert values["figurewatch_queue_sources",] == 1
    assert values["figurewatch_lateness_seconds",] == 120
    assert values["figurewatch_sources", "watched"] == 1
    assert values["figurewatch_deliveries", "pending"] == 0


def test_alive_and_ready_say_so_and_why_not(measured):
    for path in ("/healthz", "/readyz"):
        answer = measured.pages.get(path)
        assert (answer.status, answer.text) == (200, "ok\n")
    measured.trouble = "the clock stands still"
    for path in ("/healthz", "/readyz"):
        answer = measured.pages.get(path)
        assert (answer.status, answer.text) == (503, "the clock stands still\n")


def test_without_its_database_the_service_is_alive_and_not_ready(measured, tmp_path):
    measured.watch.database.close()  # takes what stands beside the file into it
    (tmp_path / "watch.db").write_bytes(b"no database any more" * 1000)
    assert measured.pages.get("/healthz").status == 200
    answer = measured.pages.get("/readyz")
    assert answer.status == 503
    assert "watch.db" not in answer.text


def test_what_an_upgrade_took_from_under_the_service_is_not_told_as_missing(measured, tmp_path):
    measured.watch.look()
    with closing(sqlite3.connect(tmp_path / "watch.db")) as connection:
        connection.execute("ALTER TABLE release RENAME COLUMN figures TO stated_figures")
    for path in ("/", "/sources/harbour", "/sources/harbour/compare/1...latest", "/sources/harbour/figures/x"):
        answer = measured.pages.get(path)
        assert (path, answer.status) == (path, 503)
        assert "upgraded while this process ran, start it anew" in answer.text


@pytest.mark.parametrize("change", ["UPDATE alembic_version SET version_num = '9999'", "DROP TABLE alembic_version", None])
def test_a_service_whose_database_was_exchanged_is_not_ready_and_blames_nobody(measured, tmp_path, change):
    """It may have been upgraded; as well it may be another program's by now, or empty."""
    if change is None:
        measured.watch.database.close()
        (tmp_path / "watch.db").write_bytes(b"")
    else:
        with closing(sqlite3.connect(tmp_path / "watch.db")) as connection:
            connection.execute(change)
            connection.commit()
    answer = measured.pages.get("/readyz")
    assert (answer.status, answer.text.partition(":")[0]) == (503, "the database no longer fits this process")


def test_a_page_that_fails_unexpectedly_says_so_in_words_and_is_guarded_as_every_other(measured, monkeypatch):
    monkeypatch.setattr(measured.watch.database, "count_of_sources", lambda: 1 // 0, raising=False)
    answer = measured.pages.get("/")
    assert answer.status == 500
    assert "start it anew" in answer.text
    assert "ZeroDivisionError" not in answer.text
    assert answer.headers["content-security-policy"]


def test_a_template_that_an_upgrade_brought_waits_for_a_new_start(measured, monkeypatch):
    monkeypatch.setattr("jinja2.Template.is_up_to_date", False)
    monkeypatch.setattr("jinja2.PackageLoader.get_source", lambda *_: 1 // 0)
    assert measured.pages.get("/search").status == 200


def test_no_answer_waits_long_for_a_search_for_cycles(measured):
    assert measured.pages.get("/healthz").status == 200
    assert 700 < gc.get_threshold()[0] <= 5_000
    assert gc.get_freeze_count() > 1000


def test_a_source_that_is_configured_no_more_fails_for_nobody(measured, publisher):
    publisher.serve("/facts", b"broken", status=500)
    measured.watch.look()
    assert measured.values()["figurewatch_sources", "failing"] == 1
    measured.pages.configuration = measured.watch.parts.configuration.model_copy(update={"source": ()})
    assert measured.values()["figurewatch_sources", "failing"] == 0
