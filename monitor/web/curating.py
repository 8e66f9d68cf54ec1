"""To check: matches that are not certain and documents that are held, and decisions about them, each of which can be undone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from difflib import get_close_matches

from fastapi import APIRouter, Request
from starlette.concurrency import run_in_threadpool
from starlette.responses import RedirectResponse, Response

from db import ChangeEntry, ChangeFilter, SeriesEntry, SeriesHistory
from monitor.curating import Desk
from monitor.rebuilding import Difference, difference, propose, rebuild
from monitor.reports.reader import address_of
from monitor.web.acting import form_of, parts_for, person
from monitor.web.protection import may_change
from monitor.web.rendering import page
from monitor.web.site import BadRequestError, NotFoundError, Site
from snapshots import Curation, CurationKind

router = APIRouter()

MOST_UNCERTAIN = 50
MOST_SERIES, MOST_NAMED = 1000, 200
"""Series among which those with like labels are looked for, and those that a form suggests."""
MOST_TRIED = 30
"""Releases of a source that are derived anew to show what a decision would do; about a second."""
FOLLOWING = frozenset({"confirm", "reject", "split", "wrong", "merge"})
"""Decisions that change which number belongs to which series."""
DECISIONS: dict[str, tuple[str, Callable[[Desk, str, int, str], Curation]]] = {
    "confirm": ("The match is right: the number continues this series.",
                lambda desk, key, release, _: desk.about_match(CurationKind.CONFIRM, key, release)),
    "reject": ("The match is wrong: the number goes to the next best series, or begins one.",
               lambda desk, key, release, _: desk.about_match(CurationKind.REJECT, key, release)),
    "split": ("From this release on it is another series.",
              lambda desk, key, release, _: desk.about_match(CurationKind.SPLIT, key, release)),
    "wrong": ("It is not a figure, or was misread.",
              lambda desk, key, release, _: desk.about_match(CurationKind.WRONG, key, release)),
    "merge": ("Both are one series, under the key that is named.", lambda desk, key, _, words: desk.merge(key, words)),
    "rename": ("The series bears another label, in older reports too.", lambda desk, key, _, words: desk.rename(key, words)),
    "ignore": ("The series rings no alarm any more; it is stored and shown as before.",
               lambda desk, key, _, __: desk.ignore(key)),
}  # fmt: skip
"""By name: what it does, and how it is made."""


@router.get("/check")
def to_check(request: Request) -> Response:
    """What a person should look at."""
    site: Site = request.app.state.site
    return page(
        request, site, "check.html",
        title="To check", uncertain=_uncertain(site), held=site.database.held_documents(),
        decisions=site.database.latest_decisions(),
    )  # fmt: skip


@router.get("/sources/{name}/figures/{key}/decide")
def considered(request: Request, name: str, key: str, what: str = "", release: int = 0, words: str = "") -> Response:
    """What a decision would do, before it is made."""
    site: Site = request.app.state.site
    series = site.series(name, key)
    if what and what not in DECISIONS:
        raise BadRequestError(f"There is no decision “{what}”; there are {', '.join(DECISIONS)}.")
    others = site.database.search("", name, MOST_SERIES).items
    return page(
        request, site, "decide.html",
        title=f"Decide about {series.label}", series=series, what=what, release=release or series.points[-1].release.number,
        words=words, decisions=DECISIONS, effect=_effect(site, series, what, release, words) if what else "",
        difference=_tried(request, series, what, release, words) if what else None, near=_near(others, series),
        others=others[:MOST_NAMED],
        address=address_of("sources", name, "figures", key),
    )  # fmt: skip


@router.post("/sources/{name}/figures/{key}/decide")
async def decided(request: Request, name: str, key: str) -> Response:
    """Kept with who and when; the releases are derived anew from it."""
    form = await form_of(request)
    return await run_in_threadpool(_decide, request, name, key, form)


@router.post("/sources/{name}/decisions/{number}/undo")
async def undone(request: Request, name: str, number: int) -> Response:
    """The state before, by one click."""
    await form_of(request)
    return await run_in_threadpool(_undo, request, name, number)


@router.post("/sources/{name}/check")
async def check_now(request: Request, name: str) -> Response:
    """Due at once: the service visits it within seconds."""
    await form_of(request)
    site: Site = request.app.state.site
    site.overview(name)
    await run_in_threadpool(site.database.set_next_due, name, site.clock())
    return RedirectResponse(address_of("sources", name), 303)


def _decide(request: Request, name: str, key: str, form: dict[str, str]) -> Response:
    site: Site = request.app.state.site
    what, number = form.get("what", ""), form.get("release", "0")
    if what not in DECISIONS or not number.isdecimal():
        raise BadRequestError(f"There is no decision “{what}”; there are {', '.join(DECISIONS)}.")
    parts = parts_for(site)
    try:
        desk = Desk(parts, name, person(request), form.get("note") or None)
        parts.database.add_curation(name, DECISIONS[what][1](desk, key, int(number) or 1, form.get("words", "")))
        _derive_anew(site, name, parts)
    finally:
        parts.close()
    return RedirectResponse("/check", 303)


def _undo(request: Request, name: str, number: int) -> Response:
    site: Site = request.app.state.site
    site.overview(name)
    parts = parts_for(site)
    try:
        parts.database.undo_curation(name, number, person(request), site.clock())
        _derive_anew(site, name, parts)
    finally:
        parts.close()
    return RedirectResponse("/check", 303)


def _derive_anew(site: Site, name: str, parts) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    source = site.source(name)
    if source is None:
        raise NotFoundError(f"“{name}” is no longer in the configuration, so its releases cannot be derived anew.")
    rebuild(source, parts)


def _uncertain(site: Site) -> tuple[ChangeEntry, ...]:
    """Matches below the configured confidence, the newest first."""
    doubtful = ChangeFilter(below=site.configuration.monitor.confidence, quiet_kinds=True)
    return site.database.latest_changes(doubtful, MOST_UNCERTAIN).items


def _near(others: Sequence[SeriesEntry], series: SeriesHistory) -> list[SeriesEntry]:
    """Series whose labels are like this one's: what it may have to be merged with."""
    by_label = {other.label: other for other in others if other.key != series.key}
    return [by_label[label] for label in get_close_matches(series.label, by_label, 3, 0.5)]


