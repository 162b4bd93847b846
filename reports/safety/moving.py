"""The trade-off: the same files, had the thresholds of the modes been elsewhere.

No rule is fired again: which rules fire, the points and the floors do not depend on the thresholds of modes. The
engine's own scale reads the mode again from them, by a rulebook whose thresholds moved; a test assesses everything
afresh with that rulebook and finds the same. A floor names a mode, not points: it holds wherever its threshold goes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise

from engine.model import Rulebook
from engine.scoring.scales import Scale
from reports.safety.judged import Grounds, Unit
from reports.safety.model import Cost, Move, Point

MOST = 6  # steps each way: a table that can be read


def shifted(rulebook: Rulebook, mode: str | None, shift: int) -> Rulebook:
    """The rulebook with the threshold of one mode moved, or those of all but the lightest, which has none.

    One alone stops short of its neighbours: in another version than the one that steps are counted on, they are nearer.
    """
    levels = rulebook.modes
    starts = [level.start + shift if mode in (None, level.id) else level.start for level in levels]
    if mode is not None:
        low = [0, *(level.start + 1 for level in levels)]
        high = [*(level.start - 1 for level in levels[1:]), max(starts)]
        starts = [min(max(each, low[rank]), high[rank]) for rank, each in enumerate(starts)]
    modes = tuple(level.model_copy(update={"start": start}) for level, start in zip(levels, starts, strict=True))
    return rulebook.model_copy(update={"modes": (levels[0], *modes[1:])})


def shifts_of(rulebook: Rulebook, mode: str | None) -> tuple[int, ...]:
    """By how many points to move: as far as the thresholds keep their order, in at most so many steps each way."""
    starts = [level.start for level in rulebook.modes]
    gaps = [after - before for before, after in pairwise(starts)]
    place = 0 if mode is None else [level.id for level in rulebook.modes].index(mode) - 1
    down = gaps[place] - 1
    # All together keep their distances; the last one alone has nothing above it.
    bounded = mode is not None and place + 1 < len(gaps)
    up = gaps[place + 1] - 1 if bounded else gaps[place]
    step = max(1, -(-max(down, up) // MOST))
    return tuple(range(-(down // step) * step, up + 1, step))


class Moving:
    """The units of a history, ready to be read with other thresholds; `versions` are those that assessed them."""

    def __init__(self, versions: Iterable[Rulebook], units: Sequence[Unit], costs: Sequence[Cost], light: int) -> None:
        """Files alike in points and floors are read once: there are few kinds of them."""
        self._versions = {each.version: each for each in versions}
        self._units, self._days, self._light = units, [cost.days for cost in costs], light
        self._ranks = {cost.mode: rank for rank, cost in enumerate(costs)}
        grounds = dict.fromkeys(file.grounds for unit in units for file in unit.files)
        places = {each: place for place, each in enumerate(grounds)}
        self._grounds = tuple(grounds)
        self._of = [tuple({places[file.grounds] for file in unit.files}) for unit in units]

    def moves(self, lead: Rulebook) -> Iterator[Move]:
        """All thresholds together, then each alone."""
        for mode in (None, *(level.id for level in lead.modes[1:])):
            points = (self._point(lead, mode, shift) for shift in shifts_of(lead, mode))
            yield Move(mode=mode, points=tuple(points))

    def _point(self, lead: Rulebook, mode: str | None, shift: int) -> Point:
        ranks = self.ranks(mode, shift)
        light = [unit for unit, rank in zip(self._units, ranks, strict=True) if 0 <= rank <= self._light]
        return Point(
            shift=shift,
            starts=tuple(level.start for level in shifted(lead, mode, shift).modes[1:]),
            light=len(light),
            missed=sum(unit.severe is True for unit in light),
            severe=sum(unit.severe is True for unit in self._units),
            days=sum((self._days[rank] for rank in ranks if rank >= 0), Decimal()),
        )

    def ranks(self, mode: str | None, shift: int) -> list[int]:
        """The rank of the mode of each unit, the heaviest of its files, with these thresholds; −1 for none."""
        books = {number: shifted(book, mode, shift) for number, book in self._versions.items()}
        scales = {number: (Scale(book.modes), book) for number, book in books.items()}
        found = [self._rank(each, scales) for each in self._grounds]
        return [max(found[place] for place in places) for places in self._of]

    def _rank(self, grounds: Grounds, scales: Mapping[int, tuple[Scale, Rulebook]]) -> int:
        scale, book = scales[grounds.version]
        mode, _ = scale.reached(book.when_unknown, grounds.score, grounds.floors)
        return -1 if mode is None else self._ranks[mode]
