"""What a picture of the graph shows around one thing, and in which column each stands: causes left, effects right."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from reports.book.graph import Edges, Graph
from reports.book.names import Key

MOST, WIDEST = 30, 5  # boxes and columns: beyond, a picture no longer fits a screen or a sheet
SWEEPS = 4


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a column: that of a thing, or one where a line to it from `start` passes."""

    key: Key
    column: int
    start: Key | None = None


Line = tuple[Place, ...]
Columns = list[list[Place]]


@dataclass(frozen=True, slots=True)
class Layers:
    """The columns of a picture from left to right, each from top to bottom, and the lines through them.

    `partial`: further away there is more.
    """

    columns: tuple[tuple[Place, ...], ...]
    lines: tuple[Line, ...]
    partial: bool


def layers_around(graph: Graph, centre: Key) -> Layers | None:
    """As many rings around a thing as fit; None where not even one does, or there is nothing around it."""
    before, after = graph.before(centre), graph.after(centre)
    furthest = max((*before.values(), *after.values()), default=0)
    for reach in range(furthest, 0, -1):
        causes = {key for key, distance in before.items() if distance <= reach} | {centre}
        effects = {key for key, distance in after.items() if distance <= reach} | {centre}
        column = {key: -far for key, far in _far(centre, graph.into, causes).items()}
        column |= _far(centre, graph.out, effects)
        if len(column) <= MOST and max(column.values()) - min(column.values()) < WIDEST:
            lines = [*_edges(graph, causes), *_edges(graph, effects)]
            return _laid(column, lines, partial=reach < furthest)
    return None


def _far(centre: Key, edges: Edges, kept: Collection[Key]) -> dict[Key, int]:
    """The longest way from a thing to each of those kept: whatever leads to another stands before it."""
    far, ring = {centre: 0}, [centre]
    while ring:
        ring = list(dict.fromkeys(each for key in ring for each in edges.get(key, ()) if each in kept))
        depth = max(far.values()) + 1
        for each in ring:
            far.pop(each, None)  # told again, further and later
            far[each] = depth
    return far


def _edges(graph: Graph, kept: Collection[Key]) -> Iterator[tuple[Key, Key]]:
    for end, starts in graph.into.items():
        if end in kept:
            yield from ((start, end) for start in starts if start in kept)


def _laid(column: Mapping[Key, int], edges: list[tuple[Key, Key]], *, partial: bool) -> Layers:
    lines = tuple(tuple(_passages(start, end, column)) for start, end in edges)
    first, last = min(column.values()), max(column.values())
    columns: Columns = [[] for _ in range(first, last + 1)]
    for key, at in column.items():
        columns[at - first].append(Place(key, at))
    for line in lines:
        for place in line[1:-1]:
            columns[place.column - first].append(place)
    return Layers(tuple(tuple(each) for each in _untangled(columns, lines)), lines, partial)


def _passages(start: Key, end: Key, column: Mapping[Key, int]) -> Iterator[Place]:
    yield Place(start, column[start])
    yield from (Place(end, at, start) for at in range(column[start] + 1, column[end]))
    yield Place(end, column[end])


def _untangled(columns: Columns, lines: tuple[Line, ...]) -> Columns:
    """Each column sorted by the mean rank of what its places are tied to, from left to right and back (Sugiyama)."""
    ties: dict[Place, list[Place]] = {}
    for line in lines:
        for one, other in pairwise(line):
            ties.setdefault(one, []).append(other)
            ties.setdefault(other, []).append(one)
    for sweep in range(SWEEPS):
        order = range(1, len(columns)) if sweep % 2 == 0 else range(len(columns) - 2, -1, -1)
        for at in order:
            beside = columns[at - 1 if sweep % 2 == 0 else at + 1]
            columns[at] = _sorted(columns[at], beside, ties)
    return columns


def _sorted(column: list[Place], beside: list[Place], ties: Mapping[Place, list[Place]]) -> list[Place]:
    rank = {place: at / max(1, len(beside) - 1) for at, place in enumerate(beside)}
    own = {place: at / max(1, len(column) - 1) for at, place in enumerate(column)}

    def mean(place: Place) -> float:
        found = [rank[other] for other in ties.get(place, ()) if other in rank]
        return sum(found) / len(found) if found else own[place]

    return sorted(column, key=mean)
