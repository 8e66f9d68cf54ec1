"""Sources whose releases stand each at an address of its own, over a real publisher: listing, feed, folder."""

import os
from datetime import UTC, datetime, timedelta
from urllib.parse import urljoin

import pytest
from harbour_sheet import page
from watching import START, Watch

from db import FetchedCapture
from monitor.discovery.feeds import releases_announced
from monitor.discovery.finding import SMALL
from monitor.discovery.links import releases_linked
from monitor.errors import FetchError
from snapshots import Outcome


def sheet(patrols):
    return page([("over 2,700 patrols", f"over {patrols:,} patrols")])


def listing(*links):
    items = "\n".join(f'<li><a href="{address}">{words}</a></li>' for address, words in links)
    return f'<html><body><a href="/about">About</a> <a href="mailto:desk@h.test">Mail</a><ul>{items}</ul></body></html>'.encode()


def atom(*entries):
    items = "\n".join(
        f"<entry><title>Sheet</title><id>tag:h.test,2024:{link}</id><link href='{link}'/><updated>{day}T09:00:00Z</updated></entry>"
        for link, day in entries
    )
    return f"<feed xmlns='http://www.w3.org/2005/Atom'><title>Harbour</title><id>tag:h.test,2024:x</id>{items}</feed>".encode()


@pytest.fixture
def watch(tmp_path):
    opened = []

    def make(**source):
        opened.append(Watch(tmp_path / "watch.db", **source))
        return opened[-1]

    yield make
    for watch in opened:
        watch.close()


def test_a_listing_leads_to_its_newest_release_and_each_later_one(watch, publisher):
    publisher.serve("/all", listing(("/sheet-2.html", "Sheet two"), ("/sheet-1.html", "Sheet one")), etag=True)
    for number, patrols in ((1, 2_700), (2, 2_800), (3, 2_900), (4, 3_000)):
        publisher.serve(f"/sheet-{number}.html", sheet(patrols) if number > 1 else page(), etag=True)
    harbour = watch(listing=publisher.url("/all"), link=r"/sheet-\d+")
    assert harbour.look() == ("released", None)
    assert harbour.look() == ("unchanged", None)
    publisher.serve("/all", listing(*((f"/sheet-{number}.html", "Sheet") for number in (4, 3, 2, 1))), etag=True)
    assert harbour.look() == ("released", None)
    assert [address for address, _, _ in harbour.releases] == [publisher.url(f"/sheet-{number}.html") for number in (2, 3, 4)]
    (change,) = harbour.parts.database.report("harbour").changes
    assert (str(change.before.value), str(change.after.value)) == ("2900", "3000")
    assert publisher.requests("/sheet-1.html") == []


def test_listing_and_document_are_asked_for_conditionally(watch, publisher):
    publisher.serve("/all", listing(("/sheet-1.html", "One")), etag=True)
    publisher.serve("/sheet-1.html", page(), etag=True)
    harbour = watch(listing=publisher.url("/all"), link="sheet")
    harbour.look()
    assert harbour.look() == ("unchanged", None)
    for path in ("/all", "/sheet-1.html"):
        first, second = publisher.requests(path)
        assert "If-None-Match" not in first.headers
        assert "If-None-Match" in second.headers


def test_a_new_pattern_reads_the_listing_anew(watch, publisher):
    publisher.serve("/all", listing(("/sheet-1.html", "One"), ("/brief-1.html", "Brief")), etag=True)
    publisher.serve("/sheet-1.html", page())
    publisher.serve("/brief-1.html", sheet(2_800))
    watch(listing=publisher.url("/all"), link="sheet").look()
    harbour = watch(listing=publisher.url("/all"), link="brief")
    assert harbour.look() == ("released", None)
    assert harbour.releases[-1][0] == publisher.url("/brief-1.html")


def test_dates_in_a_listing_go_before_its_order_and_date_the_release(watch, publisher):
    links = (("/a", "Facts, 1 January 2024"), ("/c", "Facts, 1 March 2024"), ("/b", "Facts, 1 February 2024"))
    publisher.serve("/all", listing(*links))
    for path, patrols in (("/a", 2_750), ("/b", 2_800), ("/c", 2_900)):
        publisher.serve(path, sheet(patrols))
    harbour = watch(listing=publisher.url("/all"), link="/[abc]$", backlog=True)
    assert harbour.look() == ("released", None)
    days = [("/a", "2024-01-01"), ("/b", "2024-02-01"), ("/c", "2024-03-01")]
    assert harbour.releases == [(publisher.url(path), day, "listing") for path, day in days]


