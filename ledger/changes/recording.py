"""Putting on record what becomes of a change. Whatever could have moved meanwhile is looked at again under the lock."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ledger.actors import Actor
from ledger.chain import Link
from ledger.changes import messages as say
from ledger.changes.proposals import Proposal, decided, hands_on, must_be_open, origins
from ledger.errors import LedgerError, refused
from ledger.lookups import last_of
from ledger.recording import record_rulebook
from ledger.records import RulebookRecorded
from ledger.records_change import Approved, Checked, Proposed, Refused, Reverted
from ledger.settings import setting
from ledger.store import Ledger
from ledger.tokens import decided_token
from ledger.writing import Writing


def record_proposal(
    ledger: Ledger, by: Actor, base: RulebookRecorded, proposed: Proposed, replaces: int | None = None
) -> int:
    """Record a proposal, and the version that it starts from unless it is there; its number. Raises LedgerError."""
    _said(ledger, proposed.reason)
    with ledger.writing(by) as writing:
        if replaces is not None:
            _once(ledger, writing, replaces)
        record_rulebook(writing, base)
        said = proposed.model_copy(update={"session": by.session})
        return writing.add("change.proposed", said, subject=proposed.rulebook, about=replaces).seq


def record_check(ledger: Ledger, by: Actor, one: Proposal, checked: Checked) -> int:
    """Record what the gate says; the number of the entry."""
    with ledger.writing(by) as writing:
        return writing.add("change.checked", checked, subject=one.content.rulebook, about=one.number).seq


@dataclass(frozen=True, slots=True)
class Approving:
    """An approval ready to be recorded: the proposal, what the gate said, and what follows but for its number.

    `seen` is the last approval of this rulebook when the gate ran, 0 for none: another since, and all is to be redone.
    `again` raises LedgerError if anything else that allowed it has moved since.
    """

    proposal: Proposal
    checked: Checked
    approved: Approved
    seen: int
    again: Callable[[], None]


def may_approve(ledger: Ledger, by: Actor, one: Proposal, reason: str) -> None:
    """Raises LedgerError if this person may not approve this proposal, whatever the gate would say."""
    by.role_for("change.approved")
    must_be_open(ledger, one.number)
    _refuse_own(ledger, by, one)
    _said(ledger, reason)


def _refuse_own(ledger: Ledger, by: Actor, one: Proposal) -> None:
    """Nobody approves their own; nor does the session that it came from, but in a demonstration, which says so."""
    made_from = origins(ledger, one)
    if by.pseudonym in {each.entry.actor for each in made_from}:
        raise refused(say.SELF_APPROVAL, ledger.place, who=by.account, number=one.number)
    if {by.pseudonym, by.session} & hands_on(made_from) and not _is_demonstration(ledger):
        raise refused(say.SAME_SESSION, ledger.place, who=by.account, number=one.number)


def _is_demonstration(ledger: Ledger) -> bool:
    return setting(ledger, "naming") == "demonstration"


def record_approval(ledger: Ledger, by: Actor, ready: Approving) -> tuple[Link, Approved]:
    """Record the gate and the approval together, or neither. Raises LedgerError if another change came first."""
    one, approved = ready.proposal, ready.approved
    with ledger.writing(by) as writing:
        _once(ledger, writing, one.number)
        may_approve(ledger, writing.actor, one, approved.reason)
        ready.again()
        last = last_of(writing.connection, "change.approved", approved.rulebook)
        if last is not None and last.seq != ready.seen:
            came = ledger.read(last, Approved)
            raise stale(one, came.version, f"{came.rulebook}.v{came.version}.yaml")
        gate = writing.add("change.checked", ready.checked, subject=approved.rulebook, about=one.number)
        how = {"session": by.session, "demonstration": _is_demonstration(ledger)}
        said = approved.model_copy(update={"gate": gate.seq, **how})
        entry = writing.add("change.approved", said, subject=approved.rulebook, about=one.number)
        if one.content.reverts is not None:
            back = Reverted(rulebook=approved.rulebook, by=entry.seq)
            writing.add("change.reverted", back, subject=approved.rulebook, about=one.content.reverts)
    return entry, said


def record_refusal(ledger: Ledger, by: Actor, one: Proposal, reason: str) -> int:
    """Record that a proposal is refused, and why; the number of the entry. Raises LedgerError."""
    by.role_for("change.refused")
    must_be_open(ledger, one.number)
    _said(ledger, reason)
    with ledger.writing(by) as writing:
        _once(ledger, writing, one.number)
        said = Refused(rulebook=one.content.rulebook, reason=reason, session=by.session)
        return writing.add("change.refused", said, subject=said.rulebook, about=one.number).seq


def _once(ledger: Ledger, writing: Writing, number: int) -> None:
    """Raises LedgerError if someone else decided while the checks ran."""
    known = writing.known(decided_token(number))
    if known is not None:
        raise decided(ledger, number, ledger.entry(known))


def stale(one: Proposal, current: int, file: str) -> LedgerError:
    """What to say of a proposal that starts from another version than the current one, which stands in this file."""
    values = {"number": one.number, "id": one.content.rulebook, "base": one.content.base_version}
    return refused(say.STALE, current=current, file=file, **values)


def _said(ledger: Ledger, reason: str) -> None:
    if not reason.strip():
        raise refused(say.NO_REASON, ledger.place)
