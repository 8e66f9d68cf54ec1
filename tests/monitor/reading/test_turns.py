"""Who waits for a reader, and in which order they are served."""

import threading
import time

import pytest

from monitor.reading.turns import LARGE, Turns


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
    assert turns._running == 0
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
    assert (turns._running, waiting(turns)) == (0, 0)


@pytest.mark.parametrize(("size", "name"), [(LARGE, ""), (1, "swollen")])
def test_beside_heavy_documents_that_hold_all_turns_one_light_one_is_read(size, name):
    turns, comes = Turns(2), threading.Event()
    turns._slow.add("swollen")

    def come(wanted, known):
        with turns.turn(wanted, known):
            comes.set()

    with turns.turn(size, name), turns.turn(size, name):
        with turns.turn(1):
            third = threading.Thread(target=come, args=(1, ""))
            third.start()
            assert not comes.wait(0.05)  # one light document, not two
        third.join()
        heavy = threading.Thread(target=come, args=(size, name))
        comes.clear()
        heavy.start()
        assert not comes.wait(0.05)
    heavy.join()


def test_what_was_slow_is_heavy_until_it_is_fast_again(monkeypatch):
    turns = Turns(1)
    for patience, known in ((0, {"swollen"}), (60, set())):
        monkeypatch.setattr("monitor.reading.turns.SLOW_SECONDS", patience)
        with turns.turn(1, "swollen"):
            pass
        assert turns._slow == known
