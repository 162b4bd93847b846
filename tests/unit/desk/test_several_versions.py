"""The commands where a rulebook has several versions: each case by that of its day."""

import csv
import json
import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from desk import day, places
from desk.cli import run_command
from desk.engines import Assessors

FIXTURES = Path(__file__).parents[2] / "fixtures" / "versions"
ROWS = """id;libelle;date_depot;substance_nouvelle;enfants;duree
A-1;Alpha;30/06/2026;oui;oui;courte
A-2;Bêta;01/07/2026;oui;oui;12
A-3;Gamma;;oui;;
A-4;Delta;31/12/2025;oui;;
A-5;Epsilon;02/07/2026;oui;;longue
A-6;Zêta;01/02/2026;non;;longue
"""


@pytest.fixture
def shipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of rulebooks in place of the one that ships, on a day of the second version."""
    folder = tmp_path / "rulebooks"
    shutil.copytree(FIXTURES, folder)
    monkeypatch.setattr(places, "RULEBOOKS", folder)
    monkeypatch.setattr(day, "clock", lambda: date(2026, 8, 1))
    return folder


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "demandes.csv"
    path.write_text(ROWS, encoding="utf-8")
    return path


def triage(table: Path, out: Path, *more: str, rulebook: str = "essai") -> int:
    return run_command(["triage", str(table), "--rulebook", rulebook, "--out", str(out), *more])


def assessed(out: Path) -> dict[str, dict[str, Any]]:
    lines = (out / "assessments.jsonl").read_text(encoding="utf-8").splitlines()
    return {each["case"]: each for each in map(json.loads, lines)}


def versions(out: Path) -> dict[str, int]:
    return {case: each["rulebook"]["version"] for case, each in assessed(out).items()}


def test_each_case_is_assessed_by_the_version_of_its_day(shipped: Path, table: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert triage(table, out) == 0
    assert versions(out) == {"A-1": 1, "A-2": 2, "A-3": 2, "A-6": 1}
    found = assessed(out)
    assert found["A-1"]["score"]["known"] == 4
    assert found["A-2"]["score"]["known"] == 10
    assert found["A-1"]["rulebook"]["digest"] != found["A-2"]["rulebook"]["digest"]


def test_rejects_name_the_periods_or_the_mistake_of_their_version(shipped: Path, table: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert triage(table, out, "--no-reports") == 0
    rejects = (out / "rejects.csv").read_text(encoding="utf-8-sig")
    lines = {row[2]: " ".join(row) for row in csv.reader(rejects.splitlines(), delimiter=";")}
    text = next(line for line in lines.values() if "NO_VERSION" in line)
    assert "31/12/2025" in text
    assert "version 1 : 01/01/2026 – 30/06/2026" in text
    assert "version 2 : 01/07/2026 – …" in text
    assert sum("longue" in line for line in lines.values()) == 1
    assert "A-5" in rejects
    assert all(row[-1] for row in csv.reader(rejects.splitlines(), delimiter=";"))  # each names the row that it is


def test_the_run_says_which_versions_served_and_what_had_no_day(
    shipped: Path, table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    assert triage(table, out) == 0
    said = capsys.readouterr().out
    assert "Version 1 (01/01/2026 – 30/06/2026) : 2" in said
    assert "Version 2 (01/07/2026 – …) : 2" in said
    assert "aujourd'hui (2) : 1" in said
    manifest = json.loads((out / "run.json").read_text(encoding="utf-8"))
    assert manifest["versions"] == {"1": 2, "2": 2}
    assert manifest["undated"] == 1
    assert [each["version"] for each in manifest["request"]["rulebook"]["versions"]] == [1, 2]
    assert manifest["request"]["rulebook"]["today"] == 2


def test_the_index_the_summary_and_the_reports_tell_the_versions_apart(
    shipped: Path, table: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    assert triage(table, out) == 0
    digests = {each["rulebook"]["digest"] for each in assessed(out).values()}
    index = (out / "index.html").read_text(encoding="utf-8")
    assert "essai, versions 1, 2" in index
    assert all(digest in index for digest in digests)
    assert "Évaluation renforcée" in index
    rows = list(csv.DictReader((out / "summary.csv").read_text(encoding="utf-8-sig").splitlines(), delimiter=";"))
    assert [row["Version du référentiel"] for row in rows] == ["1", "2", "2", "1"]
    for number, (case, digest) in enumerate(
        ((case, each["rulebook"]["digest"]) for case, each in assessed(out).items()), start=1
    ):
        report = (out / "reports" / f"{number:06d}-{case}.html").read_text(encoding="utf-8")
        assert digest in report


def test_one_version_asked_for_applies_whatever_the_day(
    shipped: Path, table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table.write_text("id;date_depot;substance_nouvelle\nA-1;30/06/2026;oui\nA-2;01/07/2026;oui\n", encoding="utf-8")
    assert triage(table, tmp_path / "a", "--no-reports", rulebook="essai@1") == 0
    assert versions(tmp_path / "a") == {"A-1": 1, "A-2": 1}
    said = capsys.readouterr().out
    assert "du référentiel (01/01/2026 – 30/06/2026), évalués quand même avec lui : 1" in said.replace("\n", " ")
    assert triage(table, tmp_path / "b", "--no-reports", rulebook=str(shipped / "essai.v2.yaml")) == 0
    assert versions(tmp_path / "b") == {"A-1": 2, "A-2": 2}
    assert json.loads((tmp_path / "b" / "run.json").read_text(encoding="utf-8"))["outside"] == 1


def test_both_engines_agree_over_versions(shipped: Path, table: Path, tmp_path: Path) -> None:
    assert triage(table, tmp_path / "a", "--no-reports") == 0
    assert triage(table, tmp_path / "b", "--no-reports", "--engine", "reference") == 0
    both = [(tmp_path / name / "assessments.jsonl").read_bytes() for name in "ab"]
    assert both[0] == both[1]


def test_a_run_over_versions_is_taken_up_where_it_stopped(shipped: Path, table: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert triage(table, out, "--no-reports") == 0
    lines = (out / "assessments.jsonl").read_bytes()
    (out / "assessments.jsonl").write_bytes(b"".join(lines.splitlines(keepends=True)[:2]) + b'{"for')
    assert triage(table, out, "--no-reports") == 0
    assert (out / "assessments.jsonl").read_bytes() == lines


def test_a_run_is_not_taken_up_on_a_day_of_another_version(
    shipped: Path, table: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    assert triage(table, out, "--no-reports") == 0
    monkeypatch.setattr(day, "clock", lambda: date(2026, 2, 1))
    assert triage(table, out, "--no-reports") == 2
    assert "RUN_ANOTHER" in capsys.readouterr().err
    assert triage(table, out, "--no-reports", "--restart") == 0
    assert versions(out)["A-3"] == 1


def test_an_assessment_by_another_version_is_not_taken_for_done(shipped: Path, table: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert triage(table, out, "--no-reports") == 0
    path = out / "assessments.jsonl"
    digests = [each["rulebook"]["digest"] for each in assessed(out).values()]
    path.write_text(path.read_text(encoding="utf-8").replace(digests[0], digests[1]), encoding="utf-8")
    assert triage(table, out, "--no-reports") == 2


def test_a_case_without_a_day_when_no_version_is_in_force(
    shipped: Path, table: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(day, "clock", lambda: date(2020, 1, 1))
    out = tmp_path / "out"
    assert triage(table, out, "--no-reports") == 0
    assert "A-3" not in versions(out)
    assert "Le jour de la demande n'est pas donné" in (out / "rejects.csv").read_text(encoding="utf-8-sig")


def test_history_is_assessed_by_the_versions_of_its_days(shipped: Path, table: Path, tmp_path: Path) -> None:
    earlier = tmp_path / "anciens.csv"
    earlier.write_text(ROWS.replace("A-", "H-").replace("Alpha", "Ancien"), encoding="utf-8")
    out = tmp_path / "out"
    assert triage(table, out, "--history", str(earlier)) == 0
    assert "Ancien" in (out / "reports" / "000001-A-1.html").read_text(encoding="utf-8")


def test_explain_uses_the_version_of_the_day(shipped: Path, table: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(["explain", "A-1", "-r", "essai", "--in", str(table)]) == 0
    assert "essai v1" in capsys.readouterr().out
    assert run_command(["explain", "A-2", "-r", "essai", "--in", str(table)]) == 0
    assert "essai v2" in capsys.readouterr().out
    assert run_command(["explain", "A-4", "-r", "essai", "--in", str(table)]) == 2
    assert "NO_VERSION" in capsys.readouterr().err


def test_check_looks_at_every_version(shipped: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(["check", "--no-proofs"]) == 0
    said = capsys.readouterr().out
    assert "essai@1 : forme correcte" in said
    assert "essai@2 : forme correcte" in said
    assert run_command(["check", "essai@2", "--no-proofs"]) == 0
    assert "1 règles" not in capsys.readouterr().out


@pytest.mark.parametrize("command", ["check", "triage", "rulebooks"])
def test_two_versions_in_force_on_one_day_are_refused(
    command: str, shipped: Path, table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    second = shipped / "essai.v2.yaml"
    second.write_text(second.read_text(encoding="utf-8").replace("2026-07-01", "2026-06-01"), encoding="utf-8")
    more = {"check": ["essai"], "triage": [str(table), "-r", "essai", "-o", str(tmp_path / "out")], "rulebooks": []}
    assert run_command([command, *more[command]]) in (1, 2)
    said = capsys.readouterr().err
    assert "VERSIONS_OVERLAP" in said
    assert "01/06/2026 – 30/06/2026" in said
    assert run_command(["check", "essai@2", "--no-proofs"]) == 0


def test_a_number_twice_a_number_unknown_and_a_file_misnamed(shipped: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(["check", "essai@7"]) == 1
    assert "Versions : 1, 2." in capsys.readouterr().err
    shutil.copy(shipped / "essai.v2.yaml", shipped / "essai.v3.yaml")
    assert run_command(["check", "essai"]) == 1
    assert "VERSION_FILE" in capsys.readouterr().err
    (shipped / "essai.v3.yaml").unlink()
    shutil.copy(shipped / "essai.v2.yaml", shipped / "essai.yaml")
    assert run_command(["check", "essai"]) == 1
    assert "SAME_VERSION" in capsys.readouterr().err


def test_rulebooks_lists_versions_with_their_periods(shipped: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert places.rulebook_names() == ["essai"]
    assert run_command(["rulebooks"]) == 0
    said = capsys.readouterr().out
    assert "essai" in said
    assert said.count("aujourd'hui") == 1
    assert run_command(["rulebooks", "essai"]) == 0
    assert "enfants" in capsys.readouterr().out
    assert run_command(["rulebooks", "essai@1"]) == 0
    assert "enfants" not in capsys.readouterr().out


def test_fmt_formats_every_version(shipped: Path) -> None:
    assert run_command(["fmt", "--check", "essai"]) == 0
    second = shipped / "essai.v2.yaml"
    second.write_text(second.read_text(encoding="utf-8").replace("version: 2", "version:  2"), encoding="utf-8")
    assert run_command(["fmt", "--check", "essai"]) == 1


def test_nothing_is_started_before_a_case_needs_it() -> None:
    idle = Assessors("chaining")
    assert list(idle.assessed([])) == []
    idle.close()
