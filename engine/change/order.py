"""What moved when the same things stand in another order: as few as possible."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

MOST = 3  # moves told one by one; beyond, the new order is easier to read


class Move(NamedTuple):
    """What now stands right after another; `after` is empty for what now stands first."""

    id: str
    after: str


def moves(before: Sequence[str], after: Sequence[str]) -> tuple[Move, ...]:
    """The fewest moves from one order to the other, of what stands in both."""
    rank = {id: place for place, id in enumerate(before)}
    common = [id for id in after if id in rank]
    kept = _rising([rank[id] for id in common])
    previous = ["", *common[:-1]]
    return tuple(
        Move(id, last) for place, (id, last) in enumerate(zip(common, previous, strict=True)) if place not in kept
    )


def _rising(numbers: Sequence[int]) -> set[int]:
    """The places of a longest rising part of distinct numbers."""
    ends: list[int] = []  # the least number that ends a rising part of each length
    places: list[int] = []  # where it stands
    before: list[int] = []  # for each place, that of the number before it in its part
    for place, number in enumerate(numbers):
        length = bisect_left(ends, number)
        before.append(places[length - 1] if length else -1)
        ends[length:] = [number] if length == len(ends) else [number, *ends[length + 1 :]]
        places[length:] = [place] if length == len(places) else [place, *places[length + 1 :]]
    kept: set[int] = set()
    place = places[-1] if places else -1
    while place >= 0:
        kept.add(place)
        place = before[place]
    return kept
