"""Whether a case becomes lighter or heavier from one ladder of modes to another, or of priorities."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, Protocol

from engine.model import Level, Rulebook

Weight = Literal["lighter", "heavier", "same", "other"]
Span = tuple[int, int]
Ladders = tuple[Sequence[Level], Sequence[Level]]


class Moded(Protocol):
    """What says a mode: the one proposed, else those possible."""

    @property
    def mode(self) -> str | None:
        """The mode proposed; None where several are possible and none is proposed."""

    @property
    def modes(self) -> tuple[str, ...]:
        """Those that are possible."""


class Urged(Protocol):
    """What says a priority: the one proposed, else those possible."""

    @property
    def priority(self) -> str | None:
        """The priority proposed; None where several are possible and none is proposed."""

    @property
    def priorities(self) -> tuple[str, ...]:
        """Those that are possible."""


Held = tuple[tuple[str, ...], bool]  # levels, and whether one is proposed


def weight_of(before: Rulebook, after: Rulebook, one: Moded, other: Moded) -> Weight:
    """Lighter or heavier by the ranks of the modes; `other` where a mode is not on both ladders."""
    return _weight((before.modes, after.modes), _held(one.mode, one.modes), _held(other.mode, other.modes))


def urgency_of(before: Rulebook, after: Rulebook, one: Urged, other: Urged) -> Weight:
    """The same of priorities: lighter is less urgent."""
    held = [_held(each.priority, each.priorities) for each in (one, other)]
    return _weight((before.priorities, after.priorities), *held)


def _weight(ladders: Ladders, one: Held, other: Held) -> Weight:
    if one == other:
        return "same"
    spans = _spans(ladders, one, other)
    if spans is None or spans[0] == spans[1]:
        return "other"
    return "lighter" if spans[1] < spans[0] else "heavier"


def steps_of(before: Rulebook, after: Rulebook, one: Moded, other: Moded) -> int:
    """How many modes apart; 0 where that cannot be said."""
    spans = _spans((before.modes, after.modes), _held(one.mode, one.modes), _held(other.mode, other.modes))
    return abs(spans[0][0] - spans[1][0]) if spans else 0


def _spans(ladders: Ladders, one: Held, other: Held) -> tuple[Span, Span] | None:
    """The lowest and highest rank of each; None where a level is not on both ladders, or where there is none.

    Of levels left open the lightest counts first: that is the one that could be taken.
    """
    ranks = {level.id: rank for rank, level in enumerate(ladders[1])}
    common = ranks.keys() & {level.id for level in ladders[0]}
    old, new = one[0], other[0]
    if not (old and new and common.issuperset((*old, *new))):
        return None
    return _span(old, ranks), _span(new, ranks)


def _held(proposed: str | None, possible: tuple[str, ...]) -> Held:
    return ((proposed,), True) if proposed is not None else (possible, False)


def _span(levels: Sequence[str], ranks: Mapping[str, int]) -> Span:
    return min(ranks[id] for id in levels), max(ranks[id] for id in levels)
