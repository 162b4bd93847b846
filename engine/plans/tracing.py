"""The trace of one case: the entries of its rules and rows, put together."""

from __future__ import annotations

from collections.abc import Sequence

from engine.assessment import TableOutcome, Trace
from engine.conditions import TRUE, UNKNOWN
from engine.plans.plan import Plan
from engine.plans.settled import Consulted, Settled
from engine.plans.trace import Entry, RowTracer

HangsOn = dict[int, tuple[str, ...]]
"""By index of an undetermined rule or row, the attributes on which its state hangs."""


def traced(plan: Plan, settled: Settled) -> tuple[Trace, HangsOn]:
    """The trace, and what each undetermined rule or row hangs on."""
    truths, states, rows = settled.truths, settled.states, plan.rows
    entries = [tracer.entry(code, truths) for tracer, code in zip(plan.tracers, _codes(settled), strict=True)]
    others = [index for index, state in enumerate(states) if state != TRUE]
    trace = Trace.model_construct(
        firings=tuple([entries[index].said for index in settled.fired if index not in rows]),
        others=tuple([entries[index].said for index in others if index not in rows]),
        tables=tuple([_outcome(table, entries) for table in settled.tables]),
    )
    hangs_on = {index: entries[index].hangs_on for index in settled.undetermined}
    for table in settled.tables:
        if table.together:
            hangs_on.update(_together(table, entries))
    return trace, hangs_on


def _codes(settled: Settled) -> Sequence[int]:
    """The state of each rule, and for a row its truth with its choice."""
    if not settled.tables:
        return settled.states
    codes = list(settled.states)
    for table in settled.tables:
        for index, truth, choice in table.rows():
            codes[index] = RowTracer.state(truth, choice)
    return codes


def _outcome(table: Consulted, entries: Sequence[Entry]) -> TableOutcome:
    return TableOutcome.model_construct(
        table=table.table,
        rows=tuple([entries[index].said for index in sorted(table.indices)]),
        points=table.score,
        urgency=table.urgency,
        disputed_by=table.disputed_by,
    )


def _together(table: Consulted, entries: Sequence[Entry]) -> HangsOn:
    """The rows of a table bounded once that may still apply hang together on what leaves some of them unknown."""
    unsettled = [(index, truth) for index, truth, choice in table.rows() if choice == UNKNOWN]
    waits = {id: None for index, truth in unsettled if truth == UNKNOWN for id in entries[index].hangs_on}
    return dict.fromkeys((index for index, _ in unsettled), tuple(waits))
