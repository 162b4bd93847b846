"""Where each thing of a book is: a file of its own in the site, a place in the one document to print."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from engine.errors import Language
from engine.model import Rulebook

Kind = Literal["rule", "table", "row", "attribute", "example", "index", "examples", "whole"]
Key = tuple[Kind, str]

STEMS: dict[Kind, tuple[str, str]] = {
    "rule": ("regle-{}", "rule-{}"),
    "table": ("table-{}", "table-{}"),
    "row": ("ligne-{}", "row-{}"),
    "attribute": ("critere-{}", "attribute-{}"),
    "example": ("exemple-{}", "example-{}"),
    "index": ("index", "index"),
    "examples": ("exemples", "examples"),
    "whole": ("tout", "all"),
}


@dataclass(frozen=True, slots=True)
class Thing:
    """A rule, a row, a table, an attribute or an example to lead to: what it is called, and whether it is shared."""

    kind: Kind
    id: str
    label: str
    shared: bool = False


class Names:
    """The names of files and places, in one language: the same rulebook, the same names."""

    def __init__(self, rulebook: Rulebook, language: Language) -> None:
        """Name everything. Ids that differ by their capitals alone get names that differ by more."""
        self._language = language
        self._stems: dict[Key, str] = {}
        self._page: dict[Key, Key] = {}
        rows = [(row.id, table.id) for table in rulebook.tables for row in table.rows]
        self._name("rule", (rule.id for rule in rulebook.rules))
        self._name("table", (table.id for table in rulebook.tables))
        self._name("row", (row for row, _ in rows))
        self._name("attribute", rulebook.attributes)
        self._name("example", (str(number) for number, _ in enumerate(rulebook.examples, 1)))
        self._page |= {("row", row): ("table", table) for row, table in rows}
        self._page |= {key: ("examples", "") for key in self._stems if key[0] == "example"}

    def _name(self, kind: Kind, ids: Iterable[str]) -> None:
        taken: dict[str, int] = {}
        for id in ids:
            stem = self._said(kind).format(id)
            again = taken[stem.casefold()] = taken.get(stem.casefold(), 0) + 1
            # No id holds a dot: a number after one cannot be another's name.
            self._stems[kind, id] = stem if again == 1 else f"{stem}.{again}"

    def _said(self, kind: Kind) -> str:
        return STEMS[kind][self._language == "en"]

    def anchor(self, kind: Kind, id: str = "") -> str:
        """The place of a thing in any page that holds it."""
        return self._stems.get((kind, id)) or self._said(kind)

    def file(self, kind: Kind, id: str = "") -> str:
        """The file of the page that a thing is on."""
        return f"{self.anchor(*self._page.get((kind, id), (kind, id)))}.html"

    def href(self, kind: Kind, id: str = "") -> str:
        """What leads to a thing from any page of the site."""
        held = (kind, id) in self._page
        return f"{self.file(kind, id)}#{self.anchor(kind, id)}" if held else self.file(kind, id)


@dataclass(frozen=True, slots=True)
class Links:
    """What leads from a page to things: elsewhere in the site, or in the same document where it holds everything."""

    names: Names
    whole: bool = False

    def to(self, thing: Thing) -> str:
        """What leads to a thing."""
        return self.at(thing.kind, thing.id)

    def at(self, kind: Kind, id: str = "") -> str:
        """What leads to a thing of this id, or to a part of the book."""
        return f"#{self.names.anchor(kind, id)}" if self.whole else self.names.href(kind, id)
