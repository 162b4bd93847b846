"""What databases say when they refuse, told from the data that they may quote: by code where there is one."""

from __future__ import annotations

from sqlalchemy import exc

from engine.errors import Message
from ledger import messages as say
from ledger.migrations.guards import NOT_NEXT, NOT_SAID, REFUSED
from ledger.packing import TooLongError


def meaning_of(error: Exception) -> tuple[Message, str]:
    """What to say of a failure, and the words of the database: never the row that it was about."""
    code, said = _code_and_words(error)
    return _message(error, code, said), (said.strip().splitlines() or [""])[0][:300]


def _code_and_words(error: Exception) -> tuple[str, str]:
    """PostgreSQL gives fields by letter (pg8000): C the code, M the message. D, the detail, may name people."""
    orig = getattr(error, "orig", None) or error
    fields = orig.args[0] if orig.args else None
    if isinstance(fields, dict):
        return str(fields.get("C", "")), str(fields.get("M", ""))
    return "", str(orig)


def _message(error: Exception, code: str, said: str) -> Message:
    if any(guard in said for guard in (REFUSED, NOT_NEXT, NOT_SAID)):
        return say.APPEND_ONLY
    if isinstance(error, exc.ArgumentError | exc.NoSuchModuleError):
        return say.BAD_URL
    if isinstance(error, TooLongError):
        return say.TOO_LONG
    if code:
        return next((message for start, message in _CODES.items() if code.startswith(start)), say.DATABASE_FAILED)
    if isinstance(error, OSError):
        return say.LEDGER_UNREACHABLE
    held = said.casefold()
    return next((message for words, message in _SAID if any(word in held for word in words)), say.DATABASE_FAILED)


_CODES = {
    "55P03": say.LEDGER_BUSY,
    "53100": say.LEDGER_FULL,
    "42501": say.LEDGER_READ_ONLY,
    "25006": say.LEDGER_READ_ONLY,
    "57P0": say.LEDGER_UNREACHABLE,
    "08": say.LEDGER_UNREACHABLE,
    "28": say.LEDGER_NOT_LET_IN,
    "3D000": say.LEDGER_NOT_LET_IN,
}
_SAID: tuple[tuple[tuple[str, ...], Message], ...] = (
    (("database is locked",), say.LEDGER_BUSY),
    (("disk is full", "no space left", "disk full"), say.LEDGER_FULL),
    (("not a database", "malformed"), say.LEDGER_DAMAGED),
    (("readonly", "read-only", "permission denied"), say.LEDGER_READ_ONLY),
    (("can't create a connection", "connection refused", "unable to open", "network"), say.LEDGER_UNREACHABLE),
)
