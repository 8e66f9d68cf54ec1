"""The fourth to the thirteenth lot of walls and short true sheets: no more slips through than did, no sheet is held."""

from urllib.parse import urljoin

import pytest
from hostile.eighth_lot import EIGHTH_SHEETS, EIGHTH_WALLS
from hostile.eleventh_lot import ELEVENTH_SHEETS, ELEVENTH_WALLS
from hostile.fifth_lot import FIFTH_SHEETS, FIFTH_WALLS
from hostile.fourth_lot import FOURTH_SHEETS, FOURTH_WALLS
from hostile.ninth_lot import NINTH_SHEETS, NINTH_WALLS
from hostile.seventh_lot import SEVENTH_SHEETS, SEVENTH_WALLS
from hostile.sixth_lot import SIXTH_SHEETS, SIXTH_WALLS
from hostile.tenth_lot import TENTH_SHEETS, TENTH_WALLS
from hostile.thirteenth_lot import THIRTEENTH_SHEETS, THIRTEENTH_WALLS
from hostile.true_sheets import media_type_of
from hostile.twelfth_lot import TWELFTH_SHEETS, TWELFTH_WALLS
from requests.structures import CaseInsensitiveDict

from monitor.fetching.giveaways import said_by
from snapshots import Hints, ReadError, compare, extract, judge, read
from snapshots.judging import Arrival, Expected, Previous

WALLS = (
    FOURTH_WALLS, FIFTH_WALLS, SIXTH_WALLS, SEVENTH_WALLS, EIGHTH_WALLS, NINTH_WALLS, TENTH_WALLS, ELEVENTH_WALLS,
    TWELFTH_WALLS, THIRTEENTH_WALLS,
)  # fmt: skip
SHEETS = (
    FOURTH_SHEETS, FIFTH_SHEETS, SIXTH_SHEETS, SEVENTH_SHEETS, EIGHTH_SHEETS, NINTH_SHEETS, TENTH_SHEETS, ELEVENTH_SHEETS,
    TWELFTH_SHEETS, THIRTEENTH_SHEETS,
)  # fmt: skip
LET_IN = {
    "hosting", "fr abonnement", "not found with search", "too busy", "region", "retired", "split", "restore", "casino",
    "soft 404 merged", "metered once", "rate ar", "widget shell", "nf suggestions", "paywall regw", "json null",
    "paywall pdf", "withdrawn page", "dried up",
}  # fmt: skip
"""What the rules let in still; most only where the host answers a made-up address as it should."""
TWO_FIGURES = (
    "<title>Library loans</title><h1>Library loans</h1><p>Readers borrowed 61.2 million books.</p><p>3 % came back late.</p>"
)
HELD = {"minutes", "bots"}
"""A sheet whose one figure is a time, of ambulances, and one that is headed "Are you a robot?"."""


def cause_of(name, asked, landed, headers, page):
    media_type = "application/xml" if page.startswith("<?xml") else media_type_of(page)
    try:
        document = read(page.encode(), Hints(media_type=media_type, address=asked))
    except ReadError as error:
        return error.cause
    arrival = Arrival(asked=asked, landed=landed, said=said_by(CaseInsensitiveDict(headers)))
    return judge(document, extract(document), None, None, Expected(title=name), arrival=arrival)


@pytest.mark.parametrize("row", [row for lot in WALLS for name, row in lot.items() if name not in LET_IN])
def test_a_wall_is_held_at_first_sight(row):
    assert cause_of(*row) is not None


@pytest.mark.parametrize(
    "page",
    [
        "<title>Page not found</title><h1>Page not found</h1><p>More than 12,000 pages about ferries are here, but not this one.</p>",
        "<title>Maintenance</title><h1>We will be back soon</h1><p>The ferry register with its 45,000 trips is being updated.</p>",
        "<title>Are you a robot?</title><p>4,000 requests for ferries came from your network. Solve the puzzle to go on.</p>",
        (
            "<title>Ferries in May</title><p>Ferries carried 1,412,000 people in May, and the reason why they did</p><p>This article is "
            "for subscribers only. Subscribe from 9 € a month. Already a subscriber? Log in.</p>"
        ),
    ],
)
def test_a_wall_that_counts_what_it_hides_is_held(page):
    asked = "https://h.test/ferry"
    assert cause_of("Ferry traffic", asked, asked, {}, f"<!doctype html><html lang=en>{page}") is not None


