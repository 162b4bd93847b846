"""What the terminal says of a grid: how each sheet was read, what was not understood, where the files are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from desk.grids.drafting import Written
from desk.terminal import err, out, show_diagnostics, table
from desk.texts import text
from engine.errors import Diagnostic, Language
from engine.grids.mapping import Block
from engine.grids.uses import ROLES

MOST = 40  # mistakes shown; the file has them all


def tell(done: Written, language: Language) -> None:
    """Say it all, mistakes last: what is read last is what is to be done."""
    blocks = done.made.mapping.blocks
    if blocks:
        headers = [text(f"grid_{key}", language) for key in ("sheet", "layout", "rows", "discipline")]
        out.print(table("", headers, (_row(block, language) for block in blocks)))
    out.print(text("grid_cells", language, uses=" ; ".join(_uses(done, language))))
    warnings = _found(done, "warning")
    _show(warnings, language)
    _show(_found(done, "error"), language)
    _files(done, language)


def _row(block: Block, language: Language) -> tuple[str, ...]:
    layout = text(f"grid_{block.layout}", language)
    return block.sheet, layout, f"{block.rows[0]}–{block.rows[1]}", block.discipline or block.axis


def _uses(done: Written, language: Language) -> Iterator[str]:
    held = {cell.at for grid in done.made.grids for cell in grid.cells.values()}
    counted = Counter(role for cell, role in done.made.reading.uses.items() if cell in held)
    for role, count in counted.most_common():
        yield f"{ROLES[role][language == 'en']} {count}"
    lost = len(held - done.made.reading.uses.keys())
    yield text("grid_lost", language, count=lost)


def _found(done: Written, severity: str) -> list[Diagnostic]:
    return [each.diagnostic for each in done.made.reading.found if each.diagnostic.severity == severity]


def _show(found: list[Diagnostic], language: Language) -> None:
    show_diagnostics(found[:MOST], language)
    if len(found) > MOST:
        err.print(text("grid_more", language, count=len(found) - MOST))


def _files(done: Written, language: Language) -> None:
    if done.draft is not None:
        rules = done.made.mapping.criteria
        out.print(text("grid_draft", language, file=done.draft, criteria=len(rules)))
    if done.mapping is not None:
        out.print(text("grid_mapping", language, file=done.mapping))
    out.print(text("grid_listing", language, file=done.cells))
