"""What may be missing: the payloads that an entry of the chain says were erased."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from pydantic import ValidationError
from sqlalchemy import Connection, select

from engine.condition import Frozen
from ledger.records import PayloadErased
from ledger.tables import ERASED
from ledger.verification.damage import Damage
from ledger.verification.payloads import Dictionaries, payload_of
from ledger.verification.rows import with_payload

ACTION = "payload.erased"
Erasures = Mapping[int, frozenset[int]]


class Erased(Frozen):
    """What was erased, by the entries that say so and by the table of what was erased."""

    said: dict[int, frozenset[int]]
    held: dict[int, int]


def erasures(connection: Connection, dictionaries: Dictionaries) -> Erased:
    """Which entries may have no payload, each with those that say so.

    An entry that is damaged says nothing any more. It will be named for that; the payloads erased by
    it, which the table knows, are not held against the ledger as well.
    """
    held = {row.seq: row.by_entry for row in connection.execute(select(ERASED.c.seq, ERASED.c.by_entry))}
    known: dict[int, list[int]] = {}
    for seq, by in held.items():
        known.setdefault(by, []).append(seq)
    said: dict[int, set[int]] = {}
    rows, unreadable = with_payload(connection, ACTION)
    payloads = {row.link.seq: payload_of(row, dictionaries) for row in rows} | dict.fromkeys(unreadable)
    for by, payload in payloads.items():
        for seq in _listed(payload) if isinstance(payload, bytes) else known.get(by, ()):
            said.setdefault(seq, set()).add(by)
    return Erased(said={seq: frozenset(each) for seq, each in said.items()}, held=held)


def _listed(payload: bytes) -> Iterable[int]:
    try:
        return PayloadErased.model_validate_json(payload).entries
    except ValidationError:  # the pass over the entries will say so
        return ()


def unsaid(erased: Erased) -> Damage | None:
    """The first difference between the table of what was erased and the entries that say so."""
    wrong = [seq for seq, by in erased.held.items() if by not in erased.said.get(seq, ())]
    wrong += [seq for seq in erased.said if seq not in erased.held]
    return Damage("erasure_unsaid", min(wrong), part="erased") if wrong else None
