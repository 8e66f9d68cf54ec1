"""Pages that show nothing by themselves: a named cause, never an empty release."""

import pytest

from snapshots.errors import CauseCode, ReadError
from snapshots.readers import Hints, read

SCRIPT = '<script src="/main.js"></script>'
SHELLS = {
    "react": (f'<div id="root"></div><noscript>You need to enable JavaScript to run this app.</noscript>{SCRIPT}', "put in by a script"),
    "loading": (f"<div id=app><p>Loading the figures …</p></div>{SCRIPT}", "put in by a script"),
    "angular": (f"<app-root>Please wait</app-root>{SCRIPT}", "put in by a script"),
    "next, state only": ('<div id="__next"></div><script id="__NEXT_DATA__" type="application/json">{"boats":1204}</script>', "data for a script"),
    "nuxt, state only": ('<div id="__nuxt"></div><script>window.__NUXT__={data:[{boats:1204}]}</script>', "data for a script"),
    "noscript only": (f"<noscript><p>1,204 boats</p></noscript>{SCRIPT}", "put in by a script"),
    "frames": ('<frameset cols="20%,80%"><frame src="menu.htm"><frame src="sheet.htm"></frameset>', "frame set"),
    "iframe only": ('<iframe src="https://example.org/board"></iframe>', "without any visible text"),
    "blank": ("<p>&nbsp;</p><!-- 1,204 boats -->", "without any visible text"),
}  # fmt: skip
NO_SHELLS = {
    "rendered on the server": f'<div id="__next"><h1>Boats</h1><p>We count 1,204 boats.</p></div><script id="__NEXT_DATA__">{{}}</script>{SCRIPT}',
    "a short page of a framework": f'<div id="root"><h1>The harbour</h1><p>{"Boats come in from all sides of the wide bay. " * 6}</p></div>{SCRIPT}',
    "short, and no framework": "<p>Closed for the winter.</p>",
}


@pytest.mark.parametrize("name", SHELLS)
def test_a_page_without_text_of_its_own_is_refused_with_its_cause(name):
    markup, finding = SHELLS[name]
    with pytest.raises(ReadError, match=finding) as refused:
        read(f"<html><head><title>S</title></head><body>{markup}</body></html>".encode(), Hints(media_type="text/html"))
    assert refused.value.cause.code is CauseCode.UNREADABLE


@pytest.mark.parametrize("name", NO_SHELLS)
def test_a_page_with_text_is_read_whatever_made_it(name):
    assert read(NO_SHELLS[name].encode(), Hints(media_type="text/html")).main_blocks
