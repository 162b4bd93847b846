"""What a change would make of past files: assessed again by the engine, where the change can reach them."""

from __future__ import annotations

import numpy as np

from engine.assessment import Assessment
from engine.impact import Cell
from engine.model import Rulebook
from learner.evidence.examples import unlike
from learner.evidence.model import Impact, PastFile
from learner.evidence.setting import Setting, Truths, Whole
from learner.firing import NONE, STATES


def proposed_after(rulebook: Rulebook, touched: Truths, setting: Setting, new: Whole | None = None) -> Whole:
    """The rank that a rulebook proposes for each file; those not touched are as today.

    Files with which all rules do the same are read once: a level depends on nothing else (docs/semantics.md).

    Args:
        rulebook: the changed one: other points, other thresholds, one rule more.
        touched: the files that the change can reach.
        setting: the history.
        new: of each file, the truth of the new rule, if there is one.
    """
    found, places = setting.proposed.copy(), np.flatnonzero(touched)
    alike = setting.learned.fired.alike[places] * len(STATES) + (0 if new is None else new[places])
    _, first, held = np.unique(alike, return_index=True, return_inverse=True)
    cases = (setting.learned.decisions[place].case for place in places[first])
    ranks = np.array([_rank(setting.assess(rulebook, case), setting) for case in cases], dtype=np.int64)
    found[places] = ranks[held.ravel()]
    return found


def _rank(told: Assessment, setting: Setting) -> int:
    levels = [each.id for each in setting.learned.fired.levels]
    level = told.mode if setting.learned.fired.scale == "modes" else told.priority
    return NONE if level is None else levels.index(level)


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
    pairs, held = np.unique(np.column_stack([setting.proposed, after]), axis=0, return_inverse=True)
    counted = np.bincount(held.ravel(), weights=setting.weight)
    return tuple(
        Cell(before=level_of(int(old), setting), after=level_of(int(new), setting), files=round(float(files)))
        for (old, new), files in zip(pairs, counted, strict=True)
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
