"""Scenarios over a whole history: a file, a mapped one, the ledger; and those that hold nothing to check."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from desk.qa.bench import Bench
from desk.qa.reading import read_text
from desk.qa.running import Run
from engine.examples import case_of
from engine.model import Rulebook
from tests.unit.qa.conftest import read

MAPPING = """
mapping: carte
title: "Une carte"
rulebook: partial
source: "Un passé"
columns: {ref: ["Ref"], gravite: ["Gravite"]}
id: ref
attributes:
  grave: {column: gravite, values: {"oui": "oui"}}
"""


def test_a_history_counts_each_file(tmp_path: Path, unfair: Rulebook) -> None:
    rows = "id;grave;direction\nA;oui;DMM1\nB;non;DMM2\nC;peut-être;DMM1\n"
    (tmp_path / "passe.csv").write_text(rows, encoding="utf-8")
    text = """Feature: x
  Scenario: y
    Given the rulebook "partial"
    And the history "passe.csv"
    When direction is swapped
    Then the treatment is unchanged
"""
    (tmp_path / "x.feature").write_text(text, encoding="utf-8")
    bench = Bench(date(2026, 11, 26), instead={"partial": unfair})
    (ran,) = Run(bench).feature(read_text(text, tmp_path / "x.feature"))
    assert (ran.state, ran.guarantee, ran.files) == ("failed", "history", 2)
    assert "traités autrement : 2" in ran.said[0].hint
    assert [(each.code, each.severity) for each in ran.noted] == [("HISTORY_REJECTS", "warning")]
    assert ": 1." in ran.noted[0].message


def test_the_history_on_record_and_its_mistakes(unfair: Rulebook) -> None:
    steps = "    Étant donné l'historique du registre\n    Quand direction devient DMM2\n"
    feature = read(f"  Scénario: Un essai\n{steps}    Alors le traitement est inchangé\n")
    cases = [case_of(unfair, each) for each in unfair.examples]
    bench = Bench(date(2026, 11, 26), instead={"partial": unfair}, on_record=lambda _: cases)
    (ran,) = Run(bench).feature(feature)
    assert (ran.state, ran.guarantee, ran.files) == ("failed", "history", 2)


EMPTY = {
    "no row": ("id;grave\n", "passe", ("ne contient aucun dossier.", "")),
    "no row that can be read": ("id;grave\nA;peut-être\n", "passe", ("lignes rejetées : 1.", "gdr triage")),
    "no such file": ("id;grave\nA;oui\n", "pase", ("n'existe pas.", "« passe »")),
}


@pytest.mark.parametrize(("rows", "name", "said"), EMPTY.values(), ids=EMPTY)
def test_a_history_without_a_file_says_why(
    tmp_path: Path, bench: Bench, rows: str, name: str, said: tuple[str, str]
) -> None:
    (tmp_path / "passe.csv").write_text(rows, encoding="utf-8")
    (tmp_path / "pase.md").write_text("rien qui se lise", encoding="utf-8")
    text = f'Feature: x\n  Scenario: y\n    Given the rulebook "partial"\n    And the history "{name}"\n'
    (ran,) = Run(bench).feature(read_text(f"{text}    Then rule P-1 fires\n", tmp_path / "x.feature"))
    (found,) = ran.said
    message, hint = said
    assert found.message.endswith(message)
    assert hint in found.hint
    assert bool(found.hint) is bool(hint)


def test_a_history_is_read_with_a_mapping(tmp_path: Path, unfair: Rulebook) -> None:
    (tmp_path / "passe.csv").write_text("Ref;Gravite\nA;oui\n", encoding="utf-8")
    (tmp_path / "carte.yaml").write_text(MAPPING, encoding="utf-8")
    text = f"""Feature: x
  Scenario: y
    Given the rulebook "partial"
    And the history "passe.csv", read with the mapping "{tmp_path / "carte.yaml"}"
    Then rule P-1 fires
"""
    bench = Bench(date(2026, 11, 26), instead={"partial": unfair})
    (ran,) = Run(bench).feature(read_text(text, tmp_path / "x.feature"))
    assert (ran.state, ran.files) == ("passed", 1), ran.said
