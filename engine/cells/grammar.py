"""The shape of a cell: one LALR(1) grammar per kind of attribute.

A grammar knows tests, lists and parentheses, and which comparisons suit the kind. What stands
between them, an operand, is text to it: `engine.cells.meaning` reads it by the attribute, so that
`1.5.2` or `≥ dix` is reported as a wrong number and not as a wrong character.
"""

from __future__ import annotations

from functools import cache

from lark import Lark, Token, Tree, UnexpectedInput, UnexpectedToken

from engine.values import Kind

Parsed = Tree[Token]
LIMIT = 2_000  # characters: an expert's cell has a few dozen

_COMMON = r"""
?start: DASH -> anything | tests
tests: test (";" test)*
?test: negated | known | unknown | plain
negated: NOT "(" tests ")"
known: KNOWN
unknown: UNKNOWN

DASH.3: /[-–—]\s*\Z/
NOT.3: /non(?=\s*\()/i
KNOWN.2: /connu(?=\s*([;)]|\Z))/i
UNKNOWN.2: /inconnu(?=\s*([;)]|\Z))/i
EQUALITY: "=" | "≠"
COMPARISON: "<=" | ">=" | "≤" | "≥" | "<" | ">" | "=" | "≠"
QUOTED: /«([^«»]|«[^«»]*»)*»/
%ignore /\s+/
"""
_WORDS = r"""
?value: WORD | QUOTED
?words: value -> alone | "(" value (";" value)* ")" -> several
PREFIX.2: /commence\s+par(?=[\s(«])/i
CONTAINS.2: /contient(?=[\s(«])/i
WORD: /[^\s;()«»<>=≤≥≠\[\]!][^;()«»]*/
"""
_ORDERED = r"""
?plain: FIGURES -> equals | COMPARISON FIGURES -> compared | BRACKET FIGURES ".." FIGURES BRACKET -> interval
BRACKET: "[" | "]"
FIGURES: /(?!\s|\.\.)((?!\.\.)[^;()\[\]<>=≤≥≠«»!])+/
"""
_PLAIN: dict[Kind, str] = {
    "boolean": _WORDS + "?plain: value -> equals | EQUALITY value -> compared\n",
    "number": _ORDERED,
    "date": _ORDERED,
    "choice": _WORDS + "?plain: value -> equals | COMPARISON value -> compared | PREFIX words -> prefix\n",
    "set": _WORDS + "?plain: value -> equals | CONTAINS words -> contains\n",
    "text": _WORDS + "?plain: value -> equals | EQUALITY value -> compared | PREFIX words -> prefix\n",
}


@cache
def _parser(kind: Kind) -> Lark:
    return Lark(_PLAIN[kind] + _COMMON, parser="lalr", lexer="contextual", propagate_positions=False)


def parse_shape(text: str, kind: Kind) -> Parsed:
    """The tree of a cell: `anything`, or `tests`. Raises lark.UnexpectedInput."""
    return _parser(kind).parse(text)


def offset_of(error: UnexpectedInput, text: str) -> int:
    """Where a text ceased to have the shape of a cell: its length if something lacks at the end."""
    ended = isinstance(error, UnexpectedToken) and error.token.type == "$END"
    offset: int | None = error.pos_in_stream
    return len(text) if ended or offset is None else offset
