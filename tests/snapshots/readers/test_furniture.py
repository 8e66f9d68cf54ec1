"""Lines that are furniture by their wording, and lines that only look so."""

import pytest

from snapshots import Hints, extract, read
from snapshots.data.furniture_wording import NOTICE_WORDS
from snapshots.documents import BlockKind
from snapshots.readers.blocks.furniture import label_by_wording, wording_label
from snapshots.readers.blocks.layout import Draft


@pytest.mark.parametrize("line", ["1 2 3 4", "1 2 3 … 9 Next »", "« 1 2 3"])
def test_a_row_of_page_numbers_is_navigation(line):
    assert wording_label(line) == "navigation"


@pytest.mark.parametrize("line", ["45 000 families", "6 300 zł", "1 250 000"])
def test_a_number_grouped_by_spaces_is_no_row_of_page_numbers(line):
    assert wording_label(line) is None


SITE_LINES = [
    ("Show the first 20 comments", "comments"),
    ("Read all 718 comments in our forum", "comments"),
    ("Default avatar for reader 7", "comments"),
    ("By Nora Ash 8 January 2020, 3:51 pm 11 comments", "metadata"),
    ("Loaded: 0%", "navigation"),
    ("Playback rate: 1x", "navigation"),
    ("Unlimited access for less than $2 a month", "form"),
    ("Available languages: 17", "navigation"),
    ("Idiomas disponibles: 3", "navigation"),
    ("Related: 6 documents", "navigation"),
    ("Item 4 of 31", "navigation"),
    ("You have 0 items in your basket", "navigation"),
    ("Downloads: 1,432", "share counter"),
    ("Téléchargements : 1 432", "share counter"),
    ("Descargas: 1.432", "share counter"),
    ("Page vue 318 fois", "share counter"),
    ("Heute 45 Gestern 120 Gesamt 88451", "share counter"),
    ("We have 214 guests and one member online", "share counter"),
    ("Instagram 45.2k followers", "share counter"),
    ("Follow us: 84k followers", "share counter"),
    ("Document number: 2023-118", "metadata"),
    ("File size: 240 KB", "metadata"),
    ("Ref: LB 2023/0417 · 2 min read · Updated: 14 Nov 2023", "metadata"),
    ("0 replies", "share counter"),
    ("Comments (5 of 23)", "share counter"),
    ("Show all the comments (745)", "share counter"),
    ("23 Total Records", "navigation"),
    ("74 results", "navigation"),
    ("Page size: 50", "navigation"),
    ("（1/3ページ）", "navigation"),
    ("Rows 1–10 of 57", "navigation"),
    ("Showing 1 to 10 of 57 entries", "navigation"),
    ("Updated: 14 Nov 2023 — See all 6 updates", "date"),
    ("Your $45 buys three blankets", "donation"),
    ("En poursuivant, vous acceptez les cookies de nos 34 partenaires.", "cookie notice"),
    ("out of 5 stars", "feedback"),
    ("87 of 102 people found this page helpful.", "feedback"),
    ("Notruf 112", "contact"),
    ("Urgence : 15 ou 112", "contact"),
    ("Cookies: 3 necessary, 9 marketing.", "cookie notice"),
    ("Marketing (27)", "cookie notice"),
    ("READ MORE: 12 bridges that held", "related posts"),
    ("Give $25 now", "donation"),
    ("Harbour sheet.pdf (PDF, 1.3 MB, 12 pages)", "download"),
    ("Traffic in March – 48KB CSV", "download"),
    ("Press: +44 20 7946 0018 · Related: 5 documents (PDF, 412 KB)", "contact"),
]


@pytest.mark.parametrize(("line", "label"), SITE_LINES)
def test_a_line_by_which_a_site_counts_itself_is_furniture(line, label):
    assert wording_label(line) == label


