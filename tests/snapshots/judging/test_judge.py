"""A page that looks wrong is held; a sheet that merely changed is not."""

import pytest
from figure_builder import figure
from hostile.true_sheets import SHEETS, media_type_of

from snapshots import CauseCode, Hints, compare, extract, judge, plain_document, read
from snapshots.judging import Expected, Previous

SENTENCES = [
    f"Post number {name} helped [{n}] people this year."
    for n, name in enumerate(["one", "two", "three", "four", "five", "six"], 40)
]
FIGURES = [figure(sentence, 40 + n, entity="people", at=n * 100) for n, sentence in enumerate(SENTENCES)]
SHEET = plain_document("Aid posts\n\n" + "\n\n".join(sentence.replace("[", "").replace("]", "") for sentence in SENTENCES) * 5)


def previous(*fingerprints):
    return Previous(title="Aid posts", figures=len(FIGURES), text_length=3000, fingerprints=fingerprints or ("old",))


@pytest.mark.parametrize(
    "words",
    [
        "Page not found\n\nThe page you asked for does not exist.",
        "Checking your browser before you go on.",
        "We are down for maintenance and will be back soon.",
        "Please log in to continue.",
        "Page introuvable",
    ],
)
def test_a_wall_where_figures_were_is_suspect(words):
    cause = judge(plain_document(words), [], compare(FIGURES, []), previous())
    assert cause.code is CauseCode.SUSPECT
    assert "6" in cause.message


def test_most_figures_gone_at_once_is_suspect():
    left = FIGURES[:1]
    assert judge(SHEET, left, compare(FIGURES, left), previous()).code is CauseCode.SUSPECT


def test_a_few_figures_gone_is_a_release():
    left = FIGURES[:4]
    assert judge(SHEET, left, compare(FIGURES, left), previous()) is None


TEXT = "# Harbour\n\nIn May {} ships came with {} people on board, {} of them children, and left {} tonnes of freight.\n\n"
QUAYS = "## Quays\n\n| Quay | Ships | Cranes |\n| --- | --- | --- |\n" + "".join(
    f"| {name} | {21 + 7 * n} | {3 + n} |\n" for n, name in enumerate(["North", "South", "East", "West", "Old"])
)
MAY, JUNE = TEXT.format(312, 4_100, 640, 9_800), TEXT.format(298, 3_900, 610, 9_100)


@pytest.mark.parametrize(
    ("page", "is_held"),
    [
        (JUNE, False),
        (MAY, True),  # no new issue: the table is missing
        (JUNE + "## Quays\n\nSee below.\n", True),  # its heading stands there still
        (JUNE + "Table 1 shows the ships by quay.\n", True),  # it is announced
        (JUNE + "The table could not be loaded.\n", True),
        (JUNE + "Loading…\n", True),
        (JUNE + "Loading data\n", True),
        (JUNE + "Error 500\n", True),
        (JUNE + "Keine Daten vorhanden.\n", True),
        (JUNE + "Allow external content to see it.\n", True),
        (JUNE + "No data for March were collected.\n\nFigures for the islands are not available.\n", False),
        (JUNE + "Loading of ships is counted at the lock.\n\nFehler vorbehalten.\n\nFür März liegen keine Daten vor.\n", False),
        (JUNE + "The chart is not available.\n", True),
        (JUNE + "The margin of error is small, and no data were left out of this issue.\n", False),
        ("# Harbour\n\nIn June 298 ships came.\n", True),  # the text lost most of its figures as well
    ],
)
def test_a_table_that_was_taken_out_of_a_new_issue_is_no_loss(page, is_held):
    before, after = (read(text.encode(), Hints(media_type="text/markdown")) for text in (MAY + QUAYS, page))
    old, new = extract(before), extract(after)
    former = Previous(title=before.title, figures=len(old), text_length=len(before.text), fingerprints=("old",))
    assert (judge(after, new, compare(old, new), former) is not None) is is_held


