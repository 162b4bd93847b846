"""A case asked for at the prompt: the order of the questions, the words understood, how it ends."""

from __future__ import annotations

import builtins
import io

import pytest

from desk.trying import command
from tests.unit.desk.trying.conftest import Types, asked_in

Captured = pytest.CaptureFixture[str]


def test_required_comes_first_then_what_settles_most_then_what_is_presumed(types: Types, capsys: Captured) -> None:
    assert types("L01", "", "", "", "", "", "", "") == 0
    said = capsys.readouterr().out
    assert asked_in(said) == ["code", "voie", "age", "publics", "mti", "ogm"]
    assert "Plus aucune question" in said


def test_what_is_settled_is_no_longer_asked(types: Types, capsys: Captured) -> None:
    assert types("L01", "veineuse", "mti=oui", "12", "publics=adulte", "oui") == 0
    said = capsys.readouterr().out
    assert asked_in(said) == ["code", "voie", "age", "age", "publics", "ogm"]
    assert "Score : 21" in said


def test_each_answer_says_where_the_proposal_stands(types: Types, capsys: Captured) -> None:
    types("J01", "orale", "fin")
    said = capsys.readouterr().out
    assert "→ Circuit standard — score 1 [1 ; 10]" not in said
    assert "→ Évaluation approfondie — score 1 [1 ; 10] — modes possibles : Circuit simplifié, " in said
    assert "→ Circuit simplifié — score 1 [1 ; 4] — modes possibles : Circuit simplifié\n" in said


def test_a_question_mark_says_what_is_meant_and_asks_again(types: Types, capsys: Captured) -> None:
    types("L01", "orale", "", "", "?", "fin")
    said = capsys.readouterr().out
    assert "Définition : Médicament du règlement 1394/2007." in said
    assert "Comment le coder : Lire le formulaire." in said
    assert "Présumé sans réponse : Le formulaire l'impose quand c'est oui." in said
    assert asked_in(said)[-2:] == ["mti", "mti"]


def test_a_wrong_value_is_told_with_the_nearest_and_asked_again(types: Types, capsys: Captured) -> None:
    types("L01", "vaineuse", "veineuse", "130", "fin")
    captured = capsys.readouterr()
    assert "Vouliez-vous dire « veineuse »" in captured.err
    assert "[0..120]" in captured.err
    assert asked_in(captured.out) == ["code", "voie", "voie", "age", "age"]


@pytest.mark.parametrize("back", ["-", "retour", "Retour"])
def test_one_goes_back_question_by_question(back: str, types: Types, capsys: Captured) -> None:
    types("L01", "veineuse", back, back, back, "J01", "orale", "fin")
    said = capsys.readouterr().out
    assert asked_in(said) == ["code", "voie", "age", "voie", "code", "code", "voie", "age"]
    assert "Score : 1 [1 ; 4]" in said


def test_a_declared_value_is_an_answer_even_where_it_spells_an_order(types: Types, capsys: Captured) -> None:
    types("L01", "fin", "fin")
    assert asked_in(capsys.readouterr().out) == ["code", "voie", "age"]


def test_silence_leaves_what_is_presumed_and_unknown_does_not(types: Types, capsys: Captured) -> None:
    types("L01", "orale", "", "", "", "inconnu")
    said = capsys.readouterr().out
    assert "Score : 0 [0 ; 6]" in said


def test_the_end_of_a_pipe_assesses_what_was_typed(types: Types, capsys: Captured) -> None:
    assert types("J01", "orale") == 0
    said = capsys.readouterr().out
    assert "Score : 1 [1 ; 4]" in said
    assert "rien n'est inscrit au registre" in said


def test_ctrl_c_assesses_what_was_typed(types: Types, capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    lines = iter(["J01"])

    def answer(_: str) -> str:
        try:
            return next(lines)
        except StopIteration:
            raise KeyboardInterrupt from None

    monkeypatch.setattr(builtins, "input", answer)
    assert types() == 130
    said = capsys.readouterr().out
    assert "Score : 1 [1 ; 10]" in said
    assert "Plus aucune question" not in said


def test_it_speaks_english(types: Types, capsys: Captured) -> None:
    types("L01", "back", "L01", "end", options=("--lang", "en"))
    said = capsys.readouterr().out
    assert "Nothing is recorded in the ledger" in said
    assert asked_in(said) == ["code", "voie", "code", "voie"]


def test_what_the_rulebook_does_not_have_is_not_shown(types: Types, capsys: Captured) -> None:
    """Neither priorities nor disciplines, and no rule applies: no empty table, no priority to settle."""
    types("X", "orale", "40", "adulte", "fin")
    said = capsys.readouterr().out
    assert "Aucune règle déclenchée." in said
    assert "Priorité" not in said
    assert "Discipline" not in said
    assert "Règles déclenchées" not in said


@pytest.mark.parametrize("word", ["end", "quit", "Quitter", "exit"])
def test_whoever_wants_out_is_let_out_and_told_at_once(word: str, types: Types, capsys: Captured) -> None:
    assert types("J01", word) == 0
    said = capsys.readouterr()
    assert "Évaluation…" in said.err
    assert asked_in(said.out) == ["code", "voie"]
    *_, proposal, last = said.out.rstrip().split("\n")
    assert proposal.startswith("  → Évaluation approfondie — score 1 [1 ; 10] — modes possibles : Circuit simplifié, ")
    assert "rien n'est inscrit" in last


@pytest.mark.parametrize("word", ["aide", "HELP"])
def test_help_called_by_its_name_says_what_may_be_typed(word: str, types: Types, capsys: Captured) -> None:
    types("L01", word, "quit")
    said = capsys.readouterr()
    assert said.out.count("Entrée : passer") == 2
    assert asked_in(said.out) == ["code", "voie", "voie"]
    assert "VALUE_UNDECLARED" not in said.err


@pytest.mark.parametrize(
    ("line", "near"),
    [("age  minimal = 12", "age=12"), ("Âge minimal=12", "age=12"), ("cod=L01", "code=L01")],
)
def test_a_pair_whose_attribute_is_misspelt_is_no_answer(line: str, near: str, types: Types, capsys: Captured) -> None:
    types(line, "fin")
    said = capsys.readouterr()
    assert f"Vouliez-vous dire « {near} » ?" in said.err
    assert asked_in(said.out) == ["code", "code"]


def test_a_text_may_hold_an_equals_sign(types: Types, capsys: Captured) -> None:
    types("E = mc2", "« code = 1 »", "fin")
    said = capsys.readouterr()
    assert "TRY_PAIR" not in said.err
    assert asked_in(said.out)[:2] == ["code", "voie"]


def test_the_keyboard_s_lines_are_edited(types: Types, monkeypatch: pytest.MonkeyPatch) -> None:
    """The library is loaded where someone types, and a system without it goes on."""

    class Keyboard(io.StringIO):
        def isatty(self) -> bool:
            return True

    asked: list[str] = []

    def absent(name: str) -> None:
        asked.append(name)
        raise ImportError

    monkeypatch.setattr("sys.stdin", Keyboard("J01\n"))
    monkeypatch.setattr(command, "import_module", absent)
    assert command._line() == "J01"
    assert asked == ["readline"]
