from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from engine.errors import Language
from engine.values import Value
from reports.typography import day, french, joined, measured, number, percent, shown, signed, slug, spaced


@pytest.mark.parametrize(
    ("plain", "set_well"),
    [
        ("Voie : oui ; non", "Voie\u00a0: oui\u202f; non"),
        ("« Quoi ? »", "«\u202fQuoi\u202f?\u202f»"),
        ("95 %", "95\u202f%"),
        ("1 726 dossiers", "1\u202f726 dossiers"),
        ("sans rien", "sans rien"),
    ],
)
def test_french_spaces_are_unbreakable(plain: str, set_well: str) -> None:
    assert french(plain) == set_well
    assert spaced(plain, "fr") == set_well
    assert spaced(plain, "en") == plain


@pytest.mark.parametrize(
    ("value", "in_french", "in_english"),
    [
        (Decimal("1234567.5"), "1\u202f234\u202f567,5", "1,234,567.5"),
        (Decimal("-0.25"), "\u22120,25", "\u22120.25"),
        (Decimal("12"), "12", "12"),
        (0, "0", "0"),
    ],
)
def test_numbers(value: Decimal | int, in_french: str, in_english: str) -> None:
    assert number(value, "fr") == in_french
    assert number(value, "en") == in_english


def test_points_carry_their_sign() -> None:
    assert [signed(points, "fr") for points in (8, -3, 0)] == ["+8", "\u22123", "0"]


def test_percentages_keep_their_decimals() -> None:
    assert percent(0.2, "fr", 1) == "20,0\u202f%"
    assert percent(0.125, "en") == "13%"


def test_dates_are_read_one_way_only() -> None:
    assert day(date(2026, 3, 1), "fr") == "01/03/2026"
    assert day(date(926, 3, 1), "fr") == "01/03/0926"
    assert day(date(2026, 3, 1), "en") == "1 March 2026"


@pytest.mark.parametrize(
    ("value", "language", "text"),
    [
        (True, "fr", "oui"),
        (False, "en", "no"),
        (Decimal("1.5"), "fr", "1,5"),
        (date(2026, 12, 31), "fr", "31/12/2026"),
        (frozenset({"b", "a"}), "fr", "a\u202f; b"),
        (frozenset({"b", "a"}), "en", "a; b"),
        ("tel quel", "en", "tel quel"),
    ],
)
def test_values_of_every_kind(value: Value, language: Language, text: str) -> None:
    assert shown(value, language) == text


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        (Decimal(1), "an", "1\u00a0an"),
        (Decimal("1.5"), "an", "1,5\u00a0an"),
        (Decimal(2), "an", "2\u00a0ans"),
        (Decimal(300), "patient", "300\u00a0patients"),
        (Decimal(3), "mois", "3\u00a0mois"),
        (Decimal(300), "mg", "300\u00a0mg"),
        (Decimal(3), "mg/j", "3\u00a0mg/j"),
        (Decimal(3), "", "3"),
        ("texte", "mg", "texte"),
    ],
)
def test_units_agree(value: Value, unit: str, text: str) -> None:
    assert measured(value, unit, "fr") == text


def test_lists() -> None:
    assert joined([], "fr") == ""
    assert joined(["a"], "fr") == "a"
    assert joined(["a", "b", "c"], "fr") == "a, b et c"
    assert joined(("a", "b"), "en") == "a and b"
    assert joined(("a", "b"), "fr", "ou") == "a ou b"


def test_anchors_hold_no_space_nor_sign() -> None:
    assert slug("AMM 1/é<") == "AMM_1_é_"
