"""The history of a rulebook: every case decided, what was known of it, what was proposed, what was decided."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Any

from ledger.bulk import links, payloads
from ledger.chain import Link
from ledger.clock import read
from ledger.deciding import diverges
from ledger.looks import Look, looks_in
from ledger.records import Decided, Received
from ledger.rights import DECISIONS, Role
from ledger.store import Ledger

TOGETHER = 200  # cases held at once
MAY_NAME: tuple[Role, ...] = ("head", "auditor", "administrator")  # who may have cases called by their ids


@dataclass(frozen=True, slots=True)
class ModeProposed:
    """What the rules proposed: by which version and digest; `modes` are those possible."""

    mode: str | None
    priority: str | None
    modes: tuple[str, ...]
    version: int
    digest: str


@dataclass(frozen=True, slots=True)
class DecidedCase:
    """A case with the decision that stands, and the second looks at it. `received`: None once erased."""

    subject: str
    look: Look
    decision: Decided
    others: tuple[Look, ...]
    received: Received | None
    proposed: ModeProposed | None

    @property
    def day(self) -> date | None:
        """The day of the decision; None for one imported without."""
        return day_of(self.look)

    @property
    def accepted(self) -> bool | None:
        """Whether the decision is what was proposed; None where nothing was."""
        return None if self.decision.proposed is None else not diverges(self.decision)


def day_of(look: Look) -> date | None:
    """The day of a decision: that of its entry, or for one imported the day given, if any."""
    if look.last.action == "decision.imported":
        return look.content.day if look.content is not None else None
    return read(look.last.at).date()


def history(
    ledger: Ledger, rulebook: str, since: date | None = None, until: date | None = None
) -> Iterator[DecidedCase]:
    """The cases decided in a period, both ends included, in the order of their first decisions.

    Those without a day are in no period but the whole.
    """
    by_subject: dict[str, list[Link]] = {}
    for entry in ledger.entries(actions=DECISIONS):
        by_subject.setdefault(entry.subject, []).append(entry)
    subjects = iter(by_subject.items())
    while batch := dict(islice(subjects, TOGETHER)):
        for case in _cases(ledger, batch):
            if case.decision.rulebook == rulebook and _within(case.day, since, until):
                yield case


def _within(day: date | None, since: date | None, until: date | None) -> bool:
    if day is None:
        return since is None and until is None
    return (since is None or since <= day) and (until is None or day <= until)


def _cases(ledger: Ledger, batch: dict[str, list[Link]]) -> Iterator[DecidedCase]:
    said = payloads(ledger, (entry.seq for entries in batch.values() for entry in entries))
    looks = {subject: _looks(entries, said) for subject, entries in batch.items()}
    assessed = {subject: _assessed(held) for subject, held in looks.items()}
    about = links(ledger, (seq for seq in assessed.values() if seq is not None))
    received = {subject: _received(ledger, subject, about.get(seq or 0)) for subject, seq in assessed.items()}
    more = payloads(ledger, [*about, *(seq for seq in received.values() if seq is not None)])
    for subject, held in looks.items():
        first, *others = held
        if first.content is not None:
            facts, proposal = more.get(received[subject] or 0), more.get(assessed[subject] or 0)
            yield DecidedCase(
                subject=subject,
                look=first,
                decision=first.content,
                others=tuple(others),
                received=Received.model_validate_json(facts) if facts else None,
                proposed=_proposed(json.loads(proposal)["assessment"]) if proposal else None,
            )


def _looks(entries: list[Link], said: dict[int, bytes]) -> list[Look]:
    contents = ((entry, said.get(entry.seq)) for entry in entries)
    return list(looks_in((entry, Decided.model_validate_json(held) if held else None) for entry, held in contents))


def _assessed(looks: list[Look]) -> int | None:
    return looks[0].content.assessed if looks[0].content is not None else None


def _received(ledger: Ledger, subject: str, assessed: Link | None) -> int | None:
    """The facts that were assessed; without an assessment, the last that came in."""
    if assessed is not None:
        return assessed.about
    last = ledger.last("case.received", subject)
    return last.seq if last is not None else None


def _proposed(said: dict[str, Any]) -> ModeProposed:
    by = said["rulebook"]
    modes = tuple(said["modes"])
    return ModeProposed(said.get("mode"), said.get("priority"), modes, by["version"], by["digest"])
