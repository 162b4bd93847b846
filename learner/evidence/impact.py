"""What a change would make of past files: assessed again by the engine, where the change can reach them.

Columns are never trusted for that: other points for the rows of a table may make another row the one that counts.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np

from engine.conditions import FALSE
from engine.impact import Cell
from engine.model import Rulebook
from learner.evidence.examples import unlike
from learner.evidence.model import Impact, PastFile
from learner.evidence.setting import Setting, Truths, Whole
from learner.firing import NONE

BY_EFFECTS = ("any", "priority")  # policies by which the points of a row have a say in which row is chosen


@dataclass(frozen=True)
class After:
    """What a changed rulebook makes of each file.

    Attributes:
        proposed: the rank that it proposes; -1 if none is.
        reached: the rank that files reach, as `Setting.reached` has it of today's.
    """

    proposed: Whole
    reached: Whole


def touched_by(rules: Collection[str], setting: Setting) -> Truths:
    """The files that other points for these rules, or rows of a table, can reach."""
    fired = setting.learned.fired
    tables = [table for table in setting.rulebook.tables if table.hit in BY_EFFECTS]
    if any(row.id in rules for table in tables for row in table.rows):
        return setting.everywhere
    places = [place for place, lever in enumerate(fired.levers) if lever.rule.id in rules]
    found: Truths = (fired.choices[:, places] != FALSE).any(axis=1)
    return found


def after_change(rulebook: Rulebook, touched: Truths, setting: Setting, new: Sequence[Whole] = ()) -> After:
    """What a changed rulebook makes of each file; those not touched are as today.

    Files with which all rules do the same are read once: a level depends on nothing else (docs/semantics.md).

    Args:
        rulebook: the changed one: other points, other thresholds, more rules.
        touched: the files that the change can reach.
        setting: the history.
        new: of each new rule, its truth on each file.
    """
    proposed, reached, places = setting.proposed.copy(), setting.reached.copy(), np.flatnonzero(touched)
    alike = np.column_stack([setting.learned.fired.alike, *new])[places]
    _, first, held = np.unique(alike, axis=0, return_index=True, return_inverse=True)
    again = setting.read(rulebook, [setting.learned.decisions[place].case for place in places[first]])
    proposed[places], reached[places] = again.proposed[held.ravel()], again.reached()[held.ravel()]
    return After(proposed, reached)


def nearer(after: After, setting: Setting) -> tuple[Truths, Truths]:
    """The files that a change brings nearer to what was decided, and those that it takes farther."""
    moved = np.abs(after.reached - setting.decided) - np.abs(setting.reached - setting.decided)
    return moved < 0, moved > 0


def impact_of(changed: After, speaking: tuple[Truths, Truths], setting: Setting) -> Impact:
    """Where files go; `speaking` are those that may be shown for the change, and against it.

    So may all those counted as closer and as farther, were it by precaution alone, and they come first.
    """
    before, after, decided = setting.proposed, changed.proposed, setting.decided
    moved, known = before != after, (before >= 0) & (after >= 0)
    more = np.abs(after - decided) - np.abs(before - decided)
    telling = (moved & known & (more < 0), moved & known & (more > 0))
    supporting, against = (
        tuple(_file(each, changed, setting) for each in unlike(speaking[side] | telling[side], telling[side], setting))
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


def _file(place: int, after: After, setting: Setting) -> PastFile:
    decision, levels = setting.learned.decisions[place], setting.learned.fired.levels
    return PastFile(
        case=decision.case.id,
        day=decision.day,
        directorate=decision.directorate,
        known=levels[int(setting.reached[place])].id,
        proposed=level_of(int(setting.proposed[place]), setting),
        decided=decision.level,
        after=level_of(int(after.proposed[place]), setting),
        after_known=levels[int(after.reached[place])].id,
    )
