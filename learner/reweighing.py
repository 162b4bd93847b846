"""Other points for today's rules: few, and only where past decisions insist."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from itertools import pairwise
from math import log

import numpy as np
from numpy.typing import NDArray

from learner.attention import Judged
from learner.candidates.explained import Explained, explained
from learner.candidates.screening import Reals
from learner.firing import Fired, Lever
from learner.weights.observed import Observed, compressed
from learner.weights.points import Allowed, Pointed, Search
from learner.weights.search import fitted

FEWEST = 20  # files where a rule applied, and where it did not, below which its points stay
ALMOST_SURE = 1.96


@dataclass(frozen=True)
class PointsProposed:
    """Other points for one rule.

    Attributes:
        lever: the rule, with its points today.
        points: those proposed.
        low: the fewest that the decisions leave plausible (95 %), the other rules as proposed.
        high: the most.
        gain: what the change gains, the other changes made, in nats for all the decisions.
        files: decisions where the rule surely applied.
        undetermined: decisions where it is not known whether it did.
    """

    lever: Lever
    points: int
    low: float
    high: float
    gain: float
    files: float
    undetermined: float


@dataclass(frozen=True)
class Reweighed:
    """What is proposed, and how well today's points and those proposed fit.

    Attributes:
        proposed: the rules whose points would change, in the order of the file.
        price: what each change had to gain, in nats.
        before: mean loss of a decision by today's points, in nats, its sharpness fitted.
        after: the same by those proposed.
        alternatives: other choices of points that fit almost as well, the best first.
        starts: where each level but the first would best begin, in points, if levels could move; today's if not better.
    """

    proposed: tuple[PointsProposed, ...]
    price: float
    before: float
    after: float
    alternatives: tuple[dict[str, int], ...]
    starts: tuple[int, ...]


def reweigh(fired: Fired, decisions: Judged, locked: Collection[str] = ()) -> Reweighed:
    """Points nearest to today's from which no decision pulls away enough to pay for a change.

    A change of one rule must gain ½ log n + log m, of n decisions and m rules that could change: the price of one more
    parameter chosen among m (Chen and Chen, "Extended Bayesian information criteria", Biometrika 95 (2008), 759-771).
    """
    return _Reweighing(fired, decisions, frozenset(locked)).run()


class _Reweighing:
    def __init__(self, fired: Fired, decisions: Judged, locked: frozenset[str]) -> None:
        self._fired, self._judged = fired, decisions
        base = explained(fired.score[:, None], decisions)
        self._own = decisions.weight * base.own
        self._today = np.array([each.points for each in fired.levers], dtype=np.int64)
        self._free = self._told() & np.array([each.rule.id not in locked for each in fired.levers], dtype=bool)
        self._price = log(max(float(self._own.sum()), 2.0)) / 2.0 + log(max(int(self._free.sum()), 1))
        self._allowed = Allowed(*self._bounds(), self._today, int(self._free.sum()), self._price, fired.cuts)
        columns = fired.columns.astype(np.float64)
        self._observed = Observed(columns, decisions.low, decisions.high, self._own, decisions.levels)

    def run(self) -> Reweighed:
        counted = compressed(self._observed)
        allowed = self._best_allowed(counted)
        best, *others = fitted(counted, allowed, alternatives=5)
        search = Search(counted, allowed)
        total, ids = self._observed.total, [each.rule.id for each in self._fired.levers]
        return Reweighed(
            proposed=tuple(self._proposed(place, best, search) for place in np.flatnonzero(best.points != self._today)),
            price=self._price,
            before=Search(counted, self._allowed).valued(self._today).loss / total,
            after=self._without_costs(best) / total,
            alternatives=tuple(_differing(ids, self._today, each) for each in others),
            starts=self._starts(best, allowed),
        )

    def _told(self) -> NDArray[np.bool_]:
        """Which rules applied to enough files, and not to nearly all."""
        applied = self._judged.weight @ self._fired.columns
        found: NDArray[np.bool_] = (applied >= FEWEST) & (self._judged.weight.sum() - applied >= FEWEST)
        return found

    def _bounds(self) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """A rule keeps its direction: what weighs never lightens. What may not change is as today."""
        top = max(
            int(np.ceil(self._fired.cuts[-1])) if len(self._fired.cuts) else 0, 2 * int(np.abs(self._today).max())
        )
        lowest = np.where(self._free, np.where(self._today > 0, 0, -top), self._today)
        highest = np.where(self._free, np.where(self._today > 0, top, 0), self._today)
        return lowest, highest

    def _proposed(self, place: np.intp, best: Pointed, search: Search) -> PointsProposed:
        back = best.points.copy()
        back[place] = self._today[place]
        low, high = self._plausible(int(place), best)
        weight, fired = self._judged.weight, self._fired
        return PointsProposed(
            lever=fired.levers[place],
            points=int(best.points[place]),
            low=low,
            high=high,
            gain=search.valued(back).loss - best.loss + self._price,
            files=float(weight @ fired.columns[:, place]),
            undetermined=float(weight @ fired.undetermined[:, place]),
        )

    def _plausible(self, place: int, best: Pointed) -> tuple[float, float]:
        """The interval of a rule's points, beside the score of all of them."""
        fit = self._beside(self._observed.columns @ best.points, self._observed.columns[:, place])
        slope, more, error = max(float(fit.weights[0]), 1e-6), float(fit.weights[1]), fit.errors[1]
        middle = int(best.points[place]) + more / slope
        return middle - ALMOST_SURE * error / slope, middle + ALMOST_SURE * error / slope

    def _beside(self, score: Reals, column: Reals) -> Explained:
        return explained(np.column_stack([score, column]), self._judged)

    def _best_allowed(self, counted: Observed) -> Allowed:
        """Levels where they begin today, unless moving them pays its price, one for each: points then change less."""
        moving = replace(self._allowed, cuts=None)
        held, moved = (fitted(counted, each)[0] for each in (self._allowed, moving))
        rises = all(one < other for one, other in pairwise(_whole(moved)))
        return moving if rises and held.loss - moved.loss > len(self._fired.cuts) * self._price else self._allowed

    def _starts(self, best: Pointed, allowed: Allowed) -> tuple[int, ...]:
        return _whole(best) if allowed.cuts is None else tuple(each.start for each in self._fired.levels[1:])

    def _without_costs(self, pointed: Pointed) -> float:
        return pointed.loss - self._price * int(np.count_nonzero(pointed.points != self._today))


def _whole(pointed: Pointed) -> tuple[int, ...]:
    """The least whole score of each level but the first."""
    return tuple(int(np.ceil(cut)) for cut in pointed.cuts)


def _differing(ids: list[str], today: NDArray[np.int64], other: Pointed) -> dict[str, int]:
    return {ids[place]: int(other.points[place]) for place in np.flatnonzero(other.points != today)}
