"""The publisher's date of a page and where it was found; the dates of comments, teasers and events are not it."""

from datetime import date

import pytest

from snapshots.readers import Hints, read

ADDRESS = "https://example.org/sheet"
JSON_LD = '<script type="application/ld+json">{}</script>'
FOUND = {
    "a report of a day, in French": ("", "<p>Rapport en date du 24 mai 2018</p>", "2018-05-24", "visible"),
    "json-ld, one object": (JSON_LD.format('{"@type":"Article","datePublished":"2019-03-04"}'), "", "2019-03-04", "json-ld"),
    "json-ld, change before issue": (JSON_LD.format('{"@type":"Article","datePublished":"2019-03-04","dateModified":"2020-01-02T10:00Z"}'), "", "2020-01-02", "json-ld"),
    "json-ld, a change before the issue is none": (JSON_LD.format('{"@type":"Article","datePublished":"2019-03-04","dateModified":"2001-01-02"}'), "", "2019-03-04", "json-ld"),
    "json-ld, graph": (JSON_LD.format('{"@graph":[{"@type":"WebSite","dateModified":"2011-01-01"},{"@type":"WebPage","dateModified":"2022-09-30"}]}'), "", "2022-09-30", "json-ld"),
    "json-ld, array": (JSON_LD.format('[{"@type":"BreadcrumbList"},{"@type":["Report","Article"],"datePublished":"2018-05-06"}]'), "", "2018-05-06", "json-ld"),
    "json-ld, not its comments": (JSON_LD.format('{"@type":"Article","comment":[{"@type":"Comment","dateModified":"2023-01-01"}],"datePublished":"2018-05-06"}'), "", "2018-05-06", "json-ld"),
    "json-ld, not what it lists": (JSON_LD.format('{"@type":"ItemList","itemListElement":[{"@type":"Article","datePublished":"2023-01-01"}]}') + '<meta name="dc.date" content="2017-02-03">', "", "2017-02-03", "meta"),
    "json-ld, not its picture": (JSON_LD.format('{"@type":"Article","image":{"@type":"ImageObject","dateCreated":"2010-01-01"},"datePublished":"2018-05-06"}'), "", "2018-05-06", "json-ld"),
    "json-ld, broken": (JSON_LD.format('{"@type":"Article","datePublished":"2019-03-04"'), "<p>Published: 3 May 2018</p>", "2018-05-03", "visible"),
    "meta, article": ('<meta property="article:published_time" content="2017-07-12T08:00:00+02:00">', "", "2017-07-12", "meta"),
    "meta, modified goes first": ('<meta property="article:published_time" content="2017-07-12"><meta property="article:modified_time" content="2017-08-01">', "", "2017-08-01", "meta"),
    "meta, Dublin Core": ('<meta name="DC.Date.Issued" content="2016-11-30">', "", "2016-11-30", "meta"),
    "meta, compact": ('<meta name="date" content="20161130">', "", "2016-11-30", "meta"),
    "meta, microdata": ("", '<p itemscope><meta itemprop="datePublished" content="2016-11-30"></p>', "2016-11-30", "meta"),
    "time, named": ("", '<p class=by><time class="entry-date published" datetime="2015-02-03">3 Feb</time></p>', "2015-02-03", "time element"),
    "time, alone in its line": ("", '<p><time datetime="2015-02-03T00:00">3 February</time></p>', "2015-02-03", "time element"),
    "time, after words of dating": ("", '<p>Updated: <time datetime="2015-02-03T00:00">3 February</time></p>', "2015-02-03", "time element"),
    "visible, English": ("", "<p>Last updated: Apr. 10, 2024</p>", "2024-04-10", "visible"),
    "visible, among others": ("", "<p>Statistics office | Last updated on 3 May 2020 | Contact</p>", "2020-05-03", "visible"),
    "visible, French": ("", "<p>Dernière mise à jour le 1er mars 2021</p>", "2021-03-01", "visible"),
    "visible, German": ("", "<p>Stand: 31.12.2019</p>", "2019-12-31", "visible"),
    "visible, Spanish": ("", "<p>Última actualización: 5 de junio de 2018</p>", "2018-06-05", "visible"),
    "visible, Polish": ("", "<p>Stan na 4 maja 2031</p>", "2031-05-04", "visible"),
    "visible, Turkish": ("", "<p>Son güncelleme: 3 Mart 2031</p>", "2031-03-03", "visible"),
    "visible, Swedish": ("", "<p>Uppdaterad den 3 maj 2031</p>", "2031-05-03", "visible"),
    "visible, Ukrainian": ("", "<p>Оновлено 3 травня 2031 року</p>", "2031-05-03", "visible"),
    "visible, Arabic": ("", "<p>آخر تحديث: ٣ مايو ٢٠٢٠</p>", "2020-05-03", "visible"),
    "visible, in the footer": ("", "<p>Text.</p><footer>Page last modified 2014-09-08</footer>", "2014-09-08", "visible"),
    "visible, a line of its own": ("", "<p>Geneva, 12 March 2020</p><p>In 2011 it rained.</p>", "2020-03-12", "visible"),
    "visible, with its weekday": ("", "<p>Thursday, 12 March 2020</p>", "2020-03-12", "visible"),
    "visible, American order where the page is American": ("", "<p>Posted on 03/04/2021 by the press office</p>", "2021-03-04", "visible"),
    "visible, before the next": ("", "<p>Next update: 3 June 2020</p><p>Last update: 3 May 2020</p>", "2020-05-03", "visible"),
    "a date of issue beside an older citation": ("", "<p>The report published on 3 May 1998 shows a fall.</p><p>Published 7 May 2019</p>", "2019-05-07", "visible"),
}  # fmt: skip
NOT_FOUND = {
    "the day of a case, by a verb": "<p>Le dernier cas date du 24 mai 2018.</p>",
    "a comment's": '<div class="comments-area"><p>Posted on 3 May 2018</p><time class="published" datetime="2018-05-03">x</time></div>',
    "a related page's": '<div class="related-posts"><p>Published: 3 May 2018</p></div>',
    "a teaser's": '<article class=card><h2>A</h2><p><time datetime="2018-05-03">3 May</time></p></article><article class=card><h2>B</h2><p>x</p></article>',
    "a side bar's": '<aside><p><time class="published" datetime="2018-05-03">3 May</time></p></aside>',
    "an event's, in a sentence": '<p>On <time datetime="2018-05-03">3 May</time> the ministers of the five countries met in the capital.</p>',
    "an event's, in a short sentence": '<p>Opened <time datetime="2018-05-03">3 May</time> with 12 rooms.</p>',
    "a citation's": "<p>The report published on 3 May 2018 shows a fall in prices.</p>",
    "a change of something else": "<p>The list was revised in May 2018 by the ministry.</p>",
    "the next release's": "<p>Next release: 3 May 2028</p>",
    "the next release's, in Polish": "<p>Następna aktualizacja: 4 maja 2031</p>",
    "the next release's, in Turkish": "<p>Bir sonraki güncelleme: 3 Mart 2031</p>",
    "one that can be read two ways": "<p>Updated 03/04/2018</p>",
    "no day of any month": "<p>Updated 31 June 2018</p>",
    "a period's": "<p>Published figures, 3 May 2018 – 2 May 2019</p>",
    "the year of the rights": "<footer>© 2018 The office</footer>",
}
ADDRESSES = {
    "https://example.org/2017/07/12/sheet": "2017-07-12",
    "https://example.org/files/sheet-2017-07.html": "2017-07-01",
    "https://example.org/fact-sheet-march-2018": "2018-03-01",
    "https://example.org/sheet_20190304.htm": "2019-03-04",
    "https://example.org/node/201912345": None,
    "https://example.org/1999": None,
}


