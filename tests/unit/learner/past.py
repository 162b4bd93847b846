"""Decisions on files of a small rulebook, by points that are said."""

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from pathlib import Path

import numpy as np

from engine.facts import Case, Fact
from engine.loading import load_rulebook
from engine.model import Rulebook
from learner.history import PastDecision

MODES, STARTS = ("leger", "moyen", "lourd"), (4, 9)
SHARES = {"nouvelle": 0.4, "enfants": 0.4, "grossesse": 0.3, "biologique": 0.4, "ogm": 0.1}
TODAY = {"nouvelle": 5, "enfants": 3, "grossesse": 2, "biologique": 1, "age": 2}


@cache
def small() -> Rulebook:
    return load_rulebook(Path(__file__).with_name("rulebook.yaml"))


def past(
    points: Mapping[str, int], *, files: int = 1200, seed: int = 0, starts: tuple[int, int] = STARTS
) -> list[PastDecision]:
    """Decisions by these points, with a floor for OGM; one a day.

    `age`: those of 75 and more; `both`: a biological product for children, which no rule names.
    """
    random = np.random.default_rng(seed)
    return [_decision(place, points, starts, random) for place in range(files)]


def _decision(
    place: int, points: Mapping[str, int], starts: tuple[int, int], random: np.random.Generator
) -> PastDecision:
    yes = {id: bool(random.random() < share) for id, share in SHARES.items()}
    age = int(random.integers(20, 100))
    score = sum(points.get(id, 0) for id, held in yes.items() if held) + (points.get("age", 0) if age >= 75 else 0)
    score += points.get("both", 0) if yes["biologique"] and yes["enfants"] else 0
    rank = int(np.searchsorted(starts, score + random.logistic(scale=0.5) + 0.5, side="right"))
    direction = "AB"[int(random.integers(2))]
    facts = {
        **{id: Fact(attribute=id, kind="boolean", value=held, standing="given") for id, held in yes.items()},
        "age": Fact(attribute="age", kind="number", value=Decimal(age), standing="given"),
        "direction": Fact(attribute="direction", kind="choice", value=direction, standing="given"),
    }
    level = MODES[max(rank, 1) if yes["ogm"] else rank]
    day = date(2025, 1, 1) + timedelta(days=place)
    return PastDecision(Case(id=f"D-{place}", facts=tuple(facts.values())), level, day, directorate=direction)
