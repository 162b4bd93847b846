"""Few attributes, of few values each: a grid of cases that can be looked at one by one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal

from hypothesis.strategies import DrawFn

from engine.model import Assumption, Attribute, Combine
from engine.range import Range
from engine.values import Kind, Value
from tests.generative.drawing import between, pick
from tests.generative.vocabulary import COMBINES

ON = date(2026, 6, 1)
WORDS = ("faible", "modéré", "élevé")
PEOPLE = ("enfant", "âgé")
FIRST = date(2026, 1, 1)
POOLS: Mapping[Kind, Sequence[Value]] = {
    "boolean": (True, False),
    "number": [Decimal(text) for text in ("0", "1", "2", "3", "0.5")],
    "date": [FIRST + timedelta(n) for n in range(1, 5)],
    "choice": WORDS,
    "set": (frozenset(PEOPLE[:1]), frozenset(PEOPLE)),
    "text": ("J07", "J07BX", "L01"),
}
KINDS: Sequence[Kind] = ("boolean", "boolean", "number", "choice", "date", "set", "text", "number")
NARROW = {
    "number": (
        Range(text="[0..3]", low=Decimal(0), high=Decimal(3)),
        Range(text="]0..2]", low=Decimal(0), high=Decimal(2), low_open=True),
        Range(text="[0..3[", low=Decimal(0), high=Decimal(3), high_open=True),
    ),
    "date": (Range(text="[02/01/2026..05/01/2026]", low=date(2026, 1, 2), high=date(2026, 1, 5)),),
}
HALF = {
    "number": Range(text=">= 1", low=Decimal(1)),
    "date": Range(text="< 04/01/2026", high=date(2026, 1, 4), high_open=True),
}


def vocabulary(draw: DrawFn) -> dict[str, Attribute]:
    """Up to three attributes to fill in, and two to deduce from them."""
    kinds = [pick(draw, KINDS) for _ in range(draw(between(1, 3)))]
    deduced = [pick(draw, KINDS) for _ in range(draw(between(0, 2)))]
    # A kind three times, or numbers that may be added up: small bounded domains keep the grid small.
    first = [_declared(draw, f"{kind}_{n}", kind, [*kinds, *deduced]) for n, kind in enumerate(kinds)]
    then = [_derived(draw, f"deduit_{kind}_{n}", kind, kinds) for n, kind in enumerate(deduced)]
    return {each.id: each for each in (*first, *then)}


def _declared(draw: DrawFn, id: str, kind: Kind, kinds: Sequence[Kind]) -> Attribute:
    narrow = NARROW.get(kind, ())
    free = kinds.count(kind) == 1
    held = pick(draw, (None, HALF[kind], *narrow) if free else narrow) if narrow else None
    plain = _plain(draw, id, kind).model_copy(update={"range": held})
    role = "identity" if draw(between(0, 4)) == 4 else ""
    assume = _assume(draw, plain) if draw(between(0, 2)) == 2 else None
    return plain.model_copy(update={"role": role, "assume": assume, "aggravates": _direction(draw, plain)})


def _derived(draw: DrawFn, id: str, kind: Kind, declared: Sequence[Kind]) -> Attribute:
    plain = _plain(draw, id, kind)
    default = pick(draw, [None, *POOLS[kind]]) if kind != "boolean" else None
    ways: Sequence[Combine] = ("agree", "max", "min") if plain.ordered else COMBINES.get(kind, ("agree",))
    counted = kind == "number" and "number" in declared  # given, it would be one number more in the grid
    aggravates = "" if counted else _direction(draw, plain)
    return plain.model_copy(
        update={"derived": True, "default": default, "combine": pick(draw, ways), "aggravates": aggravates}
    )


def _plain(draw: DrawFn, id: str, kind: Kind) -> Attribute:
    values = {"choice": WORDS, "set": PEOPLE}.get(kind, ())
    ordered = kind == "choice" and pick(draw, (True, False))
    unit = "j" if kind == "number" else ""
    return Attribute(id=id, label=f"Critère {id}", kind=kind, unit=unit, values=values, ordered=ordered)


def _direction(draw: DrawFn, attribute: Attribute) -> str:
    if attribute.kind == "boolean":
        return pick(draw, ("", "oui", "non"))
    return pick(draw, ("", "more", "less")) if attribute.ordered or attribute.kind in ("number", "date") else ""


def _assume(draw: DrawFn, attribute: Attribute) -> Assumption:
    held = attribute.range
    values = [each for each in POOLS[attribute.kind] if held is None or held.holds(each)]  # type: ignore[arg-type]
    until = pick(draw, (None, date(2026, 5, 31), ON))
    return Assumption(value=pick(draw, values), because=pick(draw, ("Rare.", " ", "")), until=until)
