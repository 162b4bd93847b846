"""What cannot be proposed or approved is said in words, and changes nothing."""

from __future__ import annotations

import re
from datetime import date

import pytest

from desk import places
from desk.ledgers import gating
from desk.ledgers.succession import Succession
from engine.versions import in_force
from ledger.records_change import Checked
from tests.unit.desk.ledgers.changing import HEAVIER, TITLE, Office, in_session, on_one, versions


def test_an_author_never_approves_their_own_nor_what_took_its_place(office: Office) -> None:
    office.run("alice", "actors", "add", "chloe", "--role", "expert", "--role", "référent")
    mine = office.proposed(*TITLE, who="chloe")
    assert "SELF_APPROVAL" in office.said("chloe", "proposals", "approve", mine, "--reason", "Oui.", code=2)
    replaced = office.proposed(*HEAVIER, more=("--rebase", mine))
    assert "SELF_APPROVAL" in office.said("chloe", "proposals", "approve", replaced, "--reason", "Oui.", code=2)
    assert office.approvals() == []


@on_one
def test_a_learner_s_proposal_passes_the_same_gate_and_the_same_people(office: Office) -> None:
    office.run("alice", "actors", "add", "chloe", "--role", "données", "--role", "référent")
    evidence = office.folder / "preuves.json"
    evidence.write_text('{"dossiers": 120, "gain": "0.03"}', encoding="utf-8")
    more = ("--author", "learner", "--evidence", str(evidence))
    number = office.proposed(*HEAVIER, who="chloe", more=more)
    assert '"dossiers": 120' in office.said("bruno", "proposals", "show", number)
    assert "apprentissage" in office.said("bruno", "proposals", "show", number)
    assert "SELF_APPROVAL" in office.said("chloe", "proposals", "approve", number, "--reason", "Oui.", code=2)
    assert "version 2" in office.approved(number)


@on_one
@pytest.mark.parametrize(
    ("who", "typed", "code"),
    [
        ("alice", ("approve", "{n}", "--reason", "Oui."), "ROLE_MISSING"),
        ("alice", ("refuse", "{n}", "--reason", "Non."), "ROLE_MISSING"),
        ("bruno", ("revert", "{n}", "--reason", "Non."), "ROLE_MISSING"),
        ("bruno", ("approve", "{n}"), "REASON_MISSING"),
        ("bruno", ("approve", "{n}", "--reason", "  "), "REASON_MISSING"),
        ("bruno", ("refuse", "{n}"), "REASON_MISSING"),
        ("bruno", ("approve", "99", "--reason", "Oui."), "PROPOSAL_UNKNOWN"),
        ("bruno", ("show", "99"), "PROPOSAL_UNKNOWN"),
        ("bruno", ("approve", "{n}", "--reason", "Oui.", "--from", "demain"), "USAGE_VALUE"),
        ("bruno", ("approve", "{n}", "--reason", "Oui.", "--from", "01/01/2026"), "START_BEFORE_BASE"),
        ("alice", ("revert", "{n}", "--reason", "Non."), "REVERT_NOT_APPROVED"),
    ],
)
def test_what_cannot_be_done_is_said_and_changes_nothing(
    office: Office, who: str, typed: tuple[str, ...], code: str
) -> None:
    number = office.proposed(*TITLE)
    head = office.entries()[-1]
    said = office.said(who, "proposals", *(each.format(n=number) for each in typed), code=2)
    assert code in said
    assert "→" in said or code == "ROLE_MISSING"
    assert f"proche : {number}." in said or code != "PROPOSAL_UNKNOWN"
    assert office.entries()[-1] == head


@on_one
def test_what_cannot_be_proposed_is_said(office: Office) -> None:
    nothing = office.draft(("version: 1", "version: 7"), ("status: draft", "status: approved"))
    other = office.draft(("rulebook: essai", "rulebook: esai"), name="autre.yaml")
    broken = office.draft(("kind: boolean", "kind: bolean"), ("points: 6", "points: six"), name="faux.yaml")
    proof = office.folder / "p.json"
    proof.write_text("[1]", encoding="utf-8")
    tried = {
        "NOTHING_TO_PROPOSE": (nothing, "--reason", "R."),
        "NO_BASE": (other, "--reason", "R."),
        "REASON_MISSING": (office.draft(*TITLE, name="titre.yaml"), "--reason", " "),
        "FILE_NOT_FOUND": ("absent.yaml", "--reason", "R."),
        "EVIDENCE_UNREADABLE": (office.draft(*TITLE, name="t.yaml"), "--reason", "R.", "--evidence", str(proof)),
        "PROPOSAL_UNKNOWN": (office.draft(*TITLE, name="u.yaml"), "--reason", "R.", "--rebase", "12"),
    }
    for code, typed in tried.items():
        assert code in office.said("alice", "propose", *typed, code=2), code
    for content, place in ((b'{"a": 1,\n "b"}', "p.json:2:5"), (b'{"a": "\xe9"}', "p.json"), (None, "p.json")):
        proof.write_bytes(content) if content is not None else proof.unlink()
        typed = (office.draft(*TITLE), "--reason", "R.", "--evidence", str(proof))
        said = office.said("alice", "propose", *typed, code=2)
        assert place in said
        assert not re.search("Expecting|codec|No such file", said)
    said = office.said("alice", "propose", broken, "--reason", "R.", code=2)
    assert "faux.yaml:17" in said
    assert said.count("Erreur") >= 2
    assert [each.action for each in office.entries() if each.action == "change.proposed"] == []


