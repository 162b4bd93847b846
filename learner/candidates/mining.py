"""From past decisions to candidate rules: found in the earlier files, confirmed in the later ones, labelled."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from scipy.stats import norm

from learner.attention import Habits
from learner.candidates.candidate import PARTIAL, Candidate, Label, in_part, where_seen
from learner.candidates.effects import Part, differs, effect, effects, only_there
from learner.candidates.explained import Explained, explained
from learner.candidates.mirrored import plainest
from learner.candidates.sample import EARLIER, HALF, Sample, earlier, stacked
from learner.candidates.screening import Reals, Tests
from learner.candidates.selecting import Strictness, Taken, select

DRIFT = 0.001  # how improbable a change between periods must be by chance
SURE = 0.05  # how probable one false confirmation at least may be


@dataclass(frozen=True)
class Mined:
    """Candidates, how many conjunctions were screened, people's habits as fitted, and the gain on later files.

    `gain` is in nats a decision, on the later files, by the proposed candidates as fitted on the earlier ones.
    """

    candidates: tuple[Candidate, ...]
    screened: int
    habits: Habits
    gain: float

    @property
    def proposed(self) -> tuple[Candidate, ...]:
        """Those without a reservation."""
        return tuple(each for each in self.candidates if each.label == "proposed")


def mine(sample: Sample, strictness: Strictness | None = None, tick: Callable[[], None] = lambda: None) -> Mined:
    """Look for rules in what today's score and each directorate's severity leave unexplained.

    What would be proposed but weighs less since half-time is set aside in the first half, and all is looked for again
    beside it: a rule that shares files with one given up is else told as neither of them.
    """
    strict = strictness or Strictness()
    found = _Mining(sample, strict, tick).run()
    lighter = {each.tests: each for each in _lighter(sample, found)}
    if not lighter:
        return found
    beside = np.column_stack([sample.rules, in_part(sample, lighter.values())])
    again = _Mining(replace(sample, rules=beside), strict, tick).run()
    known = {each.tests: each for each in found.candidates}
    candidates = [
        _lasting(sample, known[each.tests], again) if each.tests in lighter else each for each in again.candidates
    ]
    gone = [each for tests, each in lighter.items() if tests not in {each.tests for each in candidates}]
    return replace(again, candidates=(*candidates, *gone))


def _lasting(sample: Sample, one: Candidate, again: Mined) -> Candidate:
    """One found again beside what it weighed in the first half: it lasts if the second shows it beyond doubt."""
    before, after = _by_half(sample, one, again)
    lasts = norm.sf(after.strength) < DRIFT
    return replace(one, label="proposed" if lasts else "drifted", by_period=(before, after))


def _lighter(sample: Sample, found: Mined) -> list[Candidate]:
    """Those proposed that weigh less since half-time, what holds in part being set aside where it does; as given up."""
    moved = [each for each in found.proposed if differs(*each.by_period) < DRIFT]
    measured = [_by_half(sample, each, found) for each in moved]
    return [
        replace(each, label="drifted", by_period=(before, after))
        for each, (before, after) in zip(moved, measured, strict=True)
        if before.weight > after.weight and differs(before, after) < DRIFT
    ]


def _by_half(sample: Sample, one: Candidate, found: Mined) -> tuple[Part, Part]:
    seen = [where_seen(sample, each) for each in found.candidates if each.tests != one.tests]
    others = _explained(sample, stacked(seen, len(sample.score)))
    half, column = earlier(sample, HALF), sample.tested.joined(one.tests)
    return _halves(others, column, half)


def _halves(others: Explained, column: Reals, half: NDArray[np.bool_]) -> tuple[Part, Part]:
    before, after = effects(others, column, {"earlier": half, "later": ~half})
    return before, after


class _Mining:
    def __init__(self, sample: Sample, strictness: Strictness, tick: Callable[[], None]) -> None:
        self._sample, self._strictness, self._tick = sample, strictness, tick
        early, self._half = earlier(sample, EARLIER), earlier(sample, HALF)
        self._early, self._late = sample.of(early), sample.of(~early)

    def run(self) -> Mined:
        early = self._early
        found = select(early.tested, explained(early.given, early.judged), self._strictness, self._tick)
        plain = plainest(early, found)
        taken = [each.tests for each in plain]
        if not taken:
            return Mined((), found.screened, found.fit.habits, 0.0)
        confirmed = self._confirmed(taken)
        whole = self._sample.columns(taken)
        labelled = [
            self._labelled(each, self._beside(whole, place), *confirmed[place]) for place, each in enumerate(plain)
        ]
        labelled = self._again(labelled)
        kept = [each.tests for each in labelled if each.label == "proposed"]
        return Mined(tuple(labelled), found.screened, found.fit.habits, self._gain(kept))

    def _confirmed(self, taken: list[Tests]) -> list[tuple[Part, float]]:
        """The effect of each in the later files beside the others, and its probability by chance (Holm)."""
        columns = self._late.columns(taken)
        parts = [
            effect(_explained(self._late, np.delete(columns, place, axis=1)), columns[:, place])
            for place in range(len(taken))
        ]
        chances = [float(norm.sf(part.strength)) for part in parts]
        return list(zip(parts, _holm(chances), strict=True))

    def _again(self, labelled: list[Candidate]) -> list[Candidate]:
        """Each that holds in part, labelled again beside the others where they are seen.

        A rule that was given up, taken for one that lasts, makes another that it shares files with seem to begin.
        """
        if sum(each.label in PARTIAL for each in labelled) < 2:
            return labelled
        seen = np.column_stack([where_seen(self._sample, each) for each in labelled])
        return [
            self._labelled(Taken(each.tests, each.found), self._beside(seen, place), each.confirmed, each.p)
            if each.label in PARTIAL
            else each
            for place, each in enumerate(labelled)
        ]

    def _beside(self, columns: Reals, place: int) -> Explained:
        return _explained(self._sample, np.delete(columns, place, axis=1))

    def _labelled(self, found: Taken, others: Explained, confirmed: Part, p: float) -> Candidate:
        self._tick()
        sample, column = self._sample, self._sample.tested.joined(found.tests)
        overall = effect(others, column)
        within = effects(others, column, {str(each): sample.directorate == each for each in sample.directorates})
        elsewhere = self._elsewhere(others, column, within)
        periods = _halves(others, column, self._half)
        return Candidate(
            tests=found.tests,
            label=_label(p, overall, elsewhere, periods),
            points=0,
            found=found.effect,
            confirmed=confirmed,
            p=p,
            overall=overall,
            by_directorate=tuple(within),
            elsewhere=elsewhere,
            by_period=periods,
        )

    def _elsewhere(self, others: Explained, column: Reals, within: list[Part]) -> Part | None:
        if len(within) < 2:
            return None
        most = max(within, key=lambda part: part.strength)
        there = self._sample.directorate == int(most.name)
        return replace(effects(others, column, {"there": there, "elsewhere": ~there})[1], name=most.name)

    def _gain(self, kept: list[Tests]) -> float:
        early, late = self._early, self._late
        given, later = early.given, late.given_as(early)
        with_kept = [np.column_stack([given, early.columns(kept)]), np.column_stack([later, late.columns(kept)])]
        before = explained(given, early.judged).mean_loss(later, late.judged)
        return before - explained(with_kept[0], early.judged).mean_loss(with_kept[1], late.judged)


def _explained(sample: Sample, columns: Reals) -> Explained:
    return explained(np.column_stack([sample.given, columns]), sample.judged)


def _label(p: float, overall: Part, elsewhere: Part | None, periods: tuple[Part, Part]) -> Label:
    if elsewhere is not None and only_there(elsewhere, overall.weight):
        return "local"
    if differs(*periods) < DRIFT and not all(period.seen() for period in periods):
        return "drifted"
    return "proposed" if p <= SURE else "unconfirmed"


def _holm(chances: list[float]) -> list[float]:
    """Each probability for the whole family. Source: Holm, Scand. J. Statist. 6 (1979), 65-70."""
    order = np.argsort(chances, kind="stable")
    found, before = [0.0] * len(chances), 0.0
    for rank, place in enumerate(order):
        before = max(before, min(1.0, chances[place] * (len(chances) - rank)))
        found[place] = before
    return found
