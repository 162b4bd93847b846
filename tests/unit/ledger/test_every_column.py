"""Nothing of the ledger can be changed unseen: every column of every row of every table is damaged in turn."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from sqlalchemy import Column, Integer, LargeBinary, Table, and_, insert, select, update

from ledger.actors import Actor
from ledger.acts import Act
from ledger.chain import SALT
from ledger.errors import LedgerError
from ledger.opening import open_ledger
from ledger.packing import pack
from ledger.people import actor_of, begin, enrol
from ledger.recording import record_rulebook
from ledger.records import Commented, Decided, Enrolled, PayloadErased
from ledger.rulebooks import recorded
from ledger.store import Ledger
from ledger.tables import MARK, METADATA, NAME, PAYLOAD, TOKEN
from ledger.tokens import rulebook_token
from ledger.verification.damage import Damage
from ledger.verification.verifying import verify, verify_on
from tests.servers.postgresql import Server
from tests.unit.ledger.conftest import Ticking
from tests.unit.ledger.small import TEXTS, case_of, put_on_record
from tests.unit.ledger.tampering import drop_guards
from tests.unit.ledger.verification.filling import unguarded

COLUMNS = [column for table in METADATA.tables.values() for column in table.columns]


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def full(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    """Something in every table: people, a rulebook, cases with marks, decisions, a dictionary, an erasure."""
    address = str(tmp_path_factory.mktemp("full") / "ledger.db")
    if request.param == "postgresql":
        server: Server = request.getfixturevalue("postgresql")
        address = server.ledger()
    ledger = open_ledger(address, Ticking())
    begin(ledger, "alice")
    alice = actor_of(ledger, "alice")
    enrol(ledger, alice, Enrolled(account="bruno", roles=("approver",)))
    put_on_record(ledger, alice, case_of("EX-1", 5, True, "Labo É"), case_of("EX-2", 500, note="Autre"))
    with ledger.writing(alice) as writing:
        subject = writing.pseudonym("case", "petit", "EX-1")
        said = Decided(case="EX-1", rulebook="petit", mode="simple", reason="vu", by=alice.pseudonym)
        writing.record(Act("decision.imported", said, subject, 5, dictionary=b"in common " * 9))
        gone = writing.add("case.commented", Commented(text="à effacer"), subject=subject)
        writing.erase([gone.seq], writing.add("payload.erased", PayloadErased(entries=(gone.seq,), reason="demande")))
    yield ledger
    ledger.close()


def test_it_is_sound_and_holds_something_everywhere(full: Ledger) -> None:
    report = verify(full)
    assert report.ok, report
    with full.reading() as connection:
        assert all(connection.execute(select(table)).first() for table in METADATA.tables.values())


@pytest.mark.parametrize("column", COLUMNS, ids=str)
def test_any_column_of_any_row_that_was_changed_is_found(full: Ledger, column: Column[object]) -> None:
    with full.reading() as connection:
        rows = connection.execute(select(column.table)).mappings().all()
    table = column.table
    assert isinstance(table, Table)
    for row in rows:
        with unguarded(full) as connection:
            this = and_(*(key == row[key.name] for key in table.primary_key))
            connection.execute(update(table).where(this).values({column.name: altered(column, row[column.name])}))
            assert verify_on(connection).damage is not None, row


def altered(column: Column[object], value: object) -> object:
    """Another value that the column can hold."""
    if isinstance(column.type, LargeBinary):
        assert isinstance(value, bytes)
        return value + b"x" if column.name == "salt" else pack(b"something else")
    if isinstance(column.type, Integer):
        return (value if isinstance(value, int) else 0) + (100 if column.primary_key else 1)
    return f"{value}x"


def test_integers_are_told_from_texts() -> None:
    assert {type(altered(column, 1)) for column in COLUMNS if column.name in ("seq", "about", "by_entry")} == {int}


@pytest.mark.parametrize("seq", [1, 2, 4, 5, 6])
def test_a_payload_moved_into_its_salt_is_found(full: Ledger, seq: int) -> None:
    with unguarded(full) as connection:
        row = connection.execute(select(PAYLOAD).where(PAYLOAD.c.seq == seq)).one()
        payload = full.payload(seq) or b""
        for cut in (len(payload), 1):
            moved = {"salt": row.salt + payload[:cut], "body": pack(payload[cut:]), "dictionary": ""}
            assert len(moved["salt"]) > SALT
            connection.execute(update(PAYLOAD).where(PAYLOAD.c.seq == seq).values(moved))
            assert verify_on(connection).damage == Damage("payload_changed", seq, entry=full.entry(seq), part="payload")


@pytest.mark.parametrize("seq", [-1, 0, 2, 5])
def test_a_token_or_a_mark_that_follows_from_nothing_is_found_guards_or_not(full: Ledger, seq: int) -> None:
    for table, row in (
        (TOKEN, {"token": "decided:3", "seq": seq}),
        (MARK, {"key": "note", "value": "faux", "seq": seq, "subject": "c-000000000000"}),
    ):
        with full.engine.execution_options(writing=True).connect() as connection:
            connection.execute(insert(table).values(row))
            damage = verify_on(connection).damage
            connection.rollback()
        assert damage is not None
        assert (damage.kind, damage.seq) == (f"{table.name}_changed", seq)


@pytest.mark.parametrize("table", [TOKEN, MARK, NAME], ids=lambda table: table.name)
def test_what_leads_to_an_entry_cannot_be_taken_away(full: Ledger, table: Table) -> None:
    with unguarded(full) as connection:
        connection.execute(table.delete())
        damage = verify_on(connection).damage
    assert damage is not None
    assert damage.part == table.name


def test_a_token_that_leads_to_another_text_gives_no_rulebook(ledger: Ledger, alice: Actor) -> None:
    put_on_record(ledger, alice, case_of("EX-1"))
    other = TEXTS.model_copy(update={"digest": "0" * 64})
    with ledger.writing(alice) as writing:
        there = record_rulebook(writing, other)
    with ledger.locked() as connection:
        drop_guards(connection)
        connection.execute(update(TOKEN).where(TOKEN.c.token == rulebook_token(TEXTS.digest)).values(seq=there))
    with pytest.raises(LedgerError, match="RULEBOOK_MISSING"):
        recorded(ledger, TEXTS.digest)


def test_a_case_cannot_pass_for_a_person(full: Ledger) -> None:
    with unguarded(full) as connection:
        connection.execute(update(NAME).where(NAME.c.name == "EX-1").values(kind="person"))
        damage = verify_on(connection).damage
    assert damage is not None
    assert damage.kind == "name_changed"
