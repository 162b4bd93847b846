"""The cards in the terminal: whole, in eighty columns, by name; from a proposal on record too."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path

import pytest

from desk import day
from desk.cli import run_command
from desk.learning.card_telling import tell_card, tell_cards, tell_recorded
from desk.terminal import out
from engine.errors import GdrError, Language
from learner.evidence import Evidence
from reports.learning.page import cards_of
from tests.unit.desk.learning.past_file import RULEBOOK, history, settled
from tests.unit.learner.evidence.seen import both, evidence, evidence_of_a, harmed, only_a
from tests.unit.learner.evidence.test_adjustment import moved, moved_evidence
from tests.unit.learner.past import small


@pytest.fixture(autouse=True)
def narrow(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(out, "width", 80)


def flat(said: str) -> str:
    return re.sub(r"\s+", " ", said)


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize(
    "found", [lambda: harmed(evidence()), evidence_of_a, moved_evidence], ids=["candidate", "reserved", "moved"]
)
def test_all_that_a_card_holds_is_told_in_eighty_columns(
    found: object, language: Language, capsys: pytest.CaptureFixture[str]
) -> None:
    held: Evidence = found()  # type: ignore[operator]
    book = moved().rulebook if held is moved_evidence() else small()
    tell_cards(book, held, language)
    said = capsys.readouterr().out
    assert max(map(len, said.splitlines())) <= 80
    cards = cards_of(book, held, language=language)
    assert cards
    for card in cards:
        for each in (card.title, *(line.said for line in card.lines), *(line.contrary for line in card.lines)):
            assert flat(each) in flat(said)
        for other in (*card.family, *(name for _, name in card.findings)):
            assert flat(other) in flat(said)
        for file in (*card.impact.supporting, *card.impact.against) if card.impact else ():
            assert file.case in said


def test_a_few_examples_that_change_are_told_and_how_many_more(capsys: pytest.CaptureFixture[str]) -> None:
    card = moved_evidence().adjustment
    assert card is not None
    (one,) = card.examples
    many = tuple(one.model_copy(update={"example": f"Cas {n}"}) for n in range(12))
    found = {"adjustment": card.model_copy(update={"examples": many}), "candidates": (), "points": ()}
    tell_cards(moved().rulebook, moved_evidence().model_copy(update=found), "fr")
    said = flat(capsys.readouterr().out)
    assert said.count("– Score : attendu 2, obtenu 5") == 5
    assert "… (+ 7) : la page les donne tous" in said


def test_an_effect_is_drawn_with_nothing_and_its_interval(capsys: pytest.CaptureFixture[str]) -> None:
    tell_card(both().rulebook, evidence(), "P-8", "fr")
    drawn = [line.strip() for line in capsys.readouterr().out.splitlines() if "|" in line]
    assert len(drawn) > 4
    assert all(set(line) <= set("|-o·") and line.count("o") == 1 for line in drawn)
    assert {len(line) for line in drawn} == {21}


def test_a_card_that_is_not_there_is_said_with_those_that_are() -> None:
    with pytest.raises(GdrError) as caught:
        tell_card(both().rulebook, evidence(), "P-88", "fr")
    (found,) = caught.value.diagnostics
    assert found.code == "LEARN_NO_CARD"
    assert "P-8" in found.message
    assert "P-3" in found.message


def test_what_was_kept_is_told_only_of_its_own_rulebook(capsys: pytest.CaptureFixture[str]) -> None:
    kept = json.loads(evidence_of_a().to_json())
    assert tell_recorded(only_a().rulebook, kept, "fr")
    assert "pratique locale" in flat(capsys.readouterr().out)
    assert not tell_recorded(moved().rulebook, kept, "fr")
    assert not tell_recorded(small(), {"format": "gdr-learn/1"}, "fr")
    assert capsys.readouterr().out == ""


def test_files_are_called_as_the_reader_knows_them(capsys: pytest.CaptureFixture[str]) -> None:
    """On record by pseudonyms; the gate, beside, calls them by their names."""
    kept, card = json.loads(evidence().to_json()), evidence().candidates[0]
    one, other = card.impact.supporting[:2]
    assert tell_recorded(both().rulebook, kept, "fr", {one.case: "AM-00187"}.get)
    said = flat(capsys.readouterr().out)
    assert "AM-00187" in said
    assert other.case in said


def test_the_card_asked_for_is_told_and_another_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(day, "clock", lambda: date(2031, 1, 1))
    (tmp_path / "petit.yaml").write_bytes(RULEBOOK.read_bytes())
    history(tmp_path, files=600, grossesse=5)
    asked = ["learn", "h.csv", "-r", "petit.yaml", "--card"]
    assert run_command([*asked, "P-3"]) == 0
    assert re.search(r"P-3 · \S+ aujourd.hui, \S+ proposés", flat(capsys.readouterr().out))
    assert run_command([*asked, "P-1"]) == 2
    assert "LEARN_NO_CARD" in capsys.readouterr().err


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    settled(tmp_path, monkeypatch)
    history(tmp_path, files=900, both=5, grossesse=5)
    return tmp_path


def learn(*more: str) -> int:
    return run_command(["learn", "h.csv", "-r", "petit.yaml", *more])


def nothing_learnt(*_: object, **__: object) -> None:
    raise AssertionError("the work was done")


def test_a_card_that_cannot_be_is_refused_before_the_work_with_the_nearest_name(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desk.learning.command.learn", nothing_learnt)
    for name in ("P-99", "ensembles", "OGM"):
        assert learn("--card", name) == 2
        said = flat(capsys.readouterr().err)
        assert "LEARN_CARD_UNKNOWN" in said
        assert f"« {name} »" in said
    assert learn("--card", "ensembles") == 2
    assert "ensemble" in capsys.readouterr().err.split("→")[1]


def test_a_second_card_is_read_where_the_first_run_wrote_it(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert learn("--out", "out", "--card", "P-8") == 0
    first = capsys.readouterr().out
    before = {each.name: each.read_bytes() for each in (folder / "out").iterdir()}
    monkeypatch.setattr("desk.learning.command.learn", nothing_learnt)
    assert learn("--out", "out", "--card", "P-8") == 0
    told = capsys.readouterr()
    assert "Fiche lue dans out" in told.err
    assert told.out in first
    assert "P-8" in told.out
    assert learn("--out", "out", "--card", "P-3") == 0
    assert "P-3" in capsys.readouterr().out
    assert learn("--out", "out", "--card", "P-1") == 2  # its points stay: it has no card
    assert "LEARN_NO_CARD" in capsys.readouterr().err
    assert {each.name: each.read_bytes() for each in (folder / "out").iterdir()} == before


@pytest.mark.parametrize("more", [("--lock", "P-1"), ("--keep-thresholds",), ("--seed", "2"), ("--without", "age")])
def test_what_was_written_for_something_else_is_not_read(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, more: tuple[str, ...]
) -> None:
    history(folder, files=200)
    assert learn("--out", "out") == 0
    monkeypatch.setattr("desk.learning.command.learn", nothing_learnt)
    with pytest.raises(AssertionError, match="the work was done"):
        learn("--out", "out", "--card", "ensemble", *more)


def test_another_history_or_a_file_cut_short_is_not_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    history(folder, files=200)
    assert learn("--out", "out") == 0
    monkeypatch.setattr("desk.learning.command.learn", nothing_learnt)
    history(folder, files=210)
    with pytest.raises(AssertionError, match="the work was done"):
        learn("--out", "out", "--card", "ensemble")
    history(folder, files=200)
    Path("out/evidence.json").write_text("{", encoding="utf-8")
    with pytest.raises(AssertionError, match="the work was done"):
        learn("--out", "out", "--card", "ensemble")
