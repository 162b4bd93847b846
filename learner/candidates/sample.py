"""What candidates are mined in: tests, decisions, today's score, who decided and when."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from learner.attention import Judged
from learner.candidates.facts import Tested
from learner.candidates.screening import Reals

Files = NDArray[np.bool_] | NDArray[np.int64]
FEW = 30  # files below which what a directorate adds is not fitted


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
    """

    tested: Tested
    judged: Judged
    score: Reals
    rules: Reals
    directorate: NDArray[np.int64]
    order: NDArray[np.int64]
    cuts: Reals

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
        )

    @cached_property
    def directorates(self) -> list[int]:
        """Those with enough files, by number."""
        known, counts = np.unique(self.directorate[self.directorate >= 0], return_counts=True)
        return [int(each) for each, count in zip(known, counts, strict=True) if count >= FEW]

    @property
    def given(self) -> Reals:
        """What is explained before any candidate: today's score and its rules, how much heavier each directorate is."""
        severity = [(self.directorate == each).astype(np.float64) for each in self.directorates[1:]]
        told = self.rules[:, np.ptp(self.rules, axis=0) > 0] if len(self.rules) else self.rules
        score = [self.score] if np.ptp(self.score) > 0 else []
        return np.column_stack([*score, *severity, told])

    def columns(self, taken: list[tuple[int, ...]]) -> Reals:
        """Where each conjunction is true, as 0 and 1."""
        return np.column_stack([*(self.tested.joined(each) for each in taken), np.zeros((len(self.score), 0))])


def earlier(sample: Sample, share: float) -> NDArray[np.bool_]:
    """The first files in time, this share of them; files of one day stay together."""
    ranked = np.sort(sample.order)
    last = ranked[max(0, min(len(ranked) - 1, int(share * len(ranked)) - 1))]
    return np.asarray(sample.order <= last)
