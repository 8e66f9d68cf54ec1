"""Every page from the real server: what it answers, what it weighs, and that it keeps a stranger out."""

import json
import re
from datetime import UTC, datetime, timedelta
from html.parser import HTMLParser

import pytest
from harbour_sheet import page
from release_builder import publish, revised
from watching import Watch
from web_pages import Pages

from monitor.assembly import open_parts
from monitor.configuration import Configuration, Source
from monitor.reports.history_plot import render_history
from monitor.web.charts import chart
from monitor.web.rendering import as_sentence
from monitor.web.sources import rhythm
from monitor.web.stored import direction_of

FIRST_LEVEL = [
    "/",
    "/sources",
    "/search",
    "/check",
    "/alerts",
    "/add",
    "/log-in",
    "/feed.atom",
    "/feed.json",
    "/openapi.json",
    "/api/v1/sources",
    "/api/v1/changes",
]
MOST_BYTES = 100_000
MORNING = datetime(2026, 6, 1, 6, tzinfo=UTC)


@pytest.fixture(scope="module")
def watch(tmp_path_factory):
    """Three releases: a number revised twice, the first time with the date unchanged."""
    folder = tmp_path_factory.mktemp("pages")
    sheet = folder / "sheet.html"
    watch = Watch(folder / "w.db", path=str(sheet), title="Harbour <b>facts</b>")
    for patrols in ("2,700", "2,950", "3,000"):
        sheet.write_bytes(page([("over 2,700 patrols", f"over {patrols} patrols")]))
        watch.look()
    yield watch
    watch.close()


@pytest.fixture(scope="module")
def pages(watch):
    with Pages(watch.database, watch.parts.configuration, clock=watch.parts.clock) as pages:
        yield pages


@pytest.fixture(scope="module")
def addresses(watch):
    (series,) = watch.database.history("patrols", "harbour")
    capture = series.points[-1].release.capture
    return {
        "source": "/sources/harbour",
        "compare": "/sources/harbour/compare/previous...latest",
        "figure": f"/sources/harbour/figures/{series.key}",
        "stored": f"/sources/harbour/captures/{capture}",
        "search": "/search?q=patrols",
    }


@pytest.mark.parametrize("path", FIRST_LEVEL)
def test_every_first_level_page_answers_on_an_empty_database(tmp_path, path):
    parts = open_parts(Configuration.model_validate({"monitor": {"database": f"sqlite:///{tmp_path / 'empty.db'}"}}))
    with Pages(parts.database, parts.configuration) as pages:
        answer = pages.get(path)
    parts.close()
    assert answer.status == 200
    assert answer.body


def test_what_changed_tells_old_and_new_with_its_quote_and_a_small_picture(pages):
    text = pages.get("/").text
    assert "over 2,700" in text
    assert "over 3,000" in text
    assert '<svg class="spark"' in text
    assert "<mark>over 3,000</mark>" in text


def test_what_changed_names_a_source_whose_publisher_is_late(tmp_path):
    sheet = tmp_path / "sheet.txt"
    watch = Watch(tmp_path / "late.db", path=str(sheet))
    for boats in range(40, 45):
        sheet.write_text(f"Published on {boats - 39} June 2024.\n\nThe harbour has {boats} boats.\n")
        watch.look()
    late = watch.database.overview_of("harbour").overdue_from
    for days, told in ((-1, False), (0, True)):
        now = datetime.combine(late + timedelta(days=days), MORNING.time(), UTC)
        with Pages(watch.database, watch.parts.configuration, clock=lambda now=now: now) as pages:
            assert (f"expected before {late}" in pages.get("/").text) is told
    watch.close()


def test_what_changed_looks_back_over_today_and_since_the_last_visit(watch):
    """The clock of the pages is the third day of three releases; the visit before was on the first."""
    moments = [release.observed_at for release in reversed(watch.database.releases("harbour").items)]
    visit = f"visits=~{(moments[0] + timedelta(minutes=1)).isoformat()}"
    with Pages(watch.database, watch.parts.configuration, clock=lambda: moments[2] + timedelta(minutes=1)) as pages:
        text = pages.get("/", Cookie=visit).text
        figures = watch.database.latest_release("harbour").figures
        for name in ("today", "since your last visit", "in the last seven days"):
            assert f">{name}</a>: 1 figure changed, {figures - 1} did not" in text
        assert text.count("new to you") == 2
        address = re.search(r'href="(/\?since=[^"]+)">since your last visit', text)[1]
        narrowed = pages.get(address, Cookie=visit).text
    assert (narrowed.count("<article>"), 'aria-current="true">since your last visit' in narrowed) == (2, True)


