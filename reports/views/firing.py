"""What applied to a case: the rules that fired and the rows chosen, with the points that each counts for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from engine.assessment import Assessment, Bounds, TableOutcome, TestOutcome
from engine.model import Effect, Rulebook, Table


@dataclass(frozen=True, slots=True)
class Fired:
    """A rule that fired or a row chosen. Together, points and urgency are those that the assessment counts.

    Of the rows chosen in a table that keeps the most or the least, one counts: the first to bring what is kept.
    """

    id: str
    order: int
    tests: tuple[TestOutcome, ...]
    effects: tuple[Effect, ...]
    points: int
    urgency: int


def fired_of(assessment: Assessment, rulebook: Rulebook) -> list[Fired]:
    """What applied, in the order of evaluation."""
    rules = (
        Fired(each.rule, each.order, each.tests, each.effects, _points(each.effects), _urgency(each.effects))
        for each in assessment.trace.firings
    )
    rows = (fired for table, outcome in consulted(assessment, rulebook) for fired in _rows(table, outcome))
    return sorted((*rules, *rows), key=lambda fired: fired.order)


def consulted(assessment: Assessment, rulebook: Rulebook) -> Iterator[tuple[Table, TableOutcome]]:
    """The tables, in order of evaluation, each with what became of it."""
    tables = {table.id: table for table in rulebook.tables}
    return ((tables[outcome.table], outcome) for outcome in assessment.trace.tables)


def left_by_tables(assessment: Assessment, rulebook: Rulebook) -> list[int]:
    """The points that tables without a chosen row count for all the same, because any of their possible rows would."""
    open_tables = (
        outcome
        for table, outcome in consulted(assessment, rulebook)
        if table.together and not any(row.chosen == "true" for row in outcome.rows)
    )
    return [outcome.points.known for outcome in open_tables if outcome.points.known]


def _rows(table: Table, outcome: TableOutcome) -> Iterator[Fired]:
    chosen = [row for row in outcome.rows if row.chosen == "true"]
    if table.hit == "collect" and table.together:
        points = _kept(outcome.points, [_points(row.effects) for row in chosen])
        urgency = _kept(outcome.urgency, [_urgency(row.effects) for row in chosen])
    else:
        points, urgency = [_points(row.effects) for row in chosen], [_urgency(row.effects) for row in chosen]
    for row, counted, hurried in zip(chosen, points, urgency, strict=True):
        yield Fired(row.row, row.order, row.tests, row.effects, counted, hurried)


def _kept(bounds: Bounds, brought: list[int]) -> list[int]:
    """The points brought, but for those of rows that the aggregate leaves aside."""
    counting = brought.index(bounds.known) if bounds.known in brought else -1
    return [points if place == counting else 0 for place, points in enumerate(brought)]


def _points(effects: Iterable[Effect]) -> int:
    return sum(effect.points or 0 for effect in effects)


def _urgency(effects: Iterable[Effect]) -> int:
    return sum(effect.urgency or 0 for effect in effects)
