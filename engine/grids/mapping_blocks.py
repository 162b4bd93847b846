"""A block of a mapping, its sheet and columns looked for in the workbook."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any, Final, cast

from engine.cells.numerals import written_number
from engine.grids import messages_mapping as say
from engine.grids.ids import id_of
from engine.grids.mapping import COLUMNS, LAYOUTS, POINTS_IN, Block, Layout, ModeRead, PointsIn
from engine.grids.mapping_places import Places
from engine.grids.numerals import number_in
from engine.grids.plain import Grid
from engine.grids.totals import parts_of
from engine.loading.ids import name_id
from engine.loading.nodes import Mapping as MappingNode
from engine.loading.nodes import Refused, Scalar, Sequence
from engine.loading.reader import At, Fields, integer, items, keyword, pairs, raw_text, text
from engine.loading.suggesting import suggestion

BLOCK_KEYS = (
    *(
        "sheet",
        "layout",
        "heading",
        "rows",
        "columns",
        "levels",
        "points",
        "discipline",
        "axis",
        "disciplines",
        "scores",
        "modes",
    ),
)
MODE_KEYS = ("id", "label", "from")
_NEEDED = {"across": ("criterion",), "list": ("criterion",), "modes": ("threshold",)}
_MODE = 'id: standard, label: "Circuit standard", from: "4"'
_EXAMPLES: Final = {
    "columns": "A: criterion, B: level, C: points",
    "levels": 'C: "0", D: "3"',
    "disciplines": 'C: "Clinique", D: "Qualité"',
    "modes": f'"4 et plus : circuit standard": {{{_MODE}}}',
}
_LAST_ROW = 1_048_576


def block_of(at: At, places: Places) -> Block | None:
    """One block; None once what keeps it from being read is told."""
    fields = Fields(at, BLOCK_KEYS)
    layout = cast("Layout | None", keyword(fields.need("layout", "list"), LAYOUTS))
    grid = _sheet(fields.need("sheet", '"Grille"'), places)
    rows, heading = _rows(fields.need("rows", "[5, 20]")), _rows(fields.get("heading"))
    if layout is None or grid is None or rows is None:
        return None
    named = _Named(grid, heading, places)
    parts: dict[str, Any] = {
        "columns": dict(named.columns(fields.need("columns", "{B: criterion}"), layout)),
        "levels": dict(named.texts(fields.get("levels"))),
        "points_in": cast(PointsIn, keyword(fields.get("points"), POINTS_IN) or "heading"),
        "discipline": text(fields.get("discipline")) or "",
        "axis": text(fields.get("axis")) or "",
        "disciplines": dict(named.texts(fields.get("disciplines"))),
        "scores": tuple(_scores(fields.get("scores"))),
    }
    block = Block(grid.name, layout, heading, rows, **parts)
    _check(at, block)
    return block.with_modes(dict(_modes(fields.get("modes"), block, grid)))


def _sheet(at: At | None, places: Places) -> Grid | None:
    name = text(at)
    grid = places.sheet(name) if name is not None else None
    if at is not None and name is not None and grid is None:
        at.report(say.UNKNOWN_SHEET, sheet=name, **places.near_sheet(name))
    return grid


def _rows(at: At | None) -> tuple[int, int] | None:
    if at is None:
        return None
    found = [integer(item, 1, _LAST_ROW) for item in items(at)]
    if None in found:
        return None
    if isinstance(at.node, Sequence) and (len(found) != 2 or found != sorted(found, key=lambda row: row or 0)):
        at.report(say.ROWS, text=", ".join(map(str, found)))
        return None
    return cast("tuple[int, int]", tuple(found)) if len(found) == 2 else None


def _keyed(at: At | None, examples: Mapping[str, str]) -> list[tuple[Scalar, At]]:
    """The keys and values of a part of a block; anything else is told, with what was meant."""
    if at is None or isinstance(at.node, MappingNode | Refused):
        return [] if at is None else list(pairs(at))
    key = at.path[-1]
    at.report(say.KEYED, key=key, example=examples[key])
    return []


class _Named:
    """The columns of a block, by letter or heading."""

    def __init__(self, grid: Grid, heading: tuple[int, int] | None, places: Places) -> None:
        self.grid, self.heading, self.places = grid, heading, places
        self.seen: set[int] = set()

    def _each(self, at: At | None, *, again: bool = False) -> Iterator[tuple[int, At]]:
        for key, value in _keyed(at, _EXAMPLES):
            column = self.places.column(self.grid, key.text, self.heading)
            if column is None:
                near = self.places.near_column(self.grid, key.text, self.heading)
                value.on(key).report(say.UNKNOWN_COLUMN, column=key.text, sheet=self.grid.name, **near)
            elif column in self.seen and not again:
                value.on(key).report(say.SAME_COLUMN, column=key.text)
            else:
                self.seen.add(column)
                yield column, value

    def columns(self, at: At | None, layout: str) -> Iterator[tuple[int, str]]:
        for column, value in self._each(at):
            role = keyword(value, COLUMNS[layout])
            if role is not None:
                yield column, role

    def texts(self, at: At | None) -> Iterator[tuple[int, str]]:
        for column, value in self._each(at, again=True):
            yield column, raw_text(value) or ""


def _check(at: At, block: Block) -> None:
    if not block.columns:  # why there are none is told
        return
    for role in _NEEDED[block.layout]:
        if not block.having(role):
            at.report(say.NEEDED_COLUMN, role=role)
    if block.layout == "across" and not block.levels:
        at.report(say.NEEDED_LEVELS)
    if block.layout == "list" and not any(map(block.having, ("points", "score", "level"))):
        at.report(say.NEEDED_COLUMN, role="points")


def _scores(at: At | None) -> Iterator[str]:
    for item in items(at) if at is not None else ():
        number = _number(item)
        yield written_number(number)


def _modes(at: At | None, block: Block, grid: Grid) -> Iterator[tuple[str, ModeRead]]:
    texts = list(_thresholds(block, grid))
    for key, value in _keyed(at, _EXAMPLES):
        if key.text not in texts:
            value.on(key).report(
                say.UNKNOWN_TEXT, text=key.text, **suggestion(key.text, [each for each in texts if each])
            )
        if not list(_keyed(value, dict.fromkeys(value.path[-1:], _MODE))):
            continue
        fields = Fields(value, MODE_KEYS)
        label = text(fields.need("label", '"…"')) or key.text
        id = name_id(fields.need("id", "standard")) or id_of(label)
        yield key.text, ModeRead(id, label, _number(fields.need("from", '"0"')))


def _thresholds(block: Block, grid: Grid) -> Iterator[str]:
    """The texts of a block that are thresholds, each of those that a cell says several of."""
    for row in range(block.rows[0], block.rows[1] + 1):
        for column in block.having("threshold"):
            cell = grid.own(row, column)
            if cell is not None:
                yield from (part.text for part in parts_of(cell))
                yield cell.text


def _number(at: At | None) -> Decimal:
    written = raw_text(at)
    found = number_in(written) if written is not None else None
    if at is not None and written is not None and found is None:
        at.report(say.NOT_NUMBER, text=written[:40])
    return found or Decimal(0)
