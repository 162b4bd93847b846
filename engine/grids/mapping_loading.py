"""A mapping as a person left it: every mistake at once, each with its line, and the nearest right thing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, cast

from engine.exchange.grid import Address
from engine.grids import messages_mapping as say
from engine.grids.mapping import HIDDEN, CriterionRead, GridMapping, WhatIsHidden
from engine.grids.mapping_blocks import block_of
from engine.grids.mapping_places import Places
from engine.grids.plain import Grid
from engine.loading.attributes import KINDS
from engine.loading.document import parse_document
from engine.loading.ids import attribute_id, rule_id
from engine.loading.problems import Problems
from engine.loading.reader import At, Fields, integer, items, keyword, pairs, placed_texts, raw_text, text, texts
from engine.loading.source import cleaned

KEYS = ("grid", "title", "scale", "hidden", "blocks", "criteria", "left_out")
CRITERION_KEYS = ("at", "label", "kind", "unit", "range", "values", "levels")
MAX_SCALE = 1_000
MAX_BYTES = 2_000_000


def mapping_of(content: str, file: str, grids: Sequence[Grid]) -> GridMapping:
    """The mapping of a text, for these sheets. Raises RulebookError with every mistake."""
    problems = Problems(file)
    text_ = cleaned(content, problems)
    document = parse_document(text_, problems) if text_ is not None else None
    found = _read(At(document.root, (), problems), Places(grids)) if document is not None else None
    problems.refuse()
    return cast(GridMapping, found)  # None was refused above


def _read(at: At, places: Places) -> GridMapping:
    fields = Fields(at, KEYS)
    listed = fields.get("blocks")
    blocks = [block_of(item, places) for item in items(listed)] if listed is not None else []
    criteria = fields.get("criteria")
    return GridMapping(
        rule_id(fields.need("grid", "amm")) or "",
        text(fields.need("title", '"…"')) or "",
        tuple(block for block in blocks if block is not None),
        dict(_criteria(criteria, places)) if criteria is not None else {},
        integer(fields.get("scale"), 1, MAX_SCALE),
        tuple(_left_out(fields.get("left_out"), places)),
        cast(WhatIsHidden, keyword(fields.get("hidden"), HIDDEN) or ""),
    )


def _left_out(at: At | None, places: Places) -> Iterator[str]:
    for written, item in placed_texts(at):
        if places.area(written) is None:
            item.report(say.NOT_CELL, text=written, **places.near_sheet(written.partition("!")[0]))
        yield written


def _criteria(at: At, places: Places) -> Iterator[tuple[str, CriterionRead]]:
    taken: dict[Address, str] = {}
    for key, value in pairs(at):
        id = attribute_id(value.on(key))
        read = _criterion(value, id or key.text, places, taken)
        if id is not None:
            yield id, read


def _criterion(at: At, id: str, places: Places, taken: dict[Address, str]) -> CriterionRead:
    fields = Fields(at, CRITERION_KEYS)
    levels = fields.get("levels")
    parts: dict[str, Any] = {
        "label": text(fields.need("label", '"…"')) or id,
        "kind": keyword(fields.need("kind", "boolean"), KINDS) or "",
        "unit": text(fields.get("unit")) or "",
        "range": text(fields.get("range")) or "",
        "values": texts(fields.get("values")),
        "levels": {key.text: raw_text(value) or "-" for key, value in pairs(levels)} if levels is not None else {},
    }
    return CriterionRead(id, tuple(_cells(fields.need("at", '["Grille!B5"]'), id, places, taken)), **parts)


def _cells(at: At | None, id: str, places: Places, taken: dict[Address, str]) -> Iterator[Address]:
    for written, item in placed_texts(at):
        cell = places.cell(written)
        if cell is None:
            item.report(say.NOT_CELL, text=written, **places.near_sheet(written.partition("!")[0]))
        elif cell in taken:
            item.report(say.CELL_TWICE, text=written, id=taken[cell])
        else:
            taken[cell] = id
            yield cell
