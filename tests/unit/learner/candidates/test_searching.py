"""Conjunctions that hold each other in place are told apart, and what is kept says more than what it replaces."""

from __future__ import annotations

from functools import cache

import numpy as np

from benchmarks.learner.planting import Plan, Planted, planted
from learner.candidates.choosing import Choosing
from learner.candidates.explained import explained
from learner.candidates.screening import Tests
from learner.candidates.searching import Found, Searching
from learner.candidates.strictness import Strictness

HELD = Plan(files=1400, slips=0.15)  # its seed 108: two rules that share a fact are first told as others


@cache
def searched() -> tuple[Planted, Found, Found, Choosing]:
    """A history, what is grown from nothing, what the whole search finds."""
    history = planted(HELD, 108)
    sample = history.sample
    choosing = Choosing(sample.tested, Strictness())
    searching = Searching(choosing, lambda: None)
    start = Found((), explained(sample.given, sample.judged))
    return history, searching.grown(start), searching.run(start), choosing


def files(history: Planted, taken: tuple[Tests, ...]) -> set[bytes]:
    return {history.sample.tested.joined(each).tobytes() for each in taken}


def test_shaking_frees_what_no_single_move_does() -> None:
    history, grown, found, _ = searched()
    planted_ones = files(history, tuple(history.rules))
    assert files(history, grown.taken) != planted_ones
    assert files(history, found.taken) == planted_ones


def test_what_is_kept_says_more() -> None:
    _, grown, found, choosing = searched()
    before, after = (choosing.value(each.fit.again(), each.taken) for each in (grown, found))
    assert after > before + 50.0


def test_columns_of_a_fit_are_what_was_taken() -> None:
    history, _, found, _ = searched()
    columns = found.fit.columns[:, found.own :]
    assert np.array_equal(columns, history.sample.columns(list(found.taken)))
    less = found.without(2)
    assert less.taken == (*found.taken[:2], *found.taken[3:])
    assert np.array_equal(less.fit.columns[:, less.own :], np.delete(columns, 2, axis=1))


def test_no_more_are_taken_than_asked() -> None:
    sample = searched()[0].sample
    searching = Searching(Choosing(sample.tested, Strictness(most=3)), lambda: None)
    assert len(searching.run(Found((), explained(sample.given, sample.judged))).taken) == 3
