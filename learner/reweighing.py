"""Other points for today's rules: few, and only where past decisions insist."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from math import log
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from learner.attention import Judged
from learner.candidates.explained import Explained, explained
from learner.candidates.facts import stacked
from learner.candidates.screening import Reals
from learner.firing import Fired, Lever
from learner.plausible import Plausible
from learner.thresholds import Moving, StartProposed, Starts
from learner.units import Deciders
from learner.weights.link import Whole
from learner.weights.observed import Observed, compressed
from learner.weights.points import Allowed, Pointed, Search
from learner.weights.search import fitted
from learner.worth import is_worth, worth

THRESHOLDS = -1  # all of them, among the changes
FEWEST = 20  # files where the points of a rule count, and where they do not, below which its points stay


@dataclass(frozen=True)
class PointsProposed:
    """Other points for one rule.

    Attributes:
        lever: the rule, with its points today.
        points: those proposed.
        low: the fewest that the decisions leave plausible (95 %), the other rules as proposed.
        high: the most.
        gain: what the change gains, the other changes made, in nats for all the decisions.
        files: decisions where the rule's points count.
        undetermined: the others where it is not known whether it applied.
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
        after: the same by those proposed, with the new rules, and levels that begin where proposed.
        alternatives: other choices of points that fit almost as well, the best first.
        thresholds: the levels that would begin elsewhere.
        beyond: whether decisions would have levels begin where no rulebook can: nothing is then proposed of today's.
        beside: the points of the new rules fitted with them.
        settled: whether telling people's own judgement from slips came to rest; else its shares are rough.
    """

    proposed: tuple[PointsProposed, ...]
    price: float
    before: float
    after: float
    alternatives: tuple[dict[str, int], ...]
    thresholds: tuple[StartProposed, ...]
    beyond: bool
    beside: tuple[int, ...]
    settled: bool

    @property
    def points(self) -> dict[str, int]:
        """The points proposed, by rule or row."""
        return {each.lever.rule.id: each.points for each in self.proposed}

    @property
    def starts(self) -> dict[str, int]:
        """Where levels would begin elsewhere, by their ids."""
        return {each.level.id: each.start for each in self.thresholds}

    @property
    def adjusts(self) -> bool:
        """Whether points of today's rules, or thresholds, would change."""
        return bool(self.proposed or self.thresholds)


@dataclass(frozen=True)
class Held:
    """What stays as it is: `locked` rules keep their points, and with `thresholds` levels begin where they do."""

    locked: Collection[str] = ()
    thresholds: bool = False


class Beside(NamedTuple):
    """Files x new rules, where each applies; files x what holds in a part of the files alone, where it does.

    Points of new rules are fitted with the others. What holds in part is fitted too, so that no rule is given what it
    explains, and nothing is said of it.
    """

    rules: Reals
    partial: Reals


def reweigh(
    fired: Fired,
    decisions: Judged,
    held: Held | None = None,
    beside: Beside | None = None,
    deciders: Deciders | None = None,
) -> Reweighed:
    """Points and thresholds nearest to today's from which no decision pulls away enough to pay for a change.

    Nor is anything changed that brings proposals no nearer to decisions, beyond what a coin would (`learner/worth.py`).

    Where levels would better begin elsewhere, points are those that fit there: both are proposed together.

    Of a table that gives the points of one row, the row that counts on a file is held to be today's, whatever the
    points looked at: losses and gains are those of points moved little by little. Where another row would come to
    count, they are not exact; what evidence says of files is, the changed rulebook having assessed them again.

    A change of one rule must gain ½ log n + log m, of n decisions and m rules that could change: the price of one more
    parameter chosen among m (Chen and Chen, "Extended Bayesian information criteria", Biometrika 95 (2008), 759-771).

    Args:
        fired: on which files each rule's points count.
        decisions: on these files.
        held: what stays as it is.
        beside: what is fitted with today's rules.
        deciders: whose decisions the rows stand for; intervals count people where they are known and enough.
    """
    none = stacked((), len(fired.columns))
    return _Reweighing(fired, decisions, held or Held(), beside or Beside(none, none), deciders).run()


