"""Histories of the small rulebook where what changed at the end is known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import cache

from engine import reference
from engine.facts import Case
from learner.drift import Drift, DriftSettings, Watch, watch
from learner.history import PastDecision
from tests.unit.learner.past import TODAY, past, small

FILES = 1186  # one a day from 1 January 2025: the last quarter is the first of 2028
SINCE = date(2028, 1, 1)
ON = date(2031, 1, 1)


def settings(since: date | None = SINCE, until: date | None = None) -> DriftSettings:
    return DriftSettings(file="h.csv", sha256="0" * 64, scale="modes", since=since, until=until)


def seen(decisions: list[PastDecision], since: date | None = SINCE, until: date | None = None) -> Drift:
    return watch(small(), decisions, Watch(settings(since, until), ON), reference.assess)


def history(now: Mapping[str, int] | None = None, seed: int = 0) -> list[PastDecision]:
    """Decisions by today's points, by others from `SINCE` on."""
    before, after = past(TODAY, files=FILES, seed=seed), past({**TODAY, **(now or {})}, files=FILES, seed=seed)
    return [one if one.day and one.day < SINCE else other for one, other in zip(before, after, strict=True)]


def with_facts(each: PastDecision, without: str) -> PastDecision:
    facts = tuple(fact for fact in each.case.facts if fact.attribute != without)
    return replace(each, case=Case(id=each.case.id, facts=facts))


@cache
def still() -> Drift:
    return seen(history())


@cache
def rule_moved() -> Drift:
    return seen(history({"grossesse": 6}))
