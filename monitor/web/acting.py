"""What changes something: who may, who it was, and what a form holds."""

from __future__ import annotations

import getpass
from urllib.parse import parse_qs, unquote

from fastapi import Request

from monitor.assembly import Parts, open_parts
from monitor.web.protection import NAME_COOKIE, is_from_here, is_logged_in, may_change
from monitor.web.site import BadRequestError, ForbiddenError, Site

LONGEST_FIELD = 2_000


async def form_of(request: Request) -> dict[str, str]:
    """The fields of a form, once it is sure who sent it. Raises ForbiddenError and BadRequestError."""
    site: Site = request.app.state.site
    if not site.may_write:
        raise ForbiddenError("These pages only show; `figurewatch run` also takes changes.")
    if not is_from_here(request):
        raise ForbiddenError("The form was not sent by a page of this service.")
    if not may_change(request, site.configuration.web):
        raise ForbiddenError("Changes need the token: log in first.")
    return await fields_of(request)


async def fields_of(request: Request) -> dict[str, str]:
    """The fields as they came. Raises BadRequestError."""
    try:
        parsed = parse_qs((await request.body()).decode(), max_num_fields=50, keep_blank_values=True)
    except ValueError as error:
        raise BadRequestError("The form cannot be read.") from error
    fields = {name: values[-1].strip() for name, values in parsed.items()}
    if any(len(value) > LONGEST_FIELD for value in fields.values()):
        raise BadRequestError(f"A field is longer than {LONGEST_FIELD} characters.")
    return fields


def person(request: Request) -> str:
    """Who decides: the one who logged in, by the name given then, else the user of the operating system."""
    if not is_logged_in(request, request.app.state.site.configuration.web):
        return getpass.getuser()
    name = unquote(request.cookies.get(NAME_COOKIE, ""))
    return "".join(letter for letter in name if letter.isprintable()).strip() or "web, with the token"


def parts_for(site: Site) -> Parts:
    """What a decision and its rebuild work with; to be closed."""
    return open_parts(site.configuration, clock=site.clock)
