"""Which rows a table chooses, over all cases (docs/semantics.md, Tables)."""

from __future__ import annotations

from collections.abc import Sequence

from engine.model import Table
from engine.plans.choosing import alike
from engine.ranking import ranks_of
from engine.verification.logic import Pair, conj, disj, every, neg, opposite


def choices(table: Table, truths: Sequence[Pair]) -> list[Pair]:
    """The choice of each row, given the truths of their cells, both in the order of the file."""
    match table.hit:
        case "first":
            return _in_turn(truths, list(range(len(truths))))
        case "priority":
            order = sorted(range(len(truths)), key=ranks_of(table).__getitem__)
            return _in_turn(truths, order)
        case "unique":
            return [_unique(truths, place) for place in range(len(truths))]
        case "any":
            return [_any(alike(table), truths, place) for place in range(len(truths))]
        case _:
            return list(truths)


def _in_turn(truths: Sequence[Pair], order: Sequence[int]) -> list[Pair]:
    """Each row where it holds and those before it in this order do not."""
    found: dict[int, Pair] = {}
    for rank, place in enumerate(order):
        found[place] = every([truths[place], *(opposite(truths[before]) for before in order[:rank])])
    return [found[place] for place in range(len(truths))]


def _others(truths: Sequence[Pair], place: int) -> list[Pair]:
    return [truth for other, truth in enumerate(truths) if other != place]


def _unique(truths: Sequence[Pair], place: int) -> Pair:
    truth, another = truths[place], disj(each.sure for each in _others(truths, place))
    sure = conj((truth.sure, neg(another)))
    return Pair(sure, disj((truth.never, conj((neg(truth.sure), another)))))


def _any(kin: Sequence[int], truths: Sequence[Pair], place: int) -> Pair:
    """Alike rows count as the first of them that holds; rows that hold and differ settle nothing.

    `kin` gives for each row the first that brings the same.
    """
    truth, others = truths[place], [at for at in range(len(truths)) if at != place]
    alike_above = disj(truths[at].sure for at in others if at < place and kin[at] == kin[place])
    unlike = disj(truths[at].sure for at in others if kin[at] != kin[place])
    another = disj(truths[at].sure for at in others)
    sure = conj((truth.sure, neg(alike_above), neg(unlike)))
    never = disj((truth.never, conj((truth.sure, alike_above)), conj((neg(truth.sure), another))))
    return Pair(sure, never)
