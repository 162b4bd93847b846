"""Past decisions, brought in from a file: each once, on a case on record, in the name of who decided."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from sqlalchemy import Connection, select

from engine.errors import Diagnostic, diagnostic, nearest_said
from ledger import messages_importing as say
from ledger.accounts import ACCOUNTS, PERSON
from ledger.actors import Actor
from ledger.cases import near_case
from ledger.chain import Link
from ledger.deciding import diverges
from ledger.looks import looks_at
from ledger.recording import CASE, record_case
from ledger.records import Decided, Named, Received, Seen, Source
from ledger.rights import DECISIONS
from ledger.store import Ledger
from ledger.tables import ENTRY, NAME
from ledger.tokens import imported_token
from ledger.writing import Writing

NEAREST = 50  # mistaken cases for which the nearest is looked for: each costs a search


@dataclass(frozen=True, slots=True)
class PastDecision:
    """A decision as a file tells it; `evaluator` by name. `received`: the case itself, where the file has it too.

    `blind`: a second look, by someone who had not seen the first decision.
    """

    case: str
    mode: str
    day: date | None = None
    evaluator: str = ""
    directorate: str = ""
    reason: str = ""
    seen: Seen = "unknown"
    priority: str = ""
    blind: bool = False
    source: Source = field(default_factory=Source)
    received: Received | None = None
    dictionary: bytes = b""


class Standing(NamedTuple):
    """A decision on a case that is on record, or about to be; once erased, `mode` is None and `by` empty."""

    mode: str | None
    by: str
    seq: int


@dataclass(slots=True)
class Counts:
    """What became of the decisions of a file. `unexplained`: those that diverge and do not say why."""

    recorded: int = 0
    known: int = 0
    refused: int = 0
    unexplained: int = 0
    undated: int = 0
    unknown: int = 0


class Importing:
    """Records past decisions on the cases of one rulebook. Done again, nothing is recorded twice."""

    def __init__(self, ledger: Ledger, actor: Actor, rulebook: str, today: date) -> None:
        """`today`: no decision is of a later day. Raises LedgerError if the actor may not import."""
        actor.role_for("decision.imported")
        self.counts = Counts()
        self._decided: dict[str, list[Standing]] = {}  # by the batch under way, which no query sees yet
        self._ledger, self._actor, self._rulebook, self._today = ledger, actor, rulebook, today

    def record(self, batch: Sequence[PastDecision]) -> list[Diagnostic | None]:
        """Record decisions together; for each, why it was refused, None if it is on record."""
        self._decided.clear()
        with self._ledger.writing(self._actor) as writing:
            subjects = self._subjects(writing.connection, batch)
            refused = [self._record(writing, past, subjects.get(past.case)) for past in batch]
        self.counts.refused += sum(each is not None for each in refused)
        return refused

    def _subjects(self, connection: Connection, batch: Sequence[PastDecision]) -> dict[str, str]:
        names = select(NAME.c.name, NAME.c.pseudonym).where(NAME.c.kind == CASE, NAME.c.space == self._rulebook)
        found = connection.execute(names.where(NAME.c.name.in_({past.case for past in batch})))
        return {row.name: row.pseudonym for row in found}

    def _record(self, writing: Writing, past: PastDecision, subject: str | None) -> Diagnostic | None:
        if past.day is not None and past.day > self._today:
            return diagnostic(say.DAY_TO_COME, case=past.case, day=f"{past.day:%d/%m/%Y}")
        received = record_case(writing, past.received, past.dictionary) if past.received is not None else None
        if received is not None:
            subject = writing.pseudonym(CASE, self._rulebook, past.case)
        if subject is None:
            return diagnostic(say.CASE_NOT_THERE, case=past.case, **nearest_said(self._near(past.case)))
        return self._decide(writing, past, subject, received)

    def _decide(self, writing: Writing, past: PastDecision, subject: str, received: int | None) -> Diagnostic | None:
        by = self._known_person(writing, past.evaluator) if past.evaluator else ""
        if by is not None and writing.known(_token(subject, past, by)) is not None:
            self.counts.known += 1
            return None
        standing = self._standing(writing, subject)
        refused = _second(past, by, standing) if past.blind else _again(past, by, standing)
        if refused is None and (past.mode, by) in {(each.mode, each.by) for each in standing}:
            self.counts.known += 1  # told otherwise (its reason, say), and the same decision by the same person
            return None
        refused = refused or self._early(writing, past, subject)
        if refused is None:
            self._add(writing, past, subject, _named(writing, past.evaluator) if by is None else by, received)
        return refused

    def _standing(self, writing: Writing, subject: str) -> list[Standing]:
        """The looks at a case, as they stand."""
        looks = looks_at(self._ledger, subject) if _is_decided(writing.connection, subject) else []
        held = [Standing(look.content.mode if look.content else None, look.by, look.last.seq) for look in looks]
        return held + self._decided.get(subject, [])

    def _known_person(self, writing: Writing, name: str) -> str | None:
        """Who has this name, or this pseudonym: a history calls people so."""
        known = writing.known_pseudonym(PERSON, ACCOUNTS, name)
        return known or (name if name.startswith("p-") and self._ledger.name(name) is not None else None)

    def _early(self, writing: Writing, past: PastDecision, subject: str) -> Diagnostic | None:
        """Why a decision cannot stand that would be older than the request itself."""
        asked = past.received.day if past.received is not None else self._asked(writing, subject)
        if past.day is None or asked is None or past.day >= asked:
            return None
        return diagnostic(say.DAY_BEFORE, case=past.case, day=f"{past.day:%d/%m/%Y}", asked=f"{asked:%d/%m/%Y}")

    def _asked(self, writing: Writing, subject: str) -> date | None:
        """The day of a request on record; None where it has none, or is erased."""
        entry = writing.last("case.received", subject)
        payload = self._ledger.payload(entry.seq) if entry is not None else None
        day = json.loads(payload).get("day") if payload is not None else None
        return date.fromisoformat(day) if day is not None else None

    def _add(self, writing: Writing, past: PastDecision, subject: str, by: str, received: int | None) -> None:
        assessed = writing.last("case.assessed", subject)
        content = _content(past, self._rulebook, by, assessed, self._proposed(assessed))
        about = assessed.seq if assessed else received or _received(writing, subject)
        entry = writing.add("decision.imported", content, subject=subject, about=about)
        self._decided.setdefault(subject, []).append(Standing(past.mode, by, entry.seq))
        self.counts.recorded += 1
        self.counts.unexplained += diverges(content) and not content.reason
        self.counts.undated += content.day is None

    def _proposed(self, assessed: Link | None) -> tuple[str | None, str | None]:
        """The mode and the priority proposed; only those are read of an assessment."""
        payload = self._ledger.payload(assessed.seq) if assessed is not None else None
        said = json.loads(payload)["assessment"] if payload is not None else {}
        return said.get("mode"), said.get("priority")

    def _near(self, case: str) -> str | None:
        self.counts.unknown += 1
        return near_case(self._ledger, case, self._rulebook) if self.counts.unknown <= NEAREST else None


def _again(past: PastDecision, by: str | None, standing: Sequence[Standing]) -> Diagnostic | None:
    """Why a first look is refused: the case is decided already, otherwise or by someone else."""
    first = next(iter(standing), None)
    if first is None or (first.mode, first.by) == (past.mode, by):
        return None
    return diagnostic(say.DECIDED_OTHERWISE, case=past.case, seq=first.seq)


def _second(past: PastDecision, by: str | None, standing: Sequence[Standing]) -> Diagnostic | None:
    """Why a second look is refused: it follows a first, and is another person's."""
    if not standing:
        return diagnostic(say.SECOND_ALONE, case=past.case)
    if by == "":
        return diagnostic(say.SECOND_OF_NOBODY, case=past.case)
    same = next((each for each in standing if each.by == by), None)
    if same is None or same.mode == past.mode:
        return None
    return diagnostic(say.SECOND_OF_THE_SAME, case=past.case, who=past.evaluator, seq=same.seq)


