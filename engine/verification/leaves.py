"""Tests, and values, over what attributes may hold."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

from engine.condition import Cmp, Op, Ref
from engine.conditions import COMPARISONS
from engine.model import Derivation, Linear
from engine.values import Value, canonical
from engine.verification.logic import DualRail, FixedPoint, Formula, chosen, conj, disj, fixed_point, neg, same
from engine.verification.variables import Content, Elements, Held

HeldBy = Callable[[str], Held]


def content_of(derivation: Derivation, held: HeldBy) -> Held:
    """What a derivation gives: a literal, or a linear expression, unknown as soon as one of its terms is."""
    if not isinstance(derivation.value, Linear):
        return Held(((True, canonical(derivation.value)),))
    total, known = fixed_point(derivation.value.constant), []
    for term in derivation.value.terms:
        found = held(term.attribute)
        if not found.options:
            return Held(())
        known.append(found.known)
        total = total.plus(number_of(found).times(term.coefficient))
    return Held(((conj(known), total),))


def number_of(held: Held) -> FixedPoint:
    """The number held, whatever it would be if none were."""
    return chosen((guard, as_number(content)) for guard, content in held.options)


def as_number(content: Content) -> FixedPoint:
    """A number, or the rank of a date."""
    if isinstance(content, FixedPoint):
        return content
    return fixed_point(Decimal(content.toordinal()) if isinstance(content, date) else content)  # type: ignore[arg-type]


def first_of(given: Held, ruled: Held) -> Held:
    """What is given; else what the rules say."""
    silent = neg(given.known)
    return Held((*given.options, *((conj((silent, guard)), content) for guard, content in ruled.options)))


def compared(node: Cmp, held: HeldBy) -> DualRail:
    """A comparison with a literal, or with what another attribute holds."""
    if isinstance(node.value, Ref):
        return _between(held(node.attribute), node.op, held(node.value.attribute))
    literal = canonical(node.value)
    return _told(held(node.attribute), lambda content: holds(node.op, content, literal))


def contains(held: Held, value: str) -> DualRail:
    """A membership."""
    wanted = canonical(value)
    return _told(held, lambda content: content.contains[value] if isinstance(content, Elements) else wanted in content)  # type: ignore[operator]


def begins(held: Held, prefix: str) -> DualRail:
    """A prefix."""
    wanted = str(canonical(prefix))
    return _told(held, lambda content: str(content).startswith(wanted))


def _told(held: Held, holds: Callable[[Content], Formula]) -> DualRail:
    told = [(guard, holds(content)) for guard, content in held.options]
    return DualRail(
        disj(conj((guard, truth)) for guard, truth in told), disj(conj((guard, neg(truth))) for guard, truth in told)
    )


def _between(left: Held, op: Op, right: Held) -> DualRail:
    pairs = [
        (conj((guard, other)), holds(op, mine, theirs))
        for guard, mine in left.options
        for other, theirs in right.options
    ]
    return DualRail(
        disj(conj((guard, truth)) for guard, truth in pairs), disj(conj((guard, neg(truth))) for guard, truth in pairs)
    )


def holds(op: Op, one: Content, other: Content | Value) -> Formula:
    """How two contents compare."""
    if isinstance(one, FixedPoint) or isinstance(other, FixedPoint):
        return as_number(one).compared(op, as_number(other))
    if isinstance(one, Elements) or isinstance(other, Elements):
        return _same_set(one, other)
    return COMPARISONS[op](one, other)


def _same_set(one: Content, other: Content) -> Formula:
    values = {*_values(one), *_values(other)}
    return conj(same(_inside(one, value), _inside(other, value)) for value in sorted(values))


def _values(content: Content) -> frozenset[str]:
    return frozenset(content.contains) if isinstance(content, Elements) else content  # type: ignore[return-value]


def _inside(content: Content, value: str) -> Formula:
    if isinstance(content, Elements):
        return content.contains.get(value, False)
    return value in content  # type: ignore[operator]
