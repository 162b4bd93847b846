"""The ways a rule can come true: its condition as alternatives, each a set of literals.

Negation is pushed down to the leaves, so that `durable_rules` never negates anything: a leaf that
must *hold* and a leaf that must *fail* are two literals. A case makes a literal true, or not; of an
unknown leaf neither literal is surely true and both are possibly true. Every condition is then a
disjunction of conjunctions that only grows with the literals: run on the sure literals it gives
the rules that fire, run on the possible ones those that may.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from typing import Final

from engine.condition import All, Any, Cmp, Condition, Has, Known, Not, Prefix, Test

Leaf = Test | Cmp | Has | Prefix | Known
Literal = int
Branch = frozenset[Literal]

NOTHING_TESTED: Final[Branch] = frozenset()  # always open: a row without a constraint
BRANCHES_PER_RULE: Final = 256
_BRANCHES_TO_REDUCE: Final = 2_048  # comparing each with each other must stay quick


class TooManyBranchesError(ValueError):
    """A condition that has more alternatives than a rule may have."""


def meaning_of(leaf: Leaf) -> Condition:
    """What a leaf means. Two cells of one meaning are one test for the engine."""
    return leaf.meaning if isinstance(leaf, Test) else leaf


def leaves_of(condition: Condition) -> Iterator[Leaf]:
    """Every leaf of a rule's condition, in the order written: cells, and conditions outside cells."""
    match condition:
        case All() | Any():
            for part in condition.parts:
                yield from leaves_of(part)
        case Not():
            yield from leaves_of(condition.part)
        case _:
            yield condition


def holds(leaf: int) -> Literal:
    """The literal that is true when the leaf of this number holds."""
    return 2 * leaf


def fails(leaf: int) -> Literal:
    """The literal that is true when the leaf of this number does not hold."""
    return 2 * leaf + 1


def branches_of(condition: Condition, numbers: Mapping[Condition, int]) -> tuple[Branch, ...]:
    """The alternatives of a condition, none of which another makes useless, in a settled order.

    `numbers` gives each leaf's number by its meaning. Raises TooManyBranchesError.
    """
    found = _branches(condition, numbers, True)
    if len(found) > BRANCHES_PER_RULE:
        raise TooManyBranchesError
    return tuple(sorted(found, key=sorted))


def _branches(condition: Condition, numbers: Mapping[Condition, int], wanted: bool) -> set[Branch]:
    match condition:
        case Not():
            return _branches(condition.part, numbers, not wanted)
        case All() | Any():
            parts = [_branches(part, numbers, wanted) for part in condition.parts]
            return _jointly(parts) if isinstance(condition, All) is wanted else _either(parts)
        case _:
            number = numbers[meaning_of(condition)]
            return {frozenset({holds(number) if wanted else fails(number)})}


def _either(parts: Sequence[set[Branch]]) -> set[Branch]:
    return _reduced(set().union(*parts))


def _jointly(parts: Sequence[set[Branch]]) -> set[Branch]:
    found: set[Branch] = {frozenset()}
    for part in parts:
        if len(found) * len(part) > _BRANCHES_TO_REDUCE:
            raise TooManyBranchesError
        found = _reduced({one | other for one, other in product(found, part)})
    return found


def _reduced(branches: set[Branch]) -> set[Branch]:
    """Without those that ask for more than another does."""
    if len(branches) > _BRANCHES_TO_REDUCE:
        raise TooManyBranchesError
    kept: set[Branch] = set()
    for branch in sorted(branches, key=len):
        if not any(shorter <= branch for shorter in kept):
            kept.add(branch)
    return kept
