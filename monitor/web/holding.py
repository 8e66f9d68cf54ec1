"""Documents that are held, decided about by one click: a release however it looks, or none however often it comes."""

from __future__ import annotations

from fastapi import APIRouter, Request
from starlette.concurrency import run_in_threadpool
from starlette.responses import RedirectResponse, Response

from monitor.curating import CurationError
from monitor.held_documents import discard_held, release_held
from monitor.source_claims import holder_of
from monitor.web.acting import form_of, parts_for, person
from monitor.web.site import BadRequestError, NotFoundError, Site

router = APIRouter()


@router.post("/sources/{name}/held/{what}")
async def decided(request: Request, name: str, what: str) -> Response:
    """`release` or `discard`; the decision is kept with who and when, and undone like any other."""
    form = await form_of(request)
    if what not in ("release", "discard"):
        raise NotFoundError(f"There is no decision “{what}”; there are release and discard.")
    await run_in_threadpool(_decide, request, name, what, form.get("note") or None)
    return RedirectResponse("/check", 303)


def _decide(request: Request, name: str, what: str, note: str | None) -> None:
    site: Site = request.app.state.site
    site.overview(name)
    source = site.source(name)
    parts = parts_for(site)
    try:
        if what == "discard":
            discard_held(name, parts, person(request), note)
            return
        if source is None:
            raise NotFoundError(f"“{name}” is no longer in the configuration, so nothing can be derived for it.")
        if release_held(source, parts, person(request), note, holder_of("figurewatch web")) is None:
            raise BadRequestError(f"“{name}” is being visited just now. Try again in a minute.")
    except CurationError as error:
        raise BadRequestError(str(error)) from error
    finally:
        parts.close()
