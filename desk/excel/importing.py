"""From a filled workbook to the file of its rulebook, or to a copy of it that shows every mistake."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

from openpyxl import Workbook

from desk.excel.annotating import annotate
from desk.excel.reading import bytes_of, open_workbook
from desk.files import writable, written_whole
from desk.places import library
from engine.errors import Diagnostic, Language
from engine.exchange.grid import Sheet
from engine.exchange.importing import Imported, WorkbookError, import_sheets
from engine.loading.library import Library


class Asked(NamedTuple):
    """The workbook, the file to write, and the copy to annotate if there are mistakes; beside it by default."""

    workbook: Path
    out: Path
    annotated: Path | None
    replace: bool
    language: Language


class AnnotatedError(WorkbookError):
    """The mistakes of a workbook, written in a copy of it."""

    def __init__(self, error: WorkbookError, copy: Path) -> None:
        """Keep the mistakes, and where the copy is."""
        super().__init__(error.found)
        self.copy = copy


def import_(asked: Asked) -> tuple[Diagnostic, ...]:
    """Write the rulebook's file; what is worth saying. Raises GdrError; AnnotatedError with every mistake."""
    writable(asked.out, replace=asked.replace)
    if asked.annotated is not None:
        writable(asked.annotated, replace=asked.replace, option="--annotated")
    done = read_or_annotate(asked.workbook, asked.annotated, asked.language, (asked.out.parent,)).imported
    written_whole(asked.out, done.text)
    return tuple(each.diagnostic for each in done.warnings)


class Opened(NamedTuple):
    """A workbook, its sheets as data, and the rulebook that they make."""

    book: Workbook
    sheets: list[Sheet]
    imported: Imported


def read_or_annotate(path: Path, copy: Path | None, language: Language, library_: Library = ()) -> Opened:
    """A workbook read. Raises GdrError; AnnotatedError with every mistake, once they are written in a copy of it."""
    book, sheets = open_workbook(path)
    try:
        return Opened(book, sheets, import_sheets(sheets, str(path), (*library_, path.parent, *library())))
    except WorkbookError as error:
        annotate(book, error.found, language)
        place = written_whole(copy or free_beside(path, "a-corriger"), bytes_of(book))
        raise AnnotatedError(error, place) from None


def free_beside(workbook: Path, end: str) -> Path:
    """A name that is free, beside a workbook: an earlier copy may hold someone's work. The last has the last number.

    The copy of a copy is named as that of the workbook.
    """
    copied = re.compile(rf"(.+?)-{end}(?:-([0-9]+))?")
    own = copied.fullmatch(workbook.stem)
    stem = own[1] if own else workbook.stem
    others = [found for path in workbook.parent.glob("*.xlsx") if (found := copied.fullmatch(path.stem))]
    last = max((int(found[2] or 1) for found in others if found[1] == stem), default=0)
    return workbook.with_name(f"{stem}-{end}{f'-{last + 1}' if last else ''}.xlsx")
