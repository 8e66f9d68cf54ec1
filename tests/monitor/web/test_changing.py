"""What changes something: only from a page of ours, only by whom it may be, and undone by one click."""

import urllib.parse

import pytest
from harbour_sheet import page
from web_pages import Pages

from monitor.assembly import open_parts
from monitor.clock import utc_now
from monitor.configuration import Channel, load
from monitor.doctor import examine
from monitor.isolation import visit
from monitor.notifications.channels import DeliveryError
from monitor.web import alerting

pytestmark = pytest.mark.long

HOME = {"Sec_Fetch_Site": "same-origin"}
TOKEN = "a-token-of-some-length"


def form(**fields):
    return urllib.parse.urlencode(fields).encode()


@pytest.fixture
def place(tmp_path):
    """A configuration with two releases of one source."""
    sheet = tmp_path / "sheet.html"
    path = tmp_path / "config.toml"
    path.write_text('[monitor]\nminimum_delay = 0\n\n[[source]]\nname = "harbour"\npath = "sheet.html"\n', encoding="utf-8")
    parts = open_parts(load(path, {}))
    for patrols in ("2,700", "2,950"):
        sheet.write_bytes(page([("over 2,700 patrols", f"over {patrols} patrols")]))
        visit(parts.configuration.sources[0], parts, "test")
    yield path, parts
    parts.close()


def shown(place, **site):
    path, parts = place
    return Pages(parts.database, parts.configuration, may_write=True, path=path, **site)


def test_a_source_is_shown_first_and_added_by_one_click(place, publisher):
    publisher.serve("/facts", page())
    reloaded = []
    fields = {"address": publisher.url("/facts"), "private": "yes", "name": "quay"}
    with shown(place, reload=lambda: reloaded.append(1)) as pages:
        before = place[0].read_text(encoding="utf-8")
        preview = pages.post("/add", form(**fields), **HOME)
        assert (preview.status, "over 2,700" in preview.text, "allow_private_addresses" in preview.text) == (200, True, True)
        assert place[0].read_text(encoding="utf-8") == before
        added = pages.post("/add", form(save="yes", **fields), **HOME)
        assert "quay was added." in pages.get(added.headers["location"]).text
    assert (added.status, reloaded) == (303, [1])
    assert [source.name for source in load(place[0], {}).sources] == ["harbour", "quay"]


def test_a_listing_and_a_feed_are_offered_beside_the_page_and_one_click_shows_them(place, publisher):
    links = "".join(f'<a href="/media/sheet-{number}.html">Sheet {number}</a> ' for number in (4, 3, 2))
    feed = '<link rel="alternate" type="application/rss+xml" href="/feed.xml">'
    publisher.serve("/reports", f"<head>{feed}</head><h1>Reports</h1><p>All our sheets.</p><p>{links}</p>".encode())
    publisher.serve("/media/sheet-4.html", page())
    fields = {"address": publisher.url("/reports"), "private": "yes"}
    with shown(place) as pages:
        offered = pages.post("/add", form(**fields), **HOME).text
        assert "It announces a feed" in offered
        assert "It links to 3 documents whose addresses are alike" in offered
        listing = pages.post("/add", form(**fields, kind="listing"), **HOME).text
        assert "over 2,700" in listing
        assert pages.post("/add", form(**fields, kind="listing", name="quay", save="yes"), **HOME).status == 303
    (added,) = (source for source in load(place[0], {}).sources if source.name == "quay")
    assert (added.listing, added.link) == (publisher.url("/reports"), r"/media/sheet-\d+\.html$")


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("ftp://h.test/", "no address"),
        ("http://a:b@h.test/", "without a password"),
        ("http://127.0.0.1:9/", "private"),
        ("", "no address"),
    ],
)
def test_an_address_that_cannot_be_watched_is_told(place, address, words):
    with shown(place) as pages:
        answer = pages.post("/add", form(address=address, save="yes"), **HOME)
    assert (answer.status, words in answer.text) == (400, True)
    assert len(load(place[0], {}).sources) == 1


