"""A feed as JSON Feed (jsonfeed.org/version/1.1)."""

from __future__ import annotations

from typing import Any

from monitor.reports.feeds import Feed, FeedEntry


def json_feed(feed: Feed) -> dict[str, Any]:
    """The record; ids are those of the Atom feed without its authority."""
    return {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": feed.base + feed.home,
        "feed_url": feed.base + feed.itself,
        "items": [_item(feed, entry) for entry in feed.entries],
    }


def _item(feed: Feed, entry: FeedEntry) -> dict[str, Any]:
    external = {"external_url": entry.address} if entry.address.startswith("http") else {}
    return {
        "id": f"{feed.installation}/{entry.key}",
        "url": feed.base + entry.page,
        **external,
        "title": entry.title,
        "content_html": entry.html,
        "date_published": entry.moment.isoformat(),
    }
