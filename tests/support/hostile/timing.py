"""Time: silence, drips and floods, with a short deadline. None of them holds a check longer than that."""

import socket
import struct

from harbour_sheet import page

from hostile.behaviour import SHEET, Behaviour, holds, response, writes

PAGE = page()
SOON = 0.4
"""Seconds that the visits here have: behaviours last for ever, so that any deadline shows what happens at it."""
WHOLE = response(PAGE)
HEAD = WHOLE[: WHOLE.index(b"\r\n\r\n") + 4]


def _late(name, serve, cause="timeout"):
    return Behaviour(name, serve, f"failed:{cause}", f"failed:{cause}", deadline=SOON)


def _ended(name, serve, cause):
    return Behaviour(name, serve, f"failed:{cause}", f"failed:{cause}")


def _reset(stage):
    """Closed with a reset: what was sent may be lost on the way."""

    def raw(handler):
        handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        handler.connection.close()

    stage.publisher.misbehave(SHEET, raw)


def _slow_robots(stage):
    stage.publisher.misbehave("/robots.txt", lambda _: stage.ended.wait(30))
    stage.publisher.serve(SHEET, PAGE)


def _redirected_to_silence(stage):
    stage.publisher.serve(SHEET, b"", status=302, headers={"Location": "/silent"})
    stage.publisher.misbehave("/silent", lambda _: stage.ended.wait(30))


BEHAVIOURS = (
    _late("silence", holds()),
    _late("silence after the status", holds(b"HTTP/1.1 200 OK\r\n")),
    _late("silence after the headers", holds(HEAD)),
    _late("silence after half of the sheet", holds(WHOLE[: len(WHOLE) // 2])),
    _late("silence before the last byte", holds(WHOLE[:-1])),
    _late(
        "silence before the last chunk",
        holds(response(b"%x\r\n%b\r\n" % (len(PAGE), PAGE), b"Transfer-Encoding: chunked", length=False)),
    ),
    _late("a byte of the status now and then", writes(b"HTTP/1.1 200 OK", *[b" "] * 4, pause=0.05, again=True)),
    _late("a header now and then", writes(b"HTTP/1.1 200 OK\r\n", *(b"X-%d: 1\r\n" % n for n in range(300)), pause=0.05)),
    _late("a byte of the sheet now and then", writes(HEAD, *(PAGE[n : n + 1] for n in range(300)), pause=0.05)),
    _late(
        "a small chunk now and then",
        writes(response(b"", b"Transfer-Encoding: chunked", length=False), *[b"4\r\n<p> \r\n"] * 300, pause=0.05),
    ),
    _late("one interim answer after the other", writes(*[b"HTTP/1.1 102 Processing\r\n\r\n"] * 15, pause=0.05)),
    _late("silence at robots.txt", _slow_robots),
    _late("a redirect, then silence", _redirected_to_silence),
    _ended("a flood of interim answers", writes(b"HTTP/1.1 100 Continue\r\n\r\n" * 50, again=True), "protocol"),
    _ended("a flood of headers", writes(b"HTTP/1.1 200 OK\r\n", b"X-Flood: 1\r\n" * 500, again=True), "protocol"),
    _ended("a line that never ends", writes(b"HTTP/1.1 200 OK\r\nX-Long: ", b"x" * 4_000, again=True), "protocol"),
    _ended("hung up without a word", writes(b""), "reset"),
    _ended("hung up within the status", writes(b"HTTP/1.1 2"), "protocol"),
    _ended("hung up within the headers", writes(b"HTTP/1.1 200 OK\r\nContent-Ty"), "unreadable"),
    _ended("reset", _reset, "reset"),
    Behaviour(
        "the sheet in two parts with a rest between them", writes(WHOLE[:700], WHOLE[700:], pause=0.05), "released", "unchanged"
    ),
)
