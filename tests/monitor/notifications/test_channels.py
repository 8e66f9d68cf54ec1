"""The ways out: our webhook and Apprise, both against a real server on the loopback."""

import base64
import json
import re
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pydantic import ValidationError

from monitor.configuration import Channel
from monitor.configuration.channel_schemes import APPRISE_SCHEMES
from monitor.notifications.channels import DeliveryError, send, sender_of
from monitor.notifications.messages import Message
from monitor.notifications.signing import signature_headers

# Apprise imports a module that Python 3.13 no longer has; only where it is still there does Python say so.
pytestmark = pytest.mark.filterwarnings("ignore:'imghdr' is deprecated:DeprecationWarning")

NOON = datetime(2026, 6, 1, 12, tzinfo=UTC)
MESSAGE = Message(
    "[figurewatch] Vessels 26 → 31", "1 revised\n\nReference: k1\n", "k1", {"schema": "figurewatch/changes/1", "key": "k1"}
)


@pytest.fixture
def desk(publisher):
    """A receiver that takes what it gets."""
    publisher.serve("/hook/s3cret", b"taken")
    return publisher


def test_a_webhook_gets_json_and_the_key(desk):
    send(Channel(url=desk.url("/hook/s3cret")), MESSAGE, NOON)
    [request] = desk.requests("/hook/s3cret")
    assert request.method == "POST"
    assert request.headers["Idempotency-Key"] == "k1"
    assert request.headers["Content-Type"] == "application/json"
    assert json.loads(request.body) == {"schema": "figurewatch/changes/1", "key": "k1"}


def test_a_webhook_with_a_secret_is_signed_as_standard_webhooks_are(desk):
    """Example of the specification's own libraries: secret, id, time stamp and body with their signature."""
    secret, body = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", b'{"test": 2432232314}'
    moment = datetime.fromtimestamp(1614265330, UTC)
    signed = signature_headers(secret, "msg_p5jXN8AQM9LWM0D4loKWxJek", moment, body)
    assert signed == {
        "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
        "webhook-timestamp": "1614265330",
        "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
    }
    send(Channel(url=desk.url("/hook/s3cret"), secret=secret), MESSAGE, moment)
    [request] = desk.requests("/hook/s3cret")
    expected = signature_headers(secret, MESSAGE.key, moment, request.body)
    assert {name: request.headers[name] for name in expected} == expected


def test_without_a_secret_nothing_is_signed(desk):
    send(Channel(url=desk.url("/hook/s3cret")), MESSAGE, NOON)
    [request] = desk.requests("/hook/s3cret")
    assert request.headers.get("webhook-signature") is None


@pytest.mark.parametrize("secret", ["", "guess", "whsec_c2hvcnQ=", "whsec_not base64 at all, this one", f"whsec_{base64.b64encode(b'x' * 65).decode()}"])  # fmt: skip
def test_a_secret_that_nobody_could_verify_by_is_refused_and_not_repeated(secret):
    with pytest.raises(ValidationError) as caught:
        Channel(url="https://h.test/hook", secret=secret)
    assert "openssl rand" in str(caught.value.errors()[0]["ctx"]["error"])


@pytest.mark.parametrize("status", [301, 400, 404, 410, 429, 500, 503])
def test_any_answer_but_success_is_no_receipt(desk, status):
    desk.serve("/hook/s3cret", b"no", status=status)
    with pytest.raises(DeliveryError, match=f"answered {status}"):
        send(Channel(url=desk.url("/hook/s3cret")), MESSAGE, NOON)


def test_a_receiver_cannot_send_us_elsewhere(desk):
    desk.serve("/hook/s3cret", b"", status=307, headers={"Location": desk.url("/private")})
    with pytest.raises(DeliveryError, match="answered 307"):
        send(Channel(url=desk.url("/hook/s3cret")), MESSAGE, NOON)
    assert desk.requests("/private") == []


def test_a_receiver_that_hangs_up_is_an_error_without_the_address(desk):
    desk.misbehave("/hook/s3cret", lambda handler: None)
    with pytest.raises(DeliveryError) as caught:
        send(Channel(url=desk.url("/hook/s3cret")), MESSAGE, NOON)
    assert "s3cret" not in str(caught.value)
    assert "127.0.0.1" not in str(caught.value)
    assert "the connection broke off" in str(caught.value)
    assert caught.value.__suppress_context__


