"""A ledger: one chain of entries, read by many and written by one at a time."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import Any, TypeVar

from pydantic import ValidationError
from sqlalchemy import Connection, Engine, Row, select, text

from engine.condition import Frozen
from ledger import messages as say
from ledger.actors import Actor
from ledger.chain import Head, Link
from ledger.clock import Clock
from ledger.errors import in_words, refused
from ledger.lookups import head_of, last_of, ledger_id, pseudonym_of
from ledger.payloads import Held, held_in, unpacked
from ledger.records import CONTENT, Enrolled
from ledger.rights import Action, as_action
from ledger.tables import DICTIONARY, ENTRY, NAME, PAYLOAD
from ledger.writing import Writing

LOCK = 0x676472  # "gdr": the writers of one PostgreSQL database wait for one another on this number
PAGE = 2_000  # entries read at once
_HELD = select(ENTRY.c.digest, PAYLOAD).join(PAYLOAD, PAYLOAD.c.seq == ENTRY.c.seq)
Content = TypeVar("Content", bound=Frozen)


def _noted_by_no_one(_: Head) -> None:
    """Nobody keeps heads elsewhere."""


class Ledger:
    """Where everything is recorded. Every method raises LedgerError for what the database refuses."""

    def __init__(self, engine: Engine, clock: Clock, place: str) -> None:
        """`place` names it in messages. `ledger.opening` makes one whose tables are there."""
        self.engine, self.clock, self.place = engine, clock, place
        self.acknowledged: Callable[[Head], None] = _noted_by_no_one  # told each new head, to keep it elsewhere
        self.set_aside: set[int] = set()  # entries passed over: what they say is not what was written
        self._dictionaries: dict[str, bytes | None] = {"": b""}

    def close(self) -> None:
        """Let go of the database."""
        self.engine.dispose()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees one state of the ledger, whatever is written meanwhile."""
        options = {} if self.engine.name == "sqlite" else {"isolation_level": "REPEATABLE READ"}
        with in_words(self.place), self.engine.connect().execution_options(**options) as connection:
            yield connection

    @contextmanager
    def locked(self) -> Iterator[Connection]:
        """A transaction that no other writer shares: all of it is kept, or none."""
        with in_words(self.place), self.engine.execution_options(writing=True).begin() as connection:
            if self.engine.name == "postgresql":
                connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": LOCK})
            yield connection

    @contextmanager
    def writing(self, actor: Actor) -> Iterator[Writing]:
        """Entries to add together, in the name of someone. Once the block is left, they are acknowledged.

        They have the roles of the moment when they hold the lock, whatever they had when they began. Raises
        LedgerError if they are no longer known.
        """
        with self.locked() as connection:
            before = head_of(connection)
            writing = Writing(connection, self._as_now(connection, actor) if before.seq else actor, self.clock, before)
            yield writing
            writing.flush()
        if writing.head != before:
            self.acknowledged(writing.head)

    def _as_now(self, connection: Connection, actor: Actor) -> Actor:
        last = last_of(connection, "actor.enrolled", actor.pseudonym)
        row = connection.execute(_HELD.where(ENTRY.c.seq == last.seq)).first() if last is not None else None
        if last is None or row is None:
            raise refused(say.ACTOR_UNKNOWN, self.place, account=actor.account)
        payload = self.held_in(row).payload
        if payload is None:
            raise refused(say.ENTRY_DAMAGED, self.place, entries=last.seq)
        return replace(actor, roles=Enrolled.model_validate_json(payload).roles)

    def id(self) -> str | None:
        """What tells this ledger from any other; None before it is begun."""
        with self.reading() as connection:
            return ledger_id(connection)

    def head(self) -> Head:
        """The last entry."""
        with self.reading() as connection:
            return head_of(connection)

    def entries(
        self,
        *,
        after: int = 0,
        actions: Sequence[Action] = (),
        subject: str | None = None,
        about: int | None = None,
    ) -> Iterator[Link]:
        """The entries after a sequence number, in order, that fit every condition given."""
        wanted = select(ENTRY).order_by(ENTRY.c.seq).limit(PAGE)
        if actions:
            wanted = wanted.where(ENTRY.c.action.in_(actions))
        if subject is not None:
            wanted = wanted.where(ENTRY.c.subject == subject)
        if about is not None:
            wanted = wanted.where(ENTRY.c.about == about)
        while True:
            with self.reading() as connection:
                page = [Link(*row) for row in connection.execute(wanted.where(ENTRY.c.seq > after))]
            yield from page
            if len(page) < PAGE:
                return
            after = page[-1].seq

    def last(self, action: Action, subject: str) -> Link | None:
        """The last entry that does this to a subject."""
        with self.reading() as connection:
            return last_of(connection, action, subject)

    def entry(self, seq: int) -> Link:
        """One entry. Raises LedgerError if there is none of that number."""
        with self.reading() as connection:
            row = connection.execute(select(ENTRY).where(ENTRY.c.seq == seq)).first()
            last = head_of(connection).seq
        if row is None:
            raise refused(say.ENTRY_UNKNOWN, self.place, seq=seq, last=last)
        return Link(*row)

    def payload(self, seq: int) -> bytes | None:
        """What an entry says, as canonical JSON; None once it is erased. Raises LedgerError if it is damaged."""
        found = self.held([seq]).get(seq)
        if found is None:
            return None
        if found.payload is None:
            raise refused(say.ENTRY_DAMAGED, self.place, entries=seq)
        return found.payload

    def held(self, entries: Collection[int]) -> dict[int, Held]:
        """What these entries say, damaged or not, by number; those erased are not there."""
        with self.reading() as connection:
            rows = connection.execute(_HELD.where(ENTRY.c.seq.in_(entries))).all()
        return {row.seq: self.held_in(row) for row in rows}

    def held_in(self, row: Row[Any]) -> Held:
        """What a row says that has the digest of an entry and the columns of its payload."""
        return held_in(row.salt, row.body, self._dictionary(row.dictionary), row.digest)

    def content(self, entry: Link) -> Frozen | None:
        """What an entry says, as the model of its action; None once it is erased. Raises LedgerError: not that."""
        payload = self.payload(entry.seq)
        return self._as(CONTENT[as_action(entry.action)], payload, entry.seq) if payload is not None else None

    def read(self, entry: Link, model: type[Content]) -> Content:
        """What an entry says, as a model. Raises LedgerError if it was erased, or says something else."""
        payload = self.payload(entry.seq)
        if payload is None:
            raise refused(say.ENTRY_ERASED, self.place, seq=entry.seq)
        return self._as(model, payload, entry.seq)

    def _as(self, model: type[Content], payload: bytes, seq: int) -> Content:
        try:
            return model.model_validate_json(payload)
        except ValidationError:
            raise refused(say.ENTRY_UNKNOWN_CONTENT, self.place, seq=seq) from None

    def pseudonym(self, kind: str, space: str, name: str) -> str | None:
        """The pseudonym of a person or case, if the ledger knows them."""
        with self.reading() as connection:
            return pseudonym_of(connection, kind, space, name)

    def name(self, pseudonym: str) -> str | None:
        """Whom, or which case, a pseudonym stands for; None once that is erased."""
        with self.reading() as connection:
            found = connection.execute(select(NAME.c.name).where(NAME.c.pseudonym == pseudonym)).scalar()
        return str(found) if found is not None else None

    def _dictionary(self, id: str) -> bytes | None:
        """A dictionary of payloads, whole; None where it is gone, or cannot be unpacked."""
        if id not in self._dictionaries:
            with self.reading() as connection:
                body = connection.execute(select(DICTIONARY.c.body).where(DICTIONARY.c.id == id)).scalar()
            self._dictionaries[id] = unpacked(body)
        return self._dictionaries[id]
