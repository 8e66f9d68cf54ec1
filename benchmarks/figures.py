"""Figures found and read, beside two peers on the same rows in the same run.

    python benchmarks/figures.py GOLD                      ours only
    python benchmarks/figures.py GOLD --peers PYTHON       with peers; PYTHON has benchmarks/peers/requirements.txt installed

GOLD is a folder with `quantities.py`, its rows `quantities-*.jsonl`, and annotated documents (`*.json` with "figures",
beside a text whose SHA-256 it names) with `score_figures.py`. Prints Markdown.
"""

import argparse
import hashlib
import json
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

from calibration import print_calibration

HERE = Path(__file__).parent
OURS = f"{sys.executable} -m monitor extract --lines"


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("gold", type=Path)
    arguments.add_argument("--peers", metavar="PYTHON", help="an interpreter that has the peers")
    told = arguments.parse_args()
    systems = {"figurewatch": OURS}
    if told.peers:
        systems |= {
            "quantulum3": f"{told.peers} {HERE / 'peers/quantulum3_lines.py'}",
            "recognizers": f"{told.peers} {HERE / 'peers/recognizers_lines.py'}",
        }
    for rows in sorted(told.gold.glob("quantities-*.jsonl")):
        sentences(told.gold / "quantities.py", rows, systems)
    scored_documents = [
        document(told.gold / "score_figures.py", annotated, told.gold) for annotated in sorted(told.gold.glob("*.json"))
    ]
    print_calibration(told.gold / "quantities.py", sorted(told.gold.glob("quantities-*.jsonl")), filter(None, scored_documents))
    speed(told.gold, systems)


def sentences(scorer, rows, systems):
    """F1 for value and value + unit, marked modifiers, entity, whole texts, per set and system."""
    scores = {name: scored(scorer, rows, command) for name, command in systems.items()}
    print(f"\n## Sentences of public data sets ({rows.name})\n")
    print("| set | gold | " + " | ".join(f"{name}: value / unit / marked / entity / whole" for name in scores) + " |")
    print("|---|---|" + "---|" * len(scores))
    for name, ours in scores["figurewatch"].items():
        cells = (" / ".join(cell(scores[system][name])) for system in scores)
        print(f"| {name} | {ours['gold']} | " + " | ".join(cells) + " |")


def cell(score):
    place = 2 if score["closed"] else 1
    numbers = [score.get("value", [None] * 3)[place], score.get("unit", [None] * 3)[place]]
    return [str("-" if n is None else n) for n in [*numbers, *(score.get(k) for k in ("marked", "entity", "whole"))]]


def scored(scorer, rows, command):
    with tempfile.NamedTemporaryFile(suffix=".json") as told:
        call = [sys.executable, str(scorer), "--rows", str(rows), "--system", command, "--json", told.name]
        subprocess.run(call, check=True, capture_output=True)
        result = json.load(told)
    return {name: score for name, score in result.items() if name != "system"}


def document(scorer, annotated, folder):
    """One annotated document by the rules of its own scorer. Returns gold and found figures; None where its text is not there."""
    gold = json.loads(annotated.read_text(encoding="utf-8"))
    texts = {hashlib.sha256(path.read_bytes()).hexdigest(): path for path in folder.glob("*.txt")}
    text = texts.get(gold.get("sha256"))
    if text is None:
        return None
    call = [sys.executable, "-m", "monitor", "extract", str(text), "--json"]
    extracted = json.loads(subprocess.run(call, check=True, capture_output=True).stdout)
    with tempfile.NamedTemporaryFile("w", suffix=".json") as told:
        json.dump(extracted, told)
        told.flush()
        call = [sys.executable, str(scorer), "--gold", str(annotated), "--pred", told.name]
        print(f"\n## Annotated document ({annotated.name})\n\n```")
        print(subprocess.run(call, check=True, capture_output=True, text=True).stdout + "```")
    return gold["figures"], extracted["figures"]


def speed(folder, systems):
    """Characters for a second of processor time on whole documents, first pass, start-up taken off; peers as ratios."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))]
    if not texts:
        return
    print("\n## Speed on whole documents, one core\n\n| system | characters a second | ours is faster by |\n|---|---|---|")
    rates = {name: rate(command, texts, 50 if name == "figurewatch" else 1) for name, command in systems.items()}
    for name, value in rates.items():
        print(f"| {name} | {value:,.0f} | {rates['figurewatch'] / value:,.1f} |")


def rate(command, texts, repeat):
    lines = [{"id": f"{n}.{i}", "text": text} for n in range(repeat) for i, text in enumerate(texts)]
    started = min(seconds(command, [{"id": "0", "text": "She bought 1 kg of apples for $3."}]) for _ in range(3))
    taken = max(seconds(command, lines) - started, 1e-3)
    return sum(len(line["text"]) for line in lines) / taken


def seconds(command, lines):
    given = "".join(json.dumps(line) + "\n" for line in lines)
    began = spent()
    subprocess.run(command.split(), input=given, text=True, check=True, stdout=subprocess.DEVNULL)
    return spent() - began


def spent():
    """Seconds of processor time of the processes started here: what else runs on the machine does not count."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    main()
