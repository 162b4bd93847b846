"""What is proven of a rulebook before it may be used, over every case that it could meet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from engine.model import Rulebook
from engine.verification.checks import (
    Check,
    dead,
    gap,
    identity,
    monotone,
    optimistic,
    overlap,
    shadowed,
    subsumed,
    unreachable,
    unused,
)
from engine.verification.finding import Finding
from engine.verification.proof import Proof, undecided
from engine.verification.solving import BUDGET, UndecidedError

__all__ = ["BUDGET", "CHECKS", "Finding", "Step", "verify", "verifying"]

CHECKS: Sequence[Check] = (
    unused.CHECK,
    dead.CHECK,
    shadowed.CHECK,
    gap.CHECK,
    overlap.CHECK,
    subsumed.CHECK,
    unreachable.CHECK,
    monotone.CHECK,
    identity.CHECK,
    optimistic.CHECK,
)


class Step(NamedTuple):
    """How far a verification has come, out of how much, and what was just found."""

    done: int
    total: int
    found: tuple[Finding, ...]


def verify(rulebook: Rulebook, on: date | None = None, budget: int = BUDGET) -> list[Finding]:
    """Every finding, waived ones included. `on` is the day of the check; without it nothing has expired."""
    return [found for step in verifying(rulebook, on, budget) for found in step.found]


def verifying(rulebook: Rulebook, on: date | None = None, budget: int = BUDGET) -> Iterator[Step]:
    """The same, step by step, so that progress can be shown and the work interrupted."""
    proof = Proof(rulebook, on, budget)
    work = [(check, item) for check in CHECKS for item in check.items(proof)]
    for done, (check, item) in enumerate(work, start=1):
        yield Step(done, len(work), tuple(_looked(proof, check, item)))


def _looked(proof: Proof, check: Check, item: object) -> Iterator[Finding]:
    try:
        yield from check.look(proof, item)
    except UndecidedError:
        yield from undecided(proof, check.code, check.name(item), check.section)
