"""From nothing, or from today's points, to whole points that fit."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from learner.weights.link import Whole
from learner.weights.observed import Observed
from learner.weights.points import Allowed, Pointed, Search
from learner.weights.sparse import Signs, Sparse, sparsest


def fitted(observed: Observed, allowed: Allowed, *, alternatives: int = 1) -> list[Pointed]:
    """The best points found, the best first: from today's, and from real weights where today's are all 0."""
    search = Search(observed, allowed)
    starts = list(_starts(observed, allowed, search))
    found = {bytes(each.points): each for each in map(search.improved, starts)}
    return sorted(found.values(), key=lambda each: each.loss)[:alternatives]


def _starts(observed: Observed, allowed: Allowed, search: Search) -> Iterator[Pointed]:
    yield search.valued(allowed.today)
    if not allowed.today.any():
        signs = Signs(np.where(allowed.lowest < 0, -np.inf, 0.0), np.where(allowed.highest > 0, np.inf, 0.0))
        for each in sparsest(observed, signs, allowed.most)[:3]:
            yield _rounded(each, allowed, search)


def _rounded(sparse: Sparse, allowed: Allowed, search: Search) -> Pointed:
    """The best whole points along the ray of real weights: every multiplier that some column allows."""
    tried = [search.valued(points) for points in _along(sparse, allowed)]
    return min(tried, key=lambda each: each.loss)


def _along(sparse: Sparse, allowed: Allowed) -> Iterator[Whole]:
    support, weights = list(sparse.support), sparse.weights
    if not support or not np.abs(weights).max() > 0:
        yield allowed.today
        return
    room = np.where(weights > 0, allowed.highest[support], -allowed.lowest[support]) / np.maximum(
        np.abs(weights), 1e-12
    )
    for multiplier in np.linspace(float(room.min()) * 0.2, float(room.min()), 12):
        points = allowed.today.copy()
        points[support] = np.round(multiplier * weights).astype(np.int64)
        yield points
