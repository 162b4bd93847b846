"""The gate as it is run: what it refuses, what it remembers, what an interruption leaves."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager

from desk.ledgers import gating
from desk.ledgers.access import opened
from desk.proofs.mutating import mutated
from engine.change import substance
from engine.model import Rulebook
from engine.mutation import MutationReport
from tests.unit.desk.ledgers.changing import HEAVIER, TITLE, Office, on_one


def test_the_gate_refuses_and_says_what_to_do(with_cases: Office) -> None:
    office = with_cases
    wrong = office.proposed(("then: {points: 6}", "then: {points: 5}"))
    assert "GATE_FAILED" in office.said("chloe", "proposals", "check", wrong, code=1)
    said = office.said("bruno", "proposals", "approve", wrong, "--reason", "Quand même.", code=1)
    assert "exemples" in said
    assert office.approvals() == []
    assert [path.name for path in office.rulebooks.glob("*.yaml")] == ["essai.yaml"]


LIGHTER = (("from: 10", "from: 11"), ('mode: approfondi, score: "10"', 'mode: simplifie, score: "10"'))


def test_a_change_beyond_the_tolerance_waits_for_the_tolerance_to_change_on_record(with_cases: Office) -> None:
    office = with_cases
    number = office.proposed(*LIGHTER)
    said = office.said("bruno", "proposals", "approve", number, "--reason", "Oui.", code=1)
    assert "Plus légers : 2 (50,0 %), pour 2 % au plus" in said
    assert "A-1" in said
    assert "A-3" not in said
    assert "gdr ledger set tolerance.lighter" in said
    for key in ("changed", "lighter"):
        assert office.run("alice", "ledger", "set", f"tolerance.{key}", "50") == 0
    assert "version 2" in office.approved(number)


URGENT = (
    (
        "\nattributes:",
        '\npriorities: [{id: un, label: "Un", from: 0}]\n\nattributes:',
    ),
)


def test_a_change_of_priorities_alone_waits_for_its_own_tolerance(with_cases: Office) -> None:
    """Priorities added: every case has one that it had not."""
    office = with_cases
    number = office.proposed(*URGENT)
    said = office.said("bruno", "proposals", "approve", number, "--reason", "Oui.", code=1)
    assert "Priorité changée : 4 (100,0 %), pour 10 % au plus" in " ".join(said.replace("│", " ").split())
    assert "même mode" not in said
    assert "autre priorité" in said
    assert "gdr ledger set tolerance.priority" in said
    assert office.run("alice", "ledger", "set", "tolerance.priority", "100") == 0
    assert "version 2" in office.approved(number)


SCENARIO = """# language: fr
Fonctionnalité: Essai
  @ESS-1
  Règle: Nouvelle substance
    Scénario: Elle pèse six points
      Étant donné le référentiel "essai"
      Et que substance_nouvelle est oui
      Et que enfants est non
      Et que indication est courante
      Alors le score est 6

    Scénario: Les dossiers du registre ne dépendent pas de leur date
      Étant donné le référentiel "essai"
      Et l'historique du registre
      Quand date_depot devient 01/02/2026
      Alors le traitement est inchangé
"""


@on_one
def test_the_scenarios_in_use_are_played_on_the_version_proposed(with_cases: Office) -> None:
    office = with_cases
    folder = office.folder / "features"
    folder.mkdir()
    (folder / "essai.feature").write_text(SCENARIO, encoding="utf-8")
    same, heavier = office.proposed(*TITLE), office.proposed(*HEAVIER)
    assert "Scénarios : 2, dont prouvés pour tous les dossiers : 0 ; en échec : 0" in office.said(
        "chloe", "proposals", "check", same
    )
    said = office.said("chloe", "proposals", "check", heavier, code=1)
    assert "Scénarios : 2, dont prouvés pour tous les dossiers : 0 ; en échec : 1" in said
    assert "score : attendu 6, obtenu 7" in said
    assert "essai.feature:10" in said


@on_one
def test_what_the_gate_says_is_one_json_document(with_cases: Office) -> None:
    office = with_cases
    number = office.proposed(*LIGHTER)
    office.capsys.readouterr()
    assert office.run("chloe", "proposals", "check", number, "--json") == 1
    shown = json.loads(office.capsys.readouterr().out)
    history = next(each for each in shown["checks"] if each["name"] == "history")
    assert history["figures"]["lighter"] == 2
    assert [each["weight"] for each in shown["moved"]] == ["lighter", "lighter"]
    assert "A-1" not in json.dumps(shown)  # a case is named by its entry: what is erased leaves no name behind


@on_one
def test_a_score_measured_before_is_not_measured_again(with_cases: Office) -> None:
    office, asked = with_cases, []
    measure = mutated

    def counted(rulebook: Rulebook, engine: str, title: str) -> MutationReport:
        asked.append(substance(rulebook))
        return measure(rulebook, engine, title)

    office.monkeypatch.setattr(gating, "mutated", counted)
    number = office.proposed(*HEAVIER)
    office.run("chloe", "proposals", "check", number)
    assert len(asked) == 2
    office.approved(number)
    assert len(asked) == 2
    office.said("alice", "proposals", "check", office.proposed(*TITLE, of="essai.v2.yaml"))
    assert len(asked) == 3  # the new base is what was measured as a proposal


def test_stopped_it_keeps_what_was_measured_and_passes_nothing(with_cases: Office) -> None:
    office = with_cases
    number = office.proposed(*HEAVIER)
    measure = mutated

    def stopped(rulebook: Rulebook, engine: str, title: str) -> MutationReport:
        office.monkeypatch.setattr(gating, "mutated", interrupted)
        return measure(rulebook, engine, title)

    def interrupted(rulebook: Rulebook, engine: str, title: str) -> MutationReport:
        return measure(rulebook, engine, title).model_copy(update={"complete": False})

    office.monkeypatch.setattr(gating, "mutated", stopped)
    said = office.said("bruno", "proposals", "approve", number, "--reason", "Oui.", code=130)
    assert f"est gardé (inscription n° {office.entries()[-1].seq})" in said
    assert office.approvals() == []
    with gating_ledger() as known:
        assert len(known) == 1
    office.monkeypatch.setattr(gating, "mutated", measure)
    office.approved(number)


@contextmanager
def gating_ledger() -> Iterator[dict[str, object]]:
    with opened() as ledger:
        yield dict(gating.measured(ledger, "essai"))


@on_one
def test_an_example_that_fails_is_told_once_with_every_engine(office: Office) -> None:
    number = office.proposed(HEAVIER[0])
    said = office.said("chloe", "proposals", "check", number, code=1)
    assert said.count("« Nouvelle substance chez l'enfant », score") == 1
    assert "(reference, chaining)" in said
