"""`gdr check` as its users need it: ten mistakes told, waivers, witnesses written, JSON, languages, interruption."""

import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from desk import cli
from desk.cli import run_command
from desk.proofs import proving
from desk.proofs.naming import stem
from desk.proofs.report import check_report_schema
from engine import reference
from engine.examples import case_of, mismatches
from engine.loading import load_rulebook, load_rulebook_text
from engine.verification import Progress, proof, verifying

ROOT = Path(__file__).parents[3]
DIX = ROOT / "tests" / "fixtures" / "dix_constats.yaml"
GOLDEN = Path(__file__).parent / "dix_constats.txt"
PUBLISHED = ROOT / "docs" / "schemas" / "check.schema.json"
TEN = {
    "GAP", "OVERLAP", "DEAD", "SHADOWED", "SUBSUMED", "UNREACHABLE", "MONOTONE", "IDENTITY", "OPTIMISTIC", "UNUSED",
}  # fmt: skip


@pytest.fixture(autouse=True)
def one_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """The waivers and the assumption of the fixture are of this year."""
    monkeypatch.setattr(cli, "today", lambda: date(2026, 6, 1))


@pytest.fixture
def clean(tmp_path: Path) -> Path:
    """The same rulebook, mended."""
    text = DIX.read_text(encoding="utf-8")
    for before, after in (
        ('{age: "< 10"}, {age: ">= 65"}', '{age: ">= 10"}, {age: "< 65"}'),
        ("points: 2, risk", "points: 1, risk"),
        ('{points: 1, risk: "Patient fragile"}\n  - id: D-3', "{points: 87}\n  - id: D-3"),
        ("points: -4", "points: 4"),
        (', until: "2025-12-31"', ""),
        (", role: identity}", "}"),
        ('"injectable", 3]', '"injectable ; locale", 3]'),
        ('"II ; III"', '"III"'),
        ('">= 12", 0', '">= 18", 0'),
        ('  couleur: {label: "Couleur de la boîte", kind: text}\n', ""),
        ("2026-12-31", "2026-12-31"),
    ):
        assert before in text, before
        text = text.replace(before, after)
    path = tmp_path / "dix.yaml"
    path.write_text(re.sub(r"waivers:.*?\n\n", "", text, flags=re.DOTALL), encoding="utf-8")
    return path


def found(*words: object, capsys: pytest.CaptureFixture[str]) -> tuple[int, dict[str, Any]]:
    code = run_command(["check", *map(str, words), "--json"])
    return code, json.loads(capsys.readouterr().out)


ALONE = """
import sys
from datetime import date
from desk import cli
cli.today = lambda: date(2026, 6, 1)
cli.main(sys.argv[1:])
"""


