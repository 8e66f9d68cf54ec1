"""One report in five forms: what a reader must find in each, and what no publisher's text may do to any."""

import json
import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from xml.etree import ElementTree as ET
from zoneinfo import ZoneInfo

import pytest
from figure_builder import figure
from selectolax.lexbor import LexborHTMLParser

from db import Interval, ReleaseEntry, ReportEntry, SeriesHistory, SourceEntry
from monitor.reports import atom_feed, html_report, json_feed, json_record, markdown_report, text_report
from monitor.reports.feeds import Feed, entries_of_reports
from monitor.reports.history_plot import render_history
from monitor.reports.reader import Reader, links_of, live_passage
from monitor.reports.wording import number, quantity, sentence, stated
from snapshots import Change, ChangeKind, Mark, Period
from snapshots.figures import from_record

NOON = datetime(2024, 3, 1, 12, tzinfo=UTC)
HOSTILE = "<script>alert(1)</script> \x1b[31m [link](javascript:x) @everyone \u202e {{7*7}}"


def entry(number):
    return ReleaseEntry(
        number=number, published=None, observed_at=NOON, last_seen_at=NOON, fingerprint="f", capture="c" * 64, title="Sheet", figures=81, text_length=9,
    )  # fmt: skip


def revised(label="Troops deployed", confidence=1.0, **more):
    return Change(
        kind=ChangeKind.REVISED, series="troops", label=label, confidence=confidence,
        before=figure(f"They sent [over 9,000] troops. {more.pop('tail', '')}", 9000, "over", section=("Sheet", "Military")),
        after=figure("They sent [over 9,500] troops.", 9500, "over", section=("Sheet", "Military")),
        delta=Decimal(500), percent=Decimal("5.6"), direction="up", **more,
    )  # fmt: skip


def feed_of(*reports):
    entries = entries_of_reports(reports)
    return Feed(title="t", key="feed", installation="here", entries=entries, base="http://h.test", itself="/feed.atom")


def report(*changes):
    source = SourceEntry(name="coalition", title=f"Coalition {HOSTILE}", address="https://example.test/?a=1&b=<2>")
    return ReportEntry(source=source, release=entry(4), before=entry(3), changes=changes, unchanged=78)


FORMS = {"text": text_report, "markdown": markdown_report, "html": html_report}


def test_a_change_is_one_sentence_to_paste():
    assert sentence(revised()) == "Troops deployed: over 9,000 → over 9,500 (lower bound +500, +5.6 %)"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("in May", "in June"), "in May → in June"),
        (("on Monday", "on Monday"), "on Monday (2024-05-06) → on Monday (2024-06-03)"),
    ],
)
def test_another_period_is_told_by_its_words_and_by_its_days_where_the_words_are_the_same(words, told):
    days = date(2024, 5, 6), date(2024, 6, 3)
    before, after = (
        replace(figure("They had [40] beds.", 40), period=Period(text, day, day)) for text, day in zip(words, days, strict=True)
    )
    change = Change(kind=ChangeKind.REDATED, series="beds", label="Beds", before=before, after=after)
    assert sentence(change) == f"Beds: {told} (40)"
    plain = " ".join(LexborHTMLParser(html_report(report(change))).body.text().split())
    assert f"{told} (40)" in plain


@pytest.mark.parametrize(
    ("value", "unit", "told"),
    [
        ("22200000000", "USD", "US$22.2 billion"), ("70", "%", "70 %"), ("23500", "km2", "23,500 km²"), ("0.3333", "1", "0.3333"),
        ("16373900", "1", "16,373,900"), ("4000000", "1", "4 million"), ("-3.6", "%", "-3.6 %"), ("41", "CHF", "CHF 41"),
        ("1", "d", "1 day"), ("-1", "d", "-1 day"), ("2", "d", "2 days"), ("1", "[ft_i]", "1 foot"), ("1", "t", "1 t"), ("1.5", "h", "1.5 hours"),
    ],
)  # fmt: skip
def test_numbers_read_as_people_write_them(value, unit, told):
    assert quantity(Decimal(value), unit) == told


def test_large_numbers_keep_every_digit_that_matters():
    assert number(Decimal(1234567890)) == "1,234,567,890"


