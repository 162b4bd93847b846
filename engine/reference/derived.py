"""Rules in strata, and the facts that they derive."""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import reduce
from graphlib import CycleError
from typing import Any as Anything

from engine.facts import Fact
from engine.model import Attribute, Derivation, Linear, Rule, Rulebook, Table
from engine.reference.state import Run
from engine.reference.tables import choices, ranked
from engine.reference.truth import judged
from engine.values import EXACT, Value, canonical


def derivations(rule: Rule) -> list[Derivation]:
    """What a rule derives, in the order written."""
    return [each for effect in rule.then for each in effect.derive]


def terms(derivation: Derivation) -> list[str]:
    """The attributes that a derivation's expression reads."""
    return [term.attribute for term in derivation.value.terms] if isinstance(derivation.value, Linear) else []


def rules_of(step: Rule | Table) -> tuple[Rule, ...]:
    """A rule alone, or the rows of a table, in order of evaluation."""
    return ranked(step) if isinstance(step, Table) else (step,)


def reads(step: Rule | Table) -> set[str]:
    """What must be settled before a rule, or any row of a table, is evaluated."""
    rules = rules_of(step)
    return {
        *(id for rule in rules for id in rule.tested),
        *(term for rule in rules for each in derivations(rule) for term in terms(each)),
    }


def strata(rulebook: Rulebook) -> Iterator[list[Rule | Table]]:
    """The rules, then the tables, in layers: each layer reads only what the layers before derive.

    Raises CycleError if some wait for one another; a loaded rulebook has none.
    """
    steps: list[Rule | Table] = [*rulebook.rules, *rulebook.tables]
    waiting = [(step, reads(step)) for step in steps]
    while waiting:
        unsettled = derived_by(rule for step, _ in waiting for rule in rules_of(step))
        ready = [step for step, needs in waiting if not needs & unsettled]
        if not ready:
            raise CycleError("rules wait for one another", [step.id for step, _ in waiting])
        yield ready
        waiting = [(step, needs) for step, needs in waiting if needs & unsettled]


def derived_by(rules: Iterable[Rule]) -> set[str]:
    """The attributes that some of these rules derive."""
    return {each.attribute for rule in rules for each in derivations(rule)}


def evaluate(run: Run) -> None:
    """Give every rule and row its state and every derived attribute its fact, stratum by stratum."""
    waiting = {id for id, each in run.rulebook.attributes.items() if each.derived}
    for layer in ([], *strata(run.rulebook)):
        for step in layer:
            _evaluate(step, run)
        ready = waiting - derived_by(rule for rule in run.rulebook.all_rules if rule.id not in run.states)
        for id in ready:
            run.facts[id] = settled(run.rulebook.attributes[id], run)
        waiting -= ready


def _evaluate(step: Rule | Table, run: Run) -> None:
    for rule in rules_of(step):
        run.order.append(rule)
        run.truths[rule.id], run.cells[rule.id] = judged(rule.when, run)
        run.states[rule.id] = run.truths[rule.id]
    if isinstance(step, Table):
        run.tables.append(step)
        run.states.update(choices(step, run.truths))


@dataclass(frozen=True)
class Contribution:
    """What a live rule or row gives to an attribute; sure if it applies. A None value is unknown."""

    rule: str
    sure: bool
    value: Value | None


def contributions(attribute: str, run: Run) -> list[Contribution]:
    """The live contributions to an attribute, in order of evaluation."""
    return [
        Contribution(rule.id, run.states[rule.id] == "true", value_of(each, run))
        for rule in run.live()
        for each in derivations(rule)
        if each.attribute == attribute
    ]


def value_of(derivation: Derivation, run: Run) -> Value | None:
    """The literal, or the exact value of the expression, None as soon as a term is unknown."""
    if not isinstance(derivation.value, Linear):
        return derivation.value
    total = derivation.value.constant
    for term in derivation.value.terms:
        held = run.facts[term.attribute].value
        if held is None:
            return None
        total = EXACT.add(total, EXACT.multiply(term.coefficient, held))  # type: ignore[arg-type]
    return canonical(total)


def settled(attribute: Attribute, run: Run) -> Fact:
    """The fact that the rules make of a derived attribute. A given value wins over theirs."""
    before, live = run.facts[attribute.id], contributions(attribute.id, run)
    value, sure = combined(attribute, live), tuple(dict.fromkeys(each.rule for each in live if each.sure))
    if before.standing == "given":
        return before if value in (None, before.value) else before.model_copy(update={"disputed_by": sure})
    if value is not None:
        return Fact(attribute=attribute.id, kind=attribute.kind, value=value, standing="derived", rules=sure)
    disputed_by = sure if conflict(attribute, live) else ()
    return before.model_copy(update={"disputed_by": disputed_by})


def conflict(attribute: Attribute, live: list[Contribution]) -> bool:
    """Whether rules that must agree surely give different values."""
    return attribute.combine == "agree" and len({each.value for each in live if each.sure} - {None}) > 1


def combined(attribute: Attribute, live: list[Contribution]) -> Value | None:
    """What the live contributions come to together; None if that is not settled."""
    if not live:
        return False if attribute.kind == "boolean" else attribute.default
    match attribute.combine:
        case "agree":
            return _agreed(live)
        case "any":
            return _any(live)
        case "max":
            return _best(attribute, live, max, operator.gt)
        case "min":
            return _best(attribute, live, min, operator.lt)
        case _:  # sum
            return _sum(live)


def _agreed(live: list[Contribution]) -> Value | None:
    values = {each.value for each in live}
    return values.pop() if len(values) == 1 and any(each.sure for each in live) else None


def _any(live: list[Contribution]) -> bool | None:
    if any(each.sure and each.value for each in live):
        return True
    return None if any(each.value for each in live) else False


def _best(
    attribute: Attribute,
    live: list[Contribution],
    best_of: Callable[..., Anything],
    beats: Callable[[Anything, Anything], bool],
) -> Value | None:
    """The best sure value, if nothing unsettled can beat it."""
    known: list[Anything] = [each.value for each in live if each.sure and each.value is not None]
    if not known:
        return None
    best: Value = best_of(known, key=lambda value: rank(attribute, value))
    rivals = [each.value for each in live if not each.sure or each.value is None]
    beaten = any(value is None or beats(rank(attribute, value), rank(attribute, best)) for value in rivals)
    return None if beaten else best


def rank(attribute: Attribute, value: Anything) -> Anything:
    """What orders the values of an attribute: for a choice its place in the list, else itself."""
    return attribute.values.index(value) if attribute.kind == "choice" else value


def _sum(live: list[Contribution]) -> Value | None:
    sure: list[Anything] = [each.value for each in live if each.sure]
    unsure = [each.value for each in live if not each.sure]
    if not sure or None in sure or any(value != 0 for value in unsure):
        return None
    return canonical(reduce(EXACT.add, sure))
