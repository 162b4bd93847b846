"""Files whose delay and effort follow what is known of them, by a law that is said."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from pathlib import Path

import numpy as np

from engine import reference
from engine.facts import Case, Fact
from engine.loading import load_rulebook
from engine.model import Rulebook
from learner.history import PastDecision
from learner.workload import Coming, Foresight, Workload, WorkloadSettings, foresee
from learner.workload.model import By

TODAY = date(2026, 1, 1)
FIRST = date(2023, 1, 1)
RULEBOOK = Path(__file__).with_name("rulebook.yaml")


@cache
def rulebook() -> Rulebook:
    return load_rulebook(RULEBOOK)


def case(id: str, *, nouvelle: bool, sterile: bool, pages: int) -> Case:
    facts = (
        Fact(attribute="nouvelle", kind="boolean", value=nouvelle, standing="given"),
        Fact(attribute="sterile", kind="boolean", value=sterile, standing="given"),
        Fact(attribute="pages", kind="number", value=Decimal(pages), standing="given"),
    )
    return Case(id=id, facts=facts)


def worked(files: int, seed: int = 0, *, pages_matter: float = 1.0) -> list[PastDecision]:
    """Over three years; pages say more of the delay than any mode does. All are closed one day, maybe after today."""
    random = np.random.default_rng(seed)
    return [_one(place, files, pages_matter, random) for place in range(files)]


def _one(place: int, files: int, pages_matter: float, random: np.random.Generator) -> PastDecision:
    nouvelle, sterile, pages = bool(random.random() < 0.4), bool(random.random() < 0.5), int(random.integers(10, 1000))
    heavy = 0.6 * nouvelle + pages_matter * pages / 500
    delay = round(float(30 * np.exp(heavy + 0.3 * random.normal())))
    effort = float(np.exp(heavy + 0.3 * random.normal()))
    received = FIRST + timedelta(days=1095 * place // files)
    return PastDecision(
        case(f"T-{place}", nouvelle=nouvelle, sterile=sterile, pages=pages),
        "lourd" if nouvelle else "leger",
        received=received,
        closed=received + timedelta(days=delay),
        effort=effort,
    )


def by_today(files: Sequence[PastDecision], today: date = TODAY) -> list[PastDecision]:
    """As they are known on a day: those not closed yet have neither closing nor effort."""
    known = [each for each in files if each.received and each.received <= today]
    return [each if each.closed and each.closed <= today else _open(each) for each in known]


def _open(each: PastDecision) -> PastDecision:
    return PastDecision(each.case, "", received=each.received)


def coming(count: int = 30, seed: int = 9) -> list[Coming]:
    held = worked(count, seed)
    return [Coming(each.case, TODAY + timedelta(days=place)) for place, each in enumerate(held)]


def settings(by: By = "month", seed: int = 1) -> WorkloadSettings:
    return WorkloadSettings(
        history="h.csv",
        history_sha256="0" * 64,
        files=("n.csv",),
        files_sha256=("1" * 64,),
        scale="modes",
        by=by,
        seed=seed,
        draws=400,
    )


def foreseen(
    history: Sequence[PastDecision], files: Sequence[Coming] | None = None, *, by: By = "month", seed: int = 1
) -> Workload:
    to_come = coming() if files is None else files
    return foresee(rulebook(), Foresight(history, to_come, settings(by, seed), TODAY), reference.assess)


@cache
def usual() -> Workload:
    return foreseen(by_today(worked(600)))
