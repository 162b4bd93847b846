"""What candidate rules are made of: tests, each true or not of each file."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

Truths = NDArray[np.bool_]


@dataclass(frozen=True)
class Tested:
    """Tests and their truth on files.

    Attributes:
        truths: files x tests; what is unknown is not true.
        about: the attribute of each test, as a number: two tests of one attribute are not joined.
    """

    truths: Truths
    about: NDArray[np.int64]

    @cached_property
    def real(self) -> NDArray[np.float64]:
        """The truths as 0 and 1."""
        return self.truths.astype(np.float64)

    def joined(self, tests: tuple[int, ...]) -> NDArray[np.float64]:
        """Where all the tests are true, as 0 and 1."""
        held: NDArray[np.float64] = np.asarray(self.truths[:, list(tests)].all(axis=1), dtype=np.float64)
        return held

    def columns(self, taken: Iterable[tuple[int, ...]]) -> NDArray[np.float64]:
        """Files x conjunctions: where each is true, as 0 and 1."""
        return stacked(map(self.joined, taken), len(self.truths))

    def of(self, files: NDArray[np.int64] | Truths) -> Tested:
        """The same tests on some of the files."""
        return Tested(self.truths[files], self.about)


def stacked(columns: Iterable[NDArray[np.float64]], files: int) -> NDArray[np.float64]:
    """Files x columns, side by side, even where there are none."""
    return np.column_stack([*columns, np.zeros((files, 0))])
