"""The items of each section of a canonical file, as rows would hold them: a list of trees, a row each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import cast

from engine.emitting.layout import Value

Tree = dict[str, Value]


def records(section: str, held: Value | None) -> list[Tree]:
    """What each row of a section's sheet holds."""
    if held is None:
        return []
    if section in ("axes", "expertises"):
        return [{"id": id, "label": label} for id, label in _entries(held)]
    if section == "disciplines":
        return [row for id, each in _entries(held) for row in _depths(id, cast(Tree, each))]
    if section == "rules":
        return [row for each in cast(Sequence[Tree], held) for row in _blocks(each)]
    if isinstance(held, Mapping):
        return [{"id": id, **cast(Tree, each)} for id, each in held.items()]
    return [dict(each) for each in cast(Sequence[Tree], held)]


def _entries(held: Value) -> list[tuple[str, Value]]:
    return list(cast(Tree, held).items())


def _depths(id: str, discipline: Tree) -> Iterator[Tree]:
    """A row a depth; the first one has the label of the discipline."""
    head: Tree = {"label": discipline["label"]}
    for depth, held in _entries(discipline["depths"]):
        yield {"id": id, **head, "depth": {"id": depth, **cast(Tree, held)}}
        head = {}


def _blocks(rule: Tree) -> Iterator[Tree]:
    """A row a block of effects; the first one has all the rest of the rule."""
    then = rule["then"]
    head = rule
    for block in [then] if isinstance(then, Mapping) else cast(Sequence[Tree], then):
        yield {**head, "then": block}
        head = {"id": rule["id"]}


def value_at(tree: Tree, path: tuple[str, ...]) -> Value | None:
    """What a path leads to in an item, or None."""
    held: Value | None = tree
    for step in path:
        held = held.get(step) if isinstance(held, Mapping) else None
    return held
