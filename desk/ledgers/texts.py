"""The text of a rulebook, and of what it uses: what the ledger keeps to read it again years later."""

from __future__ import annotations

from pathlib import Path

from desk.places import library
from desk.seeking import files_of
from engine.loading import load
from engine.loading.library import shared_file
from engine.model import Rulebook
from ledger.records import RulebookRecorded


def text_of(name: str, rulebook: Rulebook) -> RulebookRecorded:
    """A rulebook as it is written, found among the files of the name by which it was asked for."""
    path = next(path for path in files_of(name) if load(path, library()).rulebook.digest == rulebook.digest)
    shared = {each: _shared_text(each, path) for each in ([rulebook.shared.id] if rulebook.shared else [])}
    return RulebookRecorded(
        id=rulebook.id, version=rulebook.version, digest=rulebook.digest, text=_read(path), shared=shared
    )


def _shared_text(name: str, beside: Path) -> str:
    path = shared_file(name, (beside.parent, *library()))
    return _read(path) if path is not None else ""


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8-sig")
