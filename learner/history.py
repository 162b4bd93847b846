"""Past decisions, as the learner reads them."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field
from datetime import date

from engine.facts import Case


@dataclass(frozen=True, slots=True)
class PastDecision:
    """One decision on one file.

    Attributes:
        case: the file, with what was known of it before the decision.
        level: the mode, or the priority, that a person chose.
        day: when, if known.
        directorate: whose; empty if unknown.
        evaluator: the pseudonym of who decided; empty if unknown.
        shown: the level that had been proposed and seen before judging; empty if nothing had been seen.
        times: how many such decisions this one stands for.
        known: the day from which facts were known, by attribute, where it is told.
        reason: why, in the words of who decided; empty if none was written.
        received: when the file came, if known.
        closed: when it was closed, if that is told apart from the decision.
        delay: the days that it took, where days themselves are not told.
        effort: the expert days that it took, if known.
    """

    case: Case
    level: str
    day: date | None = None
    directorate: str = ""
    evaluator: str = ""
    shown: str = ""
    times: int = 1
    known: Mapping[str, date] = field(default_factory=dict)
    reason: str = ""
    received: date | None = None
    closed: date | None = None
    delay: float | None = None
    effort: float | None = None


def situation(case: Case) -> Hashable:
    """What two files have in common when nothing that is known parts them."""
    return frozenset((id, fact.value) for id, fact in case.given.items())
