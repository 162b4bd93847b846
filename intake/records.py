"""Reading a file: each row a record, a reject or a row set apart, one at a time."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path

from engine.model import Rulebook
from intake import messages_record as say
from intake.bound import bind
from intake.files import open_table
from intake.followups import Latest, Rows, Standing
from intake.mapped import MappedReader
from intake.mapping import Mapping
from intake.messages_icsr import NEEDS_MAPPING
from intake.native import ID, is_native_header, native_reader
from intake.record import Draft, Item, Record, Reject, SetApart
from intake.table import FileError, Row, Table, file_error


class Records(Iterator[Item]):
    """The items of one file, in its order, and what the file turned out to be.

    A second row of one identifier is rejected, naming the line of the first, even on that very line
    (a JSON list may be written on one); unless something else tells the two apart.
    """

    def __init__(self, table: Table, convert: Callable[[Row], Item], id_column: str, rows: Rows | None = None) -> None:
        """Read nothing yet. `rows`: where the later of two rows of one case can be told."""
        self.format, self.encoding, self.columns = table.format, table.encoding, table.columns
        self._table, self._convert, self._id_column = table, convert, id_column
        self._rows = rows
        self._latest: Callable[[], Latest] = Latest
        self.row = ""  # the one read last, as the file has it
        self._apart: Callable[[Item], Hashable] = _nothing
        self._first_lines: dict[tuple[str, Hashable], int] = {}

    def among(self, latest: Callable[[], Latest]) -> Records:
        """These records, where `latest` tells the latest row of each case; it is asked once, at the first row."""
        self._latest = cache(latest)
        return self

    def told_apart(self, by: Callable[[Item], Hashable]) -> Records:
        """These records, where rows of one identifier may stand together if `by` says otherwise of each."""
        self._apart = by
        return self

    def standings(self) -> Iterator[Standing]:
        """In place of the items, where each row stands among those of its case; a file is read as far as it can be."""
        with suppress(FileError):
            if self._rows is not None:
                yield from filter(None, map(self._rows.standing, self._table.rows))

    def __next__(self) -> Item:
        """The next item. Raises FileError if the file proves unreadable from here on."""
        row = next(self._table.rows)
        self.row = row.text
        item = self._replaced(row) or self._convert(row)
        id = _id_of(item)
        key = (id, self._apart(item))
        first = self._first_lines.get(key)
        if first is not None:
            return self._repeated(row, item, id, first)
        if id:
            self._first_lines[key] = row.line
        return item

    def _replaced(self, row: Row) -> SetApart | None:
        return self._rows.replaced(row, self._latest()) if self._rows is not None else None

    def _repeated(self, row: Row, item: Item, id: str, first: int) -> Item:
        draft = Draft(self._table, row)
        draft.faults = list(item.faults) if isinstance(item, Reject) else []
        draft.say(say.SAME_ID, self._id_column, id=id, first=first)
        return draft.rejected(id)


def _nothing(_: Item) -> None:
    """What tells apart two rows of one identifier, where they may not stand together."""


def _id_of(item: Item) -> str:
    """The identifier that a row takes; one set apart takes none."""
    if isinstance(item, Record):
        return item.case.id
    return item.id if isinstance(item, Reject) else ""


def read_records(
    path: Path,
    rulebook: Rulebook,
    mapping: Mapping | None = None,
    sheet: str | None = None,
    passed_over: frozenset[str] = frozenset(),
) -> Records:
    """The rows of a file as cases of a rulebook, read one at a time.

    `passed_over`: attributes that only other versions of the rulebook know; what is given for them is not read.
    Without a mapping the file must be native: see intake.native. Raises FileError for a file that cannot
    be read at all, or whose columns are not those expected; MappingError for a mapping that does not fit
    the rulebook. A bad row is an item like another: the rest goes on.
    """
    if mapping is None:
        table = open_table(path, is_native_header, sheet)
        if table.format == "ICSR":
            raise file_error(NEEDS_MAPPING, str(path))
        return Records(table, native_reader(table, rulebook, passed_over), ID)
    bound = bind(mapping, rulebook, passed_over)
    table = open_table(path, bound.recognises, sheet)
    reader = MappedReader(bound, table)
    rows = Rows(reader) if mapping.latest else None

    def latest() -> Latest:
        """Of this file alone: it is opened again, for a first pass."""
        return Latest().learn(read_records(path, rulebook, mapping, sheet, passed_over).standings())

    return Records(table, reader.item, reader.id_header, rows).among(latest)
