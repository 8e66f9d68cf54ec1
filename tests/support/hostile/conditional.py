"""Conditional requests: validators that lie, that move, that cannot be sent back; and answers that nobody asked for."""

from harbour_sheet import page
from loopback import Answer

from hostile.behaviour import HTML, SHEET, Behaviour, by_turns, says

PAGE = page()
SOUND = ("released", "unchanged")


def _tagged(tag, **headers):
    return says(PAGE, headers={"ETag": tag, **{name.replace("_", "-"): text for name, text in headers.items()}})


def _unchanged_without_asking(stage):
    stage.publisher.serve(SHEET, b"", status=304, headers={"ETag": '"x"'})


def _full_with_304(stage):
    """304, and yet a body: another sheet, which is none by the rules of HTTP."""
    stage.publisher.misbehave(
        SHEET,
        lambda handler: handler.wfile.write(
            b"HTTP/1.1 304 Not Modified\r\nContent-Length: 40\r\n\r\n<p>There are 999 vessels in the port.</p>"
        ),
    )


def _moving_tags(stage):
    numbers = iter(range(10_000))
    stage.publisher.answers[SHEET] = lambda _request: Answer(PAGE, 200, {"Content-Type": HTML, "ETag": f'"{next(numbers)}"'})


def _echo(stage):
    """The tag that was asked with, for whatever sheet."""

    def answer(request):
        return Answer(PAGE, 200, {"Content-Type": HTML, "ETag": request.headers.get("If-None-Match") or '"first"'})

    stage.publisher.answers[SHEET] = answer


BEHAVIOURS = (
    Behaviour("304 that nobody asked for", _unchanged_without_asking, "failed:status", "failed:status"),
    Behaviour("304 with a body", _full_with_304, "failed:status", "failed:status"),
    Behaviour("412", says(b"", status=412), "failed:status", "failed:status"),
    Behaviour("416", says(b"", status=416), "failed:status", "failed:status"),
    Behaviour("a tag that moves with every visit", _moving_tags, *SOUND, visits=3),
    Behaviour("a tag that is an echo", _echo, *SOUND, visits=3),
    Behaviour("a weak tag", _tagged('W/"1"'), *SOUND, visits=2),
    Behaviour("a tag without quotes", _tagged("abc"), *SOUND, visits=2),
    Behaviour("an empty tag", _tagged('""'), *SOUND, visits=2),
    Behaviour("a tag of a star", _tagged("*"), *SOUND, visits=2),
    Behaviour("a tag with a line end", _tagged('"a\tb"'), *SOUND, visits=2),
    Behaviour("changed in the future", _tagged('"1"', Last_Modified="Fri, 31 Dec 2199 23:59:59 GMT"), *SOUND, visits=2),
    Behaviour("changed before the web", _tagged('"1"', Last_Modified="Thu, 01 Jan 1970 00:00:00 GMT"), *SOUND, visits=2),
    Behaviour("changed on no day", _tagged('"1"', Last_Modified="Thu, 31 Feb 2024 25:61:00 GMT"), *SOUND, visits=2),
    Behaviour("the same sheet under two tags", by_turns((PAGE, {"ETag": '"1"'}), (PAGE, {"ETag": '"2"'}), (PAGE, {"ETag": '"1"'})), *SOUND, visits=4),
    Behaviour("never to be kept", says(PAGE, headers={"Cache-Control": "no-store, max-age=0", "Vary": "*", "Age": "99999999"}), *SOUND, visits=2),
    Behaviour("views that count up", by_turns(*((page(views=f"{number:,}"), {}) for number in (1_204, 1_205, 9_999))), *SOUND, visits=3),
    Behaviour("cookies that are worded anew", by_turns(*((page(cookie=words), {}) for words in ("We use 3 cookies.", "We use 41 cookies. Accept"))), *SOUND, visits=3),
)  # fmt: skip
