"""The consistency of a history as JSON. Described in docs/consistency.md."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final, Literal

from engine.assessment import RulebookRef
from engine.condition import Frozen
from engine.schema import JsonDocument, published
from reports.consistency.comparison import Between, Consistency, Within
from reports.consistency.decisions import Decision, Seen
from reports.consistency.discussing import Pair
from reports.consistency.proxies import Proxy
from reports.consistency.resampling import Interval
from reports.consistency.second_looks import SecondLooks
from reports.consistency.settings import Settings
from reports.kappa import Kappa
from reports.outcomes import Rate

FORMAT: Final = "gdr-consistency/1"
WHO_DECIDES = "decision_direction"  # what the directorate is called, which is no attribute


class OtherRulebook(Frozen):
    """Pairs identical but for the state of the rulebook, and how many of them were treated differently."""

    pairs: int
    differ: int


class BetweenSaid(Frozen):
    """Two directorates; above zero, the second decides for heavier modes. Null where too few files tell.

    `evaluators`: how many of each, null where nobody is named and single decisions are exchanged; `p_least`: the
    least p that so few could give; `reachable`: whether that would be found, all couples adjusted for.
    """

    seen: Seen
    directorates: tuple[str, str]
    files: tuple[int, int]
    pairs: float
    differ: float | None
    differ_interval: Interval | None
    gap: float | None
    gap_interval: Interval | None
    evaluators: tuple[int, int] | None
    p: float | None
    p_least: float
    p_holm: float | None
    reachable: bool


class LooksSaid(Frozen):
    """How far the first decision and a blind second look agree; `not_blind` looks are left out."""

    agreement: Rate
    kappa: Kappa | None
    not_blind: int


class DecisionSaid(Frozen):
    """One decision of a pair."""

    case: str
    directorate: str
    evaluator: str
    mode: str
    reason: str


class PairSaid(Frozen):
    """Two decisions to discuss; `distance` in thousandths, 0 when the files are identical."""

    modes_apart: int
    distance: float
    seen: Seen
    times: int
    differing: tuple[str, ...]
    files: tuple[DecisionSaid, DecisionSaid]


class ConsistencySaid(JsonDocument):
    """Every figure of a history."""

    format: Literal["gdr-consistency/1"] = FORMAT
    rulebook: RulebookRef
    settings: Settings
    decisions: int
    situations: int
    without_directorate: int
    single: tuple[str, ...]
    other_rulebook: OtherRulebook
    between: tuple[BetweenSaid, ...]
    within: tuple[Within, ...]
    second_looks: LooksSaid
    discuss: tuple[PairSaid, ...]
    proxies: tuple[Proxy, ...]


def consistency_json(found: Consistency, settings: Settings) -> str:
    """Every figure, indented."""
    pairs, differ = found.other_rulebook
    said = ConsistencySaid(
        rulebook=RulebookRef.of(found.rulebook),
        settings=settings,
        decisions=found.decisions,
        situations=found.situations,
        without_directorate=found.without_directorate,
        single=found.single,
        other_rulebook=OtherRulebook(pairs=pairs, differ=differ),
        between=tuple(_between(each) for each in found.between),
        within=found.within,
        second_looks=_looks(found.looks),
        discuss=tuple(_pair(each) for each in found.discuss),
        proxies=tuple(replace(each, identity=each.identity or WHO_DECIDES) for each in found.proxies),
    )
    return said.to_json()


def consistency_schema() -> dict[str, Any]:
    """The JSON Schema of the consistency of a history."""
    return published(
        ConsistencySaid,
        "Cohérence d'un historique de décisions, par GDR Santé",
        "Écarts entre directions, seconds avis, paires à discuter, faits qui trahissent une identité.",
    )


def _between(each: Between) -> BetweenSaid:
    return BetweenSaid(
        seen=each.seen,
        directorates=(each.first, each.second),
        files=each.files,
        pairs=each.gap.pairs,
        differ=each.gap.share if each.p is not None else None,
        differ_interval=each.share,
        gap=each.gap.mean if each.p is not None else None,
        gap_interval=each.mean,
        evaluators=each.evaluators,
        p=each.p,
        p_least=each.least,
        p_holm=each.adjusted,
        reachable=each.reachable,
    )


def _looks(looks: SecondLooks) -> LooksSaid:
    return LooksSaid(agreement=looks.same, kappa=looks.kappa, not_blind=looks.not_blind)


def _pair(pair: Pair) -> PairSaid:
    return PairSaid(
        modes_apart=pair.gap,
        distance=pair.distance,
        seen=pair.first.seen,
        times=pair.times,
        differing=pair.differing,
        files=(_decision(pair.first), _decision(pair.second)),
    )


def _decision(each: Decision) -> DecisionSaid:
    return DecisionSaid(
        case=each.case.id,
        directorate=each.directorate,
        evaluator=each.evaluator,
        mode=each.mode,
        reason=each.reason,
    )
