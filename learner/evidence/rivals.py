"""A rule and its neighbours, one test apart: which are the same rule in other words, which would win on other files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from learner.candidates.candidate import Candidate
from learner.candidates.choosing import Choosing
from learner.candidates.explained import Explained
from learner.candidates.one_apart import one_apart
from learner.candidates.screening import Reals, Tests
from learner.candidates.strictness import chance
from learner.evidence.model import Equivalent
from learner.evidence.setting import Setting, Truths

ALIKE = 0.02  # of the files of a rule, those by which an equivalent one may differ
NEAR = 2.0  # nats between gains that decisions can hardly tell apart: likelihoods in a ratio of e² at most
MOST, SHOWN = 60, 5  # neighbours followed, those that gain most; equivalents listed
BLOCK = 25  # draws at once


@dataclass(frozen=True)
class Rivals:
    """A candidate, the first, and its neighbours, each true of enough files, not of nearly all; rows are patterns."""

    candidate: Candidate
    others: Explained
    setting: Setting

    @cached_property
    def choosing(self) -> Choosing:
        """What discovery chose by."""
        return Choosing(self.setting.counted.tested, self.setting.strictness)

    @cached_property
    def tests(self) -> list[Tests]:
        """The candidate, then those neighbours that gain most."""
        own = self.candidate.tests
        taken = {each.tests for each in self.setting.candidates}
        near = [each for each in sorted({*one_apart(self.setting.counted.tested, own)} - taken) if self._told(each)]
        if not near:
            return [own]
        gains = self._gains(np.maximum(self.others.strengths(self.setting.counted.columns(near)), 0.0), near)
        return [own, *(near[place] for place in np.argsort(-gains, kind="stable")[:MOST])]

    def _told(self, tests: Tests) -> bool:
        """Whether enough decisions tell: where it is true, and where it is not."""
        held = float(self._weight @ self.setting.counted.tested.joined(tests))
        return min(held, float(self._weight.sum()) - held) >= self.setting.strictness.support

    @cached_property
    def columns(self) -> Reals:
        """Where each holds."""
        return self.setting.counted.columns(self.tests)

    @property
    def _weight(self) -> Reals:
        return self.setting.counted.judged.weight

    @cached_property
    def gains(self) -> Reals:
        """What each gains for what naming it costs, in nats."""
        return self._gains(np.maximum(self.others.strengths(self.columns), 0.0), self.tests)

    @cached_property
    def differing(self) -> Reals:
        """In how many decisions each differs from the candidate."""
        found: Reals = self._weight @ np.abs(self.columns - self.columns[:, :1])
        return found

    @cached_property
    def equivalent(self) -> Truths:
        """Which of them are the candidate in other words: nearly the same files, or nearly the same gain."""
        support = float(self._weight @ self.columns[:, 0])
        found: Truths = (self.differing <= ALIKE * support) | (self.gains >= self.gains[0] - NEAR)
        return found

    def family(self) -> tuple[Equivalent, ...]:
        """The equivalents of the candidate, the nearest in gain first."""
        places = [int(place) for place in np.flatnonzero(self.equivalent) if place]
        places.sort(key=lambda place: (-self.gains[place], self.tests[place]))
        return tuple(self._said(place) for place in places[:SHOWN])

    def _said(self, place: int) -> Equivalent:
        return Equivalent(
            when=self.setting.when(self.tests[place]),
            differing=round(float(self.differing[place])),
            gain=float(self.gains[0] - self.gains[place]),
        )

    def winners(self) -> list[int]:
        """Of each draw, the place of the rival that gains most beyond chance; -1 if none is beyond it."""
        found: list[int] = []
        weight = self._weight
        left = self.others.residuals
        pull, bend, square = (each / np.maximum(weight, 1e-300) for each in (left.pull, left.bend, left.square))
        apart = self.others.apart(self.columns)
        for drawn in self._draws():
            strength = _strengths(drawn * pull, drawn * bend, drawn * square, apart)
            found.extend(self._winner(each) for each in np.maximum(strength, 0.0))
        return found

    def _draws(self) -> Iterator[Reals]:
        """Blocks of draws, one at a time in memory: how often each pattern is drawn.

        As many decisions as there are, drawn one by one, would fall so among patterns; these are taken in an order of
        their own, so that draws do not depend on that in which decisions were read or counted.
        """
        care, order, total = self.setting.care, self.setting.learned.patterns.order, float(self._weight.sum())
        random, share = np.random.default_rng(care.seed), self._weight[order] / total
        for start in range(0, care.draws, BLOCK):
            drawn = np.empty((min(BLOCK, care.draws - start), len(order)))
            drawn[:, order] = random.multinomial(round(total), share, size=len(drawn))
            yield drawn

    def _winner(self, strength: Reals) -> int:
        best = int(np.argmax(self._gains(strength, self.tests)))
        return best if self.choosing.beyond_chance(self.tests[best], float(strength[best])) else -1

    def _gains(self, strength: Reals, tests: list[Tests]) -> Reals:
        costs = np.array([self.choosing.cost(each) for each in tests])
        found: Reals = strength**2 / 2.0 - costs
        return found

    def corrected(self) -> tuple[int, float, float]:
        """How many conjunctions the candidate is counted among; its p in discovery, alone and for all of them."""
        count, p = self.choosing.rivals(self.candidate.tests), chance(self.candidate.found.strength)
        return count, p, min(1.0, p * count)


def _strengths(pull: Reals, bend: Reals, squared: Reals, apart: Reals) -> Reals:
    """Score statistics (draws x columns), what is explained kept as it is."""
    spread = np.maximum(bend @ apart**2, squared @ apart**2)
    told = spread > 1e-6
    return np.where(told, (pull @ apart) / np.sqrt(np.where(told, spread, 1.0)), 0.0)
