"""Decisions in files: read by the readers of cases, through the same kind of mapping.

A vocabulary stands for the rulebook, whose attributes are what a file may say of a decision; so a mapping of
decisions says `rulebook: decisions`, and a table of labels to modes is that of any attribute.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from collections.abc import Mapping as Said
from dataclasses import dataclass, replace
from datetime import date
from itertools import zip_longest
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple, cast

from desk.books import Read
from desk.ledgers import messages_decisions as say
from desk.ledgers.receiving import received_of
from desk.sources import Sources
from engine.errors import Diagnostic, GdrError, Location, diagnostic, nearest, nearest_said
from engine.first_few import first_few
from engine.model import Attribute, Level, Rulebook
from intake.files import open_table
from intake.mapping import Mapping
from intake.native import ID, LABEL, SOURCE, SOURCE_DATE, is_native_header
from intake.record import Item, Record, Reject, SetApart
from intake.records import read_records
from intake.table import Fault
from ledger.importing import PastDecision
from ledger.records import Seen, Source

DECISIONS, MOST_COLUMNS = "decisions", 30
MODE, PRIORITY, DAY = "decision_mode", "decision_priorite", "decision_jour"
EVALUATOR, DIRECTORATE = "decision_evaluateur", "decision_direction"
REASON, SEEN, SECOND = "decision_motif", "decision_vue", "decision_second_avis"
SEEN_AS: dict[bool | None, Seen] = {True: "seen", False: "unseen", None: "unknown"}
BESIDE = frozenset((LABEL, SOURCE, SOURCE_DATE))  # what a file of cases says that no decision needs


def vocabulary(rulebook: Rulebook, more: tuple[Attribute, ...] = ()) -> Rulebook:
    """What a file says of decisions on the cases of a rulebook, as a rulebook whose rules are none.

    `more` is what only some readers take from it.
    """
    attributes = (
        _level(MODE, "Mode décidé", rulebook.modes),
        _level(PRIORITY, "Priorité décidée", rulebook.priorities),
        Attribute(id=DAY, label="Jour de la décision", kind="date"),
        Attribute(id=EVALUATOR, label="Qui a décidé", kind="text"),
        Attribute(id=DIRECTORATE, label="Sa direction", kind="text"),
        Attribute(id=REASON, label="Motif", kind="text"),
        Attribute(id=SEEN, label="Proposition vue avant de juger", kind="boolean"),
        Attribute(id=SECOND, label="Second avis, donné sans voir le premier", kind="boolean"),
        *more,
    )
    known = {each.id: each for each in attributes}
    modes = rulebook.modes
    return Rulebook(id=DECISIONS, title="Décisions", version=1, status="draft", modes=modes, attributes=known)


def _level(id: str, label: str, levels: tuple[Level, ...]) -> Attribute:
    names = tuple(level.id for level in levels)
    also: dict[str, tuple[str, ...]] = {level.id: (level.label,) for level in levels if level.label not in names}
    return Attribute(id=id, label=label, kind="choice", values=names, also=also)


class Line(NamedTuple):
    """A decision, and the row that says it as the file has it; `more` is what else was asked for."""

    past: PastDecision
    row: str
    more: Said[str, Any] = MappingProxyType({})


@dataclass(frozen=True)
class DecisionFile:
    """A file of past decisions. `facts`: its cases as other readers see them, where they come with it.

    `beside`: the columns that say nothing of decisions, when there is no mapping to leave them aside. `more`: what else
    is read of each. `needs`: what a row must say to be a decision; nothing, if it is empty.
    """

    path: Path
    rulebook: Rulebook
    sha256: str
    mapping: Mapping | None = None
    facts: Sources | None = None
    sheet: str | None = None
    beside: frozenset[str] = frozenset()
    more: tuple[Attribute, ...] = ()
    needs: str = MODE

    def probe(self) -> None:
        """Refuse a table without the column of what was decided, rather than each of its rows. Raises GdrError."""
        if self.mapping is not None or not self.needs:
            return
        table = open_table(self.path, is_native_header, self.sheet)
        if table.has_header and ID in table.columns and self.needs not in table.columns:
            raise GdrError([self._lacking(table.columns)])

    def _lacking(self, columns: Iterable[str]) -> Diagnostic:
        """Said with the columns that are no attributes, and the one whose name is nearest."""
        seen = [each for each in columns if each and each not in self.rulebook.attributes]
        known = vocabulary(self.rulebook, self.more).attributes
        near = nearest_said(nearest(self.needs, (each for each in seen if each not in known)))
        said = first_few(seen, MOST_COLUMNS)
        return diagnostic(say.NO_COLUMN, Location(file=str(self.path)), column=self.needs, columns=said, **near)

    def read(self) -> Iterator[Line | Reject | SetApart]:
        """The decisions in the order of the file, and the rows that hold none. Raises GdrError."""
        passed_over = self.beside | BESIDE
        items = read_records(self.path, vocabulary(self.rulebook, self.more), self.mapping, self.sheet, passed_over)
        items.told_apart(_look)
        if self.facts is None:
            yield from (self._line(item, items.row) for item in items)
            return
        for item, read in zip_longest(items, self.facts.read()):
            if item is None or read is None or item.place.line != read.item.place.line:
                raise GdrError([diagnostic(say.NOT_TOGETHER, Location(file=str(self.path)))])
            yield self._both(item, read, items.row)

    def _both(self, item: Item, read: Read, row: str) -> Line | Reject | SetApart:
        """A row as a decision and as a case: every mistake of both, or both."""
        if isinstance(read.item, SetApart):
            return read.item
        rejects = [each for each in (item, read.item) if isinstance(each, Reject)]
        if rejects:
            return _together(rejects)
        line = self._line(item, row)
        if not isinstance(line, Line):
            return line
        record = cast(Record, read.item)
        received = received_of(record, read.rulebook, self.source(record.place))
        return line._replace(past=replace(line.past, received=received))

    def _line(self, item: Item, row: str) -> Line | Reject | SetApart:
        if not isinstance(item, Record):
            return item
        said: dict[str, Any] = {fact.attribute: fact.value for fact in item.case.facts if fact.value is not None}
        if self.needs and self.needs not in said:
            return rejected(item.case.id, diagnostic(say.NO_MODE, item.place), row)
        past = PastDecision(
            case=item.case.id,
            mode=said.get(MODE, ""),
            day=cast(date | None, said.get(DAY)),
            evaluator=said.get(EVALUATOR, ""),
            directorate=said.get(DIRECTORATE, ""),
            reason=said.get(REASON, ""),
            seen=SEEN_AS[said.get(SEEN)],
            priority=said.get(PRIORITY, ""),
            blind=bool(said.get(SECOND)),
            source=self.source(item.place),
        )
        return Line(past, row, {each.id: said[each.id] for each in self.more if each.id in said})

    def source(self, place: Location) -> Source:
        """Where a row was read."""
        return Source(file=self.path.name, sha256=self.sha256, line=place.line)

    def place(self, source: Source) -> Location:
        """The place of a row of this file."""
        return Location(file=str(self.path), line=source.line)


def _look(item: Item) -> str:
    """Whose second look a row is; empty for a first, of which a case has one."""
    said = item.case.given if isinstance(item, Record) else {}
    second = SECOND in said and said[SECOND].value
    return f"second {said[EVALUATOR].value if EVALUATOR in said else ''}" if second else ""


def _together(rejects: list[Reject]) -> Reject:
    """One reject with every mistake, each once though both readers met it."""
    faults = [fault for each in rejects for fault in each.faults]
    kept = {(fault.column, fault.diagnostic.message): fault for fault in reversed(faults)}
    return rejects[0].model_copy(update={"faults": tuple(reversed(kept.values()))})


def rejected(id: str, why: Diagnostic, row: str) -> Reject:
    """The reject that a row is for one reason, which says its place."""
    return Reject(place=why.location, faults=(Fault(diagnostic=why),), id=id, row=row)
