"""Redirects: followed to a public place by http or https, ten times at most; a private place is never asked."""

from harbour_sheet import page
from loopback import ANY, Answer

from hostile.behaviour import SHEET, Behaviour, redirects, writes

HOME = b"""<!doctype html><html lang="en"><head><title>Northern Harbour Mission | Home</title></head><body><main>
<h1>Welcome to the Northern Harbour Mission</h1><ul><li><a href="/news">News</a></li><li><a href="/about">About us</a></li>
<li><a href="/facts-and-figures">Facts and figures</a></li></ul><p>We keep the northern sea open.</p></main></body></html>"""
LOGIN = b"""<!doctype html><html><head><title>Sign in</title></head><body><h1>Sign in to continue</h1>
<form><input name=user><input type=password name=secret></form><p>Session lasts 30 minutes.</p></body></html>"""


def _forbidden(name, location, status=302):
    return Behaviour(name, redirects(location, status), "failed:forbidden_target", "failed:forbidden_target")


def _chain(length):
    def serve(stage):
        for number in range(length):
            place = "/" + "x" * (number + 1)
            stage.publisher.serve(SHEET if number == 0 else "/" + "x" * number, b"", status=302, headers={"Location": place})
        stage.publisher.serve("/" + "x" * length, page())

    return serve


def _asks_for_a_cookie(stage):
    def answer(request):
        if "door=open" in request.headers.get("Cookie", ""):
            return Answer(page(), 200, {"Content-Type": "text/html"})
        return Answer(b"", 302, {"Location": SHEET, "Set-Cookie": "door=open; Path=/"})

    stage.publisher.answers[SHEET] = answer


HOME_WITH_FIGURES = b"""<!doctype html><html lang="en"><head><title>Northern Harbour Mission</title></head><body><main>
<h1>Keeping the north open</h1><p>Our 5 tugs came home on Monday.</p><p>The new quay has 12 berths.</p></main></body></html>"""
DOOR = b"""<!doctype html><html><head><title>Northern Harbour Mission</title></head><body><main><h1>Northern Harbour Mission</h1>
<p>Members of 41 states meet here.</p></main></body></html>"""
LOST = b"""<!doctype html><html lang="en"><head><title>Driftwood</title></head><body><main><h1>Adrift</h1>
<p>The tide took what stood here to one of 7 seas.</p></main></body></html>"""
CARD = page().replace(b"Northern Harbour Mission", b"Cards")


def _everywhere(body):
    """A host that answers every address alike."""

    def serve(stage):
        for path in (SHEET, ANY):
            stage.publisher.serve(path, body)

    return serve


