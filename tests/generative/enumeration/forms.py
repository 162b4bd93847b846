"""What a numeric attribute may come to, as affine forms of those that cases give: by it grids tell points apart."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from itertools import combinations, product

from engine.condition import Cmp, Ref, leaves_of
from engine.model import Derivation, Effect, Linear, Rulebook
from engine.values import Kind

ORDERED: tuple[Kind, ...] = ("number", "date")
MOST_FORMS = 60
DAYS: Mapping[Kind, Sequence[date | Decimal]] = {
    "number": [Decimal(n) for n in range(-1, 5)],
    "date": [date(2026, 1, n) for n in range(1, 5)],
}


class TooManyForms(Exception):
    """A rulebook whose numbers combine in too many ways to be enumerated."""


@dataclass(frozen=True)
class Form:
    """Coefficients by attribute, none of them null, and a constant."""

    coefficients: frozenset[tuple[str, Fraction]]
    constant: Fraction

    def plus(self, other: Form, times: Fraction = Fraction(1)) -> Form:
        found = dict(self.coefficients)
        for id, coefficient in other.coefficients:
            found[id] = found.get(id, Fraction(0)) + times * coefficient
        kept = frozenset((id, coefficient) for id, coefficient in found.items() if coefficient)
        return Form(kept, self.constant + times * other.constant)

    @property
    def attributes(self) -> frozenset[str]:
        return frozenset(id for id, _ in self.coefficients)

    def at(self, point: Mapping[str, Fraction]) -> Fraction | None:
        """Its value; None where an attribute is unknown."""
        if not self.attributes <= point.keys():
            return None
        return self.constant + sum((coefficient * point[id] for id, coefficient in self.coefficients), Fraction(0))


def constant(value: object) -> Form:
    return Form(frozenset(), rational(value))


def rational(value: object) -> Fraction:
    """A number, or the rank of a day."""
    assert isinstance(value, date | Decimal)
    return Fraction(value.toordinal() if isinstance(value, date) else value)


class Forms:
    """The forms of every number and date of a rulebook, `given` derived attributes being given."""

    def __init__(self, rulebook: Rulebook, given: Collection[str]) -> None:
        self._book, self._given = rulebook, given
        self._found: dict[str, list[Form]] = {}

    def of(self, id: str) -> list[Form]:
        """Every form that an attribute may take."""
        if id not in self._found:
            attribute = self._book.attributes[id]
            own = [Form(frozenset({(id, Fraction(1))}), Fraction(0))]
            free = not attribute.derived or id in self._given
            self._found[id] = own if free else list(dict.fromkeys(self._derived(id)))
            if len(self._found[id]) > MOST_FORMS:
                raise TooManyForms(id)
        return self._found[id]

    def _derived(self, id: str) -> Iterator[Form]:
        attribute = self._book.attributes[id]
        if attribute.default is not None:
            yield constant(attribute.default)
        contributions = [self.contribution(each) for each in self._derivations(id)]
        if attribute.combine != "sum":
            yield from (form for forms in contributions for form in forms)
            return
        if len(contributions) > 5:
            raise TooManyForms(id)
        for size in range(1, len(contributions) + 1):
            for chosen in combinations(contributions, size):
                for forms in product(*chosen):
                    yield _sum(forms)

    def contribution(self, derivation: Derivation) -> list[Form]:
        """What one derivation may come to."""
        if not isinstance(derivation.value, Linear):
            return [constant(derivation.value)]
        found = [constant(derivation.value.constant)]
        for term in derivation.value.terms:
            found = [one.plus(each, Fraction(term.coefficient)) for one in found for each in self.of(term.attribute)]
            if len(found) > MOST_FORMS:
                raise TooManyForms(term.attribute)
        return found

    def _derivations(self, id: str) -> list[Derivation]:
        return [
            each
            for rule in self._book.all_rules
            for block in rule.then
            for each in block.derive
            if each.attribute == id
        ]

    def atoms(self, kind: Kind) -> list[Form]:
        """Every form whose sign some rule, or some combination, looks at."""
        found: dict[Form, None] = {}
        for form in (*self._compared(kind), *self._combined(kind), *self._dated(kind)):
            if form.coefficients:
                found[form] = None
        return list(found)

    def _compared(self, kind: Kind) -> Iterator[Form]:
        for rule in self._book.all_rules:
            for leaf in leaves_of(rule.when):
                if isinstance(leaf, Cmp) and self._book.attributes[leaf.attribute].kind == kind:
                    value = leaf.value
                    others = self.of(value.attribute) if isinstance(value, Ref) else [constant(value)]
                    yield from _differences(self.of(leaf.attribute), others)

    def _combined(self, kind: Kind) -> Iterator[Form]:
        for attribute in self._book.attributes.values():
            if attribute.derived and attribute.kind == kind:
                forms = [form for each in self._derivations(attribute.id) for form in self.contribution(each)]
                yield from forms
                yield from _differences(forms, forms)

    def _dated(self, kind: Kind) -> Iterator[Form]:
        """Who asks may move a deadline: its days are told apart, as far as the values of small rulebooks go."""
        named = {id for rule in self._book.all_rules for block in rule.then for id in _dates(block)}
        for id in sorted(named):
            forms = [form for form in self.of(id) if any(map(self._asks, form.attributes))]
            if self._book.attributes[id].kind == kind and forms:
                yield from _differences(forms, map(constant, DAYS[kind]))

    def _asks(self, id: str) -> bool:
        return self._book.attributes[id].role == "identity"


def _dates(block: Effect) -> set[str]:
    return {block.deadline.start, *filter(None, [block.deadline.stopped])} if block.deadline else set()


def _differences(ones: Iterable[Form], others: Iterable[Form]) -> Iterator[Form]:
    for one, other in product(list(ones), list(others)):
        yield one.plus(other, Fraction(-1))


def _sum(forms: Iterable[Form]) -> Form:
    total = Form(frozenset(), Fraction(0))
    for form in forms:
        total = total.plus(form)
    return total
