"""A claim names its process, so that one left by a killed process is known at once."""

import subprocess
import sys

import pytest

from monitor.source_claims import CLAIM, holder_of, is_gone

SAY = "from monitor.source_claims import holder_of; print(holder_of('figurewatch check'))"


def test_a_claim_of_this_process_is_held():
    assert not is_gone(holder_of("figurewatch check"))


def test_a_claim_of_an_ended_process_is_free():
    told = subprocess.run([sys.executable, "-c", SAY], capture_output=True, text=True, check=True).stdout.strip()
    assert is_gone(told)


@pytest.mark.parametrize(("part", "gone"), [("begun", True), ("boot", True), ("numbering", False)])
def test_another_start_of_process_or_machine_is_gone_and_another_machine_is_unknown(part, gone):
    claim = holder_of("figurewatch check")
    place = CLAIM.fullmatch(claim).span(part)
    other = "1" if part == "begun" else "elsewhere"
    assert is_gone(claim[: place[0]] + other + claim[place[1] :]) is gone


def test_words_that_name_no_process_are_left_to_the_lease():
    assert not is_gone("service on some host")
