"""Whether who did something held, then, a role that may: told by the enrolments before it.

Nothing is signed by a key of one's own. Whoever may INSERT into the database can still write in the name of someone
who had the role; not of someone unknown, nor in a role that nobody had given.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping

from pydantic import ValidationError
from sqlalchemy import Connection

from ledger.chain import Link
from ledger.records import Enrolled
from ledger.rights import RIGHTS, Role
from ledger.verification.payloads import Dictionaries, payload_of
from ledger.verification.rows import with_payload

ACTION = "actor.enrolled"
Roles = tuple[Role, ...]
# An act of a newer version of gdr is not there: it is named for that.
ALLOWED: Mapping[str, Roles] = {str(action): roles for action, roles in RIGHTS.items()}


class Entitlement:
    """The roles that each pseudonym had, from which entry on; None where what said so was erased, or is damaged."""

    def __init__(self, enrolments: Mapping[str, list[tuple[int, Roles | None]]], founding: int) -> None:
        """`enrolments`: by pseudonym, in order. `founding`: the entry by which whoever began the ledger has theirs."""
        self._enrolments, self._founding = enrolments, founding

    def covers(self, link: Link) -> bool:
        """Whether it was for its actor, in that role, to do; an entry whose roles are no longer known is not judged."""
        allowed = ALLOWED.get(link.action)
        if allowed is not None and link.role not in allowed:
            return False
        if not self._founding:  # cut right after its first entry, which only the next one can justify
            return True
        held = self._enrolments.get(link.actor, [])
        before = bisect_left(held, max(link.seq, self._founding + 1), key=lambda each: each[0])
        roles = held[before - 1][1] if before else ()
        return roles is None or link.role in roles


def entitlement(connection: Connection, dictionaries: Dictionaries) -> Entitlement:
    """What the enrolments on record say."""
    enrolments: dict[str, list[tuple[int, Roles | None]]] = {}
    founding = 0
    rows, _ = with_payload(connection, ACTION)
    for row in rows:
        founding = founding or row.link.seq
        payload = payload_of(row, dictionaries)
        roles = _roles(payload) if isinstance(payload, bytes) else None
        enrolments.setdefault(row.link.subject, []).append((row.link.seq, roles))
    return Entitlement(enrolments, founding)


def _roles(payload: bytes) -> Roles | None:
    try:
        return Enrolled.model_validate_json(payload).roles
    except ValidationError:  # the pass over the entries will say so
        return None
