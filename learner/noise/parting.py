"""Which attributes set files apart, where hardly any are alike: those without which most would be again."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

import numpy as np

from learner.history import PastDecision
from learner.noise.looks import NOBODY, Reals, Whole, numbered, total_of
from learner.noise.model import Parting

MOST = 3  # attributes named: to leave out more would be to compare other files


def parting_of(
    attributes: Sequence[str],
    said: Sequence[Sequence[Hashable]],
    decisions: Sequence[PastDecision],
    enough: float,
    seed: int,
) -> tuple[Parting, ...]:
    """The attributes to leave out, each in turn the one that brings most pairs back, until there are enough.

    Args:
        attributes: those compared.
        said: of each decision, what each of them says.
        decisions: those to be compared with one another.
        enough: pairs beyond which nothing more is left out.
        seed: of the numbers by which files are told apart.
    """
    apart, out = _Apart(said, decisions, seed), list[int]()
    pairs = [apart.pairs(out)]
    while pairs[-1] < enough and len(out) < min(MOST, len(attributes)):
        without = {place: apart.pairs([*out, place]) for place in range(len(attributes)) if place not in out}
        best = max(without, key=without.__getitem__)
        if without[best] <= pairs[-1]:
            break
        out.append(best)
        pairs.append(without[best])
    return tuple(Parting(attribute=attributes[place], pairs=more) for place, more in zip(out, pairs[1:], strict=True))


class _Apart:
    """Files as sums of numbers drawn for what each attribute says.

    Equal sums are equal files, but for one chance in thousands of millions, and no attribute is compared twice.
    """

    def __init__(self, said: Sequence[Sequence[Hashable]], decisions: Sequence[PastDecision], seed: int) -> None:
        random = np.random.default_rng(seed)
        held = [numbered(each) for each in zip(*said, strict=True)]
        self._drawn = [_drawn(each, random) for each in held]
        people = {name: number for number, name in enumerate(sorted({each.evaluator for each in decisions} - {""}))}
        self._who = np.array([people.get(each.evaluator, NOBODY) for each in decisions], dtype=np.int64)
        self._weight: Reals = np.array([each.times for each in decisions], dtype=np.float64)

    def pairs(self, out: Sequence[int]) -> float:
        """How many pairs of decisions by different people are alike without these attributes."""
        kept = [each for place, each in enumerate(self._drawn) if place not in out]
        total = np.sum(kept, axis=0, dtype=np.uint64) if kept else np.zeros(len(self._who), dtype=np.uint64)
        about = np.unique(total, return_inverse=True)[1].ravel()
        own = np.where(self._who == NOBODY, np.minimum(self._weight, 1.0), self._totals(about * self._wide + self._who))
        return float(self._weight @ (self._totals(about) - own)) / 2.0

    @property
    def _wide(self) -> int:
        return int(self._who.max(initial=NOBODY)) + 2

    def _totals(self, keys: Whole) -> Reals:
        """Of each decision, how many have its key."""
        _, place = np.unique(keys, return_inverse=True)
        place = place.ravel()
        return total_of(place, self._weight, int(place.max(initial=-1)) + 1)[place]


def _drawn(codes: Whole, random: np.random.Generator) -> np.ndarray:
    return random.integers(0, 2**63, int(codes.max(initial=-1)) + 1, dtype=np.uint64)[codes]
