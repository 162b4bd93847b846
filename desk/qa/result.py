"""What became of scenarios, as data: by file, by scenario, and which rules were exercised."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Literal, get_args

from desk.qa.vocabulary import Guarantee
from engine.condition import Frozen
from engine.errors import Diagnostic
from engine.mutation import MutationReport

State = Literal["passed", "failed", "refused"]


class Ran(Frozen):
    """One scenario. `refused`: it could not be understood. `pasted`: a scenario that shows what failed.

    `rule` is the rule of the rulebook that its `Règle:` names; `noted` is worth knowing even if it passed.
    """

    feature: str
    file: str
    line: int
    name: str
    rulebook: str = ""
    rule: str = ""
    guarantee: Guarantee = "example"
    state: State
    said: tuple[Diagnostic, ...] = ()
    noted: tuple[Diagnostic, ...] = ()
    step: str = ""
    pasted: str = ""
    files: int = 0

    @property
    def reserved(self) -> bool:
        """Whether it passed, and left something that it should have checked."""
        return self.state == "passed" and bool(self.noted)


class RuleCover(Frozen):
    """One rule, or row: the scenarios that name it, and whether some scenario fires it and some does not."""

    rule: str
    label: str
    scenarios: int = 0
    fired: bool = False
    unfired: bool = False

    @property
    def covered(self) -> bool:
        """Whether it was seen both ways."""
        return self.fired and self.unfired


class Generated(Frozen):
    """Pairs made by the application: their kind, how many were compared, how many differ; a few are shown."""

    rulebook: str
    kind: Literal["identity", "boundary", "order", "format"]
    compared: int
    different: int = 0
    said: tuple[Diagnostic, ...] = ()
    pasted: tuple[str, ...] = ()


class Covered(Frozen):
    """One rulebook: what its scenarios exercise, and what its examples are worth where it was measured."""

    rulebook: str
    version: int
    digest: str
    title: str
    rules: tuple[RuleCover, ...]
    generated: tuple[Generated, ...] = ()
    mutation: MutationReport | None = None

    @property
    def uncovered(self) -> tuple[RuleCover, ...]:
        """The rules that were not seen both ways."""
        return tuple(each for each in self.rules if not each.covered)


class QaReport(Frozen):
    """All the scenarios of one command, on one day. `mistakes` are those of the files, whatever their scenarios."""

    on: date
    seed: int
    interrupted: bool = False
    scenarios: tuple[Ran, ...] = ()
    mistakes: tuple[Diagnostic, ...] = ()
    rulebooks: tuple[Covered, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether everything passed, and nothing is wrong with a file."""
        well = all(each.state == "passed" for each in self.scenarios) and not self.mistakes and not self.interrupted
        return well and not any(made.different for each in self.rulebooks for made in each.generated)

    @property
    def counts(self) -> dict[str, int]:
        """How many scenarios came to each end, of which under reserve; how many mistakes their files hold."""
        return counts_of(self.scenarios, self.mistakes)


def counts_of(ran: Collection[Ran], mistakes: Collection[Diagnostic]) -> dict[str, int]:
    """The figures of some scenarios and of their files."""
    found = {state: sum(each.state == state for each in ran) for state in get_args(State)}
    reserved = sum(each.reserved for each in ran)
    return {"total": len(ran), **found, "reserved": reserved, "mistakes": len(mistakes)}
