"""The figures of the cards, as data.

Counts are of decisions, each as often as it stands for. Effects are in points of the scale: the weight fitted in a
part of the files, in proportion to what is proposed for all of them. Intervals are of 95 %.
"""

from __future__ import annotations

from datetime import date
from typing import Literal

from engine.condition import Frozen
from engine.impact import Cell

When = dict[str, str]  # what a rule asks: attribute -> cell, as a rulebook's file writes it


class Share(Frozen):
    """So many of so many, and Wilson's interval; None of none."""

    count: int
    total: int
    low: float | None
    high: float | None


class Effect(Frozen):
    """How differently the files where a rule holds were decided.

    Attributes:
        support: the decisions where it holds.
        heavier: how many of those were decided heavier than what is sure of the file reaches, by today's points.
        elsewhere: the same of the files where it does not hold.
        expected: how many of them would have been, by today's rules with the points that fit best, advice followed as
            often as it is.
        lift: as many times more as were; None if none was expected.
        later: decisions of the later period: nothing was fitted on them, but they chose which rules are confirmed.
        gain: what the rule gains on these, in nats a decision; negative if it loses.
        gain_interval: of the mean over decisions; by people where ten decided the later ones and all are named, else by
            files.
    """

    support: int
    heavier: Share
    elsewhere: Share
    expected: float
    lift: float | None
    later: int
    gain: float
    gain_interval: tuple[float, float]


class Overlap(Frozen):
    """An existing rule: how many decisions both hold in, and their share of those where either does (Jaccard)."""

    rule: str
    common: int
    jaccard: float


class Simpler(Frozen):
    """The rule with a test less that loses least: where it holds, and what all decisions lose, in nats."""

    when: When
    support: int
    heavier: Share
    loss: float


class Divergences(Frozen):
    """Decisions that are not what today's points reach, by what is sure of the file.

    Attributes:
        total: how many.
        explained: of those, how many are what the points reach with the change.
        lost: decisions that are what today's points reach, and not what they would.
    """

    total: int
    explained: int
    lost: int


class Coverage(Frozen):
    """What of the disagreement a rule accounts for.

    Attributes:
        divergences: before and after.
        overlaps: the three rules of today that hold most in the same files.
        simpler: None for a rule of one test.
    """

    divergences: Divergences
    overlaps: tuple[Overlap, ...]
    simpler: Simpler | None


class Measured(Frozen):
    """The effect of a rule in a part of the files; None where it holds in too few."""

    name: str
    files: int
    points: float | None
    interval: tuple[float, float] | None


class Stability(Frozen):
    """Whether a rule would have been found on other files like these, and is seen in every part of them.

    Attributes:
        draws: how many times as many decisions were drawn from the history, with replacement.
        rivals: the rule and its neighbours: one test less, one more, or another one.
        itself: draws where it gains most of these for what naming it costs, beyond chance as in discovery; what the
            other rules explain is kept as fitted on all.
        equivalent: draws where it does, or one of the equivalent rules of its family.
        periods: its effect in each quarter, or in longer periods where there are more than twelve.
        directorates: its effect with each directorate.
        without: its effect without each directorate.
    """

    draws: int
    rivals: int
    itself: int
    equivalent: int
    periods: tuple[Measured, ...]
    directorates: tuple[Measured, ...]
    without: tuple[Measured, ...]


class Multiplicity(Frozen):
    """How far chance alone could have found it.

    Attributes:
        p: of so strong a pull for this conjunction alone, in the earlier files.
        alternatives: the conjunctions that it is counted among: of its size, and as many for each other size.
        corrected: the same probability for any of those.
        later_p: of so strong a confirmation in the later files.
        holm: the same for any of the candidates.
    """

    p: float
    alternatives: int
    corrected: float
    later_p: float
    holm: float


class Pairs(Frozen):
    """Pairs of files of two different askers or deciders, and those of them treated differently."""

    pairs: int
    differ: int


class Association(Frozen):
    """Bias-corrected Cramér's V of a rule and of the directorate, from 0 to 1."""

    value: float
    interval: tuple[float, float]


class EqualTreatment(Frozen):
    """Whether a rule treats by who asks, or who decides.

    Attributes:
        decided: pairs alike but for identity, by what people decided: what no rule on facts can settle.
        before: the same pairs, by what today's rulebook proposes.
        after: the same, with the change.
        indistinct_before: pairs that today's rules cannot tell apart, by what people decided.
        indistinct_after: those that the rules cannot tell apart with the change, likewise.
        association: how far the rule holding tells the directorate; None with fewer than two directorates.
        holds: of the decisions of each directorate, in how many the rule holds.
    """

    decided: Pairs
    before: Pairs
    after: Pairs
    indistinct_before: Pairs
    indistinct_after: Pairs
    association: Association | None
    holds: tuple[tuple[str, Share], ...]


class PastFile(Frozen):
    """A past file: what is proposed today, what was decided, what would be proposed.

    `known` is what its points reach by what is sure, and `after_known` would be; a proposal may foresee what is not.
    """

    case: str
    day: date | None
    directorate: str
    known: str
    proposed: str | None
    decided: str
    after: str | None
    after_known: str | None = None


class Impact(Frozen):
    """What would become of past files, by what is proposed of them, precaution included.

    Attributes:
        cells: how many go from each level to each.
        changed: how many would be proposed another level.
        closer: of those, how many to a level nearer to what was decided.
        farther: to one farther from it.
        supporting: files that speak for the change, unlike one another.
        against: files that speak against it.
    """

    cells: tuple[Cell, ...]
    changed: int
    closer: int
    farther: int
    supporting: tuple[PastFile, ...]
    against: tuple[PastFile, ...]


class Disagreements(Frozen):
    """Decisions that are not what the rulebook gives, each as often as it stands for.

    Attributes:
        reading: what they are set beside: `known` facts alone, or the proposal, `precaution` included.
        proposing: whether anything is proposed.
        decisions: all of them.
        today: those that today's rulebook disagrees with.
        proposed: the same of the rulebook with all that is proposed.
        own: those that are not what advice that had been seen said: nobody can tell whether the others were judged.
        own_today: of these, as `today`.
        own_proposed: of these, as `proposed`.
    """

    reading: Literal["known", "precaution"]
    proposing: bool
    decisions: int
    today: int
    proposed: int
    own: int
    own_today: int
    own_proposed: int

    @property
    def fewer(self) -> bool:
        """Whether all that is proposed disagrees with fewer of the decisions that followed no advice."""
        return self.own_proposed < self.own_today


class FindingSaid(Frozen):
    """What verification finds of the rulebook with the change, and not of today's."""

    code: str
    at: str
    fr: str
    en: str


class Equivalent(Frozen):
    """Another rule that decisions can hardly tell from this one.

    `differing` files are of one and not of the other; `gain` is what it gains less than this one (negative: more), in
    nats for all the decisions.
    """

    when: When
    differing: int
    gain: float
