"""How fast each format is read, and how time and memory grow with the size of a document. Prints Markdown.

    python benchmarks/formats.py

Each reading runs in a process of its own; time is of the reading alone, memory the peak of the whole process (Linux).
"""

import io
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "tests" / "support"))
from pdf_samples import long
from workbook_samples import ods, packed

SIZES = (1, 2, 4)
COLUMNS = 10
RUN_ONE = """
import sys, time
from pathlib import Path
from snapshots import Hints, ReadError, read
content = Path(sys.argv[1]).read_bytes()
began, used = time.perf_counter(), time.process_time()
try:
    told = f"{len(read(content, Hints(address=sys.argv[1])).blocks):,} blocks"
except ReadError as error:
    told = error.cause.code.value
took = f"{time.perf_counter() - began:.2f}\\t{time.process_time() - used:.2f}"
status = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text().splitlines())
print(f"{took}\\t{int(status['VmHWM'].split()[0]) / 1024:.0f}\\t{told}")
"""


def rows(count):
    yield ["Port", *(f"Column {at}" for at in range(1, COLUMNS))]
    for row in range(count):
        yield [f"Port {row}", *(row * at + at / 2 for at in range(1, COLUMNS))]


def as_xlsx(cells):
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    sheet = book.create_sheet("Ports")
    for row in rows(cells // COLUMNS):
        sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def as_ods(cells):
    kinds = {str: "string", int: "float", float: "float"}

    def row(values):
        return "".join(
            f'<c:table-cell o:value-type="{kinds[type(value)]}" o:value="{value}"><p>{value}</p></c:table-cell>'
            for value in values
        )

    body = "".join(f"<c:table-row>{row(values)}</c:table-row>" for values in rows(cells // COLUMNS))
    content = f'<o:document xmlns:o="o" xmlns:c="c"><c:table c:name="Ports">{body}</c:table></o:document>'
    return packed({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": content})


def as_csv(cells):
    return "\n".join(",".join(map(str, row)) for row in rows(cells // COLUMNS)).encode()


def as_json(cells):
    import json

    head, *body = rows(cells // COLUMNS)
    return json.dumps({"ports": [dict(zip(head, row, strict=True)) for row in body]}).encode()


def as_docx(cells):
    def row(values):
        return "".join(f"<w:tc><w:p><w:r><w:t>{value}</w:t></w:r></w:p></w:tc>" for value in values)

    body = "".join(f"<w:tr>{row(values)}</w:tr>" for values in rows(cells // COLUMNS))
    return packed({"word/document.xml": f'<w:document xmlns:w="w"><w:body><w:tbl>{body}</w:tbl></w:body></w:document>'})


def as_markdown(cells):
    head, *body = [f"| {' | '.join(map(str, row))} |" for row in rows(cells // COLUMNS)]
    return "\n".join([head, "|" + "---|" * COLUMNS, *body]).encode()


def empty_cells(_):
    """A sheet that claims two million formatted cells and fills none."""
    row = "<row>" + '<c s="1"/>' * 1_000 + "</row>"
    parts = {"xl/workbook.xml": '<workbook xmlns:r="r"><sheets><sheet name="A" r:id="1"/></sheets></workbook>'}
    parts["xl/_rels/workbook.xml.rels"] = '<Relationships><Relationship Id="1" Target="worksheets/sheet1.xml"/></Relationships>'
    parts["xl/worksheets/sheet1.xml"] = f"<worksheet><sheetData>{row * 10_000}</sheetData></worksheet>"
    return packed(parts)


GROWN = {
    "PDF, pages of 5,000 characters in two columns": ("pdf", lambda size: long(20 * size), lambda size: f"{20 * size} pages"),
    ".xlsx": ("xlsx", lambda size: as_xlsx(50_000 * size), lambda size: f"{50_000 * size:,} cells"),
    ".ods": ("ods", lambda size: as_ods(50_000 * size), lambda size: f"{50_000 * size:,} cells"),
    ".csv": ("csv", lambda size: as_csv(50_000 * size), lambda size: f"{50_000 * size:,} cells"),
    ".json": ("json", lambda size: as_json(50_000 * size), lambda size: f"{50_000 * size:,} values"),
    ".docx": ("docx", lambda size: as_docx(25_000 * size), lambda size: f"{25_000 * size:,} cells"),
    ".md": ("md", lambda size: as_markdown(25_000 * size), lambda size: f"{25_000 * size:,} cells"),
}
HOSTILE = {
    "ten million empty cells": ("xlsx", empty_cells),
    "a million rows of nothing": ("ods", lambda _: ods()),
    "a part of 400 MB of spaces": ("xlsx", lambda _: packed({"xl/workbook.xml": b" " * 400_000_000})),
}


def measured(content, ending):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"document.{ending}"
        path.write_bytes(content)
        done = subprocess.run([sys.executable, "-c", RUN_ONE, str(path)], capture_output=True, text=True, check=False)
    return done.stdout.strip().split("\t") if done.returncode == 0 else ["", "", "", done.stderr.strip().splitlines()[-1]]


def main():
    print("| format | size | bytes | seconds | of CPU | peak MB | read |\n|---|---|---|---|---|---|---|")
    for name, (ending, make, say) in GROWN.items():
        for size in SIZES:
            content = make(size)
            seconds, used, peak, told = measured(content, ending)
            print(f"| {name} | {say(size)} | {len(content):,} | {seconds} | {used} | {peak} | {told} |", flush=True)
    for name, (ending, make) in HOSTILE.items():
        content = make(1)
        seconds, used, peak, told = measured(content, ending)
        print(f"| .{ending}: {name} | | {len(content):,} | {seconds} | {used} | {peak} | {told} |", flush=True)


if __name__ == "__main__":
    main()
