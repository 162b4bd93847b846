"""What the guide to divergences shows is what comes out, on a history made here."""

from __future__ import annotations

from datetime import date

import pytest

from desk import day
from tests.unit.desk.divergences.test_divergences import written
from tests.unit.desk.learning.past_file import RULEBOOK
from tests.unit.house.test_guides import Reader, page, reader

__all__ = ["reader"]


def test_the_guide_to_divergences_goes_as_shown(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(day, "clock", lambda: date(2031, 1, 1))
    (reader.folder / "petit.yaml").write_bytes(RULEBOOK.read_bytes())
    written(reader.folder, 900, grossesse=5)
    assert reader.types(page("divergences.md"), 0) == 2
    assert (reader.folder / "ecarts" / "divergences.html").is_file()
