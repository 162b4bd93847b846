"""The graph around one thing as a picture: where each box and each line goes, in the units of the drawing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from textwrap import wrap

from reports.book.graph import Graph
from reports.book.layering import Layers, Line, Place, layers_around
from reports.book.names import Key, Thing
from reports.foreign import bare

WIDTH, GAP, BETWEEN = 148, 28, 8  # of a box, between columns, between boxes
LETTERS, LINES = 21, 3  # what a box holds of a label
LEADING, PADDING, PASSAGE = 13, 6, 6
MARGIN = 6


@dataclass(frozen=True, slots=True)
class Box:
    """A thing in the picture. `kind` says its shape: given (attribute), derived (attribute), rule or table."""

    x: float
    y: float
    height: float
    kind: str
    id: str
    lines: tuple[str, ...]
    centre: bool

    @property
    def base(self) -> float:
        """Where its first line of text stands."""
        return self.y + PADDING + 10


@dataclass(frozen=True, slots=True)
class Picture:
    """Boxes and the paths between them. `partial`: further away there is more."""

    boxes: tuple[Box, ...]
    paths: tuple[str, ...]
    width: float
    height: float
    partial: bool
    box_width: int = WIDTH
    leading: int = LEADING


def picture_of(graph: Graph, centre: Key, called: Callable[[Key], tuple[Thing, str]]) -> Picture | None:
    """The picture around a thing; None where there is nothing to draw, or too much. `called` gives the shape too."""
    layers = layers_around(graph, centre)
    return _drawn(layers, centre, called) if layers is not None else None


def _drawn(layers: Layers, centre: Key, called: Callable[[Key], tuple[Thing, str]]) -> Picture:
    heights = {place: _height(place, called) for column in layers.columns for place in column}
    tall = [sum(heights[place] + BETWEEN for place in column) - BETWEEN for column in layers.columns]
    at: dict[Place, tuple[float, float]] = {}
    for rank, column in enumerate(layers.columns):
        y = MARGIN + (max(tall) - tall[rank]) / 2
        for place in column:
            at[place] = (MARGIN + rank * (WIDTH + GAP), y)
            y += heights[place] + BETWEEN
    return Picture(
        boxes=tuple(_box(place, at[place], heights[place], centre, called) for place in at if place.start is None),
        paths=tuple(_path(line, at, heights) for line in layers.lines),
        width=2 * MARGIN + len(layers.columns) * (WIDTH + GAP) - GAP,
        height=2 * MARGIN + max(tall),
        partial=layers.partial,
    )


def _height(place: Place, called: Callable[[Key], tuple[Thing, str]]) -> float:
    if place.start is not None:
        return PASSAGE
    return 2 * PADDING + LEADING * len(_text(called(place.key)[0]))


def _text(thing: Thing) -> tuple[str, ...]:
    """The label on three lines at most; before it the id, where people call the thing by it."""
    said = wrap(bare(thing.label), LETTERS, max_lines=LINES, placeholder=" …")
    return (thing.id, *said) if thing.kind in ("rule", "table") else tuple(said)


def _box(
    place: Place, at: tuple[float, float], height: float, centre: Key, called: Callable[[Key], tuple[Thing, str]]
) -> Box:
    thing, shape = called(place.key)
    return Box(at[0], at[1], height, shape, thing.id, _text(thing), place.key == centre)


def _path(line: Line, at: Mapping[Place, tuple[float, float]], heights: Mapping[Place, float]) -> str:
    """From the right side of a box to the left side of another, level where it passes between others."""
    drawn = ""
    for one, other in pairwise(line):
        (x1, y1), (x2, y2) = at[one], at[other]
        start = (x1 + WIDTH, y1 + heights[one] / 2)
        end = (x2, y2 + heights[other] / 2)
        middle = (start[0] + end[0]) / 2
        drawn += f"L{start[0]:g} {start[1]:g}" if drawn else f"M{start[0]:g} {start[1]:g}"
        drawn += f"C{middle:g} {start[1]:g} {middle:g} {end[1]:g} {end[0]:g} {end[1]:g}"
    return drawn
