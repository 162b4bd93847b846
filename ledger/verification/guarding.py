"""Whether the guards are still there, and as they were set."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sqlalchemy import Connection, text

from ledger.migrations.guards import guards

_TRIGGER = re.compile(r"CREATE TRIGGER (\w+)")
_FUNCTION = re.compile(r"CREATE FUNCTION (\w+)\(\).*?\$\$(.*)\$\$", re.DOTALL)


def missing_guards(connection: Connection) -> tuple[str, ...]:
    """The guards that were taken away, switched off or altered."""
    held = _sqlite(connection) if connection.dialect.name == "sqlite" else _postgresql(connection)
    return tuple(name for name, body in _wanted(connection.dialect.name) if held.get(name) != body)


def _wanted(dialect: str) -> Iterator[tuple[str, str]]:
    """Each guard and what it does, as the database keeps it."""
    for statement in guards(dialect):
        made = (_TRIGGER if dialect == "sqlite" else _FUNCTION).match(statement)
        if made:
            yield made[1], statement if dialect == "sqlite" else made[2]


def _sqlite(connection: Connection) -> dict[str, str]:
    rows = connection.execute(text("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"))
    return {row.name: row.sql for row in rows}


def _postgresql(connection: Connection) -> dict[str, str]:
    rows = connection.execute(
        text(
            "SELECT t.tgname, p.prosrc FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid "
            "JOIN pg_class c ON c.oid = t.tgrelid "
            "WHERE NOT t.tgisinternal AND t.tgenabled IN ('O', 'A') AND t.tgname = p.proname "
            "AND c.relnamespace = current_schema()::regnamespace AND t.tgname LIKE 'guard_' || c.relname || '_%'"
        )
    )
    return {row.tgname: row.prosrc for row in rows}
