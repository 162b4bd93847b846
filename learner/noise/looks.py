"""Decisions as columns: on which situation, at which rank, by whom, of which directorate."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from learner.history import PastDecision

Whole = NDArray[np.int64]
Reals = NDArray[np.float64]
NOBODY = -1  # the number of who is not named
PARTS = 100  # resamples, where there are more people than that, or where nobody is named


@dataclass(frozen=True)
class Looks:
    """Looks alike in everything here are one row.

    Attributes:
        situation: what each is about, as a number.
        rank: of the level decided.
        person: who decided, as a number; -1 where nobody is named: each such look is then by somebody else.
        directorate: whose, as a number; -1 if unknown.
        weight: how many looks each row stands for.
        levels: how many levels the scale has.
        people: who they are, by number.
        directorates: which they are, by number.
    """

    situation: Whole
    rank: Whole
    person: Whole
    directorate: Whole
    weight: Reals
    levels: int
    people: tuple[str, ...]
    directorates: tuple[str, ...]

    @cached_property
    def situations(self) -> int:
        """How many there are."""
        return int(self.situation.max(initial=-1)) + 1

    @property
    def named(self) -> bool:
        """Whether somebody is named."""
        return bool(self.people)

    def weighing(self, weight: Reals) -> Looks:
        """The same rows, standing for other numbers of looks; those that stand for none are left out."""
        return replace(self, weight=weight).of(weight > 0)

    def of(self, rows: NDArray[np.bool_]) -> Looks:
        """Some of the rows; everything keeps its number."""
        return Looks(
            self.situation[rows],
            self.rank[rows],
            self.person[rows],
            self.directorate[rows],
            self.weight[rows],
            self.levels,
            self.people,
            self.directorates,
        )

    def inside(self) -> Looks:
        """The same, two directorates never on the same situation; those of no directorate left out."""
        known = self.of(self.directorate >= 0)
        return replace(
            known, situation=numbered(zip(known.situation.tolist(), known.directorate.tolist(), strict=True))
        )


def numbered(keys: Iterable[Hashable]) -> Whole:
    """A number for each key, in the order first met."""
    known: dict[Hashable, int] = {}
    return np.array([known.setdefault(each, len(known)) for each in keys], dtype=np.int64)


def total_of(keys: Whole, each: Reals, size: int) -> Reals:
    """The sum of what goes with each key."""
    found: Reals = np.bincount(keys, each, size).astype(np.float64)
    return found


def looks_of(
    decisions: Sequence[PastDecision],
    situations: Sequence[Hashable],
    levels: Sequence[str],
    kept: NDArray[np.bool_],
) -> Looks:
    """Decisions as columns; `situations` says what each is about. `kept`: those that count; numbers are for all."""
    people = tuple(sorted({each.evaluator for each in decisions} - {""}))
    directorates = tuple(sorted({each.directorate for each in decisions} - {""}))
    who = {name: number for number, name in enumerate(people)} | {"": NOBODY}
    where = {name: number for number, name in enumerate(directorates)} | {"": NOBODY}
    ranks = {level: rank for rank, level in enumerate(levels)}
    said = [(ranks[each.level], who[each.evaluator], where[each.directorate]) for each in decisions]
    rows = np.column_stack([numbered(situations), np.array(said, dtype=np.int64).reshape(len(decisions), 3)])
    times = np.array([each.times for each in decisions], dtype=np.float64)
    alike, place = np.unique(rows[kept], axis=0, return_inverse=True)
    weight = total_of(place.ravel(), times[kept], len(alike))
    columns = (alike[:, 0], alike[:, 1], alike[:, 2], alike[:, 3])
    return Looks(*columns, weight, len(levels), people, directorates)


def resamples(looks: Looks, seed: int) -> Iterator[Reals]:
    """The weights of the rows with one person left out, each in turn, or one of a hundred groups of people at random.

    The decisions of one person are not independent: they go together. Those of a directorate that name nobody, where
    others do, count as one person's; where nobody is named, it is files that go, a hundredth of them at a time.
    """
    random = np.random.default_rng(seed)
    if not looks.named:
        yield from _without_files(looks, random)
        return
    units = np.where(looks.person >= 0, looks.person, len(looks.people) + 1 + looks.directorate)
    held, unit = np.unique(units, return_inverse=True)
    part = np.arange(len(held)) if len(held) <= PARTS else random.permutation(np.arange(len(held)) % PARTS)
    for each in range(int(part.max(initial=-1)) + 1):
        yield np.where(part[unit.ravel()] == each, 0.0, looks.weight)


def _without_files(looks: Looks, random: np.random.Generator) -> Iterator[Reals]:
    total = int(looks.weight.sum())
    part = random.permutation(np.arange(total) % PARTS)
    row = np.repeat(np.arange(len(looks.weight)), looks.weight.astype(np.int64))
    for each in range(min(PARTS, total)):
        yield looks.weight - np.bincount(row[part == each], minlength=len(looks.weight))
