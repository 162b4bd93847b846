"""What a change starts from: the last version of a rulebook in use, which is in force today or will be."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from desk import in_use, places
from desk.ledgers import messages_change as say
from desk.ledgers.syncing import synced
from desk.ledgers.texts import read_file, texts_in
from desk.places import library
from desk.seeking import kept, names_in_use
from engine.errors import GdrError, Location, diagnostic
from engine.loading import load
from engine.model import Rulebook
from engine.versions import period_text
from ledger.records import RulebookRecorded
from ledger.store import Ledger


@dataclass(frozen=True, slots=True)
class Version:
    """A version in use: its file, and what it says."""

    path: Path
    text: str
    rulebook: Rulebook


@dataclass(frozen=True, slots=True)
class Base:
    """The version that the next change starts from, beside all those of its id; `texts` are what reads it again."""

    version: Version
    all: tuple[Version, ...]
    texts: RulebookRecorded

    @property
    def rulebook(self) -> Rulebook:
        """What it says."""
        return self.version.rulebook

    @property
    def next_number(self) -> int:
        """The number of the version that would come next."""
        return max(each.rulebook.version for each in self.all) + 1


def base_of(ledger: Ledger, id: str, today: date) -> Base:
    """The last version of an id that has not ended. Raises GdrError: none, or one that was edited by hand."""
    edited = [path for path in synced(ledger, in_use.folder()).by_hand if places.id_of(path) == id]
    if edited:
        raise GdrError([diagnostic(say.HAND_EDITED_BASE, Location(file=str(path))) for path in edited])
    found = tuple(_version(path) for path in kept(id).files)
    if not found:
        known = ", ".join(names_in_use())
        raise GdrError([diagnostic(say.NO_BASE, Location(), id=id, known=known)])
    lasting = [each for each in found if _lasts(each.rulebook, today)]
    if not lasting:
        periods = " ; ".join(
            f"version {each.rulebook.version} : {period_text(each.rulebook.in_force)}" for each in found
        )
        raise GdrError([diagnostic(say.NO_BASE_IN_FORCE, Location(), id=id, periods=periods)])
    last = max(lasting, key=lambda each: each.rulebook.version)
    return Base(last, found, texts_in(last.path, last.rulebook))


def _version(path: Path) -> Version:
    return Version(path, read_file(path), load(path, library()).rulebook)


def _lasts(book: Rulebook, today: date) -> bool:
    return book.status != "retired" and (book.in_force.end is None or book.in_force.end >= today)
