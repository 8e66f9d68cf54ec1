"""What the extractor reads from the repository's own samples, as one digest a sample: written when its version is raised.

    python benchmarks/freeze.py             says which samples read otherwise than when the version was last raised
    python benchmarks/freeze.py --write     writes the digests of today under the version of today

A stored release is read anew, silently, where its extractor has another version. Outputs that change under one version would
be told as changes of the sheet: `tests/snapshots/extraction/test_frozen_outputs.py` demands that the version be raised.
"""

import argparse
import hashlib
import json
from pathlib import Path

from snapshots import EXTRACTOR_VERSION, Hints, extract, read
from snapshots.errors import ReadError
from snapshots.figures import as_record

ROOT = Path(__file__).parent.parent
FROZEN = ROOT / "tests/snapshots/extraction/frozen_outputs.json"
SAMPLES = (ROOT / "benchmarks/samples", ROOT / "tests/snapshots/readers/samples")


def digests():
    """The SHA-256 of the figures of each sample, by its path in the repository."""
    outputs = {}
    for path in sorted(path for folder in SAMPLES for path in folder.iterdir() if path.suffix in (".html", ".md", ".txt")):
        try:
            figures = [as_record(figure) for figure in extract(read(path.read_bytes(), Hints(address=path.name)))]
        except ReadError as error:  # some samples are refused
            figures = [type(error).__name__]
        outputs[path.relative_to(ROOT).as_posix()] = hashlib.sha256(
            json.dumps(figures, sort_keys=True, default=str).encode()
        ).hexdigest()[:16]
    return outputs


def main():
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="write the digests of today")
    write = parser.parse_args().write
    today = {"version": EXTRACTOR_VERSION, "samples": digests()}
    if write:
        FROZEN.write_text(json.dumps(today, indent=1) + "\n", encoding="utf-8")
    frozen = json.loads(FROZEN.read_text(encoding="utf-8"))
    for path in sorted(today["samples"].keys() | frozen["samples"].keys()):
        if today["samples"].get(path) != frozen["samples"].get(path):
            print(path)


if __name__ == "__main__":
    main()
