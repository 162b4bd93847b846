"""Rulebooks small enough to be looked at case by case, that use all that verification speaks of."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from engine.cells import parse_cell
from engine.cells.expressions import parse_linear
from engine.columns import gives, text_of
from engine.condition import All, Test
from engine.errors import CellError
from engine.model import (
    Attribute,
    Deadline,
    Depth,
    Derivation,
    Discipline,
    Effect,
    Level,
    Row,
    Rule,
    Rulebook,
    Table,
)
from engine.strata import derivations_of
from tests.generative.conditions import AROUND, FORMS, SCALED, TELLS_NOTHING, condition
from tests.generative.drawing import between, maybe, pick, some
from tests.generative.rulebooks import WAYS
from tests.generative.small_vocabulary import PEOPLE, POOLS, vocabulary
from tests.generative.tables import COMBINED, POLICIES, RANKED
from tests.generative.vocabulary import written

POINTS = (4, 2, 6, -3, 8, 1, -5, 0, 3)
COEFFICIENTS = ("1", "1", "-1", "2")


@st.composite
def small_rulebooks(draw: DrawFn) -> Rulebook:
    """A few rules, attributes and rows, in up to two tables."""
    return _rulebook(draw, "petit", vocabulary(draw))


@st.composite
def pairs_of_rulebooks(draw: DrawFn) -> tuple[Rulebook, Rulebook]:
    """Two that share their attributes; half the time, what weighs in one lightens in the other."""
    attributes = vocabulary(draw)
    first = _rulebook(draw, "petit", attributes)
    return first, _mirrored(first) if pick(draw, (True, False)) else _rulebook(draw, "autre", attributes)


def _mirrored(book: Rulebook) -> Rulebook:
    """The same rulebook with every point turned, and the thresholds of modes so that light and heavy change places."""
    starts = [book.modes[0].start - 20, *(1 - level.start for level in reversed(book.modes[1:]))]
    modes = [level.model_copy(update={"start": start}) for level, start in zip(book.modes, starts, strict=True)]
    rules = [rule.model_copy(update={"then": tuple(map(_turned, rule.then))}) for rule in book.rules]
    return book.model_copy(update={"id": "autre", "modes": tuple(modes), "rules": tuple(rules), "tables": ()})


def _turned(effect: Effect) -> Effect:
    points = None if effect.points is None else -effect.points
    return effect.model_copy(update={"points": points, "at_least": None, "urgency": None})


def _rulebook(draw: DrawFn, id: str, attributes: dict[str, Attribute]) -> Rulebook:
    empty = Rulebook(
        id=id,
        title="Petit",
        version=1,
        status="draft",
        when_unknown=pick(draw, WAYS),
        modes=_levels(draw, "mode", Level),
        priorities=_levels(draw, "priorite", Level) if draw(between(0, 2)) == 2 else (),
        disciplines=pick(draw, ({}, {"clinique": _clinical(draw)})),
        expertises={"biotechnologie": "Biotechnologie"},
        attributes=attributes,
    )
    rules = [_rule(draw, f"R{n}", empty) for n in range(1, draw(between(1, 4)) + 1)]
    tables = [_table(draw, f"T{n}", empty) for n in range(1, draw(between(0, 2)) + 1)]
    done = {d.attribute for rule in (*rules, *(row for t in tables for row in t.rules)) for d in derivations_of(rule)}
    targets = [id for id, each in attributes.items() if each.derived]
    rules += [_deriving(draw, f"S{n}", empty, n) for n, id in enumerate(targets) if id not in done]
    return empty.model_copy(update={"rules": tuple(rules), "tables": tuple(tables)})


def _levels(draw: DrawFn, name: str, level: Callable[..., Any], **more: Any) -> tuple[Any, ...]:
    start, found = pick(draw, (0, 0, -2, 3)), []
    for n in range(draw(between(1, 3))):
        found.append(level(id=f"{name}{n}", label=f"{name} {n}", start=start, **more))
        start += draw(between(1, 6))
    return tuple(found)


def _clinical(draw: DrawFn) -> Discipline:
    return Discipline(id="clinique", label="Clinique", depths=_levels(draw, "depth", Depth, effort=Decimal(1)))


def _readable(book: Rulebook, targets: int) -> list[Attribute]:
    derived = [each for each in book.attributes.values() if each.derived]
    return [each for each in book.attributes.values() if not each.derived] + derived[:targets]


def _cell(draw: DrawFn, attribute: Attribute, readable: Sequence[Attribute], book: Rulebook) -> Test:
    others = [
        e.id for e in readable if (e.kind, e.ordered) == (attribute.kind, attribute.ordered) and e is not attribute
    ]
    text = pick(draw, AROUND).format(*(_simple(draw, attribute, others) for _ in range(2)))
    try:
        return _test(text, attribute, book)
    except CellError as error:
        if not {each.code for each in error.diagnostics} <= TELLS_NOTHING:
            raise
        held = attribute.range
        values = [each for each in POOLS[attribute.kind] if held is None or held.holds(each)]  # type: ignore[arg-type]
        return _test(written(pick(draw, values)), attribute, book)


def _test(text: str, attribute: Attribute, book: Rulebook, *, asks: bool = False) -> Test:
    meaning = parse_cell(text, attribute, book.attributes, asks=asks)
    assert meaning is not None
    return Test(attribute=attribute.id, cell=text, meaning=meaning)


def _simple(draw: DrawFn, attribute: Attribute, others: Sequence[str]) -> str:
    forms = [*FORMS[attribute.kind], *(SCALED if attribute.ordered else ())]
    form = pick(draw, [each for each in forms if others or "{other}" not in each])
    one, other = (pick(draw, POOLS[attribute.kind]) for _ in range(2))
    low, high = sorted((one, other)) if attribute.kind in ("number", "date") else (one, other)
    start = str(one)[: draw(between(1, 3))] if attribute.kind in ("choice", "text") else ""
    words = {"v": written(one), "w": written(other), "low": written(low), "high": written(high)}
    return str(
        form.format(**words, item=pick(draw, PEOPLE), start=written(start), other=pick(draw, others) if others else "")
    )


def _rule(draw: DrawFn, id: str, book: Rulebook) -> Rule:
    targets = sum(each.derived for each in book.attributes.values())
    sort = draw(between(0, 5))
    if targets and sort > 3:
        return _deriving(draw, id, book, draw(between(0, targets - 1)))
    readable = _readable(book, targets)
    if sort == 3:
        known = pick(draw, readable)
        when = All(parts=(_test(pick(draw, ("connu", "inconnu")), known, book, asks=True),))
        return Rule(id=id, label=id, when=when, then=(Effect(ask="Préciser."),))
    return Rule(id=id, label=id, when=_when(draw, readable, book), then=_blocks(draw, book))


def _when(draw: DrawFn, readable: Sequence[Attribute], book: Rulebook) -> Any:
    return condition(draw, lambda: _cell(draw, pick(draw, readable), readable, book), depth=2)


def _blocks(draw: DrawFn, book: Rulebook) -> tuple[Effect, ...]:
    return tuple(_effect(draw, book) for _ in range(pick(draw, (1, 1, 2))))


def _effect(draw: DrawFn, book: Rulebook) -> Effect:
    points = pick(draw, (*POINTS, None))
    block = Effect(
        points=points,
        discipline=maybe(draw, list(book.disciplines)) if points is not None else None,
        urgency=maybe(draw, POINTS) if book.priorities else None,
        at_least=maybe(draw, [each.id for each in (*book.modes, *book.priorities)]) if draw(between(0, 1)) else None,
        **_besides(draw, book),
    )
    return block if block != Effect() else Effect(stake="Enjeu")


def _besides(draw: DrawFn, book: Rulebook) -> dict[str, Any]:
    if draw(between(0, 2)):
        return {}
    start = next((id for id, each in book.attributes.items() if each.kind == "date"), None)
    stops = [None, *(id for id, each in book.attributes.items() if each.kind == "number")]
    due = Deadline(days=pick(draw, (30, 60)), start=start, stopped=pick(draw, stops)) if start else None
    choices: list[dict[str, Any]] = [
        {"expertise": ("biotechnologie",)},
        {"ask": "Préciser."},
        {"risk": "Risque"},
        {"deadline": due},
    ]
    return pick(draw, choices if due else choices[:-1])


def _deriving(draw: DrawFn, id: str, book: Rulebook, first: int) -> Rule:
    target = [each for each in book.attributes.values() if each.derived][first]
    readable = _readable(book, first)
    blocks = [Effect(derive=(_derivation(draw, target, readable),))]
    if draw(between(0, 5)) == 5:
        blocks += [Effect(derive=(_derivation(draw, target, readable),))]
    if draw(between(0, 2)) == 2:
        blocks += _blocks(draw, book)
    return Rule(id=id, label=id, when=_when(draw, readable, book), then=tuple(blocks))


def _derivation(draw: DrawFn, attribute: Attribute, readable: Sequence[Attribute]) -> Derivation:
    numbers = {each.id: each for each in readable if each.kind == "number"}
    if attribute.kind == "number" and numbers and draw(between(0, 2)):
        text = pick(draw, ("0", "1", "2"))
        for id in dict.fromkeys(some(draw, list(numbers), 1, 2)):
            factor = pick(draw, COEFFICIENTS)
            text += f" {'-' if factor[0] == '-' else '+'} {factor.lstrip('-')} * {id}"
        return Derivation(attribute=attribute.id, text=text, value=parse_linear(text, numbers))
    value = pick(draw, POOLS[attribute.kind])
    text = pick(draw, (f"{value}", f"{value}.0")) if attribute.kind == "number" else written(value)
    return Derivation(attribute=attribute.id, text=text, value=value)


def _table(draw: DrawFn, id: str, book: Rulebook) -> Table:
    hit, aggregate = pick(draw, POLICIES)
    targets = [each for each in book.attributes.values() if each.derived]
    first = draw(between(0, len(targets)))
    readable = _readable(book, first)
    inputs = list({each.id: each for each in some(draw, readable, 1, 2)}.values())
    fitting = [each for each in targets[first:] if not aggregate or each.combine == COMBINED[aggregate]]
    derived = maybe(draw, fitting) if aggregate != "count" else None
    brought = [_brought(draw, book, aggregate, derived, readable) for _ in range(draw(between(1, 3)))]
    rows = [
        Row(
            id=f"{id}-{n}",
            when=All(parts=tuple(_cell(draw, each, readable, book) for each in inputs if draw(between(0, 3)))),
            then=pick(draw, brought),
        )
        for n in range(1, draw(between(1, 3)) + 1)
    ]
    texts = [text_of(row.then, "points") for row in rows if gives(row.then, "points")]
    ranks = list(dict.fromkeys(text for text in texts if text is not None))
    if hit in RANKED and not ranks:
        hit = "rule order"
    fields: dict[str, Any] = {"highest_first": {"points": tuple(ranks)}} if hit in RANKED else {}
    outputs = ("points", "at_least", "urgency", "discipline", *([derived.id] if derived else []))
    return Table(
        id=id,
        label=id,
        hit=hit,
        aggregate=aggregate,
        inputs=tuple(e.id for e in inputs),
        outputs=outputs,
        rows=tuple(rows),
        **fields,
    )


def _brought(
    draw: DrawFn, book: Rulebook, aggregate: str, derived: Attribute | None, readable: Sequence[Attribute]
) -> Effect:
    figures = (1,) if aggregate == "count" else POINTS
    points = pick(draw, (*figures, None))
    return Effect(
        points=points,
        discipline=maybe(draw, list(book.disciplines)) if points is not None else None,
        urgency=maybe(draw, figures) if book.priorities else None,
        at_least=maybe(draw, [each.id for each in (*book.modes, *book.priorities)]),
        derive=(_derivation(draw, derived, readable),) if derived and draw(between(0, 3)) else (),
    )