@pytest.mark.parametrize(
    "line",
    [
        "31 members",
        "87 of 102 people found this boat",
        "6 languages",
        "1,204 visitors",
        "45 comments were received from residents.",
        "The board read all 45 comments.",
        "By May 2020, 3,510 boats had come.",
        "Volume: 45 litres",
        "Progress: 45%",
        "Duration: 36",
        "By Spring 2025",
        "Full access for 640 pupils a year",
        "Digital access for 640 homes was paid for.",
        "The park drew 12,000 visits in May.",
        "Total 88451",
        "Emergency shelters: 14",
        "Downloads rose to 1,432 a day.",
        "Cookies sold: 412 boxes",
        "Marketing costs: 27",
        "640 tonnes reached 25 camps.",
        "Deaths (45)",
        "412 users found it helpful",
    ],
)
def test_a_fact_with_the_same_words_is_none(line):
    assert wording_label(line) is None


def quotes(body):
    page = f"<html><body>{body}</body></html>"
    return [figure.quote for figure in extract(read(page.encode(), Hints(media_type="text/html")))]


FACT = "<h1>Harbour sheet</h1><p>The port handled 1,284 ships and 45 ferries.</p>"


@pytest.mark.parametrize(
    "body",
    [
        f"<div>HBR 142.35 +1.2%</div><div>3 days left: 74% of our goal</div>{FACT}",
        f"{FACT}<div><p><a href='1'>Reports (12)</a></p><p><a href='2'>Photos (230)</a></p></div>",
        f"{FACT}<table><tr><th>Name</th><th>Size</th><th>Loads</th></tr><tr><td>May.pdf</td><td>1.1 MB</td><td>245</td></tr></table>",
        f"{FACT}<div><p>© 2024 Harbour Trust</p><p>Rated 4.6 out of 5 by 1,318 guests</p></div>",
        f"{FACT}<h2>Related documents (4)</h2><ul><li><a href='1'>Budget: 250 million for dams</a></li></ul>",
        f"{FACT}<h3>Upcoming</h3><ul><li>Movie night: 101 Boats</li><li>Senior bingo (55+)</li></ul>",
        f"{FACT}<h3>Visiting hours</h3><p>Ward A: 10–12 and 14–20</p>",
        FACT + "".join(f"<div><a href='{n}'>Read on, {n} minutes</a></div>" for n in (4, 5, 9)),
    ],
)
def test_what_surrounds_the_sheet_states_no_figures(body):
    assert quotes(body) == ["1,284", "45"]


def test_upcoming_programs_are_told_by_the_sheet():
    assert quotes("<p>It runs 40 schools.</p><h2>Upcoming programs</h2><p>Next year 12 more open.</p>") == ["40", "12"]


STORY = "<div class=card><h3><a href=x>Why the mill at Arden closed early</a></h3><p>It made 310 tonnes a day with 44 hands.</p></div>"
LEADS = "<p>" + "The pier was rebuilt in oak after the storm. " * 12 + "</p>"


@pytest.mark.parametrize("name", ["Cookies", "Archive", "Donate now", "Categories", "Contents"])
def test_the_only_heading_of_a_page_names_its_matter_whatever_it_is_called(name):
    assert quotes(f"<h1>{name}</h1><p>There are 14,000 of them.</p><h2>By age</h2><p>Of these 41 are old.</p>") == [
        "14,000",
        "41",
    ]
    assert quotes(f"<h1>{name}</h1><p>There are 14,000 of them.</p><h1>Mill</h1><p>It has 44 hands.</p>") == ["44"]


@pytest.mark.parametrize(
    "inserted",
    [
        "<div><ul><li><h3><a href=x>3 taken to land after a crash at Arden</a></h3></li></ul></div>",
        "<p>On harbournews.example: <a href=x>Fares sink nearly 17 percent in August</a></p>",
        "<p>1 of 6</p><figcaption>The pier by night</figcaption>",
        "".join(
            f"<div><p>9</p><figure><figcaption>The pier by {when}</figcaption></figure></div>"
            for when in ("day", "night", "noon")
        ),
    ],
)
def test_what_interrupts_an_article_states_no_figures(inserted):
    assert quotes(f"<div><h1>Pier</h1>{LEADS}<p>It took 45 loads.</p>{inserted}<p>It kept 12 hands.</p></div>") == ["45", "12"]


