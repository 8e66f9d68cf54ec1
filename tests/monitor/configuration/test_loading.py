"""A mistake in the file is one line with file, line, key and remedy."""

import re
from pathlib import Path

import pytest

from monitor.configuration import Alert, Channel, Login, MonitorSettings, Source, Web, load
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
    loaded = load(written(tmp_path, GOOD), {"DESK": "https://desk.test/hook"})
    assert [source.address for source in loaded.sources] == ["https://harbour.test/facts", str(tmp_path / "lighthouse.html")]
    assert loaded.sources[0].every.total_seconds() == 6 * 3600
    assert loaded.sources[0].title == "harbour"
    assert loaded.channels["desk"].url == "https://desk.test/hook"


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ('schedule = "0 6 * * 0"', 'schedule = "6 * *"', 14, 'source "lighthouse": schedule "6 * *" has 3 of 5 fields'),
        ('schedule = "0 6 * * 0"', 'schedule = "0 25 * * 0"', 14, "hour 25 is none; there are 0 to 23. Write for example"),
        ('schedule = "0 6 * * 0"', 'schedule = "0 0 30 2 *"', 14, 'schedule "0 0 30 2 *" names a day that never comes'),
        ('every = "6h"', 'every = "soon"', 8, 'every = "soon" is no interval'),
        ('timezone = "Europe/London"', 'database = "watch.db"', 3, 'no database address. Write for example "sqlite:///'),
        ('timezone = "Europe/London"', 'jitter = "-1s"', 3, 'jitter = "-1s" is no interval'),
        ("timezone =", "timezon =", 3, 'unknown key "timezon"; did you mean "timezone"?'),
        ("every =", "evry =", 8, 'unknown key "evry"; did you mean "every"?'),
        ("Europe/London", "Europe/Lndon", 3, 'no time zone "Europe/Lndon"; did you mean "Europe/London"?'),
        ('name = "lighthouse"', 'name = "harbour"', 12, 'two sources are named "harbour"'),
        ('name = "lighthouse"', 'name = "Light House"', 12, "no short name"),
        ('name = "lighthouse"', "", 11, 'the key "name" is missing'),
        ('path = "lighthouse.html"', "", 11, "give one of url, path, listing, feed, files"),
        ('path = "lighthouse.html"', 'path = "a.html"\nfeed = "https://h.test/feed"', 11, "found path and feed"),
        ('path = "lighthouse.html"', 'listing = "https://h.test/all"', 13, "a listing needs link"),
        ('path = "lighthouse.html"', 'listing = "https://h.test/all"\nlink = "(sheet"', 14, "is no regular expression"),
        ('path = "lighthouse.html"', 'path = "a.html"\nlink = "sheet"', 14, "link goes with listing or feed"),
        ('path = "lighthouse.html"', 'path = "a.html"\nbacklog = true', 14, "backlog goes with listing, feed or files"),
        ('notify = ["desk"]', 'notify = ["dask"]', 9, 'there is no [channel.dask]; did you mean "desk"?'),
        ("https://harbour.test", "ftp://harbour.test", 7, "is no web address"),
        ("https://harbour.test", "https://harbour.test:80a", 7, "is no web address"),
        (
            'path = "lighthouse.html"',
            'path = "http://lighthouse.test/a"',
            13,
            "an address of the web stands where a file is named",
        ),
        ("[channel.desk]", '[web]\ntoken = "short"\n\n[channel.desk]', 17, "token: It must have at least 16 characters"),
        ("[channel.desk]", "[channel.desk", 16, "valid TOML"),
        ("[monitor]", "[monitr]", 2, 'unknown key "monitr"; did you mean "monitor"?'),
        (
            'timezone = "Europe/London"',
            'remind_every = "weekly"',
            3,
            '[monitor] remind_every = "weekly" is no interval',
        ),
        ('every = "6h"', 'every = "6h"\nlanguage = "german"', 9, 'language = "german" is no tag of a language'),
        ('every = "6h"', 'every = "6h"\ncurrency = "euro"', 9, 'currency = "euro" is no code of ISO 4217'),
        ('notify = ["desk"]', 'notify = ["desk", 4]', 9, "notify, entry 2: Write text in quotes; found 4"),
        ("[channel.desk]", "[channel.desk]\nat = 7", 17, '[channel.desk] at = "7" is no hour. Write for example "08:00"'),
        ("[channel.desk]", '[channel.desk]\nquiet = "22-7"', 17, 'quiet = "22-7" is no span of hours'),
        (
            "[channel.desk]",
            '[channel.desk]\ndigest = "at noon"',
            17,
            "digest: Write one of 'daily' or 'weekly'; found \"at noon\"",
        ),
        ('every = "6h"', 'every = "6h"\nmax_bytes = 9', 9, 'unknown key "max_bytes"; it belongs below [monitor]'),
        ("[monitor]", 'timezone = "UTC"\n[monitor]', 2, 'unknown key "timezone"; it belongs below [monitor] or [channel.desk]'),
        ('every = "6h"', 'every = "6h"\nwhen = "any"', 9, 'unknown key "when"; it belongs below [[source.alert]]'),
        ("[channel.desk]\nurl", "[channel]\ndesk", 17, "It is a table: give its keys below a head of its own"),
        (
            'every = "6h"',
            'every = "6h"\nalert = ["boats"]',
            9,
            "alert, entry 1: It is a table: give its keys below a head of its own, [[source.alert]]",
        ),
        ("[channel.desk]", "[[feeds]]\na = 1\n[channel.desk]", 16, 'unknown key "feeds"'),
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


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ('[source]\nname = "a"\n[source.login]\npassword = "hush"\n', 1, "[[source]], in two pairs of brackets"),
        ('[[source]]\nname = "a"\nurl = "https://h.test/"\nlogin = "ann:hush"\n', 4, "a head of its own, [source.login]"),
        ('[[source]]\nname = "a"\nurl = "h.test?token=hush"\n', 3, "is no web address"),
        (
            '[[source]]\nname = "a"\nurl = "https://h.test/"\n[source.alert]\n',
            4,
            "write [[source.alert]], in two pairs of brackets",
        ),
        (
            '[[source]]\nname = "a"\nurl = "https://h.test/"\nalert = "hush"\n',
            4,
            "write [[source.alert]], in two pairs of brackets",
        ),
        ('[[channel]]\nurl = "https://hush.test/"\n', 1, "write for example [channel.desk]"),
        ("[monitor]\nworkers = 1\nworkers = 2\n", 3, 'the key "workers" stands twice, first in line 2. Take'),
        ('[web]\nnames = ["a"]\nport = 3\nnames = [\n"b"]\n', 5, 'the key "names" stands twice, first in line 2'),
        ("[monitor]\nworkers = 1\n[monitor.workers]\na = 1\n", 3, 'the key "workers" stands twice, first in line 2'),
        ('source = 1\n[[source]]\nname = "a"\n', 2, 'the key "source" stands twice, first in line 1'),
        ("a = { b = 1, b = 2 }\n", 1, 'the key "b" stands twice'),
        ('[channel]\ndigest = "https://hush.test/"\n', 2, "It is a table"),
        ("[monitor]\n[web]\n[monitor]\n", 3, "the head [monitor] stands twice"),
        ('[[source]]\nname = \'a\nurl = "https://h.test/"\n', 2, "a text in single quotes does not end"),
        ('[[source]]\nname = "a\nurl = "https://h.test/"\n', 2, "a text in quotes does not end on its line"),
        ('[[source]]\ntitle = """a\nb\n', 2, "a text in quotes does not end. "),
        ('[[source]]\ntitle = """a\nb"""\nname = "a', 4, "a text in quotes does not end. "),
        ('[[source]]\nlink = "sheet-\\d"\n', 2, "write a text with a backslash in single quotes"),
        ("[monitor]\ntimezone = Europe\n", 2, "this value is neither text in quotes nor a number"),
        ("[web]\nnames = [1\n\nport = 3\n", 4, "a list does not end"),
        ("[monitor]\r\nworkers 3\r\n", 2, "neither key = value nor a head"),
        ("[monitor]\nworkers = 3 jitter = 4\n", 2, "Write each key on a line of its own"),
    ],
)
def test_a_file_in_another_form_is_told_in_its_own_words(tmp_path, text, line, words):
    path = written(tmp_path, text)
    with pytest.raises(ConfigError) as caught:
        load(path, {})
    told = str(caught.value)
    assert told.startswith(f"{path}:{line}: ")
    assert (words in told, "hush" in told, "\n" in told) == (True, False, False)


