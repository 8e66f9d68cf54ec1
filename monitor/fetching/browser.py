"""Pages that need a script to hold their figures, shown by the system's Chromium (extra `browser`).

Rule 1: Chromium has no way to the network. Every request of the page is answered by our fetcher, with its checks, its limits and
robots.txt; what is not asked for through it meets a proxy that does not exist.
Rule 2: Each page gets a new Chromium with an empty profile, and all of it ends with the page: a watchdog kills the process when
the deadline has passed, whatever the page's scripts are doing.
"""

from __future__ import annotations

import math
import os
import shutil
import signal
import subprocess
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from time import monotonic, sleep
from typing import TYPE_CHECKING, Any

from db import FetchedCapture
from monitor.configuration import MonitorSettings
from monitor.errors import FetchError
from monitor.fetching.fetcher import Fetcher
from monitor.fetching.targets import target_of
from snapshots import Cause, CauseCode

if TYPE_CHECKING:
    from playwright.sync_api import Page, Route

NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome")
FLAGS = (
    *("--headless", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"),
    *("--disable-component-update", "--disable-sync", "--disable-extensions", "--disable-default-apps", "--mute-audio"),
    # A window that the page opens would put the page itself behind it, and its timers to sleep.
    *("--disable-background-timer-throttling", "--disable-backgrounding-occluded-windows", "--disable-renderer-backgrounding"),
    # Port 9 (discard, RFC 863) of this machine, at which nobody listens.
    *("--proxy-server=http://127.0.0.1:9", "--proxy-bypass-list=<-loopback>", "--dns-prefetch-disable"),
    *("--force-webrtc-ip-handling-policy=disable_non_proxied_udp", "--remote-debugging-port=0"),
)
LOADED = frozenset({"document", "script", "xhr", "fetch", "stylesheet"})
MOST_PARTS = 200
GLANCE = 0.25
"""Seconds between two looks at the text."""
STILL_FOR = 4
"""Looks at a text that show the same before it is taken. Not seconds: a page that had no turn to run has not stood still."""
START = 20.0
"""Seconds that Chromium may take to start."""


class Browser:
    """Shows one page at a time for each caller. Needs neither Playwright nor Chromium until it is asked."""

    def __init__(self, fetcher: Fetcher, settings: MonitorSettings) -> None:
        self._fetcher = fetcher
        self._settings = settings

    def show(self, plain: FetchedCapture, *, home: str, allow_private: bool) -> FetchedCapture:
        """The page as it is shown, in place of the plain one that was fetched. Raises FetchError."""
        try:
            from playwright.sync_api import Error, sync_playwright  # noqa: PLC0415 -- an extra that most never need
        except ImportError as error:
            raise _unusable(plain.address, "Playwright is missing: pip install 'figurewatch[browser]'") from error
        showing = _Showing(plain, self._fetcher, target_of(home).site if allow_private else None, self._settings)
        with (
            tempfile.TemporaryDirectory(prefix="figurewatch-", ignore_cleanup_errors=True) as profile,
            _chromium(self._program(plain.address), Path(profile), self._settings.deadline) as (address, late),
        ):
            try:
                with sync_playwright() as playwright:
                    shown = showing.shown(playwright.chromium.connect_over_cdp(address, timeout=START * 1000))
            except Error as error:
                if late.is_set() or showing.is_late:
                    message = f"{plain.address} was not shown in full before the deadline"
                    raise FetchError(Cause(CauseCode.TIMEOUT, message)) from error
                raise _unusable(plain.address, f"the browser gave it up ({str(error).splitlines()[0]})") from error
        if len(shown) > self._settings.max_bytes:
            message = f"{plain.address} is larger than {self._settings.max_bytes} bytes when it is shown"
            raise FetchError(Cause(CauseCode.TOO_LARGE, message))
        return replace(plain, content=shown, media_type="text/html", charset="utf-8", etag=None, last_modified=None)

    def _program(self, address: str) -> str:
        program = self._settings.browser or next(filter(None, map(shutil.which, NAMES)), None)
        if program is None or not os.access(program, os.X_OK):
            missing = f"there is no {program}" if program else "no Chromium was found"
            raise _unusable(address, f"{missing}: install one (apt install chromium) or name it as [monitor] browser")
        return program


class _Showing:
    """One page while it is shown."""

    def __init__(self, plain: FetchedCapture, fetcher: Fetcher, private_site: str | None, settings: MonitorSettings) -> None:
        self._plain, self._fetcher, self._private_site = plain, fetcher, private_site
        self._agent, self._seconds, self._ends = settings.user_agent, settings.deadline, math.inf
        self._parts = 0
        self._given = False

    @property
    def is_late(self) -> bool:
        """Has the page's time passed?"""
        return self._left() <= 0

    def shown(self, browser: Any) -> bytes:  # noqa: ANN401 -- Playwright's own type, which may be missing
        self._ends = monotonic() + self._seconds  # the start of Chromium takes nothing off the page's time
        context = browser.new_context(user_agent=self._agent, service_workers="block", accept_downloads=False)
        context.set_default_timeout(self._left() * 1000)
        context.route("**/*", self._answer)
        context.route_web_socket("**/*", lambda socket: socket.close())
        page = context.new_page()
        page.goto(self._plain.address, wait_until="domcontentloaded")
        return self._settled(page)

    def _settled(self, page: Page) -> bytes:
        before, parts, looks = None, -1, 0
        while True:
            text = page.evaluate("() => document.body ? document.body.innerText : ''")
            looks = looks + 1 if (text, self._parts) == (before, parts) else 0
            before, parts = text, self._parts
            if looks >= STILL_FOR or self._left() <= GLANCE:
                shown: str = page.content()
                return shown.encode("utf-8", "replace")
            page.wait_for_timeout(GLANCE * 1000)

    def _answer(self, route: Route) -> None:
        request = route.request
        if not self._given and request.is_navigation_request():
            self._given = True
            charset = f"; charset={self._plain.charset}" if self._plain.charset else ""
            kind = f"{self._plain.media_type or 'text/html'}{charset}"
            route.fulfill(status=200, headers={"Content-Type": kind}, body=self._plain.content)
            return
        self._parts += 1
        if request.resource_type not in LOADED or request.method != "GET" or self._parts > MOST_PARTS or self._left() <= 0:
            route.abort()
            return
        try:
            reply = self._fetcher.part(
                request.url, private_site=self._private_site, moment=self._plain.fetched_at, seconds=self._left()
            )
        except FetchError:
            route.abort()
            return
        kind = reply.headers.get("Content-Type", "application/octet-stream")
        route.fulfill(status=200, headers={"Content-Type": kind, "Access-Control-Allow-Origin": "*"}, body=reply.body)

    def _left(self) -> float:
        return self._ends - monotonic()


@contextmanager
def _chromium(program: str, profile: Path, seconds: float) -> Iterator[tuple[str, threading.Event]]:
    """A new Chromium: the address by which it is steered, and whether the watchdog had to end it."""
    flags = [*FLAGS, *(["--no-sandbox"] if os.geteuid() == 0 else [])]  # Chromium refuses to sandbox for root
    command = [program, *flags, f"--user-data-dir={profile}", "about:blank"]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)  # noqa: S603
    late = threading.Event()

    def end() -> None:
        late.set()
        _kill(process)

    watchdog = threading.Timer(seconds + START, end)
    watchdog.daemon = True
    watchdog.start()
    try:
        yield _steered(process, profile / "DevToolsActivePort", program), late
    finally:
        watchdog.cancel()
        _kill(process)
        process.wait()


def _steered(process: subprocess.Popen[bytes], file: Path, program: str) -> str:
    """Chromium writes its port and path into a file of its profile."""
    ends = monotonic() + START
    while monotonic() < ends and process.poll() is None:
        lines = file.read_text(encoding="ascii").split() if file.exists() else []
        if len(lines) > 1:
            return f"ws://127.0.0.1:{lines[0]}{lines[1]}"
        sleep(GLANCE / 5)
    raise _unusable(program, "it does not start; try it by hand with --headless")


def _kill(process: subprocess.Popen[bytes]) -> None:
    """The whole family: renderers are processes of their own."""
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        return


def _unusable(what: str, why: str) -> FetchError:
    return FetchError(Cause(CauseCode.UNREADABLE, f"{what} cannot be shown by a browser: {why}"))
