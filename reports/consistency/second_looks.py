"""Blind second looks: two people on the same case, the second not having seen what the first decided."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from reports.consistency.decisions import Decision
from reports.kappa import Kappa, kappa_of, quadratic
from reports.outcomes import Rate, wilson


@dataclass(frozen=True, slots=True)
class SecondLooks:
    """How far the first decision and the blind look agree on the mode; `not_blind` looks are left out."""

    same: Rate
    kappa: Kappa | None
    not_blind: int


def second_looks(decisions: Iterable[Decision], modes: int) -> SecondLooks:
    """The first blind look at each case that has one: a case counts once, as the interval supposes."""
    pairs: Counter[tuple[int, int]] = Counter()
    not_blind = 0
    for each in decisions:
        blind = [look for look in each.others if look.blind]
        not_blind += len(each.others) - len(blind)
        pairs.update((each.rank, look.rank) for look in blind[:1])
    same = sum(count for (one, other), count in pairs.items() if one == other)
    return SecondLooks(wilson(same, pairs.total()), kappa_of(pairs, quadratic(modes)), not_blind)
