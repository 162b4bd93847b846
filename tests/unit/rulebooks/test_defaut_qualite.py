"""The rulebook of quality defects: what it alone promises."""

from __future__ import annotations

import csv

from engine.condition import attributes_of
from tests.unit.rulebooks import shipped
from tests.unit.rulebooks.shipped import COMMUN, FOLDER, read_by

DQ = shipped.DEFECTS.book
OWN = shipped.DEFECTS.rules


def test_its_size_and_how_many_rules_combine_facts() -> None:
    combining = [rule for rule in OWN if len(frozenset(attributes_of(rule.when))) > 1]
    assert len(OWN) >= 60
    assert len(combining) * 3 >= len(OWN)
    assert len(DQ.examples) >= 12


def test_every_axis_receives_points_and_urgency_is_apart() -> None:
    pointed = [effect for rule in OWN for effect in rule.then if effect.points is not None]
    assert {effect.axis for effect in pointed} == set(DQ.axes)
    assert all(effect.urgency is None for effect in pointed)


def test_what_can_worsen_is_declared() -> None:
    silent = {id for id, each in DQ.attributes.items() if not each.derived and each.ordered and not each.aggravates}
    assert silent == set()


def test_every_attribute_of_its_own_is_asked_for_something() -> None:
    read: set[str | None] = {attribute for rule in DQ.all_rules for attribute in read_by(rule)}
    read |= {each.deadline.start for rule in DQ.all_rules for each in rule.then if each.deadline is not None}
    assert {id for id in DQ.attributes if id not in COMMUN.attributes} - read == set()


def test_what_it_says_for_the_register_and_what_it_keeps_secret() -> None:
    assert DQ.notice is not None
    assert all((DQ.notice.directorate, DQ.notice.purpose, DQ.notice.legal_basis, DQ.notice.people))
    secrets = {id: each.secret for id, each in DQ.attributes.items() if each.secret}
    assert secrets == {
        "falsification_suspectee": "security",
        "effets_signales": "medical",
        "unites_distribuees": "business",
    }


def test_no_attribute_is_the_class_or_the_recall() -> None:
    """What was decided afterwards is kept in `suite_` columns: never an attribute."""
    with (FOLDER / "samples" / "defaut-qualite.csv").open(encoding="utf-8", newline="") as file:
        header, *lines = csv.reader(file, delimiter=";")
    assert [name for name in header if name.startswith("suite_")] == ["suite_classe"]
    assert 25 <= len(lines) <= 40
    assert not {"classe", "classe_retenue", "rappel"} & set(DQ.attributes)