def test_all_headers_that_cannot_be_sent_are_told_at_once(tmp_path):
    with pytest.raises(ConfigError) as caught:
        load(
            written(
                tmp_path, '[[source]]\nname = "a"\nurl = "https://h.test/"\nheaders = { "X Key" = "a", Host = "b", X = 3 }\n'
            ),
            {},
        )
    assert [line.split("headers: ")[1].split(". ")[0] for line in str(caught.value).splitlines()] == [
        '"X Key" is no name of a header', '"Host" is not yours to set; a log-in goes into [source.login]',
        'the value of "X" must be text in quotes',
    ]  # fmt: skip


TANGLED = """
[monitor]
confidence = 1.5
workers = "four"

[[source]]
name = "harbour"
url = "https://desk:s3cret@harbour.test/facts"
evry = "6h"

[[source]]
name = "harbour"
url = "https://harbour.test/other"
every = "5s"
paused = "${ON_LEAVE}"
notify = ["dask"]

[[source.alert]]
series = "boats"

[[source.alert]]
series = "sheep"
when = "change >> 5%"

[channel.desk]
url = ""
"""


def test_all_mistakes_are_told_in_one_run_in_the_order_of_the_file(tmp_path):
    path = written(tmp_path, TANGLED)
    with pytest.raises(ConfigError) as caught:
        load(path, {})
    lines = str(caught.value).splitlines()
    assert [int(line.removeprefix(f"{path}:").split(":")[0]) for line in lines] == [3, 4, 8, 9, 12, 14, 15, 16, 23, 26]
    words = (
        "at most 1", "whole number", "a user name or a password", "did you mean", "two sources", "less than a minute",
        "ON_LEAVE", "[channel.dask]", "no number", "must not be empty",
    )  # fmt: skip
    assert [word for word, line in zip(words, lines, strict=True) if word not in line] == []


