"""Every conjunction of at most three tests, by how much the decisions left unexplained pull for it.

Score test: the sum of the residuals of the files where a conjunction is true, over its standard error. Nothing is
fitted, so that a hundred thousand conjunctions are screened in about a second.

Source: Rao, "Large sample tests of statistical hypotheses", Proc. Cambridge Phil. Soc. 44 (1948), 50-57.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from learner.candidates.facts import Tested

Reals = NDArray[np.float64]
Names = NDArray[np.int64]  # conjunctions x tests
Tests = tuple[int, ...]
DEPTH = 3  # tests in a conjunction, at the most
PULLING = 2.0  # standard errors below which a conjunction is not looked at again


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
    return strongest(_every(tested, left, depth), left, support, most)


def strongest(groups: Iterable[tuple[Names, Reals]], left: Residuals, support: float, most: int) -> Screened:
    """The strongest of conjunctions given by groups of one size, with their sums of pull, bend and decisions (rows)."""
    kept: list[Reals] = []
    names: list[Tests] = []
    count = 0
    for tests, sums in groups:
        strength = _strength(sums, left, support)
        count += int(np.count_nonzero(strength))
        order = np.flatnonzero(np.abs(strength) > PULLING)
        kept.append(strength[order])
        names.extend(map(tuple, tests[order].tolist()))
    strength = np.concatenate(kept) if kept else np.zeros(0)
    order = np.argsort(-np.abs(strength), kind="stable")[:most]
    return Screened([names[place] for place in order], strength[order], count)


def _every(tested: Tested, left: Residuals, depth: int) -> Iterator[tuple[Names, Reals]]:
    """Conjunctions by groups of one size: their tests (one a row), and their sums."""
    weights = np.stack([left.pull, left.bend, left.weight])
    total, about = tested.truths.shape[1], tested.about
    yield np.arange(total)[:, None], weights @ tested.real
    for first in range(total if depth > 1 else 0):
        others = first + 1 + np.flatnonzero(about[first + 1 :] != about[first])
        if not len(others):
            continue
        files = np.flatnonzero(tested.truths[:, first])
        narrowed, inner = tested.real[np.ix_(files, others)], weights[:, files]
        yield _named(first, others[:, None]), inner @ narrowed
        one, other = np.nonzero(np.triu(about[others][:, None] != about[others], 1))
        if depth > 2 and len(one):
            sums = np.stack([((narrowed * each[:, None]).T @ narrowed)[one, other] for each in inner])
            yield _named(first, np.column_stack([others[one], others[other]])), sums


def _named(first: int, rest: Names) -> Names:
    return np.column_stack([np.full(len(rest), first), rest])


def _strength(sums: Reals, left: Residuals, support: float) -> Reals:
    """The standardised pull; 0 where too few decisions, or too few others, tell."""
    pull, bend, held = sums
    total = float(left.bend.sum())
    spread = bend - bend**2 / total
    told = (held >= support) & (left.weight.sum() - held >= support) & (spread > 1e-9)
    return np.where(told, pull / np.sqrt(np.where(told, spread, 1.0)), 0.0)
