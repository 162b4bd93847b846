"""Work in other processes: a process may die, and only the item that killed it is lost to it."""

import contextlib
import os
import time
from concurrent.futures.process import BrokenProcessPool

from desk.workers import Workers, batches

HELD: list[str] = []


def ready(word: str) -> None:
    HELD.append(word)


def work(item: int) -> str:
    if item == 13:
        os._exit(11)
    return f"{HELD[0]}{item}"


def failed(item: int) -> str:
    return f"perdu {item}"


def test_items_come_back_in_order() -> None:
    workers = Workers(work, failed, ready, ("n°",))
    try:
        assert workers.finish(workers.start([1, 2, 3])) == ["n°1", "n°2", "n°3"]
    finally:
        workers.close()


def test_an_item_that_kills_its_process_is_the_only_one_to_fail() -> None:
    workers = Workers(work, failed, ready, ("n°",))
    try:
        batch = [12, 13, 14]
        assert workers.finish(workers.start(batch)) == ["n°12", "perdu 13", "n°14"]
        assert workers.finish(workers.start([15])) == ["n°15"]
    finally:
        workers.close()


def test_a_batch_begun_before_a_death_is_done_again() -> None:
    workers = Workers(work, failed, ready, ("n°",))
    try:
        deadly, other = workers.start([13]), workers.start([1])
        assert workers.finish(deadly) == ["perdu 13"]
        assert workers.finish(other) == ["n°1"]
    finally:
        workers.close()


def test_batches_hold_every_item_once() -> None:
    assert list(batches(range(5), 2)) == [[0, 1], [2, 3], [4]]
    assert list(batches([], 2)) == []


def test_a_death_between_two_batches_is_made_good() -> None:
    workers = Workers(work, failed, ready, ("n°",))
    try:
        assert workers.finish(workers.start([1])) == ["n°1"]
        for process in list((workers._pool._processes or {}).values()):
            process.kill()
            process.join()
        time.sleep(0.2)
        assert workers.finish(workers.start([2])) == ["n°2"]
        assert workers.deaths == 1
    finally:
        workers.close()


def test_a_batch_begun_after_a_death_and_before_it_is_noticed() -> None:
    workers = Workers(work, failed, ready, ("n°",))
    try:
        deadly = workers.start([13])
        with contextlib.suppress(BrokenProcessPool):
            deadly.future.result()
        later = workers.start([3])
        assert workers.finish(deadly) == ["perdu 13"]
        assert workers.finish(later) == ["n°3"]
        assert workers.deaths == 2
    finally:
        workers.close()
