"""Where shared files are looked for: folders, in order, each file under its own name."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from pathlib import Path

Library = tuple[Path, ...]
_PEEKED = 65_536  # the first key of a file stands well before, whatever comments come first
_FIRST_KEY = re.compile(rb"""^["']?(shared|rulebook)["']?[ \t]*:""", re.MULTILINE)


def shared_file(name: str, library: Library) -> Path | None:
    """The first file of that name in the library, whatever it holds. The name is an id: it leads out of no folder."""
    paths = (folder / f"{name}.yaml" for folder in library)
    return next(filter(_is_there, paths), None)


def shared_names(library: Iterable[Path]) -> list[str]:
    """The names of the shared files in these folders, sorted."""
    return sorted({path.stem for folder in library for path in folder.glob("*.yaml") if is_shared(path)})


def is_shared(path: Path) -> bool:
    """Whether a file says that it is a shared one, without reading it whole; False if it cannot be read."""
    return _said_of(path) == b"shared"


def is_either(path: Path) -> bool:
    """Whether a file says that it is a rulebook or a shared one, without reading it whole."""
    return _said_of(path) is not None


def _said_of(path: Path) -> bytes | None:
    """What a file says that it is, if that can be read."""
    if not is_readable(path):
        return None
    try:
        with path.open("rb") as file:
            first = _FIRST_KEY.search(file.read(_PEEKED).removeprefix(b"\xef\xbb\xbf"))
    except (OSError, ValueError):
        return None
    return first[1] if first is not None else None


def is_readable(path: Path) -> bool:
    """Whether it is a file that may be opened."""
    return _is_there(path) and path.is_file() and os.access(path, os.R_OK)


def _is_there(path: Path) -> bool:
    """A file or a folder, whatever it holds; no pipe, which would be waited for."""
    try:
        return path.is_file() or path.is_dir()
    except OSError:  # the folder that holds it is closed to us
        return False
