"""What the changed member of a mutant reads, directly and through derivations; and the values it tells apart."""

from __future__ import annotations

from collections.abc import Iterable

from engine.condition import attributes_of
from engine.model import Attribute, Rule, Rulebook, Table
from engine.mutation.mutant import Mutation
from engine.strata import dependencies, reads


def cone_of(mutation: Mutation, rulebook: Rulebook) -> list[str]:
    """The declared attributes upstream of what changes, in the order of the file; all of them for a scale."""
    match mutation.patch.before:
        case Rule() as rule:
            return _upstream(reads(rule), rulebook)
        case Table() as table:
            return _upstream((id for row in table.rows for id in attributes_of(row.when)), rulebook)
        case Attribute() as attribute:
            return _upstream([attribute.id], rulebook)
        case _:
            return _upstream(rulebook.attributes, rulebook)


def alongside(mutation: Mutation, rulebook: Rulebook) -> Rulebook:
    """The rulebook with the changed rule or table beside the one it comes from: what either tells apart."""
    match mutation.patch.after:
        case Rule() as rule:
            return rulebook.model_copy(update={"rules": (*rulebook.rules, rule)})
        case Table() as table:
            return rulebook.model_copy(update={"tables": (*rulebook.tables, table)})
        case _:
            return rulebook


def _upstream(ids: Iterable[str], rulebook: Rulebook) -> list[str]:
    needs = dependencies(rulebook.all_rules)
    found: set[str] = set()
    waiting = list(ids)
    while waiting:
        id = waiting.pop()
        if id not in found:
            found.add(id)
            waiting.extend(needs.get(id, ()))
    return [id for id, each in rulebook.attributes.items() if id in found and not each.derived]
