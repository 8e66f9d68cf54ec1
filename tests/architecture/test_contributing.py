"""What the contributors' page names is there, and its picture is drawn from this code."""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs/contributing.md").read_text(encoding="utf-8")
PLACES = sorted(set(re.findall(r"`((?:snapshots|db|monitor|tests|benchmarks|docs)/[\w./-]*)`", PAGE)))


def test_every_place_it_names_exists():
    assert len(PLACES) > 50
    assert [place for place in PLACES if not (ROOT / place).exists()] == []


def test_its_picture_names_every_folder_of_the_rooms():
    """Numbers of lines may lag behind; a folder that is missing or gone means that the picture was not drawn anew."""
    drawn = subprocess.run(
        [sys.executable, "-c", "import runpy, sys; print(runpy.run_path(sys.argv[1])['drawn']())", str(ROOT / "docs/draw_map.py")],
        capture_output=True, text=True, check=True, cwd=ROOT,
    ).stdout  # fmt: skip
    folder = re.compile(r'font-size="1[35]"[^>]*>([^<]+)<')
    kept = (ROOT / "docs/map.svg").read_text(encoding="utf-8")
    assert sorted(folder.findall(drawn)) == sorted(folder.findall(kept)), "run docs/draw_map.py"


def test_the_site_of_the_documentation_leaves_no_page_out():
    """The pages of docs/decisions/ are reached by their index."""
    named = set(re.findall(r": (\S+\.md)$", (ROOT / "mkdocs.yml").read_text(encoding="utf-8"), re.MULTILINE))
    pages = {
        path.relative_to(ROOT / "docs").as_posix() for path in (ROOT / "docs").rglob("*.md") if path.parent.name != "decisions"
    }
    assert named == pages | {"decisions/index.md"}


def test_the_index_of_decisions_names_each_of_them():
    kept = (ROOT / "docs/decisions/index.md").read_text(encoding="utf-8")
    pages = {path.name for path in (ROOT / "docs/decisions").glob("[0-9]*.md")}
    assert set(re.findall(r"\(([^)]+\.md)\)", kept)) == pages, "run docs/index_decisions.py"