def test_the_same_change_is_not_proposed_twice_while_it_waits(office: Office) -> None:
    number = office.proposed(*TITLE)
    again = office.said("chloe", "propose", office.draft(*TITLE), "--reason", "Aussi.", code=2)
    assert f"n° {number}" in again
    office.said("bruno", "proposals", "refuse", number, "--reason", "Pas encore.")
    assert office.proposed(*TITLE) != number


@pytest.mark.parametrize(
    ("who", "typed"),
    [
        ("dora", ("approve", "{n}", "--reason", "Oui.")),
        ("dora", ("refuse", "{n}", "--reason", "Non.")),
        ("chloe", ("check", "{n}")),
    ],
    ids=lambda each: each[0] if isinstance(each, tuple) else each,
)
def test_what_is_decided_is_not_decided_twice(office: Office, who: str, typed: tuple[str, ...]) -> None:
    number = office.proposed(*TITLE)
    office.said("bruno", "proposals", "refuse", number, "--reason", "Non.")
    head = office.entries()[-1]
    said = office.said(who, "proposals", *(each.format(n=number) for each in typed), code=2)
    assert "PROPOSAL_DECIDED" in said
    assert "refusée" in said
    assert office.entries()[-1] == head


def test_a_version_does_not_start_under_cases_already_assessed(with_cases: Office) -> None:
    office = with_cases
    number = office.proposed(*HEAVIER)
    said = office.said("bruno", "proposals", "approve", number, "--reason", "Oui.", "--from", "2026-02-04", code=2)
    assert "2 dossiers" in said
    assert "--from 2026-03-03" in said
    assert "à partir du 06/02/2026" in office.approved(number, "--from", "06/02/2026")
    assert in_force([book for _, book in versions(office)], date(2026, 2, 5)).version == 1  # type: ignore[union-attr]


@on_one
def test_a_shared_part_does_not_change_with_one_rulebook(office: Office) -> None:
    folder = office.folder / "ailleurs"
    folder.mkdir()
    commun = (places.RULEBOOKS / "commun.yaml").read_text(encoding="utf-8")
    (folder / "commun.yaml").write_text(commun.replace("version: 1", "version: 2", 1), encoding="utf-8")
    amm = (places.RULEBOOKS / "amm.yaml").read_text(encoding="utf-8")
    (folder / "amm.yaml").write_text(amm.replace('title: "', 'title: "Les ', 1), encoding="utf-8")
    said = office.said("alice", "propose", str(folder / "amm.yaml"), "--reason", "R.", code=2)
    assert "SHARED_CHANGED" in said
    assert "commun" in said


@on_one
def test_everything_is_said_in_english_too(office: Office) -> None:
    number = office.proposed(*HEAVIER)
    said = office.said("bruno", "proposals", "show", number, "--lang", "en")
    assert "Rule ESS-1: 7 points instead of 6." in said
    assert "passes the gate" in office.said("chloe", "proposals", "check", number, "--lang", "en")


@pytest.mark.parametrize(("same", "code"), [(True, "PROPOSAL_DECIDED"), (False, "PROPOSAL_STALE")])
def test_of_two_approvals_at_once_one_is_recorded(office: Office, same: bool, code: str) -> None:
    """The other one comes while the gate runs."""
    one, other = office.proposed(*HEAVIER), office.proposed(*TITLE, name="titre.yaml")
    run = gating.Gating.run

    def overtaken(self: gating.Gating, next_: Succession) -> Checked:
        office.monkeypatch.setattr(gating.Gating, "run", run)
        office.approved(one if same else other, who="dora")
        in_session(office.monkeypatch, "bruno")
        return run(self, next_)

    office.monkeypatch.setattr(gating.Gating, "run", overtaken)
    said = office.said("bruno", "proposals", "approve", one, "--reason", "Oui.", code=2)
    assert code in said
    assert len(office.approvals()) == 1
    assert len(versions(office)) == 2
