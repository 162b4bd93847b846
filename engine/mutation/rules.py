"""Every single change of the rules, in the order of the file."""

from __future__ import annotations

from collections.abc import Iterator

from engine.model import Effect, Rule, Rulebook
from engine.mutation.cells import Cells
from engine.mutation.conditions import Conditions, only_asks
from engine.mutation.effects import Effects
from engine.mutation.mutant import Change, Kind, Patch, Said


def rule_changes(rulebook: Rulebook) -> Iterator[Change]:
    """Of what each rule waits for, of what it brings; then the rule left out."""
    for rule in rulebook.rules:
        for kind, changed, said in _of(rule, rulebook):
            yield Change(kind, rule.id, said, Patch("rules", rule.id, rule, changed))
        yield Change("rule", rule.id, Said("règle retirée", "rule deleted"), Patch("rules", rule.id, rule, None))


def _of(rule: Rule, rulebook: Rulebook) -> Iterator[tuple[Kind, Rule, Said]]:
    conditions = Conditions(rulebook, Cells(rulebook.attributes, only_asks(rule.then)))
    for kind, when, said in conditions.changes(rule.when):
        yield kind, rule.model_copy(update={"when": when}), said
    for kind, then, said in _of_blocks(rule.then, Effects(rulebook)):
        yield kind, rule.model_copy(update={"then": then}), said


def _of_blocks(blocks: tuple[Effect, ...], effects: Effects) -> Iterator[tuple[Kind, tuple[Effect, ...], Said]]:
    for place, block in enumerate(blocks):
        for kind, changed, said in effects.changes(block):
            yield kind, (*blocks[:place], changed, *blocks[place + 1 :]), said
