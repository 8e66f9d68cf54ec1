"""The ways out, by the scheme of a channel's address: our own webhook, and the services that Apprise knows.

Rule 1: an address is the operator's own word, so it may be private; but a receiver cannot send us elsewhere: no redirects.
Rule 2: an address holds secrets. No error and no log line repeats any part of it beside its scheme.
Rule 3: only schemes of monitor.configuration.channel_schemes are let through to Apprise.
"""

from __future__ import annotations

import base64
import importlib
import json
from collections.abc import Callable
from datetime import datetime
from typing import Any
from urllib.parse import unquote

import requests
from urllib3.exceptions import HTTPError, LocationParseError
from urllib3.util import parse_url

from monitor.configuration import Channel
from monitor.configuration.channel_schemes import WEBHOOK_SCHEMES, scheme_mistake, scheme_of
from monitor.errors import FetchError
from monitor.fetching.exchange import Exchange
from monitor.fetching.fetcher import failure
from monitor.fetching.targets import target_of
from monitor.notifications.messages import Message
from monitor.notifications.signing import signature_headers
from snapshots import CauseCode, FigurewatchError

Sign = Callable[[str, bytes], dict[str, str]]
"""Headers for a key and a body, made when they are sent."""
Send = Callable[[str, Message, Sign], None]
DEADLINE_SECONDS = 10
"""From the look-up of the host to the status of the answer."""
NO_ANSWER = {
    CauseCode.CONNECT: "no connection",
    CauseCode.RESET: "the connection broke off",
    CauseCode.TRUNCATED: "the answer broke off",
    CauseCode.TIMEOUT: "it took too long",
    CauseCode.TLS: "its certificate or TLS is at fault",
    CauseCode.PROTOCOL: "what came is not HTTP",
}
INSTALL = "pip install 'figurewatch[notify]'"


class DeliveryError(FigurewatchError):
    """A channel did not take a message. The text says why, without the address."""


class RefusedError(DeliveryError):
    """A channel read a message and will not take it, however often it comes."""


class TooLargeError(RefusedError):
    """A channel takes messages, but not one of this size."""


TOO_LARGE = 413
REFUSALS = frozenset({400, TOO_LARGE, 414, 415, 422})
"""Statuses by which a receiver says that the message is at fault, not itself, the log-in or the address (RFC 9110, 15.5)."""


def send(channel: Channel, message: Message, moment: datetime) -> None:
    """Sends a message over a channel, signed where it has a secret. Raises DeliveryError."""
    secret = channel.secret

    def sign(key: str, body: bytes) -> dict[str, str]:
        return signature_headers(secret, key, moment, body) if secret is not None else {}

    sender_of(channel.url)(channel.url, message, sign)


def sender_of(address: str) -> Send:
    """The way out for an address; nothing is sent yet. Raises DeliveryError where there is none."""
    if (mistake := scheme_mistake(address)) is not None:
        raise DeliveryError(mistake)
    if scheme_of(address) in WEBHOOK_SCHEMES:
        return post
    _apprise()
    return send_by_apprise


def post(address: str, message: Message, sign: Sign) -> None:
    """The webhook: JSON of `figurewatch/changes/1`, with the key as Idempotency-Key. Any answer of 2xx is a receipt.

    One deadline holds for the whole exchange: a receiver that drips a byte a second is given up like one that is silent.
    """
    place, login = _without_login(address)
    headers = {"Content-Type": "application/json", "Idempotency-Key": message.key, "User-Agent": "Figurewatch", **login}
    body = json.dumps(message.record, ensure_ascii=False).encode()
    headers |= sign(message.key, body)
    try:
        with Exchange(target_of(place), DEADLINE_SECONDS, allow_private=True) as exchange:
            try:
                with exchange.post(headers, body) as response:
                    status = response.status_code  # the status is all we need: a body of any size stays unread
            except (requests.RequestException, HTTPError, OSError, ValueError) as error:
                code = failure(exchange.target, error, answered=False).cause.code
                why = f"none within {DEADLINE_SECONDS} seconds" if exchange.expired else NO_ANSWER.get(code, code.value)
                # `from None`: the library's own error repeats the address.
                raise DeliveryError(f"the webhook gave no answer ({why})") from None
    except FetchError as error:
        code = error.cause.code
        raise DeliveryError(f"the webhook gave no answer ({NO_ANSWER.get(code, code.value)})") from None
    if status in REFUSALS:
        refusal = TooLargeError if status == TOO_LARGE else RefusedError
        raise refusal(f"the webhook answered {status}: it does not take this message")
    if not 200 <= status < 300:
        raise DeliveryError(f"the webhook answered {status}")


def _without_login(address: str) -> tuple[str, dict[str, str]]:
    """The address without user name and password, and the header that carries them (RFC 7617)."""
    try:
        parsed = parse_url(address.strip())
    except LocationParseError:
        raise DeliveryError("the webhook's address is no URL") from None
    if parsed.auth is None:
        return address.strip(), {}
    login = base64.b64encode(unquote(parsed.auth).encode()).decode()
    return parsed._replace(auth=None).url, {"Authorization": f"Basic {login}"}


def send_by_apprise(address: str, message: Message, _sign: Sign) -> None:
    """Through the service that the address names; as plain text, so that nothing in it is taken for markup."""
    apprise = _apprise()
    asset = apprise.AppriseAsset(
        app_id="Figurewatch",
        app_desc="Figurewatch",
        app_url="",
        async_mode=False,
        storage_mode=apprise.PersistentStoreMode.MEMORY,
    )
    service = apprise.Apprise(asset=asset)
    if not service.add(address):
        raise DeliveryError(f"Apprise does not understand the {scheme_of(address)} address; compare it with its wiki")
    text = {"title": _harmless(message.subject), "body": _harmless(message.body)}
    if not service.notify(**text, body_format=apprise.NotifyFormat.TEXT):
        raise DeliveryError(f"the {scheme_of(address)} service did not take it; are address and token still right?")


def _apprise() -> Any:  # noqa: ANN401 -- an optional module
    try:
        return importlib.import_module("apprise")
    except ImportError as error:
        raise DeliveryError(f"this kind of channel needs Apprise. Install it with: {INSTALL}") from error


def _harmless(text: str) -> str:
    """A document that says "@everyone" or "<!channel>" must not ring everybody's telephone."""
    return text.replace("@", "@\u200b").replace("<!", "<\u200b!")
