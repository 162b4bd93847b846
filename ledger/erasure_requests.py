"""Erasing what is asked for: one case, or one person who has left; and leaving."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ledger import messages as said
from ledger import messages_erasing as say
from ledger.accounts import ACCOUNTS, PERSON
from ledger.actors import AND, Actor
from ledger.cases import Held
from ledger.changes.proposals import awaited
from ledger.erasing import erase
from ledger.errors import refused
from ledger.people import enrol, people
from ledger.records import Enrolled
from ledger.store import Ledger
from ledger.wording import listed_roles


def erase_case(ledger: Ledger, by: Actor, case: Held, reason: str) -> int:
    """Erase all that is said of a case; how many entries. Raises LedgerError."""
    check_reason(ledger, reason, (case.id, case.subject))
    return erase(ledger, by, [case.subject], reason.strip())


def erase_person(ledger: Ledger, by: Actor, account: str, reason: str) -> int:
    """Erase who a person was; how many entries. Raises LedgerError: one who still has roles, or a proposal waiting."""
    pseudonym, person = _known(ledger, account)
    names = (account, pseudonym, *((person.name,) if person is not None else ()))
    check_reason(ledger, reason, names)

    def still(some: Sequence[str]) -> Sequence[str]:
        _must_have_left(ledger, account)
        return some

    return erase(ledger, by, [pseudonym], reason.strip(), still)


def _must_have_left(ledger: Ledger, account: str) -> None:
    """Raises LedgerError for who may still act, or could come back as someone else to approve what they made."""
    pseudonym, person = _known(ledger, account)
    if person is not None and person.roles:
        french, english = listed_roles(person.roles, AND)
        raise refused(say.PERSON_HAS_ROLES, ledger.place, account=account, roles=french, roles_en=english)
    number = awaited(ledger).get(pseudonym)
    if number is not None:
        raise refused(say.PERSON_AWAITED, ledger.place, account=account, number=number)


def remove(ledger: Ledger, by: Actor, account: str) -> str:
    """Take all roles away from a person; their pseudonym. Raises LedgerError for the last administrator."""
    _, person = _known(ledger, account)
    kept = person or Enrolled(account=account, roles=())
    return enrol(ledger, by, kept.model_copy(update={"roles": ()}))


def check_reason(ledger: Ledger, reason: str, names: Iterable[str] = ()) -> None:
    """Whether a reason may stay in the ledger for ever. Raises LedgerError."""
    if not reason.strip():
        raise refused(say.REASON_EMPTY, ledger.place)
    named = next((name for name in names if name and name.casefold() in reason.casefold()), None)
    if named is not None:
        raise refused(say.REASON_NAMES, ledger.place, word=named)


def _known(ledger: Ledger, account: str) -> tuple[str, Enrolled | None]:
    pseudonym = ledger.pseudonym(PERSON, ACCOUNTS, account)
    if pseudonym is None:
        raise refused(said.ACTOR_UNKNOWN, ledger.place, account=account)
    return pseudonym, people(ledger).get(pseudonym)
