"""Which rows a table chooses, over all cases (docs/semantics.md, Tables)."""

from __future__ import annotations

from collections.abc import Sequence

from engine.likeness import alike
from engine.model import Table
from engine.ranking import ranks_of
from engine.verification.logic import DualRail, conj, disj, every, neg, opposite


def choices(table: Table, truths: Sequence[DualRail]) -> list[DualRail]:
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


def _in_turn(truths: Sequence[DualRail], order: Sequence[int]) -> list[DualRail]:
    """Each row where it holds and those before it in this order do not."""
    found: dict[int, DualRail] = {}
    for rank, place in enumerate(order):
        found[place] = every([truths[place], *(opposite(truths[before]) for before in order[:rank])])
    return [found[place] for place in range(len(truths))]


def _others(truths: Sequence[DualRail], place: int) -> list[DualRail]:
    return [truth for other, truth in enumerate(truths) if other != place]


def _unique(truths: Sequence[DualRail], place: int) -> DualRail:
    truth, another = truths[place], disj(each.sure for each in _others(truths, place))
    sure = conj((truth.sure, neg(another)))
    return DualRail(sure, disj((truth.never, conj((neg(truth.sure), another)))))


def _any(kin: Sequence[int], truths: Sequence[DualRail], place: int) -> DualRail:
    """Alike rows count as the first of them that holds; rows that hold and differ settle nothing.

    `kin` gives for each row the first that brings the same.
    """
    truth, others = truths[place], [at for at in range(len(truths)) if at != place]
    alike_above = disj(truths[at].sure for at in others if at < place and kin[at] == kin[place])
    unlike = disj(truths[at].sure for at in others if kin[at] != kin[place])
    another = disj(truths[at].sure for at in others)
    sure = conj((truth.sure, neg(alike_above), neg(unlike)))
    never = disj((truth.never, conj((truth.sure, alike_above)), conj((neg(truth.sure), another))))
    return DualRail(sure, never)
