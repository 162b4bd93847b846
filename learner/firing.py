"""Which rules fired on past files, as columns: what the points of a scale are fitted on."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from engine.assessment import Assess, Assessment
from engine.conditions import FALSE, TRUE, UNKNOWN
from engine.facts import Case, Fact
from engine.model import Level, Rule, Rulebook
from learner.history import situation

Scale = Literal["modes", "priorities"]
Truths = NDArray[np.bool_]

NONE = -1  # the rank of no level
STATES = {"false": FALSE, "true": TRUE, "unknown": UNKNOWN}


@dataclass(frozen=True, slots=True)
class Lever:
    """A rule, or a row of a table, that has points on a scale; several effects are taken together."""

    rule: Rule
    points: int


@dataclass(frozen=True)
class Fired:
    """What a rulebook says of files.

    Attributes:
        rulebook: the rulebook.
        scale: which scale is looked at.
        levers: the rules with points on it, in the order of the file.
        columns: files x levers, where each surely applied.
        undetermined: files x levers, where it is not known whether it did.
        floor: of each file, the rank of the highest sure floor; 0 if none.
        known: of each file, its points by what is sure.
        high: of each file, its points at most.
        ceiling: of each file, the rank of the highest floor that may be set; 0 if none.
        proposed: of each file, the rank of the level proposed, which may foresee what is not sure; -1 if none is.
        facts: of each file, what the engine made of every attribute.
        situation: of each file, a number: the same where nothing that is known parts two files.
        alike: of each file, a number: the same where every rule and every row did the same.
    """

    rulebook: Rulebook
    scale: Scale
    levers: tuple[Lever, ...]
    columns: NDArray[np.bool_]
    undetermined: NDArray[np.bool_]
    floor: NDArray[np.int64]
    known: NDArray[np.int64]
    high: NDArray[np.int64]
    ceiling: NDArray[np.int64]
    proposed: NDArray[np.int64]
    facts: tuple[Mapping[str, Fact], ...]
    situation: NDArray[np.int64]
    alike: NDArray[np.int64]

    @property
    def levels(self) -> tuple[Level, ...]:
        """The scale, lightest first."""
        return levels_of(self.rulebook, self.scale)

    @property
    def score(self) -> NDArray[np.float64]:
        """The points of each file by the rules that surely applied."""
        points = np.array([each.points for each in self.levers], dtype=np.float64)
        found: NDArray[np.float64] = self.columns @ points
        return found

    def reached(self, more: NDArray[np.int64] | int = 0, moved: Mapping[str, int] | None = None) -> NDArray[np.int64]:
        """The rank that each file reaches by what is sure, with so many points more, some levels beginning elsewhere.

        `moved`: where they would begin, by their ids.
        """
        starts = [(moved or {}).get(each.id, each.start) for each in self.levels[1:]]
        found: NDArray[np.int64] = np.maximum(np.searchsorted(starts, self.known + more, side="right"), self.floor)
        return found

    def of(self, files: NDArray[np.int64]) -> Fired:
        """Some of the files."""
        return replace(
            self,
            columns=self.columns[files],
            undetermined=self.undetermined[files],
            floor=self.floor[files],
            known=self.known[files],
            high=self.high[files],
            ceiling=self.ceiling[files],
            proposed=self.proposed[files],
            facts=tuple(self.facts[file] for file in files),
            situation=self.situation[files],
            alike=self.alike[files],
        )

    def foreseen(self) -> Fired:
        """The same as precaution has it: what may add points adds them, what may set a floor sets it."""
        added = self._added()
        return replace(
            self,
            columns=self.columns | added,
            undetermined=self.undetermined & ~added,
            floor=self.ceiling,
            known=self.high,
        )

    def _added(self) -> Truths:
        """What may apply and would add; of a table that gives the points of one row, the most of those that may."""
        points = np.array([each.points for each in self.levers], dtype=np.int64)
        added: Truths = self.undetermined & (points > 0)
        places = {lever.rule.id: place for place, lever in enumerate(self.levers)}
        for table in (each for each in self.rulebook.tables if each.together):
            rows = [places[row.id] for row in table.rules if row.id in places]
            best = np.where(added[:, rows], points[rows], 0).argmax(axis=1) if rows else np.zeros(len(added), int)
            alone = np.equal.outer(best, np.arange(len(rows)))
            added[:, rows] &= alone & ~self.columns[:, rows].any(axis=1, keepdims=True)
        return added

    @property
    def cuts(self) -> NDArray[np.float64]:
        """Half a point below where each level but the first begins: what parts whole scores."""
        return np.array([each.start for each in self.levels[1:]], dtype=np.float64) - 0.5


def levels_of(rulebook: Rulebook, scale: Scale) -> tuple[Level, ...]:
    """The levels of a scale, lightest first."""
    return rulebook.modes if scale == "modes" else rulebook.priorities


def levers_of(rulebook: Rulebook, scale: Scale) -> tuple[Lever, ...]:
    """The rules and rows with points on a scale, in the order of the file."""
    held = ((rule, list(_points(rule, scale))) for rule in rulebook.all_rules)
    return tuple(Lever(rule, sum(points)) for rule, points in held if points)


def _points(rule: Rule, scale: Scale) -> Iterator[int]:
    for effect in rule.then:
        points = effect.points if scale == "modes" else effect.urgency
        if points is not None:
            yield points


def fired(
    rulebook: Rulebook, cases: Sequence[Case], assess: Assess, scale: Scale, tick: Callable[[], None] = lambda: None
) -> Fired:
    """Assess files, equal ones once; `tick` at each file.

    Raises:
        CaseError: a case does not fit the rulebook.
    """
    levers, seen = levers_of(rulebook, scale), Seen(rulebook, assess, scale)
    for case in cases:
        seen.see(case)
        tick()
    truths = np.array(seen.truths, dtype=np.int64).reshape(len(seen.truths), len(levers))
    places = np.array(seen.places, dtype=np.int64)
    return Fired(
        rulebook=rulebook,
        scale=scale,
        levers=levers,
        columns=truths == TRUE,
        undetermined=truths == UNKNOWN,
        floor=np.array(seen.floors, dtype=np.int64),
        known=np.array(seen.known, dtype=np.int64),
        high=np.array(seen.high, dtype=np.int64),
        ceiling=np.array(seen.ceilings, dtype=np.int64),
        proposed=np.array(seen.proposed, dtype=np.int64),
        facts=tuple(seen.facts),
        situation=np.arange(len(seen.truths)),
        alike=np.array(seen.alike, dtype=np.int64),
    ).of(places)


class Seen:
    """Files assessed so far, each situation once: of each file its place, of each place what was found."""

    def __init__(self, rulebook: Rulebook, assess: Assess, scale: Scale) -> None:
        """Nothing seen yet."""
        self._rulebook, self._assess, self._scale = rulebook, assess, scale
        self._levers = [lever.rule.id for lever in levers_of(rulebook, scale)]
        self._ranks = {level.id: rank for rank, level in enumerate(levels_of(rulebook, scale))}
        self._known: dict[Hashable, int] = {}
        self._alike: dict[Hashable, int] = {}
        self.places: list[int] = []
        self.truths: list[list[int]] = []
        self.floors: list[int] = []
        self.known: list[int] = []
        self.high: list[int] = []
        self.ceilings: list[int] = []
        self.proposed: list[int] = []
        self.facts: list[Mapping[str, Fact]] = []
        self.alike: list[int] = []

    def see(self, case: Case) -> None:
        """Assess a file, unless its situation is known."""
        key = situation(case)
        if key not in self._known:
            self._known[key] = len(self.truths)
            self._keep(self._assess(self._rulebook, case))
        self.places.append(self._known[key])

    def _keep(self, found: Assessment) -> None:
        truths = found.trace.truths
        self.truths.append([STATES[truths[id]] for id in self._levers])
        floors = [(each.state, self._ranks[each.level]) for each in found.floors if each.level in self._ranks]
        self.floors.append(max((rank for state, rank in floors if state == "certain"), default=0))
        self.ceilings.append(max((rank for _, rank in floors), default=0))
        level, points = (
            (found.mode, found.score) if self._scale == "modes" else (found.priority, found.urgency)
        )  # fmt: skip
        self.known.append(points.known)
        self.high.append(points.high)
        self.proposed.append(NONE if level is None else self._ranks[level])
        self.facts.append({each.attribute: each for each in found.facts})
        rows = ((row.row, row.truth, row.chosen) for table in found.trace.tables for row in table.rows)
        did = frozenset(truths.items()), tuple(rows)
        self.alike.append(self._alike.setdefault(did, len(self._alike)))
