"""What past decisions teach about a rulebook: other points, and new rules. Nothing here changes a rulebook."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from engine.assessment import Assess
from engine.condition import All, Condition, Test
from engine.model import Rulebook
from learner.attention import Judged
from learner.candidates.candidate import Candidate, in_part
from learner.candidates.mining import Mined, mine
from learner.candidates.sample import Sample
from learner.candidates.screening import Tests
from learner.candidates.strictness import Strictness
from learner.candidates.vocabulary import truths_of, vocabulary
from learner.changing import with_points, with_rule, with_starts
from learner.firing import Fired, Scale, fired
from learner.grouping import Grouped, grouped
from learner.history import PastDecision
from learner.judging import judged
from learner.naming import free_ids
from learner.precaution import Precaution, read
from learner.reweighing import Beside, Held, Reweighed, reweigh
from learner.standing import Standing, standing
from learner.units import Deciders, units_of


@dataclass(frozen=True)
class Asked:
    """What to learn.

    Attributes:
        scale: which scale decisions are on.
        usable: the attributes known before the decision, from which alone candidates are made.
        locked: rules whose points stay.
        strictness: what a candidate must show.
        keep_thresholds: whether levels begin where they do today.
    """

    scale: Scale
    usable: Collection[str]
    locked: Collection[str] = ()
    strictness: Strictness | None = None
    keep_thresholds: bool = False


@dataclass(frozen=True)
class Learned:
    """What was read, and what is proposed.

    Attributes:
        decisions: those learnt from, in the order given.
        fired: what the rulebook says of their files.
        judged: the decisions as levels.
        tests: what candidate rules may be made of; a candidate names its tests by their places here.
        sample: the files as candidates are mined in them.
        patterns: the same, decisions that nothing parts being one row: what is fitted is fitted on these.
        reweighed: other points for today's rules.
        mined: candidate rules, with the points that fit best beside those proposed for today's.
        standing: what each would be if not all were approved.
        asked: what was to be learnt.
        precaution: what people do where facts are missing; where it prevails, `fired` is as it foresees.
    """

    decisions: tuple[PastDecision, ...]
    fired: Fired
    judged: Judged
    tests: tuple[Test, ...]
    sample: Sample
    patterns: Grouped
    reweighed: Reweighed
    mined: Mined
    standing: Standing
    asked: Asked
    precaution: Precaution

    @property
    def rulebook(self) -> Rulebook:
        """The rulebook learnt about."""
        return self.fired.rulebook

    @property
    def directorates(self) -> tuple[str, ...]:
        """The directorates that decided, by the numbers that they bear in the sample."""
        return tuple(sorted({each.directorate for each in self.decisions} - {""}))

    @cached_property
    def ids(self) -> dict[Tests, str]:
        """What each candidate is called, by its tests: first the new rules, as in the draft, then the others."""
        ordered = [*self.new_rules, *(each for each in self.mined.candidates if each not in self.new_rules)]
        return dict(zip((each.tests for each in ordered), free_ids(self.rulebook, len(ordered)), strict=True))

    @property
    def new_rules(self) -> tuple[Candidate, ...]:
        """The candidates that make a rule: proposed, and worth a point at least."""
        return tuple(each for each in self.mined.proposed if each.points > 0)

    @property
    def adjusts(self) -> bool:
        """Whether points of today's rules, or thresholds, would change."""
        return self.reweighed.adjusts

    def apart(self, candidate: Candidate) -> bool:
        """Whether a new rule is proposed by itself: its points rest on no other points or thresholds than today's."""
        return self.standing.as_today[candidate.tests] == candidate.points

    @property
    def bound(self) -> bool:
        """Whether what is proposed is better together than one by one: all of it is then a proposal too."""
        resting = any(self.standing.alone[each.tests] != each.points for each in self.new_rules)
        return resting or (self.adjusts and not self.standing.adjustment)

    def adjusted(self, by: str = "learner") -> Rulebook:
        """The rulebook with the points and the thresholds proposed, which are found together; `by`: who sets them."""
        scale, reweighed = self.asked.scale, self.reweighed
        return with_starts(with_points(self.rulebook, scale, reweighed.points, by), scale, reweighed.starts)

    def with_rules(self, rulebook: Rulebook, candidates: Iterable[Candidate]) -> Rulebook:
        """A rulebook with candidates as rules, under the ids that they bear everywhere."""
        for each in candidates:
            rulebook = with_rule(rulebook, self.asked.scale, self.ids[each.tests], self.condition(each), each.points)
        return rulebook

    def condition(self, candidate: Candidate) -> Condition:
        """What a candidate asks of a file."""
        parts = tuple(self.tests[place] for place in candidate.tests)
        return parts[0] if len(parts) == 1 else All(parts=parts)


