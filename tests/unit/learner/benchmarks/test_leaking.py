"""The guard against facts written after the decision, measured: a small run tells a leak from what is missing."""

from benchmarks.learner.leaking import PLANS, line

NAMED = {plan.name: plan for plan in PLANS}


def test_facts_missing_at_random_set_nothing_aside_and_a_fact_filled_in_after_does() -> None:
    assert line(NAMED["one fact in five lost since"], [0], ["amm"]).endswith("| 1 | 0 | 0 | 0 |")
    assert line(NAMED["one known at the two heaviest levels only"], [0], ["amm"]).endswith("| 1 | 0 | 0 | 1 |")
