"""Reports, logs and pages show no part of an address that opens a door."""

import json
import logging

import pytest

from monitor.errors import FetchError
from monitor.hiding import without_secrets
from monitor.service.logs import JsonLines, Sentences
from snapshots import Cause, CauseCode


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("https://ann:pass@port.example/sheet", "https://…@port.example/sheet"),
        ("https://port.example/sheet?api_key=abc&page=2", "https://port.example/sheet?api_key=***&page=2"),
        ("https://port.example/s?X-Amz-Signature=ab%2Fc#top", "https://port.example/s?X-Amz-Signature=***#top"),
        ("https://port.example/s#access_token=abc", "https://port.example/s#access_token=***"),
        ("https://port.example/s?accessToken=abc&clientsecret=d", "https://port.example/s?accessToken=***&clientsecret=***"),
        ("https://port.example/s?a=1;Token=abc", "https://port.example/s?a=1;Token=***"),
        ("https://port.example/s?key=AIzaSy0123456789abcdef", "https://port.example/s?key=***"),
    ],
)
def test_what_opens_a_door_is_not_shown(address, shown):
    assert without_secrets(address) == shown
    assert without_secrets(f"'{address}' is not fetched") == f"'{shown}' is not fetched"


@pytest.mark.parametrize(
    "address",
    [
        "https://port.example/s?key=sheet-4&design=2",
        "https://port.example/s?tokens=2&secretary=ann&sort=signatures",
        "https://port.example/token=1",
        "mailto:ann@port.example",
        "/sheets/2024?a=b",
    ],
)
def test_what_names_a_page_stays(address):
    assert without_secrets(address) == address


def test_an_error_of_a_visit_keeps_no_secret_of_where_it_was_sent():
    error = FetchError(Cause(CauseCode.STATUS, "https://ann:pass@port.example/s?sig=abc answered 404"))
    assert str(error) == error.cause.message == "https://…@port.example/s?sig=*** answered 404"


@pytest.mark.parametrize("form", [Sentences(), JsonLines()])
def test_a_line_of_the_log_holds_no_secret(form):
    record = logging.makeLogRecord(
        {"msg": 'asked "https://port.example/s?token=abc"', "address": "https://ann:pass@port.example"}
    )
    line = form.format(record)
    assert "abc" not in line
    assert "pass" not in line
    assert not line.startswith("{") or json.loads(line)["message"] == 'asked "https://port.example/s?token=***"'
