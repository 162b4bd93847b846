"""How far chance alone could have found rules."""

from __future__ import annotations

import numpy as np
from scipy.stats import norm

from learner.candidates.facts import Tested
from learner.candidates.mining import Candidate
from learner.candidates.sample import EARLIER, earlier
from learner.candidates.selecting import select
from learner.evidence.model import Multiplicity
from learner.evidence.rivals import Rivals
from learner.evidence.setting import Setting


def multiplicity_of(candidate: Candidate, rivals: Rivals) -> Multiplicity:
    """In discovery, and in the later files."""
    alternatives, p, corrected = rivals.corrected()
    later = float(norm.sf(candidate.confirmed.strength))
    return Multiplicity(p=p, alternatives=alternatives, corrected=corrected, later_p=later, holm=candidate.p)


def permuted(setting: Setting) -> tuple[int, ...]:
    """How many candidates are found in the earlier files where decisions mean nothing, each time.

    The decision of a file, with its score, its rules and its directorate, is dealt to the tests of another file: what
    they explain is as it was, and nothing else is left to find.
    """
    early, _ = setting.periods
    ranks = setting.rank[earlier(setting.sample, EARLIER)]
    order = np.argsort(ranks)
    found = []
    for number in range(setting.care.permutations):
        dealt = np.random.default_rng([setting.care.seed, number]).permutation(len(order))
        truths = np.empty_like(early.tested.truths)
        truths[order] = early.tested.truths[order[dealt]]
        tested = Tested(truths, early.tested.about)
        found.append(len(select(tested, setting.early_base, setting.strictness).taken))
        setting.tick()
    return tuple(found)
