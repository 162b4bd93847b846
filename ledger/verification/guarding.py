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
    """Each guard and what it does, as the database keeps it: when it runs, then the function it runs if it has one."""
    bodies: dict[str, str] = {}
    for statement in guards(dialect):
        if function := _FUNCTION.match(statement):
            bodies[function[1]] = function[2]
        elif trigger := _TRIGGER.match(statement):
            yield trigger[1], statement + bodies.get(trigger[1], "")


def _sqlite(connection: Connection) -> dict[str, str]:
    rows = connection.execute(text("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"))
    return {row.name: row.sql for row in rows}


def _postgresql(connection: Connection) -> dict[str, str]:
    rows = connection.execute(
        text(
            "SELECT t.tgname, pg_get_triggerdef(t.oid, true) AS made, p.prosrc FROM pg_trigger t "
            "JOIN pg_proc p ON p.oid = t.tgfoid JOIN pg_class c ON c.oid = t.tgrelid "
            "WHERE NOT t.tgisinternal AND t.tgenabled IN ('O', 'A') AND c.relnamespace = current_schema()::regnamespace"
        )
    )
    return {row.tgname: row.made + row.prosrc for row in rows}
