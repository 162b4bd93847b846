"""What became of each mutant, and the score of a rulebook's examples: killed, out of those that could be."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NamedTuple

from engine.condition import Frozen
from engine.expected import Example
from engine.model import Rulebook
from engine.mutation.mutant import KINDS, Kind, Mutant

Fate = Literal["killed", "survived", "equivalent"]


class Result(Frozen):
    """What became of one mutant.

    `example` and `field`: for one killed, the example that noticed it and what it stated; `scenario`: the scenario that
    did, where scenarios were asked. `noticed_by`: for a survivor, an example that would notice it, where the search
    found one. Equivalent: proven that no case would.
    """

    mutant: Mutant
    fate: Fate
    example: str = ""
    field: str = ""
    scenario: str = ""
    noticed_by: Example | None = None


class KindScore(Frozen):
    """How many mutants, of one kind or of all."""

    killed: int
    survived: int
    equivalent: int

    @property
    def share(self) -> float | None:
        """Killed, out of all but the equivalent: 0 to 1; None if there is none to kill."""
        counted = self.killed + self.survived
        return self.killed / counted if counted else None


class NoticedBy(Frozen):
    """How many of the mutants killed were noticed by examples alone, by scenarios alone, by both."""

    examples: int
    scenarios: int
    both: int


class MutationReport(Frozen):
    """The mutation score of a rulebook's examples, and of its scenarios where they were asked.

    `survivors` and `equivalent` are in the order of the rulebook, so by place. `set_aside` names the examples
    that fail without any change: they were not asked to notice one. `complete` is false if it was cut short.
    `unread` mutants were not tried, and are in no score: they change what is shared and this rulebook does not read.
    `scenarios` are how many scenarios were asked beside the examples; `noticed_by` is None where there were none.
    """

    format: Literal["gdr-mutation/1"] = "gdr-mutation/1"
    rulebook: str
    version: int
    digest: str
    complete: bool
    overall: KindScore
    by_kind: dict[Kind, KindScore]
    survivors: tuple[Result, ...]
    equivalent: tuple[Result, ...]
    set_aside: tuple[str, ...] = ()
    unread: int = 0
    scenarios: int = 0
    noticed_by: NoticedBy | None = None

    def to_json(self) -> str:
        """The report on one line, without what holds its default."""
        return self.model_dump_json(exclude_defaults=True)


class Scope(NamedTuple):
    """What mutants were tried with: examples set aside, how many mutants left out, how many scenarios asked."""

    set_aside: tuple[str, ...] = ()
    unread: int = 0
    scenarios: int = 0


def report_of(rulebook: Rulebook, results: Iterable[Result], scope: Scope, *, complete: bool = True) -> MutationReport:
    """Count what became of the mutants; kinds that the rulebook gives no mutant of are left out."""
    found = tuple(results)
    by_kind = {kind: [each for each in found if each.mutant.kind == kind] for kind in KINDS}
    return MutationReport(
        rulebook=rulebook.id,
        version=rulebook.version,
        digest=rulebook.digest,
        complete=complete,
        overall=_score(found),
        by_kind={kind: _score(of_kind) for kind, of_kind in by_kind.items() if of_kind},
        survivors=_of_fate(found, "survived"),
        equivalent=_of_fate(found, "equivalent"),
        **scope._asdict(),
        noticed_by=_noticed_by(found) if scope.scenarios else None,
    )


def _noticed_by(results: Iterable[Result]) -> NoticedBy:
    by = [(bool(each.example), bool(each.scenario)) for each in results]
    return NoticedBy(examples=by.count((True, False)), scenarios=by.count((False, True)), both=by.count((True, True)))


def _score(results: Iterable[Result]) -> KindScore:
    fates = [each.fate for each in results]
    return KindScore(
        killed=fates.count("killed"), survived=fates.count("survived"), equivalent=fates.count("equivalent")
    )


def _of_fate(results: Iterable[Result], fate: Fate) -> tuple[Result, ...]:
    return tuple(each for each in results if each.fate == fate)
