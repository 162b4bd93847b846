"""The rulebooks on record, by the names that people type."""

from __future__ import annotations

from desk.ledgers import messages_change as say_change
from desk.ledgers import messages_decisions as say
from engine.errors import GdrError, diagnostic, nearest, nearest_said
from engine.model import Rulebook
from ledger.changes.texts import is_approved
from ledger.rulebooks import last_recorded, read_again
from ledger.store import Ledger


def recorded_rulebook(ledger: Ledger, id: str) -> Rulebook:
    """The last state on record of a rulebook. Raises GdrError with the nearest one."""
    last = last_recorded(ledger, id)
    if last is None:
        ids = rulebook_ids(ledger)
        values = {"id": id, "known": ", ".join(ids) or "—"}
        raise GdrError([diagnostic(say.NOT_ON_RECORD, **nearest_said(nearest(id, ids)), **values)])
    return read_again(last[1])


def must_be_approved(ledger: Ledger, rulebook: Rulebook) -> None:
    """Raises GdrError for a version that nobody approved: what it says of a case does not go on record."""
    if not is_approved(ledger, rulebook):
        values = {"id": rulebook.id, "version": rulebook.version}
        raise GdrError([diagnostic(say_change.NOT_APPROVED, **values)])


def only_rulebook(ledger: Ledger) -> str:
    """The id of the only rulebook on record. Raises GdrError where there is another, or none."""
    ids = rulebook_ids(ledger)
    if len(ids) != 1:
        raise GdrError([diagnostic(say.WHICH_RULEBOOK, known=", ".join(ids) or "—")])
    return ids[0]


def rulebook_ids(ledger: Ledger) -> list[str]:
    """The ids of the rulebooks on record, sorted."""
    return sorted({entry.subject for entry in ledger.entries(actions=("rulebook.recorded",))})
