"""The columns of a table: what its rows test, and what they bring."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from engine.columns import OUTPUTS
from engine.loading import messages_rulebook as say
from engine.loading import messages_shape as say_shape
from engine.loading import messages_table as say_table
from engine.loading.effects import check_urgency
from engine.loading.names import Names, is_declared
from engine.loading.nodes import Sequence
from engine.loading.reader import At, present, word, wrong_shape
from engine.loading.suggesting import suggestion

Fits = Callable[[At, str], bool]


@dataclass(frozen=True, slots=True)
class Column:
    """A column as written. Not `usable` when what is wrong with it is said: its cells are then passed over."""

    name: str
    at: At
    usable: bool


Columns = tuple[Column, ...]


def names_of(columns: Columns) -> tuple[str, ...]:
    """What the columns are called, in order."""
    return tuple(column.name for column in columns)


def inputs(at: At | None, names: Names) -> Columns | None:
    """The attributes that the rows test; None if the list could not be read."""
    return _columns(at, lambda item, name: is_declared(item, name, "attribute", names) and name in names.usable)


def outputs(at: At | None, read: Columns | None, names: Names) -> Columns | None:
    """What the rows bring, beside the inputs that they read; None if the list could not be read."""
    tested = names_of(read or ())
    found = _columns(at, lambda item, name: _is_output(item, name, tested, names))
    _check_points(found or ())
    return found


def _columns(at: At | None, fits: Fits) -> Columns | None:
    if at is None:
        return None
    if not isinstance(at.node, Sequence):
        wrong_shape(at, "list")
        return None
    if not at.node.items:
        at.report(say_shape.EMPTY_LIST)
        return None
    seen: set[str] = set()
    nodes = enumerate(at.node.items, start=1)
    return tuple(_column(at.to(f"n° {rank}", node), fits, seen) for rank, node in nodes)


def _column(item: At, fits: Fits, seen: set[str]) -> Column:
    name = word(item) if present(item) else None
    if name is None:
        return Column(item.path[-1], item, usable=False)
    if name in seen:
        item.report(say_shape.REPEATED, item=name)
        return Column(name, item, usable=False)
    seen.add(name)
    return Column(name, item, fits(item, name))


def _is_output(at: At, name: str, tested: tuple[str, ...], names: Names) -> bool:
    if name in OUTPUTS:
        return _is_effect(at, name, names)
    if name not in names.attributes:
        return _unknown(at, name, names)
    attribute = names.attributes[name]
    if attribute is None:
        return False
    if not attribute.derived:
        at.report(say.NOT_A_DERIVED, id=name)
        return False
    if name in tested:
        at.report(say_table.TABLE_CYCLE, id=name)
        return False
    return True


def _is_effect(at: At, name: str, names: Names) -> bool:
    if name == "urgency":
        check_urgency(at, names)
    homonym = names.attributes.get(name)
    if homonym is not None and homonym.derived:
        at.report(say_table.AMBIGUOUS_OUTPUT, name=name)
        return False
    return True


def _unknown(at: At, name: str, names: Names) -> bool:
    if names.can_tell("attribute"):
        derived = [each.id for each in names.usable.values() if each.derived]
        at.report(say_table.NOT_AN_OUTPUT, name=name, **suggestion(name, [*OUTPUTS, *derived]))
    return False


def _check_points(found: Columns) -> None:
    """An axis or a discipline says where points count: of a table without points, nothing."""
    for column in found:
        if column.name in ("axis", "discipline") and "points" not in names_of(found):
            column.at.report(say_table.TABLE_NEEDS_POINTS, key=column.name)
