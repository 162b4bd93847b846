"""`gdr check --mutants` tells which changes the examples notice."""

import re
from pathlib import Path

import pytest

from desk.cli import run_command
from tests.unit.desk.check.reporting import DIX, found


def test_the_mutation_score(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, report = found(DIX, "--no-proofs", "--mutants", "--save-witness", tmp_path, capsys=capsys)
    mutation = report["files"][0]["mutation"]
    assert code == 0
    assert mutation["complete"]
    assert mutation["overall"]["survived"] == len(mutation["survivors"]) > 0
    assert len(list(tmp_path.glob("dix.v1.MUTANT.*.yaml"))) == sum(
        bool(each["noticed_by"]) for each in mutation["survivors"]
    )


def test_the_mutation_score_is_told_by_kind(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["check", str(DIX), "--no-proofs", "--mutants", "--save-witness", str(tmp_path), "--as", "gherkin"]
    assert run_command(words) == 0
    said = capsys.readouterr().out
    assert "Score de mutation de" in said
    assert "seuil d'une cellule" in said
    assert re.search(r'  - case: "Cas témoin, ', said)
    assert "Alors " in next(tmp_path.glob("dix.v1.*.feature")).read_text(encoding="utf-8")


FOURS = """
rulebook: quatre
title: "Quatre points ou rien"
version: 1
status: draft
modes: [{id: bas, label: "Circuit léger", from: 0}, {id: haut, label: "Circuit complet", from: 3}]
attributes:
  grave: {label: "Effet grave attendu", kind: boolean}
rules:
  - {id: Q-1, label: "Effet grave", when: {grave: "oui"}, then: {points: 4}}
examples:
  - {case: "Grave", facts: {grave: "oui"}, expect: {mode: haut, score: "4"}}
"""


def test_a_mutant_that_nothing_could_notice_is_told_apart(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "quatre.yaml"
    path.write_text(FOURS, encoding="utf-8")
    words = ["check", str(path), "--no-proofs", "--mutants"]
    assert run_command(words) == 0
    survivors, equivalent = capsys.readouterr().out.split("Équivalents, que rien ne saurait remarquer, hors du compte")
    for start in (2, 4):  # a score is 0 or 4: a level from 2, from 3 or from 4 is the same
        assert f"haut : seuil de 3 porté à {start}" in equivalent
        assert f"haut : seuil de 3 porté à {start}" not in survivors
    _, report = found(*words[1:], capsys=capsys)
    mutation = report["files"][0]["mutation"]
    assert [(each["mutant"]["at"], each["fate"]) for each in mutation["equivalent"]] == [("haut", "equivalent")] * 2
    assert mutation["overall"]["equivalent"] == 2


SHARED = """shared: commun
title: "Commun"
version: 1
attributes:
  rare: {label: "Rare", kind: boolean, assume: {value: "non", because: "Rare."}}
"""


def test_what_is_left_out_is_counted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "commun.yaml").write_text(SHARED, encoding="utf-8")
    file = tmp_path / "quatre.yaml"
    file.write_text(FOURS.replace("status: draft", "status: draft\nuses: commun"), encoding="utf-8")
    assert run_command(["check", str(file), "--no-proofs", "--mutants"]) == 0
    assert "Laissés de côté : 2, de parties du socle commun que ce référentiel ne lit pas." in capsys.readouterr().out
    _, report = found(file, "--no-proofs", "--mutants", capsys=capsys)
    assert report["files"][0]["mutation"]["unread"] == 2
