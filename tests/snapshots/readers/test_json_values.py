"""JSON: a number is named by its path, and keeps its digits."""

import pytest
from blocks_read import blocks, document_of, figures, labelled, places

from snapshots import CauseCode, ReadError, extract
from snapshots.readers.records import json_values
from snapshots.readers.records.json_errors import signs_of_error

SHEET = """{"title": "Lighthouse fund", "updatedAt": "2024-03-01T06:00:00Z",
 "needs": {"keepersInNeed": 4200000, "funding_required_usd": 12.50, "share_pct": 7.5},
 "regions": [{"id": 7, "name": "North", "displaced": 1204, "lat": 1.5}, {"id": 8, "name": "South", "displaced": 820, "lat": 2.5}],
 "coordinates": [1.25, 3.5], "note": "Over 9,000 keepers were helped to new lamps in all ports."}"""


def test_a_path_names_its_number():
    document = document_of(SHEET, "api", "application/json")
    assert (document.title, document.published.day.isoformat()) == ("Lighthouse fund", "2024-03-01")
    assert {"definition: keepers in need: 4200000", "definition: funding required: 12.50 USD"} <= set(blocks(document))
    assert {
        ("4200000", "1", "exact", "keepers in need"), ("12.5", "USD", "exact", "funding required"),
        ("7.5", "%", "exact", "share"), ("9000", "1", "over", "keepers"),
    } <= set(figures(document))  # fmt: skip


def test_a_list_of_like_objects_is_a_table_named_by_its_words():
    assert ("1204", "North", "displaced") in places(document_of(SHEET))


def test_identifiers_and_coordinates_are_labelled():
    assert {("identifier", "7"), ("identifier", "1.5"), ("identifier", "1.25")} <= set(labelled(document_of(SHEET)))


def test_json_is_known_by_its_shape_and_digits_are_kept():
    document = document_of('{"mass in tonnes": 0.10000000000000000001}', "a", "text/html")
    assert document.media_type == "application/json"
    assert "0.10000000000000000001" in document.text


def test_lines_of_objects_are_one_table():
    lines = '{"port": "Oban", "boats": 12}\n{"port": "Leith", "boats": 14}\n'
    assert ("14", "Leith", "boats") in places(document_of(lines, "a.ndjson"))


@pytest.mark.long
@pytest.mark.parametrize(
    ("text", "code"),
    [
        ('{"needs": {"people": 42', CauseCode.UNREADABLE),
        ("[" * 100_000 + "]" * 100_000, CauseCode.TOO_COMPLEX),
        ('{"a": {}, "b": null}', CauseCode.UNREADABLE),
        ("[" + ",".join("[1]" for _ in range(5_000)) + "]", CauseCode.TOO_COMPLEX),
    ],
)
def test_what_cannot_be_read_is_a_named_cause(text, code, monkeypatch):
    monkeypatch.setattr(json_values, "MOST_VALUES", 4_000)
    with pytest.raises(ReadError) as caught:
        document_of(text, "a.json")
    assert caught.value.cause.code is code


def test_errors_that_are_counted_are_no_error():
    assert signs_of_error({"requests": 51234, "errors": 12, "limit": 1000}) == ()
    assert signs_of_error({"errors": ["no such sheet"], "code": 404}) == ("error", "failure")
    assert signs_of_error({"errors": ["no such sheet"], "code": 404, "count": 0}) == ("error", "failure")
    assert signs_of_error({"errors": ["no such sheet"], "code": 404, "count": 12}) == ()
    assert signs_of_error({"message": "Allowance exhausted", "plan": "free", "used": 250, "allowed": 250}) == ("error",)
    assert signs_of_error({"description": "Water of the plan", "used": 4120, "allowed": 5000}) == ()
    assert signs_of_error({"message": "Figures of May", "households": 4120, "used": 39}) == ()
    assert signs_of_error({"state": "Queued", "position": 12, "etaSeconds": 90}) == ("error", "failure")
    assert signs_of_error({"state": "open", "position": 12, "etaSeconds": 90}) == ()
    assert signs_of_error({"data": None, "errors": [{"message": "gave up after 900 ms", "line": 4}]}) == ("error", "failure")
    assert signs_of_error({"ok": False, "why": "the store was shut", "tries": 3}) == ("error", "failure")
    assert signs_of_error({"ok": 0, "why": "the key has run out", "tier": 3}) == ("error", "failure")
    assert signs_of_error({"ok": 0, "broken": 12}) == ()
    assert signs_of_error({"ok": False, "why": "two of three were shut", "pumps": [812, 431]}) == ()
    assert signs_of_error({"title": "Rocket launches of 2031", "success": 0, "failure": 3}) == ()
    assert signs_of_error({"pumps": [{"ok": False, "litres": 812}, {"ok": True, "litres": 431}]}) == ()
    assert signs_of_error({"remark": "the day's share is spent", "share": 500, "resets_in": 412}) == ("error", "failure")
    assert signs_of_error({"place": "gate of the north", "walkers": 412, "reset_at": "2026-01-01"}) == ()
    assert signs_of_error({"fault": {"kind": "Busy", "retry": 60}}) == ("error",)
    assert signs_of_error({"data": {"limit": 3}, "errors": [{"message": "gave up"}]}) == ("error",)


def test_a_letter_in_the_key_of_a_single_value_is_its_unit():
    document = document_of('{"harbour": "Tarn", "water_temp_c": 0, "crew_c": 4}', "api", "application/json")
    assert [(figure.quote, figure.unit) for figure in extract(document)] == [("0 °C", "Cel"), ("4", "1")]
