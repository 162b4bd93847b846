"""How the tables came to be, step by step (Alembic). Each step runs in one transaction, on either database."""
