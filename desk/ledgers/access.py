"""Which ledger, and who acts: GDR_LEDGER, and the account of the session unless the ledger lets one be named."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from desk.in_use import ledger_address
from desk.ledgers import session
from desk.ledgers.heads import keep_heads, must_be_the_same
from desk.terminal import show_diagnostics
from engine.errors import Location, diagnostic
from engine.first_few import first_few
from ledger import messages as say
from ledger.accounts import folded
from ledger.actors import Actor
from ledger.errors import refused
from ledger.opening import open_ledger
from ledger.people import actor_of, begin
from ledger.settings import setting
from ledger.store import Ledger

NAMED = 20  # entries set aside that are named one by one


@contextmanager
def opened(*, create: bool = False) -> Iterator[Ledger]:
    """The ledger, closed when the block ends; begun by this account if it is new and may be. Raises LedgerError."""
    ledger = open_ledger(ledger_address(), create=create)
    keep_heads(ledger)
    try:
        if create:
            must_be_the_same(ledger)
            begin(ledger, session.session_account())
        yield ledger
    finally:
        closed(ledger)


def closed(ledger: Ledger) -> None:
    """Let go of a ledger, once what was set aside while it was read is named."""
    aside = sorted(ledger.set_aside)
    if aside:
        named = first_few(aside, NAMED)
        said = diagnostic(say.SET_ASIDE, Location(file=ledger.place), count=len(aside), entries=named)
        show_diagnostics([said], session.session_language())
    ledger.close()


def acting(ledger: Ledger, named: str | None = None) -> Actor:
    """Who acts: this session's account, or the one named where the ledger allows it. Raises LedgerError."""
    account = session.session_account()
    if named is None or folded(named) == folded(account):
        return actor_of(ledger, account)
    if setting(ledger, "naming") == "system":
        raise refused(say.NAMING_REFUSED, ledger.place)
    return actor_of(ledger, named, actor_of(ledger, account).pseudonym)
