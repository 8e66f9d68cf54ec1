"""Alerts and deliveries: each rule as a sentence with what it would have rung for, what was sent, and what failed and why."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from fastapi import APIRouter, Request
from starlette.concurrency import run_in_threadpool
from starlette.responses import Response

from db import DeliveryEntry, Notice, NoticeToQueue, StorageError, UnansweredError
from monitor.alert_trial import trials_of
from monitor.configuration import Source
from monitor.configuration.channel_schemes import scheme_of
from monitor.notifications.channels import DeliveryError, send
from monitor.notifications.messages import notice_message
from monitor.notifications.queueing import key_of
from monitor.notifications.sending_times import when_sent
from monitor.web.acting import form_of
from monitor.web.rendering import page
from monitor.web.site import NotFoundError, Site

router = APIRouter()

MOST_RELEASES = 20
"""Over which rules are tried here; `figurewatch alert --dry-run` tries them over all."""
SOURCES_SHOWN = 4
TRIAL = Notice(
    subject="[figurewatch] trial",
    body="This is a trial of a channel of Figurewatch. No figure has changed.",
    record={"schema": "figurewatch/changes/1", "changes": []},
)
"""What a channel gets that is only tried."""


@router.get("/alerts")
def alerts(request: Request, start: int = 0) -> Response:
    """Rules, channels, deliveries."""
    return _page(request, start)


@router.post("/alerts/channels/{channel}/test")
async def tried(request: Request, channel: str) -> Response:
    """Sends a message that says that it is a trial."""
    await form_of(request)
    return await run_in_threadpool(_try, request, channel)


def _try(request: Request, channel: str) -> Response:
    site: Site = request.app.state.site
    known = site.configuration.channels
    if channel not in known:
        raise NotFoundError(f"There is no channel “{channel}”.")
    moment = site.clock()
    trial = NoticeToQueue(channel=channel, key=key_of("trial", channel, moment.isoformat()), notice=TRIAL)
    try:
        send(known[channel], notice_message(TRIAL, trial.key), moment)
    except DeliveryError as error:
        site.database.record_trial(trial, moment, str(error))  # so that `doctor` knows of it, too
        return _page(request, told=f"{channel} did not take it: {error}", failed=True)
    site.database.record_trial(trial, moment, None)
    return _page(request, told=f"{channel} took the trial.")


def _has_releases(site: Site, source: Source) -> bool:
    try:
        return site.database.latest_release(source.name) is not None
    except UnansweredError:
        raise
    except StorageError:  # it was never visited
        return False


def _behind_others(deliveries: Sequence[DeliveryEntry], now: datetime) -> set[int]:
    """Those that are due and wait all the same: an earlier report of their source failed on their channel and is tried again."""
    tried_again = [
        delivery for delivery in deliveries if delivery.attempts and delivery.next_attempt and delivery.next_attempt > now
    ]
    return {
        delivery.id
        for delivery in deliveries
        for earlier in tried_again
        if earlier.id < delivery.id and (earlier.channel, earlier.source) == (delivery.channel, delivery.source)
        if delivery.source is not None  # a notice waits for none
    }


def _page(request: Request, start: int = 0, told: str = "", *, failed: bool = False) -> Response:
    site: Site = request.app.state.site
    sources = [source for source in site.configuration.sources if source.notify or source.alert]
    trials = [
        trial
        for source in sources[start : start + SOURCES_SHOWN]
        if _has_releases(site, source)
        for trial in trials_of(source, site.database, MOST_RELEASES)
    ]
    deliveries = site.database.latest_deliveries(50)
    return page(
        request, site, "alerts.html",
        title="Alerts and deliveries", trials=trials, deliveries=deliveries, behind=_behind_others(deliveries, site.now),
        told=told, failed=failed,
        total=len(sources), start=start, step=SOURCES_SHOWN, releases=MOST_RELEASES,
        channels={name: scheme_of(channel.url) for name, channel in site.configuration.channels.items()},
        told_when={name: when_sent(channel) for name, channel in site.configuration.channels.items()},
    )  # fmt: skip
