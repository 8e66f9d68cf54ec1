"""The way of an answer speaks against it, and never decides alone."""

import pytest

from snapshots import Hints, extract, judge, read
from snapshots.judging import Arrival, Expected, are_alike, is_doubtful
from snapshots.judging.arrival import SAID, detours, odds, stands_elsewhere
from snapshots.judging.matter import is_headed_apart_from_host

ASKED = "https://aid.test/reports/facts"


@pytest.mark.parametrize(
    ("landed", "weight"),
    [
        (None, 0),
        ("https://aid.test/reports/facts-2024", 0),
        ("https://www.aid.test/reports/facts", 0),
        ("https://aid.test/", 3),
        ("https://aid.test", 3),
        ("https://aid.test/en/", 3),
        ("https://aid.test/pt-br/home", 3),
        ("https://aid.test/index.php", 3),
        ("https://aid.test/?page=facts", 0),
        ("https://aid.test/login?next=/reports/facts", 3),
        ("https://sso.aid.test/saml/start", 3),
        ("https://aid.test/errors/404.html", 3),
        ("https://aid.test/login-statistics", 3),
        ("https://aid.test/authors", 0),
        ("https://aid.test/reports/", 3),
        ("https://aid.test/reports/?page=facts", 0),
        ("https://aid.test/terrors", 0),
        ("https://other.test/reports/facts", 1),
    ],
)
def test_where_redirects_led_weighs(landed, weight):
    assert sum(told for told, _ in detours(Arrival(asked=ASKED, landed=landed))) == weight


def test_what_was_asked_for_as_a_home_page_or_a_door_may_be_one():
    assert not list(detours(Arrival(asked="https://aid.test/en", landed="https://aid.test/")))
    assert not list(detours(Arrival(asked="https://aid.test/login/figures", landed="https://aid.test/auth/figures")))


WAYS = [
    (None, 0.0),
    ("https://aid.test/reports/facts-2024", 0.0),
    ("https://www.aid.test/reports/facts", 0.0),
    ("https://aid.test/", 3.0),
    ("https://other.test/", 3.0),
    ("https://aid.test/login?next=/reports/facts", 3.0),
    ("https://other.test/reports/facts", 1.0),
    ("https://aid.test/reports/", 1.5),
    ("https://aid.test/reports", 1.5),
    ("https://aid.test/rep", 0.0),
]


@pytest.mark.parametrize(("landed", "weight"), WAYS)
def test_the_way_of_an_answer_speaks_for_a_wall(landed, weight):
    arrival = Arrival(asked=ASKED, landed=landed)
    assert sum(told for told, _ in odds(arrival, names_home=False)) == weight
    assert sum(told for told, _ in odds(arrival, names_home=True)) == weight + 1.5
    assert stands_elsewhere(arrival, names_home=False) is (weight > 0 or arrival.landed == "https://aid.test/rep")
    assert stands_elsewhere(arrival, names_home=True)


@pytest.mark.parametrize(
    ("landed", "is_so"),
    [
        ("https://aid.test/en/facts.html", False),
        ("https://aid.test/reports/facts-2024", False),
        ("https://aid.test/news/", True),
        ("https://aid.test/reports/history", True),
    ],
)
def test_a_path_that_ends_otherwise_is_another_place(landed, is_so):
    assert stands_elsewhere(Arrival(asked=ASKED, landed=landed), names_home=False) is is_so


@pytest.mark.parametrize("asked", [None, "https://aid.test/", "https://aid.test/en"])
def test_what_was_no_address_of_a_sheet_cannot_be_left(asked):
    arrival = Arrival(asked=asked, landed="https://other.test/login")
    assert not list(odds(arrival, names_home=True))
    assert not stands_elsewhere(arrival, names_home=True)


def test_a_door_that_was_asked_for_leads_to_doors():
    asked = Arrival(asked="https://aid.test/login/figures", landed="https://aid.test/auth/figures")
    assert not list(odds(asked, names_home=False))


def test_what_headers_say_counts_whatever_was_asked_for():
    assert list(odds(Arrival(said=("login", "noindex")), names_home=False)) == [SAID["login"], SAID["noindex"]]


def _page(title, *sentences):
    body = "".join(f"<p>{sentence}</p>" for sentence in sentences)
    document = read(f"<html><title>{title}</title><h1>{title}</h1>{body}</html>".encode(), Hints(media_type="text/html"))
    return document, extract(document)


EXPECTED = Expected(title="Aid posts")
SHEET = _page(
    "Key numbers", "Post one helped 40 people.", "Post two helped 50 people.", "Post three helped 60.", "It has 8 boats."
)
ONE_FIGURE = _page("Aid posts", "The society has 4,120 members.")
ODD = _page("Driftwood", "The tide took what stood here to one of 7 seas.")
ALIKE = Arrival(asked=ASKED, answers_alike=True)


def test_a_host_that_answers_every_address_alike_holds_no_sheet():
    assert judge(*SHEET, None, None, EXPECTED, arrival=ALIKE) is None
    assert not is_doubtful(*SHEET, EXPECTED)


def test_the_host_of_a_short_sheet_with_its_own_title_is_not_even_asked():
    assert not is_doubtful(*ONE_FIGURE, EXPECTED)


def test_an_odd_page_is_doubtful_and_held_where_a_made_up_address_shows_it_too():
    assert judge(*ODD, None, None, EXPECTED) is None
    assert is_doubtful(*ODD, EXPECTED)
    assert "does not exist" in judge(*ODD, None, None, EXPECTED, arrival=ALIKE).message


COUNTING = _page("Hm", "Try our 14 branches, or the 320,000 titles of the shelf.")
POSTS = "https://aid.test/aid-posts"


def test_a_page_that_names_nothing_of_its_source_is_held_where_a_made_up_address_shows_it_too():
    assert judge(*COUNTING, None, None, EXPECTED, arrival=Arrival(asked=POSTS)) is None
    assert is_doubtful(*COUNTING, EXPECTED, Arrival(asked=POSTS))
    assert "no word of it" in judge(*COUNTING, None, None, EXPECTED, arrival=Arrival(asked=POSTS, answers_alike=True)).message


@pytest.mark.parametrize(
    ("heading", "title", "is_so"),
    [("Aid for all", "Aid works", False), ("Aid for all", "Aid boats", False), ("Boats today", "Aid", True), ("Sea", "Sea", True)],
)  # fmt: skip
def test_what_a_host_is_called_heads_what_it_has_not_as_well(heading, title, is_so):
    document, _ = _page(heading, "There are 9 boats.")
    assert is_headed_apart_from_host(document, title, Arrival(asked="https://aid.test/boats")) is is_so


def test_a_host_of_one_page_shows_a_sheet_that_is_headed_by_more_than_its_host():
    arrival = Arrival(asked="https://aid.test/boats", answers_alike=True)
    assert judge(*_page("Boats today", "In 9."), None, None, Expected(title="Sea"), arrival=arrival) is None


def test_pages_are_alike_but_for_a_token():
    words = " ".join(f"word{number}" for number in range(40))
    first, second, other = (_page("Gone", f"{words} {token}")[0] for token in ("a1", "b2", "c3 " * 2 + words[::-1]))
    assert are_alike(first, first)
    assert are_alike(first, second)
    assert not are_alike(first, other)
