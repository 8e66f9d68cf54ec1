"""The questions of the API."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from email.utils import format_datetime, parsedate_to_datetime
from typing import Annotated, Any
from urllib.parse import quote

from fastapi import APIRouter, Depends, Header, Path, Query, Request
from pydantic import AfterValidator, AwareDatetime, BeforeValidator
from starlette.responses import RedirectResponse, Response

from db import ChangeFilter, Clock, LeastChange, ReleaseEntry
from db.sizes import WRITTEN
from monitor.asking import question_of
from monitor.hiding import without_secrets
from monitor.reports.json import change_record, changes_record
from monitor.reports.reader import address_of
from monitor.reports.series_data import history_record
from monitor.web.api.answering import PROBLEM, Asked, Cursor, Limit, answer, strict, tagged
from monitor.web.api.records import check_record, figure_record, release_record, source_record
from monitor.web.comparing import between, two_releases
from monitor.web.searching import matching
from monitor.web.site import BadRequestError, NotFoundError, Site
from monitor.web.stored import INERT, capture_of
from snapshots.changes import ChangeKind
from snapshots.figures import as_record

router = APIRouter(dependencies=[Depends(strict)], responses=PROBLEM)

Name = Annotated[str, Path(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", description="Short name of a source.")]
Number = Annotated[int, Path(ge=1, le=2**31, description="Number of a release.")]
IsoDay = Annotated[date, BeforeValidator(lambda text: date.fromisoformat(str(text)))]
"""Only as ISO 8601 writes it: pydantic would take a number for seconds since 1970."""
Day = Annotated[IsoDay | None, Query(description="As known at the end of this day, in the configured zone.")]
By = Annotated[Clock, Query(description="The day that counts: the publisher's (else first seen), or when first seen.")]
NameCursor = Annotated[str | None, Query(max_length=200, description="The last name of the page before, from its Link.")]
Moment = Annotated[AwareDatetime, BeforeValidator(lambda text: datetime.fromisoformat(str(text)))]
"""As `IsoDay`."""
LEAST = "At least of this size, up or down: an amount (500), or a share of the number before (10%)."


def _place(text: str) -> str:
    try:
        datetime.fromisoformat(text.partition("~")[0])
    except ValueError as error:
        raise ValueError("it follows no page") from error
    return text


_MOMENT = r"[12]\d{3}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{6})?(Z|\+00:00)"
ChangeCursor = Annotated[str, Query(pattern=rf"^{_MOMENT}~[0-9]{{1,18}}~[0-9]{{1,9}}$"), AfterValidator(_place)]
_RELEASE = r"(latest|previous|[1-9]\d{0,8}|[12]\d{3}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))"
Pair = Annotated[str, Path(pattern=rf"^{_RELEASE}\.{{2,3}}{_RELEASE}$", description="A...B: numbers, latest, previous, dates.")]
API = ("api", "v1")
ITS_SECOND = timedelta(microseconds=999_999)
"""An HTTP date has whole seconds: the one that a memento bears must lead to that memento, which came within it."""


@router.get("/sources")
def sources(request: Request, site: Asked, limit: Limit = 50, cursor: NameCursor = None) -> Response:
    """All sources with their state, by name."""
    page = site.database.overview_page(limit, cursor)
    health, today = site.database.health([line.source.name for line in page.items]), site.now.date()
    records = [source_record(line, health[line.source.name], today) for line in page.items]
    return answer(request, {"sources": records}, items="sources", following=page.cursor)


@router.get("/sources/{name}")
def source(request: Request, site: Asked, name: Name) -> Response:
    """One source with its state."""
    line = site.overview(name)
    return answer(request, source_record(line, site.database.health([name])[name], site.now.date()))


@router.get("/sources/{name}/checks")
def checks(request: Request, site: Asked, name: Name, limit: Limit = 50, cursor: Cursor = None) -> Response:
    """The newest visits first."""
    site.overview(name)
    visits = site.database.checks(name, limit + 1, cursor)
    shown = visits[:limit]
    following = shown[-1].id if len(visits) > limit else None
    return answer(request, {"checks": [check_record(check) for check in shown]}, items="checks", following=following)


@router.get("/sources/{name}/releases")
def releases(request: Request, site: Asked, name: Name, limit: Limit = 50, cursor: Cursor = None) -> Response:
    """The newest releases first."""
    site.overview(name)
    page = site.database.releases(name, limit, None if cursor is None else str(cursor))
    records = [release_record(release) for release in page.items]
    return answer(request, {"releases": records}, items="releases", following=page.cursor)


@router.get("/sources/{name}/releases/{number}")
def release(request: Request, site: Asked, name: Name, number: Number) -> Response:
    """One release with what it changed."""
    wanted = site.release(name, str(number))
    report = site.database.report(name, number)
    return answer(request, {"release": release_record(wanted), **changes_record(report.changes, report.unchanged)})


@router.get("/sources/{name}/figures")
def figures(request: Request, site: Asked, name: Name, as_of: Day = None, by: By = Clock.PUBLISHED) -> Response:
    """The figures that were known at the end of a day; without one, those of the newest release."""
    entry = site.release(name, as_of.isoformat() if as_of else "latest", by)
    return _figures(request, site, name, entry, {"as_of": _said(as_of, by)})


@router.get("/sources/{name}/releases/{number}/figures")
def figures_of_release(request: Request, site: Asked, name: Name, number: Number) -> Response:
    """The figures of one release."""
    return _figures(request, site, name, site.release(name, str(number)), {})


def _figures(request: Request, site: Site, name: str, entry: ReleaseEntry, said: dict[str, Any]) -> Response:
    observations = site.database.vintage(name, entry.number)[1]
    record = {**said, "release": release_record(entry), "figures": [figure_record(observation) for observation in observations]}
    return answer(request, record, items="figures")


def _said(day: date | None, by: Clock) -> dict[str, str] | None:
    """The day that was asked for and the clock that counted, so that no answer is taken for another."""
    return None if day is None else {"day": day.isoformat(), "by": by.value}


@router.get("/sources/{name}/series")
def series(request: Request, site: Asked, name: Name, limit: Limit = 50, cursor: Cursor = None) -> Response:
    """The series of a source."""
    site.overview(name)
    match = site.database.search("", name, limit, str(cursor) if cursor else None)
    outlines = site.outlines((name, item.key) for item in match.items)
    return answer(
        request, {"series": [{"key": item.key, "label": item.label, "releases": outlines[name, item.key].releases}
                            for item in match.items if (name, item.key) in outlines]},
        items="series", following=int(match.cursor) if match.cursor else None,
    )  # fmt: skip


@router.get("/sources/{name}/series/{key}")
def history(
    request: Request,
    site: Asked,
    name: Name,
    key: Annotated[str, Path(max_length=300)],
    as_of: Day = None,
    by: By = Clock.PUBLISHED,
) -> Response:
    """One series through time, as known on a day where that is asked."""
    followed = site.series(name, key, site.as_of(as_of, by))
    return answer(request, {"as_of": _said(as_of, by), **history_record(followed)}, items="points")


@router.get("/search")
def search(  # noqa: PLR0913, PLR0917 -- one for each parameter of the question
    request: Request,
    site: Asked,
    q: Annotated[str, Query(min_length=1, max_length=300, description="Words, numbers, comparisons: troops > 9000.")],
    source: Annotated[str, Query(max_length=200)] = "",
    unit: Annotated[str, Query(max_length=100)] = "",
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Response:
    """Series of all sources by words, numbers and comparisons, each with its last statement; a page may be short."""
    if source:
        site.overview(source)
    matches, following = matching(site, question_of(q), source, str(cursor or ""), limit, unit)
    records = [
        {"source": match.entry.source, "key": match.entry.key, "label": match.entry.label, **as_record(match.figure)}
        for match in matches
    ]
    return answer(request, {"series": records}, items="series", following=int(following) if following else None)


@router.get("/changes")
def changes(  # noqa: PLR0913, PLR0917 -- one for each parameter of the question
    request: Request,
    site: Asked,
    source: Annotated[str | None, Query(max_length=200)] = None,
    kind: ChangeKind | None = None,
    since: Annotated[Moment | None, Query(description="First seen at or after this moment.")] = None,
    min_change: Annotated[str | None, Query(pattern=f"^{WRITTEN}$", description=LEAST)] = None,
    as_of: Day = None,
    by: By = Clock.PUBLISHED,
    limit: Limit = 50,
    cursor: Annotated[ChangeCursor | None, Query(max_length=80, description="From the Link of the page before.")] = None,
) -> Response:
    """Changes over all sources, the newest release first; only of releases known on a day where that is asked."""
    if source is not None:
        site.overview(source)
    least = LeastChange.of(min_change) if min_change is not None else None
    wanted = ChangeFilter(
        source=source, kinds=(kind.value,) if kind else (), since=since, least=least, as_of=site.as_of(as_of, by)
    )
    page = site.database.latest_changes(wanted, limit, cursor)
    records = [
        {"source": item.source.name, "release": item.release, "observed_at": item.observed_at.isoformat()}
        | change_record(item.change)
        for item in page.items
    ]
    return answer(request, {"as_of": _said(as_of, by), "changes": records}, items="changes", following=page.cursor)


@router.get("/sources/{name}/compare/{pair}")
def compare(request: Request, site: Asked, name: Name, pair: Pair, by: By = Clock.PUBLISHED) -> Response:
    """`A...B`: any two releases by number, `latest`, `previous` or a date."""
    older, newer = two_releases(site, name, pair, by)
    compared = between(site, name, older, newer)
    record = {"by": by.value, **changes_record(compared.changes, compared.unchanged)}
    return answer(request, record | {"before": release_record(older), "release": release_record(newer)}, items="changes")


@router.get("/sources/{name}/captures/{digest}", response_class=Response)
def capture(request: Request, site: Asked, name: Name, digest: Annotated[str, Path(pattern=r"^[0-9a-f]{64}$")]) -> Response:
    """The bytes as they came, as an inert file; a memento (RFC 7089) of the source's address."""
    stored_capture = capture_of(site, name, digest)
    links = {
        "original": without_secrets(stored_capture.address),
        "timegate": address_of(*API, "timegate", name),
        "timemap": address_of(*API, "timemap", name),
    }
    headers = {
        **INERT,
        "Memento-Datetime": _http_date(stored_capture.fetched_at),
        "Link": ", ".join(f'<{_linkable(target)}>; rel="{relation}"' for relation, target in links.items()),
    }
    return tagged(request, stored_capture.content, "application/octet-stream", headers)


