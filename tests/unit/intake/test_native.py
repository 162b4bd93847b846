"""Native files: good rows become records, each bad one is set aside with every reason, and the rest goes on."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.opening import opened
from intake import FileError, Record, Reject, read_records
from tests.unit.intake.making import (
    RULEBOOK,
    Cell,
    as_ods,
    as_xlsx,
    codes,
    dumped,
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


def of_csv(folder: Path, text: str) -> list[Record | Reject]:
    found = read(write(folder / "a.csv", text))
    assert all(isinstance(item, Record | Reject) for item in found)
    return [item for item in found if isinstance(item, Record | Reject)]


def test_silence_and_a_fact_given_as_unknown_are_told_apart(tmp_path: Path) -> None:
    (record,) = records(of_csv(tmp_path, "id;nouveau;age;code\nD-1; Inconnu ;;inconnu\n"))
    assert set(record.case.given) == {"nouveau", "code"}
    assert (fact(record, "nouveau").standing, fact(record, "nouveau").value) == ("unknown", None)
    assert record.day is None
    assert fact(record, "nouveau").source == "a.csv"
    assert opened(RULEBOOK, record.case)["age"].source is None


def test_the_source_of_facts(tmp_path: Path) -> None:
    rows = "D-1;EPAR;02/05/2024;oui\nD-2;EPAR;;oui\nD-3;;2024-05-02;oui\nD-4;;inconnu;oui\n"
    found = records(of_csv(tmp_path, f"id;source;date_source;nouveau\n{rows}"))
    assert [fact(each, "nouveau").source for each in found] == [
        "EPAR (02/05/2024)",
        "EPAR",
        "a.csv (02/05/2024)",
        "a.csv",
    ]
    assert [each.day for each in found] == [date(2024, 5, 2), None, date(2024, 5, 2), None]


def test_other_spellings_and_the_two_ways_of_writing_a_set(tmp_path: Path) -> None:
    rows = '1;reconnaissance mutuelle;adulte + pédiatrie\n2;MRP;"adulte;  femme  enceinte"\n3;« MRP »;enfant\n'
    found = records(of_csv(tmp_path, f"id;procedure;populations\n{rows}"))
    assert [fact(each, "procedure").value for each in found] == ["MRP"] * 3
    assert [fact(each, "populations").value for each in found] == [
        frozenset({"adulte", "enfant"}),
        frozenset({"adulte", "femme enceinte"}),
        frozenset({"enfant"}),
    ]


def test_every_mistake_of_a_row_is_named_and_the_rest_goes_on(tmp_path: Path) -> None:
    rows = "D-1;peut-être;12;oui\nD-2;non;150;1,5,3;31/02/2026;centralisee;adulte + bébé\nD-3;oui;7\n"
    header = "id;nouveau;age;dose;depot;procedure;populations\n"
    short, bad, third = of_csv(tmp_path, header + rows)
    assert isinstance(short, Reject)
    assert codes(short) == ["ROW_SHORT", "VALUE_BOOLEAN", "VALUE_NUMBER"]
    assert isinstance(bad, Reject)
    seen = [
        (fault.column, fault.value, fault.diagnostic.code, fault.diagnostic.location.column) for fault in bad.faults
    ]
    assert seen == [
        ("age", "150", "VALUE_RANGE", 3),
        ("dose", "1,5,3", "VALUE_NUMBER", 4),
        ("depot", "31/02/2026", "VALUE_DATE_IMPOSSIBLE", 5),
        ("procedure", "centralisee", "VALUE_UNDECLARED", 6),
        ("populations", "adulte + bébé", "VALUE_UNDECLARED", 7),
    ]
    assert {(fault.diagnostic.location.file, fault.diagnostic.location.line) for fault in bad.faults} == {
        (str(tmp_path / "a.csv"), 3)
    }
    assert bad.id == "D-2"
    assert bad.row.startswith("D-2;non;150")
    assert isinstance(third, Reject)
    assert third.place.line == 4


def test_the_second_of_one_identifier_is_rejected_naming_the_first(tmp_path: Path) -> None:
    first, second, third, fourth = of_csv(tmp_path, "id;age\nD-1;1\nD-1;2\nD-2;x\nD-2;3\n")
    assert isinstance(first, Record)
    assert isinstance(second, Reject)
    assert [fault.diagnostic.message for fault in second.faults] == ["Le dossier « D-1 » est déjà donné ligne 2."]
    assert isinstance(third, Reject)
    assert codes(third) == ["VALUE_NUMBER"]
    assert isinstance(fourth, Reject)
    assert codes(fourth) == ["ROW_ID_REPEATED"]


def test_a_row_both_mistaken_and_repeated_is_told_both(tmp_path: Path) -> None:
    _, second = of_csv(tmp_path, "id;age\nD-1;1\nD-1;x\n")
    assert isinstance(second, Reject)
    assert codes(second) == ["VALUE_NUMBER", "ROW_ID_REPEATED"]


def test_identifiers_that_cannot_serve(tmp_path: Path) -> None:
    found = of_csv(tmp_path, f"id;code\n;x\n{'D' * 201};x\nD\u200b1;x\n{'D' * 200};x\n")
    assert [codes(each) if isinstance(each, Reject) else [] for each in found] == [
        ["ROW_ID"],
        ["ROW_ID_FORM"],
        ["ROW_ID_FORM"],
        [],
    ]


def test_rows_of_another_width(tmp_path: Path) -> None:
    found = of_csv(tmp_path, "id;code\nD-1\nD-2;x;;\nD-3;x;y\n;;\nD-4;x\n")
    assert [codes(each) if isinstance(each, Reject) else [] for each in found] == [["ROW_SHORT"], [], ["ROW_LONG"], []]
    assert [each.place.line for each in found] == [2, 3, 4, 6]
    assert "3 cellules ; l'en-tête en a 2" in found[2].faults[0].diagnostic.message  # type: ignore[union-attr]


def test_a_cell_may_hold_the_delimiter_quotes_and_lines(tmp_path: Path) -> None:
    first, second = records(of_csv(tmp_path, 'id;code\r\nD-1;"a;""b""\nc"\r\nD-2;x\r\n'))
    assert fact(first, "code").value == 'a;"b"\nc'
    assert second.place.line == 4


@pytest.mark.parametrize("broken", ['D-2;"x', 'D-2;"x"y', 'D-2;"x\nD-9;"y"'])
def test_wrong_quotes_spoil_only_their_row(tmp_path: Path, broken: str) -> None:
    found = of_csv(tmp_path, f"id;code\nD-1;a\n{broken}\nD-3;c\nD-4;d\n")
    good = [item.case.id for item in found if isinstance(item, Record)]
    assert good[0] == "D-1"
    assert good[-2:] == ["D-3", "D-4"]
    assert codes(rejects(found)[0]) == ["ROW_QUOTES"]
    assert rejects(found)[0].place.line == 3


def test_a_cell_without_end_spoils_only_its_row(tmp_path: Path) -> None:
    long = "x" * 140_000
    found = of_csv(tmp_path, f"id;code\nD-1;{long}\nD-2;b\n")
    assert [codes(each) for each in rejects(found)] == [["ROW_CELL_LENGTH"]]
    assert [item.case.id for item in found if isinstance(item, Record)] == ["D-2"]


@pytest.mark.parametrize(
    ("text", "delimiter"),
    [
        ("id,code\nD-1,a;b\nD-2,c\n", ","),
        ("id;libelle\nD-1;a, b, c\nD-2;d, e, f\n", ";"),
        ("id\tcode\nD-1\ta,b;c\n", "\t"),
        ("sep=;\nid;code\nD-1;x\n", ";"),
        ("Export du 1er mars 2026, à vérifier\n\nid;code\nD-1;x\nD-2;y\n", ";"),
        ("id\nD-1\n", ","),
    ],
)
def test_the_delimiter_and_the_header_are_found(tmp_path: Path, text: str, delimiter: str) -> None:
    first = records(of_csv(tmp_path, text))[0]
    assert first.case.id == "D-1"
    line = next(number for number, line in enumerate(text.splitlines(), start=1) if line.startswith("D-1"))
    assert first.place.line == line


def test_what_a_file_turned_out_to_be(tmp_path: Path) -> None:
    text = "id;code\nD-1;é\n"
    encodings = {
        "UTF-8": text.encode(),
        "UTF-8 avec BOM": text.encode("utf-8-sig"),
        "UTF-16": text.encode("utf-16"),
        "Latin-1": text.encode("latin-1"),
        "Windows-1252": text.replace("é", "œ").encode("cp1252"),
    }
    for name, content in encodings.items():
        found = read_records(write(tmp_path / "a.csv", content), RULEBOOK)
        assert (found.format, found.encoding, found.columns) == ("CSV", name, ("id", "code"))
        assert fact(records(found)[0], "code").value == ("œ" if name == "Windows-1252" else "é")


def test_an_accent_cut_between_two_reads_is_still_utf_8(tmp_path: Path) -> None:
    start = "id;code\n" + "D-1;x\n" * ((1 << 20) // 6 - 3)
    content = (start + "x" * ((1 << 20) - 1 - len(start)) + "é;y\n").encode()
    assert content[(1 << 20) - 1 : (1 << 20) + 1] == "é".encode()
    found = read_records(write(tmp_path / "a.csv", content), RULEBOOK)
    assert found.encoding == "UTF-8"


def of_json(folder: Path, value: object, name: str = "a.json") -> list[Record | Reject]:
    found = read(write(folder / name, value if isinstance(value, str) else dumped(value)))
    return [item for item in found if isinstance(item, Record | Reject)]


def test_json_flat_nested_or_alone(tmp_path: Path) -> None:
    flat = '{"id": "D-1", "libelle": "Un", "age": 12, "suite_statut": "refusé"}'
    nested = '{"id": "D-1", "libelle": "Un", "facts": {"age": 12}, "suite_statut": "refusé"}'
    found = [records(of_json(tmp_path, text))[0] for text in (f"[{flat}]", f'{{"cases": [{nested}]}}', nested)]
    assert len({(each.case, each.label, tuple(each.outcomes.items())) for each in found}) == 1
    assert fact(found[0], "age").value == Decimal(12)


def test_json_says_the_line_of_each_case(tmp_path: Path) -> None:
    found = of_json(tmp_path, '[\n{"id": "D-1"},\n\n{"id": "D-2",\n "age": 1}, {"id": "D-3"}]')
    assert [each.place.line for each in found] == [2, 4, 5]
    found = of_json(tmp_path, '{"id": "D-1"}\n\n{"id": "D-2"}\n', "a.ndjson")
    assert [each.place.line for each in found] == [1, 3]


def test_json_never_converts_a_type(tmp_path: Path) -> None:
    cells = {
        '"age": "12"': "CELL_TYPE",
        '"age": true': "CELL_TYPE",
        '"age": NaN': "CELL_NOT_FINITE",
        '"age": -Infinity': "CELL_NOT_FINITE",
        '"age": 1e999999999': "CELL_DIGITS",
        '"age": 0.0000000000001': "CELL_DIGITS",
        '"age": 1234567890123456': "CELL_DIGITS",
        f'"age": {"9" * 100_000}': "CELL_DIGITS",
        '"age": 121': "CASE_RANGE",
        '"age": [1]': "CELL_TYPE",
        '"age": {"value": 1}': "CELL_NESTED",
        '"age": [[1]]': "CELL_NESTED",
        '"nouveau": "oui"': "CELL_TYPE",
        '"nouveau": 1': "CELL_TYPE",
        '"depot": 20260101': "CELL_TYPE",
        '"depot": "2026-13-01"': "VALUE_DATE_IMPOSSIBLE",
        '"code": 12': "CELL_TYPE",
        '"code": "\\ud800"': "CELL_SURROGATE",
        '"procedure": false': "CELL_TYPE",
        '"procedure": "mrp"': "VALUE_UNDECLARED",
        '"populations": "adulte"': "CELL_TYPE",
        '"populations": ["adulte", 3]': "CELL_TYPE",
        '"populations": ["adulte", "bébé"]': "VALUE_UNDECLARED",
        '"populations": ["adulte", null]': "CELL_TYPE",
        '"libelle": 12': "CELL_NOT_TEXT",
        '"libelle": ["a"]': "CELL_NOT_TEXT",
        '"suite_statut": ["a"]': "CELL_NOT_TEXT",
        '"suite_statut": {"a": 1}': "CELL_NESTED",
        '"procedur": "MRP"': "COLUMN_UNKNOWN",
        '"age": 1, "age": 2': "ROW_KEY_REPEATED",
        '"age": 1, "facts": {"age": 2}': "ROW_KEY_REPEATED",
        '"facts": {"age": 1, "age": 2}': "ROW_KEY_REPEATED",
        '"facts": [1]': "COLUMN_UNKNOWN",
    }
    for cell, code in cells.items():
        first, second = of_json(tmp_path, f'[{{"id": "D-1", {cell}}}, {{"id": "D-2", "age": 3}}]')
        assert isinstance(first, Reject), cell
        assert code in codes(first), cell
        assert isinstance(second, Record)


def test_json_values_of_their_own_type(tmp_path: Path) -> None:
    text = (
        '{"id": "D-1", "nouveau": false, "age": 0.10, "dose": 1E+3, "depot": "01/03/2026", "code": " J07 ",'
        '"populations": ["pédiatrie"], "procedure": "inconnu", "suite_age": 12, "suite_ok": true, "libelle": null}'
    )
    (record,) = records(of_json(tmp_path, text))
    assert {id: each.value for id, each in record.case.given.items()} == {
        "nouveau": False,
        "age": Decimal("0.1"),
        "dose": Decimal(1000),
        "depot": date(2026, 3, 1),
        "code": "J07",
        "populations": frozenset({"enfant"}),
        "procedure": None,
    }
    assert record.outcomes == {"age": "12", "ok": "oui"}


def test_no_text_of_a_json_number_is_rounded(tmp_path: Path) -> None:
    (record,) = records(of_json(tmp_path, '[{"id": "D-1", "dose": 123456789012345.123456789012}]'))
    assert fact(record, "dose").value == Decimal("123456789012345.123456789012")


def test_a_broken_json_line_spoils_only_itself(tmp_path: Path) -> None:
    lines = ['{"id": "D-1"}', '{"id": ', "[1]", '{"id": "D-2"} et', '{"age": 3}', '{"id": "D-3"}', "[" * 100_000]
    found = of_json(tmp_path, "\n".join(lines), "a.jsonl")
    assert [codes(each)[0] if isinstance(each, Reject) else each.case.id for each in found] == [
        "D-1",
        "ROW_JSON",
        "ROW_NOT_OBJECT",
        "ROW_JSON",
        "ROW_ID",
        "D-3",
        "ROW_JSON",
    ]
    assert [each.place.line for each in found] == list(range(1, 8))


def test_an_empty_list_holds_no_case(tmp_path: Path) -> None:
    assert of_json(tmp_path, "[]") == []
    assert of_json(tmp_path, '{"version": 1, "cases": [ ], "note": "rien"}') == []


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


@given(st.binary(max_size=300))
def test_no_bytes_whatever_raise_anything_but_an_error_for_people(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    folder = tmp_path_factory.mktemp("octets")
    for name in ("a.csv", "a.json", "a.jsonl", "a.xlsx"):
        _read_anything(write(folder / name, content))


@given(st.text(max_size=200))
def test_no_text_whatever_raises_anything_but_an_error_for_people(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    folder = tmp_path_factory.mktemp("textes")
    for name in ("a.csv", "a.json", "a.jsonl"):
        _read_anything(write(folder / name, f"id;age;code\nD-1;{text}".encode("utf-8", "replace")))
        _read_anything(write(folder / name, text.encode("utf-8", "replace")))


def _read_anything(path: Path) -> None:
    try:
        for item in read_records(path, RULEBOOK):
            assert isinstance(item, Record | Reject)
            assert not isinstance(item, Reject) or item.faults
    except FileError:
        pass
