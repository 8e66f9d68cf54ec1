"""What systemd hears of the service, over a real datagram socket."""

import os
import socket
from datetime import timedelta

import pytest

from monitor.service import systemd


@pytest.fixture
def manager(tmp_path):
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listening:
        listening.bind(str(tmp_path / "notify"))
        listening.settimeout(10)
        yield listening


def test_the_manager_hears_what_is_told(manager):
    systemd.notify(systemd.READY, "STATUS=watching", environ={"NOTIFY_SOCKET": manager.getsockname()})
    assert manager.recv(200) == b"READY=1\nSTATUS=watching"


def test_an_abstract_socket_is_found_by_its_at_sign():
    name = f"figurewatch-test-{os.getpid()}"
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listening:
        listening.bind("\0" + name)
        listening.settimeout(10)
        systemd.notify(systemd.STOPPING, environ={"NOTIFY_SOCKET": "@" + name})
        assert listening.recv(200) == b"STOPPING=1"


@pytest.mark.parametrize("environ", [{}, {"NOTIFY_SOCKET": "/nowhere/notify"}], ids=["no manager", "a deaf manager"])
def test_without_a_manager_nothing_happens(environ):
    systemd.notify(systemd.READY, environ=environ)


@pytest.mark.parametrize(
    ("environ", "interval"),
    [
        ({"WATCHDOG_USEC": "30000000"}, timedelta(seconds=15)),
        ({"WATCHDOG_USEC": "30000000", "WATCHDOG_PID": str(os.getpid())}, timedelta(seconds=15)),
        ({"WATCHDOG_USEC": "30000000", "WATCHDOG_PID": "1"}, None),
        ({"WATCHDOG_USEC": "soon"}, None),
        ({}, None),
    ],
)
def test_the_watchdog_is_fed_twice_in_its_time_if_it_is_ours(environ, interval):
    assert systemd.watchdog_interval(environ) == interval


def test_credentials_stand_beside_the_environment(tmp_path):
    (tmp_path / "DESK_URL").write_text("https://desk.example/hook/secret\n")
    environ = systemd.environment({"HOME": "/", "CREDENTIALS_DIRECTORY": str(tmp_path)})
    assert environ["DESK_URL"] == "https://desk.example/hook/secret"
    assert environ["HOME"] == "/"
