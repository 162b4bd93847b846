"""Follow-ups of one case: the latest of the files is assessed, the others named, and the ledger receives it again."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from pathlib import Path

import pytest

from desk.cli import run_command
from desk.ledgers.access import opened
from ledger.records import Received
from tests.unit.intake.icsr_making import Icsr, Reaction, batch, r2

FIRST = Icsr(number="FR-1", latest="20260105")
DEAD = replace(FIRST, latest="20260203", reactions=(Reaction(criteria=("deces",), outcome="5"),))
OTHER = Icsr(number="FR-2")


def triage(out: Path, *files: Path, more: tuple[str, ...] = ()) -> int:
    typed = ["triage", *map(str, files), "-r", "pharmacovigilance", "-m", "icsr-e2b", "-o", str(out), "--no-reports"]
    return run_command([*typed, *more])


def write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def rows(path: Path) -> list[list[str]]:
    return list(csv.reader(path.read_text(encoding="utf-8-sig").splitlines(), delimiter=";"))


@pytest.mark.parametrize("backwards", [False, True])
def test_the_latest_of_all_the_files_is_assessed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], *, backwards: bool
) -> None:
    january = write(tmp_path / "janvier.xml", batch([FIRST, OTHER]))
    february = write(tmp_path / "fevrier.xml", r2([DEAD]))
    files = (february, january) if backwards else (january, february)
    assert triage(tmp_path / "out", *files) == 0
    assert "apart.csv : 1 — Remplacé par un suivi plus récent du même dossier." in capsys.readouterr().out
    lines = (tmp_path / "out" / "assessments.jsonl").read_text(encoding="utf-8").splitlines()
    days = {}
    for line in map(json.loads, lines):
        days[line["case"]] = {each["attribute"]: each.get("value") for each in line["facts"]}["date_depot"]
    assert days == {"FR-1": "2026-02-03", "FR-2": "2026-01-05"}
    head, apart = rows(tmp_path / "out" / "apart.csv")
    assert dict(zip(head, apart, strict=True)) == {
        "fichier": "janvier.xml",
        "ligne": "4",
        "dossier": "FR-1",
        "motif": "Remplacé par un suivi plus récent du même dossier.",
        "remplacé dans": "fevrier.xml",
        "ligne du remplacement": "3",
        "suivi": "C.1.5 03/02/2026 ; C.1.11.1 0",
    }
    assert len(rows(tmp_path / "out" / "rejects.csv")) == 1
    manifest = json.loads((tmp_path / "out" / "run.json").read_text(encoding="utf-8"))
    assert (manifest["cases"], manifest["rejected"]) == (2, 0)
    assert manifest["apart"] == {"Remplacé par un suivi plus récent du même dossier.": 1}


def test_the_same_row_in_two_files_is_rejected_as_ever(tmp_path: Path) -> None:
    one, two = (write(tmp_path / f"{name}.xml", batch([FIRST])) for name in "ab")
    assert triage(tmp_path / "out", one, two) == 0
    assert [row[5] for row in rows(tmp_path / "out" / "rejects.csv")[1:]] == ["CASE_DUPLICATE"]
    assert len(rows(tmp_path / "out" / "apart.csv")) == 1


def test_what_is_set_apart_is_said_in_english(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = write(tmp_path / "cas.xml", batch([FIRST, DEAD]))
    assert triage(tmp_path / "out", file, more=("--lang", "en")) == 0
    assert "apart.csv: 1 — Replaced by a later follow-up of the same case." in capsys.readouterr().out
    head, apart = rows(tmp_path / "out" / "apart.csv")
    assert dict(zip(head, apart, strict=True))["reason"] == "Replaced by a later follow-up of the same case."


def test_a_nullified_case_is_not_assessed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first = write(tmp_path / "janvier.xml", batch([FIRST, OTHER]))
    gone = write(tmp_path / "fevrier.xml", batch([replace(DEAD, nullified="1")]))
    assert triage(tmp_path / "out", first, gone) == 0
    lines = (tmp_path / "out" / "assessments.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["case"] for line in lines] == ["FR-2"]
    said = [row[2:5] for row in rows(tmp_path / "out" / "apart.csv")[1:]]
    assert said == [
        ["FR-1", "Remplacé par un suivi plus récent du même dossier.", "fevrier.xml"],
        ["FR-1", "Cas annulé par l'expéditeur (C.1.11.1).", ""],
    ]


def test_a_run_taken_up_again_sets_the_same_apart(tmp_path: Path) -> None:
    file = write(tmp_path / "cas.xml", batch([FIRST, DEAD, OTHER]))
    assert triage(tmp_path / "out", file) == 0
    before = {name: (tmp_path / "out" / name).read_bytes() for name in ("apart.csv", "assessments.jsonl")}
    assert triage(tmp_path / "out", file) == 0
    assert {name: (tmp_path / "out" / name).read_bytes() for name in before} == before


def test_a_follow_up_is_received_again_on_record(tmp_path: Path) -> None:
    january = write(tmp_path / "janvier.xml", batch([FIRST, OTHER]))
    february = write(tmp_path / "fevrier.xml", batch([FIRST, DEAD, OTHER]))
    assert triage(tmp_path / "janvier", january, more=("--record",)) == 0
    assert triage(tmp_path / "fevrier", february, more=("--record",)) == 0
    with opened() as ledger:
        received = list(ledger.entries(actions=("case.received",)))
        names = [ledger.name(each.subject) for each in received]
        assert names == ["FR-1", "FR-2", "FR-1"]
        assert received[2].about == received[0].seq
        last = ledger.read(received[2], Received)
        assert last.source.file == "fevrier.xml"
        assert {each.attribute: each.value for each in last.case.facts}["deces"] is True
        assert len(list(ledger.entries(actions=("case.assessed",)))) == 3
