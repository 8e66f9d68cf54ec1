"""How one document walks through the rooms of the core: where it stays, how often it comes back, and how often it climbs.

    python benchmarks/walk.py FILE [FILE ...] [--verbose]

Each function counts once, where it is called first, in the folder of its file. A stay is a run of such calls in one folder. A
return is a stay in a folder that was left before: mostly a room further up that uses a lower one for what the sentences before
did not ask of it. A climb is a call from a room into one further up the street, against the order of the contracts in
`pyproject.toml`: imports cannot make one, only a function that was handed down. Returns to the base (words, phrases, blocks:
what every room looks things up in) are counted apart. Prints a row for each file; with `--verbose` its stays and its climbs.
"""

import argparse
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from snapshots import extract
from snapshots.readers import Hints, read

CORE = str(ROOT / "snapshots")
STREETS = {
    "readers": ["words", "blocks", "tables", "plain", "page", "records", "office", "pdf"],
    "extraction": ["words", "numbers", "quantities", "exclusions", "dating", "naming", "languages"],
}
"""From the base up, as the contracts have them."""
BASE = {".", "readers/words", "readers/blocks", "extraction/words"}


def room_of(code):
    """The folder of a function below `snapshots/`; None for what is no function of a room."""
    if not code.co_filename.startswith(CORE):
        return None
    folder = str(Path(code.co_filename).parent.relative_to(CORE))
    return None if folder.startswith("data") else folder


def height(room):
    """The street of a room and how far up it stands; what orders the steps stands on top."""
    street, _, name = room.partition("/")
    rooms = STREETS.get(street, [])
    return street, rooms.index(name) if name in rooms else len(rooms)


class Walk:
    """The first calls of one document."""

    def __init__(self, content, name):
        self.calls, self.climbs = [], set()
        self._seen, self._arrows = set(), set()
        sys.setprofile(self._note)
        try:
            extract(read(content, Hints(address=name)))
        finally:
            sys.setprofile(None)

    def _note(self, frame, event, _):
        if event != "call" or (room := room_of(frame.f_code)) is None or frame.f_code.co_name.startswith("<"):
            return
        called = f"{room}/{Path(frame.f_code.co_filename).stem}.{frame.f_code.co_qualname}"
        if called not in self._seen:
            self._seen.add(called)
            self.calls.append((room, called))
        caller = frame.f_back
        while caller is not None and room_of(caller.f_code) is None:
            caller = caller.f_back
        if caller is None or (caller.f_code, frame.f_code) in self._arrows:
            return
        self._arrows.add((caller.f_code, frame.f_code))
        (street, below), (other, above) = height(room_of(caller.f_code)), height(room)
        if street == other and below < above:
            self.climbs.add(
                f"{room_of(caller.f_code)}/{Path(caller.f_code.co_filename).stem}.{caller.f_code.co_qualname} -> {called}"
            )

    @property
    def stays(self):
        """Runs of first calls in one room, each with whether the room was left before."""
        stays, known = [], set()
        for room, called in self.calls:
            if not stays or stays[-1][0] != room:
                stays.append((room, room in known, []))
                known.add(room)
            stays[-1][2].append(called)
        return stays


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--verbose", action="store_true")
    arguments.add_argument("files", nargs="+", type=Path)
    given = arguments.parse_args()
    print("| document | functions | rooms | stays | returns | of them to the base | climbs |\n|---|---|---|---|---|---|---|")
    for file in given.files:
        walk = Walk(file.read_bytes(), file.name)
        rooms, stays = {room for room, _ in walk.calls}, walk.stays
        returns = [room for room, is_return, _ in stays if is_return]
        based = sum(room in BASE for room in returns)
        row = (file.name, len(walk.calls), len(rooms), len(stays), len(returns), based, len(walk.climbs))
        print(f"| {' | '.join(map(str, row))} |")
        for room, is_return, called in stays if given.verbose else ():
            print(f"  {'back to' if is_return else 'to'} {room}: {', '.join(name.rpartition('/')[2] for name in called)}")
        for climb in sorted(walk.climbs if given.verbose else ()):
            print(f"  climb: {climb}")


if __name__ == "__main__":
    main()
