"""What a sheet says beside its titles: the names that come from the shared part, and where they are changed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from engine.model import Rulebook, Shared

_SCALES: Final = ("modes", "priorities")
_NAMED: Final = ("axes", "expertises", "disciplines")


def shared_in(section: str, book: Rulebook | Shared) -> str:
    """A sentence for the reader of a sheet; nothing where no name of its section is shared."""
    if isinstance(book, Shared) or book.shared is None:
        return ""
    names = ", ".join(_names(section, book.shared))
    id = book.shared.id
    return names and f"Du socle commun « {id} », et modifiable là seulement (gdr excel export {id}) : {names}."


def _names(section: str, shared: Shared) -> Iterator[str]:
    if section in _SCALES:
        yield from (f"{level.id} (dès {level.start})" for level in getattr(shared, section))
    elif section in _NAMED:
        yield from getattr(shared, section)
