"""The folder of rulebooks brought to what the ledger says: it is the truth, and the files follow.

A file is written only over what approvals wrote before. One that someone edited is left, and said; `restore` puts it
aside, never away.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from desk.files import beside
from desk.ledgers import messages_change as say
from desk.ledgers.access import opened
from desk.places import id_of
from desk.refusing import system_refused
from engine.errors import Diagnostic, GdrError, Location, diagnostic
from engine.loading import load_any_text
from engine.loading.library import is_either
from ledger.changes.texts import Written, files_on_record, sha256_of
from ledger.store import Ledger

if sys.platform != "win32":
    import fcntl

ASIDE = ".edited"


@dataclass(frozen=True, slots=True)
class Synced:
    """What was written, and what stands there that no approval wrote."""

    written: tuple[Path, ...] = ()
    by_hand: tuple[Path, ...] = ()


def refreshed(folder: Path) -> list[Diagnostic]:
    """Bring the folder up to date before versions are read, and say what is not as approved."""
    try:
        with opened() as ledger:
            found = synced(ledger, folder)
    except GdrError as error:
        said = _reason(error.diagnostics[0])
        return [diagnostic(say.UNSYNCED, Location(), **said, folder=folder)] if folder.is_dir() else []
    except OSError as error:
        return [diagnostic(say.FOLDER_CLOSED, Location(file=str(folder)), **_reason(system_refused(error)))]
    return [diagnostic(say.HAND_EDITED, Location(file=str(path))) for path in found.by_hand]


def _reason(why: Diagnostic) -> dict[str, str]:
    return {"reason": why.message, "reason_en": why.message_en}


def synced(ledger: Ledger, folder: Path, *, restore: bool = False) -> Synced:
    """Write every file that approvals say there is and is not there; the rest is left. Raises LedgerError, OSError."""
    known = files_on_record(ledger)
    if not known:
        return Synced()
    folder.mkdir(parents=True, exist_ok=True)
    with _alone(folder):
        states = {name: _state(folder / name, written) for name, written in known.items()}
        edited = [folder / name for name, state in states.items() if state == "edited"]
        edited += _unknown(folder, known)
        if restore:
            for path in edited:
                path.replace(_aside(path))
        wanted = [name for name, state in states.items() if state == "behind" or (restore and state == "edited")]
        # Those that are there come first: the old version ends before the new one begins.
        for name in sorted(wanted, key=lambda each: (not known[each].earlier, each)):
            _write(folder / name, known[name].text)
    return Synced(tuple(folder / name for name in wanted), () if restore else tuple(edited))


def _state(path: Path, written: Written) -> str:
    """`there`, `behind` what was approved since (or missing, or cut short), or `edited` by someone."""
    try:
        held = path.read_bytes().decode("utf-8-sig")
    except (FileNotFoundError, UnicodeDecodeError) as error:
        return "behind" if isinstance(error, FileNotFoundError) else "edited"
    if held == written.text:
        return "there"
    if sha256_of(held) in written.earlier:
        return "behind"
    return "there" if _says_the_same(held, written.text, path) else "edited"


def _aside(path: Path) -> Path:
    """A name of its own for each that is put aside: none takes the place of another."""
    names = (path.with_name(f"{path.name}{ASIDE}{number or ''}") for number in count())
    return next(name for name in names if not name.exists())


def _says_the_same(held: str, approved: str, path: Path) -> bool:
    """Whether only comments and layout differ."""
    try:
        one, other = (load_any_text(text, str(path), (path.parent,)).rulebook for text in (held, approved))
    except GdrError:
        return False
    return one == other


def _unknown(folder: Path, known: Mapping[str, object]) -> list[Path]:
    """Files of an id of which versions were approved, and that none of these approvals wrote."""
    ids = {id_of(Path(name)) for name in known}
    found = (path for path in folder.glob("*.yaml") if path.name not in known and id_of(path) in ids)
    return sorted(path for path in found if is_either(path))


def _write(path: Path, text: str) -> None:
    """Whole or not at all, and on the disk before it takes the name."""
    with beside(path) as part, part.open("w", encoding="utf-8", newline="") as out:
        out.write(text)
        out.flush()
        os.fsync(out.fileno())


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """One process at a time writes there."""
    if sys.platform == "win32":  # no such lock there
        yield
        return
    with (folder / ".lock").open("w", encoding="utf-8") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
