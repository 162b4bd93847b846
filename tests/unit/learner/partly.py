"""Files of the small rulebook of which not all is known, and people who follow precaution or known facts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from engine import chaining
from engine.facts import Fact
from learner.firing import Fired, fired, levels_of
from learner.history import PastDecision
from tests.unit.learner.past import past, small

NEVER = Fact(attribute="rare", kind="boolean", value=False, standing="given")


def partly_known(files: int = 1500, seed: int = 7) -> list[PastDecision]:
    """Files of which the age, and whether a pregnancy is meant, are not always known."""
    random = np.random.default_rng(seed)

    def known(each: PastDecision) -> PastDecision:
        hidden = {id for id in ("age", "grossesse") if random.random() < 0.4}
        kept = tuple(fact for fact in each.case.facts if fact.attribute not in hidden)
        return replace(each, case=each.case.model_copy(update={"facts": (*kept, NEVER)}))

    return [known(each) for each in past({}, files=files, seed=seed)]


def fired_on(decisions: Sequence[PastDecision]) -> Fired:
    return fired(small(), [each.case for each in decisions], chaining.assess, "modes")


def deciding(decisions: Sequence[PastDecision], ranks: np.ndarray) -> list[PastDecision]:
    levels = levels_of(small(), "modes")
    return [replace(each, level=levels[rank].id) for each, rank in zip(decisions, ranks, strict=True)]


def nearly(ranks: np.ndarray, seed: int = 11, share: float = 0.1) -> np.ndarray:
    """By people of whom one in ten, or another `share`, goes a level aside."""
    random = np.random.default_rng(seed)
    aside = np.where(random.random(len(ranks)) < share, random.choice([-1, 1], len(ranks)), 0)
    found: np.ndarray = np.clip(ranks + aside, 0, len(levels_of(small(), "modes")) - 1)
    return found
