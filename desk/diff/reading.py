"""The two sides of a difference, each read where it is: a file, a workbook, a version in use."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import NamedTuple

from desk.books import books_from, shared_of
from desk.diff import messages as say
from desk.held import either_in
from desk.refusing import system_refused
from desk.seeking import files_of, sought
from engine.errors import Diagnostic, GdrError, Location, RulebookError, diagnostic
from engine.model import Rulebook, Shared


class Side(NamedTuple):
    """One of the two: what it was called, its rulebook or shared part, and what is worth saying of it."""

    name: str
    book: Rulebook | Shared
    warnings: tuple[Diagnostic, ...] = ()


class Sides(NamedTuple):
    """Both, as rulebooks. `shared`: they are what rulebooks share, and assess nothing."""

    before: Rulebook
    after: Rulebook
    names: tuple[str, str]
    shared: bool
    warnings: tuple[Diagnostic, ...]


def read_both(before: str, after: str, today: date) -> Sides:
    """Both sides. Raises GdrError with the mistakes of both."""
    wrong: list[Diagnostic] = []
    read: list[Side] = []
    for name in (before, after):
        try:
            read.append(_read(name, today))
        except GdrError as error:
            wrong += [each for each in error.diagnostics if each not in wrong]
        except OSError as error:
            wrong.append(system_refused(error))
    if wrong:
        raise GdrError(wrong)
    one, other = read
    if isinstance(one.book, Shared) != isinstance(other.book, Shared):
        shared, rulebook = (one, other) if isinstance(one.book, Shared) else (other, one)
        raise GdrError([diagnostic(say.TWO_KINDS, Location(), shared=shared.name, rulebook=rulebook.name)])
    warnings = tuple(dict.fromkeys((*one.warnings, *other.warnings)))
    books = (_as_rulebook(one.book), _as_rulebook(other.book))
    return Sides(*books, (one.name, other.name), isinstance(one.book, Shared), warnings)


def paths_of(names: Iterable[str]) -> list[Path]:
    """The files that names lead to. A name that leads nowhere is told when it is read."""
    found: list[Path] = []
    for name in names:
        with suppress(RulebookError):
            found += files_of(name)
    return found


def _read(name: str, today: date) -> Side:
    found = sought(name)
    read = either_in(found.files[0]) if found.alone else shared_of(found)
    if read is not None:
        return Side(name, read.rulebook, read.warnings)
    return Side(name, books_from(found, today).lead)


def _as_rulebook(book: Rulebook | Shared) -> Rulebook:
    """A shared part as a rulebook that has nothing else: its parts stand in the same places."""
    if isinstance(book, Rulebook):
        return book
    held = {name: getattr(book, name) for name in Shared.model_fields}
    return Rulebook(status="draft", **held)
