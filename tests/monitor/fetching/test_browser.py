"""Pages that a script fills, shown by a real Chromium: what it finds, and what it cannot reach."""

import socket
import threading
from datetime import timedelta

import pytest
from harbour_sheet import SENTENCES, TITLE, page
from watching import Watch

pytestmark = pytest.mark.browser
SHELL = f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{TITLE}</title></head>
<body><main><h1>{TITLE}</h1><div id="facts"></div></main>%s</body></html>"""
LATE = """<script>
setTimeout(async () => {
  const answer = await fetch('/data.txt');
  document.getElementById('facts').innerHTML = await answer.text();
}, 300);
</script>"""
FACTS = "".join(f"<p>{sentence}</p>" for sentences in SENTENCES.values() for sentence in sentences)


@pytest.fixture
def watch(tmp_path, publisher):
    opened = []

    def make(**source):
        opened.append(Watch(tmp_path / "watch.db", url=publisher.url("/facts"), **source))
        return opened[-1]

    yield make
    for watch in opened:
        watch.close()


def filled(publisher, facts=FACTS, more=""):
    publisher.serve("/facts", (SHELL % (LATE + more)).encode(), etag=True)
    publisher.serve("/data.txt", facts.encode(), media_type="text/plain; charset=utf-8")


def test_a_page_that_a_script_fills_late_is_read_as_it_is_shown(watch, publisher):
    filled(publisher)
    plain, shown = watch(), watch(render="browser")
    assert plain.look() == ("suspect", "suspect"), "the shell states no figure"
    assert shown.look() == ("released", None)
    assert shown.look() == ("unchanged", None)
    filled(publisher, FACTS.replace("2,700", "2,900"))
    assert shown.look() == ("released", None)
    assert shown.story("patrols") == ["2700", "2900"]
    assert publisher.requests("/data.txt")[0].headers["User-Agent"].startswith("Figurewatch")


def test_auto_shows_a_page_only_where_the_plain_one_has_lost_its_figures(watch, publisher):
    publisher.serve("/facts", page())
    harbour = watch(render="auto")
    assert harbour.look() == ("released", None)
    assert publisher.requests("/data.txt") == []
    filled(publisher, FACTS.replace("2,700", "2,900"))
    assert harbour.look() == ("released", None)
    assert harbour.story("patrols") == ["2700", "2900"]
    assert len(publisher.requests("/data.txt")) == 1


TRAPS = """<script>
for (const place of ['http://127.0.0.1:%(port)d/fetched', 'http://localhost:%(port)d/named', 'http://[::1]:%(port)d/six']) {
  fetch(place, {mode: 'no-cors'}).catch(() => 0);
  navigator.sendBeacon(place, 'x');
  const image = new Image(); image.src = place;
  const frame = document.createElement('iframe'); frame.src = place; document.body.append(frame);
  try { new WebSocket(place.replace('http', 'ws')) } catch (error) {}
}
try { new RTCPeerConnection({iceServers: [{urls: 'stun:127.0.0.1:%(port)d'}]}).createDataChannel('x') } catch (error) {}
fetch('file:///etc/hostname').then(answer => answer.text()).then(text => { document.title = text });
window.open('http://127.0.0.1:%(port)d/opened');
</script>"""


def test_a_script_reaches_nothing_but_its_own_site(watch, publisher):
    """A service beside the publisher, on the same machine: not one connection is made to it."""
    reached = []
    with socket.create_server(("127.0.0.1", 0)) as canary:
        canary.settimeout(0.1)
        done = threading.Event()

        def listen():
            while not done.is_set():
                try:
                    canary.accept()[0].close()
                except TimeoutError:
                    continue
                reached.append(1)

        listener = threading.Thread(target=listen)
        listener.start()
        filled(publisher, more=TRAPS % {"port": canary.getsockname()[1]})
        outcome = watch(render="browser", monitor={"deadline": 20}).look()
        done.set()
        listener.join()
    assert outcome == ("released", None)
    assert reached == []


def test_a_script_that_never_ends_is_ended(watch, publisher, monkeypatch):
    monkeypatch.setattr("monitor.fetching.browser.START", 10.0)
    filled(publisher, more="<script>setTimeout(() => { for (;;) {} }, 0)</script>")
    assert watch(render="browser", monitor={"deadline": 3}).look(timedelta(hours=1)) == ("failed", "timeout")


def test_a_text_that_never_stands_still_is_taken_at_the_deadline(watch, publisher):
    filled(publisher, more="<p id='clock'></p><script>setInterval(() => { clock.textContent = Math.random() }, 50)</script>")
    assert watch(render="browser").look() == ("released", None)


def test_a_browser_that_is_not_there_is_named_with_its_remedy(watch, publisher):
    filled(publisher)
    harbour = watch(render="browser", monitor={"browser": "/nowhere/chromium"})
    assert harbour.look() == ("failed", "unreadable")
    assert (
        "there is no /nowhere/chromium: install one (apt install chromium) or name it as [monitor] browser" in harbour.last_cause
    )
