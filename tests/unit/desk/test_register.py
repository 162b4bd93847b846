"""`gdr register`: the pages, what is still to be said, and what cannot be read set aside."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from desk.cli import run_command


def test_a_page_and_a_json_a_rulebook_and_an_index(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(["register", "--out", str(tmp_path / "r")]) == 0
    assert "amm : non renseigné, à dire dans le référentiel : notice.code." in " ".join(capsys.readouterr().out.split())
    assert {path.name for path in (tmp_path / "r").iterdir()} >= {"amm.html", "amm.json", "index.html", "index.json"}
    assert json.loads((tmp_path / "r" / "amm.json").read_text(encoding="utf-8"))["decisions_a_year"] == 1000


def test_what_cannot_be_read_is_set_aside_and_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    broken = tmp_path / "casse.yaml"
    broken.write_text("rulebook: casse\n", encoding="utf-8")
    asked = ["register", "rien", str(broken), "amm", "-o", str(tmp_path / "r"), "--lang", "en"]
    assert run_command(asked) == 1
    said = capsys.readouterr()
    assert "amm:" in said.out
    assert "RULEBOOK_UNKNOWN" in said.err
    assert "MISSING_KEY" in said.err
    assert (tmp_path / "r" / "index.html").exists()


def test_nothing_read_is_nothing_written(tmp_path: Path) -> None:
    assert run_command(["register", "rien", "-o", str(tmp_path / "r")]) == 1
    assert not (tmp_path / "r").exists()


def test_a_rulebook_that_says_everything_is_not_asked_for_more(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    whole = tmp_path / "amm.yaml"
    text = Path("rulebooks/amm.yaml").read_text(encoding="utf-8")
    said = '  decisions_a_year: 1000\n  code: "https://example.org/gdr"\n'
    whole.write_text(text.replace("  decisions_a_year: 1000\n", said), encoding="utf-8")
    assert run_command(["register", str(whole), "-o", str(tmp_path / "r")]) == 0
    assert "non renseigné" not in capsys.readouterr().out
