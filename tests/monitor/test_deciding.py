"""The decision over a document as a table: state and document in, outcome out; no database, no clock, no network."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from db import ReleaseEntry, SourceEntry, SourceState
from monitor.configuration import Configuration
from monitor.deciding import Memory, decide, read_again
from monitor.notifications.queueing import key_of
from snapshots import CurationKind, Hints, extract, read
from snapshots.changes import as_change_record

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
PORTS = ["Tarn", "Orme", "Skell", "Ver", "Esk"]


def sheet(*boats):
    rows = "".join(f"<p>The port of {port} counts {count} fishing boats.</p>" for port, count in zip(PORTS, boats, strict=False))
    return f"<html><body><main><h1>Fishing ports</h1>{rows}</main></body></html>"


def configured(**source):
    data = {
        "monitor": {"confirm_checks": 3, "confirm_hours": 6},
        "source": [{"name": "ports", "url": "https://h.test/ports", "notify": ["desk"], **source}],
        "channel": {"desk": {"url": "https://h.test/hook"}},
    }
    return Configuration.model_validate(data)


def read_of(page):
    document = read(page.encode(), Hints(media_type="text/html"))
    return document, extract(document)


def decided(page, state, *, moment=NOON, **source):
    configuration = configured(**source)
    document, figures = read_of(page)
    return decide(document, figures, state, configuration.sources[0], configuration.monitor, moment)


def nothing_yet():
    return SourceState(
        source=SourceEntry(name="ports", title="Ports", address="https://h.test/ports"), latest=None, current=(), series=(),
        curations=(), used_keys=frozenset(), fingerprints=(), held=None, held_since=None, held_checks=0,
    )  # fmt: skip


def after(*pages):
    """The state of the source when these pages have become its releases."""
    from monitor.rebuilding.replay import _followed

    state = nothing_yet()
    for number, page in enumerate(pages, 1):
        release = decided(page, state).release
        latest = ReleaseEntry(
            number=number, published=None, observed_at=NOON, last_seen_at=NOON, fingerprint=release.fingerprint, capture="c",
            title=release.title, figures=len(release.observations), text_length=len(release.text),
        )  # fmt: skip
        state = replace(
            state, latest=latest, current=release.observations, series=_followed(state.series, release.observations, number),
            fingerprints=(*state.fingerprints, release.fingerprint),
        )  # fmt: skip
    return state


FIRST = sheet(41, 56, 12, 7, 9)
CASES = {
    "a first sheet": (FIRST, nothing_yet, "released", None, 0),
    "a first page without a figure": ("<p>Welcome to our ports.</p>", nothing_yet, "suspect", "suspect", 0),
    "the same again": (FIRST, lambda: after(FIRST), "unchanged", None, 0),
    "a revised number": (sheet(43, 56, 12, 7, 9), lambda: after(FIRST), "released", None, 1),
    "an error page": ("<h1>Page not found</h1><p>Try our search.</p>", lambda: after(FIRST), "suspect", "suspect", 0),
    "most figures gone": (sheet(41), lambda: after(FIRST), "suspect", "suspect", 0),
    "an earlier release again": (FIRST, lambda: after(FIRST, sheet(43, 56, 12, 7, 9)), "suspect", "variant", 0),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_outcome_cause_and_deliveries_follow_from_document_and_state(case):
    page, state, outcome, cause, deliveries = CASES[case]
    result = decided(page, state())
    assert (result.outcome.value, result.cause and result.cause.code.value, len(result.deliveries)) == (
        outcome,
        cause,
        deliveries,
    )


@pytest.mark.parametrize(
    ("checks", "hours", "outcome"), [(1, 12, "suspect"), (2, 5, "suspect"), (2, 6, "released"), (9, 48, "released")]
)
def test_what_is_held_is_believed_after_enough_checks_and_enough_hours(checks, hours, outcome):
    page = sheet(41)
    held = replace(
        after(FIRST), held=read_of(page)[0].fingerprint, held_since=NOON - timedelta(hours=hours), held_checks=checks
    )  # fmt: skip
    assert decided(page, held).outcome.value == outcome


def test_an_ignored_series_rings_no_alarm_and_is_stored_all_the_same():
    state = after(FIRST)
    ignored = tuple(replace(series, ignored="41" in {figure.quote for figure in series.last}) for series in state.series)
    result = decided(sheet(43, 56, 12, 7, 9), replace(state, series=ignored))
    assert [change.kind.value for change in result.release.changes] == ["revised"]
    assert result.deliveries == ()


@pytest.mark.parametrize(
    ("verdict", "outcome", "cause"), [(None, "suspect", "suspect"), (CurationKind.RELEASE, "released", None), (CurationKind.DISCARD, "suspect", "discarded")]
)  # fmt: skip
def test_a_person_decides_about_a_held_document(verdict, outcome, cause):
    configuration = configured()
    document, figures = read_of(sheet(41))
    result = decide(document, figures, after(FIRST), configuration.sources[0], configuration.monitor, NOON, verdict=verdict)
    assert (result.outcome.value, result.cause and result.cause.code.value) == (outcome, cause)


def test_a_document_other_than_the_held_one_begins_to_wait_anew():
    state = replace(after(FIRST), held="another", held_since=NOON - timedelta(hours=48), held_checks=9)
    assert decided(sheet(41), state).outcome.value == "suspect"
    unknown_since = replace(state, held=read_of(sheet(41))[0].fingerprint, held_since=None)
    assert decided(sheet(41), unknown_since).outcome.value == "suspect"


def test_a_series_that_begins_takes_no_key_that_another_ever_had():
    (plain,) = [observation.series for observation in decided(sheet(41), nothing_yet()).release.observations]
    used = replace(nothing_yet(), used_keys=frozenset({plain, f"{plain}-2"}))
    assert [observation.series for observation in decided(sheet(41), used).release.observations] == [f"{plain}-3"]
    others = replace(nothing_yet(), used_keys=frozenset({"another"}))
    assert [observation.series for observation in decided(sheet(41), others).release.observations] == [plain]


def test_former_numbers_are_recalled_for_what_changed_alone_and_a_return_is_marked():
    asked = []
    first, second = sheet(41, 56, 12, 7, 9), sheet(43, 56, 12, 7, 9)
    state = after(first, second)
    former = {known.key: tuple(read_of(first)[1][:1]) for known in state.series if known.last[0].quote == "43"}

    def recall(revised):
        asked.append({key: figure.quote for key, figure in revised.items()})
        return former

    configuration = configured()
    document, figures = read_of(sheet(41, 56, 12, 7, 9).replace("</main>", "<p>A new quay is built.</p></main>"))
    result = decide(document, figures, state, configuration.sources[0], configuration.monitor, NOON, Memory(former=recall))
    assert asked == [dict.fromkeys(former, "41")]
    assert [mark.value for mark in result.release.changes[0].marks] == ["reverted"]


def test_a_note_of_a_correction_that_stood_before_announces_nothing():
    note = "<p>Correction: the number of fishing boats has been corrected.</p></main>"
    first, second = (sheet(boats, 56, 12, 7, 9).replace("</main>", note) for boats in (41, 43))
    configuration, asked = configured(), []
    marks = []
    for before in (None, read_of(first)[0]):
        memory = Memory(document=lambda before=before: asked.append(1) or before)
        result = decide(*read_of(second), after(first), configuration.sources[0], configuration.monitor, NOON, memory)
        marks.append([mark.value for mark in result.release.changes[0].marks])
    assert (marks, asked) == ([["announced"], []], [1, 1])
    without = decide(
        *read_of(sheet(43, 56, 12, 7, 9)), after(first), configuration.sources[0], configuration.monitor, NOON, memory
    )
    assert (len(without.release.changes), asked) == (1, [1, 1])


def test_a_release_holds_what_its_document_says_and_is_counted_on():
    page = sheet(43, 56, 12, 7, 9).replace("<p>", "<p>Updated 3 May 2026. ", 1)
    document, _ = read_of(page)
    result = decided(page, after(FIRST))
    release = result.release
    assert (release.text, release.title, release.fingerprint) == (document.text, document.title, document.fingerprint)
    assert (release.published, release.unchanged, len(release.observations)) == (document.published, 4, 5)


def test_the_key_of_a_delivery_is_that_of_its_release():
    page, state = sheet(43, 56, 12, 7, 9), after(FIRST)
    later = replace(state, latest=replace(state.latest, number=7))
    keys = [[(delivery.channel, delivery.key) for delivery in decided(page, known).deliveries] for known in (state, state, later)]
    assert keys[0] == keys[1] != keys[2]
    told = json.dumps([as_change_record(change) for change in decided(page, state).release.changes])
    assert keys[0] == [("desk", key_of("ports", "2", "desk", told))]


def test_the_newest_release_read_again_keeps_its_series():
    state = after(FIRST)
    document, figures = read_of(FIRST)
    again = read_again(document, figures, state, configured().sources[0])
    assert [observation.series for observation in again.observations] == [observation.series for observation in state.current]


@pytest.mark.parametrize(("trigger", "asks"), [("edge", True), ("level", False)])
def test_the_past_is_asked_for_where_a_rule_looks_back_alone(trigger, asks):
    asked = []
    state = after(FIRST)
    memory = Memory(steps=lambda keys: asked.append(keys) or {})
    configuration = configured(alert=[{"when": "value > 40", "trigger": trigger}])
    document, figures = read_of(sheet(43, 56, 12, 7, 9))
    decide(document, figures, state, configuration.sources[0], configuration.monitor, NOON, memory)
    assert bool(asked) is asks
