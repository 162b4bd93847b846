"""The truth of a condition on one case: true, false or unknown (Kleene)."""

from __future__ import annotations

import operator
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any as Anything

from engine.assessment import Truth
from engine.condition import All, Any, Cmp, Condition, Has, Known, Not, Op, Prefix, Ref, Test
from engine.reference.state import Decided, Run
from engine.values import Value, canonical

OPPOSITE: dict[Truth, Truth] = {"true": "false", "unknown": "unknown", "false": "true"}
COMPARE: dict[Op, Callable[[Anything, Anything], bool]] = {
    Op.EQ: operator.eq,
    Op.LT: operator.lt,
    Op.LE: operator.le,
    Op.GT: operator.gt,
    Op.GE: operator.ge,
}


def judged(condition: Condition, run: Run) -> tuple[Truth, list[Decided]]:
    """The truth of a rule's condition and of its cells, in the order written.

    Decisive are the cells of the parts that share the truth of the whole: all the parts of a true
    `All`, only the false ones of a false `All`, and so on.
    """
    match condition:
        case All() | Any():
            parts = [judged(part, run) for part in condition.parts]
            whole = _joined(condition, [truth for truth, _ in parts])
            return whole, [_within(whole, truth, cell) for truth, cells in parts for cell in cells]
        case Not():
            truth, cells = judged(condition.part, run)
            return OPPOSITE[truth], cells
        case Test():
            truth = truth_of(condition.meaning, run)
            return truth, [Decided(condition, truth, decisive=True)]
        case _:
            return truth_of(condition, run), []


def _within(whole: Truth, part: Truth, cell: Decided) -> Decided:
    return cell if part == whole else replace(cell, decisive=False)


def truth_of(condition: Condition, run: Run) -> Truth:
    """The truth of a condition."""
    match condition:
        case Test():
            return truth_of(condition.meaning, run)
        case All() | Any():
            return _joined(condition, [truth_of(part, run) for part in condition.parts])
        case Not():
            return OPPOSITE[truth_of(condition.part, run)]
        case Known():
            return "false" if run.unknown(condition.attribute) else "true"
        case _:
            return _leaf(condition, run)


def _joined(node: All | Any, parts: Sequence[Truth]) -> Truth:
    return joined("false" if isinstance(node, All) else "true", parts)


def joined(settling: Truth, parts: Sequence[Truth]) -> Truth:
    """Kleene: false settles an `All`, true an `Any`; else unknown if a part is; else what all parts are."""
    if settling in parts:
        return settling
    return "unknown" if "unknown" in parts else OPPOSITE[settling]


def _leaf(node: Cmp | Has | Prefix, run: Run) -> Truth:
    left, right = run.facts[node.attribute].value, _other_side(node, run)
    if left is None or right is None:
        return "unknown"
    return "true" if _holds(node, left, right) else "false"


def _other_side(node: Cmp | Has | Prefix, run: Run) -> Value | None:
    match node:
        case Cmp(value=Ref(attribute=other)):
            return run.facts[other].value
        case Prefix():
            return canonical(node.prefix)
        case _:
            return canonical(node.value)  # type: ignore[arg-type]  # a Ref was taken by the first case


def _holds(node: Cmp | Has | Prefix, left: Anything, right: Anything) -> bool:
    match node:
        case Cmp():
            return COMPARE[node.op](left, right)
        case Has():
            return right in left
        case _:
            return bool(left.startswith(right))
