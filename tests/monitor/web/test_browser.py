"""The pages in a real Chromium, with and without script: the flows of a morning, at 320 pixels, by keyboard, in the dark.

axe-core (tests/vendor/axe-core, MPL-2.0, unchanged from its package) judges the accessibility.
"""

import shutil
from pathlib import Path

import pytest
from harbour_sheet import page as sheet
from web_pages import Pages

from monitor.assembly import open_parts
from monitor.configuration import load
from monitor.isolation import visit

pytestmark = pytest.mark.browser
AXE = (Path(__file__).parents[2] / "vendor/axe-core/axe.min.js").read_text(encoding="utf-8")
NARROW, WIDE = {"width": 320, "height": 640}, {"width": 1100, "height": 800}
MOST_BYTES = 100_000
PLACES = [
    "/",
    "/sources",
    "/sources/harbour",
    "/sources/harbour/compare/1...3",
    "/search",
    "/search?q=patrols",
    "/check",
    "/alerts",
    "/add",
]


@pytest.fixture(scope="module")
def watched(tmp_path_factory):
    """Three releases in a service that takes changes."""
    folder = tmp_path_factory.mktemp("browser")
    path = folder / "config.toml"
    path.write_text('[monitor]\nminimum_delay = 0\n\n[[source]]\nname = "harbour"\npath = "sheet.html"\n', encoding="utf-8")
    parts = open_parts(load(path, {}))
    for patrols in ("2,700", "2,950", "3,000"):
        (folder / "sheet.html").write_bytes(sheet([("over 2,700 patrols", f"over {patrols} patrols")]))
        visit(parts.configuration.sources[0], parts, "test")
    with Pages(parts.database, parts.configuration, may_write=True, path=path) as pages:
        yield pages, parts
    parts.close()


