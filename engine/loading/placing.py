"""Where the parts of a rulebook stand in its file: what names one is given its line and column."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from engine.errors import Location
from engine.loading.document import Document, parse_document
from engine.loading.library import Library, shared_file
from engine.loading.nodes import Entry, Mapping, Node, Scalar
from engine.loading.nodes import Sequence as Listed
from engine.loading.problems import Place, Problems
from engine.loading.source import read_source
from engine.model import Rulebook, Shared

_BETWEEN = (" / ", " = ", ", ")  # two of a pair, a discipline and its depth; an attribute and a value; several
Named = tuple[str, str]
"""A section of the file, and a name in it."""


class Places:
    """The lines and columns of what one or more files declare, the first of them first."""

    def __init__(self, documents: Sequence[tuple[str, Document]]) -> None:
        """The name of each file, and what it holds."""
        self._places: dict[Named, tuple[str, Place]] = {}
        for file, document in documents:
            for named, place in _declared(document.root):
                self._places.setdefault(named, (file, place))

    def located(self, section: str, at: str) -> Location | None:
        """Where a name stands: a rule, row, table, attribute, level, `attribute = value`, `A / B`. None if nowhere.

        A name not found in its section is looked for in the others: a row is said as a rule is.
        """
        path = f"{section} / {at}"
        for name in _names(at):
            found = self._places.get((section, name)) or self._elsewhere(name)
            if found is not None:
                file, place = found
                return Location(file=file, line=place.line, column=place.column, path=path)
        return None

    def _elsewhere(self, name: str) -> tuple[str, Place] | None:
        return next((found for (_, known), found in self._places.items() if known == name), None)


def places_of(path: Path, document: Document, rulebook: Rulebook, library: Library = ()) -> Places:
    """The places of a rulebook's file, then of the shared file that it uses."""
    return Places(documents_of(path, document, rulebook, library))


def documents_of(
    path: Path, document: Document, rulebook: Rulebook | Shared, library: Library
) -> list[tuple[str, Document]]:
    """What a rulebook's file holds, then what the shared file that it uses does, each with its name."""
    documents = [(str(path), document)]
    used = rulebook.shared if isinstance(rulebook, Rulebook) else None
    shared = shared_file(used.id, (path.parent, *library)) if used else None
    if shared is not None:
        problems = Problems(str(shared))
        text = read_source(shared, problems)
        read = parse_document(text, problems) if text is not None else None
        documents += [(str(shared), read)] if read is not None else []
    return documents


def _names(at: str) -> Iterator[str]:
    """The name itself, then the first of the names that it is made of."""
    yield at
    for between in _BETWEEN:
        if between in at:
            yield at.partition(between)[0]


def _declared(root: Node) -> Iterator[tuple[Named, Place]]:
    for entry in _entries(root):
        section = entry.key.text
        yield from _members(section, entry.value)


def _members(section: str, node: Node) -> Iterator[tuple[Named, Place]]:
    for entry in _entries(node):
        yield (section, entry.key.text), entry.key.place
        if section == "disciplines":
            for depth in _entries(_value(entry.value, "depths")):
                yield (section, f"{entry.key.text} / {depth.key.text}"), depth.key.place
    for item in _items(node):
        yield from _named(section, _value(item, "id"))
        finding, at = _value(item, "finding"), _value(item, "at")
        if isinstance(finding, Scalar) and isinstance(at, Scalar):  # a waiver
            yield (section, f"{finding.text} / {at.text}"), finding.place
        for row in _items(_value(item, "rows")):
            yield from _named(section, next(iter(_items(row)), None))


def _named(section: str, node: Node | None) -> Iterator[tuple[Named, Place]]:
    if isinstance(node, Scalar):
        yield (section, node.text), node.place


def _entries(node: Node | None) -> tuple[Entry, ...]:
    return node.entries if isinstance(node, Mapping) else ()


def _items(node: Node | None) -> tuple[Node, ...]:
    return node.items if isinstance(node, Listed) else ()


def _value(node: Node, key: str) -> Node | None:
    return next((entry.value for entry in _entries(node) if entry.key.text == key), None)
