"""Files that are no workbook of ours: each refused in words, in bounded memory, and nothing written."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook

from desk.cli import run_command
from tests.unit.desk.excel.conftest import Desk


def members(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def archive(held: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in held.items():
            made.writestr(name, content)
    return out.getvalue()


def with_member(path: Path, name: str, content: bytes) -> bytes:
    return archive({**members(path), name: content})


def with_entity(path: Path) -> bytes:
    held = members(path)
    first = next(name for name in held if name.startswith("xl/worksheets/"))
    return archive({**held, first: b'<!DOCTYPE x [<!ENTITY a "aaaa">]>' + held[first]})


def nowhere(path: Path) -> bytes:
    held = members(path)
    first = next(name for name in held if name.startswith("xl/worksheets/"))
    return archive({**held, first: held[first].replace(b'<row r="2"', b'<row r="99999999999999"')})


def far_away(path: Path) -> bytes:
    book = load_workbook(path)
    book["Règles"].cell(1_000_000, 200, "perdu")
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


OLE = bytes.fromhex("d0cf11e0a1b11ae1")
FILES: dict[str, tuple[Callable[[Path], bytes], str]] = {
    "macros": (lambda path: with_member(path, "xl/vbaProject.bin", b"x"), "EXCEL_MACROS"),
    "password": (lambda _: OLE + bytes(600) + "EncryptedPackage".encode("utf-16-le"), "EXCEL_PASSWORD"),
    "a long one with a password": (
        lambda _: OLE + bytes(3 << 20) + "EncryptedPackage".encode("utf-16-le"),
        "EXCEL_PASSWORD",
    ),
    "Excel 97": (lambda _: OLE + bytes(600), "EXCEL_FORMAT"),
    "another archive": (lambda _: archive({"content.xml": b"<a/>"}), "EXCEL_FORMAT"),
    "a bomb": (lambda path: with_member(path, "xl/media/image1.png", bytes(60 << 20)), "EXCEL_SIZE"),
    "a bigger bomb": (lambda path: with_member(path, "xl/media/image1.png", bytes(210 << 20)), "FILE_TOO_LARGE"),
    "an entity": (with_entity, "FILE_WORKBOOK"),
    "a row past the last": (nowhere, "FILE_WORKBOOK"),
    "a cell far away": (far_away, "EXCEL_SIZE"),
    "cut short": (lambda path: path.read_bytes()[:-5_000], "FILE_WORKBOOK"),
    "a part missing": (
        lambda path: archive({name: held for name, held in members(path).items() if "styles" not in name}),
        "FILE_WORKBOOK",
    ),
    "a text": (lambda _: b"rulebook: amm\n", "FILE_WORKBOOK"),
    "empty": (lambda _: b"", "FILE_WORKBOOK"),
}


@pytest.mark.parametrize("what", FILES)
def test_each_is_refused_in_words(what: str, desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    make, code = FILES[what]
    desk.filled.write_bytes(make(desk.exported))
    assert run_command(["excel", "import", str(desk.filled), "--out", str(desk.out)]) == 2
    said = capsys.readouterr().err
    assert code in said
    assert "Traceback" not in said
    assert "CSV" not in said  # the remedy of a table of cases is not that of a rulebook
    assert [path.name for path in desk.folder.iterdir()] == [desk.filled.name]


def test_a_picture_harms_nothing(desk: Desk, text: str) -> None:
    desk.filled.write_bytes(with_member(desk.exported, "xl/media/image1.png", b"\x89PNG"))
    assert desk.imported() == (text, ())


def test_a_file_that_is_not_there(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(["excel", "import", str(desk.filled), "--out", str(desk.out)]) == 2
    said = capsys.readouterr().err
    assert desk.filled.name in "".join(said.split())
    assert "Le fichier n'existe pas." in said
    assert "Enregistrez" not in said


def test_a_file_too_large_on_disk_is_said_to_be_so(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    with desk.filled.open("wb") as file:
        file.write(b"PK\x03\x04")
        file.truncate(60 << 20)
    assert run_command(["excel", "import", str(desk.filled), "--out", str(desk.out)]) == 2
    said = capsys.readouterr().err
    assert "dépasse 50 Mo." in said
    assert "décompressé" not in said
