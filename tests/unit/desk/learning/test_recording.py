"""What was learnt goes on record as proposals, is approved by someone else, and can be taken back."""

from __future__ import annotations

import ast
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from desk.ledgers.access import opened
from engine.change import substance
from engine.emitting import emit
from engine.loading import load_rulebook
from ledger.changes.proposals import proposals
from reports.learning.said import LearnSaid
from tests.unit.desk.learning.past_file import RULEBOOK, history
from tests.unit.desk.ledgers.changing import Office, versions
from tests.unit.desk.stopping import stopped
from tests.unit.house.tree import ROOT, python_files

TODAY = date(2031, 1, 1)
ASKED = ("learn", "h.csv", "-r", "petit", "--out", "out", "--record")
EXAMPLES = """examples:
  - case: "Rien"
    facts: {nouvelle: "non", enfants: "non", grossesse: "non", biologique: "non", age: "30", rare: "non", ogm: "non"}
    expect: {mode: leger}
"""


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Office:
    """Chloe learns, and approves too; bruno approves."""
    one = Office(tmp_path, monkeypatch, capsys)
    one.begin(RULEBOOK, "petit.yaml", TODAY)
    one.run("alice", "actors", "add", "chloe", "--role", "données", "--role", "référent")
    one.run("alice", "actors", "add", "bruno", "--role", "référent")
    return one


def test_what_was_learnt_is_proposed_approved_by_someone_else_and_taken_back(office: Office) -> None:
    history(office.folder, files=1800, both=4, grossesse=5)
    before = (office.rulebooks / "petit.yaml").read_bytes()
    said = office.said("chloe", *ASKED)
    assert "Proposé avec le reste seulement, car seul il en faudrait d'autres : points et seuils." in said
    assert "petit.ensemble.yaml" in said
    assert "petit.P-8.yaml" in said
    assert "petit.points.yaml" not in said
    with opened() as ledger:
        whole, rule = proposals(ledger, "petit")
        assert [each.content.author for each in (whole, rule)] == ["learner", "learner"]
        assert [each["rule"] for each in whole.content.evidence["learnt"]["points"]] == ["P-3"]
        assert [each["id"] for each in whole.content.evidence["learnt"]["candidates"]] == ["P-8"]
        draft = load_rulebook(office.folder / "out" / "petit.ensemble.yaml")
        assert draft == load_rulebook(office.folder / "out" / "petit.yaml")
        assert {each.id for each in draft.rules} >= {"P-8"}
        assert [each["id"] for each in rule.content.evidence["learnt"]["candidates"]] == ["P-8"]
        assert rule.content.evidence["learnt"]["points"] == []
        assert _cards(whole.content.evidence) == (["P-8"], [], ["P-3"])
        assert _cards(rule.content.evidence) == (["P-8"], [], [])
        assert len(rule.content.evidence["evidence"]["candidates"][0]["impact"]["supporting"]) == 5
        assert ledger.entry(whole.number).role == "data_scientist"
    assert (office.rulebooks / "petit.yaml").read_bytes() == before
    approving = ("proposals", "approve", str(rule.number), "--reason", "Oui.")
    assert "SELF_APPROVAL" in office.said("chloe", *approving, code=2)
    assert "version 2" in office.said("bruno", *approving)
    back = office.said("chloe", "proposals", "revert", str(rule.number), "--reason", "Trop tôt.")
    assert "P-8" in back
    number = str(office.entries()[-1].seq)
    office.said("bruno", "proposals", "approve", number, "--reason", "Oui.", "--from", "10/01/2031")
    first, second, third = (book for _, book in versions(office))
    assert substance(first) == substance(third) != substance(second)


def _cards(evidence: dict[str, Any]) -> tuple[list[str], ...]:
    held = LearnSaid.model_validate_json(json.dumps(evidence)).evidence
    assert held is not None
    return tuple([each.rule for each in cards] for cards in (held.candidates, held.reserved, held.points))


