"""Bad input is one line that names source, cause and remedy; everything else goes on, and nothing stored is lost."""

import json
import socket
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing
from functools import partial

import program
import pytest
from harbour_sheet import page
from loopback import Answer

SOURCE = """
[[source]]
name = "{name}"
url = "{url}"
every = "6h"
allow_private_addresses = true
"""


@pytest.fixture
def run(tmp_path):
    return partial(program.run, tmp_path)


def configure(tmp_path, urls):
    head = f'[monitor]\ndatabase = "sqlite:///{tmp_path / "watch.db"}"\nminimum_delay = 0\ndeadline = 2\n'
    (tmp_path / "config.toml").write_text(head + "".join(SOURCE.format(name=name, url=url) for name, url in urls.items()))


def one_line(done, code, *words):
    assert done.returncode == code, done.stderr
    assert "Traceback" not in done.stderr
    lines = [line for line in done.stderr.splitlines() if line.strip()]
    assert len(lines) == 1, done.stderr
    for word in words:
        assert word in lines[0]


@pytest.mark.long
def test_each_failing_source_is_told_and_the_good_one_is_checked_all_the_same(run, tmp_path, publisher):
    publisher.serve("/good", page())
    publisher.serve("/broken", b"oops", status=500)
    publisher.serve("/binary", bytes(range(256)) * 40, media_type="application/octet-stream")
    publisher.serve("/picture", b"\x89PNG\r\n\x1a\n" + bytes(500), media_type="text/html")
    publisher.serve("/empty", b"")
    publisher.serve("/words", b"<html><body><p>A page of words only.</p></body></html>")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        nobody = f"http://127.0.0.1:{free.getsockname()[1]}/facts"
    names = ("missing", "broken", "binary", "picture", "empty", "words")
    configure(tmp_path, {"nobody": nobody} | {name: publisher.url(f"/{name}") for name in (*names, "good")})
    done = run("check", "--json")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    checks = {check["source"]: check for check in json.loads(done.stdout)["checks"]}
    assert {name: (check["outcome"], check["cause"] and check["cause"]["code"]) for name, check in checks.items()} == {
        "nobody": ("failed", "connect"),
        "missing": ("failed", "status"),
        "broken": ("failed", "status"),
        "binary": ("failed", checks["binary"]["cause"]["code"]),
        "picture": ("failed", checks["picture"]["cause"]["code"]),
        "empty": ("failed", "unreadable"),
        "words": ("suspect", "suspect"),
        "good": ("released", None),
    }
    assert {checks[name]["cause"]["code"] for name in ("binary", "picture")} <= {"media_type", "unreadable"}
    assert all("\n" not in check["cause"]["message"] for check in checks.values() if check["cause"])
    assert run("figures", "good", "--json").returncode == 0


@pytest.mark.long
def test_a_failure_leaves_the_stored_releases_as_they_were(run, tmp_path, publisher):
    publisher.serve("/facts", page())
    configure(tmp_path, {"harbour": publisher.url("/facts")})
    assert run("check").returncode == 0
    before = json.loads(run("figures", "harbour", "--json").stdout)["figures"]
    publisher.serve("/facts", b"<html><body><h1>Page not found</h1><p>Sorry.</p></body></html>")
    done = run("check")
    one_line(done, 1, "harbour", "suspect", "page not found")
    assert json.loads(run("figures", "harbour", "--json").stdout)["figures"] == before


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[[source]\n", ("config.toml:1", "valid TOML")),
        ('[monitor]\ntimezon = "UTC"\n', ("config.toml:2", 'unknown key "timezon"', '"timezone"')),
        ("", ("config.toml: it names no [[source]]", "figurewatch add URL")),
    ],
)
def test_a_broken_configuration_is_refused(run, tmp_path, text, words):
    (tmp_path / "config.toml").write_text(text)
    done = run("check")
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    for word in words:
        assert word in done.stderr


def test_no_configuration_says_how_to_get_one(run):
    one_line(run("check"), 2, "config.toml", "figurewatch init")


def test_a_newer_database_is_refused_and_left_alone(run, tmp_path, publisher):
    publisher.serve("/facts", page())
    configure(tmp_path, {"harbour": publisher.url("/facts")})
    run("check")
    with closing(sqlite3.connect(tmp_path / "watch.db")) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()
    one_line(run("check"), 1, "watch.db", "newer version", "Install the newer Figurewatch")


def test_a_file_that_is_not_there(run):
    one_line(run("extract", "nowhere.html"), 1, "nowhere.html", "name a readable file")


def test_an_unknown_source_names_the_known_ones(run, tmp_path, publisher):
    configure(tmp_path, {"harbour": publisher.url("/facts")})
    done = run("check", "lighthouse")
    assert done.returncode == 2
    assert "known: harbour" in done.stderr


@pytest.mark.long
def test_a_host_that_asked_for_silence_is_left_alone_by_a_later_check_by_hand_unless_told(run, tmp_path, publisher):
    publisher.serve("/facts", b"busy", status=503, headers={"Retry-After": "7200"})
    publisher.serve("/other", page())
    configure(tmp_path, {"harbour": publisher.url("/facts"), "other": publisher.url("/other")})
    assert run("check", "harbour").returncode == 1
    one_line(run("check", "harbour"), 1, "harbour", "asked to be left alone until")
    one_line(run("check", "other"), 1, "asked to be left alone until")  # the silence holds for the host
    assert len(publisher.requests("/facts")) == 1
    assert not publisher.requests("/other")
    run("check", "harbour", "--now")
    assert len(publisher.requests("/facts")) == 2


@pytest.mark.long
def test_a_source_that_another_process_checks_is_busy_and_one_of_a_killed_process_is_free(tmp_path, publisher):
    arrived, go_on = threading.Event(), threading.Event()
    publisher.answers["/facts"] = lambda request: (arrived.set(), go_on.wait(30), Answer(page()))[2]
    configure(tmp_path, {"harbour": publisher.url("/facts")})
    (tmp_path / "config.toml").write_text((tmp_path / "config.toml").read_text().replace("deadline = 2", "deadline = 60"))

    def check():
        command = [sys.executable, "-m", "monitor", "check", "--json"]
        return subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)

    first = check()
    assert arrived.wait(30)
    second = check()
    told = json.loads(second.communicate()[0])["checks"][0]
    assert (second.returncode, told["outcome"], told["cause"]["code"]) == (3, "skipped", "busy")
    first.kill()
    first.communicate()
    go_on.set()
    third = check()
    assert json.loads(third.communicate()[0])["checks"][0]["outcome"] == "released"
    assert third.returncode == 0
