"""From what was learnt to what is said of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from engine.assessment import RulebookRef
from engine.condition import All, Test
from engine.model import Rulebook
from engine.sentences import condition_sentence, label_told_apart
from learner.candidates.candidate import Candidate
from learner.candidates.effects import Part
from learner.evidence.effects import heavier_in
from learner.evidence.model import Disagreements
from learner.firing import Fired, levels_of
from learner.learning import Learned
from learner.noticing import contradicted
from learner.thresholds import StartProposed
from learner.usable import Usable
from reports.learning.said import (
    CandidateSaid,
    EffectSaid,
    LearnSaid,
    LearnSettings,
    LearntSaid,
    LevelCount,
    PointsSaid,
    RuleCount,
    TestSaid,
    ThresholdSaid,
)
from reports.notices import notices_of


@dataclass(frozen=True)
class Draft:
    """What the proposals bear: their name, the ids of the new rules by tests, the examples that no longer hold.

    `disagreements`: what all of them together do to agreement with decisions.
    """

    name: str
    ids: Mapping[tuple[int, ...], str]
    disagreements: Disagreements
    examples: tuple[str, ...] = ()


def said_of(
    rulebook: Rulebook, settings: LearnSettings, held: Usable, fired: Fired | None, found: tuple[Learned, Draft] | None
) -> LearnSaid:
    """All of it as data. `fired`: None where nothing could be counted; `found`: where something was learnt."""
    return LearnSaid(
        proposal=found[1].name if found else "",
        rulebook=RulebookRef.of(rulebook),
        settings=settings,
        verdict=held.verdict,
        decisions=held.count,
        notices=notices_of(held.notices),
        levels=tuple(_levels(rulebook, settings, held)),
        rules=tuple(_rules(held, fired)) if fired else (),
        learnt=_learnt(*found) if found else None,
    )


def _levels(rulebook: Rulebook, settings: LearnSettings, held: Usable) -> Iterator[LevelCount]:
    counts: Counter[str] = Counter()
    for each in held.decisions:
        counts[each.level] += each.times
    for level in levels_of(rulebook, settings.scale):
        yield LevelCount(id=level.id, label=level.label, decisions=counts[level.id], start=level.start)


def _rules(held: Usable, fired: Fired) -> Iterator[RuleCount]:
    times = [each.times for each in held.decisions]
    for place, lever in enumerate(fired.levers):
        yield RuleCount(
            rule=lever.rule.id,
            label=label_told_apart(lever.rule, fired.rulebook),
            points=lever.points,
            files=float(times @ fired.applied[:, place]),
            undetermined=float(times @ fired.undetermined[:, place]),
        )


def _learnt(learned: Learned, draft: Draft) -> LearntSaid:
    weights, mined = learned.reweighed, learned.mined
    judged = learned.judged
    advised = 0.0 if judged.advised is None else float(judged.weight[judged.advised].sum() / judged.weight.sum())
    return LearntSaid(
        points=tuple(_points(learned)),
        thresholds=tuple(map(_threshold, weights.thresholds)),
        beyond=weights.beyond,
        settled=weights.settled,
        price=weights.price,
        loss_before=weights.before,
        loss_after=weights.after,
        alternatives=weights.alternatives,
        candidates=tuple(_candidate(learned, each, draft) for each in mined.candidates),
        screened=mined.screened,
        gain=mined.gain,
        slips=mined.habits.slips,
        contradicted=contradicted(learned.decisions),
        follows_advice=mined.habits.follows,
        advised=advised,
        examples_to_review=draft.examples,
        disagreements=draft.disagreements,
        adjusted_alone=learned.standing.adjustment if learned.adjusts else None,
    )


def _points(learned: Learned) -> Iterator[PointsSaid]:
    for each in learned.reweighed.proposed:
        yield PointsSaid(
            rule=each.lever.rule.id,
            label=label_told_apart(each.lever.rule, learned.rulebook),
            today=each.lever.points,
            proposed=each.points,
            low=each.low,
            high=each.high,
            gain=each.gain,
            files=each.files,
            undetermined=each.undetermined,
        )


def _threshold(each: StartProposed) -> ThresholdSaid:
    return ThresholdSaid(
        level=each.level.id,
        label=each.level.label,
        today=each.level.start,
        proposed=each.start,
        low=each.low,
        high=each.high,
        gain=each.gain,
    )


def _candidate(learned: Learned, each: Candidate, draft: Draft) -> CandidateSaid:
    condition, book = learned.condition(each), learned.rulebook
    tests = condition.parts if isinstance(condition, All) else (condition,)
    names = sorted({decision.directorate for decision in learned.decisions} - {""})
    holds = learned.sample.tested.joined(each.tests) > 0
    return CandidateSaid(
        id=draft.ids.get(each.tests, ""),
        card=learned.ids[each.tests],
        label=each.label,
        sentence=condition_sentence(condition, book, "fr"),
        sentence_en=condition_sentence(condition, book, "en"),
        tests=tuple(TestSaid(attribute=test.attribute, cell=test.cell) for test in tests if isinstance(test, Test)),
        points=each.points,
        heavier=heavier_in(holds, learned),
        heavier_elsewhere=heavier_in(~holds, learned),
        found=_effect(each.found),
        confirmed=_effect(each.confirmed),
        p=each.p,
        overall=_effect(each.overall),
        by_directorate=tuple(_effect(part, names) for part in each.by_directorate),
        elsewhere=_effect(each.elsewhere, names) if each.elsewhere else None,
        earlier=_effect(each.by_period[0]),
        later=_effect(each.by_period[1]),
        alone=learned.standing.alone.get(each.tests),
        apart=each.tests in draft.ids and learned.apart(each),
    )


def _effect(part: Part, names: list[str] | None = None) -> EffectSaid:
    name = names[int(part.name)] if names and part.name.isdecimal() else part.name
    return EffectSaid(name=name, files=part.files, weight=part.weight, error=part.error)
