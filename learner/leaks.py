"""Facts that give the decision away by themselves: most often because they were written after it.

The level that goes most often with a value is learnt in four fifths of the decisions and tried on the last, in turn:
an identifier, which has as many values as there are files, teaches nothing that way.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from engine.model import Attribute, Rulebook
from engine.values import Value
from learner.history import PastDecision

Codes = NDArray[np.int64]
TELLS = 0.9  # of the mistakes made knowing nothing, the share that a fact must spare to be taken for a leak
FEWEST = 20  # mistakes made knowing nothing, below which nothing can be said
FOLDS = 5
PARTS = 0.98  # the same, to be said to set some levels apart from the others without fault
PARTLY = 0.5  # the same, where those that know it are the heavier: what is filled in after is not always so
CLASSES = 50  # a number or a day with more values is cut in as many classes


@dataclass(frozen=True, slots=True)
class Leak:
    """An attribute that gives decisions away, by its value or (`by_silence`) by being known or not.

    `error` and `base` are shares of decisions mistaken: from it alone, and knowing nothing.
    """

    attribute: str
    by_silence: bool
    error: float
    base: float


@dataclass(frozen=True, slots=True)
class Parted:
    """An attribute that sets some levels apart from all others: their ranks. `error` and `base` as of a leak."""

    attribute: str
    by_silence: bool
    ranks: tuple[int, ...]
    error: float
    base: float


class Outcomes(NamedTuple):
    """The rank decided on each file, how many decisions it stands for, and the fold it is in."""

    rank: Codes
    times: NDArray[np.float64]
    fold: Codes

    def of(self, files: NDArray[np.bool_]) -> Outcomes:
        """Those of some files."""
        return Outcomes(self.rank[files], self.times[files], self.fold[files])

    def among(self, ranks: Sequence[int]) -> Outcomes:
        """Whether each is at one of these ranks."""
        return Outcomes(np.isin(self.rank, ranks).astype(np.int64), self.times, self.fold)


def outcomes_of(decisions: Sequence[PastDecision], levels: Sequence[str], seed: int) -> Outcomes:
    """Decisions as ranks, in folds drawn from a seed."""
    ranks = {level: rank for rank, level in enumerate(levels)}
    fold = np.random.default_rng(seed).permutation(np.arange(len(decisions)) % FOLDS)
    rank = np.array([ranks[each.level] for each in decisions], dtype=np.int64)
    return Outcomes(rank, np.array([each.times for each in decisions], dtype=np.float64), fold)


def suspects(rulebook: Rulebook, decisions: Sequence[PastDecision], outcomes: Outcomes) -> Iterator[Leak]:
    """Every attribute that tells too much, identities aside: who asks is for the comparison of people to say."""
    for attribute in rulebook.attributes.values():
        if attribute.role != "identity":
            found = leak_of(attribute, decisions, outcomes)
            if found is not None:
                yield found


def leak_of(attribute: Attribute, decisions: Sequence[PastDecision], outcomes: Outcomes) -> Leak | None:
    """Whether an attribute tells too much of these decisions: by its silences first, then by its values."""
    total = float(outcomes.times.sum())
    for by_silence, codes in _telling(attribute, decisions):
        error, base = mistakes(codes, outcomes)
        if base >= FEWEST and error <= (1.0 - TELLS) * base:
            return Leak(attribute.id, by_silence, error / total, base / total)
    return None


def parted_by(attribute: Attribute, decisions: Sequence[PastDecision], outcomes: Outcomes) -> Parted | None:
    """Whether an attribute sets some levels apart: the heaviest ones, or one alone; None otherwise.

    Without fault; but where heavier decisions are those that know it, half of the mistakes spared is enough: facts that
    are equal would not make it known.
    """
    total, top = float(outcomes.times.sum()), int(outcomes.rank.max(initial=0))
    for by_silence, codes in _telling(attribute, decisions):
        for ranks in _sides(top):
            side = outcomes.among(ranks)
            error, base = mistakes(codes, side)
            heavier = by_silence and ranks[-1] == top and _more(codes == 0, side)
            if base >= FEWEST and error <= (1.0 - (PARTLY if heavier else PARTS)) * base:
                return Parted(attribute.id, by_silence, ranks, error / total, base / total)
    return None


def _telling(attribute: Attribute, decisions: Sequence[PastDecision]) -> Iterator[tuple[bool, Codes]]:
    """By what an attribute may tell: its silences (true), then its values."""
    values = [_value(each, attribute.id) for each in decisions]
    yield True, np.array([value is None for value in values], dtype=np.int64)
    yield False, codes_of(attribute, values)


def _more(known: NDArray[np.bool_], side: Outcomes) -> bool:
    """Whether files that know an attribute are more often on a side than those that do not."""
    times, there = side.times, side.times * side.rank
    return bool(there[known].sum() * times[~known].sum() > there[~known].sum() * times[known].sum())


def _sides(top: int) -> Iterator[tuple[int, ...]]:
    """All levels from one upwards, the widest first; then each between, alone."""
    yield from (tuple(range(start, top + 1)) for start in range(1, top + 1))
    yield from ((rank,) for rank in range(1, top))


def _value(decision: PastDecision, attribute: str) -> Value | None:
    fact = decision.case.given.get(attribute)
    return fact.value if fact is not None else None


def codes_of(attribute: Attribute, values: Sequence[Value | None]) -> Codes:
    """A class for each value; 0 for none. Numbers and days with many values are cut in classes of as many files."""
    held: list[Any] = sorted({value for value in values if value is not None}, key=_order)
    places = {value: place for place, value in enumerate(held, start=1)}
    codes = np.array([0 if value is None else places[value] for value in values], dtype=np.int64)
    if attribute.kind not in ("number", "date") or len(held) <= CLASSES:
        return codes
    cuts = np.unique(np.quantile(codes[codes > 0], np.linspace(0, 1, CLASSES + 1)[1:-1]))
    cut: Codes = np.where(codes == 0, 0, 1 + np.searchsorted(cuts, codes)).astype(np.int64)
    return cut


def _order(value: Value) -> Any:
    return sorted(value) if isinstance(value, frozenset) else value


def mistakes(codes: Codes, outcomes: Outcomes) -> tuple[float, float]:
    """How many decisions are mistaken by the level that goes with their class, and by the commonest, out of fold."""
    if not len(codes):
        return 0.0, 0.0
    shape = FOLDS, int(codes.max()) + 1, int(outcomes.rank.max()) + 1
    counts = np.zeros(shape)
    np.add.at(counts, (outcomes.fold, codes, outcomes.rank), outcomes.times)
    others = counts.sum(axis=0) - counts
    commonest = others.sum(axis=1).argmax(axis=1)
    said = np.where(others.sum(axis=2) > 0, others.argmax(axis=2), commonest[:, None])
    right = np.take_along_axis(counts, said[:, :, None], axis=2).sum()
    base = np.take_along_axis(counts.sum(axis=1), commonest[:, None], axis=1).sum()
    total = float(outcomes.times.sum())
    return total - float(right), total - float(base)
