"""Changes, arranged for a reader: one file per form."""

from monitor.reports.atom import atom_feed
from monitor.reports.html import html_report
from monitor.reports.json import changes_record, json_record, release_record
from monitor.reports.json_feed import json_feed
from monitor.reports.markdown import markdown_report
from monitor.reports.text import change_lines, text_report

__all__ = [
    "atom_feed",
    "change_lines",
    "changes_record",
    "html_report",
    "json_feed",
    "json_record",
    "markdown_report",
    "release_record",
    "text_report",
]