class _Reweighing:
    """Columns are today's rules, then the new ones, then what holds in part."""

    def __init__(self, fired: Fired, decisions: Judged, held: Held, beside: Beside, deciders: Deciders | None) -> None:
        self._fired, self._judged, self._deciders = fired, decisions, deciders
        new, self._rules = np.column_stack(beside), len(fired.levers) + beside.rules.shape[1]
        self._count, self._new = len(fired.levers), new.shape[1]
        self._today = np.array([each.points for each in fired.levers], dtype=np.int64)
        self._as_is = np.append(self._today, np.zeros(self._new, dtype=np.int64))
        self._free = self._told() & np.array([each.rule.id not in held.locked for each in fired.levers], dtype=bool)
        base = explained(np.column_stack([fired.score, new]), decisions)
        own = decisions.weight * base.own
        self._price = log(max(float(own.sum()), 2.0)) / 2.0 + log(max(int(self._free.sum()), 1))
        columns = np.column_stack([fired.columns.astype(np.float64), new])
        self._observed = Observed(columns, decisions.low, decisions.high, own, decisions.levels)
        self._counted = compressed(self._observed)
        self._settled, within = base.settled, self._within(base)
        self._moving = Moving(self._counted, within, fired.levels, self._price)
        # Where no rule has points yet, it is where levels begin that says what a point is worth: they stay.
        stay = held.thresholds or not np.ptp(fired.score)
        found = self._moving.today if stay else self._moving.settled()
        self._beyond, self._starts = found is None, found or self._moving.today
        self._allowed = self._as_today(within) if self._beyond else self._moving.allowed(self._starts)

    def run(self) -> Reweighed:
        best, *others = self._fitted()
        while (idle := self._idle(best)) is not None:
            self._put_back(idle)
            best, *others = self._fitted()
        changed = np.flatnonzero(best.points[: self._count] != self._today)
        proposed = np.where(np.arange(len(best.points)) < self._rules, best.points, 0)
        return Reweighed(
            proposed=tuple(self._proposed(int(place), best) for place in changed),
            price=self._price,
            before=self._loss(self._as_is, self._fired.cuts),
            after=self._loss(proposed, self._allowed.cuts),
            alternatives=tuple(self._differing(each) for each in others),
            thresholds=self._moving.proposed(self._starts, best),
            beyond=self._beyond,
            settled=self._settled,
            beside=tuple(int(each) for each in best.points[self._count : self._rules]),
        )

    @property
    def _plausible(self) -> Plausible:
        return Plausible(self._observed, self._counted, self._judged, self._allowed, self._deciders)

    def _fitted(self) -> list[Pointed]:
        return fitted(self._counted, self._allowed, alternatives=5)

    def _idle(self, best: Pointed) -> int | None:
        """The change that is worth least beside the others, by its column; None if each brings decisions nearer."""
        changed = [place for place in range(self._rules) if best.points[place] != self._as_is[place]]
        changed += [THRESHOLDS] if self._starts != self._moving.today else []
        found = {place: self._worth(place, best.points) for place in changed}
        least = min(found, key=lambda place: found[place], default=None)
        return None if least is None or is_worth(found[least]) else least

    def _worth(self, place: int, points: Whole) -> float:
        """Of one change, the others made."""
        starts, without = self._moving.today if place == THRESHOLDS else self._starts, points.copy()
        if place != THRESHOLDS:
            without[place] = self._as_is[place]
        after = self._reached(points, self._starts)
        return worth(self._judged, self._observed.weight, self._reached(without, starts), after)

    def _reached(self, points: Whole, starts: Starts) -> Whole:
        """The rank that each file reaches; what holds in part moves none."""
        moved = (points - self._as_is)[: self._rules]
        scores = self._fired.known + self._observed.columns[:, : self._rules] @ moved
        found: Whole = np.maximum(np.searchsorted(starts, scores, side="right"), self._fired.floor)
        return found

    def _put_back(self, place: int) -> None:
        if place == THRESHOLDS:
            self._starts = self._moving.today
            self._allowed = replace(self._allowed, cuts=self._moving.allowed(self._starts).cuts)
            return
        held = [each.copy() for each in (self._allowed.lowest, self._allowed.highest, self._allowed.today)]
        for each in held:
            each[place] = self._as_is[place]
        self._allowed = replace(self._allowed, lowest=held[0], highest=held[1], today=held[2])

    def _loss(self, points: Whole, cuts: Reals | None) -> float:
        """The mean loss of a decision by these points, in nats, their sharpness fitted."""
        plain = replace(self._allowed, costs=None, cuts=cuts)
        return Search(self._counted, plain).valued(points).loss / self._observed.total

    def _told(self) -> NDArray[np.bool_]:
        """Whose points count on enough files, and not on nearly all."""
        count = self._judged.weight @ self._fired.columns
        found: NDArray[np.bool_] = (count >= FEWEST) & (self._judged.weight.sum() - count >= FEWEST)
        return found

    def _within(self, base: Explained) -> Allowed:
        """A rule keeps its direction: what weighs never lightens. What may not change is as today; the new are free."""
        top = max(*(each.start for each in self._fired.levels[1:]), 2 * int(np.abs(self._today).max(initial=1)), 1)
        lowest = np.where(self._free, np.where(self._today > 0, 0, -top), self._today)
        highest = np.where(self._free, np.where(self._today < 0, 0, top), self._today)
        slope = max(float(base.weights[0]), 1e-6)
        new = np.clip(np.round(base.weights[1:] / slope), 0, top).astype(np.int64)
        return Allowed(
            np.append(lowest, np.zeros(self._new, dtype=np.int64)),
            np.append(highest, np.full(self._new, top)),
            np.append(self._today, new),
            self._count + self._new,
            np.append(np.full(self._count, self._price), np.zeros(self._new)),
            self._fired.cuts,
        )

    def _as_today(self, within: Allowed) -> Allowed:
        """Points of the new rules alone may be found."""
        new = np.arange(self._count + self._new) >= self._count
        lowest, highest = (np.where(new, each, within.today) for each in (within.lowest, within.highest))
        return replace(within, lowest=lowest, highest=highest)

    def _proposed(self, place: int, best: Pointed) -> PointsProposed:
        back = best.points.copy()
        back[place] = self._today[place]
        low, high = self._plausible.points(place, best)
        weight, fired = self._judged.weight, self._fired
        return PointsProposed(
            lever=fired.levers[place],
            points=int(best.points[place]),
            low=low,
            high=high,
            gain=Search(self._counted, self._allowed).valued(back).loss - best.loss + self._price,
            files=float(weight @ fired.columns[:, place]),
            undetermined=float(weight @ fired.left_open[:, place]),
        )

    def _differing(self, other: Pointed) -> dict[str, int]:
        places = np.flatnonzero(other.points[: self._count] != self._today)
        return {self._fired.levers[place].rule.id: int(other.points[place]) for place in places}
