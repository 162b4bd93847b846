"""The order of evaluation: a derived attribute settles before any rule that reads it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from graphlib import CycleError, TopologicalSorter

from engine.condition import attributes_of
from engine.model import Derivation, Linear, Rule, Rulebook


def derivations_of(rule: Rule) -> Iterator[Derivation]:
    """Every derivation of a rule, in the order written."""
    for effect in rule.then:
        yield from effect.derive


def terms_of(derivation: Derivation) -> tuple[str, ...]:
    """The attributes that a derivation's expression reads."""
    if isinstance(derivation.value, Linear):
        return tuple(term.attribute for term in derivation.value.terms)
    return ()


def reads(rule: Rule) -> set[str]:
    """The attributes that must be settled before a rule is evaluated."""
    return set(attributes_of(rule.when)).union(*(terms_of(each) for each in derivations_of(rule)))


def writers(rules: Iterable[Rule]) -> dict[str, list[Rule]]:
    """The rules that derive each attribute, in file order, each once."""
    found: dict[str, list[Rule]] = {}
    for rule in rules:
        for attribute in dict.fromkeys(each.attribute for each in derivations_of(rule)):
            found.setdefault(attribute, []).append(rule)
    return found


def dependencies(rules: Iterable[Rule]) -> dict[str, set[str]]:
    """For each derived attribute, the attributes that the rules deriving it read."""
    return {id: set().union(*map(reads, by)) for id, by in writers(rules).items()}


def cycle_of(rules: Iterable[Rule]) -> list[str]:
    """The attributes of one cycle of derivations, first repeated last; empty when there is none."""
    try:
        TopologicalSorter(dependencies(rules)).prepare()
    except CycleError as error:
        return [str(id) for id in reversed(error.args[1])]
    return []


def attribute_strata(rules: Iterable[Rule]) -> dict[str, int]:
    """The stratum of each derived attribute (1 or more). Declared attributes are at 0, and left out.

    Raises graphlib.CycleError on a cycle; a loaded rulebook has none.
    """
    needs = dependencies(rules)
    strata: dict[str, int] = {}
    for attribute in TopologicalSorter(needs).static_order():
        if attribute in needs:
            strata[attribute] = 1 + _highest(needs[attribute], strata)
    return strata


def _highest(attributes: Iterable[str], strata: Mapping[str, int]) -> int:
    return max((strata.get(each, 0) for each in attributes), default=0)


def strata_of(rulebook: Rulebook) -> tuple[tuple[Rule, ...], ...]:
    """The rules by stratum, lowest first, in file order within each; empty strata are kept."""
    strata = attribute_strata(rulebook.rules)
    ranks = {rule.id: _highest(reads(rule), strata) for rule in rulebook.rules}
    last = max(ranks.values(), default=-1)
    return tuple(tuple(rule for rule in rulebook.rules if ranks[rule.id] == rank) for rank in range(last + 1))
