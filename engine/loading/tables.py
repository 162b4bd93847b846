"""Decision tables: their columns, their hit policy, their rows."""

from __future__ import annotations

from typing import Any

from engine.loading import hits
from engine.loading.columns import Columns, inputs, names_of, outputs
from engine.loading.ids import rule_id
from engine.loading.names import Names, first_use
from engine.loading.nodes import Mapping, Scalar
from engine.loading.reader import At, Fields, items, keyword, named_by, text
from engine.loading.rows import Placed
from engine.loading.rows import rows as read_rows
from engine.loading.rules import author
from engine.model import Row, Table

KEYS = (
    "id",
    "label",
    "hit",
    "inputs",
    "outputs",
    "highest_first",
    "rows",
    "because",
    "reference",
    "set_by",
    "note",
)


def declare(at: At | None, names: Names) -> list[At]:
    """Put the ids of the tables among the names; return the tables, each under its id."""
    return [] if at is None else [_declared(named_by(item, "id"), names) for item in items(at)]


def _declared(at: At, names: Names) -> At:
    entries = at.node.entries if isinstance(at.node, Mapping) else ()
    written = next((at.to("id", entry.value) for entry in entries if entry.key.text == "id"), None)
    if written is not None and isinstance(written.node, Scalar) and not written.node.missing:
        id = written.node.text
        first_use(written, id, names.lines["rule" if id in names.lines["rule"] else "table"])
    return at


def table(at: At, names: Names) -> Table | None:
    """One table, or None if it could not be read."""
    fields = Fields(at, KEYS, hits.FOREIGN)
    hits.check_foreign(fields)
    head = {
        "id": rule_id(fields.need("id", "AMM-T1")),
        "label": text(fields.need("label", '"…"')),
        "hit": keyword(fields.need("hit", "first"), tuple(hits.HITS)),
    }
    tested = inputs(fields.need("inputs", "[procedure]"), names)
    brought = outputs(fields.need("outputs", "[points]"), tested, names)
    read = read_rows(fields.need("rows", '[[AMM-T1-1, "oui", 4]]'), tested, brought, names)
    ranks = hits.highest_first(fields, head["hit"], brought, names)
    if head["hit"] is not None and brought is not None:
        _check(fields, head["hit"], brought, read, names)
    hits.check_ranked(ranks, read)
    said = {key: text(fields.get(key)) or "" for key in ("because", "reference", "note")}
    said["set_by"] = author(fields.get("set_by"))
    if None in head.values() or tested is None or brought is None:
        return None
    columns = {"inputs": names_of(tested), "outputs": names_of(brought), "highest_first": ranks}
    return _made(head, tuple(each.row for each in read), {**columns, **said})


def _check(fields: Fields, hit: str, brought: Columns, read: list[Placed], names: Names) -> None:
    aggregate = hits.HITS[hit][1]
    if aggregate:
        hits.check_aggregate(fields.found["hit"], aggregate, brought, names)
    if aggregate == "count":
        hits.check_counted(brought, read, names)


def _made(head: dict[str, Any], rows: tuple[Row, ...], rest: dict[str, Any]) -> Table:
    hit, aggregate = hits.HITS[head["hit"]]
    return Table(id=head["id"], label=head["label"], hit=hit, aggregate=aggregate, rows=rows, **rest)