@pytest.fixture(scope="module")
def chromium():
    """One browser for all tests."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def figure(watched):
    (series,) = watched[1].database.history("patrols", "harbour")
    return f"/sources/harbour/figures/{series.key}"


@pytest.fixture
def stored(watched):
    return f"/sources/harbour/captures/{watched[1].database.latest_release('harbour').capture}"


def opened(chromium, **options):
    return chromium.new_context(**{"viewport": WIDE, **options}).new_page()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious(chromium, watched, figure, stored, scheme):
    page = opened(chromium, color_scheme=scheme, bypass_csp=True)
    for place in (*PLACES, figure, f"{figure}/decide?what=ignore", stored, "/nope"):
        page.goto(watched[0].address + place)
        page.evaluate(AXE)
        violations = page.evaluate(
            "axe.run().then(result => result.violations.map(one => [one.impact, one.id, one.nodes[0].html]))"
        )
        assert [finding for finding in violations if finding[0] in ("serious", "critical")] == [], place
    page.context.close()


@pytest.mark.parametrize("viewport", [NARROW, {"width": 800, "height": 800}, WIDE])
def test_no_page_is_wider_than_its_window(chromium, watched, figure, stored, viewport):
    page = opened(chromium, viewport=viewport)
    for place in (*PLACES, figure, stored):
        page.goto(watched[0].address + place)
        assert page.evaluate("document.documentElement.scrollWidth") <= viewport["width"], place
    page.context.close()


SIDEWAYS = """[...document.querySelectorAll('main *')]
  .filter(one => !one.closest('svg') && one.clientWidth && one.scrollWidth > one.clientWidth + 1)
  .map(one => one.outerHTML.slice(0, 80))"""


def test_lists_are_read_on_a_small_telephone_without_scrolling_sideways(chromium, watched, figure, stored):
    page = opened(chromium, viewport=NARROW)
    for place in (*PLACES, figure, stored):
        page.goto(watched[0].address + place)
        assert page.evaluate(SIDEWAYS) == [], place
        boxes = [box for cell in page.get_by_role("cell").all() if (box := cell.bounding_box())]
        assert max((box["x"] + box["width"] for box in boxes), default=0) <= NARROW["width"], place
    page.goto(watched[0].address + "/sources")
    assert page.get_by_role("button", name="Check now: harbour").is_visible()
    page.context.close()


def test_the_numbers_of_a_chart_are_legible_on_a_small_telephone(chromium, watched, figure):
    page = opened(chromium, viewport=NARROW)
    page.goto(watched[0].address + figure)
    boxes = [box for label in page.locator(".chart text").all() if (box := label.bounding_box())]
    assert len(boxes) >= 3
    assert min(box["height"] for box in boxes) >= 10
    assert all(box["x"] >= 0 and box["x"] + box["width"] <= NARROW["width"] for box in boxes)
    page.context.close()


def test_words_from_right_to_left_do_not_turn_before_and_after_round(chromium, watched):
    page = opened(chromium)
    page.goto(watched[0].address)
    page.locator("main").evaluate(
        "main => main.innerHTML = '<p class=numbers>was <del>أكثر من 14,800</del> → <ins>أكثر من 15,250</ins></p>'"
    )
    before, after = page.locator("del").bounding_box(), page.locator("ins").bounding_box()
    assert before["x"] + before["width"] < after["x"]
    page.context.close()


def test_a_page_loads_little_and_nothing_from_elsewhere_and_its_policy_is_never_broken(chromium, watched, figure, stored):
    page, asked, told = opened(chromium), [], []
    page.on("response", lambda answer: asked.append((answer.url, len(answer.body()))))
    page.on("console", lambda message: told.append(message.text))
    for place in (*PLACES, figure, stored):
        asked.clear()
        page.goto(watched[0].address + place)
        page.wait_for_load_state()
        assert [url for url, _ in asked if not url.startswith(watched[0].address)] == []
        assert sum(size for _, size in asked) < MOST_BYTES, place
    assert [text for text in told if "favicon" not in text and "404" not in text] == []
    page.context.close()


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_the_flows_of_a_morning(chromium, watched, figure, script, publisher):
    """What changed, its figure, the stored page, two releases, a search, a correction and its undoing, a new source."""
    publisher.serve("/facts", sheet())
    page = opened(chromium, java_script_enabled=script)
    page.goto(watched[0].address)
    page.get_by_role("heading", name="atrols").first.get_by_role("link").click()
    assert page.url.endswith(figure)
    page.get_by_role("link", name="stored page 3").click()
    assert page.locator(":target").inner_text() == "over 3,000"
    page.get_by_role("link", name="the source").click()
    page.get_by_label("compare from release 1").check()
    page.get_by_label("compare to release 3").check()
    page.get_by_role("button", name="Compare").click()
    assert page.url.endswith("/compare/1...3")
    assert page.locator("del").first.inner_text() == "over 2,700"
    page.get_by_role("link", name="Search", exact=True).click()
    page.get_by_role("searchbox").fill("patrols 2950")
    page.get_by_role("searchbox").press("Enter")
    page.get_by_role("table").get_by_role("link").first.click()
    page.get_by_role("link", name="Correct what this series follows").click()
    page.get_by_role("radio", name="rename").check()
    page.get_by_label("For rename").fill("Patrols at sea")
    page.get_by_role("button", name="Show what it would do").click()
    page.get_by_role("button", name="Decide so").click()
    page.get_by_text("rename").first.wait_for()  # the decision is followed by a rebuild before the page comes
    page.get_by_role("button", name="undo decision").first.click()
    page.get_by_role("link", name="Add a source").click()
    page.get_by_label("Address of the sheet").fill(publisher.url("/facts"))
    page.get_by_label("in a private network").check()
    page.get_by_role("button", name="Show what would be read").click()
    page.get_by_role("button", name="Watch it").wait_for()
    page.context.close()


def test_the_keyboard_reaches_the_content_first_and_then_every_page(chromium, watched):
    page = opened(chromium)
    page.goto(watched[0].address)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "To the content"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    page.keyboard.press("Tab")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    page.context.close()


def test_print_leaves_out_what_paper_cannot_do(chromium, watched):
    page = opened(chromium)
    page.emulate_media(media="print")
    page.goto(watched[0].address + "/sources/harbour")
    assert not page.get_by_role("navigation").first.is_visible()
    assert page.get_by_role("heading", level=1).is_visible()
    assert page.get_by_role("table", name="Releases").is_visible()
    assert [control for control in page.locator("button, input, select").all() if control.is_visible()] == []
    page.set_viewport_size({"width": 794, "height": 1123})  # A4
    cells = "<td class=changed>€481,000 <span class=soft>(+€1.443 million, +300 %)</span></td>"
    page.locator("main").evaluate(
        "(main, cells) => main.innerHTML = '<div class=scroll><table class=compared><thead><tr>' + '<th>Spending on transport</th>'.repeat(9)"
        " + '</tr></thead><tr>' + cells + '</tr></table></div>'",
        cells * 9,
    )
    assert page.locator("table").bounding_box()["width"] <= 794, "what does not fit on paper is lost"
    page.context.close()
