"""Entries being added, all in one transaction."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from dataclasses import replace

from sqlalchemy import Connection, Table, insert, select

from engine.condition import Frozen
from ledger.actors import Actor
from ledger.acts import Act
from ledger.chain import SALT, Head, Link, digest_of
from ledger.clock import Clock, written
from ledger.inserting import ROWS, Rows, insert_rows
from ledger.lookups import last_of, pseudonym_of
from ledger.packing import dictionary_id, pack
from ledger.rights import Action
from ledger.tables import DICTIONARY, ENTRY, ERASED, MARK, NAME, PAYLOAD, TOKEN


class Writing:
    """What is added to a ledger together. It is kept when the transaction ends well, and none of it otherwise."""

    def __init__(self, connection: Connection, actor: Actor, clock: Clock, head: Head) -> None:
        """Go on from the head; the connection holds the lock of the only writer."""
        self.connection, self.actor, self.head = connection, actor, head
        self._clock = clock
        self._rows: dict[Table, Rows] = {table: [] for table in (ENTRY, PAYLOAD, NAME, TOKEN, MARK)}
        self._names: dict[tuple[str, str, str], str] = {}
        self._new: set[str] = set()  # pseudonyms made here: nothing is on record of them yet
        self._last: dict[tuple[str, str], Link] = {}
        self._tokens: dict[str, int] = {}
        self._dictionaries: set[str] = {""}
        self._unintroduced = ""

    def add(self, action: Action, content: Frozen, *, subject: str = "", about: int | None = None) -> Link:
        """Add an entry. Raises LedgerError if the actor may not do this."""
        return self.record(Act(action, content, subject, about))

    def once(self, act: Act) -> int:
        """The entry by which the same was recorded already, else the one added. Raises LedgerError: see `add`."""
        known = self.known(act.token)
        return known if known is not None else self.record(act).seq

    def record(self, act: Act) -> Link:
        """Add an entry with all that leads to it, and a dictionary of its payload. Raises LedgerError: see `add`."""
        self._introduce(act.subject)
        salt = secrets.token_bytes(SALT)
        entry = self._linked(act, digest_of(salt, act.payload))
        self._rows[ENTRY].append({name: getattr(entry, name) for name in Link.__slots__})
        body, dictionary = pack(act.payload, act.dictionary), self._dictionary(act.dictionary)
        self._rows[PAYLOAD].append({"seq": entry.seq, "salt": salt, "dictionary": dictionary, "body": body})
        self._lead_to(entry.seq, act)
        self._last[act.action, act.subject] = entry
        self._flush_if_many()
        return entry

    def erase(self, entries: Iterable[int], by: Link) -> None:
        """Take away what entries say, and what leads to them; `by` is the entry that says why."""
        self.flush()
        for seq in entries:
            self.connection.execute(insert(ERASED).values(seq=seq, by_entry=by.seq))
            for table in (PAYLOAD, NAME, TOKEN, MARK):
                self.connection.execute(table.delete().where(table.c.seq == seq))

    def known(self, token: str) -> int | None:
        """The entry recorded with this token, if there is one."""
        if token in self._tokens:
            return self._tokens[token]
        found = self.connection.execute(select(TOKEN.c.seq).where(TOKEN.c.token == token)).scalar()
        return int(found) if found is not None else None

    def last(self, action: Action, subject: str) -> Link | None:
        """The last entry that does this to a subject: recorded, or about to be."""
        here = self._last.get((action, subject))
        return here if here is not None or subject in self._new else last_of(self.connection, action, subject)

    def pseudonym(self, kind: str, space: str, name: str, fresh: str = "") -> str:
        """The pseudonym of a person or a case; if they are new, `fresh` or one made at random.

        Nothing leads back from it but the table of names. The next entry must be about whom it names: the name
        is erased with what that entry says, and verified against it.
        """
        key = (kind, space, name)
        if key not in self._names:
            known = pseudonym_of(self.connection, *key)
            self._names[key] = known or self._named(*key, fresh or new_pseudonym(kind))
        return self._names[key]

    def known_pseudonym(self, kind: str, space: str, name: str) -> str | None:
        """The pseudonym of a person or a case, if they have one: recorded, or about to be."""
        return self._names.get((kind, space, name)) or pseudonym_of(self.connection, kind, space, name)

    def flush(self) -> None:
        """Hand over to the database what is still here; nothing is kept before the transaction ends.

        A name that no entry has introduced waits for the one that will; if none does, it is not kept.
        """
        for table, rows in self._rows.items():
            due = [row for row in rows if row["seq"] <= self.head.seq]
            insert_rows(self.connection, table, due)
            rows[:] = rows[len(due) :]

    def _flush_if_many(self) -> None:
        if len(self._rows[ENTRY]) >= ROWS:
            self.flush()

    def _lead_to(self, seq: int, act: Act) -> None:
        if act.token:
            self._tokens[act.token] = seq
            self._rows[TOKEN].append({"token": act.token, "seq": seq})
        found = dict.fromkeys(act.marks)
        self._rows[MARK] += [{"key": k, "value": v, "seq": seq, "subject": act.subject} for k, v in found]

    def _linked(self, act: Act, digest: str) -> Link:
        link = Link(
            seq=self.head.seq + 1,
            at=written(self._clock()),
            actor=self.actor.pseudonym,
            role=self.actor.role_for(act.action),
            action=act.action,
            subject=act.subject,
            about=act.about,
            digest=digest,
            prev=self.head.hash,
        )
        entry = replace(link, hash=link.computed())
        self.head = Head(entry.seq, entry.hash)
        return entry

    def _dictionary(self, body: bytes) -> str:
        id = dictionary_id(body)
        if id not in self._dictionaries:
            self._dictionaries.add(id)
            if not self.connection.execute(select(DICTIONARY.c.id).where(DICTIONARY.c.id == id)).first():
                self.connection.execute(insert(DICTIONARY).values(id=id, body=pack(body)))
        return id

    def _introduce(self, subject: str) -> None:
        if self._unintroduced and self._unintroduced != subject:
            raise ValueError(f"{self._unintroduced} was just named: the next entry must be about it")
        self._unintroduced = ""

    def _named(self, kind: str, space: str, name: str, pseudonym: str) -> str:
        row = {"pseudonym": pseudonym, "kind": kind, "space": space, "name": name, "seq": self.head.seq + 1}
        self._introduce(pseudonym)  # nobody else may wait to be introduced
        self._rows[NAME].append(row)
        self._unintroduced = pseudonym
        self._new.add(pseudonym)
        return pseudonym


def new_pseudonym(kind: str) -> str:
    """`p-6f2c…` for a person, `c-91ab…` for a case: at random, so that nothing can be guessed from it."""
    return f"{kind[0]}-{secrets.token_hex(6)}"
