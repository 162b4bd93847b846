"""The assessment: what the rules say of one case, and all of why, as data.

`known` figures count what is certain; `low` and `high` bound what the unknown facts leave open.
The JSON form leaves out every field that holds its default.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Final, Literal, Self

from engine.condition import Frozen
from engine.facts import Case, Fact
from engine.model import Effect, Rulebook

State = Literal["certain", "possible"]
Truth = Literal["true", "false", "unknown"]
FORMAT: Final = "gdr-assessment/1"


class RulebookRef(Frozen):
    """Which rulebook ran, to the digest."""

    id: str
    version: int
    digest: str

    @classmethod
    def of(cls, rulebook: Rulebook) -> Self:
        """What points to this one."""
        return cls(id=rulebook.id, version=rulebook.version, digest=rulebook.digest)


class Bounds(Frozen):
    """Points: lowest and highest that the unknown facts allow, and those of the rules that fired."""

    low: int
    known: int
    high: int


class AxisPoints(Frozen):
    """Points summed on one axis (`""`: on none)."""

    axis: str
    points: Bounds


class DisciplineDepth(Frozen):
    """How deep one discipline should look: proposed (None where not settled), and possible.

    `effort` is in expert days, of the depth proposed.
    """

    discipline: str
    points: Bounds
    depth: str | None
    possible: tuple[str, ...]
    effort: Decimal | None


class Floor(Frozen):
    """A rule that sets a least mode or a least priority."""

    rule: str
    level: str
    state: State


class Mention(Frozen):
    """A risk, or a stake, detected by a rule."""

    rule: str
    text: str
    state: State


class ExpertiseNeed(Frozen):
    """An expertise needed whatever the points; certain if one of its rules fired."""

    expertise: str
    rules: tuple[str, ...]
    state: State


class Due(Frozen):
    """A deadline set by a rule.

    `day` is None while its start or its clock stop is unknown. `earliest` is the least day that
    remains possible, None when nothing bounds it.
    """

    rule: str
    days: int
    start: str
    stopped: str | None
    day: date | None
    earliest: date | None
    state: State


class Request(Frozen):
    """Something to ask of the applicant: from a rule, or a required attribute that is unknown."""

    text: str
    rule: str | None = None
    attribute: str | None = None


class Missing(Frozen):
    """An unknown fact and what it could settle: points still moved, and the rules it reaches."""

    attribute: str
    weight: int
    rules: tuple[str, ...]
    required: bool


class TestOutcome(Frozen):
    """The truth of one cell on this case. `decisive`: the rule's own truth rests on it."""

    __test__ = False

    attribute: str
    cell: str
    truth: Truth
    decisive: bool


class Firing(Frozen):
    """A rule that fired (déclenchement).

    `order` is the rule's rank in the order of evaluation (strata, then file), counted from 1.
    """

    rule: str
    order: int
    tests: tuple[TestOutcome, ...]
    effects: tuple[Effect, ...]


class Unfired(Frozen):
    """A rule that did not fire (`false`) or could not be settled (`unknown`), and by which tests."""

    rule: str
    order: int
    truth: Literal["false", "unknown"]
    tests: tuple[TestOutcome, ...]


class RowOutcome(Frozen):
    """A row of a table: whether its cells match (`truth`), and whether the hit policy chooses it (`chosen`).

    `order` ranks rows and rules together, from 1. `effects` are those of a row surely chosen.
    """

    row: str
    order: int
    truth: Truth
    chosen: Truth
    tests: tuple[TestOutcome, ...] = ()
    effects: tuple[Effect, ...] = ()


class TableOutcome(Frozen):
    """A table consulted: its rows in order of evaluation, and what it adds to the score and to the urgency.

    `disputed_by`: the rows that match and contradict one another where the policy allows one only.
    """

    table: str
    rows: tuple[RowOutcome, ...]
    points: Bounds
    urgency: Bounds
    disputed_by: tuple[str, ...] = ()


class Trace(Frozen):
    """Every rule, once: those that fired and the others, each in order of evaluation; then the tables."""

    firings: tuple[Firing, ...]
    others: tuple[Unfired, ...]
    tables: tuple[TableOutcome, ...] = ()

    @property
    def truths(self) -> dict[str, Truth]:
        """The truth of each rule; of each row, whether it is chosen."""
        found: dict[str, Truth] = dict.fromkeys((each.rule for each in self.firings), "true")
        found |= {each.rule: each.truth for each in self.others}
        return found | {row.row: row.chosen for table in self.tables for row in table.rows}


class Assessment(Frozen):
    """What is proposed for a case (évaluation). It proposes; a person decides.

    `mode`, `priority` and each depth are None where `when_unknown: ask` finds several possible.
    `facts` holds every attribute of the rulebook, in the order of the file. `deadline` is the
    earliest certain day; `deadlines`, `risks`, `stakes` and `floors` follow the order of evaluation.
    """

    format: Literal["gdr-assessment/1"]
    case: str
    rulebook: RulebookRef
    complete: bool
    mode: str | None
    modes: tuple[str, ...]
    score: Bounds
    priority: str | None
    priorities: tuple[str, ...]
    urgency: Bounds
    deadline: date | None
    axes: tuple[AxisPoints, ...]
    disciplines: tuple[DisciplineDepth, ...]
    floors: tuple[Floor, ...]
    expertises: tuple[ExpertiseNeed, ...]
    risks: tuple[Mention, ...]
    stakes: tuple[Mention, ...]
    deadlines: tuple[Due, ...]
    asks: tuple[Request, ...]
    missing: tuple[Missing, ...]
    facts: tuple[Fact, ...]
    trace: Trace

    def to_json(self) -> str:
        """The canonical JSON of the assessment, on one line: the same assessment, the same bytes."""
        return self.model_dump_json(exclude_defaults=True)


Assess = Callable[[Rulebook, Case], Assessment]  # what an engine is; it raises CaseError