def alone(*words: str, seed: int) -> str:
    """What a command says in a process of its own: which witness the solver finds is the same in each."""
    command = [sys.executable, "-c", ALONE, "check", "tests/fixtures/dix_constats.yaml", *words]
    where = {**os.environ, "PYTHONHASHSEED": str(seed), "COLUMNS": "100", "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(command, cwd=ROOT, env=where, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 1, done.stderr
    return done.stdout


def test_ten_mistakes_are_ten_findings_told_in_full() -> None:
    said = re.sub(r"Durée : [0-9,]+ s\.", "Durée : … s.", alone(seed=1))
    if os.environ.get("GDR_GOLDEN") == "write":
        GOLDEN.write_text(said, encoding="utf-8")
        pytest.fail("written; run again without GDR_GOLDEN")
    assert said == GOLDEN.read_text(encoding="utf-8")
    assert set(re.findall(r"[A-Z]{3,}", said)) >= TEN


def test_json_is_the_same_twice() -> None:
    assert alone("--json", seed=2) == alone("--json", seed=3)


def test_mended_it_is_clean(clean: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(["check", str(clean)]) == 0
    said = capsys.readouterr().out
    assert re.search(
        r"✓ .*dix.yaml : forme correcte, 6 règles, .*; preuves : [0-9]+ vérifications, aucun constat", said
    )


def test_english(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(["check", str(DIX), "--lang", "en"]) == 1
    said = capsys.readouterr().out
    assert "Finding MONOTONE" in said
    assert "Witness case 2" in said
    assert "The waiver expired on 31/01/2026" in said
    assert "Constat" not in said


def test_json_is_one_document_that_fits_its_schema(capsys: pytest.CaptureFixture[str]) -> None:
    code, report = found(DIX, capsys=capsys)
    assert (code, report["ok"]) == (1, False)
    Draft202012Validator(check_report_schema()).validate(report)
    (file,) = report["files"]
    assert {each["finding"]["code"] for each in file["proofs"]["findings"]} == TEN
    assert file["digest"] == load_rulebook(DIX).digest
    assert [each["waiver"]["at"] for each in file["proofs"]["idle"]] == ["D-1"]
    assert all(each["finding"]["said"]["location"]["line"] for each in file["proofs"]["findings"])


def test_json_holds_the_mistakes_of_form_and_nothing_else_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = tmp_path / "casse.yaml"
    broken.write_text(DIX.read_text(encoding="utf-8").replace('"< 18"', '"< 18 moisi"'), encoding="utf-8")
    assert run_command(["check", str(broken), "--json"]) == 1
    captured = capsys.readouterr()
    assert json.loads(captured.out)["files"][0]["proofs"] is None
    assert "moisi" in captured.out
    assert captured.err == ""


def test_the_published_schema_is_current() -> None:
    current = json.dumps(check_report_schema(), ensure_ascii=False, indent=2) + "\n"
    if os.environ.get("GDR_GOLDEN") == "write":
        PUBLISHED.write_text(current, encoding="utf-8")
        pytest.fail("written; run again without GDR_GOLDEN")
    assert PUBLISHED.read_text(encoding="utf-8") == current


def test_only_some_codes(capsys: pytest.CaptureFixture[str]) -> None:
    _, report = found(DIX, "--only", "DEAD", "--only", "gap", capsys=capsys)
    proofs = report["files"][0]["proofs"]
    assert [each["finding"]["code"] for each in proofs["findings"]] == ["DEAD", "GAP"]
    assert [each["waiver"]["finding"] for each in proofs["idle"]] == ["DEAD"]


def test_an_unknown_code_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(["check", str(DIX), "--only", "DEAF"]) == 2
    assert "DEAD" in capsys.readouterr().err


def test_without_proofs_form_and_examples_decide(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(["check", str(DIX), "--no-proofs"]) == 0
    assert "Constat" not in capsys.readouterr().out


def test_what_the_solver_cannot_settle_counts(clean: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, report = found(clean, "--budget", "1", capsys=capsys)
    codes = {each["finding"]["code"] for each in report["files"][0]["proofs"]["findings"]}
    assert (code, codes) == (1, {"UNDECIDED"})


def test_an_accepted_finding_does_not_count(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, report = found(DIX, "--only", "UNUSED", capsys=capsys)
    assert report["ok"]
    assert report["files"][0]["proofs"]["findings"][0]["finding"]["waived"]["by"] == "A. Martin"


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


def test_ctrl_c_says_what_was_found(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def interrupted(*words: Any) -> Iterator[Progress]:
        for step in verifying(*words):
            yield step
            if step.found:
                signal.raise_signal(signal.SIGINT)

    monkeypatch.setattr(proving, "verifying", interrupted)
    assert run_command(["check", str(DIX), "amm", "--only", "DEAD", "--only", "GAP"]) == cli.INTERRUPTED
    said = capsys.readouterr().out
    assert "Constat DEAD" in said
    assert "Constat GAP" not in said
    assert "interrompues après" in said
    assert "amm" not in said
    assert "sans objet" not in said


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


def test_comparing_fails_as_proving_does(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    folder = ROOT / "tests" / "broken" / "constats"
    monkeypatch.setattr(proof, "shown_by", lambda *_: False)
    code, report = found(
        folder / "divergent_autre.yaml", folder / "divergent.yaml", "--only", "DIVERGENT", capsys=capsys
    )
    assert (code, report["failures"][0]["code"], report["divergences"]) == (1, "DIVERGENT", [])


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
