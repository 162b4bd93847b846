"""Decisions in the order of time, with what the rulebook says of their files and what explains them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from engine.assessment import Assess
from engine.model import Rulebook
from learner.attention import Judged
from learner.candidates.explained import USUAL, Explained, explained
from learner.candidates.sample import FEW
from learner.firing import Fired, Lever, Scale, fired
from learner.history import PastDecision
from learner.judging import advice, judged
from learner.precaution import Precaution, foresees_more, precaution_of
from learner.units import Units, units_of
from learner.weights.link import Reals

Places = NDArray[np.int64]
FEWEST = 20  # decisions where a rule holds, and where it does not, below which its own weight is not fitted


@dataclass(frozen=True)
class Watched:
    """A history.

    Attributes:
        decisions: in the order of time.
        sure: what the rulebook says of their files, by what is sure.
        fired: the same as people read it: what precaution foresees, where earlier decisions followed it.
        judged: the decisions as levels.
        units: what is independent.
        shown: of each, the rank of the advice that had been seen; -1 where none was.
    """

    decisions: tuple[PastDecision, ...]
    sure: Fired
    fired: Fired
    judged: Judged
    units: Units
    shown: Places

    @property
    def levers(self) -> tuple[Lever, ...]:
        """The rules with points."""
        return self.fired.levers

    @cached_property
    def advised(self) -> NDArray[np.bool_]:
        """Where a proposal had been seen."""
        return np.array([bool(each.shown) for each in self.decisions])

    @cached_property
    def asked_for(self) -> Places:
        """Of each file, the rank that its known facts ask for."""
        return self.sure.reached()

    @cached_property
    def rules(self) -> Reals:
        """Decisions x rules, where the points of each surely count."""
        return self.sure.columns.astype(np.float64)

    @cached_property
    def cautious(self) -> Reals:
        """Where the proposal foresees more than known facts ask for, as 0 and 1."""
        return foresees_more(self.sure).astype(np.float64)

    def habit(self, places: Places) -> Precaution:
        """What some decisions, taken without advice, make of precaution."""
        return precaution_of(self.sure.of(places), self.judged.of(places))

    def foreseen(self) -> Watched:
        """The same, set beside what precaution foresees."""
        fired = self.sure.foreseen()
        return replace(self, fired=fired, judged=judged(self.decisions, fired))

    @cached_property
    def score(self) -> Reals:
        """The points of each file, as one column."""
        return self.fired.score[:, None]

    def count(self, places: Places) -> int:
        """How many decisions some rows stand for."""
        return int(self.judged.weight[places].sum())

    def columns(self, places: Places) -> Reals:
        """What explains decisions, told in these ones: the points, each rule by itself, how severe each directorate is.

        With each rule by itself, what was always so of a rule is no drift; nor is what was always made of precaution.
        """
        weight = self.judged.weight[places]
        return np.column_stack([self.score, *(each for each in self._others.T if _told(each[places], weight))])

    @cached_property
    def _others(self) -> Reals:
        names = sorted({each.directorate for each in self.decisions} - {""})
        whose = np.array([each.directorate for each in self.decisions])
        large = [name for name in names if self.judged.weight[whose == name].sum() >= FEW]
        severity = [(whose == name).astype(np.float64) for name in large[1:]]
        return np.column_stack([*severity, self.fired.columns.astype(np.float64), self.cautious])

    def fit(self, columns: Reals, places: Places) -> Explained:
        """Some decisions explained by columns of all."""
        return explained(columns[places], self.judged.of(places), USUAL)


def _told(column: Reals, weight: Reals) -> bool:
    holds = float(weight @ column)
    return min(holds, float(weight.sum()) - holds) >= FEWEST


def watched(
    rulebook: Rulebook, decisions: Sequence[PastDecision], scale: Scale, assess: Assess, tick: Callable[[], None]
) -> Watched:
    """A history assessed by today's rulebook, set beside what is sure.

    Raises:
        CaseError: a file does not fit the rulebook.
    """
    held = fired(rulebook, [each.case for each in decisions], assess, scale, tick)
    levels, shown = judged(decisions, held), advice(decisions, held)
    return Watched(tuple(decisions), held, held, levels, units_of(decisions), shown)
