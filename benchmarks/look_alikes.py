"""How well what stands in the place of a sheet is told from a sheet: look-alikes caught, true first documents held back.

    python benchmarks/look_alikes.py                   the walls and the true sheets of the tests
    python benchmarks/look_alikes.py FOLDER ...        and every document below the folders, each as a true first answer

Both are judged as the very first answer of a source, where nothing is known of it but its title; the walls as a later answer too,
after a release of the sheet of the tests. Prints a table, and each that was judged wrongly with the reason.
"""

import argparse
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests" / "support"))
from harbour_sheet import page
from hostile import unseen_walls, walls
from hostile.true_sheets import SHEETS, media_type_of
from loopback import Loopback

from snapshots import Hints, ReadError, compare, extract, judge, read
from snapshots.judging import Expected, Previous

TITLE = "Regional statistics"
ENDINGS = frozenset({".html", ".htm", ".md", ".txt", ".pdf", ".docx", ".xlsx", ".xls", ".ods", ".csv", ".json"})


def held_first(content, media_type=None, address=None, language=None):
    """Why a first answer is held, or None; what cannot be read is held by its cause."""
    try:
        document = read(content, Hints(media_type=media_type, address=address))
    except ReadError as error:
        return error.cause.message
    cause = judge(document, extract(document), None, None, Expected(title=TITLE, language=language))
    return cause and cause.message


def held_later(content, media_type):
    """The same of an answer after a release of the harbour sheet."""
    sheet = read(page(), Hints(media_type="text/html"))
    before = extract(sheet)
    previous = Previous(title=sheet.title, figures=len(before), text_length=len(sheet.text), fingerprints=(sheet.fingerprint,))
    try:
        document = read(content, Hints(media_type=media_type))
    except ReadError as error:
        return error.cause.message
    figures = extract(document)
    cause = judge(document, figures, compare(before, figures), previous)
    return cause and cause.message


def answers():
    """(behaviour, body, media type) of each wall, as a client gets it."""
    for row in (*walls.BEHAVIOURS, *unseen_walls.BEHAVIOURS):
        server = Loopback()
        stage = type("Stage", (), {"publisher": server})()
        row.serve(stage)
        answer = server.answers["/facts"]
        yield row, answer.body, answer.headers["Content-Type"].partition(";")[0]


def documents(folders):
    """The documents below the folders."""
    for folder in folders:
        yield from sorted(path for path in Path(folder).rglob("*") if path.is_file() and path.suffix.lower() in ENDINGS)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", metavar="FOLDER")
    told = parser.parse_args()
    caught, passed, first, later = 0, [], 0, 0
    for row, body, media_type in answers():
        if row.first:
            first += 1
            reason = held_first(body, media_type, language=row.source.get("language"))
            caught += reason is not None
            passed += [] if reason else [f"let in as a first answer: {row.name}"]
        later += 1
        passed += [] if held_later(body, media_type) else [f"let in as a later answer: {row.name}"]
    late = sum(line.startswith("let in as a later") for line in passed)
    true = [(name, body.encode(), media_type_of(body), None) for name, body in SHEETS.items()]
    stored = [(str(path), path.read_bytes(), None, path.name) for path in documents(told.folders)]
    print("| what | judged | held |")
    print("|---|---|---|")
    print(f"| look-alikes as a first answer | {first} | {caught} ({caught / first:.1%}) |")
    print(f"| look-alikes as a later answer | {later} | {later - late} ({(later - late) / later:.1%}) |")
    for what, sheets in (("true sheets of the tests", true), ("documents of the folders", stored)):
        wrong = [f"held: {name}: {reason}" for name, *sheet in sheets if (reason := held_first(*sheet)) is not None]
        if sheets:
            print(f"| {what} as a first answer | {len(sheets)} | {len(wrong)} ({len(wrong) / len(sheets):.1%}) |")
        passed += wrong
    print("\n".join(["", *passed]))


if __name__ == "__main__":
    main()
