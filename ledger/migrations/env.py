"""What Alembic runs: the steps still to do, on the connection that `ledger.migrating` hands over."""

from __future__ import annotations

from alembic import context

from ledger import tables

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=tables.METADATA,
    transactional_ddl=True,  # SQLite can, and says that it cannot
)
with context.begin_transaction():
    context.run_migrations()
