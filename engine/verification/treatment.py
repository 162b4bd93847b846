"""What a case comes to: points by account, the levels that they and the floors reach, what is proposed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from engine.model import Effect, Level, Rulebook, Table
from engine.verification.bounding import Line, Side, stairs
from engine.verification.encoding import Encoding
from engine.verification.logic import DualRail, Formula, conj, disj, neg
from engine.verification.sums import Sum, sum_of

Account = tuple[str, str]
"""The score, the urgency, or a discipline's points: `("score", "")`, `("discipline", "clinique")`."""


class Scale(NamedTuple):
    """A scale that treatment is read on: modes, priorities, or the depths of one discipline."""

    name: str
    account: Account
    levels: Sequence[Level]
    floored: bool

    def at(self, rank: int) -> str:
        """How a finding names one of its levels."""
        level = self.levels[rank].id
        return f"{self.name} / {level}" if self.account[0] == "discipline" else level


def scales_of(rulebook: Rulebook) -> list[Scale]:
    """Every scale of a rulebook that has levels."""
    found = [
        Scale("mode", ("score", ""), rulebook.modes, True),
        Scale("priority", ("urgency", ""), rulebook.priorities, True),
        *(Scale(id, ("discipline", id), each.depths, False) for id, each in rulebook.disciplines.items()),
    ]
    return [scale for scale in found if scale.levels]


def points_in(effect: Effect, account: Account) -> int | None:
    """What an effect block adds to an account; None if it does not name it."""
    kind, id = account
    if kind == "urgency":
        return effect.urgency
    return effect.points if kind == "score" or effect.discipline == id else None


class Treatment:
    """What one encoding of a case comes to."""

    def __init__(self, encoding: Encoding) -> None:
        """Nothing is built before it is asked for."""
        self.encoding = encoding
        self.rulebook = encoding.book.rulebook
        self._terms: dict[tuple[Account, Side], Sequence[tuple[Formula, int]]] = {}
        self._sums: dict[tuple[Account, Side], Sum] = {}

    def points(self, account: Account, side: Side) -> Sum:
        """The least or the most points that unknown facts allow, or those of what surely applies."""
        if (account, side) not in self._sums:
            self._sums[account, side] = sum_of(self.terms(account, side))
        return self._sums[account, side]

    def terms(self, account: Account, side: Side) -> Sequence[tuple[Formula, int]]:
        """What counts towards them, one by one: in every case the same terms, in the same order."""
        if (account, side) not in self._terms:
            self._terms[account, side] = list(self._found(account, side))
        return self._terms[account, side]

    def _found(self, account: Account, side: Side) -> Iterator[tuple[Formula, int]]:
        for state, effect in self._counted:
            points = points_in(effect, account)
            if points:
                yield state.possible if (points > 0) == (side == "high") and side != "known" else state.sure, points
        for table in self.rulebook.tables:
            if table.together and any(points_in(row.then, account) for row in table.rows):
                yield from stairs(table, self._lines(table, account), side)

    @cached_property
    def _counted(self) -> list[tuple[DualRail, Effect]]:
        """The effect blocks that count one by one, with the state of their rule."""
        bounded = {row.id for table in self.rulebook.tables if table.together for row in table.rows}
        rules = [rule for rule in self.rulebook.all_rules if rule.id not in bounded]
        return [(self.encoding.state(rule.id), effect) for rule in rules for effect in rule.then]

    def _lines(self, table: Table, account: Account) -> list[Line]:
        truth, state = self.encoding.truth, self.encoding.state
        return [Line(truth(row.id), state(row.id), points_in(row.then, account)) for row in table.rows]

    def heaviest(self, scale: Scale, rank: int) -> Formula:
        """That some possible level is at least this one."""
        floors = [state.possible for state in self._floors(scale, rank)]
        return (
            True
            if rank == 0
            else disj([self.points(scale.account, "high").at_least(scale.levels[rank].start), *floors])
        )

    def lightest(self, scale: Scale, rank: int) -> Formula:
        """That every possible level is at least this one."""
        floors = [state.sure for state in self._floors(scale, rank)]
        return (
            True if rank == 0 else disj([self.points(scale.account, "low").at_least(scale.levels[rank].start), *floors])
        )

    def proposed(self, scale: Scale, rank: int) -> Formula:
        """That the level proposed is at least this one (with `ask`, where one is proposed: see `settled`)."""
        if rank == 0 or self.rulebook.when_unknown != "known":
            return self.heaviest(scale, rank)
        floors = [state.sure for state in self._floors(scale, rank)]
        return disj([self.points(scale.account, "known").at_least(scale.levels[rank].start), *floors])

    def settled(self, scale: Scale) -> Formula:
        """That a level is proposed at all."""
        if self.rulebook.when_unknown != "ask":
            return True
        ranks = range(1, len(scale.levels))
        return conj(disj((neg(self.heaviest(scale, rank)), self.lightest(scale, rank))) for rank in ranks)

    def exactly(self, scale: Scale, rank: int) -> Formula:
        """That this very level is proposed."""
        above = self.proposed(scale, rank + 1) if rank + 1 < len(scale.levels) else False
        return conj((self.settled(scale), self.proposed(scale, rank), neg(above)))

    def possible(self, scale: Scale, rank: int) -> Formula:
        """That this very level is among the possible ones: by its points, or by a floor."""
        levels, account = scale.levels, scale.account
        reached = True if rank == 0 else self.points(account, "high").at_least(levels[rank].start)
        if rank + 1 == len(levels):
            return disj((reached, self._floor_at(scale, rank)))
        below = neg(self.points(account, "low").at_least(levels[rank + 1].start))
        higher = disj(state.sure for state in self._floors(scale, rank + 1))
        return conj((below, neg(higher), disj((reached, self._floor_at(scale, rank)))))

    def _floor_at(self, scale: Scale, rank: int) -> Formula:
        """That a floor of this very level may hold."""
        rules = self.rulebook.all_rules if scale.floored else ()
        named = (rule for rule in rules if any(effect.at_least == scale.levels[rank].id for effect in rule.then))
        return disj(self.encoding.state(rule.id).possible for rule in named)

    def _floors(self, scale: Scale, rank: int) -> Iterator[DualRail]:
        """The states of the rules that set a floor at least as high."""
        if scale.floored:
            wanted = {level.id for level in scale.levels[rank:]}
            for rule in self.rulebook.all_rules:
                if any(effect.at_least in wanted for effect in rule.then):
                    yield self.encoding.state(rule.id)
