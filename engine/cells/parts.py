"""Cutting a cell into the tests that `;` separates, and checking what embraces them."""

from __future__ import annotations

from engine.cells import messages_cell as say
from engine.cells.errors import refusal

DEPTH = 8


def parts_of(text: str) -> list[tuple[int, str]]:
    """The tests of a cell with the offset of each: cut at every `;` outside « » and parentheses.

    Raises CellError where a quotation mark or a parenthesis has no partner, or nests too deep.
    """
    open_quotes: list[int] = []
    open_parentheses: list[int] = []
    cuts = [-1]
    for at, character in enumerate(text):
        _quote(character, at, open_quotes)
        if not open_quotes:
            _parenthesis(character, at, open_parentheses)
            if character == ";" and not open_parentheses:
                cuts.append(at)
    _check_closed(open_quotes, open_parentheses)
    return [(start + 1, text[start + 1 : end]) for start, end in zip(cuts, [*cuts[1:], len(text)], strict=True)]


def _quote(character: str, at: int, open_quotes: list[int]) -> None:
    if character == "«":
        open_quotes.append(at)
    elif character == "»":
        if not open_quotes:
            raise refusal(say.QUOTE_NOT_OPENED, at + 1)
        open_quotes.pop()


def _parenthesis(character: str, at: int, open_parentheses: list[int]) -> None:
    if character == "(":
        open_parentheses.append(at)
        if len(open_parentheses) > DEPTH:
            raise refusal(say.TOO_DEEP, at + 1, limit=DEPTH)
    elif character == ")":
        if not open_parentheses:
            raise refusal(say.PARENTHESIS_NOT_OPENED, at + 1)
        open_parentheses.pop()


def _check_closed(open_quotes: list[int], open_parentheses: list[int]) -> None:
    if open_quotes:
        raise refusal(say.QUOTE_NOT_CLOSED, open_quotes[0] + 1)
    if open_parentheses:
        raise refusal(say.PARENTHESIS_NOT_CLOSED, open_parentheses[0] + 1)
