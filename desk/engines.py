"""Choosing an engine, and shadowing the production one with the reference."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field
from typing import Literal, Protocol

from desk import producing
from desk.books import Filed
from desk.producing import DIED, engine_named
from desk.workers import BATCH, Workers, batches
from engine import chaining, reference
from engine.assessment import Assessment
from engine.facts import Case
from engine.model import Rulebook
from engine.sensitivity import Assess

EngineName = Literal["chaining", "reference"]
ENGINES: tuple[EngineName, ...] = ("chaining", "reference")


@dataclass(frozen=True)
class Incident:
    """A case that the two engines assessed differently; the reference's result is the one used.

    `case` is empty for the death of a process after which everything was done again and agreed.
    """

    case: str
    rulebook: str
    production: str
    reference: str

    def line(self) -> str:
        """The incident as one line of JSON."""
        return json.dumps(asdict(self), ensure_ascii=False)


class Assessor(Protocol):
    """What a run assesses with."""

    incidents: list[Incident]

    def assessed(self, cases: Iterable[Case]) -> Iterator[Assessment]:
        """One assessment a case, in order. Raises CaseError.

        What happened on the way to an assessment is in `incidents` when it comes out.
        """

    def close(self) -> None:
        """Give back what was started."""


@dataclass
class Reference:
    """The reference engine alone."""

    rulebook: Rulebook
    incidents: list[Incident] = field(default_factory=list)

    def assessed(self, cases: Iterable[Case]) -> Iterator[Assessment]:
        """One assessment a case, in order. Raises CaseError."""
        return (reference.assess(self.rulebook, case) for case in cases)

    def close(self) -> None:
        """Nothing was started."""


class Shadowed:
    """The production engine in a process of its own, each assessment compared with the reference's.

    A difference, a failure of the engine or the death of its process is an incident: it is recorded
    and the reference's result stands. Where both agree, to the byte, it matters not whose is kept.
    """

    def __init__(self, rulebook: Rulebook, name: str = "chaining") -> None:
        """`name` is the engine put in the shadow of the reference."""
        engine_named(name)
        self.rulebook = rulebook
        self.incidents: list[Incident] = []
        self._workers = Workers(producing.produced, producing.died, producing.ready, (rulebook, name))

    def assessed(self, cases: Iterable[Case]) -> Iterator[Assessment]:
        """One assessment a case, in order. Raises CaseError."""
        for batch in batches(cases, BATCH):
            begun, deaths = self._workers.start(batch), self._workers.deaths
            expected = [reference.assess(self.rulebook, case) for case in batch]
            found = self._workers.finish(begun)
            if self._workers.deaths > deaths:
                self.incidents.append(Incident("", self.rulebook.digest, DIED, ""))
            for assessment, production in zip(expected, found, strict=True):
                self._compare(assessment, production)
                yield assessment

    def _compare(self, expected: Assessment, found: str) -> None:
        said = expected.to_json()
        if found != said:
            self.incidents.append(Incident(expected.case, self.rulebook.digest, found, said))

    def close(self) -> None:
        """Stop the engine's process."""
        self._workers.close()


class Assessors:
    """One assessor a version, each started when a case first needs it; `incidents` are those of all."""

    def __init__(self, engine: str) -> None:
        """Nothing is started yet."""
        self.incidents: list[Incident] = []
        self._engine = engine
        self._of: dict[str, Assessor] = {}

    def assessed(self, filed: Iterable[Filed]) -> Iterator[Assessment]:
        """One assessment a case, by its version, in order. Raises CaseError."""
        for batch in batches(filed, BATCH):
            by_version: dict[str, list[Case]] = {}
            for each in batch:
                by_version.setdefault(each.rulebook.digest, []).append(each.record.case)
            found = {
                digest: self._assessor(
                    next(each.rulebook for each in batch if each.rulebook.digest == digest)
                ).assessed(cases)
                for digest, cases in by_version.items()
            }
            for each in batch:
                yield next(found[each.rulebook.digest])

    def _assessor(self, rulebook: Rulebook) -> Assessor:
        if rulebook.digest not in self._of:
            self._of[rulebook.digest] = assessor(rulebook, self._engine)
            self._of[rulebook.digest].incidents = self.incidents
        return self._of[rulebook.digest]

    def close(self) -> None:
        """Stop all that was started."""
        for each in self._of.values():
            each.close()


def one_by_one(assessor: Assessor) -> Assess:
    """An assessor as a function of one case; the rulebook must be its own."""
    return lambda _, case: next(iter(assessor.assessed([case])))


def careful(assess: Assess) -> Assess:
    """An engine whose failures the reference makes good: for what is tried, not for what is recorded."""

    def assess_or_refer(rulebook: Rulebook, case: Case) -> Assessment:
        try:
            return assess(rulebook, case)
        except chaining.EngineError:
            return reference.assess(rulebook, case)

    return assess_or_refer


# What past decisions are read with: the quicker engine, and the reference where that one is not there or fails.
steady: Assess = careful(chaining.assess)


def assessor(rulebook: Rulebook, name: str) -> Assessor:
    """The reference alone, or the engine named in its shadow."""
    return Reference(rulebook) if name == "reference" else Shadowed(rulebook, name)
