"""How often, and by how much, others decide otherwise on the same facts.

Each look is set against those of others on its situation: the share of them at another level. The mean over looks says
how probable it is that somebody else would have decided otherwise on a file taken at random, among those that have a
like. A situation met a thousand times so counts a thousand times, as it does for the people concerned, and not the half
million times that counting pairs would give it.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from learner.noise.looks import Looks, Reals, Whole, total_of


@dataclass(frozen=True)
class Against:
    """Each look (rows) beside others of its situation: how many looks there are at each rank (columns)."""

    looks: Looks
    others: Reals

    @property
    def count(self) -> Reals:
        """How many others there are."""
        found: Reals = self.others.sum(axis=1)
        return found

    @property
    def met(self) -> NDArray[np.bool_]:
        """Whether there is another at all."""
        return self.count > 1e-9

    @property
    def differ(self) -> Reals:
        """The share of others at another rank; 0 where there is none."""
        same = self.others[np.arange(len(self.others)), self.looks.rank]
        return self._mean(self.count - same)

    @property
    def distance(self) -> Reals:
        """How many ranks away others are, on average."""
        return self._mean((self.others * np.abs(self._ranks)).sum(axis=1))

    @property
    def heavier(self) -> Reals:
        """By how many ranks others are heavier, on average; negative where lighter."""
        return self._mean((self.others * self._ranks).sum(axis=1))

    @property
    def _ranks(self) -> Reals:
        found: Reals = np.arange(self.looks.levels, dtype=np.float64)[None, :] - self.looks.rank[:, None]
        return found

    def _mean(self, total: Reals) -> Reals:
        return np.where(self.met, total / np.where(self.met, self.count, 1.0), 0.0)

    def mean(self, each: Reals) -> float | None:
        """The mean over the looks that have another; None where there is none."""
        weight = self.looks.weight * self.met
        return float(weight @ each / weight.sum()) if weight.sum() > 0 else None

    def by_situation(self, each: Reals) -> float | None:
        """The same, every situation counted once."""
        weight = self.looks.weight * self.met
        held = total_of(self.looks.situation, weight, self.looks.situations)
        total = total_of(self.looks.situation, weight * each, self.looks.situations)
        return float((total[held > 0] / held[held > 0]).mean()) if (held > 0).any() else None

    @property
    def pairs(self) -> float:
        """How many pairs of looks are compared."""
        return float(self.looks.weight @ self.count) / 2.0

    @property
    def situations(self) -> int:
        """How many situations have two looks to compare."""
        return len(np.unique(self.looks.situation[self.met]))


def others_than(looks: Looks, unit: Whole, near: csr_matrix | None = None) -> Against:
    """Each look beside those of other units (people, or directorates) on its situation, or on those that are near.

    A look of no unit (-1) is set against all but itself. `near`: situations by situations, itself included.
    """
    own = _of_unit(looks, unit, near)
    return Against(looks, np.maximum(_all(looks, near)[looks.situation] - own, 0.0))


def same_unit(looks: Looks, unit: Whole, near: csr_matrix | None = None) -> Against:
    """Each look beside the others of its own unit; of no unit, beside none."""
    own = _of_unit(looks, unit, near) - _itself(looks)
    return Against(looks, np.where((unit >= 0)[:, None], np.maximum(own, 0.0), 0.0))


def _all(looks: Looks, near: csr_matrix | None) -> Reals:
    cells = looks.situation * looks.levels + looks.rank
    size = looks.situations * looks.levels
    found: Reals = total_of(cells, looks.weight, size).reshape(looks.situations, looks.levels)
    return found if near is None else np.asarray(near[: looks.situations, : looks.situations] @ found)


def _of_unit(looks: Looks, unit: Whole, near: csr_matrix | None) -> Reals:
    """Of each look, how many of its unit are at each rank; of a look of no unit, itself."""
    wide = int(unit.max(initial=-1)) + 1
    pairs, place = np.unique(looks.situation * max(wide, 1) + np.maximum(unit, 0), return_inverse=True)
    place, known = place.ravel(), unit >= 0
    found = np.zeros((len(pairs), looks.levels))
    np.add.at(found, (place[known], looks.rank[known]), looks.weight[known])
    if near is not None:
        found = _around(found, pairs, wide, near)
    return np.where(known[:, None], found[place], _itself(looks))


def _around(found: Reals, pairs: Whole, wide: int, near: csr_matrix) -> Reals:
    """The same over near situations: of each (situation, unit), what its unit decided around."""
    rows, columns = pairs // max(wide, 1), pairs % max(wide, 1)
    size = near.shape[0]
    sums = []
    for rank in range(found.shape[1]):
        held = csr_matrix((found[:, rank], (rows, columns)), shape=(size, max(wide, 1)))
        sums.append(np.asarray((near @ held).tocsr()[rows, columns]).ravel())
    return np.column_stack(sums)


def _itself(looks: Looks) -> Reals:
    found = np.zeros((len(looks.rank), looks.levels))
    found[np.arange(len(looks.rank)), looks.rank] = np.minimum(looks.weight, 1.0)
    return found
