"""Decisions beside what the rulebook asks today: which way each diverges, and among whom it is compared."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from learner.divergences.model import Direction
from learner.firing import Fired
from learner.history import PastDecision
from learner.noise.looks import PARTS, Reals, Whole, numbered

Truths = NDArray[np.bool_]


@dataclass(frozen=True)
class Columns:
    """Decisions, a row each.

    Attributes:
        decisions: they.
        fired: what the rulebook says of their files.
        asked_for: the rank that what is sure of each file asks for.
        decided: the rank decided.
        gap: by how many levels each is heavier than that.
        times: how many decisions each stands for.
        weight: how many independent ones: agreement with advice that was seen counts as it would without.
        stratum: the same level surely asked for, the same points, the same directorate.
        part: who goes together when one is left out in turn.
        independent: what such agreement counts; None where nothing tells.
    """

    decisions: tuple[PastDecision, ...]
    fired: Fired
    asked_for: Whole
    decided: Whole
    gap: Whole
    times: Reals
    weight: Reals
    stratum: Whole
    part: Whole
    independent: float | None

    def diverging(self, direction: Direction) -> Truths:
        """Those that go one way."""
        found: Truths = self.gap > 0 if direction == "heavier" else self.gap < 0
        return found


def gap_of(decided: Whole, fired: Fired) -> Whole:
    """By how many levels decisions are heavier than what is sure of their files asks, as evidence cards count it.

    Where facts are missing a rulebook may propose more, by precaution: who decides by what is known knows nothing that
    it does not.
    """
    found: Whole = decided - fired.reached()
    return found


def columns_of(decisions: Sequence[PastDecision], fired: Fired, seed: int) -> Columns:
    """The columns."""
    ranks = {level.id: rank for rank, level in enumerate(fired.levels)}
    decided = np.array([ranks[each.level] for each in decisions], dtype=np.int64)
    gap = gap_of(decided, fired)
    times = np.array([each.times for each in decisions], dtype=np.float64)
    independent = _independent(decisions, gap, times)
    followed = np.array([bool(each.shown) and each.shown == each.level for each in decisions], dtype=bool) & (gap == 0)
    directorates = (each.directorate for each in decisions)
    strata = zip(fired.reached().tolist(), fired.known.tolist(), directorates, strict=True)
    return Columns(
        decisions=tuple(decisions),
        fired=fired,
        asked_for=fired.reached(),
        decided=decided,
        gap=gap,
        times=times,
        weight=np.where(followed, times * (1.0 if independent is None else independent), times),
        stratum=numbered(strata),
        part=_parts(decisions, seed),
        independent=independent,
    )


def _independent(decisions: Sequence[PastDecision], gap: Whole, times: Reals) -> float | None:
    """How much of the agreement of those who saw the advice would have come without: as much as among the others."""
    advised = np.array([bool(each.shown) for each in decisions], dtype=bool)
    if not advised.any():
        return 1.0
    if advised.all():
        return None
    agreed = gap == 0
    with_it = float(times[advised & agreed].sum() / times[advised].sum())
    without = float(times[~advised & agreed].sum() / times[~advised].sum())
    return min(1.0, without / with_it) if with_it > 0 else 1.0


def _parts(decisions: Sequence[PastDecision], seed: int) -> Whole:
    """People, or a hundred groups of them or of files: whoever is not named counts with their directorate's others."""
    if any(each.evaluator for each in decisions):
        units = numbered((each.evaluator, "" if each.evaluator else each.directorate) for each in decisions)
    else:
        units = numbered(each.case.id for each in decisions)
    count = int(units.max(initial=-1)) + 1
    if count <= PARTS:
        return units
    found: Whole = np.random.default_rng(seed).permutation(np.arange(count) % PARTS)[units]
    return found
