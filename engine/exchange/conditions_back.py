"""The text of a cell, as the condition that it says: indented lines, each bound by the one above them."""

from __future__ import annotations

from collections.abc import Sequence as Several
from dataclasses import dataclass, field
from typing import Final

from engine.errors import nearest, nearest_said
from engine.exchange import messages_sheet as say
from engine.exchange.conditions import CONNECTIVES
from engine.exchange.lines import Pair, pair_of
from engine.exchange.words import WORDS, english
from engine.exchange.written import Written
from engine.loading.nodes import Entry, Mapping, Node, Refused, Scalar, Sequence

DEEPEST = 12
_BLANKS: Final = {ord("\t"): "    ", 0xA0: " ", 0x202F: " "}
_ALSO: Final = {"et": "all", "ou": "any", "non": "not", "sauf": "not", "tous": "all", "au moins un": "any"}


@dataclass(frozen=True, slots=True)
class Line:
    """A line, how far it is indented, and those below that it binds."""

    number: int
    indent: int
    pair: Pair
    text: str
    below: list[Line] = field(default_factory=list)


def condition_node(cell: Written) -> Node:
    """The node of a condition; Refused where nothing of it can be read, once that is said."""
    parts = _parts(_nested(cell), cell)
    if not parts:
        return Refused(cell.place())
    return parts[0] if len(parts) == 1 else _together(parts, cell)


def _nested(cell: Written) -> list[Line]:
    """The lines that nothing binds, each with those that it does."""
    top: list[Line] = []
    open_: list[Line] = []
    for number, text in enumerate(cell.text.split("\n"), start=1):
        if not text.strip():
            continue
        line = _line(number if "\n" in cell.text else 0, text)
        while open_ and open_[-1].indent >= line.indent:
            open_.pop()
        if len(open_) > DEEPEST:
            cell.report(say.TOO_DEEP, line.number, limit=DEEPEST)
            return []
        (open_[-1].below if open_ else top).append(line)
        open_.append(line)
    return top


def _line(number: int, text: str) -> Line:
    spread = text.translate(_BLANKS)
    return Line(number, len(spread) - len(spread.lstrip()), pair_of(text), text.strip())


def _parts(lines: Several[Line], cell: Written) -> list[Node]:
    found = [_part(line, cell) for line in lines]
    return [part for part in found if part is not None]


def _part(line: Line, cell: Written) -> Node | None:
    """A test, or what binds the lines below."""
    pair = line.pair
    if pair.value is None:
        cell.report(say.NO_COLON, line.number, text=line.text[:60])
    elif not pair.value:
        return _bound(line, cell)
    elif line.below:
        cell.report(say.INDENT, line.below[0].number)
    else:
        key = Scalar(cell.place(line.number, pair.name_at), pair.name, quoted=False)
        value = Scalar(cell.place(line.number, pair.value_at - 1), pair.value, True, verbatim="\\" not in line.text)
        return Mapping(key.place, (Entry(key, value),))
    return None


def _bound(line: Line, cell: Written) -> Node | None:
    bound = english("bound", line.pair.name) or _ALSO.get(line.pair.name.casefold())
    if bound is None:
        near = nearest_said(nearest(line.pair.name, WORDS["bound"].values()))
        cell.report(say.EMPTY_LINE, line.number, text=line.pair.name[:60], **near)
        return None
    if not line.below:
        cell.report(say.NOTHING_BOUND, line.number, text=line.pair.name)
        return None
    parts = _parts(line.below, cell)
    if bound == "not" and len(line.below) > 1:
        cell.report(say.NOT_OF_ONE, line.number)
        return None
    return _binding(bound, parts, line, cell) if parts else None


def _binding(bound: str, parts: list[Node], line: Line, cell: Written) -> Node:
    key = Scalar(cell.place(line.number, 1), bound, quoted=False)
    if bound != "not":
        return _bind(key, Sequence(key.place, tuple(parts)))
    # `not` of a `not` goes within an `all`, in a file.
    return _bind(key, _all(parts, key) if _is_bound(parts[0], "not") else parts[0])


def _bind(key: Scalar, value: Node) -> Mapping:
    return Mapping(key.place, (Entry(key, value),))


def _all(parts: Several[Node], at: Scalar) -> Mapping:
    return _bind(Scalar(at.place, "all", quoted=False), Sequence(at.place, tuple(parts)))


def _together(parts: list[Node], cell: Written) -> Node:
    """Tests of as many attributes are the pairs of one mapping; anything else is bound by `all`."""
    entries = [entry for part in parts if isinstance(part, Mapping) for entry in part.entries]
    names = [entry.key.text for entry in entries]
    if len(set(names)) == len(names) and not set(names) & set(CONNECTIVES):
        return Mapping(cell.place(), tuple(entries))
    return _all(parts, Scalar(cell.place(0, 1), "all", quoted=False))


def _is_bound(part: Node, bound: str) -> bool:
    return isinstance(part, Mapping) and part.entries[0].key.text == bound
