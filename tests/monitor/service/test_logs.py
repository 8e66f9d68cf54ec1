"""Log lines: one event, one line, whatever a page put into it."""

import io
import json
import logging
import re
import sys
from datetime import UTC
from zoneinfo import ZoneInfo

import pytest

from monitor.service.logs import JsonLines, Sentences, clean, tell_time_in

FORGED = "harbour\n2026-01-01T00:00:00Z INFO all is well \x1b[2J \u202egnp"


def line(formatter, message, *arguments, **extra):
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(formatter)
    trace = sys.exc_info() if sys.exc_info()[0] else None
    logger = logging.getLogger("monitor.check")
    record = logger.makeRecord(logger.name, logging.INFO, __file__, 1, message, arguments, trace, extra=extra)
    handler.handle(record)
    return stream.getvalue()


def test_a_sentence_for_people():
    told = line(Sentences(), "Check of %s: %s", "harbour", "unchanged", action="unchanged")
    assert told.endswith("Z INFO Check of harbour: unchanged\n")


def test_fields_for_machines():
    told = json.loads(line(JsonLines(), "Check of %s", "harbour", action="released", release=3))
    assert told["message"] == "Check of harbour"
    assert (told["level"], told["logger"], told["action"], told["release"]) == ("info", "monitor.check", "released", 3)
    assert set(told) == {"time", "level", "message", "logger", "action", "release"}


@pytest.mark.parametrize("formatter", [Sentences(), JsonLines()], ids=["sentences", "json"])
def test_text_from_outside_forges_no_line_and_moves_no_terminal(formatter):
    told = line(formatter, "Check of %s", FORGED)
    assert told.count("\n") == 1
    assert "\x1b" not in told
    assert "\u202e" not in told


@pytest.mark.parametrize("formatter", [Sentences(), JsonLines()], ids=["sentences", "json"])
def test_an_error_of_our_own_brings_its_trace(formatter):
    try:
        {}[FORGED]
    except KeyError:
        told = line(formatter, "Check broke off")
    assert "KeyError" in told
    assert "\x1b" not in told


def test_clean_text_stays_as_it_is():
    assert clean("over 9,000 → 9,500 – naïve 北") == "over 9,000 → 9,500 – naïve 北"


def test_a_sentence_says_the_time_of_the_configured_zone(monkeypatch):
    handler = logging.StreamHandler(io.StringIO())
    handler.setFormatter(Sentences())
    monkeypatch.setattr(logging.getLogger(), "handlers", [handler])
    tell_time_in(ZoneInfo("Asia/Tokyo"))
    assert re.match(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+09:00 INFO ", line(handler.formatter, "Started"))
    assert Sentences.zone is UTC
