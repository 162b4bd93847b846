"""Mappings: what a source's columns say, every mistake of the file at once, and files that lack what it reads."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from intake import Record, Reject, SetApart
from intake.moments import read_date
from tests.unit.intake.making import (
    Cell,
    as_xlsx,
    codes,
    dumped,
    fact,
    objects,
    ods,
    ods_rows,
    read,
    records,
    rejects,
    write,
)
from tests.unit.intake.mappings import HEAD, mapping, reading


def one(folder: Path, body: str, header: str, row: str, name: str = "a.csv") -> Record:
    found = read(write(folder / name, f"Number;{header}\nD-1;{row}\n"), mapping(body))
    return records(found)[0]


@pytest.mark.parametrize(
    ("attribute", "rule", "cell", "value"),
    [
        ("code", "{column: texte}", "J07", "J07"),
        ("code", "{column: texte, text: {letters: lower}}", " Ab  c", "ab c"),
        ("code", '{column: texte, text: {separators: [" + ", "|"]}}', "b | a + b", "b/a"),
        ("code", '{column: texte, text: {separators: ["|"], keep: longest, letters: upper}}', "a1|a123|a12", "A123"),
        ("code", '{column: texte, text: {separators: ["|"], keep: first}}', "|b|a", "b"),
        ("code", '{column: texte, text: {separators: ["|"], joined: " + "}}', "b|a", "b + a"),
        ("code", "{column: texte}", "a\u00adb\u200bc", "abc"),
        ("age", "{column: texte}", "1 0,5", None),
        ("age", "{column: texte}", "17,50", Decimal("17.5")),
        ("dose", "{column: texte}", "1 000,125", Decimal("1000.125")),
        ("depot", "{column: texte}", "02/05/2024", date(2024, 5, 2)),
        ("depot", "{column: texte}", "2024-05-02 13:00:00", date(2024, 5, 2)),
        ("procedure", "{column: texte}", "reconnaissance mutuelle", "MRP"),
        ("populations", "{column: texte}", "adulte + enfant", frozenset({"adulte", "enfant"})),
        ("nouveau", '{column: texte, values: {"Yes": "oui", "No": "non"}}', "NO ", False),
        ("nouveau", '{column: texte, values: {"Yes": "oui"}, silent: ["No"]}', "no", "silence"),
        ("nouveau", '{column: texte, values: {"Yes": "oui"}, otherwise: silence}', "Maybe", "silence"),
        ("nouveau", '{column: texte, values: {"Yes": "oui"}, otherwise: unknown}', "Maybe", "unknown"),
        ("nouveau", '{column: texte, values: {"Yes": "oui", "?": "inconnu"}}', "?", "unknown"),
        ("nouveau", '{column: texte, values: {"Yes": "oui"}, silent: ["No"], otherwise: unknown}', "No", "silence"),
        ("code", '{column: texte, silent: ["nothing"]}', "Nothing", "silence"),
        ("nouveau", '{column: texte, starts: {"EMEA/H": "oui", "EMEA": "non"}}', "emea/h/1", True),
        ("nouveau", '{column: texte, starts: {"EMEA/H": "oui", "EMEA": "non"}}', "EMEA/V/1", False),
        ("nouveau", '{column: texte, starts: {"EMEA/H": "oui"}}', "X", "silence"),
        ("procedure", '{column: texte, ends: {"mab": "MRP", "ib": "nationale"}}', "Imatinib; trastuzumab", "MRP"),
        ("procedure", '{column: texte, ends: {"mab": "MRP"}}', "mab", "silence"),
        ("procedure", '{column: texte, ends: {"mab": "MRP"}, silent: ["no mab"]}', "no mab rituximab", "silence"),
        ("nouveau", '{column: texte, terms: {"oui": ["HER2 positive"]}}', "breast, HER2-Positive.", True),
        ("nouveau", '{column: texte, terms: {"oui": ["child"]}}', "childhood", "silence"),
        ("nouveau", '{column: texte, terms: {"oui": ["enfant agé"]}}', "l'ENFANT  âgé de", True),
        ("nouveau", '{column: texte, terms: {"oui": ["child"]}, unless_after: ["not"]}', "not in a child", "silence"),
        ("nouveau", '{column: texte, terms: {"oui": ["child"]}, unless_after: ["not"]}', "not here. Child", True),
        (
            "nouveau",
            '{column: texte, terms: {"oui": ["child"]}, unless_after: ["not"]}',
            "not a child, a child",
            "silence",
        ),
        ("nouveau", '{column: texte, terms: {"oui": ["child"]}, silent: ["rDNA"]}', "child (rDNA)", "silence"),
        ("procedure", '{column: texte, terms: {"MRP": ["b"], "nationale": ["a"]}}', "a b", "MRP"),
        (
            "populations",
            '{column: texte, terms: {"adulte": ["adults"], "enfant": ["children"]}}',
            "children and adults",
            frozenset({"adulte", "enfant"}),
        ),
        ("procedure", '{constant: "MRP"}', "x", "MRP"),
        ("code", "{column: texte}", "n/A", "silence"),
        ("code", "{column: texte, empty: unknown}", "-", "unknown"),
        ("code", "{column: rare, empty: unknown}", "x", "silence"),
        ("code", "{columns: [autre, texte]}", "b", "b"),
    ],
)
def test_what_a_cell_says(tmp_path: Path, attribute: str, rule: str, cell: str, value: object) -> None:
    path = write(tmp_path / "a.csv", f'Number;Other;Text\nD-1;;"{cell}"\n')
    (item,) = read(path, mapping(reading(attribute, rule)))
    if value is None:
        assert isinstance(item, Reject)
        return
    assert isinstance(item, Record), item
    given = item.case.given.get(attribute)
    if value == "silence":
        assert given is None
    elif value == "unknown":
        assert given is not None
        assert given.standing == "unknown"
    else:
        assert given is not None
        assert given.value == value


def test_readings_are_tried_in_order_and_the_source_says_which_spoke(tmp_path: Path) -> None:
    body = """\
