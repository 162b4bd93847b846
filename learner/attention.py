"""How much of a decision is its author's own judgement: some are slips, and some follow the advice that was shown.

Each decision is taken for a mixture: judged on the facts, or copied from the advice where it had been seen, or a slip
that says nothing. What the facts explain weighs fully; agreement with advice that was seen weighs as much as it would
have come without; what nothing explains weighs little. How often people slip or follow is fitted with the rest.

Source: Dempster, Laird, Rubin, "Maximum likelihood from incomplete data via the EM algorithm", JRSS B 39 (1977), 1-38.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from learner.weights.link import Reals, Whole

FEWEST_SLIPS, MOST_SLIPS = 0.002, 0.3


@dataclass(frozen=True)
class Judged:
    """Decisions.

    Attributes:
        low: the lightest level that each may be.
        high: the heaviest; the same as `low` where the level is known.
        weight: how many decisions each row stands for.
        levels: how many levels the scale has.
        agreed: whether it is what advice that had been seen proposed; None where no advice was seen by anyone.
        advised: whether advice had been seen; None likewise.
    """

    low: Whole
    high: Whole
    weight: Reals
    levels: int
    advised: NDArray[np.bool_] | None = None
    agreed: NDArray[np.bool_] | None = None

    def of(self, files: NDArray[np.int64] | NDArray[np.bool_]) -> Judged:
        """Some of the decisions."""
        advised = None if self.advised is None else self.advised[files]
        agreed = None if self.agreed is None else self.agreed[files]
        return Judged(self.low[files], self.high[files], self.weight[files], self.levels, advised, agreed)


@dataclass(frozen=True)
class Habits:
    """How often people slip, and how often they follow advice that they see; shares from 0 to 1."""

    slips: float = 0.05
    follows: float = 0.3


def own(judged: Judged, probability: Reals, habits: Habits) -> tuple[Reals, Habits]:
    """How surely each decision is its author's own judgement, and the habits that follow from it.

    Args:
        judged: the decisions.
        probability: of each, if it was judged on the facts.
        habits: how often people slip and follow, as last known.
    """
    none = np.zeros(len(probability), dtype=bool)
    advised, agreed = (none if each is None else each for each in (judged.advised, judged.agreed))
    chance = (judged.high - judged.low + 1) / judged.levels
    slipped = habits.slips * chance
    followed = (1.0 - habits.slips) * habits.follows * (advised & agreed)
    alone = (1.0 - habits.slips) * np.where(advised, 1.0 - habits.follows, 1.0) * probability
    total = np.maximum(slipped + followed + alone, 1e-300)
    return alone / total, _habits(judged.weight, slipped / total, followed / total, advised)


def _habits(weight: Reals, slipped: Reals, followed: Reals, advised: NDArray[np.bool_]) -> Habits:
    slips = float(weight @ slipped / weight.sum())
    considered = float(weight[advised] @ (1.0 - slipped[advised]))
    follows = float(weight @ followed) / considered if considered > 0 else 0.0
    return Habits(min(max(slips, FEWEST_SLIPS), MOST_SLIPS), min(follows, 0.98))
