"""What feeds of every form hold: entries complete without a click, each under a name that stays, whatever is imported later."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from urllib.parse import quote

from markupsafe import Markup

from db import ChangeEntry, ReportEntry
from monitor.hiding import without_secrets
from monitor.reports.wording import headline, marked, remarks, safe, sentence
from snapshots import QUIET_KINDS, Change

LEFT, RIGHT = "\ue000", "\ue001"  # private use: no publisher's text holds them past the reader's door


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedEntry:
    """One release, or one change."""

    key: str
    """Its name within the installation: by the moment, not the number, since imports move the numbers."""
    title: str
    html: str
    """A fragment; everything of a publisher is escaped."""
    moment: datetime
    published: date | None
    page: str
    """The path of our own page about it."""
    address: str
    """Where the sheet stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """Entries, the newest first, with what introduces them."""

    title: str
    key: str
    """Its name within the installation."""
    installation: str
    """The name of this installation, for ever."""
    entries: tuple[FeedEntry, ...]
    base: str = ""
    """Scheme, host and port of our pages; without them, links to our pages are left out."""
    itself: str = ""
    """The path of the feed."""
    home: str = "/"
    """The path of the page that shows the same."""


def entries_of_reports(reports: Iterable[ReportEntry]) -> tuple[FeedEntry, ...]:
    """One for each release that changed a figure."""
    told = [(report, [change for change in report.changes if change.kind not in QUIET_KINDS]) for report in reports]
    return tuple(_of_report(report, changes) for report, changes in told if changes)


def entries_of_changes(changes: Sequence[ChangeEntry]) -> tuple[FeedEntry, ...]:
    """One for each change."""
    return tuple(
        FeedEntry(
            key=f"{change.source.name}/{change.observed_at:%Y%m%dT%H%M%S.%fZ}/{change.change.series}/{change.change.kind}",
            title=f"{safe(change.source.title)}: {sentence(change.change)}",
            html=str(_told(change.change)),
            moment=change.observed_at,
            published=change.published,
            page=f"/sources/{change.source.name}/figures/{quote(change.change.series, safe='')}",
            address=without_secrets(change.source.address),
        )
        for change in changes
    )


def _of_report(report: ReportEntry, changes: Sequence[Change]) -> FeedEntry:
    release, before = report.release, report.before.number if report.before else report.release.number
    return FeedEntry(
        key=f"{report.source.name}/{release.observed_at:%Y%m%dT%H%M%S.%fZ}",
        title=f"{safe(report.source.title)}: {safe(headline(report))}",
        html=str(Markup("").join(_told(change) for change in changes)),
        moment=release.observed_at,
        published=release.published.day if release.published else None,
        page=f"/sources/{report.source.name}/compare/{before}...{release.number}",
        address=without_secrets(report.source.address),
    )


def _told(change: Change) -> Markup:
    """The sentence of a change, what is remarkable about it, and where it stands. By `%`: `format` takes much longer."""
    told = [Markup("<p>%s%s</p>") % (sentence(change), "".join(f" · {remark}" for remark in remarks(change)))]
    for word, figure in (("was", change.before), ("now", change.after)):
        if figure is not None:
            before, rest = marked(figure, LEFT, RIGHT).split(LEFT, 1)
            number, after = rest.split(RIGHT, 1)
            told.append(Markup("<blockquote>%s: %s<b>%s</b>%s</blockquote>") % (word, before, number, after))
    return Markup("").join(told)
