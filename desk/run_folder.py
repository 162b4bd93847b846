"""One run on disk: what was asked, what is done, and how to go on after an interruption.

Assessments are appended one line at a time, in the order of the input, and never rewritten; the
manifest says what was asked, so that a folder is only ever continued with the same request. Every
other file is written beside its place and moved there whole.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, TextIO

from desk import messages as say
from desk.files import beside, written_whole
from engine.errors import GdrError, Location, diagnostic

MANIFEST, ASSESSMENTS, INCIDENTS = "run.json", "assessments.jsonl", "incidents.jsonl"
REPORTS, LOCK = "reports", ".lock"
Request = dict[str, Any]

if sys.platform != "win32":
    import fcntl


class RunError(GdrError):
    """A run that cannot start or go on."""


class RunFolder:
    """The folder of one run, opened for a request (what decides its result, as plain JSON)."""

    def __init__(self, path: Path, request: Request, *, restart: bool = False) -> None:
        """Create the folder or go on with it. Raises RunError if it holds another request's run."""
        self.path = path
        path.mkdir(parents=True, exist_ok=True)
        self._lock = _locked(path)
        try:
            self._open(request, restart=restart)
        except BaseException:
            self.__exit__()
            raise

    def _open(self, request: Request, *, restart: bool) -> None:
        path, before = self.path, self._manifest()
        if before is not None and before.get("request") != request and not restart:
            raise RunError([_another(path, before.get("request", {}), request)])
        if before is None and not restart and (path / ASSESSMENTS).exists():
            raise RunError([diagnostic(say.RUN_FOREIGN, Location(file=str(path)))])
        self.resumed = before is not None and not restart
        self.request = request
        if not self.resumed:
            self._clear()
            self.write(MANIFEST, _json({"request": request, "finished": False}))

    def __enter__(self) -> RunFolder:
        return self

    def __exit__(self, *_: object) -> None:
        """Let another process have the folder."""
        if self._lock is not None:
            self._lock.close()

    def _manifest(self) -> dict[str, Any] | None:
        try:
            held = json.loads((self.path / MANIFEST).read_text(encoding="utf-8"))
        except FileNotFoundError:
            return None
        except (OSError, ValueError):
            raise RunError([diagnostic(say.RUN_MANIFEST, Location(file=str(self.path / MANIFEST)))]) from None
        return held if isinstance(held, dict) else {}

    def _clear(self) -> None:
        """Take away what an earlier run left, and nothing that it did not write."""
        reports = (self.path / REPORTS).glob("[0-9][0-9][0-9][0-9][0-9][0-9]-*.html")
        for each in (self.path / ASSESSMENTS, self.path / INCIDENTS, *reports):
            each.unlink(missing_ok=True)

    def add_incident(self, line: str) -> None:
        """Write down an incident, unless an interrupted part of the run already did."""
        if line not in self.incidents():
            with (self.path / INCIDENTS).open("a", encoding="utf-8") as lines:
                lines.write(line + "\n")

    def incidents(self) -> list[str]:
        """The incidents of the whole run, interrupted parts included."""
        place = self.path / INCIDENTS
        return place.read_text(encoding="utf-8").splitlines() if place.exists() else []

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

    @contextmanager
    def writing(self, name: str) -> Iterator[TextIO]:
        """A CSV of the run, written piece by piece, and there only once whole."""
        with beside(self.path / name) as part, part.open("w", encoding="utf-8-sig", newline="") as out:
            yield out


def _locked(path: Path) -> IO[str] | None:
    """Hold the folder for this process alone, until it ends. Raises RunError if another holds it."""
    if sys.platform == "win32":  # no such lock there: two runs on one folder are not told apart
        return None
    lock = (path / LOCK).open("w", encoding="utf-8")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        lock.close()
        raise RunError([diagnostic(say.RUN_BUSY, Location(file=str(path)))]) from None
    return lock


def _json(content: Request) -> str:
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _another(path: Path, before: Request, now: Request) -> Any:
    differing = sorted(key for key in before.keys() | now.keys() if before.get(key) != now.get(key))
    return diagnostic(say.RUN_ANOTHER, Location(file=str(path)), differing=", ".join(differing))