def test_news_with_their_days_state_no_figures_even_where_each_headline_holds_a_number():
    news = "".join(
        f"<div><h3><a href=x>Divers find {n} new species of moth</a></h3><p>{n} May 2025</p></div>" for n in (12, 14, 16)
    )
    assert quotes(f"{FACT}{LEADS}<div><h2>In the news</h2>{news}</div>") == ["1,284", "45"]


def test_headlines_of_a_menu_that_the_text_repeats_state_no_figures():
    menu = "<nav><ul><li><a href=x>2 hands lost in a crash at Arden</a></li><li><a href=y>Tides</a></li></ul></nav>"
    assert quotes(f"{menu}<h1>Pier</h1><p>2 hands lost in a crash at Arden</p><p>It took 45 loads.</p>") == ["45"]


def test_links_under_a_heading_that_tells_of_more_state_no_figures():
    links = "<li><a href=x>Winter plan: 46 more boats</a></li><li><a href=y>Minutes of the board</a></li>"
    assert quotes(f"{FACT}<h3>Other papers</h3><ul>{links}</ul>") == ["1,284", "45"]
    assert quotes(f"{FACT}<h3>Other losses</h3><ul><li>46 boats sank</li></ul>") == ["1,284", "45", "46"]


@pytest.mark.parametrize("name", ["right-rail", "rail__item"])
def test_a_rail_beside_the_text_states_no_figures(name):
    assert quotes(f"{FACT}{LEADS}<div class='{name}'><h3>TIDES</h3><span>A 12-year-old saw 6 boats</span></div>") == [
        "1,284",
        "45",
    ]


def test_comments_state_no_figures_though_they_outgrow_the_text():
    said = "<li>My son saw 310 boats there and 12 of them sank.</li>" * 60
    assert quotes(f"{FACT}{LEADS * 3}<div id='comments'><ol>{said}</ol></div>") == ["1,284", "45"]
    assert "310" in quotes(f"{FACT}<div id='comments'><ol>{said}</ol></div>")


@pytest.mark.parametrize("heading", ["More Related Stories", "Featured Slide Shows", "Readers’ comments (718)"])
def test_what_stands_under_a_heading_of_other_matter_states_no_figures(heading):
    assert quotes(f"{FACT}{LEADS}<h2>{heading}</h2><ul><li>A $10,000 boat was mocked</li></ul>") == ["1,284", "45"]


def test_the_places_of_pictures_that_open_their_titles_state_no_figures():
    titles = "".join(f"<h3>{place}/50 The harbour by {when}</h3>" for place, when in enumerate(("day", "night", "noon"), 1))
    assert quotes(f"{FACT}{titles}<h3>4/50 Arden pier sold for £12.6m</h3>") == ["1,284", "45", "£12.6m"]
    shares = "".join(f"<p>{share}/50 schools have {what}.</p>" for share, what in ((34, "oil"), (12, "gas"), (41, "yards")))
    assert quotes(f"{FACT}{shares}") == ["1,284", "45", "34/50", "12/50", "41/50"]
    assert "12/50" in quotes(f"{FACT}<p>12/50 pupils passed.</p><p>31/40 clerks came.</p>")
    assert "3/5" in quotes(f"{FACT}<p>3/5 pupils passed.</p><p>3/5 clerks came.</p><p>3/5 crews rowed.</p>")


def test_other_stories_beside_the_text_state_no_figures():
    assert quotes(FACT + LEADS + f"<section>{STORY * 4}</section>") == ["1,284", "45"]


def test_the_stories_of_an_index_are_its_content():
    assert quotes(f"<h1>News of the mills</h1><section>{STORY * 4}</section>").count("310 tonnes a day") == 4


def test_links_that_interrupt_an_article_leave_its_text():
    link = "<div><h3><a href=x>Why the mill at Arden closed early</a></h3></div>"
    text = [f"<p>The port gave {loads} loads of oak to the town.</p>" for loads in (11, 12, 13, 14)]
    assert quotes(FACT + LEADS + link + link.join(text) + LEADS) == ["1,284", "45", "11", "12", "13", "14"]


