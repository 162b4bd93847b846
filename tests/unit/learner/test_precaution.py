"""Whether people follow the rulebook's precaution, which the learner does not see."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from engine import chaining
from learner.attention import Judged
from learner.firing import Fired, fired
from learner.judging import judged
from learner.precaution import precaution_followed
from tests.unit.learner.past import past, small


def seen() -> tuple[Fired, Judged]:
    """Files of which half is not known, and the decisions taken on them."""
    held = past({}, files=200)
    bare = [
        replace(each, case=each.case.model_copy(update={"facts": each.case.facts[::2]})) if place % 2 else each
        for place, each in enumerate(held)
    ]
    found = fired(small(), [each.case for each in bare], chaining.assess, "modes")
    assert (found.proposed > found.reached()).sum() > 20
    return found, judged(bare, found)


def decided(levels: np.ndarray, of: Judged) -> Judged:
    return replace(of, low=levels, high=levels)


def test_decisions_as_proposed_where_known_facts_ask_less_are_told_and_counted() -> None:
    found, of = seen()
    (said,) = precaution_followed(found, decided(found.proposed, of))
    apart = int((found.proposed > found.reached()).sum())
    assert f"({apart} décisions)" in said.message
    assert "(0)" in said.message


def test_nothing_is_told_of_decisions_that_go_by_known_facts() -> None:
    found, of = seen()
    assert list(precaution_followed(found, decided(found.reached(), of))) == []


def test_advice_that_was_seen_does_not_count() -> None:
    found, of = seen()
    all_seen = replace(decided(found.proposed, of), advised=np.ones(len(of.high), dtype=bool))
    assert list(precaution_followed(found, all_seen)) == []
