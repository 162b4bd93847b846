"""Where levels would begin: today's thresholds, or others where past decisions pay for moving them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np

from engine.model import Level
from learner.weights.link import Reals, Whole, distances, slopes
from learner.weights.observed import Observed
from learner.weights.points import Allowed, Pointed, Search
from learner.weights.search import fitted

Starts = tuple[int, ...]
ALMOST_SURE = 1.96


@dataclass(frozen=True)
class StartProposed:
    """Another threshold for a level.

    Attributes:
        level: the level, with where it begins today.
        start: where it would begin.
        low: the lowest threshold that the decisions leave plausible (95 %), points as proposed.
        high: the highest.
        gain: what moving it gains, the other changes made, in nats for all the decisions.
    """

    level: Level
    start: int
    low: float
    high: float
    gain: float


class Moving:
    """The thresholds of the levels but the first, that may move when that gains a price for each one moved."""

    def __init__(self, observed: Observed, held: Allowed, levels: Sequence[Level], price: float) -> None:
        """`held`: what points may be, with today's thresholds."""
        self._observed, self._held, self._levels, self._price = observed, held, levels, price
        self.today: Starts = tuple(each.start for each in levels[1:])

    def settled(self) -> Starts | None:
        """Where levels best begin; as today if no other place pays its price, points fitted anew in both.

        None where decisions would have levels begin beyond all files, or together, and no rulebook comes near that.
        """
        still, free = (fitted(self._observed, each)[0] for each in (self._held, replace(self._held, cuts=None)))
        wanted = tuple(int(np.ceil(cut)) for cut in free.cuts)
        starts, moved = self._descended(self._nearest(wanted, free))
        cost = min(still.loss, moved.loss + self._paid(starts))
        if starts != wanted and free.loss + self._paid(wanted) < cost - self._price:
            return None
        return self.today if still.loss <= cost else starts

    def _nearest(self, wanted: Starts, free: Pointed) -> Starts:
        """The nearest thresholds that a rulebook may have; today's where there are none."""
        scores = self._observed.columns @ free.points
        found = [int(np.clip(each, scores.min() + 1, scores.max())) for each in wanted]
        for place in range(len(found) - 2, -1, -1):
            found[place] = min(found[place], found[place + 1] - 1)
        return tuple(found) if self._possible(tuple(found), free) else self.today

    def _descended(self, starts: Starts) -> tuple[Starts, Pointed]:
        """Thresholds and points in turn, each the best beside the other, while that gains."""
        while True:
            best = fitted(self._observed, self.allowed(starts))[0]
            nearer = min((starts, *self._near(starts, best)), key=lambda each: self._cost(each, best))
            if self._cost(nearer, best) > self._cost(starts, best) - 1e-6:
                return starts, best
            starts = nearer

    def _near(self, starts: Starts, best: Pointed) -> Iterator[Starts]:
        """One threshold a point away, or as today."""
        for place, start in enumerate(starts):
            for other in sorted({start - 1, start + 1, self.today[place]} - {start}):
                found = (*starts[:place], other, *starts[place + 1 :])
                if self._possible(found, best):
                    yield found

    def _possible(self, starts: Starts, points: Pointed) -> bool:
        """Each higher than the one before, and some file on either side of each that moves."""
        scores = self._observed.columns @ points.points
        moved = [start for start, today in zip(starts, self.today, strict=True) if start != today]
        return self._rising(starts) and all(scores.min() < start <= scores.max() for start in moved)

    def _rising(self, starts: Starts) -> bool:
        return all(one < other for one, other in pairwise((self._levels[0].start, *starts)))

    def _cost(self, starts: Starts, points: Pointed) -> float:
        return Search(self._observed, self.allowed(starts)).valued(points.points).loss + self._paid(starts)

    def _paid(self, starts: Starts) -> float:
        return self._price * sum(one != other for one, other in zip(starts, self.today, strict=True))

    def allowed(self, starts: Starts) -> Allowed:
        """What points may be, levels beginning there: half a point below parts whole scores."""
        return replace(self._held, cuts=np.array(starts, dtype=np.float64) - 0.5)

    def proposed(self, starts: Starts, best: Pointed) -> tuple[StartProposed, ...]:
        """The thresholds that move, with what the decisions leave open."""
        moved = [place for place, today in enumerate(self.today) if starts[place] != today]
        found = self._intervals(best) if moved else []
        return tuple(self._moved_to(place, starts, best, *found[place]) for place in moved)

    def _moved_to(self, place: int, starts: Starts, best: Pointed, low: float, high: float) -> StartProposed:
        start = starts[place]  # the likeliest of those that a rulebook may have is plausible
        gain = self._gain(place, starts, best)
        return StartProposed(self._levels[place + 1], start, min(low, start), max(high, start), gain)

    def _gain(self, place: int, starts: Starts, best: Pointed) -> float:
        """Against the same with this one as today; with all of them, if it cannot be so alone."""
        back = (*starts[:place], self.today[place], *starts[place + 1 :])
        without = self.allowed(back if self._rising(back) else self.today)
        return Search(self._observed, without).valued(best.points).loss - best.loss

    def _intervals(self, best: Pointed) -> list[tuple[float, float]]:
        """Of each threshold in points: it is a ratio, whose error is carried over (delta method)."""
        search = Search(self._observed, replace(self._held, cuts=None))
        free = search.valued(best.points)
        spread, found = _spread(self._observed, best.points, free), []
        for place, threshold in enumerate(free.thresholds):
            toward = np.zeros(len(spread))
            toward[place], toward[-1] = 1.0 / free.slope, -threshold / free.slope**2
            reach = ALMOST_SURE * float(np.sqrt(toward @ spread @ toward))
            middle = float(free.cuts[place]) + 0.5
            found.append((middle - reach, middle + reach))
        return found


def _spread(observed: Observed, points: Whole, free: Pointed) -> Reals:
    """The covariance of thresholds and slope: the larger of what the fit promises and of what the residuals show.

    White, "Maximum likelihood estimation of misspecified models", Econometrica 50 (1982), 1-25.
    """
    scores, last = observed.columns @ points, len(free.thresholds)
    each = slopes(*distances(free.thresholds, free.slope * scores, observed.low, observed.high))
    above, below = (_moved(scores, place, last) for place in (observed.high, observed.low - 1))
    pull = each.upper[:, None] * above + each.lower[:, None] * below
    crossed = above.T @ (below * (observed.weight * each.bend_both)[:, None])
    bend = (
        above.T @ (above * (observed.weight * each.bend_upper)[:, None])
        + below.T @ (below * (observed.weight * each.bend_lower)[:, None])
        - crossed
        - crossed.T
    )
    promised: Reals = np.asarray(np.linalg.inv(bend + 1e-6 * np.eye(last + 1)), dtype=np.float64)
    shown: Reals = promised @ (pull.T @ (pull * observed.weight[:, None])) @ promised
    return shown if np.trace(shown) > np.trace(promised) else promised


def _moved(scores: Reals, threshold: Whole, count: int) -> Reals:
    """How the distance of each row to a threshold moves with each threshold, then with the slope."""
    marked = (threshold[:, None] == np.arange(count)[None, :]).astype(np.float64)
    return np.column_stack([marked, -scores])