@pytest.mark.parametrize("name", ["source", "compare", "figure", "stored", "search"])
def test_a_page_is_light_whole_and_escapes_its_publisher(pages, addresses, name):
    answer = pages.get(addresses[name])
    assert answer.status == 200
    assert len(answer.body) < MOST_BYTES
    assert "<b>facts</b>" not in answer.text
    assert "<script" not in answer.text
    assert "style=" not in answer.text
    assert Tags.open_after(answer.text) == []


@pytest.mark.parametrize("name", ["source", "compare", "figure", "stored", "search"])
def test_no_link_leads_nowhere_and_nothing_is_loaded_from_elsewhere(pages, addresses, name):
    text = pages.get(addresses[name]).text
    loaded = re.findall(r'<(?:link rel="stylesheet"|img|script|iframe)[^>]*(?:href|src)="([^"]+)"', text)
    assert [address for address in loaded if not address.startswith("/static/")] == []
    inner = {address.split("#")[0] for address in re.findall(r'href="(/[^"]*)"', text)}
    assert {address: pages.get(address.replace("&amp;", "&")).status for address in inner} == dict.fromkeys(inner, 200)


def test_no_page_shows_the_key_in_an_address(tmp_path, publisher):
    place, later = "/facts?api_key=hush", "The harbour has 41 boats and 7 cranes. One pier is closed."
    watch = Watch(tmp_path / "one.db", url=publisher.url(place))
    for text in (later.replace("41", "40"), later, "<h1>Page not found</h1><p>Try our search.</p>"):
        publisher.serve(place, text.encode())
        watch.look()
    (held,), (series,) = watch.database.held_documents(), watch.database.history("boats", "harbour")
    captures = [f"/sources/harbour/captures/{capture}" for capture in (held.capture, series.points[-1].release.capture)]
    places = [*FIRST_LEVEL, "/sources/harbour", "/sources/harbour/compare/1...2", f"/sources/harbour/figures/{series.key}"]
    own = "/api/v1/sources/harbour"
    asked = [own, *(f"{own}/{part}" for part in ("checks", "releases/2", "figures", "compare/1...2")), "/api/v1/timemap/harbour"]
    with Pages(watch.database, watch.parts.configuration, may_write=True) as pages:
        answers = {place: pages.get(place) for place in (*places, *captures, "/search?q=boats", *asked)}
    watch.close()
    assert {answer.status for answer in answers.values()} == {200}
    assert "the live page" in answers["/check"].text
    assert [place for place, answer in answers.items() if "hush" in f"{answer.text}{answer.headers}"] == []


def test_a_source_with_one_release_offers_nothing_to_compare(tmp_path):
    sheet = tmp_path / "sheet.txt"
    sheet.write_text("The harbour has 40 boats.\n", encoding="utf-8")
    watch = Watch(tmp_path / "one.db", path=str(sheet))
    watch.look()
    with Pages(watch.database, watch.parts.configuration) as pages:
        text, first = pages.get("/sources/harbour").text, pages.get("/").text
    watch.close()
    assert ('type="radio"' in text, "of the last 0" in text, "page of release 1" in text) == (False, False, True)
    assert ("0 changes" in first, "Nothing has changed" in first) == (False, True)


def test_a_report_that_is_due_waits_only_for_earlier_ones_that_failed(tmp_path):
    sheet = tmp_path / "sheet.txt"
    watch = Watch(tmp_path / "one.db", path=str(sheet), notify=["desk"], channels={"desk": "https://desk.test/"})
    with Pages(watch.database, watch.parts.configuration, clock=lambda: watch.moment) as pages:
        told = []
        for boats in (40, 41, 42):
            sheet.write_text(f"The harbour has {boats} boats.\n", encoding="utf-8")
            watch.look()
            text = pages.get("/alerts").text
            told.append((text.count("due now"), text.count("after those before it")))
            for delivery in watch.database.pending_deliveries(watch.moment):
                watch.database.mark_deliveries_failed([delivery.id], watch.moment, "no answer", watch.moment + timedelta(days=1))
    watch.close()
    assert told == [(0, 0), (1, 0), (0, 1)]