def learn(
    rulebook: Rulebook,
    decisions: Sequence[PastDecision],
    asked: Asked,
    assess: Assess,
    tick: Callable[[], None] = lambda: None,
) -> Learned:
    """Read decisions and propose.

    Args:
        rulebook: today's.
        decisions: past ones, on files that it can read, at levels of the scale.
        asked: what to learn.
        assess: an engine.
        tick: called at each file assessed, at each candidate taken, at each one looked into.

    Raises:
        CaseError: a file does not fit the rulebook.
        KeyError: a decision names a level that the scale has not.
    """
    held = fired(rulebook, [each.case for each in decisions], assess, asked.scale, tick)
    held, precaution = read(decisions, held)
    levels = judged(decisions, held)
    tests = tuple(vocabulary(rulebook, held.facts, asked.usable))
    sample = Sample(
        tested=truths_of(tests, held.facts),
        judged=levels,
        score=held.score,
        rules=held.columns.astype(np.float64),
        directorate=_numbers([each.directorate for each in decisions]),
        order=_ranks(decisions),
        cuts=held.cuts,
    )
    patterns = grouped(held, sample)
    mined = mine(patterns.sample, asked.strictness, tick)
    new = [each.tests for each in mined.proposed]
    stays = Held(asked.locked, asked.keep_thresholds)
    partial = in_part(patterns.sample, mined.candidates)
    beside = Beside(patterns.sample.columns(new), partial)
    deciders = Deciders(units_of(decisions), patterns.held, levels.weight)
    reweighed = reweigh(patterns.fired, patterns.sample.judged, stays, beside, deciders)
    return Learned(
        decisions=tuple(decisions),
        fired=held,
        judged=levels,
        tests=tests,
        sample=sample,
        patterns=patterns,
        reweighed=reweighed,
        mined=_with_points(mined, reweighed),
        standing=standing(patterns, new, partial, reweighed, stays),
        asked=asked,
        precaution=precaution,
    )


def _with_points(mined: Mined, reweighed: Reweighed) -> Mined:
    """Candidates with the points that fit best beside those proposed for today's rules."""
    points = dict(zip([each.tests for each in mined.proposed], reweighed.beside, strict=True))
    candidates = tuple(replace(each, points=points.get(each.tests, 0)) for each in mined.candidates)
    return replace(mined, candidates=candidates)


def _numbers(names: Sequence[str]) -> NDArray[np.int64]:
    """A number for each name, in alphabetical order; -1 for none."""
    known = {name: number for number, name in enumerate(sorted({*names} - {""}))}
    return np.array([known.get(name, -1) for name in names], dtype=np.int64)


def _ranks(decisions: Sequence[PastDecision]) -> NDArray[np.int64]:
    """The rank of each day; without days, or of one day only, the order given."""
    days = [each.day for each in decisions]
    if any(day is None for day in days) or len({*days}) == 1:
        return np.arange(len(decisions))
    order = {day: rank for rank, day in enumerate(sorted({day for day in days if day is not None}))}
    return np.array([order[day] for day in days if day is not None], dtype=np.int64)
