"""The values worth trying for an attribute: one for each way the rulebook can tell values apart.

A number or a date is cut by the thresholds that rules compare it with, directly or through the numbers
derived from it; between two thresholds every value is treated alike, so one stands for all.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from itertools import islice, pairwise
from typing import NamedTuple

from engine.condition import Cmp, Leaf, Prefix, Ref, attributes_of, leaves_of, tests_of
from engine.conditions import Reader, reader_of
from engine.facts import Fact
from engine.model import Attribute, Rulebook
from engine.strata import derivations_of
from engine.thresholds import Cuts, Thresholds
from engine.values import EXACT, FRACTION_DIGITS, Value, days_after, in_range_of_decimals, plain

Facts = Mapping[str, Fact]
ELSEWHERE = "…"  # how a text goes on that no rule mentions


class Moving(NamedTuple):
    """An attribute about to change in a case, and the thresholds that it then meets: of numbers and dates only."""

    attribute: Attribute
    facts: Facts
    cuts: Cuts

    @property
    def today(self) -> Value | None:
        """Its value in the case."""
        return self.facts[self.attribute.id].value


class Alternatives:
    """A rulebook read once for the values that it tells apart."""

    def __init__(self, rulebook: Rulebook) -> None:
        """Gather, attribute by attribute, the leaves and the tests that read it, and what is derived for it."""
        self._places = {id: place for place, id in enumerate(rulebook.attributes)}
        self._thresholds = Thresholds(rulebook)
        self._leaves: dict[str, list[Leaf]] = defaultdict(list)
        self._readers: dict[str, list[Reader]] = defaultdict(list)
        for test in dict.fromkeys(test for rule in rulebook.all_rules for test in tests_of(rule.when)):
            for leaf in leaves_of(test):
                for id in dict.fromkeys(attributes_of(leaf)):
                    self._leaves[id].append(leaf)
            for id in dict.fromkeys(attributes_of(test)):
                self._readers[id].append(reader_of(test, self._places))
        self._derived = [(each.attribute, each.value) for rule in rulebook.all_rules for each in derivations_of(rule)]

    def of(self, attribute: Attribute, facts: Facts) -> tuple[Value, ...]:
        """Values that rules treat unlike today's and unlike one another, the nearest to today's first.

        Thresholds that depend on other facts (another attribute, a linear expression) use those facts.
        """
        ordered = attribute.kind in ("number", "date")
        moving = Moving(attribute, facts, self._thresholds.of(attribute.id, facts) if ordered else Cuts((), ()))
        told = self._teller(moving)
        found: dict[object, Value | None] = {told(moving.today): moving.today}
        for value in self._ordered(moving):
            found.setdefault(told(value), value)
        return tuple(value for value in found.values() if value is not None and value != moving.today)

    def cuts(self, id: str, facts: Facts) -> list[Fraction]:
        """Every value at which rules treat a number or a date otherwise, in order; dates as ordinals."""
        found = self._thresholds.of(id, facts)
        return sorted({*found.direct, *found.further})

    def _teller(self, moving: Moving) -> Callable[[Value | None], object]:
        """What the rules see of a value: the truth of each test that reads it, and where it lies if more follows."""
        values = [fact.value for fact in moving.facts.values()]
        place, readers = self._places[moving.attribute.id], self._readers[moving.attribute.id]
        compared = self._is_compared_with_what_it_moves(moving)

        def told(value: Value | None) -> object:
            values[place] = value
            return tuple(read(values) for read in readers), _where(value, moving.cuts.further, compared)

        return told

    def _is_compared_with_what_it_moves(self, moving: Moving) -> bool:
        """Whether a test of it may change otherwise than today's other facts would have it."""
        id = moving.attribute.id
        compared = {each for leaf in self._leaves[id] for each in attributes_of(leaf)} - {id}
        return not compared.isdisjoint(self._thresholds.moved_by(id, moving.facts))

    def _ordered(self, moving: Moving) -> list[Value]:
        found = dict.fromkeys(self._candidates(moving))
        allowed = [value for value in found if value != moving.today and _allowed(moving.attribute, value)]
        return sorted(allowed, key=lambda value: _distance(value, moving.today))

    def _candidates(self, moving: Moving) -> Iterable[Value]:
        attribute = moving.attribute
        match attribute.kind:
            case "boolean":
                return (True, False)
            case "choice":
                return attribute.values
            case "set":
                return _toggles(attribute, moving.today)
            case "text":
                return (*self._texts(moving), ELSEWHERE)
            case "date":
                return _days((*moving.cuts.direct, *moving.cuts.further))
            case "number":
                return _numbers(moving)

    def _texts(self, moving: Moving) -> Iterator[str]:
        id = moving.attribute.id
        for leaf in self._leaves[id]:
            match leaf:
                case Cmp(attribute=left, value=Ref(attribute=right)):
                    yield from self._texts_of(right if left == id else left, moving.facts)
                case Cmp(value=str() as text):
                    yield text
                case Prefix(prefix=text):
                    yield from (text, text + ELSEWHERE)

    def _texts_of(self, id: str, facts: Facts) -> Iterator[str]:
        """What another text is today, or may be derived to be."""
        for value in (facts[id].value, *(value for derived, value in self._derived if derived == id)):
            if isinstance(value, str):
                yield value


