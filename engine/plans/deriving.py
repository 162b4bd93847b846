"""Derived facts: what the rules that derive an attribute make of it, all together."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import Final

from engine.condition import Op
from engine.conditions import COMPARISONS, TRUE, Comparison, Truth, Values
from engine.facts import Fact
from engine.model import Attribute, Combine, Linear, Rule
from engine.strata import derivations_of
from engine.values import EXACT, Value, canonical

ValueOf = Callable[[Values], Value | None]
_REMEMBERED: Final = 256
Live = Sequence[tuple[bool, Value | None]]
"""Contributions that may count: whether the rule fired, and the value it gives, if known."""


class Contribution:
    """One derivation of an attribute, by the rule of this index in the order of evaluation."""

    __slots__ = ("index", "rule", "value")

    def __init__(self, index: int, rule: str, value: ValueOf) -> None:
        """Keep who contributes and how the value is found."""
        self.index, self.rule, self.value = index, rule, value


class Deriver:
    """Settles one derived attribute once the rules that derive it have run."""

    def __init__(self, attribute: Attribute, contributions: Sequence[Contribution]) -> None:
        """`contributions` are in the order of evaluation."""
        self.attribute = attribute
        self.contributions = tuple(contributions)
        self._combine = COMBINATIONS[attribute.combine]
        default = False if attribute.kind == "boolean" else attribute.default
        self._facts: dict[tuple[Value, tuple[str, ...]], Fact] = {}
        self._default = None if default is None else canonical(default)

    def settled(self, fact: Fact, states: Sequence[Truth], values: Values) -> Fact:
        """The attribute's fact, given how it was opened and the states of the rules."""
        live = [(states[each.index] == TRUE, each.value(values)) for each in self.contributions if states[each.index]]
        value = self._combine(self.attribute, live) if live else self._default
        if fact.value is not None:
            return self._overruling(fact, value, states)
        if value is None:
            return self._disputed(fact, states) if self._conflict(live) else fact
        return self._derived(value, self._fired(states))

    def _derived(self, value: Value, rules: tuple[str, ...]) -> Fact:
        """The same few facts come back in case after case: each is built once."""
        found = self._facts.get((value, rules))
        if found is None:
            if len(self._facts) >= _REMEMBERED:
                self._facts.clear()
            found = self._facts[value, rules] = self._fact(value, rules)
        return found

    def _fact(self, value: Value, rules: tuple[str, ...]) -> Fact:
        return Fact.model_construct(
            attribute=self.attribute.id,
            kind=self.attribute.kind,
            value=canonical(value),
            standing="derived",
            source=None,
            rules=rules,
            disputed_by=(),
        )

    def _conflict(self, live: Live) -> bool:
        return self.attribute.combine == "agree" and len({value for sure, value in live if sure} - {None}) > 1

    def _overruling(self, fact: Fact, value: Value | None, states: Sequence[Truth]) -> Fact:
        return fact if value is None or value == fact.value else self._disputed(fact, states)

    def _disputed(self, fact: Fact, states: Sequence[Truth]) -> Fact:
        return fact.model_copy(update={"disputed_by": self._fired(states)})

    def _fired(self, states: Sequence[Truth]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(each.rule for each in self.contributions if states[each.index] == TRUE))


def derivers_of(
    rules: Sequence[Rule], attributes: Mapping[str, Attribute], places: Mapping[str, int]
) -> dict[str, Deriver]:
    """One for each derived attribute; `rules` are in the order of evaluation."""
    found: dict[str, list[Contribution]] = {id: [] for id, attribute in attributes.items() if attribute.derived}
    for index, rule in enumerate(rules):
        for derivation in derivations_of(rule):
            found[derivation.attribute].append(Contribution(index, rule.id, _value_of(derivation.value, places)))
    return {id: Deriver(attributes[id], contributions) for id, contributions in found.items()}


def _value_of(value: Value | Linear, places: Mapping[str, int]) -> ValueOf:
    if isinstance(value, Linear):
        return _sum_of(value.constant, [(term.coefficient, places[term.attribute]) for term in value.terms])
    literal = canonical(value)
    return lambda _: literal


def _sum_of(constant: Decimal, terms: Sequence[tuple[Decimal, int]]) -> ValueOf:
    def value(values: Values) -> Decimal | None:
        total = constant
        for coefficient, place in terms:
            held = values[place]
            if held is None:
                return None
            total = EXACT.fma(coefficient, held, total)  # type: ignore[arg-type]  # terms are numbers
        return total

    return value


def _agreed(_: Attribute, live: Live) -> Value | None:
    values = {value for _, value in live}
    return values.pop() if len(values) == 1 and any(sure for sure, _ in live) else None


def _any(_: Attribute, live: Live) -> Value | None:
    if any(sure and value is True for sure, value in live):
        return True
    return False if all(value is False for _, value in live) else None


def _greatest(attribute: Attribute, live: Live) -> Value | None:
    return _best(_rank(attribute), live, COMPARISONS[Op.GT])


def _least(attribute: Attribute, live: Live) -> Value | None:
    return _best(_rank(attribute), live, COMPARISONS[Op.LT])


def _best(rank: Callable[[Value], object], live: Live, beats: Comparison) -> Value | None:
    best: Value | None = None
    for sure, value in live:
        if sure and value is not None and (best is None or beats(rank(value), rank(best))):
            best = value
    if best is None or any(value is None or beats(rank(value), rank(best)) for _, value in live):
        return None
    return best


def _rank(attribute: Attribute) -> Callable[[Value], object]:
    """Choices compare by their place in the list, anything else by itself."""
    if attribute.kind == "choice":
        return [canonical(value) for value in attribute.values].index
    return lambda value: value


def _sum(_: Attribute, live: Live) -> Value | None:
    if not any(sure for sure, _ in live):
        return None
    total = Decimal(0)
    for sure, value in live:
        if not isinstance(value, Decimal) or (not sure and value != 0):
            return None
        total = EXACT.add(total, value)
    return total


COMBINATIONS: Final[Mapping[Combine, Callable[[Attribute, Live], Value | None]]] = {
    "agree": _agreed,
    "any": _any,
    "max": _greatest,
    "min": _least,
    "sum": _sum,
}
