"""People who judge, with severities that are said."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache

import numpy as np

from engine.facts import Case, Fact
from learner.history import PastDecision
from learner.noise.looks import Looks

MODES = ("leger", "moyen", "lourd")


def look(case: str, level: str, who: str = "", where: str = "", times: int = 1, **yes: bool) -> PastDecision:
    """A decision on a file of which these facts are known."""
    facts = tuple(Fact(attribute=id, kind="boolean", value=held, standing="given") for id, held in yes.items())
    case_of = Case(id=case, facts=facts)
    return PastDecision(case_of, level, date(2026, 1, 5), where, who, times=times)


def looks(rows: list[tuple[int, int, int, int]], *, levels: int = 3, weights: list[float] | None = None) -> Looks:
    """Rows of situation, rank, person, directorate."""
    held = np.array(rows, dtype=np.int64).reshape(len(rows), 4)
    people = tuple(f"p{each}" for each in range(int(held[:, 2].max(initial=-1)) + 1))
    directorates = tuple(f"d{each}" for each in range(int(held[:, 3].max(initial=-1)) + 1))
    weight = np.ones(len(rows)) if weights is None else np.array(weights)
    return Looks(held[:, 0], held[:, 1], held[:, 2], held[:, 3], weight, levels, people, directorates)


@cache
def drawn(
    seed: int, *, files: int = 1500, sides: int = 4, each: int = 6, parts: tuple[float, float, float, float]
) -> Looks:
    """Looks whose level is a sum of normal draws: directorate, person, person in the situation, look."""
    random = np.random.default_rng(seed)
    side, person, pattern, occasion = (np.sqrt(part) for part in parts)
    alpha = random.normal(0, 1, sides) * side
    beta = random.normal(0, 1, sides * each) * person
    gamma = random.normal(0, 1, (100, sides * each)) * pattern
    who, about = random.integers(0, sides * each, files), random.choice(100, files, p=random.dirichlet(np.ones(100)))
    asked = random.normal(0, 2, 100)
    level = asked[about] + alpha[who // each] + beta[who] + gamma[about, who] + random.normal(0, 1, files) * occasion
    people, sides_named = (tuple(map(str, range(count))) for count in (sides * each, sides))
    # Ranks need not be whole for sums of squares: what is drawn is then known exactly.
    return replace(Looks(about, level, who, who // each, np.ones(files), 3, people, sides_named))
