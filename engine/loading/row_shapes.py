"""Rows laid out otherwise than between brackets, each cell a bullet or under its key: what they say, rewritten."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Sequence as Several

from engine.loading import messages_table as say
from engine.loading.nodes import Entry, Mapping, Node, Scalar, Sequence
from engine.loading.reader import At, wrong_shape

_FEW = 3  # one or two are a row or two mistyped, each told for itself
# A bare word then, after a space and no comma, what can only be another cell.
_TWO_CELLS = re.compile(r'(?P<first>[^\s"]+)\s+(?P<rest>"(?P<text>[^"]*)"|[^\s"]+)')


def misshapen(at: At, columns: Several[str]) -> None:
    """Report rows, or one row, that are no list, with how to write the first of them."""
    node = at.node
    if len(columns) == 1:
        wrong_shape(at, "list")  # the columns themselves could not be read
    elif isinstance(node, Mapping) and node.entries:
        _report(at, columns, _of_mapping(node, columns))
    elif isinstance(node, Scalar) and "," in node.text and not node.quoted:
        _report(at, columns, [node.text])
    else:
        wrong_shape(at, "list")


def bulleted(at: At, columns: Several[str]) -> list[Node]:
    """The cells that have a bullet each instead of one for their row; they are then reported, once."""
    nodes = at.node.items if isinstance(at.node, Sequence) else ()
    cells: list[Node] = [node for node in nodes if isinstance(node, Scalar) and (node.quoted or "," not in node.text)]
    if len(cells) < _FEW:
        return []
    _report(At(cells[0], at.path, at.problems), columns, map(written, cells[: len(columns)]))
    return cells


def _report(at: At, columns: Several[str], cells: Several[str] | Iterator[str]) -> None:
    at.report(say.ROW_SHAPE, columns=", ".join(columns), fix=f"- [{', '.join(cells)}]")


def _of_mapping(node: Mapping, columns: Several[str]) -> list[str]:
    """A row of named cells, or the first of rows named by their ids."""
    first = node.entries[0]
    if isinstance(first.value, Sequence) and first.key.text not in columns:
        return [first.key.text, *map(written, first.value.items)]
    held = {entry.key.text: entry.value for entry in node.entries}
    return [written(held[name]) if name in held else '"-"' for name in columns]


def written(node: Node) -> str:
    """A cell as its author wrote it."""
    if isinstance(node, Scalar):
        return f'"{node.text}"' if node.quoted else node.text
    if isinstance(node, Sequence):
        return f"[{', '.join(map(written, node.items))}]"
    return f"{{{', '.join(map(_pair, node.entries))}}}" if isinstance(node, Mapping) else "…"


def _pair(entry: Entry) -> str:
    return f"{entry.key.text}: {written(entry.value)}"


def parted(at: At, nodes: tuple[Node, ...], expected: int) -> tuple[Node, ...]:
    """The cells of a row too short, those that a comma was to part set apart and reported."""
    if len(nodes) >= expected:
        return nodes
    return tuple(part for node in nodes for part in _parts(at, node))


def _parts(at: At, node: Node) -> tuple[Node, ...]:
    found = _TWO_CELLS.fullmatch(node.text) if isinstance(node, Scalar) and not node.quoted else None
    if found is None:
        return (node,)
    fix = f"{found['first']}, {found['rest']}"
    At(node, at.path, at.problems).report(say.ROW_COMMA, text=found[0], fix=fix)
    rest = Scalar(node.place, found["text"] or found["rest"], found["text"] is not None, verbatim=False)
    return (Scalar(node.place, found["first"], quoted=False), rest)
