"""Draws docs/pages.png, the first page of an invented history; with a folder, every page: wide, narrow and in the dark.

    python docs/draw_pages.py [FOLDER]

Three sheets are visited in five issues each. Needs the extra `browser`.
"""

import shutil
import sys
import tempfile
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from playwright.sync_api import sync_playwright

from monitor.assembly import open_parts
from monitor.configuration import load
from monitor.isolation import visit
from monitor.web import Site
from monitor.web.server import WebServer, bound

CONFIG = """[monitor]
database = "sqlite:///pages.db"
minimum_delay = 0
timezone = "Europe/London"

[channel.desk]
url = "https://desk.example/hook"

[[source]]
name = "harbour"
title = "Harbour mission: facts and figures"
path = "harbour.html"
notify = ["desk"]

[[source.alert]]
series = "patrol*"
when = "change > 5%"

[[source]]
name = "clinics"
title = "Health ministry: clinics by region"
path = "clinics.html"

[[source]]
name = "accounts"
title = "Office of accounts: growth of output"
path = "accounts.html"

[[source]]
name = "depots"
title = "Relief depots"
path = "depots.html"
"""
FIRST = datetime(2026, 6, 1, 6, tzinfo=UTC)
PATROLS = ("2,700", "2,950", "3,100", "3,400", "3,650")
CREWS = ("between 400 and 450", "between 420 and 450", "about 440", "more than 450", "more than 480")
PATIENTS = {"North": (1200, 1220, 1260, 1320, 1440), "South": (990, 1010, 1040, 1089, 1188), "Coast": (310, 310, 325, 341, 372)}
GROWTH = (("0.3",), ("0.3", "0.4"), ("0.2", "0.5"), ("0.2", "0.5", "0.6"), ("0.2", "0.4", "0.8"))
DAYS = ("1 March", "1 March", "1 April", "1 May", "1 June")
WIDE = {"width": 1100, "height": 760}
LOOKS = {
    "wide": {"viewport": WIDE},
    "narrow": {"viewport": {"width": 320, "height": 640}},
    "dark": {"viewport": WIDE, "color_scheme": "dark"},
}


def main():
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "config.toml")
        path.write_text(CONFIG, encoding="utf-8")
        parts = open_parts(load(path, {}))
        write_history(parts, Path(folder))
        shown = parts.configuration.model_copy(update={"web": parts.configuration.web.model_copy(update={"port": 0})})
        site = Site(
            database=parts.database,
            configured=lambda: shown,
            may_write=True,
            path=path,
            clock=lambda: FIRST + timedelta(days=28, hours=3),
        )
        server = WebServer(site, bound(shown.web))
        server.start()
        try:
            draw(server.address.rstrip("/"), addresses(parts.database), [Path(name) for name in sys.argv[1:2]])
        finally:
            server.close()
            parts.close()


def write_history(parts, folder):
    for issue in range(5):
        for name, text in sheets(issue).items():
            (folder / name).write_text(f"<html><body>{text}</body></html>", encoding="utf-8")
        moment = FIRST + timedelta(days=7 * issue)
        for source in parts.configuration.sources:
            visit(source, replace(parts, clock=lambda moment=moment: moment), "pictures")


def sheets(issue):
    clinics = [(region, 12 + issue // 2, f"{seen[issue]:,}") for region, seen in PATIENTS.items()]
    growth = [(f"Q{number} 2025", value) for number, value in enumerate(GROWTH[issue], 1)]
    return {
        "harbour.html": f"<h1>Harbour mission</h1><p>Updated {DAYS[issue]} 2026</p>"
        f"<h2>At sea</h2><p>Our ships have completed over {PATROLS[issue]} patrols since the mission began.</p>"
        f"<h2>Crews</h2><p>The fleet has {CREWS[issue]} sailors.</p>",
        "clinics.html": f"<h1>Clinics</h1><p>As of {7 * issue + 1} May 2026</p>"
        + table("Clinics and patients", ("Region", "Clinics open", "Patients seen"), clinics),
        "accounts.html": f"<h1>Growth of output</h1><p>Published {issue + 2} June 2026</p>"
        + table("Growth of output", ("Quarter", "Growth (%)"), growth),
    }


def table(caption, heads, rows):
    head = "".join(f"<th>{head}</th>" for head in heads)
    body = "".join(f"<tr><th>{name}</th>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>" for name, *cells in rows)
    return f"<table><caption>{caption}</caption><tr>{head}</tr>{body}</table>"


def addresses(database):
    (patrols,), (growth,) = database.history("patrols", "harbour"), database.history("Q2 2025", "accounts")
    figure = f"/sources/harbour/figures/{patrols.key}"
    return {
        "changes": "/", "sources": "/sources", "source": "/sources/harbour", "compare": "/sources/clinics/compare/1...latest",
        "figure": figure, "revisions": f"/sources/accounts/figures/{growth.key}",
        "stored": f"/sources/harbour/captures/{database.latest_release('harbour').capture}", "search": "/search?q=patrols",
        "check": "/check", "decide": f"{figure}/decide?what=split&release=4", "alerts": "/alerts", "add": "/add",
    }  # fmt: skip


def draw(server, places, folders):
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 780, "height": 860})
        page.goto(server)
        page.screenshot(path=Path(__file__).with_name("pages.png"))
        for folder in folders:
            folder.mkdir(parents=True, exist_ok=True)
            for look, options in LOOKS.items():
                context = browser.new_context(**options)
                for name, place in places.items():
                    page = context.new_page()
                    page.goto(server + place)
                    page.screenshot(path=folder / f"{name}-{look}.png", full_page=look == "narrow")
                context.close()
        browser.close()


if __name__ == "__main__":
    main()
