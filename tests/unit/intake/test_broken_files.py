"""Files that cannot be read at all: what each must be told, in words, never by a traceback."""

from __future__ import annotations

import gzip
from collections.abc import Generator
from datetime import date
from pathlib import Path

import pytest

from engine.errors import Diagnostic
from intake import FileError, archive, delimited, encoding, extent, json_cases, opening, read_records
from intake.sheets import sheet_rows
from tests.unit.intake.broken_files import BROKEN, GRID, XLSX, changed, twice_the_same_member
from tests.unit.intake.making import (
    RULEBOOK,
    as_csv,
    as_xlsx,
    codes,
    read,
    records,
    rejects,
    unzipped,
    write,
    zipped,
)


def mistakes(path: Path, sheet: str | None = None) -> list[Diagnostic]:
    with pytest.raises(FileError) as caught:
        list(read_records(path, RULEBOOK, sheet=sheet))
    return list(caught.value.diagnostics)


@pytest.mark.parametrize("name", BROKEN)
def test_a_file_that_cannot_be_read_is_told_so(tmp_path: Path, name: str) -> None:
    content, code = BROKEN[name]
    found = mistakes(write(tmp_path / name, content))
    assert code in [each.code for each in found]
    assert all(each.location.file == str(tmp_path / name) for each in found)
    assert all(each.message and each.message_en and each.message != each.message_en for each in found)
    assert not any("{" in each.message.replace('{"id"', "") for each in found)


def test_an_archive_with_the_same_member_twice_is_ambiguous(tmp_path: Path) -> None:
    (found,) = mistakes(write(tmp_path / "deux.xlsx", twice_the_same_member()))
    assert found.code == "FILE_WORKBOOK"


def test_a_missing_file_and_a_folder(tmp_path: Path) -> None:
    assert [each.code for each in mistakes(tmp_path / "absent.csv")] == ["FILE_MISSING"]
    assert [each.code for each in mistakes(tmp_path)] == ["FILE_KIND"]


