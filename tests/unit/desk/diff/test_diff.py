"""`gdr diff`: two rulebooks wherever they are, what differs in words, and how it ends."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from desk.cli import run_command
from tests.unit.house.tree import ROOT

VERSIONS = ROOT / "tests" / "fixtures" / "versions"
ONE, TWO = str(VERSIONS / "essai.yaml"), str(VERSIONS / "essai.v2.yaml")


class Typing:
    """Types a command; what it says, with the spaces of a keyboard."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys

    def __call__(self, *arguments: object, code: int) -> str:
        assert run_command([str(each) for each in arguments]) == code
        return "".join(self._capsys.readouterr()).replace("\u202f", " ").replace("\u00a0", " ")


@pytest.fixture
def said(capsys: pytest.CaptureFixture[str]) -> Typing:
    return Typing(capsys)


@pytest.fixture
def workbook(tmp_path: Path, said: Typing) -> Path:
    """The first version as a workbook."""
    path = tmp_path / "essai.xlsx"
    said("excel", "export", ONE, "--out", path, code=0)
    return path


def test_every_difference_is_under_its_section_and_item(said: Typing) -> None:
    text = said("diff", ONE, TWO, code=1)
    assert [line for line in text.splitlines() if line and not line.startswith(" ")][1:] == [
        "Référentiel",
        "Modes",
        "Critères",
        "Règles",
        "Exemples",
        "Effet sur les exemples",
    ]
    assert "  ESS-1 « Nouvelle substance »\n    • " in text


def test_a_workbook_and_a_file_that_say_the_same_do_not_differ(workbook: Path, said: Typing) -> None:
    assert said("diff", ONE, workbook, code=0).splitlines()[-1] == "Aucune différence."
    assert said("diff", workbook, TWO, "--lang", "en", code=1).count("•") == said("diff", ONE, TWO, code=1).count("•")


def test_names_versions_and_shared_parts_are_compared(said: Typing) -> None:
    assert "Aucune différence." in said("diff", "amm", "amm@1", code=0)
    assert "Aucune différence." in said("diff", "commun", ROOT / "rulebooks" / "commun.yaml", code=0)
    assert "est un socle commun" in said("diff", "commun", "amm", code=2)


def test_a_shared_part_is_compared_whatever_holds_it(tmp_path: Path, said: Typing) -> None:
    path = tmp_path / "commun.xlsx"
    said("excel", "export", "commun", "--out", path, code=0)
    assert "Aucune différence." in said("diff", path, "commun", code=0)


@pytest.mark.parametrize("command", [("diff", "amm"), ("check",), ("rulebooks",), ("book", "-o", "livre")])
def test_a_version_that_a_shared_part_does_not_have_is_told(command: tuple[str, ...], said: Typing) -> None:
    text = said(*command, "commun@7", code=1 if command == ("check",) else 2)
    assert "commun n'a pas de version 7" in text


@pytest.mark.parametrize("name", ["essai.XLS", "essai.ods", "essai.xlsm"])
def test_a_workbook_of_another_format_is_no_name_of_a_rulebook(name: str, tmp_path: Path, said: Typing) -> None:
    path = tmp_path / name
    path.write_bytes(bytes.fromhex("d0cf11e0a1b11ae1"))
    for command in (("diff", ONE), ("rulebooks",), ("try",)):
        assert "EXCEL_FORMAT" in said(*command, path, code=2)


