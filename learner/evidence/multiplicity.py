"""How far chance alone could have found rules."""

from __future__ import annotations

import numpy as np
from scipy.stats import norm

from learner.candidates.candidate import Candidate
from learner.candidates.choosing import Choosing
from learner.candidates.explained import Explained
from learner.candidates.facts import Tested
from learner.candidates.screening import Reals
from learner.candidates.selecting import select
from learner.candidates.summed import Summed
from learner.evidence.model import Multiplicity
from learner.evidence.rivals import Rivals
from learner.evidence.setting import Setting, Whole
from learner.grouping import alike

MOST = 200_000  # decisions dealt: what chance alone finds hardly depends on how many there are


def multiplicity_of(candidate: Candidate, rivals: Rivals) -> Multiplicity:
    """In discovery, and in the later files."""
    alternatives, p, corrected = rivals.corrected()
    later = float(norm.sf(candidate.confirmed.strength))
    return Multiplicity(p=p, alternatives=alternatives, corrected=corrected, later_p=later, holm=candidate.p)


def permuted(setting: Setting) -> tuple[int, ...]:
    """How many candidates are found in the earlier files where decisions mean nothing, each time.

    The decision of a file, with its score, its rules and its directorate, is dealt to the tests of another file: what
    they explain is as it was, and nothing else is left to find. Each of `MOST` decisions at the most, drawn at random.
    """
    found = []
    for number in range(setting.care.permutations):
        found.append(_found(setting, *_dealt(setting, np.random.default_rng([setting.care.seed, number]))))
        setting.tick()
    return tuple(found)


def _found(setting: Setting, tests: Tested, held: Whole, base: Explained) -> int:
    """How many candidates; nearly always none, which is told at the cost of the tests alone."""
    begins = Choosing(tests, setting.strictness).begins(Summed(base, held, len(tests.truths)))
    return len(select(tests.of(held), base, setting.strictness).taken) if begins else 0


def _dealt(setting: Setting, random: np.random.Generator) -> tuple[Tested, Whole, Explained]:
    """Tests, each row once; then pairs of a decision and of another file's tests: their rows, and the decisions."""
    (early, _), base, order = setting.periods, setting.early_base, setting.learned.patterns.order
    place = np.cumsum(setting.early) - 1  # of each pattern, its row among the earlier ones
    order = place[order[setting.early[order]]]
    every = np.repeat(order, base.judged.weight[order].astype(np.int64))
    decisions = random.choice(every, MOST, replace=False) if len(every) > MOST else every
    tests = alike([early.tested.truths], [])
    pairs = np.column_stack([decisions, tests.held[random.permutation(decisions)]])
    (mine, other), times = _counted(pairs)
    dealt = base.of(mine, times)
    if len(every) > MOST:  # some of them are fitted anew: what is explained of all leaves something of these
        dealt = dealt.joined_by(np.zeros((len(mine), 0)))
    return early.tested.of(tests.first), other, dealt


def _counted(pairs: Whole) -> tuple[Whole, Reals]:
    """The distinct pairs, as two columns, and how often each comes."""
    wide = int(pairs.max(initial=0)) + 1
    found, times = np.unique(pairs[:, 0] * wide + pairs[:, 1], return_counts=True)
    return np.stack(np.divmod(found, wide)), times.astype(np.float64)
