"""A rulebook in whichever form it is held: its file, or the workbook that experts fill."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from desk.places import library
from engine.errors import Diagnostic
from engine.loading import Loaded, load, load_shared
from engine.loading.library import is_shared
from engine.loading.placing import Places
from engine.model import Rulebook, Shared

WORKBOOKS = (".xlsx", ".xlsm", ".xls", ".ods")  # all but the first are refused, with what to do
Either = Loaded[Rulebook] | Loaded[Shared]


@dataclass(frozen=True)
class Held:
    """A rulebook as loaded; of a workbook, the text of the file that it makes, and the cells where its parts stand."""

    loaded: Loaded[Rulebook]
    text: str | None = None
    cells: Places | None = None

    @property
    def said(self) -> tuple[Diagnostic, ...]:
        """What is worth saying of a workbook: what of it is not kept."""
        return self.loaded.warnings if self.text is not None else ()


def is_workbook(path: Path) -> bool:
    """Whether a name is that of a workbook."""
    return path.suffix.lower() in WORKBOOKS


def held_in(path: Path) -> Held:
    """The rulebook of a file or of a workbook. Raises GdrError with every mistake, each at its line or at its cell.

    What opens workbooks is loaded only for one.
    """
    if not is_workbook(path):
        return Held(load(path, library()))
    found: Held = import_module("desk.excel.holding").held_in(path)
    return found


def either_in(path: Path) -> Either:
    """The rulebook or the shared part of a file or of a workbook. Raises GdrError as `held_in` does."""
    if is_workbook(path):
        found: Either = import_module("desk.excel.holding").either_in(path)
        return found
    return load_shared(path) if is_shared(path) else load(path, library())
