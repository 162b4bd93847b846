"""`gdr ledger verify`: what is said, and where heads are found without anyone giving them."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from desk.cli import run_command
from desk.ledgers.access import opened
from ledger.chain import Head
from ledger.heads import Heads, head_from

Told = Callable[..., tuple[int, str]]
HASH = "ab" * 32


@pytest.fixture(autouse=True)
def heads_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "elsewhere" / "heads.jsonl"
    monkeypatch.setenv("GDR_HEADS", str(path))
    return path


@pytest.fixture
def verify(capsys: pytest.CaptureFixture[str]) -> Told:
    """The exit code of the command, and all that it said."""

    def run(*words: str) -> tuple[int, str]:
        capsys.readouterr()
        code = run_command(["ledger", "verify", *words])
        said = capsys.readouterr()
        return code, said.out + said.err

    return run


@pytest.fixture
def attack(ledger_file: Path) -> Callable[[str], None]:
    """Run SQL on a ledger of five entries, its guards dropped."""
    run_command(["ledger", "open"])
    for account in ("bruno", "chloé", "dina"):
        run_command(["actors", "add", account, "--role", "expert"])

    def run(script: str) -> None:
        connection = sqlite3.connect(ledger_file)
        guards = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        connection.executescript("".join(f"DROP TRIGGER {name};" for name, _ in guards) + script)
        for _, sql in guards:
            connection.execute(sql)
        connection.commit()
        connection.close()

    return run


def test_a_ledger_that_is_intact_says_so_and_with_which_heads(attack: Callable[[str], None], verify: Told) -> None:
    code, said = verify()
    assert code == 0
    assert "intact" in said
    assert "Inscriptions recalculées : 5" in said
    assert "Têtes gardées ailleurs et comparées : 4." in said


def test_which_entry_when_and_by_which_action(attack: Callable[[str], None], verify: Told) -> None:
    attack("UPDATE entry SET actor = 'p-000000000000' WHERE seq = 3;")
    code, said = verify()
    assert code == 1
    assert "ALTÉRÉ" in said
    assert "L'inscription n° 3 (actor.enrolled, " in said
    assert " UTC) a été modifiée dans la base" in said
    assert "gdr ledger restore" in said


@pytest.mark.parametrize(
    ("script", "kind", "words"),
    [
        ("DELETE FROM entry WHERE seq = 3;", "removed", "de la n° 3 à la n° 3"),
        ("DELETE FROM entry WHERE seq > 3; DELETE FROM payload WHERE seq > 3; DELETE FROM name WHERE seq > 3;",
         "truncated", "les inscriptions n° 4 à 5"),
        ("UPDATE payload SET body = salt WHERE seq = 4;", "payload_changed", "Le contenu a été modifié"),
        ("DELETE FROM payload WHERE seq = 4;", "payload_removed", "sans qu'aucune inscription"),
        ("UPDATE name SET name = 'zoé' WHERE seq = 4;", "name_changed", "un autre nom"),
        ("INSERT INTO erased VALUES (4, 5);", "erasure_unsaid", "table des effacements"),
        ("UPDATE entry SET seq = 9 WHERE seq = 3;", "reordered", "L'ordre"),
        ("UPDATE entry SET role = CAST(x'ff' AS TEXT) WHERE seq = 3;", "unreadable", "ne peut plus être lue"),
    ],
)  # fmt: skip
def test_each_kind_has_its_sentence(
    attack: Callable[[str], None], verify: Told, script: str, kind: str, words: str
) -> None:
    attack(script)
    code, said = verify()
    assert code == 1
    assert words in said
    assert f"LEDGER_{kind.upper()}" in said
    _, document = verify("--json")
    damage = json.loads(document)["damage"]
    assert damage["kind"] == kind


def test_a_guard_taken_away_is_a_finding(attack: Callable[[str], None], verify: Told, ledger_file: Path) -> None:
    with sqlite3.connect(ledger_file) as connection:
        connection.execute("DROP TRIGGER guard_entry_update")
    code, said = verify()
    assert code == 1
    assert "Gardes retirées, désactivées ou modifiées (1) : guard_entry_update." in said
    assert json.loads(verify("--json")[1])["guards"] == ["guard_entry_update"]


def test_a_head_that_was_copied_by_hand_is_compared(attack: Callable[[str], None], verify: Told) -> None:
    with opened() as ledger:
        head = ledger.head()
    assert verify("--head", str(head))[0] == 0
    code, said = verify("--head", f"7:{HASH}")
    assert code == 1
    assert "les inscriptions n° 6 à 7" in said
    code, said = verify("--head", "seven")
    assert code == 2
    assert "HEAD_UNREADABLE" in said


def test_without_any_head_it_says_what_would_not_show(
    attack: Callable[[str], None], verify: Told, heads_path: Path
) -> None:
    heads_path.unlink()
    code, said = verify()
    assert code == 0
    assert "HEADS_UNKNOWN" in said


def test_another_ledger_put_in_its_place_is_found(
    attack: Callable[[str], None], verify: Told, ledger_file: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    kept = Path(str(tmp_path / "elsewhere" / "heads.jsonl"))
    ledger_file.unlink()
    monkeypatch.setenv("GDR_HEADS", str(tmp_path / "forger.jsonl"))
    run_command(["ledger", "open"])
    monkeypatch.setenv("GDR_HEADS", str(kept))
    code, said = verify()
    assert code == 1
    assert "LEDGER_REPLACED" in said


def test_another_ledger_is_found_even_once_it_was_written_to(
    attack: Callable[[str], None], verify: Told, ledger_file: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    test_another_ledger_put_in_its_place_is_found(attack, verify, ledger_file, monkeypatch, tmp_path)
    assert run_command(["actors", "add", "fanny", "--role", "expert"]) == 0
    code, said = verify()
    assert code == 1
    assert "LEDGER_REPLACED" in said


def test_none_is_begun_where_another_was(
    attack: Callable[[str], None], verify: Told, ledger_file: Path, heads_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ledger_file.unlink()
    assert run_command(["ledger", "open"]) == 2
    said = capsys.readouterr().err
    assert "LEDGER_REPLACED_HERE" in said
    assert str(heads_path) in said.replace("\n", "")
    with opened() as ledger:
        assert ledger.head().seq == 0
    heads_path.unlink()
    assert run_command(["ledger", "open"]) == 0


def test_heads_that_cannot_be_kept_stop_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("GDR_HEADS", str(tmp_path / "file" / "heads.jsonl"))
    assert run_command(["ledger", "open"]) == 0
    assert capsys.readouterr().err.count("HEADS_NOT_KEPT") == 1
    with opened() as ledger:
        assert ledger.head().seq == 2


def test_a_line_that_a_power_cut_left_unfinished_is_passed_over(tmp_path: Path) -> None:
    heads = Heads(tmp_path / "heads.jsonl")
    heads.keep("x", "here", Head(1, HASH))
    with heads.path.open("a") as file:
        file.write('{"ledger": "x", "seq": 2, "ha\n[1]\n')
    heads.keep("x", "there", Head(3, HASH))
    heads.keep("y", "there", Head(9, HASH))
    assert heads.of("x") == [Head(1, HASH), Head(3, HASH)]
    assert heads.ledgers_at("there") == {"x", "y"}
    assert heads.path.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("word", ["", "12", f"x:{HASH}", f"1:{HASH[1:]}", f"1:{HASH[1:]}G"])
def test_what_is_no_head_is_refused(word: str) -> None:
    assert head_from(str(Head(12, HASH))) == Head(12, HASH)
    with pytest.raises(ValueError, match=r".*"):
        head_from(word)


def test_english_is_spoken_too(attack: Callable[[str], None], verify: Told) -> None:
    attack("DELETE FROM entry WHERE seq = 2;")
    code, said = verify("--lang", "en")
    assert code == 1
    assert "Entries were removed from the chain, from no. 2 to no. 2 (1 in all)" in said
