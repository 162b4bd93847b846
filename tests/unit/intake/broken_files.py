"""Files that cannot be read at all, each with the code of what it must be told."""

from __future__ import annotations

import gzip
import io
import random
import zipfile

import pytest

from intake import archive
from tests.unit.intake.making import (
    as_xlsx,
    ods,
    unzipped,
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
