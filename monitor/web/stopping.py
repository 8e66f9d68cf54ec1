"""Pausing, resuming and removing a source: decisions that are kept with who and when, and taken back by one click."""

from __future__ import annotations

from fastapi import APIRouter, Request
from starlette.concurrency import run_in_threadpool
from starlette.responses import RedirectResponse, Response

from db import SourceDecision, SourceDecisionKind
from monitor.reports.reader import address_of
from monitor.web.acting import form_of, person
from monitor.web.site import BadRequestError, Site, refusal_told

router = APIRouter()


@router.post("/sources/{name}/pause")
async def paused(request: Request, name: str) -> Response:
    """It is visited no more."""
    return await _decided(request, name, SourceDecisionKind.PAUSE)


@router.post("/sources/{name}/resume")
async def resumed(request: Request, name: str) -> Response:
    """It is visited again, at once."""
    return await _decided(request, name, SourceDecisionKind.RESUME)


@router.post("/sources/{name}/remove")
async def removed(request: Request, name: str) -> Response:
    """It is visited no more and archived; its history stays."""
    return await _decided(request, name, SourceDecisionKind.REMOVE)


async def _decided(request: Request, name: str, kind: SourceDecisionKind) -> Response:
    form = await form_of(request)
    site: Site = request.app.state.site
    site.overview(name)
    decision = SourceDecision(kind=kind, made_by=person(request), made_at=site.clock(), note=form.get("note") or None)
    with refusal_told(lambda error: BadRequestError(str(error))):
        await run_in_threadpool(site.database.decide_about, name, decision)
    return RedirectResponse(address_of("sources", name), 303)
