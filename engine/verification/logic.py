"""Formulas: connectives that fold constants, truths as pairs, numbers kept exact as scaled integers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property, reduce
from typing import Any, Final, NamedTuple

import z3

from engine.condition import Op
from engine.values import plain

Formula = Any  # a z3 BoolRef, or True or False: z3 has no types of its own
Term = Any  # a z3 ArithRef, or an int
Room = Any  # a z3 Context


def new_room() -> Room:
    """Where the formulas of one proof live, apart from all others.

    The solver numbers what it is given, and looks for answers in that order: in a room shared with other rulebooks,
    how much work a question takes would depend on what was asked before.
    """
    return z3.Context()


def conj(parts: Iterable[Formula]) -> Formula:
    """All of them; constants folded away."""
    kept = []
    for part in parts:
        if part is False:
            return False
        if part is not True:
            kept.append(part)
    return z3.And(kept) if len(kept) > 1 else kept[0] if kept else True


def disj(parts: Iterable[Formula]) -> Formula:
    """At least one of them; constants folded away."""
    kept = []
    for part in parts:
        if part is True:
            return True
        if part is not False:
            kept.append(part)
    return z3.Or(kept) if len(kept) > 1 else kept[0] if kept else False


def neg(part: Formula) -> Formula:
    """Not."""
    return (not part) if isinstance(part, bool) else z3.Not(part)


def key_of(part: Formula) -> int:
    """One number for one formula, for as long as it is kept."""
    return -1 - part if isinstance(part, bool) else part.get_id()


def same(one: Formula, other: Formula) -> Formula:
    """Both, or neither."""
    if isinstance(one, bool):
        return other if one else neg(other)
    return one == other if not isinstance(other, bool) else (one if other else neg(one))


@dataclass(frozen=True, eq=False)
class DualRail:
    """A three-valued truth on two rails: surely true, surely false; neither is unknown."""

    sure: Formula
    never: Formula

    @cached_property
    def possible(self) -> Formula:
        """Not surely false."""
        return neg(self.never)

    @property
    def unknown(self) -> Formula:
        """Neither."""
        return conj((neg(self.sure), neg(self.never)))


TRUE: Final = DualRail(True, False)
FALSE: Final = DualRail(False, True)


def every(parts: Iterable[DualRail]) -> DualRail:
    """Kleene's conjunction."""
    held = list(parts)
    return DualRail(conj(each.sure for each in held), disj(each.never for each in held))


def some(parts: Iterable[DualRail]) -> DualRail:
    """Kleene's disjunction."""
    held = list(parts)
    return DualRail(disj(each.sure for each in held), conj(each.never for each in held))


def opposite(pair: DualRail) -> DualRail:
    """Kleene's negation: the two sides change places."""
    return DualRail(pair.never, pair.sure)


class FixedPoint(NamedTuple):
    """A number as an integer term over a power of ten: `units / 10**scale`. Exact, as the engines are.

    The units of a literal are a plain integer: it belongs to no solver, and serves any.
    """

    units: Term
    scale: int

    def at(self, scale: int) -> Term:
        """The units at a finer scale."""
        return self.units if scale == self.scale else self.units * 10 ** (scale - self.scale)

    @property
    def whole(self) -> Term:
        """The greatest whole number not above it."""
        # The solver's `/` divides integers downwards, as Python's `//` does.
        unit = 10**self.scale
        return self.units // unit if isinstance(self.units, int) else self.units / unit

    def plus(self, other: FixedPoint) -> FixedPoint:
        """Their sum."""
        scale = max(self.scale, other.scale)
        return FixedPoint(self.at(scale) + other.at(scale), scale)

    def times(self, factor: Decimal) -> FixedPoint:
        """This number so many times."""
        units, scale = scaled(factor)
        return FixedPoint(self.units * units, self.scale + scale)

    def compared(self, op: Op, other: FixedPoint) -> Formula:
        """How it compares."""
        scale = max(self.scale, other.scale)
        return compare(op, self.at(scale), other.at(scale))


def scaled(number: Decimal) -> tuple[int, int]:
    """A decimal as an integer and a power of ten."""
    text = plain(number)
    fraction = text.partition(".")[2]
    return int(text.replace(".", "")), len(fraction)


def fixed_point(number: Decimal) -> FixedPoint:
    """A literal number."""
    return FixedPoint(*scaled(number))


def compare(op: Op, one: Term, other: Term) -> Formula:
    """A comparison of two terms."""
    match op:
        case Op.EQ:
            return one == other
        case Op.LT:
            return one < other
        case Op.LE:
            return one <= other
        case Op.GT:
            return one > other
        case Op.GE:
            return one >= other


def chosen(alternatives: Iterable[tuple[Formula, FixedPoint]]) -> FixedPoint:
    """The number whose guard holds, the last one if no other's does."""
    held = list(alternatives)
    scale = max(number.scale for _, number in held)
    terms = [(guard, number.at(scale)) for guard, number in held]
    return FixedPoint(
        reduce(lambda rest, each: either(each[0], each[1], rest), reversed(terms[:-1]), terms[-1][1]), scale
    )


def either(guard: Formula, one: Term, other: Term) -> Term:
    """One term where a guard holds, the other where it does not."""
    if isinstance(guard, bool):
        return one if guard else other
    return z3.If(guard, one, other)
