"""`gdr triage` as a person types it: what is written, what is set aside, what is refused."""

import json
import shutil
from pathlib import Path

import pytest

from desk.cli import run_command
from desk.places import HOME, SAMPLES
from tests.unit.desk.triaging import HEADER, ROWS, triage


def test_triage_writes_everything_that_it_announces(
    table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert triage(table, tmp_path / "out") == 0
    written = {path.name for path in (tmp_path / "out").iterdir()}
    assert written == {
        ".lock", "apart.csv", "assessments.jsonl", "index.html", "rejects.csv", "reports", "run.json", "summary.csv",
        "summary.xlsx",
    }  # fmt: skip
    cases = [json.loads(line)["case"] for line in (tmp_path / "out" / "assessments.jsonl").read_text().splitlines()]
    assert cases == ["A-1", "A-2", "A-3"]
    assert len(list((tmp_path / "out" / "reports").iterdir())) == 3
    manifest = json.loads((tmp_path / "out" / "run.json").read_text(encoding="utf-8"))
    assert (manifest["finished"], manifest["cases"], manifest["incidents"]) == (True, 3, 0)
    assert "Évaluation collégiale" in capsys.readouterr().out


def test_both_engines_write_the_same_bytes(table: Path, tmp_path: Path) -> None:
    assert triage(table, tmp_path / "a", "--no-reports") == 0
    assert triage(table, tmp_path / "b", "--no-reports", "--engine", "reference") == 0
    chaining, reference = (tmp_path / name / "assessments.jsonl" for name in "ab")
    assert chaining.read_bytes() == reference.read_bytes()


def test_names_that_look_like_markup_are_shown_as_they_are(
    table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert triage(table, tmp_path / "o[b]ut[", "--no-reports") == 0
    assert "o[b]ut[" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (("status: illustrative", "status: retired"), "RULEBOOK_RETIRED"),
        (('in_force: {from: "2026-01-01"}', 'in_force: {from: "2090-01-01"}'), "RULEBOOK_NOT_IN_FORCE"),
    ],
)
def test_a_rulebook_that_is_not_for_today_is_used_with_a_warning(
    table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], change: tuple[str, str], code: str
) -> None:
    text = (HOME / "rulebooks" / "amm.yaml").read_text(encoding="utf-8")
    assert change[0] in text
    rulebook = tmp_path / "amm.yaml"
    rulebook.write_text(text.replace(*change), encoding="utf-8")
    words = ["triage", str(table), "-r", str(rulebook), "-o", str(tmp_path / "out"), "--no-reports"]
    assert run_command(words) == 0
    assert code in capsys.readouterr().err


def test_bad_rows_are_set_aside_and_the_rest_goes_on(
    table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table.write_text(
        HEADER + ROWS[0] + "A-2;Bêta;nationnale;C09;peut-être;200;\n" + ROWS[2] + ROWS[0], encoding="utf-8"
    )
    assert triage(table, tmp_path / "out", "--no-reports") == 0
    rejects = (tmp_path / "out" / "rejects.csv").read_text(encoding="utf-8-sig").splitlines()
    assert len(rejects) == 1 + 3 + 1
    assert all(word in "\n".join(rejects) for word in ("nationale", "peut-être", "200", "A-1"))
    assert "rejects.csv : 2" in capsys.readouterr().out
    assert len((tmp_path / "out" / "assessments.jsonl").read_text(encoding="utf-8").splitlines()) == 2


def test_two_files_that_share_an_identifier(table: Path, tmp_path: Path) -> None:
    other = tmp_path / "autre.csv"
    shutil.copy(table, other)
    out = tmp_path / "out"
    assert run_command(["triage", str(table), str(other), "-r", "amm", "-o", str(out), "--no-reports"]) == 0
    assert "demandes.csv" in (out / "rejects.csv").read_text(encoding="utf-8-sig")
    assert len((out / "assessments.jsonl").read_text(encoding="utf-8").splitlines()) == 3


def test_an_unreadable_file_stops_before_anything_is_written(
    table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    empty = tmp_path / "vide.csv"
    empty.touch()
    assert run_command(["triage", str(table), str(empty), "absent.csv", "-r", "amm", "-o", str(tmp_path / "out")]) == 2
    said = capsys.readouterr().err
    assert "vide.csv" in said
    assert "absent.csv" in said
    assert not (tmp_path / "out").exists()


def test_outcomes_by_name_and_an_unknown_one(table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert triage(table, tmp_path / "a", "--no-reports", "--outcome", "statut=refusé") == 0
    assert "refusé" in capsys.readouterr().out
    assert triage(table, tmp_path / "b", "--no-reports", "--outcome", "statu") == 2
    assert "statut ?" in capsys.readouterr().err


def test_english_on_demand(table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert triage(table, tmp_path / "out", "--lang", "en") == 0
    assert "Proposed mode of treatment" in capsys.readouterr().out
    assert '<html lang="en"' in (tmp_path / "out" / "index.html").read_text(encoding="utf-8")


def test_results_do_not_go_where_a_file_is(table: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = table.read_bytes()
    assert run_command(["triage", str(table), "-r", "amm", "-o", str(table)]) == 1
    assert "NOT_A_FOLDER" in capsys.readouterr().err
    assert table.read_bytes() == before


def test_a_file_of_which_nothing_can_be_read_is_a_failure(
    table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table.write_text(HEADER + "A-1;Alpha;nationnale;;;;\n", encoding="utf-8")
    assert triage(table, tmp_path / "out", "--no-reports") == 1
    said = capsys.readouterr().out
    assert "rejects.csv : 1" in said
    assert "« nationale »" in said


def test_an_outcome_may_be_named_as_the_screens_name_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["triage", str(SAMPLES / "amm.csv"), "-r", "amm", "-o", str(tmp_path / "out"), "--no-reports"]
    assert run_command([*words, "--outcome", "Autorisation conditionnelle"]) == 0
    assert "autorisation conditionnelle" in capsys.readouterr().out
