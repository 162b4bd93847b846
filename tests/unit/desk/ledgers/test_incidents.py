"""What went wrong is on record: what the engines did of a run, once, and what people note."""

from __future__ import annotations

from pathlib import Path

import pytest

from desk import engines, producing
from desk.cli import run_command
from desk.ledgers.access import opened
from engine.assessment import Assessment
from ledger.chain import Link
from ledger.records import IncidentNoted
from ledger.verification.verifying import verify


@pytest.fixture
def triage(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A run of two cases, on the first of which the engines differ, and whose engine dies once."""
    rows = Path("rulebooks/samples/amm.csv").read_text(encoding="utf-8-sig").splitlines(keepends=True)[:3]
    file = tmp_path / "two.csv"
    file.write_text("".join(rows), encoding="utf-8")

    def compare(self: engines.Shadowed, expected: Assessment, _: str) -> None:
        if expected.case == "EX-001":
            digest = self.rulebook.digest
            self.incidents.append(engines.Incident("", digest, producing.DIED, ""))
            self.incidents.append(engines.Incident(expected.case, digest, "EngineError: …", expected.to_json()))

    monkeypatch.setattr(engines.Shadowed, "_compare", compare)
    return ["triage", str(file), "-r", "amm", "-o", str(tmp_path / "out"), "--no-reports", "--record"]


def noted() -> list[tuple[Link, IncidentNoted]]:
    with opened() as ledger:
        assert verify(ledger).ok
        return [(each, ledger.read(each, IncidentNoted)) for each in ledger.entries(actions=("incident.noted",))]


def test_a_run_puts_its_incidents_on_record_once(triage: list[str]) -> None:
    assert run_command(triage) == 0
    (_, died), (differs, said) = noted()
    assert (died.kind, died.text) == ("engine_died", producing.DIED)
    assert (said.kind, said.text) == ("engines_differ", "EngineError: …")
    with opened() as ledger:
        head = ledger.head()
        assert ledger.name(differs.subject) == "EX-001"
        assert ledger.entry(differs.about or 0).action == "case.assessed"
    assert run_command([*triage, "--restart"]) == 0
    with opened() as ledger:
        assert ledger.head() == head


def test_the_file_of_the_case_says_what_was_done_and_the_one_communicated_only_that_there_is_one(
    triage: list[str], tmp_path: Path
) -> None:
    assert run_command(triage) == 0
    assert run_command(["ledger", "export", "EX-001", "--out", str(tmp_path / "file")]) == 0
    page = next((tmp_path / "file").glob("*.html")).read_text(encoding="utf-8")
    assert "Les deux moteurs n&#39;ont pas donné la même évaluation" in page
    assert run_command(["ledger", "export", "EX-001", "--out", str(tmp_path / "public"), "--communicable"]) == 0
    public = next((tmp_path / "public").glob("*.html")).read_text(encoding="utf-8")
    assert "Les deux moteurs" not in public
    assert "1 commentaire ou incident interne" in public


def test_people_note_incidents_at_large_or_with_a_case(triage: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(triage) == 0
    assert run_command(["incident", " Serveur en panne. "]) == 0
    assert run_command(["incident", "Annexe illisible.", "--case", "EX-001"]) == 0
    (large, server), (one, annex) = noted()[2:]
    assert (server.kind, server.text, large.subject) == ("noted", "Serveur en panne.", "")
    assert (annex.kind, annex.text) == ("noted", "Annexe illisible.")
    with opened() as ledger:
        assert ledger.name(one.subject) == "EX-001"
    assert run_command(["incident", "  "]) == 2
    assert run_command(["incident", "Perdu.", "--case", "EX-0001"]) == 2
    assert "INCIDENT_EMPTY" in (said := capsys.readouterr().err)
    assert "EX-001" in said
