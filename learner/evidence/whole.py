"""What speaks for and against each change that past decisions suggest: the cards, as data."""

from __future__ import annotations

from datetime import date
from typing import Final, Literal

from engine.assessment import RulebookRef
from engine.condition import Frozen
from engine.examples import Mismatch
from engine.schema import JsonDocument
from learner.evidence.model import (
    Coverage,
    Disagreements,
    Divergences,
    Effect,
    EqualTreatment,
    Equivalent,
    FindingSaid,
    Impact,
    Measured,
    Multiplicity,
    Stability,
    When,
)
from learner.firing import Scale

FORMAT: Final = "gdr-evidence/1"
Reason = Literal["local", "drifted", "unconfirmed"]


class CandidateCard(Frozen):
    """A rule proposed. `rule` is the id that it bears in these pages; `fr` and `en` say what it asks.

    `examples`: what today's examples expect and would no longer find. `alone`: the points that would fit best if it
    alone were approved. `apart`: whether it is proposed by itself too; if not, with other points or thresholds only.
    """

    rule: str
    when: When
    fr: str
    en: str
    points: int
    effect: Effect
    coverage: Coverage
    stability: Stability
    multiplicity: Multiplicity
    equal_treatment: EqualTreatment
    impact: Impact
    findings: tuple[FindingSaid, ...]
    examples: tuple[Mismatch, ...]
    family: tuple[Equivalent, ...]
    alone: int | None = None
    apart: bool = True


class ReservedCard(Frozen):
    """A rule found and not proposed, and why.

    Attributes:
        reason: `local` to one directorate, `drifted` with time, `unconfirmed` in the later files.
        support: the decisions where it holds.
        multiplicity: how far chance alone could have found it.
        directorates: its effect with each directorate, in units of the logit: no points are proposed.
        elsewhere: its effect without the directorate that shows it most.
        periods: its effect in the earlier half and in the later one.
    """

    rule: str
    when: When
    fr: str
    en: str
    reason: Reason
    support: int
    multiplicity: Multiplicity
    directorates: tuple[Measured, ...]
    elsewhere: Measured | None
    periods: tuple[Measured, ...]


class PointsCard(Frozen):
    """Other points for a rule of today.

    Attributes:
        interval: the points that decisions leave plausible, the other rules as proposed.
        gain: what the change gains, the others made, in nats for all the decisions.
        price: what it had to gain.
        files: decisions where the rule's points count.
        undetermined: the others where it is not known whether it applies.
        divergences: before and after.
        alternatives: its points in the other choices that fit almost as well, the best first.
    """

    rule: str
    label: str
    points: int
    proposed: int
    interval: tuple[float, float]
    gain: float
    price: float
    files: int
    undetermined: int
    alternatives: tuple[int, ...]
    divergences: Divergences
    impact: Impact
    findings: tuple[FindingSaid, ...]


class Threshold(Frozen):
    """Another threshold for a level, and the `interval` that decisions leave plausible, points as proposed."""

    level: str
    label: str
    start: int
    proposed: int
    interval: tuple[float, float]
    gain: float


class AdjustmentCard(Frozen):
    """Points of today's rules and thresholds, fitted together and to be approved together.

    Attributes:
        points: the rules whose points change, from what to what.
        thresholds: the levels that would begin elsewhere.
        price: what each change had to gain, in nats.
        divergences: before and after all of them.
        examples: what today's examples expect and would no longer find.
        alone: whether all would be the same without the new rules; if not, it is proposed with them.
    """

    points: tuple[tuple[str, int, int], ...]
    thresholds: tuple[Threshold, ...]
    price: float
    divergences: Divergences
    impact: Impact
    findings: tuple[FindingSaid, ...]
    examples: tuple[Mismatch, ...]
    alone: bool | None = None


class History(Frozen):
    """What was read: decisions, days, directorates, how many had seen the advice; habits as fitted, as shares.

    `contradicted`: the share of decisions at another level than most of those on the same facts.
    """

    decisions: int
    files: int
    first: date | None
    last: date | None
    directorates: tuple[str, ...]
    unproposed: int
    advised: int
    slips: float
    follows: float
    contradicted: float = 0.0


class Evidence(JsonDocument):
    """All the cards, and what they have in common.

    Attributes:
        seed: of every draw.
        screened: conjunctions looked at in the earlier files.
        permuted: candidates found each time that decisions were dealt again at random to the facts.
        gain: what all candidates gain together on the later files, in nats a decision.
        price: what a change of points had to gain, in nats.
        before: mean loss of a decision by today's points, in nats.
        after: the same by those proposed, with the new rules, and levels that begin where proposed.
        disagreements: with how many decisions the rulebook disagrees, and all of it would.
        adjustment: points and thresholds together; None where none changes.
    """

    format: Literal["gdr-evidence/1"] = FORMAT
    rulebook: RulebookRef
    scale: Scale
    seed: int
    history: History
    screened: int
    permuted: tuple[int, ...]
    gain: float
    before: float
    after: float
    disagreements: Disagreements | None = None
    adjustment: AdjustmentCard | None
    candidates: tuple[CandidateCard, ...]
    reserved: tuple[ReservedCard, ...]
    points: tuple[PointsCard, ...]
