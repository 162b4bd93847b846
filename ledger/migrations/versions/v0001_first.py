"""The first tables, and the triggers by which the database itself keeps them append-only."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from ledger.migrations.guards import guards

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

SEQUENCE = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Make the tables, then their guards."""
    op.create_table(
        "entry",
        _sequence("seq", primary_key=True),
        *(_text(name) for name in ("at", "actor", "role", "action", "subject")),
        _sequence("about", nullable=True),
        *(_text(name) for name in ("digest", "prev", "hash")),
    )
    for column in ("action", "subject", "about"):
        op.create_index(f"ix_entry_{column}", "entry", [column])
    op.create_table("payload", _sequence("seq", primary_key=True), _bytes("salt"), _text("dictionary"), _bytes("body"))
    op.create_table("dictionary", _text("id", primary_key=True), _bytes("body"))
    op.create_table(
        "name",
        _text("pseudonym", primary_key=True),
        *(_text(name) for name in ("kind", "space", "name")),
        _sequence("seq"),
        sa.UniqueConstraint("kind", "space", "name"),
    )
    op.create_table("token", _text("token", primary_key=True), _sequence("seq"))
    op.create_table(
        "mark",
        _text("key", primary_key=True),
        _text("value", primary_key=True),
        _sequence("seq", primary_key=True),
        _text("subject"),
    )
    op.create_table("erased", _sequence("seq", primary_key=True), _sequence("by_entry"))
    for table in ("name", "token", "mark"):
        op.create_index(f"ix_{table}_seq", table, ["seq"])
    for statement in guards(op.get_bind().dialect.name):
        op.execute(sa.text(statement))


def _sequence(name: str, *, primary_key: bool = False, nullable: bool = False) -> sa.Column[int]:
    return sa.Column(name, SEQUENCE, primary_key=primary_key, nullable=nullable, autoincrement=False)


def _text(name: str, *, primary_key: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), primary_key=primary_key, nullable=False)


def _bytes(name: str) -> sa.Column[bytes]:
    return sa.Column(name, sa.LargeBinary(), nullable=False)
