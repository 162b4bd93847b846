"""The cases that show a finding of `gdr check` are written as examples and as scenarios."""

import re
from pathlib import Path

import pytest

from desk.cli import run_command
from desk.proofs.naming import stem
from engine import reference
from engine.examples import case_of, mismatches
from engine.loading import load_rulebook, load_rulebook_text
from engine.verification import proof
from tests.unit.desk.check.reporting import DIX
from tests.unit.house.tree import ROOT


def test_witnesses_are_examples_that_load_and_hold(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(["check", str(DIX), "--save-witness", str(tmp_path)]) == 1
    files = sorted(tmp_path.glob("*.yaml"))
    told = {path.name.rsplit(".", 2)[0] for path in files}
    assert told >= {"dix.v1.GAP.D-T1", "dix.v1.OVERLAP.D-T2-1_D-T2-2"}
    assert f": {len(files)}" in capsys.readouterr().out
    pasted = DIX.read_text(encoding="utf-8") + "".join(path.read_text(encoding="utf-8") for path in files)
    book = load_rulebook_text(pasted)
    assert len(book.examples) == 1 + 1 + 1 + 2 + 2 + 2
    for example in book.examples:
        assert mismatches(example, reference.assess(book, case_of(book, example))) == []
    assert all(each.note for each in book.examples[1:])


def test_witnesses_as_gherkin(tmp_path: Path) -> None:
    assert run_command(["check", str(DIX), "--save-witness", str(tmp_path), "--as", "gherkin"]) == 1
    said = next(tmp_path.glob("dix.v1.*.feature")).read_text(encoding="utf-8")
    assert said.startswith("# language: fr\nFonctionnalité: ")
    assert said.count("Scénario: ") == 5
    assert re.search(r"\| grave +\| non +\| oui +\|", said)
    assert re.search(r"\| dossier 2 +\| leger +\|", said)


def test_a_file_name_is_one_whatever_the_place() -> None:
    book = load_rulebook(DIX)
    assert re.fullmatch(r"dix\.v1\.OVERLAP\.A-1_\.\._B\.[0-9a-f]{8}", stem(book, "OVERLAP", "A-1 / ../B"))
    other = book.model_copy(update={"version": 2})
    mended = book.model_copy(update={"title": "Le même, corrigé"})
    names = [stem(each, "OVERLAP", at) for each in (book, other, mended) for at in ("A / B", "A_B", "a_b", "é" * 300)]
    assert len(set(map(str.lower, names))) == len(names)
    assert all(len(f"{name}.feature".encode()) < 143 for name in names)


def test_a_witness_that_the_reference_denies_is_our_mistake(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(proof, "shown_by", lambda *_: False)
    assert run_command(["check", str(DIX)]) == 1
    said = capsys.readouterr().out
    assert "Incident : GAP sur D-T1" in said
    assert '"attribute":"voie"' in said
    assert "Constat DEAD" in said
    assert "Constat UNREACHABLE" in said


def test_the_witnesses_of_a_divergence_are_examples_of_each_rulebook(tmp_path: Path) -> None:
    folder = ROOT / "tests" / "broken" / "constats"
    pair = [folder / "divergent_autre.yaml", folder / "divergent.yaml"]
    assert run_command(["check", *map(str, pair), "--only", "DIVERGENT", "--save-witness", str(tmp_path)]) == 1
    for path in pair:
        (saved,) = tmp_path.glob(f"{path.stem}.v1.DIVERGENT.patients_exposes.*.yaml")
        head = path.read_text(encoding="utf-8") + "\nexamples:\n"
        book = load_rulebook_text(head + saved.read_text(encoding="utf-8"))
        assert len(book.examples) == 2
        assert all(mismatches(each, reference.assess(book, case_of(book, each))) == [] for each in book.examples)
    words = ["--only", "DIVERGENT", "--save-witness", str(tmp_path), "--as", "gherkin"]
    assert run_command(["check", *map(str, pair), *words]) == 1
    assert len(list(tmp_path.glob("*.DIVERGENT.*.feature"))) == 2
