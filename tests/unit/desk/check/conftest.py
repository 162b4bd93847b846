"""The day of the checks, and the rulebook of ten mistakes once mended."""

import re
from datetime import date
from pathlib import Path

import pytest

from desk import day
from tests.unit.desk.check.reporting import DIX


@pytest.fixture(autouse=True)
def one_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """The waivers and the assumption of the fixture are of this year."""
    monkeypatch.setattr(day, "clock", lambda: date(2026, 6, 1))


@pytest.fixture
def clean(tmp_path: Path) -> Path:
    """The same rulebook, mended."""
    text = DIX.read_text(encoding="utf-8")
    for before, after in (
        ('{age: "< 10"}, {age: ">= 65"}', '{age: ">= 10"}, {age: "< 65"}'),
        ("points: 2, risk", "points: 1, risk"),
        ('{points: 1, risk: "Patient fragile"}\n  - id: D-3', "{points: 87}\n  - id: D-3"),
        ("points: -4", "points: 4"),
        (', until: "2025-12-31"', ""),
        (", role: identity}", "}"),
        ('"injectable", 3]', '"injectable ; locale", 3]'),
        ('"II ; III"', '"III"'),
        ('">= 12", 0', '">= 18", 0'),
        ('  couleur: {label: "Couleur de la boîte", kind: text}\n', ""),
    ):
        assert before in text, before
        text = text.replace(before, after)
    path = tmp_path / "dix.yaml"
    path.write_text(re.sub(r"waivers:.*?\n\n", "", text, flags=re.DOTALL), encoding="utf-8")
    return path
