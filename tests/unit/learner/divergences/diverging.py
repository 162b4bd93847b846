"""Decisions that part from the small rulebook, by people who are named."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from engine import reference
from engine.model import Rulebook
from learner.divergences.columns import Columns, columns_of
from learner.divergences.model import Divergences
from learner.divergences.study import Question, study
from learner.firing import fired
from learner.history import PastDecision
from tests.unit.learner.past import past, small


def staffed(points: Mapping[str, int], *, files: int = 1000, seed: int = 0, people: int = 12) -> list[PastDecision]:
    """Decisions by these points, by so many people of the two directorates."""
    random = np.random.default_rng(seed + 1000)
    return [
        replace(each, evaluator=f"{each.directorate}{random.integers(people // 2)}")
        for each in past(points, files=files, seed=seed)
    ]


def columns(decisions: list[PastDecision], book: Rulebook | None = None) -> Columns:
    held = fired(book or small(), [each.case for each in decisions], reference.assess, "modes")
    return columns_of(decisions, held, 1)


def studied(decisions: list[PastDecision], book: Rulebook | None = None) -> Divergences:
    used = book or small()
    return study(Question(used, "modes", tuple(used.attributes)), decisions, reference.assess)[0]
