"""The rulebooks that ship, and what the tests of each look at in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from engine.condition import attributes_of
from engine.examples import Mismatch, case_of, mismatches
from engine.expected import Example
from engine.loading import load_rulebook, load_shared
from engine.model import Effect, Rule, Rulebook, Table
from engine.reference import assess  # no compiling: the faster of the two for rules that change at each test
from engine.strata import derivations_of, terms_of
from tests.unit.house.tree import ROOT

FOLDER = ROOT / "rulebooks"
COMMUN = load_shared(FOLDER / "commun.yaml").rulebook
Effects = tuple[Effect, ...]


@dataclass(frozen=True, eq=False)
class Shipped:
    """A rulebook, and how much of what it shares its tests answer for."""

    name: str
    prefix: str  # what the ids of its own rules and rows begin with; empty, it answers for the shared ones too
    day: date  # proofs read no clock: the day by which waivers and assumptions expire is given
    unchanged: tuple[str, ...] = ()  # rules and rows that are looked at without changing them
    most_waivers: int = 0
    passage: str = r"\d|module [IVX]+"  # where a reference points in its text
    every_attribute: bool = False  # whether it answers for the shared attributes too
    tells_choices: bool = False  # whether how to code a choice tells its values apart

    @cached_property
    def book(self) -> Rulebook:
        return load_rulebook(FOLDER / f"{self.name}.yaml")

    @cached_property
    def rules(self) -> list[Rule]:
        """Its own rules and rows."""
        return [rule for rule in self.book.all_rules if rule.id.startswith(self.prefix)]

    @property
    def attributes(self) -> list[str]:
        """Those that it explains."""
        return [id for id in self.book.attributes if self.every_attribute or id not in COMMUN.attributes]

    @cached_property
    def applying(self) -> dict[str, set[str]]:
        """The rules that fire, and the rows that are chosen, in each example."""
        found = [assess(self.book, case_of(self.book, example)) for example in self.book.examples]
        chosen = ((each.case, (row for table in each.trace.tables for row in table.rows)) for each in found)
        rows = {case: {row.row for row in every if str(row.chosen) == "true"} for case, every in chosen}
        return {each.case: rows[each.case] | {firing.rule for firing in each.trace.firings} for each in found}

    def edited(self, id: str, change: Callable[[Effects], Effects]) -> Rulebook:
        """The rulebook with the effects of one rule or row changed; without it, if none is left. Built rather than
        loaded: a derived attribute may be left without a rule that derives it.
        """
        rules = ((rule, change(rule.then) if rule.id == id else rule.then) for rule in self.book.rules)
        kept = tuple(rule.model_copy(update={"then": then}) for rule, then in rules if then)
        tables = tuple(_edited_table(each, id, change) for each in self.book.tables)
        return self.book.model_copy(update={"rules": kept, "tables": tables})

    def mismatches_with(self, rulebook: Rulebook, changed: str) -> Iterator[Mismatch]:
        """What the examples where a rule or row applies find elsewhere, one example after the other."""
        for each in self.book.examples:
            if changed in self.applying[each.case]:
                yield from mismatches(_unnamed(each, changed), assess(rulebook, case_of(rulebook, each)))

    def combining(self) -> list[Rule]:
        """The rules and rows that combine facts that someone enters: what a derived attribute rests on counts, not
        the attribute itself.
        """
        return [rule for rule in self.rules if len(self._entered(frozenset(attributes_of(rule.when)))) > 1]

    def _entered(self, attributes: frozenset[str]) -> frozenset[str]:
        """The attributes that some rest on, through all the rules that derive them."""
        rules, known = self.book.all_rules, self.book.attributes
        writers = [rule for rule in rules if attributes & {each.attribute for each in derivations_of(rule)}]
        given = frozenset(each for each in attributes if not known[each].derived)
        return given.union(*(self._entered(frozenset(read_by(rule))) for rule in writers))


def read_by(rule: Rule) -> Iterator[str]:
    """The attributes that a rule reads, in its condition and in what it derives."""
    yield from attributes_of(rule.when)
    for derivation in derivations_of(rule):
        yield from terms_of(derivation)


def _edited_table(table: Table, id: str, change: Callable[[Effects], Effects]) -> Table:
    rows = ((row, change((row.then,)) if row.id == id else (row.then,)) for row in table.rows)
    kept = tuple(row.model_copy(update={"then": then[0]}) for row, then in rows if then)
    return table.model_copy(update={"rows": kept})


def _unnamed(example: Example, rule: str) -> Example:
    """The example that no longer says whether the rule applies, only what the case is worth."""
    expect = example.expect
    fired, not_fired = (tuple(id for id in ids if id != rule) for ids in (expect.fired, expect.not_fired))
    return example.model_copy(update={"expect": expect.model_copy(update={"fired": fired, "not_fired": not_fired})})


AMM = Shipped("amm", "", date(2026, 11, 25), ("AMM-101", "AMM-701", "COM-T1-01"), most_waivers=3, every_attribute=True)
DEFECTS = Shipped("defaut-qualite", "DQ-", date(2026, 11, 25), ("DQ-201",), most_waivers=3, tells_choices=True)
TRIALS = Shipped("essai-clinique", "EC-", date(2026, 11, 25), ("EC-212",))
SIGNALS = Shipped(
    "pharmacovigilance",
    "PV-",
    date(2026, 11, 26),
    passage=r"\d|module [IVX]+|considérations",
    every_attribute=True,
)

SHIPPED = (AMM, DEFECTS, TRIALS, SIGNALS)
