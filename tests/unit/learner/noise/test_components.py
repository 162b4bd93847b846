"""Where noise comes from: what was planted is found, without bias; what cannot be told is not."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from learner.noise.components import components_of
from learner.noise.figures import sources_of
from tests.unit.learner.noise.people import drawn, looks

PLANTED = (0.25, 0.16, 0.09, 0.09)


def test_on_average_each_component_is_what_was_planted() -> None:
    found = np.array([components_of(drawn(seed, parts=PLANTED)).parts for seed in range(60)], dtype=np.float64)
    error = found.std(axis=0, ddof=1) / np.sqrt(len(found))
    assert np.all(np.abs(found.mean(axis=0) - [*PLANTED, 0.18]) < 3.5 * error)
    assert error[1] < 0.02


def test_with_nothing_planted_nothing_is_found_though_situations_are_unequally_certain() -> None:
    """Half of the situations leave no doubt, and are met most: pooling would call the difference a way of judging."""
    found = []
    for seed in range(40):
        random = np.random.default_rng(seed)
        about = np.where(random.random(1500) < 0.7, random.integers(0, 3, 1500), random.integers(3, 60, 1500))
        doubt = (about % 2 == 1) & (random.random(1500) < 0.5)
        who = random.integers(0, 12, 1500)
        rows = list(zip(about.tolist(), (1 + doubt).tolist(), who.tolist(), (who // 6).tolist(), strict=True))
        found.append(components_of(looks(rows)).parts[:3])
    held = np.array(found, dtype=np.float64)
    error = held.std(axis=0, ddof=1) / np.sqrt(len(held))
    assert np.all(np.abs(held.mean(axis=0)) < 3.5 * error)


def test_the_interval_holds_what_was_planted_about_as_often_as_it_says() -> None:
    held = 0
    for seed in range(20):
        found = sources_of(drawn(seed, parts=(0.0, 0.16, 0.09, 0.09)), 1).person
        assert found.interval is not None
        held += found.interval[0] <= 0.16 <= found.interval[1]
    assert held >= 14  # 95 % is asked; 24 people give rather less


def test_shares_add_up_and_what_is_below_zero_counts_for_nothing() -> None:
    found = sources_of(drawn(3, parts=(0.0, 0.0, 0.0, 0.3)), 1)
    shares = [each.share or 0.0 for each in (found.directorate, found.person, found.pattern, found.occasion)]
    assert sum(shares) == pytest.approx(1.0)
    assert (found.rest.share or 0.0) == pytest.approx(sum(shares[2:]))
    assert shares[3] > 0.8


def test_a_row_that_stands_for_several_looks_is_as_many_rows() -> None:
    rows = [(place % 5, (place * 7) % 3, place % 4, place % 4 // 2) for place in range(40)]
    twice, repeated = looks(rows, weights=[2.0] * 40), looks(rows * 2)
    assert components_of(twice).parts == pytest.approx(components_of(repeated).parts)


def test_directorates_that_never_judged_the_same_are_not_told_apart() -> None:
    rows = [(place // 8, place % 3, place % 4, place % 4 // 2) for place in range(80)]
    apart = [(about + 10 * side, rank, who, side) for about, rank, who, side in rows]
    assert components_of(looks(rows)).directorate is not None
    found = components_of(looks(apart))
    assert found.directorate is None
    assert found.person is not None


def test_without_repeats_pattern_and_occasion_stay_together() -> None:
    found = components_of(looks([(place // 4, place % 3, place % 4, place % 4 // 2) for place in range(80)]))
    assert (found.pattern, found.occasion, found.repeats) == (None, None, 0)
    assert found.rest is not None


def test_without_names_people_are_not_told_and_without_pairs_nothing_is() -> None:
    held = drawn(1, parts=PLANTED)
    nobody = replace(held, person=np.full(len(held.rank), -1), people=())
    found = components_of(nobody)
    assert (found.person, found.pattern, found.occasion) == (None, None, None)
    assert found.directorate == pytest.approx(components_of(held).directorate or 0.0, abs=0.1)
    assert components_of(looks([(place, 0, place, 0) for place in range(9)])).parts == (None,) * 5
    assert components_of(looks([])).parts == (None,) * 5
