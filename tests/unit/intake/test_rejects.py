"""The rejects file, and texts on their way to a spreadsheet."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake import rejects_file, safe_cell
from intake.rejects import MAX_SHOWN
from tests.unit.intake.making import read, rejects, write


def rows_of(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.reader(stream, delimiter=";"))


def bad_file(folder: Path) -> Path:
    return write(folder / "cas.csv", 'id;age;code\nD-1;"=2+3";ok\nD-2;abc;"=cmd|\'/C calc\'!A0"\nD-2;1;x\n')


def test_a_line_for_each_mistake(tmp_path: Path) -> None:
    found = rejects(read(bad_file(tmp_path)))
    with rejects_file(tmp_path / "rejets.csv") as writer:
        for reject in found:
            writer.add(reject)
    header, *rows = rows_of(tmp_path / "rejets.csv")
    assert header[:5] == ["fichier", "ligne", "n° de colonne", "colonne", "valeur"]
    assert [row[1:6] for row in rows] == [
        ["2", "2", "age", "'=2+3", "VALUE_NUMBER"],
        ["3", "2", "age", "abc", "VALUE_NUMBER"],
        ["4", "1", "id", "D-2", "ROW_ID_REPEATED"],
    ]
    assert all(row[0] == str(tmp_path / "cas.csv") for row in rows)
    assert rows[2][6] == "Le dossier « D-2 » est déjà donné ligne 3."
    assert rows[1][8:] == ["D-2", "D-2;abc;=cmd|'/C calc'!A0"]


def test_the_file_opens_as_french_spreadsheets_expect(tmp_path: Path) -> None:
    with rejects_file(tmp_path / "rejets.csv"):
        pass
    content = (tmp_path / "rejets.csv").read_bytes()
    assert content.startswith("\ufefffichier;ligne;".encode())
    assert content.endswith(b"\r\n")


def test_a_resumed_run_goes_on_after_the_first(tmp_path: Path) -> None:
    found = rejects(read(bad_file(tmp_path)))
    for reject in found:
        with rejects_file(tmp_path / "rejets.csv", resume=True) as writer:
            writer.add(reject)
    assert len(rows_of(tmp_path / "rejets.csv")) == 1 + sum(len(reject.faults) for reject in found)
    with rejects_file(tmp_path / "rejets.csv"):
        pass
    assert len(rows_of(tmp_path / "rejets.csv")) == 1


def test_the_file_in_english(tmp_path: Path) -> None:
    with rejects_file(tmp_path / "rejects.csv", "en") as writer:
        writer.add(rejects(read(bad_file(tmp_path)))[-1])
    header, row = rows_of(tmp_path / "rejects.csv")
    assert header[6] == "reason"
    assert row[6] == "Case “D-2” is already given on line 3."


def test_a_long_or_broken_row_stays_on_one_line(tmp_path: Path) -> None:
    path = write(tmp_path / "cas.csv", f'id;age\nD-1;"a\nb{"c" * 5000}"\n')
    with rejects_file(tmp_path / "rejets.csv") as writer:
        writer.add(rejects(read(path))[0])
    (_, row) = rows_of(tmp_path / "rejets.csv")
    assert row[4].startswith("a bc")
    assert all(len(cell) <= MAX_SHOWN and "\n" not in cell for cell in row)


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "  =1", "\u00a0=1"])
def test_a_formula_is_neutralised(text: str) -> None:
    assert safe_cell(text) == f"'{text}"


@given(st.text(max_size=20))
def test_every_other_text_is_left_alone(text: str) -> None:
    risky = text.strip()[:1] in list("=+-@") or text[:1] in list("\t\r\n")
    assert safe_cell(text) == (f"'{text}" if risky else text)


def starts(rows: Sequence[Sequence[str]]) -> set[str]:
    return {cell[:1] for row in rows for cell in row}


def test_no_cell_of_the_file_can_run(tmp_path: Path) -> None:
    path = write(tmp_path / "@cas.csv", "id;age\n=D-1;+x\n-D-2;@y\n")
    with rejects_file(tmp_path / "rejets.csv") as writer:
        for reject in rejects(read(path)):
            writer.add(reject)
    assert not starts(rows_of(tmp_path / "rejets.csv")) & set("=+-@")