@pytest.mark.parametrize(
    ("settings", "told"),
    [({}, "every day"), ({"every": "6h"}, "every 6 hours"), ({"schedule": "@monthly"}, "on the first of each month")],
)
def test_how_often_a_source_is_visited_is_told_in_words(settings, told):
    assert rhythm(Source(name="a", url="https://h.test/", **settings)) == told


def test_two_releases_are_compared_by_number_by_word_and_by_date(pages):
    for pair in ("1...3", "3...1", "1..latest", "2020-01-01...latest"):
        answer = pages.get(f"/sources/harbour/compare/{pair}")
        assert (answer.status, "over 3,000" in answer.text) in ((200, True), (404, False)), pair
    assert "over 2,700" in pages.get("/sources/harbour/compare/1...3").text
    assert pages.get("/sources/harbour/compare/1").status == 400
    for number in ("9", "9" * 40):
        assert pages.get(f"/sources/harbour/compare/1...{number}").status == 404
    assert pages.get("/sources/harbour?a=1&b=3").headers["location"] == "/sources/harbour/compare/1...3"


def test_two_releases_in_a_row_are_compared_with_the_marks_that_their_check_gave(tmp_path):
    sheet = tmp_path / "sheet.md"
    watch = Watch(tmp_path / "w.db", path=str(sheet))
    for patrols in ("2,700", "2,950"):
        sheet.write_text(f"# Harbour\n\nAs of 1 March 2024\n\nOur ships completed {patrols} patrols, and 12 crews are at sea.\n")
        watch.look()
    with Pages(watch.database, watch.parts.configuration, clock=watch.parts.clock) as pages:
        for path in ("/", "/sources/harbour/compare/1...2"):
            assert "Changed without a new date on the page" in pages.get(path).text, path
    watch.close()


def test_a_source_is_shown_as_known_on_a_day_by_either_clock(pages, watch):
    seen = watch.database.latest_release("harbour").observed_at.date()
    text = pages.get(f"/sources/harbour?as_of={seen}&by=seen").text
    assert ("Figures of release 3" in text, '<option value="seen" selected>' in text) == (True, True)
    assert pages.get(f"/sources/harbour?as_of={seen - timedelta(days=1)}&by=seen").status == 404
    assert pages.get(f"/sources/harbour?as_of={seen}&by=nonsense").status == 400


def test_a_long_number_stands_whole_beside_its_chart(tmp_path):
    watch = Watch(tmp_path / "w.db", path=str(tmp_path / "sheet.html"))
    for patrols in ("987,654,321,012,345", "1,087,654,321,012,999"):
        (tmp_path / "sheet.html").write_bytes(page([("over 2,700 patrols", f"{patrols} patrols")]))
        watch.look()
    (series,) = watch.database.history("patrols", "harbour")
    numbers = re.findall(r'class="number" x="(\d+)".*?>([\d,]+)<', chart(series))
    assert [number for _, number in numbers] == ["987,654,321,012,345", "1,087,654,321,012,999"]
    assert all(int(x) >= 7 * len(number) for x, number in numbers)
    watch.close()


def test_a_quote_is_read_in_the_direction_of_its_own_words(pages, addresses):
    for name in ("compare", "figure", "stored"):
        assert 'dir="auto"' in pages.get(addresses[name]).text, name


def test_a_message_that_stands_alone_is_a_sentence():
    assert as_sentence("the page states no figure. Is it right") == "The page states no figure. Is it right."
    assert as_sentence("http://quay.test/a answered 500.") == "http://quay.test/a answered 500."


def test_a_figure_is_also_data_and_a_picture(pages, addresses):
    base = addresses["figure"]
    rows = pages.get(f"{base}.csv").text.splitlines()
    assert [row.split(",")[7] for row in rows] == ["value", "2700", "2950", "3000"]
    assert [point["value"] for point in json.loads(pages.get(f"{base}.json").text)["points"]] == ["2700", "2950", "3000"]
    described = json.loads(pages.get(f"{base}.metadata.json").text)
    assert [column["name"] for column in described["tableSchema"]["columns"]] == rows[0].split(",")
    picture = pages.get(f"{base}.svg")
    assert picture.headers["content-type"].startswith("image/svg+xml")
    assert picture.text.count("<circle") == 3
    assert 'fill="none" stroke="currentColor" stroke-width="1.5"' in picture.text, "a quiet correction is a hollow mark"


@pytest.mark.parametrize(
    ("text", "direction"),
    [("3,400 مزارع, of them 12", "rtl"), ("אגם 12", "rtl"), ("12 מ", "rtl"), ("Lac 12", "ltr"), ("", "ltr")],
)
def test_a_stored_page_runs_as_its_first_letter_does(text, direction):
    assert direction_of(text) == direction


