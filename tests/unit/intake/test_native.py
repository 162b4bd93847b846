"""Native files: good rows become records, each bad one is set aside with every reason, and the rest goes on."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from engine.opening import opened
from intake import Record, Reject, read_records
from intake.table import FileError
from tests.unit.intake.making import (
    RULEBOOK,
    codes,
    fact,
    read,
    records,
    rejects,
    write,
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
        "UTF-8 (BOM)": text.encode("utf-8-sig"),
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


def test_a_header_that_is_an_attributes_label_is_told_the_attribute(tmp_path: Path) -> None:
    label = next(attribute.label for attribute in RULEBOOK.attributes.values() if attribute.id == "age")
    with pytest.raises(FileError) as caught:
        read(write(tmp_path / "a.csv", f"id;{label.upper()}\nD-1;3\n"))
    assert "« age »" in str(caught.value)
