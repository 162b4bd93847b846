"""What is kept from one case to the next never grows without end, and never changes the answer."""

from decimal import Decimal

import pytest

from engine.chaining import Chain
from engine.errors import CaseError
from engine.plans import deriving, quick_opening, trace
from engine.plans.plan import plan_of
from tests.unit.chaining.build import case
from tests.unit.chaining.test_runtime import BOOK, CASES, EXPECTED


@pytest.mark.parametrize("room", [1, 3])
def test_with_little_room(room: int, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (trace, deriving, quick_opening):
        monkeypatch.setattr(module, "_REMEMBERED", room)
    chain = Chain(plan_of(BOOK))
    assert [chain.assess(each).to_json() for each in CASES * 2] == EXPECTED * 2
    plan = chain.plan
    assert max(len(entries) for tracer in plan.tracers for entries in tracer._entries) <= room
    assert max(len(deriver._facts) for stratum in plan.strata for deriver in stratum.derivers) <= room
    assert len(plan.opening._fitting) <= room


def test_what_comes_back_is_shared() -> None:
    """The same entry of a trace is one object in every assessment: that is what makes them quick and small."""
    chain = Chain(plan_of(BOOK))
    one, other = chain.assess(CASES[0]), chain.assess(CASES[0])
    assert all(mine is theirs for mine, theirs in zip(one.trace.others, other.trace.others, strict=True))


def test_values_that_python_finds_equal_are_told_apart() -> None:
    """True is 1 to Python; a boolean that has been seen to fit must not let a number in."""
    chain = Chain(plan_of(BOOK))
    chain.assess(case({"a": True}))
    with pytest.raises(CaseError, match="CASE_KIND"):
        chain.assess(case({"a": Decimal(1)}))
