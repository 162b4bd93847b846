"""The shapes of which the schema is made; a key is a shape and what it is for, in French."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from engine.loading.ids import NAME, RESERVED, RULE
from engine.loading.reader import MAX_TEXT

Shape = dict[str, Any]

TEXT: Shape = {"type": "string", "pattern": r"\S", "maxLength": MAX_TEXT}
NAMED: Shape = {"type": "string", "pattern": f"^{NAME.pattern}$"}
ATTRIBUTE: Shape = {**NAMED, "not": {"enum": sorted(RESERVED)}}
RULE_ID: Shape = {"type": "string", "pattern": f"^{RULE.pattern}$"}
DAY: Shape = {"type": "string", "pattern": r"^\s*([0-9]{2}/[0-9]{2}/[0-9]{4}|[0-9]{4}-[0-9]{2}-[0-9]{2})\s*$"}
FLAG: Shape = {"type": "boolean"}


def key(description: str, shape: Shape) -> Shape:
    """What a key is for, and what it takes."""
    # Beside a `$ref`, draft 7 reads nothing else.
    return {"description": description, **({"allOf": [shape]} if "$ref" in shape else shape)}


def refer(definition: str) -> Shape:
    """One of the definitions of the schema."""
    return {"$ref": f"#/definitions/{definition}"}


def whole_number(low: int, high: int) -> Shape:
    """A whole number within bounds, both included."""
    return {"type": "integer", "minimum": low, "maximum": high}


def one_of(words: Iterable[str]) -> Shape:
    """One of a few words of the language."""
    return {"enum": list(words)}


def list_of(item: Shape, least: int = 0) -> Shape:
    """A list."""
    return {"type": "array", "items": item, **({"minItems": least} if least else {})}


def several(item: Shape) -> Shape:
    """A list without repeats, of one item at least."""
    return {**list_of(item, 1), "uniqueItems": True}


def by_name(names: Shape, each: Shape) -> Shape:
    """A mapping whose keys the author chooses."""
    return {"type": "object", "propertyNames": names, "additionalProperties": each}


def keys(said: Mapping[str, Shape], needed: Iterable[str] = (), **more: Any) -> Shape:
    """A mapping whose keys are those of the language."""
    required = {"required": list(needed)} if needed else {}
    return {"type": "object", "properties": dict(said), **required, "additionalProperties": False, **more}
