"""The files of one run as one stream: cases, rows rejected, rows set apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from desk import messages as say
from engine.errors import Diagnostic, GdrError, diagnostic
from engine.model import Rulebook
from intake.mapping import Mapping
from intake.record import Item, Record, Reject
from intake.records import read_records
from intake.table import Fault


@dataclass
class Sources:
    """Files read one after the other, again at each call: nothing is held in memory but identifiers."""

    paths: Sequence[Path]
    rulebook: Rulebook
    mapping: Mapping | None = None
    sheet: str | None = None

    def probe(self) -> None:
        """Open every file, to refuse those that cannot be read before any work starts. Raises GdrError with all."""
        mistakes = [mistake for path in self.paths for mistake in self._unreadable(path)]
        if mistakes:
            raise GdrError(mistakes)

    def _unreadable(self, path: Path) -> tuple[Diagnostic, ...]:
        try:
            read_records(path, self.rulebook, self.mapping, sheet=self.sheet)
        except GdrError as error:
            return error.diagnostics
        return ()

    def items(self) -> Iterator[Item]:
        """Everything read, in order; a case whose identifier another file has used is rejected."""
        seen: dict[str, Path] = {}
        for path in self.paths:
            for item in read_records(path, self.rulebook, self.mapping, sheet=self.sheet):
                if isinstance(item, Record):
                    first = seen.setdefault(item.case.id, path)
                    yield item if first is path else _twice(item, first)
                else:
                    yield item

    def records(self) -> Iterator[Record]:
        """The cases alone."""
        return (item for item in self.items() if isinstance(item, Record))


def _twice(record: Record, first: Path) -> Reject:
    found = diagnostic(say.DUPLICATE_ACROSS, record.place, id=record.case.id, first=first.name)
    return Reject(
        place=record.place, faults=(Fault(column="", value=record.case.id, diagnostic=found),), id=record.case.id
    )
