"""`gdr diff`: two rulebooks wherever they are, what differs in words, and how it ends."""

from __future__ import annotations

from pathlib import Path

import pytest

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
    ]
    assert "  ESS-1 « Nouvelle substance »\n    • " in text


def test_a_workbook_and_a_file_that_say_the_same_do_not_differ(workbook: Path, said: Typing) -> None:
    assert said("diff", ONE, workbook, code=0).splitlines()[-1] == "Aucune différence."
    assert said("diff", workbook, TWO, "--lang", "en", code=1).count("•") == said("diff", ONE, TWO, code=1).count("•")


def test_names_versions_and_shared_parts_are_compared(said: Typing) -> None:
    assert "Aucune différence." in said("diff", "amm", "amm@1", code=0)
    assert "Aucune différence." in said("diff", "commun", ROOT / "rulebooks" / "commun.yaml", code=0)
    assert "est un socle commun" in said("diff", "commun", "amm", code=2)


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
