"""A source that a person stopped: nothing visits it, nothing tells of it, and the record says who decided."""

from datetime import timedelta

import pytest
from watching import Watch

from db import SourceDecision, SourceDecisionKind, SourceEntry, StorageError
from monitor.doctor import examine
from monitor.service.ticker import Ticker
from snapshots import Outcome


@pytest.fixture
def watch(tmp_path):
    (tmp_path / "sheet.txt").write_text("The port of Tarn counts 41 boats.", encoding="utf-8")
    watch = Watch(tmp_path / "watch.db", path=str(tmp_path / "sheet.txt"), every="6h")
    watch.look()
    yield watch
    watch.close()


def decide(watch, word, by="Ada", note=None):
    decision = SourceDecision(kind=SourceDecisionKind(word), made_by=by, made_at=watch.moment, note=note)
    watch.database.decide_about("harbour", decision)


@pytest.mark.parametrize("word", ["pause", "remove"])
def test_a_stopped_source_is_not_visited_until_it_is_resumed(watch, word):
    decide(watch, word, note="moving")
    watch.database.set_next_due("harbour", watch.moment)
    assert watch.database.due(watch.moment + timedelta(days=9)) == []
    assert watch.look() == ("skipped", "paused")
    assert "by Ada on 2024-03-01" in watch.last_cause
    assert watch.last_cause.count("moving") == 1
    decide(watch, "resume", "Bo")
    assert watch.database.due(watch.moment) == ["harbour"]
    assert watch.look() == ("unchanged", None)


def test_the_scheduler_leaves_it_alone_also_after_a_restart(watch):
    decide(watch, "remove")
    watch.database.declare_sources([SourceEntry(name="harbour", title="H", address="a")], watch.moment)
    ticker = Ticker(watch.parts)
    ticker.start()
    ticker.tick()
    ticker.close()
    assert watch.database.next_due("harbour") is None
    assert watch.database.checks("harbour", 1)[0].outcome is Outcome.RELEASED


def test_it_is_told_by_nobody_as_overdue_or_failing(watch, tmp_path):
    watch.database.set_next_due("harbour", watch.moment)
    (tmp_path / "sheet.txt").unlink()
    watch.look()
    late = watch.moment + timedelta(days=3)
    assert [line.source.name for line in watch.database.troubled(late, late.date())] == ["harbour"]
    assert watch.database.troubles()
    decide(watch, "pause")
    assert watch.database.troubled(late, late.date()) == []
    assert watch.database.troubles() == []
    assert all(finding.well or finding.what == "clock" for finding in examine(watch.parts.configuration, late))


def test_what_would_change_nothing_is_refused(watch):
    for word, before in (("resume", []), ("pause", ["pause"]), ("remove", ["remove"])):
        for earlier in before:
            decide(watch, earlier)
        with pytest.raises(StorageError, match="already"):
            decide(watch, word)
        if before:
            decide(watch, "resume")


def test_decisions_are_sealed_in_the_record(watch):
    decide(watch, "pause")
    decide(watch, "resume", "Bo")
    assert list(watch.database.faults()) == []
    assert [decision.told() for decision in watch.database.decisions_about("harbour")] == [
        "paused by Ada on 2024-03-01 13:00 UTC", "resumed by Bo on 2024-03-01 13:00 UTC",
    ]  # fmt: skip
