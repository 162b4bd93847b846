"""`gdr rulebooks NAME`: all the names that a scenario may write are there, each once in its section."""

from __future__ import annotations

from datetime import date

import pytest

from desk.cli import run_command
from desk.places import rulebook_names
from desk.qa.bench import Bench


@pytest.mark.parametrize("name", sorted(rulebook_names()))
def test_everything_that_a_rulebook_names_is_listed(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    book = Bench(date(2026, 11, 26)).rulebook(name)
    assert run_command(["rulebooks", name]) == 0
    said = " ".join(capsys.readouterr().out.split())
    effects = [effect for rule in book.all_rules for effect in rule.then]
    names = [
        *book.attributes,
        *(each.id for each in (*book.modes, *book.priorities)),
        *book.disciplines,
        *(depth.id for each in book.disciplines.values() for depth in each.depths),
        *book.expertises,
        *(rule.id for rule in book.all_rules),
        *filter(None, (each.risk for each in effects)),
        *filter(None, (each.stake for each in effects)),
    ]
    assert [each for each in names if " ".join(each.split()) not in said] == []


def test_sections_are_named_in_the_language_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(["rulebooks", "pharmacovigilance", "--lang", "en"]) == 0
    said = capsys.readouterr().out
    assert said.index("Priorities") < said.index("Expertises") < said.index("Rules")
    assert "row of" in said


def test_a_shared_part_lists_what_it_has_only(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(["rulebooks", "commun"]) == 0
    said = capsys.readouterr().out
    assert "COM-101" in said
    assert "Expertises" in said


def test_the_help_of_qa_points_there(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(["qa", "--help"]) == 0
    assert "gdr rulebooks NOM" in " ".join(capsys.readouterr().out.split())
