"""From a filled workbook to the file of its rulebook, or to a copy of it that shows every mistake."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from desk.excel.annotating import annotate
from desk.excel.exporting import writable
from desk.excel.reading import bytes_of, open_workbook
from desk.files import written_whole
from desk.places import library
from engine.errors import Diagnostic, Language
from engine.exchange.importing import WorkbookError, import_sheets


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
        writable(asked.annotated, replace=asked.replace)
    book, sheets = open_workbook(asked.workbook)
    try:
        done = import_sheets(sheets, str(asked.workbook), (asked.out.parent, asked.workbook.parent, *library()))
    except WorkbookError as error:
        annotate(book, error.found, asked.language)
        copy = written_whole(asked.annotated or _beside(asked.workbook), bytes_of(book))
        raise AnnotatedError(error, copy) from None
    written_whole(asked.out, done.text)
    return tuple(each.diagnostic for each in done.warnings)


def _beside(workbook: Path) -> Path:
    """A name that is free: an earlier copy may hold someone's corrections."""
    names = (f"{workbook.stem}-a-corriger{end}.xlsx" for end in ("", *(f"-{n}" for n in range(2, 10_000))))
    return next(path for path in map(workbook.with_name, names) if not path.exists())
