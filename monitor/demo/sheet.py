"""Seven issues of a fact sheet of an alliance against an armed group. The words are ours; the figures resemble real ones."""

from __future__ import annotations

from collections.abc import Callable, Iterable

TITLE = "The Alliance at a Glance: Facts on the Campaign"

TILES = (
    ("68", "member states and organisations"),
    ("2.5", "million people living free of the group"),
    ("$22.2", "billion pledged since 2014"),
)

PARAGRAPHS = {
    "On the ground": (
        "Twenty-three partner nations have sent over 9,000 troops to train and advise local forces.",
        "Instructors have taught nearly 90,000 members of the security forces at five sites.",
        "Local forces have driven the group from 62 percent of the land it held in Iraq and 30 percent of its land in Syria.",
        "Partners have given about 8,200 tons of equipment, and 2,800 supply flights have crossed the northern border.",
    ),
    "From the air": (
        "Aircraft have flown more than 19,000 strikes, and have hit over 2,600 oil sites and more than 25 stores of cash.",
        "Strikes removed tens of thousands of fighters, among them over 180 leaders.",
    ),
    "Rebuilding": (
        "More than 1.5 million Iraqis have gone back to their homes.",
        "UN engineers have begun 500 repair projects in 18 towns and cleared 38 tons of explosives.",
        "More than 60 countries have passed laws against travel to join the group.",
        "The police academy graduates about 900 officers each month.",
    ),
}
TABLE = (("Health posts", "310", "295"), ("Water stations", "128", "121"), ("Schools reopened", "212", "190"))

Edit = tuple[str, str]

# What each issue changes against the one before. The comments say what a reader should be told.
ISSUES: tuple[tuple[str, str, tuple[Edit, ...]], ...] = (
    ("2017-03-22", "the first issue", ()),
    (
        "2017-05-10",
        "four revised, one new",
        (
            ("more than 19,000 strikes", "more than 21,000 strikes"),
            ("62 percent of the land", "65 percent of the land"),
            ("More than 1.5 million Iraqis", "More than 1.7 million Iraqis"),
            ("<b>68</b>", "<b>71</b>"),
            ("about 900 officers each month.", "about 900 officers each month. Border posts now share 34 watch lists."),
        ),
    ),
    (
        "2017-05-10",
        "new markup, another view count, another cookie notice: nothing to tell",
        (
            ("<p>", '<p class="wide">'),
            ("1,204 views", "2,871 views"),
            ("We use cookies", "This site works with 151 partners and uses cookies"),
        ),
    ),
    (
        "2017-06-30",
        "one re-qualified, one told in other words, one dropped",
        (
            ("More than 60 countries", "Nearly 60 countries"),
            ("<b>2.5</b> <small>million people", "<b>2,500,000</b> <small>people"),
            (" Border posts now share 34 watch lists.", ""),
        ),
    ),
    (
        "2017-07-14",
        "three revised, one comes back",
        (
            ("nearly 90,000 members", "over 106,000 members"),
            ("Twenty-three partner", "Twenty-six partner"),
            ("212</td>", "258</td>"),
            ("about 900 officers each month.", "about 900 officers each month. Border posts now share 34 watch lists."),
        ),
    ),
    ("2017-08-02", "two paragraphs change places: nothing to tell", (("SWAP", "SWAP"),)),
    (
        "2017-09-20",
        "a correction of a digit, and a number that goes down",
        (("over 2,600 oil sites", "over 2,060 oil sites"), ("500 repair projects", "480 repair projects")),
    ),
)


def issues() -> list[bytes]:
    """All issues as pages, in order."""
    body, views, cookie = _body(), "1,204 views", "We use cookies to count our readers. Accept"
    pages = []
    for day, _, edits in ISSUES:
        for old, new in edits:
            body = _swapped(body) if old == "SWAP" else body.replace(old, new)
            views, cookie = views.replace(old, new), cookie.replace(old, new)
        pages.append(_page(body, day, views, cookie))
    return pages


def _swapped(body: str) -> str:
    """The first two paragraphs of the first section change places."""
    lines = body.splitlines()
    first, second = [place for place, line in enumerate(lines) if line.startswith("<p")][:2]
    lines[first], lines[second] = lines[second], lines[first]
    return "\n".join(lines)


def _body() -> str:
    tiles = "\n".join(f'<div class="tile"><b>{number}</b> <small>{label}</small></div>' for number, label in TILES)
    rows = "\n".join(f"<tr><th>{name}</th><td>{now}</td><td>{before}</td></tr>" for name, now, before in TABLE)
    table = f"<table><caption>Reopened, by kind</caption>\n<tr><th></th><th>This year</th><th>Last year</th></tr>\n{rows}</table>"
    parts = _lines(PARAGRAPHS.items(), lambda heading, texts: [f"<h2>{heading}</h2>", *(f"<p>{text}</p>" for text in texts)])
    return "\n".join([f'<section class="key-figures">\n{tiles}\n</section>', *parts, table])


def _lines(items: Iterable[tuple[str, tuple[str, ...]]], render: Callable[[str, tuple[str, ...]], list[str]]) -> list[str]:
    return [line for heading, texts in items for line in render(heading, texts)]


def _page(body: str, day: str, views: str, cookie: str) -> bytes:
    return f"""<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{TITLE}</title>
<meta property="article:modified_time" content="{day}T09:00:00Z"></head>
<body>
<div class="cookie-notice"><p>{cookie}</p></div>
<header><nav><ul><li><a href="/">Home</a></li><li><a href="/news">News (214)</a></li></ul></nav></header>
<main><article>
<h1>{TITLE}</h1>
<div class="post-meta"><span class="view-count">{views}</span></div>
{body}
</article></main>
<aside class="related"><h3>Related posts</h3><ul><li><a href="/5">5 things to know about the campaign</a></li></ul></aside>
<footer><p>© 2014–2017 The Alliance. Press desk: +44 20 7946 0999</p></footer>
</body></html>
""".encode()
