"""The values worth trying for an attribute: one for each way the rulebook can tell values apart.

A number or a date is cut by the thresholds that rules compare it with, directly or through a linear
derivation; between two thresholds every value is treated alike, so one stands for all.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from engine.condition import All, Any, Cmp, Condition, Has, Known, Not, Prefix, Ref, Test, attributes_of, tests_of
from engine.conditions import Reader, reader_of
from engine.facts import Fact
from engine.model import Attribute, Linear, Rulebook, Term
from engine.strata import derivations_of
from engine.values import EXACT, Value, days_after, in_range_of_decimals

Facts = Mapping[str, Fact]
Leaf = Cmp | Has | Prefix | Known
ELSEWHERE = "…"  # a text that no rule mentions


class Feed(NamedTuple):
    """One place where an attribute enters a derived number."""

    derived: str
    linear: Linear
    term: Term


class Alternatives:
    """A rulebook read once for the values that it tells apart."""

    def __init__(self, rulebook: Rulebook) -> None:
        """Gather, attribute by attribute, the leaves, the tests and the linear terms that read it."""
        self._attributes = rulebook.attributes
        places = {id: place for place, id in enumerate(rulebook.attributes)}
        self._places = places
        self._leaves: dict[str, list[Leaf]] = defaultdict(list)
        self._feeds: dict[str, list[Feed]] = defaultdict(list)
        self._readers: dict[str, list[Reader]] = defaultdict(list)
        for test in dict.fromkeys(test for rule in rulebook.rules for test in tests_of(rule.when)):
            for leaf in _leaves(test):
                for id in dict.fromkeys(attributes_of(leaf)):
                    self._leaves[id].append(leaf)
            for id in dict.fromkeys(attributes_of(test)):
                self._readers[id].append(reader_of(test, places))
        for derivation in (each for rule in rulebook.rules for each in derivations_of(rule)):
            if isinstance(derivation.value, Linear):
                for term in derivation.value.terms:
                    self._feeds[term.attribute].append(Feed(derivation.attribute, derivation.value, term))

    def of(self, attribute: Attribute, facts: Facts) -> tuple[Value, ...]:
        """Values that rules treat unlike today's and unlike one another, the nearest to today's first.

        Thresholds that depend on other facts (another attribute, a linear expression) use those facts.
        """
        today = facts[attribute.id].value
        values = [fact.value for fact in facts.values()]
        seen = {self._told(attribute, values, today)}
        found = []
        for value in self._ordered(attribute, facts, today):
            told = self._told(attribute, values, value)
            if told not in seen:
                seen.add(told)
                found.append(value)
        return tuple(found)

    def _told(self, attribute: Attribute, values: Sequence[Value | None], value: Value | None) -> object:
        """What the rules see of a value: the truth of each test, or the value itself where they compute with it."""
        tried = list(values)
        tried[self._places[attribute.id]] = value
        truths = tuple(read(tried) for read in self._readers[attribute.id])
        return (truths, value) if self._feeds.get(attribute.id) else truths

    def _ordered(self, attribute: Attribute, facts: Facts, today: Value | None) -> list[Value]:
        found = dict.fromkeys(self._candidates(attribute, facts))
        allowed = [value for value in found if value != today and _allowed(attribute, value)]
        return sorted(allowed, key=lambda value: _distance(value, today))

    def _candidates(self, attribute: Attribute, facts: Facts) -> Iterable[Value]:
        match attribute.kind:
            case "boolean":
                return (True, False)
            case "choice":
                return attribute.values
            case "set":
                return _toggles(attribute, facts[attribute.id].value)
            case "text":
                return (*self._texts(attribute.id), ELSEWHERE)
            case "date":
                return _days(cut for cut in self._cuts(attribute.id, facts) if isinstance(cut, date))
            case "number":
                return _numbers(cut for cut in self._cuts(attribute.id, facts) if isinstance(cut, Decimal))

    def _texts(self, id: str) -> Iterator[str]:
        for leaf in self._leaves[id]:
            match leaf:
                case Cmp(value=str() as text) | Prefix(prefix=text):
                    yield text

    def _cuts(self, id: str, facts: Facts) -> Iterator[Value]:
        """Every threshold at which some rule starts or stops holding as this attribute moves."""
        for leaf in self._leaves[id]:
            match leaf:
                case Cmp(attribute=left, value=Ref(attribute=right)):
                    held = facts[right if left == id else left].value
                    if held is not None:
                        yield held
                case Cmp(value=value) if not isinstance(value, Ref):
                    yield value
        for feed in self._feeds.get(id, ()):
            yield from _solved(feed, self._cuts(feed.derived, facts), facts)


def _leaves(condition: Condition) -> Iterator[Leaf]:
    match condition:
        case Test():
            yield from _leaves(condition.meaning)
        case All() | Any():
            for part in condition.parts:
                yield from _leaves(part)
        case Not():
            yield from _leaves(condition.part)
        case Cmp() | Has() | Prefix() | Known():
            yield condition


def _allowed(attribute: Attribute, value: Value) -> bool:
    if isinstance(value, Decimal) and not in_range_of_decimals(value):
        return False
    return attribute.range is None or not isinstance(value, Decimal | date) or attribute.range.holds(value)


def _distance(value: Value, today: Value | None) -> Decimal | int:
    """How far a value is from today's, where that means something; the order of declaration stands elsewhere."""
    match value, today:
        case Decimal(), Decimal():
            return abs(value - today)
        case date(), date():
            return abs((value - today).days)
        case _:
            return 0


def _toggles(attribute: Attribute, today: Value | None) -> Iterator[frozenset[str]]:
    held = today if isinstance(today, frozenset) else frozenset()
    if today is None:
        yield held
    for value in attribute.values:
        yield held ^ {value}


def _solved(feed: Feed, cuts: Iterable[Value], facts: Facts) -> Iterator[Decimal]:
    """The values of one term's attribute that bring the expression to each cut, the others as they are."""
    rest = feed.linear.constant
    for other in feed.linear.terms:
        held = facts[other.attribute].value
        if other is not feed.term:
            if not isinstance(held, Decimal):
                return
            rest = EXACT.add(rest, EXACT.multiply(other.coefficient, held))
    for cut in cuts:
        if isinstance(cut, Decimal) and feed.term.coefficient:
            # A quotient may never end; nine decimals place a representative closely enough.
            yield round((cut - rest) / feed.term.coefficient, 9)


def _days(cuts: Iterable[date]) -> Iterator[date]:
    for cut in sorted(set(cuts)):
        for shift in (-1, 0, 1):
            day = days_after(cut, shift)
            if day is not None:
                yield day


def _numbers(cuts: Iterable[Decimal]) -> Iterator[Decimal]:
    """Each cut, the nearest round value on either side of it, and the middle of narrow gaps."""
    ordered = sorted(set(cuts))
    for cut in ordered:
        step = _step(cut)
        yield from (cut - step, cut, cut + step)
    for low, high in pairwise(ordered):
        yield (low + high) / 2


def _step(cut: Decimal) -> Decimal:
    """One unit of the last decimal that the threshold is written with."""
    return Decimal(1).scaleb(min(int(cut.normalize().as_tuple().exponent), 0))
