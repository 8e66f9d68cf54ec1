"""Many documents at once, in order."""

import random
import threading
import time

import pytest

from monitor.errors import ConfigError
from monitor.reading.ahead import each_in_order


def dawdle(number):
    time.sleep(random.random() / 200)
    return number


def test_results_keep_the_order_of_the_items():
    assert list(each_in_order(dawdle, range(50), 4)) == list(range(50))


def test_so_many_are_under_way_and_no_more_are_taken_than_that_and_as_many_again():
    taken, together, met = [], threading.Barrier(3, timeout=60), []

    def items():
        for number in range(9):
            taken.append(number)
            yield number

    def work(number):
        met.append(together.wait())
        return number

    results = each_in_order(work, items(), 3)
    assert next(results) == 0
    assert len(taken) == 6
    assert list(results) == list(range(1, 9))
    assert len(met) == 9


def test_an_error_comes_in_its_turn_and_what_came_before_is_given():
    def items():
        yield 1
        yield 2
        raise ConfigError("the list ends here")

    results = each_in_order(lambda number: 6 // number, [3, 2, 0, 1], 4)
    assert [next(results), next(results)] == [2, 3]
    with pytest.raises(ZeroDivisionError):
        next(results)
    results = each_in_order(dawdle, items(), 4)
    assert [next(results), next(results)] == [1, 2]
    with pytest.raises(ConfigError):
        next(results)


def test_who_stops_taking_stops_the_work():
    results = each_in_order(dawdle, iter(range(10**9)), 2)
    assert next(results) == 0
    results.close()
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("ahead")]
