"""What can have been done to a ledger behind its back, and what a verification found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from ledger.chain import Head, Link

Kind = Literal[
    "changed",  # a column of the chain
    "rewritten",  # with a hash that fits what it says now
    "removed",
    "inserted",
    "reordered",
    "truncated",  # the last ones are gone
    "unentitled",  # who is said to have done it had no role that may
    "payload_changed",
    "payload_unknown",  # the chain has its hash, and it is nothing that such an entry says
    "payload_removed",  # and no entry says that it was erased
    "dictionary_changed",
    "dictionary_removed",
    "name_changed",  # a pseudonym leads to someone else
    "name_removed",
    "token_changed",  # what tells that it was recorded already
    "mark_changed",  # what its case is found again by
    "erasure_undone",  # what was erased is back
    "erasure_unsaid",  # the table of what was erased and the entries that say so differ
    "unreadable",
    "replaced",  # by a whole other ledger
]
KINDS: tuple[Kind, ...] = get_args(Kind)


@dataclass(frozen=True, slots=True)
class Damage:
    """The first entry that is not what it was.

    `until`: the last one concerned, or the other one of a swap. `entry`: the row as it stands, None when it is gone.
    `part`: the column or table concerned, where it is known. `renumbered`: the ones after were renumbered to hide it.
    """

    kind: Kind
    seq: int
    until: int = 0
    entry: Link | None = None
    part: str = ""
    renumbered: bool = False


@dataclass(frozen=True, slots=True)
class Verification:
    """What was found. `heads`: how many heads kept elsewhere it was compared with.

    `guards`: the triggers that are not as they were set. `backwards`: entries dated before the one they follow.
    """

    ledger: str
    entries: int
    head: Head
    damage: Damage | None
    guards: tuple[str, ...]
    heads: int
    backwards: tuple[Link, ...]
    erased: int

    @property
    def ok(self) -> bool:
        """Whether the ledger is what was recorded, as far as can be told."""
        return self.damage is None and not self.guards
