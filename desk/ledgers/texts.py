"""The text of a rulebook, and of what it uses: what the ledger keeps to read it again years later."""

from __future__ import annotations

from desk.ledgers.base import read_file, shared_texts
from desk.places import library
from desk.seeking import files_of
from engine.loading import load
from engine.model import Rulebook
from ledger.records import RulebookRecorded


def text_of(name: str, rulebook: Rulebook) -> RulebookRecorded:
    """A rulebook as it is written, found among the files of the name by which it was asked for."""
    path = next(path for path in files_of(name) if load(path, library()).rulebook.digest == rulebook.digest)
    return RulebookRecorded(
        id=rulebook.id,
        version=rulebook.version,
        digest=rulebook.digest,
        text=read_file(path),
        shared=shared_texts(rulebook, path),
    )
