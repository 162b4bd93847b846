"""Thresholds as modes, or as the depths of a discipline: from how many points each is reached."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from engine.grids import messages_modes as say
from engine.grids.ids import id_of
from engine.grids.mapping import Block, ModeRead
from engine.grids.plain import Cell, Grid
from engine.grids.spans import Span
from engine.grids.totals import Part, part_of, parts_of, total_of
from engine.grids.uses import Reading


class Line(NamedTuple):
    """A threshold: its cell, its text, its totals, the mode that they lead to; what a mapping says of it."""

    cell: Cell
    text: str
    span: Span
    label: str
    notes: tuple[str, ...] = ()
    told: ModeRead | None = None


class Step(NamedTuple):
    """A mode, and the cell and the text that say it."""

    cell: Cell
    text: str
    read: ModeRead


def lines_of(block: Block, grid: Grid, reading: Reading) -> list[Line]:
    """The lines of a block of thresholds; what is none is told at its cell."""
    for row in range(block.heading[0], block.heading[1] + 1) if block.heading else ():
        for cell in grid.row(row):
            if cell.at.column in block.columns:
                reading.use(cell.at, "heading")
    return [
        line
        for row in range(block.rows[0], block.rows[1] + 1)
        for column in block.having("threshold")
        for line in _lines(block, grid, grid.own(row, column), reading)
    ]


def _lines(block: Block, grid: Grid, cell: Cell | None, reading: Reading) -> Iterator[Line]:
    """The thresholds of a cell: several where it says several."""
    if cell is None or cell.broken:
        return
    beside = next(iter(block.having("mode")), None)
    label = grid.own(cell.at.row, beside) if beside is not None else None
    parts = parts_of(cell) if beside is None else []
    if not parts:
        parts = [_part(cell, label if label is not None and not label.broken else None, within=beside is None)]
    read = [part for part in parts if _is_said(part, cell, block, reading)]
    if not read:
        return
    notes = [each for column in block.having("note") if (each := grid.own(cell.at.row, column)) is not None]
    for used, role in ((cell, "threshold"), (label, "mode"), *((note, "note") for note in notes)):
        if used is not None and not used.broken:
            reading.use(used.at, role)
    said = tuple(note.text for note in notes if not note.broken)
    for part in read:
        yield Line(cell, part.text, part.span or Span(None, None), part.label, said, block.modes.get(part.text))


def _part(cell: Cell, label: Cell | None, *, within: bool) -> Part:
    """The only threshold of a cell, its mode within it or beside it."""
    split = part_of(cell.text) if within else None
    return split if split is not None else Part(cell.text, total_of(cell.text), label.text if label is not None else "")


def _is_said(part: Part, cell: Cell, block: Block, reading: Reading) -> bool:
    """Whether totals and a mode are said, by the cell or by a mapping; what is not is told."""
    if part.text in block.modes:
        return True
    if part.span is None:
        reading.report(cell.at, say.NOT_THRESHOLD, text=part.text[:60])
    elif not part.label:
        reading.report(cell.at, say.NO_LABEL, text=part.text[:60])
    return part.span is not None and bool(part.label)


def ends_of(lines: Sequence[Line]) -> Iterator[Decimal]:
    """Every bound of the thresholds, for the scale."""
    for line in lines:
        yield from (end for end in (line.span.low, line.span.high) if end is not None)


def steps_of(lines: Sequence[Line], scale: int, reading: Reading) -> list[Step]:
    """The levels of one scale, lightest first, each from the least total that leads to it."""
    unit = Decimal(1) / scale if 10**9 % scale == 0 else Decimal(1)
    ordered = sorted(lines, key=lambda line: line.span.start)
    _tell_order(ordered, unit, reading)
    found: list[Step] = []
    for place, line in enumerate(ordered):
        taken = [step.read.id for step in found]
        found.append(Step(line.cell, line.text, line.told or _read(line, ordered[place + 1 :], unit, taken)))
    return list(_rising(sorted(found, key=lambda step: step.read.start), reading))


def _read(line: Line, after: Sequence[Line], unit: Decimal, taken: Sequence[str]) -> ModeRead:
    return ModeRead(id_of(line.label, taken, "mode"), _capital(line.label.rstrip(" .")), _start(line.span, after, unit))


def _capital(label: str) -> str:
    return label[:1].upper() + label[1:]


def _start(span: Span, after: Sequence[Line], unit: Decimal) -> Decimal:
    if span.low is not None:
        return span.low + unit if span.low_open else span.low
    following = [line.span.low for line in after if line.span.low is not None]
    return min([Decimal(0), *(low - unit for low in following)])


def _rising(steps: Sequence[Step], reading: Reading) -> Iterator[Step]:
    """The steps without those that start where another does."""
    last: Step | None = None
    for step in steps:
        if last is not None and step.read.start == last.read.start:
            values = {"text": step.read.label[:60], "start": _shown(step.read.start), "first": last.cell.at}
            reading.report(step.cell.at, say.SAME_START, **values)
            continue
        last = step
        yield step


def _tell_order(lines: Sequence[Line], unit: Decimal, reading: Reading) -> None:
    for before, after in pairwise(lines):
        high, low = before.span.high, after.span.low
        if high is None or low is None:
            continue
        start = low + unit if after.span.low_open else low
        last = high - unit if before.span.high_open else high
        values = {"text": after.label[:60], "other": before.label[:60], "first": before.cell.at, "start": _shown(start)}
        if last >= start:
            reading.report(after.cell.at, say.MODES_OVERLAP, **values)
        elif start - last > unit:
            reading.report(after.cell.at, say.MODES_HOLE, **values)


def _shown(number: Decimal) -> str:
    return f"{number.normalize():f}".replace(".", ",")
