"""From the sheets of a workbook to a draft, its mapping, and the use of every cell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from engine.emitting import emit
from engine.emitting.layout import lines_of
from engine.errors import nearest, nearest_said
from engine.exchange.grid import Sheet
from engine.grids import messages as say
from engine.grids import messages_mapping as say_mapping
from engine.grids import messages_modes as say_modes
from engine.grids.criteria import criteria_of
from engine.grids.drafting import NO_MODE, Understood, draft_tree
from engine.grids.hidden import left_unread
from engine.grids.mapping import Block, GridMapping
from engine.grids.mapping_places import Places
from engine.grids.modes import Line, Step, ends_of, steps_of
from engine.grids.modes import lines_of as lines_of_modes
from engine.grids.naming import Asked, named
from engine.grids.outside import read_outside
from engine.grids.plain import Grid, grid_of
from engine.grids.scaling import scale_of
from engine.grids.uses import Reading
from engine.grids.workbook import blocks_in
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


def drafted(grids: Sequence[Grid], mapping: GridMapping, workbook: str, reading: Reading) -> Drafted:
    """The draft that a mapping makes of a workbook, and the mapping completed by what was read."""
    kept = _without(grids, mapping, reading)
    mapping = mapping if mapping.blocks else replace(mapping, blocks=blocks_in(kept))
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
    """The sheets without what the mapping leaves out, nor what they hide unless it says to read it."""
    areas = [Places(grids).area(each) or [] for each in mapping.left_out]
    out = {cell for area in areas for cell in area}
    for cell in out:
        reading.use(cell, "left_out")
    kept = [
        replace(grid, cells={place: cell for place, cell in grid.cells.items() if cell.at not in out}) for grid in grids
    ]
    return kept if mapping.hidden == "read" else left_unread(kept, reading)


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
        block.with_modes({step.text: step.read for step in steps[block.discipline] if _holds(block, step)})
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
        reading.say(say_modes.NO_MODES, label=NO_MODE)
    tree = draft_tree(whole, reading)
    text = "\n\n".join("\n".join(lines_of(section)) for section in tree) + "\n"
    return emit(load_rulebook_text(text))
