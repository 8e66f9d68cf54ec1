"""Whom a report is for: the zone of its times, and where its links lead."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from urllib.parse import quote

from db import ReportEntry
from monitor.clock import local_time
from monitor.hiding import without_secrets
from monitor.reports.wording import safe
from snapshots import Change, Figure


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """What a report must know of whoever reads it."""

    zone: tzinfo = UTC
    pages: str = ""
    """Scheme, host and port of our pages; without them no link leads there."""

    def when(self, moment: datetime) -> str:
        """A moment by the clocks of the reader."""
        return local_time(moment, self.zone)


UTC_READER = Reader()
PASSAGE_LENGTH = 120
"""Characters of a sentence by which a browser looks for it."""
NOT_IN_ADDRESSES = {ord(letter): quote(letter) for letter in '<>"`\\ '}
"""What no address holds as it is (RFC 3986), and what would end it in Markdown."""


def address_of(*parts: str | int) -> str:
    """A path of ours, each part escaped."""
    return "/" + "/".join(quote(str(part), safe="") for part in parts)


def live_passage(address: str, figure: Figure) -> str:
    """The address with a text fragment: browsers scroll to the sentence (WICG scroll-to-text-fragment)."""
    words = " ".join(figure.sentence.split())  # as a browser shows it, whatever the source has between two words
    if len(words) > PASSAGE_LENGTH:
        words = words[:PASSAGE_LENGTH].rsplit(" ", 1)[0]
    before = without_secrets(address).translate(NOT_IN_ADDRESSES) + ("" if "#" in address else "#")
    return f"{before}:~:text={quote(safe(words), safe='').replace('-', '%2D')}"


def links_of(report: ReportEntry, change: Change, reader: Reader) -> Iterator[tuple[str, str]]:
    """Where more of a change is to be seen: words and addresses. Of one that is gone, the last page that stated it."""
    release, figure = (report.release, change.after) if change.after else (report.before or report.release, change.before)
    name = report.source.name
    if reader.pages:
        yield "history and citation", reader.pages + address_of("sources", name, "figures", change.series)
        if figure is not None:
            yield "stored page", f"{reader.pages}{address_of('sources', name, 'captures', release.capture)}#at-{figure.start}"
    live = _live(report)
    if change.after is not None and live:
        yield "live page", live_passage(live, change.after)


def citation(report: ReportEntry, reader: Reader) -> str:
    """What names the document exactly: title, address, release, when it was seen, and the fingerprint of its stored copy."""
    return ", ".join(citation_parts(report, reader))


def citation_parts(report: ReportEntry, reader: Reader) -> tuple[str, str, str]:
    """The same in three: the title, the address, and the rest."""
    release = report.release
    seen = f"release {release.number}, seen {reader.when(release.observed_at)}, SHA-256 {release.capture}"
    return safe(report.source.title), safe(_live(report) or without_secrets(report.source.address)), seen


def _live(report: ReportEntry) -> str | None:
    address = report.release.address or report.source.address
    return without_secrets(address) if address.startswith(("http://", "https://")) else None
