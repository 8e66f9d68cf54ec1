"""An Atom feed of changes (RFC 4287): entries complete without a click, identified by tag: URIs (RFC 4151)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from xml.etree import ElementTree as ET

from db import ReportEntry
from monitor.reports.text import text_report
from monitor.reports.wording import headline, safe
from snapshots import QUIET_KINDS

NAMESPACE = "http://www.w3.org/2005/Atom"
AUTHORITY = "figurewatch.example,2024"


def atom_feed(reports: Sequence[ReportEntry], updated: datetime) -> str:
    """The releases that changed a figure, the newest first; `updated` is used where there is no entry yet."""
    told = [report for report in reports if any(change.kind not in QUIET_KINDS for change in report.changes)]
    ET.register_namespace("", NAMESPACE)
    feed = ET.Element(f"{{{NAMESPACE}}}feed")
    _add(feed, "title", "Figurewatch: changed figures")
    _add(feed, "id", f"tag:{AUTHORITY}:feed")
    _add(feed, "updated", (told[0].release.observed_at if told else updated).isoformat())
    author = ET.SubElement(feed, f"{{{NAMESPACE}}}author")
    _add(author, "name", "Figurewatch")
    for report in told:
        _entry(feed, report)
    return str(ET.tostring(feed, encoding="unicode", xml_declaration=True))


def _entry(feed: ET.Element, report: ReportEntry) -> None:
    entry = ET.SubElement(feed, f"{{{NAMESPACE}}}entry")
    _add(entry, "title", f"{safe(report.source.title)}: {safe(headline(report))}")
    # By the moment, not the number: older releases that are imported move the numbers, and readers would take all for news.
    _add(entry, "id", f"tag:{AUTHORITY}:{report.source.name}/{report.release.observed_at:%Y%m%dT%H%M%S.%fZ}")
    _add(entry, "updated", report.release.observed_at.isoformat())
    if report.release.published:
        _add(entry, "published", f"{report.release.published.day.isoformat()}T00:00:00Z")
    if report.source.address.startswith("http"):
        ET.SubElement(entry, f"{{{NAMESPACE}}}link", {"rel": "related", "href": report.source.address})
    _add(entry, "summary", safe(headline(report)))
    content = _add(entry, "content", text_report(report))
    content.set("type", "text")


def _add(parent: ET.Element, name: str, text: str) -> ET.Element:
    child = ET.SubElement(parent, f"{{{NAMESPACE}}}{name}")
    child.text = text
    return child