@pytest.mark.parametrize("form", FORMS)
def test_every_form_states_the_result_both_numbers_and_both_sections(form):
    told = FORMS[form](report(revised()))
    for words in (
        "1 revised, 0 new, 0 removed of 81 figures",
        "over 9,000",
        "over 9,500",
        "5.6",
        "Military",
        "78" if form != "markdown" else "c" * 64,
    ):
        assert words in told


@pytest.mark.parametrize("form", FORMS)
def test_an_uncertain_match_is_listed_apart_with_its_rival(form):
    told = FORMS[form](report(revised(confidence=0.6, rival="Trainers deployed")))
    assert "lease check" in told
    assert form == "markdown" or "Trainers deployed" in told


@pytest.mark.parametrize("form", FORMS)
def test_a_publisher_s_text_stays_text(form):
    told = FORMS[form](report(revised(label=HOSTILE, tail=HOSTILE)))
    assert "\x1b" not in told
    assert "\u202e" not in told
    if form == "html":
        page = LexborHTMLParser(told)
        assert page.css("script") == []
        addresses = {link.attributes["href"].split("#")[0] for link in page.css("a")}
        assert addresses == {"https://example.test/?a=1&b=%3C2%3E"}
    if form == "markdown":
        assert "<script" not in told.replace("\\<script", "")
        assert set(re.findall(r"(?<!\\)\]\((.*?)(?:#.*)?\)", told)) == {"<https://example.test/?a=1&b=%3C2%3E"}


LINKS = (
    "https://watch.example/sources/coalition/figures/troops",
    f"https://watch.example/sources/coalition/captures/{'c' * 64}#at-",
    "https://example.test/?a=1&b=%3C2%3E#:~:text=They%20sent%20over%209%2C500%20troops.",
)


@pytest.mark.parametrize("form", FORMS)
def test_a_report_leads_to_history_stored_page_and_live_passage_and_says_how_to_cite_it_in_the_readers_zone(form):
    reader = Reader(zone=ZoneInfo("Africa/Lagos"), pages="https://watch.example")
    told = FORMS[form](report(revised()), reader=reader)
    read = told.replace("&amp;", "&")
    assert [link for link in LINKS if link not in read] == []
    assert "release 4, seen 2024-03-01 13:00 WAT, SHA-256 " + "c" * 64 in read
    assert "UTC" not in told


def test_of_a_figure_that_is_gone_the_last_page_that_stated_it_is_shown():
    gone = Change(kind=ChangeKind.REMOVED, series="troops", label="Troops", confidence=1.0, before=revised().before, after=None)
    former = replace(entry(3), capture="a" * 64)
    links = dict(links_of(replace(report(gone), before=former), gone, Reader(pages="https://watch.example")))
    assert set(links) == {"history and citation", "stored page"}
    assert f"/captures/{'a' * 64}#at-" in links["stored page"]


def test_json_is_stable_and_exact():
    record = json.loads(json.dumps(json_record(report(revised()))))
    assert record["schema"] == "figurewatch/changes/1"
    assert (record["release"]["number"], record["before"]["number"], record["unchanged"]) == (4, 3, 78)
    assert record["changes"][0]["delta"] == "500"
    assert from_record(record["changes"][0]["after"]) == revised().after
    assert record["changes"][0]["after"]["way"] is None


def test_the_feed_is_atom_and_leaves_out_releases_without_a_change():
    feed = ET.fromstring(atom_feed(feed_of(report(revised()), report()), NOON).encode())
    atom = "{http://www.w3.org/2005/Atom}"
    entries = feed.findall(f"{atom}entry")
    assert len(entries) == 1
    assert {"id", "title", "updated"} <= {child.tag.removeprefix(atom) for child in entries[0]}
    assert "<b>over 9,500</b>" in entries[0].findtext(f"{atom}content")
    assert [link.get("rel") for link in feed.findall(f"{atom}link")] == ["self", "alternate"]
    assert {link.get("rel") for link in entries[0].findall(f"{atom}link")} == {"alternate", "related"}
    assert feed.findtext(f"{atom}id").endswith(":here/feed")


