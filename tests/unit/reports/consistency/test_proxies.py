"""Links between facts and identities: by hand, and on files made up."""

from __future__ import annotations

from decimal import Decimal
from math import sqrt
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.loading import load_rulebook_text
from reports.consistency.proxies import _readers, cramer_v, proxies_of
from tests.unit.reports.coding.coded import TEXT, book
from tests.unit.reports.consistency.histories import decision, history


def test_bergsma_by_hand() -> None:
    """Ten of each, eight alike: phi² = 0.36; less 1/19 for chance, over 1 − 1/19."""
    pairs = {("a", "x"): 8, ("a", "y"): 2, ("b", "x"): 2, ("b", "y"): 8}
    assert cramer_v(pairs) == pytest.approx(sqrt((0.36 - 1 / 19) / (1 - 1 / 19)))


def test_a_fact_that_tells_all_and_one_that_tells_nothing() -> None:
    assert cramer_v({("a", "x"): 10, ("b", "y"): 10}) == pytest.approx(1)
    assert cramer_v({(one, other): 5 for one in "ab" for other in "xyz"}) == 0


def test_a_name_of_its_own_for_each_file_tells_nothing() -> None:
    assert cramer_v({(place, "xy"[place % 2]): 1 for place in range(20)}) == 0


def test_a_single_class_has_no_link() -> None:
    assert cramer_v({("a", "x"): 3, ("b", "x"): 4}) is None
    assert cramer_v({}) is None


@given(st.dictionaries(st.tuples(st.integers(0, 3), st.integers(0, 3)), st.integers(1, 9), min_size=1))
def test_it_is_the_same_from_either_side_and_between_0_and_1(pairs: dict[tuple[int, int], int]) -> None:
    found = cramer_v(pairs)
    assert found == pytest.approx(cramer_v({(other, one): count for (one, other), count in pairs.items()}))
    assert found is None or 0 <= found <= 1


def test_chance_alone_is_near_zero_and_a_proxy_comes_first() -> None:
    random = Random(7)
    drawn = history(random, files=300)
    found = proxies_of(book(), drawn)
    assert max(each.strength for each in found) < 0.2
    planted = [
        decision(each.case.id, "Sud" if each.case.given["age"].value == Decimal(4) else "Nord", each.mode,
                 **{fact.attribute: fact.value for fact in each.case.facts if fact.value is not None})
        for each in drawn
    ]  # fmt: skip
    first = proxies_of(book(), planted)[0]
    assert (first.attribute, first.identity) == ("age", "")
    assert first.strength == pytest.approx(1, abs=0.01)
    assert (first.rules, first.points) == (("P-2", "P-3"), 7)


def test_an_identity_of_the_file_is_looked_at_too() -> None:
    held = [decision(str(place), "Nord", "leger", qui="AB"[place % 2], grave=place % 2 == 0) for place in range(12)]
    found = {(each.attribute, each.identity): each.strength for each in proxies_of(book(), held)}
    assert found == {("grave", "qui"): pytest.approx(1)}  # the directorate is always the same


def test_rules_are_reached_through_what_is_derived() -> None:
    text = TEXT.replace(
        "rules:",
        """derived:
  fragile: {label: "Fragile", kind: boolean}
  charge: {label: "Charge", kind: number}
rules:
  - {id: D-1, label: "Fragile", when: {voie: "injectable"}, then: {derive: {fragile: "oui"}}}
  - {id: D-2, label: "Charge", when: {fragile: "oui"}, then: {derive: {charge: "2 * libre + 1"}}}
  - {id: P-9, label: "Lourde", when: {charge: "> 3"}, then: {points: 6, axis: risque}}""",
    )
    book = load_rulebook_text(text)
    assert _readers(book, "voie") == (("D-1", "D-2", "P-9"), 6)
    assert _readers(book, "libre") == (("D-2", "P-9"), 6)  # counted in an expression
    assert _readers(book, "qui") == ((), 0)
