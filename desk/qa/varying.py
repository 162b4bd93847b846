"""What a file may become: another value of a fact, another applicant, the next worse, a step around a threshold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal

from desk.qa.world import with_fact
from engine.assessment import Assessment
from engine.condition import Cmp, Ref, leaves_of
from engine.facts import Case, Fact
from engine.model import Attribute, Rulebook
from engine.values import Value

ANOTHER = "Autre demandeur"
Ordered = Decimal | date


def fact(attribute: Attribute, value: Value) -> Fact:
    """A value given."""
    return Fact(attribute=attribute.id, kind=attribute.kind, value=value, standing="given")


def others(attribute: Attribute, among: Sequence[Case]) -> list[Value]:
    """The values that an attribute may be swapped for: those declared, else those that some file has."""
    if attribute.kind == "boolean":
        return [True, False]
    if attribute.kind == "choice":
        return list(attribute.values)
    held = {each.value for case in among for each in case.facts if each.attribute == attribute.id}
    found: list[Value] = sorted((each for each in held if each is not None), key=str)
    if attribute.kind == "text":
        found = [*found[:3], ANOTHER]
    return found


def swapped(case: Case, attribute: Attribute, values: Iterable[Value]) -> Iterator[Case]:
    """The case with each other value in place of its own; without one, it is given each."""
    given = case.given.get(attribute.id)
    for value in values:
        if given is None or given.value != value:
            yield with_fact(case, attribute.id, fact(attribute, value))


def thresholds(rulebook: Rulebook, attribute: Attribute) -> list[Ordered]:
    """The numbers or days that rules compare an attribute with, lowest first."""
    leaves = (leaf for rule in rulebook.all_rules for leaf in leaves_of(rule.when))
    found = {leaf.value for leaf in leaves if isinstance(leaf, Cmp) and leaf.attribute == attribute.id}
    return sorted(each for each in found if isinstance(each, Decimal | date) and not isinstance(each, Ref))


def around(rulebook: Rulebook, attribute: Attribute) -> list[Ordered]:
    """Each threshold with one less and one more, within the domain, lowest first."""
    found: set[Ordered] = set()
    for each in thresholds(rulebook, attribute):
        step = timedelta(days=1) if isinstance(each, date) else Decimal(1)
        found |= {each - step, each, each + step}  # type: ignore[operator]
    domain = attribute.range
    return sorted(each for each in found if domain is None or domain.holds(each))


def worse(rulebook: Rulebook, attribute: Attribute, today: Value) -> list[Value]:
    """The values that are worse than today's, in the direction declared."""
    if attribute.kind == "boolean":
        worst = attribute.aggravates == "oui"
        return [] if today is worst else [worst]
    if attribute.kind == "choice":
        rank = attribute.values.index(str(today))
        up = attribute.aggravates == "more"
        return list(attribute.values[rank + 1 :] if up else attribute.values[:rank])
    more = attribute.aggravates == "more"
    return [each for each in around(rulebook, attribute) if (each > today) == more and each != today]  # type: ignore[operator]


def worsened(rulebook: Rulebook, attribute: Attribute, case: Case, got: Assessment) -> Iterator[Case]:
    """The case with each worse value; none where the fact is unknown."""
    today = next(each.value for each in got.facts if each.attribute == attribute.id)
    for value in () if today is None else worse(rulebook, attribute, today):
        yield with_fact(case, attribute.id, fact(attribute, value))
