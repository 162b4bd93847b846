"""Points: each rule's, by account, and their bounds over the rules of a case."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from engine.assessment import Bounds
from engine.model import Effect, Rule, Rulebook

SCORE: Final = ("score", "")
URGENCY: Final = ("urgency", "")

Account = tuple[str, str]
"""What points are counted for: the score, the urgency, an axis, a discipline."""


class Entry(NamedTuple):
    """What one rule adds to one account: in all, and by the sign of its blocks."""

    account: int
    points: int
    negative: int
    positive: int


@lru_cache(maxsize=8_192)
def bounds(low: int, known: int, high: int) -> Bounds:
    """Shared bounds: the same few come back in case after case."""
    return Bounds.model_construct(low=low, known=known, high=high)


def plus(one: Bounds, other: Bounds) -> Bounds:
    """Bounds added together, end by end."""
    return bounds(one.low + other.low, one.known + other.known, one.high + other.high)


def accounts_of(rulebook: Rulebook) -> dict[Account, int]:
    """Every account of a rulebook and its place: the axis `""` only if some block has points and no axis."""
    blocks = [effect for rule in rulebook.all_rules for effect in rule.then if effect.points is not None]
    axes = [*rulebook.axes, *([""] if any(not effect.axis for effect in blocks) else [])]
    names = [SCORE, URGENCY, *(("axis", id) for id in axes), *(("discipline", id) for id in rulebook.disciplines)]
    return {name: place for place, name in enumerate(names)}


def entries_of(rule: Rule, accounts: Mapping[Account, int]) -> tuple[Entry, ...]:
    """What a rule adds to each account."""
    sums: dict[int, list[int]] = {}
    for effect in rule.then:
        for name, points in _points_of(effect):
            sums.setdefault(accounts[name], []).append(points)
    return tuple(_entry(account, points) for account, points in sums.items())


def _entry(account: int, points: Sequence[int]) -> Entry:
    return Entry(account, sum(points), sum(min(each, 0) for each in points), sum(max(each, 0) for each in points))


def _points_of(effect: Effect) -> Iterable[tuple[Account, int]]:
    if effect.points is not None:
        yield SCORE, effect.points
        yield ("axis", effect.axis or ""), effect.points
        if effect.discipline is not None:
            yield ("discipline", effect.discipline), effect.points
    if effect.urgency is not None:
        yield URGENCY, effect.urgency


def totals(
    entries: Sequence[Sequence[Entry]], accounts: int, fired: Iterable[int], undetermined: Iterable[int]
) -> list[Bounds]:
    """The bounds of every account, over the rules that fired and those undetermined (by index)."""
    known = [0] * accounts
    for rule in fired:
        for account, points, _, _ in entries[rule]:
            known[account] += points
    low, high = known.copy(), known.copy()
    for rule in undetermined:
        for account, _, negative, positive in entries[rule]:
            low[account] += negative
            high[account] += positive
    return list(map(bounds, low, known, high))
