"""Files that cannot be read at all: what each must be told, in words, never by a traceback."""

from __future__ import annotations

import gzip
import io
import random
import zipfile
from collections.abc import Generator
from datetime import date
from pathlib import Path

import pytest

from engine.errors import Diagnostic
from intake import FileError, archive, delimited, encoding, extent, json_cases, opening, read_records
from intake.sheets import sheet_rows
from tests.unit.intake.making import (
    RULEBOOK,
    as_csv,
    as_xlsx,
    codes,
    ods,
    read,
    records,
    rejects,
    unzipped,
    write,
    xlsx_with_sheet,
    zipped,
)

GRID = [["id", "code"], ["D-1", "J07"]]
XLSX = as_xlsx(GRID)
CELL = '<table:table-cell office:value-type="string"{}><text:p>x</text:p></table:table-cell>'
ROW = "<table:table-row{}>{}</table:table-row>"


def flagged_as_encrypted() -> bytes:
    content = bytearray(zipped({"xl/workbook.xml": b"<a/>"}, zipfile.ZIP_STORED))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(mark) + offset] |= 1
    return bytes(content)


def twice_the_same_member() -> bytes:
    with pytest.warns(UserWarning, match="Duplicate name"):
        return _zip_of_two(b"<a/>", b"<b/>")


def _zip_of_two(first: bytes, second: bytes) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as made:
        made.writestr("xl/workbook.xml", first)
        made.writestr("xl/workbook.xml", second)
    return held.getvalue()


def without(member: str) -> bytes:
    return zipped({name: content for name, content in unzipped(XLSX).items() if name != member})


def changed(member: str, before: bytes, after: bytes) -> bytes:
    members = unzipped(XLSX)
    assert before in members[member]
    return zipped({**members, member: members[member].replace(before, after)})


