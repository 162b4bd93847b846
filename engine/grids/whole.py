"""From the sheets of a workbook to a draft, its mapping, and the use of every cell."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from engine.emitting import emit
from engine.emitting.layout import lines_of
from engine.errors import nearest, nearest_said
from engine.exchange.grid import Sheet
from engine.grids import messages as say
from engine.grids import messages_mapping as say_mapping
from engine.grids.criteria import criteria_of
from engine.grids.drafting import NO_MODE, Understood, draft_tree
from engine.grids.ids import words_of
from engine.grids.mapping import Block, GridMapping
from engine.grids.mapping_places import Places
from engine.grids.modes import Line, Step, ends_of, steps_of
from engine.grids.modes import lines_of as lines_of_modes
from engine.grids.naming import Asked, named
from engine.grids.outside import read_outside
from engine.grids.plain import Grid, grid_of
from engine.grids.recognising import blocks_of
from engine.grids.scaling import scale_of
from engine.grids.uses import Reading
from engine.grids.words import generic
from engine.loading import load_rulebook_text


@dataclass(frozen=True)
class Drafted:
    """What was made of a workbook. `text`: the draft, canonical; empty where no criterion was found."""

    text: str
    mapping: GridMapping
    reading: Reading
    grids: tuple[Grid, ...]


def grids_of(sheets: Sequence[Sheet], reading: Reading) -> tuple[Grid, ...]:
    """The sheets as texts."""
    return tuple(grid_of(sheet, reading) for sheet in sheets)


def recognised(grids: Sequence[Grid], stem: str, id: str | None = None) -> GridMapping:
    """How a workbook is understood before anybody says otherwise."""
    found = [block for grid in grids for block in (blocks_of(grid) if grid.cells else ())]
    blocks = _disciplines(found, grids)
    return GridMapping(id or rulebook_id(stem), _title(grids, blocks) or _spelt(stem), tuple(blocks))


def _spelt(stem: str) -> str:
    """`essai-clinique` as `Essai clinique`."""
    text = " ".join(re.split(r"[-_\s]+", stem)).strip() or "Grille"
    return text[:1].upper() + text[1:]


def rulebook_id(stem: str) -> str:
    """An id from the name of a file: `Grille AMM 2026` as `grille-amm-2026`."""
    found = "-".join(words_of(stem))[:50].strip("-")
    return found if re.match("[a-z]", found) else f"grille-{found}".strip("-")


def _title(grids: Sequence[Grid], blocks: Sequence[Block]) -> str:
    """What is written above the first grid."""
    first = next((block for block in blocks if block.layout != "modes"), None)
    if first is None or first.discipline:
        return ""
    grid = next(grid for grid in grids if grid.name == first.sheet)
    top = first.heading[0] if first.heading else first.rows[0]
    return next((cell.text for row in grid.rows if row < top for cell in grid.row(row) if len(cell.text) > 3), "")


def _disciplines(blocks: Sequence[Block], grids: Sequence[Grid]) -> list[Block]:
    """Sheets of their own are those of as many disciplines; several grids on one sheet are axes, by their titles."""
    by_name = {grid.name: grid for grid in grids}
    asking = Counter(block.sheet for block in blocks if block.layout != "modes")
    thresholds = sum(block.layout == "modes" for block in blocks)
    return [_placed(block, by_name[block.sheet], asking, thresholds) for block in blocks]


def _placed(block: Block, grid: Grid, asking: Counter[str], thresholds: int) -> Block:
    """A block with the discipline of its sheet, or the axis of its title."""
    own = len(asking) > 1 and block.sheet in asking and not generic(block.sheet)
    if block.layout == "modes":
        return replace(block, discipline=block.sheet) if own and thresholds > 1 else block
    axis = _above(block, grid) if asking[block.sheet] > 1 else ""
    return replace(block, discipline=block.sheet if own else "", axis=axis)


def _above(block: Block, grid: Grid) -> str:
    row = (block.heading[0] if block.heading else block.rows[0]) - 1
    cells = grid.row(row) or grid.row(row - 1)
    return cells[0].text.rstrip(" :") if len(cells) == 1 else ""


def drafted(grids: Sequence[Grid], mapping: GridMapping, workbook: str, reading: Reading) -> Drafted:
    """The draft that a mapping makes of a workbook, and the mapping completed by what was read."""
    kept = _without(grids, mapping, reading)
    by_name = {grid.name: grid for grid in kept}
    asked = [
        Asked(block, criterion)
        for block in mapping.blocks
        if block.layout != "modes"
        for criterion in criteria_of(block, by_name[block.sheet], reading)
    ]
    found, read = named(asked, mapping.criteria, reading)
    lines = [
        (block, lines_of_modes(block, by_name[block.sheet], reading))
        for block in mapping.blocks
        if block.layout == "modes"
    ]
    scale = mapping.scale or _scale(found, lines)
    steps = _steps(lines, scale, reading)
    _tell_unused(mapping, found, reading)
    notes = [f"{line.label} : {note}." for _, each in lines for line in each for note in line.notes]
    notes += [
        note
        for grid in kept
        for note in read_outside(grid, [each for each in mapping.blocks if each.sheet == grid.name], reading)
    ]
    completed = replace(mapping, blocks=_with_modes(mapping.blocks, steps), criteria=read, scale=scale)
    if not found:
        reading.say(say.NOTHING)
    whole = _understood(completed, workbook, found, steps, notes)
    return Drafted(_text(whole, reading) if found else "", completed, reading, tuple(grids))


def _without(grids: Sequence[Grid], mapping: GridMapping, reading: Reading) -> list[Grid]:
    """The sheets without what the mapping leaves out."""
    areas = [Places(grids).area(each) or [] for each in mapping.left_out]
    out = {cell for area in areas for cell in area}
    for cell in out:
        reading.use(cell, "left_out")
    return [
        replace(grid, cells={place: cell for place, cell in grid.cells.items() if cell.at not in out}) for grid in grids
    ]


def _scale(asked: Sequence[Asked], lines: Sequence[tuple[Block, Sequence[Line]]]) -> int:
    points = [value for each in asked for level in each.criterion.levels for value, _ in level.points.values()]
    return scale_of([*points, *(end for _, each in lines for end in ends_of(each))])


def _steps(lines: Sequence[tuple[Block, Sequence[Line]]], scale: int, reading: Reading) -> dict[str, list[Step]]:
    """The scale of each discipline, and that of the modes under no name: blocks of one scale are read as one."""
    by_scale: dict[str, list[Line]] = {}
    for block, each in lines:
        by_scale.setdefault(block.discipline, []).extend(each)
    return {discipline: steps_of(each, scale, reading) for discipline, each in by_scale.items()}


def _with_modes(blocks: Sequence[Block], steps: Mapping[str, Sequence[Step]]) -> tuple[Block, ...]:
    """The blocks of thresholds with what was read of each of their lines."""
    return tuple(
        block.with_modes({step.cell.text: step.read for step in steps[block.discipline] if _holds(block, step)})
        if block.layout == "modes"
        else block
        for block in blocks
    )


def _holds(block: Block, step: Step) -> bool:
    at = step.cell.at
    return at.sheet == block.sheet and block.rows[0] <= at.row <= block.rows[1] and at.column in block.columns


def _understood(
    mapping: GridMapping,
    workbook: str,
    asked: Sequence[Asked],
    steps: Mapping[str, Sequence[Step]],
    notes: Sequence[str],
) -> Understood:
    modes = steps.get("", [])
    depths = {discipline: each for discipline, each in steps.items() if discipline}
    return Understood(
        mapping.id, mapping.title, workbook, mapping.scale or 1, asked, mapping.criteria, modes, depths, notes
    )


def _tell_unused(mapping: GridMapping, asked: Sequence[Asked], reading: Reading) -> None:
    """Cells that a mapping says are criteria, and levels that it reads, that are not in the workbook."""
    cells = {each.criterion.cell.at: each.criterion.label for each in asked}
    for read in mapping.criteria.values():
        for at in read.at:
            if at not in cells:
                near = nearest(read.label, cells.values())
                place = next((str(cell) for cell, label in cells.items() if label == near), None)
                reading.report(at, say_mapping.NOT_CRITERION, text=at, **nearest_said(place))
        texts = {level.text for each in asked if each.id == read.id for level in each.criterion.levels}
        for text in read.levels:
            if texts and text not in texts:
                reading.report(read.at[0], say_mapping.UNKNOWN_TEXT, text=text, **nearest_said(nearest(text, texts)))


def _text(whole: Understood, reading: Reading) -> str:
    """The draft, canonical. Raises RulebookError where a mapping makes it one that does not load."""
    if not whole.modes:
        reading.say(say.NO_MODES, label=NO_MODE)
    tree = draft_tree(whole, reading)
    text = "\n\n".join("\n".join(lines_of(section)) for section in tree) + "\n"
    return emit(load_rulebook_text(text))
