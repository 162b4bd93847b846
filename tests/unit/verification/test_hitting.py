"""The smallest reason, on families small enough to enumerate."""

from __future__ import annotations

from collections.abc import Collection

from hypothesis import given
from hypothesis import strategies as st

from engine.verification.hitting import smallest

NAMES = "abcdef"
REASONS = st.lists(st.frozensets(st.sampled_from(NAMES), min_size=1, max_size=4), min_size=1, max_size=4)


def broken_in(reasons: list[frozenset[str]]) -> object:
    """What a largest family of groups without any of the reasons leaves out."""

    def broken(names: Collection[str]) -> list[str] | None:
        if any(each <= set(names) for each in reasons):
            return None
        kept = set(names)
        for name in NAMES:
            if not any(each <= kept | {name} for each in reasons):
                kept.add(name)
        return [name for name in NAMES if name not in kept]

    return broken


def irreducible(reasons: list[frozenset[str]]) -> frozenset[str]:
    """The longest of the reasons that holds no other."""
    return max((each for each in reasons if not any(other < each for other in reasons)), key=len)


@given(REASONS)
def test_no_reason_is_smaller(reasons: list[frozenset[str]]) -> None:
    found = smallest(sorted(irreducible(reasons)), broken_in(reasons))  # type: ignore[arg-type]
    assert len(found) == min(map(len, reasons))
    assert any(each <= set(found) for each in reasons)


def test_nothing_at_all_may_be_the_reason() -> None:
    assert smallest(["a"], lambda _: None) == []


def test_a_long_reason_is_left_as_it_is() -> None:
    long = [f"r{number}" for number in range(12)]
    assert smallest(long, lambda _: []) == long
