"""Ordered choices: `<` and its like, expanded into the values it accepts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from operator import ge, gt, le, lt

from engine.cells import messages_comparison as say
from engine.cells.errors import listed, refusal
from engine.condition import All, Any, Cmp, Condition, Op
from engine.model import Attribute

# A comparison of two scales is expanded pair by pair.
LONGEST = 50
_COMPARE: dict[Op, Callable[[int, int], bool]] = {Op.LT: lt, Op.LE: le, Op.GT: gt, Op.GE: ge}


def on_scale(attribute: Attribute, op: Op, value: str, written: str) -> Condition:
    """The values on the given side of a declared one. Raises CellError if there is none."""
    _check_scale(attribute, written)
    pivot = attribute.values.index(value)
    accepted = [each for rank, each in enumerate(attribute.values) if _COMPARE[op](rank, pivot)]
    if not accepted:
        raise refusal(say.NEVER, test=written, domain=listed(attribute.values))
    parts = tuple(_is(attribute.id, each) for each in accepted)
    return parts[0] if len(parts) == 1 else Any(parts=parts)


def between_scales(attribute: Attribute, op: Op, other: str, written: str) -> Condition:
    """The pairs of values that stand in the given order, of two attributes of one same scale."""
    _check_scale(attribute, written)
    return _pairs(attribute, op, other)


def _pairs(attribute: Attribute, op: Op, other: str) -> Any:
    ranked = list(enumerate(attribute.values))
    pairs = ((one, two) for i, one in ranked for j, two in ranked if _COMPARE[op](i, j))
    return Any(parts=tuple(All(parts=(_is(attribute.id, one), _is(other, two))) for one, two in pairs))


def compared_scales(condition: Any, attributes: Mapping[str, Attribute]) -> tuple[Op, str] | None:
    """The comparison that `between_scales` expanded into this condition, if it is one: for readers."""
    match condition.parts:
        case (All(parts=(Cmp(attribute=one), Cmp(attribute=other))), *_) if one != other:
            scale = attributes[one]
            return next(((op, other) for op in _COMPARE if condition == _pairs(scale, op, other)), None)
    return None


def _check_scale(attribute: Attribute, written: str) -> None:
    if not attribute.ordered:
        values = listed(attribute.values)
        raise refusal(say.NOT_ORDERED, attribute=attribute.id, operator=written.split(maxsplit=1)[0], values=values)
    if len(attribute.values) > LONGEST:
        length = len(attribute.values)
        raise refusal(say.SCALE_TOO_LONG, attribute=attribute.id, length=length, limit=LONGEST)


def _is(attribute: str, value: str) -> Cmp:
    return Cmp(attribute=attribute, op=Op.EQ, value=value)
