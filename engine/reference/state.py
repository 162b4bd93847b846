"""What one run of the reference engine knows so far."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from engine.assessment import State, Truth
from engine.condition import Test
from engine.facts import Fact
from engine.model import Effect, Rule, Rulebook, Table


@dataclass(frozen=True)
class Decided:
    """The truth of one cell of a rule, and whether the rule's own rests on it."""

    cell: Test
    truth: Truth
    decisive: bool


@dataclass
class Run:
    """One rulebook on one case: the facts, and what each rule and row evaluated came to, in order.

    `truths` are those of the conditions; `states` say whether the rule, or the row, applies: its truth for
    a rule, its choice for a row. Everything but the trace looks at states.
    """

    rulebook: Rulebook
    facts: dict[str, Fact]
    truths: dict[str, Truth] = field(default_factory=dict)
    states: dict[str, Truth] = field(default_factory=dict)
    cells: dict[str, list[Decided]] = field(default_factory=dict)
    order: list[Rule] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)

    def unknown(self, attribute: str) -> bool:
        """Whether the attribute has no value."""
        return self.facts[attribute].value is None

    def live(self) -> Iterator[Rule]:
        """The rules and rows that apply or could not be settled, in order of evaluation."""
        return (rule for rule in self.order if self.states[rule.id] != "false")

    def blocks(self) -> Iterator[tuple[Rule, Effect, State]]:
        """Every effect block of a live rule or row: certain if it applies, else possible."""
        for rule in self.live():
            for effect in rule.then:
                yield rule, effect, "certain" if self.states[rule.id] == "true" else "possible"
