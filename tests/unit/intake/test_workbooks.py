"""XLSX and ODS: typed cells, error cells, the right sheet."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from intake import Record, Reject
from tests.unit.intake.making import (
    Cell,
    as_ods,
    as_xlsx,
    codes,
    fact,
    ods,
    ods_rows,
    read,
    records,
    rejects,
    unzipped,
    write,
    xlsx_with_sheet,
    zipped,
)


def test_cells_of_a_workbook_keep_their_types(tmp_path: Path) -> None:
    grid: list[list[Cell]] = [
        ["Relevé de mars", None, None, None, None],
        [None, None, None, None, None],
        ["id", "age", "depot", "code", "suite_note"],
        [Decimal(12), Decimal("3.0"), date(2026, 3, 1), "J07", Decimal(2)],
        ["D-2", "17,5 ans", "01/03/2026", " ", True],
        [None, None, None, None, None],
        ["D-3", True, Decimal(5), Decimal(6), None],
        [Decimal("1.5"), date(2026, 3, 1), True, date(2026, 3, 1), None],
    ]
    for name, content in {"a.xlsx": as_xlsx(grid), "a.ods": as_ods(grid)}.items():
        found = read(write(tmp_path / name, content))
        first, second = records(found[:2])
        assert (first.case.id, fact(first, "age").value, first.outcomes) == ("12", Decimal(3), {"note": "2"})
        assert (fact(second, "age").value, fact(second, "depot").value) == (Decimal("17.5"), date(2026, 3, 1))
        assert second.outcomes == {"note": "oui"}
        assert [codes(each) for each in rejects(found)] == [
            ["CELL_TYPE", "CELL_TYPE", "CELL_TYPE"],
            ["CELL_NOT_TEXT", "CELL_TYPE", "CELL_TYPE", "CELL_TYPE"],
        ]
        assert [each.place.line for each in found if isinstance(each, Record | Reject)] == [4, 5, 7, 8]


def test_a_mistake_says_what_was_found_and_expected(tmp_path: Path) -> None:
    content = as_xlsx([["id", "age", "code"], ["D-1", True, Decimal(6)]])
    (reject,) = rejects(read(write(tmp_path / "a.xlsx", content)))
    assert [fault.diagnostic.message for fault in reject.faults] == [
        "Le critère « age » attend un nombre ; la cellule contient un booléen.",
        "Le critère « code » attend un texte ; la cellule contient un nombre.",
    ]
    assert [fault.diagnostic.location.column for fault in reject.faults] == [2, 3]
    assert [fault.value for fault in reject.faults] == ["vrai", "6"]


def test_error_cells_are_named_and_never_taken_for_silence(tmp_path: Path) -> None:
    row = '<row r="{0}"><c r="A{0}" t="inlineStr"><is><t>{1}</t></is></c>{2}</row>'
    rows = row.format(1, "id", '<c r="B1" t="inlineStr"><is><t>age</t></is></c>')
    rows += row.format(2, "D-1", '<c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c>')
    rows += row.format(3, "D-2", '<c t="e"><v>#N/A</v></c>')
    (first, second) = rejects(read(write(tmp_path / "a.xlsx", xlsx_with_sheet(rows))))
    assert codes(first) == codes(second) == ["CELL_ERROR"]
    assert (first.faults[0].value, second.faults[0].value) == ("#DIV/0!", "#N/A")
    rows = row.format(1, "id", '<c r="B1" t="inlineStr"><is><t>age</t></is></c>')
    rows += row.format(2, "D-1", '<c r="B2"><f>18/2</f></c>') + row.format(
        3, "D-2", '<c r="B3"><f>18/2</f><v>9</v></c>'
    )
    found = read(write(tmp_path / "b.xlsx", xlsx_with_sheet(rows)))
    (uncomputed,) = (item for item in found if isinstance(item, Reject))
    assert (codes(uncomputed), uncomputed.faults[0].value) == (["CELL_ERROR"], "formule sans valeur")
    cell = '<table:table-cell office:value-type="{}" {}><text:p>{}</text:p></table:table-cell>'
    header = cell.format("string", "", "id") + cell.format("string", "", "age")
    error = cell.format("string", 'office:string-value="" calcext:value-type="error"', "#DIV/0 !")
    content = f"<table:table-row>{header}</table:table-row>"
    content += f"<table:table-row>{cell.format('string', '', 'D-1')}{error}</table:table-row>"
    (reject,) = rejects(read(write(tmp_path / "a.ods", ods(content))))
    assert (codes(reject), reject.faults[0].value) == (["CELL_ERROR"], "#DIV/0 !")


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ('office:value-type="float" office:value="NaN"', "CELL_NOT_FINITE"),
        ('office:value-type="time" office:time-value="PT10H30M00S"', "CELL_TIME"),
        ('office:value-type="date" office:date-value="2026-01-02T03:04:05"', "CELL_DATE_TIME"),
    ],
)
def test_cells_that_hold_no_value_of_a_case(tmp_path: Path, cell: str, code: str) -> None:
    rows = ods_rows([["id", "depot", "libelle", "suite_note"]]) + ods_rows([["D-1"]])
    made = ods(rows.removesuffix("</table:table-row>") + f"<table:table-cell {cell}/>" * 3 + "</table:table-row>")
    (reject,) = rejects(read(write(tmp_path / "a.ods", made)))
    assert code in codes(reject)
    assert len(reject.faults) == 3


def test_midnight_is_a_date(tmp_path: Path) -> None:
    midnight = '<table:table-cell office:value-type="date" office:date-value="2026-01-02T00:00:00"/>'
    rows = ods_rows([["id", "depot", "suite_jour"]]) + ods_rows([["D-1"]]).removesuffix("</table:table-row>")
    (record,) = records(read(write(tmp_path / "a.ods", ods(rows + midnight * 2 + "</table:table-row>"))))
    assert fact(record, "depot").value == date(2026, 1, 2)
    assert record.outcomes == {"jour": "02/01/2026"}


def test_a_sheet_by_its_name_and_the_first_visible_one(tmp_path: Path) -> None:
    members = unzipped(as_xlsx([["id"], ["D-1"]], "Un"))
    other = unzipped(as_xlsx([["id"], ["D-2"]], "Deux"))["xl/worksheets/sheet1.xml"]
    book = members["xl/workbook.xml"]
    sheets = b'<sheet name="Un" sheetId="1" state="hidden" r:id="rId1"/><sheet name="Deux" sheetId="2" r:id="rId9"/>'
    start, end = book.index(b"<sheets>") + len(b"<sheets>"), book.index(b"</sheets>")
    types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    sheets = sheets.replace(b"<sheet ", f'<sheet xmlns:r="{types}" '.encode())
    target = f'<Relationship Id="rId9" Type="{types}/worksheet" Target="worksheets/sheet2.xml"/>'
    relation = f"{target}</Relationships>".encode()
    rels = members["xl/_rels/workbook.xml.rels"].replace(b"</Relationships>", relation)
    made = zipped(
        {
            **members,
            "xl/workbook.xml": book[:start] + sheets + book[end:],
            "xl/_rels/workbook.xml.rels": rels,
            "xl/worksheets/sheet2.xml": other,
        }
    )
    path = write(tmp_path / "a.xlsx", made)
    assert [each.case.id for each in records(read(path))] == ["D-2"]
    assert [each.case.id for each in records(read(path, sheet="Un"))] == ["D-1"]
