"""What a change of the rules does to whole documents: figures added, dropped and changed between two versions of the code.

    python benchmarks/effect.py main                         the working tree against `main`, over the repository's own samples
    python benchmarks/effect.py main HEAD FOLDER ...         two commits, over every document below the folders as well
    python benchmarks/effect.py main . FOLDER --verbose      with a line for each figure; "." is the working tree as it stands

Prints a Markdown table with one row for each document that reads otherwise, and the sums over all. A figure of the old version
is the same as one of the new where quote and sentence agree, else where quotes agree in the same place, else in turn. A rule
proves that it generalises where what it adds is right, and what it drops was wrong, in documents that it was not made on.
"""

import argparse
import difflib
import json
import subprocess
import sys
import tarfile
import tempfile
from collections import Counter, defaultdict
from io import BytesIO
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parent
SAMPLES = (HERE / "samples", ROOT / "tests/snapshots/readers/samples")
PASSED_OVER = frozenset({".py", ".toml", ".gz", ".zip", ".png", ".jpg", ".svg", ".pyc", ".jsonl"})
WORDS = ("README.md", "expected.md", "NOTICE.md")
FIELDS = ("kind", "value", "low", "high", "modifier", "unit", "entity", "label", "period", "place", "section", "compared")
WORKER = """
import json, sys
from pathlib import Path
from snapshots import Hints, Reading, extract, read
from snapshots.errors import FigurewatchError
from snapshots.figures import as_record
for line in sys.stdin:
    path = Path(line.rstrip("\\n"))
    told = {"path": str(path), "figures": [], "error": None}
    try:
        document = read(path.read_bytes(), Hints(address=path.name))
        told["figures"] = [as_record(figure) for figure in extract(document, Reading())]
    except FigurewatchError as error:
        told["error"] = f"{type(error).__name__}: {error}"
    except Exception as error:
        told["error"] = f"TRACEBACK {type(error).__name__}: {error}"
    print(json.dumps(told), flush=True)
"""


def main():
    given = _arguments()
    paths = documents([*SAMPLES, *given.folders])
    with tempfile.TemporaryDirectory() as folder:
        before = figures_of(code(given.old, Path(folder) / "old"), paths)
        after = figures_of(code(given.new, Path(folder) / "new"), paths)
    effects = {path: Effect(before[path], after[path]) for path in paths}
    print(table(effects))
    if given.verbose:
        for path, effect in effects.items():
            for line in effect.lines():
                print(f"{_name(path)}: {line}")


def _arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("old", help="a commit")
    parser.add_argument("new", nargs="?", default=".", help='a commit, or "." for the working tree')
    parser.add_argument("folders", nargs="*", type=Path, help="folders of documents, or documents")
    parser.add_argument("--verbose", action="store_true", help="name every figure that was added, dropped or changed")
    return parser.parse_args()


def documents(places):
    """Every document at or below these places, in order."""
    paths = []
    for place in places:
        below = [place] if place.is_file() else sorted(path for path in place.rglob("*") if path.is_file())
        paths += [path.resolve() for path in below if path.suffix.lower() not in PASSED_OVER and path.name not in WORDS]
    return list(dict.fromkeys(path for path in paths if not _is_annotation(path)))


def _is_annotation(path):
    if path.suffix == ".json" and path.with_suffix(".html").exists():
        return True
    return path.suffix == ".json" and (path.stem.startswith(("figures", "changes", "notes")) or path.stem in ("source", "gold"))


def code(commit, folder):
    """A folder with the code of a commit; "." is the working tree itself."""
    if commit == ".":
        return ROOT
    archive = subprocess.run(["git", "-C", str(ROOT), "archive", commit, "snapshots"], check=True, capture_output=True).stdout
    with tarfile.open(fileobj=BytesIO(archive)) as packed:
        packed.extractall(folder, filter="data")
    return folder


def figures_of(folder, paths):
    """Path → what the code in the folder reads in it. One process for all, so that start-up counts once."""
    lines = "".join(f"{path}\n" for path in paths)
    # `-P` and the folder first: the code that is installed must not answer for the commit's.
    command = [sys.executable, "-P", "-c", f"import sys; sys.path.insert(0, {str(folder)!r})\n{WORKER}"]
    run = subprocess.run(command, input=lines, capture_output=True, text=True, check=False)
    told = [json.loads(line) for line in run.stdout.splitlines()]
    if len(told) != len(paths):
        raise SystemExit(f"The code in {folder} ended after {len(told)} of {len(paths)} documents:\n{run.stderr}")
    return dict(zip(paths, told, strict=True))