BROKEN: dict[str, tuple[bytes, str]] = {
    "vide.csv": (b"", "FILE_EMPTY"),
    "vide.csv.gz": (gzip.compress(b""), "FILE_EMPTY"),
    "blancs.csv": (b"  \n\n\t\n", "FILE_NO_HEADER"),
    "tronque.csv.gz": (gzip.compress(random.Random(1).randbytes(5000).hex().encode())[:-900], "FILE_DAMAGED"),
    "corrompu.csv.gz": (b"\x1f\x8b\x08\x00" + b"garbage" * 9, "FILE_DAMAGED"),
    "sans-fin.csv.gz": (b"\x1f\x8b", "FILE_DAMAGED"),
    "binaire.csv": (bytes(range(256)) * 10, "FILE_BINARY"),
    "sans-nul.csv": (bytes(range(1, 32)) * 10, "FILE_BINARY"),
    "rapport.csv": (b"%PDF-1.7\nnothing but text", "FILE_BINARY"),
    "vieux.xls": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "FILE_BINARY"),
    "image.csv": (b"\x89PNG\r\n\x1a\n" + bytes(60), "FILE_BINARY"),
    "classeur.csv.gz": (gzip.compress(XLSX), "FILE_BINARY"),
    "cp-inconnu.csv": (b"id;code\nD-1;\x81 \x8d\n", "FILE_ENCODING"),
    "utf16.csv": (b"\xff\xfei\x00d\x00;", "FILE_ENCODING"),
    "mele.csv": ("id;code\nD-1;éàè\nD-2;".encode() + b"\xe9\n", "FILE_ENCODING_MIXED"),
    "bom-mele.csv": (b"\xef\xbb\xbfid;code\nD-1;\xe9\n", "FILE_ENCODING_MIXED"),
    "sans-id.csv": (b"dossier;code\nD-1;J07\n", "COLUMN_ID"),
    "inconnue.csv": (b"id;cod\nD-1;J07\n", "COLUMN_UNKNOWN"),
    "sans-rapport.csv": (b"id;meteorologie\nD-1;J07\n", "COLUMN_UNKNOWN"),
    "double.csv": (b"id;code;code\nD-1;J07;J08\n", "FILE_COLUMN_REPEATED"),
    "sans-nom.csv": (b"id;;code\nD-1;x;J08\n", "FILE_COLUMN_UNNAMED"),
    "faute.json": (b'[{"id": "D-1"},\n {"id": D-2}]', "FILE_JSON"),
    "virgule.json": (b'[{"id": "D-1"},\n]', "FILE_JSON"),
    "sans-virgule.json": (b'[{"id": "D-1"} {"id": "D-2"}]', "FILE_JSON"),
    "suite.json": (b'[{"id": "D-1"}] et alors', "FILE_JSON"),
    "coupe.json": (b'[{"id": "D-1"}, {"id": "D-', "FILE_JSON"),
    "controle.json": (b'[{"id": "D-\x0b1"}]', "FILE_JSON"),
    "echappe.json": (b'[{"id": "D-\\q1"}]', "FILE_JSON"),
    "cle.json": (b"[{id: 1}]", "FILE_JSON"),
    "deux-points.json": (b'[{"id" 1}]', "FILE_JSON"),
    "separateur.json": (b'[{"id": 1 "code": 2}]', "FILE_JSON"),
    "profond.json": (b"[" * 200_000, "FILE_JSON"),
    "nombre.json": (b"12", "FILE_JSON_SHAPE"),
    "autre-cle.json": (b'{"dossiers": [{"id": "D-1"}]}', "FILE_JSON_SHAPE"),
    "cases-deux-fois.json": (b'{"cases": [], "cases": [{"id": "D-1"}]}', "FILE_JSON_SHAPE"),
    "coupe.xlsx": (XLSX[:-600], "FILE_WORKBOOK"),
    "somme.xlsx": (
        zipped(unzipped(XLSX), zipfile.ZIP_STORED).replace(b"<sheetData>", b"<sheetDatb>"),
        "FILE_WORKBOOK",
    ),
    "chiffre.xlsx": (flagged_as_encrypted(), "FILE_WORKBOOK"),
    "archive.xlsx": (zipped({"lettre.txt": b"bonjour"}), "FILE_WORKBOOK"),
    "binaire.xlsb": (zipped({"xl/workbook.bin": b"x"}), "FILE_WORKBOOK"),
    "membres.xlsx": (zipped({f"f{number}": b"" for number in range(archive.MAX_MEMBERS + 1)}), "FILE_WORKBOOK"),
    "sans-feuille.xlsx": (without("xl/worksheets/sheet1.xml"), "FILE_WORKBOOK"),
    "sans-liens.xlsx": (without("xl/_rels/workbook.xml.rels"), "FILE_WORKBOOK"),
    "mal-forme.xlsx": (xlsx_with_sheet("<row><c>"), "FILE_WORKBOOK"),
    "codage.xlsx": (
        changed("xl/workbook.xml", b"<workbook", b"<?xml version='1.0' encoding='hex'?><workbook"),
        "FILE_WORKBOOK",
    ),
    "entites.xlsx": (
        xlsx_with_sheet('<row><c t="inlineStr"><is><t>&b;</t></is></c></row>', '<!DOCTYPE x [<!ENTITY b "bb">]>'),
        "FILE_WORKBOOK",
    ),
    "entites-styles.xlsx": (
        changed("xl/styles.xml", b"<styleSheet", b'<!DOCTYPE x [<!ENTITY b "bb">]><styleSheet'),
        "FILE_WORKBOOK",
    ),
    "position.xlsx": (xlsx_with_sheet('<row r="1"><c r="1A"><v>1</v></c></row>'), "FILE_WORKBOOK"),
    "rang.xlsx": (xlsx_with_sheet('<row r="0"><c><v>1</v></c></row>'), "FILE_WORKBOOK"),
    "etendue.xlsx": (
        xlsx_with_sheet('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>'),
        "FILE_WORKBOOK_EXTENT",
    ),
    "trop-bas.xlsx": (xlsx_with_sheet('<row r="99999999999"><c><v>1</v></c></row>'), "FILE_WORKBOOK_EXTENT"),
    "colonnes.ods": (
        ods(ROW.format("", CELL.format(' table:number-columns-repeated="2000000000"'))),
        "FILE_WORKBOOK_EXTENT",
    ),
    "lignes.ods": (
        ods(ROW.format(' table:number-rows-repeated="1000000"', CELL.format(' table:number-columns-repeated="99"'))),
        "FILE_WORKBOOK_EXTENT",
    ),
    "loin.ods": (
        ods(
            ROW.format(' table:number-rows-repeated="1000000000"', "<table:table-cell/>")
            + ROW.format("", CELL.format(""))
        ),
        "FILE_WORKBOOK_EXTENT",
    ),
    "negatif.ods": (ods(ROW.format(' table:number-rows-repeated="-1"', CELL.format(""))), "FILE_WORKBOOK"),
    "entites.ods": (ods(ROW.format("", CELL.format("")), doctype="<!DOCTYPE x>"), "FILE_WORKBOOK"),
}


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
