"""The few files that teach most: together they show every reason for which files move, as far as they can.

A file *shows* the pair of modes it goes from and to, the same of priorities, and each rule that does not do the same
to it; where none differs, the thresholds. The next file chosen is the one that shows most of what none before it
shows, then the one that moves furthest (in modes, then in points), then the first of the history. Once all is shown,
it begins again among the others.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from engine.impact.model import FileMoved
from engine.impact.treatments import Compared

MOST = 20
Shown = frozenset[str]


class Candidate(NamedTuple):
    """A file that moves, how far, and its place in the history."""

    steps: int
    shift: int
    place: int
    case: str
    label: str
    compared: Compared
    shows: tuple[str, ...]

    @property
    def rank(self) -> tuple[int, int, int]:
        """What moves furthest comes first."""
        return -self.steps, -self.shift, self.place


@dataclass
class Choosing:
    """The files met, as few as the choice needs: of those that show the same, only the furthest can be chosen."""

    _alike: dict[Shown, list[Candidate]] = field(default_factory=dict)

    def add(self, candidate: Candidate) -> None:
        """One that moves."""
        held = self._alike.setdefault(frozenset(candidate.shows), [])
        held.append(candidate)
        held.sort(key=lambda each: each.rank)
        del held[MOST:]

    def chosen(self) -> tuple[FileMoved, ...]:
        """The most instructive ones, what moves furthest first; each with what it was chosen to show."""
        left = sorted((each for held in self._alike.values() for each in held), key=lambda each: each.rank)
        shown: set[str] = set()
        found: list[tuple[Candidate, tuple[str, ...]]] = []
        while left and len(found) < MOST:
            best = max(left, key=lambda each: (_new(each, shown), *(-part for part in each.rank)))
            if not _new(best, shown) and shown:
                shown.clear()
                continue
            found.append((best, tuple(each for each in best.shows if each not in shown)))
            shown.update(best.shows)
            left.remove(best)
        return tuple(_moved(each, new) for each, new in sorted(found, key=lambda pair: pair[0].rank))


def _new(candidate: Candidate, shown: set[str]) -> int:
    return sum(each not in shown for each in candidate.shows)


def _moved(each: Candidate, new: Sequence[str]) -> FileMoved:
    return FileMoved(case=each.case, label=each.label, moved=each.compared.moved, shows=tuple(new))
