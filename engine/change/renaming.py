"""What only changed its name: a rule renumbered, a table, a row, an example. What names it follows."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from engine.condition import Frozen
from engine.expected import Example
from engine.model import Row, Rule, Rulebook, Table
from engine.waiver import Waiver

T = TypeVar("T", bound=Frozen)
Names = Mapping[str, str]
"""The new name of what had another."""


@dataclass(frozen=True)
class Renamed:
    """The earlier rulebook under the names of the later one, and the new names by the old ones.

    Rows are by table, under its new name.
    """

    rulebook: Rulebook
    rules: Names = field(default_factory=dict)
    tables: Names = field(default_factory=dict)
    rows: Mapping[str, Names] = field(default_factory=dict)
    examples: Names = field(default_factory=dict)

    @property
    def ids(self) -> Names:
        """Every rule, table and row that has another name."""
        rows = {old: new for names in self.rows.values() for old, new in names.items()}
        return {**self.tables, **rows, **self.rules}


def renamed(before: Rulebook, after: Rulebook, apart: Collection[str] = ()) -> Renamed:
    """The earlier rulebook as the later one would name it; it says the same otherwise.

    The rules `apart` are accounted for: none of them took the place of another.
    """
    old_rules, new_rules = ([rule for rule in each.rules if rule.id not in apart] for each in (before, after))
    new_ids = {rule.id for rule in after.rules}
    names = _matched(old_rules, new_rules, _alike_rules)
    rules = {old: new for old, new in names.items() if old not in new_ids}
    tables = _matched(before.tables, after.tables, _alike_tables)
    later = {each.id: each for each in after.tables}
    rows: dict[str, Names] = {}
    for table in before.tables:
        new = later.get(tables.get(table.id, table.id))
        names = _matched(table.rows, new.rows, _alike_rows) if new is not None else {}
        if new is not None and names:
            rows[new.id] = names
    examples = _matched(before.examples, after.examples, _alike_examples, key=lambda each: each.case)
    done = Renamed(before, rules, tables, rows, examples)
    return Renamed(_under(done), rules, tables, rows, examples) if done.ids or examples else done


def _matched(
    before: Iterable[T],
    after: Iterable[T],
    alike: Callable[[T, T], int],
    key: Callable[[T], str] = lambda each: each.id,  # type: ignore[attr-defined]
) -> Names:
    """Of what is on one side only, the pairs that are most alike: those that say all the same first."""
    old, new = {key(each): each for each in before}, {key(each): each for each in after}
    gone, come = [id for id in old if id not in new], [id for id in new if id not in old]
    ranked = sorted((-alike(old[a], new[b]), x, y) for x, a in enumerate(gone) for y, b in enumerate(come))
    found: dict[str, str] = {}
    for score, x, y in ranked:
        if score < 0 and gone[x] not in found and come[y] not in found.values():
            found[gone[x]] = come[y]
    return found


def _alike_rules(one: Rule, other: Rule) -> int:
    """How many of label, condition and effects are the same, if two are; one more if everything is."""
    same = (one.label == other.label) + (one.when == other.when) + (one.then == other.then)
    return _counted(same, one == other.model_copy(update={"id": one.id}))


def _alike_rows(one: Row, other: Row) -> int:
    """The cells decide: rows of the same cells are one row."""
    return 2 * (one.when == other.when) + (one.when == other.when and one.then == other.then)


def _alike_tables(one: Table, other: Table) -> int:
    bare = [[(row.when, row.then) for row in each.rows] for each in (one, other)]
    same = (
        (one.label == other.label) + ((one.inputs, one.outputs) == (other.inputs, other.outputs)) + (bare[0] == bare[1])
    )
    return _counted(same, one == other.model_copy(update={"id": one.id}))


def _alike_examples(one: Example, other: Example) -> int:
    same = 2 * (one.facts == other.facts and bool(one.facts)) + (one.expect == other.expect)
    return _counted(same, False)


def _counted(same: int, whole: bool) -> int:
    return same + whole if same >= 2 else 0


def _under(done: Renamed) -> Rulebook:
    """The rulebook with every id replaced, wherever it stands."""
    book, ids = done.rulebook, done.ids
    update = {
        "rules": tuple(each.model_copy(update={"id": done.rules.get(each.id, each.id)}) for each in book.rules),
        "tables": tuple(_table(each, done) for each in book.tables),
        "waivers": tuple(_waiver(each, ids) for each in book.waivers),
        "examples": tuple(_example(each, ids, done.examples) for each in book.examples),
    }
    return book.model_copy(update=update)


def _table(table: Table, done: Renamed) -> Table:
    id = done.tables.get(table.id, table.id)
    names = done.rows.get(id, {})
    rows = tuple(each.model_copy(update={"id": names.get(each.id, each.id)}) for each in table.rows)
    return table.model_copy(update={"id": id, "rows": rows})


def _waiver(waiver: Waiver, ids: Names) -> Waiver:
    return waiver.model_copy(update={"at": ids.get(waiver.at, waiver.at)})


def _example(example: Example, ids: Names, cases: Names) -> Example:
    held = {name: getattr(example.expect, name) for name in ("fired", "not_fired", "asks")}
    expect = {name: tuple(ids.get(id, id) for id in each) for name, each in held.items()}
    update = {"case": cases.get(example.case, example.case), "expect": example.expect.model_copy(update=expect)}
    return example.model_copy(update=update)
