"""Opening a workbook: within bounds, without macros or entities, each filled cell as what was typed."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import ParseError

from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.worksheet import Worksheet

from desk.excel import messages as say
from desk.excel.hiding import hidden_in
from engine.errors import Diagnostic, GdrError, Location, Message, diagnostic
from engine.exchange.grid import Broken, Content, Formula, Sheet
from intake.archive import MAX_PACKED, members_of, repacked, workbook_error
from intake.extent import Extent, ForbiddenXml, refuse_entities
from intake.messages_file import MISSING
from intake.opening import reading
from intake.sheets import WORKBOOK, extent_in_xlsx
from intake.table import FileError

MAX_UNPACKED = 40 << 20  # the largest rulebook shipped takes 2 MB
MAX_CELLS = 500_000  # in the rectangle that a sheet fills
OURS = "gdr : "  # how what we write in a comment begins: it is not taken for someone's
_OLE, _ENCRYPTED = bytes.fromhex("d0cf11e0a1b11ae1"), "EncryptedPackage".encode("utf-16-le")
_ODD = (KeyError, ValueError, TypeError, AttributeError, IndexError, OverflowError, ParseError, InvalidFileException)


def open_workbook(path: Path) -> tuple[Workbook, list[Sheet]]:
    """The workbook, and its sheets as data. Raises GdrError: too large, damaged, protected, with macros, hostile."""
    try:
        return _opened(path)
    except FileError as error:  # what is wrong is said for any table; the remedy is that of a rulebook's workbook
        raise GdrError([_remedied(each) for each in error.diagnostics]) from error


def _remedied(said: Diagnostic) -> Diagnostic:
    if said.code == MISSING.code:
        return said
    return said.model_copy(update={"hint": say.AGAIN_FR, "hint_en": say.AGAIN_EN})


def opened_with_values(path: Path) -> tuple[list[Sheet], dict[str, Sheet]]:
    """The sheets as written, and as last computed, by name. Raises GdrError as `open_workbook` does."""
    _, sheets = open_workbook(path)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        book = load_workbook(repacked(members_of(path)), data_only=True)
    extents = {sheet.title: Extent(sheet.max_row, sheet.max_column) for sheet in book.worksheets}
    return sheets, {sheet.title: _sheet(sheet, extents[sheet.title]) for sheet in book.worksheets}


def _opened(path: Path) -> tuple[Workbook, list[Sheet]]:
    _refuse_other_formats(path)
    members = members_of(path)
    _refuse_members(path, members)
    try:
        with warnings.catch_warnings():  # what the library leaves aside is no part of a rulebook
            warnings.simplefilter("ignore")
            book = load_workbook(repacked(members))
        extents = {sheet.title: extent_in_xlsx(members, sheet.title) for sheet in book.worksheets}
    except ForbiddenXml as error:
        reasons = (f"son XML est refusé, {error.reason_fr}", f"its XML is refused, {error.reason_en}")
        raise workbook_error(path, *reasons) from error
    except (*_ODD, StopIteration) as error:
        raise workbook_error(path, "son contenu est incohérent", "its content is inconsistent") from error
    _refuse_unbearable(path, extents)
    return book, [_sheet(each, extents[each.title]) for each in book.worksheets]


def theirs_in(comment: str) -> str:
    """What someone else than us says in a comment."""
    return comment.partition(OURS)[0].strip()


def bytes_of(book: Workbook) -> bytes:
    """A workbook as a file."""
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()


def _refuse_other_formats(path: Path) -> None:
    """What is no archive: a file with a password, or of the format before XLSX."""
    with reading(path), path.open("rb") as file:
        head = file.read(8)
        if head == _OLE:
            raise _refused(path, say.PASSWORD if _ENCRYPTED in head + file.read(MAX_PACKED) else say.OLD_FORMAT)


def _refuse_members(path: Path, members: dict[str, bytes]) -> None:
    if sum(map(len, members.values())) > MAX_UNPACKED:
        raise _refused(path, say.TOO_LARGE, limit=MAX_UNPACKED >> 20)
    if any(name.endswith("vbaProject.bin") for name in members):
        raise _refused(path, say.MACROS)
    if WORKBOOK not in members:
        raise _refused(path, say.OTHER_FORMAT)
    for name, content in members.items():
        if name.endswith((".xml", ".rels", ".vml")) and content:
            _refuse_hostile(path, name, content)


def _refuse_hostile(path: Path, name: str, content: bytes) -> None:
    try:
        refuse_entities(content)
    except ForbiddenXml as error:
        reasons = (f"{name} est refusé, {error.reason_fr}", f"{name} is refused, {error.reason_en}")
        raise workbook_error(path, *reasons) from error


def _refuse_unbearable(path: Path, extents: dict[str, Extent]) -> None:
    for sheet, extent in extents.items():
        if extent.rows * extent.columns > MAX_CELLS:
            raise _refused(path, say.EXTENT, sheet=sheet, rows=extent.rows, columns=extent.columns, limit=MAX_CELLS)


def _refused(path: Path, message: Message, **values: object) -> GdrError:
    return GdrError([diagnostic(message, Location(file=str(path)), **values)])


def _sheet(sheet: Worksheet, extent: Extent) -> Sheet:
    merged = {(each.min_row, each.min_col): str(each) for each in sheet.merged_cells.ranges}
    filled = list(_filled(sheet, extent))
    cells = {(cell.row, cell.column): _content(cell) for cell in filled if cell.value not in (None, "")}
    comments = {(cell.row, cell.column): cell.comment.text for cell in filled if cell.comment is not None}
    theirs = {place: theirs_in(text) for place, text in comments.items()}
    return Sheet(sheet.title, cells, merged, {place: text for place, text in theirs.items() if text}, hidden_in(sheet))


def _filled(sheet: Worksheet, extent: Extent) -> Iterator[Cell]:
    """The cells that may hold something; those that a merge covers hold nothing."""
    if extent.rows:
        for row in sheet.iter_rows(max_row=extent.rows, max_col=extent.columns):
            yield from (cell for cell in row if not isinstance(cell, MergedCell))


def _content(cell: Cell) -> Content:
    if cell.data_type == "f":
        return Formula(getattr(cell.value, "text", None) or cell.value)
    if cell.data_type == "e":
        return Broken(cell.value)
    return cell.value if isinstance(cell.value, Content) else str(cell.value)
