"""A trade-off as a picture: where each point and each tick goes, in the units of the drawing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import ceil, floor, log10

from engine.errors import Language
from reports.safety.model import Move, Point
from reports.typography import number, percent, signed

WIDTH, HEIGHT = 440, 280
LEFT, RIGHT, TOP, BOTTOM = 56, 24, 30, 48
TICKS = 4
APART = (30, 15)  # nearer than this, across and down, two names would cover each other


@dataclass(frozen=True, slots=True)
class Tick:
    """A graduation: its place along the axis, and its text."""

    at: float
    text: str


@dataclass(frozen=True, slots=True)
class Dot:
    """A point of the curve; `name` is empty where another is too near."""

    x: float
    y: float
    name: str
    today: bool


@dataclass(frozen=True, slots=True)
class Picture:
    """A curve ready to be drawn: `line` is the path through the dots."""

    line: str
    dots: tuple[Dot, ...]
    across: tuple[Tick, ...]
    up: tuple[Tick, ...]
    width: int = WIDTH
    height: int = HEIGHT
    left: int = LEFT
    right: int = WIDTH - RIGHT
    top: int = TOP
    bottom: int = HEIGHT - BOTTOM


def picture_of(move: Move, language: Language) -> Picture | None:
    """The curve of a move; None where the files missed are the same everywhere, or no outcome is severe."""
    if len({point.missed for point in move.points}) < 2:
        return None
    days, missed = [float(each.days) for each in move.points], [each.missed / each.severe for each in move.points]
    across, up = steps(min(days), max(days)), steps(0, max(missed))
    places = [
        (_place(x, across, LEFT, WIDTH - RIGHT), _place(y, up, HEIGHT - BOTTOM, TOP))
        for x, y in zip(days, missed, strict=True)
    ]
    return Picture(
        line=" ".join(f"{x},{y}" for x, y in places),
        dots=_dots(move.points, places, language),
        across=tuple(
            Tick(_place(each, across, LEFT, WIDTH - RIGHT), number(Decimal(repr(each)), language)) for each in across
        ),
        up=tuple(Tick(_place(each, up, HEIGHT - BOTTOM, TOP), percent(each, language, _places(up))) for each in up),
    )


def steps(low: float, high: float) -> list[float]:
    """Round graduations around an interval: steps of 1, 2 or 5 times a power of ten."""
    rough = (high - low or abs(high) or 1.0) / TICKS
    unit = 10.0 ** floor(log10(rough))
    step = next(each * unit for each in (1, 2, 5, 10) if each * unit >= rough * 0.999)
    first, last = floor(low / step + 1e-9), ceil(high / step - 1e-9)
    return [round(place * step, 10) for place in range(first, max(last, first + 1) + 1)]


def _places(ticks: Sequence[float]) -> int:
    """The decimals that percentages need to differ."""
    return 0 if ticks[1] - ticks[0] >= 0.01 else 1


def _place(value: float, ticks: Sequence[float], start: int, end: int) -> float:
    return round(start + (value - ticks[0]) / (ticks[-1] - ticks[0]) * (end - start), 1)


def _dots(points: Sequence[Point], places: Sequence[tuple[float, float]], language: Language) -> tuple[Dot, ...]:
    """Named where there is room, the rulebook as it is before the ends, the ends before the others."""
    order = sorted(range(len(points)), key=lambda place: (points[place].shift != 0, -abs(points[place].shift)))
    named: list[int] = []
    for place in order:
        if all(_apart(places[place], places[other]) for other in named):
            named.append(place)
    return tuple(
        Dot(x, y, signed(points[place].shift, language) if place in named else "", points[place].shift == 0)
        for place, (x, y) in enumerate(places)
    )


def _apart(one: tuple[float, float], other: tuple[float, float]) -> bool:
    return abs(one[0] - other[0]) >= APART[0] or abs(one[1] - other[1]) >= APART[1]
