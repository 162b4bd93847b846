"""Bringing the tables up to date. Alembic is only loaded when there is something to do."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, inspect, text

from ledger import messages as say
from ledger.errors import refused

FOLDER = Path(__file__).parent / "migrations"
REVISION = "0001"  # the last step of `ledger/migrations`; a test holds it


def revision_of(connection: Connection) -> str | None:
    """The last step taken, None on an empty database."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def is_foreign(connection: Connection) -> bool:
    """Whether the database holds tables, and none of ours."""
    return revision_of(connection) is None and bool(inspect(connection).get_table_names())


def migrate(connection: Connection) -> None:
    """Take every step still to take, within the transaction of the connection: all of them or none.

    Raises LedgerError where the database says it is at a step that does not exist.
    """
    from alembic import command  # noqa: PLC0415 - a fifth of a second, once in the life of a ledger
    from alembic.config import Config  # noqa: PLC0415
    from alembic.util import CommandError  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(FOLDER))
    config.attributes["connection"] = connection
    try:
        command.upgrade(config, "head")
    except CommandError:
        raise refused(say.STEP_UNKNOWN, found=revision_of(connection), known=REVISION) from None
