"""What of the disagreement a rule accounts for, what it shares with today's rules, and what a simpler one would do."""

from __future__ import annotations

import numpy as np

from learner.candidates.candidate import Candidate
from learner.candidates.explained import Explained
from learner.candidates.screening import Tests
from learner.evidence.effects import heavier_in
from learner.evidence.impact import After
from learner.evidence.model import Coverage, Divergences, Overlap, Simpler
from learner.evidence.setting import Setting

NEAREST = 3


def coverage_of(candidate: Candidate, others: Explained, after: After, setting: Setting) -> Coverage:
    """Coverage of a candidate; `after`: what the rulebook with it makes of each file."""
    return Coverage(
        divergences=divergences(after, setting),
        overlaps=_overlaps(candidate, setting),
        simpler=_simpler(candidate, others, setting),
    )


def divergences(changed: After, setting: Setting) -> Divergences:
    """What becomes of the decisions that differ from what is sure of their files, with a change."""
    before, after = setting.reached == setting.decided, changed.reached == setting.decided
    return Divergences(
        total=setting.count(~before),
        explained=setting.count(~before & after),
        lost=setting.count(before & ~after),
    )


def _overlaps(candidate: Candidate, setting: Setting) -> tuple[Overlap, ...]:
    holds, fired = setting.holds(candidate.tests), setting.learned.fired
    found = []
    for place, lever in enumerate(fired.levers):
        applied = fired.applied[:, place]
        common, either = setting.count(holds & applied), setting.count(holds | applied)
        found.append(Overlap(rule=lever.rule.id, common=common, jaccard=common / either if either else 0.0))
    nearest = sorted((each for each in found if each.common), key=lambda each: -each.jaccard)
    return tuple(nearest[:NEAREST])


def _simpler(candidate: Candidate, others: Explained, setting: Setting) -> Simpler | None:
    if len(candidate.tests) < 2:
        return None
    full = _loss(candidate.tests, others, setting)
    shorter = [tuple(each for each in candidate.tests if each != dropped) for dropped in candidate.tests]
    losses = [_loss(each, others, setting) - full for each in shorter]
    best = int(np.argmin(losses))
    holds = setting.holds(shorter[best])
    return Simpler(
        when=setting.when(shorter[best]),
        support=setting.count(holds),
        heavier=heavier_in(holds, setting.learned),
        loss=losses[best],
    )


def _loss(tests: Tests, others: Explained, setting: Setting) -> float:
    """Of all decisions, in nats, with such a rule beside the others."""
    fit = others.joined_by(setting.counted.tested.joined(tests))
    return float(fit.judged.weight @ fit.losses(fit.columns, fit.judged))
