"""Histories made up: situations, directorates, decisions; with or without one that is heavier."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from random import Random

from engine.facts import Case, Fact
from engine.reference import assess
from engine.values import Value
from reports.consistency.decisions import Decision
from reports.consistency.situations import Situations, situations_of
from tests.unit.reports.coding.coded import book

RANKS = {mode.id: rank for rank, mode in enumerate(book().modes)}
MODES = list(RANKS)


def decision(id: str, directorate: str, mode: str, **facts: Value) -> Decision:
    given = (
        Fact(attribute=id, kind=book().attributes[id].kind, value=each, standing="given") for id, each in facts.items()
    )
    return Decision(
        case=Case(id=id, facts=tuple(given)),
        rulebook=book(),
        digest=book().digest,
        mode=mode,
        rank=RANKS[mode],
        directorate=directorate,
        seen="unseen",
    )


def staffed(random: Random, files: int, evaluators: int, heavier: float = 0.0) -> list[Decision]:
    """Decisions of people, so many in each directorate, each with a severity of their own; Sud goes one up at times."""
    severe: dict[str, float] = {}
    found = []
    for place in range(files):
        drawn = _drawn(random, str(place), heavier, noise=0.0)
        who = f"{drawn.directorate}-{random.randrange(evaluators)}"
        up = random.random() < severe.setdefault(who, random.uniform(0, 0.6))
        rank = min(2, drawn.rank + up)
        found.append(replace(drawn, evaluator=who, mode=MODES[rank], rank=rank))
    return found


def history(random: Random, files: int = 120, heavier: float = 0.0, noise: float = 0.3) -> list[Decision]:
    """Decisions of Nord, Sud and Est: what the rules propose, some noise; Sud goes one up, `heavier` of the time."""
    return [_drawn(random, str(place), heavier, noise) for place in range(files)]


def _drawn(random: Random, id: str, heavier: float, noise: float) -> Decision:
    facts: dict[str, Value] = {
        "grave": random.random() < 0.5,
        "age": Decimal(random.choice([4, 40, 70])),
        "phase": random.choice(["I", "III"]),
        "publics": frozenset({"adulte"}),
        "nombre": Decimal(1),
        "autre": Decimal(2),
    }
    directorate = random.choice(["Nord", "Sud", "Est"])
    proposed = assess(book(), decision(id, directorate, "leger", **facts).case).mode
    assert proposed is not None
    rank = RANKS[proposed] + (random.choice([-1, 1]) if random.random() < noise else 0)
    rank += directorate == "Sud" and random.random() < heavier
    return decision(id, directorate, MODES[max(0, min(2, rank))], **facts)


def situated(decisions: list[Decision], near: float = 0.0) -> tuple[Situations, ...]:
    return situations_of(decisions, near, assess, lambda: None)
