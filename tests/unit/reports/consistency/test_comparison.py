"""Histories compared: what is counted, what is told apart, what is found and what is not."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal
from random import Random

import pytest
from jsonschema import Draft202012Validator

from engine.values import Value
from reports.consistency.as_json import consistency_json, consistency_schema
from reports.consistency.comparison import Consistency, consistency_of
from reports.consistency.decisions import Decision, SecondLook
from reports.consistency.drawing import Draws
from reports.consistency.page import render_consistency
from reports.consistency.settings import Settings
from reports.consistency.tables import consistency_tables
from reports.views.lexicon import lexicon_of
from tests.unit.reports.coding.coded import book
from tests.unit.reports.consistency.histories import decision, history, situated

SETTINGS = Settings(file="h.csv", near=0.05, draws=99, seed=1)
ADULTS = frozenset({"adulte"})


def compared(decisions: list[Decision], near: float = 0.0, draws: int = 99) -> Consistency:
    return consistency_of(book(), decisions, situated(decisions, near), Draws(draws, Random(1), lambda: None))


def two(first: str, second: str, **facts: Value) -> list[Decision]:
    """Two decisions of Nord and two of Sud on one situation."""
    modes = ((first, "Nord"), (first, "Nord"), (second, "Sud"), (second, "Sud"))
    return [decision(str(place), name, mode, **facts) for place, (mode, name) in enumerate(modes)]


def test_identical_files_are_those_that_rules_read_alike_identity_apart() -> None:
    held = two("leger", "moyen", grave=True)
    held[0] = replace(held[0], case=decision("0", "", "leger", grave=True, qui="A", libre=Decimal(7)).case)
    found = compared(held)
    (between,) = found.between
    assert (found.situations, between.gap.pairs, between.gap.share, between.gap.mean) == (1, 4, 1, 1)
    assert (between.first, between.second, between.files) == ("Nord", "Sud", (2, 2))


def test_near_files_are_comparable_only_where_rules_propose_the_same() -> None:
    adult = decision("1", "Nord", "leger", grave=True, age=Decimal(40), phase="I")
    older = decision("2", "Sud", "moyen", grave=True, age=Decimal(42), phase="I")
    young = decision("3", "Est", "moyen", grave=True, age=Decimal(17), phase="I")  # a heavier mode is proposed
    held = [adult, older, young]
    assert compared(held).discuss == ()
    (pair,) = compared(held, near=900).discuss
    assert (pair.first.case.id, pair.second.case.id, pair.differing) == ("1", "2", ("age",))
    assert 0 < pair.distance < 50
    html = render_consistency(compared(held, near=900), SETTINGS, date(2026, 11, 26), 0, language="en")
    assert "Âge</span>: 40 / 42" in html


def test_one_pair_stands_for_those_of_the_same_directorates_and_modes_and_says_its_reasons() -> None:
    held = two("leger", "moyen", grave=True)
    held[1], held[3] = replace(held[1], reason="Connu."), replace(held[3], reason="Prudence.")
    (pair,) = compared(held).discuss
    assert (pair.times, pair.first.reason, pair.second.reason) == (4, "Connu.", "Prudence.")
    html = render_consistency(compared(held), SETTINGS, date(2026, 11, 26), 0)
    assert "et 3 autres paires des mêmes directions et modes" in html.replace("\u202f", " ")


def test_a_directorate_of_one_decision_is_said_and_not_compared() -> None:
    found = compared([*two("leger", "moyen", grave=True), decision("9", "Est", "lourd", grave=True)])
    assert found.single == ("Est",)
    assert [(each.first, each.second) for each in found.between] == [("Nord", "Sud")]


def test_a_single_comparable_file_is_not_computed() -> None:
    held = [*two("leger", "moyen", grave=True)[:3], decision("9", "Sud", "lourd", grave=False)]
    (between,) = compared(held).between
    assert (between.files, between.share, between.mean, between.p, between.adjusted) == ((2, 1), None, None, None, None)
    said = consistency_tables(compared(held), lexicon_of(book(), "fr"))[0].rows[0]
    assert "un seul dossier comparable" in said[3]


def test_decisions_made_having_seen_the_proposal_are_apart_from_blind_ones() -> None:
    held = two("leger", "moyen", grave=True)
    mixed = [replace(each, seen="seen") if each.directorate == "Sud" else each for each in held]
    assert compared(mixed).between == ()
    both = [
        *held,
        *(replace(each, seen="seen", case=decision(f"s{each.case.id}", "", "leger", grave=True).case) for each in held),
    ]
    assert [each.seen for each in compared(both).between] == ["unseen", "seen"]


def test_another_state_of_the_rulebook_justifies_a_difference_and_is_told_apart() -> None:
    held = two("leger", "moyen", grave=True)
    found = compared([replace(each, digest="autre") if each.directorate == "Sud" else each for each in held])
    assert (found.between, found.discuss) == ((), ())
    assert found.other_rulebook == (4, 4)
    html = render_consistency(found, SETTINGS, date(2026, 11, 26), 0)
    assert "4 paires de dossiers identiques décidés sous deux états" in html.replace("\u202f", " ")


def test_decisions_without_a_directorate_are_counted_and_left_out() -> None:
    found = compared([*two("leger", "moyen", grave=True), decision("9", "", "lourd", grave=True)])
    assert found.without_directorate == 1
    assert found.between[0].gap.pairs == 4


def test_blind_second_looks_give_an_agreement() -> None:
    looks = [(0, 0, True), (1, 1, True), (2, 0, True), (1, 0, False)]
    held = [
        replace(decision(str(place), "Nord", ("leger", "moyen", "lourd")[one]), others=(SecondLook(other, "x", blind),))
        for place, (one, other, blind) in enumerate(looks)
    ]
    found = compared(held).looks
    assert (found.same.count, found.same.total, found.not_blind) == (2, 3, 1)
    # Seen: one look two ranks away in three, 1 − 4/4/3; by chance 1 − mean of squared gaps over 4, (0 1 2) × (0 1 0).
    expected = 1 - (0 + 1 + 0 + 1 + 0 + 1 + 4 + 1 + 4) / 9 / 4
    assert found.kappa is not None
    assert found.kappa.value == pytest.approx((2 / 3 - expected) / (1 - expected))


def test_a_heavier_directorate_is_found() -> None:
    found = compared(history(Random(3), files=240, heavier=0.6), draws=499)
    sure = {(each.first, each.second): each.gap.mean for each in found.between if (each.adjusted or 1) < 0.05}
    assert set(sure) == {("Est", "Sud"), ("Nord", "Sud")}
    assert all(gap > 0.2 for gap in sure.values())
    assert all(each.mean and each.mean[0] > 0 for each in found.between if (each.first, each.second) in sure)


@pytest.mark.parametrize("near", [0.0, 150.0])
def test_with_none_heavier_false_alarms_stay_near_the_nominal_rate(near: float) -> None:
    found = [each for seed in range(40) for each in compared(history(Random(seed)), near).between]
    alarms = sum((each.p or 1) < 0.05 for each in found)
    assert len(found) == 120
    assert 1 <= alarms <= 13  # six are expected; a binomial law gives more than thirteen once in three hundred
    assert sum((each.adjusted or 1) < 0.05 for each in found) <= 7  # at most two histories expected in forty


def test_the_same_seed_gives_the_same_figures_whatever_the_order_of_rows() -> None:
    held = history(Random(5), files=60)
    assert compared(held) == compared(list(held))
    turned = compared(held[::-1])
    assert [each.gap for each in turned.between] == [each.gap for each in compared(held).between]


def test_pairs_to_discuss_are_the_furthest_apart_then_the_nearest() -> None:
    found = compared(history(Random(2), files=80, noise=0.6), near=100)
    keys = [(-pair.gap, pair.distance) for pair in found.discuss]
    assert keys == sorted(keys)
    assert all(pair.first.directorate != pair.second.directorate for pair in found.discuss)
    assert all(pair.first.rank < pair.second.rank for pair in found.discuss)


def test_the_json_and_the_page_say_the_figures() -> None:
    found = compared(history(Random(3), files=240, heavier=0.6))
    said = json.loads(consistency_json(found, SETTINGS))
    Draft202012Validator(consistency_schema()).validate(said)
    assert (said["format"], said["settings"]["seed"], said["decisions"]) == ("gdr-consistency/1", 1, 240)
    assert said["between"][0]["p"] >= 0.01
    html = render_consistency(found, SETTINGS, date(2026, 11, 26), 0)
    assert "Sud est plus lourde" in html
    assert "Nord est plus lourde" not in html
