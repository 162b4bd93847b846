"""A reach: the values of one fact that all lead to the same level, said whole."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from pydantic import field_serializer

from engine.condition import Frozen
from engine.range import Range
from engine.values import Value, jsonable

Ordered = Decimal | date


class Values(Frozen):
    """These values, each by itself."""

    values: tuple[Value, ...]

    def holds(self, value: Value) -> bool:
        """Whether a value is one of them."""
        return value in self.values

    @field_serializer("values")
    def _values(self, values: tuple[Value, ...]) -> object:
        return [jsonable(value) for value in values]


class Span(Frozen):
    """The numbers or dates of a range; an end that the attribute's own range sets is left out."""

    within: Range

    def holds(self, value: Value) -> bool:
        """Whether a number or a date is between the ends."""
        return isinstance(value, Decimal | date) and self.within.holds(value)


class Beginning(Frozen):
    """Texts that begin so (any text, for an empty beginning), but those named and those that begin otherwise."""

    prefix: str
    but: tuple[str, ...] = ()
    but_beginning: tuple[str, ...] = ()

    def holds(self, value: Value) -> bool:
        """Whether a text is one of them."""
        text = str(value)
        return text.startswith(self.prefix) and text not in self.but and not text.startswith(self.but_beginning)


Piece = Values | Span | Beginning
Reach = tuple[Piece, ...]


def holds(reach: Reach, value: Value) -> bool:
    """Whether a value is in a reach."""
    return any(piece.holds(value) for piece in reach)
