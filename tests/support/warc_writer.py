"""WARC files as different tools write them, made by warcio."""

import gzip
from io import BytesIO

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

URL = "http://h.test/facts"


class WarcFile:
    """`WarcFile(gzip=True).response(day, body).bytes()`."""

    def __init__(self, *, packed=True, version="WARC/1.0"):
        self.stream = BytesIO()
        self.packed = packed
        self.writer = WARCWriter(self.stream, gzip=packed, warc_version=version)
        self.ends = []

    def record(self, kind, day, body, *, url=URL, headers=(), status="200 OK", warc_headers=None, media_type="text/html"):
        http = None
        if kind in ("response", "revisit"):
            http = StatusAndHeaders(status, [("Content-Type", media_type), *headers], protocol="HTTP/1.1")
        extra = {"WARC-Date": day if "T" in day else f"{day}T12:00:00Z", **(warc_headers or {})}
        payload = BytesIO(body)
        record = self.writer.create_warc_record(url, kind, payload=payload, length=len(body), http_headers=http, warc_headers_dict=extra,
                                                warc_content_type="" if http else media_type)  # fmt: skip
        self.writer.write_record(record)
        self.ends.append(self.stream.tell())
        return self

    def response(self, day, body, **more):
        return self.record("response", day, body, **more)

    def revisit(self, day, digest, *, url=URL, refers_to=None, refers_date=None):
        record = self.writer.create_revisit_record(
            url, digest, refers_to or url, refers_date or "2023-01-01T12:00:00Z",
            http_headers=StatusAndHeaders("200 OK", [("Content-Type", "text/html")], protocol="HTTP/1.1"),
            warc_headers_dict={"WARC-Date": f"{day}T12:00:00Z"},
        )  # fmt: skip
        self.writer.write_record(record)
        self.ends.append(self.stream.tell())
        return self

    def bytes(self):
        return self.stream.getvalue()

    def in_one_member(self):
        """As `gzip file.warc` makes it."""
        return gzip.compress(self.bytes())
