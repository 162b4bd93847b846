"""The whole ledger recomputed in one pass, two pages at a time."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial

from sqlalchemy import Connection

from ledger.chain import Head, Link
from ledger.lookups import head_of, ledger_id
from ledger.store import Ledger
from ledger.verification.checking import Fault, Known, Looked, look
from ledger.verification.damage import Damage, Verification
from ledger.verification.diagnosis import Diagnosis
from ledger.verification.entitlement import entitlement
from ledger.verification.erasures import Erased, erasures, unsaid
from ledger.verification.guarding import missing_guards
from ledger.verification.leading import CHANGED, strays
from ledger.verification.naming import nameless
from ledger.verification.payloads import read_dictionaries
from ledger.verification.rows import Page, UnreadableError, furthest, pages

THREADS = 2  # hashing and zstd let go of Python's lock, reading does not: more threads gain nothing
AHEAD = 3  # pages read before the first one is looked at
Tick = Callable[[int], None]


def _quiet(_: int) -> None:
    """Nobody watches."""


def verify(ledger: Ledger, heads: Iterable[Head] = (), tick: Tick = _quiet) -> Verification:
    """Recompute everything, as of one state of the ledger; `tick` is told how far it is. Raises LedgerError."""
    with ledger.reading() as connection:
        return verify_on(connection, heads, tick)


def verify_on(connection: Connection, heads: Iterable[Head] = (), tick: Tick = _quiet) -> Verification:
    """The same, on a connection already open."""
    dictionaries = read_dictionaries(connection)
    erased = erasures(connection, dictionaries)
    known = Known(dictionaries, erased.said, _by_seq(heads), entitlement(connection, dictionaries))
    pass_ = _Pass(connection, known, tick)
    fault = pass_.run()
    damage = Diagnosis(connection, known.heads).of(fault) if fault is not None else pass_.unreadable
    damage = damage or _beyond(connection, known, erased)
    return Verification(
        ledger=ledger_id(connection) or "",
        entries=pass_.done,
        head=head_of(connection),
        damage=damage,
        guards=missing_guards(connection),
        heads=len(known.heads),
        backwards=tuple(pass_.backwards),
        erased=len(erased.said),
    )


class _Pass:
    """Pages looked at by threads while the next are read, their results taken in order."""

    def __init__(self, connection: Connection, known: Known, tick: Tick) -> None:
        self._connection, self._known, self._tick = connection, known, tick
        self.done = 0
        self.backwards: list[Link] = []
        self.unreadable: Damage | None = None

    def run(self) -> Fault | None:
        """The first fault; None where there is none before an entry that cannot be read."""
        try:
            return self._run()
        except UnreadableError as error:
            self.unreadable = Damage("unreadable", error.seq)
            return None

    def _run(self) -> Fault | None:
        with ThreadPoolExecutor(THREADS) as threads:
            try:
                for page, looked in _ahead(pages(self._connection), threads, partial(look, known=self._known)):
                    self.backwards += looked.backwards
                    if looked.fault is not None:
                        return looked.fault
                    self.done += len(page.rows)
                    self._tick(self.done)
            finally:
                threads.shutdown(wait=True, cancel_futures=True)
        return None


def _ahead(
    read: Iterator[Page], threads: ThreadPoolExecutor, work: Callable[[Page], Looked]
) -> Iterator[tuple[Page, Looked]]:
    waiting: deque[tuple[Page, Future[Looked]]] = deque()
    unreadable = None
    try:
        for page in read:
            waiting.append((page, threads.submit(work, page)))
            if len(waiting) > AHEAD:
                first, looked = waiting.popleft()
                yield first, looked.result()
    except UnreadableError as error:
        unreadable = error  # once the pages before it have been looked at
    for page, looked in waiting:
        yield page, looked.result()
    if unreadable is not None:
        raise unreadable


def _by_seq(heads: Iterable[Head]) -> dict[int, frozenset[str]]:
    found: dict[int, set[str]] = {}
    for head in heads:
        if head.seq:
            found.setdefault(head.seq, set()).add(head.hash)
    return {seq: frozenset(hashes) for seq, hashes in found.items()}


def _beyond(connection: Connection, known: Known, erased: Erased) -> Damage | None:
    """What the entries that are there cannot tell."""
    last = head_of(connection).seq
    known_of = max(furthest(connection), max(known.heads, default=0))
    if known_of > last:
        return Damage("truncated", last + 1, known_of)
    found = [damage for damage in (nameless(connection, erased.said), unsaid(erased)) if damage is not None]
    found += [Damage(CHANGED[lead], seq, part=lead) for lead, seq in strays(connection)]
    return min(found, key=lambda damage: damage.seq, default=None)
