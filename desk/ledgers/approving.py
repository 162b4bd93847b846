"""Approving a proposal: who, what, from which day."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from desk.ledgers.base import Base
from desk.ledgers.gating import Gating
from desk.ledgers.succession import DAY, Succession
from engine.model import Period
from engine.values import shown
from engine.versions import period_text
from ledger.actors import Actor
from ledger.chain import Link
from ledger.changes import messages as say
from ledger.changes.past import received_since
from ledger.changes.proposals import approvals
from ledger.changes.recording import Approving, may_approve, record_approval, record_check
from ledger.changes.texts import files_on_record
from ledger.errors import refused
from ledger.records_change import Approved, Checked
from ledger.store import Ledger


@dataclass(frozen=True, slots=True)
class Approval:
    """What came of it: what the gate said, and the approving entry if it passed, else where the gate is on record."""

    checked: Checked
    entry: Link | None
    approved: Approved | None = None
    gate: int = 0


def approve(gating: Gating, by: Actor, next_: Succession, reason: str, today: Callable[[], date]) -> Approval:
    """Run the gate, then record the approval if it passes. Raises GdrError for what forbids approving at all.

    Whatever allowed it is looked at again once no one else can write: roles, tolerances, cases of the first day, and
    whether that day is still to come.
    """
    ledger, one, allowed = gating.ledger, next_.proposal, gating.tolerances()
    may_approve(ledger, by, one, reason)
    may_start(ledger, next_.base, next_.start, gating.today)
    seen = max((entry.seq for entry, _ in approvals(ledger, one.content.rulebook)), default=0)
    checked = gating.run(next_)
    if not (checked.whole and checked.verdict.passes):
        return Approval(checked, None, gate=record_check(ledger, by, one, checked))
    approved = next_.approved(reason, files_on_record(ledger))

    def again() -> None:
        may_start(ledger, next_.base, next_.start, today())
        if gating.tolerances() != allowed:
            raise refused(say.MOVED, ledger.place)

    entry, said = record_approval(ledger, by, Approving(one, checked, approved, seen, again))
    return Approval(checked, entry, said)


def _first_day(period: Period, asked: date, today: date) -> date:
    """The day nearest to the one asked for at which a version may follow one in force for a period, to come if it can.

    What is asked for is no later than its first day, or later than the day after its last.
    """
    if period.end is not None and (asked > period.end or period.end < today):
        return period.end + DAY
    return max(period.start or today, today) + DAY


def may_start(ledger: Ledger, base: Base, start: date, today: date) -> None:
    """A day to come; or one that is here or past, if no case of that day or later is on record. Raises LedgerError."""
    period = base.rulebook.in_force
    late = period.end is not None and start > period.end + DAY
    if (period.start is not None and start <= period.start) or late:
        day = _first_day(period, start, today).isoformat()
        values = {"start": shown(start), "version": base.rulebook.version, "period": period_text(period), "day": day}
        raise refused(say.START_BEFORE_BASE, ledger.place, **values)
    count = received_since(ledger, base.rulebook.id, base.rulebook.dated_by, start) if start <= today else 0
    if count:
        values = {"start": shown(start), "count": count, "tomorrow": (today + DAY).isoformat()}
        raise refused(say.START_PAST, ledger.place, **values)
