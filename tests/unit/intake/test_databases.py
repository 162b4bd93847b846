"""A database read as a table: what it holds, nothing written, and never an account or a password said."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from engine.errors import GdrError
from intake.databases import Database, is_database


@pytest.fixture
def base(tmp_path: Path) -> Path:
    path = tmp_path / "base.db"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE decisions (id TEXT, jour DATE, age INTEGER, note TEXT)")
    connection.execute("""INSERT INTO decisions VALUES ('A;1', '2026-03-02', 40, NULL), ('A-2', NULL, 7, 'un "mot"')""")
    connection.commit()
    connection.close()
    return path


def refused(one: Database, path: Path) -> tuple[str, str]:
    with pytest.raises(GdrError) as caught:
        one.copied(path / "x.csv")
    (found,) = caught.value.diagnostics
    assert not (path / "x.csv").exists()
    return found.code, f"{found.message} {found.hint}"


@pytest.mark.parametrize("what", [{"table": "decisions"}, {"query": "SELECT * FROM decisions ORDER BY age DESC"}])
def test_rows_are_copied_as_files_of_cases_hold_them(base: Path, tmp_path: Path, what: dict[str, str]) -> None:
    before = base.read_bytes()
    Database(f"sqlite:///{base}", **what).copied(tmp_path / "x.csv")
    lines = (tmp_path / "x.csv").read_text(encoding="utf-8").splitlines()
    assert lines == ["id;jour;age;note", '"A;1";2026-03-02;40;', 'A-2;;7;"un ""mot"""']
    assert base.read_bytes() == before


def test_nothing_can_be_written_in_it(base: Path, tmp_path: Path) -> None:
    before = base.read_bytes()
    for query in ("DELETE FROM decisions", "DROP TABLE decisions", "CREATE TABLE t (a)"):
        assert refused(Database(f"sqlite:///{base}", query=query), tmp_path)[0] == "DATABASE_QUERY"
    assert base.read_bytes() == before


def test_what_to_read_has_to_be_said_and_to_be_there(base: Path, tmp_path: Path) -> None:
    address = f"sqlite:///{base}"
    assert refused(Database(address), tmp_path)[0] == "DATABASE_WHICH"
    assert refused(Database(address, table="decisions", query="SELECT 1"), tmp_path)[0] == "DATABASE_WHICH"
    code, said = refused(Database(address, table="decision"), tmp_path)
    assert (code, "Le plus proche : decisions" in said) == ("DATABASE_TABLE", True)
    assert refused(Database(address, query="SELECT * FROM decisions WHERE age > 90"), tmp_path)[0] == "DATABASE_EMPTY"


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("sqlite:///nulle-part.db", "DATABASE_MISSING"),
        ("mysql://alice:s3cret@serveur/base", "DATABASE_ADDRESS"),
        ("postgresql://alice:s3cret@127.0.0.1:1/base", "DATABASE_UNREACHED"),
        ("postgresql://alice:s3cret@serveur:port/base", "DATABASE_ADDRESS"),
    ],
)
def test_what_cannot_be_read_is_said_without_account_or_password(tmp_path: Path, address: str, code: str) -> None:
    found, said = refused(Database(address, table="decisions"), tmp_path)
    assert found == code
    assert "alice" not in said
    assert "s3cret" not in said


def test_a_file_that_is_no_database_is_said(tmp_path: Path) -> None:
    (tmp_path / "faux.db").write_text("id;age\nA-1;40\n" * 200, encoding="utf-8")
    assert refused(Database(f"sqlite:///{tmp_path / 'faux.db'}", table="a"), tmp_path)[0] == "DATABASE_UNREACHED"


def test_an_address_is_told_from_a_file() -> None:
    assert is_database("sqlite:///x.db")
    assert not is_database("x.db")
