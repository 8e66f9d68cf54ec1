"""What on a page is not content, by structure: landmarks, roles, the words of ids and classes, links that outweigh text.

Rule 1: a label, never a deletion. Rule 2: names lie ("has-sidebar" on the body, "header" around the headline), so nothing that
holds the headline, or most of the page's words, is labelled by its name. Rule 3: what a name does not say, wording may
(`furniture`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from snapshots.data.furniture_names import EXEMPT, PARTS, SURE, WHOLE
from snapshots.readers.page.tree import Marks, Node, words_of

_ROLES = {
    "navigation": "navigation",
    "menubar": "navigation",
    "menu": "navigation",
    "contentinfo": "footer",
    "search": "form",
    "dialog": "dialog",
    "alertdialog": "dialog",
    "marquee": "ticker",
}
_TAGS = {
    "nav": "navigation",
    "footer": "footer",
    "menu": "navigation",
    "dialog": "dialog",
    "search": "form",
    "marquee": "ticker",
    "amp-ad": "advertisement",
    "amp-embed": "advertisement",
    "amp-sidebar": "navigation",
    "amp-consent": "cookie notice",
    "amp-user-notification": "cookie notice",
    "amp-social-share": "share counter",
}
_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_LINKS_FEWEST = 3
_LINK_SHARE = 0.75
_LINK_LENGTH = 42
_NAMED_SHARE = 0.45
_MOST_HIDDEN = 0.8
"""Of the page's words: what holds more is the page itself, hidden until its script runs or a wall is paid at."""
_TEXT_OF_MENU = 600
"""Letters outside links, three for each in a link, that no menu has: more is text, whatever it is called."""
_TEXT_UNDER_COMMENTS = 1_500
"""Letters of a page outside its comments: readers may well write more than the text has that they write about."""
_WHOLE_PAGE = 0.9


@dataclass(frozen=True, slots=True)
class Page:
    """What labels depend on beyond the element itself."""

    size: int
    headline_homes: frozenset[int]
    """ids of the elements that hold the content's headline; none of them is furniture."""
    main: Node | None

    @classmethod
    def of(cls, body: Node) -> Page:
        """Looks the page over once, before any label is given."""
        main = _main_of(body)
        headline = _headline(main or body) or _headline(body)
        return cls(
            size=max(body.size, 1),
            headline_homes=frozenset(id(node) for node in _path_to(body, headline)) if headline else frozenset(),
            main=main,
        )


def label_of(node: Node, page: Page, *, in_main: bool = False) -> str | None:
    """What this element is, if it is furniture of the page, else None; `in_main` inside the content's own element."""
    if node.is_hidden:
        return None if node.size > page.size * _MOST_HIDDEN else "hidden"
    if not node.size or node.tag in ("body", "html", "main"):
        return None
    if id(node) in page.headline_homes:
        return None
    by_links = None if in_main or node.size > page.size * _WHOLE_PAGE else _by_links(node)
    return _by_role(node, page, in_main=in_main) or _by_name(node, page) or by_links


def _by_role(node: Node, page: Page, *, in_main: bool) -> str | None:
    label = _ROLES.get(node.get("role").lower()) if "role" in node.attrs else None
    label = label or _TAGS.get(node.tag)
    if label:
        return None if label == "dialog" and node.size > page.size * _NAMED_SHARE else label
    if not in_main and node.tag in ("header", "aside"):
        return "header" if node.tag == "header" else None if _states_facts(node) else "sidebar"
    if node.tag == "button" and words_of(node).isdecimal():
        return "navigation"
    if node.tag == "form" and node.marks & Marks.CONTROL and node.size < page.size * _NAMED_SHARE:
        return "form"
    return None


def _states_facts(node: Node) -> bool:
    """A side box of figures rather than of links."""
    return node.linked * 2 < node.size and any(inner.tag in ("dl", "table") for inner in _elements(node))


def _is_text(node: Node) -> bool:
    """Much of it stands outside links, as in an article whose element is named for the pages it is split into."""
    return node.size - node.linked > _TEXT_OF_MENU and node.linked * 4 < node.size


def _by_name(node: Node, page: Page) -> str | None:
    if not node.attrs or not ("class" in node.attrs or "id" in node.attrs):
        return None
    for label in labels_of_names(f"{node.get('id')} {node.get('class')}"):
        if label == "sidebar" and _states_facts(node):
            continue
        if label == "navigation" and _is_text(node):
            continue
        if label in SURE or node.size <= _most_of(label, page):
            return label
    return None


def _most_of(label: str, page: Page) -> float:
    """How many letters an element that is called so may have: comments, all but the text that they are about."""
    share = page.size * _NAMED_SHARE
    return max(share, page.size - _TEXT_UNDER_COMMENTS) if label == "comments" else share


@lru_cache(maxsize=4_096)
def labels_of_names(names: str) -> tuple[str, ...]:
    """What an id and classes name, in their order: "related-posts", "comment-list"."""
    return tuple(label for name in _HUMP.sub("-", names).lower().split() if (label := _label_of_name(name)))


def _label_of_name(name: str) -> str | None:
    if EXEMPT.search(name):
        return None
    if name in WHOLE:
        return WHOLE[name]
    return next((label for label, pattern in PARTS if pattern.search(name)), None)


def _by_links(node: Node) -> str | None:
    """Lists of short links outside the content; inside it, a list of links may well be the list of facts."""
    if node.links < _LINKS_FEWEST or node.linked < node.size * _LINK_SHARE:
        return None
    is_short = node.linked <= node.links * _LINK_LENGTH
    return "navigation" if is_short and not node.marks & (Marks.H1 | Marks.MAIN) else None


def _elements(root: Node) -> list[Node]:
    elements = [root]
    for node in elements:
        elements += [child for child in node.children if isinstance(child, Node)]
    return elements


def _marked(root: Node, mark: int) -> list[Node]:
    """The elements that hold, or are, something of this mark, outer before inner."""
    marked = [root]
    for node in marked:
        marked += [child for child in node.children if isinstance(child, Node) and child.holds(mark)]
    return marked


def _main_of(body: Node) -> Node | None:
    """The content's own element: <main>, else the only article, where it holds a good part of the page's words."""
    if body.marks & Marks.MAIN:
        mains = [node for node in _marked(body, Marks.MAIN) if node.tag == "main" or node.get("role") == "main"]
    else:
        mains = [node for node in _marked(body, Marks.ARTICLE) if node.tag == "article"]
        mains = mains if len(mains) == 1 else []
    best = max(mains, key=lambda node: node.size, default=None)
    return best if best is not None and best.size * 5 >= body.size else None


def _headline(root: Node) -> Node | None:
    """The first h1 that is not the publisher's name over every page (a link home, a logo)."""
    if not root.marks & Marks.H1:
        return None
    headlines = [node for node in _marked(root, Marks.H1) if node.tag == "h1" and node.size]
    own = [node for node in headlines if node.linked < node.size]
    return next(iter(own or headlines), None)


def _path_to(body: Node, target: Node) -> list[Node]:
    """The elements around the target, outermost first, and the target."""
    stack: list[tuple[Node, int]] = [(body, 0)]
    path: list[Node] = []
    while stack:
        node, depth = stack.pop()
        del path[depth:]
        path.append(node)
        if node is target:
            return path
        stack += [(child, depth + 1) for child in node.children if isinstance(child, Node) and child.holds(Marks.H1)]
    return []