@pytest.mark.parametrize("address", ["https://h.test/@harbour", "https://h.test/all?from=https://desk@quay.test/"])
def test_an_at_sign_behind_the_host_is_no_credential(tmp_path, address):
    assert load(written(tmp_path, f'[[source]]\nname = "a"\nurl = "{address}"\n'), {}).sources[0].address == address


@pytest.mark.parametrize("kind", ["url", "feed", "listing"])
@pytest.mark.parametrize(
    "address",
    [
        "https://desk:s3cret@harbour.test/a",
        "http://s3cret@127.0.0.1:9/a",
        "ftp://desk:s3cret@h.test",
        "https://a:${PW}@h.test/",
        "//desk:s3cret@h.test/a",
        "desk:s3cret@h.test/a",
        "HTTPS://desk:s3cret@h.test/",
        "http://desk:s3cret/x@h.test/",
        "http://desk:s3cret#x@h.test/",
    ],
)
def test_credentials_in_an_address_are_refused_and_never_shown(tmp_path, kind, address):
    path = written(tmp_path, f'[[source]]\nname = "a"\nlink = "x"\n{kind} = "{address}"\n')
    with pytest.raises(ConfigError) as caught:
        load(path, {"PW": "s3cret"})
    assert "s3cret" not in str(caught.value)
    assert f"{path}:4: " in str(caught.value)


def test_no_word_of_python_and_no_secret_stands_in_a_message(tmp_path):
    text = '[monitor]\nworkers = true\ndeadline = "${K}"\nuser_agent = 5\n[[source]]\nname = "a"\nurl = "http://h.test"\npaused = "x"\n'
    with pytest.raises(ConfigError) as caught:
        load(written(tmp_path, text + "[source.login]\nuser = 1\npassword = 12345\n[channel.d]\nurl = 777\n"), {"K": "hush" * 20})
    told = str(caught.value)
    assert [word for word in ("None", "True", "str", "bool", "Input", "hush", "12345", "777") if word in told] == []


@pytest.mark.parametrize(
    "text", ["a = " + "[" * 2_000 + "]" * 2_000, ".".join("a" * 3_000) + " = 1", "a = " + "{b = " * 30 + "1" + "}" * 30]
)
def test_what_stands_too_deep_is_told_in_a_line(tmp_path, text):
    with pytest.raises(ConfigError, match="too deep within each other"):
        load(written(tmp_path, text), {})


def test_a_byte_order_mark_is_no_part_of_the_file(tmp_path):
    path = written(tmp_path, "\ufeff" + GOOD)
    assert len(load(path, {"DESK": "https://desk.test/hook"}).sources) == 2


def test_a_source_that_asks_every_second_must_be_a_host_of_ones_own(tmp_path):
    text = GOOD.replace('every = "6h"', 'every = "30s"')
    with pytest.raises(ConfigError, match="config.toml:8: .*less than a minute"):
        load(written(tmp_path, text), {"DESK": "https://desk.test/hook"})
    private = text.replace("notify", "allow_private_addresses = true\nnotify", 1)
    assert load(written(tmp_path, private), {"DESK": "https://desk.test/hook"}).sources[0].every.total_seconds() == 30


def test_headers_and_a_login_take_their_secrets_from_the_environment(tmp_path):
    lines = '[source.login]\nuser = "desk"\npassword = "${PW}"\n[source.headers]\nX-Api-Key = "${KEY}"\n'
    text = '[[source]]\nname = "a"\nurl = "https://h.test/"\n' + lines
    source = load(written(tmp_path, text), {"PW": "s3cret", "KEY": "abc"}).sources[0]
    assert (source.login.user, source.login.password, source.headers) == ("desk", "s3cret", {"X-Api-Key": "abc"})
    assert "s3cret" not in repr(source)
    assert "abc" not in repr(source)


