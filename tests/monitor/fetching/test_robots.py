"""robots.txt is asked for once a day by all who watch a host: also after a restart, also from several processes, on each engine."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import update

from db import Database, RobotsAnswer
from db.engine import writing
from db.models import RobotsRow
from monitor.errors import FetchError
from monitor.fetching.robots import KEPT, Robots
from monitor.fetching.targets import target_of
from snapshots import Cause, CauseCode

NOON = datetime(2026, 6, 1, 12, tzinfo=UTC)
SECOND = timedelta(seconds=1)
SHEET = target_of("https://port.test/sheet")
CLOSED = b"User-agent: *\nDisallow: /sheet\nCrawl-delay: 7"
OPEN = b"User-agent: *\nDisallow: /staff"


@pytest.fixture
def database(url):
    opened = Database.open(url)
    yield opened
    opened.close()


class Host:
    """Answers, and counts how often."""

    def __init__(self, status, body=b""):
        self.answer, self.asked = (status, body), []

    def __call__(self, address):
        self.asked.append(address)
        return self.answer


def manners(database, host, moment=NOON, **options):
    """As a process that begins now is told."""
    return Robots("Figurewatch/1 (+mailto:desk@watch.test)", database, **options).manners(SHEET, moment, host)


@pytest.mark.parametrize(
    ("status", "body", "allowed", "delay"),
    [(200, CLOSED, False, 7), (200, OPEN, True, 0), (200, b"\xef\xbb\xbf\x00\xff" + OPEN, True, 0), (404, CLOSED, True, 0)],
)
def test_what_one_process_was_told_the_others_know(database, status, body, allowed, delay):
    host = Host(status, body)
    for later in (0 * SECOND, SECOND, KEPT - SECOND):
        told = manners(database, host, NOON + later)
        assert (told.allowed, told.delay) == (allowed, delay)
    assert host.asked == ["https://port.test:443/robots.txt"]


def test_after_a_day_the_host_is_asked_again_and_by_a_process_that_goes_on_too(database):
    host, robots = Host(200, CLOSED), Robots("Figurewatch", database)
    manners(database, host)
    assert not robots.manners(SHEET, NOON + KEPT - SECOND, host).allowed
    host.answer = (200, OPEN)
    assert robots.manners(SHEET, NOON + KEPT, host).allowed  # a day after it was asked for, not after it was looked up
    assert manners(database, host, NOON + KEPT + SECOND).allowed
    assert len(host.asked) == 2


@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_host_in_trouble_forbids_and_nobody_remembers_it(database, status):
    host = Host(status, OPEN)
    assert not manners(database, host).allowed
    host.answer = (200, OPEN)
    assert manners(database, host).allowed


def test_a_host_that_is_not_reached_is_remembered_by_nobody(database):
    def unreached(_address):
        raise FetchError(Cause(CauseCode.CONNECT, "nobody listens"))

    with pytest.raises(FetchError):
        manners(database, unreached)
    assert database.robots_of(SHEET.origin) is None


def test_other_ports_and_schemes_are_other_hosts(database):
    manners(database, Host(200, CLOSED))
    other = Host(404)
    assert Robots("Figurewatch", database).manners(target_of("https://port.test:8443/sheet"), NOON, other).allowed
    assert len(other.asked) == 1


@pytest.mark.parametrize(("ahead", "believed"), [(KEPT, False), (timedelta(minutes=6), False), (timedelta(minutes=4), True)])
def test_an_answer_from_a_clock_that_was_ahead_is_not_believed(database, ahead, believed):
    database.keep_robots(SHEET.origin, RobotsAnswer(content=CLOSED, read_at=NOON + ahead))
    assert manners(database, Host(200, OPEN)).allowed is not believed


@pytest.mark.parametrize(("days", "kept"), [(30, True), (31, False)])
def test_an_answer_that_nobody_asked_for_in_a_month_goes(database, days, kept):
    database.keep_robots(SHEET.origin, RobotsAnswer(content=CLOSED, read_at=NOON))
    database.keep_robots("https://other.test", RobotsAnswer(content=b"", read_at=NOON + timedelta(days=days)))
    assert (database.robots_of(SHEET.origin) is not None) is kept


def test_a_damaged_answer_is_none(database):
    database.keep_robots(SHEET.origin, RobotsAnswer(content=CLOSED, read_at=NOON))
    with writing(database._engine, "damaging") as session:
        session.execute(update(RobotsRow).values(frame=b"no frame"))
    assert database.robots_of(SHEET.origin) is None


def test_at_a_persons_word_it_is_read_anew_for_all(database):
    manners(database, Host(200, CLOSED))
    assert manners(database, Host(200, OPEN), read_anew=True).allowed
    assert manners(database, Host(200, CLOSED)).allowed


def test_a_process_that_remembers_asks_the_database_nothing():
    class Silent:
        asked = 0

        def robots_of(self, _origin):
            self.asked += 1

        def keep_robots(self, _origin, _answer):
            self.asked += 1

    kept, host = Silent(), Host(404)
    robots = Robots("Figurewatch", kept)
    for second in range(3):
        assert robots.manners(SHEET, NOON + second * SECOND, host).allowed
    assert (kept.asked, len(host.asked)) == (2, 1)


def test_a_process_forgets_what_hosts_said_that_it_asks_no_more():
    robots, host = Robots("Figurewatch"), Host(200, CLOSED)
    for day in range(5):
        robots.manners(target_of(f"https://{day}.test/sheet"), NOON + day * KEPT, host)
    assert robots.known_hosts == {"https://4.test:443"}
    again = robots.manners(target_of("https://0.test/sheet"), NOON + 5 * KEPT, host)
    assert (again.allowed, again.delay, len(host.asked)) == (False, 7.0, 6)  # read anew before anything else is asked