attributes:
  procedure:
    - {column: texte, values: {"N": "nationale"}, otherwise: silence, note: "première"}
    - {column: autre, values: {"M": "MRP"}, otherwise: silence}
    - {constant: "centralisée", note: "par défaut"}
"""
    seen = []
    for row in ("N;M", "x;M", "x;x"):
        record = one(tmp_path, f"dated: true\n{body}", "Text;Other", row, "a_2025-01-27.csv")
        seen.append((fact(record, "procedure").value, fact(record, "procedure").source))
    assert seen == [
        ("nationale", "Source (27/01/2025) : colonne « Text » (première)"),
        ("MRP", "Source (27/01/2025) : colonne « Other »"),
        ("centralisée", "Source (27/01/2025) (par défaut)"),
    ]


@pytest.mark.parametrize("name", ["a.csv", "a_2025-13-41.csv", "a_12025-01-27.csv"])
def test_a_file_name_without_a_date_dates_nothing(tmp_path: Path, name: str) -> None:
    record = one(tmp_path, "dated: true\n" + reading("code", "{column: texte}"), "Text", "x", name)
    assert fact(record, "code").source == "Source : colonne « Text »"


def test_a_value_that_the_mapping_does_not_know_rejects_its_row(tmp_path: Path) -> None:
    body = """\
attributes:
  nouveau: {column: texte, values: {"Yes": "oui"}, silent: ["No"]}
  procedure: {column: texte, values: {"Yes": "MRP"}, silent: ["No"]}
  age: {column: autre}
  depot: {column: jour}
