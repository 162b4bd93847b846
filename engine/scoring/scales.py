"""Scales: from points, and floors, to the levels that are possible and the one proposed."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from engine.assessment import Bounds, Floor
from engine.model import Level, WhenUnknown

NO_FLOOR = -1


class Scale:
    """Modes, priorities, or the depths of a discipline, lightest first."""

    def __init__(self, levels: Sequence[Level]) -> None:
        """The first level has no lower bound: anything reaches it."""
        self.levels = tuple(levels)
        self.ranks = {level.id: rank for rank, level in enumerate(self.levels)}
        self._starts = [level.start for level in self.levels[1:]]

    def rank(self, points: int) -> int:
        """The rank of the level that so many points reach."""
        return bisect_right(self._starts, points)

    def possible(self, points: Bounds, floor: int = NO_FLOOR, floors: Iterable[int] = ()) -> tuple[int, ...]:
        """The ranks possible, lightest first: each of a possible number of points with each possible floor.

        `floor` is the highest certain one, `floors` those that undetermined rules may set.
        """
        if not self.levels:
            return ()
        reached = range(self.rank(points.low), self.rank(points.high) + 1)
        least = {floor, *(each for each in floors if each > floor)}
        return tuple(sorted({max(rank, each) for rank in reached for each in least}))

    def proposed(
        self, when_unknown: WhenUnknown, known: int, possible: Sequence[int], floor: int = NO_FLOOR
    ) -> int | None:
        """The rank proposed among those possible; `known` are the points of the rules that fired."""
        if not possible:
            return None
        if when_unknown == "precaution":
            return possible[-1]
        if when_unknown == "known":
            return max(self.rank(known), floor)
        return possible[0] if len(possible) == 1 else None

    def reached(
        self, when_unknown: WhenUnknown, points: Bounds, floors: Iterable[Floor]
    ) -> tuple[str | None, tuple[str, ...]]:
        """The level proposed, and those possible; floors of another scale bear on nothing here."""
        ranked = [(floor.state, self.ranks[floor.level]) for floor in floors if floor.level in self.ranks]
        certain = max((rank for state, rank in ranked if state == "certain"), default=NO_FLOOR)
        possible = self.possible(points, certain, (rank for _, rank in ranked))
        return self.name(self.proposed(when_unknown, points.known, possible, certain)), self.names(possible)

    def names(self, ranks: Iterable[int]) -> tuple[str, ...]:
        """The ids of the levels of these ranks."""
        return tuple(self.levels[rank].id for rank in ranks)

    def name(self, rank: int | None) -> str | None:
        """The id of the level of this rank."""
        return None if rank is None else self.levels[rank].id
