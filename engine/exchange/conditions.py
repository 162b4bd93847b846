"""A condition as the text of a cell: a test a line, `toutes :`, `au moins une :` and `sauf si :` above what they bind.

Lines without anything above them must all hold.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import cast

from engine.emitting.layout import Value
from engine.exchange.lines import joined, pair_line
from engine.exchange.words import french

INDENT = "    "
CONNECTIVES = ("all", "any", "not")
Tree = Mapping[str, Value]


def condition_text(tree: Tree) -> str:
    """The text of a condition of a canonical file."""
    return joined(_top(tree))


def _top(tree: Tree) -> Iterator[str]:
    """Several parts need nothing above them."""
    parts = tree.get("all")
    if not isinstance(parts, Sequence) or len(parts) < 2:
        parts = None if _bound(tree) else [{id: cell} for id, cell in tree.items()]
    for part in parts if parts is not None else [tree]:
        yield from _lines(cast(Tree, part), "")


def _lines(tree: Tree, indent: str) -> Iterator[str]:
    bound = _bound(tree)
    if bound is None and len(tree) == 1:
        ((id, cell),) = tree.items()
        yield indent + pair_line(id, str(cell))
        return
    yield f"{indent}{french('bound', bound or 'all')} :"
    for part in _parts(tree, bound):
        yield from _lines(part, indent + INDENT)


def _parts(tree: Tree, bound: str | None) -> list[Tree]:
    if bound is None:
        return [{id: cell} for id, cell in tree.items()]
    parts = tree[bound]
    return [parts] if isinstance(parts, Mapping) else [cast(Tree, part) for part in parts]


def _bound(tree: Tree) -> str | None:
    return next((each for each in CONNECTIVES if each in tree), None)
