"""From the sheets of a workbook to a rulebook and its canonical text, or to every mistake, each at its cell."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from engine.emitting import emit
from engine.errors import Diagnostic, Location, RulebookError
from engine.exchange.document_back import document_of
from engine.exchange.gathering import Found, gathered, once
from engine.exchange.grid import Sheet
from engine.exchange.saying import reworded
from engine.exchange.written import FIRST, Reading, Spot
from engine.loading import load_document
from engine.loading.comments import SCHEMA_LINE
from engine.loading.document import Document
from engine.loading.library import Library
from engine.loading.placing import Places, documents_of
from engine.loading.problems import Problems
from engine.model import Rulebook, Shared

_LINES = re.compile(rf"\b(?:à la |la )?(ligne|line) ({str(FIRST)[0]}[0-9]{{{len(str(FIRST)) - 1}}})\b")

_OF_NAMES = ("UNDECLARED",)  # told where the value stands, though about the name before it


class WorkbookError(RulebookError):
    """A workbook that no rulebook can be made of."""

    def __init__(self, found: Sequence[Found]) -> None:
        """Keep the mistakes with their cells, all of them; they are told once each."""
        super().__init__([each.diagnostic for each in once(found)])
        self.found = tuple(found)


@dataclass(frozen=True)
class Imported:
    """The canonical text of a workbook, its rulebook or shared part, and what is worth saying.

    `document` is what the sheets hold; `reading` leads each of its nodes back to a cell.
    """

    text: str
    book: Rulebook | Shared
    warnings: tuple[Found, ...]
    document: Document
    reading: Reading

    def places(self, path: Path, library: Library) -> CellPlaces:
        """Where the parts of the rulebook stand."""
        documents = documents_of(path, self.document, self.book, library)
        return CellPlaces(documents, self.reading)


class CellPlaces(Places):
    """The cells of what a workbook declares; the lines and columns of what the shared file that it uses does."""

    def __init__(self, documents: Sequence[tuple[str, Document]], reading: Reading) -> None:
        """The workbook's document first."""
        super().__init__(documents)
        self._reading = reading

    def located(self, section: str, at: str) -> Location | None:
        """Where a name stands. None if nowhere."""
        found = super().located(section, at)
        spot = self._reading.spot(found.line) if found is not None else None
        return found if found is None or spot is None else Location(file=found.file, path=f"{spot.cell}, {at}")


def import_sheets(sheets: Sequence[Sheet], file: str, library: Library = ()) -> Imported:
    """Raises WorkbookError with every mistake. What the rulebook uses is looked for in the folders of `library`."""
    problems = Problems(file)
    reading = Reading(problems)
    try:
        document, schema = document_of(sheets, reading)
        loaded = load_document(document, problems, library)
    except RulebookError as error:
        raise WorkbookError(gathered(_at_cells(error.diagnostics, reading), sheets)) from None
    first = f"{SCHEMA_LINE} {schema}\n" if schema else ""
    text = first + emit(loaded.rulebook)
    return Imported(text, loaded.rulebook, _at_cells(loaded.warnings, reading), loaded.document, reading)


def _at_cells(found: Iterable[Diagnostic], reading: Reading) -> tuple[Found, ...]:
    return tuple(_at_cell(each, reading) for each in found)


def _at_cell(found: Diagnostic, reading: Reading) -> Found:
    """A mistake at the cell that its place stands for, said as people who fill cells say it."""
    spot = reading.spot(found.location.line) if found.location.file == reading.problems.file else None
    said = {key: _led_back(getattr(found, key), reading) for key in ("message", "message_en", "hint", "hint_en")}
    if spot is None:
        return Found(None, found.model_copy(update=said))
    column = 0 if found.code in _OF_NAMES else found.location.column or 0
    where = Location(file=found.location.file, path=_path(spot, column))
    return Found(spot.cell, reworded(found.model_copy(update={"location": where, **said})))


def _path(spot: Spot, column: int) -> str:
    """`Règles!D14`, and the line and character of it where that tells more."""
    line = f", l. {spot.line}" if spot.line else ""
    return f"{spot.cell}{line}" + (f", c. {column}" if column > 1 else "")


def _led_back(text: str, reading: Reading) -> str:
    """A sentence whose lines are cells."""

    def cell(found: re.Match[str]) -> str:
        spot = reading.spot(int(found[2]))
        return f"{'en' if found[1] == 'ligne' else 'at'} {spot.cell}" if spot else found[0]

    return _LINES.sub(cell, text)
