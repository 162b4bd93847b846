"""The page of a decision table: its rows as written, its policy in words, how often each row is chosen."""

from __future__ import annotations

from dataclasses import dataclass

from engine.model import Row, Table
from reports.book.drawing import Picture
from reports.book.names import Key, Thing
from reports.book.reading import Reading, Step
from reports.book.rules import Pairs, provenance
from reports.typography import number
from reports.views.table_texts import TableText


@dataclass(frozen=True, slots=True)
class RowShown:
    """A row: its cells, what it brings, and on how many cases of each origin it was chosen."""

    thing: Thing
    anchor: str
    inputs: tuple[str, ...]
    outputs: tuple[str, ...]
    chosen: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TablePart:
    """Everything that is said of one table. `origins` head the columns of the counts."""

    thing: Thing
    anchor: str
    policy: str
    inputs: tuple[Thing, ...]
    outputs: tuple[str, ...]
    origins: tuple[str, ...]
    rows: tuple[RowShown, ...]
    about: Pairs
    before: tuple[Step, ...]
    after: tuple[Step, ...]
    picture: Picture | None
    kind: str = "table"


def table_part(table: Table, reading: Reading) -> TablePart:
    """The page of one table, as the lexicon's rulebook holds it."""
    text = reading.lexicon.tables[table.id]
    key: Key = ("table", table.id)
    return TablePart(
        thing=reading.thing("table", table.id),
        anchor=reading.names.anchor("table", table.id),
        policy=text.policy,
        inputs=tuple(reading.thing("attribute", id) for id in table.inputs),
        outputs=text.outputs,
        origins=tuple(reading.head(each) for each in reading.contents.counted),
        rows=tuple(_row(row, text, reading) for row in table.rows),
        about=tuple(provenance(table, reading)),
        before=reading.before(key),
        after=reading.after(key),
        picture=reading.picture(key),
    )


def _row(row: Row, text: TableText, reading: Reading) -> RowShown:
    counted = reading.contents.counted
    return RowShown(
        thing=reading.thing("row", row.id),
        anchor=reading.names.anchor("row", row.id),
        inputs=tuple(text.rows[row.id].inputs[id] for id in text.inputs),
        outputs=text.rows[row.id].outputs,
        chosen=tuple(number(each.count(row.id, "true"), reading.language) for each in counted),
    )