def test_what_a_publisher_writes_is_no_markup_in_a_feed():
    hostile = feed_of(report(revised(label=HOSTILE)))
    assert "<script" not in hostile.entries[0].html
    assert json_feed(hostile)["items"][0]["id"].startswith("here/")


def test_a_history_names_every_release_and_draws_the_numbers():
    stated = [
        Interval(figure=figure(f"[{value:,}] troops", value), first=entry(n), last=entry(n), until=None, confidence=1.0)
        for n, value in ((1, 9000), (3, 9500))
    ]
    told = render_history(
        SeriesHistory(source="s", key="troops", label="Troops", intervals=tuple(stated), releases=(entry(1), entry(2), entry(3)))
    )
    assert "┌" in told
    assert "not stated" in told
    assert told.index("9,000") < told.index("not stated") < told.rindex("9,500")
    assert "9,500┤" in told
    assert ".0" not in told, "on its axis numbers stand as in its lines"


def test_the_plot_stands_on_a_true_time_axis():
    """Two releases a week apart, the third a year later: its date stands far to the right, and no date is drawn over another."""
    releases = [replace(entry(n), observed_at=NOON + timedelta(days=days)) for n, days in ((1, 0), (2, 7), (3, 372))]
    held = [
        Interval(figure=figure(f"[{printed}] troops", value), first=release, last=release, until=None, confidence=1.0)
        for release, printed, value in zip(releases, ("9,000", "9,500", "9.7 thousand"), (9000, 9500, 9700), strict=True)
    ]
    told = render_history(
        SeriesHistory(source="s", key="troops", label="Troops", intervals=tuple(held), releases=tuple(releases))
    )
    (axis,) = [line for line in told.splitlines() if line.count("2024-03-01") and line.count("2025-03-08")]
    assert "2024-03-08" not in axis
    assert axis.index("2025-03-08") - axis.index("2024-03-01") > 40
    assert "9.7 thousand┤" in told, "the axis prints as the publisher does"


def test_a_vague_figure_is_told_in_its_own_words():
    vague = from_record(
        {
            **json_record(report(revised()))["changes"][0]["after"],
            "modifier": "vague",
            "value": None,
            "low": "10000",
            "high": "99999",
        }
    )
    assert stated(vague) == "over 9,500"


@pytest.mark.parametrize("form", FORMS)
def test_a_kept_number_that_no_longer_agrees_is_told_apart(form):
    total = revised("All troops")
    kept = Change(
        kind=ChangeKind.UNCHANGED, series="all", label="All troops", before=total.before, after=total.before,
        marks=(Mark.INCONSISTENT,),
    )  # fmt: skip
    told = FORMS[form](report(revised(), kept))
    assert "worth a look" in told
    assert "No longer agrees with the numbers that it belongs to" in told
    assert "in other words" not in told.lower()
    assert "79 unchanged" not in told


def test_a_converted_difference_has_no_more_digits_than_its_numbers():
    change = Change(
        kind=ChangeKind.REVISED, series="land", label="Land", delta=Decimal("29501.0378749"), percent=Decimal("125.5"), direction="up",
        before=figure("[9,073 square miles]", 9073, unit="[mi_i]2"), after=figure("[53,000 km2]", 53000, unit="km2"),
    )  # fmt: skip
    assert sentence(change) == "Land: 9,073 square miles → 53,000 km2 (+29,500 km², +125.5 %)"


def test_the_address_to_cite_is_a_link_in_markdown():
    """`escaped` would put strokes into a path with underscores."""
    source = SourceEntry(name="coalition", title="Fact_sheet", address="https://example.test/fact_sheet_*.html?a=<2>")
    told = markdown_report(replace(report(revised()), source=source))
    assert "Cite as: Fact\\_sheet, <https://example.test/fact_sheet_*.html?a=%3C2%3E>, release 4" in told


def test_a_link_to_the_live_page_names_its_words_as_a_browser_shows_them():
    broken = figure("They sent\n   [over 9,500]\u00a0 troops.", 9500, "over")
    assert live_passage("https://h.test/", broken).endswith("#:~:text=They%20sent%20over%209%2C500%20troops.")
