"""Decision tables as the keys and values of a canonical file: a row a line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from engine.cells.literals import written
from engine.columns import OUTPUTS
from engine.condition import Test
from engine.emitting.layout import Bare, Tall, TallList, Value
from engine.emitting.parts import deadline_tree, reasons
from engine.loading.hits import written_hit
from engine.model import Attribute, Effect, Row, Table

NOTHING = "-"
_IDS = ("axis", "discipline", "at_least")
_NUMBERS = ("points", "urgency")


def table_tree(table: Table, attributes: Mapping[str, Attribute]) -> Tall:
    """A table, one key a line and one row a line."""
    ranks = {output: _ranked(output, values, attributes) for output, values in table.highest_first.items()}
    found: dict[str, Value | None] = {
        "id": Bare(table.id),
        "label": table.label,
        "hit": Bare(written_hit(table.hit, table.aggregate)),
        "inputs": [Bare(each) for each in table.inputs],
        "outputs": [Bare(each) for each in table.outputs],
        "highest_first": ranks,
        "rows": TallList(list(_cells(row, table)) for row in table.rows),
        **reasons(table),
    }
    return Tall({key: value for key, value in found.items() if value})


def _cells(row: Row, table: Table) -> Iterator[Value]:
    yield Bare(row.id)
    yield from _tests(row, table)
    yield from (_output(row.then, output) for output in table.outputs)


def _tests(row: Row, table: Table) -> Iterator[str]:
    """The cell of each input. Raises ValueError for a condition that no cells of these columns make."""
    parts = getattr(row.when, "parts", (row.when,))
    cells = {part.attribute: part.cell for part in parts if isinstance(part, Test)}
    if row.when.node not in ("all", "test") or len(cells) != len(parts) or not cells.keys() <= set(table.inputs):
        raise ValueError(f"not made of cells: {row.when!r}")
    yield from (cells.get(attribute, NOTHING) for attribute in table.inputs)


def _output(effect: Effect, output: str) -> Value:
    if output not in OUTPUTS:
        return next((each.text for each in effect.derive if each.attribute == output), NOTHING)
    if output == "expertise":
        return _several(effect.expertise)
    value = getattr(effect, output)
    if value is None:
        return NOTHING
    if output == "deadline":
        return deadline_tree(value)
    return Bare(value) if output in (*_IDS, *_NUMBERS) else str(value)


def _several(expertises: tuple[str, ...]) -> str:
    return Bare(expertises[0]) if len(expertises) == 1 else " ; ".join(expertises) or NOTHING


def _ranked(output: str, values: tuple[str, ...], attributes: Mapping[str, Attribute]) -> list[Value]:
    """The values of an output, highest first, each written as a cell of its column is."""
    if output in (*_IDS, *_NUMBERS):
        return [Bare(value) for value in values]
    if output in OUTPUTS:
        return list(values)
    kind = attributes[output].kind
    if kind == "number":
        return [written(Decimal(value.replace(",", "."))) for value in values]
    return [written(value) for value in values] if kind == "text" else list(values)