@pytest.mark.parametrize(
    ("place", "is_held"),
    [
        ("", False),
        ("<iframe src=/embed/9></iframe>", True),
        ("<p><img src=june.png></p>", True),
        ("<canvas width=600></canvas>", True),
        ("<div id=plot7></div><script>draw('plot7')</script>", True),
        ("<table><thead><tr><th>Quay<th>Ships</thead><tbody></tbody></table>", True),
        ("<table><tr><th>Quay<th>Ships</table>", True),
        ("<svg width=600 height=300><path d='M0 0h9v9z'/></svg>", True),
        ("<p><svg width=16 height=16><path d='M0 0h9v9z'/></svg> Ships are counted at the lock.</p>", False),
        ("<data-grid src=/june.json></data-grid>", True),
        ("<p><span id=notes></span>Ships are counted at the lock.</p>", False),  # a place to link to
        ("<div class='c-chart c-chart--wide'>\n            <div class=c-chart__inner></div></div>", True),
        ("<section class=infographic><h3></h3></section>", True),
        ("<section class=facts><div></div></section>", True),
        ("<ul class=quays></ul>", True),
        ("<p class=quays-pending></p>", True),
        ("<p>&nbsp;</p><p></p><div><p></p></div>", False),
        ("<div class=spacer></div><div class='share-buttons'></div><div class=ad-slot></div>", False),
        ("<div class=line-chart></div>", True),
        ("<div class=gap-map></div>", True),
        ("<div class='map hidden clearfix'></div>", True),
        ("<div class='mt-4 w-100'></div><div class='row'><div class=col-md-6></div></div><div id=disqus_thread></div>", False),
        ("<div class='mt-4' id=ships></div>", True),
        ("<div id=notes></div><p>Ships are counted at the lock.</p>", False),
        ("<p><a href=#lock>Lock</a>.</p><div id=lock></div><script>count('ships')</script>", False),
        ("<p><a href=#lock>Lock</a></p><div id=lock></div><script>draw('lock')</script>", True),
        ("<span style='display:block; background: url(june.png)'>&nbsp;</span>", True),
        ("<div style='background:url(paper.png)'><p>Ships are counted at the lock.</p></div>", False),
        ("<noscript><iframe src=/count></iframe></noscript>", False),
        ("<div id=modal-root></div><div id=portal></div><div class=toast-container></div><div id=chat-widget></div>", False),
        ("<div role=alert>Quays: fetch failed (504)</div>", True),
        ("<p>Quays took too long to load.</p>", True),
        ("<div>Could not get quays. <button>Retry</button></div>", True),
        ("<p>Households in the north could not get water.</p>", False),
        ("<b>Warning</b>: include(quays.inc): failed to open stream in <b>/srv/p.php</b> on line <b>41</b>", True),
        ("<pre>SQLSTATE[HY000] [2002] Connection refused</pre>", True),
        ("<p>list index out of range</p>", True),
        ("<p>TypeError: rows is undefined</p>", True),
        ("<p>Daten konnten nicht geladen werden.</p>", True),
        ("<p>[table id=14 /]</p>", True),
        ("<p>[port_quays]</p>", True),
        ("<p>[Back to top]</p>", False),
        ("<p>Notice: undefined offset in C:\\www\\quays.inc on line 88</p>", True),
        ("<p>Trains to the port ran late on line 4.</p>", False),
        ("<p>A drill against terror was held.</p>", False),
        ("<p>UPS opened a depot.</p>", False),
        ("<p>Ups! Da fehlt etwas.</p>", True),
        ("<p>0 rows</p>", True),
        ("<p>Oops! No quays today.</p>", True),
        ("<p>Quays: still loading…</p>", True),
        ("<p>XML Parsing Error: no element found</p>", True),
        ("<pre>java.lang.NullPointerException at Quays.render(Quays.java:41)</pre>", True),
        ("<p>The margin of error is small, and 0 ships were lost.</p>", False),
        ("<p>You are offline. Quays are shown later.</p>", True),
        ("<table><tr><th>Quay<th>Ships<th>Cranes<tr><td>null<td>null<td>null</table>", True),
        ("<table><tr><th>Berth<th>State<tr><td>North<td>–<tr><td>South<td>–</table>", True),
        ("<table><tr><th>Month<th>Storms<tr><td>June<td>12</table>", False),
        ("<table><tr><th>Quay<th>Ships<tr><td>{{name}}<td>{{ships}}</table>", True),
        ("<footer><img src=crest.png><iframe src=/map></iframe></footer>", False),
    ],
)
def test_a_table_is_not_taken_out_where_a_picture_or_a_program_may_show_it(place, is_held):
    before, after = harbour(MAY, ROWS), harbour(JUNE, place)
    assert (replaced(before, after) is not None) is is_held


