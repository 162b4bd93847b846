"""A text that a rule would recognise in other capitals is never passed over in silence."""

from __future__ import annotations

from pathlib import Path

import pytest

from desk.cli import run_command
from engine.facts import Fact
from engine.lettering import Lettering
from engine.loading import load_rulebook
from tests.unit.desk.trying.conftest import Types

Captured = pytest.CaptureFixture[str]


@pytest.mark.parametrize(
    ("text", "near"), [("j01ca", "J01CA"), ("j01Ca", "J01Ca"), ("J01CA", None), ("l01", None), ("J 01", None)]
)
def test_the_nearest_is_the_text_in_the_capitals_of_the_rule(text: str, near: str | None, rulebook: str) -> None:
    fact = Fact(attribute="code", kind="text", value=text, standing="given")
    found = list(Lettering(load_rulebook(rulebook)).doubts([fact]))
    assert [each.hint for each in found] == ([f"Vouliez-vous dire « {near} » ?"] if near else [])
    assert {each.severity for each in found} <= {"warning"}


def test_a_whole_text_is_looked_for_too_and_an_unknown_is_no_text(rulebook: str, tmp_path: Path) -> None:
    path = tmp_path / "entier.yaml"
    text = Path(rulebook).read_text(encoding="utf-8").replace('code: "commence par J01"', 'code: "Aspirine"')
    path.write_text(text, encoding="utf-8")
    lettering = Lettering(load_rulebook(path))

    def doubts(value: str | None) -> int:
        standing = "given" if value else "unknown"
        fact = Fact(attribute="code", kind="text", value=value, standing=standing)  # type: ignore[arg-type]
        return len(list(lettering.doubts([fact])))

    assert [doubts(each) for each in ("aspirine", "ASPIRINE", "Aspirine", "aspirine 500", None)] == [1, 1, 0, 0, 0]


def test_it_is_said_at_once_and_at_the_prompt(types: Types, capsys: Captured) -> None:
    assert types(options=("code=j01ca",)) == 0
    assert "Vouliez-vous dire « J01CA » ?" in capsys.readouterr().err
    types("j01ca", "fin")
    said = capsys.readouterr().err
    assert said.count("Vouliez-vous dire « J01CA » ?") == 2  # at the answer, then with the result
    types("J01CA", "orale", "fin")
    assert "CASE_LETTERING" not in capsys.readouterr().err


def test_triage_counts_them_and_shows_the_first(rulebook: str, tmp_path: Path, capsys: Captured) -> None:
    table = tmp_path / "cas.csv"
    table.write_text("id;code;demandeur\nA;j01;x\nB;J01;x\nC;j01ca;x\n", encoding="utf-8")
    assert run_command(["triage", str(table), "-r", rulebook, "-o", str(tmp_path / "out"), "--no-reports"]) == 0
    said = "".join(capsys.readouterr().out.split("\n"))
    assert "à la casse près : 2" in said
    assert "cas.csv:2 (code)" in said
    assert said.count("CASE_LETTERING") == 1
