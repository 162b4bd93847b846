"""What a column holds: how a value of the canonical file is shown in a cell. `engine.exchange.nodes` reads it back."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, cast

from engine.cells.days import read_date
from engine.emitting.layout import Value
from engine.exchange.conditions import condition_text
from engine.exchange.grid import Content
from engine.exchange.lines import joined, one_line, pair_line
from engine.exchange.words import french
from engine.values import shown as shown_value

Shape = Literal[
    "text", "date", "word", "keyword", "integer", "decimal", "texts", "words", "pairs", "lists", "condition"
]


@dataclass(frozen=True, slots=True)
class Form:
    """The shape of what a cell holds.

    `quoted`: its texts stand between quotes in the file. `family`: the keywords that it may be, or whose
    French words name its pairs.
    """

    shape: Shape
    quoted: bool = True
    family: str = ""


TEXT = Form("text")  # prose, a cell of the language
DATE = Form("date")
WORD = Form("word", quoted=False)  # an id
INTEGER = Form("integer", quoted=False)
DECIMAL = Form("decimal", quoted=False)
TEXTS = Form("texts")  # one a line
WORDS = Form("words", quoted=False)  # ids, one a line
PAIRS = Form("pairs")  # `name : text`, one a line
DEPTHS = Form("pairs", quoted=False)  # `name : id`, one a line
SPELLINGS = Form("lists")  # `name : text`, one a line, a name as often as it has texts
RANKS = Form("lists", family="output")
CONDITION = Form("condition")
FLAG = Form("keyword", quoted=False, family="flag")


def keyword(family: str, *, quoted: bool = False) -> Form:
    """One of a few words."""
    return Form("keyword", quoted=quoted, family=family)


def shown(form: Form, value: Value) -> Content:
    """What a cell holds of a value. Numbers as such, for a spreadsheet to colour and sort."""
    return _SHOWN[form.shape](form, value)


def _day(text: str) -> str:
    """A date in figures, as French people write it."""
    return shown_value(read_date(text))


def _number(_: Form, value: Value) -> Content:
    text = str(value)
    return int(text) if text.lstrip("-").isdigit() else text


def _pairs(_: Form, value: Value) -> str:
    return joined(pair_line(name, str(each)) for name, each in cast(Mapping[str, Value], value).items())


def _lists(form: Form, value: Value) -> str:
    held = cast(Mapping[str, Sequence[Value]], value)
    return joined(pair_line(_named(form, name), str(each)) for name, listed in held.items() for each in listed)


def _named(form: Form, name: str) -> str:
    return french(form.family, name) if form.family else name


def _listed(_: Form, value: Value) -> str:
    return joined(one_line(str(each)) for each in cast(Sequence[Value], value))


_SHOWN: dict[Shape, Callable[[Form, Value], Content]] = {
    "text": lambda _, value: str(value),
    "date": lambda _, value: _day(str(value)),
    "word": lambda _, value: str(value),
    "keyword": lambda form, value: french(form.family, str(value)),
    "integer": _number,
    "decimal": lambda _, value: Decimal(str(value)),
    "texts": _listed,
    "words": _listed,
    "pairs": _pairs,
    "lists": _lists,
    "condition": lambda _, value: condition_text(cast(Mapping[str, Value], value)),
}
