"""Waiting for what other processes and threads do, and never for ever: a test that waits in vain fails and says so."""

import time


def until(what, seconds=60):
    """Asks `what` again and again, and returns its first true answer."""
    ends = time.monotonic() + seconds
    while not (answer := what()):
        assert time.monotonic() < ends, "it never came"
        time.sleep(0.01)
    return answer
