"""Reports, logs and pages show no part of an address that opens a door."""

import json
import logging
import timeit

import pytest

from monitor.errors import FetchError
from monitor.hiding import without_secrets, without_tokens
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
        ("https://port.example/s?user=ann&pass=hush", "https://port.example/s?user=ann&pass=***"),
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
        "https://port.example/s?bus_pass=monthly",
        "https://port.example/ghg_emissions_by_sector_and_year_2024.csv",
        "https://port.example/sk_live_music_attendance_2024.csv",
        "https://port.example/ASIAPACIFICREPORT2024Q1.pdf",
        "https://port.example/SG.population-by-age-2024.households-by-type-2024.csv",
    ],
)
def test_what_names_a_page_stays(address):
    assert without_secrets(address) == address


ISSUED = [
    "AKIA" + "Q7T3" * 4, "xoxb-" + "204-117-h3Kd0" * 2, "ghp_" + "a9Zk3" * 7, "github_pat_" + "1B2c3" * 6, "glpat-" + "x8_Yt" * 4,
    "eyJhbGciOiJ9.eyJzdWIiOiI0.c2lnbmVk-9", "AIza" + "Sy0b7" * 7, "sk_live_" + "51Hq0" * 5,
    "ASIA" + "Q7T3" * 4, "SG." + "a9_Zk3-b2Qx" * 2 + "." + "a9_Zk3-b2Qx" * 3 + "0123456789",
]  # fmt: skip
DRAWN = [
    "q7/ZkP3bTxW9vLm2/NcR8sHdYfGu4JeAoKi5+Bz1",
    "9f86d081" * 4,
    "0123456789ABCDEF" * 4,
    "k3j9x0q2w8" * 4,
    "sec_T0SECRETx9b7QmZpLw84RtYuK",
]


@pytest.mark.parametrize("key", ISSUED)
def test_a_key_that_says_who_issued_it_is_shown_nowhere(key):
    assert without_secrets(f"https://port.example/{key}/s") == "https://port.example/***/s"
    assert without_tokens(f'url: "{key}" is no address') == 'url: "…" is no address'


@pytest.mark.parametrize("key", DRAWN)
def test_letters_and_digits_drawn_by_chance_are_not_shown_where_they_were_mistyped(key):
    assert without_tokens(f'url: "{key}" is no address') == 'url: "…" is no address'


@pytest.mark.parametrize(
    "name",
    [
        "Quarterly-Report-of-the-Agency-2024", "housing-starts-in-the-north-2024-q3-revised-12", "x" * 40, "2024" * 10,
        "AKIA-harbour", "ghp_sheet", "xoxo-from-the-harbour", "employmentandunemployment2024quarter3", "the_key_of_the_north_2024",
        "Reports/Quarterly/2024/FisheriesAndLandings", "Beschaeftigungsstatistik2024Bezirk12", "eyJ.sheet",
    ],
)  # fmt: skip
def test_a_long_name_is_no_key(name):
    assert without_tokens(f'name: "{name}" is taken') == f'name: "{name}" is taken'


def test_every_token_of_a_run_is_hidden_in_a_time_that_grows_with_its_length():
    assert without_secrets(f"of-{ISSUED[0]}-{ISSUED[5]}") == "of-***-***"
    assert _seconds(20_000) < 40 * _seconds(2_000)


def _seconds(length):
    text = "-eyJhbGciOiJ9" * (length // 13)
    return min(timeit.repeat(lambda: without_secrets(text), number=1, repeat=3))


def test_the_hash_of_a_file_stays_in_its_address():
    address = f"https://port.example/{'9f86d081' * 4}.pdf"
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
