"""Who waits for a reader, and in which order they are served."""

import threading
import time

from monitor.reading.turns import Turns


def waiting(turns):
    return len(turns._waiting)


def served(sizes, at_once=1):
    """The sizes in the order in which they had their turns, all having come while the first was served."""
    turns, order, threads = Turns(at_once), [], []

    def come(size):
        with turns.turn(size):
            order.append(size)

    with turns.turn(0):
        for number, size in enumerate(sizes):
            threads.append(threading.Thread(target=come, args=(size,)))
            threads[-1].start()
            while waiting(turns) <= number:
                time.sleep(0.001)
        assert order == []
    for thread in threads:
        thread.join()
    assert turns._free == at_once
    return order


def test_small_documents_go_before_large_ones_that_came_earlier():
    assert served([5_000_000, 40_000, 900_000, 40_001]) == [40_000, 40_001, 900_000, 5_000_000]


def test_among_the_largest_the_first_to_come_is_the_first():
    assert served([90_000_000, 80_000_000, 95_000_000]) == [90_000_000, 80_000_000, 95_000_000]


def test_so_many_have_a_turn_at_once():
    turns, together = Turns(3), threading.Barrier(3, timeout=60)
    met = []

    def come():
        with turns.turn(1):
            met.append(together.wait())

    threads = [threading.Thread(target=come) for _ in range(9)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(met) == 9
    assert (turns._free, waiting(turns)) == (3, 0)
