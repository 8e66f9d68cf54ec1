"""Templates and the words that they use. Everything is escaped; nothing of a publisher is ever taken for markup."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import HTMLResponse

from monitor.clock import local_time
from monitor.hiding import without_secrets
from monitor.reports.reader import address_of, live_passage
from monitor.reports.wording import (
    MARKS,
    NAMES,
    counted,
    difference,
    marked,
    periods,
    remarks,
    safe,
    section,
    sentence,
    stated,
    unit_name,
)
from monitor.web import charts
from monitor.web.protection import is_logged_in
from monitor.web.site import Site
from monitor.web.sparklines import sparkline
from snapshots import Change, Figure

LEFT, RIGHT = "\ue000", "\ue001"  # private use: no publisher's text holds them past the reader's door

_ENVIRONMENT = Environment(
    loader=PackageLoader("monitor.web"), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True,
    auto_reload=False,
)  # fmt: skip


def load_templates() -> None:
    """Once, as the code is: an upgrade under a running service would bring templates of another version."""
    for name in _ENVIRONMENT.list_templates():
        _ENVIRONMENT.get_template(name)


def page(request: Request, site: Site, template: str, status: int = 200, **values: Any) -> HTMLResponse:  # noqa: ANN401
    """A template with the words that all share."""
    shared = {
        "site": site, "headline": "", "path": request.url.path, "when": lambda moment: when(moment, site.zone),
        "logged_in": is_logged_in(request, site.configuration.web),
    }  # fmt: skip
    return HTMLResponse(_ENVIRONMENT.get_template(template).render({**_WORDS, **shared, **values}), status)


def when(moment: datetime | None, zone: ZoneInfo) -> Markup:
    """A moment in the configured zone, exact for machines."""
    if moment is None:
        return Markup("–")
    local = moment.astimezone(zone)
    day, rest = local_time(moment, zone).split(" ", 1)  # where it must break, then not at the hyphens of the day
    return Markup('<time datetime="{}"><span class="day">{}</span> {}</time>').format(
        local.isoformat(timespec="seconds"), day, rest
    )


def as_sentence(words: str) -> str:
    """The message of a cause where it stands alone: a capital letter first, unless it begins with an address, and a full stop."""
    first = words.split(" ", 1)[0]
    return f"{words[:1].upper() if first.isalpha() else words[:1]}{words[1:].rstrip('.')}." if words else ""


def query(path: str, values: Mapping[str, Any], **changed: Any) -> str:  # noqa: ANN401
    """An address with parameters; those that are None or empty are left out."""
    wanted = {name: value for name, value in {**values, **changed}.items() if value not in (None, "")}
    return f"{path}?{urlencode(wanted)}" if wanted else path


def _split(figure: Figure, most: int = 300) -> tuple[str, str, str]:
    """The sentence before, at and after the number."""
    before, rest = marked(figure, LEFT, RIGHT, most).split(LEFT, 1)
    words, after = rest.split(RIGHT, 1)
    return before, words, after


def _difference(change: Change) -> str:
    """As in reports, but a percent sign never begins a line."""
    return difference(change).replace(" %", "\N{NO-BREAK SPACE}%")


_WORDS = {
    "NAMES": NAMES, "MARKS": MARKS, "counted": counted, "difference": _difference, "remarks": remarks, "safe": safe,
    "periods": periods, "section": section, "sentence": sentence, "stated": stated, "split": _split, "live_passage": live_passage,
    "unit_name": unit_name, "as_sentence": as_sentence,
    "query": query, "address_of": address_of, "without_secrets": without_secrets,
    "sparkline": lambda outline: Markup(sparkline(outline)) if outline else "",  # noqa: S704 -- escapes what it draws
    "chart": lambda series, zone: Markup(charts.chart(series, zone)),  # noqa: S704
}  # fmt: skip
