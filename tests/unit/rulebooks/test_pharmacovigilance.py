"""The pharmacovigilance rulebook: what it alone promises."""

from __future__ import annotations

import pytest

from engine.condition import attributes_of
from engine.reference import assess
from intake import Record, load_mapping, read_records
from tests.unit.rulebooks import shipped
from tests.unit.rulebooks.shipped import FOLDER, read_by

PV = shipped.SIGNALS.book
OWN = shipped.SIGNALS.rules
HEALTH = {"deces", "pronostic_vital", "hospitalisation", "invalidite", "anomalie_congenitale", "autre_gravite"}


def test_its_size() -> None:
    assert len(OWN) >= 60
    assert len(PV.examples) >= 100
    assert [each.hit for each in PV.tables if each.id.startswith("PV-")] == ["unique", "collect"]


def test_a_third_of_the_rules_combine_facts() -> None:
    combining = [rule for rule in OWN if len(frozenset(attributes_of(rule.when))) > 1]
    assert len(combining) * 3 >= len(OWN)


def test_every_attribute_of_its_own_is_asked_for_something() -> None:
    shared = PV.shared.attributes if PV.shared else {}
    read = {attribute for rule in PV.all_rules for attribute in read_by(rule)}
    own = {id for id, each in PV.attributes.items() if id not in shared and each.role != "identity"}
    assert own - read == set()


def test_what_is_of_health_or_private_is_a_secret() -> None:
    kept = {id: each.secret for id, each in PV.attributes.items() if each.secret}
    assert {id for id, ground in kept.items() if ground == "medical"} >= HEALTH | {"age_patient", "sexe", "evolution"}
    assert {id for id, ground in kept.items() if ground == "privacy"} == {
        "majeur_protege",
        "qualification_notificateur",
    }


def test_it_says_what_the_register_asks() -> None:
    assert PV.notice is not None
    assert PV.notice.decisions_a_year == 115_000


def test_every_sample_is_read() -> None:
    found = list(read_records(FOLDER / "samples" / "pharmacovigilance.csv", PV))
    assert 25 <= len(found) <= 40
    assert all(isinstance(each, Record) for each in found), found


@pytest.mark.parametrize(
    ("name", "modes"), [("r3", ["standard", "standard", "collegial"]), ("r2", ["approfondi", "simplifie"])]
)
def test_the_messages_that_ship_are_read_and_assessed(name: str, modes: list[str]) -> None:
    path = FOLDER / "samples" / f"pharmacovigilance-{name}.xml"
    found = list(read_records(path, PV, load_mapping("icsr-e2b")))
    assert [assess(PV, each.case).mode for each in found if isinstance(each, Record)] == modes
    assert len(found) == len(modes)


def test_most_published_signals_go_to_the_monthly_meeting_or_beyond() -> None:
    """An expert's rules, judged on what became of the medicine; those that do not are all expected effects."""
    records = [
        each for each in read_records(FOLDER / "samples" / "pharmacovigilance.csv", PV) if isinstance(each, Record)
    ]
    lighter = [each for each in records if each.outcomes and assess(PV, each.case).mode in ("simplifie", "standard")]
    assert {each.case.given["inattendu"].value for each in lighter} == {False}
    assert len(lighter) == 2
