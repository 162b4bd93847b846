"""How often decisions are slips is told with what it is worth: as it was fitted, or as a bound."""

from dataclasses import replace

import pytest

from learner.attention import FEWEST_SLIPS, MOST_SLIPS
from learner.noticing import contradicted
from learner.slips import slips_said
from tests.unit.learner.past import TODAY, past


@pytest.mark.parametrize(
    ("slips", "contradictory", "fr", "en"),
    [
        (0.049, 0.01, "environ 4,9 %", "about 4.9%"),
        (0.049, 0.5, "au moins 50 %", "at least 50%"),
        (MOST_SLIPS, 0.1, "au moins 30 %", "at least 30%"),
        (FEWEST_SLIPS, 0.0, "0,2 % au plus", "0.2% at most"),
        (FEWEST_SLIPS, 0.04, "au moins 4 %", "at least 4%"),
    ],
)
def test_a_bound_is_told_as_a_bound(slips: float, contradictory: float, fr: str, en: str) -> None:
    assert (slips_said(slips, contradictory, "fr"), slips_said(slips, contradictory, "en")) == (fr, en)


def test_decisions_unlike_most_of_those_on_the_same_facts_are_counted_by_how_many_they_are() -> None:
    one = replace(past(TODAY, files=1)[0], level="leger")
    assert contradicted([one, replace(one, times=2)]) == contradicted([]) == 0.0
    assert contradicted([replace(one, times=3), replace(one, level="lourd")]) == 0.25
