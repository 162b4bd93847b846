"""Declared domains and intervals: `>= 0`, `[0..120]`, `]0..1]`."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from lark import Token, UnexpectedInput

from engine.cells import messages_cell as say
from engine.cells.days import read_date
from engine.cells.errors import refusal, starting_at
from engine.cells.grammar import LIMIT, Parsed, offset_of, parse_shape
from engine.cells.numerals import read_number, written_number
from engine.cells.spans import Ordered, is_empty, span_of
from engine.cells.words import evened
from engine.condition import Op
from engine.errors import CellError, Diagnostic
from engine.range import Range
from engine.values import Kind, shown

OPS = {"=": Op.EQ, "<": Op.LT, "<=": Op.LE, "≤": Op.LE, ">": Op.GT, ">=": Op.GE, "≥": Op.GE}


def read_ordered(body: str, kind: Kind, unit: str) -> Ordered:
    """A number, its unit perhaps following, or a date."""
    return read_date(body) if kind == "date" else read_number(body, unit)


def written_ordered(value: Ordered) -> str:
    """The text that `read_ordered` reads back."""
    return written_number(value) if isinstance(value, Decimal) else shown(value)


def parse_range(text: str, kind: Kind, unit: str = "") -> Range:
    """A declared domain: one comparison (`>= 0`) or one interval (`[0..120]`), of fixed bounds.

    Raises CellError; columns count from 1 in the text.
    """
    if kind not in ("number", "date"):
        raise refusal(say.RANGE_KIND, kind_fr=say.KINDS_FR[kind], kind_en=kind)
    test = _only_test(text, kind)
    match test.data:
        case "compared":
            sign, figures = tokens_of(test)
            return span_of(OPS[sign], bound(figures, kind, unit), evened(text))
        case _:
            return interval(test, kind, unit, evened(text))


def _only_test(text: str, kind: Kind) -> Parsed:
    if not text.strip() or len(text) > LIMIT:
        raise refusal(say.RANGE_FORM)
    try:
        tests = parse_shape(text, kind).children
    except UnexpectedInput as error:
        raise refusal(say.RANGE_FORM, offset_of(error, text) + 1) from None
    test = tests[0]
    if len(tests) != 1 or isinstance(test, Token) or not _is_span(test):
        raise refusal(say.RANGE_FORM)
    return test


def _is_span(test: Parsed) -> bool:
    return test.data == "interval" or (test.data == "compared" and tokens_of(test)[0] not in ("=", "≠"))


def tokens_of(tree: Parsed) -> list[Token]:
    """The tokens right under a tree."""
    return [child for child in tree.children if isinstance(child, Token)]


def trees_of(tree: Parsed) -> Iterator[Parsed]:
    """The trees right under a tree."""
    return (child for child in tree.children if not isinstance(child, Token))


def bound(figures: Token, kind: Kind, unit: str) -> Ordered:
    """A number or date at its place in a cell."""
    with starting_at(figures.start_pos or 0):
        return read_ordered(figures.rstrip(), kind, unit)


def interval(tree: Parsed, kind: Kind, unit: str, text: str = "") -> Range:
    """`[2..12[`: a bracket turned outwards leaves its bound out. An empty interval is refused."""
    opening, first, last, closing = tokens_of(tree)
    low, high = _bounds(first, last, kind, unit)
    span = Range(text=text, low=low, high=high, low_open=opening == "]", high_open=closing == "[")
    if is_empty(span):
        raise _empty(span, opening, closing)
    return span


def _bounds(first: Token, last: Token, kind: Kind, unit: str) -> tuple[Ordered, Ordered]:
    """Both bounds, the mistakes of both told at once."""
    read: list[Ordered] = []
    mistakes: list[Diagnostic] = []
    for figures in (first, last):
        try:
            read.append(bound(figures, kind, unit))
        except CellError as error:
            mistakes += error.diagnostics
    if mistakes:
        raise CellError(mistakes)
    return read[0], read[1]


def _empty(span: Range, opening: Token, closing: Token) -> CellError:
    low, high = (written_ordered(each) for each in (span.low, span.high) if each is not None)
    column = (opening.start_pos or 0) + 1
    if low == high:
        return refusal(say.INTERVAL_EMPTY, column, low=low)
    return refusal(say.INTERVAL_REVERSED, column, low=low, high=high, near=f"{opening}{high}..{low}{closing}")
