"""A command that writes only at its end, carried out: doubts about its rulebook first, and Ctrl-C answered."""

from __future__ import annotations

from typing import Protocol, TypeVar

from desk.books import Books
from desk.checking import doubts_of
from desk.interruption import answered_by
from desk.terminal import show_diagnostics
from engine.errors import Language

Came_co = TypeVar("Came_co", covariant=True)


class Asked(Protocol):
    """By which rulebook, and in which language."""

    @property
    def books(self) -> Books:
        """The rulebook."""

    @property
    def language(self) -> Language:
        """The language of what is told."""


class Work(Protocol[Came_co]):
    """What a command does once it knows all that it was asked."""

    @property
    def asked(self) -> Asked:
        """What it was asked."""

    def run(self) -> Came_co:
        """Do it. Raises GdrError, OSError."""


def carried_out(work: Work[Came_co]) -> Came_co:
    """What came of it. Raises GdrError, OSError; StoppedError where someone stopped it, and nothing was written."""
    show_diagnostics(doubts_of(work.asked.books), work.asked.language)
    with answered_by("stopped_unwritten", work.asked.language):
        return work.run()