def _content(
    past: PastDecision, rulebook: str, by: str, assessed: Link | None, proposed: tuple[str | None, str | None]
) -> Decided:
    mode, priority = proposed
    return Decided(
        case=past.case,
        rulebook=rulebook,
        mode=past.mode,
        proposed=mode,
        priority=past.priority,
        urged=priority if past.priority else None,  # a file that says nothing of priorities diverges on none
        reason=past.reason,
        seen=past.seen,
        blind=past.blind,
        by=by,
        day=past.day,
        directorate=past.directorate,
        assessed=assessed.seq if assessed else None,
        source=past.source,
    )


def _token(subject: str, past: PastDecision, by: str) -> str:
    return imported_token(subject, _content(past, "", by, None, (None, None)))


def _named(writing: Writing, name: str) -> str:
    pseudonym = writing.pseudonym(PERSON, ACCOUNTS, name)
    writing.add("actor.named", Named(account=name), subject=pseudonym)
    return pseudonym


def _is_decided(connection: Connection, subject: str) -> bool:
    wanted = select(ENTRY.c.seq).where(ENTRY.c.subject == subject, ENTRY.c.action.in_(DECISIONS)).limit(1)
    return connection.execute(wanted).first() is not None


def _received(writing: Writing, subject: str) -> int | None:
    entry = writing.last("case.received", subject)
    return entry.seq if entry is not None else None
