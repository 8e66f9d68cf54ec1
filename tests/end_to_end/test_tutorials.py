"""Each tutorial is run as it is written."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

TUTORIALS = sorted((Path(__file__).parents[2] / "docs/tutorials").glob("*.md"))
TOLD = {
    "journalist": ["12,400 → 13,900", "harbour"],
    "operator": ["depot", "would not have rung yet", "database: 1 source on record"],
    "analyst": ["5.3", "5.4", "households"],
}


@pytest.mark.long
@pytest.mark.parametrize("path", TUTORIALS, ids=lambda path: path.stem)
def test_a_tutorial_does_what_it_says(path, tmp_path):
    commands = "\n".join(re.findall(r"```sh\n(.*?)```", path.read_text(encoding="utf-8"), re.DOTALL))
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    done = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", commands], capture_output=True, text=True, cwd=tmp_path, check=False, env=environment
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert [words for words in TOLD[path.stem] if words not in done.stdout] == []
