"""Levels that say their points themselves: `1 site : 0`, `< 2 ans : +3`, `Oui (4 pts)`, several in one cell."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from engine.grids.numerals import split_points
from engine.grids.spans import NONE_OF_IT
from engine.grids.words import boolean_of

_EXPLICIT = re.compile(r"(?:[:=→(]\s*[+\-−][0-9.,]+|(?:points?|pts?\.?))\s*\)?", re.IGNORECASE)


class Stated(NamedTuple):
    """A level, and the points that it says; None where it says none."""

    text: str
    points: Decimal | None


def stated_in(text: str) -> list[Stated]:
    """The levels of a cell: several where each part of it says its points, else one."""
    parts = [split_points(part, bare=True) for part in re.split(r"\s*[;\n]\s*", text)]
    if None not in parts:
        return [Stated(*part) for part in parts if part is not None]
    whole = split_points(text, bare=True)
    return [Stated(*whole) if whole is not None else Stated(text, None)]


def agreed(text: str, points: Decimal) -> Stated | None:
    """A level whose points are said elsewhere as well: without them where they are the same; None if they are not."""
    split = split_points(text, bare=True)
    if split is not None and split[1] == points:
        return Stated(split[0], points)
    if split is not None and _EXPLICIT.search(text[len(split[0]) :]):
        return None
    return Stated(text, points)


def plainly_none(text: str, others: Iterable[Stated]) -> bool:
    """Whether a level that says no points has none: `Non` beside `Oui (4 pts)`, `aucun` beside others."""
    told = [other for other in others if other.points is not None]
    if NONE_OF_IT.fullmatch(text.strip()):
        return bool(told)
    own = boolean_of(text)
    return own is not None and any(boolean_of(other.text) not in (None, own) for other in told)
