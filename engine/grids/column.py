"""A column of a grid: what its heading says, what is written under it."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from engine.grids.mapping import Layout, PointsIn
from engine.grids.marks import is_mark
from engine.grids.numerals import points_in, split_points
from engine.grids.words import boolean_of, folded, role_of

_RANKED = re.compile(r"(?:niveau|score|cotation|cote|degre|grade|note|valeur|level|rating)\s*(?P<number>[0-9]+)")
ASIDE = ("group", "code", "weight", "note", "reference", "definition", "answer")


@dataclass(frozen=True)
class Columns:
    """The columns of a grid: its layout, their roles, its levels."""

    layout: Layout
    columns: dict[int, str]
    levels: dict[int, str] = field(default_factory=dict)
    points_in: PointsIn = "heading"
    disciplines: dict[int, str] = field(default_factory=dict)
    scores: tuple[str, ...] = ()

    @property
    def telling(self) -> set[int]:
        """The columns that a row of the grid fills: its levels or points; its weight where a score is to be given."""
        roles: tuple[str, ...] = ("level", "points")
        if "score" in self.columns.values():
            roles = ("weight",) if "weight" in self.columns.values() else ("criterion",)
        return {*self.levels, *(column for column, role in self.columns.items() if role in roles)}


@dataclass(frozen=True)
class Column:
    """A column as it stands: the texts of its heading, from the top, and those under it."""

    number: int
    heads: tuple[str, ...]
    under: tuple[str, ...]

    @property
    def head(self) -> str:
        """The lowest of its headings."""
        return self.heads[-1] if self.heads else ""

    @property
    def role(self) -> str | None:
        """What its headings say, the lowest first."""
        return next((role for head in reversed(self.heads) if (role := heading_says(head))), None)

    @property
    def numeric(self) -> bool:
        """Whether most of what is under it are numbers."""
        numbers = [text for text in self.under if points_in(text) is not None]
        return len(numbers) * 2 > len(self.under)

    @property
    def heading_points(self) -> str | None:
        """The points that a heading says, as text."""
        for head in reversed(self.heads):
            found = points_of_heading(head)
            if found is not None:
                return found
        return None


def heading_says(text: str) -> str | None:
    """A role; `levels` for what heads the column of one level among others."""
    if points_of_heading(text) is not None or boolean_of(text):
        return "levels"
    return role_of(text)


def points_of_heading(text: str) -> str | None:
    """The points of the levels under a heading: `3`, `1 point`, `Fort (3)`, `Niveau 2`."""
    if points_in(text) is not None:
        return _number(text)
    split = split_points(text)
    if split is not None:
        return _number(text[len(split[0]) :])
    ranked = _RANKED.fullmatch(folded(text))
    return ranked["number"] if ranked else None


def ranked(text: str) -> bool:
    """Whether the points of a heading are only its rank: `Niveau 2`."""
    return points_in(text) is None and split_points(text) is None and _RANKED.fullmatch(folded(text)) is not None


def _number(text: str) -> str:
    found = re.search(r"[+\-−]?[0-9][0-9.,\s]*", text)
    return found.group().strip() if found else ""


def aside(columns: Sequence[Column], taken: Collection[int]) -> dict[int, str]:
    """The roles of the other columns; numbers and crosses of which nothing tells have none, and are not understood."""
    found: dict[int, str] = {}
    for column in columns:
        role = column.role
        untold = column.numeric or all(map(is_mark, column.under))
        if column.number in taken or (column.under and untold and role not in ASIDE):
            continue
        if role not in ASIDE:
            role = {"threshold": "answer", "points": "answer", "level": "definition"}.get(role or "", "note")
        found[column.number] = role
    return found
