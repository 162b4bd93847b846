"""A decision table as its author wrote it, said in one language: all that no case changes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol

from engine.columns import OUTPUTS
from engine.condition import tests_of
from engine.model import Effect, Row, Rulebook, Table
from reports.typography import joined, signed, slug, spaced
from reports.views.effects import derived_value, said_deadline
from reports.wording import Words

NOTHING = "–"  # a cell that constrains nothing, or brings nothing


@dataclass(frozen=True, slots=True)
class RowText:
    """A row: the text of each input's cell, by attribute, and of each output's, in the order of the columns."""

    inputs: Mapping[str, str]
    outputs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TableText:
    """A table: its columns, its hit policy in words, its rows in the order of the file, and where it comes from."""

    id: str
    label: str
    anchor: str
    policy: str
    inputs: tuple[str, ...]
    outputs: tuple[str, ...]
    rows: Mapping[str, RowText]
    scores: bool
    hurries: bool
    because: str
    reference: str
    author: str
    note: str


class Saying(Protocol):
    """What of a lexicon a table is said with."""

    rulebook: Rulebook
    words: Words

    def said(self, text: str) -> str:
        """A text of the rulebook that comes by another way, as the others are."""

    def author(self, set_by: str) -> str:
        """Who set the points."""


def table_text(table: Table, saying: Saying) -> TableText:
    """The texts of one table."""
    return TableText(
        id=table.id,
        label=table.label,
        anchor=f"table-{slug(table.id)}",
        policy=_policy(table, saying),
        inputs=table.inputs,
        outputs=tuple(_output(output, saying) for output in table.outputs),
        rows={row.id: _row(row, table, saying) for row in table.rows},
        scores=any(row.then.points is not None for row in table.rows),
        hurries=any(row.then.urgency is not None for row in table.rows),
        because=table.because,
        reference=table.reference,
        author=saying.author(table.set_by),
        note=table.note,
    )


def _policy(table: Table, saying: Saying) -> str:
    """The hit policy, then the order of the values where one is declared."""
    words = saying.words
    policy = f"hit_{table.hit.replace(' ', '_')}{f'_{table.aggregate}' if table.aggregate else ''}"
    orders = [
        words("highest_first", output=_output(output, saying), values=", ".join(_listed(output, values, saying)))
        for output, values in table.highest_first.items()
    ]
    numbers = _numbers_alone(table, saying)
    if table.aggregate in ("sum", "min", "max") and numbers:
        return " ".join([words(f"{policy}_of", outputs=joined(numbers, words.language)), *orders])
    return " ".join([getattr(words, policy), *orders])


def _numbers_alone(table: Table, saying: Saying) -> list[str]:
    """The numbers that a table derives, where it gives no points to speak of."""
    if {"points", "urgency"} & {*table.outputs}:
        return []
    derived = (saying.rulebook.attributes[output] for output in table.outputs if output not in OUTPUTS)
    marks = ("« ", " »") if saying.words.language == "fr" else ("“", "”")
    return [attribute.label.join(marks) for attribute in derived if attribute.kind == "number"]


def _listed(output: str, values: tuple[str, ...], saying: Saying) -> list[str]:
    """The values of a list of `highest_first`: a label for an id, for each of several expertises too."""
    known = _labels(output, saying.rulebook)
    if not known:
        return [saying.said(value) for value in values]
    return [joined([known[id] for id in value.split(" ; ")], saying.words.language) for value in values]


def _output(output: str, saying: Saying) -> str:
    """The head of a column: the interface's word for an effect, or the label of the attribute derived."""
    if output in OUTPUTS:
        return saying.words(f"output_{output}")
    return saying.rulebook.attributes[output].label


def _row(row: Row, table: Table, saying: Saying) -> RowText:
    cells = {test.attribute: test.cell for test in tests_of(row.when)}
    language = saying.words.language
    return RowText(
        inputs={id: saying.said(spaced(cells[id], language)) if id in cells else NOTHING for id in table.inputs},
        outputs=tuple(_brought(row.then, output, saying) or NOTHING for output in table.outputs),
    )


def _brought(effect: Effect, output: str, saying: Saying) -> str:
    """What a row brings in one column, empty for nothing."""
    if output not in OUTPUTS:
        found = (each for each in effect.derive if each.attribute == output)
        return next((derived_value(each, saying.rulebook, saying.words) for each in found), "")
    value = getattr(effect, output)
    return "" if value in (None, ()) else _SAID[output](effect, saying)


def _labels(output: str, rulebook: Rulebook) -> Mapping[str, str]:
    """The label of each id that may stand in a column."""
    match output:
        case "axis":
            return rulebook.axes
        case "discipline":
            return {id: each.label for id, each in rulebook.disciplines.items()}
        case "at_least":
            return {level.id: level.label for level in (*rulebook.modes, *rulebook.priorities)}
        case "expertise":
            return rulebook.expertises
        case _:
            return {}


def _labelled(output: str) -> Callable[[Effect, Saying], str]:
    return lambda effect, saying: _labels(output, saying.rulebook)[getattr(effect, output)]


def _expertises(effect: Effect, saying: Saying) -> str:
    return joined([saying.rulebook.expertises[id] for id in effect.expertise], saying.words.language)


_SAID: Mapping[str, Callable[[Effect, Saying], str]] = {
    "points": lambda effect, saying: signed(effect.points or 0, saying.words.language),
    "urgency": lambda effect, saying: signed(effect.urgency or 0, saying.words.language),
    "axis": _labelled("axis"),
    "discipline": _labelled("discipline"),
    "at_least": _labelled("at_least"),
    "expertise": _expertises,
    "deadline": lambda effect, saying: (
        said_deadline(effect.deadline, saying.rulebook, saying.words) if effect.deadline else ""
    ),
    "risk": lambda effect, _: effect.risk or "",
    "stake": lambda effect, _: effect.stake or "",
    "ask": lambda effect, _: effect.ask or "",
}
