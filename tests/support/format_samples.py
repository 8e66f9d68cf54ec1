"""One small document of every format, for what must hold for all of them, and ways to damage them."""

import io
import zipfile
from pathlib import Path

from odt_samples import report
from pdf_samples import fact_sheet, situation_report
from word_samples import text, with_xml
from workbook_samples import ods, packed, xls, xlsx

PAGES = Path(__file__).parents[1] / "snapshots" / "readers" / "samples"
MARKDOWN = (
    "---\nupdated: 2024-03-01\n---\n# Fund\n\n**9,000** keepers[^1]\n\n| Port | Boats |\n|---|---|\n| Oban | 12 |\n\n[^1]: Note\n"
)
CSV = 'Landings,,\nPort,2023,"Share, %"\nOban,"1,204",12.5\nLeith,820,7\n,,\nSource: office,,\n'
JSON = '{"title": "Fund", "needs": {"boats": 12, "cost_usd": 1.5}, "ports": [{"name": "Oban", "boats": 4}, {"name": "Leith", "boats": 8}]}'


def _word():
    def build(document):
        document.add_heading("Fund", 0)
        document.add_paragraph("38 boats", style="List Bullet")
        table = document.add_table(2, 2)
        for at, words in enumerate(("Port", "Boats", "Oban", "12")):
            table.cell(at // 2, at % 2).text = words

    return with_xml(text("1,204") + text("2", '<w:vertAlign w:val="superscript"/>') + text(" boats"), build)


def samples():
    """Name → bytes; the ending of a name says its format."""
    pages = {path.name: path.read_bytes() for path in sorted(PAGES.glob("*.html"))[:6]}
    return pages | {
        "sheet.md": MARKDOWN.encode(),
        "sheet.csv": CSV.encode(),
        "sheet.tsv": CSV.replace(",", "\t").encode("utf-16"),
        "sheet.json": JSON.encode(),
        "sheet.txt": (PAGES / "hardwrapped.txt").read_bytes(),
        "sheet.xlsx": xlsx(),
        "sheet.xls": xls(),
        "sheet.ods": ods(),
        "sheet.docx": _word(),
        "sheet.odt": report(),
        "sheet.pdf": fact_sheet(),
        "report.pdf": situation_report(),
    }


def cut(content, rng):
    """The beginning of a document."""
    return content[: rng.randrange(len(content))]


def flipped(content, rng):
    """A document with a few bytes that are wrong."""
    body = bytearray(content)
    for _ in range(rng.choice((1, 2, 8, 64))):
        body[rng.randrange(len(body))] = rng.randrange(256)
    return bytes(body)


def shuffled(content, rng):
    """A document with a stretch doubled, moved or lost."""
    a, b = sorted((rng.randrange(len(content)), rng.randrange(len(content))))
    b = min(b, a + 2_000)
    at = rng.randrange(len(content))
    return rng.choice((content[:a] + content[b:], content[:b] + content[a:], content[:at] + content[a:b] + content[at:]))


def flipped_inside(content, rng):
    """An archive, whole as such, whose parts are damaged: what its checksums cannot tell."""
    if not content.startswith(b"PK"):
        return flipped(content, rng)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = {info.filename: archive.read(info) for info in archive.infolist()}
    name = rng.choice(sorted(name for name in parts if parts[name]))
    parts[name] = rng.choice((flipped, shuffled, worded))(parts[name], rng)
    return packed(parts)


def worded(content, rng):
    """A document whose words and numbers have changed places: broken in meaning, not in form."""
    pieces = content.replace(b'"', b'\0"\0').split(b"\0")
    for _ in range(rng.choice((1, 3, 10))):
        first, second = rng.randrange(len(pieces)), rng.randrange(len(pieces))
        pieces[first] = rng.choice((pieces[second], b"-1", b"99999999999999999999", b"", b"\xff", b"NaN", b"1E999"))
    return b"".join(pieces)


DAMAGES = (cut, flipped, shuffled, flipped_inside, worded)