def test_a_stored_page_marks_its_figures_and_its_bytes_are_inert(pages, addresses):
    assert '<a href="/sources/harbour/figures/' in pages.get(addresses["stored"]).text
    raw = pages.get(addresses["stored"] + "/content")
    assert raw.headers["content-disposition"] == "attachment"
    assert "sandbox" in raw.headers["content-security-policy"]
    assert raw.headers["content-type"] == "application/octet-stream"


def test_search_finds_words_numbers_and_units_and_shows_how(pages):
    assert "for example" in pages.get("/search").text.lower()
    assert "1 figure found" in pages.get("/search?q=patrols+2950").text
    assert "No figure found" in pages.get("/search?q=patrols+99").text
    assert "No figure found" in pages.get("/search?q=whales").text


@pytest.mark.parametrize(
    ("asked", "verdict"),
    [
        ("patrols+%3E+2999", "1 figure found"),
        ("patrols+over+3500", "No figure found"),
        ("at+least+3,000+patrols", "1 figure found"),
        ("patrols+between+2900+and+3100", "1 figure found"),
        ("patrols+under+2800", "No figure found"),  # it was, two releases ago: the last statement counts
    ],
)
def test_search_compares_the_number_that_was_stated_last(pages, asked, verdict):
    assert verdict in pages.get(f"/search?q={asked}").text


def test_a_fall_that_became_a_rise_is_drawn_as_going_up(tmp_path):
    sheet = tmp_path / "sheet.txt"
    watch = Watch(tmp_path / "w.db", path=str(sheet))
    for told in ("fell by 3% to 1.7", "rose by 1% to 1.8"):
        sheet.write_text(f"Visits {told} million.\n", encoding="utf-8")
        watch.look(timedelta(days=1))
    (series,) = (series for series in watch.database.history("visits", "harbour") if series.intervals[0].figure.unit == "%")
    with Pages(watch.database, watch.parts.configuration) as pages:
        for path in ("/", "/sources/harbour", "/search?q=visits"):
            picture = re.search(r'from down 3% to up 1%"><path d="M\S+ ([\d.]+)H[^V]+V([\d.]+)H', pages.get(path).text)
            assert picture is not None, path
            assert float(picture[1]) > float(picture[2]), path
        assert ">-3</text>" in pages.get(f"/sources/harbour/figures/{series.key}").text
    assert render_history(series).index("up 1%") < render_history(series).index("down 3%")
    watch.close()


def test_search_finds_a_figure_by_the_month_and_the_day_of_its_period(tmp_path):
    sheet = tmp_path / "sheet.txt"
    sheet.write_text("In June 2024 the port served 4,100 boats. In May 2024 it served 3,900 boats.\n", encoding="utf-8")
    watch = Watch(tmp_path / "w.db", path=str(sheet))
    watch.look()
    with Pages(watch.database, watch.parts.configuration) as pages:
        for asked, stated in (("boats+2024-06", "4,100"), ("boats+2024-05-31", "3,900"), ("2024-06-30", "4,100")):
            text = pages.get(f"/search?q={asked}").text
            assert ("1 figure found" in text, stated in text) == (True, True), asked
        assert "No figure found" in pages.get("/search?q=boats+2024-07").text
    watch.close()


def test_a_page_of_many_sources_with_their_buttons_is_light(tmp_path):
    sources = [
        {"name": f"source-{number}", "title": f"Harbour number {number}, monthly", "url": "https://h.test"}
        for number in range(120)
    ]
    settings = {"monitor": {"database": f"sqlite:///{tmp_path / 'many.db'}"}, "source": sources}
    parts = open_parts(Configuration.model_validate(settings))
    for number in range(60):
        publish(parts.database, MORNING, source=f"source-{number}")
    with Pages(parts.database, parts.configuration, may_write=True) as pages:
        answer = pages.get("/sources")
    parts.close()
    assert answer.text.count("Pause") == 100, "a button and its name for each of fifty"
    assert len(answer.body) < MOST_BYTES


