"""From YAML to a rulebook: every mistake at once, each with its line and column."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import cast

from engine.errors import Diagnostic
from engine.loading import messages_rulebook as say
from engine.loading.comments import Comment
from engine.loading.document import Document, parse_document
from engine.loading.problems import Problems
from engine.loading.reader import At
from engine.loading.source import cleaned, read_source
from engine.loading.whole import read_rulebook
from engine.model import Rulebook

__all__ = ["Loaded", "load", "load_rulebook", "load_rulebook_text", "load_text"]


@dataclass(frozen=True, slots=True)
class Loaded:
    """A rulebook that can be used, what is worth saying of it, and the document it was read from."""

    rulebook: Rulebook
    warnings: tuple[Diagnostic, ...]
    document: Document

    @property
    def comments(self) -> tuple[Comment, ...]:
        """The comments that no key holds: formatting would lose them."""
        return self.document.comments


def load_rulebook(path: Path | str) -> Rulebook:
    """The rulebook of a file. Raises RulebookError with every mistake."""
    return load(path).rulebook


def load_rulebook_text(text: str, file: str | None = None) -> Rulebook:
    """The rulebook of a text; `file` names it in messages. Raises RulebookError with every mistake."""
    return load_text(text, file).rulebook


def load(path: Path | str) -> Loaded:
    """The rulebook of a file, its warnings and comments. Raises RulebookError with every mistake."""
    problems = Problems(str(path))
    found = _loaded(read_source(Path(path), problems), problems)
    # Rulebooks are looked for by name in that folder; anywhere else a file is a copy, named as one likes.
    if found.rulebook.id != Path(path).stem and Path(path).absolute().parent.name == "rulebooks":
        problems.add(say.FILE_NAME, file=Path(path).name, id=found.rulebook.id)
    return Loaded(found.rulebook, problems.warnings, found.document)


def load_text(text: str, file: str | None = None) -> Loaded:
    """The rulebook of a text, its warnings and comments. Raises RulebookError with every mistake."""
    problems = Problems(file)
    return _loaded(cleaned(text, problems), problems)


def _loaded(text: str | None, problems: Problems) -> Loaded:
    document = parse_document(text, problems) if text is not None else None
    rulebook = read_rulebook(At(document.root, (), problems)) if document is not None else None
    problems.refuse()
    # Whatever is None has been reported, and refused above.
    return Loaded(cast(Rulebook, rulebook), problems.warnings, cast(Document, document))
