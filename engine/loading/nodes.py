"""What a YAML document is made of: texts, groups and lists, each with its place."""

from __future__ import annotations

from dataclasses import dataclass

from engine.loading.problems import Place


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text. `verbatim`: its characters stand in the file as they are, so columns can be told."""

    place: Place
    text: str
    quoted: bool
    verbatim: bool = True
    cut_by: str = ""

    @property
    def missing(self) -> bool:
        """Nothing is written: `label:` and no more."""
        return not self.quoted and self.text == ""


@dataclass(frozen=True, slots=True)
class Entry:
    """A key and its value."""

    key: Scalar
    value: Node


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys and values, in the order written, each key once."""

    place: Place
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Sequence:
    """Items, in the order written."""

    place: Place
    items: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Refused:
    """Something already reported: readers pass over it."""

    place: Place


Node = Scalar | Mapping | Sequence | Refused
