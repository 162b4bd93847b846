"""Attributes as unknowns of the solver: what each may hold, and how to read it back from a model."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

import z3

from engine.condition import Op
from engine.model import Attribute
from engine.values import EXACT, FRACTION_DIGITS, WHOLE_DIGITS, Value, canonical
from engine.verification.logic import FixedPoint, Formula, Room, conj, disj, fixed_point, neg
from engine.verification.regions import Regions, Uses, elements


class Elements(NamedTuple):
    """A set, by what says whether each value is in it."""

    contains: dict[str, Formula]


Content = bool | Decimal | date | str | frozenset[str] | FixedPoint | Elements


class Held(NamedTuple):
    """What an attribute holds: contents, at most one guard being true. None is: the attribute is unknown."""

    options: tuple[tuple[Formula, Content], ...]

    @property
    def known(self) -> Formula:
        """Whether it has a value."""
        return disj(guard for guard, _ in self.options)


class Variable:
    """A fact that a case may give, or leave unknown."""

    def __init__(self, attribute: Attribute, uses: Uses, room: Room, mark: str = "") -> None:
        """`room` is that of the solver; `mark` tells apart two copies of one attribute."""
        self.attribute = attribute
        self._room = room
        self._name = f"{attribute.id}{mark}"
        self._tied = attribute.id in uses.tied and attribute.kind in ("number", "date")
        self._uses = uses
        self._regions = Regions(attribute, uses)
        self.limits: list[Formula] = []  # what any value obeys, whatever is declared
        self.domain: list[Formula] = []
        self.held = self._made()

    def _made(self) -> Held:
        if self.attribute.kind == "set":
            return self._set()
        return self._number() if self._tied else self._cut()

    def _bool(self, what: object) -> Formula:
        return z3.Bool(f"{self._name}={what}", self._room)

    def _set(self) -> Held:
        looked_for = elements(self.attribute, self._uses)
        return Held(((self._bool("?"), Elements({value: self._bool(value) for value in looked_for})),))

    def _number(self) -> Held:
        units = z3.Int(self._name, self._room)
        scale = FRACTION_DIGITS if self.attribute.kind == "number" else 0
        number, declared = FixedPoint(units, scale), self.attribute.range
        most = 10 ** (WHOLE_DIGITS + scale) - 1 if scale else date.max.toordinal()
        self.limits.append(z3.And(units <= most, units >= (-most if scale else 1)))
        if declared is not None and declared.low is not None:
            self.domain.append(number.compared(Op.GT if declared.low_open else Op.GE, _exact(declared.low)))
        if declared is not None and declared.high is not None:
            self.domain.append(number.compared(Op.LT if declared.high_open else Op.LE, _exact(declared.high)))
        return Held(((self._bool("?"), number),))

    def _cut(self) -> Held:
        found = self._regions.found
        guards = [self._bool(rank) for rank in range(len(found))]
        if len(guards) > 1:
            self.limits.append(z3.PbLe([(guard, 1) for guard in guards], 1))
        self.domain.extend(neg(guard) for guard, region in zip(guards, found, strict=True) if not region.inside)
        return Held(tuple((guard, region.value) for guard, region in zip(guards, found, strict=True)))

    def read(self, model: Any) -> Value | None:
        """The value that a model gives it; None is unknown."""
        for guard, content in self.held.options:
            if z3.is_true(model.eval(guard, model_completion=True)):
                return self._value(content, model)
        return None

    def _value(self, content: Content, model: Any) -> Value:
        if isinstance(content, Elements):
            inside = (each for each, held in content.contains.items() if z3.is_true(model.eval(held, True)))
            return frozenset(inside)
        if not isinstance(content, FixedPoint):
            return content
        units = model.eval(content.units, model_completion=True).as_long()
        if self.attribute.kind == "date":
            return date.fromordinal(units)
        return canonical(EXACT.scaleb(Decimal(units), -content.scale))

    def is_value(self, value: Value) -> Formula:
        """That it holds this value, or one that no test tells from it."""
        return disj(conj((guard, self._is(content, value))) for guard, content in self.held.options)

    def _is(self, content: Content, value: Value) -> Formula:
        if isinstance(content, FixedPoint):
            return content.compared(Op.EQ, _exact(value))
        if isinstance(content, Elements):
            held = content.contains.items()
            return conj(inside if each in value else neg(inside) for each, inside in held)  # type: ignore[operator]
        return content == self._regions.holding(value).value

    @property
    def shares_texts(self) -> bool:
        """Whether it is a text that another one is compared with."""
        return self.attribute.kind == "text" and self.attribute.id in self._uses.tied

    def names(self, text: str) -> bool:
        """Whether a text is one of those that stand for themselves."""
        return any(region.value == text for region in self._regions.found)

    def alike(self, text: str) -> list[str]:
        """The texts that no rule tells from this one, taken alone."""
        return self._regions.alike(text)

    def beyond(self, other: Variable) -> Formula:
        """That it holds a value further on than the other's, in the order of the kind."""
        return disj(self._beyond(other))

    def _beyond(self, other: Variable) -> Iterator[Formula]:
        mine, theirs = self.held.options, other.held.options
        if self._tied:
            (known, number), (other_known, other_number) = mine[0], theirs[0]
            yield conj((known, other_known, number.compared(Op.GT, other_number)))  # type: ignore[union-attr,arg-type]
            return
        for rank, (guard, _) in enumerate(mine):
            yield conj((guard, disj(lower for lower, _ in theirs[:rank])))


def _exact(value: object) -> FixedPoint:
    return fixed_point(Decimal(value.toordinal()) if isinstance(value, date) else value)  # type: ignore[arg-type]
