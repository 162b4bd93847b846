"""What a row of a file becomes: a case to assess, a reject with every reason, or a row out of scope."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import TypeVar

from pydantic import Field

from engine.condition import Frozen
from engine.errors import Diagnostic, Language, Location, Message, diagnostic
from engine.facts import Case
from engine.invisible import invisible
from intake import messages_record as say
from intake.table import Fault, Raw, Row, Table, written
from intake.typing import CellMistakes

MAX_ID = 200
Held = TypeVar("Held")


class Record(Frozen):
    """A case read from a file, and what the file says beside its facts.

    `day` serves to tell earlier files from later ones. `outcomes` is what became of the request, by name
    (`statut`, `autorise`…): never a fact. Records of one `group` are one thing, written in several rows.
    """

    case: Case
    label: str = ""
    group: str = ""
    day: date | None = None
    outcomes: dict[str, str] = Field(default_factory=dict)
    place: Location


class Reject(Frozen):
    """A row that cannot be a case: every mistake found in it, its identifier if it has one, and the row itself."""

    place: Location
    faults: tuple[Fault, ...]
    id: str = ""
    row: str = ""


class Later(Frozen):
    """Where the row stands that replaces another of the same case, and the stamps that tell it is later."""

    file: str
    line: int
    said: str


class SetApart(Frozen):
    """A row out of the mapping's scope, with the reason that the mapping gives; or one that a later one replaces."""

    place: Location
    reason: str
    reason_en: str = ""
    id: str = ""
    label: str = ""
    later: Later | None = None

    def said_in(self, language: Language) -> str:
        """The reason; a mapping gives it in one language."""
        return self.reason_en if language == "en" and self.reason_en else self.reason


Item = Record | Reject | SetApart


def with_row(item: Item, row: str) -> Item:
    """The item, which if it was rejected once read names the row that it is, as the file has it."""
    return item.model_copy(update={"row": row}) if isinstance(item, Reject) and not item.row else item


class Draft:
    """A row being read: what it gives, and the mistakes gathered on the way."""

    def __init__(self, table: Table, row: Row) -> None:
        """Start with the mistakes that the reader of the file found."""
        self.table, self.row = table, row
        self.faults = [self._located(fault) for fault in row.faults]

    def raw(self, column: str) -> Raw:
        """The cell under a column, None when it is blank."""
        return self.row.cells.get(column)

    def read(self, column: str, reading: Callable[[Raw], Held]) -> Held | None:
        """What a reading makes of a cell; None when the cell is blank, or mistaken, which is then noted."""
        raw = self.raw(column)
        if raw is None:
            return None
        try:
            return reading(raw)
        except CellMistakes as error:
            self.note(column, error.diagnostics, raw)
            return None

    def identifier(self, column: str, reading: Callable[[Raw], str]) -> str:
        """The identifier of the case; empty, and noted, when there is none that can serve."""
        found = self.read(column, reading)
        if found is None and self.raw(column) is None and not self.row.faults:
            self.note(column, [diagnostic(say.NO_ID)])
        elif found is not None and (len(found) > MAX_ID or any(invisible(found, allowed=""))):
            self.note(column, [diagnostic(say.BAD_ID, limit=MAX_ID)], found)
        return found or ""

    def note(self, column: str, mistakes: Iterable[Diagnostic], raw: Raw = None) -> None:
        """Keep mistakes found in a cell."""
        # One cell may be read for several attributes: its mistake is said once.
        said = {(fault.column, fault.diagnostic.message) for fault in self.faults}
        new = [each for each in mistakes if (column, each.message) not in said]
        self.faults += [self._located(Fault(column=column, value=written(raw), diagnostic=each)) for each in new]

    def say(self, message: Message, column: str = "", /, **values: object) -> None:
        """Keep a mistake of a column of this row."""
        self.note(column, [diagnostic(message, **values)], self.raw(column))

    @property
    def place(self) -> Location:
        """Where the row starts."""
        return self.table.place(self.row.line)

    def rejected(self, id: str = "") -> Reject:
        """The reject that this row is, given its mistakes."""
        return Reject(place=self.place, faults=tuple(self.faults), id=id, row=self.row.text)

    def _located(self, fault: Fault) -> Fault:
        place = self.table.place(self.row.line, fault.column)
        return fault.model_copy(update={"diagnostic": fault.diagnostic.model_copy(update={"location": place})})
