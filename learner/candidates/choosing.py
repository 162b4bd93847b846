"""Which of several conjunctions decisions pull for, if they pull for one beyond chance."""

from __future__ import annotations

from collections.abc import Iterable
from math import comb, log

import numpy as np

from learner.candidates.explained import Explained
from learner.candidates.facts import Tested
from learner.candidates.gains import gains
from learner.candidates.screening import DEPTH, Reals, Screened, Tests, screened
from learner.candidates.strictness import Strictness, chance
from learner.candidates.summed import Summed

POOL = 1500  # of the screened conjunctions, those looked at again at each step
CELLS = 30_000_000  # of the columns looked at at once: a quarter of a gigabyte each time they are copied
FINALISTS = 8  # of those that pull most, those whose weight is fitted
ALIKE = 1e-3  # nats: beside two facts, both and neither say the same; the one that the rulebook's order puts first


class Choosing:
    """Conjunctions of tests on files, and what is asked of them."""

    def __init__(self, tested: Tested, strictness: Strictness) -> None:
        self.tested, self.strictness = tested, strictness
        self._count = tested.truths.shape[1]

    def pool(self, fit: Explained | Summed) -> Screened:
        """Of all conjunctions, those that pull most."""
        return screened(self.tested, fit.residuals, self.strictness.support, most=POOL)

    def best(self, fit: Explained, among: list[Tests]) -> Tests | None:
        """The conjunction that gains most for what naming it costs; None if chance would do as well."""
        finalists = self._finalists(among, self._pulls(fit, among)) if among else []
        if not finalists:
            return None
        gained = gains(fit, self.tested.columns(finalists)) - [self.cost(each) for each in finalists]
        return min(each for each, gain in zip(finalists, gained, strict=True) if gain > gained.max() - ALIKE)

    def begins(self, summed: Summed) -> bool:
        """Whether anything would be taken, the tests being those of the rows that decisions are added up in."""
        pool = self.pool(summed).tests
        return bool(pool) and bool(self._finalists(pool, summed.strengths(self.tested.columns(pool))))

    def beyond_chance(self, tests: Tests, strength: float) -> bool:
        """Whether so strong a pull is improbable enough, of all the conjunctions that were screened."""
        return chance(strength) * self.rivals(tests) <= self.strictness.level

    def rivals(self, tests: Tests) -> int:
        """How many conjunctions of its size there are, and as many again for each other size."""
        return DEPTH * comb(self._count, len(tests))

    def cost(self, tests: Tests) -> float:
        """What naming it costs, in nats."""
        return log(self.rivals(tests))

    def value(self, fit: Explained, taken: Iterable[Tests]) -> float:
        """How probable decisions are by a fit with these conjunctions, for what naming them costs, in nats."""
        return fit.likelihood - sum(self.cost(each) for each in taken)

    def _pulls(self, fit: Explained, among: list[Tests]) -> Reals:
        """The strengths of conjunctions, so many at once as memory holds of their columns."""
        step = max(1, CELLS // max(1, len(self.tested.truths)))
        blocks = (among[start : start + step] for start in range(0, len(among), step))
        return np.concatenate([fit.strengths(self.tested.columns(each)) for each in blocks])

    def _finalists(self, among: list[Tests], strengths: Reals) -> list[Tests]:
        """Of those that pull most for what naming them costs, those that pull beyond chance; true of other files."""
        strength = np.maximum(strengths, 0.0)
        gain = strength**2 / 2.0 - np.array([self.cost(each) for each in among])
        pulling = {each: float(strength[place]) for place, each in enumerate(among)}
        ordered = [among[place] for place in np.argsort(-gain, kind="stable")]
        return [each for each in self._distinct(ordered) if self.beyond_chance(each, pulling[each])]

    def _distinct(self, ordered: Iterable[Tests]) -> list[Tests]:
        """The first of an order that are true of other files each; of those true of the same, the plainest."""
        kept: dict[bytes, Tests] = {}
        for each in ordered:
            files = self.tested.joined(each).tobytes()
            if files not in kept and len(kept) == FINALISTS:
                break
            kept[files] = min(kept.get(files, each), each, key=lambda one: (len(one), one))
        return list(kept.values())
