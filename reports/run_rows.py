"""One line a case of a run: what the summary, the index and the outcome tables are made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from engine.assessment import Assessment, Bounds
from engine.model import Rulebook

TOP = 3


@dataclass(frozen=True, slots=True)
class RunRow:
    """What a run keeps of one case. Modes, priorities and depths are ids; `effort` is in expert days.

    `effort` is None while a depth is not settled; `missing_top` are the most useful unknown facts;
    `version` is that of the rulebook; cases of one `group` are one thing, written in several rows.
    """

    case: str
    label: str
    day: date | None
    mode: str | None
    modes: tuple[str, ...]
    score: Bounds
    priority: str | None
    deadline: date | None
    depths: Mapping[str, str | None]
    effort: Decimal | None
    missing: int
    missing_top: tuple[str, ...]
    risks: tuple[str, ...]
    stakes: tuple[str, ...]
    complete: bool
    outcomes: Mapping[str, str] = field(default_factory=dict)
    href: str = ""
    version: int = 0
    group: str = ""


def row_of(
    assessment: Assessment,
    label: str,
    day: date | None = None,
    outcomes: Mapping[str, str] | None = None,
    href: str = "",
) -> RunRow:
    """The line of a case that has been assessed. Only certain risks and stakes are kept."""
    return RunRow(
        case=assessment.case,
        label=label,
        day=day,
        mode=assessment.mode,
        modes=assessment.modes,
        score=assessment.score,
        priority=assessment.priority,
        deadline=assessment.deadline,
        depths={each.discipline: each.depth for each in assessment.disciplines},
        effort=_effort(assessment),
        missing=len(assessment.missing),
        missing_top=tuple(each.attribute for each in assessment.missing[:TOP]),
        risks=tuple(dict.fromkeys(each.text for each in assessment.risks if each.state == "certain")),
        stakes=tuple(dict.fromkeys(each.text for each in assessment.stakes if each.state == "certain")),
        complete=assessment.complete,
        outcomes=outcomes or {},
        href=href,
        version=assessment.rulebook.version,
    )


def by_precaution(row: RunRow, rulebook: Rulebook) -> bool:
    """Whether a lighter mode is possible too: the heaviest is proposed because facts are unknown."""
    return rulebook.when_unknown == "precaution" and len(row.modes) > 1


def _effort(assessment: Assessment) -> Decimal | None:
    efforts = [each.effort for each in assessment.disciplines]
    return None if None in efforts else sum((each for each in efforts if each is not None), Decimal())


def outcome_names(rows: list[RunRow] | tuple[RunRow, ...]) -> tuple[str, ...]:
    """Every outcome that some row has, in the order first met."""
    return tuple(dict.fromkeys(name for row in rows for name in row.outcomes))
