"""What is drawn or moved as one: whole evaluators where some are named, single decisions where nobody is."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from reports.consistency.pairing import File


def evaluators_known(first: Sequence[File], second: Sequence[File]) -> bool:
    """Whether the files of two directorates say, some of them at least, who decided."""
    return any(each.evaluator for each in (*first, *second))


def units_of(first: Sequence[File], second: Sequence[File]) -> tuple[list[Hashable], list[Hashable]]:
    """The unit of each file. The decisions of one directorate that name nobody count as one evaluator's."""
    if not evaluators_known(first, second):
        return list(range(len(first))), list(range(len(second)))
    return [each.evaluator for each in first], [each.evaluator for each in second]
