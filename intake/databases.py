"""A table of a database, or what a query returns, copied into a file that the readers of cases read.

Nothing is written in the database.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, create_engine, exc, inspect, make_url, text
from sqlalchemy.pool import NullPool

from engine.errors import GdrError, Message, diagnostic, nearest, nearest_said
from intake import messages_database as say

DRIVERS = {"sqlite": "sqlite", "postgresql": "postgresql+pg8000"}


def is_database(address: str) -> bool:
    """Whether what is typed is the address of a database, not the name of a file."""
    return "://" in address


@dataclass(frozen=True)
class Database:
    """What to read of a database: a table, or what a query returns."""

    address: str
    table: str = ""
    query: str = ""

    @property
    def name(self) -> str:
        """What people call it: without server, account or password."""
        try:
            database = make_url(self.address).database
        except (exc.ArgumentError, ValueError):
            database = None
        return Path(database).name if database else "?"

    def copied(self, path: Path) -> None:
        """Write the rows as CSV, days as ISO 8601. Raises GdrError: why they cannot be read."""
        with self._connected() as connection:
            asked = self._asked(connection)
            try:
                found = connection.execute(text(asked))
                rows = [tuple(found.keys()), *(tuple(map(_cell, row)) for row in found)]
            except exc.SQLAlchemyError:
                raise self._refused(say.QUERY) from None
        if len(rows) == 1:
            raise self._refused(say.EMPTY)
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, delimiter=";").writerows(rows)

    def _asked(self, connection: Connection) -> str:
        known = inspect(connection).get_table_names() + inspect(connection).get_view_names()
        listed = ", ".join(sorted(known)) or "—"
        if bool(self.table) == bool(self.query):
            raise self._refused(say.WHICH, known=listed)
        if self.query:
            return self.query
        if self.table not in known:
            raise self._refused(
                say.NO_TABLE, table=self.table, known=listed, **nearest_said(nearest(self.table, known))
            )
        return f"SELECT * FROM {connection.dialect.identifier_preparer.quote(self.table)}"  # noqa: S608 - a name it has

    @contextmanager
    def _connected(self) -> Iterator[Connection]:
        engine = create_engine(self._url(), poolclass=NullPool)
        try:
            with engine.connect() as connection:
                if engine.dialect.name == "postgresql":
                    connection.execute(text("SET TRANSACTION READ ONLY"))
                inspect(connection).get_table_names()  # a file that is no database says so only when read
                yield connection
                connection.rollback()
        except (exc.SQLAlchemyError, OSError):  # what a driver says may hold the account, or the password
            raise self._refused(say.UNREACHED) from None
        finally:
            engine.dispose()

    def _url(self) -> URL:
        try:
            url = make_url(self.address)
        except (exc.ArgumentError, ValueError):  # a port that is no number
            raise self._refused(say.ADDRESS) from None
        kind = url.get_backend_name()
        if kind not in DRIVERS or not url.database:
            raise self._refused(say.ADDRESS)
        if kind == "postgresql":
            return url.set(drivername=DRIVERS[kind])
        if not Path(url.database).is_file():
            raise self._refused(say.MISSING)
        return URL.create(
            "sqlite", database=f"file:{Path(url.database).resolve()}", query={"mode": "ro", "uri": "true"}
        )

    def _refused(self, message: Message, **values: object) -> GdrError:
        return GdrError([diagnostic(message, name=self.name, **values)])


def _cell(value: Any) -> str:
    """A value as files of cases hold it."""
    match value:
        case None:
            return ""
        case bool():
            return "oui" if value else "non"
        case datetime():
            return value.date().isoformat() if not (value.hour or value.minute or value.second) else value.isoformat()
        case date():
            return value.isoformat()
        case _:
            return str(value)
