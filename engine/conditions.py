"""The three-valued truth of a condition on one case, for the production engine.

A condition is compiled once, by folding it into a function of the case's values; the reference
engine has its own reading and never uses this one.
"""

from __future__ import annotations

import operator
import typing
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from engine.condition import All, Any, Cmp, Condition, Has, Known, Not, Op, Prefix, Ref, Test, fold
from engine.values import Value, canonical

# Truths are small integers because they index tables: of fields to assert, of trace entries.
FALSE: Final = 0
TRUE: Final = 1
UNKNOWN: Final = 2

Truth = int
Values = Sequence[Value | None]
Reader = Callable[[Values], Truth]
Pattern = tuple[Truth, ...]
Comparison = Callable[[typing.Any, typing.Any], bool]

# Both sides are of one kind: the loader saw to it.
COMPARISONS: Final[Mapping[Op, Comparison]] = {
    Op.EQ: operator.eq,
    Op.LT: operator.lt,
    Op.LE: operator.le,
    Op.GT: operator.gt,
    Op.GE: operator.ge,
}


def reader_of(condition: Condition, places: Mapping[str, int]) -> Reader:
    """The condition as a function from values to a truth.

    `places` says where in the values each attribute is; None there means unknown.
    """
    return fold(condition, Reading(places))


def picker(places: Sequence[int]) -> Callable[[Sequence[Truth]], Pattern]:
    """A function that reads the truths at these places, always as a tuple."""
    if len(places) > 1:
        return operator.itemgetter(*places)
    if not places:
        return lambda _: ()
    only = places[0]
    return lambda truths: (truths[only],)


def every(truths: Sequence[Truth]) -> Truth:
    """Kleene's conjunction: false beats unknown, unknown beats true."""
    return FALSE if FALSE in truths else UNKNOWN if UNKNOWN in truths else TRUE


def some(truths: Sequence[Truth]) -> Truth:
    """Kleene's disjunction: true beats unknown, unknown beats false."""
    return TRUE if TRUE in truths else UNKNOWN if UNKNOWN in truths else FALSE


def opposite(truth: Truth) -> Truth:
    """Kleene's negation: what is unknown stays so."""
    return truth if truth == UNKNOWN else TRUE - truth


class Reading:
    """The algebra whose result is a function from values to a truth."""

    def __init__(self, places: Mapping[str, int]) -> None:
        """Keep where each attribute's value is found."""
        self._places = places

    def cmp(self, node: Cmp) -> Reader:
        """A comparison: unknown as soon as one side is."""
        place, compare = self._places[node.attribute], COMPARISONS[node.op]
        if isinstance(node.value, Ref):
            return _between(place, compare, self._places[node.value.attribute])
        return _against(place, compare, canonical(node.value))

    def has(self, node: Has) -> Reader:
        """A membership in a set."""
        return _against(self._places[node.attribute], operator.contains, canonical(node.value))

    def prefix(self, node: Prefix) -> Reader:
        """The beginning of a text."""
        return _against(self._places[node.attribute], str.startswith, canonical(node.prefix))

    def known(self, node: Known) -> Reader:
        """Knowledge itself: never unknown."""
        place = self._places[node.attribute]
        return lambda values: values[place] is not None

    def test(self, node: Test, meaning: Reader) -> Reader:
        """A cell is as true as its meaning."""
        return meaning

    def all(self, node: All, parts: tuple[Reader, ...]) -> Reader:
        """Every part holds."""
        return lambda values: every([part(values) for part in parts])

    def any(self, node: Any, parts: tuple[Reader, ...]) -> Reader:
        """At least one part holds."""
        return lambda values: some([part(values) for part in parts])

    def not_(self, node: Not, part: Reader) -> Reader:
        """The part does not hold."""
        return lambda values: opposite(part(values))


def _against(place: int, holds: Comparison, literal: Value) -> Reader:
    def read(values: Values) -> Truth:
        value = values[place]
        return UNKNOWN if value is None else holds(value, literal)

    return read


def _between(left: int, compare: Comparison, right: int) -> Reader:
    def read(values: Values) -> Truth:
        mine, theirs = values[left], values[right]
        return UNKNOWN if mine is None or theirs is None else compare(mine, theirs)

    return read