@pytest.mark.parametrize(
    ("landed", "page", "is_held"),
    [
        ("/ferry", "<title>port.test</title><p>Priced at 2,600 dollars. 14 payments of 190 dollars are possible.</p><a>Ferry trips</a>", True),
        ("/ferry", "<title>Offer</title><h1>port.test could go to you</h1><p>Bids from 700 €. 6 bids so far.</p>", True),
        ("/ferry", "<title>port.test</title><p>Ferry tickets cost 14 €, a car on the ferry 52 €.</p>", False),
        ("/ferry", "<title>What Quayside.com paid</title><p>The shop handed over 418,000 € for 2025, after 366,000 €.</p>", False),
        ("/ferry", "<title>Boats</title><h1>Ferry prices on port.test</h1><p>Two people paid 41 € in May.</p>", False),
        ("/ferry", "<title>Boats</title><p>A berth costs 61 € a day, 41 € in May.</p><p>The book has 148 pages.</p><button>Order it</button>", False),
        ("/ferry", "<title>Ferry licences</title><p>The office gave out 212 group licences for 140 € each.</p><button>Order</button>", False),
        ("/ferry", "<title>Ferry study</title><p>96 pages, 31 charts: 410 € as PDF.</p><a class='btn big' href=/x>Add to basket</a>", True),
        ("/ferry", "<title>Ferry traffic</title><p>Ferries made 2,100 trips. A trip costs 14 €.</p><button>Buy tickets</button>", False),
        ("/ferry", "<title>Ferry outlook</title><p>152 pages, 61 charts. Single licence 1,900 USD, five seats 3,800 USD.</p>", True),
        ("/ferry", "<title>Ferry tables</title><p>88 pages. Download for 45 €.</p><button>Pay by card</button>", True),
        ("/ferry", "<title>Pages not found</title><h1>Pages not found</h1><p>Of 9,000 links 2,310 led to a page not found.</p>", False),
        (
            "/ferry",
            "<title>Ferry traffic</title><meta itemprop='isAccessibleForFree' content='false'><h1>Ferry traffic</h1><p>A third of ferries were late. Every story for 4 € a week.</p>",
            True,
        ),
        (
            "/ferry",
            "<title>Ferry traffic is back</title><meta property='isAccessibleForFree' content='false'><h1>Ferry traffic is back</h1><p>Two ferries reopened after 9 years.</p>",
            True,
        ),
        ("/ferry", "<title>Boats</title><p>41,200 ferry cards are in use. A group licence costs 140 €. The rules have 31 pages.</p>", False),
        ("/ferry", "<title>Calls</title><h1>Ferry calls</h1><table><tr><th>Reason<th>Calls<tr><td>Log in<td>388<tr><td>Page not found<td>61</table>", False),
        ("/ferry", "<title>No</title><h1>Access denied</h1><table><tr><th>Field<th>Value<tr><td>Request<td>8812<tr><td>Tries left<td>3</table>", True),
        ("/news", "<title>Latest</title><h1>Latest</h1><ul><li>3 June: 12 posts open<li>1 June: the fair drew 8,200 guests</ul>", True),
        ("/ferry", "<title>Ferry books</title><p>A book on ferries has 212 pages and costs 19 €.</p>", False),
        ("/", "<title>Ferry board</title><h1>Ferries for all</h1><p>The board has 2,400 boats and 31,000 tonnes of freight.</p>", True),
        ("//ferry.port.test/", "<title>Ferries</title><h1>Ferries</h1><p>They made 2,400 trips and sold 31,000 tickets.</p>", False),
        ("/ferry", "<title>Where guests sleep</title><p>Of all houses 31 had 4 stars in May, and 9 had 5 stars by the new board.</p>", False),
        ("/ferry", "<title>How people pay</title><p>Half of the fares are now in the app: 41,200 a day.</p>", False),
        ("/", "<title>Ferry traffic</title><h1>Ferry traffic</h1><p>Traffic fell to 2,400 trips.</p>", False),
        ("/ferry", "<title>App</title><h1>Ferries are now in our app</h1><p>4.6 stars from 31,000 people. Get it.</p>", True),
        ("/ferry", "<title>Fähre</title><h1>Weiterlesen in der App</h1><p>4,6 Sterne, 11.200 Meinungen, 41 MB.</p>", True),
        ("/ferry", "<title>Check</title><p>Select the 4 photos that show a ferry. 3 tries remain.</p><button>Next</button>", True),
    ],
)  # fmt: skip
def test_what_is_sold_or_stands_on_a_home_page_is_held_by_signs_that_agree(landed, page, is_held):
    row = (
        "Ferry traffic",
        "https://port.test/ferry",
        urljoin("https://port.test", landed),
        {},
        f"<!doctype html><html lang=en>{page}",
    )
    assert (cause_of(*row) is not None) is is_held


@pytest.mark.parametrize("row", [row for lot in SHEETS for name, row in lot.items() if name not in HELD])
def test_a_short_true_sheet_is_not(row):
    assert cause_of(*row) is None


def later_cause_of(asked, landed, headers, page):
    """The same after a release of two figures, of which a number of a wall may pass for the one that is left."""
    media_type = media_type_of(page)
    before, after = (read(text.encode(), Hints(media_type=media_type, address=asked)) for text in (TWO_FIGURES, page))
    old, new = extract(before), extract(after)
    previous = Previous(title=before.title, figures=len(old), text_length=len(before.text), fingerprints=(before.fingerprint,))
    arrival = Arrival(asked=asked, landed=landed, said=said_by(CaseInsensitiveDict(headers)))
    return judge(after, new, compare(old, new), previous, Expected(title=before.title), arrival=arrival)


@pytest.mark.parametrize("name", ["shell tr", "empty es", "home", "rate de"])
def test_a_wall_is_held_in_the_place_of_two_figures_of_which_half_are_gone(name):
    assert later_cause_of(*ELEVENTH_WALLS[name][1:]) is not None
