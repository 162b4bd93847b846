"""A criterion as a grid asks it: its levels, their points, what stands beside."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from engine.grids.plain import Cell


@dataclass(frozen=True)
class Level:
    """A level of a criterion: its text, its cell, its points by discipline, each with the cell that says them."""

    text: str
    cell: Cell
    points: dict[str, tuple[Decimal, Cell]]


@dataclass
class Criterion:
    """A criterion as a grid asks it. `scored`: its levels are the scores of a scale."""

    cell: Cell
    group: str = ""
    code: Cell | None = None
    scored: bool = False
    levels: list[Level] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    references: list[str] = field(default_factory=list)
    definitions: list[str] = field(default_factory=list)

    @property
    def label(self) -> str:
        """What it asks, without the colon that ends it."""
        return self.cell.text.rstrip(" :")
