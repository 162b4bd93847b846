"""The grid of planted rules counts what it says it counts."""

from benchmarks.learner.planting import Plan
from benchmarks.learner.recovery import recovered


def test_planted_rules_are_counted_and_the_same_by_seed() -> None:
    found = recovered(Plan(files=1000), 0)
    assert 5 <= found.exact <= found.near <= 8
    assert found.promoted == 0
    again = recovered(Plan(files=1000), 0)
    assert (again.exact, again.near, again.false, again.error) == (found.exact, found.near, found.false, found.error)
