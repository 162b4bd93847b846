"""The levels of a criterion that is given a score in each file: every score of the scale, times its weight."""

from __future__ import annotations

from collections.abc import Iterator

from engine.grids.criterion import Criterion, Level
from engine.grids.rows import Rows
from engine.grids.scores import score_in
from engine.grids.uses import Reading
from engine.grids.weights import weighted


class Scored:
    """Reads a row whose score is not known yet."""

    def __init__(self, rows: Rows, reading: Reading) -> None:
        """Keep what is read, and where it is told."""
        self.rows, self.block, self.reading = rows, rows.block, reading

    def levels(self, row: int, now: Criterion | None) -> Iterator[Level]:
        """A level for each score of the scale."""
        cell = self.rows.criterion(row)
        if cell is None or now is None:
            return
        now.scored = True
        levels = [Level(score, cell, {self.block.discipline: (score_in(score), cell)}) for score in self.block.scores]
        for level in levels or [Level("", cell, {})]:  # without a scale, weights are read all the same
            whole = weighted(self.rows, row, now, level, self.reading)
            if levels and whole is not None:
                yield whole
