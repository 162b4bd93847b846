"""From the rows of a sheet to a section of a rulebook's document."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from engine.exchange import messages_sheet as say
from engine.exchange.columns import COLUMNS
from engine.exchange.rows_back import Row, item_of, key_of, keyed
from engine.loading.nodes import Entry, Mapping, Node, Scalar
from engine.loading.nodes import Sequence as Listed
from engine.loading.problems import Place

_HEAD = ("label", "when")  # what the first row of a rule has, and the rows of its other effects have not


def section_node(section: str, rows: Sequence[Row], place: Place) -> Node:
    """The node of a section."""
    return _SECTIONS.get(section, _list)(rows, place)


def _list(rows: Sequence[Row], place: Place) -> Node:
    return Listed(place, tuple(item_of(row, whole=("facts", "expect")) for row in rows))


def _named(rows: Sequence[Row], place: Place) -> Node:
    """Items by their ids; an id that is there twice is for the loader to say."""
    return Mapping(place, tuple(Entry(key, item_of(row, without=("id",))) for key, row in keyed(rows)))


def _labels(rows: Sequence[Row], place: Place) -> Node:
    found = [(key, row, item_of(row, without=("id",))) for key, row in keyed(rows)]
    once = _once([(key, row) for key, row, _ in found])
    return Mapping(place, tuple(Entry(key, item.entries[0].value) for key, _, item in found if key in once))


def _once(found: Sequence[tuple[Scalar, Row]]) -> list[Scalar]:
    """The keys whose id is not yet taken; the others are reported."""
    first: dict[str, Row] = {}
    kept: list[Scalar] = []
    for key, row in found:
        if key.text in first:
            where = first[key.text].address(row.known[0].path)
            row.reading.report(row.address(row.known[0].path), say.TWICE, text=key.text[:60], first=where)
        else:
            first[key.text] = row
            kept.append(key)
    return kept


def _disciplines(rows: Sequence[Row], place: Place) -> Node:
    """The rows of one id are the depths of one discipline."""
    held: dict[str, tuple[Scalar, list[Row]]] = {}
    for key, row in keyed(rows):
        held.setdefault(key.text, (key, []))[1].append(row)
    return Mapping(place, tuple(Entry(key, _discipline(each)) for key, each in held.values()))


def _discipline(rows: Sequence[Row]) -> Mapping:
    first, *others = rows
    for row in others:
        _refuse(row, ("label",), first)
    head = item_of(first, without=("id", "depth"))
    depths = _depths(rows)
    return Mapping(head.place, (*head.entries, Entry(Scalar(depths.place, "depths", quoted=False), depths)))


def _depths(rows: Sequence[Row]) -> Mapping:
    path = ("depth", "id")
    column = next(each for each in COLUMNS["disciplines"] if each.path == path)
    named: dict[str, tuple[Scalar, Row]] = {}
    for row in rows:
        key = key_of(row, column)
        if key is not None and key.text in named:
            where = named[key.text][1].address(path)
            row.reading.report(row.address(path), say.TWICE, text=key.text[:60], first=where)
        elif key is not None:
            named[key.text] = (key, row)
    return Mapping(rows[0].reading.place(rows[0].address(path)), tuple(_depth(*each) for each in named.values()))


def _depth(key: Scalar, row: Row) -> Entry:
    item = item_of(row, ("depth",))
    return Entry(key, Mapping(item.place, tuple(entry for entry in item.entries if entry.key.text != "id")))


def _refuse(row: Row, keys: Sequence[str], first: Row) -> None:
    """Report what a row says again, or what only the first of its item may say."""
    for path, cell in row.cells.items():
        if path[0] in keys:
            values = {"header": row.columns[path][0].header, "id": row.id.text if row.id else ""}
            cell.report(say.STRAY, first=first.address(path), **values)


def _rules(rows: Sequence[Row], place: Place) -> Node:
    """A row without label or condition is another block of effects of the rule that it names, wherever that stands."""
    items = [[row] for row in rows if row.id is None or _heads(row)]
    heads: dict[str, list[Row]] = {}
    for item in items:
        heads.setdefault(_id(item[0]), item)
    for row in rows:
        if row.id is not None and not _heads(row):
            if row.id.text not in heads:
                _report_headless(row, rows)
                heads[row.id.text] = [_without_head(row)]
                items.append(heads[row.id.text])
            else:
                heads[row.id.text].append(row)
    return Listed(place, tuple(_rule(first, others) for first, *others in items))


def _id(row: Row) -> str:
    return row.id.text if row.id else ""


def _heads(row: Row) -> bool:
    return any(row.fills(key) for key in _HEAD)


def _report_headless(row: Row, rows: Sequence[Row]) -> None:
    """A row that goes on with a rule that no row begins: most often, the id of that row was erased."""
    lost = next((each for each in rows if each.id is None and _heads(each) and each.number < row.number), None)
    said = {"where": "" if lost is None else lost.address(("id",)), "id": _id(row)}
    row.reading.report(row.address(("id",)), say.HEADLESS if lost is None else say.HEADLESS_NEAR, **said)


def _without_head(row: Row) -> Row:
    """The row as if its sheet had no such columns: that nothing is written there is said."""
    return replace(row, columns={path: each for path, each in row.columns.items() if path[0] not in _HEAD})


def _rule(first: Row, others: Sequence[Row]) -> Mapping:
    head = item_of(first, without=("then",))
    blocks: list[Node] = [item_of(first, ("then",))]
    for row in others:
        _refuse(row, [column.path[0] for column in COLUMNS["rules"] if column.path[0] not in ("id", "then")], first)
        blocks.append(item_of(row, ("then",)))
    then = blocks[0] if len(blocks) == 1 else Listed(blocks[0].place, tuple(blocks))
    return Mapping(head.place, (*head.entries, Entry(Scalar(then.place, "then", quoted=False), then)))


_SECTIONS: dict[str, Callable[[Sequence[Row], Place], Node]] = {
    "axes": _labels,
    "expertises": _labels,
    "attributes": _named,
    "derived": _named,
    "disciplines": _disciplines,
    "rules": _rules,
}