@pytest.mark.parametrize(
    ("address", "why"), [("http://127.0.0.1:1/s3cret", "no connection"), ("https://desk.invalid/s3cret", "no connection")]
)
def test_a_receiver_that_cannot_be_reached_is_told_in_words(address, why):
    with pytest.raises(DeliveryError, match=rf"the webhook gave no answer \({why}\)$"):
        send(Channel(url=address), MESSAGE, NOON)


@pytest.mark.parametrize("address", ["http://[s3cret", "https://s3cret..example/", "http://127.0.0.1:99999/s3cret"])
def test_a_broken_address_is_an_error_without_the_address(address):
    with pytest.raises(DeliveryError) as caught:
        send(Channel(url=address), MESSAGE, NOON)
    assert "s3cret" not in str(caught.value)


def test_a_proxy_of_the_environment_sees_nothing(desk, monkeypatch):
    monkeypatch.setenv("http_proxy", desk.url("/proxy"))
    monkeypatch.setenv("no_proxy", "")
    send(Channel(url=desk.url("/hook/s3cret")), MESSAGE, NOON)
    assert [request.path for request in desk.log] == ["/hook/s3cret"]


def test_apprise_carries_subject_and_report_as_text(desk):
    """`json://` is Apprise's own way to post to any server."""
    desk.serve("/apprise", b"taken")
    send(Channel(url=f"json://127.0.0.1:{desk.port}/apprise"), MESSAGE, NOON)
    told = json.loads(desk.requests("/apprise")[0].body)
    assert told["title"] == MESSAGE.subject
    assert "Reference: k1" in told["message"]


def test_a_document_cannot_ring_everybody(desk):
    desk.serve("/apprise", b"taken")
    loud = Message("@everyone look", "at <!channel> and @here", "k2", {})
    send(Channel(url=f"json://127.0.0.1:{desk.port}/apprise"), loud, NOON)
    told = desk.requests("/apprise")[0].body.decode()
    for ring in ("@everyone", "<!channel>", "@here"):
        assert ring not in json.loads(told)["title"] + json.loads(told)["message"]


def test_a_service_that_refuses_is_an_error_without_the_address(desk):
    desk.serve("/apprise/s3cret", b"no", status=500)
    with pytest.raises(DeliveryError, match="the json service did not take it") as caught:
        send(Channel(url=f"json://127.0.0.1:{desk.port}/apprise/s3cret"), MESSAGE, NOON)
    assert "s3cret" not in str(caught.value)


def test_an_apprise_address_without_its_token_is_told():
    with pytest.raises(DeliveryError, match="does not understand the slack address"):
        send(Channel(url="slack://"), MESSAGE, NOON)


@pytest.mark.parametrize("scheme", ["syslog", "dbus", "gnome", "macosx", "windows", "file", "ftp", "script", ""])
def test_what_stays_on_this_machine_is_no_channel(scheme):
    with pytest.raises(DeliveryError, match="no scheme of a channel"):
        sender_of(f"{scheme}://s3cret/x")


def test_every_scheme_let_through_is_one_that_apprise_knows():
    import apprise

    details = apprise.Apprise().details()["schemas"]
    known = {scheme for service in details for kind in ("protocols", "secure_protocols") for scheme in service[kind] or ()}
    assert APPRISE_SCHEMES - known == set()


def test_without_apprise_its_installation_is_named(monkeypatch):
    monkeypatch.setitem(sys.modules, "apprise", None)
    with pytest.raises(DeliveryError, match=r"pip install 'figurewatch\[notify\]'"):
        sender_of("mailto://desk:s3cret@example.org")
    assert sender_of("https://desk.example/hook")


def test_the_example_of_the_reference_verifies_what_is_sent(desk):
    reference = (Path(__file__).parents[3] / "docs/reference/configuration.md").read_text(encoding="utf-8")
    scope = {}
    exec(re.search(r"```python\n(.*?)```", reference, re.DOTALL)[1], scope)
    secret = "whsec_" + base64.b64encode(b"k" * 32).decode()
    send(Channel(url=desk.url("/hook/s3cret"), secret=secret), MESSAGE, datetime.now(UTC))
    [request] = desk.requests("/hook/s3cret")
    headers = {name: request.headers[name] for name in ("webhook-id", "webhook-timestamp", "webhook-signature")}
    assert scope["is_ours"](secret, headers, request.body)
    assert not scope["is_ours"](secret, headers, request.body + b" ")
    assert not scope["is_ours"](secret, headers | {"webhook-timestamp": "1614265330"}, request.body)
