"""One run on disk: what was asked, what is done, and how to go on after an interruption.

Assessments are appended one line at a time, in the order of the input, and never rewritten; the
manifest says what was asked, so that a folder is only ever continued with the same request. Every
other file is written beside its place and moved there whole.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from desk import messages as say
from engine.errors import GdrError, Location, diagnostic

MANIFEST, ASSESSMENTS, INCIDENTS = "run.json", "assessments.jsonl", "incidents.jsonl"
Request = dict[str, Any]


class RunError(GdrError):
    """A run that cannot start or go on."""


class RunFolder:
    """The folder of one run, opened for a request (what decides its result, as plain JSON)."""

    def __init__(self, path: Path, request: Request, *, restart: bool = False) -> None:
        """Create the folder or go on with it. Raises RunError if it holds another request's run."""
        self.path = path
        path.mkdir(parents=True, exist_ok=True)
        before = self._manifest()
        if before is not None and before.get("request") != request and not restart:
            raise RunError([_another(path, before.get("request", {}), request)])
        if before is None and not restart and (path / ASSESSMENTS).exists():
            raise RunError([diagnostic(say.RUN_FOREIGN, Location(file=str(path)))])
        self.resumed = before is not None and not restart
        self.request = request
        if not self.resumed:
            for name in (ASSESSMENTS, INCIDENTS):
                (path / name).unlink(missing_ok=True)
            self.write(MANIFEST, _json({"request": request, "finished": False}))

    def _manifest(self) -> dict[str, Any] | None:
        try:
            held = json.loads((self.path / MANIFEST).read_text(encoding="utf-8"))
        except FileNotFoundError:
            return None
        except (OSError, ValueError):
            raise RunError([diagnostic(say.RUN_MANIFEST, Location(file=str(self.path / MANIFEST)))]) from None
        return held if isinstance(held, dict) else {}

    def finish(self, figures: Request) -> None:
        """Record that the run is whole, with the figures that belong to it and to no assessment."""
        self.write(MANIFEST, _json({"request": self.request, "finished": True, **figures}))

    def done(self) -> Iterator[str]:
        """The lines already written, whole. A last line cut by an interruption is taken away."""
        path = self.path / ASSESSMENTS
        if not path.exists():
            return
        whole = 0
        with path.open("rb") as lines:
            for line in lines:
                if not line.endswith(b"\n"):
                    break
                whole += len(line)
                yield line.decode().rstrip("\n")
        os.truncate(path, whole)

    @contextmanager
    def appending(self) -> Iterator[IO[str]]:
        """The assessments, opened at their end; forced to the disk when closed."""
        with (self.path / ASSESSMENTS).open("a", encoding="utf-8", newline="\n") as out:
            try:
                yield out
            finally:
                out.flush()
                os.fsync(out.fileno())

    def write(self, name: str, content: str | bytes) -> Path:
        """Write a file of the run, whole or not at all."""
        return written_whole(self.path / name, content)


def written_whole(place: Path, content: str | bytes) -> Path:
    """Write a file beside its place, then move it there, so that what is there is always whole."""
    place.parent.mkdir(parents=True, exist_ok=True)
    beside = place.with_name(place.name + ".part")
    try:
        beside.write_bytes(content if isinstance(content, bytes) else content.encode())
        beside.replace(place)
    except OSError:
        beside.unlink(missing_ok=True)
        raise
    return place


def _json(content: Request) -> str:
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _another(path: Path, before: Request, now: Request) -> Any:
    differing = sorted(key for key in before.keys() | now.keys() if before.get(key) != now.get(key))
    return diagnostic(say.RUN_ANOTHER, Location(file=str(path)), differing=", ".join(differing))


def file_digest(path: Path) -> str:
    """SHA-256 of a file's bytes, hexadecimal. Raises OSError if it cannot be read."""
    with path.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()