def test_a_backlog_sends_nothing(watch, publisher):
    publisher.serve("/all", listing(("/sheet-2.html", "Two"), ("/sheet-1.html", "One")))
    publisher.serve("/sheet-1.html", page())
    publisher.serve("/sheet-2.html", sheet(2_800))
    told = {"notify": ("desk",), "channels": {"desk": "https://h.test/hook"}}
    harbour = watch(listing=publisher.url("/all"), link="sheet", backlog=True, **told)
    assert harbour.look() == ("released", None)
    assert len(harbour.releases) == 2
    assert harbour.parts.database.pending_deliveries(START + timedelta(days=30)) == []
    publisher.serve("/all", listing(("/sheet-3.html", "Three"), ("/sheet-2.html", "Two"), ("/sheet-1.html", "One")))
    publisher.serve("/sheet-3.html", sheet(2_900))
    assert harbour.look() == ("released", None)
    (sent,) = harbour.parts.database.pending_deliveries(START + timedelta(days=30))
    assert sent.content.release.number == 3


def test_a_listing_without_a_match_says_how_many_links_it_has(watch, publisher):
    publisher.serve("/all", listing(("/sheet-1.html", "One"), ("/sheet-2.html", "Two")))
    harbour = watch(listing=publisher.url("/all"), link="factsheet")
    assert harbour.look() == ("failed", "unreadable")
    assert "source 'harbour': no link on" in harbour.last_cause
    assert "matches 'factsheet'. It has 3 links, such as" in harbour.last_cause


def test_a_document_that_fails_for_now_is_waited_for_and_one_that_is_gone_is_not(watch, publisher):
    publisher.serve("/all", listing(("/sheet-1.html", "One")))
    publisher.serve("/sheet-1.html", page())
    harbour = watch(listing=publisher.url("/all"), link="sheet")
    harbour.look()
    publisher.serve("/all", listing(("/sheet-3.html", "Three"), ("/sheet-2.html", "Two"), ("/sheet-1.html", "One")))
    publisher.serve("/sheet-3.html", sheet(3_000))
    publisher.serve("/sheet-2.html", b"", status=503)
    assert harbour.look() == ("failed", "status")
    assert len(harbour.releases) == 1
    publisher.serve("/sheet-2.html", b"", status=410)
    assert harbour.look() == ("released", None)
    assert [check.outcome for check in harbour.parts.database.checks("harbour", 2)] == [Outcome.RELEASED, Outcome.FAILED]
    assert [address for address, _, _ in harbour.releases] == [publisher.url("/sheet-1.html"), publisher.url("/sheet-3.html")]


def test_robots_txt_holds_for_the_listing_and_for_what_it_links_to(watch, publisher):
    publisher.serve("/robots.txt", b"User-agent: *\nDisallow: /sheets/", media_type="text/plain")
    publisher.serve("/all", listing(("/sheets/1", "One")))
    publisher.serve("/sheets/1", page())
    assert watch(listing=publisher.url("/all"), link="sheets").look() == ("skipped", "robots")
    assert publisher.requests("/sheets/1") == []


@pytest.mark.parametrize(
    "trap", ["http://127.0.0.2:{port}/secret", "http://169.254.169.254/latest", "file:///etc/hostname", "/etc/hostname"]
)
def test_a_listing_leads_into_no_private_place(watch, publisher, trap):
    """The allowance is for the listing's own site: neither another service nor a file of this machine is read."""
    address = trap.format(port=publisher.port)
    publisher.serve("/all", listing((address, "sheet")))
    publisher.serve("/secret", page())
    outcome = watch(listing=publisher.url("/all"), link="secret|latest|hostname").look()
    assert outcome in (("failed", "forbidden_target"), ("failed", "unreadable"), ("failed", "status"))
    assert publisher.requests("/secret") == []


