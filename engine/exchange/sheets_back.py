"""Which sheet is which, whatever its name and place: each says so in its first cell, or by its name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from engine.errors import nearest, nearest_said
from engine.exchange import messages_layout as say
from engine.exchange.cases import NAME as CASES
from engine.exchange.columns import COLUMNS, GENERAL, SHEETS
from engine.exchange.general import HEADERS
from engine.exchange.grid import Address, Sheet
from engine.exchange.guide import NAME as GUIDE
from engine.exchange.written import Reading

TABLE = "Table "
LISTS, TO_MEND = "Listes", "À corriger"
_UNREAD = (GUIDE, LISTS, TO_MEND)  # written for people, never read back
_GENERAL = "general"
_FIRSTS = {HEADERS[0]: _GENERAL, **{columns[0].header: section for section, columns in COLUMNS.items()}}
_NAMES = {GENERAL: _GENERAL, **{name: section for section, name in SHEETS.items()}}


@dataclass
class Sheets:
    """The sheets of a workbook by what they hold, and those of its tables by their ids."""

    sections: dict[str, Sheet] = field(default_factory=dict)
    tables: dict[str, Sheet] = field(default_factory=dict)


def sorted_out(sheets: Sequence[Sheet], reading: Reading) -> Sheets:
    """The sheets, each told for what it is; what is there twice, missing or foreign is reported."""
    found = Sheets()
    # A sheet that kept its name comes before a copy of it.
    for sheet in sorted(sheets, key=lambda each: each.name not in _NAMES):
        _place(sheet, found, reading)
    return found


def are_of_a_rulebook(sheets: Sequence[Sheet]) -> bool:
    """Whether a workbook is that of a rulebook, rather than somebody's own: two of its sheets or more say so in A1."""
    return sum(_said_in(sheet) in _FIRSTS and sheet.name in _NAMES for sheet in sheets) > 1


def holds_cases(sheet: Sheet) -> bool:
    """Whether a sheet holds cases to try, which are no part of a rulebook: it says so in A1, or by its name alone."""
    said = _said_in(sheet)
    return said == CASES or (sheet.name == CASES and said not in _FIRSTS and not said.startswith(TABLE))


def _said_in(sheet: Sheet) -> str:
    """What the first cell of a sheet says that it is."""
    first = sheet.cells.get((1, 1))
    return " ".join(first.split()) if isinstance(first, str) else ""


def _place(sheet: Sheet, found: Sheets, reading: Reading) -> None:
    said = _said_in(sheet)
    if said.startswith(TABLE) and said != TABLE.strip():
        _keep(said.removeprefix(TABLE), sheet, found.tables, said, reading)
        return
    section = _FIRSTS.get(said) or _NAMES.get(sheet.name)
    if section is not None:
        _keep(section, sheet, found.sections, said, reading)
        _warn_renamed(section, sheet, reading)
    elif sheet.cells and sheet.name not in _UNREAD:
        near = nearest_said(nearest(sheet.name, _NAMES))
        reading.report(Address(sheet.name, 1, 1), say.UNREAD, **near)


def _keep(key: str, sheet: Sheet, among: dict[str, Sheet], said: str, reading: Reading) -> None:
    if key in among:
        reading.report(Address(sheet.name, 1, 1), say.SAME_SHEET, first=among[key].name, text=said)
    among.setdefault(key, sheet)


def _warn_renamed(section: str, sheet: Sheet, reading: Reading) -> None:
    name = SHEETS.get(section, GENERAL)
    if sheet.name != name:
        reading.report(Address(sheet.name, 1, 1), say.RENAMED, name=name)


def missing(section: str, names: Iterable[str], reading: Reading) -> None:
    """Report that a section has no sheet."""
    name = SHEETS.get(section, GENERAL)
    near = nearest_said(nearest(name, [each for each in names if each not in _NAMES]))
    first = COLUMNS[section][0].header if section in COLUMNS else HEADERS[0]
    message = say.NO_GENERAL if section == _GENERAL else say.MISSING_SHEET
    reading.report(Address(name, 1, 1), message, name=name, first=first, **near)
