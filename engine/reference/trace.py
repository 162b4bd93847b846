"""The trace: every rule and every row, what came of it, and by which cells."""

from __future__ import annotations

from collections.abc import Iterator

from engine.assessment import Firing, RowOutcome, TableOutcome, TestOutcome, Trace, Unfired
from engine.model import Rule, Table
from engine.reference.points import of_table, points_of, urgency_of
from engine.reference.state import Run
from engine.reference.tables import disputed


def trace(run: Run) -> Trace:
    """Rules that fired, the others, and the tables: each in order of evaluation."""
    rows = {rule.id for table in run.tables for rule in table.rules}
    ordered = [(order, rule) for order, rule in enumerate(run.order, 1) if rule.id not in rows]
    places = {rule.id: order for order, rule in enumerate(run.order, 1)}
    return Trace(
        firings=tuple(_firings(run, ordered)),
        others=tuple(_others(run, ordered)),
        tables=tuple(_table(run, table, places) for table in run.tables),
    )


def _firings(run: Run, ordered: list[tuple[int, Rule]]) -> Iterator[Firing]:
    for order, rule in ordered:
        if run.truths[rule.id] == "true":
            yield Firing(rule=rule.id, order=order, tests=_tests(run, rule), effects=rule.then)


def _others(run: Run, ordered: list[tuple[int, Rule]]) -> Iterator[Unfired]:
    for order, rule in ordered:
        truth = run.truths[rule.id]
        if truth != "true":
            yield Unfired(rule=rule.id, order=order, truth=truth, tests=_tests(run, rule))


def _table(run: Run, table: Table, places: dict[str, int]) -> TableOutcome:
    return TableOutcome(
        table=table.id,
        rows=tuple(_row(run, row, places[row.id]) for row in sorted(table.rules, key=lambda row: places[row.id])),
        points=of_table(run, table, points_of),
        urgency=of_table(run, table, urgency_of),
        disputed_by=tuple(disputed(table, run.truths, run.states)),
    )


def _row(run: Run, row: Rule, order: int) -> RowOutcome:
    chosen = run.states[row.id]
    return RowOutcome(
        row=row.id,
        order=order,
        truth=run.truths[row.id],
        chosen=chosen,
        tests=_tests(run, row),
        effects=row.then if chosen == "true" else (),
    )


def _tests(run: Run, rule: Rule) -> tuple[TestOutcome, ...]:
    return tuple(
        TestOutcome(attribute=each.cell.attribute, cell=each.cell.cell, truth=each.truth, decisive=each.decisive)
        for each in run.cells[rule.id]
    )