def test_a_box_of_related_links_ends_where_the_article_goes_on():
    box = "<div><h3>Related</h3><h4>Mills that closed</h4><h4>Mills that stay</h4></div>"
    assert quotes(f"<div><h1>Mill</h1><p>It has 44 hands.</p>{box}<p>It made 310 tonnes.</p></div>") == ["44", "310 tonnes"]


@pytest.mark.parametrize("name", ["class='article-body pagination-first'", "class='article-nav'"])
def test_text_is_no_menu_whatever_its_element_is_called(name):
    text = "<p>The pier was rebuilt in oak after the storm. <a href=x>More</a></p>" * 20
    assert quotes(
        f"<h1>Pier</h1><p>Lead.</p><div {name}><p>It took 45 loads.</p>{text}</div>{'<p>Words of others.</p>' * 80}"
    ) == ["45"]


def test_a_page_that_is_hidden_until_its_script_runs_is_read():
    text = "<p>The pier was rebuilt in oak after the storm.</p>" * 20
    assert quotes(f"<p>Loading</p><div style='display:none'><h1>Pier</h1><p>It took 45 loads.</p>{text}</div>") == ["45"]


def test_even_steps_in_one_block_are_a_scale():
    scale = "".join(f"<span>{step}%</span>" for step in range(0, 60, 10))
    assert quotes(f"{FACT}<div>{scale}</div>") == ["1,284", "45"]


def test_key_figures_above_the_headline_stay():
    hero = "<div><div><b>1,284</b><span>ships</span></div><div><b>45</b><span>ferries</span></div></div>"
    assert quotes(f"{hero}<h1>Harbour sheet</h1><p>The port is open.</p>") == ["1,284", "45"]


def test_a_table_of_storage_is_no_list_of_files():
    table = "<table><tr><th>Plan</th><th>Storage</th></tr><tr><td>Small</td><td>500 GB</td></tr></table>"
    assert quotes(f"<h1>Plans</h1>{table}") == ["500 GB"]


def test_a_heading_response_opens_a_part_of_the_report():
    page = b"<main><h1>Flood update</h1><p>Some 300 people left.</p><h2>Response</h2><p>Crews brought 45 tents.</p></main>"
    assert [figure.quote for figure in extract(read(page, Hints(media_type="text/html")))] == ["Some 300", "45"]


@pytest.mark.parametrize(
    ("heading", "text", "told"),
    [
        ("Enquiries", "We answered 4,210 enquiries, 12% more than in 2030.", ["4,210", "12%"]),
        ("Getting here", "Some 81% of guests came by train.", ["Some 81%"]),
        ("Getting here", "Bus 12 stops 300 m away.", []),
        ("Enquiries", "Write to the press desk on 555 0137 or at 12 Mill Lane.", []),
    ],
)
def test_a_sentence_with_a_share_or_thousands_is_no_way_to_reach_a_place(heading, text, told):
    page = f"<main><h1>Mill</h1><p>It has 44 hands.</p><h2>{heading}</h2><p>{text}</p></main>".encode()
    assert [figure.quote for figure in extract(read(page, Hints(media_type="text/html")))] == ["44", *told]


ARTICLE = (
    "<html lang='en'><body><h1>Ferries in May</h1><p>The ferries of the lake carried 12,300 passengers in May, and the pier at Elm was "
    "rebuilt before the first boat of the summer left it at dawn.</p>{below}</body></html>"
)


def stated(below):
    return [figure.quote for figure in extract(read(ARTICLE.format(below=below).encode(), Hints(media_type="text/html")))]


def linked(tag, *lines):
    return "".join(f"<div><{tag}><a href='/{at}'>{line}</a></{tag}></div>" for at, line in enumerate(lines))


