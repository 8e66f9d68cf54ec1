"""One thing that a publisher does, and what a check must record of it: as the very first answer, and after a good release."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from loopback import Answer

SHEET = "/facts"
HTML = "text/html; charset=utf-8"


@dataclass(frozen=True, slots=True)
class Behaviour:
    """A row of a family's table.

    `serve` sets what the publisher of a stage answers. `first` and `later` are what must be recorded: the outcome, for a failure
    with its cause, such as "failed:status". Of a behaviour that brings the sheet itself, "released" and "unchanged", or "released"
    twice where its text is another though its figures are the same. None where nothing is asked of the first answer.
    """

    name: str
    serve: Callable[[Any], None]
    first: str | None
    later: str
    visits: int = 1
    """How often it is visited in a row; what comes again is unchanged, or fails or is held again."""
    deadline: float = 20.0
    """Seconds for the visits to the behaviour; the good answers around it have twenty."""
    source: dict = field(default_factory=dict)
    """Keys of the source besides its address."""
    good: Callable[[Any, bytes], None] | None = None
    """How the good sheet is served, where it is not a page at the usual address."""


def says(body=b"", *, status=200, media_type=HTML, headers=None, etag=False):
    """The answer at the sheet's address; `body` may be a function that makes it when it is first asked for."""

    def serve(stage):
        made = body() if callable(body) else body
        content = made.encode() if isinstance(made, str) else made
        stage.publisher.serve(SHEET, content, status=status, media_type=media_type, headers=headers, etag=etag)

    return serve


def writes(*parts, pause=0.0, again=False):
    """Bytes as they go over the wire, the status line included, with a pause in seconds after each part; `again` for ever."""

    def raw(stage, handler):
        while True:
            for part in parts:
                handler.wfile.write(part)
                handler.wfile.flush()
                if pause and stage.ended.wait(pause):
                    return
            if not again or stage.ended.is_set():
                return

    return lambda stage: stage.publisher.misbehave(SHEET, lambda handler: raw(stage, handler))


def holds(start=b""):
    """Bytes, and then silence on an open connection."""

    def raw(stage, handler):
        handler.wfile.write(start)
        handler.wfile.flush()
        stage.ended.wait(30)

    return lambda stage: stage.publisher.misbehave(SHEET, lambda handler: raw(stage, handler))


def redirects(location, status=302, body=b"moved", **pages):
    """A redirect; {canary} in the location is the place of another service of this machine. `pages` are other paths and bodies."""

    def serve(stage):
        headers = {"Location": location.format(canary=stage.canary.port, own=stage.publisher.port)}
        stage.publisher.serve(SHEET, body, status=status, headers=headers)
        for name, content in pages.items():
            stage.publisher.serve(f"/{name}", content)

    return serve


def by_turns(*answers):
    """One answer after the other, and the last for ever."""

    def serve(stage):
        left = list(answers)

        def answer(_request):
            content, headers = left.pop(0) if len(left) > 1 else left[0]
            return Answer(content, 200, {"Content-Type": HTML, **headers})

        stage.publisher.answers[SHEET] = answer

    return serve


def response(body, *headers, status=b"200 OK", length=True, media_type=b"text/html; charset=utf-8"):
    """A whole answer as bytes."""
    lines = [b"HTTP/1.1 " + status, b"Content-Type: " + media_type, *headers]
    if length:
        lines.append(b"Content-Length: %d" % len(body))
    return b"\r\n".join([*lines, b"", b""]) + body
