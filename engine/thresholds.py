"""Where the tests of a rulebook change truth as one number or date moves, the other facts as they are.

Whatever the rules that fire, a derived number follows some line, `slope × moved + base`. A test changes
only where a line meets a literal or another line. Dates count as ordinal days, on lines of their own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from itertools import combinations, islice, product
from typing import Final, NamedTuple

from engine.condition import Cmp, Condition, Ref, attributes_of, leaves_of
from engine.conditions import FALSE, TRUE, UNKNOWN, Pattern, Truth, reader_of
from engine.facts import Fact
from engine.model import Linear, Rule, Rulebook
from engine.plans.choosing import Choose, chooser_of
from engine.strata import attribute_strata, dependencies, derivations_of
from engine.values import Value

Facts = Mapping[str, Fact]

# Lines kept for one derived number, or one expression: as many as six rules make that are summed and
# may each hold or not. Beyond, those of the rules that hold today are kept first, and thresholds that
# only appear once several other rules have changed may be missed.
LINES: Final = 64


class Line(NamedTuple):
    """A number as a function of the one that moves."""

    slope: Fraction
    base: Fraction

    def plus(self, other: Line, times: Fraction = Fraction(1)) -> Line:
        """The sum of this line and of the other, taken so many times."""
        return Line(self.slope + times * other.slope, self.base + times * other.base)

    def meets(self, other: Line) -> Iterator[Fraction]:
        """Where the two are equal: at one value, or nowhere in particular."""
        if self.slope != other.slope:
            yield (other.base - self.base) / (self.slope - other.slope)


ZERO: Final = Line(Fraction(0), Fraction(0))
ITSELF: Final = Line(Fraction(1), Fraction(0))


class Contribution(NamedTuple):
    """One derivation of one rule or row: the steps that settle it, its place there, what is derived."""

    step: Step
    place: int
    value: Value | Linear


class Step:
    """A rule by itself, or the rows of a table: what settles whether each applies, and all that it reads."""

    def __init__(self, rules: Sequence[Rule], choose: Choose, places: Mapping[str, int]) -> None:
        """`places` says where in the values each attribute is."""
        self.reads = frozenset(id for rule in rules for id in attributes_of(rule.when))
        self._whens = [reader_of(rule.when, places) for rule in rules]
        self._choose = choose

    def states(self, values: Sequence[Value | None]) -> Pattern:
        """The truth of the rule, or the choice of each row."""
        return self._choose(tuple(when(values) for when in self._whens))


class Part(NamedTuple):
    """A contribution as an attribute moves: the lines it may follow, its rule's truth today, and whether that stays."""

    lines: Sequence[Line]
    today: Truth
    stays: bool


class Cuts(NamedTuple):
    """Values at which some test may change, lowest first; dates as ordinals.

    `direct`: tests that compare the attribute with what does not move. `further`: the others, those of
    what is derived from it.
    """

    direct: Sequence[Fraction]
    further: Sequence[Fraction]


