"""What grids write in their cells: numbers, points, intervals, words; and the ids that labels make."""

from __future__ import annotations

from decimal import Decimal

import pytest

from engine.grids.ids import id_of
from engine.grids.kinds import kind_of
from engine.grids.numerals import number_in, points_in, split_points
from engine.grids.scaling import scale_of, scaled
from engine.grids.spans import span_of
from engine.grids.totals import split_threshold


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1 000", "1000"),
        ("1,5", "1.5"),
        ("1.234,5", "1234.5"),
        ("-3", "-3"),
        ("−2", "-2"),
        ("1,234", None),
        ("x", None),
    ],
)
def test_a_number_is_read_or_is_none(text: str, number: str | None) -> None:
    assert number_in(text) == (None if number is None else Decimal(number))


@pytest.mark.parametrize(
    ("text", "points"), [("3", 3), ("3 pts", 3), ("1 point", 1), ("(2)", 2), ("= 4 points", 4), ("3 jours", None)]
)
def test_points_may_have_their_word(text: str, points: int | None) -> None:
    assert points_in(text) == points


@pytest.mark.parametrize(
    ("text", "said"),
    [("Oui (3)", ("Oui", 3)), ("Fort : 2 pts", ("Fort", 2)), ("grave (1,5 pt)", ("grave", Decimal("1.5")))],
)
def test_points_may_follow_a_level(text: str, said: tuple[str, Decimal]) -> None:
    assert split_points(text) == said


@pytest.mark.parametrize("text", ["Phase 3", "18 à 65", "Annexe (B)", "oui"])
def test_a_text_without_points_has_none(text: str) -> None:
    assert split_points(text) is None


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("< 18 ans", "< 18"),
        ("moins de 18 ans", "< 18"),
        ("inférieur à 18", "< 18"),
        ("≤ 3", "<= 3"),
        ("au plus 3", "<= 3"),
        ("jusqu'à 3", "<= 3"),
        ("3 ou moins", "<= 3"),
        ("> 1 000", "> 1 000"),
        ("plus de 1 000 patients", "> 1 000"),
        ("65 ans et plus", ">= 65"),
        ("à partir de 65 ans", ">= 65"),
        ("supérieur ou égal à 2,5", ">= 2,5"),
        ("12+", ">= 12"),
        ("18 à 65", "[18..65]"),
        ("de 18 à 65 ans", "[18..65]"),
        ("entre 18 et 65", "[18..65]"),
        ("18-65 ans", "[18..65]"),
        ("18 – 65", "[18..65]"),
        ("≥ 18 et < 65 ans", "[18..65["),
        ("3", "3"),
        ("10 %", "10"),
    ],
)
def test_an_interval_becomes_a_cell(text: str, cell: str) -> None:
    span = span_of(text)
    assert span is not None
    assert span.cell == cell


@pytest.mark.parametrize("text", ["phase II", "65 à 18", "oui", "6 mois à 2 ans", "1,234", "de 2 en 2", ""])
def test_what_is_no_interval_is_none(text: str) -> None:
    assert span_of(text) is None


@pytest.mark.parametrize(
    ("text", "cell", "label"),
    [
        ("0 à 5 : circuit simplifié", "[0..5]", "circuit simplifié"),
        ("≥ 12 points → comité", ">= 12", "comité"),
        ("Circuit standard : de 6 à 11", "[6..11]", "Circuit standard"),
        ("Comité (12 et plus)", ">= 12", "Comité"),
    ],
)
def test_a_threshold_and_its_mode_may_be_one_text(text: str, cell: str, label: str) -> None:
    found = split_threshold(text)
    assert found is not None
    assert (found[0].cell, found[1]) == (cell, label)


@pytest.mark.parametrize(
    ("texts", "kind", "cells"),
    [
        (["Oui", "Non"], "boolean", ["oui", "non"]),
        (["oui/non"], "boolean", ["oui"]),
        (["présent", "absent"], "boolean", ["oui", "non"]),
        (["< 18 ans", "18 à 65", "> 65 ans"], "number", ["< 18", "[18..65]", "> 65"]),
        (["0 à 5", "6 à 11", "12 et plus"], "number", ["[0..6[", "[6..12[", ">= 12"]),
        (["aucune", "1 à 2", "3 et plus"], "number", ["[0..1[", "[1..3[", ">= 3"]),
        (["0 %", "< 10 %", "≥ 10 %"], "number", ["0", "]0..10[", ">= 10"]),
        (["< 6 mois", "≥ 1 an"], "number", ["< 6", ">= 12"]),
        (["avant le 01/01/2020", "à partir du 01/01/2020"], "date", ["< 01/01/2020", ">= 01/01/2020"]),
        (["Oui", "Non", "Inconnu"], "choice", ["« Oui (réponse) »", "« Non (réponse) »", "« Inconnu (réponse) »"]),
        (["phase I", "phase II"], "choice", ["phase I", "phase II"]),
        (["non grave", "MRP ; DCP"], "choice", ["« non grave »", "« MRP, DCP »"]),
        (["oui", "présent"], "choice", ["« oui (réponse) »", "présent"]),
        (["avant le 31/02/2020"], "choice", ["« avant le 31/02/2020 »"]),
    ],
)
def test_levels_tell_the_kind_of_their_criterion(texts: list[str], kind: str, cells: list[str]) -> None:
    found = kind_of(texts)
    assert found.kind == kind
    assert [found.levels[text] for text in texts] == cells


@pytest.mark.parametrize(
    ("label", "id"),
    [
        ("Nouvelle substance active ?", "nouvelle_substance_active"),
        ("Le médicament contient-il du cœur d'œuf", "medicament_contient_coeur_oeuf"),
        ("2 essais", "critere_2_essais"),
        ("Oui", "oui_2"),
        ("???", "critere"),
        ("anticonstitutionnellement " * 3, "anticonstitutionnellement"),
    ],
)
def test_a_label_makes_an_id(label: str, id: str) -> None:
    assert id_of(label) == id


def test_an_id_already_taken_is_numbered() -> None:
    assert id_of("Âge", {"age", "age_2"}) == "age_3"


def test_the_scale_makes_every_number_whole() -> None:
    scale = scale_of([Decimal("0.5"), Decimal("0.25"), Decimal(3)])
    assert scale == 4
    assert [scaled(each, scale) for each in (Decimal("0.5"), Decimal("0.25"), Decimal("0.1"))] == [2, 1, None]


def test_no_scale_is_as_large_as_would_be_needed() -> None:
    assert scale_of([Decimal("0.33333")]) == 1