def test_a_feed_dates_its_releases(watch, publisher):
    publisher.serve(
        "/feed", atom(("/sheet-2", "2024-02-20"), ("/sheet-1", "2024-01-10")), media_type="application/atom+xml", etag=True
    )
    publisher.serve("/sheet-1", page(), etag=True)
    publisher.serve("/sheet-2", sheet(2_800), etag=True)
    harbour = watch(feed=publisher.url("/feed"), backlog=True)
    assert harbour.look() == ("released", None)
    assert harbour.look() == ("unchanged", None)
    assert harbour.releases == [
        (publisher.url("/sheet-1"), "2024-01-10", "feed"),
        (publisher.url("/sheet-2"), "2024-02-20", "feed"),
    ]
    assert "If-None-Match" in publisher.requests("/feed")[-1].headers


BASES = [
    ("xml:base='/deep/'", "xml:base='when/2024/'", "p3", "/deep/when/2024/p3"),
    ("", "xml:base='when/2024/'", "p3", "/feeds/when/2024/p3"),
    ("xml:base='/deep/'", "", "p3", "/deep/p3"),
    ("xml:base='../up/'", "xml:base='here/'", "?page=3", "/up/here/?page=3"),
    ("xml:base='http://other.test/a/'", "xml:base='b/'", "p3", "http://other.test/a/b/p3"),
    ("", "", "../p3", "/p3"),
    ("xml:base='/deep/'", "xml:base='when/'", "/top/p3", "/top/p3"),
]


@pytest.mark.parametrize("kind", ["atom", "rss"])
@pytest.mark.parametrize(("of_feed", "of_entry", "link", "meant"), BASES)
def test_the_bases_of_feed_and_entry_build_upon_each_other(kind, of_feed, of_entry, link, meant):
    """XML Base, 4.2: the base of an entry is relative to that of its feed, and that to where the feed stands."""
    written = {
        "atom": f"<feed xmlns='http://www.w3.org/2005/Atom' {of_feed}><title>H</title><entry {of_entry}><title>S</title>"
        f"<link rel='replies' href='no'/><link href='{link}'/></entry></feed>",
        "rss": f"<rss version='2.0' {of_feed}><channel><title>H</title><item {of_entry}><link>{link}</link></item></channel></rss>",
    }[kind]
    feed = FetchedCapture(
        content=written.encode(), address="http://h.test/feeds/new.xml", media_type="application/xml", charset=None, etag=None,
        last_modified=None, fetched_at=datetime(2024, 3, 1, tzinfo=UTC),
    )  # fmt: skip
    (release,) = releases_announced(feed, None, "harbour")
    assert release.address == urljoin("http://h.test/", meant)


def test_an_rss_feed_is_chosen_from_by_pattern(watch, publisher):
    items = "".join(
        f"<item><title>x</title><link>{publisher.url(path)}</link><pubDate>{day}</pubDate></item>"
        for path, day in (("/news/9", "Fri, 01 Mar 2024 09:00:00 GMT"), ("/sheet-1", "Thu, 01 Feb 2024 09:00:00 GMT"))
    )
    rss = f"<?xml version='1.0'?><rss version='2.0'><channel><title>h</title>{items}</channel></rss>".encode()
    publisher.serve("/feed", rss, media_type="application/rss+xml")
    publisher.serve("/sheet-1", page())
    harbour = watch(feed=publisher.url("/feed"), link="/sheet-")
    assert harbour.look() == ("released", None)
    assert harbour.releases == [(publisher.url("/sheet-1"), "2024-02-01", "feed")]


@pytest.mark.parametrize(
    ("body", "link", "words"),
    [
        (page(), None, "is no Atom or RSS feed"),
        (b"", None, "is no Atom or RSS feed"),
        (atom(("/sheet-1", "2024-01-10")), "bulletin", "has 1 entries, and none whose address matches 'bulletin'"),
        (atom(("mailto:x@h.test", "2024-01-10")), None, "has 1 entries, and none that leads to a document"),
        (b"<!DOCTYPE f [<!ENTITY a 'aaaaaaaaaa'>]><feed xmlns='http://www.w3.org/2005/Atom'><entry><title>&a;", None, "has "),
    ],
    ids=["a page", "nothing", "no match", "no documents", "cut short"],
)
def test_a_feed_that_leads_nowhere_is_a_named_error(watch, publisher, body, link, words):
    publisher.serve("/feed", body, media_type="application/atom+xml")
    harbour = watch(feed=publisher.url("/feed"), **({"link": link} if link else {}))
    assert harbour.look() == ("failed", "unreadable")
    assert "source 'harbour': " in harbour.last_cause
    assert words in harbour.last_cause


