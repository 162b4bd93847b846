"""What decisions leave unexplained, added up by what tests say of their files.

A conjunction is true or not of all the files of which the same tests are true: so many rows as there are of those tell
of it as much as all decisions do.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from learner.candidates.explained import Explained
from learner.candidates.screening import Reals, Residuals


class Summed:
    """A fit's residuals, and what they share with its columns, by rows of alike tests."""

    def __init__(self, fit: Explained, held: NDArray[np.int64], rows: int) -> None:
        """`held`: of each decision, its row, of so many."""
        self.fit = fit
        left, ones = fit.residuals, np.ones(len(held))
        adding = csr_matrix((ones, (held, np.arange(len(held)))), shape=(rows, len(held)))
        self.residuals = Residuals(*(adding @ each for each in left))
        columns = np.column_stack([ones, fit.columns])
        self._shared, self._squared = (adding @ (columns * each[:, None]) for each in (left.bend, left.square))
        self._bend, self._square = (columns.T @ (columns * each[:, None]) for each in (left.bend, left.square))

    def strengths(self, columns: Reals) -> Reals:
        """The score statistic of each column of 0 and 1, as `Explained.strengths` has it."""
        left, bend = self.residuals, self._bend
        common = self._shared.T @ columns
        taken = np.linalg.solve(bend + 1e-9 * np.eye(len(bend)) * (1.0 + bend.diagonal().max()), common)
        apart = [
            sums @ columns - 2.0 * (shared * taken).sum(axis=0) + (taken * (inner @ taken)).sum(axis=0)
            for sums, shared, inner in (
                (left.bend, common, bend),
                (left.square, self._squared.T @ columns, self._square),
            )
        ]
        spread = np.maximum(*apart)
        told = spread > 1e-6
        found: Reals = np.where(told, (left.pull @ columns) / np.sqrt(np.where(told, spread, 1.0)), 0.0)
        return found
