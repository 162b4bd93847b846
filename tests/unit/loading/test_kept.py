"""A text read without fault is read once; one with a fault is told of each time."""

from __future__ import annotations

import pytest

from engine.loading import document
from engine.loading.document import parse_document
from engine.loading.kept import Kept
from engine.loading.mending import Mended
from engine.loading.problems import Problems
from tests.unit.house.tree import ROOT

SOUND = "essai-gardé: {a: b}\n"
DOUBTFUL = "%YAML 1.2\n---\nessai-gardé: b\n"


@pytest.fixture
def readings(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts that YAML was asked to read; nothing is known at first."""
    asked: list[str] = []
    attempt = document._attempt

    def counted(mended: Mended, problems: Problems) -> object:
        asked.append(mended.text)
        return attempt(mended, problems)

    monkeypatch.setattr(document, "_attempt", counted)
    monkeypatch.setattr(document, "_FAULTLESS", Kept[document.Document]())
    return asked


def test_the_same_text_is_read_once_whatever_file_it_is_of(readings: list[str]) -> None:
    first = parse_document(SOUND, Problems("a.yaml"))
    assert parse_document(SOUND, Problems("b.yaml")) is first
    assert readings == [SOUND]


def test_a_fault_is_told_of_each_time_with_the_file_it_is_in(readings: list[str]) -> None:
    for name in ("a.yaml", "b.yaml"):
        problems = Problems(name)
        parse_document(DOUBTFUL, problems)
        assert [each.location.file for each in problems.found] == [name]
    assert len(readings) == 2


@pytest.mark.usefixtures("readings")
@pytest.mark.parametrize("file", sorted((ROOT / "rulebooks").glob("*.yaml")), ids=lambda file: file.stem)
def test_what_is_kept_is_what_was_read(file: object, monkeypatch: pytest.MonkeyPatch) -> None:
    text = (ROOT / "rulebooks" / str(file)).read_text(encoding="utf-8")
    parse_document(text, Problems(None))
    again = parse_document(text, Problems(None))
    monkeypatch.setattr(document, "_FAULTLESS", Kept[document.Document]())
    assert parse_document(text, Problems(None)) == again


def test_the_least_recently_asked_is_forgotten() -> None:
    kept = Kept[int](at_most=2)
    kept.keep("a", 1)
    kept.keep("b", 2)
    assert kept.get("a") == 1
    kept.keep("c", 3)
    assert [kept.get(each) for each in "abc"] == [1, None, 3]
