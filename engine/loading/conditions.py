"""`when`: cells, and the all, any and not that bind them."""

from __future__ import annotations

from collections.abc import Iterable

from engine.cells import parse_cell
from engine.condition import All, Any, Condition, Not, Test
from engine.errors import CellError
from engine.loading import messages_rulebook as say
from engine.loading import messages_shape as say_shape
from engine.loading.names import Names, is_declared
from engine.loading.nodes import Mapping, Sequence
from engine.loading.reader import At, items, pairs, present, wrong_shape
from engine.loading.unquoted import text_for
from engine.model import Attribute

CONNECTIVES = ("all", "any", "not")


class Conditions:
    """Reads the conditions of one rule. `asks`: its sole effect is `ask`, so it may test knowledge."""

    def __init__(self, names: Names, asks: bool) -> None:
        """Conditions over these names."""
        self.names = names
        self.asks = asks
        self.unread = False  # some test could not be read: what is wrong with it is said elsewhere
        self._inside = 0  # how many `any` and `not` surround what is read: `-` would turn them true, or false

    def whole(self, at: At | None) -> Condition | None:
        """The condition of a rule, or None once it is reported."""
        if at is None:
            return None
        before = len(at.problems.found)
        found = self.group(at)
        if found is None and len(at.problems.found) == before and not self.unread:
            at.report(say.NO_TEST)
        return found

    def group(self, at: At) -> Condition | None:
        """`{attribute: cell, …}`, `{all: […]}`, `{any: […]}` or `{not: …}`; None if nothing is tested."""
        found = {key.text: value for key, value in pairs(at)}
        bound = next((key for key in CONNECTIVES if key in found), None)
        if bound is None:
            return joined(self.test(attribute, value) for attribute, value in found.items())
        if len(found) > 1:
            at.report(say.MIXED_CONDITION, key=bound)
            return None
        if not present(found[bound]):
            return None
        self._inside += bound != "all"
        read = self.negation(found[bound]) if bound == "not" else self.several(bound, found[bound])
        self._inside -= bound != "all"
        return read

    def several(self, bound: str, at: At) -> Condition | None:
        """The items of `all` or `any`."""
        read = [self.group(item) for item in items(at)]
        parts = tuple(part for part in read if part is not None)
        if isinstance(at.node, Sequence) and not at.node.items:
            at.report(say_shape.EMPTY_LIST)
        if not parts:
            return None
        return All(parts=parts) if bound == "all" else Any(parts=parts)

    def negation(self, at: At) -> Condition | None:
        """`not` of one pair, one `all` or one `any`."""
        if not isinstance(at.node, Mapping):
            wrong_shape(at, "mapping")
            return None
        if len(at.node.entries) > 1 or any(entry.key.text == "not" for entry in at.node.entries):
            at.report(say.NOT_OF_ONE)
            return None
        part = self.group(at)
        return None if part is None else Not(part=part)

    def test(self, id: str, at: At) -> Condition | None:
        """One attribute and its cell; None for `-` and for what is reported."""
        known = is_declared(at, id, "attribute", self.names) and present(at)
        attribute = self.names.attributes.get(id)
        cell = text_for(at, attribute) if known else None
        if cell is None or attribute is None:
            self.unread = True
            return None
        return self.read(cell, attribute, at)

    def read(self, cell: str, attribute: Attribute, at: At) -> Test | None:
        """The test that a cell makes."""
        try:
            meaning = parse_cell(cell, attribute, self.names.usable, asks=self.asks)
        except CellError as error:
            self.names.unless_unreadable(cell, at, error)
            self.unread = True
            return None
        if meaning is None and self._inside:
            at.report(say.DASH_INSIDE)
            self.unread = True
        return None if meaning is None else Test(attribute=attribute.id, cell=cell.strip(), meaning=meaning)


def joined(parts: Iterable[Condition | None]) -> Condition | None:
    """The pairs of one mapping: all must hold; those that test nothing are left out."""
    found = tuple(part for part in parts if part is not None)
    return found[0] if len(found) == 1 else All(parts=found) if found else None
