"""Whether something new is needed to explain decisions: score tests that count independent units, not rows.

The decisions of one person are not independent, nor several looks at one file: residuals are added up by unit before
they are squared. Sources: Rao, Proc. Cambridge Phil. Soc. 44 (1948), 50-57; Liang and Zeger, "Longitudinal data
analysis using generalized linear models", Biometrika 73 (1986), 13-22.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.stats import norm, t

from learner.candidates.explained import Explained
from learner.history import PastDecision
from learner.weights.link import Reals

FEWEST_PEOPLE = 10  # fewer do not tell how much people differ


@dataclass(frozen=True)
class Units:
    """The independent unit of each decision, by number: who decided if that is known of all, else the file."""

    number: NDArray[np.int64]
    people: bool

    def of(self, places: NDArray[np.int64]) -> Units:
        """Those of some decisions."""
        return Units(self.number[places], self.people)

    @property
    def count(self) -> int:
        """How many there are."""
        return len(np.unique(self.number))


def units_of(decisions: Sequence[PastDecision]) -> Units:
    """By evaluator where every decision names one and ten are named at least; else by file."""
    people = {each.evaluator for each in decisions}
    by_people = "" not in people and len(people) >= FEWEST_PEOPLE
    names = [each.evaluator if by_people else each.case.id for each in decisions]
    return Units(np.unique(np.array(names), return_inverse=True)[1].astype(np.int64), by_people)


def summed_squares(pulls: Reals, weight: Reals, units: Units) -> Reals:
    """The squares of what each unit pulls (rows: decisions, already weighted), added up.

    A row that stands for several decisions stands for several files, but for one person.
    """
    held = pulls if units.people else pulls / np.sqrt(weight)[:, None]
    number = np.unique(units.number, return_inverse=True)[1]
    sums = np.zeros((int(number.max(initial=-1)) + 1, held.shape[1]))
    np.add.at(sums, number, held)
    count = len(sums)
    few = count / (count - 1) if units.people and count > 1 else 1.0
    found: Reals = few * (sums**2).sum(axis=0)
    return found


@dataclass(frozen=True)
class ScoreTests:
    """Of each column: the statistic, the weight that one step gives it, its standard error, p on both sides."""

    strength: Reals
    weight: Reals
    error: Reals
    p: Reals


def score_tests(fit: Explained, columns: Reals, units: Units) -> ScoreTests:
    """Each column by itself beside a fit, without what it shares with it.

    The spread is the largest of what the fit promises, of what the residuals of decisions show, and of those of units.
    """
    left, apart = fit.residuals, fit.apart(columns)
    pull, bend = left.pull @ apart, left.bend @ apart**2
    spread = np.maximum(np.maximum(bend, left.square @ apart**2), _by_unit(fit, apart, units))
    told = bend > 1e-6
    safe, sure = np.where(told, bend, 1.0), np.sqrt(np.where(told, spread, 1.0))
    strength = np.where(told, pull / sure, 0.0)
    return ScoreTests(strength, np.where(told, pull / safe, 0.0), sure / safe, chance(strength, units))


def _by_unit(fit: Explained, apart: Reals, units: Units) -> Reals:
    left = fit.residuals
    return summed_squares(left.pull[:, None] * apart, np.maximum(left.weight, 1e-12), units)


def chance(strength: Reals, units: Units) -> Reals:
    """How probable so strong a statistic is by chance: Student's where people are the units, for they are few."""
    tail = t(units.count - 1) if units.people else norm
    found: Reals = np.minimum(1.0, 2.0 * tail.sf(np.abs(strength)))
    return found
