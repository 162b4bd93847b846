"""Whatever is done to a ledger behind its back is found, located, and named for what it is; on both databases."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, Delete, Update, text, update

from ledger.actors import Actor
from ledger.people import actor_of, enrol
from ledger.records import Commented, Enrolled
from ledger.store import Ledger
from ledger.tables import ENTRY, NAME
from ledger.verification.damage import Damage
from ledger.verification.verifying import verify
from tests.unit.ledger.conftest import Ticking
from tests.unit.ledger.tampering import DAMAGES, Trace, garble_dictionary
from tests.unit.ledger.verification.filling import LAST, all_heads, found, unguarded

Tamper = Callable[[Connection, int, int], Trace]
on_sqlite = pytest.mark.parametrize("filled", ["sqlite"], indirect=True)  # the other database has types


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
