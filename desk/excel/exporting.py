"""From the name of a rulebook to the workbook of its file."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import NamedTuple

from desk.books import books_from, shared_of
from desk.excel import messages as say
from desk.excel.writing import workbook_of
from desk.files import writable, written_whole
from desk.places import library
from desk.seeking import sought
from engine.emitting.formatting import formatted
from engine.errors import Diagnostic, GdrError, Location, diagnostic
from engine.exchange.cases import cases_page
from engine.exchange.choices import choices_of
from engine.exchange.pages import pages_of, schema_of
from engine.loading import load_any_text, load_rulebook
from engine.loading.problems import Problems
from engine.loading.source import read_source
from engine.model import Rulebook


class Exported(NamedTuple):
    """Where it was read, whether that file is in its canonical layout, and what is worth saying of it."""

    source: Path
    canonical: bool
    warnings: tuple[Diagnostic, ...]


def export(name: str, out: Path, today: date, *, replace: bool) -> Exported:
    """Write the workbook of the version in force, or of the one asked for. Raises GdrError with every mistake."""
    writable(out, replace=replace)
    xlsx_name(out)
    path = _source(name, today)
    problems = Problems(str(path))
    text = read_source(path, problems)
    problems.refuse()
    folders = (path.parent, *library())
    canonical = formatted(text or "", str(path), folders)
    book = load_any_text(canonical.text, str(path), folders).rulebook
    cases = cases_page(book) if isinstance(book, Rulebook) else None
    written_whole(out, workbook_of(pages_of(book, schema_of(canonical.text)), choices_of(book), cases))
    return Exported(path, canonical.text == text, canonical.warnings)


def xlsx_name(out: Path) -> None:
    """Raises GdrError where a name is not that of a workbook."""
    if out.suffix != ".xlsx":
        raise GdrError([diagnostic(say.NOT_XLSX, Location(), name=out.name, near=out.with_suffix(".xlsx").name)])


def _source(name: str, today: date) -> Path:
    """The file of a rulebook, in the version that serves today if it has several."""
    found = sought(name)
    if shared_of(found) is not None or (len(found.files) == 1 and found.number is None):
        return found.files[0]
    lead = books_from(found, today).lead
    return next(path for path in found.files if load_rulebook(path, library()).version == lead.version)