FILLER = "The alliance has 73 members, each of which brings something of its own to the civilian and the military work. " * 3


def page(head, body, language="en"):
    return f'<html lang="{language}"><head><meta charset=utf-8><title>S</title>{head}</head><body><h1>Sheet</h1>{body}<p>{FILLER}</p></body></html>'.encode()


@pytest.mark.parametrize("case", FOUND)
def test_the_publishers_date_is_found_and_says_where(case):
    head, body, day, origin = FOUND[case]
    language = "en-US" if "American" in case else "en"
    published = read(page(head, body, language), Hints(media_type="text/html", address=ADDRESS)).published
    assert published is not None
    assert (published.day, published.origin) == (date.fromisoformat(day), origin)


@pytest.mark.parametrize("case", NOT_FOUND)
def test_a_date_of_something_else_is_not_taken(case):
    assert read(page("", NOT_FOUND[case]), Hints(media_type="text/html", address=ADDRESS)).published is None


@pytest.mark.parametrize("address", ADDRESSES)
def test_an_address_dates_a_page_that_says_nothing(address):
    published = read(page("", ""), Hints(media_type="text/html", address=address)).published
    wanted = ADDRESSES[address]
    assert (published and (published.day.isoformat(), published.origin)) == (wanted and (wanted, "address"))


def test_what_the_page_says_goes_before_its_address():
    published = read(page("", "<p>Last updated: 3 May 2020</p>"), Hints(address="https://example.org/2017/07/12/")).published
    assert published
    assert published.origin == "visible"
