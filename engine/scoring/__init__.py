"""From the rules that fired, and those undetermined, to what is proposed: score, modes, deadlines.

`docs/semantics.md` gives the meaning; the reference engine has its own scoring.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import TypedDict

from engine.assessment import AxisPoints, Bounds, DisciplineDepth, Due, ExpertiseNeed, Floor, Mention, Request
from engine.conditions import TRUE
from engine.facts import Fact
from engine.model import Rule, Rulebook
from engine.plans.settled import Settled
from engine.scoring.dues import due
from engine.scoring.points import SCORE, URGENCY, accounts_of, entries_of, plus, totals
from engine.scoring.said import Said
from engine.scoring.scales import Scale

_REMEMBERED = 8_192


class Scored(TypedDict):
    """The fields of an assessment that the effects of rules decide."""

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


class Scorer:
    """Scores the cases of one rulebook; `rules`, rows among them, are in the order of evaluation.

    `accounts` gives each account's place.
    """

    def __init__(self, rulebook: Rulebook, rules: Sequence[Rule]) -> None:
        """Read every effect once."""
        self._rulebook = rulebook
        self.accounts = accounts_of(rulebook)
        bounded = {row.id for table in rulebook.tables if table.together for row in table.rows}
        self._entries = [() if rule.id in bounded else entries_of(rule, self.accounts) for rule in rules]
        self._certain = [Said.by(rule, "certain") for rule in rules]
        self._possible = [Said.by(rule, "possible") for rule in rules]
        self._modes, self._priorities = Scale(rulebook.modes), Scale(rulebook.priorities)
        self._scales = {id: Scale(each.depths) for id, each in rulebook.disciplines.items()}
        self._required = [
            (id, Request.model_construct(text=each.label, rule=None, attribute=id))
            for id, each in rulebook.attributes.items()
            if each.required
        ]
        # Points are small integers: the same few bounds, and what they mean, come back in case after case.
        self._depth = lru_cache(_REMEMBERED)(self._depth_of)
        self._axis = lru_cache(_REMEMBERED)(_axis_of)

    def scored(self, settled: Settled) -> Scored:
        """What the rules that fired, and those undetermined, come to."""
        points = self._totals(settled)
        score, urgency = points[self.accounts[SCORE]], points[self.accounts[URGENCY]]
        said = list(self._said(settled))
        floors = tuple(floor for each in said for floor in each.floors)
        mode, modes = self._modes.reached(self._rulebook.when_unknown, score, floors)
        priority, priorities = self._priorities.reached(self._rulebook.when_unknown, urgency, floors)
        deadlines = tuple(self._deadlines(said, settled.facts))
        required = tuple(ask for id, ask in self._required if settled.facts[id].value is None)
        return Scored(
            complete=not required,
            mode=mode,
            modes=modes,
            score=score,
            priority=priority,
            priorities=priorities,
            urgency=urgency,
            deadline=min((each.day for each in deadlines if each.day and each.state == "certain"), default=None),
            axes=self._axes(points),
            disciplines=self._disciplines(points),
            floors=floors,
            expertises=self._expertises(said),
            risks=tuple(risk for each in said for risk in each.risks),
            stakes=tuple(stake for each in said for stake in each.stakes),
            deadlines=deadlines,
            asks=(*(ask for each in said for ask in each.asks), *required),
        )

    def _totals(self, settled: Settled) -> list[Bounds]:
        """The bounds of every account: those of rules and rows that count one by one, then those of tables."""
        points = totals(self._entries, len(self.accounts), settled.fired, settled.undetermined)
        for table in settled.tables:
            for account, added in table.added:
                points[account] = plus(points[account], added)
        return points

    def _said(self, settled: Settled) -> Iterator[Said]:
        """What the rules that count say, in the order of evaluation; silent ones left out."""
        for index in sorted((*settled.fired, *settled.undetermined)):
            said = (self._certain if settled.states[index] == TRUE else self._possible)[index]
            if said is not None:
                yield said

    def _axes(self, points: Sequence[Bounds]) -> tuple[AxisPoints, ...]:
        return tuple(self._axis(name, points[place]) for (kind, name), place in self.accounts.items() if kind == "axis")

    def _disciplines(self, points: Sequence[Bounds]) -> tuple[DisciplineDepth, ...]:
        return tuple(self._depth(id, points[self.accounts["discipline", id]]) for id in self._scales)

    def _depth_of(self, discipline: str, points: Bounds) -> DisciplineDepth:
        scale = self._scales[discipline]
        possible = scale.possible(points)
        proposed = scale.proposed(self._rulebook.when_unknown, points.known, possible)
        depths = self._rulebook.disciplines[discipline].depths
        return DisciplineDepth.model_construct(
            discipline=discipline,
            points=points,
            depth=scale.name(proposed),
            possible=scale.names(possible),
            effort=None if proposed is None else depths[proposed].effort,
        )

    def _deadlines(self, said: Sequence[Said], facts: Mapping[str, Fact]) -> Iterator[Due]:
        for each in said:
            for deadline in each.deadlines:
                yield due(each.rule, deadline, each.state, facts, self._rulebook.attributes)

    def _expertises(self, said: Sequence[Said]) -> tuple[ExpertiseNeed, ...]:
        naming = [each for each in said if each.expertises]
        needs = ((id, [each for each in naming if id in each.expertises]) for id in self._rulebook.expertises)
        return tuple(_need(id, by) for id, by in needs if by)


def _need(expertise: str, by: Sequence[Said]) -> ExpertiseNeed:
    return ExpertiseNeed.model_construct(
        expertise=expertise,
        rules=tuple(each.rule for each in by),
        state="certain" if any(each.state == "certain" for each in by) else "possible",
    )


def _axis_of(axis: str, points: Bounds) -> AxisPoints:
    return AxisPoints.model_construct(axis=axis, points=points)
