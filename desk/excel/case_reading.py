"""The cases of a workbook, read by its own rules: a wrong value costs its case, and is told at its cell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import NamedTuple

from desk.excel import messages_cases as say
from desk.trying.typed import fact_typed, nearest_attribute
from engine.errors import Diagnostic, Location, Message, diagnostic, nearest_said
from engine.exchange.cases import FIRST, RESULT
from engine.exchange.gathering import Found
from engine.exchange.grid import Address, Sheet, letters
from engine.exchange.written import Reading, Written, written
from engine.facts import Case, Fact
from engine.lettering import Lettering
from engine.loading.problems import Problems
from engine.model import Attribute, Rulebook
from intake.typing import CellMistakes

NAMES = 1  # the row of the names of cases
Rows = dict[int, Attribute | None]


class Wrong(Enum):
    """What a cell says cannot be a fact."""

    WRONG = "wrong"


WRONG = Wrong.WRONG


class Tried(NamedTuple):
    """A case: where it stands, its name, its facts; no `case` where it is set aside, for these `wrong` cells."""

    sheet: str
    column: int
    name: str
    case: Case | None
    wrong: tuple[Address, ...] = ()


@dataclass
class CaseReader:
    """Reads the sheets of cases; what is wrong, and what is worth saying, goes to `found`."""

    rulebook: Rulebook
    file: str
    found: list[Found] = field(default_factory=list)
    named: dict[str, Address] = field(default_factory=dict)
    lettering: Lettering = field(init=False)

    def __post_init__(self) -> None:
        """Gather what its rules look for in texts."""
        self.lettering = Lettering(self.rulebook)

    def read(self, sheets: Sequence[Sheet]) -> list[Tried]:
        """Every case, in the order of the sheets and of their columns."""
        return [tried for sheet in sheets for tried in self._sheet(sheet)]

    def _sheet(self, sheet: Sheet) -> Iterator[Tried]:
        rows = self._rows(sheet)
        for column in _columns(sheet, rows):
            name = self._text(Address(sheet.name, NAMES, column), sheet)
            called = " ".join(name.text.split()) if name is not None else f"Cas {letters(column)}"
            yield self._case(sheet, column, called, rows)

    def _case(self, sheet: Sheet, column: int, called: str, rows: Rows) -> Tried:
        """A case, its facts in the order of the rulebook; none if one of them cannot be read."""
        at = Address(sheet.name, NAMES, column)
        if called in self.named:
            self._say(at, say.SAME_NAME, name=called[:60], first=self.named[called])
        self.named.setdefault(called, at)
        read = {row: self._fact(Address(sheet.name, row, column), sheet, rows[row]) for row in rows}
        wrong = tuple(Address(sheet.name, row, column) for row, each in read.items() if each is WRONG)
        order = list(self.rulebook.attributes)
        facts = [each for each in read.values() if isinstance(each, Fact)]
        facts.sort(key=lambda fact: order.index(fact.attribute))
        case = None if wrong else Case(id=called, facts=tuple(facts))
        return Tried(sheet.name, column, called, case, wrong)

    def _rows(self, sheet: Sheet) -> Rows:
        """The attribute of each row that cases fill; None for a row that names none, once that is said."""
        rows: Rows = {}
        first: dict[str, Address] = {}
        for row in sorted({row for row, column in sheet.cells if row > NAMES and column >= FIRST}):
            at = Address(sheet.name, row, 1)
            id = self._text(at, sheet)
            if id is None or id.text != RESULT:
                rows[row] = self._attribute(at, id.text if id is not None else "", first)
        return rows

    def _attribute(self, at: Address, id: str, first: dict[str, Address]) -> Attribute | None:
        """What a row is about: nothing, where it names nothing, what is not declared, or what another row is about."""
        if id in first:
            self._say(at, say.ROW_TWICE, id=id, first=first[id])
        elif id in self.rulebook.attributes:
            first[id] = at
            return self.rulebook.attributes[id]
        elif id:
            near = nearest_said(nearest_attribute(self.rulebook, id))
            self._say(at, say.NOT_AN_ATTRIBUTE, id=id[:60], rulebook=self.rulebook.id, **near)
        else:
            self._say(at, say.NO_ATTRIBUTE)
        return None

    def _fact(self, at: Address, sheet: Sheet, attribute: Attribute | None) -> Fact | Wrong | None:
        """What a cell says, None where it is blank; WRONG once what is wrong with it, or with its row, is said."""
        cell = self._text(at, sheet)
        if cell is None:
            return None
        if attribute is None or cell.broken:
            return WRONG
        try:
            fact = fact_typed(attribute, cell.text.replace("\n", ";") if attribute.kind == "set" else cell.text)
        except CellMistakes as error:
            self.found += [self._at(at, each) for each in error.diagnostics]
            return WRONG
        self.found += [self._at(at, each) for each in self.lettering.doubts([fact])]
        return fact

    def _text(self, at: Address, sheet: Sheet) -> Written | None:
        """What a cell says; what is wrong with the cell itself is told at its place."""
        reading = Reading(Problems(self.file))
        cell = written(sheet, at.row, at.column, reading)
        self.found += [self._at(at, each) for each in reading.problems.found]
        return cell

    def _say(self, at: Address, message: Message, **values: object) -> None:
        self.found.append(self._at(at, diagnostic(message, **values)))

    def _at(self, at: Address, said: Diagnostic) -> Found:
        return Found(at, said.model_copy(update={"location": Location(file=self.file, path=str(at))}))


def _columns(sheet: Sheet, rows: Rows) -> list[int]:
    """The columns that hold a case: named, or with a fact at least."""
    return sorted({column for row, column in sheet.cells if column >= FIRST and (row == NAMES or row in rows)})
