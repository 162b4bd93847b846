"""The rejects file, and texts on their way to a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.errors import Language, Location, diagnostic
from intake import Fault, Reject, RejectsWriter, safe_cell
from intake.messages_record import NO_ID
from intake.rejects import MAX_SHOWN
from tests.unit.intake.making import read, rejects, write


def listed(rejected: Iterable[Reject], language: Language = "fr") -> list[list[str]]:
    """The cells of the rejects file of these rejects, header first."""
    stream = io.StringIO(newline="")
    writer = RejectsWriter(stream, language)
    writer.header()
    for reject in rejected:
        writer.add(reject)
    assert stream.getvalue().endswith("\r\n")
    return list(csv.reader(io.StringIO(stream.getvalue(), newline=""), delimiter=";"))


def bad_file(folder: Path) -> Path:
    return write(folder / "cas.csv", 'id;age;code\nD-1;"=2+3";ok\nD-2;abc;"=cmd|\'/C calc\'!A0"\nD-2;1;x\n')


def test_a_line_for_each_mistake(tmp_path: Path) -> None:
    header, *rows = listed(rejects(read(bad_file(tmp_path))))
    assert header[:5] == ["fichier", "ligne", "n° de colonne", "colonne", "valeur"]
    assert [row[1:6] for row in rows] == [
        ["2", "2", "age", "'=2+3", "VALUE_NUMBER"],
        ["3", "2", "age", "abc", "VALUE_NUMBER"],
        ["4", "1", "id", "D-2", "ROW_ID_REPEATED"],
    ]
    assert rows[2][6] == "Le dossier « D-2 » est déjà donné ligne 3."
    assert rows[1][8:] == ["D-2", "D-2;abc;=cmd|'/C calc'!A0"]


def test_the_file_is_named_without_its_folders(tmp_path: Path) -> None:
    _, *rows = listed(rejects(read(bad_file(tmp_path))))
    assert [row[0] for row in rows] == ["cas.csv"] * 3
    assert not any(str(tmp_path) in cell for row in rows for cell in row)


def test_a_mistake_of_no_file_has_no_name() -> None:
    fault = Fault(diagnostic=diagnostic(NO_ID))
    _, row = listed([Reject(place=Location(), faults=(fault,))])
    assert row[:6] == ["", "", "", "", "", "ROW_ID"]


def test_the_file_in_english(tmp_path: Path) -> None:
    header, row = listed(rejects(read(bad_file(tmp_path)))[-1:], "en")
    assert header[6] == "reason"
    assert row[6] == "Case “D-2” is already given on line 3."


def test_a_long_or_broken_row_stays_on_one_line(tmp_path: Path) -> None:
    path = write(tmp_path / "cas.csv", f'id;age\nD-1;"a\nb{"c" * 5000}"\n')
    (_, row) = listed(rejects(read(path)))
    assert row[4].startswith("a bc")
    assert all(len(cell) <= MAX_SHOWN and "\n" not in cell for cell in row)


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "  =1", "\u00a0=1", "\ttext"])
def test_a_formula_is_neutralised(text: str) -> None:
    assert safe_cell(text) == f"'{text}"


@pytest.mark.parametrize("sign", list("＝＋－＠﹦﹢﹣﹫"))
def test_the_wide_and_small_forms_of_a_sign_are_neutralised(sign: str) -> None:
    assert safe_cell(f"{sign}1") == f"'{sign}1"


@pytest.mark.parametrize(
    "front",
    [
        "\ufeff",
        "\u200b",
        "\u200e",
        "\u2060",
        "\u00ad",
        "\x00",
        "\u3000",
        "\u2028",
        "\ufe0f",
        "\u034f",
        "\u3164",
        "\u2800",
    ],
)
@pytest.mark.parametrize("sign", list("=+-@＝"))
def test_a_formula_behind_what_cannot_be_seen_is_neutralised(front: str, sign: str) -> None:
    for text in (f"{front}{sign}1", f" {front} {front}{sign}1"):
        assert safe_cell(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", " ", "\u200b", "a=1", "é-1", "\ufeffa=1", "1-2", "« =1 »", "*", "—1", "'=1"])
def test_what_is_no_formula_is_left_alone(text: str) -> None:
    assert safe_cell(text) == text


@given(st.text(max_size=20))
def test_a_text_that_starts_with_a_letter_or_a_digit_is_left_alone(text: str) -> None:
    assert all(safe_cell(f"{start}{text}") == f"{start}{text}" for start in "aÉ1")


@given(st.text(max_size=20), st.sampled_from("=+-@"))
def test_a_text_is_changed_by_an_apostrophe_alone(text: str, sign: str) -> None:
    assert safe_cell(text) in (text, f"'{text}")
    assert safe_cell(sign + text) == f"'{sign}{text}"


def starts(rows: Sequence[Sequence[str]]) -> set[str]:
    return {cell[:1] for row in rows for cell in row}


def test_no_cell_of_the_file_can_run(tmp_path: Path) -> None:
    path = write(tmp_path / "@cas.csv", "id;age\n=D-1;+x\n-D-2;@y\n")
    assert not starts(listed(rejects(read(path)))) & set("=+-@")
