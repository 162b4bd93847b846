"""What is a rulebook's own, apart from the shared part that it uses."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TypeVar

from engine.model import Rulebook, Shared

Held = TypeVar("Held")


def own_of(book: Rulebook | Shared) -> Rulebook | Shared:
    """The rulebook without what is shared; as it is if it uses nothing."""
    if isinstance(book, Shared) or book.shared is None:
        return book
    shared = book.shared
    own: dict[str, object] = {
        key: _without(getattr(book, key), getattr(shared, key))
        for key in ("axes", "expertises", "disciplines", "attributes")
    }
    own |= {key: getattr(book, key) for key in ("modes", "priorities") if not getattr(shared, key)}
    own |= {key: getattr(book, key)[len(getattr(shared, key)) :] for key in ("rules", "tables")}
    return book.model_copy(update={"modes": (), "priorities": (), **own})


def _without(held: Mapping[str, Held], shared: Collection[str]) -> dict[str, Held]:
    return {id: each for id, each in held.items() if id not in shared}
