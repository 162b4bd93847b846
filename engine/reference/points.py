"""Bounds of points: rules and rows that count one by one, and tables bounded once.

What is counted (the score, the urgency, an axis, a discipline) is a function from an effect block to its
points there, None if it gives none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from engine.assessment import Bounds, Truth
from engine.model import Effect, Rule, Table
from engine.reference.state import Run

Points = Callable[[Effect], int | None]


def points_of(effect: Effect) -> int | None:
    """What a block adds to the score."""
    return effect.points


def urgency_of(effect: Effect) -> int | None:
    """What a block adds to the urgency."""
    return effect.urgency


def bounds(run: Run, points: Points) -> Bounds:
    """The bounds of the rules, with those of each table."""
    rules = one_by_one(run, run.rulebook.rules, points)
    return total([rules, *(of_table(run, table, points) for table in run.tables)])


def total(parts: Iterable[Bounds]) -> Bounds:
    """Bounds added together, end by end."""
    held = list(parts)
    return Bounds(
        low=sum(each.low for each in held), known=sum(each.known for each in held), high=sum(each.high for each in held)
    )


def one_by_one(run: Run, rules: Iterable[Rule], points: Points) -> Bounds:
    """The sum over the effect blocks: of those that apply, and with the undetermined ones at worst and at best."""
    blocks = [(run.states[rule.id], points(effect) or 0) for rule in rules for effect in rule.then]
    known = sum(each for state, each in blocks if state == "true")
    unsure = [each for state, each in blocks if state == "unknown"]
    low, high = sum(min(0, each) for each in unsure), sum(max(0, each) for each in unsure)
    return Bounds(low=known + low, known=known, high=known + high)


def of_table(run: Run, table: Table, points: Points) -> Bounds:
    """What a table adds."""
    if table.single:
        return _of_one(run, table, points)
    if table.aggregate in ("min", "max"):
        return _of_best(run, table, points)
    return one_by_one(run, table.rules, points)


def _of_one(run: Run, table: Table, points: Points) -> Bounds:
    """Of a table of which one row applies: that row's, or those of the rows that may, none of them included."""
    held = {row.id: points(row.then) or 0 for row in table.rows}
    chosen = [each for id, each in held.items() if run.states[id] == "true"]
    if chosen:
        return Bounds(low=chosen[0], known=chosen[0], high=chosen[0])
    possible = [each for id, each in held.items() if run.states[id] == "unknown"]
    if not possible:
        return Bounds(low=0, known=0, high=0)
    none_may_apply = all(run.truths[id] != "true" for id in held)
    return between([*possible, 0] if none_may_apply else possible)


def _of_best(run: Run, table: Table, points: Points) -> Bounds:
    """Of the most, or the least, that the rows give: undetermined rows can only better it."""
    best_of = max if table.aggregate == "max" else min
    sure, unsure = _given(run, table, points, "true"), _given(run, table, points, "unknown")
    if not sure:
        return between([0, *unsure])
    known, best = best_of(sure), best_of(sure + unsure)
    return Bounds(low=min(known, best), known=known, high=max(known, best))


def _given(run: Run, table: Table, points: Points, state: Truth) -> list[int]:
    held = (points(row.then) for row in table.rows if run.states[row.id] == state)
    return [each for each in held if each is not None]


def between(possible: list[int]) -> Bounds:
    """From the least to the most, nothing of it certain: known is the figure nearest to 0."""
    low, high = min(possible), max(possible)
    return Bounds(low=low, known=min(max(low, 0), high), high=high)
