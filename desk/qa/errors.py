"""What stops a scenario: an expectation that is not met, or a mistake in its text."""

from __future__ import annotations

from collections.abc import Sequence

from engine.errors import GdrError, Location, Message, diagnostic
from engine.facts import Case


class Mistake(GdrError):
    """The text of a scenario, or what it names, cannot be understood."""


class Unmet(GdrError):
    """An expectation that the rules do not meet.

    `cases` are the files that show it; `asserting` is the sentence that they should satisfy, in French.
    """

    def __init__(self, message: Message, cases: Sequence[Case] = (), asserting: str = "", **values: object) -> None:
        """Say what was expected and what is so."""
        super().__init__([diagnostic(message, Location(), **values)])
        self.cases, self.asserting = tuple(cases), asserting


def mistake(message: Message, /, **values: object) -> Mistake:
    """One mistake, its place left to whoever knows the line."""
    return Mistake([diagnostic(message, Location(), **values)])
