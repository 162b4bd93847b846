"""What a cell says, as a node of a rulebook's document: the way back from `engine.exchange.forms`."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from engine.errors import nearest, nearest_said
from engine.exchange import messages_sheet as say
from engine.exchange.choices import keywords_of
from engine.exchange.columns import Column
from engine.exchange.conditions_back import condition_node
from engine.exchange.forms import Shape
from engine.exchange.lines import Pair, pair_of, whole
from engine.exchange.words import english
from engine.exchange.written import Written
from engine.loading.nodes import Entry, Mapping, Node, Refused, Scalar, Sequence


def node_of(column: Column, cell: Written) -> Node:
    """The node that a filled cell of a column stands for; Refused once what is wrong with it is said."""
    return Refused(cell.place()) if cell.broken else _NODES[column.form.shape](column, cell)


def word_node(text: str, cell: Written) -> Scalar:
    """An id, a key, a number: bare."""
    return Scalar(cell.place(0, 1), text, quoted=False)


def _text(_: Column, cell: Written) -> Node:
    return Scalar(cell.place(), cell.text, quoted=True)


def _word(_: Column, cell: Written) -> Node:
    return word_node(cell.text, cell)


def _decimal(_: Column, cell: Written) -> Node:
    return word_node(cell.text.replace(",", "."), cell)


def _keyword(column: Column, cell: Written) -> Node:
    word = english(column.form.family, cell.text)
    if word is None:
        known = keywords_of(column.form.family)
        near = nearest_said(nearest(cell.text, known))
        cell.report(say.NOT_WORD, text=cell.text[:60], header=column.header, known=" ; ".join(known), **near)
        return Refused(cell.place())
    return Scalar(cell.place(), word, column.form.quoted)


def _lines(cell: Written) -> Iterator[tuple[int, str]]:
    """The lines that say something, numbered; one alone has no number."""
    lines = cell.text.split("\n")
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield (number if len(lines) > 1 else 0), line


def _listed(column: Column, cell: Written) -> Node:
    """Texts one a line; ids between semicolons as well, which they cannot hold."""
    ids = column.form.shape == "words"
    parts = [(number, part.strip()) for number, line in _lines(cell) for part in (line.split(";") if ids else [line])]
    items = tuple(Scalar(cell.place(number), whole(part), column.form.quoted, verbatim=False) for number, part in parts)
    return Sequence(cell.place(), items)


def _pairs(column: Column, cell: Written) -> Node:
    place, found = cell.place(), dict[str, Entry]()
    first: dict[str, int] = {}
    for number, line in _lines(cell):
        pair = _pair(cell, number, line)
        if pair is not None and pair.name in found:
            where = f"{cell.cell}, l. {first[pair.name]}"
            cell.report(say.TWICE, number, text=pair.name[:60], first=where)
        elif pair is not None:
            first[pair.name] = number
            key = Scalar(cell.place(number, pair.name_at), pair.name, quoted=False)
            found[pair.name] = Entry(key, value_node(cell, number, pair, quoted=column.form.quoted))
    return Mapping(place, tuple(found.values()))


def _pair(cell: Written, number: int, line: str) -> Pair | None:
    pair = pair_of(line)
    if pair.value is None:
        cell.report(say.NO_COLON, number, text=line.strip()[:60])
        return None
    if not pair.value:
        cell.report(say.EMPTY_LINE, number, text=pair.name[:60], **nearest_said(None))
        return None
    return pair


def value_node(cell: Written, number: int, pair: Pair, *, quoted: bool) -> Scalar:
    """The value of a line, which knows its column in it."""
    return Scalar(cell.place(number, pair.value_at - quoted), pair.value or "", quoted, verbatim="\\" not in cell.text)


def _lists(column: Column, cell: Written) -> Node:
    """A name as often as it has values; those of an effect are bare where the file has them so."""
    place, found = cell.place(), dict[str, tuple[Scalar, list[Node]]]()
    for number, line in _lines(cell):
        pair = _pair(cell, number, line)
        if pair is not None:
            name = _named(column, pair.name)
            key = Scalar(cell.place(number, pair.name_at), name, quoted=False)
            value = value_node(cell, number, pair, quoted=not (column.form.family and name in _BARE))
            found.setdefault(name, (key, []))[1].append(value)
    return Mapping(place, tuple(Entry(key, Sequence(key.place, tuple(items))) for key, items in found.values()))


_BARE = ("points", "urgency", "axis", "discipline", "at_least")


def _named(column: Column, name: str) -> str:
    return (english(column.form.family, name) or name) if column.form.family else name


_NODES: dict[Shape, Callable[[Column, Written], Node]] = {
    "text": _text,
    "date": _text,
    "word": _word,
    "keyword": _keyword,
    "integer": _word,
    "decimal": _decimal,
    "texts": _listed,
    "words": _listed,
    "pairs": _pairs,
    "lists": _lists,
    "condition": lambda _, cell: condition_node(cell),
}
