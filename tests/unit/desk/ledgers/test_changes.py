"""`gdr propose` and `gdr proposals`: from an edited file to a version in force, by two people, on both databases."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from uuid import uuid4

import pytest

from desk import cli, in_use, places
from desk.ledgers import gating
from desk.ledgers.access import opened
from desk.ledgers.base import base_of
from desk.ledgers.succession import Succession
from desk.proofs.mutating import mutated
from engine.change import substance
from engine.loading import load, load_rulebook
from engine.model import Rulebook
from engine.mutation import MutationReport
from engine.versions import conflicts, in_force
from ledger.changes.proposals import proposals
from tests.servers.postgresql import Server, running
from tests.unit.desk.ledgers.changing import CASES, ESSAI, HEAVIER, TITLE, Office

TODAY = date(2026, 3, 2)
on_one = pytest.mark.parametrize("office", ["sqlite"], indirect=True)  # what is said does not hang on the database


@pytest.fixture(scope="module")
def postgresql() -> Iterator[Server]:
    with running() as server:
        yield server


@pytest.fixture(params=["sqlite", "postgresql"])
def office(
    request: pytest.FixtureRequest,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Office:
    if request.param == "postgresql":
        server: Server = request.getfixturevalue("postgresql")
        monkeypatch.setenv("GDR_LEDGER", server.create(f"gdr_{uuid4().hex[:12]}"))
    else:
        monkeypatch.setenv("GDR_LEDGER", str(tmp_path / "ledger.db"))
    monkeypatch.setenv("GDR_RULEBOOKS", str(tmp_path / "rulebooks"))
    monkeypatch.setenv("COLUMNS", "200")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(cli, "today", lambda: TODAY)
    one = Office(tmp_path, monkeypatch, capsys)
    one.rulebooks.mkdir()
    (one.rulebooks / "essai.yaml").write_bytes(ESSAI.read_bytes())
    one.run("alice", "ledger", "open")
    for who, roles in (("bruno", ["référent"]), ("dora", ["référent"]), ("chloe", ["expert", "données"])):
        one.run("alice", "actors", "add", who, *(part for role in roles for part in ("--role", role)))
    return one


@pytest.fixture
def with_cases(office: Office) -> Office:
    (office.folder / "cas.csv").write_text(CASES, encoding="utf-8")
    out = str(office.folder / "out")
    assert office.run("alice", "triage", "cas.csv", "-r", "essai", "-o", out, "--no-reports", "--record") == 0
    return office


def versions(office: Office) -> list[tuple[str, Rulebook]]:
    found = [(path.name, load(path).rulebook) for path in office.rulebooks.glob("*.yaml")]
    assert conflicts(found) == []
    return sorted(found, key=lambda each: each[1].version)


def test_a_change_goes_from_a_file_to_a_version_by_two_people(with_cases: Office) -> None:
    office = with_cases
    number = office.proposed(*HEAVIER)
    assert "La règle ESS-1 apporte 7 points au lieu de 6." in office.said("bruno", "proposals", "show", number)
    assert "passe le contrôle" in office.said("chloe", "proposals", "check", number)
    said = office.approved(number)
    assert "version 2 de essai est en vigueur à partir du 03/03/2026" in said
    held = dict(versions(office))
    old, new = held["essai.yaml"], held["essai.v2.yaml"]
    assert (old.in_force.end, old.status) == (TODAY, "draft")
    assert (new.in_force.start, new.status, new.version) == (date(2026, 3, 3), "approved", 2)
    text = (office.rulebooks / "essai.v2.yaml").read_text(encoding="utf-8")
    assert "# le cœur du sujet" in text
    (approved,) = office.approvals()
    assert approved.digest == new.digest
    assert approved.gate == next(each.seq for each in office.entries()[::-1] if each.action == "change.checked")
    assert "approuvée" in office.said("bruno", "proposals", "list")


def test_each_case_is_assessed_by_the_version_of_its_day(with_cases: Office) -> None:
    office = with_cases
    office.approved(office.proposed(*HEAVIER))
    rows = CASES + "A-5;Epsilon;04/03/2026;oui;oui;courante\n"
    (office.folder / "cas.csv").write_text(rows, encoding="utf-8")
    assert office.run("alice", "triage", "cas.csv", "-r", "essai", "-o", "apres", "--no-reports") == 0
    lines = (office.folder / "apres" / "assessments.jsonl").read_text(encoding="utf-8").splitlines()
    found = {each["case"]: (each["rulebook"]["version"], each["score"]["known"]) for each in map(json.loads, lines)}
    assert found["A-1"] == (1, 10)
    assert found["A-5"] == (2, 11)


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
    office.said("bruno", "proposals", "approve", number, "--reason", "Oui.", code=130)
    assert office.approvals() == []
    with gating_ledger() as known:
        assert len(known) == 1
    office.monkeypatch.setattr(gating, "mutated", measure)
    office.approved(number)


@contextmanager
def gating_ledger() -> Iterator[dict[str, object]]:
    with opened() as ledger:
        yield dict(gating.measured(ledger, "essai"))


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
    assert f"n° {number}" in said or code != "PROPOSAL_UNKNOWN"
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


def test_what_is_decided_is_not_decided_twice(office: Office) -> None:
    number = office.proposed(*TITLE)
    office.said("bruno", "proposals", "refuse", number, "--reason", "Non.")
    for typed in (("approve", number, "--reason", "Oui."), ("refuse", number, "--reason", "Non."), ("check", number)):
        said = office.said("dora", "proposals", *typed, code=2) if typed[0] != "check" else ""
        assert "refusée" in said or typed[0] == "check"
    assert "PROPOSAL_DECIDED" in office.said("chloe", "proposals", "check", number, code=2)


def test_of_two_proposals_on_one_base_the_second_is_stale_and_says_what_touches_what(office: Office) -> None:
    first = office.proposed(*HEAVIER)
    mine = (("then: {points: 6}", "then: {points: 5}"), ('score: "10"', 'score: "9"'), ("from: 10", "from: 9"))
    second = office.proposed(*mine, who="chloe", name="autre.yaml")
    office.approved(first)
    assert "périmée" in office.said("bruno", "proposals", "list")
    said = office.said("bruno", "proposals", "approve", second, "--reason", "Oui.", code=2)
    since, _, rest = said.partition("Ses changements qui portent sur les mêmes choses :")
    touching, _, apart = rest.partition("Ses autres changements :")
    assert "apporte 7 points au lieu de 6" in since
    assert "apporte 5 points au lieu de 6" in touching
    assert "commence à 9 points" not in touching
    assert "commence à 9 points" in apart
    assert f"--rebase {second}" in said
    assert len(office.approvals()) == 1


def test_made_again_it_takes_the_place_of_the_stale_one_and_says_what_it_undoes(office: Office) -> None:
    first, second = office.proposed(*HEAVIER), office.proposed(*TITLE, who="chloe", name="titre.yaml")
    office.approved(first)
    office.capsys.readouterr()
    draft = office.draft(*TITLE, of="essai.yaml", name="ancien.yaml")  # from the old base: it would undo the first
    said = office.said("chloe", "propose", draft, "--reason", "Titre.", "--rebase", second)
    assert "revient sur ce qui a été approuvé depuis" in said
    assert "apporte 6 points au lieu de 7" in said
    assert "remplacée" in office.said("bruno", "proposals", "list")
    undoing = str(next(each.seq for each in office.entries()[::-1] if each.action == "change.proposed"))
    third = office.proposed(*TITLE, who="chloe", of="essai.v2.yaml", more=("--rebase", undoing))
    assert "version 3" in office.approved(third, "--from", "2026-04-01")
    days = [book.in_force for _, book in versions(office)]
    assert [(each.start, each.end) for each in days] == [
        (date(2026, 1, 1), date(2026, 3, 2)),
        (date(2026, 3, 3), date(2026, 3, 31)),
        (date(2026, 4, 1), None),
    ]


def test_a_change_is_taken_back_by_a_proposal_that_someone_else_approves(office: Office) -> None:
    number = office.proposed(*HEAVIER)
    office.approved(number)
    said = office.said("alice", "proposals", "revert", number, "--reason", "Trop lourd.")
    assert "apporte 6 points au lieu de 7" in said
    back = str(office.entries()[-1].seq)
    assert "SELF_APPROVAL" not in office.approved(back, "--from", "10/03/2026")
    books = [book for _, book in versions(office)]
    assert len(books) == 3
    assert substance(books[0]) == substance(books[2]) != substance(books[1])
    reverted = next(each for each in office.entries() if each.action == "change.reverted")
    with opened() as ledger:
        assert ledger.entry(reverted.about or 0).action == "change.approved"
    said = office.said("alice", "proposals", "revert", number, "--reason", "Encore.", code=2)
    assert f"gdr proposals revert {back}" in said


def test_a_version_does_not_start_under_cases_already_assessed(with_cases: Office) -> None:
    office = with_cases
    number = office.proposed(*HEAVIER)
    said = office.said("bruno", "proposals", "approve", number, "--reason", "Oui.", "--from", "2026-02-04", code=2)
    assert "2 dossiers" in said
    assert "--from 2026-03-03" in said
    assert "à partir du 06/02/2026" in office.approved(number, "--from", "06/02/2026")
    assert in_force([book for _, book in versions(office)], date(2026, 2, 5)).version == 1  # type: ignore[union-attr]


def test_a_file_edited_by_hand_is_said_and_nothing_starts_from_it(with_cases: Office) -> None:
    office = with_cases
    office.approved(office.proposed(*HEAVIER))
    path = office.rulebooks / "essai.v2.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "# un commentaire\n", encoding="utf-8")
    triage = ("triage", "cas.csv", "-r", "essai", "-o", "o", "--no-reports", "--restart")
    assert "RULEBOOK_HAND_EDITED" not in office.said("alice", *triage)
    path.write_text(path.read_text(encoding="utf-8").replace("points: 7", "points: 9"), encoding="utf-8")
    assert "RULEBOOK_HAND_EDITED" in office.said("alice", *triage)
    assert "essai.v2.yaml" in office.said("alice", *triage)
    draft = office.draft(*TITLE, of="essai.v2.yaml")
    assert "RULEBOOK_HAND_EDITED" in office.said("alice", "propose", draft, "--reason", "R.", code=2)
    (office.rulebooks / "essai.v3.yaml").write_text(path.read_text(encoding="utf-8"), encoding="utf-8")
    assert "essai.v2.yaml" in office.said("alice", "proposals", "sync", "--restore")
    assert sorted(each.name for each in office.rulebooks.glob("*.edited")) == [
        "essai.v2.yaml.edited",
        "essai.v3.yaml.edited",
    ]
    assert "RULEBOOK_HAND_EDITED" not in office.said("alice", *triage)
    assert dict(versions(office))["essai.v2.yaml"].digest == office.approvals()[0].digest


def test_files_that_are_lost_are_written_again_from_the_ledger(office: Office) -> None:
    office.approved(office.proposed(*HEAVIER))
    before = {path.name: path.read_bytes() for path in office.rulebooks.glob("*.yaml")}
    for path in office.rulebooks.glob("*.yaml"):
        path.unlink()
    office.said("alice", "rulebooks")
    assert {path.name: path.read_bytes() for path in office.rulebooks.glob("*.yaml")} == before


def test_the_folder_is_beside_the_ledger_unless_said_otherwise(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GDR_RULEBOOKS", raising=False)
    monkeypatch.setenv("GDR_LEDGER", str(tmp_path / "l" / "registre.db"))
    assert in_use.folder() == tmp_path / "l" / "rulebooks"
    monkeypatch.setenv("GDR_LEDGER", "postgresql://gdr@server/base")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    assert in_use.folder() == tmp_path / "data" / "gdr" / "rulebooks"


@on_one
def test_a_ledger_that_does_not_answer_leaves_the_rulebooks_usable(office: Office) -> None:
    office.monkeypatch.setenv("GDR_LEDGER", "postgresql://gdr@127.0.0.1:1/base")
    said = office.said("alice", "rulebooks")
    assert "RULEBOOKS_NOT_COMPARED" in said
    assert "essai" in said


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
    assert "Rule ESS-1 brings 7 points instead of 6." in said
    assert "passes the gate" in office.said("chloe", "proposals", "check", number, "--lang", "en")


@on_one
def test_a_shipped_rulebook_is_copied_with_what_it_uses_when_first_approved(office: Office) -> None:
    amm = (places.RULEBOOKS / "amm.yaml").read_text(encoding="utf-8")
    draft = office.folder / "amm.yaml"
    draft.write_text(amm.replace('title: "', 'title: "Les ', 1), encoding="utf-8")
    said = office.said("alice", "propose", str(draft), "--reason", "Titre.")
    assert "titre" in said
    with opened() as ledger:
        (one,) = proposals(ledger)
        base = base_of(ledger, "amm", TODAY)
        files = Succession(one, base, date(2026, 3, 3)).approved("Oui.", {}).files
    assert sorted(files) == ["amm.v2.yaml", "amm.yaml", "commun.yaml"]
    assert files["commun.yaml"] == (places.RULEBOOKS / "commun.yaml").read_text(encoding="utf-8")
    for name, text in files.items():
        (office.rulebooks / name).write_text(text, encoding="utf-8")
    assert load_rulebook(office.rulebooks / "amm.v2.yaml").in_force.start == date(2026, 3, 3)
    assert load_rulebook(office.rulebooks / "amm.yaml").in_force.end == TODAY
