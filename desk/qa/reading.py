"""Reading feature files: bounded, in UTF-8, every mistake of form at once; nothing in them is ever executed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Final

from desk.qa import messages_file as say
from desk.qa.expanding import expanded
from desk.qa.feature import Feature
from desk.qa.parsing import parsed
from engine.errors import Diagnostic, GdrError, Location, diagnostic

LARGEST: Final = 1_000_000
MOST: Final = 2_000


def files_of(path: Path) -> list[Path]:
    """The feature files of a path, sorted. Raises GdrError if there is none."""
    if not path.exists():
        raise GdrError([diagnostic(say.NOT_FOUND, Location(), path=path)])
    if not path.is_dir():
        return [path]
    found = sorted(each for each in path.rglob("*.feature"))
    if not found:
        raise GdrError([diagnostic(say.NONE_THERE, Location(), path=path)])
    return found


def read_feature(file: Path) -> Feature:
    """One file. What is wrong with it is in its `mistakes`, never raised."""
    try:
        text = _text(file)
    except GdrError as error:
        return Feature(file, mistakes=tuple(_placed(each, file) for each in error.diagnostics))
    return read_text(text, file)


def read_text(text: str, file: Path) -> Feature:
    """The same, of a text."""
    found = parsed(text, file)
    if found.tree is None:
        return Feature(file, mistakes=found.faults or (_empty(file),))
    feature = expanded(found.tree, found, file, MOST)
    if not feature.scenarios and not feature.mistakes:
        return replace(feature, mistakes=(_empty(file),))
    return feature


def _empty(file: Path) -> Diagnostic:
    return diagnostic(say.EMPTY, Location(file=str(file), line=1))


def _text(file: Path) -> str:
    """Raises GdrError."""
    if not file.is_file():
        raise GdrError([diagnostic(say.NOT_A_FILE)])
    try:
        with file.open("rb") as content:
            held = content.read(LARGEST + 1)
    except OSError as error:
        raise GdrError([diagnostic(say.UNREADABLE, reason=error.strerror or type(error).__name__)]) from None
    if len(held) > LARGEST:
        raise GdrError([diagnostic(say.TOO_LARGE, size=file.stat().st_size, limit=LARGEST)])
    try:
        text = held.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise GdrError([diagnostic(say.NOT_TEXT, at=error.start + 1)]) from None
    if "\0" in text:
        raise GdrError([diagnostic(say.NOT_TEXT, at=text.index("\0") + 1)])
    return text


def _placed(found: Diagnostic, file: Path) -> Diagnostic:
    return found.model_copy(update={"location": Location(file=str(file))})
