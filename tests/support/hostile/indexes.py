"""Feeds and listings: broken, bottomless, empty, and leading where no check may go."""

from hostile.behaviour import HTML, SHEET, Behaviour

ATOM = "application/atom+xml"
ENTITIES = "<!DOCTYPE f [<!ENTITY a 'aaaaaaaaaa'>" + "".join(
    f"<!ENTITY {letter} '{f'&{former};' * 10}'>" for former, letter in zip("abcdefgh", "bcdefghi", strict=True)
) + "]>"  # fmt: skip


def _atom(*links, head="", title="Sheets"):
    entries = "".join(f"<entry><title>Sheet</title><link href='{link}'/></entry>" for link in links)
    return f"<?xml version='1.0'?>{head}<feed xmlns='http://www.w3.org/2005/Atom'><title>{title}</title>{entries}</feed>"


def _good_feed(stage, sheet):
    stage.publisher.serve("/feed", _atom(SHEET).encode(), media_type=ATOM)
    stage.publisher.serve(SHEET, sheet, media_type=HTML)


def _good_listing(stage, sheet):
    stage.publisher.serve("/all", f"<ul><li><a href='{SHEET}'>Sheet</a></li></ul>".encode(), media_type=HTML)
    stage.publisher.serve(SHEET, sheet, media_type=HTML)


def _serves(path, body, media_type, status=200, headers=None):
    def serve(stage):
        content = body.replace("{canary}", str(stage.canary.port)).encode()
        told = {name: text.format(canary=stage.canary.port) for name, text in (headers or {}).items()}
        stage.publisher.serve(path, content, status=status, media_type=media_type, headers=told)

    return serve


def _feed(name, cause, body, media_type=ATOM, **how):
    ended = f"failed:{cause}"
    return Behaviour(name, _serves("/feed", body, media_type, **how), ended, ended, source={"feed": "/feed"}, good=_good_feed)


def _listing(name, cause, body, **how):
    ended = f"failed:{cause}"
    source = {"listing": "/all", "link": "facts|passwd|latest"}
    return Behaviour(name, _serves("/all", body, HTML, **how), ended, ended, source=source, good=_good_listing)


BEHAVIOURS = (
    _feed("an empty feed", "unreadable", ""),
    _feed("a feed without entries", "unreadable", _atom()),
    _feed("a feed cut in its first entry", "unreadable", _atom(SHEET)[:90]),
    _feed("a page in a feed's place", "unreadable", "<!doctype html><html><body><h1>Page not found</h1></body></html>", HTML),
    _feed("JSON in a feed's place", "unreadable", '{"error": "no feed"}', "application/json"),
    _feed("entities that multiply in a feed", "unreadable", _atom(head=ENTITIES, title="&i;")),
    _feed("an entity that reads a file in a feed", "unreadable", _atom(head="<!DOCTYPE f [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>", title="&x;")),
    _feed("entries that lead to files", "unreadable", _atom("file:///etc/passwd", "mailto:a@b.test", "javascript:alert(1)")),
    _feed("an entry that leads to another service", "forbidden_target", _atom("http://127.0.0.1:{canary}/facts")),
    _feed("an entry that leads to a metadata service", "forbidden_target", _atom("http://169.254.169.254/latest")),
    _feed("a base that leads to another service", "forbidden_target", _atom("facts").replace("<title>Sheets", "<title xml:base='/'>Sheets").replace("<feed ", "<feed xml:base='http://127.0.0.1:{canary}/' ")),
    _feed("a link within a link that is torn", "unreadable", "<rss version='2.0'><channel><item><title>May</title><link>/m<title>x</title>"
          "<item><link>mailto:a@b.test</link></item></cay</link><item><links>x</links></item></channel></rss>", "application/rss+xml"),
    _feed("an entry that names its links otherwise", "unreadable", "<rss version='2.0'><channel><item><links>x</links></item></channel></rss>"),
    _feed("a feed that is gone", "status", _atom(SHEET), status=410),
    _feed("a feed that redirects to itself", "redirect", "", status=302, headers={"Location": "/feed"}),
    _feed("a feed that redirects to another service", "forbidden_target", "", status=302, headers={"Location": "http://127.0.0.1:{canary}/feed"}),
    _feed("an entry that is not there", "status", _atom("/gone")),
    _feed("a feed larger than may be", "too_large", _atom(SHEET) + " " * 400_000),
    _listing("an empty listing", "unreadable", ""),
    _listing("a listing that matches nothing", "unreadable", "<ul><li><a href='/news'>News</a></li></ul>"),
    _listing("a listing of files", "unreadable", "<a href='file:///etc/passwd'>x</a><a href='javascript:facts()'>y</a>"),
    _listing("a listing that leads to another service", "forbidden_target", "<a href='http://127.0.0.1:{canary}/facts'>Sheet</a>"),
    _listing("a listing whose base is another service", "forbidden_target", "<base href='http://127.0.0.1:{canary}/'><a href='/facts'>Sheet</a>"),
    _listing("a listing whose sheet is not there", "status", "<a href='/facts-gone'>Sheet</a>"),
    _listing("a listing that is a wall", "unreadable", "<h1>Please log in</h1><form><input type=password></form>"),
    _listing("a listing that redirects for ever", "redirect", "", status=302, headers={"Location": "/all"}),
)  # fmt: skip
