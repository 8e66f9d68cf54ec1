"""A publisher on the loopback that replaces its sheet after every visit, as real ones do when nobody looks."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Callable, Sequence
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Self

SHEET, HOOK = "/fact-sheet", "/hook"


class Publisher:
    """Serves one issue a visit, the last one from then on; `on_visit` is told the number of each visit, from 1."""

    def __init__(self, issues: Sequence[bytes], on_visit: Callable[[int], None]) -> None:
        self.received = 0
        self._issues = issues
        self._on_visit = on_visit
        self._visits = 0
        self._lock = threading.Lock()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = True

    def __enter__(self) -> Self:
        threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()

    def url(self, path: str) -> str:
        """The address of a path."""
        return f"http://127.0.0.1:{self._server.server_address[1]}{path}"

    def _next_issue(self) -> bytes:
        with self._lock:
            self._visits += 1
            visit = self._visits
        self._on_visit(visit)
        return self._issues[min(visit, len(self._issues)) - 1]

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        publisher = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                if self.path != SHEET:
                    self._answer(404, b"", "text/plain", None)
                    return
                body = publisher._next_issue()
                tag = f'"{hashlib.sha256(body).hexdigest()[:20]}"'
                if self.headers.get("If-None-Match") == tag:
                    self._answer(304, b"", "text/html", tag)
                else:
                    self._answer(200, body, "text/html; charset=utf-8", tag)

            def do_POST(self) -> None:
                self.rfile.read(int(self.headers.get("Content-Length") or 0))
                publisher.received += 1
                self._answer(204, b"", "text/plain", None)

            def _answer(self, status: int, body: bytes, media_type: str, tag: str | None) -> None:
                self.send_response(status)
                self.send_header("Content-Type", media_type)
                if tag:
                    self.send_header("ETag", tag)
                if status != 204:
                    self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, format: str, *_arguments: object) -> None:  # noqa: A002 -- the name that http.server gives it
                """A demonstration needs no access log."""

        return Handler
