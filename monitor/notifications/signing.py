"""Signed webhooks: id, time stamp and body under HMAC-SHA256, by the names of Standard Webhooks (standardwebhooks.com)."""

from __future__ import annotations

import base64
import hashlib
import hmac
from datetime import datetime

from monitor.configuration.schema import SECRET_PREFIX


def signature_headers(secret: str, key: str, moment: datetime, body: bytes) -> dict[str, str]:
    """The three headers of one sending. A second attempt has the same id and a time stamp of its own."""
    stamp = str(int(moment.timestamp()))
    signed = f"{key}.{stamp}.".encode() + body
    digest = hmac.new(base64.b64decode(secret.removeprefix(SECRET_PREFIX)), signed, hashlib.sha256).digest()
    return {"webhook-id": key, "webhook-timestamp": stamp, "webhook-signature": f"v1,{base64.b64encode(digest).decode()}"}
