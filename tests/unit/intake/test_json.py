"""JSON and JSON Lines: each value of its own type, each case with its line."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

from intake import Record, Reject
from tests.unit.intake.making import (
    codes,
    dumped,
    fact,
    read,
    records,
    write,
)


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


def test_an_identifier_given_twice_on_one_line_is_refused(tmp_path: Path) -> None:
    first, second, other = of_json(tmp_path, '\n[{"id":"a"},{"id":"a"},{"id":"b"}]')
    assert isinstance(first, Record)
    assert isinstance(second, Reject)
    assert isinstance(other, Record)
    assert codes(second) == ["ROW_ID_REPEATED"]
    assert second.faults[0].diagnostic.message == "Le dossier « a » est déjà donné ligne 2."


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