def test_a_file_that_the_system_refuses(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(tmp_path / "a.csv", as_csv(GRID, ";"))

    def refused(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refused)
    (found,) = mistakes(path)
    assert (found.code, found.message) == ("FILE_UNREADABLE", "Le fichier ne peut pas être lu : accès refusé.")


def test_a_disk_that_fails_while_reading(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(tmp_path / "a.csv", as_csv(GRID, ";"))

    def failing(*_: object) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(opening, "first_bytes", failing)
    (found,) = mistakes(path)
    assert found.message == "Le fichier ne peut pas être lu : erreur de lecture."


def test_the_place_of_a_mistake_in_the_file(tmp_path: Path) -> None:
    for name, line in {"mele.csv": 3, "bom-mele.csv": 2, "faute.json": 2, "virgule.json": 1}.items():
        assert mistakes(write(tmp_path / name, BROKEN[name][0]))[0].location.line == line


def test_what_a_binary_file_is_taken_for(tmp_path: Path) -> None:
    said = {name: mistakes(write(tmp_path / name, BROKEN[name][0]))[0].message for name in ("rapport.csv", "vieux.xls")}
    assert said["rapport.csv"].endswith("c'est un PDF.")
    assert "protégé par mot de passe" in said["vieux.xls"]


def test_every_mistake_of_a_header_at_once(tmp_path: Path) -> None:
    found = mistakes(write(tmp_path / "a.csv", b"ID;procedur;code;code;;suite_;9\nD-1\n"))
    assert [each.code for each in found] == [
        "COLUMN_ID",
        "FILE_COLUMN_REPEATED",
        "COLUMN_UNKNOWN",
        "COLUMN_UNKNOWN",
        "FILE_COLUMN_UNNAMED",
        "COLUMN_UNKNOWN",
        "COLUMN_UNKNOWN",
    ]
    assert found[2].hint == "Vouliez-vous dire « id » ?"
    assert found[3].hint == "Vouliez-vous dire « procedure » ?"


def test_sizes_are_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text, book = write(tmp_path / "a.csv", as_csv(GRID, ";")), write(tmp_path / "a.xlsx", XLSX)
    bomb = write(tmp_path / "bombe.csv.gz", gzip.compress(b"id;code\n" + b"D;x\n" * 1_000_000))
    with pytest.raises(FileError) as caught:
        encoding.encoding_of(bomb, limit=2 << 20)
    assert [each.code for each in caught.value.diagnostics] == ["FILE_TOO_LARGE"]
    assert "2 Mo" in caught.value.diagnostics[0].message
    monkeypatch.setattr(archive, "MAX_UNPACKED", 100)
    assert [each.code for each in mistakes(book)] == ["FILE_TOO_LARGE"]
    monkeypatch.setattr(archive, "MAX_PACKED", 100)
    assert [each.code for each in mistakes(book)] == ["FILE_TOO_LARGE"]
    assert len(read(text)) == 1


def test_a_workbook_of_200_megabytes_is_refused_without_being_read(tmp_path: Path) -> None:
    path = write(tmp_path / "enorme.xlsx", XLSX)
    with path.open("r+b") as stream:
        stream.truncate(200 << 20)
    (found,) = mistakes(path)
    assert found.code == "FILE_TOO_LARGE"
    assert "CSV" in found.hint


def test_a_workbook_that_unpacks_without_end_is_refused(tmp_path: Path) -> None:
    members = {**unzipped(XLSX), "xl/worksheets/sheet1.xml": b" " * (archive.MAX_UNPACKED + 1)}
    path = write(tmp_path / "bombe.xlsx", zipped(members))
    assert path.stat().st_size < 1 << 20
    assert [each.code for each in mistakes(path)] == ["FILE_TOO_LARGE"]


def test_a_json_file_larger_than_memory_should_hold_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_cases, "MAX_JSON", 100)
    found = mistakes(write(tmp_path / "a.json", b"[" + b" " * 200 + b"]"))
    assert [each.code for each in found] == ["FILE_TOO_LARGE"]


def test_lines_without_end_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(delimited, "MAX_LINE", 1000)
    monkeypatch.setattr(json_cases, "MAX_LINE", 1000)
    found = mistakes(write(tmp_path / "a.csv", b"id;code\n" + b"x" * 5000))
    assert [(each.code, each.location.line) for each in found] == [("FILE_LONG_LINE", 2)]
    found = mistakes(write(tmp_path / "a.jsonl", b'{"id": "D-1"}\n' + b"x" * 5000))
    assert [(each.code, each.location.line) for each in found] == [("FILE_LONG_LINE", 2)]


def test_quotes_wrong_all_along_end_the_reading(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(delimited, "MAX_BROKEN", 5)
    found = mistakes(write(tmp_path / "a.csv", b"id;code\n" + b'D;"x"y\n' * 50))
    assert [(each.code, each.location.line) for each in found] == [("FILE_QUOTES", 7)]


def test_a_sheet_that_is_not_there(tmp_path: Path) -> None:
    (found,) = mistakes(write(tmp_path / "a.xlsx", XLSX), sheet="Dossiers")
    assert (found.code, found.hint) == ("FILE_SHEET", "Feuilles : Feuil1.")
    (found,) = mistakes(write(tmp_path / "a.csv", as_csv(GRID, ";")), sheet="Dossiers")
    assert found.code == "FILE_NOT_WORKBOOK"


def test_a_workbook_without_a_sheet_of_cells(tmp_path: Path) -> None:
    (found,) = mistakes(write(tmp_path / "a.xlsx", as_xlsx([])))
    assert found.code == "FILE_NO_HEADER"


def test_a_workbook_of_charts_alone(tmp_path: Path) -> None:
    book = unzipped(XLSX)["xl/workbook.xml"]
    sheet = book[book.index(b"<sheets>") : book.index(b"</sheets>")]
    (found,) = mistakes(write(tmp_path / "a.xlsx", changed("xl/workbook.xml", sheet, b"<sheets>")))
    assert found.code == "FILE_NO_HEADER"


def test_a_workbook_may_be_left_half_read(tmp_path: Path) -> None:
    _, rows = sheet_rows(write(tmp_path / "a.xlsx", as_xlsx([["id"], ["D-1"], ["D-2"]])))
    assert next(rows).line == 1
    assert isinstance(rows, Generator)
    rows.close()
    assert list(rows) == []


def with_serial(number: str) -> bytes:
    members = unzipped(as_xlsx([["id", "depot"], ["D-1", date(2026, 1, 2)]]))
    sheet = "xl/worksheets/sheet1.xml"
    assert b"<v>46024</v>" in members[sheet]
    return zipped({**members, sheet: members[sheet].replace(b"<v>46024</v>", f"<v>{number}</v>".encode())})


def test_a_date_that_makes_the_library_panic_is_an_error_for_people(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (found,) = mistakes(write(tmp_path / "a.xlsx", with_serial("-1e300")))
    assert "une de ses dates est impossible" in found.message


def test_a_date_that_no_calendar_holds_rejects_its_row(tmp_path: Path) -> None:
    (reject,) = rejects(read(write(tmp_path / "a.xlsx", with_serial("1e300"))))
    assert codes(reject) == ["CELL_TYPE"]


def test_a_csv_of_200_megabytes_streams(tmp_path: Path) -> None:
    path = tmp_path / "grand.csv"
    with path.open("wb") as stream:
        stream.write(b"id;code\n")
        for block in range(200):
            stream.write(b"".join(b"D-%03d-%02d;%s\n" % (block, row, b"x" * 104_000) for row in range(10)))
    assert path.stat().st_size > 200_000_000
    count = sum(1 for _ in records(read_records(path, RULEBOOK)))
    path.unlink()
    assert count == 2_000


def test_stray_cells_within_bounds_are_borne() -> None:
    assert extent.extent_of_xlsx(b'<a><row r="900"><c r="C900"><v>1</v></c></row></a>').bearable