def _where(value: Value | None, cuts: Sequence[Fraction], compared: bool) -> object:
    """On which threshold or between which two a number or date lies; another value stands for itself if compared."""
    match value:
        case Decimal():
            number = Fraction(value)
        case date():
            number = Fraction(value.toordinal())
        case _:
            return value if compared else None
    return bisect_left(cuts, number), bisect_right(cuts, number)


def _allowed(attribute: Attribute, value: Value) -> bool:
    if isinstance(value, Decimal) and not in_range_of_decimals(value):
        return False
    return attribute.range is None or not isinstance(value, Decimal | date) or attribute.range.holds(value)


def _distance(value: Value, today: Value | None) -> Decimal | int:
    """How far a value is from today's, where that means something; the order of declaration stands elsewhere."""
    match value, today:
        case Decimal(), Decimal():
            return EXACT.subtract(value, today).copy_abs()
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


def _days(cuts: Iterable[Fraction]) -> Iterator[date]:
    for cut in cuts:
        for shift in (-1, 0, 1):
            day = days_after(date.fromordinal(int(cut)), shift)
            if day is not None:
                yield day


def _numbers(moving: Moving) -> Iterator[Decimal]:
    """Each cut, the nearest round value on either side of it, and the middle of each gap, the range's ends included."""
    cuts = {_held(cut) for cut in (*moving.cuts.direct, *moving.cuts.further)}
    for cut in cuts:
        step = _step(cut)
        yield from (EXACT.subtract(cut, step), cut, EXACT.add(cut, step))
    for low, high in pairwise(sorted(cuts.union(_ends(moving.attribute) if cuts else ()))):
        yield EXACT.multiply(EXACT.add(low, high), Decimal("0.5"))
    if not cuts and moving.today is None:
        yield from _some(moving.attribute)


def _some(attribute: Attribute) -> Iterator[Decimal]:
    """A number that the attribute may take, whichever: none is told from another, but any is from silence."""
    ends = (Decimal(0), *_ends(attribute))
    near = (EXACT.add(end, Decimal(shift)) for shift in ("0", "1", "-1", "0.5") for end in ends)
    yield from islice((each for each in near if _allowed(attribute, each)), 1)


def _held(cut: Fraction) -> Decimal:
    """A threshold to the last decimal that engines hold, since a quotient may never end."""
    return Decimal(plain(EXACT.scaleb(Decimal(round(cut * 10**FRACTION_DIGITS)), -FRACTION_DIGITS)))


def _ends(attribute: Attribute) -> Iterator[Decimal]:
    if attribute.range is not None:
        yield from (end for end in (attribute.range.low, attribute.range.high) if isinstance(end, Decimal))


def _step(cut: Decimal) -> Decimal:
    """One unit of the last decimal that the threshold is written with."""
    return EXACT.scaleb(Decimal(1), int(cut.as_tuple().exponent))
