"""What is proven of a rulebook before it may be used, over every case that it could meet."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import date
from typing import Any, NamedTuple

from engine.codes import Code
from engine.condition import Frozen
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
from engine.verification.proof import Proof, UnconfirmedError, undecided
from engine.verification.solving import BUDGET, UndecidedError

__all__ = ["BUDGET", "CHECKS", "Failure", "Finding", "Progress", "verify", "verifying"]

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


class Failure(Frozen):
    """A witness that the reference engine did not confirm: a mistake of ours. The check, the place, the cases."""

    code: Code
    at: str
    cases: tuple[str, ...]


class Progress(NamedTuple):
    """How far a verification has come, out of how much, and what was just found, or failed."""

    done: int
    total: int
    found: tuple[Finding, ...]
    failure: Failure | None = None


def verify(rulebook: Rulebook, on: date | None = None, budget: int = BUDGET) -> list[Finding]:
    """Every finding, waived ones included. `on` is the day of the check; without it nothing has expired.

    Raises UnconfirmedError for a mistake of ours.
    """
    proof = Proof(rulebook, on, budget)
    return [found for check, item in _work(proof, ()) for found in _looked(proof, check, item)]


def verifying(
    rulebook: Rulebook, on: date | None = None, budget: int = BUDGET, only: Collection[str] = ()
) -> Iterator[Progress]:
    """The same, step by step, so that progress can be shown and the work interrupted.

    `only` keeps the checks of these codes; a mistake of ours is a step's failure, and the rest goes on.
    """
    proof = Proof(rulebook, on, budget)
    work = _work(proof, only)
    for done, (check, item) in enumerate(work, start=1):
        try:
            yield Progress(done, len(work), tuple(_looked(proof, check, item)))
        except UnconfirmedError as error:
            yield Progress(done, len(work), (), Failure(code=check.code, at=check.name(item), cases=error.cases))


def _work(proof: Proof, only: Collection[str]) -> list[tuple[Check, Any]]:
    return [(check, item) for check in CHECKS if not only or check.code in only for item in check.items(proof)]


def _looked(proof: Proof, check: Check, item: Any) -> Iterator[Finding]:
    try:
        yield from check.look(proof, item)
    except UndecidedError:
        yield from undecided(proof, check.code, check.name(item), check.section)
