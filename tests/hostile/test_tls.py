"""Faults of TLS: the check fails by name, and nothing is asked or sent over a connection that is not what it should be."""

import ssl
import warnings
from datetime import UTC, datetime
from functools import partial

import pytest
import trustme
from hostile.behaviour import Behaviour, says
from hostile.stage import Stage, Theatre
from loopback import Loopback

from db import Validators
from monitor.clock import utc_now
from monitor.errors import FetchError
from monitor.fetching import Fetcher, FetchRules
from snapshots import CauseCode


@pytest.fixture(scope="module")
def theatre(tmp_path_factory):
    with Theatre(tmp_path_factory.mktemp("tls")) as shared:
        yield shared


def context(*names, **how):
    """A server's side of TLS, with a certificate for these names by an authority that nobody knows."""
    made = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    trustme.CA().issue_cert(*names, **how).configure_cert(made)
    return made


CERTIFICATES = {
    "by an authority that nobody knows": {"names": ["127.0.0.1"]},
    "for another host": {"names": ["harbour.test"]},
    "that has expired": {"names": ["127.0.0.1"], "not_after": datetime(2020, 1, 1, tzinfo=UTC)},
}


@pytest.mark.parametrize("name", CERTIFICATES)
def test_a_certificate_that_cannot_be_trusted_is_a_named_failure(name, theatre):
    how = dict(CERTIFICATES[name])
    row = Behaviour(name, says(b"<p>There are 999 vessels.</p>"), "failed:tls", "failed:tls")
    with Stage(theatre, row, context(*how.pop("names"), **how)) as stage:
        row.serve(stage)
        assert stage.look() == "failed:tls"
        assert stage.publisher.log == []
        assert stage.database.latest_release(stage.source.name) is None


def test_a_page_over_plain_http_where_tls_was_meant_is_a_named_failure(theatre):
    row = Behaviour("plain", says(b"<p>There are 999 vessels.</p>"), "failed:tls", "failed:tls")
    with Loopback() as plain, Stage(theatre, row) as stage:
        stage.source = stage.source.model_copy(update={"url": f"https://127.0.0.1:{plain.port}/facts"})
        assert stage.look() == "failed:tls"
        assert plain.log == []


def test_a_protocol_that_is_withdrawn_is_a_named_failure(theatre):
    made = context("127.0.0.1")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        made.minimum_version = ssl.TLSVersion.TLSv1
        made.maximum_version = ssl.TLSVersion.TLSv1_1
    row = Behaviour("old", says(b"<p>There are 999 vessels.</p>"), "failed:tls", "failed:tls")
    with Stage(theatre, row, made) as stage:
        row.serve(stage)
        assert stage.look() == "failed:tls"


def test_https_that_leads_to_http_is_asked_by_https_again_or_refused(monkeypatch, tmp_path):
    authority = trustme.CA()
    made = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(made)
    authority.cert_pem.write_to_path(tmp_path / "authority.pem")
    monkeypatch.setattr("requests.adapters.DEFAULT_CA_BUNDLE_PATH", str(tmp_path / "authority.pem"))
    with Loopback(made) as secure, Loopback() as plain:
        plain.serve("/new", b"<p>There are 999 vessels.</p>")
        secure.serve("/new", b"<p>There are 26 vessels.</p>")
        for place, wanted in ((f"http://127.0.0.1:{secure.port}/new", b"26"), (f"http://127.0.0.1:{plain.port}/new", None)):
            secure.serve("/facts", status=302, headers={"Location": place})
            fetcher = Fetcher(FetchRules(user_agent="test", minimum_delay=0, deadline=10, max_bytes=9_999))
            ask = partial(fetcher.fetch, secure.url("/facts"), allow_private=True, validators=Validators(), moment=utc_now())
            if wanted:
                assert wanted in ask().content
            else:
                with pytest.raises(FetchError, match="from https to") as refused:
                    ask()
                assert refused.value.cause.code is CauseCode.REDIRECT
        assert plain.log == []
