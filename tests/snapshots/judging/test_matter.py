"""Whether a page names the matter of its source, as its title and its address say it."""

import pytest

from snapshots import Hints, extract, read
from snapshots.judging import Arrival
from snapshots.judging.matter import (
    HEADED_ODDS,
    MISSING_ODDS,
    UNTITLED_ODDS,
    is_headed_apart_from_host,
    names_all,
    odds_of_matter,
    says_name_only,
    states_matter,
)


def odds(words, title, asked, lang="en"):
    page = f"<html lang={lang}><title>{words}</title><p>{words}: 12</p>"
    document = read(page.encode(), Hints(media_type="text/html"))
    return sum(weight for weight, _ in odds_of_matter(document, title, asked))


@pytest.mark.parametrize(
    ("words", "title", "asked", "expected"),
    [
        ("Ferries in June", "Ferry traffic", "https://h.test/ferry", -HEADED_ODDS),
        ("Ferries in June", "Something else", "https://h.test/ferry", -HEADED_ODDS),
        ("Störungen im Juni", "Störungsbericht", "https://h.test/stoerungen", -HEADED_ODDS),
        ("Log-ins in June", "Citizens", "https://h.test/logins", -HEADED_ODDS),
        ("Age checks", "Under-age sales", "https://h.test/under-age-sales", -HEADED_ODDS),
        ("The new moment", "The new bus", "https://h.test/the-new-bus", MISSING_ODDS),
        ("Gesperrte Straßen", "Verkehr", "https://h.test/sperrungen", -HEADED_ODDS),
        ("Just a moment", "Ferry traffic", "https://h.test/ferry", MISSING_ODDS),
        ("Just a moment", "Just a moment", "https://h.test/ferry", UNTITLED_ODDS),
        ("Just a moment", "Ferry traffic", "https://h.test/facts/12.html", 0),
        ("Schiffe im Mai", "German ports", "https://h.test/aktuell", 0),
        ("Navires en mai", "French ports", "https://h.test/données", 0),
        ("Just a moment", "Ferry traffic", None, 0),
        ("Паромы в июне", "Ferry traffic", "https://h.test/ferry", 0),
    ],
    ids=["named", "other title", "umlauts", "hyphen", "short word", "words of any page", "participle", "nothing named", "title of the wall", "address says nothing", "German address says nothing", "French address says nothing", "no address", "other letters"],
)  # fmt: skip
def test_what_a_page_names_speaks_for_it_and_what_it_does_not_against_it(words, title, asked, expected):
    assert odds(words, title, asked) == expected


@pytest.mark.parametrize(
    ("words", "states"),
    [
        ("Ferries carried 31,000 people.", True),
        ("12 % of the ferries were late.", True),
        ("The port took in 1,000 people.", True),
        ("The port took in 999 people.", False),
        ("Ferries made 12 trips.", False),  # a wall states small numbers in any sentence
        ("31,000 readers fermented fernleaf tea.", False),  # alike in the beginning only
        ("Join 31,000 readers.", False),
    ],
)
def test_a_large_number_or_a_share_of_its_matter_is_what_a_wall_does_not_state(words, states):
    assert states_matter(extract(read(words.encode(), Hints(media_type="text/plain"))), "Port", "https://h.test/ferry") is states


def headed(heading, words="Nothing else."):
    return read(f"<h1>{heading}</h1><p>{words}".encode(), Hints(media_type="text/html"))


@pytest.mark.parametrize(
    ("heading", "words", "title", "is_all"),
    [
        ("Ferries", "Their traffic in June.", "Ferry traffic", True),
        ("Ferries", "Their routes in June.", "Ferry traffic", False),
        ("Ferries", "Their routes in June.", "Ferry report", True),  # any page is a report
        ("Ferries", "Their routes in June.", None, True),
    ],
)
def test_a_page_names_all_of_a_title_or_lacks_a_word(heading, words, title, is_all):
    assert names_all(headed(heading, words), title) is is_all


@pytest.mark.parametrize(
    ("heading", "title", "asked", "is_name"),
    [
        ("Ferry traffic", "Ferry traffic", None, True),
        ("Ferry traffic", None, "https://h.test/ferry-traffic", True),
        ("Ferry traffic", "Ferry", "https://h.test/traffic", True),
        ("Ferry traffic closed", "Ferry traffic", "https://h.test/ferry", False),
        ("Ferry traffic", None, None, False),
    ],
)
def test_a_head_says_the_name_of_its_source_and_nothing_else(heading, title, asked, is_name):
    assert says_name_only(headed(heading), title, asked) is is_name


@pytest.mark.parametrize(
    ("heading", "words", "weights"),
    [
        ("Traffic in June", "All ferries sailed.", [-HEADED_ODDS]),
        ("June", "All ferries sailed.", []),
        ("June</h1><h2>Traffic", "All ferries sailed.", []),  # the second heading names a part
    ],
)
def test_the_first_heading_may_name_the_title_where_the_text_names_the_address(heading, words, weights):
    told = odds_of_matter(headed(heading, words), "Traffic", "https://h.test/ferry")
    assert [weight for weight, _ in told] == weights


@pytest.mark.parametrize(
    ("title", "asked", "is_headed"),
    [
        ("Ferry traffic", "https://h.test/facts", True),
        (None, "https://h.test/traffic", True),
        ("Traffic", None, True),
        ("Traffic", "https://traffic.test/facts", False),
        ("Traffic", "https://the-traffic.test/facts", False),
        ("Roads", "https://h.test/facts", False),
    ],
)
def test_the_name_of_its_host_heads_also_what_a_host_has_not(title, asked, is_headed):
    arrival = Arrival(asked=asked, landed=asked)
    assert is_headed_apart_from_host(headed("Traffic"), title, arrival) is is_headed
