"""The files of a name, read: what can be said of their form, and the rulebooks that can be looked at further."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from desk.books import chosen, shared_of
from desk.checking import doubts
from desk.held import held_in
from desk.places import library
from desk.proofs.report import Looked
from desk.seeking import Sought, all_sought, homonym
from engine.errors import Diagnostic, GdrError, RulebookError
from engine.loading import Loaded
from engine.loading.placing import Places, places_of
from engine.model import Rulebook
from engine.versions import in_force


@dataclass(frozen=True, slots=True)
class ReadFile:
    """A file as far as its form goes; `loaded` is None where it cannot be used, or is a shared file."""

    looked: Looked
    path: Path
    loaded: Loaded[Rulebook] | None = None
    cells: Places | None = None  # where the parts of a workbook stand

    @property
    def places(self) -> Places:
        """Where each part of the rulebook stands."""
        if self.loaded is None:
            return Places(())
        if self.cells is not None:
            return self.cells
        return places_of(self.path, self.loaded.document, self.loaded.rulebook, library())


def read_named(name: str, today: date) -> list[ReadFile]:
    """The files that a name leads to, one after the other; of a folder, all its rulebooks."""
    try:
        return [read for found in all_sought(name) for read in read_sought(found, today)]
    except RulebookError as error:
        return [ReadFile(Looked(name=name, diagnostics=error.diagnostics), Path(name))]


def read_sought(found: Sought, today: date) -> list[ReadFile]:
    """The files of one rulebook; then what keeps its versions from standing side by side."""
    name = found.name
    read = [_read_file(replace(found, files=(path,))) for path in found.files]
    read[0] = _warned(read[0], homonym(found))
    held = [(each.path.name, each.loaded.rulebook) for each in read if each.loaded is not None]
    if not held or any(each.looked.errors for each in read):
        return read
    try:
        versions = chosen(found, held, today).versions
    except RulebookError as error:
        return [*read, ReadFile(Looked(name=name, diagnostics=error.diagnostics), Path(name))]
    return list(_named(name, read, versions, today))


def _read_file(found: Sought) -> ReadFile:
    name, path = found.name, found.files[0]
    try:
        shared = shared_of(found)
        if shared is not None:
            counts = {"rules": len(shared.rulebook.rules), "attributes": len(shared.rulebook.attributes)}
            head = {"id": shared.rulebook.id, "version": shared.rulebook.version}
            return ReadFile(_looked(name, path, kind="shared", diagnostics=shared.warnings, **head, **counts), path)
        held = held_in(path)
    except GdrError as error:
        return ReadFile(_looked(name, path, diagnostics=error.diagnostics), path)
    loaded, book = held.loaded, held.loaded.rulebook
    counts = {"rules": len(book.rules), "attributes": len(book.attributes), "examples": len(book.examples)}
    head = {"id": book.id, "version": book.version, "digest": book.digest}
    return ReadFile(_looked(name, path, diagnostics=loaded.warnings, **head, **counts), path, loaded, held.cells)


def _warned(read: ReadFile, warnings: Sequence[Diagnostic]) -> ReadFile:
    looked = read.looked.model_copy(update={"diagnostics": (*warnings, *read.looked.diagnostics)})
    return replace(read, looked=looked)


def _looked(name: str, path: Path, **said: object) -> Looked:
    return Looked.model_validate({"name": name, "file": str(path), **said})


def _named(name: str, read: Sequence[ReadFile], versions: Sequence[Rulebook], today: date) -> Iterator[ReadFile]:
    """Each version asked for under a name of its own.

    Of several, only the one that serves today can be doubted: the others have their days.
    """
    now = versions[0] if len(versions) == 1 else in_force(versions, today)
    for each in sorted(read, key=lambda one: one.looked.version or 0):
        book = each.loaded.rulebook if each.loaded is not None else None
        if book is None:
            yield each
        elif any(book is version for version in versions):
            called = name if len(versions) == 1 else f"{book.id}@{book.version}"
            doubted = tuple(doubts(book, today, str(each.path))) if book is now else ()
            said = {"name": called, "diagnostics": (*each.looked.diagnostics, *doubted)}
            yield replace(each, looked=each.looked.model_copy(update=said))
