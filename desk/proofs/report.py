"""What `gdr check` found, as data: what the terminal shows, and what `--json` writes."""

from __future__ import annotations

from datetime import date
from typing import Any, Literal

from engine.condition import Frozen
from engine.errors import Diagnostic, Location
from engine.examples import Mismatch
from engine.mutation import MutationReport
from engine.schema import JsonDocument, published
from engine.verification import Failure, Finding
from engine.waiver import Waiver


class Judged(Frozen):
    """A finding, at its line and column, and the waiver that covered it until it expired, if one did."""

    finding: Finding
    expired: Waiver | None = None

    @property
    def counts(self) -> bool:
        """Whether the rulebook has to be mended."""
        return self.finding.waived is None


class Idle(Frozen):
    """A waiver that covers nothing, and where it stands."""

    waiver: Waiver
    location: Location


class Proved(Frozen):
    """What the proofs of one rulebook came to.

    `done` questions out of `total`, fewer if they were interrupted; `idle` are the waivers that cover nothing;
    `failures` are witnesses that the reference engine did not confirm: mistakes of this software.
    """

    budget: int
    done: int
    total: int
    findings: tuple[Judged, ...] = ()
    idle: tuple[Idle, ...] = ()
    failures: tuple[Failure, ...] = ()

    @property
    def complete(self) -> bool:
        """Whether every question was asked."""
        return self.done == self.total

    @property
    def clean(self) -> bool:
        """Whether everything was asked, and nothing is left to mend."""
        return self.complete and not self.failures and not any(each.counts for each in self.findings)


class Looked(Frozen):
    """What was found in one file. `id`, `version` and `digest` are empty where it could not be read.

    `proofs` and `mutation` are None where nothing was asked. `incidents` counts the examples on which the two
    engines differ.
    """

    name: str
    file: str = ""
    kind: Literal["rulebook", "shared"] = "rulebook"
    id: str = ""
    version: int | None = None
    digest: str = ""
    rules: int = 0
    attributes: int = 0
    examples: int = 0
    diagnostics: tuple[Diagnostic, ...] = ()
    mismatches: tuple[Mismatch, ...] = ()
    incidents: int = 0
    proofs: Proved | None = None
    mutation: MutationReport | None = None

    @property
    def errors(self) -> int:
        """How many mistakes of form forbid using it."""
        return sum(each.severity == "error" for each in self.diagnostics)

    @property
    def ok(self) -> bool:
        """Whether nothing has to be mended."""
        well = not (self.errors or self.mismatches or self.incidents)
        return well and (self.proofs is None or self.proofs.clean)


class CheckReport(JsonDocument):
    """All the files of one command, on one day.

    `compared` are the rulebooks that were compared with one another, none where DIVERGENT was not asked of two at
    least; `divergences` what was found, `idle` the waivers of a divergence that cover nothing between these rulebooks;
    `failures` those of comparing.
    """

    format: Literal["gdr-check/1"] = "gdr-check/1"
    on: date
    ok: bool
    interrupted: bool = False
    files: tuple[Looked, ...]
    compared: tuple[str, ...] = ()
    divergences: tuple[Judged, ...] = ()
    idle: tuple[Idle, ...] = ()
    failures: tuple[Failure, ...] = ()


def check_report_schema() -> dict[str, Any]:
    """JSON Schema (draft 2020-12) of what `gdr check --json` writes."""
    return published(
        CheckReport,
        "Vérification de référentiels par GDR Santé",
        "Forme, exemples, preuves et mutants. Les nombres exacts et les dates sont des textes.",
    )
