"""Faults of TLS: the check fails by name, and nothing is asked or sent over a connection that is not what it should be."""

import ssl
import warnings
from datetime import UTC, datetime

import pytest
import trustme
from hostile.behaviour import Behaviour, says
from hostile.stage import Stage, Theatre
from loopback import Loopback


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
