"""Add a source: an address in, what would be read there shown, and one click that writes it into the configuration."""

from __future__ import annotations

from fastapi import APIRouter, Request
from starlette.concurrency import run_in_threadpool
from starlette.responses import RedirectResponse, Response

from monitor.adding import append, propose
from monitor.errors import ConfigError
from monitor.service import systemd
from monitor.web.acting import form_of
from monitor.web.rendering import page, query
from monitor.web.site import Site
from snapshots import FigurewatchError

router = APIRouter()


@router.get("/add")
def asked(request: Request) -> Response:
    """The form."""
    return _page(request)


@router.post("/add")
async def shown(request: Request) -> Response:
    """The preview, or with `save` the source in the file."""
    form = await form_of(request)
    return await run_in_threadpool(_proposed, request, form)


def _proposed(request: Request, form: dict[str, str]) -> Response:
    site: Site = request.app.state.site
    private = form.get("private") == "yes"
    try:
        proposal = propose(
            form.get("address", ""),
            site.configuration,
            name=form.get("name", ""),
            private=private,
            listing=form.get("kind") == "listing",
        )
    except FigurewatchError as error:
        return _page(request, 400, form=form, trouble=str(error))
    if form.get("save") != "yes":
        return _page(request, form=form, proposal=proposal)
    if site.path is None:
        return _page(request, form=form, proposal=proposal, trouble="There is no file to write to. Add the lines below by hand.")
    try:
        append(proposal, site.path, systemd.environment())
    except ConfigError as error:
        return _page(request, 400, form=form, proposal=proposal, trouble=str(error))
    if site.reload is not None:
        site.reload()
    return RedirectResponse(query("/sources", {"added": proposal.name}), 303)


def _page(request: Request, status: int = 200, **values: object) -> Response:
    shown = {"form": {}, "proposal": None, "trouble": "", **values}
    return page(request, request.app.state.site, "add.html", status, title="Add a source", **shown)
