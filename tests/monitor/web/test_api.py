"""The API over the real server: its description is frozen, its parameters are strict, and pages, tags and mementos hold."""

import json
from datetime import UTC, datetime, timedelta, timezone
from email.utils import format_datetime, parsedate_to_datetime
from pathlib import Path

import pytest
from harbour_sheet import page
from watching import Watch
from web_pages import Pages

API = "/api/v1"
FROZEN = Path(__file__).parents[3] / "docs/reference/openapi.json"


@pytest.fixture(scope="module")
def watch(tmp_path_factory):
    """Three releases, an hour apart."""
    folder = tmp_path_factory.mktemp("api")
    sheet = folder / "sheet.html"
    watch = Watch(folder / "w.db", path=str(sheet))
    for patrols in ("2,700", "2,950", "3,000"):
        sheet.write_bytes(page([("over 2,700 patrols", f"over {patrols} patrols")]))
        watch.look()
    yield watch
    watch.close()


@pytest.fixture(scope="module")
def pages(watch):
    with Pages(watch.database, watch.parts.configuration) as pages:
        yield pages


def told(pages, path, **headers):
    return json.loads(pages.get(API + path, **headers).text)


def test_the_description_is_the_frozen_one(pages):
    """Write it anew with `figurewatch serve` and /openapi.json where the API changes on purpose."""
    assert json.loads(pages.get("/openapi.json").text) == json.loads(FROZEN.read_text(encoding="utf-8"))


def test_every_question_is_answered(pages, watch):
    (series,) = watch.database.history("patrols", "harbour")
    assert told(pages, "/sources")["sources"][0]["releases"] == 3
    assert [release["number"] for release in told(pages, "/sources/harbour/releases")["releases"]] == [3, 2, 1]
    assert told(pages, "/sources/harbour/releases/2")["changes"][0]["kind"] == "revised"
    values = [[row["value"] for row in told(pages, f"/sources/harbour/releases/{n}/figures")["figures"]] for n in (1, 3)]
    assert ["2700" in values[0], "3000" in values[1]] == [True, True]
    assert [point["value"] for point in told(pages, f"/sources/harbour/series/{series.key}")["points"]] == [
        "2700",
        "2950",
        "3000",
    ]
    assert [change["release"] for change in told(pages, "/changes?kind=revised")["changes"]] == [3, 2]
    assert [row["value"] for row in told(pages, "/search?q=patrols+%3E+2999")["series"]] == ["3000"]
    assert told(pages, "/search?q=patrols+%3E+3500")["series"] == []
    assert told(pages, "/sources/harbour/compare/1...latest")["changes"][0]["after"]["value"] == "3000"
    assert len(told(pages, "/sources/harbour/checks")["checks"]) == 3


def test_a_day_is_the_publishers_or_that_of_the_first_sight_and_every_answer_says_which(tmp_path):
    """Published on the first of March and of April, but both first seen in June."""
    sheet = tmp_path / "sheet.txt"
    watch = Watch(tmp_path / "w.db", path=str(sheet))
    watch.moment = datetime(2024, 6, 1, tzinfo=UTC)
    for day, boats in (("1 March 2024", 40), ("1 April 2024", 41)):
        sheet.write_text(f"Published on {day}.\n\nThe harbour has {boats} boats.\n")
        watch.look(timedelta(days=1))
    (series,) = watch.database.history("boats", "harbour")
    paths = {f"/sources/harbour/{part}": part.split("/")[0] for part in ("figures", f"series/{series.key}")}
    with Pages(watch.database, watch.parts.configuration) as pages:
        for path in paths:
            for query, day, value in (
                ("", "2024-03-15", "40"),
                ("&by=published", "2024-04-01", "41"),
                ("&by=seen", "2024-06-02", "40"),
            ):
                record = told(pages, f"{path}?as_of={day}{query}")
                assert record["as_of"] == {"day": day, "by": "seen" if "seen" in query else "published"}
                stated = [row["value"] for row in record.get("figures") or record["points"]]
                assert stated[-1] == value
            assert pages.get(f"{API}{path}?as_of=2024-04-01&by=seen").status == 404
            assert pages.get(f"{API}{path}?by=heard").status == 400
        for day, by, kinds in (
            ("2024-04-01", "published", ["revised"]),
            ("2024-03-31", "published", []),
            ("2024-04-01", "seen", []),
            ("2024-06-02", "seen", []),
            ("2024-06-03", "seen", ["revised"]),
        ):
            record = told(pages, f"/changes?kind=revised&as_of={day}&by={by}")
            assert (record["as_of"], [change["kind"] for change in record["changes"]]) == ({"day": day, "by": by}, kinds)
            page = pages.get(f"/?as_of={day}&by={by}").text
            assert (f"As known at the end of {day}" in page, "41</b>" in page or ">41<" in page) == (True, bool(kinds))
        assert told(pages, "/changes")["as_of"] is None
        for wrong in ("0", "86400", "soon"):
            assert pages.get(f"{API}/changes?as_of={wrong}").status == 400, "no number of seconds"
        assert pages.get("/?as_of=soon").status == pages.get("/?by=heard").status == 400
        compared = told(pages, "/sources/harbour/compare/2024-03-15...2024-04-15")
        assert (compared["by"], compared["before"]["number"], compared["release"]["number"]) == ("published", 1, 2)
        assert pages.get(f"{API}/sources/harbour/compare/2024-03-15...latest?by=seen").status == 404
    watch.close()


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/sources?colour=red", 400), ("/sources?limit=0", 400), ("/sources?limit=x", 400), ("/changes?kind=nonsense", 400),
        ("/changes?since=2024-01-01T00:00:00", 400), ("/sources/none", 404), ("/sources/harbour/releases/9", 404), ("/none", 404),
        ("/sources/harbour/figures?release=1", 400), ("/sources/harbour/figures?as_of=1999-01-01", 404), ("/sources/harbour/compare/1", 400), ("/sources/No", 400),
    ],
)  # fmt: skip
def test_an_error_is_a_problem_record(pages, path, status):
    answer = pages.get(API + path)
    record = json.loads(answer.text)
    assert (answer.status, record["status"], answer.headers["content-type"]) == (status, status, "application/problem+json")
    assert record["detail"]


