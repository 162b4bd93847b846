"""A history of the small rulebook as a file: what people decided, by points that are said."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from desk import day
from learner.history import PastDecision
from tests.unit.learner.past import STARTS, TODAY, past

RULEBOOK = Path(__file__).parents[2] / "learner" / "rulebook.yaml"
COLUMNS = ("nouvelle", "enfants", "grossesse", "biologique", "age", "ogm", "direction")


def settled(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder where one works: the small rulebook, a ledger that is not there yet, a day."""
    monkeypatch.chdir(folder)
    monkeypatch.setenv("GDR_LEDGER", str(folder / "ledger.db"))
    monkeypatch.setattr(day, "clock", lambda: date(2031, 1, 1))
    (folder / "petit.yaml").write_bytes(RULEBOOK.read_bytes())
    return folder


def write(path: Path, decisions: list[PastDecision], *, more: str = "") -> Path:
    header = ("id", *COLUMNS, "decision_mode", "decision_jour", "decision_direction", *filter(None, [more]))
    lines = [";".join(header), *(_line(each) + (";" if more else "") for each in decisions)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def _line(each: PastDecision) -> str:
    values = {fact.attribute: fact.value for fact in each.case.facts}
    said = (values[id] for id in COLUMNS)
    cells = (("oui" if value else "non") if isinstance(value, bool) else str(value) for value in said)
    return ";".join(map(str, (each.case.id, *cells, each.level, each.day, each.directorate)))


def history(folder: Path, *, files: int = 1500, starts: tuple[int, int] = STARTS, **points: int) -> Path:
    return write(folder / "h.csv", past({**TODAY, **points}, files=files, starts=starts))
