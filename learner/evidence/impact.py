"""What a change would make of past files: assessed again by the engine, where the change can reach them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable

import numpy as np

from engine.impact import Cell
from engine.model import Rulebook
from learner.evidence.examples import unlike
from learner.evidence.model import Impact, PastFile
from learner.evidence.setting import Setting, Truths, Whole
from learner.firing import NONE
from learner.history import situation


def proposed_after(rulebook: Rulebook, touched: Truths, setting: Setting) -> Whole:
    """The rank that a rulebook proposes for each file; those not touched are as today. Equal files are read once."""
    known: dict[Hashable, int] = {}
    found = setting.proposed.copy()
    ranks = {level.id: rank for rank, level in enumerate(setting.learned.fired.levels)}
    for place in np.flatnonzero(touched):
        case = setting.learned.decisions[place].case
        key = situation(case)
        if key not in known:
            told = setting.assess(rulebook, case)
            level = told.mode if setting.learned.fired.scale == "modes" else told.priority
            known[key] = NONE if level is None else ranks[level]
        found[place] = known[key]
    return found


def impact_of(after: Whole, speaking: tuple[Truths, Truths], setting: Setting) -> Impact:
    """Where files go; `speaking` are those that may be shown for the change, and against it."""
    before, decided = setting.proposed, setting.decided
    moved, known = before != after, (before >= 0) & (after >= 0)
    nearer = np.abs(after - decided) - np.abs(before - decided)
    telling = (moved & known & (nearer < 0), moved & known & (nearer > 0))
    supporting, against = (
        tuple(_file(place, after, setting) for place in unlike(speaking[side], telling[side], setting))
        for side in (0, 1)
    )
    return Impact(
        cells=_cells(after, setting),
        changed=setting.count(moved),
        closer=setting.count(telling[0]),
        farther=setting.count(telling[1]),
        supporting=supporting,
        against=against,
    )


def _cells(after: Whole, setting: Setting) -> tuple[Cell, ...]:
    counted: Counter[tuple[int, int]] = Counter()
    for old, new, weight in zip(setting.proposed.tolist(), after.tolist(), setting.weight.tolist(), strict=True):
        counted[old, new] += round(weight)
    return tuple(
        Cell(before=level_of(old, setting), after=level_of(new, setting), files=counted[old, new])
        for old, new in sorted(counted)
    )


def level_of(rank: int, setting: Setting) -> str | None:
    """The id of the level of a rank; None for none."""
    return None if rank == NONE else setting.learned.fired.levels[rank].id


def _file(place: int, after: Whole, setting: Setting) -> PastFile:
    decision = setting.learned.decisions[place]
    return PastFile(
        case=decision.case.id,
        day=decision.day,
        directorate=decision.directorate,
        known=setting.learned.fired.levels[int(setting.reached[place])].id,
        proposed=level_of(int(setting.proposed[place]), setting),
        decided=decision.level,
        after=level_of(int(after[place]), setting),
    )
