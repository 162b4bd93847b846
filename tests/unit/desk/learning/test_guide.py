"""What the guide to learning shows is what comes out, on a history made here."""

from __future__ import annotations

from datetime import date

import pytest

from desk import day
from engine.errors import Message
from learner import messages
from tests.unit.desk.learning.past_file import RULEBOOK, history
from tests.unit.house.test_guides import Reader, page, reader

__all__ = ["reader"]


def test_the_guide_to_learning_goes_as_shown(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(day, "clock", lambda: date(2031, 1, 1))
    (reader.folder / "petit.yaml").write_bytes(RULEBOOK.read_bytes())
    history(reader.folder, files=1800, both=5, grossesse=5)
    assert reader.types(page("apprendre.md")) == 3
    assert (reader.folder / "appris" / "petit.yaml").is_file()


def test_every_notice_has_its_row_in_the_guide() -> None:
    codes = [each.code for each in vars(messages).values() if isinstance(each, Message)]
    assert len(codes) > 12
    assert [code for code in codes if f"`{code}`" not in page("apprendre.md")] == []
