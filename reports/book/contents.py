"""What a book is made of: a rulebook or a shared part, and what was counted and found beside it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from engine.examples import Mismatch
from engine.model import Rulebook, Shared
from reports.book.counting import Counted


@dataclass(frozen=True, slots=True)
class Scenario:
    """A scenario that bears the id of a rule: its name, the file and line where it is, how many lines of examples."""

    name: str
    place: str
    lines: int = 1


@dataclass(frozen=True)
class Contents:
    """A rulebook, what its rules did on cases, its examples' unmet expectations and its scenarios by rule.

    `shared`: the rulebook stands for a shared part. `users`: the rulebooks that use it, then.
    """

    rulebook: Rulebook
    counted: tuple[Counted, ...] = ()
    unmet: tuple[Mismatch, ...] = ()
    scenarios: Mapping[str, tuple[Scenario, ...]] = field(default_factory=dict)
    shared: bool = False
    users: tuple[Rulebook, ...] = ()


def standing_for(shared: Shared) -> Rulebook:
    """A shared part as a rulebook, so that it is read as one. It has neither status nor period: a book shows none."""
    held = {name: getattr(shared, name) for name in Shared.model_fields if name in Rulebook.model_fields}
    return Rulebook(status="draft", **held)