def test_headlines_of_other_articles_under_the_text_state_no_figures():
    lines = ("Why the old mill had to close", "Mayor opens 40 new berths at the quay", "What to do on a rainy day by the lake")
    assert stated("<p>Mehr aus dem Dorf</p>" + linked("h2", *lines)) == ["12,300"]
    titles = ("7 Signs of Rust on Your Boat", "10 Reasons to Paint Your Hull in Spring", "Don't Do These 8 Things at the Quay")
    assert stated(linked("p", *titles)) == ["12,300"]


def test_facts_that_are_links_under_the_text_stay():
    lines = ("40 new berths at the eastern quay", "310 boats mended over the winter", "12 piers open to all boats")
    assert stated(linked("h3", *lines)) == ["12,300", "40", "310", "12"]


def test_drafts_without_words_are_no_counters():
    drafts = [Draft(BlockKind.PARAGRAPH, "")] * 3
    label_by_wording(drafts)
    assert [draft.boilerplate for draft in drafts] == [None] * 3


@pytest.mark.parametrize(
    ("page", "values"),
    [
        ("<ul><li>Visits: 52,300</li><li>Visitors: 41,200</li><li>Staff: 400</li></ul>", ["52300", "41200", "400"]),
        ("<ul><li>Besucher: 41.200</li><li>Fläche: 12,5 km²</li></ul>", ["41200", "12.5"]),
        ("<ul><li>By A. Lee</li><li>Visitors: 1,234</li><li>3 May 2024</li></ul>", []),
        ("<div>Today: 12</div><div>Visitors: 41,200</div><p>The park is open to all who like trees.</p>", ["12"]),
    ],
)
def test_visitors_beside_other_figures_are_what_a_sheet_states_and_alone_those_of_the_site(page, values):
    language = "de" if "Besucher" in page else "en"
    body = f'<html lang="{language}"><body><h1>Park</h1>{page}</body></html>'
    assert [f"{figure.value:f}" for figure in extract(read(body.encode(), Hints(media_type="text/html")))] == values


def test_visitors_in_a_plain_text_are_stated_beside_other_figures():
    made = extract(read(b"Museum facts\n\nVisitors: 2.3m\nStaff: 400\n", Hints(address="facts.txt")))
    assert [f"{figure.value:f}" for figure in made] == ["2300000", "400"]


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("12,400 people subscribe to our newsletter, 900 more than a year ago.", None),
        ("Subscribe to our newsletter with 12,400 others.", "form"),
        ("You can sign up for updates. Join 900 others.", "form"),
        ("Of 5,000 sites we looked at, 62 % set cookies at once.", None),
        ("44 % of people accept all cookies, 31 % reject them.", None),
        ("Accept all cookies of our 44 partners", "cookie notice"),
        ("We and our 812 partners use cookies.", "cookie notice"),
    ],
)
def test_what_others_do_is_no_notice_of_the_site(line, label):
    assert wording_label(line, NOTICE_WORDS) == label


@pytest.mark.parametrize(
    ("heading", "level", "label"),
    [
        ("Update, 12 August 2024", 2, None),
        ("12 August 2024", 3, None),
        ("Last updated: 12 August 2024", 6, "date"),
        ("Bulletin no. 12", 2, "metadata"),
    ],
)
def test_a_dated_heading_over_text_says_which_update_the_text_is_of(heading, level, label):
    drafts = [Draft(BlockKind.HEADING, heading, level=level), Draft(BlockKind.PARAGRAPH, "The fire has burnt 8,300 hectares.")]
    label_by_wording(drafts)
    assert drafts[0].boilerplate == label


@pytest.mark.parametrize(
    ("line", "is_heading"),
    [("Lage vom 12. August:", True), ("Update 12 August:", True), ("On 12 August there were:", False), ("The 12 boats:", False)],
)
def test_a_line_that_ends_in_a_colon_heads_an_update_by_its_day(line, is_heading):
    drafts = [Draft(BlockKind.PARAGRAPH, line), Draft(BlockKind.PARAGRAPH, "The fire has burnt 8,300 hectares.")]
    label_by_wording(drafts)
    assert (drafts[0].kind is BlockKind.HEADING) is is_heading


