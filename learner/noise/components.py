"""Where the noise comes from: directorates, people within them, and the rest.

The rank decided is taken for the sum of what the situation asks, how severe the directorate is, how severe the person
is within it, how that person takes that very situation, and what changes from one time to the next. Kahneman, Sibony
and Sunstein (*Noise*, 2021, chapters 6 and 17) call these level noise (the first two severities), stable pattern noise,
and occasion noise; their squares add up to that of system noise.

Estimated without any assumption on the shape of what is drawn, and without bias however unequal the counts, by equating
sums of squares with what they would be on average: Henderson, "Estimation of variance and covariance components",
Biometrics 9 (1953), 226-252, method 3; situations are fixed, so that what files ask never counts as noise, and each has
an irregularity of its own.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from learner.noise.looks import Looks, Reals, Whole, total_of

Truths = NDArray[np.bool_]

REPEATS = 20  # looks by a person on facts that the same person judged before, below which the rest is not parted


@dataclass(frozen=True)
class Components:
    """Variances of the rank. None where the history cannot tell.

    An estimate without bias may be below zero where there is next to nothing: it is kept so.

    Attributes:
        directorate: between directorates.
        person: between the people of one directorate.
        pattern: between people, situation by situation, severities aside.
        occasion: between the looks of one person on the same facts.
        rest: the last two together: all that is left.
        looks: how many looks tell.
        repeats: how many of them are by somebody who had judged the same facts.
    """

    directorate: float | None
    person: float | None
    pattern: float | None
    occasion: float | None
    rest: float | None
    looks: float
    repeats: float

    @property
    def parts(self) -> tuple[float | None, ...]:
        """In the order in which they are told."""
        return self.directorate, self.person, self.pattern, self.occasion, self.rest


def components_of(looks: Looks) -> Components:
    """The components of looks whose person and directorate are known; of no person, if nobody is named."""
    known = looks.directorate >= 0 if looks.directorates else np.ones(len(looks.rank), dtype=bool)
    if looks.named:
        known &= looks.person >= 0
    held = looks.of(known)
    return _Fitted(held).components if len(held.rank) else _nothing(0.0, 0.0)


class _Fitted:
    """Sums of squares, and what they are on average in terms of the components.

    `v` has the counts of situations (rows) by people (columns). How irregular decisions are is estimated situation by
    situation: some leave no doubt and others much, and one figure for all would pass the difference for something else.
    """

    def __init__(self, looks: Looks) -> None:
        self.named = looks.named
        pairs = np.column_stack([looks.directorate, looks.person if looks.named else looks.directorate])
        people, who = _numbered(pairs)
        about = np.unique(looks.situation, return_inverse=True)[1].ravel()
        side = np.unique(people[:, 0], return_inverse=True)[1].ravel()
        self.p = np.eye(int(side.max()) + 1)[side]
        y, weight = looks.rank.astype(np.float64), looks.weight
        shape = int(about.max()) + 1, len(people)
        self.v, sums = (csr_matrix((each, (about, who)), shape=shape) for each in (weight, weight * y))
        self.n, of, squares = (total_of(about, each, shape[0]) for each in (weight, weight * y, weight * y**2))
        cells = csr_matrix((sums.data**2 / self.v.data, self.v.indices, self.v.indptr), shape=shape)
        self.within = squares - of**2 / self.n
        self.pure = np.maximum(squares - np.asarray(cells.sum(axis=1)).ravel(), 0.0)
        self.again = self.n - np.diff(self.v.indptr)
        self.b = total_of(who, weight * y, shape[1]) - self.v.T @ (of / self.n)

    @property
    def components(self) -> Components:
        met = self.n > 1.0
        repeats = float(self.again.sum())
        parted = (self.again > 0) & self.named & (repeats >= REPEATS)
        return _Solved(self, met, parted, repeats).components if met.any() else _nothing(float(self.n.sum()), repeats)

    def spread(self, weight: Reals) -> Reals:
        """Over situations so weighed, what comparing people within each tells of them: D - v v'/n, D of its counts."""
        shared = (self.v.T @ self.v.multiply((weight / self.n)[:, None]).tocsr()).toarray()
        found: Reals = np.diag(self.v.T @ weight) - shared
        return found

    def squared(self, weight: Reals) -> Reals:
        """The same, each squared: (D - v v'/n)²."""
        v, twice = self.v, self.v.multiply(self.v).tocsr()
        crossed = (twice.T @ v.multiply((weight / self.n)[:, None]).tocsr()).toarray()
        norm = weight * np.asarray(twice.sum(axis=1)).ravel() / self.n**2
        both = (v.T @ v.multiply(norm[:, None]).tocsr()).toarray()
        found: Reals = np.diag(twice.T @ weight) - crossed - crossed.T + both
        return found

    def apart(self, counts: csr_matrix) -> Reals:
        """Of each situation, what the variance between columns counts for in its sum of squares."""
        found: Reals = self.n - np.asarray(counts.multiply(counts).sum(axis=1)).ravel() / self.n
        return found


