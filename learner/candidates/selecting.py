"""Candidates taken one after another, each put right in the light of the others."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from math import comb, log

import numpy as np
from numpy.typing import NDArray
from scipy.stats import norm

from learner.candidates.effects import Part
from learner.candidates.explained import Explained
from learner.candidates.facts import Tested
from learner.candidates.gains import gains
from learner.candidates.screening import DEPTH, Reals, Screened, Tests, screened
from learner.candidates.summed import Summed

POOL = 1500  # of the screened conjunctions, those looked at again at each step
CELLS = 30_000_000  # of the columns looked at at once: a quarter of a gigabyte
FINALISTS = 12  # of those that pull most, those whose weight is fitted
ALIKE = 1e-3  # nats: beside two facts, both and neither say the same; the one that the rulebook's order puts first
ROUNDS = 3  # of putting each right in the light of the others


@dataclass(frozen=True)
class Taken:
    """A candidate: its tests, and its effect given the others in the files where it was looked for."""

    tests: Tests
    effect: Part


@dataclass(frozen=True)
class Selection:
    """What was taken, the fit with it, and how many conjunctions were screened."""

    taken: list[Taken]
    fit: Explained
    screened: int


@dataclass(frozen=True)
class Strictness:
    """What a candidate must show.

    Attributes:
        support: in how many decisions it must be true, and in how many not.
        level: how probable one false candidate at least may be, of all those screened.
        most: how many candidates are taken at the most.
    """

    support: float = 40
    level: float = 0.1
    most: int = 15


def chance(strength: float) -> float:
    """How probable so strong a pull, or a stronger one, is by chance; 1 where it pulls the other way."""
    return min(1.0, float(2.0 * norm.sf(strength)))


def select(
    tested: Tested, base: Explained, strictness: Strictness, tick: Callable[[], None] = lambda: None
) -> Selection:
    """Take conjunctions that make a file heavier until none is beyond chance.

    A rule that lightens is the same as its opposite that weighs, where there is one; taking both signs finds pairs of
    half-right conjunctions in place of the right one.
    """
    return Selecting(tested, base, strictness).run(tick)


class Selecting:
    """One selection."""

    def __init__(self, tested: Tested, base: Explained, strictness: Strictness) -> None:
        """What explains already is `base`, fitted on the same files as the tests."""
        self._tested, self._base, self._strictness = tested, base, strictness
        self._own = base.columns.shape[1]
        self._count = tested.truths.shape[1]

    def run(self, tick: Callable[[], None]) -> Selection:
        """The candidates; `tick` at each one taken."""
        taken: list[Tests] = []
        known: set[frozenset[Tests]] = set()
        fit = self._base
        pool = self._pool(fit)
        while len(taken) < self._strictness.most:
            best = self._best(fit, pool.tests)
            if best is None:
                break
            tick()
            taken, fit = self._righted([*taken, best], fit.joined_by(self._tested.joined(best)))
            if frozenset(taken) in known:  # what comes in drives out what came before: enough
                break
            known.add(frozenset(taken))
            pool = self._pool(fit)
        described = [Taken(tests, self._effect(tests, fit, place)) for place, tests in enumerate(taken)]
        return Selection(described, fit, pool.looked_at)

    def _effect(self, tests: Tests, fit: Explained, place: int) -> Part:
        held, own = float(fit.judged.weight @ self._tested.joined(tests)), self._own + place
        return Part("", round(held), float(fit.weights[own]), fit.errors[own])

    def _pool(self, fit: Explained) -> Screened:
        return screened(self._tested, fit.residuals, self._strictness.support, most=POOL)

    def _best(self, fit: Explained, among: list[Tests]) -> Tests | None:
        """The conjunction that gains most for what naming it costs; None if chance would do as well."""
        finalists = self._finalists(among, self._pulls(fit, among)) if among else []
        if not finalists:
            return None
        gained = gains(fit, self._columns(finalists)) - [log(self.rivals(each)) for each in finalists]
        return min(each for each, gain in zip(finalists, gained, strict=True) if gain > gained.max() - ALIKE)

    def _pulls(self, fit: Explained, among: list[Tests]) -> Reals:
        """The strengths of conjunctions, so many at once as memory holds of their columns."""
        step = max(1, CELLS // max(1, len(self._tested.truths)))
        blocks = (among[start : start + step] for start in range(0, len(among), step))
        return np.concatenate([fit.strengths(self._columns(each)) for each in blocks])

    def begins(self, summed: Summed) -> bool:
        """Whether anything would be taken, the tests being those of the rows that decisions are added up in."""
        pool = screened(self._tested, summed.residuals, self._strictness.support, most=POOL).tests
        return bool(pool) and bool(self._finalists(pool, summed.strengths(self._columns(pool))))

    def _finalists(self, among: list[Tests], strengths: Reals) -> list[Tests]:
        """Of those that pull most for what naming them costs, those that pull beyond chance."""
        strength = np.maximum(strengths, 0.0)
        gain = strength**2 / 2.0 - np.array([log(self.rivals(each)) for each in among])
        first = np.argsort(-gain, kind="stable")[:FINALISTS]
        return [among[place] for place in first if self.beyond_chance(among[place], float(strength[place]))]

    def beyond_chance(self, tests: Tests, strength: float) -> bool:
        """Whether so strong a pull is improbable enough, of all the conjunctions that were screened."""
        return chance(strength) * self.rivals(tests) <= self._strictness.level

    def rivals(self, tests: Tests) -> int:
        """How many conjunctions of its size there are, and as many again for each other size."""
        return DEPTH * comb(self._count, len(tests))

    def _righted(self, taken: list[Tests], fit: Explained) -> tuple[list[Tests], Explained]:
        """Each candidate replaced by its best neighbour given the others, and the useless dropped, until none moves."""
        for _ in range(ROUNDS):
            before = list(taken)
            for place in range(len(taken)):
                better = self._better(taken, fit, place)
                if better != taken[place]:
                    taken[place] = better
                    fit = fit.with_other(self._own + place, self._tested.joined(better))
            taken, fit = self._pruned(taken, fit)
            if taken == before:
                break
        return taken, fit

    def _better(self, taken: list[Tests], fit: Explained, place: int) -> Tests:
        others = {*taken[:place], *taken[place + 1 :]}
        near = sorted({taken[place], *self.near(taken[place])} - others)
        best = self._best(fit.without(self._own + place, rounds=2), [each for each in near if self.told(each)])
        return taken[place] if best is None else best

    def _pruned(self, taken: list[Tests], fit: Explained) -> tuple[list[Tests], Explained]:
        """Without those that the others made useless, the weakest first."""
        while taken:
            weakest = int(np.argmin(self._strengths(fit)))
            others = fit.without(self._own + weakest, rounds=2)
            if self._best(others, [taken[weakest]]) is not None:
                break
            taken = [*taken[:weakest], *taken[weakest + 1 :]]
            fit = fit.without(self._own + weakest)
        return taken, fit

    def _strengths(self, fit: Explained) -> list[float]:
        """Of each candidate beside the others."""
        weights, errors = fit.weights[self._own :], fit.errors[self._own :]
        return [float(weight) / error for weight, error in zip(weights, errors, strict=True)]

    def near(self, tests: Tests) -> Iterator[Tests]:
        """One test less, one more, or one other."""
        for dropped in tests:
            rest = tuple(each for each in tests if each != dropped)
            if rest:
                yield rest
            yield from self._grown(rest)
        if len(tests) < DEPTH:
            yield from self._grown(tests)

    def _grown(self, tests: Tests) -> Iterator[Tests]:
        held = {int(self._tested.about[each]) for each in tests}
        for other in range(self._count):
            if int(self._tested.about[other]) not in held:
                yield tuple(sorted((*tests, other)))

    def told(self, tests: Tests) -> bool:
        """Whether enough decisions tell: where it is true, and where it is not."""
        weight = self._base.judged.weight
        held = float(weight @ self._tested.joined(tests))
        return min(held, float(weight.sum()) - held) >= self._strictness.support

    def _columns(self, among: list[Tests]) -> NDArray[np.float64]:
        return np.stack([self._tested.joined(each) for each in among], axis=1)
