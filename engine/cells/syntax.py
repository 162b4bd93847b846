"""Why a text is no cell: the likely slip, its place, and the form that was expected."""

from __future__ import annotations

import re

from lark import UnexpectedInput

from engine.cells import messages_cell as say
from engine.cells.errors import mistake, refusal
from engine.cells.grammar import offset_of
from engine.errors import Diagnostic, Message
from engine.values import Kind

_SIGNS = "<>=≤≥≠!"
_RIGHT_SIGN = {"=>": ">=", "=<": "<=", "==": "=", "!=": "≠", "<>": "≠", "!": "≠", "> =": ">=", "< =": "<="}
_SIGN_RUN = re.compile(r"[<>=≤≥≠!](?:\s*[<>=≤≥≠!])*")
_TWO_BOUNDS = re.compile(r"[(\[\]]\s*([^\[\]();]+?)\s*(?:\.\.|;|…)\s*([^\[\]();]+?)\s*[)\[\]]")


_BOUND = r"\s*((?:(?!\.\.)[^\[\]();<>=])+?)\s*"
_BARE_NEGATION = re.compile(r"non\s+((?:[<>=≤≥≠]|[\[\]])[^;()]*)", re.IGNORECASE)
_BARE_BOUNDS = re.compile(r"([^\[\]();<>=.]+?)\s*\.\.\s*([^\[\]();<>=.]+)")
_SEMICOLON_IN_INTERVAL = re.compile(rf"(?:\A|[;(])\s*([\[\]]){_BOUND};{_BOUND}([\[\]])")


def check_separators(text: str, kind: Kind) -> None:
    """Raise CellError for `;` alone, or between the bounds of an interval: it would cut them apart."""
    if not text.replace(";", "").strip():
        raise refusal(say.EMPTY_PART, text.index(";") + 1)
    found = _SEMICOLON_IN_INTERVAL.search(text) if kind in ("number", "date") else None
    if found:
        opening, low, high, closing = found.groups()
        raise refusal(say.INTERVAL_SEMICOLON, found.start(1) + 1, near=f"{opening}{low}..{high}{closing}")


def explained(text: str, error: UnexpectedInput, kind: Kind) -> Diagnostic:
    """The mistake behind a text that the grammar of its kind refuses, at its column."""
    at = offset_of(error, text)
    head, rest = text[:at].rstrip(), text[at:].lstrip()
    for reason in (_negation, _sign, _interval, _parenthesis, _missing, _second_test):
        found = reason(text, head, rest, kind)
        if found is not None:
            return found
    return _told(say.SYNTAX, text, rest, kind, found=rest.split(maxsplit=1)[0] if rest else text.strip())


def _told(message: Message, whole: str, rest: str, kind: Kind, **values: object) -> Diagnostic:
    """The mistake at the column where the rest of the text begins."""
    forms = {"forms_fr": say.FORMS_FR[kind], "forms_en": say.FORMS_EN[kind]}
    kinds = {"kind_fr": say.KINDS_FR[kind], "kind_en": kind}
    return mistake(message, len(whole) - len(rest) + 1, **forms, **kinds, **values)


def _negation(text: str, _head: str, _rest: str, kind: Kind) -> Diagnostic | None:
    """`non < 2`, `non [2..3]`: the parentheses are missing."""
    found = _BARE_NEGATION.fullmatch(text.strip())
    return _told(say.NEGATION, text, text.lstrip(), kind, near=f"non({found[1]})") if found else None


def _sign(text: str, head: str, rest: str, kind: Kind) -> Diagnostic | None:
    """`=>`, `!=`, `> =`: a run of signs that is none of ours; or a sign of another kind."""
    for run in _SIGN_RUN.finditer(text):
        right = _RIGHT_SIGN.get(re.sub(r"\s+", " ", run.group()))
        if run.start() <= len(text) - len(rest) <= run.end() and right:
            return _told(say.OPERATOR_SPELLING, text, text[run.start() :], kind, operator=run.group(), near=right)
    if rest[:1] in _SIGNS and not head and rest:
        return _told(say.OPERATOR, text, rest, kind, operator=_SIGN_RUN.match(rest)[0])  # type: ignore[index]
    return None


def _interval(text: str, _head: str, _rest: str, kind: Kind) -> Diagnostic | None:
    """A bracket in a cell of words, a bound that lacks, or parentheses in place of brackets."""
    start = text.lstrip()
    ordered = kind in ("number", "date")
    if start[:1] in ("[", "]") and start:
        if not ordered:
            return _told(say.OPERATOR, text, start, kind, operator=start[0])
        return _told(say.INTERVAL_FORM, text, start, kind)
    bounds = _TWO_BOUNDS.fullmatch(text.strip())
    if ordered and bounds:
        near = f"[{bounds[1]}..{bounds[2]}]"
        return _told(say.PARENTHESIS_INTERVAL, text, start, kind, near=near)
    bare = _BARE_BOUNDS.fullmatch(text.strip())
    if ordered and bare:
        return _told(say.INTERVAL_BARE, text, start, kind, near=f"[{bare[1]}..{bare[2]}]")
    if ordered and ".." in text:
        return _told(say.INTERVAL_FORM, text, start, kind)
    return None


def _parenthesis(text: str, head: str, rest: str, kind: Kind) -> Diagnostic | None:
    if rest[:1] != "(" or head.casefold().endswith((" non", ")non")):
        return None
    return _told(say.PARENTHESIS_IN_TEXT, text, rest, kind, text=text.strip())


def _missing(text: str, head: str, rest: str, kind: Kind) -> Diagnostic | None:
    """The text ends, or closes, where a value was due."""
    if rest and rest[0] not in ");":
        return None
    operator = re.search(r"(?:[<>=≤≥≠]+|non\s*\(|contient|commence\s+par|\(|;)$", head, re.IGNORECASE)
    return _told(say.VALUE_MISSING, text, rest, kind, operator=operator[0]) if operator else None


def _second_test(text: str, head: str, rest: str, kind: Kind) -> Diagnostic | None:
    """Two tests side by side: `>= 2 < 12`, `MRP non(DCP)`."""
    if not head or not rest:
        return None
    return _told(say.TWO_COMPARISONS, text, rest, kind) if rest[0] in _SIGNS + "«([" else None
