"""A real HTTP server on the loopback whose answers a test sets, path by path; it keeps a log of what it was asked.

What is set for ANY answers every other path.
"""

import hashlib
import threading
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

ANY = "*"


@dataclass
class Answer:
    """What one path says: a whole answer, or `raw`, which gets the handler and does as it likes."""

    body: bytes = b""
    status: int = 200
    headers: dict = field(default_factory=dict)
    etag: bool = False
    raw: object = None


MISSING = Answer(b"no such page", 404, {"Content-Type": "text/plain"})


@dataclass(frozen=True)
class Request:
    method: str
    path: str
    headers: dict
    body: bytes


class Loopback:
    """`with Loopback() as server: server.serve("/facts", b"..."); server.url("/facts")`."""

    def __init__(self, context=None, address="127.0.0.1"):
        """`context`, an ssl.SSLContext, makes it speak TLS; at the address 0.0.0.0 it is many hosts, 127.0.0.1, 127.0.0.2 and so on."""
        self.answers = {}
        self.log = []
        self._scheme = "https" if context else "http"
        self._server = ThreadingHTTPServer((address, 0), self._handler())
        self._server.daemon_threads = True
        self._server.handle_error = lambda *_: None  # what a client breaks off is what these tests are about
        if context:  # the handshake is the handler's, so that a bad one holds up nobody else
            self._server.socket = context.wrap_socket(self._server.socket, server_side=True, do_handshake_on_connect=False)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True)

    def __enter__(self):
        self._thread.start()
        return self

    def __exit__(self, *_):
        self._server.shutdown()
        self._server.server_close()

    @property
    def port(self):
        return self._server.server_address[1]

    def url(self, path="/"):
        return f"{self._scheme}://127.0.0.1:{self.port}{path}"

    def serve(self, path, body=b"", *, status=200, media_type="text/html; charset=utf-8", headers=None, etag=False):
        self.answers[path] = Answer(body, status, {"Content-Type": media_type, **(headers or {})}, etag)

    def misbehave(self, path, raw):
        """`raw(handler)` writes to `handler.wfile` what it likes; the connection is closed afterwards."""
        self.answers[path] = Answer(raw=raw)

    def requests(self, path):
        return [request for request in self.log if request.path == path]

    def _handler(loopback):
        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def handle_one_request(self):
                try:
                    super().handle_one_request()
                except (BrokenPipeError, ConnectionResetError):
                    self.close_connection = True

            def answer(self):
                body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
                loopback.log.append(Request(self.command, self.path, dict(self.headers), body))
                answer = loopback.answers.get(self.path) or loopback.answers.get(ANY) or MISSING
                answer = answer(loopback.log[-1]) if callable(answer) else answer
                if answer.raw is not None:
                    self.close_connection = True
                    answer.raw(self)
                    return
                tag = '"' + hashlib.sha256(answer.body).hexdigest()[:16] + '"'
                fresh = answer.etag and self.headers.get("If-None-Match") == tag
                self.send_response(304 if fresh else answer.status)
                for name, value in answer.headers.items():
                    self.send_header(name, value)
                if answer.etag:
                    self.send_header("ETag", tag)
                self.send_header("Content-Length", "0" if fresh else str(len(answer.body)))
                self.end_headers()
                if not fresh:
                    self.wfile.write(answer.body)

            do_GET = do_POST = answer

            def log_message(self, *_):
                pass

        return Handler
