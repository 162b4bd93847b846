"""How many times more often: by hand, whatever the strata; and chance found no more often than it says."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from learner.divergences.lifts import adjusted, screened
from tests.unit.learner.divergences.diverging import columns, staffed
from tests.unit.learner.past import TODAY


def test_the_ratio_is_that_of_mantel_and_haenszel() -> None:
    held = columns(staffed({**TODAY, "grossesse": 5}, files=300))
    pregnant = held.fired.columns[:, 2]
    inside = outside = 0.0
    for stratum in set(held.stratum.tolist()):
        here = held.stratum == stratum
        exposed, others = (here & pregnant), (here & ~pregnant)
        inside += (exposed & (held.gap > 0)).sum() * others.sum() / here.sum()
        outside += (others & (held.gap > 0)).sum() * exposed.sum() / here.sum()
    lift = screened(held, pregnant, "heavier").lift
    assert lift.ratio == pytest.approx((inside + 0.5) / (outside + 0.5))
    assert lift.diverging == (pregnant & (held.gap > 0)).sum()


def test_decisions_that_stand_for_several_count_as_many() -> None:
    once = staffed({**TODAY, "grossesse": 5}, files=200)
    thrice, repeated = [replace(each, times=3) for each in once], once * 3
    lifts = [screened(held, held.fired.columns[:, 2], "heavier").lift for held in map(columns, (thrice, repeated))]
    told = [(each.looks, each.diverging, each.expected, each.ratio, each.p, *(each.interval or ())) for each in lifts]
    assert told[0] == pytest.approx(told[1])


def test_agreement_with_advice_that_was_seen_counts_as_it_would_without() -> None:
    free = staffed(TODAY, files=400)
    asked_for = columns(free).asked_for
    led = [replace(each, level=("leger", "moyen", "lourd")[rank], shown=("leger", "moyen", "lourd")[rank])
           for each, rank in zip(free, asked_for, strict=True)]  # fmt: skip
    held = columns([*free[:200], *led[200:]])
    agreed = (held.gap[:200] == 0).mean()
    assert held.independent == pytest.approx(agreed)
    assert held.weight[200:].tolist() == pytest.approx([agreed] * 200)
    assert columns(led).independent is None
    assert set(columns(led).weight) == {1.0}


@given(st.lists(st.floats(0, 1), min_size=1, max_size=30))
def test_each_lift_has_the_false_discovery_rate_of_benjamini_and_hochberg(chances: list[float]) -> None:
    """One that nothing tells counts for nothing, and has none."""
    untold = screened(columns(staffed(TODAY, files=20)), np.zeros(20, dtype=bool), "heavier")
    lifts = [replace(untold, lift=untold.lift.model_copy(update={"p": p})) for p in (None, *chances)]
    count = len(chances)
    ordered = sorted(chances)
    first, *found = (each.lift.q for each in adjusted(lifts))
    assert first is None
    for value, q in zip(chances, found, strict=True):
        rates = [each * count / (rank + 1) for rank, each in enumerate(ordered) if each >= value]
        assert q == pytest.approx(min(1.0, *rates))


def test_a_ratio_that_one_decision_would_change_is_never_sure() -> None:
    """Nothing diverges elsewhere, and next to nothing there: people agree on it, and it is no evidence."""
    held = columns(staffed(TODAY, files=400))
    gap = np.zeros_like(held.gap)
    gap[np.flatnonzero(held.fired.columns[:, 2])[:6]] = 1
    few = replace(held, gap=gap)
    lift = screened(few, held.fired.columns[:, 2], "heavier").lift
    assert lift.p is not None
    assert lift.p > 0.05
