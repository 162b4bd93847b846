"""From YAML to a rulebook: every mistake at once, each with its line and column."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar, cast

from engine.errors import Diagnostic, Message
from engine.loading import messages_rulebook as say
from engine.loading import messages_shared as say_shared
from engine.loading.comments import Comment
from engine.loading.document import Document, parse_document
from engine.loading.library import Library
from engine.loading.nodes import Entry, Mapping, Scalar
from engine.loading.problems import Problems
from engine.loading.reader import At
from engine.loading.shared import common_of, read_shared
from engine.loading.source import cleaned, read_source
from engine.loading.whole import read_rulebook
from engine.model import Rulebook, Shared

__all__ = [
    "Book",
    "Loaded",
    "load",
    "load_any_text",
    "load_document",
    "load_rulebook",
    "load_rulebook_text",
    "load_shared",
    "load_text",
]

Book = TypeVar("Book", Rulebook, Shared)


@dataclass(frozen=True, slots=True)
class Loaded(Generic[Book]):
    """A rulebook that can be used (or a shared part), what is worth saying of it, and its document."""

    rulebook: Book
    warnings: tuple[Diagnostic, ...]
    document: Document

    @property
    def comments(self) -> tuple[Comment, ...]:
        """The comments that no key holds: formatting would lose them."""
        return self.document.comments


def load_rulebook(path: Path | str, library: Library = ()) -> Rulebook:
    """The rulebook of a file. Raises RulebookError with every mistake."""
    return load(path, library).rulebook


def load_rulebook_text(text: str, file: str | None = None, library: Library = ()) -> Rulebook:
    """The rulebook of a text; `file` names it in messages. Raises RulebookError with every mistake."""
    return load_text(text, file, library).rulebook


def load(path: Path | str, library: Library = ()) -> Loaded[Rulebook]:
    """The rulebook of a file, its warnings and comments. Raises RulebookError with every mistake.

    What it `uses` is looked for beside it, then in the folders of `library`.
    """
    problems = Problems(str(path))
    found = _loaded(read_source(Path(path), problems), problems, (Path(path).parent, *library))
    # Rulebooks are looked for by name in that folder; anywhere else a file is a copy, named as one likes.
    id, version = found.rulebook.id, found.rulebook.version
    if Path(path).stem not in (id, f"{id}.v{version}") and Path(path).absolute().parent.name == "rulebooks":
        problems.add(say.FILE_NAME, file=Path(path).name, id=id, version=version)
    return Loaded(found.rulebook, problems.warnings, found.document)


def load_text(text: str, file: str | None = None, library: Library = ()) -> Loaded[Rulebook]:
    """The rulebook of a text, its warnings and comments. Raises RulebookError with every mistake.

    What it `uses` is looked for in the folders of `library`.
    """
    problems = Problems(file)
    return _loaded(cleaned(text, problems), problems, library)


def load_shared(path: Path | str) -> Loaded[Shared]:
    """The shared part of a file. Raises RulebookError with every mistake."""
    problems = Problems(str(path))
    text = read_source(Path(path), problems)
    document = _document(text, problems)
    if document is not None and not _has(document, "shared"):
        _refuse(say_shared.NOT_SHARED, document, problems)
    return _shared(document, problems, Path(path).stem)


def load_any_text(text: str, file: str | None = None, library: Library = ()) -> Loaded[Rulebook] | Loaded[Shared]:
    """The rulebook or the shared part of a text, whichever it says that it is. Raises RulebookError."""
    problems = Problems(file)
    return load_document(_document(cleaned(text, problems), problems), problems, library)


def load_document(
    document: Document | None, problems: Problems, library: Library = ()
) -> Loaded[Rulebook] | Loaded[Shared]:
    """The rulebook or the shared part of a document, wherever it was read.

    Raises RulebookError with every mistake, those that `problems` holds already included.
    """
    if document is not None and _has(document, "shared"):
        return _shared(document, problems)
    return _rulebook(document, problems, library)


def _loaded(text: str | None, problems: Problems, library: Library) -> Loaded[Rulebook]:
    return _rulebook(_document(text, problems), problems, library)


def _document(text: str | None, problems: Problems) -> Document | None:
    return parse_document(text, problems) if text is not None else None


def _rulebook(document: Document | None, problems: Problems, library: Library) -> Loaded[Rulebook]:
    if document is not None and _has(document, "shared"):
        _refuse(say_shared.NOT_A_RULEBOOK, document, problems)
    return _whole(document, problems, lambda at: read_rulebook(at, common_of(at, library)))


def _shared(document: Document | None, problems: Problems, name: str | None = None) -> Loaded[Shared]:
    return _whole(document, problems, lambda at: read_shared(at, name).shared)


def _whole(document: Document | None, problems: Problems, read: Callable[[At], Book | None]) -> Loaded[Book]:
    found = read(At(document.root, (), problems)) if document is not None else None
    problems.refuse()
    # Whatever is None has been reported, and refused above.
    return Loaded(cast(Book, found), problems.warnings, cast(Document, document))


def _key(document: Document, key: str) -> Entry | None:
    entries = document.root.entries if isinstance(document.root, Mapping) else ()
    return next((entry for entry in entries if entry.key.text == key), None)


def _has(document: Document, key: str) -> bool:
    """Whether a document says what it is by this key, and not by the other."""
    other = "rulebook" if key == "shared" else "shared"
    return _key(document, key) is not None and _key(document, other) is None


def _refuse(message: Message, document: Document, problems: Problems) -> None:
    """Say that this is not the kind of file expected, and nothing else of it. Raises RulebookError."""
    entry = _key(document, "shared")
    id = entry.value.text if entry is not None and isinstance(entry.value, Scalar) else "…"
    problems.add(message, document.root.place, None, id=id)
    problems.refuse()
