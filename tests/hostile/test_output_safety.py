"""The words of a poisoned sheet through every page, feed, answer, report and terminal view: they are shown, and do nothing."""

import re
import shutil
import xml.etree.ElementTree as ET

import pytest
from click.testing import CliRunner
from poisoned_sheet import poisoned
from selectolax.lexbor import LexborHTMLParser
from web_pages import Pages

from monitor.assembly import open_parts
from monitor.cli import cli
from monitor.configuration import load
from monitor.isolation import visit

CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200e\u200f]")
C0_AND_C1 = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
COMMANDS = [
    "check", "sources", "sources --json", "report", "report --json", "report --format markdown", "report --format html", "figures harbour",
    "figures harbour --json", "history patrols", "history patrols --json", "series list harbour", "suspect list",
    "extract FILE", "extract FILE --json", "extract FILE --explain", "compare FILE FILE", "compare FILE OTHER", "doctor",
]  # fmt: skip


@pytest.fixture(scope="module")
def watched(tmp_path_factory):
    """Two poisoned releases in a service that takes changes."""
    folder = tmp_path_factory.mktemp("poisoned")
    path = folder / "config.toml"
    path.write_text('[monitor]\nminimum_delay = 0\n\n[[source]]\nname = "harbour"\npath = "sheet.html"\n', encoding="utf-8")
    parts = open_parts(load(path, {}))
    for patrols in ("2,700", "2,950"):
        (folder / "sheet.html").write_bytes(poisoned(patrols))
        assert visit(parts.configuration.sources[0], parts, "test").outcome.value == "released"
    (folder / "other.html").write_bytes(poisoned("3,100"))
    with Pages(parts.database, parts.configuration, may_write=True, path=path) as pages:
        yield pages, parts, folder
    parts.close()


@pytest.fixture(scope="module")
def places(watched):
    """Every page that shows words of a source."""
    _, parts, _ = watched
    keys = [series.key for series in parts.database.state_of("harbour").series]
    digest = parts.database.latest_release("harbour").capture
    return [
        *(
            "/",
            "/sources",
            "/sources/harbour",
            "/sources/harbour/compare/1...2",
            "/search?q=patrols",
            "/check",
            "/alerts",
            "/add",
            "/nope",
        ),
        *("/search?q=%3Cscript%3Ealert(1)%3C/script%3E", "/sources/%3Cscript%3E", "/sources/harbour/compare/%3Cb%3E...2"),
        *(f"/sources/harbour/figures/{key}" for key in keys[:12]),
        f"/sources/harbour/captures/{digest}",
    ]


def test_no_page_lets_an_element_or_a_script_of_a_source_in(watched, places):
    for place in places:
        page = watched[0].get(place)
        assert "default-src 'none'" in page.headers["content-security-policy"], place
        assert "unsafe" not in page.headers["content-security-policy"], place
        assert page.headers["x-content-type-options"] == "nosniff", place
        if page.headers["content-type"].startswith("text/html"):
            tree = LexborHTMLParser(page.text)
            assert [each.html for each in tree.css("[onerror],[onload],[onmouseover],img[src=x],b")] == [], place
            assert [each.html for each in tree.css("script") if "owned" in each.html or "alert" in each.html] == [], place
            links = [each.attributes.get(name) or "" for name in ("href", "src", "action") for each in tree.css(f"[{name}]")]
            assert [link for link in links if link.strip().lower().startswith(("javascript:", "data:text"))] == [], place
            assert not C0_AND_C1.search(page.text), place
            assert "1337" not in page.text, place


@pytest.mark.parametrize("place", ["/feed.atom", "/sources/harbour/feed.atom"])
def test_a_feed_is_sound_and_what_it_holds_is_text(watched, place):
    page = watched[0].get(place)
    tree = ET.fromstring(page.body)
    assert not C0_AND_C1.search(page.text)
    for content in tree.iter("{http://www.w3.org/2005/Atom}content"):
        inner = LexborHTMLParser((content.text or "") if content.get("type") == "html" else "")
        assert [each.html for each in inner.css("script,img,svg,[onload],[onerror],[onmouseover]")] == []
    assert [link for link in re.findall(r'href="([^"]*)"', page.text) if not link.startswith(("http", "/"))] == []


@pytest.mark.parametrize(
    "place", ["/feed.json", "/sources/harbour/feed.json", "/api/v1/sources", "/api/v1/sources/harbour/figures", "/api/v1/changes"]
)
def test_an_answer_for_programs_is_no_page(watched, place):
    page = watched[0].get(place)
    assert page.status == 200
    assert "json" in page.headers["content-type"]
    assert page.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("command", COMMANDS)
def test_a_terminal_is_told_no_control_characters(watched, command):
    _, _, folder = watched
    words = command.replace("FILE", str(folder / "sheet.html")).replace("OTHER", str(folder / "other.html")).split()
    configured = [] if words[0] in ("extract", "compare") else ["--config", str(folder / "config.toml")]
    done = CliRunner().invoke(cli, [*words, *configured])
    if (
        "No such option" in done.output
        or "No such command" in done.output
        or "is not one of" in done.output
        or "Usage:" in done.output
    ):
        pytest.fail(done.output)
    assert CONTROLS.findall(done.output) == []


@pytest.mark.browser
def test_nothing_of_a_source_runs_in_a_browser(watched, places):
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_page()
        troubles = []
        page.on("dialog", lambda dialog: (troubles.append(dialog.message), dialog.dismiss()))
        page.on("pageerror", lambda error: troubles.append(str(error)))
        for place in places:
            page.goto(watched[0].address + place)
            for link in page.query_selector_all("a, summary, td, b")[:40]:
                link.dispatch_event("mouseover")
            assert page.title() != "owned", place
        assert troubles == []
        browser.close()
