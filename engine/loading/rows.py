"""The rows of a table: an id, then a cell for each column."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from engine.columns import OUTPUTS, gives
from engine.condition import All, Condition
from engine.loading import messages_table as say
from engine.loading.columns import Column, Columns, names_of
from engine.loading.conditions import Conditions
from engine.loading.derivations import derivation
from engine.loading.effects import READERS, several_expertises
from engine.loading.ids import rule_id
from engine.loading.names import Names, first_use
from engine.loading.nodes import Node, Scalar, Sequence
from engine.loading.reader import At, items, present, raw_text
from engine.loading.row_shapes import bulleted, misshapen, parted
from engine.model import Effect, Row

NOTHING = "-"


@dataclass(frozen=True, slots=True)
class Placed:
    """A row, and where each of its outputs stands; those that bring nothing are left out."""

    row: Row
    outputs: dict[str, At]


def rows(at: At | None, inputs: Columns | None, outputs: Columns | None, names: Names) -> list[Placed]:
    """The rows that could be read. The ids of all are put among the names, whatever becomes of the rest."""
    if at is None:
        names.unreadable.add("rule")
        return []
    if isinstance(at.node, Sequence) and not at.node.items:
        at.report(say.NO_ROW)
    columns = ("id", *names_of(inputs or ()), *names_of(outputs or ()))
    if not isinstance(at.node, Sequence):
        names.unreadable.add("rule")
        misshapen(at, columns)
        return []
    told = bulleted(at, columns)
    if told:
        names.unreadable.add("rule")
    found = [_row(item, inputs, outputs, names) for item in items(at) if item.node not in told]
    return [each for each in found if each is not None]


def _row(at: At, inputs: Columns | None, outputs: Columns | None, names: Names) -> Placed | None:
    columns = (*names_of(inputs or ()), *names_of(outputs or ()))
    nodes = _nodes(at, ("id", *columns), names)
    at, id = _identified(at, nodes, names)
    if inputs is None or outputs is None or not _is_whole(at, nodes, columns):
        return None
    cells = [at.to(column.name, node) for column, node in zip((*inputs, *outputs), nodes[1:], strict=True)]
    when = _when(zip(inputs, cells, strict=False), names_of(outputs) == ("ask",), names)
    brought = dict(_brought(zip(outputs, cells[len(inputs) :], strict=True)))
    if "points" in names_of(outputs):
        _check_points(brought)
    then = _effect(brought, names)
    return None if id is None or when is None else Placed(Row(id=id, when=when, then=then), brought)


def _nodes(at: At, columns: tuple[str, ...], names: Names) -> tuple[Node, ...]:
    """The cells of a row, its id first; none if it is not a list."""
    if isinstance(at.node, Sequence):
        return parted(at, at.node.items, len(columns))
    misshapen(at, columns)
    names.unreadable.add("rule")
    return ()


def _identified(at: At, nodes: tuple[Node, ...], names: Names) -> tuple[At, str | None]:
    """The row under its id, which no rule, table or other row has."""
    first = nodes[0] if nodes else None
    if not isinstance(first, Scalar) or not first.text.strip():
        names.unreadable.add("rule")
        return at, rule_id(at.to("id", first)) if first is not None and present(at.to("id", first)) else None
    at = at.named(first.text.strip())
    written = at.to("id", first)
    if not first_use(written, first.text, names.lines["table" if first.text in names.lines["table"] else "rule"]):
        names.unreadable.add("rule")
    return at, rule_id(written)


def _is_whole(at: At, nodes: tuple[Node, ...], columns: tuple[str, ...]) -> bool:
    """Whether a row has a cell for its id and one for each column."""
    found, expected = len(nodes), len(columns) + 1
    values = {"row": at.path[-1], "found": found, "expected": expected, "columns": ", ".join(("id", *columns))}
    if found < expected and isinstance(at.node, Sequence):
        at.report(say.ROW_SHORT, missing=", ".join(("id", *columns)[found:]), **values)
    elif found > expected:
        at.report(say.ROW_LONG, extra=found - expected, **values)
    return found == expected


def _when(cells: Iterable[tuple[Column, At]], asks: bool, names: Names) -> Condition | None:
    """All the cells that constrain, perhaps none; None if one could not be read."""
    reading = Conditions(names, asks)
    tests = [reading.test(column.name, cell) for column, cell in cells if column.usable]
    if reading.unread:
        return None
    return All(parts=tuple(test for test in tests if test is not None))


def _brought(cells: Iterable[tuple[Column, At]]) -> Iterator[tuple[str, At]]:
    """The outputs that a row gives; `-` gives none."""
    for column, cell in cells:
        if column.usable and present(cell) and not _is_nothing(cell):
            yield column.name, cell


def _is_nothing(at: At) -> bool:
    """Whether a cell is `-`, between quotes as in the other columns."""
    if not isinstance(at.node, Scalar) or at.node.text.strip() != NOTHING:
        return False
    raw_text(at)
    return True


def _check_points(cells: dict[str, At]) -> None:
    for key in ("axis", "discipline"):
        if key in cells and "points" not in cells:
            cells[key].report(say.ROW_NEEDS_POINTS, key=key)


def _effect(cells: dict[str, At], names: Names) -> Effect:
    """What the cells of a row bring, together."""
    found = Effect()
    for name, cell in cells.items():
        found = with_output(found, name, cell, names)
    return found


def with_output(effect: Effect, name: str, at: At, names: Names) -> Effect:
    """The effect block and what a cell brings to it."""
    if name == "expertise":
        return effect.model_copy(update={"expertise": several_expertises(at, names)})
    if name in OUTPUTS:
        return effect.model_copy(update={name: READERS[name](at, names)})
    derived = derivation(name, at, names)
    return effect if derived is None else effect.model_copy(update={"derive": (*effect.derive, derived)})


def outputs_of(placed: list[Placed], name: str) -> Iterator[tuple[Effect, At]]:
    """The rows that bring something in one column, each with the place of its cell."""
    for each in placed:
        if name in each.outputs and gives(each.row.then, name):
            yield each.row.then, each.outputs[name]