@pytest.mark.parametrize(
    ("place", "is_held"), [("<div class=plot></div>", False), ("<div class=plot></div><img src=a.png>", True)]
)
def test_what_stood_beside_the_table_before_stands_in_its_place_no_more_than_then(place, is_held):
    before, after = harbour(MAY, "<div class=plot></div>" + ROWS), harbour(JUNE, place)
    assert (replaced(before, after, lambda: before) is not None) is is_held
    assert replaced(before, after) is not None  # the page of before cannot be read any more


@pytest.mark.parametrize(
    ("said", "says", "is_held"),
    [
        ("Ships of the navy are currently not available.", "Ships of the navy are currently not available.", False),
        ("In May 2 tugs were currently not available.", "In June 3 tugs were currently not available.", False),
        ("One map is unavailable.", "One map is unavailable.</p><p>Another map is unavailable.", True),
    ],
)
def test_what_the_release_before_said_as_well_tells_of_no_failure(said, says, is_held):
    before, after = harbour(MAY, f"{ROWS}<p>{said}</p>"), harbour(JUNE, f"<p>{says}</p>")
    assert (replaced(before, after, lambda: before) is not None) is is_held
    assert replaced(before, after) is not None


def test_a_page_that_ends_as_before_is_not_cut():
    before, after, cut = (
        harbour(MAY, ROWS + "<p>All months</p>"),
        harbour(JUNE, "<p>All months</p>"),
        harbour(JUNE, "<p>All mon</p>"),
    )
    assert replaced(before, after, lambda: before) is None
    assert "breaks off" in replaced(before, cut, lambda: before).message


NOTE = "<p>Ships are counted at the lock.</p>"


@pytest.mark.parametrize(
    ("rest", "is_cut"),
    [
        (NOTE + "<p><a href=/all>Earlier months</a></p>", False),
        ("<p><a href=/how>How we count</a></p>", False),
        ("<ul><li>Press office</li><li>Method</li></ul>", False),
        ("<p>Ships are counted</p>", True),  # the note, cut
        ("<p>From this month on our pilots tell of each ship that comes in by night and</p>", True),
        ("<table><tr><th>Quay<th>Ships<th>Cranes<tr><td>North<td>21<td>3<tr><td>South", True),
        ("<table><tr><th>Quay<th>Ships<th>Cranes<tr><td>North<td>21<td>3</table>" + NOTE, False),
        (NOTE + "<table><tr><th>Quay<th>Ships<th>Cranes<tr><td>North<td>21<td>3</table>", False),  # the note moved up
    ],
)
def test_what_is_newly_last_is_cut_where_it_begins_something(rest, is_cut):
    before, after = harbour(MAY, ROWS + NOTE), harbour(JUNE, rest)
    cause = replaced(before, after, lambda: before)
    assert (cause is not None and "breaks off" in cause.message) is is_cut


@pytest.mark.parametrize(("footer", "is_cut"), [("<footer>Port office, quay 3</footer>", False), ("", True)])
def test_a_page_that_has_its_footer_is_not_cut_behind_its_table(footer, is_cut):
    before, after = harbour(MAY, ROWS + NOTE + "<footer>Port office, quay 3</footer>"), harbour(JUNE, TWO_ROWS + footer)
    cause = replaced(before, after, lambda: before)
    assert (cause is not None and "breaks off" in cause.message) is is_cut


TWO_ROWS = "<table><tr><th>Quay<th>Ships<th>Cranes<tr><td>North<td>21<td>3<tr><td>South<td>28<td>4</table>"
ROWS = (
    "<table><tr><th>Quay<th>Ships<th>Cranes"
    + "".join(f"<tr><td>{name}<td>{21 + 7 * n}<td>{3 + n}" for n, name in enumerate(["North", "South", "East", "West", "Old"]))
    + "</table>"
)


def harbour(text, rest):
    page = f"<title>Harbour</title><img src=logo.png><h1>Harbour</h1><p>{text.partition(chr(10))[2]}</p>{rest}"
    return read(page.encode(), Hints(media_type="text/html"))


