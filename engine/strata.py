"""The order of evaluation: a derived attribute settles before any rule that reads it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from typing import NamedTuple

from engine.condition import attributes_of
from engine.model import Derivation, Linear, Rule, Rulebook, Table
from engine.ranking import rows_in_order


class Layer(NamedTuple):
    """A stratum: its rules, then its tables, each in the order of the file."""

    rules: tuple[Rule, ...]
    tables: tuple[Table, ...]


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


def dependencies(rules: Iterable[Rule], tables: Iterable[Table] = ()) -> dict[str, set[str]]:
    """For each derived attribute, all that what derives it reads: a row is chosen by its whole table."""
    needs: dict[str, set[str]] = {}
    for together in (*((rule,) for rule in rules), *(table.rules for table in tables)):
        read = set().union(*map(reads, together))
        for attribute in writers(together):
            needs.setdefault(attribute, set()).update(read)
    return needs


def cycle_of(rules: Iterable[Rule]) -> list[str]:
    """The attributes of one cycle of derivations, first repeated last; empty when there is none."""
    try:
        TopologicalSorter(dependencies(rules)).prepare()
    except CycleError as error:
        return [str(id) for id in reversed(error.args[1])]
    return []


def attribute_strata(rules: Iterable[Rule], tables: Iterable[Table] = ()) -> dict[str, int]:
    """The stratum of each derived attribute (1 or more). Declared attributes are at 0, and left out.

    Raises graphlib.CycleError on a cycle; a loaded rulebook has none.
    """
    needs = dependencies(rules, tables)
    strata: dict[str, int] = {}
    for attribute in TopologicalSorter(needs).static_order():
        if attribute in needs:
            strata[attribute] = 1 + _highest(needs[attribute], strata)
    return strata


def _highest(attributes: Iterable[str], strata: Mapping[str, int]) -> int:
    return max((strata.get(each, 0) for each in attributes), default=0)


def strata_of(rulebook: Rulebook) -> tuple[tuple[Rule, ...], ...]:
    """Rules and rows by stratum, lowest first; in each, rules then tables, as in the file. Empty strata are kept."""
    layers = layers_of(rulebook)
    return tuple((*each.rules, *(row for table in each.tables for row in rows_in_order(table))) for each in layers)


def layers_of(rulebook: Rulebook) -> tuple[Layer, ...]:
    """The strata, lowest first; empty ones are kept. A table stands where all that its rows read is settled."""
    strata = attribute_strata(rulebook.rules, rulebook.tables)
    rules = [(rule, _highest(reads(rule), strata)) for rule in rulebook.rules]
    tables = [(table, _highest(set().union(*map(reads, table.rules)), strata)) for table in rulebook.tables]
    last = max((rank for _, rank in (*rules, *tables)), default=-1)
    return tuple(
        Layer(
            rules=tuple(rule for rule, at in rules if at == rank),
            tables=tuple(table for table, at in tables if at == rank),
        )
        for rank in range(last + 1)
    )