@pytest.mark.parametrize(
    ("markup", "quotes"),
    [
        ("<ol><li><a href='#a'>1 Mills</a></li><li><a href='#b'>2 Boats</a></li></ol><p>40 mills turn.</p>", ["40"]),
        ("<ul><li><a href='#a'>3 mills</a></li><li><a href='#b'>7 boats</a></li></ul>", ["3", "7"]),
        ("<p>40 mills turn.</p><div><button>1</button><button>2</button></div>", ["40"]),
        ("<p>40 mills turn.</p><h2>3 thoughts on “Mills”</h2><p>My town got 5 of them!</p>", ["40"]),
        ("<div><button aria-expanded='false'>Boats</button></div><div hidden><ul><li>27 boats</li></ul></div>", ["27"]),
        ("<p>40 mills turn.</p><div hidden><p>27 boats</p></div>", ["40"]),
        ("<p>40 mills turn.</p>" + "<p><a href='#'>13h Why the Mill Closed</a></p>" * 3 + "<p>See all 33 mills</p>", ["40"]),
        ("<p>40 mills turn.</p>" + "<ul>" + "<li>52m</li><li><a href='#'>Why the Mill Closed</a></li>" * 3 + "</ul>", ["40"]),
        ("<p>40 mills turn.</p>" + "<p>12m</p><p>34m</p><p>8m</p>", ["40", "12m", "34m", "8m"]),
        ("<p>40 mills turn.</p>" + "<p>52m</p>", ["40", "52m"]),
        ("<p>40 mills turn.</p>" + "<p>13h of sun in the North, and 27 boats</p>" * 3, ["40"] + ["13h", "27"] * 3),
        ("<div class='card'><strong>40</strong><span>mills</span><em>+3,180</em></div>", ["40", "+3,180"]),
        ("<p>40 mills turn.</p><pre><code>port = 873\ntimeout = 600</code></pre>", ["40"]),
        ("<p>40 mills turn.</p><p><code>chmod 500 /usr/local/mill</code><br><code>make_mill 27</code></p>", ["40"]),
        ("<p>40 mills turn.</p><pre>for mill in mills {\n  turn(27);\n}</pre>", ["40"]),
        ("<p>40 mills turn.</p><pre>Mills   Boats\nNorth    27\nTotal == 27 (all)</pre>", ["40", "27", "27"]),
        ("<p>40 mills turn.</p><pre><code>North: 27\nSouth: 12</code></pre>", ["40", "27", "12"]),
        ("<p>40 mills turn.</p><pre>Aid: $27 million\nLoans: $12 million</pre>", ["40", "$27 million", "$12 million"]),
        ("<p>40 mills turn.</p><pre>On 14/05/2031: 27 boats\nOn 15/05/2031: 12 boats</pre>", ["40", "27", "12"]),
        (
            "<p>40 mills turn.</p><pre>Killed: 27;\nBeds = 12\nBoats(lost) 14\n# of mills: 15</pre>",
            ["40", "27", "12", "14", "15"],
        ),
        ("<p>40 mills turn.</p><p>Emergency: 27</p>", ["40", "27"]),
        ("<p>40 mills turn, <code>27</code> boats lie here.</p><p><code>12 mills</code></p>", ["40", "27", "12"]),
        (
            "<p>40 mills turn.</p><div class='post-comments-stream'><p>I saw 27.</p></div><div class='minister-comment'>12 mills</div>",
            ["40", "12"],
        ),
        (
            "<p>40 mills turn.</p>"
            + "<p><a href='#'>Ash buys the last of the mills and some boats, at long last</a> (<a href='#'>27</a>)</p>" * 3,
            ["40"],
        ),
    ],
)
def test_what_is_furniture_shows_without_names_of_classes(markup, quotes):
    page = f"<html><body><main><h1>Mills</h1>{markup}</main></body></html>"
    assert [figure.quote for figure in extract(read(page.encode(), Hints(address="a.html")))] == quotes
