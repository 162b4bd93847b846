"""A backup holds the whole ledger, and is restored whole or not at all, from either database into either."""

from __future__ import annotations

import errno
from collections.abc import Callable
from pathlib import Path

import pytest
import zstandard
from sqlalchemy import select, text

from engine.facts import Case, Fact
from ledger.actors import Actor
from ledger.acts import Act
from ledger.backup import saving
from ledger.backup.layout import TABLES
from ledger.backup.reading import checked
from ledger.backup.restoring import restore
from ledger.backup.saving import back_up
from ledger.errors import LedgerError
from ledger.people import actor_of
from ledger.recording import record_case
from ledger.records import Commented, PayloadErased, Received
from ledger.store import Ledger
from ledger.verification.verifying import verify
from tests.servers.postgresql import Server

Open = Callable[[str], Ledger]
NAMED = Fact(attribute="substance", kind="text", value="«x»", standing="given", source="t")  # makes a mark


def quiet(done: int, of: int) -> None:
    """Nobody watches."""


@pytest.fixture
def filled(ledger: Ledger, alice: Actor) -> Ledger:
    """Cases, comments, marks, an erasure: something in every table."""
    with ledger.writing(alice) as writing:
        for number in range(20):
            received = Received(case=Case(id=f"É-{number}", facts=(NAMED,)), rulebook="amm", digest="d")
            record_case(writing, received, b"what they have in common " * 9)
        by = writing.add("payload.erased", PayloadErased(entries=(4,), reason="demande"))
        writing.erase((4,), by)
    return ledger


@pytest.fixture(params=["sqlite", "postgresql"])
def other(request: pytest.FixtureRequest, tmp_path: Path, opened: Open) -> Ledger:
    """An empty ledger on each database."""
    if request.param == "sqlite":
        return opened(str(tmp_path / "restored.db"))
    server: Server = request.getfixturevalue("postgresql")
    return opened(server.ledger())


def contents(ledger: Ledger) -> dict[str, list[tuple[object, ...]]]:
    with ledger.reading() as connection:
        found = {name: connection.execute(select(table)).all() for name, table in TABLES.items()}
    return {name: sorted((tuple(row) for row in rows), key=str) for name, rows in found.items()}


def test_what_is_restored_is_what_was_there_and_goes_on(
    filled: Ledger, other: Ledger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(saving, "PAGE", 7)
    told: list[tuple[int, int]] = []
    told_heads: list[object] = []
    other.acknowledged = told_heads.append
    file = tmp_path / "sauvegarde"
    head = back_up(filled, file, lambda done, of: told.append((done, of)))
    assert head == filled.head() == restore(other, file, quiet)
    assert contents(other) == contents(filled)
    assert all(contents(other).values())
    assert told_heads == [head]
    assert told[-1][0] == told[-1][1]
    report = verify(other, [head])
    assert report.ok
    with other.writing(actor_of(other, "alice")) as writing:
        assert writing.add("case.commented", Commented(text="la suite")).prev == head.hash
    assert verify(other, [head]).ok
    assert (tmp_path / "sauvegarde").stat().st_mode & 0o777 == 0o600


def test_a_backup_is_of_one_state_whatever_is_written_meanwhile(
    ledger: Ledger, alice: Actor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = ledger.head()

    def write(done: int, of: int) -> None:
        with ledger.writing(alice) as writing:
            writing.record(Act("case.commented", Commented(text="pendant"), marks=[("k", str(done))]))

    assert back_up(ledger, tmp_path / "b", write) == before
    assert ledger.head().seq > before.seq
    assert checked(tmp_path / "b").rows["entry"] == before.seq


def test_what_was_left_beside_by_another_is_neither_used_nor_removed(filled: Ledger, tmp_path: Path) -> None:
    left = tmp_path / "b.part"
    left.write_text("d'une autre sauvegarde")
    left.chmod(0o644)
    back_up(filled, tmp_path / "b", quiet)
    assert (tmp_path / "b").stat().st_mode & 0o777 == 0o600
    assert left.read_text() == "d'une autre sauvegarde"
    assert {path.name for path in tmp_path.glob("b*")} == {"b", "b.part"}


def test_nothing_is_restored_over_a_ledger(filled: Ledger, tmp_path: Path) -> None:
    back_up(filled, tmp_path / "b", quiet)
    before = contents(filled)
    with pytest.raises(LedgerError, match="RESTORE_NOT_EMPTY"):
        restore(filled, tmp_path / "b", quiet)
    assert contents(filled) == before


@pytest.fixture
def plain(filled: Ledger, tmp_path: Path) -> list[bytes]:
    """The lines of a backup."""
    back_up(filled, tmp_path / "b", quiet)
    return zstandard.ZstdDecompressor().stream_reader((tmp_path / "b").read_bytes()).read().splitlines(keepends=True)


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda lines: lines[:-1], "sa fin manque"),
        (lambda lines: lines[:5], "sa fin manque"),
        (lambda lines: lines[:0], "sa première ligne"),
        (lambda lines: [*lines[:3], *lines[4:]], "rompue à l'inscription n° 4"),
        (lambda lines: [*lines[:-3], *lines[-2:]], "son empreinte"),
        (lambda lines: [*lines[:3], lines[3].replace(b"evaluator", b"auditor"), *lines[4:]], "l'inscription n° 3"),
        (lambda lines: [lines[0].replace(b"gdr-ledger-backup/1", b"gdr-ledger-backup/9"), *lines[1:]], "backup/9"),
        (lambda lines: [lines[0].replace(b'"revision":"0001"', b'"revision":"0999"'), *lines[1:]], "étape 0999"),
        (lambda lines: [*lines[:2], b"[]\n", *lines[2:]], "sa ligne 3 "),
        (lambda lines: [*lines[:2], b'["entry",1]\n', *lines[2:]], "sa ligne 3 "),
        (lambda lines: [*lines[:-1], b'{"total":"x"}\n'], "sa ligne "),
        (
            lambda lines: [lines[0], lines[1].replace(b'["entry",1,', b'["entry","1",'), *lines[2:]],
            "l'inscription n° 1",
        ),
        (lambda lines: [b"case;mode\n", *lines], "sa première ligne"),
    ],
)
def test_a_backup_that_was_cut_or_changed_restores_nothing(
    plain: list[bytes], spoil: Callable[[list[bytes]], list[bytes]], said: str, tmp_path: Path, opened: Open
) -> None:
    empty = opened(str(tmp_path / "empty.db"))
    (tmp_path / "b").write_bytes(zstandard.ZstdCompressor().compress(b"".join(spoil(plain))))
    with pytest.raises(LedgerError, match=f"BACKUP_.*{said}"):
        restore(empty, tmp_path / "b", quiet)
    assert not any(contents(empty).values())


