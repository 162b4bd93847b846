"""What the gate says of a change, as data: each check with its figures, and the cases that it would move."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Literal

from pydantic import Field

from engine.condition import Frozen
from engine.errors import Language
from engine.impact.weight import Weight
from engine.schema import JsonDocument

Named = Literal["form", "proofs", "examples", "scenarios", "mutation", "history", "agreement"]
State = Literal["passed", "failed", "not_applicable"]


class Check(Frozen):
    """One check: whether it passed, its figures, and the same in sentences."""

    name: Named
    state: State
    figures: dict[str, int | str] = Field(default_factory=dict)
    fr: tuple[str, ...] = ()
    en: tuple[str, ...] = ()

    def said_in(self, language: Language) -> tuple[str, ...]:
        """The sentences, in either language."""
        return self.fr if language == "fr" else self.en


class Outcome(Frozen):
    """What is proposed of a case, as far as people see it. `modes` are those possible, where none is proposed.

    So are `priorities`.
    """

    mode: str | None
    modes: tuple[str, ...]
    priority: str | None
    deadline: date | None
    priorities: tuple[str, ...] = ()


class Moved(Frozen):
    """A case on record that the change would treat otherwise; `entry` is the one by which it was received.

    `weight` is by modes, and `urgency` by priorities: lighter is less urgent.
    """

    entry: int
    before: Outcome
    after: Outcome
    weight: Weight
    urgency: Weight = "same"


class Score(Frozen):
    """A mutation score: the changes that the examples notice, and those that they let pass."""

    killed: int
    survived: int


class Tolerances(Frozen):
    """The most that a change may move of what is on record, in percent of the cases.

    Attributes:
        changed: whose mode changes.
        lighter: whose mode becomes lighter.
        priority: whose priority changes.
        less_urgent: that become less urgent.
    """

    changed: Decimal
    lighter: Decimal
    priority: Decimal
    less_urgent: Decimal


class Verdict(JsonDocument):
    """The gate on one change, on one day: from which digest to which.

    `mutation` are the scores measured, by the digest of what a rulebook says: measured once, they serve again.
    `unlisted`: how many cases move beyond those of `moved`.
    """

    base: str
    digest: str
    on: date
    checks: tuple[Check, ...]
    moved: tuple[Moved, ...] = ()
    unlisted: int = 0
    mutation: dict[str, Score] = Field(default_factory=dict)

    @property
    def passes(self) -> bool:
        """Whether nothing failed, and every check was made."""
        return len(self.checks) == len(Named.__args__) and not self.failed  # type: ignore[attr-defined]

    @property
    def failed(self) -> tuple[Check, ...]:
        """The checks that failed."""
        return tuple(each for each in self.checks if each.state == "failed")
