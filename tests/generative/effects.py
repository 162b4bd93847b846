"""Effect blocks: what rules and rows bring."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from hypothesis.strategies import DrawFn

from engine.cells.expressions import parse_linear
from engine.model import Attribute, Deadline, Derivation, Effect, Rulebook
from engine.values import shown
from tests.generative.drawing import between, maybe, pick, some
from tests.generative.vocabulary import literals_of, written

COEFFICIENTS = [Decimal(text) for text in ("1", "-1", "0.5", "0.1", "-0.2", "3")]
POINTS = (*range(-8, 13), 3, 4, 5, 6)


def effect(draw: DrawFn, book: Rulebook) -> Effect:
    """An effect block with some of everything but derivations; never empty."""
    points = pick(draw, (None, *POINTS))
    block = Effect(
        points=points,
        axis=maybe(draw, list(book.axes)) if points is not None else None,
        discipline=maybe(draw, list(book.disciplines)) if points is not None else None,
        urgency=maybe(draw, range(-3, 9)) if book.priorities else None,
        at_least=maybe(draw, [each.id for each in (*book.modes, *book.priorities, book.modes[-1])]),
        expertise=expertise(draw, book),
        deadline=deadline(draw, book),
        risk=maybe(draw, ["Tolérance inconnue"]),
        stake=maybe(draw, ["Besoin non couvert"]),
        ask=maybe(draw, ["Préciser."]),
    )
    return block if block != Effect() else Effect(stake="Un enjeu")


def expertise(draw: DrawFn, book: Rulebook) -> tuple[str, ...]:
    """One expertise, or two, or none."""
    named = maybe(draw, (("pediatrie",), ("pediatrie", "biotechnologie"))) or ()
    return tuple(each for each in named if each in book.expertises)


def deadline(draw: DrawFn, book: Rulebook) -> Deadline | None:
    """A deadline from any date, with or without the stop of a clock."""
    start = maybe(draw, [id for id, each in book.attributes.items() if each.kind == "date"])
    if start is None:
        return None
    stops = [None, *(id for id, each in book.attributes.items() if each.kind == "number")]
    return Deadline(days=draw(between(0, 400)), start=start, stopped=pick(draw, stops))


def derivation(draw: DrawFn, attribute: Attribute, readable: Sequence[Attribute]) -> Derivation:
    """What a rule derives: a literal, or for a number a linear expression."""
    numbers = {each.id: each for each in readable if each.kind == "number"}
    if attribute.kind == "number" and numbers and draw(between(0, 1)):
        text = _expression(draw, list(numbers))
        return Derivation(attribute=attribute.id, text=text, value=parse_linear(text, numbers))
    literal = pick(draw, literals_of(attribute))
    return Derivation(attribute=attribute.id, text=written(literal), value=literal)


def _expression(draw: DrawFn, numbers: Sequence[str]) -> str:
    """A constant plus terms over the numbers that may be read, as an expert writes them."""
    text = shown(pick(draw, COEFFICIENTS))
    for id in dict.fromkeys(some(draw, numbers, 1, 3)):
        coefficient = pick(draw, COEFFICIENTS)
        text += f" {'-' if coefficient < 0 else '+'} {shown(abs(coefficient))} * {id}"
    return text
