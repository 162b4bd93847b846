"""Sheets as data: what stands in each cell, whoever reads or writes the file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import NamedTuple, Self


class Formula(str):
    """What a cell computes, as written: `=A1+1`."""


class Broken(str):
    """An error value: `#REF!`."""

    __slots__ = ()


Content = str | int | float | Decimal | date | datetime | time | timedelta | None


class Computed(Formula):
    """A formula with the value that was last kept of it."""

    value: Content

    def __new__(cls, formula: str, value: Content) -> Self:
        """Keep both."""
        made = super().__new__(cls, formula)
        made.value = value
        return made


class Address(NamedTuple):
    """A cell: its sheet, its row and column from 1."""

    sheet: str
    row: int
    column: int

    def __str__(self) -> str:
        """As a spreadsheet says it: `Règles!D14`."""
        return f"{self.sheet}!{letters(self.column)}{self.row}"


def letters(column: int) -> str:
    """3 → C, 28 → AB."""
    found = ""
    while column:
        column, rest = divmod(column - 1, 26)
        found = chr(ord("A") + rest) + found
    return found


@dataclass(frozen=True)
class Hidden:
    """What of a sheet nobody sees: the whole of it, rows, columns."""

    whole: bool = False
    rows: frozenset[int] = frozenset()
    columns: frozenset[int] = frozenset()


NOTHING_HIDDEN = Hidden()


@dataclass(frozen=True)
class Sheet:
    """A sheet as read: what is filled, by row and column; merged ranges by their first cell; people's comments."""

    name: str
    cells: Mapping[tuple[int, int], Content]
    merged: Mapping[tuple[int, int], str] = field(default_factory=dict)
    comments: Mapping[tuple[int, int], str] = field(default_factory=dict)
    hidden: Hidden = NOTHING_HIDDEN