@router.get("/timegate/{name}", response_class=Response, status_code=302)
def timegate(
    site: Asked, name: Name, accept_datetime: Annotated[str | None, Header(description="An HTTP date (RFC 7089, 2.1.1).")] = None
) -> Response:
    """Leads to the memento that was the present one at Accept-Datetime."""
    memento = _at(site, name, accept_datetime)
    links = (
        f'<{_linkable(site.overview(name).source.address)}>; rel="original", <{address_of(*API, "timemap", name)}>; rel="timemap"'
    )
    return RedirectResponse(
        address_of(*API, "sources", name, "captures", memento.capture), 302, headers={"Vary": "accept-datetime", "Link": links}
    )


@router.get("/timemap/{name}", response_class=Response)
def timemap(request: Request, site: Asked, name: Name) -> Response:
    """All mementos of a source (RFC 7089, 5; application/link-format, RFC 6690)."""
    address = _linkable(site.overview(name).source.address)
    lines = [
        f'<{address}>;rel="original"',
        f'<{address_of(*API, "timegate", name)}>;rel="timegate"',
        f'<{address_of(*API, "timemap", name)}>;rel="self";type="application/link-format"',
        *(_memento(name, stored) for stored in site.database.all_releases(name)),
    ]
    return tagged(request, ",\n".join(lines), "application/link-format", {})


def _memento(name: str, release: ReleaseEntry) -> str:
    address = address_of(*API, "sources", name, "captures", release.capture)
    return f'<{address}>;rel="memento";datetime="{_http_date(release.observed_at)}"'


def _at(site: Site, name: str, accept_datetime: str | None) -> ReleaseEntry:
    """What was seen last at that moment; before the first memento, the first one (RFC 7089, 4.2.1)."""
    if site.overview(name).releases == 0:
        raise NotFoundError(f"“{name}” has no release yet.")
    if accept_datetime is None:
        return site.database.release_present_at(name)
    try:
        moment = parsedate_to_datetime(accept_datetime)
        moment = (moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)) + ITS_SECOND
    except (ValueError, OverflowError) as error:
        raise BadRequestError("Accept-Datetime is no HTTP date. Write for example Thu, 31 May 2007 20:35:00 GMT.") from error
    return site.database.release_present_at(name, moment)


def _http_date(moment: datetime) -> str:
    return format_datetime(moment.astimezone(UTC), usegmt=True)


def _linkable(address: str) -> str:
    """An address within <>: whatever a header or the brackets cannot hold is escaped."""
    return quote(without_secrets(address), safe=":/?#[]@!$&'()*+,;=%-._~")
