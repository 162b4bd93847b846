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
