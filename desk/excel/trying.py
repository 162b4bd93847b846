"""`gdr excel try`: the cases of a workbook, assessed by the rules of the same workbook, as they stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from openpyxl import Workbook

from desk.engines import assessor
from desk.excel import messages_cases as say
from desk.excel.annotating import annotate, forget
from desk.excel.case_reading import CaseReader, Tried
from desk.excel.case_results import results_of
from desk.excel.case_writing import write_results
from desk.excel.exporting import xlsx_name
from desk.excel.importing import free_beside, read_or_annotate
from desk.excel.reading import bytes_of
from desk.files import writable, written_whole
from desk.texts import plain_text
from engine.assessment import Assessment
from engine.errors import Diagnostic, GdrError, Language, Location, Message, diagnostic
from engine.exchange.gathering import Found
from engine.exchange.grid import letters
from engine.exchange.sheets_back import holds_cases
from engine.first_few import first_few
from engine.model import Rulebook

ENDING, SHOWN = "essai", 4  # cells named of a case set aside


@dataclass(frozen=True, slots=True)
class Asked:
    """The workbook, and the copy to write; a free name beside it by default."""

    workbook: Path
    out: Path | None
    replace: bool
    engine: str
    language: Language


class Outcome(NamedTuple):
    """A case of the workbook, and what it comes to; None where it is set aside."""

    tried: Tried
    assessment: Assessment | None


class TriedBook(NamedTuple):
    """What was tried, where it is written, what is worth saying. `incidents`: how often the engines differed."""

    rulebook: Rulebook
    outcomes: tuple[Outcome, ...]
    copy: Path
    said: tuple[Diagnostic, ...]
    incidents: int


def try_workbook(asked: Asked) -> TriedBook:
    """Assess the cases, and write what they come to in a copy. Raises GdrError; AnnotatedError for wrong rules."""
    if asked.out is not None:
        xlsx_name(asked.out)
        writable(asked.out, replace=asked.replace)
    book, sheets, imported = read_or_annotate(asked.workbook, None, asked.language)
    rulebook = imported.book
    if not isinstance(rulebook, Rulebook):
        raise _nothing(asked, say.SHARED)
    with_cases = [sheet for sheet in sheets if holds_cases(sheet)]
    reader = CaseReader(rulebook, str(asked.workbook))
    tried = reader.read(with_cases)
    if not tried:
        raise _nothing(asked, say.NO_CASE if with_cases else say.NO_SHEET)
    outcomes, incidents = _assessed(rulebook, tried, asked.engine)
    found = (*imported.warnings, *reader.found)
    _write(book, rulebook, outcomes, found, asked.language)
    copy = asked.out or _beside(asked)
    written_whole(copy, bytes_of(book))
    return TriedBook(rulebook, outcomes, copy, tuple(each.diagnostic for each in found), incidents)


def aside(tried: Tried, language: Language) -> str:
    """That a case is set aside, and the cells for which it is."""
    cells = first_few((f"{letters(each.column)}{each.row}" for each in tried.wrong), SHOWN)
    return plain_text("excel_aside", language, cells=cells)


def _nothing(asked: Asked, message: Message) -> GdrError:
    return GdrError([diagnostic(message, Location(file=str(asked.workbook)))])


def _beside(asked: Asked) -> Path:
    """The copy of the last try, if it may be replaced; else a name that is free."""
    usual = asked.workbook.with_name(f"{asked.workbook.stem}-{ENDING}.xlsx")
    return usual if asked.replace else free_beside(asked.workbook, ENDING)


def _assessed(rulebook: Rulebook, tried: Sequence[Tried], engine: str) -> tuple[tuple[Outcome, ...], int]:
    with_engine = assessor(rulebook, engine)
    try:
        found = with_engine.assessed([each.case for each in tried if each.case is not None])
        return tuple(Outcome(each, next(found) if each.case else None) for each in tried), len(with_engine.incidents)
    finally:
        with_engine.close()


def _write(
    book: Workbook, rulebook: Rulebook, outcomes: Sequence[Outcome], found: Sequence[Found], language: Language
) -> None:
    """The results above their cases, and the mistakes at their cells."""
    by_sheet: dict[str, dict[int, dict[str, str]]] = {}
    for tried, assessment in outcomes:
        said = results_of(assessment, rulebook, language) if assessment else {"mode": aside(tried, language)}
        by_sheet.setdefault(tried.sheet, {})[tried.column] = said
    for sheet, results in by_sheet.items():
        write_results(book[sheet], results)
    if found:
        annotate(book, found, language)
    else:
        forget(book)
        book.active = book.sheetnames.index(next(iter(by_sheet)))
