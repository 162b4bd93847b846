"""The values that stand for all others: one for each way the rulebook can tell values apart.

A number or a date is cut by the thresholds that it is compared with and by the ends of its range; between
two cuts every value is treated alike, so one stands for all. An attribute compared with another one, or
counted in an expression, cannot be cut so: it is *tied*, and keeps its whole domain.

`engine.alternatives` cuts domains too, for one case: there the other facts are known, so that every attribute can be
cut, and what is wanted is what lies nearest to today's value. Here one cut serves all cases, in order, and misses
none. They share the readers that tell values apart, and nothing else would be shorter for being shared.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from decimal import ROUND_FLOOR, Decimal
from itertools import pairwise
from typing import NamedTuple, TypeVar

from engine.condition import Cmp, Has, Leaf, Prefix, Ref, attributes_of, leaves_of
from engine.conditions import reader_of
from engine.model import Attribute, Linear, Rule, Rulebook
from engine.strata import derivations_of, terms_of
from engine.values import EXACT, FRACTION_DIGITS, Value, in_range_of_decimals
from engine.verification.reading import dates_of

ELSEWHERE = ("autre", "…")  # a text that no rule mentions, the first that is one
_DAY = timedelta(days=1)
Cut = TypeVar("Cut", Decimal, date)
Tell = Callable[["Region"], object]


class Region(NamedTuple):
    """Values that no test tells apart, by one of them; `inside` the declared domain or not."""

    value: Value
    inside: bool = True


class Uses:
    """How the conditions and expressions of a rulebook read each attribute."""

    def __init__(self, *rulebooks: Rulebook) -> None:
        """Walk every rule and row once; of several versions, the values that any of them tells apart are kept apart."""
        self._summed = False
        self.leaves: dict[str, list[Leaf]] = defaultdict(list)
        self.tied: set[str] = set()
        self.partners: dict[str, set[str]] = defaultdict(set)
        self.derived: dict[str, list[Value]] = defaultdict(list)
        for rulebook in rulebooks:
            self._walk(rulebook)

    def _walk(self, rulebook: Rulebook) -> None:
        for attribute in rulebook.attributes.values():
            self._summed |= attribute.derived and attribute.combine == "sum"
            if attribute.default is not None:
                self.derived[attribute.id].append(attribute.default)
        for rule in rulebook.all_rules:
            for leaf in leaves_of(rule.when):
                self._read(leaf)
            self._date(rulebook, rule)
            for derivation in derivations_of(rule):
                self.tied.update(terms_of(derivation))
                if not isinstance(derivation.value, Linear):
                    self.derived[derivation.attribute].append(derivation.value)

    def _date(self, rulebook: Rulebook, rule: Rule) -> None:
        """A deadline that who asks would move falls on as many days as there are values."""
        named = {id for effect in rule.then for id in dates_of(effect)}
        self.tied |= {id for id in named if rulebook.attributes[id].role == "identity"}

    def _read(self, leaf: Leaf) -> None:
        together = set(attributes_of(leaf))
        for id in together:
            self.leaves[id].append(leaf)
        if isinstance(leaf, Cmp) and isinstance(leaf.value, Ref):
            self.tied |= together
            for id in together:
                self.partners[id] |= together

    def finite(self, attributes: Mapping[str, Attribute]) -> bool:
        """Whether no number has to be counted with."""
        return not self._summed and not any(attributes[id].kind in ("number", "date") for id in self.tied)

    def literal(self, id: str) -> list[Leaf]:
        """The leaves that read this attribute alone."""
        return [leaf for leaf in self.leaves[id] if not (isinstance(leaf, Cmp) and isinstance(leaf.value, Ref))]

    def family(self, id: str) -> set[str]:
        """The attributes that it is compared with, directly or through others, itself included."""
        found, ahead = {id}, [id]
        while ahead:
            fresh = self.partners[ahead.pop()] - found
            found |= fresh
            ahead += fresh
        return found


class Regions:
    """The regions of one attribute, in order where its kind has one. Sets, and tied numbers and dates, have none."""

    def __init__(self, attribute: Attribute, uses: Uses) -> None:
        """Cut the domain of an attribute by what reads it."""
        # Texts that are compared share their texts: what is told of one is told of the others.
        family = uses.family(attribute.id) if attribute.kind == "text" else {attribute.id}
        leaves = dict.fromkeys(leaf for id in sorted(family) for leaf in uses.literal(id))
        self._readers = [reader_of(leaf, {leaf.attribute: 0}) for leaf in leaves]
        self._attribute = attribute
        self._ordered = attribute.kind in ("number", "date")
        self._made = frozenset(_made(attribute, uses)) if attribute.kind == "text" else frozenset()
        found = [] if attribute.kind == "set" else list(_candidates(attribute, uses))
        if attribute.id in uses.tied:
            self.found = tuple(found)
        elif self._ordered or attribute.aggravates:
            self.found = tuple(_without_repeats(found, self._told))
        else:
            self.found = tuple({self._told(region): region for region in reversed(found)}.values())[::-1]

    def _told(self, region: Region) -> tuple[bool, tuple[int, ...]]:
        return region.inside, tuple(read((region.value,)) for read in self._readers)

    def holding(self, value: Value) -> Region:
        """The region that a value lies in."""
        told = self._told(self._placed(value))
        near = (region for region in self._near(value) if self._told(region) == told)
        return next((region for region in self.found if region.value == value), None) or next(near)

    def alike(self, text: str) -> list[str]:
        """The texts of our own making that no test tells from this one."""
        told = self._told(Region(text))
        return [str(each.value) for each in self.found if str(each.value) in self._made and self._told(each) == told]

    def _placed(self, value: Value) -> Region:
        return _placed(self._attribute, value) if isinstance(value, Decimal | date) else Region(value)

    def _near(self, value: Value) -> Iterator[Region]:
        """For a number or a date, only the regions whose value is next to it on either side."""
        if not self._ordered:
            yield from self.found
            return
        below = [region for region in self.found if region.value <= value]  # type: ignore[operator]
        yield from below[-1:]
        yield from self.found[len(below) : len(below) + 1]


def _without_repeats(found: Sequence[Region], tell: Tell) -> Iterator[Region]:
    """Neighbours that no test tells apart are one region; others stay apart, since their order counts."""
    before: object = None
    for region in found:
        told = tell(region)
        if told != before:
            yield region
        before = told


def _candidates(attribute: Attribute, uses: Uses) -> Iterable[Region]:
    match attribute.kind:
        case "boolean":
            return (Region(False), Region(True))
        case "choice":
            return [Region(value) for value in attribute.values]
        case "text":
            return [Region(text) for text in _texts(attribute, uses)]
        case "number":
            return [_placed(attribute, number) for number in _numbers(_cuts(attribute, uses, Decimal))]
        case _:
            return [_placed(attribute, day) for day in _days(_cuts(attribute, uses, date))]


def _placed(attribute: Attribute, value: Decimal | date) -> Region:
    return Region(value, attribute.range is None or attribute.range.holds(value))


def _cuts(attribute: Attribute, uses: Uses, kind: type[Cut]) -> list[Cut]:
    found: set[object] = {leaf.value for leaf in uses.literal(attribute.id) if isinstance(leaf, Cmp)}
    if attribute.range is not None:
        found |= {attribute.range.low, attribute.range.high}
    return sorted(each for each in found if isinstance(each, kind))


def _numbers(cuts: Sequence[Decimal]) -> Iterator[Decimal]:
    """Each cut, a round number in each gap between two, and one beyond each end."""
    if not cuts:
        yield Decimal(0)
        return
    ends = (EXACT.subtract(cuts[0], Decimal(1)), *cuts, EXACT.add(cuts[-1], Decimal(1)))
    for low, high in pairwise(ends):
        if low != ends[0] or in_range_of_decimals(low):
            yield low
        if low in cuts and high in cuts:
            yield from _between(low, high)
    if in_range_of_decimals(ends[-1]):
        yield ends[-1]


def _between(low: Decimal, high: Decimal) -> Iterator[Decimal]:
    """The roundest number strictly between two, near the middle; none if they touch."""
    middle = EXACT.multiply(EXACT.add(low, high), Decimal("0.5"))
    for digits in range(FRACTION_DIGITS + 1):
        rounded = middle.quantize(EXACT.scaleb(Decimal(1), -digits), ROUND_FLOOR, EXACT)
        for each in (rounded, EXACT.add(rounded, EXACT.scaleb(Decimal(1), -digits))):
            if low < each < high:
                yield each
                return


def _days(cuts: Sequence[date]) -> Iterator[date]:
    if not cuts:
        yield date(2026, 1, 1)
        return
    if cuts[0] > date.min:
        yield cuts[0] - _DAY
    for low, high in pairwise(cuts):
        yield low
        if (high - low).days > 1:
            yield low + (high - low) // 2
    yield cuts[-1]
    if cuts[-1] < date.max:
        yield cuts[-1] + _DAY


def _texts(attribute: Attribute, uses: Uses) -> Iterator[str]:
    """Every text and prefix that the attribute, or one that it is compared with, may meet, and enough others."""
    texts, prefixes = met(attribute, uses)
    yield from dict.fromkeys([*texts, *prefixes, *_made(attribute, uses)])


def met(attribute: Attribute, uses: Uses) -> tuple[list[str], list[str]]:
    """The texts, then the prefixes, that an attribute or one that it is compared with may meet."""
    family = sorted(uses.family(attribute.id))
    leaves = [leaf for id in family for leaf in uses.literal(id)]
    texts = [leaf.value for leaf in leaves if isinstance(leaf, Cmp) and isinstance(leaf.value, str)]
    texts += [value for id in family for value in uses.derived[id] if isinstance(value, str)]
    return texts, [leaf.prefix for leaf in leaves if isinstance(leaf, Prefix)]


def _made(attribute: Attribute, uses: Uses) -> Iterator[str]:
    """Texts that no rule names, under each prefix and under none.

    As many of each as attributes are compared together: they may all differ.
    """
    texts, prefixes = met(attribute, uses)
    times = len(uses.family(attribute.id))
    longer = (prefix + ELSEWHERE[1] * time for prefix in prefixes for time in range(1, times + 1))
    yield from (text for text in longer if text not in texts)
    free = next(text for text in ELSEWHERE if not text.startswith(tuple(prefixes)) and text not in texts)
    yield from (f"{free} {number}" if number else free for number in range(times))


def elements(attribute: Attribute, uses: Uses) -> tuple[str, ...]:
    """The values of a set that some test looks for; every one if it is compared with another set."""
    if attribute.id in uses.tied:
        return attribute.values
    looked_for = {leaf.value for leaf in uses.literal(attribute.id) if isinstance(leaf, Has)}
    return tuple(value for value in attribute.values if value in looked_for)
