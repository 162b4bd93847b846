from __future__ import annotations

import csv
import io
from datetime import date, datetime
from decimal import Decimal

import pytest
from openpyxl import load_workbook

from reports.run_rows import RunRow, outcome_names, row_of
from reports.spreadsheet import xlsx_of
from reports.summary import csv_of, summary_of, written
from tests.unit.reports.making import assessed, bare, full

HOSTILE = ["=1+1", "+33", "-2", "@SUM(A1)", "\t=1", "\r=1", " =1", "\u00a0=1"]


def rows() -> list[RunRow]:
    first = assessed(
        full(), "1", nouvelle=True, gravite="moyenne", voie="nationale", depot=date(2026, 1, 5), code="J07"
    )
    second = assessed(full(), "=2", mti=True)
    return [
        row_of(first, "Premier ; dossier", date(2026, 1, 4), {"refuse": "non"}),
        row_of(second, '=HYPERLINK("x")', None, {"retire": "oui"}),
    ]


def read(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";"))


def test_csv_opens_in_a_french_spreadsheet() -> None:
    content = csv_of(summary_of(full(), rows()))
    assert content.startswith(b"\xef\xbb\xbf")
    first, second = read(content)
    assert first["Identifiant"] == "1"
    assert first["Dossier"] == "Premier ; dossier"
    assert first["Date"] == "04/01/2026"
    assert first["Échéance"] == "03/08/2026"
    assert first["Charge (jours d'expert)"] == "5,25"
    assert first["Priorité"] == "Urgente"
    assert first["Dossier complet"] == "oui"
    assert first["Score, borne haute"] == "16"
    assert first["refusé"] == "non"
    assert first["demande retirée"] == ""
    assert second["Dossier complet"] == "non"


def test_no_cell_of_the_csv_is_a_formula() -> None:
    _, second = read(csv_of(summary_of(full(), rows())))
    assert second["Identifiant"] == "'=2"
    assert second["Dossier"].startswith("'=")


@pytest.mark.parametrize("text", HOSTILE)
def test_formulas_are_neutralised(text: str) -> None:
    assert written(text, "fr") == f"'{text}"


def test_plain_cells_are_left_alone() -> None:
    assert written("L-01", "fr") == "L-01"
    assert written(-3, "fr") == "-3"
    assert written(None, "fr") == ""
    assert written(Decimal("1.50"), "fr") == "1,5"
    assert written(Decimal("1.50"), "en") == "1.5"
    assert written(True, "en") == "yes"
    assert written(date(2026, 1, 2), "en") == "2026-01-02"


def test_the_spreadsheet_holds_typed_cells() -> None:
    sheet = load_workbook(io.BytesIO(xlsx_of(summary_of(full(), rows())))).worksheets[0]
    assert sheet.title == "essai"
    assert sheet.freeze_panes == "C2"
    assert sheet.auto_filter.ref == sheet.dimensions
    headers = {cell.value: place for place, cell in enumerate(sheet[1], 1)}
    assert sheet.cell(2, headers["Date"]).value == datetime(2026, 1, 4)  # noqa: DTZ001 - what the library gives
    assert sheet.cell(2, headers["Date"]).number_format == "dd/mm/yyyy"
    assert sheet.cell(2, headers["Charge (jours d'expert)"]).value == 5.25
    assert sheet.cell(2, headers["Score en l'état"]).value == 5
    hostile = sheet.cell(3, headers["Dossier"])
    assert hostile.data_type == "s"
    assert hostile.value == '=HYPERLINK("x")'
    assert sheet.column_dimensions["B"].width == 34


def test_the_spreadsheet_survives_characters_it_cannot_hold() -> None:
    row = row_of(assessed(bare(), "1"), "a\x00b" + "c" * 40_000, date(2026, 1, 1))
    sheet = load_workbook(io.BytesIO(xlsx_of(summary_of(bare(), [row], "en")))).worksheets[0]
    label = sheet.cell(2, 2).value
    assert isinstance(label, str)
    assert label.startswith("abc")
    assert len(label) == 32_767
    assert sheet.cell(2, 3).number_format == "yyyy-mm-dd"


def test_a_rulebook_without_priority_nor_discipline() -> None:
    (line,) = read(csv_of(summary_of(bare(), [row_of(assessed(bare(), "1"), "Un")], "en")))
    assert line["Proposed mode of treatment"] == "No mode proposed"
    assert line["Possible modes"] == "Seul | Autre"
    assert line["Priority"] == ""


def test_an_effort_is_unknown_while_a_depth_is_not_settled() -> None:
    asking = full().model_copy(update={"when_unknown": "ask"})
    asking.__dict__.pop("digest", None)
    assert row_of(assessed(asking, "1", code="J07"), "Un").effort is None


def test_outcomes_come_in_the_order_first_met() -> None:
    assert outcome_names(rows()) == ("refuse", "retire")