def test_long_lists_are_paged_and_every_change_stands_on_one_page(tmp_path):
    parts = open_parts(Configuration.model_validate({"monitor": {"database": f"sqlite:///{tmp_path / 'many.db'}"}}))
    many = [(f"series-{number}", f"Boats of port {number}") for number in range(170)]
    publish(parts.database, MORNING)
    publish(parts.database, MORNING, [revised(1000 + number, 2000, key) for number, key in enumerate(many)], number=2)
    with Pages(parts.database, parts.configuration) as pages:
        for path in ("/", "/search?q=boats"):
            told, address = [], path
            while address:
                answer = pages.get(address)
                assert len(answer.body) < MOST_BYTES
                told += re.findall(r'(?:<h3>|<th scope="row"[^>]*>)<a href="[^"]*">(Boats of port \d+)</a>', answer.text)
                following = re.search(r'rel="next" href="([^"]+)"', answer.text)
                address = following and following[1].replace("&amp;", "&")
            assert sorted(told) == sorted(label for _, label in many), path
        for after in ("nonsense", "x~1~2", "2024-01-01T00:00:00+00:00~1~9223372036854775808"):
            assert pages.get(f"/?after={after}").status == 400
        assert pages.get("/search?q=boats&after=9223372036854775808").status == 400
    parts.close()


@pytest.mark.parametrize("place", ["", "/sources/harbour", "{figure}", "/search"])
def test_each_feed_tells_the_changes_with_links_to_itself_and_to_our_page(pages, addresses, place):
    base = place.format(figure=addresses["figure"])
    words = "?q=patrols" if place == "/search" else ""
    told = json.loads(pages.get(f"{base}/feed.json{words}").text)
    assert [("over 3,000" in item["content_html"], "over 2,950" in item["content_html"]) for item in told["items"]] == [
        (True, True), (False, True),
    ]  # fmt: skip
    assert told["feed_url"] == f"{pages.address}{base}/feed.json{words}"
    for address in (told["home_page_url"], *(item["url"] for item in told["items"])):
        assert pages.get(address.removeprefix(pages.address)).status == 200
    atom = pages.get(f"{base}/feed.atom{words}")
    assert atom.headers["content-type"] == "application/atom+xml"
    assert atom.text.count("<entry>") == 2
    assert f'rel="self" href="{pages.address}{base}/feed.atom{words}"' in atom.text


def test_a_feed_that_is_not_there_says_which_are(pages, addresses):
    assert (pages.get("/feed.rss").status, pages.get("/search/feed.atom").status) == (404, 400)
    assert "No " not in pages.get("/search/feed.json?q=whales").text


@pytest.mark.parametrize(
    ("path", "status"),
    [("/sources/none", 404), ("/nope", 404), ("/sources/harbour/figures/none", 404), ("/sources/harbour?as_of=soon", 400),
     ("/sources/harbour?as_of=1999-01-01", 404), ("/?since=yesterday", 400), ("/?start=x", 400),
     ("/sources/harbour/captures/00", 404), ("/sources/%00", 404), ("/sources/..%2f..%2fetc", 404)],
)  # fmt: skip
def test_what_is_not_there_is_a_page_that_says_so(pages, path, status):
    answer = pages.get(path)
    assert (answer.status, answer.text.startswith("<!doctype html>")) == (status, True)
    assert "Traceback" not in answer.text


@pytest.mark.parametrize("host", ["evil.test", "evil.test:80", "", "127.0.0.1.evil.test", "localhost.evil.test"])
def test_a_name_that_is_not_ours_is_refused(pages, host):
    assert pages.get("/", Host=host).status in (400, 421)


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1:8787", "[::1]:80", "192.168.1.5"])
def test_this_machine_and_addresses_in_digits_are_ours(pages, host):
    assert pages.get("/", Host=host).status == 200


def test_no_answer_may_run_load_or_frame_anything(pages):
    for path in ("/", "/nope", "/api/v1/sources", "/static/style.css"):
        headers = pages.get(path).headers
        assert "default-src 'none'" in headers["content-security-policy"]
        assert "frame-ancestors 'none'" in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"
    assert "server" not in {name.lower() for name in pages.get("/").headers}


def test_nothing_is_written_where_nothing_may_be(pages):
    assert [pages.post(path).status for path in ("/", "/sources", "/api/v1/sources")] == [405] * 3


class Tags(HTMLParser):
    """Which elements were never closed."""

    VOID = frozenset({"meta", "link", "input", "br", "path", "circle", "rect"})

    def __init__(self):
        super().__init__()
        self.open = []

    @classmethod
    def open_after(cls, text):
        reader = cls()
        reader.feed(text)
        return reader.open

    def handle_starttag(self, tag, attrs):
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if tag not in self.VOID:
            assert self.open.pop() == tag
