"""Every conjunction of at most three tests, by how much the decisions left unexplained pull for it.

Score test: the sum of the residuals of the files where a conjunction is true, over its standard error. Nothing is
fitted, so that a hundred thousand conjunctions are screened in about a second.

Source: Rao, "Large sample tests of statistical hypotheses", Proc. Cambridge Phil. Soc. 44 (1948), 50-57.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from learner.candidates.facts import Tested

Reals = NDArray[np.float64]
Tests = tuple[int, ...]
DEPTH = 3  # tests in a conjunction, at the most


class Residuals(NamedTuple):
    """Of each file: how far its decisions are from what is explained (positive: heavier), and how sure that is.

    `square` is the sum of the squares of their distances, and `weight` how many decisions there are: two decisions
    alike are not one that is twice as far.
    """

    pull: Reals
    bend: Reals
    square: Reals
    weight: Reals


class Screened(NamedTuple):
    """Conjunctions with their statistics, the strongest first; `looked_at` of them were looked at in all."""

    tests: list[Tests]
    strength: Reals
    looked_at: int


def screened(tested: Tested, left: Residuals, support: float, *, most: int = 4000, depth: int = DEPTH) -> Screened:
    """The strongest conjunctions true of `support` decisions at least, not of nearly all."""
    kept: list[tuple[Reals, list[Tests]]] = []
    count = 0
    for tests, sums in _every(tested, left, depth):
        strength = _strength(sums, left, support)
        count += int(np.count_nonzero(strength))
        order = np.flatnonzero(np.abs(strength) > 2.0)
        kept.append((strength[order], [tests[place] for place in order]))
    strength = np.concatenate([each for each, _ in kept]) if kept else np.zeros(0)
    names = [name for _, each in kept for name in each]
    order = np.argsort(-np.abs(strength), kind="stable")[:most]
    return Screened([names[place] for place in order], strength[order], count)


def _every(tested: Tested, left: Residuals, depth: int) -> Iterator[tuple[list[Tests], Reals]]:
    """Conjunctions by groups, with their sums: pull, bend, decisions (rows)."""
    weights = np.stack([left.pull, left.bend, left.weight])
    total = tested.truths.shape[1]
    yield [(test,) for test in range(total)], weights @ tested.real
    for first in range(total if depth > 1 else 0):
        files = np.flatnonzero(tested.truths[:, first])
        narrowed, inner = tested.real[files], weights[:, files]
        seconds = [each for each in range(first + 1, total) if tested.about[each] != tested.about[first]]
        if not seconds:
            continue
        yield [(first, second) for second in seconds], inner @ narrowed[:, seconds]
        for second in seconds if depth > 2 else ():
            held = np.flatnonzero(narrowed[:, second])
            thirds = [each for each in seconds if each > second and tested.about[each] != tested.about[second]]
            if thirds and len(held):
                yield [(first, second, third) for third in thirds], inner[:, held] @ narrowed[held][:, thirds]


def _strength(sums: Reals, left: Residuals, support: float) -> Reals:
    """The standardised pull; 0 where too few decisions, or too few others, tell."""
    pull, bend, held = sums
    total = float(left.bend.sum())
    spread = bend - bend**2 / total
    told = (held >= support) & (left.weight.sum() - held >= support) & (spread > 1e-9)
    return np.where(told, pull / np.sqrt(np.where(told, spread, 1.0)), 0.0)
