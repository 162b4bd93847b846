"""Thresholds as modes, or as the depths of a discipline: from how many points each is reached."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from engine.grids import messages as say
from engine.grids.ids import id_of
from engine.grids.mapping import Block, ModeRead
from engine.grids.plain import Cell, Grid
from engine.grids.spans import Span
from engine.grids.thresholds import split_threshold, total_of
from engine.grids.uses import Reading


class Line(NamedTuple):
    """A line of thresholds: its cell, its totals, the mode that they lead to; what a mapping says of it."""

    cell: Cell
    span: Span
    label: str
    notes: tuple[str, ...] = ()
    told: ModeRead | None = None


class Step(NamedTuple):
    """A mode and the cell that says it."""

    cell: Cell
    read: ModeRead


def lines_of(block: Block, grid: Grid, reading: Reading) -> list[Line]:
    """The lines of a block of thresholds; what is none is told at its cell."""
    for row in range(block.heading[0], block.heading[1] + 1) if block.heading else ():
        for cell in grid.row(row):
            if cell.at.column in block.columns:
                reading.use(cell.at, "heading")
    found = (_line(block, grid, row, reading) for row in range(block.rows[0], block.rows[1] + 1))
    return [line for line in found if line is not None]


def _line(block: Block, grid: Grid, row: int, reading: Reading) -> Line | None:
    cell = grid.own(row, block.having("threshold")[0])
    if cell is None or cell.broken:
        return None
    beside = next(iter(block.having("mode")), None)
    label = grid.own(row, beside) if beside is not None else None
    split = split_threshold(cell.text) if beside is None else None
    span = split[0] if split else total_of(cell.text)
    told = block.modes.get(cell.text)
    if span is None and told is None:
        reading.report(cell.at, say.NOT_THRESHOLD, text=cell.text[:60])
        return None
    text = label.text if label is not None else (split[1] if split else "")
    if not text and told is None:
        reading.report(cell.at, say.NO_LABEL, text=cell.text[:60])
        return None
    notes = [each for column in block.having("note") if (each := grid.own(row, column)) is not None]
    for used, role in ((cell, "threshold"), (label, "mode"), *((note, "note") for note in notes)):
        if used is not None and not used.broken:
            reading.use(used.at, role)
    return Line(cell, span or Span(None, None), text, tuple(note.text for note in notes if not note.broken), told)


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
        found.append(Step(line.cell, line.told or _read(line, ordered[place + 1 :], unit, taken)))
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
