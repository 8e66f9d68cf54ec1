"""A mistake in the file is one line with file, line, key and remedy."""

import re
from pathlib import Path

import pytest

from monitor.configuration import Alert, Channel, MonitorSettings, Source, load
from monitor.errors import ConfigError

ROOT = Path(__file__).parents[3]
GOOD = """
[monitor]
timezone = "Europe/London"

[[source]]
name = "harbour"
url = "https://harbour.test/facts"
every = "6h"
notify = ["desk"]

[[source]]
name = "lighthouse"
path = "lighthouse.html"
schedule = "0 6 * * 0"

[channel.desk]
url = "${DESK}"
"""


def written(tmp_path, text):
    path = tmp_path / "config.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_good_file_is_read_whole(tmp_path):
    found = load(written(tmp_path, GOOD), {"DESK": "https://desk.test/hook"})
    assert [source.address for source in found.sources] == ["https://harbour.test/facts", str(tmp_path / "lighthouse.html")]
    assert found.sources[0].every.total_seconds() == 6 * 3600
    assert found.sources[0].title == "harbour"
    assert found.channels["desk"].url == "https://desk.test/hook"


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ('schedule = "0 6 * * 0"', 'schedule = "6 * *"', 14, 'source "lighthouse": schedule "6 * *" has 3 of 5 fields'),
        ('schedule = "0 6 * * 0"', 'schedule = "0 25 * * 0"', 14, "Write for example"),
        ('schedule = "0 6 * * 0"', 'schedule = "0 0 30 2 *"', 14, 'schedule "0 0 30 2 *" names a day that never comes'),
        ('every = "6h"', 'every = "soon"', 8, 'every = "soon" is no interval'),
        ('timezone = "Europe/London"', 'jitter = "-1s"', 3, 'jitter = "-1s" is no interval'),
        ("timezone =", "timezon =", 3, 'unknown key "timezon"; did you mean "timezone"?'),
        ("every =", "evry =", 8, 'unknown key "evry"; did you mean "every"?'),
        ("Europe/London", "Europe/Lndon", 3, 'no time zone "Europe/Lndon"'),
        ('name = "lighthouse"', 'name = "harbour"', 1, 'two sources are named "harbour"'),
        ('name = "lighthouse"', 'name = "Light House"', 12, "no short name"),
        ('name = "lighthouse"', "", 11, 'the key "name" is missing'),
        ('path = "lighthouse.html"', "", 11, "give one of url, path, listing, feed, files"),
        ('path = "lighthouse.html"', 'path = "a.html"\nfeed = "https://h.test/feed"', 11, "found path and feed"),
        ('path = "lighthouse.html"', 'listing = "https://h.test/all"', 11, "a listing needs link"),
        ('path = "lighthouse.html"', 'listing = "https://h.test/all"\nlink = "(sheet"', 14, "is no regular expression"),
        ('path = "lighthouse.html"', 'path = "a.html"\nlink = "sheet"', 11, "link goes with listing or feed"),
        ('path = "lighthouse.html"', 'path = "a.html"\nbacklog = true', 11, "backlog goes with listing, feed or files"),
        ('notify = ["desk"]', 'notify = ["dask"]', 1, "there is no [channel.dask]; known: desk"),
        ("https://harbour.test", "ftp://harbour.test", 7, "is no web address"),
        ("[channel.desk]", "[channel.desk", 16, "valid TOML"),
        ("${DESK}", "${DASK}", 17, "${DASK} is not set in the environment"),
    ],
)
def test_a_mistake_names_line_key_and_remedy(tmp_path, old, new, line, words):
    path = written(tmp_path, GOOD.replace(old, new, 1))
    with pytest.raises(ConfigError) as caught:
        load(path, {"DESK": "https://desk.test/hook"})
    text = str(caught.value)
    assert text.startswith(f"{path}:{line}: ")
    assert words in text
    assert "\n" not in text


def test_no_jitter_can_be_written_down(tmp_path):
    found = load(
        written(tmp_path, GOOD.replace('timezone = "Europe/London"', 'jitter = "0s"', 1)), {"DESK": "https://desk.test/"}
    )
    assert found.monitor.jitter.total_seconds() == 0


def test_a_missing_file_says_how_to_write_one(tmp_path):
    with pytest.raises(ConfigError, match="figurewatch init"):
        load(tmp_path / "config.toml", {})


def test_the_shipped_file_is_valid():
    assert [source.name for source in load(ROOT / "config.toml", {}).sources] == ["global-coalition"]


@pytest.mark.parametrize("model", [MonitorSettings, Source, Alert, Channel])
def test_every_key_is_in_the_reference(model):
    reference = (ROOT / "docs/reference/configuration.md").read_text(encoding="utf-8")
    documented = set(re.findall(r"^\| `(\w+)` \|", reference, re.MULTILINE))
    assert set(model.model_fields) - documented == set()


def test_relative_paths_belong_to_the_file_wherever_a_command_runs(tmp_path, monkeypatch):
    path = written(tmp_path, '[monitor]\nfeed = "out.atom"\n[[source]]\nname = "a"\nfiles = "sheets/*.html"\n')
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    found = load(path, {})
    assert found.monitor.database == f"sqlite:///{tmp_path}/figurewatch.db"
    assert found.monitor.feed == f"{tmp_path}/out.atom"
    assert found.sources[0].files == f"{tmp_path}/sheets/*.html"


def test_a_database_at_the_place_of_former_versions_is_named_not_passed_over(tmp_path, monkeypatch):
    path = written(tmp_path, '[[source]]\nname = "a"\npath = "a.html"\n')
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    Path("figurewatch.db").touch()
    with pytest.raises(ConfigError, match=f"{tmp_path}/figurewatch.db.*{tmp_path}/elsewhere/figurewatch.db"):
        load(path, {})


def test_those_who_only_read_need_no_secret_of_a_channel(tmp_path):
    assert load(written(tmp_path, GOOD), None).channels["desk"].url == "${DESK}"
