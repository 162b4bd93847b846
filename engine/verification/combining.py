"""What several rules make of one derived attribute: `combine`, over all cases (docs/semantics.md, Derived facts)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any

from engine.condition import Op
from engine.conditions import COMPARISONS
from engine.model import Attribute
from engine.values import canonical
from engine.verification.leaves import holds, number_of
from engine.verification.logic import DualRail, FixedPoint, Formula, chosen, conj, disj, fixed_point, neg
from engine.verification.variables import Content, Held

Live = Sequence[tuple[DualRail, Held]]
"""Contributions: whether the rule applies, and what it gives."""


def combined(attribute: Attribute, live: Live) -> Held:
    """What the rules come to together, and the default where none is live."""
    none = conj(state.never for state, _ in live)
    ruled = _ruled(attribute, [each for each in live if each[0].never is not True])
    default = False if attribute.kind == "boolean" else attribute.default
    if default is None:
        return Held(tuple(ruled))
    return Held((*ruled, (none, canonical(default))))


def _ruled(attribute: Attribute, live: Live) -> list[tuple[Formula, Content]]:
    if not live:
        return []
    match attribute.combine:
        case "any":
            return _any(live)
        case "sum":
            return [_sum(live)]
        case "agree":
            return _best(live, lambda one, other: neg(holds(Op.EQ, one, other)))
        case "max":
            return _best(live, _beats(attribute, Op.GT))
        case _:
            return _best(live, _beats(attribute, Op.LT))


def _any(live: Live) -> list[tuple[Formula, Content]]:
    """True as soon as a rule that applies says so; false when none can, and one is live."""
    saying = [state for state, held in live if held.options[0][1] is True]
    others = [state for state, held in live if held.options[0][1] is not True]
    true, false = disj(state.sure for state in saying), conj(state.never for state in saying)
    return [(true, True), (conj((false, disj(state.possible for state in others))), False)]


def _sum(live: Live) -> tuple[Formula, Content]:
    terms = [(state, held.known, number_of(held)) for state, held in live if held.options]
    lost = [state.never for state, held in live if not held.options]
    settled = [
        disj((state.never, conj((state.sure, known)), conj((known, number.compared(Op.EQ, fixed_point(Decimal(0)))))))
        for state, known, number in terms
    ]
    total = fixed_point(Decimal(0))
    for state, _, number in terms:
        total = total.plus(chosen([(state.sure, number), (True, fixed_point(Decimal(0)))]))
    return conj((*lost, *settled, disj(state.sure for state, _, _ in terms))), total


def _best(live: Live, beats: Callable[[Content, Content], Formula]) -> list[tuple[Formula, Content]]:
    """Each value that a rule surely gives, where no other live value beats it (or, to agree, differs from it).

    Of equal values the first is kept, so that one guard at most holds.
    """
    found: list[tuple[Formula, Content]] = []
    taken: list[Formula] = []
    for content, sure in _surely(live):
        stands = conj((sure, *(_does_not_beat(state, held, content, beats) for state, held in live)))
        found.append((conj((stands, *map(neg, taken))), content))
        taken.append(stands)
    return found


def _surely(live: Live) -> list[tuple[Content, Formula]]:
    """The values that rules give, literals gathered, and when some rule surely gives each."""
    literals: dict[Any, list[Formula]] = {}
    numbers: list[tuple[Content, Formula]] = []
    for state, held in live:
        for guard, content in held.options:
            if isinstance(content, FixedPoint):
                numbers.append((content, conj((state.sure, guard))))
            else:
                literals.setdefault(content, []).append(conj((state.sure, guard)))
    return [*((content, disj(sure)) for content, sure in literals.items()), *numbers]


def _does_not_beat(state: DualRail, held: Held, best: Content, beats: Callable[[Content, Content], Formula]) -> Formula:
    harmless = disj(conj((guard, neg(beats(content, best)))) for guard, content in held.options)
    return disj((state.never, harmless))


def _beats(attribute: Attribute, op: Op) -> Callable[[Content, Content], Formula]:
    """Numbers and dates by themselves, choices by their place in the list."""
    if attribute.kind == "choice":
        ranks = {canonical(value): rank for rank, value in enumerate(attribute.values)}
        return lambda one, other: COMPARISONS[op](ranks[one], ranks[other])  # type: ignore[index]
    return lambda one, other: holds(op, one, other)
