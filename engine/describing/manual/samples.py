"""What rulebooks hold of each key: an example of it, and where it comes from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from engine.assessment import Assessment
from engine.describing import DEFINITIONS
from engine.describing.shapes import Shape
from engine.emitting import tree_of
from engine.emitting.layout import Value, inline
from engine.model import Rulebook, Shared

LONGEST = 90  # characters of an example that stands in a table


@dataclass(frozen=True)
class Source:
    """A rulebook that shows something, where it can be read, and what it says of some cases."""

    title: str
    link: str
    rulebook: Rulebook | Shared
    assessments: tuple[Assessment, ...] = ()

    def __str__(self) -> str:
        """As a link."""
        return f"[{self.title}]({self.link})"


@dataclass(frozen=True)
class Sample:
    """An example of one key, and whose."""

    text: str
    source: Source


def samples(sources: Sequence[Source]) -> dict[tuple[str, str], Sample]:
    """Of each definition and key, the first example that is short enough for a table."""
    found: dict[tuple[str, str], Sample] = {}
    for source in sources:
        root = "rulebook" if isinstance(source.rulebook, Rulebook) else "shared"
        for definition, key, value in _keys_of(root, tree_of(source.rulebook)):
            text = _short(key, value)
            if text:
                found.setdefault((definition, key), Sample(text, source))
    return found


def _short(key: str, value: Value) -> str:
    """A key and its value if they fit in a table, else the first item of a list if it does, else nothing."""
    whole = f"{key}: {inline(value)}"
    if len(whole) > LONGEST and isinstance(value, Sequence) and not isinstance(value, str):
        whole = f"{key}: [{inline(value[0])}, …]"
    return whole if len(whole) <= LONGEST else ""


def _keys_of(definition: str, value: Value) -> Iterator[tuple[str, str, Value]]:
    return _within(definition, DEFINITIONS[definition], value)


def _within(definition: str, shape: Shape, value: Value) -> Iterator[tuple[str, str, Value]]:
    """Every key below, with the definition that it belongs to."""
    if "$ref" in shape:
        yield from _keys_of(shape["$ref"].rpartition("/")[2], value)
    for each in (*shape.get("allOf", ()), *shape.get("anyOf", ())):
        yield from _within(definition, each, value)
    if isinstance(value, Mapping):
        yield from _of_mapping(definition, shape, value)
    elif not isinstance(value, str) and isinstance(shape.get("items"), dict):
        for item in value:
            yield from _within(definition, shape["items"], item)


def _of_mapping(definition: str, shape: Shape, value: Mapping[str, Value]) -> Iterator[tuple[str, str, Value]]:
    said: dict[str, Any] = shape.get("properties", {})
    others = shape.get("additionalProperties")
    for key, each in value.items():
        if key in said:
            yield definition, key, each
            yield from _within(definition, said[key], each)
        elif isinstance(others, dict):
            yield from _within(definition, others, each)