def test_a_page_leads_to_the_next_one(pages):
    first = pages.get(f"{API}/sources/harbour/releases?limit=2")
    following = first.headers["link"].split(">")[0].strip("<")
    assert [release["number"] for release in json.loads(pages.get(following).text)["releases"]] == [1]
    assert "link" not in {name.lower() for name in pages.get(following).headers}


@pytest.mark.parametrize("what", ["sources", "changes", "timemap/harbour", "sources/harbour/captures/{}"])
def test_what_the_client_has_is_not_sent_again(pages, watch, what):
    path = f"{API}/{what}".format(watch.database.latest_release("harbour").capture)
    whole = pages.get(path)
    for held in (whole.headers["etag"], f'"other", W/{whole.headers["etag"]}', "*"):
        again = pages.get(path, If_None_Match=held)
        assert (again.status, again.body, again.headers["etag"]) == (304, b"", whole.headers["etag"])
    assert pages.get(path, If_None_Match='"other"').body == whole.body


def test_lists_are_also_csv(pages):
    answer = pages.get(f"{API}/sources/harbour/releases", Accept="text/csv")
    assert answer.headers["content-type"].startswith("text/csv")
    assert [row.split(",")[0] for row in answer.text.splitlines()] == ["number", "3", "2", "1"]


@pytest.mark.parametrize("what", ["releases", "checks"])
def test_releases_and_checks_come_in_pages_by_key_to_the_last_one(pages, what):
    """Not by place: a visit that comes between two pages moves nothing."""
    path, seen = f"{API}/sources/harbour/{what}?limit=1", []
    while path:
        answer = pages.get(path)
        seen += json.loads(answer.text)[what]
        path = next((link.split(">")[0].strip("<") for link in [answer.headers.get("link", "")] if link), None)
    assert seen == told(pages, f"/sources/harbour/{what}")[what]
    assert len(seen) == 3


def test_a_moment_leads_to_the_capture_that_was_the_present_one(pages, watch):
    """RFC 7089: the gate redirects, the memento says when it was taken, the map lists all."""
    releases = {release.number: release for release in watch.database.releases("harbour").items}
    gate = pages.get(f"{API}/timegate/harbour", Accept_Datetime="Fri, 01 Mar 2024 14:30:00 GMT")
    assert (gate.status, gate.headers["vary"]) == (302, "accept-datetime")
    assert gate.headers["location"].endswith(releases[2].capture)
    memento = pages.get(gate.headers["location"])
    assert parsedate_to_datetime(memento.headers["memento-datetime"]) == releases[2].observed_at.replace(microsecond=0)
    assert memento.headers["content-disposition"] == "attachment"
    assert pages.get(f"{API}/timemap/harbour").text.count('rel="memento"') == 3
    for moment, number in (
        ("Fri, 01 Mar 1991 00:00:00 GMT", 1),  # before the first one
        (format_datetime(releases[2].observed_at - timedelta(seconds=1)), 1),
        (format_datetime(releases[2].observed_at), 2),
        (format_datetime(releases[2].observed_at.astimezone(timezone(timedelta(hours=9)))), 2),
        ("Fri, 01 Mar 2199 00:00:00 GMT", 3),
    ):
        gate = pages.get(f"{API}/timegate/harbour", Accept_Datetime=moment)
        assert gate.headers["location"].endswith(releases[number].capture), moment
    for wrong in ("yesterday", "Fri, 31 Dec 9999 23:59:59 -1200"):
        assert pages.get(f"{API}/timegate/harbour", Accept_Datetime=wrong).status == 400
