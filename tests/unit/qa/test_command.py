"""`gdr qa` as it is typed: exit codes, what is said, what is written."""

from __future__ import annotations

import signal
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from desk import cli
from desk.cli import run_command
from desk.qa.running import Run
from engine import reference
from engine.assessment import Assessment
from engine.facts import Case
from engine.model import Rulebook
from tests.unit.house.tree import ROOT
from tests.unit.qa.conftest import UNFAIR

GOOD = """# language: fr
Fonctionnalité: Bien
  @P-1
  Règle: Effet grave
    Scénario: Un effet grave alourdit
      Étant donné le référentiel "partial"
      Et que grave est oui
      Et que age est 40
      Et que direction est DMM1
      Alors le mode proposé est "lourd"

    Scénario: Sans lui, la règle se tait
      Étant donné le référentiel "partial"
      Et que grave est non
      Alors la règle P-1 ne se déclenche pas
"""
BAD = """# language: fr
Fonctionnalité: Mal
  @P-11
  Règle: Effet grave
    Scénario: Qui instruit ne change rien
      Étant donné le référentiel "partial"
      Et que grave est non
      Quand on échange direction
      Alors le traitement est inchangé

  Règle: Sans étiquette
    Scénario: Un pas inventé
      Étant donné le référentiel "partial"
      Alors tout va bien
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GDR_LEDGER", str(tmp_path / "ledger.db"))
    (tmp_path / "partial.yaml").write_text(UNFAIR, encoding="utf-8")
    (tmp_path / "features").mkdir()
    (tmp_path / "features" / "bien.feature").write_text(GOOD, encoding="utf-8")
    return tmp_path


def test_what_holds_ends_well(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(["qa", "--no-generate"]) == 0
    said = capsys.readouterr().out
    assert "features/bien.feature : réussis 2, en échec 0, refusés 0" in said
    assert "1 sur 3" in said
    assert "P-2, P-3" in said


def test_a_bad_file_does_not_stop_the_others(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "features" / "a.feature").write_text("n'importe quoi", encoding="utf-8")
    (folder / "features" / "mal.feature").write_text(BAD, encoding="utf-8")
    assert run_command(["qa", "--no-generate", "--junit", "q.xml", "--html", "q.html"]) == 1
    held = capsys.readouterr()
    assert "n'importe quoi" in held.err
    assert "« P-11 »" in held.err
    assert "Sans étiquette" in held.err
    assert "réussis 2" in held.out
    assert "Contre-exemple, prêt à coller" in held.out
    suites = ET.parse(folder / "q.xml").getroot()
    counts = {each.get("name"): (each.get("tests"), each.get("failures"), each.get("errors")) for each in suites}
    assert counts == {"partial": ("4", "1", "1"), "feature files": ("3", "0", "3")}
    page = (folder / "q.html").read_text(encoding="utf-8")
    for said in ("est pas tenu.", "Qui instruit ne change rien", "tout va bien", "DMM1"):
        assert said in page


def test_what_is_generated_counts(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(["qa", "--seed", "3", "--junit", "q.xml"]) == 1
    assert "engendré : qui demande" in capsys.readouterr().out
    found = ET.parse(folder / "q.xml").findall(".//testcase[@classname='partial.generated']")
    assert [each.get("name") for each in found if each.find("failure") is not None] == [
        "engendré : qui demande est échangé",
        "engendré : autour des seuils",
    ]
    assert found[0].findtext("system-out") == "Paires comparées : 2 ; traitées autrement : 2."


def test_one_rulebook_alone(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = folder / "autre" / "partial.yaml"
    other.parent.mkdir()
    other.write_text(UNFAIR.replace("{points: 5, expertise", "{points: 1, expertise"), encoding="utf-8")
    assert run_command(["qa", "--no-generate", "--rulebook", str(other)]) == 1
    assert "attendu lourd, obtenu leger" in capsys.readouterr().out
    assert run_command(["qa", "--rulebook", "amm"]) == 2
    assert "Référentiels dont parlent les scénarios lus : partial" in capsys.readouterr().err


def test_a_scenario_that_names_no_rulebook_is_never_left_out(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    nameless = (
        '# language: fr\nFonctionnalité: Sans\n  Scénario: Sans référentiel\n    Alors le mode proposé est "lourd"\n'
    )
    (folder / "features" / "sans.feature").write_text(nameless, encoding="utf-8")
    assert run_command(["qa", "--no-generate", "--rulebook", "partial.yaml"]) == 1
    assert "Sans référentiel" in capsys.readouterr().out


def test_the_history_on_record(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "demandes.csv").write_text("id;grave;age;direction\nA;oui;40;DMM1\nB;non;40;DMM1\n", encoding="utf-8")
    assert run_command(["triage", "demandes.csv", "-r", "partial", "-o", "out", "--record", "--no-reports"]) == 0
    steps = "    Étant donné l'historique du registre\n    Quand on échange direction\n"
    head = '# language: fr\nFonctionnalité: R\n  Scénario: Registre\n    Étant donné le référentiel "partial"\n'
    text = f"{head}{steps}    Alors le traitement est inchangé\n"
    (folder / "registre.feature").write_text(text, encoding="utf-8")
    capsys.readouterr()
    assert run_command(["qa", "registre.feature", "--no-generate"]) == 1
    assert "Dossiers comparés : 2 ; traités autrement : 2" in capsys.readouterr().out


def test_rows_rejected_are_said_of_their_own_scenario_even_where_all_passes(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "passe.csv").write_text("id;grave\nA;oui\nB;peut-être\n", encoding="utf-8")
    head = '# language: fr\nFonctionnalité: R\n  Contexte:\n    Étant donné le référentiel "partial"\n'
    failing = "  Scénario: Un échec\n    Étant donné que grave est non\n    Alors la règle P-1 se déclenche\n"
    steps = '    Étant donné l\'historique "passe.csv"\n    Alors la règle P-1 se déclenche\n'
    (folder / "lignes.feature").write_text(f"{head}{failing}  Scénario: Lignes\n{steps}", encoding="utf-8")
    (folder / "seul.feature").write_text(f"{head}  Scénario: Lignes\n{steps}", encoding="utf-8")
    assert run_command(["qa", "seul.feature", "--no-generate"]) == 0
    assert "Réussis : 1. Sous réserve : 1." in capsys.readouterr().out
    assert run_command(["qa", "lignes.feature", "--no-generate", "--html", "q.html", "--junit", "q.xml"]) == 1
    said = capsys.readouterr().out
    told = said.index("ligne 8, Lignes : réussi, sous réserve")
    assert said.index("Contre-exemple") < told < said.index("lignes rejetées, que rien n'a vérifiées : 1.")
    page = " ".join((folder / "q.html").read_text(encoding="utf-8").split())
    assert "réussi, sous réserve" in page
    assert "Sous réserve : 1." in page
    (passed,) = ET.parse(folder / "q.xml").findall(".//testcase[@name='Lignes']")
    assert "lignes rejetées" in (passed.findtext("system-out") or "")


def test_the_mistakes_of_a_file_are_counted_with_it(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    tagged = GOOD.replace("@P-1", "@P-11")
    (folder / "features" / "bien.feature").write_text(tagged, encoding="utf-8")
    (folder / "features" / "vide.feature").write_text("", encoding="utf-8")
    assert run_command(["qa", "--no-generate", "--html", "q.html"]) == 1
    said = capsys.readouterr().out
    assert "✗ features/bien.feature : réussis 2, en échec 0, refusés 0, fautes 1" in said
    assert "✗ features/vide.feature : réussis 0, en échec 0, refusés 0, fautes 1" in said
    assert "Fautes : 2." in " ".join((folder / "q.html").read_text(encoding="utf-8").split())


def test_nothing_to_run_is_said(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "vide").mkdir()
    assert run_command(["qa", "vide"]) == 2
    assert run_command(["qa", "absent.feature", "--lang", "en"]) == 2
    said = capsys.readouterr().err
    assert "aucun fichier .feature" in said
    assert "does not exist" in said


def test_the_mutation_score_beside(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(["qa", "--no-generate", "--mutants", "--html", "q.html"]) == 0
    said = capsys.readouterr().out
    assert "Score de mutation des exemples et des scénarios : " in said
    assert "(2 scénarios)" in " ".join(said.split())
    assert "scénarios seuls, " in (folder / "q.html").read_text(encoding="utf-8")


def test_the_mutation_score_of_examples_alone(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    proven = "    Alors il est prouvé que la règle P-1 peut se déclencher\n"
    head = '# language: fr\nFonctionnalité: P\n  Scénario: P\n    Étant donné le référentiel "partial"\n'
    (folder / "features" / "bien.feature").write_text(head + proven, encoding="utf-8")
    assert run_command(["qa", "--no-generate", "--mutants"]) == 0
    assert "Score de mutation des exemples : " in capsys.readouterr().out


def test_a_check_counts_what_the_scenarios_in_use_notice(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("desk.qa.watching.features_in_use", lambda: folder / "features")
    assert run_command(["check", "partial.yaml", "--no-proofs", "--mutants"]) == 0
    assert "(2 scénarios)" in " ".join(capsys.readouterr().out.split())


def test_ctrl_c_says_what_was_run(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    whole = Run.scenario

    def interrupted(self: Run, *words: Any) -> Any:
        ran = whole(self, *words)
        signal.raise_signal(signal.SIGINT)
        return ran

    monkeypatch.setattr(Run, "scenario", interrupted)
    assert run_command(["qa"]) == cli.INTERRUPTED
    said = capsys.readouterr().out
    assert "Interrompu" in said
    assert "Scénarios : 1. Réussis : 1." in said


def test_ctrl_c_in_a_long_history_does_not_wait_for_its_end(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = "".join(f"D{number};oui;DMM1\n" for number in range(500))
    (folder / "passe.csv").write_text(f"id;grave;direction\n{rows}", encoding="utf-8")
    steps = '    Étant donné l\'historique "passe.csv"\n    Alors la règle P-1 se déclenche\n'
    head = '# language: fr\nFonctionnalité: Z\n  Scénario: Long\n    Étant donné le référentiel "partial"\n'
    (folder / "features" / "z.feature").write_text(head + steps, encoding="utf-8")
    count, whole = 0, reference.assess

    def assessed(book: Rulebook, case: Case) -> Assessment:
        nonlocal count
        count += 1
        if count == 10:
            signal.raise_signal(signal.SIGINT)
        return whole(book, case)

    monkeypatch.setattr(reference, "assess", assessed)
    assert run_command(["qa", "--engine", "reference"]) == cli.INTERRUPTED
    assert count < 20
    assert "Scénarios : 2. Réussis : 2." in capsys.readouterr().out


def test_what_ships_holds_from_anywhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GDR_LEDGER", str(tmp_path / "ledger.db"))
    assert run_command(["qa", str(ROOT / "features" / "amm_en.feature"), "--lang", "en"]) == 0
    assert "proven for all files" in " ".join(capsys.readouterr().out.split())


def test_the_witnesses_of_a_check_run_as_scenarios(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    dix = ROOT / "tests" / "fixtures" / "dix_constats.yaml"
    run_command(["check", str(dix), "--save-witness", "temoins", "--as", "gherkin"])
    run_command(["check", "partial.yaml", "--mutants", "--save-witness", "temoins", "--as", "gherkin"])
    capsys.readouterr()
    assert len(list((folder / "temoins").glob("*.feature"))) == 2
    assert run_command(["qa", "temoins", "--rulebook", str(dix), "--no-generate"]) == 0
    assert "réussis 5, en échec 0, refusés 0" in capsys.readouterr().out
    assert run_command(["qa", "temoins", "--rulebook", "partial.yaml", "--no-generate"]) == 0
    assert "en échec 0, refusés 0" in capsys.readouterr().out