class _Solved:
    """The equations. `parted`: the situations where pattern is parted from occasion, for people judged them again."""

    def __init__(self, fitted: _Fitted, met: Truths, parted: Truths, repeats: float) -> None:
        self.of, self.met, self.parted, self.repeats = fitted, met, parted, repeats
        self.a, p = fitted.spread(np.ones(len(fitted.n))), fitted.p
        self.back, self.out = _inverse(self.a), _inverse(p.T @ self.a @ p)
        self.k, self.h = fitted.apart(fitted.v), fitted.apart((fitted.v @ csr_matrix(p)).tocsr())
        self.free = np.where(parted, fitted.again, np.where(met, fitted.n - 1.0, 1.0))

    @property
    def components(self) -> Components:
        directorate, person, pattern = self._solved()
        left = self._irregular(directorate or 0.0, person or 0.0)
        mean = np.where(self.parted, left + max(pattern or 0.0, 0.0), left)
        occasion = _mean(left, self.of.n * self.parted) if pattern is not None else None
        rest, looks = _mean(mean, self.of.n * self.met), float(self.of.n.sum())
        return Components(directorate, person, pattern, occasion, rest, looks, self.repeats)

    def _irregular(self, directorate: float, person: float) -> Reals:
        """Of each situation: between the looks of one person where parted; else all but directorates and people."""
        fitted = self.of
        whole = fitted.within - person * self.k - directorate * self.h
        found: Reals = np.where(self.parted, fitted.pure, np.where(self.met, whole, 0.0)) / self.free
        return found

    def _solved(self) -> tuple[float | None, float | None, float | None]:
        """Directorate, person, pattern: each a linear equation less than there are, where the history tells of it."""
        p, q = self.of.p, self.of.squared(self.parted.astype(np.float64))
        b, a = self.of.b, self.a
        by_all, by_side = float(b @ self.back @ b), float((p.T @ b) @ self.out @ (p.T @ b))
        known = self._irregular(0.0, 0.0)
        more = [self._irregular(*unit) - known for unit in ((1.0, 0.0), (0.0, 1.0))]
        sided, sided_q = _trace(self.out, p.T @ a @ a @ p), _trace(self.out, p.T @ q @ p)
        left = [self._left(weight) for weight in (known, *more)]
        parted = self.parted.astype(np.float64)
        equations = np.array(
            [
                [left[1][1] + np.trace(p.T @ a @ p), left[2][1] + sided, sided_q],
                [left[1][0], left[2][0] + np.trace(a) - sided, _trace(self.back, q) - sided_q],
                [parted @ self.h, parted @ self.k, parted @ self.k],
            ]
        )
        irregular = float((parted * known) @ (self.of.n - 1.0))
        told = [by_side - left[0][1], by_all - by_side - left[0][0], float(parted @ self.of.within) - irregular]
        return _solve(equations, np.array(told))

    def _left(self, weight: Reals) -> tuple[float, float]:
        """What irregular decisions add to the squares between people, then to those between directorates."""
        spread, p = self.of.spread(weight), self.of.p
        side = _trace(self.out, p.T @ spread @ p)
        return _trace(self.back, spread) - side, side


def _solve(equations: Reals, told: Reals) -> tuple[float | None, float | None, float | None]:
    """The unknowns that their own equation tells of; the others are left out, as if nothing."""
    kept = np.abs(np.diag(equations)) > 1e-6
    found: list[float | None] = [None, None, None]
    if kept.any():
        solved = np.linalg.lstsq(equations[np.ix_(kept, kept)], told[kept], rcond=None)[0]
        for place, value in zip(np.flatnonzero(kept), solved, strict=True):
            found[int(place)] = float(value)
    return found[0], found[1], found[2]


def _nothing(looks: float, repeats: float) -> Components:
    return Components(None, None, None, None, None, looks, repeats)


def _mean(each: Reals, weight: Reals) -> float | None:
    return float(weight @ each / weight.sum()) if weight.sum() > 0 else None


def _trace(one: Reals, other: Reals) -> float:
    return float((one * other.T).sum())


def _numbered(rows: Whole) -> tuple[Whole, Whole]:
    held, place = np.unique(rows, axis=0, return_inverse=True)
    return held, place.ravel()


def _inverse(matrix: Reals) -> Reals:
    """The inverse where there is one: people who never judged the same are not compared."""
    values, vectors = np.linalg.eigh(matrix)
    kept = values > 1e-8 * max(float(values.max(initial=0.0)), 1.0)
    found: Reals = (vectors[:, kept] / values[kept]) @ vectors[:, kept].T
    return found
