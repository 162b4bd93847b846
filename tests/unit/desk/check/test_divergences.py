"""`gdr check` compares rulebooks with one another."""

from pathlib import Path

import pytest

from desk.cli import run_command
from engine.verification import proof
from tests.unit.desk.check.reporting import DIX, found
from tests.unit.house.tree import ROOT


def test_rulebooks_are_compared_with_one_another(capsys: pytest.CaptureFixture[str]) -> None:
    folder = ROOT / "tests" / "broken" / "constats"
    pair = [str(folder / "divergent_autre.yaml"), str(folder / "divergent.yaml")]
    assert run_command(["check", *pair, "--only", "DIVERGENT"]) == 1
    said = capsys.readouterr().out
    assert "Constat DIVERGENT" in said
    assert said.count("Dossier témoin 2") == 2
    assert run_command(["check", pair[0], str(folder / "divergent_repare.yaml"), "--only", "DIVERGENT"]) == 0


def waiving(name: str, at: str, folder: Path) -> Path:
    """A rulebook that accepts a divergence."""
    text = (ROOT / "tests" / "broken" / "constats" / f"{name}.yaml").read_text(encoding="utf-8")
    waiver = f'{{finding: DIVERGENT, at: {at}, reason: "Voulu.", by: "Direction", until: "2026-12-31"}}'
    path = folder / f"{name}.yaml"
    path.write_text(f"{text}\nwaivers:\n  - {waiver}\n", encoding="utf-8")
    return path


def test_one_rulebook_alone_is_compared_with_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(["check", str(DIX), "--only", "DIVERGENT"]) == 0
    assert "Rien n'a été comparé" in capsys.readouterr().out
    _, report = found(DIX, "--only", "DIVERGENT", capsys=capsys)
    assert report["compared"] == []
    run_command(["check", str(DIX), "--only", "DEAD"])
    assert "Rien n'a été comparé" not in capsys.readouterr().out


def test_a_waiver_of_no_divergence_is_said_where_rulebooks_were_compared(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = ROOT / "tests" / "broken" / "constats"
    words = ["check", str(waiving("divergent_autre", "patients_exposes", tmp_path)), "--only", "DIVERGENT"]
    assert run_command([*words, str(folder / "divergent_repare.yaml")]) == 0
    said = capsys.readouterr().out
    assert "dérogation sans objet entre les référentiels comparés (divergent_autre, divergent_repare)" in said
    assert run_command([*words, str(folder / "divergent.yaml")]) == 0
    assert "sans objet" not in capsys.readouterr().out
    assert run_command(words) == 0
    assert "sans objet" not in capsys.readouterr().out


def test_comparing_fails_as_proving_does(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    folder = ROOT / "tests" / "broken" / "constats"
    monkeypatch.setattr(proof, "shown_by", lambda *_: False)
    code, report = found(
        folder / "divergent_autre.yaml", folder / "divergent.yaml", "--only", "DIVERGENT", capsys=capsys
    )
    assert (code, report["failures"][0]["code"], report["divergences"]) == (1, "DIVERGENT", [])
