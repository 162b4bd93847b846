"""The folder of rulebooks in use follows the ledger, and what someone edited is left and said."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from desk import in_use, places
from desk.ledgers.access import opened
from desk.ledgers.base import base_of
from desk.ledgers.succession import Succession
from engine.loading import load_rulebook
from ledger.changes.proposals import proposals
from tests.unit.desk.ledgers.changing import CASES, HEAVIER, TITLE, TODAY, Office, on_one, versions


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


@on_one
def test_what_a_file_edited_by_hand_says_does_not_go_on_record(with_cases: Office) -> None:
    office = with_cases
    office.approved(office.proposed(*HEAVIER), "--from", "2026-02-06")
    triage = ("triage", "cas.csv", "-r", "essai", "-o", "o", "--no-reports", "--restart", "--record")
    later = CASES.replace("03/02/2026", "07/02/2026").replace("A-", "B-")
    (office.folder / "cas.csv").write_text(later, encoding="utf-8")
    office.said("alice", *triage)  # by the version that ended, and by the one approved
    head = office.entries()[-1]
    path = office.rulebooks / "essai.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("points: 6", "points: 9"), encoding="utf-8")
    said = office.said("alice", *triage, code=2)
    assert "RULEBOOK_NOT_APPROVED" in said
    assert "version 1 de essai" in said
    assert office.entries()[-1] == head
    office.said("alice", "proposals", "sync", "--restore")
    office.said("alice", *triage)


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
    assert "n'ont pas pu être comparés au registre. Le registre ne répond pas" in said
    english = office.said("alice", "rulebooks", "--lang", "en")
    assert "could not be compared with the ledger. The ledger does not answer" in english
    assert "essai" in said


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
