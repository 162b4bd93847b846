"""Mistakes gathered while reading one file, each at its place."""

from __future__ import annotations

from typing import NamedTuple

from engine.errors import Diagnostic, Location, Message, RulebookError, diagnostic
from engine.loading import messages_document as say

LIMIT = 500


class Place(NamedTuple):
    """A line and a column, both from 1."""

    line: int
    column: int


class Problems:
    """Every diagnostic of one file. Reading stops at `LIMIT`: past it, a file is not a draft but noise."""

    def __init__(self, file: str | None) -> None:
        """Start with nothing wrong."""
        self.file = file
        self.found: list[Diagnostic] = []

    def add(self, message: Message, place: Place | None = None, where: str | None = None, /, **values: object) -> None:
        """Report one mistake. Raises RulebookError once there are too many."""
        line, column = place or (None, None)
        self.keep(diagnostic(message, Location(file=self.file, line=line, column=column, path=where), **values))

    def keep(self, found: Diagnostic) -> None:
        """Report a mistake that another part has already put into words."""
        self.found.append(found)
        if len(self.found) >= LIMIT:
            self.found.append(diagnostic(say.TOO_MANY, Location(file=self.file), limit=LIMIT))
            raise RulebookError(self.in_order())

    @property
    def errors(self) -> bool:
        """Whether anything found forbids using the rulebook."""
        return any(each.severity == "error" for each in self.found)

    @property
    def warnings(self) -> tuple[Diagnostic, ...]:
        """What is worth saying but forbids nothing."""
        return tuple(each for each in self.in_order() if each.severity == "warning")

    def in_order(self) -> list[Diagnostic]:
        """In the order of the file; mistakes without a place last."""
        return sorted(self.found, key=lambda each: (each.location.line or 10**9, each.location.column or 0))

    def refuse(self) -> None:
        """Raise RulebookError with everything found, if any of it is an error."""
        if self.errors:
            raise RulebookError(self.in_order())
