"""The shared part, for a rulebook other than the one it was drawn from."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from desk.places import rulebook_names
from engine.loading import load_rulebook, load_rulebook_text
from engine.model import Rulebook
from engine.verification import verify

FOLDER = Path(__file__).parents[3] / "rulebooks"
REPORTS = """
rulebook: signalements
title: "Signalements"
version: 1
status: draft
uses: commun
attributes:
  gravite: {label: "Gravité du cas", kind: choice, values: ["non grave", "grave"]}
rules:
  - id: SIG-1
    label: "Cas grave"
    when: {gravite: "grave"}
    then: {points: 6, axis: patients, discipline: pharmacovigilance, urgency: 5}
  - id: SIG-2
    label: "Cas grave d'une exposition dangereuse, chez une personne vulnérable"
    when: {gravite: "grave", classe_dangereuse: "oui", population_vulnerable: "oui"}
    then: {points: 7, axis: patients, discipline: pharmacovigilance, urgency: 5}
  - id: SIG-3
    label: "Sous attention publique"
    when: {gravite: "grave", attention_publique: "oui"}
    then: {at_least: collegial}
"""


def test_another_rulebook_uses_it_and_is_told_nothing_of_what_serves_others() -> None:
    assert [each.said for each in verify(load(REPORTS), date(2026, 11, 25))] == []


def test_a_shared_discipline_that_it_gives_points_to_is_its_concern() -> None:
    more = REPORTS.replace("{at_least: collegial}", "[{at_least: collegial}, {points: 1, discipline: qualite}]")
    found = verify(load(more), date(2026, 11, 25))
    assert [(each.code, each.at) for each in found] == [
        ("UNREACHABLE", "qualite / complete"),
        ("UNREACHABLE", "qualite / renforcee"),
    ]


def test_only_an_application_must_state_the_code_that_its_form_requires() -> None:
    required = {}
    for name in rulebook_names():
        book = load_rulebook(FOLDER / f"{name}.yaml")
        assert book.shared is not None
        assert not any(each.required for each in book.shared.attributes.values())
        required[name] = {id for id in book.shared.attributes if book.attributes[id].required}
    assert required.pop("amm") == {"code_atc"}
    assert set().union(*required.values()) == set()
    assert len(required) > 2


def load(text: str) -> Rulebook:
    return load_rulebook_text(text, library=(FOLDER,))
