"""Who may take cases out of the ledger under the names that people know them by."""

from __future__ import annotations

from engine.errors import Message
from ledger.actors import OR, Actor
from ledger.errors import refused
from ledger.histories import MAY_NAME
from ledger.store import Ledger
from ledger.wording import listed_roles


def may_take_out(ledger: Ledger, actor: Actor, otherwise: Message) -> None:
    """Raises LedgerError, in these words, for someone who has none of the roles that it takes."""
    if not set(MAY_NAME) & set(actor.roles):
        french, english = listed_roles(MAY_NAME, OR)
        raise refused(otherwise, ledger.place, who=actor.account, wanted=french, wanted_en=english)
