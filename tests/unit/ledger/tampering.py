"""What someone who owns the database could do to a ledger, once its guards are dropped."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from sqlalchemy import Connection, insert, inspect, select, text, update

from ledger.chain import Link, digest_of
from ledger.packing import pack
from ledger.tables import DICTIONARY, ENTRY, ERASED, NAME, PAYLOAD
from ledger.verification.damage import Kind

SALT = b"0123456789abcdef"


@dataclass(frozen=True)
class Trace:
    """What a verification must find: the kind of damage, and the first entry concerned."""

    kind: Kind
    seq: int


def drop_guards(connection: Connection) -> None:
    """As an owner of the database would, before anything else."""
    if connection.dialect.name == "sqlite":
        for (name,) in connection.execute(text("SELECT name FROM sqlite_master WHERE type = 'trigger'")).all():
            connection.execute(text(f"DROP TRIGGER {name}"))
        return
    for table in inspect(connection).get_table_names():
        connection.execute(text(f"ALTER TABLE {table} DISABLE TRIGGER USER"))


def link_at(connection: Connection, seq: int) -> Link:
    return Link(*connection.execute(select(ENTRY).where(ENTRY.c.seq == seq)).one())


def _set(connection: Connection, seq: int, **values: object) -> None:
    connection.execute(update(ENTRY).where(ENTRY.c.seq == seq).values(**values))


def _renumber(connection: Connection, after: int, by: int, last: int) -> None:
    """Shift every number after one, in each table, one row at a time: no two may meet."""
    order = range(last, after, -1) if by > 0 else range(after + 1, last + 1)
    for seq in order:
        for table in (ENTRY, PAYLOAD, NAME):
            connection.execute(update(table).where(table.c.seq == seq).values(seq=seq + by))


def _remove(connection: Connection, seq: int) -> None:
    for table in (ENTRY, PAYLOAD):
        connection.execute(table.delete().where(table.c.seq == seq))


def _forged(connection: Connection, seq: int, prev: str, *, sound: bool = True) -> None:
    body = b'{"text":"forged"}'
    link = Link(seq, "2026-03-02T09:00:00.000000Z", "p-000000000000", "evaluator", "case.commented", "x", None,
                digest_of(SALT, body), prev)  # fmt: skip
    link = replace(link, hash=link.computed() if sound else "f" * 64)
    connection.execute(insert(ENTRY).values({name: getattr(link, name) for name in Link.__slots__}))
    connection.execute(insert(PAYLOAD).values(seq=seq, salt=SALT, dictionary="", body=pack(body)))


def change_actor(connection: Connection, seq: int, last: int) -> Trace:
    _set(connection, seq, actor="p-eeeeeeeeeeee")
    return Trace("changed", seq)


def change_time(connection: Connection, seq: int, last: int) -> Trace:
    _set(connection, seq, at="2020-01-01T00:00:00.000000Z")
    return Trace("changed", seq)


def change_about(connection: Connection, seq: int, last: int) -> Trace:
    _set(connection, seq, about=(link_at(connection, seq).about or 0) + 1)
    return Trace("changed", seq)


def change_hash(connection: Connection, seq: int, last: int) -> Trace:
    _set(connection, seq, hash="a" * 64)
    return Trace("changed", seq)


def change_prev(connection: Connection, seq: int, last: int) -> Trace:
    _set(connection, seq, prev="a" * 64)
    return Trace("changed", seq)


def change_digest(connection: Connection, seq: int, last: int) -> Trace:
    _set(connection, seq, digest="a" * 64)
    return Trace("changed", seq)


def rewrite(connection: Connection, seq: int, last: int) -> Trace:
    """With a hash that fits; for the last entry of all, only a head kept elsewhere can tell."""
    link = replace(link_at(connection, seq), actor="p-eeeeeeeeeeee")
    _set(connection, seq, actor=link.actor, hash=link.computed())
    return Trace("rewritten", seq)


def rewrite_payload(connection: Connection, seq: int, last: int) -> Trace:
    """The payload, its digest and the hash, all fitting."""
    body = b'{"text":"something else"}'
    link = replace(link_at(connection, seq), digest=digest_of(SALT, body))
    _set(connection, seq, digest=link.digest, hash=link.computed())
    values = {"salt": SALT, "dictionary": "", "body": pack(body)}
    connection.execute(update(PAYLOAD).where(PAYLOAD.c.seq == seq).values(**values))
    connection.execute(NAME.delete().where(NAME.c.seq == seq))
    return Trace("rewritten", seq)


def rewrite_to_the_end(connection: Connection, seq: int, last: int) -> Trace:
    """Every hash computed again: only a head kept elsewhere can tell."""
    prev = link_at(connection, seq).prev
    for each in range(seq, last + 1):
        link = link_at(connection, each)
        link = replace(link, prev=prev, at=link.at.replace("000000Z", "000001Z"))
        prev = link.computed()
        _set(connection, each, prev=link.prev, at=link.at, hash=prev)
    return Trace("rewritten", seq)


def remove(connection: Connection, seq: int, last: int) -> Trace:
    _remove(connection, seq)
    return Trace("removed" if seq < last else "truncated", seq)


def remove_and_renumber(connection: Connection, seq: int, last: int) -> Trace:
    _remove(connection, seq)
    _renumber(connection, seq, -1, last)
    return Trace("removed" if seq < last else "truncated", seq)


def remove_several_and_renumber(connection: Connection, seq: int, last: int) -> Trace:
    several = min(3, last - seq) or 1
    for each in range(seq, seq + several):
        _remove(connection, each)
    _renumber(connection, seq + several - 1, -several, last)
    return Trace("removed" if seq + several <= last else "truncated", seq)


def truncate(connection: Connection, seq: int, last: int) -> Trace:
    """The tail cut everywhere, so that nothing in the database tells it."""
    for table in (ENTRY, PAYLOAD, NAME):
        connection.execute(table.delete().where(table.c.seq >= seq))
    return Trace("truncated", seq)


def insert_forged(connection: Connection, seq: int, last: int) -> Trace:
    """A sound entry put in, the ones after renumbered."""
    prev = link_at(connection, seq).prev
    _renumber(connection, seq - 1, 1, last)
    _forged(connection, seq, prev)
    return Trace("inserted", seq)


def insert_unsound(connection: Connection, seq: int, last: int) -> Trace:
    prev = link_at(connection, seq).prev
    _renumber(connection, seq - 1, 1, last)
    _forged(connection, seq, prev, sound=False)
    return Trace("inserted", seq)


def insert_unlinked(connection: Connection, seq: int, last: int) -> Trace:
    _renumber(connection, seq - 1, 1, last)
    _forged(connection, seq, "b" * 64)
    return Trace("inserted", seq)


def insert_copy(connection: Connection, seq: int, last: int) -> Trace:
    """Another entry played again."""
    copied = link_at(connection, 1 + seq % last)
    _renumber(connection, seq - 1, 1, last)
    connection.execute(insert(ENTRY).values({name: getattr(copied, name) for name in Link.__slots__} | {"seq": seq}))
    return Trace("inserted", seq)


def insert_without_renumbering(connection: Connection, seq: int, last: int) -> Trace:
    """There is only room before the first."""
    _forged(connection, -seq, "0" * 64)
    return Trace("inserted", -seq)


def swap(connection: Connection, seq: int, last: int) -> Trace:
    """Two rows exchange their numbers."""
    other = 1 + seq % last
    for one, two in ((seq, -1), (other, seq), (-1, other)):
        for table in (ENTRY, PAYLOAD, NAME):
            connection.execute(update(table).where(table.c.seq == one).values(seq=two))
    return Trace("reordered", min(seq, other))


def move_to_the_end(connection: Connection, seq: int, last: int) -> Trace:
    connection.execute(update(ENTRY).where(ENTRY.c.seq == seq).values(seq=last + 1))
    return Trace("reordered" if seq < last else "changed", seq)


def change_body(connection: Connection, seq: int, last: int) -> Trace:
    connection.execute(update(PAYLOAD).where(PAYLOAD.c.seq == seq).values(body=pack(b"{}"), dictionary=""))
    return Trace("payload_changed", seq)


def garble_body(connection: Connection, seq: int, last: int) -> Trace:
    connection.execute(update(PAYLOAD).where(PAYLOAD.c.seq == seq).values(body=b"\x00garbled"))
    return Trace("payload_changed", seq)


def change_salt(connection: Connection, seq: int, last: int) -> Trace:
    connection.execute(update(PAYLOAD).where(PAYLOAD.c.seq == seq).values(salt=SALT))
    return Trace("payload_changed", seq)


def remove_payload(connection: Connection, seq: int, last: int) -> Trace:
    connection.execute(PAYLOAD.delete().where(PAYLOAD.c.seq == seq))
    return Trace("payload_removed", seq)


def pretend_erased(connection: Connection, seq: int, last: int) -> Trace:
    """A row says that it was erased, and no entry does."""
    connection.execute(PAYLOAD.delete().where(PAYLOAD.c.seq == seq))
    connection.execute(insert(ERASED).values(seq=seq, by_entry=last))
    return Trace("payload_removed", seq)


DAMAGES: tuple[Callable[[Connection, int, int], Trace], ...] = (
    change_actor,
    change_time,
    change_about,
    change_hash,
    change_prev,
    change_digest,
    rewrite,
    rewrite_payload,
    rewrite_to_the_end,
    remove,
    remove_and_renumber,
    remove_several_and_renumber,
    truncate,
    insert_forged,
    insert_unsound,
    insert_unlinked,
    insert_copy,
    insert_without_renumbering,
    swap,
    move_to_the_end,
    change_body,
    garble_body,
    change_salt,
    remove_payload,
    pretend_erased,
)


def garble_dictionary(connection: Connection) -> None:
    """What many payloads need is changed at once."""
    connection.execute(update(DICTIONARY).where(DICTIONARY.c.id != "").values(body=pack(b"something else")))
