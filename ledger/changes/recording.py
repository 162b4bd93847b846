"""Putting on record what becomes of a change. Whatever could have moved meanwhile is looked at again under the lock."""

from __future__ import annotations

from dataclasses import dataclass

from ledger.actors import Actor
from ledger.chain import Link
from ledger.changes import messages as say
from ledger.changes.proposals import Proposal, authors, decided, must_be_open
from ledger.errors import LedgerError, refused
from ledger.lookups import last_about
from ledger.recording import record_rulebook
from ledger.records import RulebookRecorded
from ledger.records_change import Approved, Checked, Proposed, Refused, Reverted
from ledger.store import Ledger
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
        token = _token(replaces) if replaces is not None else ""
        return writing.add(
            "change.proposed", proposed, subject=proposed.rulebook, about=replaces, token=token
        ).seq  # fmt: skip


def record_check(ledger: Ledger, by: Actor, one: Proposal, checked: Checked) -> int:
    """Record what the gate says; the number of the entry."""
    with ledger.writing(by) as writing:
        return writing.add("change.checked", checked, subject=one.content.rulebook, about=one.number).seq


@dataclass(frozen=True, slots=True)
class Approving:
    """An approval ready to be recorded: the proposal, what the gate said, and what follows but for its number.

    `seen` is the last approval of this rulebook when the gate ran, 0 for none: another since, and all is to be redone.
    """

    proposal: Proposal
    checked: Checked
    approved: Approved
    seen: int


def may_approve(ledger: Ledger, by: Actor, one: Proposal, reason: str) -> None:
    """Raises LedgerError if this person may not approve this proposal, whatever the gate would say."""
    by.role_for("change.approved")
    must_be_open(ledger, one.number)
    if by.pseudonym in authors(ledger, one):
        raise refused(say.SELF_APPROVAL, ledger.place, who=by.account, number=one.number)
    _said(ledger, reason)


def record_approval(ledger: Ledger, by: Actor, ready: Approving) -> Link:
    """Record the gate and the approval together, or neither. Raises LedgerError if another change came first."""
    one, approved = ready.proposal, ready.approved
    may_approve(ledger, by, one, approved.reason)
    with ledger.writing(by) as writing:
        _once(ledger, writing, one.number)
        last = last_about(writing.connection, "change.approved", approved.rulebook)
        if last is not None and last.seq != ready.seen:
            raise _overtaken(ledger, one, ledger.read(last, Approved))
        gate = writing.add("change.checked", ready.checked, subject=approved.rulebook, about=one.number)
        said = approved.model_copy(update={"gate": gate.seq})
        entry = writing.add(
            "change.approved", said, subject=approved.rulebook, about=one.number, token=_token(one.number)
        )
        if one.content.reverts is not None:
            back = Reverted(rulebook=approved.rulebook, by=entry.seq)
            writing.add("change.reverted", back, subject=approved.rulebook, about=one.content.reverts)
    return entry


def record_refusal(ledger: Ledger, by: Actor, one: Proposal, reason: str) -> int:
    """Record that a proposal is refused, and why; the number of the entry. Raises LedgerError."""
    by.role_for("change.refused")
    must_be_open(ledger, one.number)
    _said(ledger, reason)
    with ledger.writing(by) as writing:
        _once(ledger, writing, one.number)
        said = Refused(rulebook=one.content.rulebook, reason=reason)
        return writing.add(
            "change.refused", said, subject=said.rulebook, about=one.number, token=_token(one.number)
        ).seq  # fmt: skip


def _token(number: int) -> str:
    return f"decided:{number}"


def _once(ledger: Ledger, writing: Writing, number: int) -> None:
    """Raises LedgerError if someone else decided while the checks ran."""
    known = writing.known(_token(number))
    if known is not None:
        raise decided(ledger, number, ledger.entry(known))


def _overtaken(ledger: Ledger, one: Proposal, last: Approved) -> LedgerError:
    file, base = f"{last.rulebook}.v{last.version}.yaml", one.content.base_version
    values = {"number": one.number, "id": last.rulebook, "base": base, "current": last.version, "file": file}
    return refused(say.STALE, ledger.place, **values)


def _said(ledger: Ledger, reason: str) -> None:
    if not reason.strip():
        raise refused(say.NO_REASON, ledger.place)
