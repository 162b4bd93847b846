"""Every threshold of a scale, one point lower and one higher, as long as the scale still rises."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, TypeVar

from engine.model import Discipline, Level, Rulebook
from engine.mutation.mutant import Change, Patch, Said

L = TypeVar("L", bound=Level)


def scale_changes(rulebook: Rulebook) -> Iterator[Change]:
    """Of modes, of priorities, then of the depths of each discipline, whose efforts no example states."""
    yield from _levels("modes", rulebook.modes)
    yield from _levels("priorities", rulebook.priorities)
    for discipline in rulebook.disciplines.values():
        yield from _depths(discipline)


def _levels(section: Literal["modes", "priorities"], scale: tuple[Level, ...]) -> Iterator[Change]:
    for place, level in _moved(scale):
        yield Change("level", level.id, _said(scale[place], level), Patch(section, level.id, scale[place], level))


def _depths(discipline: Discipline) -> Iterator[Change]:
    depths = discipline.depths
    for place, depth in _moved(depths):
        changed = discipline.model_copy(update={"depths": (*depths[:place], depth, *depths[place + 1 :])})
        patch = Patch("disciplines", discipline.id, discipline, changed)
        yield Change("level", f"{discipline.id} / {depth.id}", _said(depths[place], depth), patch)


def _said(before: Level, after: Level) -> Said:
    return Said(
        f"seuil de {before.start} porté à {after.start}", f"threshold moved from {before.start} to {after.start}"
    )


def _moved(scale: tuple[L, ...]) -> Iterator[tuple[int, L]]:
    """The first level has no lower bound: its threshold says nothing."""
    for place in range(1, len(scale)):
        for step in (-1, 1):
            start = scale[place].start + step
            above = scale[place + 1].start if place + 1 < len(scale) else start + 1
            if scale[place - 1].start < start < above:
                yield place, scale[place].model_copy(update={"start": start})