def test_a_file_that_cannot_be_used_afterwards_stays_as_it_was(place, publisher):
    publisher.serve("/facts", page())
    before = place[0].read_bytes()
    with shown(place) as pages:
        answer = pages.post("/add", form(address=publisher.url("/facts"), private="yes", name="Not A Name", save="yes"), **HOME)
    assert answer.status in (303, 400)
    load(place[0], {})
    assert answer.status == 303 or place[0].read_bytes() == before


@pytest.mark.parametrize(
    "headers",
    [{"Sec_Fetch_Site": "cross-site"}, {"Origin": "https://evil.test"}, {"Origin": "null"}, {}, {"Sec_Fetch_Site": "same-site"}],
)
def test_a_form_of_another_site_changes_nothing(place, headers):
    source = "/sources/harbour"
    changing = (
        "/add",
        "/alerts/channels/desk/test",
        *(f"{source}/{act}" for act in ("check", "pause", "remove", "decisions/1/undo")),
    )
    with shown(place) as pages:
        answers = {path: pages.post(path, form(address="http://h.test/"), **headers).status for path in changing}
    assert answers == dict.fromkeys(changing, 403)


@pytest.mark.parametrize(
    ("refusal", "told"),
    [
        (None, (True, "[channel.desk] took the last message")),
        ("it answered 404", (False, "[channel.desk] did not take the last message: it answered 404")),
    ],
)
def test_what_a_channel_says_to_a_trial_is_known_to_the_doctor_and_not_sent_again(place, monkeypatch, refusal, told):
    def answers(*_):
        if refusal:
            raise DeliveryError(refusal)

    monkeypatch.setattr(alerting, "send", answers)
    path, parts = place
    configuration = parts.configuration.model_copy(update={"channel": {"desk": Channel(url="https://desk.test/hook")}})
    with Pages(parts.database, configuration, may_write=True, path=path) as pages:
        assert "[figurewatch] trial" in pages.post("/alerts/channels/desk/test", **HOME).text
    (finding,) = (finding for finding in examine(configuration, utc_now()) if finding.what == "channels")
    assert (finding.well, finding.told[: len(told[1])]) == told
    assert parts.database.due_channels(utc_now()) == []


def test_a_read_only_service_takes_no_form(place):
    with Pages(place[1].database, place[1].configuration) as pages:
        assert pages.post("/sources/harbour/check", **HOME).status == 403


def test_with_a_token_only_who_shows_it_may_change_something(place):
    with shown(place, web={"token": TOKEN}) as pages:
        check = "/sources/harbour/check"
        assert pages.post(check, **HOME).status == 403
        assert pages.post("/log-in", form(token="wrong"), **HOME).status == 403
        answer = pages.post("/log-in", form(token=TOKEN), **HOME)
        assert {"HttpOnly", "SameSite=strict"} <= set(answer.headers["set-cookie"].replace("; ", ";").split(";"))
        assert pages.post(check, Cookie=answer.cookies, **HOME).status == 303
        assert pages.post(check, Authorization=f"Bearer {TOKEN}").status == 303
        assert pages.post(check, Cookie=answer.cookies, Sec_Fetch_Site="cross-site").status == 403


def test_who_logged_in_is_kept_with_what_they_decide_and_can_log_out(place):
    with shown(place, web={"token": TOKEN}) as pages:
        refused = pages.post("/sources/harbour/pause", **HOME)
        assert (refused.status, '<p><a href="/log-in">' in refused.text) == (403, True)
        cookies = pages.post("/log-in", form(token=TOKEN, name="Zoë\x1b Ash"), **HOME).cookies
        assert pages.post("/sources/harbour/pause", Cookie=cookies, **HOME).status == 303
        assert "paused by Zoë Ash on" in pages.get("/sources/harbour", Cookie=cookies).text
        assert "Log out" in pages.get("/", Cookie=cookies).text
        left = pages.post("/log-out", Cookie=cookies, **HOME)
        assert (left.status, "Max-Age=0" in left.headers["set-cookie"]) == (303, True)


def test_who_holds_a_former_token_is_led_to_the_log_in(place):
    with shown(place, web={"token": TOKEN}) as pages:
        refused = pages.post("/sources/harbour/pause", Cookie="figurewatch=former; figurewatch-name=Zoe", **HOME)
        assert (refused.status, '<p><a href="/log-in">' in refused.text, "Log out" in refused.text) == (403, True, False)


