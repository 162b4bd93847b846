"""Which facts go into each rule and come out of it, near and far: the graph of derivations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from engine.condition import attributes_of
from engine.model import Rule, Rulebook
from engine.strata import derivations_of, terms_of
from reports.book.names import Key

Edges = Mapping[Key, tuple[Key, ...]]


@dataclass(frozen=True, slots=True)
class Graph:
    """Attributes, rules and tables. An attribute goes into what reads it; a rule or a table, into what it derives."""

    into: Edges
    out: Edges

    def before(self, key: Key) -> dict[Key, int]:
        """All that leads to it, the nearest first, each with its distance."""
        return _walked(key, self.into)

    def after(self, key: Key) -> dict[Key, int]:
        """All that it leads to, the nearest first, each with its distance."""
        return _walked(key, self.out)


def graph_of(rulebook: Rulebook) -> Graph:
    """The graph of a rulebook; the rows of a table are read together, since they are chosen together."""
    edges = [edge for rule in rulebook.rules for edge in _edges(("rule", rule.id), (rule,))]
    edges += [edge for table in rulebook.tables for edge in _edges(("table", table.id), table.rules)]
    into: dict[Key, dict[Key, None]] = {}
    out: dict[Key, dict[Key, None]] = {}
    for start, end in edges:
        into.setdefault(end, {})[start] = None
        out.setdefault(start, {})[end] = None
    return Graph(_frozen(into), _frozen(out))


def _edges(key: Key, rules: Iterable[Rule]) -> Iterator[tuple[Key, Key]]:
    for rule in rules:
        yield from ((("attribute", read), key) for read in needs_of(rule))
        yield from ((key, ("attribute", each.attribute)) for each in derivations_of(rule))


def needs_of(rule: Rule) -> Iterator[str]:
    """The attributes that a rule's condition reads, then those that its effects do: terms of a sum, days of a clock."""
    yield from attributes_of(rule.when)
    for effect in rule.then:
        for derivation in effect.derive:
            yield from terms_of(derivation)
        if effect.deadline is not None:
            yield from filter(None, (effect.deadline.start, effect.deadline.stopped))


def _frozen(edges: Mapping[Key, Mapping[Key, None]]) -> Edges:
    return {key: tuple(held) for key, held in edges.items()}


def _walked(start: Key, edges: Edges) -> dict[Key, int]:
    """Breadth first; a rulebook has no cycle."""
    found, ring = {start: 0}, [start]
    while ring:
        ring = list(dict.fromkeys(each for key in ring for each in edges.get(key, ()) if each not in found))
        found |= {each: max(found.values()) + 1 for each in ring}
    del found[start]
    return found
