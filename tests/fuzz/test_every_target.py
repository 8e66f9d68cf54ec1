"""Each target of benchmarks/fuzz.py for a second, from the seed of the day: what it finds is found again by its seed."""

from datetime import date

import pytest
from fuzzing import CONFIGURATION, TARGETS, fuzzed

from monitor.configuration import load

SECONDS = 1.0
SEED = 1_000 * date.today().toordinal()  # noqa: DTZ011 -- any day will do


@pytest.mark.parametrize("target", TARGETS)
@pytest.mark.long
def test_no_case_ends_but_in_an_answer_or_a_named_cause(target):
    run = fuzzed(target, SECONDS, SEED)
    assert run.cases, SEED
    assert run.finds == []


def test_the_configuration_is_sound_before_it_is_damaged(tmp_path):
    (tmp_path / "config.toml").write_bytes(CONFIGURATION)
    assert [source.name for source in load(tmp_path / "config.toml", {}).sources] == ["fund", "posts"]
