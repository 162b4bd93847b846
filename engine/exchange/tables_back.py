"""From the sheet of a decision table to its columns and its rows."""

from __future__ import annotations

from engine.columns import OUTPUTS
from engine.emitting.tables import NOTHING
from engine.errors import nearest, nearest_said
from engine.exchange import messages_layout as say
from engine.exchange.columns import Column
from engine.exchange.grid import Address, Sheet
from engine.exchange.grid_back import Where, headers, rows_of
from engine.exchange.rows_back import Row, item_of
from engine.exchange.table_pages import ROW_ID, TABLE_HEAD, input_column, output_columns
from engine.exchange.words import WORDS, english
from engine.exchange.written import Reading, written
from engine.loading.ids import NAME
from engine.loading.nodes import Entry, Mapping, Node, Refused, Scalar
from engine.loading.nodes import Sequence as Listed

_BAND = 2  # the row that says Si or Alors
_BY_HEADER = {column.header.casefold(): column for name in OUTPUTS for column in output_columns(name)}


def table_entries(sheet: Sheet, reading: Reading) -> list[Entry]:
    """`inputs`, `outputs` and `rows` of a table's sheet."""
    where, firsts = _columns(sheet, reading)
    known = [column for column, _ in where.values()]
    rows = rows_of(sheet, TABLE_HEAD, where, known, reading)
    top = reading.place(Address(sheet.name, TABLE_HEAD, 1))
    nodes: dict[str, Node] = {band: Listed(top, tuple(firsts[band])) for band in ("inputs", "outputs")}
    nodes["rows"] = Listed(top, tuple(_row(row) for row in rows))
    return [Entry(Scalar(top, key, quoted=False), node) for key, node in nodes.items()]


def _columns(sheet: Sheet, reading: Reading) -> tuple[Where, dict[str, list[Node]]]:
    """Where each column is, and the names of what is tested and brought, in the order of the sheet."""
    where: Where = {ROW_ID.path: (ROW_ID, 1)}
    names: dict[str, list[Node]] = {"inputs": [], "outputs": []}
    for place, header in headers(sheet, TABLE_HEAD).items():
        if place == 1:
            continue
        at = Address(sheet.name, TABLE_HEAD, place)
        column = _column(header, sheet, place, reading)
        if column is not None and column.path in where:
            reading.report(at, say.SAME_COLUMN, header=header)
        elif column is not None:
            if column.path[1] not in {path[1] for path in where if path[0] == column.path[0]}:
                names[column.path[0]].append(Scalar(reading.place(at, 0, 1), column.path[1], quoted=False))
            where[column.path] = (column, place)
    _check_deadline(where, sheet, reading)
    return where, names


def _column(header: str, sheet: Sheet, place: int, reading: Reading) -> Column | None:
    band = written(sheet, _BAND, place, reading)
    key = english("band", band.text) if band is not None else None
    if key is None:
        reading.report(Address(sheet.name, _BAND, place), say.NO_BAND, header=header)
        return None
    return input_column(header) if key == "inputs" else _output(header, Address(sheet.name, TABLE_HEAD, place), reading)


def _output(header: str, at: Address, reading: Reading) -> Column | None:
    known = _BY_HEADER.get(header.casefold())
    if known is not None:
        return known
    if NAME.fullmatch(header) and header not in OUTPUTS:
        return next(output_columns(header))
    words = [each.header for each in _BY_HEADER.values()]
    near = nearest_said(nearest(header, words) or WORDS["output"].get(header))
    reading.report(at, say.UNKNOWN_OUTPUT, header=header[:60], known=" ; ".join(words), **near)
    return None


def _check_deadline(where: Where, sheet: Sheet, reading: Reading) -> None:
    """A deadline takes three columns."""
    parts = list(output_columns("deadline"))
    if any(column.path in where for column in parts):
        for column in parts:
            if column.path not in where:
                reading.report(Address(sheet.name, TABLE_HEAD, 1), say.MISSING_COLUMN, header=column.header)


def _row(row: Row) -> Node:
    """A list: the id, then a cell a column."""
    item = item_of(row, whole=("inputs", "outputs"))
    held = {entry.key.text: entry.value for entry in item.entries}
    bands = [held[band] for band in ("inputs", "outputs") if band in held]
    cells = [(entry.key.text, entry.value) for each in bands if isinstance(each, Mapping) for entry in each.entries]
    id = held.get("id", Refused(item.place))
    return Listed(item.place, (id, *(_cell(name, node) for name, node in cells)))


def _cell(name: str, node: Node) -> Node:
    """`-` is a text like any other; a deadline of which nothing is said is `-` too."""
    if name == "deadline" and isinstance(node, Mapping):
        said = tuple(entry for entry in node.entries if not _is_nothing(entry.value))
        return Mapping(node.place, said) if said else Scalar(node.place, NOTHING, quoted=True)
    return Scalar(node.place, NOTHING, quoted=True) if _is_nothing(node) else node


def _is_nothing(node: Node) -> bool:
    return isinstance(node, Scalar) and node.text == NOTHING
