"""Finding a case on record by what people call it."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import desc, or_, select

from engine.errors import nearest, nearest_said
from ledger import messages_deciding as say
from ledger.chain import Link
from ledger.errors import refused
from ledger.recording import CASE
from ledger.records import Assessed
from ledger.store import Ledger
from ledger.tables import NAME

LOOKED_AT = 5_000  # names among which the nearest is looked for, the last recorded


@dataclass(frozen=True, slots=True)
class Held:
    """A case on record: its pseudonym in the chain, the id people know it by, and its rulebook."""

    subject: str
    id: str
    rulebook: str


def find_case(ledger: Ledger, asked: str, rulebook: str | None = None) -> Held:
    """The case of this id or pseudonym. Raises LedgerError: none (with the nearest), or several."""
    called = select(NAME.c.pseudonym, NAME.c.name, NAME.c.space).where(NAME.c.kind == CASE)
    called = called.where(or_(NAME.c.name == asked, NAME.c.pseudonym == asked)).order_by(NAME.c.space)
    with ledger.reading() as connection:
        found = [Held(*row) for row in connection.execute(called)]
    kept = [held for held in found if rulebook in (None, held.rulebook)]
    if len(kept) == 1:
        return kept[0]
    books = ", ".join(held.rulebook for held in found)
    if kept:
        raise refused(say.CASE_AMBIGUOUS, ledger.place, case=asked, rulebooks=books)
    if found:
        raise refused(say.CASE_ELSEWHERE, ledger.place, case=asked, rulebook=rulebook, rulebooks=books)
    raise refused(say.CASE_UNKNOWN, ledger.place, case=asked, **nearest_said(near_case(ledger, asked, rulebook)))


def must_be_there(ledger: Ledger, case: Held) -> None:
    """To ask once no one else can write: what is said of a case erased meanwhile could never be erased with it.

    Raises LedgerError if it was.
    """
    if ledger.name(case.subject) is None:
        raise refused(say.CASE_ERASED, ledger.place, case=case.id)


def near_case(ledger: Ledger, asked: str, rulebook: str | None = None) -> str | None:
    """The case on record whose id is most like this one, among the last, or None."""
    names = select(NAME.c.name).where(NAME.c.kind == CASE).order_by(desc(NAME.c.seq)).limit(LOOKED_AT)
    if rulebook is not None:
        names = names.where(NAME.c.space == rulebook)
    with ledger.reading() as connection:
        return nearest(asked, [str(name) for name in connection.execute(names).scalars()])


def last_assessment(ledger: Ledger, case: Held) -> tuple[Link, Assessed]:
    """What the rules last said of a case. Raises LedgerError if they said nothing, or if it is erased."""
    entry = ledger.last("case.assessed", case.subject)
    if entry is None:
        raise refused(say.NOT_ASSESSED, ledger.place, case=case.id)
    return entry, ledger.read(entry, Assessed)