def test_check_now_makes_a_source_due(place):
    with shown(place) as pages:
        assert pages.post("/sources/harbour/check", **HOME).status == 303
    assert place[1].database.next_due("harbour") is not None


def test_a_source_is_paused_resumed_and_removed_by_clicks_that_are_kept(place):
    database = place[1].database
    with shown(place) as pages:
        for word, state in (("pause", "paused"), ("resume", "new"), ("remove", "removed"), ("resume", "new")):
            assert pages.post(f"/sources/harbour/{word}", form(note="moving"), **HOME).status == 303
            assert (f"state-{state}" in pages.get("/sources").text) is (state != "new")
            assert (database.next_due("harbour") is not None) is (word == "resume")
        again = pages.post("/sources/harbour/resume", **HOME)
        assert (again.status, "is visited already" in again.text) == (400, True)
        assert "removed by" in pages.get("/sources/harbour").text
    assert [decision.kind for decision in database.decisions_about("harbour")] == ["pause", "resume", "remove", "resume"]
    assert {decision.note for decision in database.decisions_about("harbour")} == {"moving"}


def test_a_decision_is_shown_first_made_and_undone(place):
    database = place[1].database
    (series,) = database.history("patrols", "harbour")
    decide = f"/sources/harbour/figures/{series.key}/decide"
    with shown(place) as pages:
        effect = pages.get(f"{decide}?what=rename&words=Patrols+at+sea")
        assert "is called “Patrols at sea” in all 2 releases" in effect.text
        assert database.history_of("harbour", series.key).label == series.label
        assert pages.post(decide, form(what="rename", words="Patrols at sea", release="2", note="style"), **HOME).status == 303
        assert database.history_of("harbour", series.key).label == "Patrols at sea"
        assert "(style)" in pages.get("/check").text
        assert pages.post("/sources/harbour/decisions/1/undo", **HOME).status == 303
    assert database.history_of("harbour", series.key).label == series.label


def test_a_decision_about_a_match_is_tried_before_it_is_made(place):
    database = place[1].database
    (series,) = database.history("patrols", "harbour")
    decide = f"/sources/harbour/figures/{series.key}/decide?what=split&release=2"
    with shown(place) as pages:
        text = pages.get(decide).text
        assert "1 figure would come to another series, 1 would leave theirs; 1 series would begin and 0 would end" in text
        assert "release 2: - Patrols" in text
        assert len(database.history_of("harbour", series.key).points) == 2, "nothing was changed"
    with Pages(database, place[1].configuration) as pages:
        assert "would come to" not in pages.get(decide).text, "a service that only shows derives nothing"


@pytest.mark.parametrize(
    "fields", [{"what": "nonsense"}, {"what": "merge", "words": "none"}, {"what": "confirm", "release": "9"}, {}]
)
def test_a_decision_that_cannot_be_made_is_told(place, fields):
    (series,) = place[1].database.history("patrols", "harbour")
    with shown(place) as pages:
        answer = pages.post(f"/sources/harbour/figures/{series.key}/decide", form(**fields), **HOME)
    assert (answer.status, "Traceback" in answer.text) == (400, False)


@pytest.mark.parametrize(("what", "releases"), [("release", 3), ("discard", 2)])
def test_a_held_document_is_decided_about_by_one_click(place, what, releases):
    path, parts = place
    (path.parent / "sheet.html").write_text("<h1>Page not found</h1><p>Try our search.</p>", encoding="utf-8")
    visit(parts.configuration.sources[0], parts, "test")
    with shown(place) as pages:
        text = pages.get("/check").text
        assert "It is a release: harbour" in text
        (held,) = parts.database.held_documents()
        assert "Page not found" in pages.get(f"/sources/harbour/captures/{held.capture}").text
        assert pages.post(f"/sources/harbour/held/{what}", form(note="seen"), **HOME).status == 303
        assert "a release: harbour" not in pages.get("/check").text
        assert pages.post(f"/sources/harbour/held/{what}", **HOME).status == 400
        assert pages.post("/sources/harbour/held/nonsense", **HOME).status == 404
    assert parts.database.latest_release("harbour").number == releases
