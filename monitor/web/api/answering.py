"""How every question to the API is answered: strict parameters, ETag and 304, JSON or CSV, pages by key with Link."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from collections.abc import Iterable, Mapping
from typing import Annotated, Any

from fastapi import Depends, Query, Request
from starlette.responses import Response

from monitor.reports.series_data import harmless
from monitor.web.rendering import query
from monitor.web.site import BadRequestError, Site

MOST = 200
PROBLEM: dict[int | str, dict[str, Any]] = {
    status: {"description": what, "content": {"application/problem+json": {"schema": {"type": "object"}}}}
    for status, what in ((400, "The question cannot be answered as it is asked (RFC 9457)"), (404, "There is no such thing"))
}


def strict(request: Request) -> None:
    """Refuses parameters that a question does not know: a misspelt one would be ignored in silence."""
    known = {parameter.alias for parameter in request.scope["route"].dependant.query_params} | _of_dependencies(request)
    unknown = sorted(set(request.query_params) - known)
    if unknown:
        raise BadRequestError(f"There is no parameter “{unknown[0]}” here; known: {', '.join(sorted(known)) or 'none'}.")


def _of_dependencies(request: Request) -> set[str]:
    inner = request.scope["route"].dependant.dependencies
    return {parameter.alias for dependant in inner for parameter in dependant.query_params}


def site_of(request: Request) -> Site:
    """What the application answers from."""
    site: Site = request.app.state.site
    return site


Asked = Annotated[Site, Depends(site_of)]
Limit = Annotated[int, Query(ge=1, le=MOST, description="Most items of a page.")]
Cursor = Annotated[int | None, Query(ge=0, le=2**53, description="Where the page before ended, from its Link.")]


def answer(
    request: Request, record: Mapping[str, Any], *, items: str | None = None, following: int | str | None = None
) -> Response:
    """The record as JSON, or the list under `items` as CSV where that is asked for; 304 where the client has it already."""
    as_csv = items is not None and "text/csv" in request.headers.get("accept", "")
    text = _csv(record[items]) if as_csv and items else json.dumps(record, ensure_ascii=False)
    headers = {"Vary": "Accept"}
    if following is not None:
        headers["Link"] = f'<{query(request.url.path, dict(request.query_params), cursor=following)}>; rel="next"'
    return tagged(request, text, "text/csv; charset=utf-8" if as_csv else "application/json", headers)


def tagged(request: Request, content: str | bytes, media_type: str, headers: Mapping[str, str]) -> Response:
    """The content with its ETag, or 304 where the client has it already (RFC 9110, 13.1.2)."""
    body = content.encode() if isinstance(content, str) else content
    tag = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
    held = [part.strip().removeprefix("W/") for part in request.headers.get("if-none-match", "").split(",")]
    told = {"ETag": tag, "Cache-Control": "no-cache", **headers}
    if tag in held or held == ["*"]:
        return Response(status_code=304, headers=told)
    return Response(body, media_type=media_type, headers=told)


def _csv(rows: Iterable[Mapping[str, Any]]) -> str:
    """Plain columns; what is a record itself is left to JSON."""
    flat = [{name: harmless(cell) for name, cell in row.items() if not isinstance(cell, dict | list)} for row in rows]
    file = io.StringIO()
    writer = csv.DictWriter(file, list(dict.fromkeys(name for row in flat for name in row)), lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(flat)
    return file.getvalue()
