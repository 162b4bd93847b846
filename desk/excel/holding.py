"""A workbook in the place of a rulebook's file, for the commands that read one."""

from __future__ import annotations

from pathlib import Path

from desk.excel import messages as say
from desk.excel.reading import open_workbook
from desk.held import Either, Held
from desk.places import library
from engine.errors import Location, RulebookError, diagnostic
from engine.exchange.importing import Imported, import_sheets
from engine.loading import Book, Loaded
from engine.loading.library import Library
from engine.model import Rulebook


def held_in(path: Path) -> Held:
    """The rulebook of a workbook. Raises GdrError with every mistake, each at its cell."""
    found = _imported(path)
    if not isinstance(found.book, Rulebook):
        raise RulebookError([diagnostic(say.OF_A_SHARED_PART, Location(file=str(path)), name=path.name)])
    return Held(_loaded(found.book, found), found.text, found.places(path, _folders(path)))


def either_in(path: Path) -> Either:
    """The rulebook or the shared part of a workbook. Raises GdrError as `held_in` does."""
    found = _imported(path)
    if isinstance(found.book, Rulebook):  # the type of what is loaded is that of one or the other
        return _loaded(found.book, found)
    return _loaded(found.book, found)


def _imported(path: Path) -> Imported:
    _, sheets = open_workbook(path)
    return import_sheets(sheets, str(path), _folders(path))


def _folders(path: Path) -> Library:
    return (path.parent, *library())


def _loaded(book: Book, found: Imported) -> Loaded[Book]:
    return Loaded(book, tuple(each.diagnostic for each in found.warnings), found.document)
