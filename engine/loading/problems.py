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
        self.leading = 0  # how many of them made the text unreadable: they are told before the others

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

    def take(self, others: Problems) -> None:
        """Report again what was found apart, in this file or in another that it uses."""
        for found in others.in_order():
            self.keep(found)

    def go_on(self, french: str, english: str) -> None:
        """Add a sentence to the remedy of the last mistake reported."""
        last = self.found[-1]
        hints = {"hint": f"{last.hint} {french}", "hint_en": f"{last.hint_en} {english}"}
        self.found[-1] = last.model_copy(update=hints)

    @property
    def errors(self) -> bool:
        """Whether anything found forbids using the rulebook."""
        return any(each.severity == "error" for each in self.found)

    @property
    def warnings(self) -> tuple[Diagnostic, ...]:
        """What is worth saying but forbids nothing."""
        return tuple(each for each in self.in_order() if each.severity == "warning")

    def in_order(self) -> list[Diagnostic]:
        """What YAML could not read, then what is wrong in a file used, then the rest; each in the order of its file.

        Mistakes without a place come last.
        """
        first, rest = self.found[: self.leading], self.found[self.leading :]
        return [*sorted(first, key=_place), *sorted(rest, key=self._file_and_place)]

    def _file_and_place(self, found: Diagnostic) -> tuple[bool, int, int]:
        """Another file's come first, as they came: already in order."""
        own = found.location.file == self.file
        return (own, *(_place(found) if own else (0, 0)))

    def refuse(self) -> None:
        """Raise RulebookError with everything found, if any of it is an error."""
        if self.errors:
            raise RulebookError(self.in_order())


def _place(found: Diagnostic) -> tuple[int, int]:
    return found.location.line or 10**9, found.location.column or 0
