"""What else than the page could be watched at an address, from pages as publishers make them."""

from types import SimpleNamespace

import pytest

from monitor.discovery.offers import offers_of
from monitor.patterns import pattern_of

PLACE = "https://relief.test/reports/"


def offered(html, media_type="text/html"):
    page = SimpleNamespace(content=html.encode(), charset="utf-8", media_type=media_type, address=PLACE)
    return [(offer.kind, offer.link or offer.address, [finding.address.removeprefix("https://relief.test") for finding in offer.findings])
            for offer in offers_of(page)]  # fmt: skip


def linked(*addresses, more=""):
    return f"<head>{more}</head><body>{''.join(f'<p><a href={address!r}>Report</a></p>' for address in addresses)}</body>"


@pytest.mark.parametrize(
    ("addresses", "link"),
    [
        (["/media/sitrep-12.pdf", "/media/sitrep-11.pdf", "/media/sitrep-10.pdf"], r"/media/sitrep-\d+\.pdf$"),
        (["/m/2026/07/sheet.pdf", "/m/2026/06/sheet.pdf", "/m/2025/12/sheet.pdf"], r"/m/\d+/\d+/sheet\.pdf$"),
        (["/u-march-2026", "/u-April-2026", "/u-may-2026"], r"/u-[A-Za-z]+-\d+$"),
        (["/get?doc=41&x=y", "/get?doc=42&x=y", "/get?doc=43&x=y"], r"/get\?doc=\d+\&x=y$"),
        (["/2026/03/ships-arrive", "/2026/02/more-tents", "/2026/02/a-third"], r"/\d+/\d+/[^/]+$"),
    ],
)
def test_links_that_are_alike_make_a_listing(addresses, link):
    (offer,) = offered(linked("/about", *addresses, "/contact"))
    assert offer[:2] == ("listing", link)
    assert sorted(offer[2]) == sorted(addresses)
    assert not any(pattern_of(link).search(f"https://relief.test{other}") for other in ("/about", "/contact", "/reports/"))


def test_the_newest_comes_first_where_all_are_dated():
    (offer,) = offered(linked("/m/2025/12/a.pdf", "/m/2026/07/a.pdf", "/m/2026/06/a.pdf"))
    assert offer[2] == ["/m/2026/07/a.pdf", "/m/2026/06/a.pdf", "/m/2025/12/a.pdf"]


@pytest.mark.parametrize(
    "addresses",
    [
        ["/sitrep-1.pdf", "/sitrep-2.pdf"],
        ["/reports/?page=2", "/reports/?page=3", "/reports/?page=4"],
        ["/list/page/2", "/list/page/3", "/list/page/4"],
        ["/about", "/team", "/contact", "/press"],
        ["mailto:a1@h.test", "mailto:a2@h.test", "mailto:a3@h.test"],
        [],
    ],
)
def test_further_pages_and_other_links_make_none(addresses):
    assert offered(linked(*addresses)) == []


def test_a_feed_that_the_page_announces_comes_first():
    feed = '<link rel="alternate" type="application/atom+xml" href="../feed.atom"><link rel="alternate" hreflang="fr" href="/fr">'
    kinds = offered(linked("/s-1.pdf", "/s-2.pdf", "/s-3.pdf", more=feed))
    assert [kind for kind, *_ in kinds] == ["feed", "listing"]
    assert kinds[0][1] == "https://relief.test/feed.atom"


def test_what_is_no_page_of_the_web_offers_nothing():
    assert offered(linked("/s-1.pdf", "/s-2.pdf", "/s-3.pdf"), media_type="application/pdf") == []
