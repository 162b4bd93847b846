"""What candidates are mined in: tests, decisions, today's score, who decided and when."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from learner.attention import Judged
from learner.candidates.facts import Tested, stacked
from learner.candidates.screening import Reals

Files = NDArray[np.bool_] | NDArray[np.int64]
FEW = 30  # decisions below which what a directorate adds is not fitted


@dataclass(frozen=True)
class Sample:
    """Files and their decisions.

    Attributes:
        tested: the tests, and their truth on each file.
        judged: the decision on each file.
        score: the points of each file today.
        rules: files x rules of today that have points: a candidate must explain more than other points for those would.
        directorate: of each file, a number; -1 where it is not known.
        order: of each file, its rank in time; equal ranks where days are equal or unknown.
        cuts: the scores at which levels begin.
        aside: files x what holds in a part of the files alone, where it does: no rule, but explained; None for nothing.
    """

    tested: Tested
    judged: Judged
    score: Reals
    rules: Reals
    directorate: NDArray[np.int64]
    order: NDArray[np.int64]
    cuts: Reals
    aside: Reals | None = None

    def of(self, files: Files) -> Sample:
        """Some of the files."""
        return Sample(
            self.tested.of(files),
            self.judged.of(files),
            self.score[files],
            self.rules[files],
            self.directorate[files],
            self.order[files],
            self.cuts,
            None if self.aside is None else self.aside[files],
        )

    def beside(self, columns: Iterable[Reals]) -> Sample:
        """The same, these set aside too."""
        before = () if self.aside is None else self.aside.T
        return replace(self, aside=stacked((*before, *columns), len(self.score)))

    @cached_property
    def directorates(self) -> list[int]:
        """Those with enough decisions, by number."""
        known = self.directorate >= 0
        counts = np.bincount(self.directorate[known], weights=self.judged.weight[known])
        return [int(each) for each in np.flatnonzero(counts >= FEW)]

    @property
    def given(self) -> Reals:
        """What is explained before any candidate: today's score and its rules, how much heavier each directorate is."""
        return self.given_as(self)

    def given_as(self, fitted: Sample) -> Reals:
        """The same columns as those that some other files were fitted on, even those that never vary here."""
        return np.column_stack([self.plain_as(fitted), _telling(self.rules, fitted.rules)])

    def plain_as(self, fitted: Sample) -> Reals:
        """Without the rules one by one: today's score, how much heavier each directorate is, what is set aside."""
        severity = [(self.directorate == each).astype(np.float64) for each in fitted.directorates[1:]]
        score = [self.score] if np.ptp(fitted.score) > 0 else []
        aside = () if self.aside is None or fitted.aside is None else _telling(self.aside, fitted.aside).T
        return stacked((*score, *severity, *aside), len(self.score))

    def columns(self, taken: list[tuple[int, ...]]) -> Reals:
        """Where each conjunction is true, as 0 and 1."""
        return self.tested.columns(taken)


def _telling(columns: Reals, fitted: Reals) -> Reals:
    """Those columns that vary in the files that they were fitted on."""
    return columns[:, np.ptp(fitted, axis=0) > 0] if len(fitted) else columns


HALF, EARLIER = 0.5, 0.7  # of the decisions: those of the first period, and where candidates are looked for
SPLITS = (HALF, EARLIER)  # the splits in time that mining makes


def earlier(sample: Sample, share: float) -> NDArray[np.bool_]:
    """The first decisions in time, this share of them; files of one day stay together, and some are always later."""
    days, place = np.unique(sample.order, return_inverse=True)
    counted = np.bincount(place.ravel(), weights=sample.judged.weight)
    before = np.cumsum(counted) - counted
    # A day is in when the first of its decisions is: whole days, however many rows or counts say it.
    last = days[max(0, int(np.searchsorted(before + 1.0, share * counted.sum(), side="right")) - 1)]
    found = np.asarray(sample.order <= last)
    return found if not found.all() else np.asarray(sample.order < last)


def periods(sample: Sample) -> NDArray[np.int64]:
    """Of each decision, how many splits it comes after: all that mining knows of time."""
    found: NDArray[np.int64] = np.sum([~earlier(sample, share) for share in SPLITS], axis=0).astype(np.int64)
    return found
