"""`gdr triage` and `gdr explain` with a ledger: earlier files, names' own pasts, and what makes them the same again."""

from __future__ import annotations

import csv
import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from desk.cli import run_command
from desk.ledgers.access import acting, opened
from engine.loading import load_rulebook
from ledger.cases import find_case
from ledger.erasing import erase
from ledger.tables import PAYLOAD
from tests.unit.desk.ledgers.changing import in_session
from tests.unit.reports.reading import Page

SAMPLES = Path("rulebooks/samples/amm.csv")
OLD, NEW = slice(0, 4), slice(4, 7)


def rows() -> list[dict[str, str]]:
    with SAMPLES.open(encoding="utf-8-sig", newline="") as held:
        return list(csv.DictReader(held, delimiter=";"))


def written(path: Path, held: list[dict[str, str]]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, held[0].keys(), delimiter=";")
        writer.writeheader()
        writer.writerows(held)
    return path


@pytest.fixture(scope="module")
def on_record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Four earlier files, on record, three of them decided: accepted, diverged, and accepted then corrected."""
    folder = tmp_path_factory.mktemp("earlier")
    file = written(folder / "old.csv", rows()[OLD])
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("GDR_LEDGER", str(folder / "ledger.db"))
        in_session(patch, "alice")
        assert triage(file, folder / "out", "--no-reports", "--record") == 0
        assert run_command(["decide", "EX-001", "--accept"]) == 0
        assert run_command(["decide", "EX-002", "--mode", "standard", "--reason", "Plateforme <connue>"]) == 0
        assert run_command(["decide", "EX-003", "--accept"]) == 0
        with opened() as ledger:
            last = ledger.head().seq
        relu = ["--mode", "collegial", "--reason", "Relu en comité", "--corrects", str(last)]
        assert run_command(["decide", "EX-003", *relu]) == 0
    return folder


@pytest.fixture
def old(on_record: Path, ledger_file: Path) -> Path:
    """The earlier files, and a ledger of one's own that holds them."""
    ledger_file.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(on_record / "ledger.db", ledger_file)
    return on_record / "old.csv"


@pytest.fixture
def new(tmp_path: Path) -> Path:
    """Three files of today; the first has an old one's applicant, shouted, and its substance."""
    held = [row | {"date_source": "02/03/2026"} for row in rows()[NEW]]
    held[0] |= {"demandeur": "ASTRAZÉNECA ", "substance_active": rows()[1]["substance_active"].upper()}
    return written(tmp_path / "new.csv", held)


def triage(file: Path, out: Path, *more: str) -> int:
    return run_command(["triage", str(file), "-r", "amm", "-o", str(out), "--no-exact", *more])


def reports(out: Path) -> dict[str, str]:
    return {path.name: path.read_text(encoding="utf-8") for path in sorted((out / "reports").glob("*.html"))}


def first(out: Path) -> str:
    """What the first report says, its spaces made plain."""
    return " ".join(Page(next(iter(reports(out).values()))).text.split())


def request(out: Path) -> dict[str, Any]:
    asked: dict[str, Any] = json.loads((out / "run.json").read_text(encoding="utf-8"))["request"]
    return asked


@pytest.mark.usefixtures("old")
def test_a_report_tells_what_was_decided_of_the_nearest_files_and_why(new: Path, tmp_path: Path) -> None:
    assert triage(new, tmp_path / "out") == 0
    near = first(tmp_path / "out").rpartition("Ce que le registre en sait déjà")[0]
    assert "Écart : Circuit standard au lieu de Évaluation approfondie. Motif : « Plateforme <connue> »" in near
    assert "corrige l'inscription n°" in near
    assert "« Relu en comité »" in near
    assert "Pas encore décidé." in near


@pytest.mark.usefixtures("old")
def test_a_report_tells_the_past_of_the_applicant_and_of_the_substance(new: Path, tmp_path: Path) -> None:
    assert triage(new, tmp_path / "out") == 0
    said = first(tmp_path / "out").rpartition("Ce que le registre en sait déjà")[2]
    assert "Demandeur : ASTRAZÉNECA" in said
    assert "1 autre dossier au registre." in said
    assert "Pour information : qui demande ne pèse jamais dans la proposition." in said
    assert "Décidé : 1 écart." in said
    assert said.count("Plateforme <connue>") == 1  # the substance is of the same file, told once
    assert "voir ci-dessus" in said
    assert "Aucun autre dossier au registre pour : Code ATC : " in said


def test_without_the_past_reports_are_those_of_a_machine_without_a_ledger(
    new: Path, tmp_path: Path, ledger_file: Path, request: pytest.FixtureRequest
) -> None:
    assert triage(new, tmp_path / "before", "--past") == 0  # there is none yet: a warning, and none is made
    assert not ledger_file.exists()
    request.getfixturevalue("old")
    assert triage(new, tmp_path / "after", "--no-past") == 0
    assert reports(tmp_path / "after") == reports(tmp_path / "before")
    assert (tmp_path / "after" / "run.json").read_text() == (tmp_path / "before" / "run.json").read_text()


@pytest.mark.usefixtures("old")
def test_a_run_on_record_is_not_its_own_past(new: Path, tmp_path: Path) -> None:
    assert triage(new, tmp_path / "out", "--record") == 0
    before = reports(tmp_path / "out")
    assert triage(new, tmp_path / "out", "--restart") == 0  # its cases are on record now
    assert reports(tmp_path / "out") == before


