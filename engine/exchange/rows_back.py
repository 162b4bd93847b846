"""From the rows of a sheet to the items that they stand for, each cell under the key of its column."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from engine.exchange import messages_sheet as say
from engine.exchange.columns import Column
from engine.exchange.grid import Address
from engine.exchange.nodes import node_of, word_node
from engine.exchange.written import Reading, Written
from engine.loading.nodes import Entry, Mapping, Node, Refused, Scalar
from engine.loading.problems import Place

Path = tuple[str, ...]


@dataclass(frozen=True)
class Row:
    """A row that says something: where each column of its sheet is, and what is written there.

    A column that is missing from the sheet is in neither: what it held is not known.
    """

    sheet: str
    number: int
    columns: dict[Path, tuple[Column, int]]
    cells: dict[Path, Written]
    known: Sequence[Column]
    reading: Reading

    @property
    def id(self) -> Written | None:
        """What the first column names the row by."""
        return self.cells.get(self.known[0].path)

    def address(self, path: Path) -> Address:
        """The cell of a column; that of the first where the column is missing."""
        column = self.columns[path][1] if path in self.columns else 1
        return Address(self.sheet, self.number, column)

    def fills(self, *path: str) -> bool:
        """Whether anything is written in a column, or in one of a group of columns."""
        return any(each[: len(path)] == path for each in self.cells)


def item_of(row: Row, path: Path = (), *, whole: Sequence[str] = (), without: Sequence[str] = ()) -> Mapping:
    """The item of a row: the keys of its filled cells, those needed once any beside them is.

    `whole`: keys that are there even when nothing of them is written: a group, or the pairs of one cell.
    `without`: keys that another reads.
    """
    keys = dict.fromkeys(column.path[len(path)] for column in row.known if column.path[: len(path)] == path)
    entries = [_entry(row, (*path, key), whole) for key in keys if path or key not in without]
    return Mapping(_start(row, path), tuple(entry for entry in entries if entry is not None))


def _start(row: Row, path: Path) -> Place:
    inside = [each for each in row.columns if each[: len(path)] == path] if path else []
    return row.reading.place(row.address(inside[0] if inside else row.known[0].path))


def _entry(row: Row, path: Path, whole: Sequence[str]) -> Entry | None:
    column = next((each for each in row.known if each.path == path), None)
    value = _leaf(row, column) if column is not None else _group(row, path, whole)
    if value is None and path[-1] in whole and path in row.columns:
        value = Mapping(row.reading.place(row.address(path)), ())
    return None if value is None else Entry(Scalar(value.place, path[-1], quoted=False), value)


def _group(row: Row, path: Path, whole: Sequence[str]) -> Node | None:
    return item_of(row, path) if row.fills(*path) or path[-1] in whole else None


def _leaf(row: Row, column: Column) -> Node | None:
    """The node of a column in this row; Refused where it must be said and is not, once reported."""
    cell = row.cells.get(column.path)
    if cell is not None:
        return node_of(column, cell)
    if column.path not in row.columns:
        return None if _only_asks(row, column) else Refused(row.reading.place(row.address(column.path)))
    if not column.needed:
        return None
    row.reading.report(row.address(column.path), say.EMPTY_CELL, header=column.header, help=column.help)
    return Refused(row.reading.place(row.address(column.path)))


def _only_asks(row: Row, column: Column) -> bool:
    """Whether what a missing column said of this row cannot have been an effect: a rule that asks does nothing else."""
    filled = [path for path in row.cells if path[0] == "then"]
    return column.path[0] == "then" and filled == [("then", "ask")]


def key_of(row: Row, column: Column) -> Scalar | None:
    """The id of a row as the key of its item; None once its absence is said."""
    cell = row.cells.get(column.path)
    if cell is None or cell.broken:
        _leaf(row, column)
        return None
    return word_node(cell.text, cell)


def keyed(rows: Sequence[Row]) -> Iterator[tuple[Scalar, Row]]:
    """The rows that have an id, under it."""
    for row in rows:
        key = key_of(row, row.known[0])
        if key is not None:
            yield key, row
