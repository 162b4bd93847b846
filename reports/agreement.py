"""How far the modes proposed agree with what became of the files: the confusion matrix, and weighted kappa.

Files of one group (the products of one recall) are counted once: the heaviest mode proposed for one of them,
against the heaviest class given to one. What is counted is then independent, as the interval supposes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from reports.kappa import Kappa, kappa_of, quadratic
from reports.outcomes import Rate, wilson
from reports.run_rows import RunRow

Matrix = tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True)
class Answers:
    """Which class each mode answers to: `order` has the classes of the outcome, lightest first."""

    outcome: str
    order: tuple[str, ...]
    modes: Mapping[str, str]

    def proposed(self, row: RunRow) -> int | None:
        """The rank of the class that a mode proposed answers to."""
        answer = self.modes.get(row.mode or "")
        return self.order.index(answer) if answer is not None else None

    def given(self, row: RunRow) -> int | None:
        """The rank of the class that was given."""
        found = row.outcomes.get(self.outcome)
        return self.order.index(found) if found in self.order else None


@dataclass(frozen=True, slots=True)
class Unit:
    """What is counted once: the ranks proposed and given, and the file that shows them."""

    proposed: int
    given: int
    row: RunRow

    @property
    def gap(self) -> int:
        """How far the mode is from the class; below zero, treated too lightly."""
        return self.proposed - self.given


@dataclass(frozen=True, slots=True)
class Agreement:
    """`matrix[proposed][given]`, by rank; `found`: of each class, how many were proposed so; `apart`, furthest first.

    `units` were counted, from `files`; `left_out` files have no mode proposed, or no class.
    """

    answers: Answers
    files: int
    left_out: int
    units: int
    matrix: Matrix
    same: Rate
    found: tuple[Rate, ...]
    macro_f1: float
    kappa: Kappa | None
    apart: tuple[Unit, ...]


def agreement_of(rows: Sequence[RunRow], answers: Answers) -> Agreement:
    """The agreement of a run with an outcome."""
    known = [row for row in rows if answers.proposed(row) is not None and answers.given(row) is not None]
    units = [_unit(group, answers) for group in _groups(known)]
    ranks = range(len(answers.order))
    matrix = tuple(tuple(sum(each.proposed == i and each.given == j for each in units) for j in ranks) for i in ranks)
    # Too light before too heavy: an assessor fears the missed file more than the wasted day.
    apart = sorted((each for each in units if each.gap), key=lambda each: (-abs(each.gap), each.gap))
    return Agreement(
        answers=answers,
        files=len(rows),
        left_out=len(rows) - len(known),
        units=len(units),
        matrix=matrix,
        same=wilson(sum(matrix[i][i] for i in ranks), len(units)),
        found=tuple(wilson(matrix[j][j], sum(matrix[i][j] for i in ranks)) for j in ranks),
        macro_f1=macro_f1(matrix),
        kappa=weighted_kappa(matrix),
        apart=tuple(apart),
    )


def _groups(rows: Iterable[RunRow]) -> Iterable[list[RunRow]]:
    held: dict[tuple[str, str], list[RunRow]] = {}
    for row in rows:
        held.setdefault(("group", row.group) if row.group else ("case", row.case), []).append(row)
    return held.values()


def _unit(rows: list[RunRow], answers: Answers) -> Unit:
    proposed = max(answers.proposed(row) or 0 for row in rows)
    given = max(answers.given(row) or 0 for row in rows)
    return Unit(proposed, given, next(row for row in rows if answers.given(row) == given))


def macro_f1(matrix: Matrix) -> float:
    """The mean over classes of the harmonic mean of precision and recall: each class weighs as much."""
    ranks = range(len(matrix))
    sides = [sum(matrix[i]) + sum(row[i] for row in matrix) for i in ranks]
    return sum(2 * matrix[i][i] / sides[i] if sides[i] else 0.0 for i in ranks) / len(matrix)


def weighted_kappa(matrix: Matrix) -> Kappa | None:
    """Kappa with quadratic weights: a farther mistake weighs more."""
    pairs = {(i, j): count for i, row in enumerate(matrix) for j, count in enumerate(row)}
    return kappa_of(pairs, quadratic(len(matrix)))
