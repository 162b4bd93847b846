"""Many rows put into a table at once."""

from __future__ import annotations

from functools import cache
from typing import Any

from sqlalchemy import BigInteger, Connection, LargeBinary, Table, TextClause, insert, text

ROWS = 500  # of one statement
Rows = list[dict[str, Any]]


def insert_rows(connection: Connection, table: Table, rows: Rows) -> None:
    """Insert rows, in order: each of them is seen by the guards of the next."""
    for start in range(0, len(rows), ROWS):
        some = rows[start : start + ROWS]
        if connection.dialect.name == "postgresql":
            connection.execute(_in_columns(table), _columns(table, some))
        else:
            connection.execute(insert(table), some)


@cache
def _in_columns(table: Table) -> TextClause:
    """One statement for all rows, an array a column: the driver would send each row alone, and wait for the answer."""
    names = ", ".join(f'"{column.name}"' for column in table.columns)
    arrays = ", ".join(f"CAST(:{column.name} AS {_kind(column.type)}[])" for column in table.columns)
    return text(f"INSERT INTO {table.name} ({names}) SELECT * FROM unnest({arrays})")  # noqa: S608 - our own names


def _columns(table: Table, rows: Rows) -> dict[str, list[Any]]:
    return {column.name: [row[column.name] for row in rows] for column in table.columns}


def _kind(type_: object) -> str:
    if isinstance(type_, BigInteger):
        return "bigint"
    return "bytea" if isinstance(type_, LargeBinary) else "text"
