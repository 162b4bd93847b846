"""Which rows of a table apply: its hit policy, in Kleene's logic."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from engine.assessment import Truth
from engine.model import Effect, Linear, Row, Rule, Table
from engine.reference.truth import OPPOSITE, joined
from engine.values import shown


def choices(table: Table, truths: Mapping[str, Truth]) -> dict[str, Truth]:
    """The choice of each row by its id, given the truths of rows."""
    rows = list(table.rows)
    match table.hit:
        case "first":
            return _first(rows, truths)
        case "priority":
            return _first(sorted(rows, key=lambda row: rank(table, row)), truths)
        case "unique" | "any":
            return _only(table, truths)
        case _:  # collect, rule order, output order
            return {row.id: truths[row.id] for row in rows}


def _first(rows: Sequence[Row], truths: Mapping[str, Truth]) -> dict[str, Truth]:
    """Each row when it holds and none of those before it does."""
    held = [truths[row.id] for row in rows]
    return {
        row.id: joined("false", [held[place], *(OPPOSITE[truth] for truth in held[:place])])
        for place, row in enumerate(rows)
    }


def _only(table: Table, truths: Mapping[str, Truth]) -> dict[str, Truth]:
    """The true row, once there is one; rows that match together and bring different things settle nothing."""
    true = [row for row in table.rows if truths[row.id] == "true"]
    found: dict[str, Truth] = {row.id: "false" if true else truths[row.id] for row in table.rows}
    rivals = _without_repeats(true) if table.hit == "any" else true
    return found | dict.fromkeys((row.id for row in rivals), "true" if len(rivals) == 1 else "unknown")


def _without_repeats(rows: Sequence[Row]) -> list[Row]:
    """The rows that bring what none above them brings."""
    return [row for place, row in enumerate(rows) if not any(same(row.then, other.then) for other in rows[:place])]


def same(one: Effect, other: Effect) -> bool:
    """Whether two blocks bring the same, however a derived value is written."""
    return _meant(one) == _meant(other)


def _meant(effect: Effect) -> Effect:
    return effect.model_copy(update={"derive": tuple(each.model_copy(update={"text": ""}) for each in effect.derive)})


def disputed(table: Table, truths: Mapping[str, Truth], states: Mapping[str, Truth]) -> list[str]:
    """The rows that match and contradict one another, where one only may apply."""
    if table.hit not in ("unique", "any"):
        return []
    return [row.id for row in table.rows if truths[row.id] == "true" and states[row.id] == "unknown"]


def ranked(table: Table) -> tuple[Rule, ...]:
    """The rows as rules, in order of evaluation: by rank under `output order`, else as in the file."""
    if table.hit != "output order":
        return table.rules
    ranks = {row.id: rank(table, row) for row in table.rows}
    return tuple(sorted(table.rules, key=lambda rule: ranks[rule.id]))


def rank(table: Table, row: Row) -> list[int]:
    """The places of the row's values in the lists of `highest_first`, output by output: the lower, the better."""
    return [
        _place(table.highest_first[output], row, output) for output in table.outputs if output in table.highest_first
    ]


def _place(values: Sequence[str], row: Row, output: str) -> int:
    text = _text(row.then, output)
    return values.index(text) if text in values else len(values)


def _text(effect: Effect, output: str) -> str | None:
    """What a row gives for an output, as a list of values writes it; None where no list can name it."""
    for derivation in effect.derive:
        if derivation.attribute == output:
            return None if isinstance(derivation.value, Linear) else shown(derivation.value)
    match effect.model_dump(include={output}).get(output):
        case int() | str() as held:
            return str(held)
        case (*several,) if output == "expertise":
            return shown(frozenset(several))
        case _:
            return None
