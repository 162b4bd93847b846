"""What was decided of a case: each look at it, as it stands after corrections."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ledger.chain import Link
from ledger.records import Decided
from ledger.rights import DECISIONS
from ledger.store import Ledger


@dataclass(frozen=True, slots=True)
class Look:
    """One person's look at a case: the decision as first recorded, and the entry that stands now.

    `content` is what stands; None once it is erased. `blind`: a second look, by who had not seen the first.
    """

    first: Link
    last: Link
    content: Decided | None
    blind: bool

    @property
    def by(self) -> str:
        """The pseudonym of whose decision stands."""
        return decider(self.last, self.content)


def decider(entry: Link, content: Decided | None) -> str:
    """Who decided: the actor of the entry, unless it was imported in the name of another."""
    if entry.action != "decision.imported":
        return entry.actor
    return content.by if content is not None else ""


def looks_at(ledger: Ledger, subject: str) -> list[Look]:
    """The looks at a case, in order."""
    entries = list(ledger.entries(actions=DECISIONS, subject=subject))
    return list(looks_in((entry, _said(ledger, entry)) for entry in entries))


def looks_in(decisions: Iterable[tuple[Link, Decided | None]]) -> Iterator[Look]:
    """The looks that the decisions on one case make, in order; a correction stands in the place of what it corrects."""
    looks: dict[int, Look] = {}
    place: dict[int, int] = {}  # of each decision, the first of its look
    for entry, content in decisions:
        corrected = entry.about if entry.action == "decision.corrected" else None
        root = place.get(corrected, entry.seq) if corrected is not None else entry.seq
        place[entry.seq] = root
        before = looks.get(root)
        blind = before.blind if before else content is not None and content.blind
        looks[root] = Look(before.first if before else entry, entry, content, blind)
    yield from looks.values()


def _said(ledger: Ledger, entry: Link) -> Decided | None:
    content = ledger.content(entry)
    return content if isinstance(content, Decided) else None
