"""A feed as Atom (RFC 4287), identified by tag: URIs (RFC 4151)."""

from __future__ import annotations

from datetime import datetime
from xml.etree import ElementTree as ET

from monitor.reports.feeds import Feed, FeedEntry

NAMESPACE = "http://www.w3.org/2005/Atom"
AUTHORITY = "figurewatch.example,2024"


def atom_feed(feed: Feed, updated: datetime) -> str:
    """The document; `updated` is used where there is no entry yet."""
    ET.register_namespace("", NAMESPACE)
    root = ET.Element(f"{{{NAMESPACE}}}feed")
    _add(root, "title", feed.title)
    _add(root, "id", f"tag:{AUTHORITY}:{feed.installation}/{feed.key}")
    _add(root, "updated", (feed.entries[0].moment if feed.entries else updated).isoformat())
    if feed.base:
        _link(root, "self", feed.base + feed.itself, "application/atom+xml")
        _link(root, "alternate", feed.base + feed.home, "text/html")
    author = ET.SubElement(root, f"{{{NAMESPACE}}}author")
    _add(author, "name", "Figurewatch")
    for entry in feed.entries:
        _entry(root, feed, entry)
    return str(ET.tostring(root, encoding="unicode", xml_declaration=True))


def _entry(root: ET.Element, feed: Feed, told: FeedEntry) -> None:
    entry = ET.SubElement(root, f"{{{NAMESPACE}}}entry")
    _add(entry, "title", told.title)
    _add(entry, "id", f"tag:{AUTHORITY}:{feed.installation}/{told.key}")
    _add(entry, "updated", told.moment.isoformat())
    if told.published:
        _add(entry, "published", f"{told.published.isoformat()}T00:00:00Z")
    if feed.base:
        _link(entry, "alternate", feed.base + told.page, "text/html")
    if told.address.startswith("http"):
        _link(entry, "related", told.address)
    _add(entry, "content", told.html).set("type", "html")


def _link(parent: ET.Element, relation: str, address: str, media_type: str = "") -> None:
    kind = {"type": media_type} if media_type else {}
    ET.SubElement(parent, f"{{{NAMESPACE}}}link", {"rel": relation, "href": address, **kind})


def _add(parent: ET.Element, name: str, text: str) -> ET.Element:
    child = ET.SubElement(parent, f"{{{NAMESPACE}}}{name}")
    child.text = text
    return child
