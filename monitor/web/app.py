"""The application: the pages, the API, and how errors are told to people and to programs."""

from __future__ import annotations

from http import HTTPStatus
from importlib.metadata import version
from importlib.resources import files

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException

from db import StorageError
from monitor.curating import CurationError
from monitor.web import (
    adding,
    alerting,
    changes,
    comparing,
    curating,
    feeds,
    figures,
    holding,
    logging_in,
    operating,
    searching,
    sources,
    stopping,
    stored,
)
from monitor.web.api import routes as api
from monitor.web.api.description import describe
from monitor.web.protection import HEADERS, Protection, problem
from monitor.web.rendering import load_templates, page
from monitor.web.site import BadRequestError, ForbiddenError, GoneError, NotFoundError, Site

API = "/api/"
PAGES = (
    changes, sources, comparing, curating, holding, stopping, figures, stored, searching, feeds, adding, alerting,
    logging_in, operating,
)  # fmt: skip
ERRORS = {NotFoundError: 404, GoneError: 410, BadRequestError: 400, ForbiddenError: 403, CurationError: 400, StorageError: 503}
STATIC = files("monitor.web").joinpath("static")
MEDIA = {"style.css": "text/css", "icon.svg": "image/svg+xml"}
"""All that pages load, with what it is."""


def create_app(site: Site) -> FastAPI:
    """An ASGI application that answers from `site`."""
    load_templates()
    app = FastAPI(
        title="Figurewatch",
        version=version("figurewatch"),
        summary="Every number that a published fact sheet ever stated.",
        docs_url=None,
        redoc_url=None,
        openapi_url="/openapi.json",
    )
    app.state.site = site
    for module in PAGES:
        app.include_router(module.router, include_in_schema=False)
    app.include_router(api.router, prefix="/api/v1")
    app.add_api_route("/static/{name}", static, include_in_schema=False)
    for kind, status in ERRORS.items():
        app.add_exception_handler(kind, lambda request, error, status=status: told(request, status, str(error)))
    app.add_exception_handler(Exception, _failed)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(HTTPException, _refused)
    app.openapi = lambda: describe(app)  # type: ignore[method-assign]
    app.add_middleware(Protection, web=site.configuration.web)
    return app


def static(name: str) -> Response:
    """The style sheet and the icon."""
    if name not in MEDIA:
        raise NotFoundError(f"There is no file “{name}”.")
    content = STATIC.joinpath(name).read_bytes()
    return Response(content, media_type=MEDIA[name], headers={"Cache-Control": "max-age=3600"})


def told(request: Request, status: int, detail: str) -> Response:
    """A page for people, RFC 9457 for programs."""
    title = HTTPStatus(status).phrase
    if request.url.path.startswith(API):
        return problem(status, title, detail)
    return page(request, request.app.state.site, "error.html", status, title=title, detail=detail, forbidden=status == 403)


def _failed(request: Request, _error: Exception) -> Response:
    """What nobody expected, after which the server logs it; the layer that gives answers their headers lies further in."""
    detail = "The service failed at this page, and its log says how. If it was upgraded while it ran, start it anew."
    answer = told(request, 500, detail)
    answer.headers.update(HEADERS)
    return answer


def _invalid(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)  # noqa: S101 -- it is registered for this kind only
    first = error.errors()[0]
    return told(request, 400, f"{'.'.join(str(part) for part in first['loc'][1:])}: {first['msg']}")


def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)  # noqa: S101 -- it is registered for this kind only
    answer = told(request, error.status_code, str(error.detail))
    answer.headers.update(error.headers or {})
    return answer
