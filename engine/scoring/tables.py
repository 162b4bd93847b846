"""Points of a table, account by account, given the truths and the choices of its rows."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from engine.assessment import Bounds
from engine.conditions import TRUE, UNKNOWN, Pattern
from engine.model import Table
from engine.scoring.points import SCORE, URGENCY, Account, bounds, entries_of

Points = Sequence[int | None]
"""What each row adds to an account, in the order of the file; None when it does not name it."""

Measure = Callable[[Points, Pattern, Pattern], Bounds]
NOTHING = bounds(0, 0, 0)


class TablePoints:
    """The bounds of one table."""

    def __init__(self, table: Table, accounts: Mapping[Account, int]) -> None:
        """`accounts` gives each account's place."""
        self._score, self._urgency = accounts[SCORE], accounts[URGENCY]
        self._measure = _measure_of(table)
        rows = [{entry.account: entry.points for entry in entries_of(rule, accounts)} for rule in table.rules]
        named = sorted({account for row in rows for account in row})
        self._points: dict[int, Points] = {account: [row.get(account) for row in rows] for account in named}

    def of(self, truths: Pattern, choices: Pattern) -> dict[int, Bounds]:
        """The bounds of every account that some row names, by place; those of the score and urgency always."""
        found = {self._score: NOTHING, self._urgency: NOTHING}
        return found | {account: self._measure(held, truths, choices) for account, held in self._points.items()}


def _measure_of(table: Table) -> Measure:
    if table.single:
        return _of_one
    if table.aggregate == "max":
        return _of_most
    return _of_least if table.aggregate == "min" else _of_each


def _of_one(points: Points, truths: Pattern, choices: Pattern) -> Bounds:
    if TRUE in choices:
        held = points[choices.index(TRUE)] or 0
        return bounds(held, held, held)
    possible = [held or 0 for held, choice in zip(points, choices, strict=True) if choice == UNKNOWN]
    if TRUE not in truths:
        possible.append(0)  # none may apply
    return _between(min(possible), max(possible))


def _of_most(points: Points, _: Pattern, choices: Pattern) -> Bounds:
    sure, unsure = _chosen(points, choices, TRUE), _chosen(points, choices, UNKNOWN)
    if not sure:
        return _between(min([0, *unsure]), max([0, *unsure]))
    return bounds(max(sure), max(sure), max([*sure, *unsure]))


def _of_least(points: Points, _: Pattern, choices: Pattern) -> Bounds:
    sure, unsure = _chosen(points, choices, TRUE), _chosen(points, choices, UNKNOWN)
    if not sure:
        return _between(min([0, *unsure]), max([0, *unsure]))
    return bounds(min([*sure, *unsure]), min(sure), min(sure))


def _of_each(points: Points, _: Pattern, choices: Pattern) -> Bounds:
    """The sum of the rows, each by itself."""
    known, unsure = sum(_chosen(points, choices, TRUE)), _chosen(points, choices, UNKNOWN)
    return bounds(
        known + sum(each for each in unsure if each < 0), known, known + sum(each for each in unsure if each > 0)
    )


def _chosen(points: Points, choices: Pattern, state: int) -> list[int]:
    held = zip(points, choices, strict=True)
    return [each for each, choice in held if choice == state and each is not None]


def _between(low: int, high: int) -> Bounds:
    """Nothing of it is certain: known is the figure nearest to 0."""
    return bounds(low, sorted((low, 0, high))[1], high)
