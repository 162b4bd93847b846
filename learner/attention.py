"""How much of a decision is its author's own judgement: some are slips, and some follow the advice that was shown.

Each decision is taken for a mixture: judged on the facts, or copied from the advice where it had been seen, or a slip
that says nothing. What the facts explain weighs fully; agreement with advice that was seen weighs as much as it would
have come without; what nothing explains weighs little. How often people slip or follow is fitted with the rest.

Source: Dempster, Laird, Rubin, "Maximum likelihood from incomplete data via the EM algorithm", JRSS B 39 (1977), 1-38.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

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


class Ways(NamedTuple):
    """How probable each decision is in each way it may come about: judged on the facts, copied from advice, a slip."""

    alone: Reals
    followed: Reals
    slipped: Reals

    @property
    def total(self) -> Reals:
        """In whatever way."""
        return np.maximum(self.alone + self.followed + self.slipped, 1e-300)


def ways(judged: Judged, probability: Reals, habits: Habits) -> Ways:
    """Of each decision.

    Args:
        judged: the decisions.
        probability: of each, if it was judged on the facts; decisions along the last axis.
        habits: how often people slip and follow.
    """
    advised, agreed = _advice(judged)
    chance = (judged.high - judged.low + 1) / judged.levels
    unmoved = (1.0 - habits.slips) * np.where(advised, 1.0 - habits.follows, 1.0)
    followed: Reals = (1.0 - habits.slips) * habits.follows * (advised & agreed).astype(np.float64)
    return Ways(unmoved * probability, followed, habits.slips * chance)


def own(judged: Judged, probability: Reals, habits: Habits) -> tuple[Reals, Habits]:
    """How surely each decision is its author's own judgement, and the habits that follow from it.

    Args:
        judged: the decisions.
        probability: of each, if it was judged on the facts.
        habits: how often people slip and follow, as last known.
    """
    each = ways(judged, probability, habits)
    slipped, followed = each.slipped / each.total, each.followed / each.total
    return each.alone / each.total, _habits(judged.weight, slipped, followed, _advice(judged)[0])


def _advice(judged: Judged) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Whether advice had been seen, and whether the decision is what it proposed."""
    none = np.zeros(len(judged.low), dtype=bool)
    return none if judged.advised is None else judged.advised, none if judged.agreed is None else judged.agreed


def _habits(weight: Reals, slipped: Reals, followed: Reals, advised: NDArray[np.bool_]) -> Habits:
    slips = float(weight @ slipped / weight.sum())
    considered = float(weight[advised] @ (1.0 - slipped[advised]))
    follows = float(weight @ followed) / considered if considered > 0 else 0.0
    return Habits(min(max(slips, FEWEST_SLIPS), MOST_SLIPS), min(follows, 0.98))
