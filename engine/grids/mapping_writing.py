"""A mapping as the YAML that a person corrects."""

from __future__ import annotations

from decimal import Decimal

from engine.cells.numerals import written_number
from engine.emitting.layout import Bare, Quoted, Tall, TallList, Value, lines_of
from engine.exchange.grid import letters
from engine.grids.mapping import Block, CriterionRead, GridMapping, ModeRead

Tree = dict[str, Value]


def mapping_text(mapping: GridMapping) -> str:
    """The file of a mapping; `mapping_of` reads it back as the same."""
    sections: list[Tree] = [
        _head(mapping),
        {"blocks": TallList(_block(each) for each in mapping.blocks)} if mapping.blocks else {},
        {"criteria": Tall({id: Tall(_criterion(each)) for id, each in mapping.criteria.items()})}
        if mapping.criteria
        else {},
        {"left_out": list(mapping.left_out)} if mapping.left_out else {},
    ]
    return "\n\n".join("\n".join(lines_of(section)) for section in sections if section) + "\n"


def _head(mapping: GridMapping) -> Tree:
    hidden: Tree = {"hidden": Bare(mapping.hidden)} if mapping.hidden else {}
    return {"grid": Bare(mapping.id), "title": mapping.title, "scale": Bare(mapping.scale or 1), **hidden}


def _block(block: Block) -> Tall:
    found: Tree = {
        "sheet": block.sheet,
        "layout": Bare(block.layout),
        "heading": _rows(block.heading) if block.heading else [],
        "rows": _rows(block.rows),
        "columns": {letters(column): Bare(role) for column, role in sorted(block.columns.items())},
        "levels": {letters(column): said for column, said in sorted(block.levels.items())},
        "points": Bare(block.points_in) if block.layout == "across" else "",
        "discipline": block.discipline,
        "axis": block.axis,
        "disciplines": {letters(column): said for column, said in sorted(block.disciplines.items())},
        "scores": list(block.scores),
        "modes": Tall({Quoted(text): _mode(each) for text, each in block.modes.items()}),
    }
    return Tall({key: value for key, value in found.items() if value})


def _rows(rows: tuple[int, int]) -> list[Value]:
    return [Bare(row) for row in rows]


def _mode(mode: ModeRead) -> Tree:
    return {"id": Bare(mode.id), "label": mode.label, "from": _number(mode.start)}


def _number(number: Decimal) -> str:
    return written_number(number)


def _criterion(read: CriterionRead) -> Tree:
    found: Tree = {
        "at": [str(each) for each in read.at],
        "label": read.label,
        "kind": Bare(read.kind),
        "unit": read.unit,
        "range": read.range,
        "values": list(read.values),
        "levels": Tall({Quoted(text): cell for text, cell in read.levels.items()}),
    }
    return {key: value for key, value in found.items() if value}
