"""A separate small package adds a format, a language, a kind of listing and an exporter; another one is broken and left out."""

import logging

import pytest
from click.testing import CliRunner
from harbour_sheet import page
from release_builder import publish, revised
from watching import START, Watch

from db import Database
from monitor import extensions
from monitor.cli import cli
from monitor.reading.limits import Limits
from monitor.reading.orders import ToRead
from monitor.reading.pool import readers_of
from snapshots import Hints, Reading

PACKAGE = """
import re
from dataclasses import replace

from db import Finding
from snapshots.data.languages.pack import glossed
from snapshots.data.languages.spanish import PACK
from snapshots.readers import plain_document

LADIN = replace(PACK, code="lld", scales=glossed("million: miliun, miliuns"))


class Notes:
    media_types = frozenset({"application/x-notes"})
    endings = frozenset({"notes"})

    def read(self, content, hints):
        return plain_document(content.decode().removeprefix("NOTES 1\\n"))


def sitemap(index, link, source):
    addresses = re.findall(r"<loc>(.*?)</loc>", index.content.decode())
    return [Finding(address=address) for address in addresses]


def lines(rows, target):
    quotes = [row["quote"] for row in rows]
    target.write_text("\\n".join(quotes))
    return len(quotes)


def failing(rows, target):
    raise ZeroDivisionError("no rows")
"""
ENTRY_POINTS = """
[figurewatch.readers]
notes = small_package:Notes
absent = no_such_module:Reader
shapeless = small_package:lines

[figurewatch.languages]
lld = small_package:LADIN

[figurewatch.sources]
sitemap = small_package:sitemap

[figurewatch.exporters]
lines = small_package:lines
failing = small_package:failing
"""


@pytest.fixture
def installed(tmp_path, monkeypatch):
    """The package as an installer leaves it: a module, and its metadata in a dist-info beside it."""
    site = tmp_path / "site"
    metadata = site / "small_package-1.0.dist-info"
    metadata.mkdir(parents=True)
    (site / "small_package.py").write_text(PACKAGE, encoding="utf-8")
    (metadata / "METADATA").write_text("Metadata-Version: 2.1\nName: small-package\nVersion: 1.0\n", encoding="utf-8")
    (metadata / "entry_points.txt").write_text(ENTRY_POINTS, encoding="utf-8")
    monkeypatch.syspath_prepend(str(site))
    monkeypatch.setenv("PYTHONPATH", str(site))
    extensions.installed.cache_clear()
    yield site
    extensions.installed.cache_clear()


@pytest.fixture
def readers():
    pool = readers_of(Limits(memory=512, processor_seconds=30, figures=1_000, seconds=60), 1)
    yield pool
    pool.close()


def test_what_cannot_be_loaded_is_named_and_left_out(installed, caplog):
    with caplog.at_level(logging.WARNING):
        added = extensions.installed()
    assert [reader.name for reader in added.readers] == ["notes"]
    told = [record.getMessage() for record in caplog.records]
    assert any("'absent' of small-package: ModuleNotFoundError" in line for line in told)
    assert any("'shapeless' of small-package" in line for line in told)


def test_a_reader_process_reads_an_added_format(installed, readers):
    order = ToRead(name="x", content=b"NOTES 1\nOver 1,200 trees stand.", hints=Hints(address="a.notes"), reading=Reading())
    (figure,) = readers.read(order).figures
    assert (str(figure.value), figure.start) == ("1200", 0)


def test_an_added_reader_takes_no_format_that_is_known(installed, readers):
    order = ToRead(name="x", content=page(), hints=Hints(media_type="text/html", address="a.notes"), reading=None)
    assert readers.read(order).document.media_type == "text/html"


def test_an_added_language_is_read(installed, readers):
    text = b"Vivono 3 miliuns de personas."
    order = ToRead(name="x", content=text, hints=Hints(media_type="text/plain"), reading=Reading(language="lld"))
    assert [figure.value for figure in readers.read(order).figures] == [3_000_000]


def test_an_added_kind_of_listing_leads_to_its_releases(installed, tmp_path, publisher):
    publisher.serve("/map.xml", f"<urlset><url><loc>{publisher.url('/sheet-1.html')}</loc></url></urlset>".encode())
    publisher.serve("/sheet-1.html", page())
    watch = Watch(tmp_path / "w.db", listing=publisher.url("/map.xml"), kind="sitemap")
    assert watch.look() == ("released", None)
    assert [address for address, _, _ in watch.releases] == [publisher.url("/sheet-1.html")]
    watch.close()


def test_a_kind_that_is_not_installed_is_named(tmp_path, publisher):
    publisher.serve("/map.xml", b"<urlset/>")
    watch = Watch(tmp_path / "w.db", listing=publisher.url("/map.xml"), kind="gopher")
    assert watch.look() == ("failed", "unreadable")
    assert "'gopher'" in watch.last_cause
    watch.close()


@pytest.fixture
def config(tmp_path):
    opened = Database.open(f"sqlite:///{tmp_path / 'w.db'}")
    publish(opened, START, [revised(2_600, 2_700)])
    opened.close()
    path = tmp_path / "config.toml"
    path.write_text(
        '[monitor]\ndatabase = "sqlite:///w.db"\n[[source]]\nname = "harbour"\nurl = "https://h.test"\n', encoding="utf-8"
    )
    return path


def test_an_added_exporter_writes_a_file(installed, config, tmp_path):
    told = CliRunner().invoke(
        cli, ["export", "harbour", "--as", "lines", str(tmp_path / "f.txt"), "--config", str(config)], catch_exceptions=False
    )
    assert told.exit_code == 0, told.output
    assert "2,700" in (tmp_path / "f.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("form", "words"),
    [("failing", "ZeroDivisionError: no rows"), ("absent", "failing, lines"), ("parquet", "write --parquet ")],
)
def test_an_exporter_that_fails_or_is_not_there_is_named(installed, config, tmp_path, form, words):
    told = CliRunner().invoke(cli, ["export", "harbour", "--as", form, str(tmp_path / "f"), "--config", str(config)])
    assert told.exit_code != 0
    assert words in f"{told.output} {told.exception}"