@pytest.mark.parametrize("name", ["Cookie", "host", "X Key", "Authorization"])
def test_a_header_that_cannot_be_set_is_refused(tmp_path, name):
    with pytest.raises(ConfigError, match=name):
        load(written(tmp_path, f'[[source]]\nname = "a"\nurl = "https://h.test/"\nheaders = {{ "{name}" = "x" }}\n'), {})


def test_no_jitter_can_be_written_down(tmp_path):
    loaded = load(
        written(tmp_path, GOOD.replace('timezone = "Europe/London"', 'jitter = "0s"', 1)), {"DESK": "https://desk.test/"}
    )
    assert loaded.monitor.jitter.total_seconds() == 0


def test_a_missing_file_says_how_to_write_one(tmp_path):
    with pytest.raises(ConfigError, match="figurewatch init"):
        load(tmp_path / "config.toml", {})


def test_the_shipped_file_is_valid():
    assert [source.name for source in load(ROOT / "config.toml", {}).sources] == ["global-coalition"]


@pytest.mark.parametrize("model", [MonitorSettings, Web, Source, Login, Alert, Channel])
def test_every_key_is_in_the_reference(model):
    reference = (ROOT / "docs/reference/configuration.md").read_text(encoding="utf-8")
    documented = set(re.findall(r"^\| `(\w+)` \|", reference, re.MULTILINE))
    assert set(model.model_fields) - documented == set()


def test_relative_paths_belong_to_the_file_wherever_a_command_runs(tmp_path, monkeypatch):
    path = written(tmp_path, '[monitor]\nfeed = "out.atom"\n[[source]]\nname = "a"\nfiles = "sheets/*.html"\n')
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    loaded = load(path, {})
    assert loaded.monitor.database == f"sqlite:///{tmp_path}/figurewatch.db"
    assert loaded.monitor.feed == f"{tmp_path}/out.atom"
    assert loaded.sources[0].files == f"{tmp_path}/sheets/*.html"


def test_a_database_at_the_place_of_former_versions_is_named_not_passed_over(tmp_path, monkeypatch):
    path = written(tmp_path, '[[source]]\nname = "a"\npath = "a.html"\n')
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    Path("figurewatch.db").touch()
    with pytest.raises(ConfigError, match=f"{tmp_path}/figurewatch.db.*{tmp_path}/elsewhere/figurewatch.db"):
        load(path, {})


def test_those_who_only_read_need_no_secret_of_a_channel(tmp_path):
    assert load(written(tmp_path, GOOD), None).channels["desk"].url == "${DESK}"


TOKEN_ELSEWHERE = GOOD + '[web]\nhost = "0.0.0.0"\ntoken = "${FIGUREWATCH_TOKEN_OF_PAGES}"\n'


def test_those_who_only_read_take_the_token_from_the_environment(tmp_path, monkeypatch):
    monkeypatch.setenv("FIGUREWATCH_TOKEN_OF_PAGES", "0123456789abcdef")
    assert load(written(tmp_path, TOKEN_ELSEWHERE), None).web.token == "0123456789abcdef"


def test_a_token_that_is_not_set_is_none_and_never_the_name_of_its_variable(tmp_path, monkeypatch):
    monkeypatch.delenv("FIGUREWATCH_TOKEN_OF_PAGES", raising=False)
    web = load(written(tmp_path, TOKEN_ELSEWHERE), None).web
    assert (web.host, web.token) == ("0.0.0.0", None)
    with pytest.raises(ConfigError, match="token: .*FIGUREWATCH_TOKEN_OF_PAGES.* is not set"):
        load(written(tmp_path, TOKEN_ELSEWHERE), {"DESK": "https://desk.test/hook"})


def test_those_who_only_read_take_the_store_from_the_environment(tmp_path, monkeypatch):
    monkeypatch.setenv("CAPTURES_BUCKET", "watch")
    text = GOOD + '[captures]\nstore = "s3://${CAPTURES_BUCKET}/captures"\n'
    assert load(written(tmp_path, text), None).captures.store == "s3://watch/captures"


def test_a_letter_in_another_encoding_is_told_with_its_line(tmp_path):
    path = tmp_path / "config.toml"
    path.write_bytes(GOOD.encode() + '\ntitle = "café"\n'.encode("latin-1"))
    with pytest.raises(ConfigError, match=rf"config.toml:{GOOD.count(chr(10)) + 2}: a letter is not in UTF-8"):
        load(path, {})
