"""A rule split into several that say the same together, or several merged into one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import product
from typing import NamedTuple

from engine.condition import All, Any, Condition, Test
from engine.model import Rule, Rulebook

MOST = 64  # ways in which a condition may hold; beyond, nobody splits it by hand
Ways = frozenset[frozenset[str]]


class Split(NamedTuple):
    """One rule, and those that say the same together on the other side: by cases, else each some of the effects."""

    whole: str
    parts: tuple[str, ...]
    by_cases: bool


def splits(before: Rulebook, after: Rulebook) -> tuple[Split, ...]:
    """The rules of one side that became several of the other, which has something that the first had not."""
    old = {each.id: each for each in before.rules}
    new = {each.id: each for each in after.rules}
    fresh = [each for id, each in new.items() if each != old.get(id)]
    gone = [each for id, each in old.items() if each != new.get(id)]
    return tuple(found for rule in gone for found in _split(rule, fresh))


def _split(rule: Rule, fresh: Sequence[Rule]) -> Iterator[Split]:
    ways = _ways(rule.when)
    if ways is None:
        return
    alike = [(each, _ways(each.when)) for each in fresh]
    cases = [(each, held) for each, held in alike if held and each.then == rule.then and held < ways]
    if len(cases) > 1 and frozenset().union(*(held for _, held in cases)) == ways:
        yield Split(rule.id, tuple(each.id for each, _ in cases), by_cases=True)
        return
    blocks = Counter(each.model_dump_json() for each in rule.then)
    shares = [each for each, held in alike if held == ways and len(each.then) < len(rule.then)]
    if len(shares) > 1 and Counter(block.model_dump_json() for each in shares for block in each.then) == blocks:
        yield Split(rule.id, tuple(each.id for each in shares), by_cases=False)


def _ways(condition: Condition) -> Ways | None:
    """The ways in which a condition may hold, each as what must hold at once; None where they are too many."""
    match condition:
        case Test():
            return _ways(condition.meaning)
        case Any(parts=parts):
            held = [_ways(part) for part in parts]
            found = frozenset[frozenset[str]]().union(*(each for each in held if each is not None))
            return None if None in held or len(found) > MOST else found
        case All(parts=parts):
            return _together([_ways(part) for part in parts])
        case _:
            return frozenset({frozenset({condition.model_dump_json()})})


def _together(held: Sequence[Ways | None]) -> Ways | None:
    count = 1
    for each in held:
        if each is None or (count := count * len(each)) > MOST:
            return None
    chosen = product(*(each for each in held if each is not None))
    return frozenset(frozenset[str]().union(*each) for each in chosen)