class Effect:
    """What became of the figures of one document."""

    def __init__(self, before, after):
        self.errors = before["error"], after["error"]
        self.count = len(before["figures"]), len(after["figures"])
        same, self.dropped, self.added = paired(before["figures"], after["figures"])
        self.changed = [(old, new, fields) for old, new in same if (fields := changed_fields(old, new))]

    @property
    def is_any(self):
        """Whether anything reads otherwise."""
        return bool(self.dropped or self.added or self.changed or self.errors[0] != self.errors[1])

    def lines(self):
        """One line for each figure that reads otherwise."""
        if self.errors[0] != self.errors[1]:
            yield f"error {self.errors[0]} → {self.errors[1]}"
        yield from (f"dropped {_shown(figure)}" for figure in self.dropped)
        yield from (f"added {_shown(figure)}" for figure in self.added)
        for old, new, fields in self.changed:
            told = "; ".join(f"{name}: {_field(old, name)} → {_field(new, name)}" for name in fields)
            yield f"changed {new['quote']!r} {told} | {new['sentence'][:80]}"


def paired(before, after):
    """(the same figure in both, only before, only after)."""
    keys = (
        lambda figure: (figure["quote"], figure["sentence"], tuple(_cell(figure, "row")), tuple(_cell(figure, "column"))),
        lambda figure: (figure["quote"], figure["sentence"]),
    )
    same = []
    for key in keys:
        waiting = defaultdict(list)
        for figure in after:
            waiting[key(figure)].append(figure)
        same += [(figure, waiting[key(figure)].pop(0)) for figure in before if waiting[key(figure)]]
        before, after = _left(before, [old for old, _ in same]), _left(after, [new for _, new in same])
    quotes = [[figure["quote"] for figure in side] for side in (before, after)]
    for first, second, size in difflib.SequenceMatcher(None, *quotes, autojunk=False).get_matching_blocks():
        same += zip(before[first : first + size], after[second : second + size], strict=True)
    return same, _left(before, [old for old, _ in same]), _left(after, [new for _, new in same])


def _left(figures, taken):
    gone = {id(figure) for figure in taken}
    return [figure for figure in figures if id(figure) not in gone]


def changed_fields(old, new):
    """The names of the fields that differ; of the cell, its row and its column names."""
    return [name for name in (*FIELDS, "row", "column") if _field(old, name) != _field(new, name)]


def _field(figure, name):
    return _cell(figure, name) if name in ("row", "column") else figure[name]


def _cell(figure, name):
    return figure["cell"][name] if figure["cell"] else []


def _shown(figure):
    number = figure["value"] or f"{figure['low']}–{figure['high']}"
    return f"{figure['quote']!r} = {number} {figure['unit']} | {figure['sentence'][:80]}"


def table(effects):
    """The Markdown table: one row for each document that reads otherwise, then the sums."""
    rows = ["| document | figures | dropped | added | changed | fields |", "|---|---|---|---|---|---|"]
    fields = Counter()
    for path, effect in effects.items():
        mine = Counter(name for _, _, names in effect.changed for name in names)
        fields += mine
        if effect.is_any:
            old, new = effect.errors
            named = _name(path) if old == new else f"{_name(path)} (error: {old} → {new})"
            rows.append(_row(named, effect.count, (effect.dropped, effect.added, effect.changed), mine))
    sums = [[item for effect in effects.values() for item in getattr(effect, name)] for name in ("dropped", "added", "changed")]
    counts = tuple(sum(effect.count[side] for effect in effects.values()) for side in (0, 1))
    otherwise = sum(1 for effect in effects.values() if effect.is_any)
    return "\n".join([*rows, _row(f"**{otherwise} of {len(effects)} documents**", counts, sums, fields)])


def _row(name, counts, kinds, fields):
    told = ", ".join(f"{field} {count}" for field, count in fields.most_common())
    dropped, added, changed = map(len, kinds)
    return f"| {name} | {counts[0]} → {counts[1]} | {dropped} | {added} | {changed} | {told} |"


def _name(path):
    return f"{path.parent.name}/{path.name}"


if __name__ == "__main__":
    main()
