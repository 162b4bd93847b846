"""Enrolling people, and finding who acts."""

from __future__ import annotations

import secrets

from ledger import messages as say
from ledger.accounts import ACCOUNTS, PERSON
from ledger.actors import Actor
from ledger.errors import refused
from ledger.records import FORMAT, Enrolled, Opened
from ledger.rights import Role
from ledger.store import Ledger
from ledger.writing import new_pseudonym

FOUNDING: tuple[Role, ...] = ("administrator", "evaluator", "expert")


def begin(ledger: Ledger, account: str, name: str = "") -> bool:
    """Begin an empty ledger: whoever does so administers it. False, and nothing done, if it is begun already.

    Raises LedgerError if someone else begins it at the same moment.
    """
    if ledger.head().seq:
        return False
    founder = Actor(new_pseudonym(PERSON), account, FOUNDING)
    with ledger.writing(founder) as writing:
        writing.add("ledger.opened", Opened(format=FORMAT, id=secrets.token_hex(16)))
        writing.pseudonym(PERSON, ACCOUNTS, account, founder.pseudonym)
        writing.add("actor.enrolled", Enrolled(account=account, name=name, roles=FOUNDING), subject=founder.pseudonym)
    return True


def enrol(ledger: Ledger, by: Actor, person: Enrolled) -> str:
    """Give someone all the roles they have from now on; their pseudonym.

    Raises LedgerError: no account, or the last administrator, who must remain one.
    """
    if not person.account.strip():
        raise refused(say.ACCOUNT_EMPTY, ledger.place)
    with ledger.writing(by) as writing:
        _must_be_administered(ledger, person)
        pseudonym = writing.pseudonym(PERSON, ACCOUNTS, person.account)
        known = ledger.name(pseudonym) or person.account  # as it was first typed
        said = person.model_copy(update={"account": known, "session": by.session})
        writing.add("actor.enrolled", said, subject=pseudonym)
    return pseudonym


def _must_be_administered(ledger: Ledger, person: Enrolled) -> None:
    """Raises LedgerError if nobody would administer the ledger any more."""
    if "administrator" in person.roles:
        return
    mine = ledger.pseudonym(PERSON, ACCOUNTS, person.account)
    left = {pseudonym for pseudonym, each in people(ledger).items() if "administrator" in each.roles}
    if left == {mine}:
        raise refused(say.LAST_ADMINISTRATOR, ledger.place, account=person.account)


def actor_of(ledger: Ledger, account: str, session: str = "") -> Actor:
    """Who has this account, with the roles they have now. Raises LedgerError if it is not known.

    `session` is the pseudonym of whose session it is, where that is another account.
    """
    pseudonym = ledger.pseudonym(PERSON, ACCOUNTS, account)
    entry = ledger.last("actor.enrolled", pseudonym) if pseudonym else None
    if pseudonym is None or entry is None:
        raise refused(say.ACTOR_UNKNOWN, ledger.place, account=account)
    return Actor(pseudonym, account, ledger.read(entry, Enrolled).roles, session)


def people(ledger: Ledger) -> dict[str, Enrolled]:
    """Everyone enrolled and not erased, by pseudonym, with their roles of now."""
    found: dict[str, Enrolled] = {}
    for entry in ledger.entries(actions=("actor.enrolled",)):
        content = ledger.content(entry)
        if isinstance(content, Enrolled):
            found[entry.subject] = content
    return found
