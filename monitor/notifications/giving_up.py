"""What a channel is told of a report that it refuses for good: that there is one, and where it is to be read."""

from __future__ import annotations

from db import Notice, NoticeToQueue
from monitor.notifications.parcels import Parcel
from monitor.notifications.queueing import key_of
from monitor.reports.wording import counted, safe

SCHEMA = "figurewatch/given-up/1"


def given_up_notices(parcel: Parcel, reason: str) -> tuple[NoticeToQueue, ...]:
    """One notice of the reports in a parcel; none where it was itself a notice, so that no refusal begets another."""
    if not parcel.reports:
        return ()
    titles = sorted({safe(report.source.title) for report in parcel.reports})
    what = f"a report of {titles[0]}" if len(parcel.reports) == 1 else f"{counted(len(parcel.reports), 'report')} in a digest"
    releases = [{"source": report.source.name, "release": report.release.number} for report in parcel.reports]
    lines = [
        f"Channel {parcel.channel} does not take {what}: {reason}.",
        "It is not sent again. It is in the database, and what came after it is sent as usual. To read it:",
        *(f"  figurewatch report {one['source']} --release {one['release']}" for one in releases),
    ]
    record = {"schema": SCHEMA, "channel": parcel.channel, "reason": reason, "releases": releases}
    notice = Notice(subject=f"[figurewatch] Not told: {what}", body="\n".join(lines), record=record)
    return (NoticeToQueue(channel=parcel.channel, key=key_of("given-up", parcel.key), notice=notice),)
