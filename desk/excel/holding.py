"""A workbook in the place of a rulebook's file, for the commands that read one."""

from __future__ import annotations

from pathlib import Path

from desk.excel import messages as say
from desk.excel.reading import open_workbook
from desk.held import Held
from desk.places import library
from engine.errors import Location, RulebookError, diagnostic
from engine.exchange.importing import import_sheets
from engine.loading import Loaded
from engine.model import Rulebook


def held_in(path: Path) -> Held:
    """The rulebook of a workbook. Raises GdrError with every mistake, each at its cell."""
    folders = (path.parent, *library())
    _, sheets = open_workbook(path)
    found = import_sheets(sheets, str(path), folders)
    if not isinstance(found.book, Rulebook):
        raise RulebookError([diagnostic(say.OF_A_SHARED_PART, Location(file=str(path)), name=path.name)])
    warnings = tuple(each.diagnostic for each in found.warnings)
    return Held(Loaded(found.book, warnings, found.document), found.text, found.places(path, folders))
