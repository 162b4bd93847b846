"""Proposals on record, and how each stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from engine.errors import nearest_said
from ledger.chain import Link
from ledger.changes import messages as say
from ledger.errors import LedgerError, refused
from ledger.records_change import Approved, Checked, Proposed
from ledger.rights import Action
from ledger.store import Ledger

Standing = Literal["open", "approved", "refused", "replaced"]
STANDINGS: dict[Standing, tuple[str, str]] = {
    "open": ("en attente", "waiting"),
    "approved": ("approuvée", "approved"),
    "refused": ("refusée", "refused"),
    "replaced": ("remplacée", "replaced"),
}
_BY: dict[str, Standing] = {
    "change.approved": "approved",
    "change.refused": "refused",
    "change.proposed": "replaced",
}
_DECIDING: tuple[Action, ...] = ("change.approved", "change.refused", "change.proposed")


@dataclass(frozen=True, slots=True)
class Proposal:
    """A proposal: it is known by the number of its entry."""

    entry: Link
    content: Proposed

    @property
    def number(self) -> int:
        """What people call it by."""
        return self.entry.seq


def proposals(ledger: Ledger, rulebook: str | None = None) -> Iterator[Proposal]:
    """Every proposal, in the order in which they were made."""
    for entry in ledger.entries(actions=("change.proposed",), subject=rulebook):
        yield Proposal(entry, ledger.read(entry, Proposed))


def proposal(ledger: Ledger, number: int) -> Proposal:
    """One proposal. Raises LedgerError, with the nearest number, if there is none."""
    known = [entry.seq for entry in ledger.entries(actions=("change.proposed",))]
    if number not in known:
        near = min(map(str, known), key=lambda each: abs(int(each) - number), default=None)
        said = ", ".join(str(each) for each in known[-20:]) or "—"
        raise refused(
            say.PROPOSAL_UNKNOWN,
            ledger.place,
            number=number,
            known=said,
            **nearest_said(None if near is None else str(near)),
        )
    entry = ledger.entry(number)
    return Proposal(entry, ledger.read(entry, Proposed))


def decision_on(ledger: Ledger, number: int) -> Link | None:
    """The entry that approved, refused or replaced a proposal, if one did."""
    return next(ledger.entries(actions=_DECIDING, about=number), None)


def standing_of(ledger: Ledger, number: int) -> Standing:
    """How a proposal stands."""
    entry = decision_on(ledger, number)
    return _BY[entry.action] if entry is not None else "open"


def must_be_open(ledger: Ledger, number: int) -> None:
    """Raises LedgerError if it was decided."""
    entry = decision_on(ledger, number)
    if entry is not None:
        raise decided(ledger, number, entry)


def decided(ledger: Ledger, number: int, entry: Link) -> LedgerError:
    """What to say to whoever decides twice."""
    fr, en = STANDINGS[_BY[entry.action]]
    values = {"state_fr": fr, "state_en": en, "entry": entry.seq}
    return refused(say.PROPOSAL_DECIDED, ledger.place, number=number, **values)


def origins(ledger: Ledger, one: Proposal) -> list[Proposal]:
    """It, every proposal that says or changes the same, and those whose place they took: what it was made from."""
    alike = (each for each in proposals(ledger, one.content.rulebook) if _alike(each.content, one.content))
    return [before for each in alike for before in _lineage(ledger, each)]


def hands_on(origins_: Iterable[Proposal]) -> set[str]:
    """Who made proposals, and whose sessions those were made from."""
    return {who for each in origins_ for who in (each.entry.actor, each.content.session) if who}


def awaited(ledger: Ledger) -> dict[str, int]:
    """Everyone who had a hand in a proposal that waits, with its number."""
    waiting = [each for each in proposals(ledger) if standing_of(ledger, each.number) == "open"]
    return {who: each.number for each in waiting for who in hands_on(origins(ledger, each))}


def _alike(one: Proposed, other: Proposed) -> bool:
    return one.digest == other.digest or one.changes == other.changes


def _lineage(ledger: Ledger, one: Proposal) -> Iterator[Proposal]:
    yield one
    about = one.entry.about
    while about is not None and (before := ledger.entry(about)).action == "change.proposed":
        yield Proposal(before, ledger.read(before, Proposed))
        about = before.about


def last_check(ledger: Ledger, number: int) -> tuple[Link, Checked] | None:
    """What the gate last said of a proposal, and where."""
    entry = max(ledger.entries(actions=("change.checked",), about=number), key=lambda each: each.seq, default=None)
    return (entry, ledger.read(entry, Checked)) if entry is not None else None


def approvals(ledger: Ledger, rulebook: str | None = None) -> Iterator[tuple[Link, Approved]]:
    """Every approval, in order."""
    for entry in ledger.entries(actions=("change.approved",), subject=rulebook):
        yield entry, ledger.read(entry, Approved)
