"""`gdr propose` and `gdr proposals`: from an edited file to a version in force, by two people, on both databases."""

from __future__ import annotations

import json
from datetime import date

from desk.ledgers.access import opened
from engine.change import substance
from tests.unit.desk.ledgers.changing import CASES, HEAVIER, TITLE, TODAY, Office, versions


def test_a_change_goes_from_a_file_to_a_version_by_two_people(with_cases: Office) -> None:
    office = with_cases
    number = office.proposed(*HEAVIER)
    assert "La règle ESS-1 : 7 points au lieu de 6." in office.said("bruno", "proposals", "show", number)
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


def test_of_two_proposals_on_one_base_the_second_is_stale_and_says_what_touches_what(office: Office) -> None:
    first = office.proposed(*HEAVIER)
    mine = (("then: {points: 6}", "then: {points: 5}"), ('score: "10"', 'score: "9"'), ("from: 10", "from: 9"))
    second = office.proposed(*mine, who="chloe", name="autre.yaml")
    office.approved(first)
    assert "périmée" in office.said("bruno", "proposals", "list")
    said = office.said("bruno", "proposals", "approve", second, "--reason", "Oui.", code=2)
    since, _, rest = said.partition("Ses changements qui portent sur les mêmes choses :")
    touching, _, apart = rest.partition("Ses autres changements :")
    assert "7 points au lieu de 6" in since
    assert "5 points au lieu de 6" in touching
    assert "à partir de 9 points" not in touching
    assert "à partir de 9 points" in apart
    assert f"--rebase {second}" in said
    assert len(office.approvals()) == 1


def test_a_copy_of_an_earlier_version_is_refused(office: Office) -> None:
    office.approved(office.proposed(*HEAVIER))
    draft = office.draft(*TITLE, of="essai.yaml", name="ancien.yaml")
    said = office.said("chloe", "propose", draft, "--reason", "Titre.", code=2)
    assert "PROPOSAL_OLD_COPY" in said
    assert "essai.v2.yaml" in said


def test_made_again_it_takes_the_place_of_the_stale_one_and_says_what_it_undoes(office: Office) -> None:
    first, second = office.proposed(*HEAVIER), office.proposed(*TITLE, who="chloe", name="titre.yaml")
    office.approved(first)
    office.capsys.readouterr()
    draft = office.draft(*TITLE, of="essai.yaml", name="ancien.yaml")  # from the old base: it would undo the first
    said = office.said("chloe", "propose", draft, "--reason", "Titre.", "--rebase", second)
    assert "revient sur ce qui a été approuvé depuis" in said
    assert "6 points au lieu de 7" in said
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
    assert "6 points au lieu de 7" in said
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


def test_a_change_taken_back_on_the_day_of_its_approval_is_told_the_day_to_type(office: Office) -> None:
    number = office.proposed(*HEAVIER)
    office.approved(number)
    office.said("alice", "proposals", "revert", number, "--reason", "Trop lourd.")
    back = str(office.entries()[-1].seq)
    refused = office.said("bruno", "proposals", "approve", back, "--reason", "Oui.", code=2)
    assert "START_BEFORE_BASE" in refused
    assert "--from 2026-03-04" in refused
    office.approved(back, "--from", "2026-03-04")
    assert len(versions(office)) == 3


def test_proposals_of_the_learner_are_told_apart_in_the_list(office: Office) -> None:
    office.proposed(*HEAVIER, more=("--author", "learner"))
    assert "(apprentissage)" in " ".join(office.said("bruno", "proposals", "list").split())
