"""The text of a rulebook, and of what it uses: what the ledger keeps to read it again years later."""

from __future__ import annotations

from pathlib import Path

from desk.held import held_in
from desk.places import library
from desk.seeking import files_of
from engine.loading.library import shared_file
from engine.model import Rulebook
from ledger.records import RulebookRecorded


def text_of(name: str, rulebook: Rulebook) -> RulebookRecorded:
    """A rulebook as it is written, found among the files of the name by which it was asked for."""
    found = ((path, held_in(path)) for path in files_of(name))
    path, held = next((path, held) for path, held in found if held.loaded.rulebook.digest == rulebook.digest)
    return texts_in(path, rulebook, held.text)


def texts_in(path: Path, rulebook: Rulebook, text: str | None = None) -> RulebookRecorded:
    """A rulebook as it is written in its file; `text` is that of the file that a workbook makes."""
    return RulebookRecorded(
        id=rulebook.id,
        version=rulebook.version,
        digest=rulebook.digest,
        text=read_file(path) if text is None else text,
        shared=_shared(rulebook, path),
    )


def read_file(path: Path) -> str:
    """The text of a file, its line ends and all, without the mark that some editors put first."""
    return path.read_bytes().decode("utf-8-sig")


def _shared(rulebook: Rulebook, path: Path) -> dict[str, str]:
    """The text of what a rulebook uses, found as loading found it."""
    if rulebook.shared is None:
        return {}
    found = shared_file(rulebook.shared.id, (path.parent, *library()))
    return {rulebook.shared.id: read_file(found)} if found is not None else {}
