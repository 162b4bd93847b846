"""Every single change of the tables: of a row's cells and outputs, of the rows, of the hit policy."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Final

from engine.condition import All, Condition, Test
from engine.model import Aggregate, Effect, Hit, Row, Rulebook, Table
from engine.mutation.cells import Cells
from engine.mutation.conditions import Conditions, becomes
from engine.mutation.effects import Effects
from engine.mutation.mutant import Change, Kind, Patch, Said

# Where one row applies, every matching one; where all do, the first. Policies of order change no outcome.
OTHER_HIT: Final[Mapping[Hit, tuple[Hit, ...]]] = {
    "unique": ("collect",),
    "first": ("collect",),
    "any": ("collect",),
    "priority": ("first", "collect"),
    "collect": ("first",),
    "rule order": ("first",),
    "output order": ("first",),
}
# A count gives each row one point: its sum is itself.
OTHER_AGGREGATE: Final[Mapping[Aggregate, tuple[Aggregate, ...]]] = {
    "": (),
    "sum": ("min", "max"),
    "count": ("max",),
    "min": ("max", "sum"),
    "max": ("min", "sum"),
}
NOTHING: Final = All(parts=())  # a row without a constraint
Found = tuple[Kind, str, Table, Said]


def table_changes(rulebook: Rulebook) -> Iterator[Change]:
    """Of each table: row by row, then as a whole."""
    for table in rulebook.tables:
        for kind, at, changed, said in (*_rows(table, rulebook), *_policies(table)):
            yield Change(kind, at, said, Patch("tables", table.id, table, changed))


def _rows(table: Table, rulebook: Rulebook) -> Iterator[Found]:
    rows = table.rows
    for place, row in enumerate(rows):
        before, after = rows[:place], rows[place + 1 :]
        for kind, changed, said in _of_row(row, rulebook):
            if not _is_ranked(table, changed.then):
                continue
            yield kind, row.id, _with(table, rows=(*before, changed, *after)), said
        yield "row", row.id, _with(table, rows=(*before, *after)), Said("ligne retirée", "row deleted")
    if table.hit == "first":
        yield from _swapped(table)


def _swapped(table: Table) -> Iterator[Found]:
    for place, (one, two) in enumerate(pairwise(table.rows)):
        rows = (*table.rows[:place], two, one, *table.rows[place + 2 :])
        said = Said(f"échangée avec la suivante ({two.id})", f"swapped with the next one ({two.id})")
        yield "row", one.id, _with(table, rows=rows), said


def _of_row(row: Row, rulebook: Rulebook) -> Iterator[tuple[Kind, Row, Said]]:
    conditions = Conditions(rulebook, Cells(rulebook.attributes, asks=False))
    for kind, when, said in conditions.changes(row.when):
        if kind != "connective":  # the cells of a row all hold: nothing else can be written
            yield kind, row.model_copy(update={"when": when}), said
    if isinstance(_sole(row.when), Test):
        said = Said("ne pose plus de condition", "no longer has a condition")
        yield "test", row.model_copy(update={"when": NOTHING}), said
    for kind, then, said in Effects(rulebook).changes(row.then):
        yield kind, row.model_copy(update={"then": then}), said


def _is_ranked(table: Table, then: Effect) -> bool:
    """Whether what a row brings has its place in the lists of priorities, where the table has some."""
    derived = {each.attribute: each.text for each in then.derive}
    brought = {output: derived.get(output, getattr(then, output, None)) for output in table.highest_first}
    return all(value is None or str(value) in table.highest_first[output] for output, value in brought.items())


def _sole(condition: Condition) -> Condition:
    alone = isinstance(condition, All) and len(condition.parts) == 1
    return condition.parts[0] if alone and isinstance(condition, All) else condition


def _policies(table: Table) -> Iterator[Found]:
    for hit in OTHER_HIT[table.hit]:
        said = becomes("politique", table.hit, hit, "hit policy")
        yield "policy", table.id, _with(table, hit=hit, aggregate=""), said
    for aggregate in OTHER_AGGREGATE[table.aggregate]:
        yield (
            "policy",
            table.id,
            _with(table, aggregate=aggregate),
            becomes("cumul", table.aggregate, aggregate, "aggregate"),
        )
    if table.hit == "priority":
        yield from _reranked(table)


def _reranked(table: Table) -> Iterator[Found]:
    """Two values next to one another in a list of priorities, swapped."""
    for output, values in table.highest_first.items():
        for place, (one, two) in enumerate(pairwise(values)):
            ranked = (*values[:place], two, one, *values[place + 2 :])
            said = Said(f"{output} : « {two} » passe avant « {one} »", f"{output}: “{two}” comes before “{one}”")
            yield "policy", table.id, _with(table, highest_first={**table.highest_first, output: ranked}), said


def _with(table: Table, **update: object) -> Table:
    return table.model_copy(update=update)
