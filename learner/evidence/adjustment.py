"""The card of what is fitted together: points of today's rules, and where levels begin."""

from __future__ import annotations

from engine.examples import Mismatch, run_examples
from engine.model import Rulebook
from learner.evidence.coverage import divergences
from learner.evidence.findings import Findings
from learner.evidence.impact import after_change, impact_of, nearer, touched_by
from learner.evidence.setting import Setting, Truths
from learner.evidence.whole import AdjustmentCard, Threshold
from learner.thresholds import StartProposed


def adjustment_of(setting: Setting, findings: Findings) -> AdjustmentCard | None:
    """Its card; None where nothing is to be adjusted."""
    reweighed = setting.learned.reweighed
    if not reweighed.adjusts:
        return None
    after_book = setting.learned.adjusted()
    after = after_change(after_book, _touched(setting), setting)
    setting.tick()
    return AdjustmentCard(
        points=tuple((each.lever.rule.id, each.lever.points, each.points) for each in reweighed.proposed),
        thresholds=tuple(map(_threshold, reweighed.thresholds)),
        price=reweighed.price,
        divergences=divergences(after, setting),
        impact=impact_of(after, nearer(after, setting), setting),
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
    reweighed = setting.learned.reweighed
    return setting.everywhere if reweighed.thresholds else touched_by(reweighed.points, setting)


def _threshold(each: StartProposed) -> Threshold:
    return Threshold(
        level=each.level.id,
        label=each.level.label,
        start=each.level.start,
        proposed=each.start,
        interval=(each.low, each.high),
        gain=each.gain,
    )
