"""From the shape of a cell to the kernel condition it means."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from itertools import takewhile

from lark import Token

from engine.cells import messages_cell as say
from engine.cells.domain import check_equal, check_span
from engine.cells.errors import MISTAKES, refusal, starting_at
from engine.cells.grammar import Parsed
from engine.cells.intervals import OPS, interval, tokens_of, trees_of
from engine.cells.operands import Operands
from engine.cells.ordered import between_scales, on_scale
from engine.cells.slips import slip_of
from engine.cells.spans import span_of
from engine.cells.words import unquoted
from engine.condition import All, Any, Cmp, Condition, Has, Known, Not, Op, Prefix, Ref, Scalar
from engine.errors import CellError, Diagnostic
from engine.model import Attribute
from engine.range import Range


class Reading:
    """Reads shapes of one attribute's cells; `asks` allows `connu` and `inconnu`."""

    def __init__(self, attribute: Attribute, attributes: Mapping[str, Attribute], asks: bool) -> None:
        """Read for this attribute, which may be compared with those."""
        self.attribute = attribute
        self._asks = asks
        self._operands = Operands(attribute, attributes)
        self._mistakes: list[Diagnostic] = []

    def of(self, shape: Parsed) -> Condition:
        """The condition. Raises CellError with the mistakes of every test of the shape."""
        self._mistakes = []
        meaning = self._tests(shape)
        if self._mistakes:
            raise CellError(self._mistakes[:MISTAKES])
        return meaning

    def _tests(self, shape: Parsed) -> Condition:
        parts = tuple(self._each(shape))
        return parts[0] if len(parts) == 1 else Any(parts=parts)

    def _each(self, shape: Parsed) -> Iterator[Condition]:
        """Each test; a verb without parentheses goes on over the bare words that follow it."""
        verb = ""
        for test in takewhile(self._bearable, trees_of(shape)):
            verb = verb if test.data == "equals" else _verb_of(test)
            try:
                yield self._test(test, verb)
            except CellError as error:
                self._mistakes += error.diagnostics
                yield Known(attribute=self.attribute.id)  # never seen: `of` raises

    def _bearable(self, _: object) -> bool:
        return len(self._mistakes) < MISTAKES

    def _test(self, test: Parsed, verb: str) -> Condition:
        match test.data:
            case "negated":
                return Not(part=self._tests(_tree(test)))
            case "known" | "unknown":
                return self._knowledge(test)
            case "equals":
                return self._verb(verb, tokens_of(test)) if verb else self._equals(tokens_of(test)[0])
            case "compared":
                return self._compared(*tokens_of(test))
            case "interval":
                return self._interval(test)
            case _:  # prefix, contains
                return self._verb(str(test.data), tokens_of(_tree(test)))

    def _knowledge(self, test: Parsed) -> Condition:
        token = tokens_of(test)[0]
        if not self._asks:
            raise refusal(say.KNOWLEDGE, (token.start_pos or 0) + 1, word=str(token))
        known = Known(attribute=self.attribute.id)
        return known if test.data == "known" else Not(part=known)

    def _equals(self, token: Token) -> Condition:
        if self.attribute.kind == "set":
            raise self._bare_in_set(token)
        return self._equal(token, self._operands.value(token))

    def _equal(self, token: Token, value: Scalar | Ref) -> Condition:
        with starting_at(token.start_pos or 0):
            check_equal(self.attribute, value, token.rstrip())
        return self._cmp(Op.EQ, value)

    def _cmp(self, op: Op, value: Scalar | Ref) -> Condition:
        return Cmp(attribute=self.attribute.id, op=op, value=value)

    def _compared(self, sign: Token, token: Token) -> Condition:
        value = self._operands.compared(token, sign)
        if sign in ("=", "≠"):
            equal = self._equal(token, value)
            return equal if sign == "=" else Not(part=equal)
        with starting_at(sign.start_pos or 0):
            return self._ordered(OPS[sign], value, f"{sign} {token.rstrip()}")

    def _ordered(self, op: Op, value: Scalar | Ref, written: str) -> Condition:
        if self.attribute.kind == "choice" and isinstance(value, Ref):
            return between_scales(self.attribute, op, value.attribute, written)
        if isinstance(value, str):
            return on_scale(self.attribute, op, value, written)
        if isinstance(value, Decimal | date):
            check_span(self.attribute, span_of(op, value, written))
        return self._cmp(op, value)

    def _interval(self, test: Parsed) -> Condition:
        opening, *figures, closing = tokens_of(test)
        self._check_bounds(figures)
        written = f"{opening}{figures[0].strip()}..{figures[1].strip()}{closing}"
        span = interval(test, self.attribute.kind, self.attribute.unit, written)
        with starting_at(opening.start_pos or 0):
            check_span(self.attribute, span)
        return self._within(span)

    def _check_bounds(self, figures: list[Token]) -> None:
        for token in figures:
            if token.strip() in self._operands.attributes:
                raise refusal(say.INTERVAL_BOUND, (token.start_pos or 0) + 1, word=token.strip())

    def _within(self, span: Range) -> Condition:
        low = (Op.GT if span.low_open else Op.GE, span.low)
        high = (Op.LT if span.high_open else Op.LE, span.high)
        return All(parts=tuple(self._cmp(op, value) for op, value in (low, high) if value is not None))

    def _verb(self, verb: str, items: list[Token]) -> Condition:
        """One of several beginnings, or of several values contained; each item's mistake is told."""
        parts = tuple(self._item(verb, item) for item in takewhile(self._bearable, items))
        return parts[0] if len(parts) == 1 else Any(parts=parts)

    def _item(self, verb: str, item: Token) -> Condition:
        try:
            if verb == "prefix":
                return Prefix(attribute=self.attribute.id, prefix=self._operands.prefix(item))
            return Has(attribute=self.attribute.id, value=str(self._operands.value(item)))
        except CellError as error:
            self._mistakes += error.diagnostics
            return Known(attribute=self.attribute.id)  # never seen: `of` raises

    def _bare_in_set(self, token: Token) -> CellError:
        word, _ = unquoted(token)
        slip = slip_of(word, self.attribute, self._operands.attributes)
        found = slip or refusal(say.SET_WITHOUT_CONTAINS, word=word)
        with starting_at(token.start_pos or 0):
            raise found


def _verb_of(test: Parsed) -> str:
    """The verb that goes on after this test: none after parentheses, which say where it ends."""
    return str(test.data) if test.data in ("prefix", "contains") and _tree(test).data == "alone" else ""


def _tree(test: Parsed) -> Parsed:
    return next(trees_of(test))
