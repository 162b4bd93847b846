"""The rank of a row in a table that lists its values, highest first: policies `priority` and `output order`."""

from __future__ import annotations

from collections.abc import Sequence

from engine.columns import text_of
from engine.model import Row, Rule, Table

Rank = tuple[int, ...]


def ranks_of(table: Table) -> list[Rank]:
    """The rank of each row, in the order of the file; the lower, the better."""
    return [rank_of(table, row) for row in table.rows]


def rank_of(table: Table, row: Row) -> Rank:
    """The place of each of the row's values in the list of its output, in the order of outputs.

    Past the end for a value that is not listed, or not given.
    """
    listed = ((output, table.highest_first.get(output)) for output in table.outputs)
    return tuple(_place(values, text_of(row.then, output)) for output, values in listed if values is not None)


def _place(values: Sequence[str], text: str | None) -> int:
    return values.index(text) if text is not None and text in values else len(values)


def rows_in_order(table: Table) -> tuple[Rule, ...]:
    """The rows as rules, in the order of evaluation: only `output order` ranks them."""
    if table.hit != "output order":
        return table.rules
    ranks = ranks_of(table)
    return tuple(table.rules[place] for place in sorted(range(len(ranks)), key=ranks.__getitem__))
