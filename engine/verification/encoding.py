"""A rulebook as formulas: the truth of every rule, row and derived fact over all the cases that it could meet.

The same meaning as the engines', in pairs (surely true, surely false), so that cases with unknown facts are
cases too. Two encodings may share all their facts but one: what the changed fact does not reach is then the
very same formula, and a question about the pair is a question about the difference.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from typing import Final

from engine.condition import All, Any, Cmp, Has, Known, Not, Prefix, Test, attributes_of, fold
from engine.model import Attribute, Rule, Rulebook, Table
from engine.strata import derivations_of, terms_of, writers
from engine.verification import leaves
from engine.verification.choosing import choices
from engine.verification.combining import combined
from engine.verification.logic import DualRail, every, neg, new_room, opposite, some
from engine.verification.reading import dates_of
from engine.verification.regions import Uses
from engine.verification.variables import Held, Variable

NOTHING: Final = Held(())


class Book:
    """A rulebook read once: who reads and who writes what, rules and rows by id."""

    def __init__(self, rulebook: Rulebook) -> None:
        """Walk it."""
        self.rulebook = rulebook
        self.room = new_room()
        self.uses = Uses(rulebook)
        self.rules: dict[str, Rule] = {rule.id: rule for rule in rulebook.all_rules}
        self.tables: dict[str, Table] = {row.id: table for table in rulebook.tables for row in table.rows}
        self.writers = writers(rulebook.all_rules)
        self.declared = [each for each in rulebook.attributes.values() if not each.derived]
        self.dating = frozenset(id for rule in rulebook.all_rules for effect in rule.then for id in dates_of(effect))

    def variable(self, attribute: Attribute, mark: str = "") -> Variable:
        """An attribute as an unknown of this room; `mark` tells apart two copies of one."""
        return Variable(attribute, self.uses, self.room, mark)

    @cached_property
    def reads(self) -> dict[str, frozenset[str]]:
        """What the truth, or the choice, of each rule and row rests on directly."""
        own = {id: frozenset(attributes_of(rule.when)) for id, rule in self.rules.items()}
        for table in self.rulebook.tables:
            together = frozenset().union(*(own[row.id] for row in table.rows)) if table.rows else frozenset()
            own.update({row.id: together for row in table.rows})
        return own

    def reached(self, changed: Iterable[str]) -> tuple[set[str], set[str]]:
        """The attributes that some changed ones reach through derivations, themselves included, and the rules."""
        attributes, rules, size = set(changed), set[str](), -1
        while len(attributes) > size:
            size = len(attributes)
            rules = {id for id, read in self.reads.items() if read & attributes}
            attributes |= {
                id
                for id, by in self.writers.items()
                if any(rule.id in rules or self._terms(rule, id) & attributes for rule in by)
            }
        return attributes, rules

    def rests_on(self, rule: str, derived: str) -> set[str]:
        """What a value that a rule derives rests on: its condition, or its table, and the terms of its expressions."""
        return {*self.reads[rule], *self._terms(self.rules[rule], derived)}

    @staticmethod
    def _terms(rule: Rule, derived: str) -> set[str]:
        return {term for each in derivations_of(rule) if each.attribute == derived for term in terms_of(each)}


class Encoding:
    """One copy of a case, and all that the rulebook makes of it."""

    def __init__(
        self, book: Book, variables: Mapping[str, Variable], base: Encoding | None = None, changed: Iterable[str] = ()
    ) -> None:
        """`variables` are the facts that a case may give; with `base`, only `changed` ones differ from its own."""
        self.book = book
        self.variables = dict(variables)
        self._base = base
        self._attributes, self._rules = book.reached(changed) if base else (set(), set())
        self._held: dict[str, Held] = {}
        self._truths: dict[str, DualRail] = {}
        self._tests: dict[tuple[str, str], DualRail] = {}
        self._choices: dict[str, DualRail] = {}

    @property
    def touched(self) -> set[str]:
        """The rules and rows that may differ from the base's."""
        return self._rules

    @property
    def moved(self) -> set[str]:
        """The attributes that may differ from the base's."""
        return self._attributes

    def changed(self, *variables: Variable) -> Encoding:
        """Another copy, that shares every fact but these."""
        ids = [each.attribute.id for each in variables]
        return Encoding(self.book, {**self.variables, **dict(zip(ids, variables, strict=True))}, self, ids)

    def held(self, id: str) -> Held:
        """What an attribute holds."""
        if self._base is not None and id not in self._attributes:
            return self._base.held(id)
        if id not in self._held:
            self._held[id] = self._found(self.book.rulebook.attributes[id])
        return self._held[id]

    def _found(self, attribute: Attribute) -> Held:
        given = self.variables[attribute.id].held if attribute.id in self.variables else NOTHING
        if not attribute.derived:
            return given
        ruled = self.ruled(attribute)
        if not given.options:
            return ruled
        return leaves.first_of(given, ruled)

    def ruled(self, attribute: Attribute) -> Held:
        """What the rules make of a derived attribute, were it not given."""
        live = [
            (self.state(rule.id), leaves.content_of(each, self.held))
            for rule in self.book.writers.get(attribute.id, ())
            for each in derivations_of(rule)
            if each.attribute == attribute.id
        ]
        return combined(attribute, live)

    def truth(self, rule: str) -> DualRail:
        """The truth of the condition of a rule or row."""
        if self._base is not None and rule not in self._rules:
            return self._base.truth(rule)
        if rule not in self._truths:
            self._truths[rule] = fold(self.book.rules[rule].when, Reading(self.held, self._tests))
        return self._truths[rule]

    def state(self, rule: str) -> DualRail:
        """Whether a rule applies: its truth, or for a row the choice of its table."""
        table = self.book.tables.get(rule)
        if table is None:
            return self.truth(rule)
        if self._base is not None and rule not in self._rules:
            return self._base.state(rule)
        if rule not in self._choices:
            pairs = choices(table, [self.truth(row.id) for row in table.rows])
            self._choices.update({row.id: pair for row, pair in zip(table.rows, pairs, strict=True)})
        return self._choices[rule]


class Reading:
    """The algebra whose result is a pair of formulas."""

    def __init__(self, held: Callable[[str], Held], known: dict[tuple[str, str], DualRail]) -> None:
        """`known` keeps the tests already read: rules share many."""
        self._held, self._known = held, known

    def cmp(self, node: Cmp) -> DualRail:
        """A comparison."""
        return leaves.compared(node, self._held)

    def has(self, node: Has) -> DualRail:
        """A membership."""
        return leaves.contains(self._held(node.attribute), node.value)

    def prefix(self, node: Prefix) -> DualRail:
        """A prefix."""
        return leaves.begins(self._held(node.attribute), node.prefix)

    def known(self, node: Known) -> DualRail:
        """Knowledge itself is never unknown."""
        known = self._held(node.attribute).known
        return DualRail(known, neg(known))

    def test(self, node: Test, meaning: DualRail) -> DualRail:
        """A cell, read once: rules that share it share its formula."""
        return self._known.setdefault((node.attribute, node.cell), meaning)

    def all(self, node: All, parts: tuple[DualRail, ...]) -> DualRail:
        """Every part."""
        return every(parts)

    def any(self, node: Any, parts: tuple[DualRail, ...]) -> DualRail:
        """At least one."""
        return some(parts)

    def not_(self, node: Not, part: DualRail) -> DualRail:
        """Not the part."""
        return opposite(part)
