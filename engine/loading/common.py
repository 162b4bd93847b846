"""What a rulebook takes from the shared file that it uses, and may not define again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from engine.loading import messages_shared as say
from engine.loading.names import WHATS, Names
from engine.loading.nodes import Entry, Mapping, Node, Scalar, Sequence
from engine.loading.reader import At, Fields
from engine.model import Shared

# For each section, the kinds of name among which each of its own must be new.
_KINDS = {
    "modes": ("mode", "priority"),
    "priorities": ("priority", "mode"),
    "axes": ("axis",),
    "expertises": ("expertise",),
    "disciplines": ("discipline",),
    "attributes": ("attribute",),
    "derived": ("attribute",),
    "rules": ("rule", "table"),
    "tables": ("rule", "table"),
}
_SCALES = {"modes": "mode", "priorities": "priority"}


@dataclass(frozen=True)
class Common:
    """A shared file as a rulebook uses it: its names, even those of what could not be read, and its model.

    `shared` is None when the file is missing or has mistakes, all reported.
    """

    id: str = ""
    file: str = ""
    names: Names = field(default_factory=lambda: Names(unreadable=set(WHATS)))
    shared: Shared | None = None

    def brings(self, what: str) -> bool:
        """Whether it declares names of this kind, or may do so for all that could be read of it."""
        return what in self.names.unreadable or bool(self.names.known(what))

    def line(self, what: str, id: str) -> int | None:
        """The line that declares a name, or None."""
        return self.names.lines.get(what, {}).get(id)

    def fresh_names(self, unreadable: set[str]) -> Names:
        """The names that a rulebook starts from."""
        held = self.names
        return Names(
            attributes=dict(held.attributes),
            lines={what: dict(lines) for what, lines in held.lines.items()},
            depths=dict(held.depths),
            unreadable=held.unreadable | unreadable,
            settled={id: self._place("attribute", id) for id, each in held.usable.items() if each.derived},
        )

    def _place(self, what: str, id: str) -> dict[str, object]:
        """How messages say where a name is defined."""
        return {"shared": self.id, "file": Path(self.file).name, "first": self.line(what, id)}

    def refuse_redefinitions(self, fields: Fields) -> None:
        """Report what the rulebook defines again, and take it out of what is read: the shared meaning stands."""
        for key, at in list(fields.found.items()):
            if key in _SCALES and self.names.known(_SCALES[key]):
                self._refuse_scale(key, at, fields)
            elif key in _KINDS:
                fields.found[key] = self._own(at, _KINDS[key])
        for key in ("attributes", "derived"):
            if key in fields.found:
                self._refuse_values(fields.found[key])

    def _refuse_scale(self, key: str, at: At, fields: Fields) -> None:
        what = _SCALES[key]
        at.report(say.SHARED_SCALE, id=key, **self._place(what, self.names.known(what)[0]))
        del fields.found[key]

    def _own(self, at: At, kinds: tuple[str, ...]) -> At:
        """A section without what is shared."""
        if isinstance(at.node, Mapping):
            entries = tuple(each for each in at.node.entries if self._is_new(at, each.key, kinds))
            return At(replace(at.node, entries=entries), at.path, at.problems)
        if isinstance(at.node, Sequence):
            items = tuple(
                self._own_item(at, item, kinds) for item in at.node.items if self._is_new_item(at, item, kinds)
            )
            return At(replace(at.node, items=items), at.path, at.problems)
        return at

    def _is_new_item(self, at: At, item: Node, kinds: tuple[str, ...]) -> bool:
        id = _first_of(item, "id")
        return id is None or self._is_new(at, id, kinds)

    def _own_item(self, at: At, item: Node, kinds: tuple[str, ...]) -> Node:
        """An item of a list; a table without the rows that are shared."""
        if "table" not in kinds or not isinstance(item, Mapping):
            return item
        inside = at.to(_text(_first_of(item, "id")), item)
        return replace(item, entries=tuple(self._own_rows(inside, each) for each in item.entries))

    def _own_rows(self, at: At, entry: Entry) -> Entry:
        if entry.key.text != "rows" or not isinstance(entry.value, Sequence):
            return entry
        rows = tuple(row for row in entry.value.items if self._is_new_row(at, row))
        return replace(entry, value=replace(entry.value, items=rows))

    def _is_new_row(self, at: At, row: Node) -> bool:
        id = row.items[0] if isinstance(row, Sequence) and row.items else None
        return not isinstance(id, Scalar) or self._is_new(at, id, ("rule", "table"))

    def _is_new(self, at: At, id: Scalar, kinds: tuple[str, ...]) -> bool:
        what = next((what for what in kinds if self.line(what, id.text) is not None), None)
        if what is not None:
            at.to(id.text, id).report(say.SHARED_REDEFINED, id=id.text, **self._place(what, id.text))
        return what is None

    def _refuse_values(self, at: At) -> None:
        """No attribute may bear the name of a value of a shared one: a cell could not tell them apart."""
        taken = {value: each.id for each in self.names.usable.values() for value in each.values}
        for entry in at.node.entries if isinstance(at.node, Mapping) else ():
            attribute = taken.get(entry.key.text)
            if attribute is not None:
                values = {"attribute": attribute, **self._place("attribute", attribute)}
                at.to(entry.key.text, entry.key).report(say.SHARED_VALUE, id=entry.key.text, **values)

    def merged(self, own: dict[str, Any]) -> dict[str, Any]:
        """The parts of a rulebook with those of the shared file before them."""
        return {**own, **dict(self._merged(own)), "shared": self.shared}

    def _merged(self, own: dict[str, Any]) -> Iterator[tuple[str, Any]]:
        shared = self.shared
        if shared is None:
            return
        for key in ("modes", "priorities"):
            yield key, getattr(shared, key) or own[key]
        for key in ("axes", "expertises", "disciplines"):
            yield key, {**getattr(shared, key), **own[key]}
        for key in ("rules", "tables"):
            yield key, (*getattr(shared, key), *own.get(key, ()))
        # The names of a rulebook start with the shared ones; declared attributes come before derived ones.
        yield "attributes", dict(sorted(own["attributes"].items(), key=lambda each: each[1].derived))


def _first_of(item: Node, key: str) -> Scalar | None:
    entries = item.entries if isinstance(item, Mapping) else ()
    found = next((entry.value for entry in entries if entry.key.text == key), None)
    return found if isinstance(found, Scalar) else None


def _text(found: Scalar | None) -> str:
    return found.text if found is not None else "?"
