"""The past at hand: cases on record before a moment, with what was proposed then and decided since.

A case is read as little as it can be: of an assessment, its mode, its priority and the facts asked for. Erased cases
are not there.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from itertools import islice
from typing import Any, cast

from pydantic import BaseModel, Field
from sqlalchemy import Row, desc, select

from engine.values import Kind, Value, from_jsonable
from ledger.chain import Link
from ledger.looks import Look, looks_in
from ledger.marks import Before
from ledger.recording import CASE
from ledger.records import Decided
from ledger.rights import DECISIONS
from ledger.store import Ledger
from ledger.tables import ENTRY, NAME, PAYLOAD

TOGETHER = 200  # cases read at once
RECEIVED, ASSESSED = "case.received", "case.assessed"


@dataclass(frozen=True, slots=True)
class PastCase:
    """A case on record. `seq` is the entry of its last assessment, or of its reception where nothing was assessed.

    `digest` is of the rulebook that read it; `mode`, `priority` and `modes` are those proposed, and possible.
    """

    subject: str
    seq: int
    id: str
    label: str
    day: date | None
    rulebook: str
    digest: str
    outcomes: Mapping[str, str]
    facts: Mapping[str, Value]
    mode: str | None
    modes: tuple[str, ...]
    priority: str | None
    looks: tuple[Look, ...]


def last_cases(
    ledger: Ledger, rulebook: str, before: Before, most: int, attributes: Collection[str]
) -> Iterator[PastCase]:
    """The latest cases of a rulebook, at most so many, the last recorded first. Raises LedgerError."""
    wanted = select(NAME.c.pseudonym).where(NAME.c.kind == CASE, NAME.c.space == rulebook, NAME.c.seq <= before.until)
    # A margin for the cases left out, so that a run already on record takes no other's place.
    wanted = wanted.order_by(desc(NAME.c.seq)).limit(most + len(before.without))
    with ledger.reading() as connection:
        named = [str(subject) for subject in connection.execute(wanted).scalars()]
    kept = (subject for subject in named if subject not in before.without)
    yield from cases(ledger, islice(kept, most), before.until, attributes)


def cases(ledger: Ledger, subjects: Iterable[str], until: int, attributes: Collection[str]) -> Iterator[PastCase]:
    """These cases as they stood after the entry `until`, in the order given, each with the facts asked for.

    A case that cannot be read is passed over, and set aside for the desk to name if it is damaged.
    """
    waiting = iter(subjects)
    while batch := list(islice(waiting, TOGETHER)):
        held = _entries(ledger, batch, until)
        for subject in batch:
            try:
                found = held[subject].read(ledger, attributes)
            except (KeyError, ValueError):
                continue
            yield found


@dataclass
class _Held:
    """What is on record of one case, still packed: its last reception, its last assessment, all decisions."""

    received: Row[Any] | None = None
    assessed: Row[Any] | None = None
    decisions: list[Row[Any]] = field(default_factory=list)

    def add(self, row: Row[Any]) -> None:
        if row.action == RECEIVED:
            self.received = row
        elif row.action == ASSESSED:
            self.assessed = row
        elif row.action in DECISIONS:
            self.decisions.append(row)

    def read(self, ledger: Ledger, attributes: Collection[str]) -> PastCase:
        if self.received is None:
            raise KeyError("received")
        received = _Received.model_validate_json(_body(ledger, self.received))
        if self.assessed is not None:
            said = _Assessed.model_validate_json(_body(ledger, self.assessed)).assessment
        else:
            said = _Said(facts=received.case.facts, rulebook=_Digest(digest=received.digest))
        return PastCase(
            subject=self.received.subject,
            seq=(self.assessed if self.assessed is not None else self.received).seq,
            id=received.case.id,
            label=received.label or received.case.id,
            day=received.day,
            rulebook=received.rulebook,
            digest=said.rulebook.digest,
            outcomes=received.outcomes,
            facts=_values(said.facts, attributes),
            mode=said.mode,
            modes=said.modes,
            priority=said.priority,
            looks=tuple(looks_in((_link(row), _decided(ledger, row)) for row in self.decisions)),
        )


def _entries(ledger: Ledger, subjects: list[str], until: int) -> dict[str, _Held]:
    held = {subject: _Held() for subject in subjects}
    stored = (PAYLOAD.c.salt, PAYLOAD.c.dictionary, PAYLOAD.c.body)
    wanted = select(ENTRY, *stored).join(PAYLOAD, PAYLOAD.c.seq == ENTRY.c.seq)
    # By subject alone: given actions too, SQLite would go through all the entries that do them.
    wanted = wanted.where(ENTRY.c.subject.in_(subjects), ENTRY.c.seq <= until)
    with ledger.reading() as connection:
        for row in connection.execute(wanted.order_by(ENTRY.c.seq)):
            held[row.subject].add(row)
    return held


def _body(ledger: Ledger, row: Row[Any]) -> bytes:
    payload = ledger.held_in(row).payload
    if payload is None:
        ledger.set_aside.add(row.seq)
        raise ValueError(row.seq)
    return payload


def _link(row: Row[Any]) -> Link:
    return Link(**{name: getattr(row, name) for name in Link.__slots__})


def _decided(ledger: Ledger, row: Row[Any]) -> Decided:
    return Decided.model_validate_json(_body(ledger, row))


def _values(facts: Iterable[_Fact], attributes: Collection[str]) -> dict[str, Value]:
    return {
        fact.attribute: _value(fact.kind, tuple(fact.value) if isinstance(fact.value, list) else fact.value)
        for fact in facts
        if fact.value is not None and fact.attribute in attributes
    }


@lru_cache(maxsize=4096)
def _value(kind: str, held: Any) -> Value:
    """A value as the engine has it; the same object each time, so that thousands of cases share theirs."""
    read = list(held) if isinstance(held, tuple) else held
    return cast(Value, from_jsonable(read, cast(Kind, kind)) if isinstance(read, str | list) else held)


# What is read of the payloads, and no more: `ledger.records` has them whole.


class _Fact(BaseModel):
    attribute: str
    kind: str
    value: Any = None


class _Case(BaseModel):
    id: str
    facts: tuple[_Fact, ...] = ()


class _Digest(BaseModel):
    digest: str = ""


class _Received(BaseModel):
    case: _Case
    rulebook: str
    digest: str
    label: str = ""
    day: date | None = None
    outcomes: dict[str, str] = Field(default_factory=dict)


class _Said(BaseModel):
    rulebook: _Digest
    mode: str | None = None
    modes: tuple[str, ...] = ()
    priority: str | None = None
    facts: tuple[_Fact, ...] = ()


class _Assessed(BaseModel):
    assessment: _Said
