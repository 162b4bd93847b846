from __future__ import annotations

from decimal import Decimal

import pytest

from engine.values import Value
from reports.coding.scales import scales_of
from tests.unit.reports.coding.coded import book

SCALES = scales_of(book().attributes.values(), [book()])


@pytest.mark.parametrize(
    ("attribute", "how"),
    [
        ("grave", "exact"),
        ("voie", "exact"),
        ("atc", "exact"),
        ("age", "cut"),
        ("nombre", "exact"),  # compared with another fact: no threshold holds for all files
        ("libre", "exact"),  # no rule cuts it
        ("depot", "exact"),
        ("phase", "ordered"),
        ("publics", "set"),
    ],
)
def test_each_kind_is_compared_in_its_way(attribute: str, how: str) -> None:
    assert SCALES[attribute].how == how


@pytest.mark.parametrize(("age", "rank"), [("0", 0), ("17.9", 0), ("18", 1), ("64", 1), ("65", 2), ("120", 2)])
def test_a_number_is_in_the_class_that_rules_tell_apart(age: str, rank: int) -> None:
    assert SCALES["age"].class_of(Decimal(age)) == rank


@pytest.mark.parametrize(
    ("attribute", "one", "other", "like"),
    [
        ("age", Decimal(3), Decimal(40), 0.75),
        ("age", Decimal(3), Decimal(80), 0),
        ("phase", "I", "II", 0.75),
        ("voie", "orale", "injectable", 0),
        ("publics", frozenset({"adulte", "enfant"}), frozenset({"adulte"}), 0.5),
    ],
)
def test_how_like_two_values_are(attribute: str, one: Value, other: Value, like: float) -> None:
    scale = SCALES[attribute]
    assert scale.likeness(scale.class_of(one), scale.class_of(other)) == like
