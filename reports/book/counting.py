"""How often each rule is true, false or undetermined on some cases, and on which."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from engine.assessment import Assessment, Truth

Origin = Literal["examples", "samples", "history"]


@dataclass(frozen=True, slots=True)
class Counted:
    """Cases of one origin: how many, and for each rule or row how many it was true, false and unknown on.

    `of` names where they come from, for people. `names` are those of the cases, where they may be shown.
    """

    origin: Origin
    of: str
    cases: int
    counts: Mapping[tuple[str, Truth], int]
    names: Mapping[tuple[str, Truth], tuple[str, ...]]

    def count(self, rule: str, truth: Truth) -> int:
        """On how many cases a rule has this truth; on how many a row is chosen, not, or left open."""
        return self.counts.get((rule, truth), 0)

    def named(self, rule: str, truth: Truth) -> tuple[str, ...]:
        """The names of these cases, in the order read."""
        return self.names.get((rule, truth), ())


@dataclass
class Counting:
    """Cases counted one after the other. `named`: their names are kept, for cases that anyone may read."""

    origin: Origin
    of: str
    named: bool
    _cases: int = 0
    _counts: Counter[tuple[str, Truth]] = field(default_factory=Counter)
    _names: dict[tuple[str, Truth], list[str]] = field(default_factory=dict)

    def add(self, name: str, assessment: Assessment) -> None:
        """Count one more case."""
        self._cases += 1
        for key in assessment.trace.truths.items():
            self._counts[key] += 1
            if self.named:
                self._names.setdefault(key, []).append(name)

    def counted(self) -> Counted:
        """What was counted so far."""
        names = {key: tuple(held) for key, held in self._names.items()}
        return Counted(self.origin, self.of, self._cases, dict(self._counts), names)