def test_a_side_called_by_its_name_is_not_written_over(
    tmp_path: Path, said: Typing, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    own = Path("essai.yaml")
    own.write_bytes(Path(ONE).read_bytes())
    assert "DIFF_OVERWRITE" in said("diff", "essai", TWO, "--json", own, code=2)
    assert own.read_bytes() == Path(ONE).read_bytes()


def test_the_mistakes_of_both_sides_are_told_at_once_each_in_its_place(tmp_path: Path, said: Typing) -> None:
    wrong = tmp_path / "faux.yaml"
    text = Path(ONE).read_text(encoding="utf-8")
    wrong.write_text(text.replace("points: 4", "points: beaucoup"), encoding="utf-8")
    damaged = tmp_path / "abime.xlsx"
    damaged.write_bytes(b"PK\x03\x04")
    found = said("diff", wrong, damaged, code=2)
    assert f"{wrong}:" in found
    assert "abime.xlsx" in found
    assert "•" not in found
    assert "amn" in said("diff", "amn", wrong, code=2)


HISTORY = """id;date_depot;substance_nouvelle;enfants;duree
D-1;2026-03-01;oui;non;
D-2;2026-03-02;non;oui;
D-3;2026-03-03;peut-être;non;
D-4;2026-03-03;oui;non;courte
"""


@pytest.fixture
def history(tmp_path: Path) -> Path:
    path = tmp_path / "passe.csv"
    path.write_text(HISTORY, encoding="utf-8")
    return path


def test_past_files_are_assessed_by_both_and_those_unread_are_named(history: Path, said: Typing) -> None:
    page, data = history.with_name("d.html"), history.with_name("d.json")
    text = said("diff", ONE, TWO, "--history", history, "--html", page, "--json", data, code=1)
    assert "D-3" in text
    assert re.search("Circuit simplifié .*Évaluation renforcée", text)
    held = json.loads(data.read_text(encoding="utf-8"))
    schema = json.loads((ROOT / "docs" / "schemas" / "diff.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator(schema).validate(held)
    assert (held["history"]["past"]["files"], held["history"]["whole"]) == (2, True)
    assert [(each["case"], each["unread_by"]) for each in held["history"]["aside"]] == [
        ("D-3", "both"),
        ("D-4", "after"),
    ]
    assert "D-3" in page.read_text(encoding="utf-8")
    assert str(ROOT) not in page.read_text(encoding="utf-8")  # it is sent to people who have other folders


def test_ctrl_c_keeps_what_was_read(history: Path, said: Typing, monkeypatch: pytest.MonkeyPatch) -> None:
    data = history.with_name("d.json")
    stop_at_the_first_step(monkeypatch)
    text = said("diff", ONE, TWO, "--history", history, "--json", data, code=130)
    assert "Interrompu après 1 dossiers" in text
    held = json.loads(data.read_text(encoding="utf-8"))["history"]
    assert (held["past"]["files"], held["whole"]) == (1, False)


def stop_at_the_first_step(monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("desk.running.Bar.start", lambda *_: stopped)


def test_what_is_asked_amiss_is_told_and_nothing_is_written(history: Path, said: Typing) -> None:
    before = history.read_bytes()
    text = said("diff", ONE, "amn", "--history", history, "--json", history, "--mapping", "emma", code=2)
    assert all(each in text for each in ("DIFF_OVERWRITE", "« amn »", "emma"))
    assert history.read_bytes() == before
    assert "--mapping" in said("diff", ONE, TWO, "--mapping", "ema", code=2)
    assert "socle" in said("diff", "commun", "commun", "--history", history, code=2)


def test_a_refusal_of_the_disk_is_trouble_and_no_difference(history: Path, said: Typing) -> None:
    assert "Erreur" in said("diff", ONE, TWO, "--json", history / "d.json", code=2)


RECEIVED = """id;date_depot;substance_nouvelle;duree
D-1;2026-03-01;oui;
D-2;2026-03-02;non;
D-4;2026-03-03;oui;courte
"""


def test_the_files_on_record_are_a_history(
    history: Path, said: Typing, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("GDR_LEDGER", str(tmp_path / "registre.db"))
    assert "registre.db" in said("diff", ONE, TWO, "--history", "ledger", code=2)
    history.write_text(RECEIVED, encoding="utf-8")
    said("triage", history, "-r", ONE, "-o", tmp_path / "out", "--no-reports", "--record", code=0)
    on_record, in_file = tmp_path / "registre.json", tmp_path / "fichier.json"
    said("diff", ONE, TWO, "--history", "ledger", "--json", on_record, code=1)
    said("diff", ONE, TWO, "--history", history, "--json", in_file, code=1)
    found, expected = (json.loads(each.read_text(encoding="utf-8"))["history"] for each in (on_record, in_file))
    assert found["past"] == expected["past"]
    assert found["past"]["files"] == 2
    assert [(each["case"], each["unread_by"]) for each in found["aside"]] == [("D-4", "after")]


def test_what_has_the_same_name_twice_is_told_apart_and_words_are_people_s(tmp_path: Path, said: Typing) -> None:
    source = (ROOT / "rulebooks" / "amm.yaml").read_text(encoding="utf-8")
    changed = source.replace('in_force: {from: "2026-01-01"}', 'in_force: {from: "2026-02-01"}', 1)
    changed = changed.replace("  directorate: ", '  directorate: "Une autre" #', 1)
    changed = changed.replace('effort: 2, label: "Complète"', 'effort: 3, label: "Complète"', 1)
    path, page = tmp_path / "amm.yaml", tmp_path / "d.html"
    path.write_text(changed, encoding="utf-8")
    text = said("diff", "amm", path, "--html", page, code=1)
    assert "en vigueur, début : 01/02/2026 au lieu de 01/01/2026" in text
    assert "seuil :" not in text
    assert "fiche du registre public, direction : « Une autre »" in text
    assert "complete « Complète » (pharmacocinetique)" in text
    assert "De amm à amm.yaml" in page.read_text(encoding="utf-8")
