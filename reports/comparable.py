"""Files assessed by another version of a rulebook, as one version may compare them with its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from engine.model import Attribute, Rulebook
from engine.values import Value
from reports.neighbours import Entry


@dataclass(frozen=True, slots=True)
class Shelved:
    """A file and the version that assessed it."""

    entry: Entry
    rulebook: Rulebook


def comparable(shelved: Iterable[Shelved], rulebook: Rulebook) -> Iterator[Entry]:
    """The entries as this version reads them, in order.

    A fact is kept where it means the same to both; a file whose proposed mode is not on this version's
    scale is left out.
    """
    modes = {None, *(level.id for level in rulebook.modes)}
    for each in shelved:
        if each.rulebook.digest == rulebook.digest:
            yield each.entry
        elif each.entry.mode in modes:
            yield replace(each.entry, facts=dict(_common_facts(each, rulebook)))


def _common_facts(shelved: Shelved, rulebook: Rulebook) -> Iterator[tuple[str, Value]]:
    for id, value in shelved.entry.facts.items():
        here = rulebook.attributes.get(id)
        if here is not None and _same(here, shelved.rulebook.attributes[id]) and _is_possible(value, here):
            yield id, value


def _same(one: Attribute, other: Attribute) -> bool:
    return (one.kind, one.unit) == (other.kind, other.unit)


def _is_possible(value: Value, attribute: Attribute) -> bool:
    if attribute.kind == "choice":
        return value in attribute.values
    return attribute.kind != "set" or (isinstance(value, frozenset) and value <= set(attribute.values))
