"""What was done to the chain, told by what stands around the first place where it does not hold.

An entry whose hash fits another number was moved or renumbered; one that continues the last good hash but stands
elsewhere shows where the chain went on; one that fits its own hash, while the next one continues another, was
written again. Nothing here is guessed when a head kept elsewhere can tell.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import chain

from sqlalchemy import Connection, select

from ledger.chain import START, Link
from ledger.tables import ENTRY
from ledger.verification.checking import Fault, follows, hash_of
from ledger.verification.damage import Damage
from ledger.verification.rows import links

FAR = 10_000  # how many entries may be missing or added before a renumbered one is no longer recognised

# Found in what the chain has the hash of: where the next entry continues another, the entry itself was put there.
FITTING: frozenset[str] = frozenset({"unentitled", "payload_unknown", "name_changed", "token_changed", "mark_changed"})


class Diagnosis:
    """The neighbourhood of a fault, asked one question after the other."""

    def __init__(self, connection: Connection, heads: Mapping[int, frozenset[str]]) -> None:
        """Look things up on a connection that sees what the verification saw."""
        self._connection, self._heads = connection, heads

    def of(self, fault: Fault) -> Damage:
        """What happened there."""
        if fault.what == "chain":
            return self._chain(fault.before, fault.link)
        if fault.what == "head":
            return self._head(fault.link)
        after = self._following(fault.link)
        if fault.what in FITTING and after is not None and after.prev != fault.link.hash:
            return self._chain(fault.link, after)
        return Damage(fault.what, fault.link.seq, entry=fault.link, part=fault.part)

    def _head(self, link: Link) -> Damage:
        """It fits, and what follows too: then all was written again since the last head that is still right."""
        after = self._following(link)
        if after is not None and not follows(link, after):
            return self._chain(link, after)
        known = (seq for seq in self._heads if seq < link.seq)
        return Damage("rewritten", max(known, default=0) + 1, link.seq, entry=link)

    def _chain(self, before: Link | None, link: Link) -> Damage:
        due, prev = (before.seq + 1, before.hash) if before is not None else (1, START)
        if link.seq < due:
            return Damage("inserted", link.seq, link.seq, entry=link)
        elsewhere = [each for each in self._continuing(prev) if each.seq != link.seq and fits(each, due)]
        if link.seq > due:
            return self._gap(due, prev, link, elsewhere)
        if link.prev == prev:
            return self._altered(link, elsewhere)
        if fits(replace(link, prev=prev), due):
            return Damage("changed", due, entry=link, part="prev")
        if elsewhere:
            return self._displaced(due, link, elsewhere[0])
        return self._renumbered(before, link)

    def _gap(self, due: int, prev: str, link: Link, elsewhere: list[Link]) -> Damage:
        if link.prev == prev and fits(link, due):
            return Damage("changed", due, entry=link, part="seq")
        if elsewhere:
            return Damage("reordered", due, elsewhere[0].seq, entry=elsewhere[0])
        return Damage("removed", due, link.seq - 1, entry=link)

    def _altered(self, link: Link, elsewhere: list[Link]) -> Damage:
        """It is at its place, and is not what its hash says."""
        if elsewhere:  # another one fits this place: this one was put before it
            return Damage("inserted", link.seq, elsewhere[0].seq - 1, entry=link, renumbered=True)
        after = self._following(link)
        part = "hash" if after is not None and after.prev == hash_of(link) else ""
        return Damage("changed", link.seq, entry=link, part=part)

    def _displaced(self, due: int, link: Link, other: Link) -> Damage:
        """The one due here stands elsewhere."""
        twice = len(links(self._connection, select(ENTRY).where(ENTRY.c.hash == link.hash))) > 1
        if twice or home_of(link) in (None, due):
            return Damage("inserted", due, other.seq - 1, entry=link, renumbered=True)
        return Damage("reordered", due, other.seq, entry=other)

    def _renumbered(self, before: Link | None, link: Link) -> Damage:
        """Nothing continues the chain here."""
        home = home_of(link)
        if home is None:
            return Damage("changed", link.seq, entry=link)
        if home > link.seq:
            return Damage("removed", link.seq, home - 1, entry=link, renumbered=True)
        if home < link.seq:
            first = links(self._connection, select(ENTRY).where(ENTRY.c.seq == home))
            return Damage("inserted", home, link.seq - 1, entry=next(iter(first), link), renumbered=True)
        blamed = before if before is not None and before.hash not in self._heads.get(before.seq, ()) else link
        return Damage("rewritten", blamed.seq, blamed.seq, entry=blamed)

    def _continuing(self, prev: str) -> list[Link]:
        return links(self._connection, select(ENTRY).where(ENTRY.c.prev == prev).order_by(ENTRY.c.seq).limit(100))

    def _following(self, link: Link) -> Link | None:
        wanted = select(ENTRY).where(ENTRY.c.seq > link.seq).order_by(ENTRY.c.seq).limit(1)
        return next(iter(links(self._connection, wanted)), None)


def fits(link: Link, seq: int) -> bool:
    """Whether an entry is what its hash says, if it had this number."""
    return hash_of(replace(link, seq=seq)) == link.hash


def home_of(link: Link) -> int | None:
    """The number under which an entry is what its hash says; None if there is none near."""
    near = chain.from_iterable((link.seq + far, link.seq - far) for far in range(1, FAR))
    return next((seq for seq in chain((link.seq,), near) if seq > 0 and fits(link, seq)), None)
