"""What a person reads first: the subject holds the change itself."""

import json
from datetime import UTC, datetime

import pytest
from release_builder import PATROLS, VESSELS, changed, publish, revised

from db import Database
from monitor.notifications.messages import HEADLINES, digest_of, message_of, subject_of
from monitor.reports.wording import NAMES
from snapshots import ChangeKind
from snapshots.changes import from_change_record

MORNING = datetime(2026, 6, 1, 6, tzinfo=UTC)


@pytest.fixture
def report(tmp_path):
    """Publishes a second release with given changes and reads its report."""
    database = Database.open(f"sqlite:///{tmp_path / 'watch.db'}")

    def of(*changes):
        publish(database, MORNING)
        publish(database, MORNING, changes, number=2)
        return database.report("harbour")

    yield of
    database.close()


def test_the_subject_holds_the_weightiest_change_with_its_modifiers(report):
    told = report(revised(2700, 2950), changed("removed", before=26), changed("restated", ("crews", "Crews"), before=7, after=7))
    assert subject_of(told) == "[figurewatch] Harbour Mission: Patrols carried out over 2,700 → over 2,950 (+1 more)"


@pytest.mark.parametrize(
    ("change", "subject"),
    [
        (changed("added", after=31), "Vessels at sea 31 is new"),
        (changed("removed", before=26), "Vessels at sea 26 is gone"),
        (changed("resumed", after=31), "Vessels at sea 31 is back"),
        (revised(26, 31, VESSELS, "exact"), "Vessels at sea 26 → 31"),
    ],
)
def test_each_kind_has_its_words(report, change, subject):
    assert subject_of(report(change)) == f"[figurewatch] Harbour Mission: {subject}"


def test_the_change_that_rang_is_told_first(report):
    rang = revised(26, 31, VESSELS, "exact")
    assert (
        subject_of(report(revised(2700, 2950), rang), [rang]) == "[figurewatch] Harbour Mission: Vessels at sea 26 → 31 (+1 more)"
    )


def test_a_label_that_breaks_lines_breaks_no_subject(report):
    """A line break in a subject would add headers to a mail."""
    told = subject_of(report(revised(1, 2, (PATROLS[0], "Patrols\r\nBcc: all@example.org\x1b[2J"))))
    assert not any(character in told for character in "\r\n\x1b")


def test_a_long_label_leaves_room_for_the_numbers(report):
    told = subject_of(report(revised(2700, 2950, ("long", "Patrols " * 40))))
    assert len(told) < 140
    assert told.endswith("… over 2,700 → over 2,950")


def test_the_record_is_the_public_json_with_a_readable_summary(report):
    message = message_of(report(revised(2700, 2950)), "k1")
    record = json.loads(json.dumps(message.record))
    assert record["schema"] == "figurewatch/changes/1"
    assert [from_change_record(change) for change in record["changes"]] == [revised(2700, 2950)]
    assert record["key"] == "k1"
    assert record["subject"] == message.subject
    assert "over 2,950" in record["summary"]
    assert message.body.rstrip().endswith("Reference: k1")


def test_every_kind_of_change_has_a_name_and_a_subject():
    assert set(HEADLINES) == set(NAMES) == set(ChangeKind)


def test_a_digest_holds_every_report_and_says_how_many(report):
    first = report(revised(2700, 2950))
    message = digest_of([(first, ()), (first, first.changes)], "k2")
    assert message.subject == "[figurewatch] 2 releases of 1 source: Harbour Mission: Patrols carried out over 2,700 → over 2,950"
    record = json.loads(json.dumps(message.record))
    assert (record["schema"], record["key"]) == ("figurewatch/digest/1", "k2")
    assert [report["release"]["number"] for report in record["reports"]] == [2, 2]
    assert message.body.count("1 revised, 0 new") == 2
