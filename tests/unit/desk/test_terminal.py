"""What is shown where the screen is too narrow for a table."""

import pytest

from desk import terminal

HEADERS = ("Suites", "Circuit simplifié (4)", "Circuit standard (24)")
ROWS = [("statut : [autorisé]", "3/4 : 75,0 % [30,1 % à 95,4 %]", ""), ("statut : retiré", "", 2)]


def shown(width: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> str:
    monkeypatch.setattr(terminal.out, "width", width)
    terminal.show_fitted("Dossiers [complets]", HEADERS, ROWS)
    return capsys.readouterr().out


def test_a_table_where_it_fits(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    said = shown(120, monkeypatch, capsys)
    assert said.startswith("Dossiers [complets]\n┏")
    assert "│ statut : [autorisé] │ 3/4 : 75,0 % [30,1 % à 95,4 %] │" in said


def test_a_paragraph_a_row_where_it_does_not(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert shown(60, monkeypatch, capsys).splitlines() == [
        "Dossiers [complets]",
        "statut : [autorisé]",
        "  Circuit simplifié (4) : 3/4 : 75,0 % [30,1 % à 95,4 %]",
        "statut : retiré",
        "  Circuit standard (24) : 2",
    ]


HEADS = ("Ligne", "Radiopharmaceutique\nici : non", "Sensibilité\nici : 1")
MARKED = [("bold green", ("✓ T-1", "–", "1")), ("dim", ("T-2", "", ">= [2]"))]


@pytest.mark.parametrize(("width", "whole"), [(60, True), (30, False)])
def test_no_word_of_a_table_is_cut_in_two(
    width: int, whole: bool, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(terminal.out, "width", width)
    terminal.show_unbroken(HEADS, MARKED)
    said = capsys.readouterr().out
    assert "Radiopharmaceutique" in said
    assert ("┏" in said) is whole
    if not whole:
        assert said.splitlines() == [
            "✓ T-1",
            "  Radiopharmaceutique, ici : non : –",
            "  Sensibilité, ici : 1 : 1",
            "T-2",
            "  Sensibilité, ici : 1 : >= [2]",
        ]
