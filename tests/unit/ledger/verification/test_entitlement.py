"""An entry written behind the program's back is found where its author had no role that may do what it says."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import Connection, insert

from ledger.actors import Actor
from ledger.chain import Link, digest_of
from ledger.erasing import erase
from ledger.errors import LedgerError
from ledger.packing import pack
from ledger.people import enrol
from ledger.records import Commented, Enrolled
from ledger.store import Ledger
from ledger.tables import ENTRY, PAYLOAD
from ledger.verification.verifying import verify
from tests.unit.ledger.small import someone
from tests.unit.ledger.tampering import SALT
from tests.unit.ledger.verification.filling import found, unguarded


def signed(ledger: Ledger, connection: Connection, actor: str, role: str, action: str = "case.commented") -> int:
    """A sound entry at the end of the chain, as whoever may INSERT can make one."""
    head, body = ledger.head(), b'{"text":"forged"}'
    link = Link(
        head.seq + 1, "2026-03-02T10:00:00.000000Z", actor, role, action, "x", None, digest_of(SALT, body), head.hash
    )
    link = replace(link, hash=link.computed())
    connection.execute(insert(ENTRY).values({name: getattr(link, name) for name in Link.__slots__}))
    connection.execute(insert(PAYLOAD).values(seq=link.seq, salt=SALT, dictionary="", body=pack(body)))
    return link.seq


@pytest.mark.parametrize(
    ("role", "action", "kind"),
    [
        ("approver", "case.commented", "unentitled"),  # a role that alice never had
        ("expert", "payload.erased", "unentitled"),  # one that she has, and that does not allow it
        ("expert", "case.commented", None),
    ],
)
def test_a_role_that_nobody_gave_or_that_does_not_allow_it_is_found(
    filled: Ledger, role: str, action: str, kind: str | None
) -> None:
    alice = filled.entry(1).actor
    with unguarded(filled) as connection:
        seq = signed(filled, connection, alice, role, action)
        damage = found(connection)
    assert (damage.kind, damage.seq) == (kind, seq) if damage else kind is None


def test_someone_whom_the_ledger_does_not_know_is_found(filled: Ledger) -> None:
    with unguarded(filled) as connection:
        seq = signed(filled, connection, "p-000000000000", "evaluator")
        damage = found(connection)
    assert damage is not None
    assert (damage.kind, damage.seq) == ("unentitled", seq)


def test_a_role_counts_from_the_enrolment_that_gives_it_to_the_one_that_takes_it(fresh: Ledger, alice: Actor) -> None:
    bruno = someone(fresh, alice, "bruno", "auditor")
    with fresh.writing(bruno) as writing:
        writing.add("case.commented", Commented(text="vu"))
    enrol(fresh, alice, Enrolled(account="bruno", roles=("expert",)))
    assert verify(fresh).ok
    with unguarded(fresh) as connection:
        signed(fresh, connection, bruno.pseudonym, "auditor")
        damage = found(connection)
    assert damage is not None
    assert damage.kind == "unentitled"


def test_roles_that_were_erased_are_not_judged(fresh: Ledger, alice: Actor) -> None:
    bruno = someone(fresh, alice, "bruno", "auditor")
    with fresh.writing(bruno) as writing:
        writing.add("case.commented", Commented(text="vu"))
    erase(fresh, alice, [bruno.pseudonym], "demande")
    assert verify(fresh).ok


def test_whoever_lost_a_role_meanwhile_may_no_longer_act_in_it(fresh: Ledger, alice: Actor) -> None:
    bruno = someone(fresh, alice, "bruno", "auditor")
    enrol(fresh, alice, Enrolled(account="bruno", roles=()))
    head = fresh.head()
    with pytest.raises(LedgerError, match="ROLE_MISSING"), fresh.writing(bruno) as writing:
        writing.add("case.commented", Commented(text="trop tard"))
    assert fresh.head() == head
