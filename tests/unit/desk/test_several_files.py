"""Several files in one run: one that is spoilt costs itself alone; a folder gives the files of its kinds."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from desk.cli import run_command
from tests.unit.desk.triaging import HEADER, ROWS
from tests.unit.intake.icsr_making import Icsr, batch


def triage(out: Path, *paths: Path, mapping: bool = False) -> int:
    """The command on these paths; `mapping`: as cases of pharmacovigilance."""
    how = ["-r", "pharmacovigilance", "-m", "icsr-e2b"] if mapping else ["-r", "amm"]
    return run_command(["triage", *map(str, paths), *how, "-o", str(out), "--no-reports"])


def assessed(out: Path) -> int:
    return len((out / "assessments.jsonl").read_text(encoding="utf-8").splitlines())


@pytest.fixture
def case(tmp_path: Path) -> Path:
    path = tmp_path / "cas" / "b.xml"
    path.parent.mkdir()
    path.write_text(batch([Icsr("FR-1")]), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.xml", b"", "FILE_EMPTY"),
        ("a.xml.gz", gzip.compress(b"<?xml version='1.0'?>" * 999)[:-9], "FILE_DAMAGED"),
    ],
)
def test_a_spoilt_file_among_several_is_rejected_and_the_others_are_read(
    case: Path, tmp_path: Path, name: str, content: bytes, code: str
) -> None:
    spoilt = tmp_path / name
    spoilt.write_bytes(content)
    assert triage(tmp_path / "out", spoilt, case, mapping=True) == 0
    rejects = (tmp_path / "out" / "rejects.csv").read_text(encoding="utf-8-sig")
    assert f"{name};" in rejects
    assert code in rejects
    assert assessed(tmp_path / "out") == 1


def test_so_is_a_spoilt_table(table: Path, tmp_path: Path) -> None:
    spoilt = tmp_path / "vide.csv"
    spoilt.touch()
    assert triage(tmp_path / "out", table, spoilt) == 0
    assert "vide.csv" in (tmp_path / "out" / "rejects.csv").read_text(encoding="utf-8-sig")
    assert assessed(tmp_path / "out") == 3


def test_nothing_is_started_when_every_file_is_spoilt(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spoilt = [tmp_path / name for name in ("a.csv", "b.csv")]
    for each in spoilt:
        each.touch()
    assert triage(tmp_path / "out", *spoilt) == 2
    assert capsys.readouterr().err.count("FILE_EMPTY") == 2
    assert not (tmp_path / "out").exists()


def test_a_folder_gives_the_files_that_the_mapping_reads_and_names_the_others(
    case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("LISEZMOI.txt", "table.csv", ".cache"):
        (case.parent / name).write_text("x", encoding="utf-8")
    (case.parent / "plus").mkdir()
    assert triage(tmp_path / "out", case.parent, mapping=True) == 0
    said = capsys.readouterr().err
    assert "Attention FOLDER_PARTLY_READ" in said
    assert "LISEZMOI.txt, plus, table.csv" in said
    assert ".cache" not in said
    assert assessed(tmp_path / "out") == 1


def test_a_folder_of_tables(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "tables"
    folder.mkdir()
    for place, row in enumerate(ROWS):
        (folder / f"{place}.CSV").write_text(HEADER + row, encoding="utf-8")
    assert triage(tmp_path / "out", folder) == 0
    assert "FOLDER" not in capsys.readouterr().err
    assert assessed(tmp_path / "out") == len(ROWS)


def test_a_folder_without_any_is_refused(case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert triage(tmp_path / "out", case.parent) == 2
    said = capsys.readouterr().err
    assert "FOLDER_NOTHING_READ" in said
    assert ".csv" in said
    assert not (tmp_path / "out").exists()
