"""Both, or neither: of two conjunctions that decisions do not tell apart, the one that leaves today's points alone.

Where two facts have points of their own that could be other points, a rule for both of them together says the same as
a rule for neither: both = one + other - 1 + neither. Only beside today's points as they are do they differ.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from learner.candidates.choosing import ALIKE
from learner.candidates.explained import explained
from learner.candidates.gains import gains
from learner.candidates.one_apart import mirrored
from learner.candidates.sample import Sample
from learner.candidates.screening import Tests
from learner.candidates.selecting import Selection, Taken


def plainest(sample: Sample, found: Selection) -> list[Taken]:
    """What was taken, each pair of tests or its mirror, whichever explains more beside today's points."""
    taken = list(found.taken)
    for place, each in enumerate(taken):
        mirror = mirrored(sample.tested, each.tests)
        if mirror is not None and mirror not in {one.tests for one in taken} and _plainer(sample, found, place, mirror):
            taken[place] = replace(each, tests=mirror)
    return taken


def _plainer(sample: Sample, found: Selection, place: int, mirror: Tests) -> bool:
    """Whether the mirror says the same beside rules whose points may change, and more where they may not."""
    columns = sample.tested.columns((found.taken[place].tests, mirror))
    free = found.fit.without(found.fit.columns.shape[1] - len(found.taken) + place)
    if np.ptp(gains(free, columns)) > ALIKE:
        return False
    others = [each.tests for other, each in enumerate(found.taken) if other != place]
    plain = explained(np.column_stack([sample.plain_as(sample), sample.columns(others)]), sample.judged)
    here, there = gains(plain, columns)
    return bool(there > here + ALIKE)
