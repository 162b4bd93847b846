"""Attributes, given or derived: one question each, its kind and its domain."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from engine.cells.literals import parse_range
from engine.errors import CellError
from engine.loading.attribute_checks import check_keys
from engine.loading.domains import spellings, values
from engine.loading.ids import attribute_id
from engine.loading.literal import literal
from engine.loading.names import Names, first_use
from engine.loading.reader import At, Fields, day, flag, keyword, pairs, text
from engine.model import Assumption, Attribute
from engine.range import Range

KEYS = (
    "label",
    "definition",
    "how_to_code",
    "kind",
    "unit",
    "range",
    "values",
    "ordered",
    "also",
    "default",
    "combine",
    "required",
    "assume",
    "aggravates",
    "fixed",
    "role",
    "secret",
    "source",
    "note",
)
KINDS = ("boolean", "number", "date", "choice", "set", "text")
ASSUME_KEYS = ("value", "because", "until")
AGGRAVATES = ("oui", "non", "more", "less")
ROLES = ("identity",)
SECRETS = ("business", "privacy", "medical", "security")
COMBINES = ("agree", "any", "max", "min", "sum")
_PROSE = ("definition", "how_to_code", "source", "note")


def declare(at: At | None, names: Names) -> list[tuple[str, At]]:
    """Put the ids of a section among the names, before anything reads them; return what is to be read."""
    return [] if at is None else list(_declared(at, names))


def _declared(at: At, names: Names) -> Iterator[tuple[str, At]]:
    for key, value in pairs(at):
        place = value.on(key)
        if first_use(place, key.text, names.lines["attribute"]):
            names.attributes[key.text] = None
            if attribute_id(place) is not None:
                yield key.text, value


def attribute(at: At, id: str, names: Names, derived: bool) -> Attribute | None:
    """One attribute, or None if what names it cannot be checked against it."""
    fields = Fields(at, KEYS)
    label = text(fields.need("label", '"…"'))
    kind = keyword(fields.need("kind", "boolean"), KINDS)
    parts: dict[str, Any] = {**_prose(fields), **_ways(fields), **_domain(fields, names)}
    if kind is None:
        return None
    found = Attribute(id=id, label=label or id, kind=kind, derived=derived, **parts)  # type: ignore[arg-type]
    readable = check_keys(fields, found)
    found = found.model_copy(update={"range": _range(fields.get("range"), found)})
    answers = {"assume": _assumption(fields.get("assume"), found), "default": _default(fields, found)}
    return found.model_copy(update=answers) if readable else None


def _prose(fields: Fields) -> dict[str, Any]:
    return {key: text(fields.get(key)) or "" for key in _PROSE}


def _ways(fields: Fields) -> dict[str, Any]:
    """How the attribute is asked for, settled and read."""
    return {
        "required": flag(fields.get("required")),
        "fixed": flag(fields.get("fixed")),
        "role": keyword(fields.get("role"), ROLES) or "",
        "secret": keyword(fields.get("secret"), SECRETS) or "",
        "combine": keyword(fields.get("combine"), COMBINES) or "agree",
        "aggravates": keyword(fields.get("aggravates"), AGGRAVATES) or "",
    }


def _domain(fields: Fields, names: Names) -> dict[str, Any]:
    listed = values(fields.get("values"), names)
    return {
        "unit": text(fields.get("unit")) or "",
        "values": listed,
        "ordered": flag(fields.get("ordered")),
        "also": spellings(fields.get("also"), listed),
    }


def _range(at: At | None, attribute: Attribute) -> Range | None:
    written = text(at)
    if at is None or written is None or attribute.kind not in ("number", "date"):
        return None
    try:
        return parse_range(written, attribute.kind, attribute.unit)
    except CellError as error:
        at.report_inside(error)
        return None


def _default(fields: Fields, attribute: Attribute) -> object:
    if not attribute.derived or attribute.kind == "boolean":
        return None
    return literal(fields.get("default"), attribute)


def _assumption(at: At | None, attribute: Attribute) -> Assumption | None:
    if at is None:
        return None
    fields = Fields(at, ASSUME_KEYS)
    value = literal(fields.need("value", '"…"'), attribute)
    because, until = text(fields.need("because", '"…"')), day(fields.get("until"))
    if value is None or because is None:
        return None
    return Assumption(value=value, because=because, until=until)
