"""The commands as a person types them: their help, what each answers, and how a mistyped one is answered."""

import subprocess
import sys
from pathlib import Path

import pytest

from desk.cli import run_command
from desk.places import HOME
from tests.unit.desk.triaging import HEADER


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
        (["noise", "h.csv", "-r", "x", "--expected", "150"], "USAGE_VALUE", "100 au plus"),
        (["noise", "h.csv", "-r", "x", "--expected", "-1"], "USAGE_VALUE", "0 au moins"),
        (["check", "--lang"], "USAGE_VALUE", "attend une valeur"),
        (["rulebooks", "a", "b"], "USAGE_EXTRA", "de trop : b"),
        (["rulebooks", "a", "b", "c"], "USAGE_EXTRA", "de trop : b c"),
        (["ledger", "verify", "--json=oui"], "USAGE_VALUE", "--json ne prend pas de valeur"),
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


def test_the_schema_is_written_as_the_file_beside_the_rulebooks(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(["schema"]) == 0
    assert capsys.readouterr().out == (HOME / "rulebooks" / "rulebook.schema.json").read_text(encoding="utf-8")
