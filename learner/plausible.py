"""Which points decisions leave plausible for a rule, the others being as proposed."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from learner.attention import Judged
from learner.candidates.explained import Explained, explained
from learner.thresholds import ALMOST_SURE
from learner.units import Deciders
from learner.weights.link import Whole
from learner.weights.observed import Observed
from learner.weights.points import Allowed, Pointed, Search


@dataclass(frozen=True)
class Plausible:
    """What was fitted, row by row and counted; which points are allowed; whose decisions the rows stand for."""

    observed: Observed
    counted: Observed
    judged: Judged
    allowed: Allowed
    deciders: Deciders | None

    def points(self, place: int, best: Pointed) -> tuple[float, float]:
        """The fewest and the most (95 %), beside the score of all points, within what they may be.

        Where the score says nothing of decisions, a point has no worth, and any points are as plausible.
        """
        columns = self.observed.columns
        fit = explained(np.column_stack([columns @ best.points, columns[:, place]]), self.judged)
        reach = self._reach(fit) / max(float(fit.weights[0]), 1e-6)
        points, middle = int(best.points[place]), self._likeliest(place, best)
        lowest, highest = float(self.allowed.lowest[place]), float(self.allowed.highest[place])
        low, high = (min(max(middle + side * reach, lowest), highest) for side in (-1.0, 1.0))
        return min(low, points), max(high, points)  # of whole points, the likeliest are plausible

    def _reach(self, fit: Explained) -> float:
        """How far the interval of the weight goes on each side: by people, where they are known and enough."""
        if self.deciders is None or not self.deciders.units.people:
            return ALMOST_SURE * fit.errors[1]
        return self.deciders.units.reach * fit.errors_by(self.deciders)[1]

    def _likeliest(self, place: int, best: Pointed) -> float:
        """A rule's points were they not whole, levels beginning where proposed: the bottom of the curve of the loss."""
        search = Search(self.counted, replace(self.allowed, costs=None))
        fewer, same, more = (search.valued(best.points + by * _one(place, best)).loss for by in (-1, 0, 1))
        bend = fewer - 2.0 * same + more
        return int(best.points[place]) + (min(max((fewer - more) / (2.0 * bend), -1.0), 1.0) if bend > 1e-9 else 0.0)


def _one(place: int, best: Pointed) -> Whole:
    """A point for one column."""
    found = np.zeros(len(best.points), dtype=np.int64)
    found[place] = 1
    return found
