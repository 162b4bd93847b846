"""A rulebook exported, edited as a person would, imported again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.workbook import Workbook

from desk.excel.exporting import export
from desk.excel.importing import AnnotatedError, Asked, import_
from desk.places import RULEBOOKS
from engine.errors import Diagnostic
from engine.exchange.gathering import Found

DAY = date(2026, 6, 1)
Edit = Callable[[Workbook], object]


@dataclass(frozen=True)
class Desk:
    """A folder with the workbook of a rulebook, as exported."""

    folder: Path
    exported: Path

    @property
    def filled(self) -> Path:
        """The workbook once edited."""
        return self.folder / "rempli.xlsx"

    @property
    def out(self) -> Path:
        """Where the rulebook is written."""
        return self.folder / "amm.yaml"

    @property
    def copy(self) -> Path:
        """Where mistakes are told."""
        return self.folder / "copie.xlsx"

    def edit(self, edit: Edit) -> None:
        """The workbook, changed and saved."""
        book = load_workbook(self.exported)
        edit(book)
        book.save(self.filled)

    def imported(self) -> tuple[str, tuple[Diagnostic, ...]]:
        """The text that the edited workbook makes, and the warnings."""
        warnings = import_(Asked(self.filled, self.out, self.copy, replace=True, language="fr"))
        return self.out.read_text(encoding="utf-8"), warnings

    def refused(self) -> tuple[Found, ...]:
        """The mistakes of the edited workbook."""
        with pytest.raises(AnnotatedError) as caught:
            self.imported()
        assert not self.out.exists()
        return caught.value.found


@pytest.fixture(scope="session")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("excel") / "amm.xlsx"
    export("amm", path, DAY, replace=False)
    return path


@pytest.fixture
def desk(tmp_path: Path, exported: Path) -> Desk:
    return Desk(tmp_path, exported)


@pytest.fixture
def text() -> str:
    """The rulebook's own file."""
    return (RULEBOOKS / "amm.yaml").read_text(encoding="utf-8")
