"""The card of what is fitted together: points of today's rules, and where levels begin."""

from __future__ import annotations

import numpy as np

from engine.examples import Mismatch, run_examples
from engine.model import Rulebook
from learner.evidence.coverage import divergences
from learner.evidence.findings import Findings
from learner.evidence.impact import impact_of, proposed_after
from learner.evidence.setting import Setting, Truths
from learner.evidence.whole import AdjustmentCard, Threshold
from learner.thresholds import StartProposed


def adjustment_of(setting: Setting, findings: Findings) -> AdjustmentCard | None:
    """Its card; None where nothing is to be adjusted."""
    reweighed, fired = setting.learned.reweighed, setting.learned.fired
    if not reweighed.adjusts:
        return None
    after_book = setting.learned.adjusted()
    after = proposed_after(after_book, _touched(setting), setting)
    setting.tick()
    more, moved = np.zeros(len(fired.columns), dtype=np.int64), reweighed.starts
    for each in reweighed.proposed:
        more += (each.points - each.lever.points) * fired.columns[:, fired.levers.index(each.lever)]
    nearer = np.abs(fired.reached(more, moved) - setting.decided) - np.abs(setting.reached - setting.decided)
    return AdjustmentCard(
        points=tuple((each.lever.rule.id, each.lever.points, each.points) for each in reweighed.proposed),
        thresholds=tuple(map(_threshold, reweighed.thresholds)),
        price=reweighed.price,
        divergences=divergences(setting, more, moved),
        impact=impact_of(after, (nearer < 0, nearer > 0), setting),
        findings=findings.new(after_book) if setting.care.verified else (),
        examples=unmet(after_book, setting),
        alone=setting.learned.standing.adjustment,
    )


def unmet(after: Rulebook, setting: Setting) -> tuple[Mismatch, ...]:
    """What today's examples expect and would no longer find; what they miss already is not said."""
    today = {(each.example, each.field) for each in run_examples(setting.rulebook, setting.assess)}
    found = run_examples(after, setting.assess)
    return tuple(each for each in found if (each.example, each.field) not in today)


def _touched(setting: Setting) -> Truths:
    """The files that the changes can reach: all of them if a threshold moves."""
    fired, reweighed = setting.learned.fired, setting.learned.reweighed
    if reweighed.thresholds:
        return np.ones(len(fired.columns), dtype=bool)
    places = [fired.levers.index(each.lever) for each in reweighed.proposed]
    applied: Truths = np.any((fired.columns | fired.undetermined)[:, places], axis=1)
    return applied


def _threshold(each: StartProposed) -> Threshold:
    return Threshold(
        level=each.level.id,
        label=each.level.label,
        start=each.level.start,
        proposed=each.start,
        interval=(each.low, each.high),
        gain=each.gain,
    )
