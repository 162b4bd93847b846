"""All that divergences teach of one history."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

import numpy as np

from engine.assessment import Assess
from engine.model import Rulebook
from learner.divergences.columns import Columns, Truths, columns_of, gap_of
from learner.divergences.model import Cell, Divergences, Explained, Floor
from learner.divergences.pushing import Pushing
from learner.divergences.reasons import themes_of
from learner.firing import Scale, fired
from learner.history import PastDecision
from learner.learning import Learned
from learner.noise.audit import Listened, first_of
from learner.noise.looks import Reals, Whole
from learner.noise.model import Rung
from learner.noise.resampling import share_interval
from learner.precaution import Precaution, read

Tick = Callable[[], None]


@dataclass(frozen=True)
class Question:
    """What to study.

    Attributes:
        rulebook: what proposes.
        scale: the scale that decisions are on.
        usable: the attributes that may be looked at.
        learned: what `learn` made of the same decisions; None where it could not.
        seed: of what is drawn.
    """

    rulebook: Rulebook
    scale: Scale
    usable: Collection[str]
    learned: Learned | None = None
    seed: int = 1


def study(
    asked: Question, decisions: Sequence[PastDecision], assess: Assess, tick: Tick = lambda: None
) -> tuple[Divergences, Precaution]:
    """Study decisions at levels of the scale; with it, what people do where facts are missing.

    Raises:
        CaseError: a file does not fit the rulebook.
    """
    book, scale = asked.rulebook, asked.scale
    held, precaution = read(decisions, fired(book, [each.case for each in decisions], assess, scale, tick))
    columns = columns_of(decisions, held, asked.seed)
    reasons = np.array([bool(each.reason) for each in decisions], dtype=bool)
    apart = columns.fired.proposed != columns.decided
    tick()
    pushing = Pushing(columns, asked.usable)
    tick()
    found = Divergences(
        looks=float(sum(each.times for each in decisions)),
        heavier=float(columns.times[columns.gap > 0].sum()),
        lighter=float(columns.times[columns.gap < 0].sum()),
        from_proposal=float(columns.times[apart].sum()),
        cautious=float(columns.times[apart & (columns.gap == 0)].sum()),
        interval=_interval(columns),
        reasoned=float(columns.times[(columns.gap != 0) & reasons].sum()),
        people=len({each.evaluator for each in decisions} - {""}),
        independent=columns.independent,
        cells=tuple(_cells(columns)),
        screened=pushing.screened,
        rules=pushing.rules(),
        facts=pushing.facts(),
        near=pushing.near(),
        visible=pushing.visible,
        themes=themes_of(columns),
        explained=None if asked.learned is None else _explained(asked.learned, columns, precaution, assess),
        floor=_floor(columns, first_of(Listened(book, scale, decisions), asked.seed)),
    )
    return found, precaution


def _interval(columns: Columns) -> tuple[float, float] | None:
    diverging = columns.gap != 0
    parts = int(columns.part.max(initial=-1)) + 1
    left = [columns.part != each for each in range(parts)]
    without = np.array([_share(columns.times[rows], diverging[rows]) for rows in left], dtype=np.float64)
    return share_interval(_share(columns.times, diverging), without) if len(columns.gap) else None


def _share(times: Reals, where: Truths) -> float:
    total = float(times.sum())
    return float(times[where].sum()) / total if total else float("nan")


def _cells(columns: Columns) -> list[Cell]:
    levels, count = columns.fired.levels, len(columns.fired.levels)
    held = np.zeros((count, count))
    np.add.at(held, (columns.asked_for, columns.decided), columns.times)
    return [
        Cell(asked=one.id, decided=other.id, looks=float(held[row, column]))
        for row, one in enumerate(levels)
        for column, other in enumerate(levels)
        if held[row, column]
    ]


def _explained(learned: Learned, columns: Columns, precaution: Precaution, assess: Assess) -> Explained:
    """Files assessed again, with the points, the thresholds and the rules that would be proposed."""
    diverged, agrees = columns.gap != 0, _gap_after(learned, columns, precaution, assess) == 0
    return Explained(
        points=len(learned.reweighed.proposed),
        thresholds=len(learned.reweighed.thresholds),
        rules=len(learned.new_rules),
        explained=float(columns.times[diverged & agrees].sum()),
        lost=float(columns.times[~diverged & ~agrees].sum()),
    )


def _gap_after(learned: Learned, columns: Columns, precaution: Precaution, assess: Assess) -> Whole:
    book = learned.with_rules(learned.adjusted(), learned.new_rules)
    if book == learned.rulebook:
        return columns.gap
    after = fired(book, [each.case for each in columns.decisions], assess, learned.asked.scale)
    return gap_of(columns.decided, after.foreseen() if precaution.prevails else after)


def _floor(columns: Columns, first: Rung) -> Floor:
    """Of pairs that differ, what no choice of levels could avoid.

    On facts decided at level k with a share p(k), two people differ in 1 - Σp² of cases, and the best level misses
    1 - max p: as max p² ≤ Σp² ≤ max p, that lies between half of it and all of it.
    """
    found = first.found
    same = np.array([bool(each.shown) == first.advised for each in columns.decisions], dtype=bool)
    return Floor(
        likeness=first.likeness,
        advised=first.advised,
        differ=found.share,
        interval=found.interval,
        low=None if found.share is None else found.share / 2,
        high=found.share,
        share=_share(columns.times[same], columns.gap[same] != 0) if same.any() else 0.0,
    )
