"""The cards: one for each candidate rule, one for each change of points."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import cast

from engine.assessment import Assess, RulebookRef
from engine.conditions import FALSE
from engine.model import Rulebook
from engine.sentences import condition_sentence, label_told_apart
from learner.candidates.candidate import Candidate
from learner.changing import with_points
from learner.evidence.adjustment import adjustment_of, unmet
from learner.evidence.coverage import coverage_of, divergences
from learner.evidence.effects import effect_of
from learner.evidence.equality import Equality
from learner.evidence.findings import Findings
from learner.evidence.impact import after_change, impact_of, nearer, touched_by
from learner.evidence.model import Disagreements, FindingSaid
from learner.evidence.multiplicity import multiplicity_of, permuted
from learner.evidence.rivals import Rivals
from learner.evidence.setting import Care, Setting
from learner.evidence.stability import measured, stability_of
from learner.evidence.together import disagreements_of
from learner.evidence.whole import CandidateCard, Evidence, History, PointsCard, Reason, ReservedCard
from learner.learning import Learned
from learner.noticing import contradicted
from learner.reweighing import PointsProposed


def evidence_of(
    learned: Learned,
    assess: Assess,
    care: Care | None = None,
    tick: Callable[[], None] = lambda: None,
    disagreements: Disagreements | None = None,
) -> Evidence:
    """The evidence of all that was learnt: `evidence_of(learn(…), chaining.assess)`.

    The page is `reports.learning.page.render_learning(rulebook, evidence, made_on, language="fr")`, the JSON
    `evidence.to_json()`.

    Args:
        learned: what `learn` returned.
        assess: an engine, which reads again the files that each change can reach.
        care: the seed, how many draws, whether rulebooks are verified.
        tick: called at each step: a permutation, a part of a card, a check of verification.
        disagreements: by `disagreements_of`, if they are counted already.
    """
    found = disagreements or disagreements_of(learned, assess, tick)
    return _Cards(Setting(learned, assess, care or Care(), tick), found).evidence()


@dataclass(frozen=True)
class _Sentence:
    fr: str
    en: str


class _Cards:
    def __init__(self, setting: Setting, disagreements: Disagreements) -> None:
        self._setting, self._equality, self._disagreements = setting, Equality(setting), disagreements
        self._findings = Findings(setting.rulebook, setting.tick)

    def evidence(self) -> Evidence:
        setting, learned = self._setting, self._setting.learned
        found, reweighed = learned.mined, learned.reweighed
        return Evidence(
            rulebook=RulebookRef.of(setting.rulebook),
            scale=learned.fired.scale,
            seed=setting.care.seed,
            history=_history(setting),
            screened=found.screened,
            permuted=permuted(setting),
            gain=found.gain,
            before=reweighed.before,
            after=reweighed.after,
            disagreements=self._disagreements,
            adjustment=adjustment_of(setting, self._findings),
            candidates=tuple(self._candidate(each) for each in learned.new_rules),
            reserved=tuple(self._reserved(each) for each in found.candidates if each.label != "proposed"),
            points=tuple(self._points(each) for each in reweighed.proposed),
        )

    def _candidate(self, candidate: Candidate) -> CandidateCard:
        setting, said = self._setting, self._sentence(candidate)
        rivals = Rivals(candidate, setting.others(candidate), setting)
        after_book, truths = setting.with_candidate(candidate), setting.truths(candidate)
        after = after_change(after_book, truths != FALSE, setting, [truths])
        setting.tick()
        lighter = setting.reached < setting.learned.judged.levels - 1  # the others could not be treated heavier
        holds, heavier = setting.holds(candidate.tests), setting.decided > setting.reached
        return CandidateCard(
            rule=setting.rule_of(candidate),
            when=setting.when(candidate.tests),
            fr=said.fr,
            en=said.en,
            points=candidate.points,
            effect=effect_of(candidate, setting),
            coverage=coverage_of(candidate, rivals.others, after, setting),
            stability=stability_of(candidate, rivals),
            multiplicity=multiplicity_of(candidate, rivals),
            equal_treatment=self._equality.of(candidate, truths, after.proposed),
            impact=impact_of(after, (holds & heavier, holds & ~heavier & lighter), setting),
            findings=self._new(after_book),
            examples=unmet(after_book, setting),
            family=rivals.family(),
            alone=setting.learned.standing.alone[candidate.tests],
            apart=setting.learned.apart(candidate),
        )

    def _reserved(self, candidate: Candidate) -> ReservedCard:
        setting, said = self._setting, self._sentence(candidate)
        rivals, names = Rivals(candidate, setting.others(candidate), setting), setting.learned.directorates
        elsewhere = candidate.elsewhere
        parts = (measured(part, 1.0) for part in candidate.by_directorate)
        return ReservedCard(
            rule=setting.rule_of(candidate),
            when=setting.when(candidate.tests),
            fr=said.fr,
            en=said.en,
            reason=cast(Reason, candidate.label),
            support=setting.count(setting.holds(candidate.tests)),
            multiplicity=multiplicity_of(candidate, rivals),
            directorates=tuple(each.model_copy(update={"name": names[int(each.name)]}) for each in parts),
            elsewhere=measured(elsewhere, 1.0).model_copy(update={"name": names[int(elsewhere.name)]})
            if elsewhere
            else None,
            periods=tuple(measured(part, 1.0) for part in candidate.by_period),
        )

    def _points(self, change: PointsProposed) -> PointsCard:
        setting, rule = self._setting, change.lever.rule
        reweighed = setting.learned.reweighed
        after_book = with_points(setting.rulebook, setting.learned.fired.scale, {rule.id: change.points})
        after = after_change(after_book, touched_by([rule.id], setting), setting)
        setting.tick()
        return PointsCard(
            rule=rule.id,
            label=label_told_apart(rule, setting.rulebook),
            points=change.lever.points,
            proposed=change.points,
            interval=(change.low, change.high),
            gain=change.gain,
            price=reweighed.price,
            files=round(change.files),
            undetermined=round(change.undetermined),
            alternatives=tuple(each.get(rule.id, change.lever.points) for each in reweighed.alternatives),
            divergences=divergences(after, setting),
            impact=impact_of(after, nearer(after, setting), setting),
            findings=self._new(after_book),
        )

    def _new(self, after: Rulebook) -> tuple[FindingSaid, ...]:
        return self._findings.new(after) if self._setting.care.verified else ()

    def _sentence(self, candidate: Candidate) -> _Sentence:
        condition, rulebook = self._setting.learned.condition(candidate), self._setting.rulebook
        return _Sentence(condition_sentence(condition, rulebook, "fr"), condition_sentence(condition, rulebook, "en"))


def _history(setting: Setting) -> History:
    decisions, habits = setting.learned.decisions, setting.learned.mined.habits
    days = [each.day for each in decisions if each.day is not None]
    return History(
        decisions=round(float(setting.weight.sum())),
        files=len({each.case.id for each in decisions}),
        first=min(days, default=None),
        last=max(days, default=None),
        directorates=setting.learned.directorates,
        unproposed=setting.count(setting.proposed < 0),
        advised=sum(each.times for each in decisions if each.shown),
        slips=habits.slips,
        contradicted=contradicted(decisions),
        follows=habits.follows,
    )
