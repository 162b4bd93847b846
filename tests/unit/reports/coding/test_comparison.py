"""Files coded twice: counted by hand; flips held to every way of replacing facts, tried."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from engine.assessment import Assessment
from engine.facts import Case
from engine.reference import assess
from engine.values import Value
from reports.coding.as_json import recoding_json, recoding_schema
from reports.coding.codings import Coding, Twice, matched
from reports.coding.comparison import Recoding, recoding_of
from reports.coding.flips import flips_of
from reports.coding.page import render_recode
from reports.coding.tables import recoding_tables
from reports.views.lexicon import lexicon_of
from tests.unit.reports.coding.coded import book, coding, twice

YOUNG, OLD = Decimal(3), Decimal(40)
ADULTS, CHILDREN = frozenset({"adulte"}), frozenset({"adulte", "enfant"})


def assess_all(codings: Iterable[Coding]) -> Iterator[Assessment]:
    return (assess(each.rulebook, each.case) for each in codings)


def compared(*files: Twice) -> Recoding:
    first = {each.id: (each.first, each.label) for each in files}
    second = {each.id: (each.second, each.label) for each in files}
    return recoding_of(book(), [book()], ("A", "B"), matched(first, second), assess_all)


KNOWN: dict[str, Value | None] = {
    "grave": False, "age": OLD, "publics": ADULTS, "nombre": Decimal(1), "autre": Decimal(2), "phase": "I",
}  # fmt: skip


def changed(**values: Value | None) -> dict[str, Value | None]:
    return {**KNOWN, **values}


def test_one_fact_alone_makes_a_file_flip() -> None:
    (flip,) = flips_of([twice("1", KNOWN, changed(grave=True, nombre=Decimal(2)))], assess_all)
    assert (flip.first, flip.second) == ("leger", "moyen")
    assert (flip.alone, flip.partly, flip.differing) == (("grave",), (), ("grave", "nombre"))


def test_it_may_take_several_facts_together() -> None:
    (flip,) = flips_of([twice("1", KNOWN, changed(publics=CHILDREN, phase="III"))], assess_all)
    assert (flip.first, flip.second) == ("leger", "moyen")  # two points each, for a threshold of four
    assert (flip.alone, flip.partly) == ((), ())


def test_a_fact_may_lead_to_a_third_mode() -> None:
    (flip,) = flips_of([twice("1", KNOWN, changed(grave=True, age=YOUNG))], assess_all)
    assert (flip.first, flip.second) == ("leger", "lourd")
    assert (flip.alone, flip.partly) == ((), ("grave", "age"))


def test_unknown_against_known_may_flip_and_is_counted_apart() -> None:
    known = {id: value for id, value in KNOWN.items() if id != "grave"}
    found = compared(twice("1", KNOWN, changed(grave=None)), twice("2", KNOWN, known), twice("3", known, known))
    (grave,) = (each for each in found.attributes if each.attribute == "grave")
    assert (grave.same.total, grave.first_only, grave.second_only, grave.neither) == (0, 2, 0, 1)
    assert grave.kappa is None
    assert [(flip.file.id, flip.alone) for flip in found.flips] == [("1", ("grave",)), ("2", ("grave",))]
    assert found.rewrite[0].attribute == "grave"


def test_said_unknown_and_left_blank_differ_though_neither_is_known() -> None:
    silent = twice("1", {"grave": None}, {})
    assert silent.differing() == ("grave",)
    assert compared(silent).attributes == ()  # nothing known on either side: nothing to agree on


def test_definitions_to_rewrite_come_by_flips_then_by_kappa() -> None:
    files = [
        twice("1", changed(phase="I", voie="orale"), changed(grave=True, phase="I", voie="injectable")),
        twice("2", changed(phase="II", voie="orale"), changed(phase="II", voie="orale")),
        twice("3", changed(phase="III", voie="injectable"), changed(phase="II", voie="orale")),
    ]
    found = compared(*files)
    assert [(each.attribute, each.flips) for each in found.rewrite] == [("grave", 1), ("voie", 0), ("phase", 0)]
    by_id = {each.attribute: each for each in found.attributes}
    assert (by_id["voie"].same.count, by_id["voie"].same.total) == (1, 3)
    voie, phase = by_id["voie"].kappa, by_id["phase"].kappa
    assert voie is not None
    assert voie.value == pytest.approx((1 / 3 - 5 / 9) / (4 / 9))
    # One step of two weighs 1/4: seen 1 − 1/4 / 3; by chance 1 − (2/3 + 1/3 + 2) / 3 / 4.
    assert phase is not None
    assert phase.value == pytest.approx((11 / 12 - 3 / 4) / (1 / 4))


def test_files_of_one_coding_only_are_named() -> None:
    one, two = (coding(grave=True), "Un"), (coding(grave=False), "Deux")
    both = matched({"1": one, "2": two}, {"2": one, "3": two})
    assert ([each.id for each in both.twice], both.only_first, both.only_second) == (["2"], ("1",), ("3",))


values = {
    "grave": st.booleans(),
    "age": st.sampled_from([YOUNG, OLD, Decimal(70)]),
    "publics": st.sampled_from([ADULTS, CHILDREN]),
    "phase": st.sampled_from(["I", "III"]),
    "nombre": st.sampled_from([Decimal(1), Decimal(5)]),
    "autre": st.sampled_from([Decimal(2)]),
}
coded = st.fixed_dictionaries({}, optional={id: st.none() | each for id, each in values.items()})


@given(coded, coded)
def test_what_is_enough_alone_is_found_by_trying(one: dict[str, Value | None], other: dict[str, Value | None]) -> None:
    file = twice("1", one, other)
    modes = [assess(book(), each.case).mode for each in (file.first, file.second)]
    found = flips_of([file], assess_all)
    assert bool(found) == (modes[0] != modes[1])
    for flip in found:
        led = {}
        for id in book().attributes:
            facts = {each.attribute: each for each in file.first.case.facts}
            facts.pop(id, None)
            facts |= {each.attribute: each for each in file.second.case.facts if each.attribute == id}
            led[id] = assess(book(), Case(id="X", facts=tuple(facts.values()))).mode
        assert set(flip.alone) == {id for id, mode in led.items() if mode == modes[1]}
        assert set(flip.partly) == {id for id, mode in led.items() if mode not in modes}


@given(st.lists(coded, min_size=1, max_size=6))
def test_a_coding_compared_with_itself_agrees_wholly(files: list[dict[str, Value | None]]) -> None:
    found = compared(*(twice(str(place), each, each) for place, each in enumerate(files)))
    assert (found.flips, found.rewrite) == ((), ())
    assert all(each.same.share == 1 and not each.differ for each in found.attributes)
    assert all(each.kappa is None or each.kappa.value == pytest.approx(1) for each in found.attributes)


def test_the_json_says_every_figure() -> None:
    said = json.loads(recoding_json(compared(twice("1", changed(atc="J07"), changed(grave=True, atc="L01")))))
    Draft202012Validator(recoding_schema()).validate(said)
    assert (said["format"], said["files"], said["rewrite"]) == ("gdr-recode/1", 1, ["grave", "atc"])
    (flip,) = said["flips"]
    assert flip["coded"][0] == {"attribute": "grave", "first": False, "second": True}
    assert (flip["first"], flip["second"], flip["alone"]) == ("leger", "moyen", ["grave"])


def test_the_tables_and_the_page_quote_definitions_as_written() -> None:
    found = compared(twice("1", KNOWN, changed(grave=True)))
    tables = recoding_tables(found, lexicon_of(book(), "fr"))
    assert tables[0].rows == (("1", "Dossier 1", "Léger", "Moyen", "Affection grave", ""),)
    assert tables[1].rows[0][3:] == ("Met la vie en jeu.", "Au jour du dépôt.")
    html = render_recode(found, date(2026, 11, 26), 2, language="en")
    assert 'lang="fr">Met la vie en jeu.' in html
    assert "2 rows could not be read" in html


def test_what_is_said_unknown_is_told_from_what_is_left_blank() -> None:
    silent = {id: value for id, value in KNOWN.items() if id != "grave"}
    found = compared(twice("1", silent, KNOWN), twice("2", changed(grave=None), KNOWN))
    said = json.loads(recoding_json(found))["flips"]
    assert [each["coded"][0]["first"] for each in said] == [None, "inconnu"]
    html = render_recode(found, date(2026, 11, 26), 0)
    assert html.count("<td>rien</td><td>non</td>") == html.count("<td>inconnu</td><td>non</td>") == 1
