"""Whoever approves is really someone else, and still may when the approval is recorded."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from desk.ledgers import gating
from desk.ledgers.access import opened
from desk.ledgers.succession import Succession
from ledger.people import people
from ledger.records_change import Checked, Proposed
from tests.unit.desk.ledgers.changing import CASES, HEAVIER, TITLE, Office, in_session, on_one

APPROVE = ("--reason", "Oui.")


@on_one
def test_a_session_does_not_approve_what_came_from_it_under_any_name(office: Office) -> None:
    office.run("alice", "ledger", "set", "naming", "explicit")
    mine = office.proposed(*TITLE)
    assert "SELF_APPROVAL" in office.said("alice", "proposals", "approve", mine, *APPROVE, "--as", "bruno", code=2)
    as_alice = office.proposed(*HEAVIER, who="bruno", more=("--as", "alice"))
    assert "SELF_APPROVAL" in office.said("bruno", "proposals", "approve", as_alice, *APPROVE, code=2)
    assert office.approvals() == []
    with opened() as ledger:
        session = ledger.read(ledger.entry(int(as_alice)), Proposed).session
        assert people(ledger)[session].account == "bruno"
    assert "version 2" in office.approved(mine, "--as", "bruno", who="dora")
    assert [(bool(each.session), each.demonstration) for each in office.approvals()] == [(True, False)]


@on_one
def test_a_session_that_the_ledger_does_not_know_names_nobody(office: Office) -> None:
    office.run("alice", "ledger", "set", "naming", "explicit")
    number = office.proposed(*TITLE)
    assert "ACTOR_UNKNOWN" in office.said("mallory", "proposals", "approve", number, *APPROVE, "--as", "bruno", code=2)


@on_one
def test_a_demonstration_lets_one_session_play_both_and_each_approval_says_so(office: Office) -> None:
    office.run("alice", "ledger", "set", "naming", "demonstration")
    mine = office.proposed(*TITLE)
    assert "Registre de démonstration" in office.approved(mine, "--as", "bruno", who="alice")
    assert [each.demonstration for each in office.approvals()] == [True]
    other = office.proposed(("points: 6", "points: 7"), ('score: "10"', 'score: "11"'), of="essai.v2.yaml")
    office.run("alice", "actors", "add", "alice", "--role", "expert", "--role", "référent", "--role", "administrateur")
    assert "SELF_APPROVAL" in office.said("alice", "proposals", "approve", other, *APPROVE, code=2)


@on_one
def test_an_author_does_not_approve_their_own_text_made_again_by_someone_else(office: Office) -> None:
    office.run("alice", "actors", "add", "chloe", "--role", "expert", "--role", "référent")
    first = office.proposed(*TITLE, who="chloe")
    office.said("bruno", "proposals", "refuse", first, "--reason", "Non.")
    again = office.proposed(*TITLE)
    assert "SELF_APPROVAL" in office.said("chloe", "proposals", "approve", again, *APPROVE, code=2)
    office.said("bruno", "proposals", "refuse", again, "--reason", "Non.")
    renumbered = office.proposed(*TITLE, ("version: 1", "version: 7"))  # another digest, the same changes
    assert "SELF_APPROVAL" in office.said("chloe", "proposals", "approve", renumbered, *APPROVE, code=2)


@on_one
def test_nobody_comes_back_as_someone_else_to_approve_what_they_proposed(office: Office) -> None:
    number = office.proposed(*TITLE, who="chloe")
    office.run("alice", "actors", "remove", "chloe")
    erase = ("ledger", "erase", "--person", "chloe", "--reason", "demande")
    said = office.said("alice", *erase, code=2)
    assert "PERSON_AWAITED" in said
    assert f"n° {number}" in said
    office.said("bruno", "proposals", "refuse", number, "--reason", "Non.")
    office.said("alice", *erase)


@pytest.mark.parametrize(("enrolled", "typed"), [("chloe", "Chloe"), ("chlo\u00e9", "CHLOE\u0301")])
def test_an_account_is_one_person_however_it_is_typed(office: Office, enrolled: str, typed: str) -> None:
    office.run("alice", "actors", "add", enrolled, "--role", "expert")
    number = office.proposed(*TITLE, who=enrolled)
    office.run("alice", "actors", "add", typed, "--role", "référent")
    assert "SELF_APPROVAL" in office.said(typed, "proposals", "approve", number, *APPROVE, code=2)
    office.said("alice", "ledger", "verify")
    with opened() as ledger:
        assert [each.account for each in people(ledger).values()].count(enrolled) == 1


def lost(office: Office) -> None:
    office.run("alice", "actors", "add", "bruno", "--role", "qualité")


def tightened(office: Office) -> None:
    office.run("alice", "ledger", "set", "tolerance.changed", "1")


def begun(office: Office) -> None:
    (office.folder / "cas.csv").write_text(CASES, encoding="utf-8")
    out = str(office.folder / "out")
    assert office.run("alice", "triage", "cas.csv", "-r", "essai", "-o", out, "--no-reports", "--record") == 0


@on_one
@pytest.mark.parametrize(
    ("meanwhile", "code"), [(lost, "ROLE_MISSING"), (tightened, "GATE_OVERTAKEN"), (begun, "START_PAST")]
)
def test_what_allowed_it_is_looked_at_again_when_it_is_recorded(
    office: Office, meanwhile: Callable[[Office], None], code: str
) -> None:
    number = office.proposed(*TITLE)
    run = gating.Gating.run

    def overtaken(self: gating.Gating, next_: Succession) -> Checked:
        checked = run(self, next_)
        meanwhile(office)
        in_session(office.monkeypatch, "bruno")
        return checked

    office.monkeypatch.setattr(gating.Gating, "run", overtaken)
    typed = ("proposals", "approve", number, *APPROVE, "--from", "2026-02-03")
    assert code in office.said("bruno", *typed, code=2)
    assert office.approvals() == []
