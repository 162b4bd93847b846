"""One table of a plan: its rows among the rules, and what each pattern of their truths comes to.

All that a table adds beyond its rows' own effects depends on the truths of its rows alone, so each
outcome is built once and shared by every case that meets it again.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from engine.conditions import Pattern, Truth, picker
from engine.model import Table
from engine.plans.choosing import chooser_of, disputed_in
from engine.plans.settled import Consulted
from engine.scoring.points import SCORE, URGENCY, Account
from engine.scoring.tables import TablePoints

_REMEMBERED: Final = 1_024


class Consulting:
    """Consults one table. `rows` are the indices of its rows in the order of evaluation, as the file lists them."""

    def __init__(self, table: Table, rows: Sequence[int], accounts: Mapping[Account, int]) -> None:
        """Read once how rows are chosen and what they add."""
        self.table = table
        self.rows = tuple(rows)
        self._accounts = accounts
        self._choose = chooser_of(table)
        self._points = TablePoints(table, accounts)
        self._truths = picker(self.rows)
        self._known: dict[Pattern, Consulted] = {}

    def consulted(self, states: list[Truth]) -> Consulted:
        """What the table comes to. `states` hold the truths of its rows; they come out as its choices."""
        truths = self._truths(states)
        found = self._known.get(truths) or self._kept(truths)
        for index, choice in zip(self.rows, found.choices, strict=True):
            states[index] = choice
        return found

    def _kept(self, truths: Pattern) -> Consulted:
        if len(self._known) >= _REMEMBERED:
            self._known.clear()
        found = self._known[truths] = self._consulted(truths)
        return found

    def _consulted(self, truths: Pattern) -> Consulted:
        choices = self._choose(truths)
        points = self._points.of(truths, choices)
        return Consulted(
            table=self.table.id,
            indices=self.rows,
            together=self.table.together,
            truths=truths,
            choices=choices,
            disputed_by=disputed_in(self.table, truths, choices),
            score=points[self._accounts[SCORE]],
            urgency=points[self._accounts[URGENCY]],
            added=tuple(points.items()) if self.table.together else (),
        )
