"""A difference between two rulebooks, as data: its JSON form is the model itself."""

from __future__ import annotations

from typing import Any, Final, Literal, Self

from engine.change import Different
from engine.condition import Frozen
from engine.impact import ExampleMoved, Past
from engine.model import Rulebook
from engine.schema import JsonDocument, published

FORMAT: Final = "gdr-diff/1"
Unread = Literal["before", "after", "both"]


class Side(Frozen):
    """One of the two rulebooks, and how it was asked for."""

    name: str
    id: str
    version: int
    title: str
    status: str
    digest: str

    @classmethod
    def of(cls, name: str, rulebook: Rulebook) -> Self:
        """What identifies it."""
        return cls(
            name=name,
            id=rulebook.id,
            version=rulebook.version,
            title=rulebook.title,
            status=rulebook.status,
            digest=rulebook.digest,
        )


class Aside(Frozen):
    """A row of the history that one rulebook, or either, cannot read: where it stands, and why."""

    case: str
    place: str
    unread_by: Unread
    reasons: tuple[str, ...]


class History(Frozen):
    """Past files under both. `whole` is false where someone stopped it: what follows is of the files read till then.

    `apart`: rows out of the mapping's scope, counted by reason.
    """

    files: tuple[str, ...]
    mapping: str
    whole: bool
    past: Past
    aside: tuple[Aside, ...]
    apart: dict[str, int]


class Difference(JsonDocument):
    """What differs between two rulebooks; nothing at all where their digests are the same.

    `examples` are those of both; without a history, `history` is null.
    """

    format: Literal["gdr-diff/1"] = FORMAT
    before: Side
    after: Side
    items: tuple[Different, ...]
    examples: tuple[ExampleMoved, ...]
    history: History | None

    @property
    def count(self) -> int:
        """How many differences are told."""
        return sum(len(each.lines) for each in self.items)

    @property
    def moved(self) -> tuple[ExampleMoved, ...]:
        """The examples to look at: they are treated otherwise, or do not hold."""
        return tuple(each for each in self.examples if each.moved.differs or each.unmet_after)


def difference_schema() -> dict[str, Any]:
    """The JSON Schema of a difference."""
    return published(
        Difference,
        "Ce qui sépare deux référentiels, par GDR Santé",
        "Chaque différence en français et en anglais, ce qu'elle fait aux exemples et aux dossiers passés.",
    )
