"""Points, and the levels of each scale that they and the floors leave possible."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from engine.assessment import AxisPoints, Bounds, DisciplineDepth, Floor
from engine.model import Discipline, Level, WhenUnknown
from engine.reference.points import Points, bounds
from engine.reference.state import Run


def axes(run: Run) -> Iterator[AxisPoints]:
    """Points by declared axis, then those on none if the rulebook has such points."""
    named: list[str | None] = list(run.rulebook.axes)
    blocks = [effect for rule in run.rulebook.all_rules for effect in rule.then]
    loose = any(effect.points is not None and effect.axis is None for effect in blocks)
    for axis in named + [None] * loose:
        yield AxisPoints(axis=axis or "", points=bounds(run, _on_axis(axis)))


def _on_axis(axis: str | None) -> Points:
    return lambda effect: effect.points if effect.axis == axis else None


def disciplines(run: Run) -> Iterator[DisciplineDepth]:
    """Points and depth of each declared discipline."""
    for discipline in run.rulebook.disciplines.values():
        yield _depth(run, discipline, bounds(run, _of_discipline(discipline.id)))


def _of_discipline(discipline: str) -> Points:
    return lambda effect: effect.points if effect.discipline == discipline else None


def _depth(run: Run, discipline: Discipline, points: Bounds) -> DisciplineDepth:
    scale = Scale(discipline.depths, points, ())
    proposed = scale.proposed(run.rulebook.when_unknown)
    effort = next((depth.effort for depth in discipline.depths if depth.id == proposed), None)
    return DisciplineDepth(
        discipline=discipline.id, points=points, depth=proposed, possible=scale.possible(), effort=effort
    )


@dataclass(frozen=True)
class Scale:
    """Levels, lightest first (none: a scale not used), with the points and the floors that bear on them.

    Floors that name no level of this scale belong to the other one.
    """

    levels: Sequence[Level]
    points: Bounds
    floors: Sequence[Floor]

    def possible(self) -> tuple[str, ...]:
        """Every level that some score and some set of floors give, lightest first."""
        if not self.levels:
            return ()
        scores = range(self._reached(self.points.low), self._reached(self.points.high) + 1)
        sure = self._sure_floor()
        floors = [sure, *(place for place in self._floors("possible") if place > sure)]
        places = {max(score, floor) for score in scores for floor in floors}
        return tuple(self.levels[place].id for place in sorted(places))

    def proposed(self, when_unknown: WhenUnknown) -> str | None:
        """The level proposed; None if asking must come first, or if there is no scale."""
        possible = self.possible()
        if when_unknown == "precaution" or len(possible) < 2:
            return possible[-1] if possible else None
        if when_unknown == "ask":
            return None
        return self.levels[max(self._reached(self.points.known), self._sure_floor())].id

    def _reached(self, points: int) -> int:
        """The place of the last level whose start the points reach; the first has no lower bound."""
        return max(place for place, level in enumerate(self.levels) if place == 0 or points >= level.start)

    def _floors(self, state: str) -> list[int]:
        ids = [level.id for level in self.levels]
        return [ids.index(floor.level) for floor in self.floors if floor.state == state and floor.level in ids]

    def _sure_floor(self) -> int:
        return max(self._floors("certain"), default=0)