"""
    path = write(
        tmp_path / "a.csv", "Number;Text;Other;Day\nD-1;Maybe;1.5;31/02/2024\nD-2;;200;\nD-3;Yes;1,5;01/01/2024\n"
    )
    first, second, third = read(path, mapping(body))
    assert isinstance(first, Reject)
    assert [(fault.column, fault.value, fault.diagnostic.code) for fault in first.faults] == [
        ("Text", "Maybe", "CELL_UNEXPECTED"),
        ("Other", "1.5", "CELL_NUMBER"),
        ("Day", "31/02/2024", "CELL_DATE"),
    ]
    assert first.faults[0].diagnostic.hint == "Valeurs connues : Yes ; No."
    assert isinstance(second, Reject)
    assert codes(second) == ["CASE_RANGE"]
    assert isinstance(third, Record)


def test_the_decimal_mark_is_declared(tmp_path: Path) -> None:
    body = 'decimal: "."\n' + reading("dose", "{column: texte}")
    assert fact(one(tmp_path, body, "Text", "1 234.500"), "dose").value == Decimal("1234.5")
    (reject,) = rejects(read(write(tmp_path / "a.csv", "Number;Text\nD-1;1,5\n"), mapping(body)))
    assert codes(reject) == ["CELL_NUMBER"]


SCOPE = 'only:\n  - {column: genre, keep: ["Human"], apart: {"Vet": "Médicament vétérinaire."}}\n'


def test_rows_out_of_scope_are_set_apart_with_the_reason(tmp_path: Path) -> None:
    body = SCOPE + "label: nom\n" + reading("code", "{column: texte}")
    rows = "D-1;Un;human;x\nD-2;Deux;VET;x\nD-2;Deux;Human;x\nD-3;Trois;Humn;x\nD-4;Quatre;;x\nD-5;Vet\n"
    found = read(write(tmp_path / "a.csv", f"Number;Name;Kind;Text\n{rows}"), mapping(body))
    assert [type(item) for item in found] == [Record, SetApart, Record, Reject, Reject, Reject]
    apart = found[1]
    assert isinstance(apart, SetApart)
    assert (apart.reason, apart.id, apart.label, apart.place.line) == ("Médicament vétérinaire.", "D-2", "Deux", 3)
    assert [codes(each) for each in rejects(found)] == [
        ["CELL_UNEXPECTED"],
        ["CELL_UNEXPECTED"],
        ["ROW_SHORT", "CELL_UNEXPECTED"],
    ]


def test_a_row_is_a_case_if_it_holds_one_of_the_phrases_of_the_scope(tmp_path: Path) -> None:
    scope = 'only:\n  - {column: genre, holds: ["DRUG:", "gene therapy"], lacking: "Pas de médicament."}\n'
    rows = "D-1;Un;Drug: x;x\nD-2;Deux;BEHAVIORAL: drug use;x\nD-3;Trois;Device|Gene-therapy;x\nD-4;Quatre;;x\n"
    body = scope + "label: nom\n" + reading("code", "{column: texte}")
    found = read(write(tmp_path / "a.csv", f"Number;Name;Kind;Text\n{rows}"), mapping(body))
    assert [type(item) for item in found] == [Record, SetApart, Record, SetApart]
    assert {item.reason for item in found if isinstance(item, SetApart)} == {"Pas de médicament."}


def test_the_day_is_the_first_of_several_columns(tmp_path: Path) -> None:
    body = "day: [jour, autre]\n" + reading("code", "{column: texte}")
    assert one(tmp_path, body, "Day;Other", ";2024-05-02 00:00:00").day == date(2024, 5, 2)
    assert one(tmp_path, body, "Day;Other", "01/01/2024;02/05/2024").day == date(2024, 1, 1)
    assert one(tmp_path, body, "Day;Other", ";").day is None
    (reject,) = rejects(read(write(tmp_path / "a.csv", "Number;Day\nD-1;hier\n"), mapping(body)))
    assert codes(reject) == ["CELL_DATE"]


def test_outcomes_are_texts_apart_from_facts(tmp_path: Path) -> None:
    body = """\
attributes:
  code: {column: texte}
