"""Waiting for what other processes and threads do, and never for ever: a test that waits in vain fails and says so."""

import time


def until(what, seconds=60):
    """Asks `what` again and again, and returns its first true answer."""
    ends, pause = time.monotonic() + seconds, 0.01
    while not (answer := what()):
        assert time.monotonic() < ends, "it never came"
        time.sleep(pause)
        pause = min(pause * 1.2, 0.1)  # many ask a database, and take the time of those for whom they wait
    return answer
