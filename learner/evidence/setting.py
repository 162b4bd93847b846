"""What every card is computed from: what was learnt, fits made once, an order of files that is theirs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from engine.assessment import Assess
from engine.conditions import reader_of
from engine.facts import Case
from engine.model import Rulebook
from learner.candidates.candidate import Candidate
from learner.candidates.explained import Explained, explained
from learner.candidates.sample import EARLIER, Sample, earlier
from learner.candidates.screening import Reals, Tests
from learner.candidates.strictness import Strictness
from learner.evidence.model import When
from learner.evidence.quarters import periods_of
from learner.firing import Fired, fired
from learner.history import PastDecision
from learner.learning import Learned
from learner.units import Units, units_of

Tick = Callable[[], None]
Whole = NDArray[np.int64]
Truths = NDArray[np.bool_]


@dataclass(frozen=True)
class Care:
    """How much is done for the evidence.

    Attributes:
        seed: of every draw.
        draws: bootstraps of each candidate.
        permutations: how many times decisions are dealt again at random to the facts.
        verified: whether the rulebook after each change is verified.
    """

    seed: int = 0
    draws: int = 200
    permutations: int = 5
    verified: bool = True


class Setting:
    """One history, ready to be asked."""

    def __init__(self, learned: Learned, assess: Assess, care: Care, tick: Tick) -> None:
        """Nothing is computed before it is asked for, then kept."""
        self.learned, self.assess, self.care, self.tick = learned, assess, care, tick
        self.sample: Sample = learned.sample
        self.counted: Sample = learned.patterns.sample
        self.rulebook: Rulebook = learned.rulebook
        self.strictness = learned.asked.strictness or Strictness()
        self.weight: Reals = learned.judged.weight
        self.decided: Whole = learned.judged.high
        self.proposed: Whole = learned.fired.proposed
        self.reached: Whole = learned.fired.reached()
        self.candidates = learned.mined.candidates

    def read(self, rulebook: Rulebook, cases: Sequence[Case]) -> Fired:
        """What another rulebook says of files, read as today's is: as precaution foresees, if people follow it."""
        found = fired(rulebook, cases, self.assess, self.learned.fired.scale)
        return found.foreseen() if self.learned.precaution.prevails else found

    @property
    def everywhere(self) -> Truths:
        """All the files."""
        return np.ones(len(self.weight), dtype=bool)

    @cached_property
    def order(self) -> Whole:
        """The files by what they are, so that draws do not depend on the order in which they were read."""
        keys = [_key(each) for each in self.learned.decisions]
        return np.array(sorted(range(len(keys)), key=keys.__getitem__), dtype=np.int64)

    @cached_property
    def quarters(self) -> list[tuple[str, Truths]]:
        """The decisions of each quarter, or of longer periods; none where a day is not known."""
        return periods_of(self.learned.decisions)

    @cached_property
    def base(self) -> Explained:
        """What today's rules explain with the points that fit best, and how severe each directorate is."""
        return explained(self.counted.given, self.counted.judged)

    @cached_property
    def early(self) -> Truths:
        """The patterns of the decisions where candidates were looked for."""
        return earlier(self.counted, EARLIER)

    @cached_property
    def periods(self) -> tuple[Sample, Sample]:
        """The decisions where candidates were looked for, and the later ones, by patterns."""
        return self.counted.of(self.early), self.counted.of(~self.early)

    def of_later(self, values: Reals) -> tuple[Reals, Reals, Units]:
        """What is told of each later pattern, of each later decision; how many it counts, and what is independent."""
        held = self.learned.patterns.held
        late = np.flatnonzero(~self.early[held])
        row = np.cumsum(~self.early) - 1  # of each pattern, its row among the later ones
        return values[row[held[late]]], self.weight[late], units_of([self.learned.decisions[each] for each in late])

    @cached_property
    def early_base(self) -> Explained:
        """The same as `base`, on the earlier files alone."""
        early, _ = self.periods
        return explained(early.given, early.judged)

    def others(self, candidate: Candidate) -> Explained:
        """What is explained without a candidate: today's rules and the other candidates."""
        rest = [each.tests for each in self.candidates if each.tests != candidate.tests]
        return explained(np.column_stack([self.counted.given, self.counted.columns(rest)]), self.counted.judged)

    def parted(self, fit: Explained, column: Reals, files: Truths) -> tuple[Explained, Reals]:
        """A fit on patterns told again with those of some files apart, and where a column holds there and elsewhere."""
        held, count = self.learned.patterns.held, len(column)
        sides = [np.bincount(held, weights=self.weight * side, minlength=count) for side in (files, ~files)]
        rows = [np.flatnonzero(side) for side in sides]
        inside = np.repeat([1.0, 0.0], [len(each) for each in rows])
        places = np.concatenate(rows)
        weight = np.concatenate([side[each] for side, each in zip(sides, rows, strict=True)])
        return fit.of(places, weight), column[places, None] * np.column_stack([inside, 1.0 - inside])

    def holds(self, tests: Tests) -> Truths:
        """The files where all the tests are true."""
        found: Truths = self.counted.tested.joined(tests)[self.learned.patterns.held] > 0
        return found

    def count(self, where: Truths) -> int:
        """Decisions, each as often as it stands for."""
        return round(float(self.weight[where].sum()))

    def when(self, tests: Tests) -> When:
        """What a conjunction asks, as a rulebook's file writes it."""
        return {test.attribute: test.cell for test in (self.learned.tests[each] for each in tests)}

    def rule_of(self, candidate: Candidate) -> str:
        """The id that a candidate bears, in the pages as in the draft."""
        return self.learned.ids[candidate.tests]

    def with_candidate(self, candidate: Candidate) -> Rulebook:
        """The rulebook with a candidate as a rule."""
        return self.learned.with_rules(self.rulebook, [candidate])

    def truths(self, candidate: Candidate) -> Whole:
        """The truth of a candidate on each file, unknown included."""
        tests = [self.learned.tests[each] for each in candidate.tests]
        read = reader_of(self.learned.condition(candidate), {each.attribute: rank for rank, each in enumerate(tests)})
        first, situation = self.situations
        facts = (self.learned.fired.facts[place] for place in first)
        found = [int(read([each[test.attribute].value for test in tests])) for each in facts]
        return np.array(found, dtype=np.int64)[situation]

    @cached_property
    def situations(self) -> tuple[Whole, Whole]:
        """A file of each situation, and the situation of each file: what files alone say is read once for each."""
        _, first, held = np.unique(self.learned.fired.situation, return_index=True, return_inverse=True)
        return first, held.ravel()


def _key(each: PastDecision) -> tuple[str, ...]:
    return each.case.id, str(each.day), each.level, each.directorate, each.evaluator, each.shown
