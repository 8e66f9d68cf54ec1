"""The trial: one sheet on the loopback in ten steps, of which three deserve an alarm. Who rings, and what for?

    python benchmarks/trial.py [SHEET.txt] [--peers PYTHON]

SHEET is a plain text, a paragraph a line group; without one, the sheet in benchmarks/samples. The words that are reworded and
re-qualified must stand in it (--reword, --requalify); the number that is revised is chosen unless --revise names one.
PYTHON is an interpreter with what benchmarks/peers/monitors.txt lists: webchanges and urlwatch then watch the same pages.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import threading
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from snapshots import Hints, Modifier, extract, read

SAMPLE = Path(__file__).parent / "samples" / "river_programme.txt"
STEPS = [
    ("unchanged", None), ("one number revised", "revised"), ("a sentence reworded", None), ("two paragraphs swapped", None),
    ("a view counter appears", None), ("the counter ticks", None), ("'page not found' with status 200", None),
    ("the page is back", None), ("re-qualified", "requalified"), ("a number back to its former value", "revised"),
]  # fmt: skip
CONFIG = """[monitor]
database = "sqlite:///{folder}/trial.db"
minimum_delay = 0

[[source]]
name = "sheet"
title = "Sheet"
url = "{url}"
allow_private_addresses = true
"""


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("sheet", type=Path, nargs="?", default=SAMPLE)
    arguments.add_argument("--peers", help="python of an environment with benchmarks/peers/monitors.txt")
    arguments.add_argument("--reword", default="an estimated four million=about 4 million", metavar="OLD=NEW")
    arguments.add_argument("--requalify", default="more than 23,000=nearly 23,000", metavar="OLD=NEW")
    arguments.add_argument("--revise", metavar="OLD=NEW")
    given = arguments.parse_args()
    text = given.sheet.read_text(encoding="utf-8")
    edits = [given.revise.split("=") if given.revise else a_number(text), given.reword.split("="), given.requalify.split("=")]
    pages = issues(text, *edits)
    with tempfile.TemporaryDirectory() as folder, Publisher() as publisher:
        watchers = {"figurewatch": Figurewatch(Path(folder), publisher.url)}
        if given.peers:
            bin_folder = Path(given.peers).parent
            watchers["webchanges"] = Webchanges(Path(folder), publisher.url, bin_folder / "webchanges")
            watchers["urlwatch"] = Urlwatch(Path(folder), publisher.url, bin_folder / "urlwatch")
        rings = [step(publisher, page, watchers) for page in pages][1:]
    show(rings, list(watchers))


def a_number(text):
    """The first exact count of two digits and more that stands in the text once, and one that is a tenth greater."""
    for figure in extract(read(text.encode(), Hints(media_type="text/plain", charset="utf-8"))):
        quote = figure.quote
        plain = figure.modifier is Modifier.EXACT and figure.unit == "1" and quote.isdigit()
        if plain and int(quote) > 20 and text.count(quote) == 1:
            return quote, str(int(quote) * 11 // 10)
    raise SystemExit("No number of the sheet lends itself to be revised: name one with --revise OLD=NEW.")


def issues(text, revise, reword, requalify):
    """The page before the first step and after each."""
    paragraphs = [line.strip() for line in text.splitlines() if line.strip()]
    revised = edited(paragraphs, revise)
    reworded = edited(revised, reword)
    longest = sorted(sorted(range(1, len(paragraphs)), key=lambda i: -len(paragraphs[i]))[:2])
    swapped = list(reworded)
    swapped[longest[0]], swapped[longest[1]] = swapped[longest[1]], swapped[longest[0]]
    requalified = edited(swapped, requalify)
    back = edited(requalified, revise[::-1])
    missing = "<html><head><title>Page not found</title></head><body><h1>Page not found</h1><p>Sorry.</p></body></html>"
    return [
        page(paragraphs), page(paragraphs), page(revised), page(reworded), page(swapped), page(swapped, views="1,204"),
        page(swapped, views="1,377"), missing, page(swapped, views="1,377"), page(requalified, views="1,377"),
        page(back, views="1,377"),
    ]  # fmt: skip


def edited(paragraphs, edit):
    old, new = edit
    if sum(paragraph.count(old) for paragraph in paragraphs) != 1:
        raise SystemExit(f"{old!r} has to stand in the sheet exactly once")
    return [paragraph.replace(old, new) for paragraph in paragraphs]


def page(paragraphs, views=None):
    counter = f'<div class="post-views">{views} views</div>' if views else ""
    title, *rest = paragraphs
    body = "\n".join(
        f"<h2>{escape(line)}</h2>" if len(line) < 60 and line[-1:] not in ".:" else f"<p>{escape(line)}</p>" for line in rest
    )
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{escape(title)}</title></head><body>'
        f"<nav><a href='/'>Home</a> <a href='/news'>News</a></nav><main><h1>{escape(title)}</h1>{counter}{body}</main>"
        "<footer>All rights reserved</footer></body></html>"
    )


class Publisher:
    def __enter__(self):
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                is_known = self.path == "/sheet"
                body = outer.page.encode() if is_known else b""
                self.send_response(200 if is_known else 404)
                self.send_header("Content-Type", "text/html; charset=utf-8")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_):
                pass

        self.page = ""
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.url = f"http://127.0.0.1:{self.server.server_address[1]}/sheet"
        return self

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()


class Figurewatch:
    def __init__(self, folder, url):
        self.config = folder / "config.toml"
        self.config.write_text(CONFIG.format(folder=folder, url=url), encoding="utf-8")

    def visit(self):
        """The changes told."""
        command = [sys.executable, "-m", "monitor", "check", "--config", str(self.config), "--json"]
        checks = json.loads(subprocess.run(command, capture_output=True, text=True, check=False).stdout)["checks"]
        return [
            f"{change['kind']}: {change['before']['quote']} → {change['after']['quote']}"
            for check in checks
            for change in check["changes"]
            if change["kind"] in ("revised", "requalified", "added", "removed", "resumed")
        ]


class Webchanges:
    """A page monitor over the page's text, as its handbook advises."""

    config = "report:\n  stdout:\n    color: false\ndisplay:\n  new: false\n"
    jobs = "name: sheet\nurl: {url}\nfilter:\n  - html2text\n"

    def __init__(self, folder, url, program):
        name = type(self).__name__.lower()
        jobs, config = folder / f"{name}-jobs.yaml", folder / f"{name}-config.yaml"
        jobs.write_text(self.jobs.format(url=url), encoding="utf-8")
        self.command = [str(program), *self.options(jobs, config, folder / f"{name}.db")]
        config.write_text(self.config, encoding="utf-8")

    def options(self, jobs, config, database):
        return ["--jobs", str(jobs), "--config", str(config), "--database", str(database)]

    def visit(self):
        told = subprocess.run(self.command, capture_output=True, text=True, check=False).stdout
        return ["the text is different"] if "CHANGED" in told.upper() else []


