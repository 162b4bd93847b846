"""How a workbook was understood: where each grid stands, what its columns and texts mean. What a person corrects."""

from __future__ import annotations

from collections.abc import Mapping as MappingOf
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Final, Literal

from engine.exchange.grid import Address

Layout = Literal["across", "list", "modes"]
PointsIn = Literal["heading", "cells", "texts", "beside"]
WhatIsHidden = Literal["", "left_out", "read"]
LAYOUTS: Final = ("across", "list", "modes")
POINTS_IN: Final = ("heading", "cells", "texts", "beside")
HIDDEN: Final = ("left_out", "read")
# What a column may hold, by layout.
COLUMNS: Final[dict[str, tuple[str, ...]]] = {
    "across": ("criterion", "group", "code", "weight", "points", "note", "reference", "definition", "answer"),
    "list": (
        *("criterion", "group", "code", "level", "points", "score", "weight", "total"),
        *("note", "reference", "definition", "answer"),
    ),
    "modes": ("threshold", "mode", "note"),
}


@dataclass(frozen=True)
class ModeRead:
    """What a line of thresholds means: a mode, reached from so many points of the grid."""

    id: str
    label: str
    start: Decimal


@dataclass(frozen=True)
class Block:
    """A grid on a sheet: its layout, its rows (from 1, both included), what each of its columns holds.

    `levels`: in `across`, the columns of the levels and what each heading says: its points, or the level
    that it names. `points_in`: where the points of `across` are. `disciplines`: in `list`, the discipline of
    each column of points. `scores`: those that may be given under `score`. `discipline`: that of the whole
    block; of a block of thresholds, they are its depths.
    """

    sheet: str
    layout: Layout
    heading: tuple[int, int] | None
    rows: tuple[int, int]
    columns: MappingOf[int, str]
    levels: MappingOf[int, str] = field(default_factory=dict)
    points_in: PointsIn = "heading"
    discipline: str = ""
    axis: str = ""
    disciplines: MappingOf[int, str] = field(default_factory=dict)
    scores: tuple[str, ...] = ()
    modes: MappingOf[str, ModeRead] = field(default_factory=dict)

    def having(self, role: str) -> list[int]:
        """The columns that hold something."""
        return [column for column, each in sorted(self.columns.items()) if each == role]

    def with_modes(self, modes: MappingOf[str, ModeRead]) -> Block:
        """The same block, its thresholds read."""
        return replace(self, modes=modes)


@dataclass(frozen=True)
class CriterionRead:
    """What a criterion means: the attribute that it becomes, and the cell of the language of each of its levels."""

    id: str
    at: tuple[Address, ...]
    label: str
    kind: str
    unit: str = ""
    range: str = ""
    values: tuple[str, ...] = ()
    levels: MappingOf[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class GridMapping:
    """A workbook as understood.

    `scale`: what every point is multiplied by; `left_out`: cells said to be no rules; `hidden`: what is done of
    what the sheets hide, empty where they hide nothing.
    """

    id: str
    title: str
    blocks: tuple[Block, ...]
    criteria: MappingOf[str, CriterionRead] = field(default_factory=dict)
    scale: int | None = None
    left_out: tuple[str, ...] = ()
    hidden: WhatIsHidden = ""

    def called(self, id: str) -> GridMapping:
        """The same, of another id."""
        return replace(self, id=id)
