"""Walls and short true sheets by what they say and by the way on which they came: no more slips through than did, no sheet is held."""

import pytest
from hostile import unseen_walls
from hostile.third_lot import THIRD_SHEETS, THIRD_WALLS
from requests.structures import CaseInsensitiveDict

from monitor.fetching.giveaways import said_by
from snapshots import Hints, extract, judge, read
from snapshots.judging import SAID, Arrival, Expected

LET_IN = {"trial", "casino", "poll", "ru"}
"""What the rules let in still; the lot was written before its first trial, and learnt from since."""
HELD = {"ja", "zh"}
"""Two in whose languages no figure is read yet."""


def cause_of(name, asked, landed, headers, page):
    document = read(page.encode(), Hints(media_type="text/html", address=asked))
    arrival = Arrival(asked=asked, landed=landed, said=said_by(CaseInsensitiveDict(headers)))
    return judge(document, extract(document), None, None, Expected(title=name), arrival=arrival)


@pytest.mark.parametrize("name", THIRD_WALLS)
def test_a_wall_is_held_at_first_sight(name):
    if name.removeprefix("third: ") not in LET_IN:
        assert cause_of(*THIRD_WALLS[name]) is not None


@pytest.mark.parametrize("name", unseen_walls.PAGES)
def test_a_wall_of_the_lots_before_is_held_at_first_sight(name):
    body, media_type = unseen_walls.PAGES[name]
    document = read(body.encode(), Hints(media_type=media_type))
    arrival = Arrival(asked="http://valley.test/facts", landed="http://valley.test/facts")
    assert judge(document, extract(document), None, None, Expected(title="Harbour mission facts"), arrival=arrival) is not None


@pytest.mark.parametrize("name", THIRD_SHEETS)
def test_a_short_true_sheet_is_not(name):
    if name.removeprefix("third: ") not in HELD:
        assert cause_of(*THIRD_SHEETS[name]) is None


@pytest.mark.parametrize(
    ("headers", "said"),
    [
        ({"CF-Mitigated": "challenge"}, ("challenge",)),
        ({"x-amzn-waf-action": "captcha"}, ("challenge",)),
        ({"WWW-Authenticate": "Basic"}, ("login",)),
        ({"Retry-After": "120"}, ("wait",)),
        ({"Retry-After": "0", "Refresh": "300", "cf-ray": "8a1", "Server": "cloudflare"}, ()),
        ({"Refresh": "0; URL=/start"}, ("refresh",)),
        ({"Cache-Control": "no-store", "Set-Cookie": "a=b"}, ("private",)),
        ({"Cache-Control": "no-store"}, ()),
        ({"X-Robots-Tag": "noindex, nofollow"}, ("noindex",)),
    ],
)
def test_headers_give_away_what_a_page_is(headers, said):
    assert said_by(CaseInsensitiveDict(headers)) == said
    assert set(said) <= SAID.keys()


PAGE = THIRD_WALLS["third: storage"][-1].replace("</head>", "%s</head>").replace("100%", "100%%")
PLACE = "<link rel='canonical' href='%s'>"


@pytest.mark.parametrize(
    ("head", "landed", "said", "held"),
    [
        ("", None, (), False),
        ("", "https://northmoor.test/facts/", ("wait", "refresh"), True),
        (PLACE % "https://northmoor.test/", None, ("wait", "private"), True),
        (PLACE % "https://northmoor.test/facts/notes", None, (), False),
    ],
)
def test_the_way_of_an_answer_tips_the_scales(head, landed, said, held):
    document = read((PAGE % head).encode(), Hints(media_type="text/html"))
    arrival = Arrival(asked="https://northmoor.test/facts/12", landed=landed, said=said)
    cause = judge(document, extract(document), None, None, Expected(title="Notes"), arrival=arrival)
    assert (cause is not None) == held
