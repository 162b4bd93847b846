"""Regions as formulas: a fact is somewhere in one, so that the solver may look for a value that leads elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

from engine.condition import Op
from engine.explanation.reach import Ordered, Piece, Reach, Span, Values
from engine.range import Range
from engine.values import Value
from engine.verification.logic import FixedPoint, Formula, conj, disj, fixed_point
from engine.verification.variables import Variable

Meant = Callable[[Value | None], Value | None]


def within(variable: Variable, reach: Reach, meant: Meant) -> Formula:
    """That a variable is in a reach; `meant` is the text that one of a model stands for."""
    return disj(_in(variable, piece, meant) for piece in reach)


def _in(variable: Variable, piece: Piece, meant: Meant) -> Formula:
    options = variable.held.options
    if isinstance(piece, Span) and isinstance(options[0][1], FixedPoint):
        return conj((options[0][0], *_between(options[0][1], piece.within)))
    if isinstance(piece, Values) and variable.attribute.kind != "text":
        return disj(variable.is_value(value) for value in piece.values)
    return disj(guard for guard, content in options if piece.holds(meant(content)))  # type: ignore[arg-type]


def _between(number: FixedPoint, span: Range) -> list[Formula]:
    above, below = (Op.GT if span.low_open else Op.GE), (Op.LT if span.high_open else Op.LE)
    ends = ((above, span.low), (below, span.high))
    return [number.compared(op, _exact(end)) for op, end in ends if end is not None]


def _exact(end: Ordered) -> FixedPoint:
    return fixed_point(Decimal(end.toordinal()) if isinstance(end, date) else end)
