"""What a channel is told of a report that it does not take: that it waits or will not come, and where it is to be read."""

from __future__ import annotations

from collections.abc import Sequence

from db import Notice, NoticeToQueue
from monitor.notifications.parcels import Parcel
from monitor.notifications.queueing import key_of
from monitor.reports.wording import counted, safe


def given_up_notices(parcel: Parcel, reason: str) -> tuple[NoticeToQueue, ...]:
    """One notice of the reports in a parcel; none where it was itself a notice, so that no refusal begets another."""
    lines = [
        f"Channel {parcel.channel} does not take {_what(parcel)}: {reason}.",
        "It is not sent again. It is in the database, and what came after it is sent as usual. To read it:",
    ]
    return _notice(parcel, reason, "given-up", f"Not told: {_what(parcel)}", lines) if parcel.reports else ()


def held_up_notices(parcel: Parcel, reason: str) -> tuple[NoticeToQueue, ...]:
    """One notice that the reports in a parcel wait. Whether it is taken shows which is at fault, the channel or the report."""
    lines = [
        f"Channel {parcel.channel} has not taken {_what(parcel)} for an hour: {reason}.",
        "It is tried again. If that fails though this notice came, it is given up, and what waits behind it is sent. To read it:",
    ]
    return _notice(parcel, reason, "held-up", f"Held up: {_what(parcel)}", lines) if parcel.reports else ()


def _what(parcel: Parcel) -> str:
    titles = sorted({safe(report.source.title) for report in parcel.reports})
    return f"a report of {titles[0]}" if len(parcel.reports) == 1 else f"{counted(len(parcel.reports), 'report')} in a digest"


def _notice(parcel: Parcel, reason: str, kind: str, subject: str, lines: Sequence[str]) -> tuple[NoticeToQueue, ...]:
    releases = [{"source": report.source.name, "release": report.release.number} for report in parcel.reports]
    commands = [f"  figurewatch report {release['source']} --release {release['release']}" for release in releases]
    record = {"schema": f"figurewatch/{kind}/1", "channel": parcel.channel, "reason": reason, "releases": releases}
    notice = Notice(subject=f"[figurewatch] {subject}", body="\n".join([*lines, *commands]), record=record)
    return (NoticeToQueue(channel=parcel.channel, key=key_of(kind, parcel.key), notice=notice),)