class Thresholds:
    """A rulebook read once for the values at which its tests change."""

    def __init__(self, rulebook: Rulebook) -> None:
        """Gather the comparisons by attribute and, for each derived attribute, what contributes to it."""
        self._attributes = rulebook.attributes
        self._needs = dependencies(rulebook.rules, rulebook.tables)
        self._layers = tuple(attribute_strata(rulebook.rules, rulebook.tables))
        self._comparisons: dict[str, list[Cmp]] = defaultdict(list)
        self._contributions: dict[str, list[Contribution]] = defaultdict(list)
        places = {id: place for place, id in enumerate(rulebook.attributes)}
        for rule in rulebook.rules:
            self._read((rule,), Step((rule,), lambda truths: truths, places))
        for table in rulebook.tables:
            self._read(table.rules, Step(table.rules, chooser_of(table), places))

    def moved_by(self, id: str, facts: Facts) -> list[str]:
        """The attribute itself, then those that rules may derive otherwise when it moves; given ones stay."""
        moved = {id: None}
        for derived in self._layers:
            if facts[derived].standing != "given" and not moved.keys().isdisjoint(self._needs[derived]):
                moved[derived] = None
        return list(moved)

    def of(self, id: str, facts: Facts) -> Cuts:
        """Every value at which some test may change as this number or date moves."""
        moved = self.moved_by(id, facts)
        lines: dict[str, Sequence[Line]] = {each: _constant(fact.value) for each, fact in facts.items()}
        lines[id] = [ITSELF]
        further: set[Fraction] = set()
        for derived in moved[1:]:
            parts = self._parts(derived, moved, lines, facts)
            summed = self._attributes[derived].combine == "sum"
            lines[derived] = _constant(self._attributes[derived].default) + (_sums(parts) if summed else _each(parts))
            further.update(_unsettled(parts) if summed else _met(combinations(lines[derived], 2)))
        comparisons = dict.fromkeys(each for derived in moved[1:] for each in self._comparisons[derived])
        further.update(_compared(comparisons, lines))
        direct = _compared((each for each in self._comparisons[id] if each not in comparisons), lines)
        return Cuts(sorted(set(direct)), sorted(further))

    def _read(self, rules: Sequence[Rule], step: Step) -> None:
        for place, rule in enumerate(rules):
            self._compare(rule.when)
            for each in derivations_of(rule):
                self._contributions[each.attribute].append(Contribution(step, place, each.value))

    def _compare(self, when: Condition) -> None:
        for leaf in leaves_of(when):
            if isinstance(leaf, Cmp):
                for id in attributes_of(leaf):
                    self._comparisons[id].append(leaf)

    def _parts(
        self, derived: str, moved: Sequence[str], lines: Mapping[str, Sequence[Line]], facts: Facts
    ) -> list[Part]:
        """What may contribute, that of the rules that hold today first."""
        values = [fact.value for fact in facts.values()]
        contributions, found = self._contributions[derived], []
        states = {step: step.states(values) for step in dict.fromkeys(each.step for each in contributions)}
        for each in contributions:
            stays, today = each.step.reads.isdisjoint(moved), states[each.step][each.place]
            if not (stays and today == FALSE):
                found.append(Part(_lines(each.value, lines), today, stays))
        return sorted(found, key=lambda part: part.today != TRUE)


def _constant(value: Value | None) -> list[Line]:
    """The line of a number or date that does not move; none for an unknown or for another kind."""
    match value:
        case Decimal():
            return [Line(Fraction(0), Fraction(value))]
        case date():
            return [Line(Fraction(0), Fraction(value.toordinal()))]
        case _:
            return []


def _kept(lines: Iterable[Line]) -> list[Line]:
    return list(islice(dict.fromkeys(lines), LINES))


def _lines(value: Value | Linear, lines: Mapping[str, Sequence[Line]]) -> list[Line]:
    """The lines that a derivation may follow: none when a term is unknown."""
    if not isinstance(value, Linear):
        return _constant(value)
    found = _constant(value.constant)
    for term in value.terms:
        times = Fraction(term.coefficient)
        found = _kept(line.plus(other, times) for line in found for other in lines[term.attribute])
    return found


def _each(parts: Iterable[Part]) -> list[Line]:
    """Of `agree`, `max` and `min`: the lines of any one contribution."""
    return _kept(line for part in parts for line in part.lines)


def _sums(parts: Iterable[Part]) -> list[Line]:
    """Of `sum`: one for each set of rules that may hold together, today's first."""
    found = [ZERO]
    for part in parts:
        if part.stays and part.today == UNKNOWN:
            continue  # the sum is only known where this one is 0
        without = [] if part.stays and part.today == TRUE else found
        adding = [line.plus(other) for line in found for other in part.lines]
        found = _kept([*adding, *without] if part.today == TRUE else [*without, *adding])
    return found


def _unsettled(parts: Iterable[Part]) -> Iterator[Fraction]:
    """Where a contribution of `sum` that is not sure starts or stops being 0: only then is the sum known."""
    return _met((line, ZERO) for part in parts if part.today == UNKNOWN or not part.stays for line in part.lines)


def _compared(comparisons: Iterable[Cmp], lines: Mapping[str, Sequence[Line]]) -> Iterator[Fraction]:
    for each in comparisons:
        others = lines[each.value.attribute] if isinstance(each.value, Ref) else _constant(each.value)
        yield from _met(product(lines[each.attribute], others))


def _met(pairs: Iterable[tuple[Line, Line]]) -> Iterator[Fraction]:
    for one, other in pairs:
        yield from one.meets(other)