@pytest.mark.parametrize(
    "head", [b"", b"<?xml version='1.0' encoding='utf-16'?>", b"\xff\xfe", b"<!DOCTYPE f SYSTEM 'file:///etc/hostname'>"]
)
def test_a_feed_cut_anywhere_is_read_or_refused_by_name(head):
    whole = head + atom(("/sheet-2", "2024-02-20"), ("/sheet-1", "2024-01-10"))
    for end in range(0, len(whole), 7):
        index = FetchedCapture(
            content=whole[:end], address="http://h.test/feed", media_type="application/atom+xml", charset=None,
            etag=None, last_modified=None, fetched_at=START,
        )  # fmt: skip
        try:
            releases = releases_announced(index, None, "harbour")
        except FetchError:
            continue
        assert {finding.address for finding in releases} <= {"http://h.test/sheet-1", "http://h.test/sheet-2"}


@pytest.mark.long
def test_a_long_feed_is_read_within_the_limits_of_readers(watch, publisher):
    publisher.serve("/sheet-2", page())
    entries = "".join(f"<entry><title>Note {number}</title><link href='/note-{number}'/></entry>" for number in range(4_000))
    long = atom(("/sheet-2", "2024-02-20")).replace(b"</feed>", entries.encode() + b"</feed>")
    assert len(long) > SMALL
    publisher.serve("/feed", long, media_type="application/atom+xml")
    harbour = watch(feed=publisher.url("/feed"), link="/sheet-")
    assert harbour.look() == ("released", None)
    publisher.serve("/feed", b"<p>gone</p>" * 30_000, media_type="application/atom+xml")
    assert harbour.look() == ("failed", "unreadable")


def test_a_folder_s_files_are_releases_dated_by_their_names(watch, tmp_path):
    folder = tmp_path / "sheets"
    folder.mkdir()
    for name, patrols in (("sheet-2024-01.html", 2_750), ("20240220.html", 2_800)):
        (folder / name).write_bytes(sheet(patrols))
    (folder / ".hidden").write_bytes(b"x")
    harbour = watch(files=str(folder), backlog=True)
    assert harbour.look() == ("released", None)
    assert harbour.look() == ("unchanged", None)
    (folder / "12-March-2024.html").write_bytes(sheet(2_900))
    assert harbour.look() == ("released", None)
    names = [("sheet-2024-01.html", "2024-01-01"), ("20240220.html", "2024-02-20"), ("12-March-2024.html", "2024-03-12")]
    assert harbour.releases == [(str(folder / name), day, "file name") for name, day in names]


def test_files_without_a_day_in_their_name_are_ordered_by_their_change(watch, tmp_path):
    for name, patrols, second in (("b.html", 2_750, 1_700_000_000), ("a.html", 2_800, 1_705_000_000)):
        (tmp_path / name).write_bytes(sheet(patrols))
        os.utime(tmp_path / name, (second, second))
    harbour = watch(files=str(tmp_path / "*.html"), backlog=True)
    harbour.look()
    assert harbour.releases == [
        (str(tmp_path / "b.html"), "2023-11-14", "last-modified"),
        (str(tmp_path / "a.html"), "2024-01-11", "last-modified"),
    ]


@pytest.mark.parametrize("place", ["nowhere", "*.pdf"])
def test_a_folder_without_files_is_a_named_error(watch, tmp_path, place):
    harbour = watch(files=str(tmp_path / place))
    assert harbour.look() == ("failed", "connect")
    assert f"no file matches {tmp_path / place}" in harbour.last_cause


def test_a_pattern_that_backtracks_for_hours_elsewhere_ends_at_once():
    page = FetchedCapture(
        content=f'<a href="/{"a" * 1500}b">x</a>'.encode(), address="https://h.test/", media_type="text/html", charset=None, etag=None,
        last_modified=None, fetched_at=datetime(2026, 1, 1, tzinfo=UTC),
    )  # fmt: skip
    with pytest.raises(FetchError, match="no link"):
        releases_linked(page, "(a+)+$", "harbour")
