"""Limits of a command that a person gave."""

import pytest

from monitor.reading import here
from snapshots import ReadError


@pytest.mark.long
def test_what_takes_too_long_or_too_much_ends_with_a_sentence_and_leaves_no_limit(monkeypatch):
    monkeypatch.setattr(here, "PROCESSOR_SECONDS", 0.1)
    with pytest.raises(ReadError, match="sheet.html takes more than 0.1 s of processor time"), here.within_limits("sheet.html"):
        while True:
            pass
    with pytest.raises(ReadError, match="2048 MiB of memory"), here.within_limits("sheet.html"):
        bytearray(3 << 30)
    assert len(bytearray(3 << 30)) == 3 << 30