def test_a_new_rule_brings_the_examples_that_the_gate_asks_for_and_they_are_said_to_be_the_learner_s(
    office: Office,
) -> None:
    book = office.rulebooks / "petit.yaml"
    book.write_text(book.read_text(encoding="utf-8") + EXAMPLES, encoding="utf-8")
    history(office.folder, files=1800, both=5)
    office.said("chloe", *ASKED)
    number = str(office.entries()[-1].seq)
    assert "version 2" in office.said("bruno", "proposals", "approve", number, "--reason", "Oui.")
    (_, first), (_, second) = versions(office)
    assert [each.case for each in first.examples] == ["Rien"]
    added = second.examples[1:]
    assert added[0].case == "Exemple proposé par l'apprentissage, à relire : P-8 (1)"
    assert added[0].expect.fired == ("P-8",)
    assert [each.expect.not_fired for each in added[1:]] == [("P-8",)] * (len(added) - 1)
    assert all("non ce qu'un expert a dit" in each.note for each in added)


def test_without_its_examples_a_new_rule_fails_the_gate_as_anyone_s_would(office: Office) -> None:
    book = office.rulebooks / "petit.yaml"
    book.write_text(book.read_text(encoding="utf-8") + EXAMPLES, encoding="utf-8")
    history(office.folder, files=1800, both=5)
    office.said("chloe", *ASKED)
    draft = load_rulebook(office.folder / "out" / "petit.P-8.yaml")
    expert_s = tuple(each for each in draft.examples if "apprentissage" not in each.case)
    bare = office.folder / "nu.yaml"
    bare.write_text(emit(draft.model_copy(update={"examples": expert_s})), encoding="utf-8")
    office.said("chloe", "propose", str(bare), "--reason", "Sans exemples.")
    number = str(office.entries()[-1].seq)
    assert "valeur des exemples" in office.said("bruno", "proposals", "approve", number, "--reason", "Oui.", code=1)
    assert office.approvals() == []


def test_run_again_it_proposes_nothing_twice(office: Office) -> None:
    history(office.folder, files=600, grossesse=5)
    office.said("chloe", *ASKED)
    assert "ALREADY" in office.said("chloe", *ASKED, code=2)


def test_who_may_not_propose_is_told_before_the_work_and_nothing_is_on_record(office: Office) -> None:
    history(office.folder, files=600, grossesse=5)
    assert "ROLE_MISSING" in office.said("bruno", *ASKED, code=2)
    assert not (office.folder / "out").exists()
    with opened() as ledger:
        assert list(proposals(ledger, "petit")) == []


WRITING = {"open", "write_text", "write_bytes", "mkdir", "replace_file", "emit", "with_header", "unlink", "rename"}
ROOMS = {"ledger", "desk", "intake", "reports", "pathlib", "os", "shutil", "io", "subprocess", "socket", "sqlite3"}


def test_nothing_that_learns_can_write_a_file_or_reach_the_ledger() -> None:
    """Neither by what it imports nor by what it calls: what it finds leaves it as data."""
    files = python_files("learner")
    assert len(files) > 20
    for path in files:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            assert not set(_imported(node)) & ROOMS, path.relative_to(ROOT)
            assert _called(node) not in WRITING, path.relative_to(ROOT)


def _imported(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [each.name.partition(".")[0] for each in node.names]
    return [(node.module or "").partition(".")[0]] if isinstance(node, ast.ImportFrom) else []


def _called(node: ast.AST) -> str:
    if not isinstance(node, ast.Call):
        return ""
    return node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")


def test_a_proposal_that_waits_already_is_named_and_the_others_go_on_record(office: Office) -> None:
    history(office.folder, files=1800, both=4, grossesse=5)
    office.said("chloe", *ASKED)
    with opened() as ledger:
        points, rule = proposals(ledger, "petit")
    office.said("bruno", "proposals", "refuse", str(rule.number), "--reason", "À revoir.")
    said = office.said("chloe", *ASKED, code=2)
    assert f"c'est la proposition n° {points.number}" in said
    with opened() as ledger:
        last = list(proposals(ledger, "petit"))[-1]
    assert "P-8" in last.content.text
    assert last.number > rule.number


def test_stopped_while_drafts_are_made_nothing_is_written_nor_recorded(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    history(office.folder, files=1800, both=4, grossesse=5)
    monkeypatch.setattr("desk.learning.drafts.Drafts._examples", stopped)
    said = office.said("chloe", *ASKED, code=130)
    assert "rien n'est écrit" in said
    assert not (office.folder / "out").exists()
    with opened() as ledger:
        assert not list(proposals(ledger, "petit"))
