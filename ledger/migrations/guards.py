"""Triggers that keep the ledger append-only, whoever writes to it, in the words of each database.

They stop mistakes and careless scripts. An owner of the database can drop them: against that, the chain tells what
was altered, and a head kept elsewhere tells that it was rewritten whole.
"""

from __future__ import annotations

from collections.abc import Iterator

FOREVER = ("entry", "dictionary", "erased")
ERASABLE = ("payload", "name", "token", "mark")
REFUSED = "gdr: the ledger only grows"
NOT_NEXT = "gdr: not the next entry of the chain"
NOT_SAID = "gdr: no entry says that this is erased"

# True when what is refused is so. `NEW` and `OLD` are the rows, in both databases.
_NOT_NEXT = (
    "NEW.seq <> (SELECT COALESCE(MAX(seq), 0) + 1 FROM entry) OR "
    "NEW.prev <> COALESCE((SELECT hash FROM entry WHERE seq = NEW.seq - 1), '" + "0" * 64 + "')"
)
_NOT_ERASED = "NOT EXISTS (SELECT 1 FROM erased WHERE erased.seq = OLD.seq)"
_NOT_SAID = "NOT EXISTS (SELECT 1 FROM entry WHERE entry.seq = NEW.by_entry AND entry.action = 'payload.erased')"


def guards(dialect: str) -> Iterator[str]:
    """The statements that set every guard."""
    sqlite = dialect == "sqlite"
    guard = _sqlite if sqlite else _postgresql
    for table in FOREVER:
        yield from guard(table, "UPDATE", "1 = 1", REFUSED)
        yield from guard(table, "DELETE", "1 = 1", REFUSED)
    for table in ERASABLE:
        yield from guard(table, "UPDATE", "1 = 1", REFUSED)
        yield from guard(table, "DELETE", _NOT_ERASED, REFUSED)
    yield from guard("entry", "INSERT", _NOT_NEXT, NOT_NEXT)
    yield from guard("erased", "INSERT", _NOT_SAID, NOT_SAID)
    yield from _replacing() if sqlite else _truncating()


def _replacing() -> Iterator[str]:
    """`INSERT OR REPLACE` takes the old row away, and no trigger on DELETE need see it."""
    for table, key in _KEYS.items():
        yield from _sqlite(table, "INSERT", f"EXISTS (SELECT 1 FROM {table} WHERE {key})", REFUSED, "twice")  # noqa: S608


def _truncating() -> Iterator[str]:
    for table in (*FOREVER, *ERASABLE):
        yield from _truncate(table)


_KEYS = {
    "payload": "seq = NEW.seq",
    "dictionary": "id = NEW.id",
    "erased": "seq = NEW.seq",
    "name": "pseudonym = NEW.pseudonym OR (kind = NEW.kind AND space = NEW.space AND name = NEW.name)",
    "token": "token = NEW.token",
    "mark": "key = NEW.key AND value = NEW.value AND seq = NEW.seq",
}


def _sqlite(table: str, verb: str, refused: str, said: str, suffix: str = "") -> Iterator[str]:
    name = "_".join(part for part in (table, verb.lower(), suffix) if part)
    yield (
        f"CREATE TRIGGER guard_{name} BEFORE {verb} ON {table} FOR EACH ROW WHEN {refused} "
        f"BEGIN SELECT RAISE(ABORT, '{said}'); END"
    )


def _postgresql(table: str, verb: str, refused: str, said: str) -> Iterator[str]:
    name, row = f"guard_{table}_{verb.lower()}", "OLD" if verb == "DELETE" else "NEW"
    yield (
        f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        f"IF {refused} THEN RAISE EXCEPTION '{said}'; END IF; RETURN {row}; END $$"
    )
    yield f"CREATE TRIGGER {name} BEFORE {verb} ON {table} FOR EACH ROW EXECUTE FUNCTION {name}()"


def _truncate(table: str) -> Iterator[str]:
    name = f"guard_{table}_truncate"
    yield (f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '{REFUSED}'; END $$")
    yield f"CREATE TRIGGER {name} BEFORE TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION {name}()"
