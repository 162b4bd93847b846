"""Entries are added, read back and chained, the same way on both databases."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from engine.facts import Case
from ledger.accounts import PERSON
from ledger.actors import Actor
from ledger.acts import Act
from ledger.chain import START, digest_of
from ledger.errors import LedgerError
from ledger.migrating import FOLDER, REVISION
from ledger.opening import engine_of, url_of
from ledger.people import actor_of, begin, enrol, people
from ledger.records import Commented, Enrolled, PayloadErased, Received, RulebookRecorded
from ledger.settings import change, setting
from ledger.store import Ledger
from ledger.tables import METADATA, PAYLOAD


def test_a_new_ledger_says_what_it_is_and_who_began_it(ledger: Ledger, alice: Actor) -> None:
    first, second = ledger.entries()
    assert [first.action, second.action] == ["ledger.opened", "actor.enrolled"]
    assert (first.seq, first.prev, second.prev) == (1, START, first.hash)
    assert first.at == "2026-03-02T09:00:01.000000Z"
    assert second.subject == alice.pseudonym == second.actor
    assert people(ledger)[alice.pseudonym].name == "Alice Martin"


def test_a_ledger_is_begun_once(ledger: Ledger) -> None:
    assert not begin(ledger, "bruno")
    assert ledger.head().seq == 2
    with pytest.raises(LedgerError, match="bruno"):
        actor_of(ledger, "bruno")


def test_every_hash_is_that_of_the_formula(ledger: Ledger, alice: Actor) -> None:
    with ledger.writing(alice) as writing:
        for number in range(3):
            writing.add("case.commented", Commented(text=f"n° {number}"), subject="c-1", about=number or None)
    entries = list(ledger.entries())
    assert [entry.hash for entry in entries] == [entry.computed() for entry in entries]
    assert [entry.prev for entry in entries[1:]] == [entry.hash for entry in entries[:-1]]
    with ledger.reading() as connection:
        rows = connection.execute(PAYLOAD.select().order_by(PAYLOAD.c.seq)).all()
    said = [ledger.payload(row.seq) or b"" for row in rows]
    assert [digest_of(row.salt, each) for row, each in zip(rows, said, strict=True)] == [e.digest for e in entries]
    assert said[-1] == '{"text":"n° 2"}'.encode()


def test_entries_are_found_by_what_they_are_about(ledger: Ledger, alice: Actor) -> None:
    with ledger.writing(alice) as writing:
        first = writing.add("case.commented", Commented(text="a"), subject="c-1")
        writing.add("case.commented", Commented(text="b"), subject="c-2", about=first.seq)
    assert [entry.seq for entry in ledger.entries(subject="c-2")] == [first.seq + 1]
    assert [entry.seq for entry in ledger.entries(about=first.seq)] == [first.seq + 1]
    assert [entry.seq for entry in ledger.entries(actions=("case.commented",), after=first.seq)] == [first.seq + 1]
    assert ledger.last("case.commented", "c-1") == first
    assert ledger.read(first, Commented).text == "a"


def test_many_entries_are_read_page_by_page(ledger: Ledger, alice: Actor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ledger.store.PAGE", 3)
    with ledger.writing(alice) as writing:
        for _ in range(8):
            writing.add("case.commented", Commented(text="x"), subject="c-1")
    assert [entry.seq for entry in ledger.entries()] == list(range(1, 11))


def test_a_transaction_that_fails_leaves_nothing(ledger: Ledger, alice: Actor) -> None:
    before = ledger.head()
    with suppress(ZeroDivisionError), ledger.writing(alice) as writing:
        writing.add("case.commented", Commented(text="x"), subject=writing.pseudonym("case", "amm", "EX-1"))
        writing.flush()
        raise ZeroDivisionError
    assert ledger.head() == before
    assert ledger.pseudonym("case", "amm", "EX-1") is None


def test_what_is_recorded_with_a_token_is_known(ledger: Ledger, alice: Actor) -> None:
    with ledger.writing(alice) as writing:
        assert writing.known("rulebook:d") is None
        entry = writing.add("rulebook.recorded", RulebookRecorded(id="amm", version=1, digest="d", text="x"))
        assert writing.known("rulebook:d") == entry.seq
    with ledger.writing(alice) as writing:
        assert writing.known("rulebook:d") == entry.seq


def test_a_case_keeps_its_pseudonym_and_nothing_leads_back_but_the_table(ledger: Ledger, alice: Actor) -> None:
    with ledger.writing(alice) as writing:
        one = writing.pseudonym("case", "amm", "EX-1")
        assert writing.pseudonym("case", "amm", "EX-1") == one
        writing.add("case.commented", Commented(text="x"), subject=one)
        other = writing.pseudonym("case", "essai", "EX-1")
        writing.add("case.commented", Commented(text="x"), subject=other)
    assert other != one
    with ledger.writing(alice) as writing:
        assert writing.pseudonym("case", "amm", "EX-1") == one
    assert ledger.name(one) == "EX-1"
    assert one.startswith("c-")


def test_a_name_is_introduced_by_an_entry_about_it(ledger: Ledger, alice: Actor) -> None:
    with ledger.writing(alice) as writing:
        one = writing.pseudonym("case", "amm", "EX-1")
        with pytest.raises(ValueError, match=one):
            writing.add("case.commented", Commented(text="x"), subject="c-2")
        with pytest.raises(ValueError, match=one):
            writing.pseudonym("case", "amm", "EX-2")
        writing.add("case.commented", Commented(text="x"), subject=one)


def test_people_act_in_a_role_they_have(ledger: Ledger, alice: Actor) -> None:
    enrol(ledger, alice, Enrolled(account="bruno", roles=("approver",)))
    bruno = actor_of(ledger, "bruno")
    with pytest.raises(LedgerError, match=r"bruno.*ROLE_MISSING|ROLE_MISSING.*bruno"), ledger.writing(bruno) as writing:
        writing.add("case.decided", Commented(text="x"))
    with ledger.writing(bruno) as writing:
        assert writing.add("case.commented", Commented(text="x")).role == "approver"
    enrol(ledger, alice, Enrolled(account="bruno", roles=()))
    assert actor_of(ledger, "bruno").roles == ()
    assert ledger.pseudonym(PERSON, "account", "bruno") == bruno.pseudonym


def test_somebody_always_administers(ledger: Ledger, alice: Actor) -> None:
    head = ledger.head()
    with pytest.raises(LedgerError, match="LAST_ADMINISTRATOR"):
        enrol(ledger, alice, Enrolled(account="Alice", roles=("auditor",)))
    with pytest.raises(LedgerError, match="ACCOUNT_EMPTY"):
        enrol(ledger, alice, Enrolled(account=" ", roles=("auditor",)))
    assert ledger.head() == head
    enrol(ledger, alice, Enrolled(account="bruno", roles=("administrator",)))
    enrol(ledger, alice, Enrolled(account="alice", roles=("auditor",)))
    assert actor_of(ledger, "alice").roles == ("auditor",)


def test_a_setting_is_an_entry(ledger: Ledger, alice: Actor) -> None:
    assert setting(ledger, "naming") == "system"
    change(ledger, alice, "naming", "explicit")
    assert setting(ledger, "naming") == "explicit"
    with pytest.raises(LedgerError, match="naming"):
        change(ledger, alice, "namin", "explicit")
    with pytest.raises(LedgerError, match="system, explicit"):
        change(ledger, alice, "naming", "no")


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE entry SET actor = 'x' WHERE seq = 1",
        "DELETE FROM entry WHERE seq = 2",
        "UPDATE payload SET salt = body WHERE seq = 1",
        "DELETE FROM payload WHERE seq = 1",
        "DELETE FROM name",
        "UPDATE name SET name = 'x'",
        "INSERT INTO erased VALUES (1, 2)",
        "INSERT INTO entry SELECT seq + 5, at, actor, role, action, subject, about, digest, hash, prev FROM entry",
        "INSERT INTO entry SELECT 3, at, actor, role, action, subject, about, digest, hash, prev FROM entry LIMIT 1",
    ],
)
def test_the_database_itself_refuses_what_is_not_an_addition(ledger: Ledger, statement: str) -> None:
    with pytest.raises(DBAPIError, match="gdr: "), ledger.engine.begin() as connection:
        connection.execute(text(statement))


def test_nor_can_rows_be_replaced_or_tables_emptied(ledger: Ledger) -> None:
    statements = {
        "sqlite": ["INSERT OR REPLACE INTO payload VALUES (1, x'00', '', x'00')", "DELETE FROM entry"],
        "postgresql": ["TRUNCATE entry", "TRUNCATE payload, name"],
    }
    for statement in statements[ledger.engine.name]:
        with pytest.raises(DBAPIError, match="gdr: "), ledger.engine.begin() as connection:
            connection.execute(text(statement))


def test_what_the_database_refuses_is_said_in_words(ledger: Ledger) -> None:
    with pytest.raises(LedgerError, match="ne fait que grandir"), ledger.locked() as connection:
        connection.execute(text("DELETE FROM entry"))


def test_what_was_said_to_be_erased_can_be(ledger: Ledger, alice: Actor) -> None:
    with ledger.writing(alice) as writing:
        case = writing.pseudonym("case", "amm", "EX-1")
        said = Received(case=Case(id="EX-1"), rulebook="amm", digest="d")
        entry = writing.record(Act("case.received", said, case, marks=[("substance", "y")]))
        by = writing.add("payload.erased", PayloadErased(entries=(entry.seq,), reason="demande de la personne"))
        writing.erase((entry.seq,), by)
    assert ledger.payload(entry.seq) is None
    assert ledger.content(entry) is None
    assert ledger.name(case) is None
    assert ledger.entry(entry.seq).computed() == entry.hash
    with pytest.raises(LedgerError, match="effacé"):
        ledger.read(entry, Commented)


def test_the_tables_are_those_of_the_models(ledger: Ledger) -> None:
    with ledger.engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), METADATA) == []
    assert ScriptDirectory(str(FOLDER)).get_current_head() == REVISION


def test_a_ledger_is_found_again(ledger: Ledger, address: str, opened: Callable[[str], Ledger]) -> None:
    assert opened(address).head() == ledger.head()


def test_a_database_of_something_else_is_left_alone(empty: str, opened: Callable[[str], Ledger]) -> None:
    engine = engine_of(url_of(empty))
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE clients (id INTEGER)"))
    engine.dispose()
    with pytest.raises(LedgerError, match="clients"):
        opened(empty)


@pytest.mark.parametrize("address", ["mysql://x/y", "postgresql://", "://", "postgresql://gdr@127.0.0.1:1/none"])
def test_an_address_that_leads_nowhere_is_said_in_words(address: str, opened: Callable[[str], Ledger]) -> None:
    with pytest.raises(LedgerError, match="LEDGER_"):
        opened(address)


@pytest.mark.parametrize(("step", "code"), [("0000", "LEDGER_STEP"), ("zzzz", "LEDGER_NEWER")])
def test_a_step_that_does_not_exist_is_said_in_words(
    ledger: Ledger, address: str, opened: Callable[[str], Ledger], step: str, code: str
) -> None:
    with ledger.locked() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = :step"), {"step": step})
    with pytest.raises(LedgerError, match=code):
        opened(address)