@pytest.mark.parametrize(
    ("content", "said"),
    [(b"", "première ligne"), (b"not compressed", "compression"), (b"\x28\xb5\x2f\xfd\x00", "première ligne")],
)
def test_what_is_no_backup_is_said_in_words(content: bytes, said: str, tmp_path: Path, opened: Open) -> None:
    (tmp_path / "b").write_bytes(content)
    with pytest.raises(LedgerError, match=f"BACKUP_UNREADABLE.*{said}"):
        restore(opened(str(tmp_path / "empty.db")), tmp_path / "b", quiet)


def test_a_backup_whose_payloads_were_altered_before_it_was_made_restores_nothing(
    filled: Ledger, other: Ledger, tmp_path: Path
) -> None:
    drop = "DROP TRIGGER guard_payload_update" + ("" if filled.engine.name == "sqlite" else " ON payload")
    with filled.locked() as connection:
        connection.execute(text(drop))
        connection.execute(text("UPDATE payload SET salt = body WHERE seq = 7"))
    back_up(filled, tmp_path / "b", quiet)
    with pytest.raises(LedgerError, match=r"RESTORE_ALTERED.*n° 7"):
        restore(other, tmp_path / "b", quiet)
    assert not any(contents(other).values())


def test_a_broken_chain_is_not_backed_up(filled: Ledger, tmp_path: Path) -> None:
    drop = "DROP TRIGGER guard_entry_update" + ("" if filled.engine.name == "sqlite" else " ON entry")
    with filled.locked() as connection:
        connection.execute(text(drop))
        connection.execute(text("UPDATE entry SET role = 'x' WHERE seq = 7"))
    with pytest.raises(LedgerError, match=r"BACKUP_UNSOUND.*n° 7"):
        back_up(filled, tmp_path / "b", quiet)
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith("b")] == []


def test_interrupted_or_out_of_room_it_leaves_no_file(
    filled: Ledger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(done: int, of: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        back_up(filled, tmp_path / "b", interrupt)

    def full(file: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space"):
        back_up(filled, tmp_path / "b", quiet)
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith("b")] == []


def test_interrupted_a_restoration_leaves_nothing(filled: Ledger, other: Ledger, tmp_path: Path) -> None:
    def interrupt(done: int, of: int) -> None:
        raise KeyboardInterrupt

    back_up(filled, tmp_path / "b", quiet)
    with pytest.raises(KeyboardInterrupt):
        restore(other, tmp_path / "b", interrupt)
    assert not any(contents(other).values())
    restore(other, tmp_path / "b", quiet)
    assert other.head() == filled.head()


def test_a_file_that_is_there_is_not_replaced(ledger: Ledger, tmp_path: Path) -> None:
    (tmp_path / "b").write_text("mine")
    with pytest.raises(LedgerError, match="BACKUP_EXISTS"):
        back_up(ledger, tmp_path / "b", quiet)
    assert (tmp_path / "b").read_text() == "mine"


def test_a_ledger_that_is_not_begun_is_not_backed_up(address: str, opened: Open, tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="BACKUP_EMPTY"):
        back_up(opened(address), tmp_path / "b", quiet)
