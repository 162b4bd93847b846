"""The commands as a person types them."""

import errno
import json
import os
import resource
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from desk import cli
from desk.cli import run_command
from desk.places import HOME, SAMPLES
from desk.running import Asked

HEADER = "id;libelle;procedure;code_atc;mti;age_minimum;suite_statut\n"
ROWS = [
    "A-1;Alpha;centralisée;L01XX01;oui;18;autorisé\n",
    "A-2;Bêta;nationale;C09AA01;non;;refusé\n",
    "A-3;Gamma;MRP;;non;2;autorisé\n",
]


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "demandes.csv"
    path.write_text(HEADER + "".join(ROWS), encoding="utf-8")
    return path


def gdr(*words: object, prepare: Callable[[], None] | None = None) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "desk.cli", *map(str, words)]
    return subprocess.run(
        command, cwd=HOME, capture_output=True, text=True, check=False, timeout=120, preexec_fn=prepare
    )


def triage(table: Path, out: Path, *more: str) -> int:
    return run_command(["triage", str(table), "--rulebook", "amm", "--out", str(out), *more])


def test_triage_writes_everything_that_it_announces(
    table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert triage(table, tmp_path / "out") == 0
    written = {path.name for path in (tmp_path / "out").iterdir()}
    assert written == {
        ".lock", "assessments.jsonl", "index.html", "rejects.csv", "reports", "run.json", "summary.csv", "summary.xlsx",
    }  # fmt: skip
    cases = [json.loads(line)["case"] for line in (tmp_path / "out" / "assessments.jsonl").read_text().splitlines()]
    assert cases == ["A-1", "A-2", "A-3"]
    assert len(list((tmp_path / "out" / "reports").iterdir())) == 3
    manifest = json.loads((tmp_path / "out" / "run.json").read_text(encoding="utf-8"))
    assert (manifest["finished"], manifest["cases"], manifest["incidents"]) == (True, 3, 0)
    assert "Évaluation collégiale" in capsys.readouterr().out


def test_both_engines_write_the_same_bytes(table: Path, tmp_path: Path) -> None:
    assert triage(table, tmp_path / "a", "--no-reports") == 0
    assert triage(table, tmp_path / "b", "--no-reports", "--engine", "reference") == 0
    chaining, reference = (tmp_path / name / "assessments.jsonl" for name in "ab")
    assert chaining.read_bytes() == reference.read_bytes()


def test_a_run_taken_up_again_does_nothing_twice(
    table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    assert triage(table, out, "--no-reports") == 0
    lines = (out / "assessments.jsonl").read_bytes()
    first = lines.splitlines(keepends=True)[0]
    (out / "assessments.jsonl").write_bytes(first + b'{"format":"gdr-as')
    assert triage(table, out, "--no-reports") == 0
    assert (out / "assessments.jsonl").read_bytes() == lines
    assert "déjà évalués : 1" in capsys.readouterr().err


def test_a_folder_edited_by_hand_is_refused(table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "out"
    assert triage(table, out, "--no-reports") == 0
    lines = (out / "assessments.jsonl").read_text(encoding="utf-8").splitlines(keepends=True)
    (out / "assessments.jsonl").write_text("".join(reversed(lines)), encoding="utf-8")
    assert triage(table, out, "--no-reports") == 2
    assert "RUN_DAMAGED" in capsys.readouterr().err


def test_another_request_does_not_mix_with_the_first(
    table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    assert triage(table, out, "--no-reports") == 0
    table.write_text(HEADER + ROWS[0], encoding="utf-8")
    assert triage(table, out, "--no-reports") == 2
    assert "--restart" in capsys.readouterr().err
    assert triage(table, out, "--no-reports", "--restart") == 0


def test_killed_in_the_middle_then_run_again_gives_the_same_bytes(tmp_path: Path) -> None:
    words = ["triage", str(SAMPLES / "amm.csv"), "--rulebook", "amm", "--no-reports"]
    whole, cut = tmp_path / "whole", tmp_path / "cut"
    assert run_command([*words, "--out", str(whole)]) == 0
    process = subprocess.Popen([sys.executable, "-m", "desk.cli", *words, "--out", str(cut)], cwd=HOME)
    log = cut / "assessments.jsonl"
    deadline = time.monotonic() + 60
    while not (log.exists() and log.stat().st_size) and time.monotonic() < deadline:
        time.sleep(0.01)
    process.send_signal(signal.SIGKILL)
    process.wait()
    assert log.read_bytes() != (whole / "assessments.jsonl").read_bytes()
    assert run_command([*words, "--out", str(cut)]) == 0
    assert log.read_bytes() == (whole / "assessments.jsonl").read_bytes()


def test_ctrl_c_says_how_to_go_on_and_exits_130(tmp_path: Path) -> None:
    words = ["triage", str(SAMPLES / "amm.csv"), "--rulebook", "amm", "--out", str(tmp_path / "out")]
    process = subprocess.Popen(
        [sys.executable, "-m", "desk.cli", *words], cwd=HOME, stderr=subprocess.PIPE, text=True, start_new_session=True
    )
    log = tmp_path / "out" / "assessments.jsonl"
    deadline = time.monotonic() + 60
    while not (log.exists() and log.stat().st_size) and time.monotonic() < deadline:
        time.sleep(0.01)
    os.killpg(process.pid, signal.SIGINT)
    _, said = process.communicate(timeout=60)
    assert "Traceback" not in said, said
    assert "Interrompu" in said, said
    assert process.returncode == 130


def test_a_full_disk_is_said_plainly(tmp_path: Path) -> None:
    def little_room() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)

    done = gdr(
        "triage", SAMPLES / "amm.csv", "--rulebook", "amm", "--out", tmp_path / "out", "--no-reports",
        prepare=little_room,
    )  # fmt: skip
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "SYSTEM_REFUSED" in done.stderr
    again = gdr("triage", SAMPLES / "amm.csv", "--rulebook", "amm", "--out", tmp_path / "out", "--no-reports")
    assert again.returncode == 0
    assert len((tmp_path / "out" / "assessments.jsonl").read_text(encoding="utf-8").splitlines()) == 79


def test_what_the_system_refuses_is_said_in_words(
    table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(number: int) -> Callable[[Asked], None]:
        def run(asked: Asked) -> None:
            raise OSError(number, os.strerror(number), str(asked.folder))

        return run

    for number, code in ((errno.ENOSPC, "DISK_FULL"), (errno.EACCES, "NOT_ALLOWED"), (errno.EIO, "SYSTEM_REFUSED")):
        monkeypatch.setattr(cli, "run", refuse(number))
        assert triage(table, tmp_path / "out") == 1
        assert code in capsys.readouterr().err


def test_names_that_look_like_markup_are_shown_as_they_are(
    table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert triage(table, tmp_path / "o[b]ut[", "--no-reports") == 0
    assert "o[b]ut[" in capsys.readouterr().out


def test_restart_destroys_nothing_when_the_request_is_wrong(table: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert triage(table, out, "--no-reports") == 0
    before = (out / "assessments.jsonl").read_bytes()
    assert triage(table, out, "--restart", "--outcome", "sttut") == 2
    assert (out / "assessments.jsonl").read_bytes() == before


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (("status: illustrative", "status: retired"), "RULEBOOK_RETIRED"),
        (('in_force: {from: "2026-01-01"}', 'in_force: {from: "2090-01-01"}'), "RULEBOOK_NOT_IN_FORCE"),
    ],
)
def test_a_rulebook_that_is_not_for_today_is_used_with_a_warning(
    table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], change: tuple[str, str], code: str
) -> None:
    text = (HOME / "rulebooks" / "amm.yaml").read_text(encoding="utf-8")
    assert change[0] in text
    rulebook = tmp_path / "amm.yaml"
    rulebook.write_text(text.replace(*change), encoding="utf-8")
    words = ["triage", str(table), "-r", str(rulebook), "-o", str(tmp_path / "out"), "--no-reports"]
    assert run_command(words) == 0
    assert code in capsys.readouterr().err


def test_bad_rows_are_set_aside_and_the_rest_goes_on(
    table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table.write_text(
        HEADER + ROWS[0] + "A-2;Bêta;nationnale;C09;peut-être;200;\n" + ROWS[2] + ROWS[0], encoding="utf-8"
    )
    assert triage(table, tmp_path / "out", "--no-reports") == 0
    rejects = (tmp_path / "out" / "rejects.csv").read_text(encoding="utf-8-sig").splitlines()
    assert len(rejects) == 1 + 3 + 1
    assert all(word in "\n".join(rejects) for word in ("nationale", "peut-être", "200", "A-1"))
    assert "rejects.csv : 2" in capsys.readouterr().out
    assert len((tmp_path / "out" / "assessments.jsonl").read_text(encoding="utf-8").splitlines()) == 2


def test_two_files_that_share_an_identifier(table: Path, tmp_path: Path) -> None:
    other = tmp_path / "autre.csv"
    shutil.copy(table, other)
    out = tmp_path / "out"
    assert run_command(["triage", str(table), str(other), "-r", "amm", "-o", str(out), "--no-reports"]) == 0
    assert "demandes.csv" in (out / "rejects.csv").read_text(encoding="utf-8-sig")
    assert len((out / "assessments.jsonl").read_text(encoding="utf-8").splitlines()) == 3


def test_an_unreadable_file_stops_before_anything_is_written(
    table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    empty = tmp_path / "vide.csv"
    empty.touch()
    assert run_command(["triage", str(table), str(empty), "absent.csv", "-r", "amm", "-o", str(tmp_path / "out")]) == 2
    said = capsys.readouterr().err
    assert "vide.csv" in said
    assert "absent.csv" in said
    assert not (tmp_path / "out").exists()


def test_outcomes_by_name_and_an_unknown_one(table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert triage(table, tmp_path / "a", "--no-reports", "--outcome", "statut=refusé") == 0
    assert "refusé" in capsys.readouterr().out
    assert triage(table, tmp_path / "b", "--no-reports", "--outcome", "statu") == 2
    assert "statut ?" in capsys.readouterr().err


def test_english_on_demand(table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert triage(table, tmp_path / "out", "--lang", "en") == 0
    assert "Proposed mode of treatment" in capsys.readouterr().out
    assert '<html lang="en"' in (tmp_path / "out" / "index.html").read_text(encoding="utf-8")


def test_explain_finds_a_sample_by_its_name(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(["explain", "Zolgensma", "--rulebook", "amm"]) == 0
    said = capsys.readouterr().out
    assert "AMM-402" in said
    assert "une personne décide" in said


def test_explain_names_the_nearest_case(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(["explain", "Zolgensmo", "--rulebook", "amm"]) == 2
    assert "Zolgensma" in capsys.readouterr().err


def test_explain_says_why_a_row_was_rejected(table: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table.write_text(HEADER + "A-9;Delta;nationnale;;;;\n", encoding="utf-8")
    assert run_command(["explain", "A-9", "--rulebook", "amm", "--in", str(table)]) == 2
    assert "nationnale" in capsys.readouterr().err


def test_check_passes_on_what_is_shipped(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(["check"]) == 0
    assert "amm" in capsys.readouterr().out


def test_check_says_every_mistake_and_every_example_not_held(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (HOME / "rulebooks" / "amm.yaml").read_text(encoding="utf-8")
    broken = tmp_path / "amm.yaml"
    broken.write_text(text.replace("at_least: collegial", "at_least: approfondi"), encoding="utf-8")
    assert run_command(["check", str(broken)]) == 1
    assert "attentes d'exemples non tenues" in capsys.readouterr().out
    broken.write_text(text.replace('"< 2"', '"< 2 moisi"').replace("when_unknown", "when_unknow"), encoding="utf-8")
    assert run_command(["check", str(broken)]) == 1
    said = capsys.readouterr().err
    assert "moisi" in said
    assert "when_unknown" in said


def test_check_warns_of_an_assumption_past_its_day(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = (HOME / "rulebooks" / "amm.yaml").read_text(encoding="utf-8")
    place = text.index("assume: {") + len("assume: {")
    dated = text[:place] + 'until: "2020-01-01", ' + text[place:]
    rulebook = tmp_path / "amm.yaml"
    rulebook.write_text(dated, encoding="utf-8")
    assert run_command(["check", str(rulebook), "--no-proofs"]) == 0
    assert "ASSUMPTION_EXPIRED" in capsys.readouterr().err


def test_fmt_writes_the_canonical_layout_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    copy = tmp_path / "amm.yaml"
    text = (HOME / "rulebooks" / "amm.yaml").read_text(encoding="utf-8")
    copy.write_text(text.replace("rulebook: amm", "rulebook:   amm"), encoding="utf-8")
    assert run_command(["fmt", "--check", str(copy)]) == 1
    assert run_command(["fmt", str(copy)]) == 0
    assert copy.read_text(encoding="utf-8") == text
    assert run_command(["fmt", "--check", str(copy)]) == 0
    assert "déjà en forme" in capsys.readouterr().out


def test_rulebooks_lists_and_describes(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(["rulebooks"]) == 0
    assert "amm" in capsys.readouterr().out
    assert run_command(["rulebooks", "amm"]) == 0
    said = capsys.readouterr().out
    assert "substance_nouvelle" in said
    assert run_command(["rulebooks", "am"]) == 2
    assert "« amm »" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (["triaj"], "USAGE_COMMAND", "triage"),
        (["triage"], "USAGE_MISSING", "files"),
        (["explain", "x"], "USAGE_MISSING", "--rulebook"),
        (["check", "--motor", "reference"], "USAGE_OPTION", "--motor"),
        (["check", "--engin", "reference"], "USAGE_OPTION", "--engine"),
        (["check", "--engine", "rete"], "USAGE_VALUE", "chaining, reference"),
        (["check", "--lang", "de"], "USAGE_VALUE", "fr, en"),
        (["check", "--budget", "beaucoup"], "USAGE_VALUE", "un nombre entier"),
        (["check", "--budget", "0"], "USAGE_VALUE", "1 au moins"),
        (["check", "--lang"], "USAGE_VALUE", "attend une valeur"),
        (["rulebooks", "a", "b"], "USAGE", "b"),
    ],
)
def test_a_mistyped_command_is_answered_in_french(
    words: list[str], code: str, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_command(words) == 2
    said = capsys.readouterr().err
    assert code in said
    assert told in said
    assert "Traceback" not in said


def test_nothing_typed_shows_the_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command([]) == 0
    assert "triage" in capsys.readouterr().out


@pytest.mark.parametrize("words", [["-h"], ["help"], ["check", "-h"], ["help", "check"]])
def test_help_answers_to_its_usual_names(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(words) == 0
    said = capsys.readouterr().out
    assert ("--budget" in said) == ("check" in words)
    assert "Usage" in said


def test_a_rulebook_without_samples_asks_for_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    copy = tmp_path / "essai.yaml"
    text = (HOME / "rulebooks" / "amm.yaml").read_text(encoding="utf-8")
    copy.write_text(text.replace("rulebook: amm", "rulebook: essai"), encoding="utf-8")
    assert run_command(["explain", "X", "--rulebook", str(copy)]) == 2
    assert "--in" in capsys.readouterr().err


def test_results_do_not_go_where_a_file_is(table: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = table.read_bytes()
    assert run_command(["triage", str(table), "-r", "amm", "-o", str(table)]) == 1
    assert "NOT_A_FOLDER" in capsys.readouterr().err
    assert table.read_bytes() == before


def test_help_is_french(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(["triage", "--help"]) == 0
    said = capsys.readouterr().out
    assert "Évalue des dossiers" in said
    assert "obligatoire" in said


def test_a_reader_that_leaves_early_is_no_error() -> None:
    piped = f"{sys.executable} -m desk.cli rulebooks amm | head -1"
    done = subprocess.run(piped, shell=True, cwd=HOME, capture_output=True, text=True, check=False)
    assert "Traceback" not in done.stderr
    assert "BrokenPipe" not in done.stderr


def test_demo_says_where_and_what_next(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(["demo", "--out", str(tmp_path / "demo")]) == 0
    said = capsys.readouterr().out
    assert str(tmp_path / "demo" / "amm" / "index.html") in said
    assert "gdr explain" in said
    assert len(list((tmp_path / "demo" / "amm" / "reports").glob("*.html"))) == 79


def test_a_file_of_which_nothing_can_be_read_is_a_failure(
    table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table.write_text(HEADER + "A-1;Alpha;nationnale;;;;\n", encoding="utf-8")
    assert triage(table, tmp_path / "out", "--no-reports") == 1
    said = capsys.readouterr().out
    assert "rejects.csv : 1" in said
    assert "« nationale »" in said


def test_an_outcome_may_be_named_as_the_screens_name_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["triage", str(SAMPLES / "amm.csv"), "-r", "amm", "-o", str(tmp_path / "out"), "--no-reports"]
    assert run_command([*words, "--outcome", "Autorisation conditionnelle"]) == 0
    assert "autorisation conditionnelle" in capsys.readouterr().out


def test_the_schema_is_written_as_the_file_beside_the_rulebooks(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(["schema"]) == 0
    assert capsys.readouterr().out == (HOME / "rulebooks" / "rulebook.schema.json").read_text(encoding="utf-8")