outcomes:
  statut: {column: autre}
  refuse:
    - {column: autre, values: {"Refused": "oui"}, otherwise: silence}
    - {constant: "non"}
  muet: {column: autre, values: {"Refused": "inconnu"}, otherwise: unknown}
"""
    record = one(tmp_path, body, "Text;Other", "x;Refused")
    assert record.outcomes == {"statut": "Refused", "refuse": "oui"}
    assert set(record.case.given) == {"code"}
    assert one(tmp_path, body, "Text;Other", "x;Granted").outcomes == {"statut": "Granted", "refuse": "non"}


def test_character_references_of_web_pages(tmp_path: Path) -> None:
    body = reading("code", "{column: texte}")
    assert fact(one(tmp_path, body, "Text", '"a&nbsp;&lt;b"'), "code").value == "a&nbsp;&lt;b"
    assert fact(one(tmp_path, "character_references: true\n" + body, "Text", '"a&nbsp;&lt;b"'), "code").value == "a <b"


def test_two_layouts_and_a_title_above_the_header(tmp_path: Path) -> None:
    body = reading("code", "{column: texte}")
    text = "Source, 1er mars\nNom de la table\n\nText;Nr\nx;D-1\n"
    (record,) = records(read(write(tmp_path / "a.csv", text), mapping(body)))
    assert (record.case.id, record.place.line) == ("D-1", 5)


def test_typed_cells_of_workbooks_and_json(tmp_path: Path) -> None:
    body = """\
attributes:
  nouveau: {column: texte, values: {"true": "oui", "false": "non"}}
  dose: {column: autre}
  depot: {column: jour}
  code: {column: rare}
"""
    grid: list[list[Cell]] = [
        ["Number", "Text", "Other", "Day", "Rare"],
        [Decimal(7), True, Decimal("2.5"), date(2024, 5, 2), Decimal(12)],
    ]
    (record,) = records(read(write(tmp_path / "a.xlsx", as_xlsx(grid)), mapping(body)))
    assert [each.value for each in record.case.facts] == [True, Decimal("2.5"), date(2024, 5, 2), "12"]
    text = dumped(objects([grid[0], ["7", True, Decimal("2.5"), "02/05/2024", "12"]]))
    (same,) = records(read(write(tmp_path / "a.json", text), mapping(body)))
    assert same.case == record.case
    (late,) = rejects(read(write(tmp_path / "b.json", text.replace('"7"', "7")), mapping(body)))
    assert codes(late) == ["CELL_NOT_TEXT"]


@pytest.mark.parametrize(("dates", "code"), [('["jj/mm/aaaa"]', "CELL_DATE"), ('["jj/mm/aaaa hh:mm"]', "")])
def test_a_moment_is_a_day_only_where_a_form_has_a_time(tmp_path: Path, dates: str, code: str) -> None:
    cell = '<table:table-cell office:value-type="date" office:date-value="2026-01-02T03:04:05"/></table:table-row>'
    rows = ods_rows([["Number", "Day"]]) + ods_rows([["D-1"]]).removesuffix("</table:table-row>") + cell
    head = HEAD.replace('["jj/mm/aaaa", "aaaa-mm-jj hh:mm:ss"]', dates)
    (item,) = read(write(tmp_path / "a.ods", ods(rows)), mapping(reading("depot", "{column: jour}"), head))
    assert (codes(item) if isinstance(item, Reject) else []) == ([code] if code else [])


@pytest.mark.parametrize(("text", "day"), [("1/2/2026", "2026-01-02"), ("12/31/2026", "2026-12-31"), ("1/2/26", "")])
def test_a_day_written_with_one_letter_has_one_digit_or_two(text: str, day: str) -> None:
    assert str(read_date(text, ["m/j/aaaa"]) or "") == day
    assert read_date("1/2/2026", ["mm/jj/aaaa"]) is None
    assert read_date("31/1/2026", ["j/m/aaaa"]) == date(2026, 1, 31)
