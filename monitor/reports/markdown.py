"""The report as Markdown (CommonMark), for tickets, chats and notes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from db import ReportEntry
from monitor.reports.arrange import arrange
from monitor.reports.reader import NOT_IN_ADDRESSES, UTC_READER, Reader, citation_parts, links_of
from monitor.reports.wording import CONFIDENCE, NAMES, headline, marked, remarks, safe, section, sentence
from snapshots import Change


def markdown_report(
    report: ReportEntry, *, confidence: float = CONFIDENCE, everything: bool = False, reader: Reader = UTC_READER
) -> str:
    """A heading, the result in one line, a list of changes with both quotes."""
    return "\n".join(_lines(report, confidence, everything, reader)) + "\n"


def escaped(text: str) -> str:
    """A publisher's words, so that they are words in Markdown too; mentions are taken apart."""
    return re.sub(r"([\\`*_{}\[\]<>#+|~!])", r"\\\1", safe(text)).replace("@", "@\u2060")


def _lines(report: ReportEntry, confidence: float, everything: bool, reader: Reader) -> Iterator[str]:
    yield f"# {escaped(report.source.title)}"
    yield ""
    yield f"**{escaped(headline(report, confidence, reader.zone))}**"
    parts = arrange(report.changes, confidence)
    for title, changes in (
        ("Changes", parts.sure),
        ("Please check", parts.check),
        ("Unchanged, but worth a look", parts.remarked),
        ("In other words", parts.quiet if everything else ()),
    ):
        if changes:
            yield ""
            yield f"## {title}"
            yield ""
        for change in changes:
            yield from _change(change)
            yield from _links(report, change, reader)
    if parts.quiet and not everything:
        yield ""
        yield f"{len(parts.quiet)} told in other words or at another place, without a change of number."
    yield ""
    title, address, seen = citation_parts(report, reader)
    yield f"Cite as: {escaped(title)}, {_address(address)}, {escaped(seen)}"


def _address(text: str) -> str:
    """An address is a link as it stands; a folder of files is words."""
    return f"<{text.translate(NOT_IN_ADDRESSES)}>" if text.startswith(("http://", "https://")) else escaped(text)


def _links(report: ReportEntry, change: Change, reader: Reader) -> Iterator[str]:
    links = [f"[{words}](<{address}>)" for words, address in links_of(report, change, reader)]
    if links:
        yield f"  - {' · '.join(links)}"


def _change(change: Change) -> Iterator[str]:
    yield f"- **{NAMES[change.kind]}** {escaped(sentence(change))}"
    for remark in remarks(change):
        yield f"  - {remark}."
    for name, figure in (("was", change.before), ("now", change.after)):
        if figure is not None:
            yield f"  - {name} ({escaped(section(figure))}): “{escaped(marked(figure, '«', '»'))}”"
