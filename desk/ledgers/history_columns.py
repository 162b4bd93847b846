"""The columns of a history: names, and what each holds of a case decided. It is read again by the same names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from desk.ledgers.decision_files import DAY as DECIDED_ON
from desk.ledgers.decision_files import DIRECTORATE, EVALUATOR, MODE, PRIORITY, REASON, SEEN, SEEN_AS
from engine.cells.literals import written
from engine.model import Rulebook
from engine.values import Kind, Value
from intake.native import LABEL, OUTCOME
from ledger.histories import DecidedCase
from ledger.looks import Look
from ledger.records import Decided
from ledger.store import Ledger

CASE, DAY, UNKNOWN = "id", "dossier_jour", "faits_inconnus"
PROPOSED, URGED = "propose_mode", "propose_priorite"
VERSION, DIGEST = "propose_version", "propose_empreinte"
AGREES, LOOKS, ENTRY = "decision_conforme", "seconds_avis", "inscription"

# What a history says beside a case and a decision: not read when it is brought in again.
BESIDE = frozenset((DAY, UNKNOWN, PROPOSED, URGED, VERSION, DIGEST, AGREES, LOOKS, ENTRY, "standing"))
Cells = dict[str, Value | None]


@dataclass(frozen=True)
class Columns:
    """The columns of one history, in order, each with the kind of its values. `named`: cases by their ids."""

    facts: dict[str, Kind]
    outcomes: tuple[str, ...]
    named: bool

    @classmethod
    def of(cls, cases: Iterable[DecidedCase], rulebook: Rulebook, *, named: bool) -> Columns:
        """The columns that these cases need: the criteria of the rulebook, then those of its earlier states."""
        facts: dict[str, Kind] = {id: each.kind for id, each in rulebook.attributes.items() if not each.derived}
        earlier: dict[str, Kind] = {}
        outcomes: dict[str, None] = {}
        for received in (case.received for case in cases if case.received is not None):
            earlier |= {fact.attribute: fact.kind for fact in received.case.facts if fact.attribute not in facts}
            outcomes |= dict.fromkeys(received.outcomes)
        return cls(facts | dict(sorted(earlier.items())), tuple(sorted(outcomes)), named)

    def kinds(self) -> dict[str, Kind]:
        """Every column and its kind; `set` for several texts."""
        label: dict[str, Kind] = {LABEL: "text"} if self.named else {}
        outcomes: dict[str, Kind] = {OUTCOME + name: "text" for name in self.outcomes}
        return {CASE: "text", **label, DAY: "date", **self.facts, UNKNOWN: "set", **outcomes, **_SAID}

    def cells(self, ledger: Ledger, case: DecidedCase) -> Cells:
        """What a case puts in each column, as it is read again; None for nothing."""
        return {name: self._written(name, value) for name, value in self._cells(ledger, case)}

    def _written(self, name: str, value: Value | None) -> Value | None:
        """A text that would be taken for a word of the language (`oui`, `inconnu`) is quoted, where it is read so."""
        is_cell = name in self.facts or name in (MODE, PRIORITY, EVALUATOR, DIRECTORATE, REASON)
        return written(value) if is_cell and isinstance(value, str) else value

    def _cells(self, ledger: Ledger, case: DecidedCase) -> Iterator[tuple[str, Value | None]]:
        received = case.received
        yield CASE, (ledger.name(case.subject) if self.named else None) or case.subject
        if received is not None:
            yield LABEL, received.label or None
            yield DAY, received.day
            yield from ((fact.attribute, fact.value) for fact in received.case.facts)
            yield UNKNOWN, frozenset(fact.attribute for fact in received.case.facts if fact.value is None)
            yield from ((OUTCOME + name, said) for name, said in received.outcomes.items())
        yield from _proposal(case)
        yield from _decision(case)


def _proposal(case: DecidedCase) -> Iterator[tuple[str, Value | None]]:
    said = case.proposed
    if said is not None:
        yield PROPOSED, said.mode
        yield URGED, said.priority
        yield VERSION, Decimal(said.version)
        yield DIGEST, said.digest


def _decision(case: DecidedCase) -> Iterator[tuple[str, Value | None]]:
    said = case.decision
    yield MODE, said.mode
    yield PRIORITY, said.priority or None
    yield AGREES, case.accepted
    yield DECIDED_ON, case.day
    yield EVALUATOR, case.look.by or None
    yield DIRECTORATE, said.directorate or None
    yield REASON, said.reason or None
    yield SEEN, next(seen for seen, word in SEEN_AS.items() if word == said.seen)
    yield LOOKS, frozenset(_look(other, held) for other in case.others if (held := other.content) is not None)
    yield ENTRY, Decimal(case.look.last.seq)


def _look(look: Look, said: Decided) -> str:
    """A second look, in few words: the mode, by whom, and whether blind."""
    return f"{said.mode} ({look.by}, {'à l’aveugle' if look.blind else 'non aveugle'})"


_SAID: dict[str, Kind] = {
    **dict.fromkeys((PROPOSED, URGED), "text"),
    VERSION: "number",
    DIGEST: "text",
    MODE: "text",
    PRIORITY: "text",
    AGREES: "boolean",
    DECIDED_ON: "date",
    **dict.fromkeys((EVALUATOR, DIRECTORATE, REASON), "text"),
    SEEN: "boolean",
    LOOKS: "set",
    ENTRY: "number",
}
