"""XLSX and ODS: the first visible sheet, or a named one, as a grid of typed cells."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from math import isfinite
from pathlib import Path
from typing import Any
from xml.parsers.expat import ParserCreate

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from intake import messages_file as say
from intake.archive import members_of, repacked, workbook_error
from intake.extent import MAX_CELLS, Extent, ForbiddenXml, extent_of_xlsx, extents_of_ods, refuse_entities
from intake.grid import GridRow, is_blank
from intake.table import FileError, Format, Odd, Raw, file_error

WORKBOOK, RELATIONS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
CONTENT = "content.xml"


def sheet_rows(path: Path, sheet: str | None = None) -> tuple[Format, Iterator[GridRow]]:
    """The rows of a sheet, numbered as the spreadsheet shows them, blank ones left out.

    Raises FileError: not a workbook, too large, damaged, hostile, no such sheet.
    """
    members = members_of(path)
    format = _format_of(path, members)
    try:
        _refuse_hostile(members)
        # ODS is unfolded whole as soon as it is opened: all its sheets must be bearable before. XLSX, sheet by sheet.
        extents = extents_of_ods(members[CONTENT]) if format == "ODS" else {}
        _refuse_unbearable(path, extents)
        book = CalamineWorkbook.from_filelike(repacked(members))
        found = _sheet(path, book, sheet)
        if format == "XLSX":
            extents[found] = extent_in_xlsx(members, found)
            _refuse_unbearable(path, extents)
        return format, _guarded(path, _rows(book.get_sheet_by_name(found), extents[found]))
    except ForbiddenXml as error:
        reasons = (f"son XML est refusé, {error.reason_fr}", f"its XML is refused, {error.reason_en}")
        raise workbook_error(path, *reasons) from error
    except (CalamineError, KeyError, StopIteration) as error:
        raise workbook_error(path, "son contenu est incohérent", "its content is inconsistent") from error


def _format_of(path: Path, members: dict[str, bytes]) -> Format:
    if WORKBOOK in members:
        return "XLSX"
    if members.get("mimetype", b"").startswith(b"application/vnd.oasis.opendocument.spreadsheet"):
        return "ODS"
    raise _not_a_workbook(path, members)


def _not_a_workbook(path: Path, members: dict[str, bytes]) -> FileError:
    if "xl/workbook.bin" in members:
        return workbook_error(path, "le format .xlsb n'est pas lu", "the .xlsb format is not read")
    return workbook_error(path, "l'archive ne contient pas de classeur", "the archive holds no workbook")


def _refuse_hostile(members: dict[str, bytes]) -> None:
    for name, content in members.items():
        if name.endswith((".xml", ".rels")) and content and not _scanned_later(name):
            refuse_entities(content)


def _scanned_later(name: str) -> bool:
    """Sheets are scanned with their extent; the others of the file are never opened."""
    return name.startswith("xl/worksheets/") or name == CONTENT


def _sheet(path: Path, book: CalamineWorkbook, sheet: str | None) -> str:
    worksheets = [each for each in book.sheets_metadata if each.typ == SheetTypeEnum.WorkSheet]
    names = [each.name for each in worksheets]
    if sheet is not None and sheet not in names:
        raise file_error(say.NO_SHEET, str(path), sheet=sheet, sheets=" ; ".join(names))
    if sheet is not None:
        return sheet
    visible = [each.name for each in worksheets if each.visible == SheetVisibleEnum.Visible]
    return (visible or names)[0] if names else _no_sheet(path)


def _no_sheet(path: Path) -> str:
    raise file_error(say.NO_HEADER, str(path))


def _refuse_unbearable(path: Path, extents: dict[str, Extent]) -> None:
    for sheet, extent in extents.items():
        if not extent.bearable:
            size = {"rows": extent.rows, "columns": extent.columns, "limit": MAX_CELLS}
            raise file_error(say.WORKBOOK_EXTENT, str(path), sheet=sheet, **size)


def extent_in_xlsx(members: dict[str, bytes], sheet: str) -> Extent:
    """How far a sheet extends, by its name. Raises ForbiddenXml; KeyError or StopIteration if it is not there."""
    relations = {each["Id"]: each["Target"] for each in _elements(members[RELATIONS], "Relationship")}
    target = next(
        relations[_relation(each)] for each in _elements(members[WORKBOOK], "sheet") if each.get("name") == sheet
    )
    return extent_of_xlsx(members[posixpath.normpath(posixpath.join("xl", target)).lstrip("/")])


def _relation(sheet: dict[str, str]) -> str:
    return next(value for name, value in sheet.items() if name.endswith(" id"))


def _elements(content: bytes, tag: str) -> list[dict[str, str]]:
    """The attributes of each element of this name. The content was scanned before."""
    found: list[dict[str, str]] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        if name.rpartition(" ")[2] == tag:
            found.append(attributes)

    parser = ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = start
    parser.Parse(content, True)
    return found


def _guarded(path: Path, rows: Iterator[GridRow]) -> Iterator[GridRow]:
    """The rows; a cell that the library cannot bear (a date of the year 10^300) is an error for people."""
    try:
        yield from rows
    except BaseException as error:
        # What Rust raises when it panics is no Exception, and its class cannot be imported.
        if not isinstance(error, OverflowError | ValueError) and type(error).__name__ != "PanicException":
            raise
        raise workbook_error(path, "une de ses dates est impossible", "one of its dates is impossible") from error


def _rows(sheet: CalamineSheet, extent: Extent) -> Iterator[GridRow]:
    for line, cells in enumerate(sheet.iter_rows(), start=1):
        raws = tuple(
            Odd(extent.errors[line, column], "error") if (line, column) in extent.errors else _raw(cell)
            for column, cell in enumerate(cells, start=1)
        )
        if not all(is_blank(raw) for raw in raws):
            yield GridRow(line, raws, " ; ")


def _raw(cell: Any) -> Raw:
    if isinstance(cell, time | timedelta):
        return Odd(str(cell), "time")
    if isinstance(cell, bool | str | date | datetime):
        return cell
    number = float(cell)
    # The shortest decimal that reads back as the same float is what the person typed.
    return Decimal(repr(number)) if isfinite(number) else Odd(str(number), "not_finite")
