"""Each target of benchmarks/fuzz.py for a second, from one seed: a red run tells of a change, not of the day. Other seeds are the script's."""

import pytest
from fuzzing import CONFIGURATION, TARGETS, fuzzed

from monitor.configuration import load

SECONDS = 1.0
SEED = 739_950_000
"""Of the day whose eleventh page, a chain of numbers joined by hyphens, took twelve seconds."""


@pytest.mark.parametrize("target", TARGETS)
@pytest.mark.long
def test_no_case_ends_but_in_an_answer_or_a_named_cause(target):
    run = fuzzed(target, SECONDS, SEED)
    assert run.cases, SEED
    assert run.finds == []


def test_the_configuration_is_sound_before_it_is_damaged(tmp_path):
    (tmp_path / "config.toml").write_bytes(CONFIGURATION)
    assert [source.name for source in load(tmp_path / "config.toml", {}).sources] == ["fund", "posts"]
