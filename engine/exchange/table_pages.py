"""The sheet of a decision table: what it tests under `Si`, what it brings under `Alors`, a row a line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import cast

from engine.columns import OUTPUTS
from engine.emitting.layout import Value
from engine.emitting.tables import NOTHING
from engine.exchange.columns import EFFECTS, Column
from engine.exchange.forms import INTEGER, TEXT, WORD, shown
from engine.exchange.grid import Content
from engine.exchange.records import Tree, value_at
from engine.exchange.words import french
from engine.model import Attribute

TABLE_HEAD = 4  # rows: whose table it is, Si or Alors, labels, ids
ROW_ID = Column(("id",), "Ligne", WORD, "Identifiant, d'aucune autre règle ni ligne.", True, 16, locked=True)
_CELL_HELP = "Une cellule : oui ; < 18 ; MRP ; DCP ; [2..12[ ; « - » si rien n'est exigé."
_DEADLINE = tuple(column for column in EFFECTS if column.path[:2] == ("then", "deadline"))
_BY_OUTPUT = {column.path[1]: column for column in EFFECTS if len(column.path) == 2}


def table_columns(table: Tree) -> tuple[Column, ...]:
    """The columns of a table of a canonical file."""
    inputs = (input_column(str(id)) for id in cast(Sequence[Value], table["inputs"]))
    outputs = (each for name in cast(Sequence[Value], table["outputs"]) for each in output_columns(str(name)))
    return (ROW_ID, *inputs, *outputs)


def input_column(id: str) -> Column:
    """What a row tests of an attribute."""
    return Column(("inputs", id), id, TEXT, _CELL_HELP, True, 18, f"value:{id}")


def output_columns(name: str) -> Iterator[Column]:
    """What a row brings: one column, three for a deadline."""
    if name == "deadline":
        for column in _DEADLINE:
            yield _output(column.path[1:], column)
    elif name in OUTPUTS:
        yield _output((name,), _BY_OUTPUT[name])
    else:
        yield Column(("outputs", name), name, TEXT, "La valeur déduite, ou « - ».", True, 18, f"value:{name}")


def _output(path: tuple[str, ...], known: Column) -> Column:
    form = WORD if path == ("expertise",) else known.form
    told = f"{known.help} « - » : rien."
    return Column(("outputs", *path), known.header, form, told, True, max(known.wide, 11), known.listed, known.coloured)


def head_of(
    table: Tree, columns: Sequence[Column], attributes: Mapping[str, Attribute]
) -> Iterator[tuple[Content, ...]]:
    """The four rows above those of the table: its id, what is tested and brought, in people's words, then by id."""
    labels = {id: attribute.label for id, attribute in attributes.items()}
    yield (f"Table {table['id']}", *(None for _ in columns[1:]))
    yield (str(table["label"]), *(french("band", column.path[0]) for column in columns[1:]))
    yield ("", *(labels.get(column.path[-1], "") for column in columns[1:]))
    yield tuple(column.header for column in columns)


def cells_of(row: Sequence[Value], columns: Sequence[Column]) -> tuple[Content, ...]:
    """A row of a canonical file, its deadline over three columns."""
    firsts = [column for column in columns if column.path[1:] not in (("deadline", "from"), ("deadline", "stopped"))]
    held = {column.path[1:2]: value for column, value in zip(firsts, row, strict=True)}
    return tuple(_cell(column, held[column.path[1:2]]) for column in columns)


def _cell(column: Column, value: Value) -> Content:
    if column.path[1:2] == ("deadline",):
        part = value_at(dict(value), column.path[2:]) if isinstance(value, Mapping) else None
        return NOTHING if part is None else shown(column.form, part)
    return NOTHING if column.form == INTEGER and value == NOTHING else shown(column.form, value)
