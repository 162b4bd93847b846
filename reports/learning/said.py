"""What was learnt from a history, as JSON: what was read, what is proposed, and on what figures."""

from __future__ import annotations

from typing import Any, Final, Literal

from engine.assessment import RulebookRef
from engine.condition import Frozen
from engine.schema import JsonDocument, published
from learner.evidence import Evidence
from learner.evidence.model import Disagreements, Share
from reports.notices import NoticeSaid

FORMAT: Final = "gdr-learn/1"


class LearnSettings(Frozen):
    """The history, by name and SHA-256, and what was asked of it: together with the rulebook, they decide the rest.

    `how`: the SHA-256 of what else was asked: mappings, sheet, table or query, whether thresholds had to stay.
    """

    file: str
    sha256: str
    scale: Literal["modes", "priorities"]
    locked: tuple[str, ...]
    without: tuple[str, ...]
    allowed: tuple[str, ...]
    seed: int
    keep_thresholds: bool = False
    how: str = ""


class LevelCount(Frozen):
    """How many decisions were for a level, and where it begins."""

    id: str
    label: str
    decisions: int
    start: int


class RuleCount(Frozen):
    """In how many decisions a rule surely applied, and in how many it is not known whether it did."""

    rule: str
    label: str
    points: int
    files: float
    undetermined: float


class PointsSaid(Frozen):
    """Other points for one rule; `low` to `high`, those that the decisions leave plausible (95 %). `gain` in nats.

    `files`: decisions where its points count; `undetermined`: the others where it is not known whether it applies.
    """

    rule: str
    label: str
    today: int
    proposed: int
    low: float
    high: float
    gain: float
    files: float
    undetermined: float


class ThresholdSaid(Frozen):
    """Another threshold for a level; `low` to `high`, those that the decisions leave plausible (95 %). `gain` in nats.

    Thresholds and points are fitted together, and make one draft.
    """

    level: str
    label: str
    today: int
    proposed: int
    low: float
    high: float
    gain: float


class EffectSaid(Frozen):
    """How strongly a rule weighs in some of the files: logit scale, with its standard error."""

    name: str
    files: int
    weight: float
    error: float


class TestSaid(Frozen):
    """What a candidate asks of one attribute, as a cell."""

    attribute: str
    cell: str


class CandidateSaid(Frozen):
    """A rule found. `id` is the one that it bears in the draft; empty if it is not proposed, for the reason `label`.

    `card`: what its card is called, proposed or not. `heavier`: of its decisions, those heavier than what is sure of
    the file reaches by today's points; `heavier_elsewhere`: the same of the others.
    `alone`: the points of one proposed, if it alone were approved. `apart`: whether it is proposed by itself too.
    """

    id: str
    card: str
    label: Literal["proposed", "unconfirmed", "local", "drifted"]
    sentence: str
    sentence_en: str
    tests: tuple[TestSaid, ...]
    points: int
    heavier: Share
    heavier_elsewhere: Share
    found: EffectSaid
    confirmed: EffectSaid
    p: float
    overall: EffectSaid
    by_directorate: tuple[EffectSaid, ...]
    elsewhere: EffectSaid | None
    earlier: EffectSaid
    later: EffectSaid
    alone: int | None = None
    apart: bool = False


class LearntSaid(Frozen):
    """What is proposed. Losses are means a decision, in nats; habits are shares of decisions.

    `slips`, as fitted, is not told where it is at a bound, or below `contradicted`, which is sure.
    `contradicted`: decisions at another level than most of those on the same facts, as a share.
    `settled`: telling people's own judgement from slips came to rest; else the shares of habits are rough.
    `disagreements`: with how many decisions today's rulebook disagrees, and all that is proposed would.
    `adjusted_alone`: points and thresholds would be the same without the new rules; if not, all is one proposal.
    `beyond`: decisions would have levels begin where no rulebook can, and nothing is proposed of today's points.
    """

    points: tuple[PointsSaid, ...]
    thresholds: tuple[ThresholdSaid, ...]
    beyond: bool
    settled: bool
    price: float
    loss_before: float
    loss_after: float
    alternatives: tuple[dict[str, int], ...]
    candidates: tuple[CandidateSaid, ...]
    screened: int
    gain: float
    slips: float
    follows_advice: float
    advised: float
    examples_to_review: tuple[str, ...]
    disagreements: Disagreements
    adjusted_alone: bool | None = None
    contradicted: float = 0.0


class LearnSaid(JsonDocument):
    """All that came of one history.

    `proposal` is the name that the draft bears as who set its points; `evidence`, in what goes on record with a
    proposal, the card of that proposal.
    """

    format: Literal["gdr-learn/1"] = FORMAT
    proposal: str
    rulebook: RulebookRef
    settings: LearnSettings
    verdict: Literal["learn", "count", "stop"]
    decisions: int
    notices: tuple[NoticeSaid, ...]
    levels: tuple[LevelCount, ...]
    rules: tuple[RuleCount, ...]
    learnt: LearntSaid | None
    evidence: Evidence | None = None


def learn_schema() -> dict[str, Any]:
    """The JSON Schema of what was learnt."""
    return published(
        LearnSaid,
        "Ce qu'enseigne un historique de décisions, par GDR Santé",
        "Ce qui a été lu, les points et les règles proposés, et les chiffres qui les appuient.",
    )