def replaced(before, after, recall=lambda: None):
    old, new = extract(before), extract(after)
    told = {"title": before.title, "figures": len(old), "text_length": len(before.text)}
    return judge(after, new, compare(old, new), Previous(**told, fingerprints=("old",), document=recall))


def test_an_older_release_again_is_a_variant():
    assert judge(SHEET, FIGURES, compare(FIGURES, FIGURES), previous(SHEET.fingerprint, "newer")).code is CauseCode.VARIANT


def test_a_first_page_without_figures_is_suspect_and_one_with_figures_is_not():
    assert judge(plain_document("Access denied"), [], None, None).code is CauseCode.SUSPECT
    assert judge(plain_document("A page of words only."), [], None, None).code is CauseCode.SUSPECT
    assert judge(SHEET, FIGURES, None, None) is None


LOOK_ALIKES = {
    "soft 404": "<title>Aid posts</title><h1>Oops, we couldn't find that page</h1><p>Try one of our 24 topics or our 300 reports.</p>",
    "french 404": "<html lang=fr><title>Erreur</title><h1>Page introuvable</h1><p>Consultez nos 12 dossiers.</p>",
    "captcha": "<title>Just a moment...</title><div class='cf-turnstile'></div><p>Verify you are human by pressing 3 keys.</p>",
    "challenge script": "<title>aid.test</title><p>One more step. Ray 7f3 took 2 seconds.</p><script src=/cdn-cgi/challenge-platform/x.js></script>",
    "block page": "<title>Attention</title><h1>Sorry, you have been blocked</h1><p>Your request from 10 addresses was refused.</p>",
    "region": "<h1>Content unavailable</h1><p>This sheet is not available in your country. 5 regions are open.</p>",
    "maintenance": "<h1>Back soon</h1><p>We are down for scheduled maintenance for 2 hours.</p>",
    "bad gateway": "<h1>502 Bad Gateway</h1><hr><center>nginx 1.24</center>",
    "login": "<h1>Welcome</h1><p>Please sign in. 40 partners use this portal.</p><form><input type=password></form>",
    "consent wall": "<h1>Before you continue</h1><p>We and our 812 partners store cookies. Accept all or reject all.</p>",
    "paywall": "<h1>Aid posts</h1><p>You have 2 free articles left this month. Subscribe to continue reading.</p>",
    "parked": "<h1>aid.test</h1><p>This domain may be for sale. Offers from 900 dollars.</p>",
    "directory": "<title>Index of /facts</title><h1>Index of /facts</h1><pre>facts-2019.pdf 212 K\nfacts-2020.pdf 300 K</pre>",
    "default page": "<title>Welcome to nginx!</title><h1>Welcome to nginx!</h1><p>If you see this page, 1 server is installed.</p>",
    "program error": "<pre>Traceback (most recent call last): line 40 in views</pre>",
    "cut in a tag": "<!doctype html><html><body><main><p>Post one helped 40 people.</p><p>Post two helped 50 peo<a hre",
    "cut in a list": "<!doctype html><html><body><div><ul><li>Post one helped 40 people.<li>Post two helped 41 people.<li>Post three helped",
}  # fmt: skip


@pytest.mark.parametrize("kind", LOOK_ALIKES)
@pytest.mark.parametrize("is_first", [True, False], ids=["first answer", "later answer"])
def test_what_stands_in_the_place_of_a_sheet_is_held_with_its_reason(kind, is_first):
    document = read(LOOK_ALIKES[kind].encode(), Hints(media_type="text/html"))
    figures = extract(document)
    cause = judge(document, figures, *((None, None) if is_first else (compare(FIGURES, figures), previous())))
    assert cause is not None
    assert cause.code is CauseCode.SUSPECT
    if kind.startswith("cut"):
        assert cause.message.startswith("truncated")


