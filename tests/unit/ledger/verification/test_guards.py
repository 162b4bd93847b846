"""A guard of a ledger that was dropped, altered or switched off is named; on both databases."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from ledger.store import Ledger
from ledger.verification.verifying import verify_on

NOTHING = "RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$"


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
