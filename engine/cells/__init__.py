"""The cell language: text → condition. See `docs/semantics.md` for what a condition means.

A cell is read in three steps: cut into the tests that `;` separates, so that each mistake is told
in its own test; shaped by the grammar of the attribute's kind; read into the kernel, where sugar
(interval, ≠, one-of, ordered `<`) is no more. Cells keep the author's text: `Test.cell` is that.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lark import UnexpectedInput

from engine.cells import messages_cell as say
from engine.cells.errors import MISTAKES, mistake, moved
from engine.cells.grammar import LIMIT, parse_shape
from engine.cells.meaning import Reading
from engine.cells.parts import parts_of
from engine.cells.slips import DASHES
from engine.cells.syntax import check_separators, explained
from engine.condition import Condition
from engine.errors import CellError, Diagnostic
from engine.model import Attribute

__all__ = ["parse_cell"]


def parse_cell(
    text: str, attribute: Attribute, attributes: Mapping[str, Attribute], *, asks: bool = False
) -> Condition | None:
    """What a cell means for its attribute, or None for `-`, which requires nothing.

    `attributes` are all those of the rulebook, the derived ones included: a cell may compare with
    one. `asks` allows `connu` and `inconnu`: the rule's sole effect is `ask`. The caller wraps the
    meaning in `Test(attribute=…, cell=text.strip(), meaning=…)`, or drops the pair on None.

    Raises CellError with every mistake of the cell; columns count from 1 in the text.
    """
    _check_length(text, attribute)
    check_separators(text, attribute.kind)
    parts = parts_of(text)
    reading = Reading(attribute, attributes, asks)
    try:
        shape = parse_shape(text, attribute.kind)
    except UnexpectedInput as error:
        found = _mistakes_of(parts, reading) or [explained(text, error, attribute.kind)]
        raise CellError(found[:MISTAKES]) from None
    return None if shape.data == "anything" else reading.of(shape)


def _check_length(text: str, attribute: Attribute) -> None:
    if not text.strip():
        forms = {"forms_fr": say.FORMS_FR[attribute.kind], "forms_en": say.FORMS_EN[attribute.kind]}
        raise CellError([mistake(say.EMPTY, 1, **forms)])
    if len(text) > LIMIT:
        raise CellError([mistake(say.TOO_LONG, LIMIT + 1, length=len(text), limit=LIMIT)])


def _mistakes_of(parts: list[tuple[int, str]], reading: Reading) -> list[Diagnostic]:
    """Those of each test apart, since the whole has no shape."""
    found: list[Diagnostic] = []
    for offset, part in parts:
        if len(found) < MISTAKES:
            found += moved(_mistakes_of_part(part, len(parts) > 1, reading), offset)
    return found


def _mistakes_of_part(part: str, listed: bool, reading: Reading) -> Sequence[Diagnostic]:
    if not part.strip():
        return [mistake(say.EMPTY_PART)]
    if listed and part.strip() in DASHES:
        return [mistake(say.DASH_IN_LIST)]
    try:
        reading.of(parse_shape(part, reading.attribute.kind))
    except UnexpectedInput as error:
        return [explained(part, error, reading.attribute.kind)]
    except CellError as error:
        return error.diagnostics
    return []
