"""What is independent among decisions: people, where they are known and enough; else files.

The decisions of one person are not independent, nor several looks at one file: what they say is added up by unit before
it is squared. Source: Liang and Zeger, "Longitudinal data analysis using generalized linear models", Biometrika 73
(1986), 13-22.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.stats import t

from learner.history import PastDecision
from learner.weights.link import Reals

FEWEST_PEOPLE = 10  # fewer do not tell how much people differ
LEVEL = 0.975  # the end of an interval of 95 %


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

    @property
    def degrees(self) -> float:
        """Of Student's law, that of a mean over these units; files are many: the normal one."""
        return self.count - 1.0 if self.people else np.inf

    @property
    def reach(self) -> float:
        """How many standard errors an interval of 95 % goes on each side."""
        return float(t.ppf(LEVEL, self.degrees))


@dataclass(frozen=True)
class Deciders:
    """Whose decisions rows stand for: of each decision, its unit, its row, and how many it stands for."""

    units: Units
    row: NDArray[np.int64]
    times: Reals


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
    sums = summed(pulls if units.people else pulls / np.sqrt(weight)[:, None], units)
    count = len(sums)
    few = count / (count - 1) if units.people and count > 1 else 1.0
    found: Reals = few * (sums**2).sum(axis=0)
    return found


def summed(rows: Reals, units: Units) -> Reals:
    """Rows added up by unit."""
    number = np.unique(units.number, return_inverse=True)[1]
    sums = np.zeros((int(number.max(initial=-1)) + 1, rows.shape[1]))
    np.add.at(sums, number, rows)
    return sums
