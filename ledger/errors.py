"""What can go wrong with a ledger, for people."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import exc

from engine.errors import GdrError, Location, Message, diagnostic
from ledger import messages as say
from ledger.migrations.guards import NOT_NEXT, NOT_SAID, REFUSED


class LedgerError(GdrError):
    """A ledger that cannot be opened, read or written as asked. What was acknowledged before is kept."""


def refused(message: Message, place: str = "", /, **values: object) -> LedgerError:
    """One thing that went wrong, ready to be raised; `place` is a file or an address."""
    return LedgerError([diagnostic(message, Location(file=place or None), **values)])


@contextmanager
def in_words(place: str) -> Iterator[None]:
    """Say in words what the database says. Raises LedgerError."""
    try:
        yield
    except exc.SQLAlchemyError as error:
        said = str(getattr(error, "orig", None) or error)
        raise refused(_message(error, said), place, reason=said.strip().splitlines()[0][:300]) from error


def _message(error: exc.SQLAlchemyError, said: str) -> Message:
    if any(guard in said for guard in (REFUSED, NOT_NEXT, NOT_SAID)):
        return say.APPEND_ONLY
    if isinstance(error, exc.ArgumentError | exc.NoSuchModuleError):
        return say.BAD_URL
    held = said.casefold()
    return next((message for words, message in _SAID if any(word in held for word in words)), say.DATABASE_FAILED)


_SAID: tuple[tuple[tuple[str, ...], Message], ...] = (
    (("database is locked", "lock timeout"), say.LEDGER_BUSY),
    (("disk is full", "no space left", "disk full", "53100"), say.LEDGER_FULL),
    (("not a database", "malformed"), say.LEDGER_DAMAGED),
    (("readonly", "read-only", "permission denied"), say.LEDGER_READ_ONLY),
    (("can't create a connection", "connection refused", "unable to open", "network", "57p0"), say.LEDGER_UNREACHABLE),
    (("password authentication", "28p01", "28000", "does not exist"), say.LEDGER_NOT_LET_IN),
)