BEHAVIOURS = (
    Behaviour("to itself", redirects(SHEET), "failed:redirect", "failed:redirect"),
    Behaviour("eleven in a row", _chain(11), "failed:redirect", "failed:redirect"),
    Behaviour("ten in a row", _chain(10), "released", "unchanged"),
    Behaviour("to the sheet's new place", redirects("/new", new=page()), "released", "unchanged"),
    Behaviour("for good to the sheet's new place", redirects("/new", 308, new=page()), "released", "unchanged"),
    Behaviour("to a place with a fragment", redirects("/new#figures", new=page()), "released", "unchanged"),
    Behaviour(
        "with a body that is a sheet",
        redirects("/new", body=page([("26 vessels", "999 vessels")]), new=page()),
        "released",
        "unchanged",
    ),
    Behaviour("to the same place with a cookie", _asks_for_a_cookie, "released", "unchanged"),
    Behaviour("to the home page", redirects("/", **{"": HOME}), "suspect", "suspect"),
    Behaviour("to a home page with figures", redirects("/", **{"": HOME_WITH_FIGURES}), "suspect", "suspect"),
    Behaviour(
        "to the home page of a language",
        redirects("/en/index.html", **{"en/index.html": HOME_WITH_FIGURES}),
        "suspect",
        "suspect",
    ),
    Behaviour("to a door that does not say so", redirects("/account/sign-in", **{"account/sign-in": DOOR}), "suspect", "suspect"),
    Behaviour("to a home page that is the sheet", redirects("/", **{"": page()}), "released", "unchanged"),
    Behaviour("nowhere: every address shows one odd page", _everywhere(LOST), "suspect", "suspect"),
    Behaviour("nowhere: every address shows the sheet", _everywhere(page()), "released", "unchanged"),
    Behaviour("nowhere: every address shows the sheet under an odd title", _everywhere(CARD), "released", "released"),
    Behaviour("to a log-in", redirects("/login?next=%2Ffacts", **{"login?next=%2Ffacts": LOGIN}), "suspect", "suspect"),
    Behaviour("to a page that is not there", redirects("/gone"), "failed:status", "failed:status"),
    _forbidden("to a file", "file:///etc/passwd"),
    _forbidden("to a file of a host", "file://localhost/etc/hostname"),
    _forbidden("to ftp", "ftp://127.0.0.1/facts"),
    _forbidden("to gopher", "gopher://127.0.0.1:{canary}/_GET%20/facts"),
    _forbidden("to data", "data:text/html,<p>999 vessels</p>"),
    _forbidden("to a script", "javascript:alert(1)"),
    _forbidden("to a dictionary server", "dict://127.0.0.1:{canary}/info"),
    _forbidden("to another service of the machine", "http://127.0.0.1:{canary}/facts"),
    _forbidden("to another service, for good", "http://127.0.0.1:{canary}/facts", 301),
    _forbidden("to another service, method kept", "http://127.0.0.1:{canary}/facts", 307),
    _forbidden("to another service without a scheme", "//127.0.0.1:{canary}/facts"),
    _forbidden("to localhost", "http://localhost:{canary}/facts"),
    _forbidden("to the machine's IPv6 self", "http://[::1]:{canary}/facts"),
    _forbidden("to a mapped address", "http://[::ffff:127.0.0.1]:{canary}/facts"),
    _forbidden("to all addresses", "http://0.0.0.0:{canary}/facts"),
    _forbidden("to a decimal host", "http://2130706433:{canary}/facts"),
    _forbidden("to an octal host", "http://0177.0.0.1:{canary}/facts"),
    _forbidden("to a hexadecimal host", "http://0x7f000001:{canary}/facts"),
    _forbidden("to a short host", "http://127.1:{canary}/facts"),
    _forbidden("to the metadata service", "http://169.254.169.254/latest/meta-data/"),
    _forbidden("to a network of companies", "http://10.0.0.1/facts"),
    _forbidden("to a home network", "http://192.168.1.1/facts"),
    _forbidden("to a provider's shared network", "http://100.64.0.1/facts"),
    _forbidden("with a user name", "http://desk:secret@127.0.0.1:{own}/facts"),
    _forbidden("with another host behind a user name", "http://harbour.test@127.0.0.1:{canary}/facts"),
    _forbidden("with a backslash", "http://127.0.0.1:{canary}\\@harbour.test/facts"),
    _forbidden("to a host of dots", "http://.../facts"),
    _forbidden("to a host with an escape in it", "http://127.0.0.1%2f.harbour.test/facts"),
    _forbidden("to a port for mail", "http://127.0.0.1:25/facts"),
    _forbidden("to an address longer than any", "/" + "a" * 9_000),
    Behaviour("to a host that nobody knows", redirects("http://no-such-host.invalid/facts"), "failed:connect", "failed:connect"),
    Behaviour("from http to https that is none", redirects("https://127.0.0.1:{own}/facts"), "failed:tls", "failed:tls"),
    Behaviour("to half an address", redirects("http://[::1"), "failed:redirect", "failed:redirect"),
    Behaviour(
        "with two places",
        writes(b"HTTP/1.1 302 Found\r\nLocation: /facts2\r\nLocation: http://169.254.169.254/\r\nContent-Length: 0\r\n\r\n"),
        "failed:status",
        "failed:status",
    ),
    Behaviour(
        "with a body that never ends",
        writes(
            b"HTTP/1.1 302 Found\r\nLocation: /gone\r\nTransfer-Encoding: chunked\r\n\r\n", b"400\r\n" + b"x" * 1024 + b"\r\n"
        ),
        "failed:status",
        "failed:status",
    ),
    Behaviour(
        "in the page's head",
        lambda stage: stage.publisher.serve(
            SHEET,
            b'<html><head><meta http-equiv=refresh content="0; url=http://127.0.0.1:%d/facts"></head><body></body></html>'
            % stage.canary.port,
        ),
        "failed:unreadable",
        "failed:unreadable",
    ),
    Behaviour(
        "in a header of its own",
        lambda stage: stage.publisher.serve(
            SHEET,
            b"<html><body><p>One moment, please.</p></body></html>",
            headers={"Refresh": f"0; url=http://127.0.0.1:{stage.canary.port}/facts"},
        ),
        "suspect",
        "suspect",
    ),
)
