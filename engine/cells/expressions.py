"""Derived values as text: a literal, or for a number a linear expression of other numbers."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from functools import cache

from lark import Lark, Token, UnexpectedInput

from engine.cells import messages_expression as say
from engine.cells.errors import cut, listed, mistake, refusal, starting_at
from engine.cells.grammar import LIMIT, Parsed, offset_of
from engine.cells.intervals import tokens_of
from engine.cells.literals import parse_value
from engine.cells.messages_cell import KINDS_FR
from engine.cells.numerals import read_number, written_number
from engine.cells.words import near
from engine.errors import CellError, Diagnostic, Message
from engine.model import Attribute, Linear, Term
from engine.values import EXACT, FRACTION_DIGITS, Value, plain

# A sum of signed terms, and nothing else: what z3 and the columns can hold exactly.
_GRAMMAR = r"""
sum: SIGN? term (SIGN term)*
term: factor (TIMES factor)?
?factor: NAME | FIGURES
SIGN: /[+\-−]/
TIMES: /[*×]/
NAME: /[^\W\d]\w*/
FIGURES: /[0-9.,]([0-9.,]|[ \u00a0\u202f](?=[0-9.,]))*/
%ignore /\s+/
"""
_WORD = re.compile(r"[^\W\d]\w*")
_OPERATION = re.compile(r"[*×/()]|\s[+\-−]\s")
_DIVISOR = re.compile(r"/\s*([0-9][0-9.,]*)")


@cache
def _parser() -> Lark:
    return Lark(_GRAMMAR, start="sum", parser="lalr", lexer="contextual")


def parse_derivation(text: str, attribute: Attribute, attributes: Mapping[str, Attribute]) -> Value | Linear:
    """What a rule derives: a literal of the attribute's kind, or a linear expression for a number.

    Raises CellError with every mistake; columns count from 1 in the text.
    """
    if attribute.kind == "number" and _computes(text, attributes):
        return parse_linear(text, attributes)
    try:
        return parse_value(text, attribute)
    except CellError:
        if text.strip() in attributes:
            raise _not_computed(text.strip(), attribute) from None
        raise


def _computes(text: str, attributes: Mapping[str, Attribute]) -> bool:
    """Whether a text is meant as an expression rather than as one number with its unit."""
    words = _WORD.findall(text)
    begins = bool(_WORD.match(text.strip()))
    return begins or any(word in attributes for word in words) or bool(words and _OPERATION.search(text))


def _not_computed(word: str, attribute: Attribute) -> CellError:
    kinds = {"kind_fr": KINDS_FR[attribute.kind], "kind_en": attribute.kind}
    expected = {"boolean": "oui ; non", "date": "01/03/2026", "text": "« … »"}.get(attribute.kind)
    return refusal(say.NOT_NUMBER, word=word, expected=expected or listed(attribute.values), **kinds)


def parse_linear(text: str, attributes: Mapping[str, Attribute]) -> Linear:
    """A constant plus terms, each a number times an attribute: `patients_exposes * 0,5 + duree`.

    One term an attribute, in the order first written: `3 * a - 2 * a` is `a`. Exact and without units:
    the coefficients convert. Raises CellError with every mistake; columns count from 1 in the text.
    """
    if not text.strip():
        raise refusal(say.EMPTY)
    if len(text) > LIMIT:
        raise refusal(say.TOO_LONG, LIMIT + 1, length=len(text), limit=LIMIT)
    try:
        shape = _parser().parse(text)
    except UnexpectedInput as error:
        raise _explained(text, offset_of(error, text)) from None
    return _Terms(attributes).of(shape)


class _Terms:
    """Adds up the terms of a sum, keeping the mistakes of each."""

    def __init__(self, attributes: Mapping[str, Attribute]) -> None:
        self._attributes = attributes
        self._mistakes: list[Diagnostic] = []
        self._constant = Decimal(0)
        self._coefficients: dict[str, Decimal] = {}

    def of(self, shape: Parsed) -> Linear:
        """The linear expression. Raises CellError with the mistakes of every term."""
        negative = False
        for child in shape.children:
            if isinstance(child, Token):
                negative = child != "+"
            else:
                self._add(child, negative)
        if self._mistakes:
            raise CellError(self._mistakes)
        terms = (Term(coefficient=Decimal(plain(each)), attribute=id) for id, each in self._coefficients.items())
        return Linear(constant=Decimal(plain(self._constant)), terms=tuple(terms))

    def _add(self, term: Parsed, negative: bool) -> None:
        numbers = [token for token in tokens_of(term) if token.type == "FIGURES"]
        names = [token for token in tokens_of(term) if token.type == "NAME"]
        self._check_product(numbers, names)
        coefficient = self._number(numbers)
        signed = -coefficient if negative else coefficient
        for name in names:
            self._check(name)
            # A coefficient that comes to 0 is kept: the number is unknown as long as this attribute is.
            self._coefficients[str(name)] = EXACT.add(self._coefficients.get(str(name), Decimal(0)), signed)
        if not names:
            self._constant = EXACT.add(self._constant, signed)

    def _number(self, numbers: list[Token]) -> Decimal:
        """The coefficient of a term, 1 when it has none."""
        product = Decimal(1)
        for token in numbers:
            try:
                with starting_at(token.start_pos or 0):
                    product = EXACT.multiply(product, read_number(str(token)))
            except CellError as error:
                self._mistakes += error.diagnostics
        return product

    def _check_product(self, numbers: list[Token], names: list[Token]) -> None:
        for message, pair in ((say.PRODUCT, names), (say.NUMBERS, numbers)):
            if len(pair) == 2:
                product = self._number(numbers) if pair is numbers else Decimal(0)
                self._wrong(message, pair[0], other=cut(pair[1]), near=written_number(product))

    def _check(self, name: Token) -> None:
        attribute = self._attributes.get(str(name))
        if attribute is None:
            like = near(name, (id for id, each in self._attributes.items() if each.kind == "number"))
            self._wrong(say.UNKNOWN_NEAR if like else say.UNKNOWN, name, near=like or "")
        elif attribute.kind != "number":
            self._wrong(say.KIND, name, kind_fr=KINDS_FR[attribute.kind], kind_en=attribute.kind)

    def _wrong(self, message: Message, token: Token, **values: str) -> None:
        self._mistakes.append(mistake(message, (token.start_pos or 0) + 1, word=str(token), **values))


def _explained(text: str, at: int) -> CellError:
    """The error for a text that is no sum: what stands where, and what to write instead."""
    rest = text[at:].lstrip()
    column = len(text) - len(rest) + 1
    if not rest:
        return refusal(say.ENDED, column, found=text.rsplit(maxsplit=1)[-1])
    if rest[0] in "/÷:":
        return refusal(say.DIVISION, column, **_multiplied(rest))
    if rest[0] in "()":
        return refusal(say.PARENTHESIS, column)
    return refusal(say.SYNTAX, column, found=rest.split(maxsplit=1)[0])


def _multiplied(rest: str) -> dict[str, str]:
    """How to multiply instead of dividing, when that is exact."""
    inverse = _inverse(_DIVISOR.match(rest))
    if inverse is None:
        return {"near_fr": "Multipliez par un nombre : « a * 0,5 ».", "near_en": "Multiply by a number: “a * 0,5”."}
    return {"near_fr": f"Écrivez « * {inverse} ».", "near_en": f"Write “* {inverse}”."}


def _inverse(divisor: re.Match[str] | None) -> str | None:
    if divisor is None:
        return None
    try:
        number = Fraction(read_number(divisor[1]))
    except CellError:
        return None
    scaled = 10**FRACTION_DIGITS / number if number else Fraction(1, 3)
    return written_number(EXACT.scaleb(Decimal(int(scaled)), -FRACTION_DIGITS)) if scaled.denominator == 1 else None
