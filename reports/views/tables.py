"""The decision tables as consulted for one case: the rows that apply, and the cells that rule the others out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from engine.assessment import Assessment, Bounds, RowOutcome, TableOutcome, TestOutcome
from reports.typography import joined, signed
from reports.views.facts import FactLine
from reports.views.lexicon import Lexicon
from reports.views.table_texts import NOTHING, RowText, TableText

LONG = 10
MARKS = {"chosen": "✓", "possible": "?", "disputed": "!", "outranked": "=", "idle": "~", "other": ""}


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of an input. `state` is false or unknown where the row's own truth rests on it, else empty."""

    text: str
    state: str
    said: str


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row: its place in the page, its state with its mark and its word, its cells, what it brings.

    `state` is chosen, possible, disputed, outranked (it matches, another is chosen), idle (whether it matches is
    unknown and changes nothing), or other (it does not match).
    """

    id: str
    anchor: str
    state: str
    mark: str
    word: str
    inputs: tuple[Cell, ...]
    outputs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ConsultedTable:
    """A table and this case: the facts under its inputs, the rows shown first, those folded, what it adds."""

    text: TableText
    inputs: tuple[FactLine, ...]
    rows: tuple[TableRow, ...]
    folded: tuple[TableRow, ...]
    outcome: str
    dispute: str
    points: str
    urgency: str


def tables_of(assessment: Assessment, lexicon: Lexicon, lines: Mapping[str, FactLine]) -> tuple[ConsultedTable, ...]:
    """Every table consulted, in the order of evaluation."""
    return tuple(_table(outcome, lexicon, lines) for outcome in assessment.trace.tables)


def _table(outcome: TableOutcome, lexicon: Lexicon, lines: Mapping[str, FactLine]) -> ConsultedTable:
    text, by_id = lexicon.tables[outcome.table], {row.row: row for row in outcome.rows}
    rows = tuple(_row(by_id[id], text, outcome, lexicon) for id in text.rows)
    long = len(rows) > LONG
    telling = tuple(row for row in rows if row.state not in ("other", "idle")) if long else rows
    return ConsultedTable(
        text=text,
        inputs=tuple(lines[id] for id in text.inputs),
        rows=telling,
        folded=tuple(row for row in rows if row not in telling),
        outcome=_outcome(rows, lexicon),
        dispute=_dispute(outcome, lexicon),
        points=_bounds(outcome.points, lexicon) if text.scores else "",
        urgency=_bounds(outcome.urgency, lexicon) if text.hurries else "",
    )


def _row(row: RowOutcome, text: TableText, outcome: TableOutcome, lexicon: Lexicon) -> TableRow:
    state, written = _state(row, outcome), text.rows[row.row]
    return TableRow(
        id=row.row,
        anchor=lexicon.rule(row.row).anchor,
        state=state,
        mark=MARKS[state],
        word=getattr(lexicon.words, f"row_{state}"),
        inputs=tuple(_cells(row, written, lexicon)),
        outputs=written.outputs,
    )


def _state(row: RowOutcome, outcome: TableOutcome) -> str:
    if row.row in outcome.disputed_by:
        return "disputed"
    if row.chosen != "false":
        return "chosen" if row.chosen == "true" else "possible"
    return {"true": "outranked", "unknown": "idle", "false": "other"}[row.truth]


def _cells(row: RowOutcome, written: RowText, lexicon: Lexicon) -> Iterator[Cell]:
    tests = {test.attribute: test for test in row.tests}
    for id, text in written.inputs.items():
        state = _deciding(tests[id]) if text != NOTHING else ""
        yield Cell(text, state, getattr(lexicon.words, f"cell_{state}") if state else "")


def _deciding(test: TestOutcome) -> str:
    return test.truth if test.decisive and test.truth != "true" else ""


def _outcome(rows: tuple[TableRow, ...], lexicon: Lexicon) -> str:
    """Why no row applies, if none does for sure."""
    states = {row.state for row in rows}
    if states & {"chosen", "disputed"}:
        return ""
    return lexicon.words.table_open if "possible" in states else lexicon.words.table_none


def _dispute(outcome: TableOutcome, lexicon: Lexicon) -> str:
    if not outcome.disputed_by:
        return ""
    return lexicon.words("table_disputed", rows=joined(outcome.disputed_by, lexicon.language))


def _bounds(bounds: Bounds, lexicon: Lexicon) -> str:
    """What the table adds: a number, or an interval while rows are open."""
    low, known, high = (signed(points, lexicon.language) for points in (bounds.low, bounds.known, bounds.high))
    return known if low == high else lexicon.words("table_between", low=low, known=known, high=high)