TRUE_SHEETS = {
    "few figures": "<html><title>Aid posts</title><h1>Aid posts</h1><p>There are 2 aid posts.</p>",
    "odd title": "<title>Home | CMS 4</title><h1>Key figures</h1><p>Post one helped 40 people in 3 towns with 12 trucks and 8 boats.</p>",
    "password field in the header": "<form><input type=password></form><h1>Aid posts</h1><p>Post one helped 40 people in 3 towns.</p>",
    "a host and its takings": "<h1>Boats.org in numbers</h1><p>We hold 40 boats, 3 quays, 12 cranes, 9 tugs, 61 crew, 5 docks and $900 in fees.</p>",
    "no end tags": "<h1>Aid posts</h1><p>Post one helped 40 people.<p>Post two helped 50 people.<p>Post three helped 60 people.",
    "a sentence about walls": f"<h1>Aid posts</h1><p>{'Officials said access was denied to 12 convoys in March. ' * 40}</p>",
}  # fmt: skip


@pytest.mark.parametrize("kind", TRUE_SHEETS)
def test_no_weak_sign_alone_holds_a_first_sheet(kind):
    document = read(TRUE_SHEETS[kind].encode(), Hints(media_type="text/html"))
    assert judge(document, extract(document), None, None, Expected(title="Relief numbers", language="en")) is None


def test_a_sheet_in_another_language_than_the_source_s_is_held():
    words = "Les postes ont aidé 40 personnes dans le pays, et les camions sont venus avec 12 médecins pour des soins."
    document = plain_document(words)
    assert judge(document, extract(document), None, None, Expected(language="fr")) is None
    assert "which the source names" in judge(document, extract(document), None, None, Expected(language="de")).message


def test_a_text_that_breaks_off_is_cut_and_one_that_ends_is_shortened():
    places = ["Tarn", "Orme", "Skell", "Ver", "Esk", "Wey", "Lune", "Nith"]
    text = "\n\n".join(f"The post at {place} helped {40 + n} people this year." for n, place in enumerate(places))
    whole = extract(plain_document(text))
    before = Previous(title=None, figures=len(whole), text_length=len(text), fingerprints=("old",))
    for end, held in (("The post at Esk helped", True), ("\n\nThe post at Esk", False)):
        document = plain_document(text[: text.index(end) + (len(end) if held else 0)])
        figures = extract(document)
        cause = judge(document, figures, compare(whole, figures), before)
        assert (cause is not None and "breaks off" in cause.message) is held


@pytest.mark.parametrize("name", SHEETS)
def test_a_true_first_sheet_is_held_for_nothing_that_it_shares_with_walls(name):
    document = read(SHEETS[name].encode(), Hints(media_type=media_type_of(SHEETS[name])))
    figures = extract(document)
    assert figures
    assert judge(document, figures, None, None, Expected(title="Regional statistics")) is None


def evened(value, count):
    return [
        figure(sentence.replace(f"[{n}]", f"[{value}]"), value, entity="people", at=(n - 40) * 100) if n - 40 < count else before
        for n, (sentence, before) in enumerate(zip(SENTENCES, FIGURES, strict=True), 40)
    ]


@pytest.mark.parametrize(("count", "held"), [(6, True), (4, True), (3, False)])
def test_most_figures_that_become_one_number_at_once_are_held(count, held):
    after = evened(0, count)
    cause = judge(SHEET, after, compare(FIGURES, after), previous())
    assert (cause is not None) == held
    assert not held or "became 0 at once" in cause.message


def test_numbers_that_became_ranges_have_not_become_one_number():
    names = ("north", "east", "south", "west", "upper", "lower")
    before, after = (
        extract(plain_document("\n\n".join(f"The {name} post helped {spell(n)} people." for n, name in enumerate(names))))
        for spell in (lambda n: n + 20, lambda n: f"{n + 50} to {n + 59}")
    )
    comparison = compare(before, after)
    assert len([change for change in comparison.changes if change.before and change.after]) == len(names)
    assert judge(SHEET, after, comparison, previous()) is None


@pytest.mark.parametrize("place", ["{{ %s }}", "${%s}", "%%%%%s%%%%", "##,###", "NaN", "undefined"])
def test_a_template_that_nobody_filled_is_no_first_release(place):
    words = "\n\n".join(f"Post {name} helped {place.replace('%s', name)} people." for name in ("north", "east", "south", "west"))
    page = plain_document(f"Aid posts\n\nOpen since 1 May, with 12 nurses.\n\n{words}".replace("%%", "%"))
    assert "template" in judge(page, extract(page), None, None).message
