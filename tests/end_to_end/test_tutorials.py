"""Each tutorial, and what the README invites to, is run as it is written."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from monitor.configuration import load

ROOT = Path(__file__).parents[2]
TUTORIALS = sorted((ROOT / "docs/tutorials").glob("*.md"))
README = (ROOT / "README.md").read_text(encoding="utf-8")
TOLD = {
    "journalist": ["12,400 → 13,900", "harbour"],
    "operator": ["depot", "would not have rung yet", "database: 1 source on record"],
    "analyst": ["5.3", "5.4", "households"],
}


@pytest.mark.timeout(300)
@pytest.mark.whole
@pytest.mark.parametrize("path", TUTORIALS, ids=lambda path: path.stem)
def test_a_tutorial_does_what_it_says(path, tmp_path):
    done = typed(blocks(path.read_text(encoding="utf-8"), "sh"), tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    assert [words for words in TOLD[path.stem] if words not in done.stdout] == []


@pytest.mark.long
def test_what_the_readme_invites_to_works_on_what_the_demonstration_stored(tmp_path):
    done = typed([block for block in blocks(README, "sh") if block.startswith("figurewatch")], tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    assert [words for words in ("Strikes flown", "over 2,600 → over 2,060", "more than 21,000") if words not in done.stdout] == []


def test_the_source_of_the_readme_is_a_configuration(tmp_path):
    (tmp_path / "config.toml").write_text("\n".join(blocks(README, "toml")), encoding="utf-8")
    assert [source.notify for source in load(tmp_path / "config.toml", {}).sources] == [("desk",)]


def blocks(text, language):
    """What stands between the fences of a language."""
    return re.findall(rf"```{language}\n(.*?)```", text, re.DOTALL)


def typed(commands, folder):
    """What a shell answers that has the program on its path."""
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    return subprocess.run(
        ["bash", "-euo", "pipefail", "-c", "\n".join(commands)],
        capture_output=True, text=True, cwd=folder, check=False, env=environment,
    )  # fmt: skip
