"""robots.txt (RFC 9309): 4xx allows, trouble forbids, what it says holds, however it is written."""

from harbour_sheet import page

from hostile.behaviour import SHEET, Behaviour, says

PAGE = page()


def _rules(body, status=200, headers=None, media_type="text/plain"):
    def serve(stage):
        stage.publisher.serve("/robots.txt", body, status=status, headers=headers, media_type=media_type)
        stage.publisher.serve(SHEET, PAGE)

    return serve


def _allowed(name, *rules, **how):
    return Behaviour(name, _rules(*rules, **how), "released", "unchanged")


def _forbidden(name, *rules, **how):
    return Behaviour(name, _rules(*rules, **how), "skipped:robots", "skipped:robots")


def _without_end(stage):
    def raw(handler):
        handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\nUser-agent: *\nDisallow: /private\n")
        while not stage.ended.is_set():
            handler.wfile.write(b"# and on\n" * 1_000)

    stage.publisher.misbehave("/robots.txt", raw)
    stage.publisher.serve(SHEET, PAGE)


def _redirected(times):
    def serve(stage):
        for number in range(times):
            path = "/robots.txt" if number == 0 else f"/r{number}"
            stage.publisher.serve(path, b"", status=302, headers={"Location": f"/r{number + 1}"})
        stage.publisher.serve(f"/r{times}", b"User-agent: *\nDisallow: /facts", media_type="text/plain")
        stage.publisher.serve(SHEET, PAGE)

    return serve


BEHAVIOURS = (
    _allowed("none", b"", status=404),
    _allowed("gone", b"", status=410),
    _allowed("for those who log in", b"", status=401),
    _allowed("refused", b"User-agent: *\nDisallow: /", status=403),
    _allowed("empty", b""),
    _allowed("a page in its place", b"<!doctype html><html><body><h1>Page not found</h1></body></html>", media_type="text/html"),
    _allowed("zero bytes", b"\x00" * 5_000),
    _allowed("noise", bytes(range(256)) * 40),
    _allowed("another place forbidden", b"User-agent: *\nDisallow: /private\n"),
    _allowed("others forbidden", b"User-agent: BadBot\nDisallow: /\n"),
    _allowed("forbidden, and this allowed", b"User-agent: *\nDisallow: /\nAllow: /facts\n"),
    _allowed("a pause that is no number", b"User-agent: *\nCrawl-delay: soon\n"),
    _allowed("a pause below nothing", b"User-agent: *\nCrawl-delay: -60\n"),
    _allowed("a pause that is not a number", b"User-agent: *\nCrawl-delay: nan\n"),
    _allowed("lines of a megabyte", b"User-agent: *\nDisallow: /" + b"x" * 1_000_000),
    _allowed("a pattern that backtracks", b"User-agent: *\nDisallow: /" + b"*a" * 400 + b"$\n"),
    Behaviour("one that never ends", _without_end, "released", "unchanged"),
    _forbidden("all forbidden", b"User-agent: *\nDisallow: /\n"),
    _forbidden("this forbidden", b"User-agent: *\nDisallow: /facts\n"),
    _forbidden("forbidden after its mark", b"\xef\xbb\xbfUser-agent: *\nDisallow: /\n"),
    _forbidden("forbidden with old line ends", b"User-agent: *\rDisallow: /\r"),
    _forbidden("forbidden in capitals", b"USER-AGENT: *\r\nDISALLOW: /FACTS\r\nDISALLOW: /facts\r\n"),
    _forbidden("forbidden by name", b"User-agent: Figurewatch\nDisallow: /\n\nUser-agent: *\nDisallow:\n"),
    _forbidden("forbidden after a thousand others", b"".join(b"User-agent: Bot%d\nDisallow: /\n\n" % n for n in range(1_000)) + b"User-agent: *\nDisallow: /\n"),
    _forbidden("forbidden by an escape", b"User-agent: *\nDisallow: /f%61cts\n"),
    _forbidden("forbidden by a pattern", b"User-agent: *\nDisallow: /*cts$\n"),
    _forbidden("trouble", b"", status=500),
    _forbidden("overload", b"", status=503, headers={"Retry-After": "60"}),
    _forbidden("too many requests for it", b"", status=429),
    Behaviour("redirected four times", _redirected(4), "skipped:robots", "skipped:robots"),
    Behaviour("redirected for ever", _redirected(9), "released", "unchanged"),
    Behaviour(
        "redirected to another service",
        lambda stage: (
            stage.publisher.serve("/robots.txt", b"", status=302, headers={"Location": f"http://127.0.0.1:{stage.canary.port}/robots.txt"}),
            says(PAGE)(stage),
        ),
        "failed:forbidden_target",
        "failed:forbidden_target",
    ),
)  # fmt: skip
