"""Files on the disk: written beside their place, then moved there whole; known by their bytes."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desk import messages as say
from engine.errors import GdrError, Location, diagnostic


def written_whole(place: Path, content: str | bytes) -> Path:
    """Write a file, whole or not at all; its place."""
    with beside(place) as part:
        part.write_bytes(content if isinstance(content, bytes) else content.encode())
    return place


def writable(place: Path, *, replace: bool, option: str = "--out") -> None:
    """Raises GdrError where a file is already, unless it is to be replaced; `option` is what named it."""
    if place.exists() and not replace:
        raise GdrError([diagnostic(say.FILE_EXISTS, Location(file=str(place)), option=option)])


@contextmanager
def beside(place: Path) -> Iterator[Path]:
    """Where to write what takes this place once it is whole; an error or Ctrl-C leaves what was there before."""
    place.parent.mkdir(parents=True, exist_ok=True)
    part = place.with_name(place.name + ".part")
    try:
        yield part
        part.replace(place)
    finally:
        part.unlink(missing_ok=True)


def file_digest(path: Path) -> str:
    """SHA-256 of a file's bytes, hexadecimal. Raises OSError if it cannot be read."""
    with path.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()
