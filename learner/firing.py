"""Which rules fired on past files, as columns: what the points of a scale are fitted on."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal, TypeVar

import numpy as np
from numpy.typing import NDArray

from engine.assessment import Assess, Assessment, Bounds, TableOutcome
from engine.conditions import FALSE, TRUE, UNKNOWN
from engine.facts import Case, Fact
from engine.model import Level, Rule, Rulebook
from learner.counting import Counting
from learner.history import situation

Scale = Literal["modes", "priorities"]
Truths = NDArray[np.bool_]
States = NDArray[np.int8]
Number = TypeVar("Number", np.bool_, np.int8)

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

    The points of the levers, added where `columns` has them count, are the `known` points of a file. A table of which
    one row applies, or that keeps the most or the least of its rows, gives the points of one: other points for its
    rows could make it another. Columns keep to the one that counts today, so they say what a little more or less
    would do; a change is assessed again before anything is said of what it does to files (evidence/impact.py).

    Attributes:
        rulebook: the rulebook.
        scale: which scale is looked at.
        levers: the rules with points on it, in the order of the file.
        columns: files x levers, where the points of each count.
        foreseen_columns: files x levers, where they count as precaution has it.
        choices: files x levers, whether each applied (`STATES`); a row, whether its table chooses it.
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
    columns: Truths
    foreseen_columns: Truths
    choices: States
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
    def applied(self) -> Truths:
        """Files x levers, where each surely applied, whether or not its points count."""
        found: Truths = self.choices == TRUE
        return found

    @property
    def undetermined(self) -> Truths:
        """Files x levers, where it is not known whether it applied."""
        found: Truths = self.choices == UNKNOWN
        return found

    @property
    def left_open(self) -> Truths:
        """Files x levers, where it is not known, and its points do not count meanwhile."""
        return self.undetermined & ~self.columns

    @property
    def score(self) -> NDArray[np.float64]:
        """The points of each file by the rules that count: the `known` ones (but see counting.py on mixed rules)."""
        points = np.array([each.points for each in self.levers], dtype=np.float64)
        found: NDArray[np.float64] = self.columns @ points
        return found

    def reached(self) -> NDArray[np.int64]:
        """The rank that each file reaches by what is sure."""
        starts = [each.start for each in self.levels[1:]]
        found: NDArray[np.int64] = np.maximum(np.searchsorted(starts, self.known, side="right"), self.floor)
        return found

    def of(self, files: NDArray[np.int64]) -> Fired:
        """Some of the files."""
        return replace(
            self,
            columns=self.columns[files],
            foreseen_columns=self.foreseen_columns[files],
            choices=self.choices[files],
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
        return replace(self, columns=self.foreseen_columns, floor=self.ceiling, known=self.high)

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
    places = np.array(seen.places, dtype=np.int64)
    return Fired(
        rulebook=rulebook,
        scale=scale,
        levers=levers,
        columns=_table(seen.columns, levers, np.bool_),
        foreseen_columns=_table(seen.foreseen, levers, np.bool_),
        choices=_table(seen.choices, levers, np.int8),
        floor=np.array(seen.floors, dtype=np.int64),
        known=np.array(seen.known, dtype=np.int64),
        high=np.array(seen.high, dtype=np.int64),
        ceiling=np.array(seen.ceilings, dtype=np.int64),
        proposed=np.array(seen.proposed, dtype=np.int64),
        facts=tuple(seen.facts),
        situation=np.arange(len(seen.choices)),
        alike=np.array(seen.alike, dtype=np.int64),
    ).of(places)


class Seen:
    """Files assessed so far, each situation once: of each file its place, of each place what was found."""

    def __init__(self, rulebook: Rulebook, assess: Assess, scale: Scale) -> None:
        """Nothing seen yet."""
        self._rulebook, self._assess, self._scale = rulebook, assess, scale
        self._points = {lever.rule.id: lever.points for lever in levers_of(rulebook, scale)}
        self._counting = Counting(rulebook, self._points, self._given)
        self._ranks = {level.id: rank for rank, level in enumerate(levels_of(rulebook, scale))}
        self._known: dict[Hashable, int] = {}
        self._alike: dict[Hashable, int] = {}
        self.places: list[int] = []
        self.choices: list[list[int]] = []
        self.columns: list[list[bool]] = []
        self.foreseen: list[list[bool]] = []
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
            self._known[key] = len(self.choices)
            self._keep(self._assess(self._rulebook, case))
        self.places.append(self._known[key])

    def _keep(self, found: Assessment) -> None:
        truths = found.trace.truths
        self.choices.append([STATES[truths[id]] for id in self._points])
        columns, foreseen = self._counting.of(found)
        self.columns.append(columns)
        self.foreseen.append(foreseen)
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

    def _given(self, table: TableOutcome) -> Bounds:
        """What a table adds to the scale."""
        return table.points if self._scale == "modes" else table.urgency


def _table(rows: Sequence[Sequence[int]], levers: Sequence[Lever], kind: type[Number]) -> NDArray[Number]:
    """Files x levers, even where there are none of either."""
    return np.array(rows, dtype=kind).reshape(len(rows), len(levers))
