"""The real server on a free port of the loopback, asked by plain HTTP."""

import urllib.error
import urllib.request
from dataclasses import dataclass

from monitor.web import Site
from monitor.web.server import WebServer, bound


@dataclass(frozen=True)
class Page:
    status: int
    headers: dict
    body: bytes
    cookies: str
    """As a browser would send them back."""

    @property
    def text(self):
        return self.body.decode()


class _Still(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


class Pages:
    """`with Pages(database, configuration) as pages: pages.get("/")`."""

    def __init__(self, database, configuration, **site):
        web = configuration.web.model_copy(update={"port": 0, **site.pop("web", {})})
        self.configuration = configuration.model_copy(update={"web": web})
        self.server = WebServer(Site(database=database, configured=lambda: self.configuration, **site), bound(web))
        self._opener = urllib.request.build_opener(_Still, urllib.request.ProxyHandler({}))

    def __enter__(self):
        self.server.start()
        return self

    def __exit__(self, *_):
        self.server.close()

    @property
    def address(self):
        return self.server.address.rstrip("/")

    def get(self, path, **headers):
        return self._ask(urllib.request.Request(self.address + path, headers=_named(headers)))

    def post(self, path, form=b"", **headers):
        return self._ask(urllib.request.Request(self.address + path, form, headers=_named(headers), method="POST"))

    def _ask(self, request):
        try:
            with self._opener.open(request, timeout=20) as answer:
                return _page(answer.status, answer)
        except urllib.error.HTTPError as answer:
            return _page(answer.code, answer)


def _page(status, answer):
    cookies = "; ".join(cookie.split(";")[0] for cookie in answer.headers.get_all("set-cookie", []))
    return Page(status, dict(answer.headers), answer.read(), cookies)


def _named(headers):
    return {name.replace("_", "-"): value for name, value in headers.items()}
