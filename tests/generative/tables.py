"""Decision tables: every hit policy and aggregate, every output, rows without a constraint."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from hypothesis.strategies import DrawFn

from engine.columns import gives, text_of
from engine.condition import All
from engine.model import Aggregate, Attribute, Derivation, Effect, Hit, Row, Rulebook, Table
from tests.generative.conditions import Reading, cell_of, question_of
from tests.generative.drawing import between, maybe, pick, some
from tests.generative.effects import POINTS, deadline, derivation, expertise

POLICIES: Sequence[tuple[Hit, Aggregate]] = (
    *(("unique", ""), ("first", ""), ("any", ""), ("priority", ""), ("rule order", ""), ("output order", "")),
    *(("priority", ""), ("output order", "")),  # twice: now and then there is nothing to rank
    *(("collect", ""), ("collect", "sum"), ("collect", "min"), ("collect", "max"), ("collect", "count")),
)
RANKED = ("priority", "output order")
COMBINED = {"sum": "sum", "count": "sum", "min": "min", "max": "max"}
OUTPUTS = ("points", "axis", "discipline", "urgency", "at_least", "expertise", "deadline", "risk", "stake", "ask")


def tables(draw: DrawFn, book: Rulebook, number: int) -> tuple[Table, ...]:
    """So many tables; each derives only what comes after all that it reads."""
    return tuple(_asking(draw, f"T{n}", book) or _table(draw, f"T{n}", book) for n in range(number))


def _asking(draw: DrawFn, id: str, book: Rulebook) -> Table | None:
    """Now and then, a table that only asks, and may look at what is known."""
    if draw(between(0, 7)) != 7:
        return None
    every = list(book.attributes.values())
    inputs = {each.id: each for each in some(draw, every, 1, 2)}
    rows = []
    for n in range(1, draw(between(1, 3)) + 1):
        tests = [question_of(draw, each, Reading(every, book.attributes)) for each in inputs.values()]
        rows.append(Row(id=f"{id}-{n}", when=All(parts=tuple(tests[: draw(between(0, 2))])), then=Effect(ask="Quoi ?")))
    hit = pick(draw, [hit for hit, aggregate in POLICIES if not aggregate and hit not in RANKED])
    return Table(id=id, label=f"Table {id}", hit=hit, inputs=tuple(inputs), outputs=("ask",), rows=tuple(rows))


def _table(draw: DrawFn, id: str, book: Rulebook) -> Table:
    hit, aggregate = pick(draw, POLICIES)
    targets = [each for each in book.attributes.values() if each.derived]
    first = draw(between(0, len(targets)))
    readable = [each for each in book.attributes.values() if not each.derived] + targets[:first]
    inputs = {each.id: each for each in some(draw, readable, 1, 3)}
    outputs = _outputs(draw, book, aggregate, targets[first:])
    # A few effects shared out among the rows: rows then bring the same, or contradict one another.
    brought = [_brought(draw, book, aggregate, outputs, readable) for _ in range(draw(between(1, 4)))]
    reading = Reading(readable, book.attributes)
    rows = [_row(draw, f"{id}-{n}", list(inputs.values()), reading, pick(draw, brought)) for n in range(1, 6)]
    rows = rows[: draw(between(1, 5))]
    ranks = _ranks(draw, outputs, rows) if hit in RANKED else {}
    if hit in RANKED and not ranks:
        hit = "rule order"  # nothing to rank
    fields: dict[str, Any] = {"inputs": tuple(inputs), "outputs": tuple(outputs), "highest_first": ranks}
    return Table(id=id, label=f"Table {id}", hit=hit, aggregate=aggregate, rows=tuple(rows), **fields)


def _outputs(
    draw: DrawFn, book: Rulebook, aggregate: Aggregate, derivable: Sequence[Attribute]
) -> dict[str, Attribute | None]:
    """Columns of effects, and of attributes to derive; an aggregate has points to work on."""
    fitting = [each for each in derivable if not aggregate or each.combine == COMBINED[aggregate]]
    named = ["points"] if draw(between(0, 4)) or aggregate else []
    beside = [each for each in OUTPUTS if each not in ("axis", "discipline", "points")]
    beside = [each for each in beside if each != "urgency" or book.priorities]
    where = ["axis"] * bool(book.axes) + ["discipline"] * bool(book.disciplines)
    chosen = [*named, *(where if named else ()), *some(draw, beside, 0, 3)]
    derives = {each.id: each for each in (some(draw, fitting, 0, 2) if fitting else ())}
    found: dict[str, Attribute | None] = dict.fromkeys(chosen) | derives
    return found or {"stake": None}


def _brought(
    draw: DrawFn,
    book: Rulebook,
    aggregate: Aggregate,
    outputs: dict[str, Attribute | None],
    readable: Sequence[Attribute],
) -> Effect:
    """What a row brings: in each column something, or nothing."""
    figures = (1,) if aggregate == "count" else POINTS
    points = pick(draw, (None, *figures, *figures)) if "points" in outputs else None
    derives = [each for each in outputs.values() if each is not None and pick(draw, (True, True, False))]
    held = Effect(
        points=points,
        axis=maybe(draw, list(book.axes)) if points is not None else None,
        discipline=maybe(draw, list(book.disciplines)) if points is not None else None,
        urgency=maybe(draw, (1,) if aggregate == "count" else range(-3, 9)),
        at_least=maybe(draw, [each.id for each in (*book.modes, *book.priorities)]),
        expertise=expertise(draw, book),
        deadline=deadline(draw, book),
        risk=maybe(draw, ["Tolérance inconnue", "Risque"]),
        stake=maybe(draw, ["Besoin non couvert", "Enjeu"]),
        ask=maybe(draw, ["Préciser."]),
        derive=tuple(_derived(draw, aggregate, each, readable) for each in derives),
    )
    kept = {name: value for name, value in held if name in outputs or name == "derive"}
    return Effect(**kept)


def _derived(draw: DrawFn, aggregate: Aggregate, attribute: Attribute, readable: Sequence[Attribute]) -> Derivation:
    if aggregate == "count":
        return Derivation(attribute=attribute.id, text="1", value=Decimal(1))
    return derivation(draw, attribute, readable)


def _row(draw: DrawFn, id: str, inputs: Sequence[Attribute], reading: Reading, then: Effect) -> Row:
    """A row: each cell constrains two times in three."""
    tests = [cell_of(draw, each, reading) for each in inputs if pick(draw, (True, True, False))]
    return Row(id=id, when=All(parts=tuple(tests)), then=then)


def _ranks(draw: DrawFn, outputs: Sequence[str] | dict[str, Any], rows: Sequence[Row]) -> dict[str, tuple[str, ...]]:
    """For one output or two, every value that the rows give it, in some order."""
    found = {}
    for output in outputs:
        texts = [text_of(row.then, output) for row in rows if gives(row.then, output)]
        values = list(dict.fromkeys(text for text in texts if text is not None))
        if values and None not in texts and draw(between(0, 2)):
            turned = draw(between(0, len(values) - 1))
            found[output] = (*values[turned:], *values[:turned])
    return found
