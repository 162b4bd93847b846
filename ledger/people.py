"""Enrolling people, and finding who acts."""

from __future__ import annotations

import secrets

from ledger import messages as say
from ledger.actors import Actor
from ledger.errors import refused
from ledger.records import FORMAT, Enrolled, Opened
from ledger.rights import Role
from ledger.store import Ledger
from ledger.writing import new_pseudonym

PERSON, ACCOUNTS = "person", "account"
FOUNDING: tuple[Role, ...] = ("administrator", "evaluator", "expert")


def found(ledger: Ledger, account: str, name: str = "") -> bool:
    """Begin an empty ledger: whoever does so administers it. False, and nothing done, if it is begun already."""
    founder = Actor(new_pseudonym(PERSON), account, FOUNDING)
    with ledger.writing(founder) as writing:
        if writing.head.seq:
            return False
        writing.add("ledger.opened", Opened(format=FORMAT, id=secrets.token_hex(16)))
        writing.pseudonym(PERSON, ACCOUNTS, account, founder.pseudonym)
        writing.add("actor.enrolled", Enrolled(account=account, name=name, roles=FOUNDING), subject=founder.pseudonym)
    return True


def enrol(ledger: Ledger, by: Actor, person: Enrolled) -> str:
    """Give someone all the roles they have from now on; their pseudonym. Raises LedgerError."""
    with ledger.writing(by) as writing:
        pseudonym = writing.pseudonym(PERSON, ACCOUNTS, person.account)
        writing.add("actor.enrolled", person, subject=pseudonym)
    return pseudonym


def actor_of(ledger: Ledger, account: str) -> Actor:
    """Who has this account, with the roles they have now. Raises LedgerError if it is not known."""
    pseudonym = ledger.pseudonym(PERSON, ACCOUNTS, account)
    entry = ledger.last("actor.enrolled", pseudonym) if pseudonym else None
    if pseudonym is None or entry is None:
        raise refused(say.ACTOR_UNKNOWN, ledger.place, account=account)
    return Actor(pseudonym, account, ledger.read(entry, Enrolled).roles)


def people(ledger: Ledger) -> dict[str, Enrolled]:
    """Everyone enrolled and not erased, by pseudonym, with their roles of now."""
    found: dict[str, Enrolled] = {}
    for entry in ledger.entries(actions=("actor.enrolled",)):
        content = ledger.content(entry)
        if isinstance(content, Enrolled):
            found[entry.subject] = content
    return found
