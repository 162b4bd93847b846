"""The files of one run as one stream: cases, rows rejected, rows set apart."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from desk import messages as say
from desk.books import Books, Filed, Read
from engine.errors import Diagnostic, GdrError, diagnostic
from engine.model import Rulebook
from intake.followups import Latest, Standing
from intake.mapping import Mapping
from intake.messages_file import SPOILT
from intake.record import Item, Record, Reject, SetApart, with_row
from intake.records import Records, read_records
from intake.table import Fault, FileError

Aside = Callable[[Reject], object]
Apart = Callable[[SetApart], object]


def _forgotten(_: object) -> None:
    """What becomes of rejects and of rows set apart that were dealt with before."""


@dataclass
class Sources:
    """Files read one after the other, again at each call: nothing is held in memory but identifiers.

    Where the mapping tells the later of two rows of one case, only the latest of all the files is read as a case.
    Where a rulebook has several versions, each row is read by all of them: only then is its day known.
    """

    paths: Sequence[Path]
    books: Books
    mapping: Mapping | None = None
    sheet: str | None = None
    passed_over: frozenset[str] = frozenset()  # columns that are someone else's to read
    recurring: bool = False  # whether rows of one file may be of one case: someone else tells them apart
    _latest: Latest | None = field(default=None, init=False, compare=False)

    def probe(self) -> None:
        """Open every file, to refuse those that cannot be read before any work starts. Raises GdrError with all.

        A spoilt file among others that can be read is no reason to stop: it will be rejected, whole.
        """
        mistakes = [found for path in self.paths if (found := self._unreadable(path))]
        if mistakes and (len(mistakes) == len(self.paths) or not all(map(_spoilt, mistakes))):
            raise GdrError([each for found in mistakes for each in found])

    def _unreadable(self, path: Path) -> tuple[Diagnostic, ...]:
        try:
            self._streams(path)
        except GdrError as error:
            return error.diagnostics
        return ()

    def _streams(self, path: Path) -> list[Records]:
        """The file as each version reads it."""
        return [self._records(path, book) for book in self.books.versions]

    def _records(self, path: Path, book: Rulebook) -> Records:
        passed_over = self.books.others(book) | self.passed_over
        records = read_records(path, book, self.mapping, self.sheet, passed_over).among(self.latest)
        return records.told_apart(_line_of) if self.recurring else records

    @property
    def looks_ahead(self) -> bool:
        """Whether a first pass over the files has to find the latest row of each case."""
        return self.mapping is not None and bool(self.mapping.latest) and self._latest is None

    def look_ahead(self, tick: Callable[[], None] = lambda: None) -> Latest:
        """That first pass; it is made once."""
        self._latest = Latest().learn(self._standings(tick))
        return self._latest

    def _standings(self, tick: Callable[[], None]) -> Iterator[Standing]:
        for path in self.paths:
            with suppress(FileError):  # a spoilt file, rejected when it is read
                for standing in self._records(path, self.books.lead).standings():
                    tick()
                    yield standing

    def latest(self) -> Latest:
        """The latest row of each case that has several."""
        return self._latest if self._latest is not None else self.look_ahead()

    def read(self) -> Iterator[Read]:
        """Everything read, in order; a case whose identifier another file has used is rejected.

        So is a spoilt file among several, from where it cannot be read any further.
        """
        seen: dict[str, Path] = {}
        for path in self.paths:
            try:
                yield from self._read(path, seen)
            except FileError as error:
                if len(self.paths) == 1 or not _spoilt(error.diagnostics):
                    raise
                yield Read(_whole(path, error.diagnostics), self.books.lead)

    def _read(self, path: Path, seen: dict[str, Path]) -> Iterator[Read]:
        streams = self._streams(path)
        for items in zip(*streams, strict=True):
            found = self.books.read(items)
            if isinstance(found.item, Record):
                first = seen.setdefault(found.item.case.id, path)
                if first is not path:
                    found = replace(found, item=_twice(found.item, first), undated=False)
            yield replace(found, item=with_row(found.item, streams[0].row))

    def records(self, aside: Aside = _forgotten, apart: Apart = _forgotten) -> Iterator[Filed]:
        """The cases alone, each with the version that assesses it; the rest goes to `aside` or `apart` as it is met."""
        for each in self.read():
            if isinstance(each.item, Record):
                yield Filed(each.item, each.rulebook)
            elif isinstance(each.item, Reject):
                aside(each.item)
            else:
                apart(each.item)


def _line_of(item: Item) -> int | None:
    return item.place.line


def _spoilt(mistakes: Iterable[Diagnostic]) -> bool:
    return all(each.code in SPOILT for each in mistakes)


def _whole(path: Path, mistakes: Iterable[Diagnostic]) -> Reject:
    faults = tuple(Fault(diagnostic=each) for each in mistakes)
    return Reject(place=faults[0].diagnostic.location, faults=faults, row=path.name)


def _twice(record: Record, first: Path) -> Reject:
    found = diagnostic(say.DUPLICATE_ACROSS, record.place, id=record.case.id, first=first.name)
    return Reject(
        place=record.place, faults=(Fault(column="", value=record.case.id, diagnostic=found),), id=record.case.id
    )
