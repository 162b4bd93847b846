"""Two directorates over the situations that both have met: comparable pairs, how many differ, who is heavier.

A pair is a file of each, identical or near. Pairs are never listed to be counted: each situation keeps how many
files of each directorate ended in each mode, and the sums follow from those.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple


class File(NamedTuple):
    """A decision of one directorate as it is counted: its situation, the rank of its mode, who decided if known."""

    situation: int
    rank: int
    evaluator: str = ""


Edges = Sequence[tuple[int, int]]
Counts = dict[int, dict[int, float]]  # of each situation, how many files (or what weight) at each rank


@dataclass(frozen=True, slots=True)
class Gap:
    """`pairs` comparable pairs; the share treated differently; the mean of the second's rank minus the first's."""

    pairs: float
    share: float
    mean: float


def counts_of(files: Iterable[File], weights: Sequence[int] | None = None) -> Counts:
    """How many files, each as often as its weight, ended at each rank of each situation."""
    found: Counts = {}
    for place, each in enumerate(files):
        times = weights[place] if weights else 1
        if times:
            ranks = found.setdefault(each.situation, {})
            ranks[each.rank] = ranks.get(each.rank, 0) + times
    return found


def gap_between(first: Counts, second: Counts, edges: Edges) -> Gap | None:
    """The gap over the pairs that edges make comparable; None where there is none."""
    pairs = same = moved = 0.0
    for one, other in edges:
        turned = ((one, other),) if one == other else ((one, other), (other, one))
        for here, there in turned:
            if here in first and there in second:
                found = _met(first[here], second[there])
                pairs, same, moved = pairs + found[0], same + found[1], moved + found[2]
    return Gap(pairs, 1 - same / pairs, moved / pairs) if pairs else None


def _met(first: dict[int, float], second: dict[int, float]) -> tuple[float, float, float]:
    """The pairs of two groups: how many, how many alike, the sum of the second's rank minus the first's."""
    ones, others = sum(first.values()), sum(second.values())
    same = sum(count * second.get(rank, 0) for rank, count in first.items())
    high = sum(rank * count for rank, count in second.items()) * ones
    low = sum(rank * count for rank, count in first.items()) * others
    return ones * others, same, high - low


def within(files: Counts, edges: Edges) -> Gap | None:
    """The pairs within one directorate: how many, the share treated differently. Nobody is the heavier."""
    pairs = same = 0.0
    for one, other in edges:
        if one in files and other in files:
            found = _met(files[one], files[other])
            # A file is no pair with itself, and two files of one situation are met twice.
            itself = sum(files[one].values()) if one == other else 0.0
            halved = 2 if one == other else 1
            pairs, same = pairs + (found[0] - itself) / halved, same + (found[1] - itself) / halved
    return Gap(pairs, 1 - same / pairs, 0.0) if pairs else None
