"""Status codes: none but 200 and 203 brings a sheet, however much the page that comes with one looks like it."""

from harbour_sheet import page

from hostile.behaviour import Behaviour, response, says, writes

FALSE_SHEET = page([("26 vessels", "999 vessels")])
"""What an error comes with here: a sheet whose number must never be told."""


def _status(code, **headers):
    return says(FALSE_SHEET, status=code, headers={name.replace("_", "-"): text for name, text in headers.items()})


def _failing(name, code, cause="status", **headers):
    return Behaviour(name, _status(code, **headers), f"failed:{cause}", f"failed:{cause}")


BEHAVIOURS = (
    *(
        _failing(f"status {code}", code)
        for code in (
            *(201, 202, 205, 206, 226, 300, 305, 400, 401, 402, 403, 404, 405, 406, 408, 409, 410, 418, 421, 425, 451),
            *(500, 501, 502, 503, 504, 507, 508, 511, 520, 522, 530, 599, 999),
        )
    ),
    *(_failing(f"redirect {code} without a place", code) for code in (301, 302, 303, 307, 308)),
    _failing("no content", 204),
    _failing("too many requests", 429, "rate_limited"),
    _failing("too many requests, wait in seconds", 429, "rate_limited", Retry_After="3600"),
    _failing("too many requests, wait in words", 429, "rate_limited", Retry_After="a while"),
    _failing("too many requests, wait ten years", 429, "rate_limited", Retry_After="315360000"),
    _failing("too many requests, wait until a day past", 429, "rate_limited", Retry_After="Fri, 01 Jan 1999 00:00:00 GMT"),
    _failing("too many requests, wait an unreadable number", 429, "rate_limited", Retry_After="9" * 5_000),
    _failing("unavailable, wait until a date", 503, Retry_After="Sat, 02 Mar 2024 12:00:00 GMT"),
    _failing("unavailable, wait a negative time", 503, Retry_After="-60"),
    _failing("unavailable, wait in another script's digits", 503, Retry_After="٣٦٠٠".encode().decode("latin-1")),
    _failing("status 208", 208),
    Behaviour("203 from a proxy", says(page(), status=203), "released", "unchanged"),
    Behaviour(
        "early hints before the sheet",
        writes(b"HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\n", response(page())),
        "released",
        "unchanged",
    ),
    Behaviour("status 000", writes(response(FALSE_SHEET, status=b"000 Nothing")), "failed:protocol", "failed:protocol"),
    Behaviour("a status in words", writes(response(FALSE_SHEET, status=b"OK")), "failed:protocol", "failed:protocol"),
    Behaviour("a status without a reason", writes(response(page(), status=b"200")), "released", "unchanged"),
    Behaviour(
        "a status with markup for a reason",
        writes(response(page(), status=b"200 <script>alert(1)</script>")),
        "released",
        "unchanged",
    ),
)
