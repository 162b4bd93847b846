"""The columns of a grid whose criteria are given a score in each file."""

from __future__ import annotations

from collections.abc import Sequence

from engine.grids.column import ASIDE, Column, Columns, aside
from engine.grids.scores import names_score, scores_of


def scored_columns(criterion: Column, others: Sequence[Column]) -> Columns | None:
    """Criteria, their weights perhaps, and a score to give: no column says levels, nor points of their own."""
    weighted = any(column.role == "weight" and column.numeric for column in others)
    if any(column.role == "level" and column.under and not column.numeric for column in others):
        return None
    found = [column for column in others if _is_score(column, weighted)]
    if not found:
        return None
    score = next((column for column in found if scores_of(column.head)), found[0])
    rest = [column for column in others if column is not score]
    if not weighted and any(column.numeric for column in rest if column.under):
        return None
    roles = {
        column.number: "answer" for column in rest if column.role not in ASIDE and (column.numeric or not column.under)
    }
    roles |= {criterion.number: "criterion", score.number: "score"}
    roles |= {column.number: "score" for column in found if scores_of(column.head)}
    return Columns("list", roles | aside(rest, roles), scores=scores_of(score.head))


def _is_score(column: Column, weighted: bool) -> bool:
    """Whether a column is to be filled with a score: it is empty, or weights tell that what is there is a file's."""
    if scores_of(column.head):
        return not column.under or (weighted and column.numeric)
    return weighted and not column.under and names_score(column.head)
