"""Every single change of one cell, read again by the cell language: text and meaning always agree."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Final

from engine.cells import parse_cell
from engine.cells.intervals import read_ordered
from engine.cells.literals import BOOLEANS, parse_value, written
from engine.condition import Test
from engine.errors import CellError
from engine.model import Attribute
from engine.mutation.cell_parts import (
    Bounded,
    Compared,
    Knowledge,
    Negated,
    Part,
    Plain,
    Verbal,
    parts_of_cell,
    written_parts,
)
from engine.mutation.mutant import Kind
from engine.mutation.steps import beside, stepped

# The bound in or out, then the other direction. `=` and `≠` have only one another.
SIGNS: Final[Mapping[str, tuple[str, ...]]] = {
    "<": ("<=", ">"),
    "<=": ("<", ">="),
    "≤": ("<", ">="),
    ">": (">=", "<"),
    ">=": (">", "<="),
    "≥": (">", "<="),
    "=": ("≠",),
    "≠": ("=",),
}
_TURNED = {"[": "]", "]": "["}
Changed = tuple[Kind, tuple[Part, ...], str]  # and what is left out of a list, if anything


@dataclass(frozen=True)
class Cells:
    """The attributes that cells may speak of; `asks`: their rule only asks, and may test knowledge."""

    attributes: Mapping[str, Attribute]
    asks: bool

    def changes(self, test: Test) -> Iterator[tuple[Kind, Test, str]]:
        """The test with its cell changed, each way that the language accepts and that means something else.

        Third, what is left out of a list, where that is the change.
        """
        attribute = self.attributes[test.attribute]
        for kind, parts, gone in _of_list(parts_of_cell(test.cell, attribute.kind), attribute):
            changed = self._read(written_parts(parts), attribute)
            if changed is not None and changed.meaning != test.meaning:
                yield kind, changed, gone

    def _read(self, cell: str, attribute: Attribute) -> Test | None:
        """None for what loading would refuse: no expert could be left with it."""
        try:
            meaning = parse_cell(cell, attribute, self.attributes, asks=self.asks)
        except CellError:
            return None
        return None if meaning is None else Test(attribute=attribute.id, cell=cell, meaning=meaning)


def _of_list(parts: tuple[Part, ...], attribute: Attribute) -> Iterator[Changed]:
    """One of several tests dropped, or changed by itself."""
    for place, part in enumerate(parts):
        before, after = parts[:place], parts[place + 1 :]
        if len(parts) > 1:
            yield "value", (*before, *after), str(part)
        for kind, changed, gone in _of_part(part, attribute, alone=len(parts) == 1):
            yield kind, (*before, *changed, *after), gone


def _of_part(part: Part, attribute: Attribute, *, alone: bool) -> Iterator[Changed]:
    match part:
        case Plain():
            yield from _of_plain(part, attribute, alone)
        case Compared():
            yield from ((kind, (each,), "") for kind, each in _of_compared(part, attribute))
        case Bounded():
            yield from ((kind, (each,), "") for kind, each in _of_interval(part, attribute))
        case Verbal():
            yield from _of_verbal(part, alone)
        case Knowledge():
            yield "negation", (Knowledge(not part.known),), ""
        case Negated():
            yield "negation", part.parts, ""
            yield from ((kind, (Negated(each),), gone) for kind, each, gone in _of_list(part.parts, attribute))


def _of_plain(part: Plain, attribute: Attribute, alone: bool) -> Iterator[Changed]:
    """`oui`, `3`, `MRP`. One of several words is dropped, which says more than its contrary."""
    if attribute.kind == "boolean":
        yield "boolean", (Plain("non" if BOOLEANS[part.word.casefold()] else "oui"),), ""
        return
    if alone:
        yield "operator", (Negated((part,)),), ""
    if attribute.kind in ("number", "date"):
        yield from (("threshold", (Plain(each),), "") for each in _moved(part.word, attribute))


def _of_compared(part: Compared, attribute: Attribute) -> Iterator[tuple[Kind, Part]]:
    yield from (("operator", replace(part, sign=sign)) for sign in SIGNS[part.sign])
    yield from (("threshold", replace(part, operand=each)) for each in _moved(part.operand, attribute))


def _of_interval(part: Bounded, attribute: Attribute) -> Iterator[tuple[Kind, Part]]:
    yield "operator", replace(part, opening=_TURNED[part.opening])
    yield "operator", replace(part, closing=_TURNED[part.closing])
    yield from (("threshold", replace(part, low=each)) for each in _moved(part.low, attribute))
    yield from (("threshold", replace(part, high=each)) for each in _moved(part.high, attribute))


def _of_verbal(part: Verbal, alone: bool) -> Iterator[Changed]:
    several = part.words if len(part.words) > 1 else ()
    for place, word in enumerate(several):
        yield "value", (Verbal(part.verb, several[:place] + several[place + 1 :]),), word
    if alone:
        yield "negation", (Negated((part,)),), ""


def _moved(word: str, attribute: Attribute) -> Iterator[str]:
    """A threshold one step down and one up; none for another attribute's name."""
    try:
        if attribute.kind in ("number", "date"):
            value: object = read_ordered(word, attribute.kind, attribute.unit)
        else:
            value = parse_value(word, attribute) if attribute.ordered else None
    except CellError:
        return
    if isinstance(value, Decimal | date):
        yield from map(written, stepped(value))
    elif isinstance(value, str):
        yield from map(written, beside(value, attribute.values))
