"""Scenarios on a version that is only proposed: those in use, about that rulebook, on that version."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from desk.qa.bench import Bench
from desk.qa.gating import features_in_use, played
from engine.gate import Played
from engine.loading import load_rulebook_text
from engine.model import Rulebook
from tests.unit.house.tree import ROOT
from tests.unit.qa.conftest import UNFAIR
from tests.unit.qa.test_command import BAD, GOOD


@pytest.fixture
def features(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("GDR_RULEBOOKS", str(tmp_path / "rulebooks"))
    folder = tmp_path / "features"
    folder.mkdir()
    return folder


def run(rulebook: Rulebook) -> Played:
    return played(rulebook, Bench(date(2026, 11, 26), instead={rulebook.id: rulebook}), "fr")


def test_the_scenarios_beside_the_rulebooks_in_use_come_before_those_that_ship(features: Path) -> None:
    assert features_in_use() == ROOT / "features"
    (features / "a.feature").write_text(GOOD, encoding="utf-8")
    assert features_in_use() == features


def test_they_run_on_the_version_proposed(features: Path, unfair: Rulebook) -> None:
    (features / "a.feature").write_text(GOOD, encoding="utf-8")
    assert run(unfair) == Played(passed=2)
    worse = load_rulebook_text(UNFAIR.replace("{points: 5, expertise", "{points: 0, expertise"))
    found = run(worse)
    assert (found.passed, found.failed) == (1, 1)
    assert "attendu lourd, obtenu leger" in found.missed[0].message


def test_what_cannot_be_read_or_understood_is_told(features: Path, unfair: Rulebook) -> None:
    (features / "a.feature").write_text(BAD, encoding="utf-8")
    (features / "b.feature").write_text("n'importe quoi", encoding="utf-8")
    found = run(unfair)
    assert (found.passed, found.failed, found.refused, found.unread) == (0, 1, 1, 1)
    assert len(found.missed) == 3


def test_scenarios_about_another_rulebook_are_not_run(features: Path, unfair: Rulebook) -> None:
    (features / "a.feature").write_text(GOOD.replace('"partial"', '"autre"'), encoding="utf-8")
    assert run(unfair) == Played()
