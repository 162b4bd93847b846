"""What the guide to noise shows is what comes out, on a history made here."""

from __future__ import annotations

from datetime import date

import pytest

from desk import day
from tests.unit.desk.learning.past_file import RULEBOOK
from tests.unit.desk.noise.test_noise import mixed, written
from tests.unit.house.test_guides import Reader, page, reader

__all__ = ["reader"]


def test_the_guide_to_noise_goes_as_shown(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(day, "clock", lambda: date(2026, 11, 26))
    (reader.folder / "petit.yaml").write_bytes(RULEBOOK.read_bytes())
    written(reader.folder, mixed())
    assert reader.types(page("bruit.md"), 0) == 2
    assert (reader.folder / "bruit" / "noise.html").is_file()