class Urlwatch(Webchanges):
    config = (
        "display:\n  new: false\n  error: true\n  unchanged: false\nreport:\n  stdout:\n    enabled: true\n    color: false\n"
    )
    jobs = "name: sheet\nurl: {url}\nfilter:\n  - html2text: re\n"

    def options(self, jobs, config, database):
        return ["--urls", str(jobs), "--config", str(config), "--cache", str(database), "--hooks", "/nonexistent"]


def step(publisher, issue, watchers):
    publisher.page = issue
    return {name: watcher.visit() for name, watcher in watchers.items()}


def show(rings, names):
    print(f"| step | deserves an alarm | {' | '.join(names)} |\n|---|---|{'---|' * len(names)}")
    for (what, due), told in zip(STEPS, rings, strict=True):
        print(f"| {what} | {due or '–'} | {' | '.join('; '.join(told[name]) or '–' for name in names)} |")
    due = [bool(kind) for _, kind in STEPS]
    totals = [f"{sum(bool(told[name]) for told in rings)} ({right(rings, name, due)} name the number)" for name in names]
    print(f"| **rings** | {sum(due)} | {' | '.join(totals)} |")


def right(rings, name, due):
    """Steps that deserved an alarm and got one that names the right number with the kind of its change."""
    return sum(
        len(told[name]) == 1 and told[name][0].startswith(f"{kind}:")
        for told, (_, kind), wanted in zip(rings, STEPS, due, strict=True)
        if wanted
    )


if __name__ == "__main__":
    main()
