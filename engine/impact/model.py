"""The impact of a change, as data."""

from __future__ import annotations

from datetime import date
from typing import Literal

from engine.condition import Frozen
from engine.examples import Mismatch
from engine.impact.weight import Weight

Told = Literal["fired", "undetermined", "silent", "absent"]
"""A rule on a case: it applies, it may, it does not, the rulebook has none of that id."""


Aspect = Literal["mode", "priority", "deadline", "depths"]
ASPECTS: tuple[Aspect, ...] = ("mode", "priority", "deadline", "depths")


class Treatment(Frozen):
    """What is proposed of a case, as far as people act on it. `modes` and `priorities` are those possible."""

    mode: str | None
    modes: tuple[str, ...]
    priority: str | None
    deadline: date | None
    depths: dict[str, str | None]
    score: tuple[int, int]


class RuleMoved(Frozen):
    """A rule or row that does not do the same to a case; `points` are those of the rule where it applies."""

    rule: str
    before: Told
    after: Told
    points: tuple[int, int]


class Moved(Frozen):
    """A case before and after. `differs`: of what is proposed; empty where nothing of it does."""

    before: Treatment
    after: Treatment
    weight: Weight
    differs: tuple[Aspect, ...]
    rules: tuple[RuleMoved, ...]


class ExampleMoved(Frozen):
    """An example of either side, assessed by both.

    `of`: who has it with these facts. `unmet_before` and `unmet_after`: what each expects of it that is not so: the
    later rulebook's expectation counts where both have one, each for its own side. `left`: facts that the other side
    cannot read, left out there.
    """

    case: str
    of: Literal["before", "after", "both"]
    moved: Moved
    unmet_before: tuple[Mismatch, ...]
    unmet_after: tuple[Mismatch, ...]
    left: tuple[str, ...]

    @property
    def lost(self) -> bool:
        """Whether it held, and holds no longer."""
        return not self.unmet_before and bool(self.unmet_after)


class FileMoved(Frozen):
    """A past file that is treated otherwise, and what it is shown for: see `engine.impact.choosing`."""

    case: str
    label: str
    moved: Moved
    shows: tuple[str, ...]


class Cell(Frozen):
    """How many files go from one level to another; None where none is proposed."""

    before: str | None
    after: str | None
    files: int


class RuleCount(Frozen):
    """On how many files a rule applies to before and not after, after and not before, or on both otherwise."""

    rule: str
    lost: int
    gained: int
    otherwise: int


class Past(Frozen):
    """What becomes of a history. The files that either side cannot read are not among `files`."""

    files: int
    changed: int
    lighter: int
    heavier: int
    other: int
    priority: int
    deadline: int
    depths: int
    modes: tuple[Cell, ...]
    priorities: tuple[Cell, ...]
    rules: tuple[RuleCount, ...]
    shown: tuple[FileMoved, ...]
