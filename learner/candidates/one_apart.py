"""Conjunctions one test apart, and how much decisions pull for each."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from learner.candidates.facts import Tested
from learner.candidates.screening import DEPTH, Names, Reals, Residuals, Screened, Tests, strongest


def one_apart(tested: Tested, tests: Tests) -> Iterator[Tests]:
    """One test less, one more, or one other."""
    for base in _bases(tests):
        if base and base != tests:
            yield base
        yield from map(tuple, _grown(base, _others(tested, base)).tolist())


def mirrored(tested: Tested, tests: Tests) -> Tests | None:
    """The opposites of two tests; None where one has none, or where there are more or fewer than two.

    Where both facts have points of their own, a rule for both says what a rule for neither says.
    """
    if len(tests) != 2:
        return None
    opposites = [_opposite(tested, each) for each in tests]
    known = sorted(each for each in opposites if each is not None)
    return tuple(known) if len(known) == len(tests) else None


def around(tested: Tested, tests: Tests, left: Residuals, support: float, most: int) -> Screened:
    """A conjunction and its neighbours, and likewise its mirror: the strongest, as `screened` has them."""
    mirror = mirrored(tested, tests)
    centres = [tests] if mirror is None else [tests, mirror]
    groups = (group for each in centres for group in _groups(tested, each, left))
    return strongest(groups, left, support, most)


def _groups(tested: Tested, tests: Tests, left: Residuals) -> Iterator[tuple[Names, Reals]]:
    """By what they share: the conjunctions, and their sums of pull, bend and decisions."""
    weights = np.stack([left.pull, left.bend, left.weight])
    for base in _bases(tests):
        files, others = np.flatnonzero(tested.joined(base)), _others(tested, base)
        inner = weights[:, files]
        if base:
            yield np.array([base]), inner.sum(axis=1, keepdims=True)
        yield _grown(base, others), inner @ tested.real[np.ix_(files, others)]


def _bases(tests: Tests) -> Iterator[Tests]:
    """What neighbours are grown from: one test less, and the conjunction itself if it may have one more."""
    for dropped in tests:
        yield tuple(each for each in tests if each != dropped)
    if len(tests) < DEPTH:
        yield tests


def _others(tested: Tested, base: Tests) -> NDArray[np.int64]:
    """The tests of facts that it does not read."""
    return np.flatnonzero(~np.isin(tested.about, tested.about[list(base)]))


def _grown(base: Tests, others: NDArray[np.int64]) -> Names:
    return np.sort(np.column_stack([*(np.full(len(others), each) for each in base), others]), axis=1)


def _opposite(tested: Tested, test: int) -> int | None:
    same = np.flatnonzero(tested.about == tested.about[test])
    return next((int(each) for each in same if np.array_equal(tested.truths[:, each], ~tested.truths[:, test])), None)
