"""For whoever runs the service: is it alive, is it ready, and its metrics. Plain text, without a source's words in it."""

from __future__ import annotations

from fastapi import APIRouter, Request
from prometheus_client import CONTENT_TYPE_PLAIN_0_0_4
from starlette.responses import PlainTextResponse, Response

from db import StorageError, UnansweredError
from monitor.web.site import Site

router = APIRouter()


@router.get("/healthz")
def alive(request: Request) -> Response:
    """200 while the process does its work, 503 with the reason where it should be started anew."""
    site: Site = request.app.state.site
    return _answer(site.trouble())


@router.get("/readyz")
def ready(request: Request) -> Response:
    """200 when the database answers as well and is of this version, 503 with the reason."""
    site: Site = request.app.state.site
    return _answer(site.trouble() or _trouble_of_database(site))


@router.get("/metrics")
def metrics(request: Request) -> Response:
    """In the text format of Prometheus."""
    site: Site = request.app.state.site
    configured = {source.name for source in site.configuration.sources}
    told = site.metrics.text(site.database, site.readers, site.clock(), configured)
    return Response(told, media_type=CONTENT_TYPE_PLAIN_0_0_4)


def _answer(trouble: str) -> Response:
    return PlainTextResponse(f"{trouble or 'ok'}\n", 503 if trouble else 200, {"Cache-Control": "no-store"})


def _trouble_of_database(site: Site) -> str:
    try:
        site.database.require_current()
    except UnansweredError:
        return "the database does not answer; the log says why"  # its name is nobody's business here
    except StorageError:
        return "the database no longer fits this process: it was upgraded, replaced or removed; start the process anew"
    return ""
