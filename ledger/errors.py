"""What can go wrong with a ledger, for people."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import exc

from engine.errors import GdrError, Location, Message, diagnostic
from ledger.errors_said import meaning_of
from ledger.packing import TooLongError


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
    except (exc.SQLAlchemyError, TimeoutError, ConnectionError, TooLongError) as error:
        message, reason = meaning_of(error)
        raise refused(message, place, reason=reason) from error
