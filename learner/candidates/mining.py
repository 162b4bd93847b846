"""From past decisions to candidate rules: found in the earlier files, confirmed in the later ones, labelled."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace

import numpy as np
from scipy.stats import norm

from learner.attention import Habits
from learner.candidates.candidate import Candidate, in_part
from learner.candidates.effects import DRIFT
from learner.candidates.explained import explained
from learner.candidates.labelling import Labelling
from learner.candidates.mirrored import plainest
from learner.candidates.partial import by_half, lighter, practices
from learner.candidates.sample import EARLIER, Sample, earlier
from learner.candidates.screening import Tests
from learner.candidates.selecting import Selection, select
from learner.candidates.strictness import Strictness


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

    What one directorate does alone, and what would be proposed but weighs less since half-time, is set aside where it
    holds, and all is looked for again beside it: a rule that shares files with one of these is else told as neither.
    """
    strict = strictness or Strictness()
    selection, found = _found(sample, strict, tick)
    alone = practices(sample, found, strict, tick)
    less = lighter(sample, [*(each for each in found if each.label != "local"), *alone])
    if not alone and not less:
        return _mined(sample, selection, found)
    beside = sample.beside(in_part(sample, (*alone, *less)).T)
    selection, again = _found(beside, strict, tick, [each.tests for each in found if each.label == "proposed"])
    return _mined(beside, selection, _told(sample, found, again, alone, less))


def _found(
    sample: Sample, strictness: Strictness, tick: Callable[[], None], known: Sequence[Tests] = ()
) -> tuple[Selection, list[Candidate]]:
    """Found in the earlier files, `known` first; and labelled on all of them."""
    early = sample.of(earlier(sample, EARLIER))
    found = select(early.tested, explained(early.given, early.judged), strictness, tick, known)
    return found, Labelling(sample, tick).labelled(plainest(early, found))


def _mined(sample: Sample, found: Selection, candidates: Sequence[Candidate]) -> Mined:
    kept = [each.tests for each in candidates if each.label == "proposed"]
    return Mined(tuple(candidates), found.screened, found.fit.habits, _gain(sample, kept))


def _told(
    sample: Sample,
    found: Sequence[Candidate],
    again: Sequence[Candidate],
    alone: Collection[Candidate],
    less: Collection[Candidate],
) -> list[Candidate]:
    """What was found again beside what was set aside, and that."""
    lighter, known = {each.tests for each in less}, {each.tests: each for each in found}
    others = (*again, *alone, *less)
    told = {
        each.tests: each
        if each.tests not in lighter or each.label == "local"  # given up by all but one, it lasts nowhere else
        else _lasting(sample, known[each.tests], others)
        for each in again
    }
    told |= {each.tests: each for each in less if each.tests not in told}
    return [*(told | {each.tests: each for each in alone}).values()]


def _lasting(sample: Sample, one: Candidate, others: Sequence[Candidate]) -> Candidate:
    """One found again beside what it weighed in the first half: it lasts if the second shows it beyond doubt."""
    before, after = by_half(sample, one, others)
    lasts = norm.sf(after.strength) < DRIFT
    return replace(one, label="proposed" if lasts else "drifted", by_period=(before, after))


def _gain(sample: Sample, kept: list[Tests]) -> float:
    if not kept:
        return 0.0
    early, late = (sample.of(earlier(sample, EARLIER) == each) for each in (True, False))
    given, later = early.given, late.given_as(early)
    before = explained(given, early.judged).mean_loss(later, late.judged)
    with_kept = explained(np.column_stack([given, early.columns(kept)]), early.judged)
    return before - with_kept.mean_loss(np.column_stack([later, late.columns(kept)]), late.judged)
