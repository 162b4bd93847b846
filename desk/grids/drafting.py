"""From the file of a grid to a draft, the mapping to correct, and the list of its cells."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from desk.files import writable, written_whole
from desk.grids import messages as say
from desk.grids.listing import listing
from desk.grids.reading import open_grid
from engine.errors import GdrError, Language, Location, RulebookError, diagnostic
from engine.grids import messages_mapping as say_mapping
from engine.grids.mapping import GridMapping
from engine.grids.mapping_loading import MAX_BYTES, mapping_of
from engine.grids.mapping_writing import mapping_text
from engine.grids.model_block import model_of
from engine.grids.plain import Grid
from engine.grids.uses import Reading
from engine.grids.whole import Drafted, drafted, grids_of
from engine.grids.workbook import recognised, rulebook_id
from engine.loading.ids import RULE

MAPPING, CELLS = ".correspondance.yaml", ".cases.csv"


@dataclass(frozen=True)
class Asked:
    """The workbook, the mapping to obey, the draft to write, the id to give it."""

    workbook: Path
    mapping: Path | None
    out: Path | None
    id: str | None
    replace: bool
    language: Language


@dataclass(frozen=True)
class Written:
    """What was made, and the files that say so; None for what was not written."""

    made: Drafted
    draft: Path | None
    mapping: Path | None
    cells: Path


def draft(asked: Asked) -> Written:
    """Write the draft, its mapping unless one was given, and the list of cells. Raises GdrError."""
    out = _out(asked)
    mapping, cells = (out.with_name(out.stem + end) for end in (MAPPING, CELLS))
    for path in (out, cells, *(() if asked.mapping else (mapping,))):
        writable(path, replace=asked.replace)
    reading = Reading(asked.workbook.name)
    grids = grids_of(open_grid(asked.workbook), reading)
    made = _drafted(asked, grids, reading)
    if made.text:
        written_whole(out, made.text)
    if asked.mapping is None:
        model = model_of(made.grids, made.mapping.blocks, asked.language)
        written_whole(mapping, mapping_text(made.mapping) + model)
    written_whole(cells, listing(made, asked.language))
    return Written(made, out if made.text else None, None if asked.mapping else mapping, cells)


def _out(asked: Asked) -> Path:
    """Where the draft goes: by default in this folder, under its id."""
    if asked.id is not None and not RULE.fullmatch(asked.id):
        near = rulebook_id(asked.id)
        raise GdrError([diagnostic(say.BAD_ID, Location(), id=asked.id, near=near)])
    out = asked.out or Path(f"{asked.id or rulebook_id(asked.workbook.stem)}.yaml")
    if out.suffix not in (".yaml", ".yml"):
        raise GdrError([diagnostic(say.NOT_YAML, Location(), name=out.name, near=out.with_suffix(".yaml").name)])
    return out


def _drafted(asked: Asked, grids: tuple[Grid, ...], reading: Reading) -> Drafted:
    mapping = _mapping(asked, grids)
    try:
        return drafted(grids, mapping, asked.workbook.name, reading)
    except RulebookError as error:  # the draft is not written: the mapping is what its author can mend
        place = {"file": str(asked.mapping or asked.workbook), "line": None, "column": None}
        found = [
            each.model_copy(update={"location": each.location.model_copy(update=place)}) for each in error.diagnostics
        ]
        raise GdrError(found) from error


def _mapping(asked: Asked, grids: tuple[Grid, ...]) -> GridMapping:
    if asked.mapping is None:
        # A rulebook is found by its file's name: the one asked for is its id, unless another is said.
        named = rulebook_id(asked.out.stem) if asked.out else None
        return recognised(grids, asked.workbook.stem, asked.id or named)
    found = mapping_of(_text_of(asked.mapping), str(asked.mapping), grids)
    return found if asked.id is None else found.called(asked.id)


def _text_of(path: Path) -> str:
    with path.open("rb") as stream:
        content = stream.read(MAX_BYTES + 1)
    try:
        if len(content) <= MAX_BYTES:
            return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    raise GdrError([diagnostic(say_mapping.UNREADABLE, Location(file=str(path)), limit=MAX_BYTES // 1000)])
