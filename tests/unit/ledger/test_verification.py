"""Whatever is done to a ledger behind its back is found, located, and named for what it is; on both databases."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, Delete, Update, text, update

from engine.facts import Case
from ledger.actors import Actor
from ledger.chain import SALT, Head, digest_of
from ledger.opening import open_ledger
from ledger.packing import pack
from ledger.people import actor_of, begin, enrol
from ledger.recording import record_case
from ledger.records import Commented, Enrolled, PayloadErased, Received, to_bytes
from ledger.store import Ledger
from ledger.tables import ENTRY, ERASED, NAME, PAYLOAD
from ledger.verification.damage import Damage
from ledger.verification.verifying import verify, verify_on
from tests.servers.postgresql import Server
from tests.unit.ledger.conftest import Ticking
from tests.unit.ledger.tampering import DAMAGES, Trace, drop_guards, garble_dictionary, link_at

CASES, COMMENTS = 3, 3
LAST = 2 + CASES + COMMENTS
SHARED = b"what the payloads have in common " * 20
Tamper = Callable[[Connection, int, int], Trace]
NOTHING = "RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$"
on_sqlite = pytest.mark.parametrize("filled", ["sqlite"], indirect=True)  # the other database has types


def fill(ledger: Ledger) -> Ledger:
    """Eight entries: those of the founding, three cases received, three comments."""
    with ledger.writing(actor_of(ledger, "alice")) as writing:
        for number in range(CASES):
            received = Received(case=Case(id=f"EX-{number}", facts=()), rulebook="amm", digest="d")
            record_case(writing, received, SHARED)
        for number in range(COMMENTS):
            writing.add("case.commented", Commented(text=f"n° {number}"), subject="amm", about=number + 3)
    return ledger


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def filled(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    """One for all the tests that keep nothing of what they do to it: a database takes a second to make."""
    address = str(tmp_path_factory.mktemp("filled") / "ledger.db")
    if request.param == "postgresql":
        server: Server = request.getfixturevalue("postgresql")
        address = server.ledger()
    ledger = open_ledger(address, Ticking())
    begin(ledger, "alice", "Alice Martin")
    yield fill(ledger)
    ledger.close()


@pytest.fixture
def fresh(ledger: Ledger) -> Ledger:
    """The same, to be written to."""
    return fill(ledger)


@contextmanager
def unguarded(ledger: Ledger) -> Iterator[Connection]:
    """A transaction without guards, of which nothing is kept."""
    with ledger.engine.execution_options(writing=True).connect() as connection:
        drop_guards(connection)
        yield connection
        connection.rollback()


def found(connection: Connection, *heads: Head) -> Damage | None:
    return verify_on(connection, heads).damage


def all_heads(ledger: Ledger) -> list[Head]:
    return [Head(entry.seq, entry.hash) for entry in ledger.entries()]


def test_a_ledger_that_was_not_touched_verifies(filled: Ledger) -> None:
    done: list[int] = []
    report = verify(filled, all_heads(filled), done.append)
    assert report.ok
    assert (report.entries, report.head, report.heads, done) == (LAST, filled.head(), LAST, [LAST])
    assert (report.guards, report.backwards) == ((), ())


def test_one_that_is_not_begun_verifies(address: str, opened: Callable[[str], Ledger]) -> None:
    report = verify(opened(address))
    assert report.ok
    assert (report.entries, report.ledger) == (0, "")


@pytest.mark.parametrize("tamper", DAMAGES, ids=lambda tamper: tamper.__name__)
def test_every_damage_is_found_wherever_it_is(filled: Ledger, tamper: Tamper) -> None:
    heads = all_heads(filled)
    for seq in range(1, LAST + 1):
        with unguarded(filled) as connection:
            expected = tamper(connection, seq, LAST)
            damage = found(connection, *heads)
            assert damage is not None, seq
            assert Trace(damage.kind, damage.seq) == expected, (seq, damage)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(tamper=st.sampled_from(DAMAGES), seq=st.integers(1, 40), page=st.integers(1, 45))
def test_nor_does_it_matter_where_pages_end(long: Ledger, tamper: Tamper, seq: int, page: int) -> None:
    heads = all_heads(long)
    with pytest.MonkeyPatch.context() as patch, unguarded(long) as connection:
        patch.setattr("ledger.verification.rows.PAGE", page)
        expected = tamper(connection, seq, 40)
        damage = found(connection, *heads)
    assert damage is not None
    assert Trace(damage.kind, damage.seq) == expected, damage


@pytest.fixture
def long(fresh: Ledger, alice: Actor) -> Ledger:
    with fresh.writing(alice) as writing:
        for number in range(40 - LAST):
            writing.add("case.commented", Commented(text=f"more: {number}"), subject="amm", about=number + 1)
    return fresh


@pytest.mark.parametrize(
    "tamper", [each for each in DAMAGES if "end" not in each.__name__ and each.__name__ != "truncate"]
)
def test_damage_before_the_last_entry_is_found_without_any_head(filled: Ledger, tamper: Tamper) -> None:
    with unguarded(filled) as connection:
        expected = tamper(connection, 4, LAST)
        damage = found(connection)
    assert damage is not None
    assert Trace(damage.kind, damage.seq) == expected


def test_what_was_rewritten_whole_is_placed_between_two_heads(filled: Ledger) -> None:
    heads = all_heads(filled)
    with unguarded(filled) as connection:
        DAMAGES[[each.__name__ for each in DAMAGES].index("rewrite_to_the_end")](connection, 5, LAST)
        assert found(connection) is None
        damage = found(connection, heads[2], heads[6])
    assert damage is not None
    assert (damage.kind, damage.seq, damage.until) == ("rewritten", 4, 7)


def test_names_that_were_swapped_are_found(filled: Ledger) -> None:
    with unguarded(filled) as connection:
        first, second = (NAME.c.name == name for name in ("EX-0", "EX-1"))
        connection.execute(update(NAME).where(first).values(name="?"))
        connection.execute(update(NAME).where(second).values(name="EX-0"))
        connection.execute(update(NAME).where(NAME.c.name == "?").values(name="EX-1"))
        damage = found(connection)
    assert damage is not None
    assert (damage.kind, damage.seq) == ("name_changed", 3)


@pytest.mark.parametrize(("kind", "seq"), [("person", 2), ("case", 3)])
def test_a_name_that_was_changed_moved_or_removed_is_found(filled: Ledger, kind: str, seq: int) -> None:
    rows = (NAME.c.kind == kind) & (NAME.c.seq == seq)
    statements: dict[str, list[Update | Delete]] = {
        "name_changed": [
            update(NAME).where(rows).values(name="someone else"),
            update(NAME).where(rows).values(pseudonym="p-000000000000"),
            update(NAME).where(rows).values(name="someone else", seq=LAST),
        ],
        "name_removed": [NAME.delete().where(rows)],
    }
    for expected, several in statements.items():
        for statement in several:
            with unguarded(filled) as connection:
                connection.execute(statement)
                damage = found(connection)
                assert damage is not None
                assert damage.kind == expected


def test_the_space_of_a_case_is_part_of_its_name(filled: Ledger) -> None:
    with unguarded(filled) as connection:
        connection.execute(update(NAME).where(NAME.c.name == "EX-1").values(space="essai"))
        damage = found(connection)
    assert damage is not None
    assert (damage.kind, damage.seq) == ("name_changed", 4)


def test_a_dictionary_that_was_changed_or_removed_is_found(filled: Ledger) -> None:
    for statement, expected in (("DELETE FROM dictionary", "dictionary_removed"), ("", "dictionary_changed")):
        with unguarded(filled) as connection:
            connection.execute(text(statement)) if statement else garble_dictionary(connection)
            damage = found(connection)
            assert damage is not None
            assert (damage.kind, damage.seq) == (expected, 3)


@pytest.fixture
def erased(fresh: Ledger, alice: Actor) -> Ledger:
    """The second case is erased, by entry 9."""
    with fresh.writing(alice) as writing:
        by = writing.add("payload.erased", PayloadErased(entries=(4, 7), reason="demande de la personne"))
        writing.erase((4, 7), by)
        writing.add("case.commented", Commented(text="et après"))
    return fresh


def test_what_was_erased_as_said_is_no_damage(erased: Ledger) -> None:
    report = verify(erased, all_heads(erased))
    assert report.ok
    assert report.erased == 2


@pytest.mark.parametrize(
    ("statement", "expected", "seq"),
    [
        (PAYLOAD.delete().where(PAYLOAD.c.seq == 9), "payload_removed", 9),
        (PAYLOAD.delete().where(PAYLOAD.c.seq == 5), "payload_removed", 5),
        (ERASED.delete().where(ERASED.c.seq == 7), "erasure_unsaid", 7),
        (update(ERASED).where(ERASED.c.seq == 7).values(by_entry=8), "erasure_unsaid", 7),
        (update(ERASED).where(ERASED.c.seq == 7).values(seq=8), "erasure_unsaid", 7),
        (PAYLOAD.insert().values(seq=4, salt=b"x", dictionary="", body=b""), "erasure_undone", 4),
        (
            NAME.insert().values(pseudonym="c-000000000000", kind="case", space="amm", name="EX-1", seq=4),
            "erasure_undone",
            4,
        ),
    ],
)
def test_an_erasure_is_what_its_entry_says_and_no_more(
    erased: Ledger, statement: object, expected: str, seq: int
) -> None:
    with unguarded(erased) as connection:
        connection.execute(statement)  # type: ignore[call-overload]
        damage = found(connection)
    assert damage is not None
    assert (damage.kind, damage.seq) == (expected, seq)


def test_what_is_never_erased_cannot_be_taken_away_in_the_name_of_an_erasure(erased: Ledger) -> None:
    with erased.engine.execution_options(writing=True).connect() as connection:  # its guards are all there
        connection.execute(ERASED.insert().values(seq=1, by_entry=9))
        connection.execute(PAYLOAD.delete().where(PAYLOAD.c.seq == 1))
        damage = found(connection)
        connection.rollback()
    assert damage is not None
    assert (damage.kind, damage.seq) == ("payload_removed", 1)
    with unguarded(erased) as connection:
        body = PayloadErased(entries=(1,), reason="x")
        _say(connection, 9, body)
        connection.execute(PAYLOAD.delete().where(PAYLOAD.c.seq == 1))
        damage = found(connection)
    assert damage is not None
    assert (damage.kind, damage.seq) == ("payload_removed", 1)


def _say(connection: Connection, seq: int, content: PayloadErased) -> None:
    """Make an entry say something else, every hash after it made again."""
    salt, body = b"0" * SALT, to_bytes(content)
    connection.execute(update(PAYLOAD).where(PAYLOAD.c.seq == seq).values(salt=salt, body=pack(body), dictionary=""))
    prev = link_at(connection, seq).prev
    for each in range(seq, LAST + 3):
        held = link_at(connection, each)
        digest = digest_of(salt, body) if each == seq else held.digest
        link = replace(held, prev=prev, digest=digest)
        prev = link.computed()
        connection.execute(update(ENTRY).where(ENTRY.c.seq == each).values(prev=link.prev, hash=prev, digest=digest))


def test_an_erasure_whose_own_payload_is_damaged_is_the_one_named(erased: Ledger) -> None:
    with unguarded(erased) as connection:
        connection.execute(update(PAYLOAD).where(PAYLOAD.c.seq == 9).values(body=b"garbled"))
        damage = found(connection)
    assert damage is not None
    assert (damage.kind, damage.seq) == ("payload_changed", 9)


@pytest.mark.parametrize(
    ("filled", "name", "attack"),
    [
        ("sqlite", "guard_payload_update", "DROP TRIGGER guard_payload_update"),
        ("postgresql", "guard_payload_update", "DROP TRIGGER guard_payload_update ON payload"),
        ("postgresql", "guard_entry_delete", "ALTER TABLE entry DISABLE TRIGGER guard_entry_delete"),
        ("postgresql", "guard_entry_insert", f"CREATE OR REPLACE FUNCTION guard_entry_insert() {NOTHING}"),
    ],
    indirect=["filled"],
)
def test_a_guard_that_was_dropped_altered_or_switched_off_is_named(filled: Ledger, name: str, attack: str) -> None:
    with filled.engine.execution_options(writing=True).connect() as connection:
        connection.execute(text(attack))
        report = verify_on(connection)
        connection.rollback()
    assert (report.damage, report.guards, report.ok) == (None, (name,), False)


def test_a_trigger_of_the_same_name_that_does_nothing_is_no_guard(filled: Ledger) -> None:
    with filled.engine.execution_options(writing=True).connect() as connection:
        if filled.engine.name == "sqlite":
            connection.execute(text("DROP TRIGGER guard_entry_delete"))
            connection.execute(text("CREATE TRIGGER guard_entry_delete BEFORE DELETE ON entry BEGIN SELECT 1; END"))
        else:
            connection.execute(text("DROP TRIGGER guard_entry_delete ON entry"))
            connection.execute(
                text(
                    "CREATE TRIGGER guard_entry_delete BEFORE DELETE ON token "
                    "FOR EACH ROW EXECUTE FUNCTION guard_entry_delete()"
                )
            )
        assert verify_on(connection).guards == ("guard_entry_delete",)
        connection.rollback()


@pytest.mark.parametrize("filled", ["postgresql"], indirect=True)  # SQLite keeps the whole statement: compared
@pytest.mark.parametrize(
    "when",
    [
        "BEFORE UPDATE ON payload FOR EACH ROW WHEN (false)",
        "AFTER UPDATE ON payload FOR EACH ROW",
        "BEFORE INSERT ON payload FOR EACH ROW",
        "BEFORE UPDATE OF salt ON payload FOR EACH ROW",
        "BEFORE UPDATE ON payload FOR EACH STATEMENT",
    ],
)
def test_a_guard_that_runs_at_another_time_is_none(filled: Ledger, when: str) -> None:
    with filled.engine.execution_options(writing=True).connect() as connection:
        connection.execute(text("DROP TRIGGER guard_payload_update ON payload"))
        made = f"CREATE TRIGGER guard_payload_update {when} EXECUTE FUNCTION guard_payload_update()"
        connection.execute(text(made))
        assert verify_on(connection).guards == ("guard_payload_update",)
        connection.rollback()


def test_a_clock_that_went_back_is_noticed_and_is_no_damage(fresh: Ledger, alice: Actor, clock: Ticking) -> None:
    clock.moment = clock.moment.replace(year=2020)
    with fresh.writing(alice) as writing:
        entry = writing.add("case.commented", Commented(text="avant"))
    report = verify(fresh)
    assert report.ok
    assert report.backwards == (entry,)


@on_sqlite
def test_what_no_entry_can_hold_is_damage_and_no_traceback(filled: Ledger) -> None:
    with unguarded(filled) as connection:
        connection.execute(text("UPDATE entry SET role = x'ff' WHERE seq = 5"))
        damage = found(connection)
    assert damage is not None
    assert (damage.kind, damage.seq) == ("changed", 5)


@on_sqlite
@pytest.mark.parametrize("page", [1, 3, 100])
def test_bytes_that_are_no_text_are_located(filled: Ledger, page: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ledger.verification.rows.PAGE", page)
    with unguarded(filled) as connection:
        connection.execute(text("UPDATE entry SET role = CAST(x'ff' AS TEXT) WHERE seq = 5"))
        damage = found(connection)
        assert damage == Damage("unreadable", 5)
        connection.execute(text("UPDATE entry SET role = 'x' WHERE seq = 4"))
        damage = found(connection)
    assert damage is not None
    assert (damage.kind, damage.seq) == ("changed", 4)


def test_a_name_kept_for_no_entry_is_not_written(fresh: Ledger, alice: Actor) -> None:
    with fresh.writing(alice) as writing:
        writing.pseudonym("case", "amm", "EX-9")
    assert fresh.pseudonym("case", "amm", "EX-9") is None
    assert verify(fresh).ok


def test_people_enrolled_and_enrolled_again_verify(fresh: Ledger, alice: Actor) -> None:
    enrol(fresh, alice, Enrolled(account="bruno", roles=("approver",)))
    enrol(fresh, alice, Enrolled(account="bruno", roles=()))
    assert actor_of(fresh, "bruno").roles == ()
    assert verify(fresh).ok


def test_the_first_of_several_damages_is_the_one_named(filled: Ledger) -> None:
    with unguarded(filled) as connection:
        connection.execute(update(ENTRY).where(ENTRY.c.seq.in_((4, 6))).values(actor="x"))
        damage = found(connection)
    assert damage is not None
    assert damage.seq == 4
