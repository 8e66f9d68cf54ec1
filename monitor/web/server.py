"""Uvicorn in a thread of its own beside the watching service, or alone."""

from __future__ import annotations

import gc
import logging
import socket
import threading
from collections.abc import Callable

import uvicorn

from monitor.configuration import Web
from monitor.web.app import create_app
from monitor.web.site import Site
from snapshots import FigurewatchError

logger = logging.getLogger(__name__)

BACKLOG = 128
COLLECT_EVERY = 5_000
"""New objects between two searches for cycles: each takes at most 4 ms of an answer. At the 50,000 of a short command one of some
twenty answers waits 30 ms for a search; at Python's 700 all of them together take twice as long."""


class WebError(FigurewatchError):
    """The pages cannot be shown at the configured address."""


def bound(web: Web) -> socket.socket:
    """A socket that listens at the configured address. Raises WebError."""
    family = socket.AF_INET6 if ":" in web.host else socket.AF_INET
    opened = socket.socket(family, socket.SOCK_STREAM)
    try:
        opened.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        opened.bind((web.host, web.port))
        opened.listen(BACKLOG)
    except OSError as error:
        opened.close()
        reason = error.strerror or str(error)
        raise WebError(f"{web.host}:{web.port} cannot be listened at ({reason}). Name another [web] port or --port") from error
    return opened


def spread_collections() -> None:
    """Searches for cycles in small turns, and never again in what lives as long as the process: that took 100 ms of an answer."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(COLLECT_EVERY)


class WebServer:
    """Answers until it is closed."""

    def __init__(self, site: Site, listening: socket.socket) -> None:
        settings = uvicorn.Config(
            create_app(site), log_config=None, access_log=False, lifespan="off", server_header=False, timeout_graceful_shutdown=2,
            proxy_headers=False, limit_concurrency=200, timeout_keep_alive=5, h11_max_incomplete_event_size=32_768,
        )  # fmt: skip
        self._server = uvicorn.Server(settings)
        self._listening = listening
        self._thread = threading.Thread(target=self.run, name="web", daemon=True)

    @property
    def address(self) -> str:
        """Where a browser finds it."""
        host, port = self._listening.getsockname()[:2]
        return f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/"

    def start(self) -> None:
        """In a thread of its own."""
        self._thread.start()
        logger.info("Pages and API at %s", self.address, extra={"action": "web", "address": self.address})

    def run(self) -> None:
        """In this thread, until `close` is called elsewhere."""
        spread_collections()
        self._server.run(sockets=[self._listening])

    def close(self) -> None:
        """Ends open answers within two seconds."""
        self._server.should_exit = True
        if self._thread.is_alive():
            self._thread.join()
        self._listening.close()


def started(site: Site, report: Callable[[str], None]) -> WebServer | None:
    """A running server; None, with a word to `report`, where the port is taken: watching goes on without pages."""
    try:
        server = WebServer(site, bound(site.configuration.web))
    except WebError as error:
        report(str(error))
        return None
    server.start()
    return server