def _tried(request: Request, series: SeriesHistory, what: str, release: int, words: str) -> Difference | None:
    """What would be otherwise in the stored history. None where nobody may decide here, and where it would take long to find."""
    site: Site = request.app.state.site
    source, newest = site.source(series.source), site.database.latest_release(series.source)
    if what not in FOLLOWING or source is None or newest is None or newest.number > MOST_TRIED:
        return None
    if not site.may_write or not may_change(request, site.configuration.web):
        return None
    parts = parts_for(site)
    try:
        decision = DECISIONS[what][1](Desk(parts, series.source, person(request)), series.key, release or newest.number, words)
        proposal = propose(source, parts, also=[decision])
        return difference(parts.database, series.source, proposal.releases, proposal.digests)
    finally:
        parts.close()


def _effect(site: Site, series: SeriesHistory, what: str, release: int, words: str) -> str:
    """In a sentence, from what is stored."""
    stated = [point.release.number for point in series.points]
    number = release or stated[-1]
    if what == "merge":
        other = site.series(series.source, words)
        return f"“{series.label}” ({len(stated)} releases) becomes part of “{other.label}” ({len(other.points)} releases)."
    if what == "rename":
        return f"“{series.label}” is called “{words}” in all {len(stated)} releases."
    if what == "ignore":
        return f"No change of “{series.label}” rings from now on."
    later = sum(told >= number for told in stated)
    whole = f"{later} of the {len(stated)} releases of “{series.label}”"
    return f"{DECISIONS[what][0]} It concerns release {number}, and through it {whole}."
