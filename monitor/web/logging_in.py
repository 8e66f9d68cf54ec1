"""The log-in with the configured token: a cookie that no script sees and that no other site's form brings along."""

from __future__ import annotations

import hmac

from fastapi import APIRouter, Request
from starlette.responses import RedirectResponse, Response

from monitor.web.acting import fields_of
from monitor.web.protection import COOKIE, is_from_here
from monitor.web.rendering import page
from monitor.web.site import ForbiddenError, Site

router = APIRouter()


@router.get("/log-in")
def asked(request: Request) -> Response:
    """The form."""
    return page(request, request.app.state.site, "login.html", title="Log in", trouble="")


@router.post("/log-in")
async def logged_in(request: Request) -> Response:
    """With the right token, the cookie."""
    site: Site = request.app.state.site
    if not is_from_here(request):
        raise ForbiddenError("The form was not sent by a page of this service.")
    token = site.configuration.web.token
    given = (await fields_of(request)).get("token", "")
    if token is None or not hmac.compare_digest(given.encode(), token.encode()):
        return page(request, site, "login.html", 403, title="Log in", trouble="That is not the token.")
    answer = RedirectResponse("/", 303)
    answer.set_cookie(COOKIE, token, httponly=True, samesite="strict", secure=request.url.scheme == "https")
    return answer
