from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from fractions import Fraction

from engine.explanation.ordered import spans
from engine.explanation.reach import Ordered, Span
from engine.model import Attribute
from engine.range import Range

AGE = Attribute(id="age", label="Âge", kind="number", range=Range(text="", low=Decimal(0), high=Decimal(120)))
FREE = Attribute(id="nombre", label="Nombre", kind="number")
DAY = Attribute(id="jour", label="Jour", kind="date")


def found(attribute: Attribute, cuts: list[Fraction], leads: Callable[[Ordered], bool]) -> list[str]:
    """Each span as mathematicians write it."""
    pieces = spans(attribute, cuts, leads)
    return [written(piece.within) for piece in pieces if isinstance(piece, Span)]


def written(span: Range) -> str:
    return f"{']' if span.low_open else '['}{span.low} ; {span.high}{'[' if span.high_open else ']'}"


CUTS = [Fraction(12), Fraction(18)]


def test_neighbours_that_lead_there_are_one_span() -> None:
    assert found(AGE, CUTS, lambda age: age >= Decimal(18)) == ["[18 ; None]"]  # type: ignore[operator]
    assert found(AGE, CUTS, lambda age: Decimal(12) < age < Decimal(18)) == ["]12 ; 18["]  # type: ignore[operator]
    assert found(AGE, CUTS, lambda age: age != Decimal(18)) == ["[None ; 18[", "]18 ; None]"]
    assert found(AGE, CUTS, lambda age: age == Decimal(12)) == ["[12 ; 12]"]


def test_an_end_of_the_range_is_said_where_the_span_leaves_it_out_or_is_nothing_else() -> None:
    assert found(AGE, CUTS, lambda age: Decimal(0) < age < Decimal(12)) == ["]0 ; 12["]  # type: ignore[operator]
    assert found(AGE, CUTS, lambda age: age == Decimal(0)) == ["[0 ; 0]"]


def test_without_a_threshold_any_number_stands_for_all() -> None:
    assert found(FREE, [], lambda _: True) == ["[None ; None]"]
    assert found(FREE, [], lambda _: False) == []


def test_a_threshold_that_no_decimal_reaches_is_between_its_neighbours() -> None:
    third = Fraction(1, 3)
    assert found(FREE, [third], lambda number: Fraction(number) < third) == ["[None ; 0.333333333333]"]  # type: ignore[arg-type]
    assert found(FREE, [third], lambda number: Fraction(number) > third) == ["[0.333333333334 ; None]"]  # type: ignore[arg-type]


def test_a_threshold_beyond_what_engines_hold_cuts_nothing() -> None:
    assert found(FREE, [Fraction(10**16)], lambda _: True) == ["[None ; None]"]


def test_days_follow_one_another() -> None:
    first, second = date(2026, 3, 1), date(2026, 3, 2)
    cuts = [Fraction(first.toordinal()), Fraction(second.toordinal())]
    assert found(DAY, cuts, lambda day: day > first) == ["[2026-03-02 ; None]"]  # type: ignore[operator]
    assert found(DAY, cuts, lambda day: day < first) == ["[None ; 2026-03-01["]  # type: ignore[operator]
    assert found(DAY, [], lambda _: True) == ["[None ; None]"]


def test_beyond_the_greatest_whole_number_are_its_decimals() -> None:
    most = 10**15 - 1
    assert found(FREE, [Fraction(most)], lambda number: number > Decimal(most)) == [f"]{most} ; None]"]  # type: ignore[operator]
    assert found(FREE, [Fraction(-most)], lambda number: number < Decimal(-most)) == [f"[None ; -{most}["]  # type: ignore[operator]
