"""Captures outside the database: in a folder, and on a local S3 server; whatever engine holds the rows."""

import hashlib
import sys
from datetime import UTC, datetime

import pytest

from db import Database, FetchedCapture, SourceEntry, StorageError
from db import objects as stores
from db.objects import key_of

NOON = datetime(2026, 6, 1, 12, tzinfo=UTC)
PAGE = b"<p>2,700 patrols.</p>"
DIGEST = hashlib.sha256(PAGE).hexdigest()


class Folder:
    def __init__(self, path):
        self.path, self.address = path, path.as_uri()

    def keys(self):
        return sorted(file.relative_to(self.path).as_posix() for file in self.path.rglob("*.zst"))

    def put(self, key, content):
        (self.path / key).write_bytes(content)

    def delete(self, key):
        (self.path / key).unlink()


class Bucket:
    def __init__(self, client):
        self.client, self.address = client, "s3://watch/captures"
        client.create_bucket(Bucket="watch")

    def keys(self):
        items = self.client.list_objects_v2(Bucket="watch").get("Contents", [])
        return sorted(item["Key"].removeprefix("captures/") for item in items)

    def put(self, key, content):
        self.client.put_object(Bucket="watch", Key=f"captures/{key}", Body=content)

    def delete(self, key):
        self.client.delete_object(Bucket="watch", Key=f"captures/{key}")


@pytest.fixture(scope="module")
def s3():
    from moto.server import ThreadedMotoServer  # seconds to import: by the process that needs it, not by each of them

    server = ThreadedMotoServer(port=0, verbose=False)
    server.start()
    _, port = server.get_host_and_port()
    yield f"http://127.0.0.1:{port}"
    server.stop()


@pytest.fixture(params=["folder", "s3"])
def store(request, tmp_path, monkeypatch):
    stores._opened.cache_clear()
    if request.param == "folder":
        (tmp_path / "captures").mkdir()
        return Folder(tmp_path / "captures")
    import boto3

    address = request.getfixturevalue("s3")
    environment = {
        "AWS_ACCESS_KEY_ID": "test",
        "AWS_SECRET_ACCESS_KEY": "test",
        "AWS_REGION": "us-east-1",
        "AWS_ENDPOINT_URL": address,
        "AWS_ALLOW_HTTP": "true",
    }
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    client = boto3.client("s3", endpoint_url=address, region_name="us-east-1")
    bucket = Bucket(client)
    for key in list(Bucket.keys(bucket)):
        bucket.delete(key)
    return bucket


@pytest.fixture
def database(tmp_path, store):
    opened = Database.open(f"sqlite:///{tmp_path / 'watch.db'}", store.address)
    opened.declare_sources([SourceEntry(name="harbour", title="Harbour", address="https://example.org/facts")], NOON)
    yield opened
    opened.close()


def fetched(content=PAGE):
    return FetchedCapture(
        content=content, address="https://example.org/facts", media_type="text/html", charset="utf-8", etag=None,
        last_modified=None, fetched_at=NOON,
    )  # fmt: skip


def keep(database, content=PAGE):
    return database.store_capture(database.begin_check("harbour", NOON), fetched(content)).capture


def faults(database):
    return [fault.message for fault in database.faults()]


def test_a_page_is_one_object_under_its_digest_and_is_read_through(database, store):
    assert keep(database) == DIGEST
    assert store.keys() == [key_of(DIGEST)]
    assert database.capture(DIGEST).content == PAGE
    assert faults(database) == []


def test_the_same_page_is_written_once(database, store):
    keep(database)
    store.put(key_of(DIGEST), b"what was there before stays")
    keep(database, b"<p>Another page.</p>")
    keep(database)
    with pytest.raises(StorageError, match="damaged in"):
        database.capture(DIGEST)


def test_a_crash_before_the_row_leaves_an_object_that_the_next_attempt_finds(database, store):
    stores.keep(store.address, DIGEST, PAGE)
    keep(database)
    assert database.capture(DIGEST).content == PAGE
    assert store.keys() == [key_of(DIGEST)]


def test_imported_pages_lie_there_too(database, store):
    database.add_imported("harbour", [fetched(), fetched(b"<p>Older.</p>")], NOON)
    assert len(store.keys()) == 2
    assert faults(database) == []


def test_whoever_reads_needs_no_configuration_and_the_database_keeps_what_comes_after(database, store, tmp_path):
    keep(database)
    plain = Database.open(f"sqlite:///{tmp_path / 'watch.db'}")
    assert plain.capture(DIGEST).content == PAGE
    later = PAGE + b"<p>And more.</p>" * 50
    assert keep(plain, later) == hashlib.sha256(later).hexdigest()
    assert plain.capture(hashlib.sha256(later).hexdigest()).content == later
    assert len(store.keys()) == 1
    plain.close()


@pytest.mark.parametrize("harm", ["gone", "another"])
def test_verify_names_an_object_that_is_gone_or_another(database, store, harm):
    keep(database)
    if harm == "gone":
        store.delete(key_of(DIGEST))
    else:
        store.put(key_of(DIGEST), stores.zstd.compress(b"something else"))
    (told,) = faults(database)
    assert ("missing in" if harm == "gone" else "no longer those that came") in told


def test_a_store_that_cannot_be_reached_leaves_no_row(tmp_path):
    (tmp_path / "file").write_bytes(b"")
    database = Database.open(f"sqlite:///{tmp_path / 'watch.db'}", (tmp_path / "file" / "captures").as_uri())
    database.declare_sources([SourceEntry(name="harbour", title="Harbour", address="https://example.org/facts")], NOON)
    with pytest.raises(StorageError, match="the captures in file://"):
        keep(database)
    with pytest.raises(StorageError, match="there is no such capture"):
        database.capture(DIGEST)
    database.close()


def test_without_the_extra_it_is_named(database, monkeypatch):
    monkeypatch.setitem(sys.modules, "obstore", None)
    with pytest.raises(StorageError, match=r"pip install 'figurewatch\[objects\]'"):
        keep(database)
