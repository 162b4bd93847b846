"""How long what is said of cases and people is kept: what is past its period, and erasing it, a batch at a time.

A case counts from the last thing said of it; a person from the day they lost all their roles; an incident from its
entry. Nothing is past a period that nobody has set.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import Literal, get_args

from sqlalchemy import func, select

from ledger.accounts import PERSON
from ledger.actors import Actor
from ledger.changes.proposals import awaited
from ledger.clock import read, written
from ledger.erasing import erase, erase_entries
from ledger.recording import CASE
from ledger.records import Enrolled
from ledger.settings import months, setting
from ledger.store import Ledger
from ledger.tables import ENTRY, NAME, PAYLOAD

Kind = Literal["case", "person", "incident"]
KINDS: tuple[Kind, ...] = get_args(Kind)
BATCH = 100  # cases, people or incidents erased in one transaction: what an interruption can take back
Tick = Callable[[], None]


@dataclass(frozen=True, slots=True)
class Expired:
    """What is past its period, of one kind; `months` is None where no period is set.

    `held` are the pseudonyms of cases or people, or the numbers of entries; `oldest` is when the first of them
    began to count; `entries` says how many would be erased.
    """

    kind: Kind
    months: int | None
    held: tuple[str, ...] = ()
    oldest: datetime | None = None
    entries: int = 0


def expired(ledger: Ledger) -> list[Expired]:
    """What is past its period now, of each kind."""
    return [_expired(ledger, kind) for kind in KINDS]


def erase_expired(ledger: Ledger, by: Actor, past: Expired, reason: str, tick: Tick) -> int:
    """Erase what is past its period, oldest first; how many entries. Raises LedgerError.

    What is no longer past it once no one else can write (it was commented, say, or has a role again) stays.
    Interrupted, what is erased is erased; asked again, it goes on with the rest. `tick` follows each case, person
    or incident erased, and may stop it.
    """
    erased, held = 0, iter(past.held)
    while some := list(islice(held, BATCH)):
        erased += _erase(ledger, by, past.kind, some, reason)
        for _ in some:
            tick()
    return erased


def before(moment: datetime, months: int) -> datetime:
    """The same moment so many months earlier; the last day of a month that is shorter."""
    year, month = divmod(moment.year * 12 + moment.month - 1 - months, 12)
    return moment.replace(year=year, month=month + 1, day=min(moment.day, monthrange(year, month + 1)[1]))


def _erase(ledger: Ledger, by: Actor, kind: Kind, some: Sequence[str], reason: str) -> int:
    if kind == "incident":
        return erase_entries(ledger, by, [int(seq) for seq in some], reason)
    return erase(ledger, by, some, reason, lambda asked: _expired(ledger, kind, asked).held)


def _expired(ledger: Ledger, kind: Kind, among: Sequence[str] | None = None) -> Expired:
    period = months(setting(ledger, f"retention.{kind}"))
    if period is None:
        return Expired(kind, None)
    found = sorted(_FIND[kind](ledger, written(before(ledger.clock(), period)), among))
    oldest = read(found[0][0]) if found else None
    return Expired(kind, period, tuple(held for _, held, _ in found), oldest, sum(entries for *_, entries in found))


Found = tuple[str, str, int]  # since when, what, and how many entries say something of it


def _cases(ledger: Ledger, limit: str, among: Sequence[str] | None) -> Iterator[Found]:
    last = func.max(ENTRY.c.at)
    held = select(ENTRY.c.subject, last.label("last"), func.count(PAYLOAD.c.seq).label("entries"))
    held = held.join(NAME, NAME.c.pseudonym == ENTRY.c.subject).outerjoin(PAYLOAD, PAYLOAD.c.seq == ENTRY.c.seq)
    held = held.where(NAME.c.kind == CASE).group_by(ENTRY.c.subject).having(last < limit)
    if among is not None:
        held = held.where(ENTRY.c.subject.in_(among))
    with ledger.reading() as connection:
        yield from ((row.last, row.subject, row.entries) for row in connection.execute(held).all())


def _people(ledger: Ledger, limit: str, among: Sequence[str] | None) -> Iterator[Found]:
    """Whoever had a hand in a proposal that waits is to be known until it is decided: they may not approve it."""
    kept = awaited(ledger)
    with ledger.reading() as connection:
        known = connection.execute(select(NAME.c.pseudonym).where(NAME.c.kind == PERSON)).scalars().all()
    for pseudonym in known if among is None else among:
        if pseudonym in kept:
            continue
        since, entries = _without_roles(ledger, pseudonym)
        if since is not None and since < limit:
            yield since, pseudonym, entries


def _without_roles(ledger: Ledger, pseudonym: str) -> tuple[str | None, int]:
    """Since when a person has no role, None while they have one; how many entries are about them.

    One who decided before the ledger was, and was only named in it, has had none since.
    """
    since, entries = None, 0
    for entries, entry in enumerate(ledger.entries(subject=pseudonym), 1):  # noqa: B007 - the last count is wanted
        content = ledger.content(entry)
        if isinstance(content, Enrolled) and content.roles:
            since = None
        else:
            since = since or entry.at
    return since, entries


def _incidents(ledger: Ledger, limit: str, _: Sequence[str] | None) -> Iterator[Found]:
    held = select(ENTRY.c.at, ENTRY.c.seq).join(PAYLOAD, PAYLOAD.c.seq == ENTRY.c.seq)
    held = held.where(ENTRY.c.action == "incident.noted", ENTRY.c.at < limit)
    with ledger.reading() as connection:
        yield from ((row.at, str(row.seq), 1) for row in connection.execute(held).all())


_FIND: dict[Kind, Callable[[Ledger, str, Sequence[str] | None], Iterator[Found]]] = {
    "case": _cases,
    "person": _people,
    "incident": _incidents,
}
