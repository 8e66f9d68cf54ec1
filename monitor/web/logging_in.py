"""The log-in with the configured token: a cookie that no script sees and that no other site's form brings along."""

from __future__ import annotations

import hmac
from urllib.parse import quote

from fastapi import APIRouter, Request
from starlette.responses import RedirectResponse, Response

from monitor.web.acting import fields_of
from monitor.web.protection import COOKIE, NAME_COOKIE, is_from_here
from monitor.web.rendering import page
from monitor.web.site import ForbiddenError, Site

router = APIRouter()

LONGEST_NAME = 80


@router.get("/log-in")
def asked(request: Request) -> Response:
    """The form."""
    return page(request, request.app.state.site, "login.html", title="Log in", trouble="")


@router.post("/log-in")
async def logged_in(request: Request) -> Response:
    """With the right token, the cookies: the token, and the name under which decisions are kept."""
    site: Site = request.app.state.site
    if not is_from_here(request):
        raise ForbiddenError("The form was not sent by a page of this service.")
    token = site.configuration.web.token
    given = await fields_of(request)
    if token is None or not hmac.compare_digest(given.get("token", "").encode(), token.encode()):
        return page(request, site, "login.html", 403, title="Log in", trouble="That is not the token.")
    answer = RedirectResponse("/", 303)
    kept = {COOKIE: token, NAME_COOKIE: quote(given.get("name", "")[:LONGEST_NAME])}
    for name, value in kept.items():
        answer.set_cookie(name, value, httponly=True, samesite="strict", secure=request.url.scheme == "https")
    return answer


@router.post("/log-out")
def logged_out(request: Request) -> Response:
    """Without the cookies again."""
    if not is_from_here(request):
        raise ForbiddenError("The form was not sent by a page of this service.")
    answer = RedirectResponse("/", 303)
    for name in (COOKIE, NAME_COOKIE):
        answer.delete_cookie(name, httponly=True, samesite="strict")
    return answer
