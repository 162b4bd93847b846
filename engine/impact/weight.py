"""Whether a case becomes lighter or heavier from one ladder of modes to another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, Protocol

from engine.model import Rulebook

Weight = Literal["lighter", "heavier", "same", "other"]


class Moded(Protocol):
    """What says a mode: the one proposed, else those possible."""

    @property
    def mode(self) -> str | None:
        """The mode proposed; None where several are possible and none is proposed."""

    @property
    def modes(self) -> tuple[str, ...]:
        """Those that are possible."""


def weight_of(before: Rulebook, after: Rulebook, one: Moded, other: Moded) -> Weight:
    """Lighter or heavier by the ranks of the modes; `other` where a mode is not on both ladders."""
    spans = spans_of(before, after, one, other)
    if _held(one) == _held(other):
        return "same"
    if spans is None or spans[0] == spans[1]:
        return "other"
    return "lighter" if spans[1] < spans[0] else "heavier"


def steps_of(before: Rulebook, after: Rulebook, one: Moded, other: Moded) -> int:
    """How many modes apart; 0 where that cannot be said."""
    spans = spans_of(before, after, one, other)
    return abs(spans[0][0] - spans[1][0]) if spans else 0


Span = tuple[int, int]


def spans_of(before: Rulebook, after: Rulebook, one: Moded, other: Moded) -> tuple[Span, Span] | None:
    """The lowest and highest rank of each; None where a mode is not on both ladders.

    Of modes left open the lightest counts first: that is the one that could be taken.
    """
    ranks = {level.id: rank for rank, level in enumerate(after.modes)}
    common = ranks.keys() & {level.id for level in before.modes}
    old, new = (_held(each)[0] for each in (one, other))
    if not common.issuperset((*old, *new)):
        return None
    return _span(old, ranks), _span(new, ranks)


def _held(each: Moded) -> tuple[tuple[str, ...], bool]:
    """The modes, and whether one is proposed."""
    return ((each.mode,), True) if each.mode is not None else (each.modes, False)


def _span(modes: Sequence[str], ranks: Mapping[str, int]) -> Span:
    return min(ranks[id] for id in modes), max(ranks[id] for id in modes)
