"""How long reading PDF takes beside PDFium's plain text of the same pages, in processor time. Prints Markdown.

    python benchmarks/pdf_pages.py [FOLDER ...]

Without a folder: a report drawn for the purpose and the printed samples of the tests.
"""

import contextlib
import sys
import time
from pathlib import Path

import pypdfium2

from snapshots import Hints, ReadError, read

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests" / "support"))
ROUNDS = 3


def plain(content):
    document = pypdfium2.PdfDocument(content)
    for page in document:
        text = page.get_textpage()
        text.get_text_range()
        text.close()
        page.close()
    document.close()


def ours(content):
    with contextlib.suppress(ReadError):
        read(content, Hints(media_type="application/pdf"))


def fastest(work, content):
    taken = []
    for _ in range(ROUNDS):
        began = time.process_time()
        work(content)
        taken.append(time.process_time() - began)
    return min(taken)


def documents(folders):
    if folders:
        return {path.name: path.read_bytes() for folder in folders for path in sorted(Path(folder).rglob("*.pdf"))}
    from pdf_samples import long

    printed = (ROOT / "tests/snapshots/readers").rglob("*.pdf")
    return {"drawn, 20 pages": long(20)} | {path.name: path.read_bytes() for path in sorted(printed)}


def main():
    print("| document | plain text, ms | read, ms | times |\n|---|---|---|---|")
    sums = [0.0, 0.0]
    for name, content in documents(sys.argv[1:]).items():
        first, second = fastest(plain, content), fastest(ours, content)
        sums = [sums[0] + first, sums[1] + second]
        print(f"| {name} | {first * 1000:.1f} | {second * 1000:.1f} | {second / first:.1f} |", flush=True)
    print(f"| all | {sums[0] * 1000:.1f} | {sums[1] * 1000:.1f} | {sums[1] / sums[0]:.1f} |")


if __name__ == "__main__":
    main()