@pytest.mark.usefixtures("old")
def test_a_run_taken_up_again_sees_what_the_first_saw(new: Path, tmp_path: Path) -> None:
    assert triage(new, tmp_path / "out") == 0
    before, asked = reports(tmp_path / "out"), request(tmp_path / "out")
    assert run_command(["decide", "EX-004", "--mode", "simplifie", "--reason", "décidé depuis"]) == 0
    next(iter((tmp_path / "out" / "reports").glob("*.html"))).unlink()
    assert triage(new, tmp_path / "out") == 0
    assert (reports(tmp_path / "out"), request(tmp_path / "out")) == (before, asked)
    assert triage(new, tmp_path / "out", "--restart") == 0
    assert "décidé depuis" in "".join(reports(tmp_path / "out").values())


@pytest.mark.usefixtures("old")
def test_a_run_is_not_taken_up_with_another_past(new: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert triage(new, tmp_path / "out") == 0
    assert triage(new, tmp_path / "out", "--no-past") == 2
    assert triage(new, tmp_path / "out", "--past-most", "3") == 2
    manifest = tmp_path / "out" / "run.json"
    manifest.write_text(manifest.read_text(encoding="utf-8").replace('"head": "', '"head": "1'), encoding="utf-8")
    assert triage(new, tmp_path / "out") == 2
    assert capsys.readouterr().err.count("RUN_ANOTHER") == 3


def test_a_run_begun_before_the_ledger_goes_on_without_it(
    new: Path, tmp_path: Path, request: pytest.FixtureRequest, capsys: pytest.CaptureFixture[str]
) -> None:
    assert triage(new, tmp_path / "out") == 0
    request.getfixturevalue("old")
    assert triage(new, tmp_path / "out") == 0
    assert "--restart la refait avec" in capsys.readouterr().err
    assert triage(new, tmp_path / "out", "--past") == 2


def test_a_ledger_that_cannot_be_read_is_a_warning(
    new: Path, tmp_path: Path, ledger_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ledger_file.parent.mkdir(parents=True)
    ledger_file.write_bytes(b"not a database" * 400)
    assert triage(new, tmp_path / "out") == 0
    said = capsys.readouterr().err
    assert "PAST_UNREADABLE" in said
    assert "Erreur" not in said
    assert len(reports(tmp_path / "out")) == 3


@pytest.mark.usefixtures("old")
def test_what_is_on_record_comes_before_a_history_of_the_same_files(new: Path, old: Path, tmp_path: Path) -> None:
    assert triage(new, tmp_path / "both", "--history", str(old)) == 0
    assert triage(new, tmp_path / "one") == 0
    assert first(tmp_path / "both") == first(tmp_path / "one")
    assert "4 dossiers antérieurs comparés." in first(tmp_path / "both")


@pytest.mark.usefixtures("old")
def test_what_is_left_out_of_the_comparison_is_said(new: Path, tmp_path: Path) -> None:
    assert triage(new, tmp_path / "out", "--past-most", "2", "--lang", "en") == 0
    assert "Of the ledger, only the last 2 files recorded are there." in first(tmp_path / "out")
    assert "1 other file on record." in first(tmp_path / "out")  # a name's past is not bounded by it


@pytest.mark.usefixtures("old")
def test_an_erased_case_is_not_there(new: Path, tmp_path: Path) -> None:
    with opened() as ledger:
        erase(ledger, acting(ledger), [find_case(ledger, "EX-002").subject], "demande")
    assert triage(new, tmp_path / "out") == 0
    assert "Plateforme" not in "".join(reports(tmp_path / "out").values())
    assert "Aucun autre dossier au registre pour : " in first(tmp_path / "out")
    assert "1 autre dossier au registre." not in first(tmp_path / "out")


@pytest.mark.usefixtures("old")
def test_explain_tells_it_in_a_few_lines(new: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert run_command(["explain", "EX-005", "-r", "amm", "-i", str(new)]) == 0
    said = capsys.readouterr().out.replace("\u202f", " ").replace("\u00a0", " ")
    assert "Motif : « Relu en comité » (le " in said
    assert "Pas encore décidé." in said
    assert "• Demandeur : ASTRAZÉNECA. 1 autre dossier au registre." in said
    assert run_command(["explain", "EX-005", "-r", "amm", "-i", str(new), "--no-past"]) == 0
    assert "registre" not in capsys.readouterr().out


@pytest.mark.usefixtures("old")
def test_a_rulebook_that_reads_no_more_leaves_its_files_named_by_ids(new: Path, tmp_path: Path) -> None:
    with opened() as ledger, ledger.locked() as connection:
        seq = next(ledger.entries(actions=("rulebook.recorded",))).seq
        connection.exec_driver_sql("DROP TRIGGER guard_payload_delete")
        connection.execute(PAYLOAD.delete().where(PAYLOAD.c.seq == seq))
    changed = tmp_path / "amm.yaml"
    text = Path("rulebooks/amm.yaml").read_text(encoding="utf-8").replace("version: 1\n", "version: 2\n", 1)
    changed.write_text(text, encoding="utf-8")
    (tmp_path / "commun.yaml").write_text(Path("rulebooks/commun.yaml").read_text(encoding="utf-8"), encoding="utf-8")
    assert load_rulebook(changed).version == 2
    asked = ["triage", str(new), "-r", str(changed), "-o", str(tmp_path / "out"), "--no-exact"]
    assert run_command(asked) == 0
    assert "Aucun dossier antérieur à comparer." in first(tmp_path / "out")
    assert "Écart : standard au lieu de approfondi" in first(tmp_path / "out")
